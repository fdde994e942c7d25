//! Bytes for each format, as promises: a path, a key, and a pure function that makes the bytes when they are wanted.

use crate::diagnostic::Checked;

/// The hash of everything that an artefact is made from. Equal keys promise equal bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub [u8; 32]);

/// All files that the site will consist of, in path order, none made yet.
pub struct Output {
    pub promises: Vec<Promise>,
}

/// One file of the site, to be made when it is wanted.
pub struct Promise {
    /// Below the output folder, with `/` between its parts: `en/programmes/x/index.html`.
    pub path: String,
    /// The language whose pages the summary counts it with; none for files that are no pages.
    pub page_of: Option<crate::lang::Lang>,
    prepare: Box<dyn Fn() -> Checked<Draft> + Send + Sync>,
}

/// An artefact whose input is known, but which is not rendered yet.
pub struct Draft {
    pub key: Key,
    render: Box<dyn FnOnce() -> Checked<Vec<u8>>>,
}

impl Promise {
    pub fn new(path: impl Into<String>, prepare: impl Fn() -> Checked<Draft> + Send + Sync + 'static) -> Promise {
        Promise { path: path.into(), page_of: None, prepare: Box::new(prepare) }
    }

    /// Count the file as a page of a language.
    pub fn page_of(mut self, lang: &crate::lang::Lang) -> Promise {
        self.page_of = Some(lang.clone());
        self
    }

    /// Gather the input. Cheap beside rendering, so that a file whose key is known need not be rendered.
    pub fn prepare(&self) -> Checked<Draft> {
        (self.prepare)()
    }
}

impl Draft {
    pub fn new(key: Key, render: impl FnOnce() -> Checked<Vec<u8>> + 'static) -> Draft {
        Draft { key, render: Box::new(render) }
    }

    /// Make the bytes.
    pub fn render(self) -> Checked<Vec<u8>> {
        (self.render)()
    }
}
