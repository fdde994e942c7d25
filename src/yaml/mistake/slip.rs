//! A slip of the hand that a text may have.

use std::ops::Range;

use super::page::Page;
use crate::diagnostic::Code;
use crate::yaml::mended::{Edit, apply};
use crate::yaml::tree::{Node, Tree, Value};
use crate::yaml::{cure, lost};

/// What is done with most texts that have signs of YAML's own.
pub const QUOTE: &str = "put the whole text in quotation marks";

/// What may be wrong, and the edits that mend it.
#[derive(Clone, Debug)]
pub struct Slip {
    pub code: Code,
    pub range: Range<usize>,
    pub message: String,
    /// In the order of their places.
    pub edits: Vec<Edit>,
    /// Where the text reads as it should and nothing else reads as well, nothing else can be meant.
    is_certain: bool,
    /// So it is whatever else is wrong with the text: a tab, a blank.
    pub is_evident: bool,
    /// Moves what may be right where it stands, so that a text which is YAML must be faultless with it.
    pub is_bold: bool,
    /// Of two slips that read as the same, the lighter one is told.
    pub weight: usize,
    /// Reads nearly anything, so that it counts only where nothing else does.
    pub is_last_resort: bool,
    title: Option<String>,
    /// What is done, before the line as it is to be.
    doing: &'static str,
}

impl Slip {
    pub fn new(code: Code, range: Range<usize>, message: impl Into<String>, edits: Vec<Edit>) -> Slip {
        let message = message.into();
        let weight = edits.len() * 100;
        Slip {
            code,
            range,
            message,
            edits,
            is_certain: false,
            is_evident: false,
            is_last_resort: false,
            is_bold: false,
            weight,
            title: None,
            doing: "write",
        }
    }

    pub fn certain(mut self) -> Slip {
        self.is_certain = true;
        self
    }

    pub fn evident(mut self) -> Slip {
        self.is_evident = true;
        self.certain()
    }

    /// Whether it is certain, where the text has no other fault with it mended, or has.
    pub fn is_certain(&self, faultless: bool) -> bool {
        self.is_evident || self.is_certain && faultless
    }

    pub fn weighing(mut self, more: usize) -> Slip {
        self.weight += more;
        self
    }

    pub fn bold(mut self) -> Slip {
        self.is_bold = true;
        self
    }

    pub fn last_resort(mut self) -> Slip {
        self.is_last_resort = true;
        self
    }

    /// The same slip in more places.
    pub fn with(mut self, edits: Vec<Edit>) -> Slip {
        self.edits = edits;
        self
    }

    pub fn titled(mut self, title: impl Into<String>) -> Slip {
        self.title = Some(title.into());
        self
    }

    pub fn doing(mut self, what: &'static str) -> Slip {
        self.doing = what;
        self
    }

    /// What to do: the line as it is to be, where nothing else was said.
    pub fn title(&self, page: &Page) -> String {
        self.title.clone().unwrap_or_else(|| self.written(page))
    }

    /// The lines that the edits touch, as they are with them.
    fn written(&self, page: &Page) -> String {
        let (Some(first), Some(last)) = (self.edits.first(), self.edits.last()) else { return String::new() };
        let lines = &page.lines[page.number(first.0.start)..=page.number(last.0.end.max(last.0.start))];
        let (start, end) = (lines[0].start, lines[lines.len() - 1].end());
        let edits: Vec<Edit> = self
            .edits
            .iter()
            .map(|(range, text)| (range.start - start..range.end.min(end) - start, text.clone()))
            .collect();
        let written = apply(&page.text[start..end], &edits);
        let lines: Vec<&str> = written.lines().collect();
        let doing = if self.doing == "write" { "write".to_owned() } else { format!("{}:", self.doing) };
        match lines.as_slice() {
            [line] => format!("{doing} {}", code(line.trim())),
            lines => {
                let lines: Vec<String> = lines.iter().map(|line| code(line.trim_end())).collect();
                format!("{doing} {}", lines.join(", and on the next line "))
            }
        }
    }
}

/// A text without quotation marks, where it is read so as it stands, within brackets or not.
pub fn bare(text: &str, is_within: bool) -> String {
    let line = if is_within { format!("[{text}]") } else { format!("- {text}") };
    let read = Tree::parse(&line).ok().map(|tree| tree.root.value);
    let is_same = matches!(&read, Some(Value::Sequence(nodes)) if matches!(nodes.as_slice(), [Node { value: Value::Scalar(read, _), .. }] if read == text));
    let is_word = text.starts_with(char::is_alphabetic)
        && !["null", "true", "false", "yes", "no", "on", "off"].contains(&text.to_lowercase().as_str());
    match (is_same && is_word, text.contains('"')) {
        (true, _) => text.to_owned(),
        (false, true) => lost::quoted(text),
        (false, false) => cure::quoted(text),
    }
}

/// A line between backticks, whatever backticks are in it.
fn code(line: &str) -> String {
    if line.contains('`') { format!("`` {line} ``") } else { format!("`{line}`") }
}
