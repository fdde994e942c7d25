//! Quotation marks, apostrophes, dashes and spaces as each language sets them.
//!
//! A mark is decided in the whole of its paragraph, since a link or an emphasis may stand between two that belong
//! together. Addresses, code and what an author escaped stay as they are.

mod pairing;
mod quotes;

use std::ops::Range;
use std::sync::LazyLock;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use regex::Regex;

use super::parser::Parsed;
use crate::lang::Lang;
use pairing::quotes;
use quotes::{Marks, Spacing};

const NARROW_SPACE: char = '\u{202f}';
const SPACE: char = '\u{a0}';

/// Stands for code and the like, which a mark treats as a word.
const THING: char = '\u{fffc}';

/// Addresses of pages and mail as they stand in a text, and paths behind a host.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r#"(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.|mailto:|tel:)[^\s<>"]+|[^\s<>()"@,;]+@[\w-]+(?:\.[\w-]+)+|\b(?:[\w-]+\.)+[A-Za-z]{2,}/[^\s<>"]*"#;
    Regex::new(pattern).expect("the pattern is sound")
});

/// The words of a text, event by event, as its language sets them.
pub(super) fn typeset(parsed: &Parsed<'_>, lang: &Lang) -> Vec<String> {
    let mut setter = Setter {
        marks: Marks::of(lang),
        text: parsed.text,
        set: Vec::new(),
        blocks: vec![Block::default()],
        code: false,
    };
    for (event, range) in &parsed.events {
        setter.event(event, range.clone());
    }
    setter.finish();
    setter.set
}

struct Setter<'t> {
    marks: Marks,
    text: &'t str,
    set: Vec<String>,
    /// The present block, within it the text alternative of a picture.
    blocks: Vec<Block>,
    code: bool,
}

/// The words of a paragraph, a heading, a cell.
#[derive(Default)]
struct Block {
    letters: String,
    /// Which bytes of the letters are whose event's.
    events: Vec<(Range<usize>, usize)>,
    /// Bytes of the letters that stay as they are.
    kept: Vec<Range<usize>>,
    /// How deep we are in a link that shows its own address.
    address: usize,
    /// Where the last text ended in the Markdown.
    end: usize,
}

impl Setter<'_> {
    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => self.code = true,
            Event::End(TagEnd::CodeBlock) => self.code = false,
            Event::Text(words) if !self.code => self.words(words, range),
            Event::SoftBreak | Event::HardBreak => self.block().letters.push('\n'),
            Event::Code(_) => self.block().letters.push(THING),
            Event::Start(Tag::Image { .. }) => self.blocks.push(Block::default()),
            Event::End(TagEnd::Image) => {
                self.finish();
                self.block().letters.push(THING);
            }
            Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
                self.block().address += 1
            }
            Event::End(TagEnd::Link) => self.block().address = 0,
            Event::Start(tag) if !is_inline(tag) => self.finish(),
            Event::End(end) if !ends_inline(*end) => self.finish(),
            _ => {}
        }
    }

    fn block(&mut self) -> &mut Block {
        if self.blocks.is_empty() {
            self.blocks.push(Block::default());
        }
        self.blocks.last_mut().expect("there is a block")
    }

    fn words(&mut self, words: &str, range: Range<usize>) {
        let slot = self.set.len();
        self.set.push(String::new());
        let typed = &self.text[..range.start];
        let block = self.block();
        let start = block.letters.len();
        block.letters.push_str(words);
        block.events.push((start..block.letters.len(), slot));
        let escaped = range.start > block.end && typed.ends_with('\\');
        let entity = words.len() != range.len();
        if block.address > 0 || entity {
            block.kept.push(start..block.letters.len());
        } else if escaped {
            block.kept.push(start..start + words.chars().next().map_or(0, char::len_utf8));
        }
        block.end = range.end;
    }

    /// Set the words of the block that ends.
    fn finish(&mut self) {
        let Some(mut block) = self.blocks.pop() else { return };
        block.keep_addresses();
        for (slot, words) in block.set(&self.marks) {
            self.set[slot] = words;
        }
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
    )
}

fn ends_inline(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
    )
}

impl Block {
    /// Addresses stay as they are, without the marks of the sentence around them.
    fn keep_addresses(&mut self) {
        let letters = self.letters.as_bytes();
        let maybe = memchr::memchr3(b'/', b'@', b':', letters).is_some()
            || memchr::memmem::find(letters, b"www.").is_some();
        let found = ADDRESS.find_iter(if maybe { self.letters.as_str() } else { "" });
        for found in found {
            let start = found.end() - found.as_str().trim_start_matches(['\'', '"']).len();
            let end = found.start()
                + found.as_str().trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', '"']).len();
            self.kept.push(start..end.max(start));
        }
        self.kept.sort_by_key(|kept| kept.start);
        self.kept.dedup_by(|next, kept| {
            let overlap = next.start < kept.end;
            kept.end = if overlap { kept.end.max(next.end) } else { kept.end };
            overlap
        });
    }

