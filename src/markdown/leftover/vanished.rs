//! Words that the parser took for something else, so that no reader sees them.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};

use regex::Regex;

use super::links::Names;
use super::unclosed::Fenced;
use super::{notes, odd, quoted};
use crate::diagnostic::Code;
use crate::markdown::parser::Parsed;
use crate::markdown::{Links, Problem, Rewrite};

/// What vanishes, and the notes and addresses that the text defines.
pub(super) fn look<'l>(parsed: &Parsed<'_>, links: &'l dyn Links) -> (Vec<Problem>, Names<'l>) {
    let mut finder = Finder { text: parsed.text, ..Finder::default() };
    for (event, range) in &parsed.events {
        finder.event(event, range.clone());
    }
    finder.control(parsed.text);
    finder.kept_ids(links);
    let definitions = &parsed.definitions;
    finder.renamed = notes::renamed(parsed.text, &finder.written, &finder.mentioned);
    let names = Names {
        links,
        asked: Cell::default(),
        notes: finder.written.iter().map(|(name, _)| name).chain(finder.renamed.values()).cloned().collect(),
        addresses: definitions.iter().map(|(name, _)| name.clone()).collect(),
        numbers: numbers(&NUMBERS, parsed.text),
        numbered: numbers(&NUMBERED, parsed.text),
    };
    finder.second_definitions(definitions);
    finder.definitions(definitions);
    finder.notes();
    finder.problems.sort_by_key(|problem| problem.range.start);
    (finder.problems, names)
}

/// `[1]`, and the same at the beginning of a paragraph.
static NUMBERS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\[([0-9]{1,2})\](?:[^(:\[]|$)").expect("the pattern is sound"));
static NUMBERED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?m)^\[([0-9]{1,2})\][ \t]+\S").expect("the pattern is sound"));

fn numbers(pattern: &Regex, text: &str) -> Vec<String> {
    // Few texts have any.
    if memchr::memchr(b'[', text.as_bytes()).is_none() {
        return Vec::new();
    }
    pattern.captures_iter(text).map(|found| found[1].to_owned()).collect()
}

/// A line that gives an address to a name.
static DEFINITION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?m)^[ >]*(\[([^\]\[^][^\]\[]*)\]:[ \t]*\S[^\n\r]*)").expect("the pattern is sound")
});

/// A line of front matter.
static FRONT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^\s*(?:[a-z_]+:(?:\s.*)?|- .*)$").expect("the pattern is sound"));

#[derive(Default)]
struct Finder<'t> {
    text: &'t str,
    problems: Vec<Problem>,
    /// Notes that the text mentions.
    mentioned: BTreeSet<String>,
    /// Notes that are written, and where.
    written: Vec<(String, Range<usize>)>,
    /// By what names the text mentions notes that it mentions by no name of theirs.
    renamed: BTreeMap<String, String>,
    /// Addresses that links name.
    named: BTreeSet<String>,
    /// Where something is shown: words and code.
    shown: Vec<Range<usize>>,
    /// The columns of the present table, and how far its row is covered by cells.
    columns: usize,
    cell: usize,
    /// How many headings there were, and of those whose braces are no id the message and the heading's number.
    headings: usize,
    strange: Vec<(usize, usize)>,
    /// The lists that are open: the number of the first entry, and where each entry begins.
    lists: Vec<(Option<u64>, Vec<Range<usize>>)>,
}

