//! Open Graph pictures: the theme's SVG template, filled in and drawn.
//!
//! They take far longer than pages, so that their key is no more than their words, the template and the fonts: an edit
//! of a text draws none of them again.

mod fit;
mod png;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, ImageHrefResolver, ImageKind, Tree, fontdb};
use tera::{Context, Tera};

use super::{Draft, Input, KeyHasher, Promise};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics, Severity};
use crate::lang::Lang;
use crate::memo::Memo;
use crate::site::{POSTER_SIZE, Poster, Site};
use crate::source::{Place, Sources};
use crate::theme::{Measures, POSTER, Theme};
use fit::{Fit, embedded};

/// What pictures of a language are drawn with.
pub(super) struct Painter {
    tera: Tera,
    measures: Arc<Measures>,
    fonts: Arc<fontdb::Database>,
}

/// All pictures of a site by where they are published, and what draws them in each language.
pub(super) struct Posters {
    painters: BTreeMap<Lang, Arc<Painter>>,
    posters: BTreeMap<String, Poster>,
}

/// The last pictures, by the shape of the catalogue and the hashes of the theme and of what it draws with.
pub(super) type PosterMemo = Memo<(), [Option<blake3::Hash>; 3], Arc<Checked<Posters>>>;

pub(super) fn posters(site: &Site, theme: &Theme, memo: &mut PosterMemo) -> Arc<Checked<Posters>> {
    let input = [Some(site.catalogue.shape), Some(theme.fingerprint), theme.easel];
    memo.one((), input, || {
        let mut diagnostics = Diagnostics::default();
        let wanted = site.pages().iter().filter_map(|page| site.wanted_poster(page));
        let wanted: BTreeMap<String, Poster> =
            wanted.map(|poster| (site.poster_path(&poster), poster)).collect();
        let (unwritten, posters): (BTreeMap<_, _>, BTreeMap<_, _>) =
            wanted.into_iter().partition(|(_, poster)| site.unwritten(poster).is_some());
        let langs: BTreeSet<&Lang> = posters.values().map(|poster| &poster.lang).collect();
        let painters = langs
            .into_iter()
            .filter_map(|lang| Some((lang.clone(), Arc::new(diagnostics.take(Painter::new(theme, lang))?))));
        let painters = painters.collect();
        diagnostics.extend(undrawn(site, unwritten.values(), theme));
        Arc::new(Checked::new(Posters { painters, posters }, diagnostics))
    })
}

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let Checked { value: Posters { painters, posters }, diagnostics } = &*input.posters;
    let promised = posters.iter().filter_map(|(path, poster)| {
        Some(promise(input.clone(), painters.get(&poster.lang)?.clone(), path, poster.clone()))
    });
    Checked::new(promised.collect(), diagnostics.clone())
}

/// One remark a language for the pictures that cannot be written.
fn undrawn<'p>(site: &Site, posters: impl Iterator<Item = &'p Poster>, theme: &Theme) -> Vec<Diagnostic> {
    let mut by_lang: BTreeMap<&Lang, Vec<&Poster>> = BTreeMap::new();
    posters.for_each(|poster| by_lang.entry(&poster.lang).or_default().push(poster));
    let place = theme.poster().map_or(Place::Site, |template| Place::File(template.path.clone()));
    let told = by_lang.into_iter().filter_map(|(lang, posters)| {
        let first = posters.first()?;
        let letter = site.unwritten(first)?;
        let (count, are) = match posters.len() {
            1 => ("a picture".to_owned(), "is"),
            many => (format!("{many} pictures"), "are"),
        };
        let message = format!("{count} for links in `{lang}` {are} not drawn: no font of the theme has the letter `{letter}`");
        let note = Diagnostic::warning(Code::MissingGlyph, place.clone(), message);
        let note = Diagnostic { severity: Severity::Note, ..note };
        // A sign says nothing that words do not; a letter of a script cannot be left out.
        let note = match letter.is_alphanumeric() {
            false if first.title.contains(letter) => {
                note.help(format!("leave `{letter}` out of the title “{}”", first.title))
            }
            _ => note,
        };
        let theme = &site.config().file.theme.0;
        Some(note.help(format!("put a font that has it into `themes/{theme}/fonts/{lang}/`, or write `open_graph: none` into `content/site.yaml`")))
    });
    told.collect()
}

