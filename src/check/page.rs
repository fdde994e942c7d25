//! A rendered page as it is read here: its title, headings, ids, and what it names.

use std::collections::BTreeSet;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// What a page does with an address that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// Readers may go there.
    Way,
    /// Machines are told of it.
    Name,
    /// The page is not whole without it.
    Need,
}

/// What matters of a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub title: String,
    /// Their levels.
    pub headings: Vec<u8>,
    pub ids: BTreeSet<String>,
    pub repeated_ids: BTreeSet<String>,
    pub uses: BTreeSet<(Use, String)>,
    /// Whether search engines are asked to leave it out.
    pub unlisted: bool,
    /// The page that they are asked to list.
    pub canonical: Option<String>,
}

/// Read a page.
pub(super) fn read(html: &[u8]) -> Page {
    let mut emitter = DefaultEmitter::default();
    // Text in scripts is no markup.
    emitter.naively_switch_states(true);
    let mut reader = Reader::default();
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => reader.start(&tag),
            Token::EndTag(tag) => reader.end(&text(&tag.name)),
            Token::String(words) => reader.words(&text(&words)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.page
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[derive(Default)]
struct Reader {
    page: Page,
    in_title: bool,
    /// Templates within templates; what is in them is on the page only when a script puts it there.
    templates: usize,
}

impl Reader {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = text(&tag.name);
        self.templates += usize::from(name == "template");
        self.uses(&name, tag);
        if self.templates > 0 {
            return;
        }
        // Pictures within the page have titles of their own.
        self.in_title |= name == "title" && self.page.title.is_empty();
        if let Some(level) = level(&name) {
            self.page.headings.push(level);
        }
        if let Some(id) = attribute(tag, "id").filter(|id| !self.page.ids.insert(id.clone())) {
            self.page.repeated_ids.insert(id);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "template" => self.templates = self.templates.saturating_sub(1),
            "title" => self.in_title = false,
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.in_title {
            self.page.title.push_str(words);
        }
    }

    fn uses(&mut self, name: &str, tag: &StartTag<()>) {
        let mut add =
            |used, address: Option<String>| self.page.uses.extend(address.map(|address| (used, address)));
        match name {
            "a" | "area" => add(Use::Way, attribute(tag, "href")),
            "form" => add(Use::Name, attribute(tag, "action")),
            "link" => {
                let rel = attribute(tag, "rel").unwrap_or_default();
                add(relation(&rel), attribute(tag, "href"));
                if rel == "canonical" {
                    self.page.canonical = attribute(tag, "href");
                }
            }
            "meta" => {
                add(Use::Way, refresh(tag));
                self.page.unlisted |= is_unlisted(tag);
            }
            "use" | "image" => add(Use::Need, attribute(tag, "href")),
            "object" => add(Use::Need, attribute(tag, "data")),
            _ => {
                add(Use::Need, attribute(tag, "src"));
                add(Use::Need, attribute(tag, "poster"));
                let candidates = attribute(tag, "srcset").unwrap_or_default();
                for candidate in candidates.split(',').filter_map(|each| each.split_whitespace().next()) {
                    add(Use::Need, Some(candidate.to_owned()));
                }
            }
        }
    }
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| text(value))
}

fn level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

/// What a `<link>` is there for.
fn relation(rel: &str) -> Use {
    let told = ["canonical", "alternate", "next", "prev", "search", "author", "license"];
    if rel.split_whitespace().any(|one| told.contains(&one)) { Use::Name } else { Use::Need }
}

/// `<meta http-equiv="refresh" content="0; url=/en/">`
fn refresh(tag: &StartTag<()>) -> Option<String> {
    attribute(tag, "http-equiv").filter(|name| name.eq_ignore_ascii_case("refresh"))?;
    let content = attribute(tag, "content")?;
    let (_, address) = content.split_once('=')?;
    Some(address.trim().to_owned())
}

/// `<meta name="robots" content="noindex">`
fn is_unlisted(tag: &StartTag<()>) -> bool {
    let named = attribute(tag, "name").is_some_and(|name| name.eq_ignore_ascii_case("robots"));
    named && attribute(tag, "content").is_some_and(|content| content.to_lowercase().contains("noindex"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_a_browser_reads_it() {
        let page = read(
            b"<!doctype html><title>A &amp; B</title><link rel=canonical href=/c><link rel=icon href=i.svg>\
            <h1 id=t>One <b>two</b></h1><svg><title>no</title></svg><p id='t'><a href='/x?a=1&amp;b=2#f'>x</a>\
            <img src=p.png srcset='p.png 1x, q.png 2x'><template><h3 id=u>z</h3><a href=/t>t</a></template>\
            <script>let a = '<h2><a href=/no>';</script><!-- <a href=/no> --><h2>Two</h2>",
        );
        assert_eq!(page.title, "A & B");
        assert_eq!(page.headings, [1, 2]);
        assert_eq!(page.ids, ["t".to_owned()].into());
        assert_eq!(page.repeated_ids, ["t".to_owned()].into());
        let uses = [
            (Use::Way, "/t"),
            (Use::Way, "/x?a=1&b=2#f"),
            (Use::Name, "/c"),
            (Use::Need, "i.svg"),
            (Use::Need, "p.png"),
            (Use::Need, "q.png"),
        ];
        assert_eq!(page.uses, uses.map(|(used, address)| (used, address.to_owned())).into());
    }

    #[test]
    fn a_redirect_is_a_way() {
        let page = read(
            b"<meta http-equiv=Refresh content='0; url=/en/?a=b'><meta name=robots content='noindex, a=b'>",
        );
        assert!(page.unlisted);
        assert_eq!(page.uses, [(Use::Way, "/en/?a=b".to_owned())].into());
    }
}