    fn is_kept(&self, at: usize) -> bool {
        let next = self.kept.partition_point(|kept| kept.start <= at);
        next > 0 && self.kept[next - 1].contains(&at)
    }

    /// The words of each event, set.
    fn set(&self, marks: &Marks) -> Vec<(usize, String)> {
        let quotes = quotes(&self.letters, marks, &|at| self.is_kept(at));
        let mut out: Vec<(usize, String)> = Vec::with_capacity(self.events.len());
        for (range, slot) in &self.events {
            out.push((*slot, String::with_capacity(range.len() + 8)));
            let mut at = range.start;
            while at < range.end {
                let plain = self.plain(at, range.end, marks.spacing);
                push(&mut out, &self.letters[at..at + plain]);
                at += plain;
                at += match quotes.get(&at) {
                    _ if at == range.end => 0,
                    Some(set) => {
                        push(&mut out, set);
                        1
                    }
                    None => self.sign(at, &self.letters[at..range.end], marks, &mut out),
                };
            }
        }
        out
    }

    /// How many bytes from a place on stay as they are typed.
    fn plain(&self, at: usize, end: usize, spacing: Spacing) -> usize {
        let kept = self.kept.get(self.kept.partition_point(|kept| kept.end <= at));
        if let Some(kept) = kept.filter(|kept| kept.start <= at) {
            return kept.end.min(end) - at;
        }
        let stop = kept.map_or(end, |kept| kept.start.min(end));
        let all = self.letters.as_bytes();
        let is_sign = |at: &usize| match all[*at] {
            b'"' | b'\'' => true,
            sign @ (b'-' | b'.') => all.get(at + 1) == Some(&sign),
            b';' | b'!' | b'?' | b':' => spacing != Spacing::None,
            _ => false,
        };
        (at..stop).find(is_sign).unwrap_or(stop) - at
    }

    /// Set the sign at a place, if it is no quotation mark; how many bytes that takes.
    fn sign(&self, at: usize, rest: &str, marks: &Marks, out: &mut [(usize, String)]) -> usize {
        let run = |sign: char| rest.len() - rest.trim_start_matches(sign).len();
        let (taken, set) = match rest.as_bytes()[0] {
            b'-' if run('-') == 3 => (3, "—"),
            b'-' if run('-') == 2 => (2, "–"),
            // A line of them is a blank to fill in, or a picture.
            b'-' if run('-') > 3 => (run('-'), &rest[..run('-')]),
            b'.' if rest.starts_with("...") => (3, "…"),
            b';' | b'!' | b'?' | b':' if self.stands_off(at, rest, marks.spacing) => {
                trim_end(out);
                push(out, if rest.starts_with(':') { "\u{a0}" } else { "\u{202f}" });
                (1, &rest[..1])
            }
            // What follows something that is kept may be any letter.
            _ => {
                let first = rest.chars().next().map_or(0, char::len_utf8);
                (first, &rest[..first])
            }
        };
        push(out, set);
        taken
    }

    /// French: a thin space before `; ! ?`, a full one before `:`, where the mark ends a word.
    fn stands_off(&self, at: usize, rest: &str, spacing: Spacing) -> bool {
        let wanted = match spacing {
            Spacing::None => false,
            Spacing::Canadian => rest.starts_with(':'),
            Spacing::French => true,
        };
        let after = self.letters[at + 1..].chars().next();
        let ends = after.is_none_or(|next| {
            next.is_whitespace() || matches!(next, ')' | '»' | '"' | '\'' | '?' | '!' | THING)
        });
        let before = self.letters[..at].trim_end_matches([' ', SPACE, NARROW_SPACE]).chars().next_back();
        wanted && ends && before.is_some_and(|last| !matches!(last, '?' | '!' | '\n'))
    }
}

fn push(out: &mut [(usize, String)], words: &str) {
    if let Some((_, last)) = out.last_mut() {
        last.push_str(words);
    }
}

/// Take blanks away before a mark that brings its own, also where the event before it ends with them.
fn trim_end(out: &mut [(usize, String)]) {
    for (_, words) in out.iter_mut().rev() {
        words.truncate(words.trim_end_matches([' ', SPACE, NARROW_SPACE]).len());
        if !words.is_empty() {
            return;
        }
    }
}

#[cfg(test)]
mod tests;
