//! Artefacts of a site: promised, prepared, drawn.

use std::sync::Arc;

use super::{Key, KeyHasher};
use crate::diagnostic::{Checked, Diagnostics, Policy};
use crate::lang::Lang;
use crate::mishap::within;
use crate::reads::{Reads, noted};
use crate::source::SourcePath;

/// One artefact of the site, to be made when it is wanted: a file, or a folder of files that belong together.
pub struct Promise {
    /// Below the output folder, with `/` between its parts: a file `en/programmes/x/index.html`, or a folder
    /// `search/en/`, whose files are known when it is made.
    pub path: String,
    /// The language whose pages the summary counts it with; none for files that are no pages.
    pub page_of: Option<Lang>,
    /// The file of the words that it shows above all.
    pub words: Option<SourcePath>,
    /// Whether those are in the page's own language, and not in one that it falls back to.
    pub has_own_words: bool,
    /// The name under which the summary tells what it cost.
    pub told_as: Option<&'static str>,
    /// Whether there is never anything to be said about it.
    is_silent: bool,
    pub(super) policy: Arc<Policy>,
    basis: Option<Box<TellBasis>>,
    let_go: Option<Box<dyn Fn() + Send + Sync>>,
    prepare: Box<dyn Fn() -> Checked<Draft> + Send + Sync>,
}

/// What the input of an artefact follows from, and what gathering it read of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    pub key: Key,
    pub reads: Arc<Reads>,
}

/// Tells what an input follows from whose gathering read so much.
type TellBasis = dyn Fn(&Reads) -> Key + Send + Sync;

/// The files of an artefact by their path below the promised one, which is empty where that is a file itself.
pub type Files = Vec<(String, Vec<u8>)>;

/// An artefact whose input is known, but which is not rendered yet.
pub struct Draft {
    pub key: Key,
    /// What gathering its input read of the catalogue.
    pub reads: Reads,
    /// The file of words that it shows above all, or its own path.
    about: SourcePath,
    policy: Arc<Policy>,
    render: Box<dyn FnOnce() -> Checked<Files>>,
    is_silent: bool,
    /// Finds all that rendering says, where that is cheaper.
    find: Option<Box<dyn FnOnce() -> Diagnostics>>,
}

impl Promise {
    pub fn new(
        path: impl Into<String>,
        prepare: impl Fn() -> Checked<Draft> + Send + Sync + 'static,
    ) -> Promise {
        Promise {
            path: path.into(),
            page_of: None,
            words: None,
            has_own_words: false,
            told_as: None,
            is_silent: false,
            policy: Arc::default(),
            basis: None,
            let_go: None,
            prepare: Box::new(prepare),
        }
    }

    /// Say, for less than its input costs, what the input follows from, where gathering it read so much.
    pub fn based_on(mut self, basis: impl Fn(&Reads) -> Key + Send + Sync + 'static) -> Promise {
        self.basis = Some(Box::new(basis));
        self
    }

    /// What its input follows from, which read so much when it was gathered: while that stays the same, so does the
    /// artefact, and what there is to say about it.
    fn basis(&self, reads: &Reads) -> Option<Key> {
        self.basis.as_ref().map(|basis| salted(basis(reads), &self.policy))
    }

    /// The same at another path.
    pub(super) fn at(self, path: &str) -> Promise {
        Promise { path: path.to_owned(), ..self }
    }

    /// What the input of a draft of it follows from.
    pub fn basis_of(&self, draft: &Draft) -> Option<Basis> {
        self.basis(&draft.reads).map(|key| Basis { key, reads: Arc::new(draft.reads.clone()) })
    }

    /// Whether what its input followed from once is the same now.
    pub fn rests_on(&self, basis: &Basis) -> bool {
        self.basis(&basis.reads) == Some(basis.key)
    }

    /// Count the file as a page of a language.
    pub fn page_of(mut self, lang: &Lang) -> Promise {
        self.page_of = Some(lang.clone());
        self
    }