impl Finder<'_> {
    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        if matches!(event, Event::Text(_) | Event::Code(_) | Event::Html(_) | Event::Start(Tag::CodeBlock(_)))
        {
            self.shown.push(range.clone());
        }
        match event {
            Event::FootnoteReference(name) => drop(self.mentioned.insert(name.to_string())),
            Event::Start(Tag::FootnoteDefinition(name)) => self.written.push((name.to_string(), range)),
            Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. })
                if is_reference(*link_type) =>
            {
                self.named.insert(id.to_lowercase());
            }
            Event::Start(Tag::Heading { classes, attrs, id, .. }) => {
                self.headings += 1;
                let lost = !classes.is_empty() || !attrs.is_empty();
                self.heading(range, id.as_deref(), lost);
            }
            Event::Start(Tag::Table(columns)) => self.columns = columns.len(),
            Event::Start(Tag::TableHead | Tag::TableRow) => self.cell = range.start,
            Event::Start(Tag::TableCell) => self.cell = self.cell.max(range.end),
            Event::End(TagEnd::TableRow) => self.row(range),
            Event::Start(Tag::List(first)) => self.lists.push((*first, Vec::new())),
            Event::Start(Tag::Item) => {
                if let Some((_, entries)) = self.lists.last_mut() {
                    entries.push(range);
                }
            }
            Event::End(TagEnd::List(_)) => {
                let list = self.lists.pop();
                list.into_iter().for_each(|(first, entries)| self.list(first, &entries));
            }
            Event::Code(words) => self.link_of_text(words, &range),
            Event::Start(Tag::BlockQuote(None)) => self.quotation(range),
            Event::Start(Tag::CodeBlock(kind)) => self.code(kind, range),
            _ => {}
        }
    }

    /// `` `words <https://www.example.edu/>`_ ``, a link of reStructuredText.
    fn link_of_text(&mut self, words: &str, range: &Range<usize>) {
        let found = words.strip_suffix('>').and_then(|words| words.split_once(" <"));
        let Some((words, address)) = found.filter(|_| self.text[range.end..].starts_with('_')) else {
            return;
        };
        let signs = self.text[range.end..].chars().take_while(|sign| *sign == '_').count();
        let range = range.start..range.end + signs;
        self.tell(Code::MarkupAsTyped, range.clone(), "a link in the form of another tool", "");
        let written = format!("[{}]({address})", words.trim());
        let cure = Rewrite { title: format!("write `{written}`"), is_certain: false, range, words: written };
        if let Some(told) = self.problems.last_mut() {
            told.help = None;
            told.rewrites.push(cure);
        }
    }

    /// Characters of other programs, such as Word's line break, which no page and no feed may hold; and those that pages may
    /// hold, and that do nothing there.
    fn control(&mut self, text: &str) {
        let odd =
            text.char_indices().filter(|(at, letter)| odd::is_odd(*letter) && !odd::hides_sign(text, *at));
        let odd: Vec<(usize, char)> = odd.take(odd::MOST).collect();
        self.problems.extend(odd.into_iter().map(|(at, letter)| odd::problem(text, at, letter)));
    }

    /// Whether the line above a place is a rule.
    fn after_rule(&self, at: usize) -> bool {
        let above = self.text[..at].trim_end().lines().next_back().unwrap_or_default();
        above.trim() == "---"
    }

    /// Only an id has a meaning in braces; an empty heading has none at all.
    fn heading(&mut self, range: Range<usize>, id: Option<&str>, lost: bool) {
        let line = words_of_heading(&self.text[range.clone()]);
        let is_sentence = || line.contains('\n') || line.ends_with(['.', ':', ';', ',', '…', '。', '؟', '।']);
        // A whole file was pasted in: its front matter is a line and a heading here.
        let is_front = line.lines().all(|line| FRONT.is_match(line)) && self.after_rule(range.start);
        if is_front && !line.starts_with('#') {
            let message = "front matter stands within the text, and is shown as a heading";
            let help = "remove it with its lines of `---`, or move what it says to the beginning of the file";
            return self.tell(Code::MarkupAsTyped, range.start..range.start + line.len(), message, help);
        }
        let is_underlined = self.text[range.clone()].trim_end().len() > line.len();
        if is_underlined && !line.starts_with('#') && is_sentence() {
            let message = "a line of signs right below words makes them a heading";
            let help = "put a blank line between them, or write `## ` before a heading";
            return self.tell(Code::MarkupAsTyped, range.start..range.start + line.len(), message, help);
        }
        let Some(open) = line.rfind('{').filter(|_| line.ends_with('}') && !line.ends_with("\\}")) else {
            let bare = line.trim_matches(|letter: char| letter == '#' || letter.is_whitespace());
            if bare.is_empty() {
                self.tell(
                    Code::MarkupAsTyped,
                    range,
                    "a heading without words",
                    "write its words, or remove the signs",
                );
            }
            return;
        };
        let inner = &line[open + 1..line.len() - 1];
        let single = inner.split_whitespace().count() == 1;
        if id.is_some() && !lost && single || line[..open].ends_with('\\') {
            return;
        }
        let message = format!("`{{{inner}}}` at the end of a heading would vanish");
        let slug = crate::lang::slugify(inner);
        let help = format!(
            "write `{{#{slug}}}`, since only an id has a meaning there; where the words are meant, write `{{{inner}\\}}`"
        );
        let at = range.start + open..range.start + line.len();
        self.tell(Code::VanishingWords, at.clone(), message, help);
        self.strange.push((self.problems.len() - 1, self.headings - 1));
        let is_id = inner.starts_with('#') && !inner.contains(['.', '=']) && !slug.is_empty();
        if let (true, Some(told)) = (is_id, self.problems.last_mut()) {
            let title = told.help.take().unwrap_or_default();
            told.rewrites.push(Rewrite {
                title,
                is_certain: false,
                range: at,
                words: format!("{{#{slug}}}"),
            });
        }
    }

    /// Where the same text in another language has an id, that one is meant.
    fn kept_ids(&mut self, links: &dyn Links) {
        for (problem, heading) in std::mem::take(&mut self.strange) {
            let Some(id) = links.kept_id(heading, self.headings) else { continue };
            let told = &mut self.problems[problem];
            let title = format!("write `{{#{id}}}`, as the same text has it in other languages");
            let (range, words) = (told.range.clone(), format!("{{#{id}}}"));
            told.help = None;
            told.rewrites = vec![Rewrite { title, is_certain: false, range, words }];
        }
    }

    /// Signs and numbers at the beginning of a line that make a list of what was meant as a sentence, and numbers that are
    /// not those that readers see.
    fn list(&mut self, first: Option<u64>, entries: &[Range<usize>]) {
        let Some(entry) = entries.first() else { return };
        let bare = |entry: &&Range<usize>| {
            self.text[(*entry).clone()].trim().trim_start_matches(is_digit).len() <= 1
        };
        if let Some(empty) = entries.iter().find(bare) {
            let length = self.text[empty.clone()].trim_end().len();
            let help = "write its words, or remove the sign";
            self.tell(Code::MarkupAsTyped, empty.start..empty.start + length, "an entry without words", help);
        }
        let head = |entry: &Range<usize>| self.text[entry.clone()].lines().next().unwrap_or_default();
        let at = |length: usize| entry.start..entry.start + length;
        let Some(first) = first else {
            let text = head(entry);
            let number = text.strip_prefix('+').is_some_and(|rest| rest.trim_start().starts_with(is_digit));
            if number && entries.len() == 1 {
                let message = "`+` at the beginning of a line begins a list, and would vanish";
                let help = format!("write `\\{text}`");
                self.tell(Code::VanishingWords, at(1), message, help);
            }
            return;
        };
        if first > 999 && entries.len() == 1 {
            let message = format!("`{first}.` at the beginning of a line begins a list");
            let help = format!("write `{first}\\.`, or begin the line with another word");
            return self.tell(Code::MarkupAsTyped, at(first.to_string().len() + 1), message, help);
        }
        let number =
            |line: &str| line[..line.find(|letter| !is_digit(letter)).unwrap_or(0)].parse::<u64>().ok();
        let typed: Vec<Option<u64>> = entries.iter().map(|entry| number(head(entry))).collect();
        let same = typed.iter().all(|number| *number == Some(first));
        let mut shown = typed.iter().zip(first..).zip(entries);
        let wrong = shown.find(|((typed, shown), _)| **typed != Some(*shown));
        if let (false, Some(((Some(typed), shown), entry))) = (same, wrong) {
            let message = format!("readers see `{shown}.` where `{typed}.` is written");
            let help = "number the entries one after the other; where another list begins, put words between the two";
            let place = entry.start..entry.start + typed.to_string().len() + 1;
            self.tell(Code::MarkupAsTyped, place, message, help);
        }
    }

    fn quotation(&mut self, range: Range<usize>) {
        let text = self.text[range.clone()].trim_end();
        let number = text.strip_prefix('>').is_some_and(|rest| rest.trim_start().starts_with(is_digit));
        if number && !text.contains('\n') {
            let message = "`>` at the beginning of a line begins a quotation, and is not shown";
            let help = format!("where the sign is meant, write `\\{text}`");
            self.tell(Code::MarkupAsTyped, range.start..range.start + text.len(), message, help);
        }
    }

    /// More cells than the head has are cut off, and a line right below a table is a row of it.
    fn row(&mut self, range: Range<usize>) {
        let row = self.text[range.clone()].trim();
        if self.columns > 1 && !row.contains('|') && !row.is_empty() {
            let message = "a line right below a table becomes a row of it";
            let place = range.start..range.start + row.len();
            return self.tell(Code::MarkupAsTyped, place, message, "put a blank line between the two");
        }
        let after = &self.text[self.cell.min(range.end)..range.end];
        let surplus = after.trim().trim_matches('|').trim();
        if surplus.is_empty() {
            return;
        }
        let start = self.cell + after.find(surplus).unwrap_or_default();
        let message = format!("the table has {} columns, and `{surplus}` is in none of them", self.columns);
        let help = "give the head as many cells; a bar within a cell is written `\\|`";
        self.tell(Code::VanishingWords, start..start + surplus.len(), message, help);
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>, range: Range<usize>) {
        let block = self.text[range.clone()].trim_end_matches(['\n', '\r']);
        let first = range.start..range.start + block.lines().next().unwrap_or_default().trim_end().len();
        let CodeBlockKind::Fenced(info) = kind else {
            let help = "begin the line without blanks or a tab; code stands between lines of three backticks";
            return self.tell(Code::MarkupAsTyped, first, "an indented line is shown as code", help);
        };
        let block = Fenced { text: self.text, range, info };
        if !block.is_closed() {
            return self.problems.push(block.problem());
        }
        let (sign, ours) = (block.sign(), block.is_ours());
        if info.contains(char::is_whitespace) && (ours || !info.contains('=')) {
            let message = format!("the words behind {} are not shown", quoted(sign));
            self.tell(Code::VanishingWords, first, message, "write them on a line of their own");
        }
    }

    /// Addresses that no link names, or that are given twice.
    fn definitions(&mut self, definitions: &[(String, Range<usize>)]) {
        for (name, range) in definitions {
            if !self.named.contains(&name.to_lowercase()) {
                let message = format!("no link names the address `{name}`");
                let help = format!("write `[words][{name}]` where it belongs, or remove the line");
                self.tell(Code::VanishingWords, range.clone(), message, help);
            }
        }
    }

    /// Of two addresses with one name, Markdown forgets the second.
    fn second_definitions(&mut self, first: &[(String, Range<usize>)]) {
        let covers = |ranges: &[Range<usize>], at: &Range<usize>| {
            let next = ranges.partition_point(|range| range.start < at.end);
            next > 0 && ranges[..next].iter().rev().take(2).any(|range| range.end > at.start)
        };
        let mut known: Vec<Range<usize>> = first.iter().map(|(_, range)| range.clone()).collect();
        known.sort_by_key(|range| range.start);
        let maybe = memchr::memmem::find(self.text.as_bytes(), b"]:").map_or("", |_| self.text);
        let found = DEFINITION.captures_iter(maybe).filter_map(|found| Some((found.get(1)?, found.get(2)?)));
        let lost =
            found.filter(|(line, _)| !covers(&known, &line.range()) && !covers(&self.shown, &line.range()));
        let lost: Vec<(Range<usize>, String)> =
            lost.map(|(line, name)| (line.range(), name.as_str().to_owned())).collect();
        for (range, name) in lost {
            let message = format!("the address of `{name}` is given twice, and only the first is used");
            self.tell(Code::VanishingWords, range, message, "give one of them another name, or remove it");
        }
    }

    fn notes(&mut self) {
        let mut seen = BTreeSet::new();
        for (name, range) in std::mem::take(&mut self.written) {
            let first = self.text[range.clone()].lines().next().unwrap_or_default().len();
            let at = range.start..range.start + first;
            if !seen.insert(name.clone()) {
                let message = format!("the note `{name}` is written twice, and one of the two would vanish");
                self.tell(Code::VanishingWords, at, message, "give one of them another name");
            } else if let Some(meant) = self.renamed.get(&name) {
                self.problems.push(notes::problem(self.text, at, &name, meant));
            } else if !self.mentioned.contains(&name) {
                let message = format!("nothing in the text mentions the note `{name}`");
                self.tell(
                    Code::VanishingWords,
                    at,
                    message,
                    format!("write `[^{name}]` where it belongs, or remove the note"),
                );
            }
        }
    }

    fn tell(&mut self, code: Code, range: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        let label = if code == Code::MarkupAsTyped { "" } else { "no reader would see it as it is meant" };
        self.problems.push(Problem {
            code,
            range,
            message: message.into(),
            label: label.into(),
            help: Some(help.into()),
            rewrites: Vec::new(),
        });
    }
}

/// Without the line of signs that may stand below a heading.
fn words_of_heading(heading: &str) -> &str {
    let heading = heading.trim_end();
    let (words, last) = heading.rsplit_once('\n').unwrap_or((heading, ""));
    let is_rule = !last.trim().is_empty() && last.trim().chars().all(|letter| matches!(letter, '=' | '-'));
    if is_rule { words.trim_end() } else { heading }
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn is_reference(kind: LinkType) -> bool {
    matches!(kind, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
}
