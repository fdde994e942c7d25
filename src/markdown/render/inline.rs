//! What leads elsewhere from within a text: links, pictures, footnotes.

use std::ops::Range;

use pulldown_cmark::TagEnd;

use super::Events;
use super::Renderer;
use crate::diagnostic::Code;
use crate::markdown::html::{escape, plain};
use crate::markdown::{Link, Problem, Refusal};
use crate::meant;
use crate::picture::Img;

/// Kinds of addresses that a link may have; everything else with a colon before the first slash is refused.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// How wide a picture in a text is shown. Browsers that know `auto` look at the layout; the others are told that of a
/// column of text, as nearly all themes have it.
const SIZES: &str = "auto, (min-width: 50rem) 46rem, 100vw";

impl Renderer<'_> {
    pub fn link<'t>(&mut self, destination: &str, title: &str, range: Range<usize>, events: &mut Events<'t>) {
        let outer = std::mem::take(&mut self.html);
        self.until(events, |end| matches!(end, TagEnd::Link));
        let inner = std::mem::replace(&mut self.html, outer);
        if plain(&inner).trim().is_empty() && !inner.contains("<img") {
            self.problem(
                Code::EmptyLink,
                range.clone(),
                "the link has no words",
                "expected words that say where it leads",
                None,
            );
        }
        let address = destination.trim();
        let link = match scheme(address) {
            Some(scheme) if SCHEMES.contains(&scheme.as_str()) => {
                Ok(Link { href: address.to_owned(), external: scheme.starts_with("http") })
            }
            Some(scheme) => Err(forbidden(&scheme, address)),
            // Looking for what was meant takes long.
            None if self.has_enough() => Ok(Link::default()),
            None => self.links.link(address),
        };
        match link {
            Ok(link) => {
                self.html.push_str("<a href=\"");
                escape(&link.href, &mut self.html);
                self.html.push('"');
                self.title(title);
                self.html.push_str(if link.external { " rel=\"noopener external\">" } else { ">" });
                self.html.push_str(&inner);
                self.html.push_str("</a>");
                if let Some(doubt) = self.links.doubt(address) {
                    self.refused(doubt, destination, range);
                }
            }
            Err(refusal) => {
                self.refused(refusal, destination, range);
                self.html.push_str(&inner);
            }
        }
    }

    pub fn image<'t>(&mut self, name: &str, title: &str, range: Range<usize>, events: &mut Events<'t>) {
        let outer = std::mem::take(&mut self.html);
        self.until(events, |end| matches!(end, TagEnd::Image));
        let alt = plain(&std::mem::replace(&mut self.html, outer));
        if alt.trim().is_empty() {
            let message = format!("the picture `{name}` has no text alternative");
            self.problem(
                Code::ImageWithoutAlt,
                range.clone(),
                message,
                "",
                Some("say between the brackets what it shows".into()),
            );
        }
        if let Some(scheme) = scheme(name) {
            let help = Some("put the picture into this folder and name it by its file name".into());
            self.problem(
                Code::ForbiddenScheme,
                range,
                format!("pictures cannot come from `{scheme}:` addresses"),
                "",
                help,
            );
            return;
        }
        match self.links.picture(name) {
            Ok(img) => self.picture(&img, &alt, title),
            Err(refusal) => self.refused(refusal, name, range),
        }
    }

    /// Tell why something cannot be had, and write out what may be meant where the address is found as it is typed.
    pub fn refused(&mut self, refusal: Refusal, typed: &str, range: Range<usize>) {
        let before = self.problems.len();
        self.problem(refusal.code, range, refusal.message, "", refusal.help);
        if let Some(told) = (self.problems.len() > before).then(|| self.problems.pop()).flatten() {
            let help = told.help.clone();
            let meant = told.meaning(self.source, typed, refusal.readings);
            self.problems.push(Problem { help: meant.help.clone().or(help), ..meant });
        }
    }

    fn picture(&mut self, img: &Img, alt: &str, title: &str) {
        if img.srcset.is_some() {
            self.html.push_str("<picture>");
        }
        for (format, srcset) in [("avif", &img.avif), ("webp", &img.srcset)] {
            let Some(srcset) = srcset else { continue };
            self.html.push_str(&format!("<source type=\"image/{format}\" srcset=\""));
            escape(srcset, &mut self.html);
            self.html.push_str(&format!("\" sizes=\"{SIZES}\">"));
        }
        self.html.push_str("<img src=\"");
        escape(&img.src, &mut self.html);
        self.html.push_str(&format!(
            "\" width=\"{}\" height=\"{}\" loading=\"lazy\" decoding=\"async\" alt=\"",
            img.width, img.height
        ));
        escape(alt, &mut self.html);
        self.html.push('"');
        self.title(title);
        self.html.push('>');
        if img.srcset.is_some() {
            self.html.push_str("</picture>");
        }
    }

    /// What an author wrote in quotation marks behind an address.
    fn title(&mut self, title: &str) {
        if !title.is_empty() {
            self.html.push_str(" title=\"");
            escape(title, &mut self.html);
            self.html.push('"');
        }
    }

    pub fn reference(&mut self, name: &str) {
        let next = self.notes.len() + 1;
        let first = !self.notes.contains_key(name);
        let number = *self.notes.entry(name.to_owned()).or_insert(next);
        let id = if first { format!(" id=\"fnref-{number}\"") } else { String::new() };
        self.html
            .push_str(&format!("<sup><a{id} href=\"#fn-{number}\" role=\"doc-noteref\">{number}</a></sup>"));
    }

    pub fn footnote<'t>(&mut self, name: &str, events: &mut Events<'t>) {
        let outer = std::mem::take(&mut self.html);
        self.until(events, |end| matches!(end, TagEnd::FootnoteDefinition));
        let inner = std::mem::replace(&mut self.html, outer);
        self.note_html.insert(name.to_owned(), inner);
    }
}

/// Why an address of another kind cannot be had: of a file on the author's own computer, of a slip in `https`.
fn forbidden(scheme: &str, address: &str) -> Refusal {
    let is_own = scheme.len() == 1 || scheme == "file";
    let help = match is_own {
        true => {
            "nobody else can open a file on your computer; put what it says into a text, or link to a page of the web"
        }
        false => "use an `https:` address, `mailto:`, `tel:`, or name an item",
    };
    Refusal {
        code: Code::ForbiddenScheme,
        message: format!("links cannot lead to `{scheme}:` addresses"),
        help: Some(help.into()),
        readings: meant::web(address),
    }
}

/// The scheme of an address, in lower case and free of the white space that browsers ignore within it.
fn scheme(address: &str) -> Option<String> {
    let bare: String =
        address.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()).collect();
    let (before, _) = bare.split_once(':')?;
    (!before.contains(['/', '#', '?'])).then(|| before.to_lowercase())
}