    /// Name the file of the words that it shows above all.
    pub fn showing(mut self, words: Option<SourcePath>, own: bool) -> Promise {
        self.words = words;
        self.has_own_words = own;
        self
    }

    /// Tell in the summary what it cost.
    pub fn told_as(mut self, name: &'static str) -> Promise {
        self.told_as = Some(name);
        self
    }

    /// Its making never says anything, so that who wants to hear what there is to say need not make it.
    pub fn silent(mut self) -> Promise {
        self.is_silent = true;
        self
    }

    /// Say how to forget what it and those before it share, and no other wants.
    pub(super) fn let_go_after(&mut self, let_go: impl Fn() + Send + Sync + 'static) {
        self.let_go = Some(Box::new(let_go));
    }

    /// Whether it and those before it share what no other wants.
    pub fn ends_part(&self) -> bool {
        self.let_go.is_some()
    }

    /// Forget what it and those before it share, all of which are kept.
    pub fn let_go(&self) {
        self.let_go.iter().for_each(|let_go| let_go());
    }

    /// Whether it is a folder of files.
    pub fn is_folder(&self) -> bool {
        self.path.ends_with('/')
    }

    /// Gather the input. Cheap beside rendering, so that a file whose key is known need not be rendered.
    pub fn prepare(&self) -> Checked<Draft> {
        let about: SourcePath = self.words.clone().unwrap_or_else(|| self.path.as_str().into());
        let (prepared, reads) = noted(|| within("preparing", &about, || (self.prepare)()));
        let Checked { value: draft, diagnostics } = prepared;
        let key = salted(draft.key, &self.policy);
        let draft =
            Draft { key, reads, about, policy: self.policy.clone(), is_silent: self.is_silent, ..draft };
        Checked::new(draft, self.policy.applied(diagnostics))
    }

    /// All that its making would say, and its files only where there is no cheaper way to know that.
    pub fn inspect(&self) -> Checked<Files> {
        if self.is_silent {
            return Checked::clean(Files::new());
        }
        let mut diagnostics = Diagnostics::default();
        let draft = diagnostics.take(self.prepare());
        let files = diagnostics.take(draft.inspect());
        Checked::new(files, diagnostics)
    }
}

impl Draft {
    /// A file.
    pub fn new(key: Key, render: impl FnOnce() -> Checked<Vec<u8>> + 'static) -> Draft {
        Draft::folder(key, || render().map(|bytes| vec![(String::new(), bytes)]))
    }

    /// Several files, for a promised folder. There is at least one, and the same input gives the same ones.
    pub fn folder(key: Key, render: impl FnOnce() -> Checked<Files> + 'static) -> Draft {
        Draft {
            key,
            reads: Reads::default(),
            about: "".into(),
            policy: Arc::default(),
            render: Box::new(render),
            is_silent: false,
            find: None,
        }
    }

    /// The same, where all that rendering says can be found for less.
    pub fn found_by(self, find: impl FnOnce() -> Diagnostics + 'static) -> Draft {
        Draft { find: Some(Box::new(find)), ..self }
    }

    /// Make the bytes.
    pub fn render(self) -> Checked<Files> {
        let rendered = within("drawing", &self.about, self.render);
        assert!(!self.is_silent || rendered.diagnostics.is_empty(), "a silent file has something to say");
        Checked::new(rendered.value, self.policy.applied(rendered.diagnostics))
    }

    fn inspect(mut self) -> Checked<Files> {
        match self.find.take() {
            Some(find) => {
                let found = within("inspecting", &self.about, find);
                Checked::new(Files::new(), self.policy.applied(found))
            }
            None => self.render(),
        }
    }
}

/// A file about which something was left unsaid is made again when it would be said.
fn salted(key: Key, policy: &Policy) -> Key {
    let Some(silence) = policy.silence() else { return key };
    let mut hasher = KeyHasher::new("silence");
    hasher.add(&key.0);
    hasher.add(&silence);
    hasher.key()
}