fn promise(input: Input, painter: Arc<Painter>, path: &str, poster: Poster) -> Promise {
    let mut hasher = KeyHasher::new("poster");
    // The path holds a hash of the words, the template, the fonts and the drawing.
    hasher.add(path.as_bytes());
    let key = hasher.key();
    Promise::new(path, move || {
        let (input, painter, poster) = (input.clone(), painter.clone(), poster.clone());
        let (same, easel, words) = (input.clone(), painter.clone(), poster.clone());
        let draft = Draft::new(key, move || painter.draw(&poster, &input));
        Checked::clean(draft.found_by(move || easel.outline(&words, &same).diagnostics))
    })
}

impl Painter {
    /// Nothing where the theme draws no pictures.
    fn new(theme: &Theme, lang: &Lang) -> Checked<Option<Painter>> {
        let Some(template) = theme.poster() else { return Checked::clean(None) };
        let mut diagnostics = Diagnostics::default();
        // The fonts of the machine do not matter, so that every machine draws the same.
        let mut fonts = fontdb::Database::new();
        for font in theme.letters.of(lang) {
            fonts.load_font_source(fontdb::Source::Binary(Arc::new(font.bytes.clone())));
        }
        let fonts = Arc::new(fonts);
        let mut tera = Tera::new();
        tera.autoescape_on([".svg"]);
        tera.register_function("fit", Fit(fonts.clone()));
        let text = template.text().unwrap_or_default();
        if let Err(error) = tera.add_raw_template(POSTER, text) {
            diagnostics.extend(theme.describe(&error, "the template of pictures cannot be read"));
        }
        Checked::new(Some(Painter { tera, measures: theme.measures.clone(), fonts }), diagnostics)
    }

    fn draw(&self, poster: &Poster, input: &Input) -> Checked<Vec<u8>> {
        self.outline(poster, input).map(|tree| tree.as_ref().map(paint).unwrap_or_default())
    }

    /// The picture before it is painted, which is where mistakes show.
    fn outline(&self, poster: &Poster, input: &Input) -> Checked<Option<Tree>> {
        let mut context = Context::new();
        let line = |text: &str| embedded(text, poster.dir);
        let (label, institution) = (line(&poster.label), line(&poster.institution));
        context.insert("colours", &self.measures.colours);
        context.insert("poster", &Poster { label, institution, ..poster.clone() });
        let mut diagnostics = Diagnostics::default();
        let tree = match self.tera.render(POSTER, &context) {
            Ok(svg) => self
                .tree(&svg, poster, &input.sources)
                .map_err(|error| diagnostics.push(unreadable(&input.theme, &error))),
            Err(error) => {
                diagnostics.extend(input.theme.describe(&error, "a picture cannot be filled in"));
                Err(())
            }
        };
        Checked::new(tree.ok(), diagnostics)
    }

    fn tree(&self, svg: &str, poster: &Poster, sources: &Sources) -> Result<Tree, usvg::Error> {
        let drawing = |href: &str, _: &usvg::Options<'_>| {
            let source = sources.get(href).filter(|_| poster.artwork.as_deref() == Some(href))?;
            let lonely = usvg::Options { image_href_resolver: nothing(), ..usvg::Options::default() };
            Some(ImageKind::SVG(Tree::from_data(&source.bytes, &lonely).ok()?))
        };
        let resolver =
            ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(drawing) };
        let options = usvg::Options {
            fontdb: self.fonts.clone(),
            image_href_resolver: resolver,
            ..usvg::Options::default()
        };
        Tree::from_str(svg, &options)
    }
}

fn paint(tree: &Tree) -> Vec<u8> {
    let (width, height) = POSTER_SIZE;
    let mut pixmap = Pixmap::new(width, height).expect("the size is not zero");
    let scale = width as f32 / tree.size().width();
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    png::png(&pixmap)
}

/// A drawing within a picture shows no other files.
fn nothing() -> ImageHrefResolver<'static> {
    ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) }
}

fn unreadable(theme: &Theme, error: &usvg::Error) -> Diagnostic {
    let place = theme.poster().map_or(Place::Site, |template| Place::File(template.path.clone()));
    Diagnostic::error(Code::TemplateError, place, format!("the template makes no SVG: {error}"))
}
