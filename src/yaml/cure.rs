//! Cures of a value, written out. Each is tried before it is offered: the document that it makes is read by the same
//! type, and must have no mistake at that place any more.

use std::ops::Range;

use super::edit::Draft;
use super::fault::{Fault, FaultKind};
use super::tree::{Node, Tree, Value};
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::meant::{self, Reading};
use crate::source::{Place, Step};

/// A list of more candidates is no help any more.
const MOST: usize = 8;

/// A value that may be meant, in the tree and as it is written.
struct Candidate {
    value: Value,
    written: String,
    note: String,
    is_certain: bool,
}

/// What a mistake is told with, and the tools to try what would mend it.
pub(super) struct Patient<'p> {
    pub fault: &'p Fault,
    pub tree: &'p Tree,
    /// The text that the tree was read from.
    pub text: &'p str,
    pub place: &'p dyn Fn(Range<usize>) -> Place,
    pub decode: &'p dyn Fn(&Tree) -> Result<(), Fault>,
}

impl Patient<'_> {
    /// The message with the cures that are accepted where it stands.
    pub fn with_cures(&self, told: Diagnostic) -> Diagnostic {
        if let FaultKind::RefusedKey { key, readings, .. } = &self.fault.kind {
            let at = self.tree.key(&self.fault.path.key(key.as_str()));
            return at.map_or(told.clone(), |at| self.with_keys(told, &at, readings));
        }
        let Some(node) = self.tree.find(&self.fault.path).filter(|node| !node.range.is_empty()) else {
            return self.without_empty(told);
        };
        if node.value.is_null() {
            return self.without_empty(told);
        }
        let alone = |found: &[Candidate]| found.len() == 1;
        let candidates: Vec<Candidate> =
            self.candidates(node).into_iter().filter(|one| self.heals(one)).take(MOST).collect();
        let is_only = alone(&candidates);
        let place = (self.place)(node.range.clone());
        candidates.into_iter().fold(told, |told, one| {
            let title = title(&one.written, &one.note);
            let fix = Fix {
                is_certain: one.is_certain && is_only,
                ..Fix::certain(title, place.clone(), one.written)
            };
            told.fix(fix)
        })
    }

    /// A dash with nothing behind it is no entry.
    fn without_empty(&self, told: Diagnostic) -> Diagnostic {
        let is_empty = self.tree.find(&self.fault.path).is_some_and(|node| node.value.is_null());
        let is_entry = matches!(self.fault.path.0.last(), Some(Step::Index(_)));
        let written = Tree::parse(self.text).ok().filter(|_| is_empty && is_entry);
        let splices =
            written.and_then(|tree| Draft { text: self.text, tree: &tree }.remove(&self.fault.path));
        let Some(splices) = splices else { return told };
        let edits =
            splices.into_iter().map(|one| Edit { place: (self.place)(one.range), text: one.text }).collect();
        let title = "remove the entry, which is empty".to_owned();
        told.fix(Fix { title, is_certain: true, edits, entries: Vec::new() })
    }

    fn with_keys(&self, told: Diagnostic, at: &Range<usize>, readings: &[Reading]) -> Diagnostic {
        readings.iter().take(MOST).fold(told, |told, reading| {
            let written = quoted(&reading.text);
            let fix = Fix::certain(title(&written, &reading.note), (self.place)(at.clone()), written);
            told.fix(Fix { is_certain: reading.is_certain, ..fix })
        })
    }

    fn candidates(&self, node: &Node) -> Vec<Candidate> {
        match &self.fault.kind {
            FaultKind::Value { readings, .. } => readings.iter().map(scalar).collect(),
            FaultKind::NotInList { found, known } => meant::terms(found, known).iter().map(scalar).collect(),
            FaultKind::WrongType { .. } => self.of_another_type(node),
            _ => Vec::new(),
        }
    }

    /// A value of a wrong type: alone for a list, a list for one, words for a number or a truth value.
    fn of_another_type(&self, node: &Node) -> Vec<Candidate> {
        let raw = &self.text[node.range.clone()];
        match &node.value {
            Value::Scalar(text, _) if !raw.contains('\n') => {
                let alone = as_list(raw, text).map(|list| self.settled(list));
                let truths = meant::truth(text);
                let numbers = meant::numbers(text);
                let plain = truths.iter().chain(&numbers).map(scalar);
                alone.into_iter().chain(plain).collect()
            }
            Value::Sequence(nodes) => match nodes.as_slice() {
                [only] if !self.text[only.range.clone()].contains('\n') => vec![Candidate {
                    value: only.value.clone(),
                    written: self.text[only.range.clone()].trim().to_owned(),
                    note: "it is one value, no list".into(),
                    is_certain: self.text[node.range.clone()].starts_with('['),
                }],
                _ => Vec::new(),
            },
            Value::Mapping(entries)
                if entries.len() == 1 && !raw.trim_end().contains('\n') && !raw.starts_with('{') =>
            {
                let text = raw.trim_end().to_owned();
                let written = in_quotes(&text);
                vec![Candidate {
                    value: Value::Scalar(text, false),
                    written,
                    note: String::new(),
                    is_certain: true,
                }]
            }
            _ => Vec::new(),
        }
    }

    /// A list whose entries are mistaken in their turn, with what they most likely mean.
    fn settled(&self, mut list: Candidate) -> Candidate {
        let mut tree = self.tree.clone();
        let Some(node) = tree.find_mut(&self.fault.path) else { return list };
        node.value = list.value.clone();
        while let Err(next) = (self.decode)(&tree) {
            let readings = match &next.kind {
                FaultKind::Value { readings, .. } => readings.to_vec(),
                FaultKind::NotInList { found, known } => meant::terms(found, known),
                _ => Vec::new(),
            };
            let entry =
                next.path.0.len() == self.fault.path.0.len() + 1 && next.path.starts_with(&self.fault.path);
            let (Some(reading), true) = (readings.first(), entry) else { break };
            let Some(node) = tree.find_mut(&next.path) else { break };
            node.value = Value::Scalar(reading.text.clone(), true);
            list.is_certain &= readings.len() == 1 && reading.is_certain;
        }
        if let Some(Value::Sequence(nodes)) = tree.find(&self.fault.path).map(|node| &node.value) {
            list.written = in_brackets(nodes);
            list.value = Value::Sequence(nodes.clone());
        }
        list
    }

    /// Whether the document has no mistake at the place or below it once a candidate stands there.
    fn heals(&self, candidate: &Candidate) -> bool {
        let mut tree = self.tree.clone();
        let Some(node) = tree.find_mut(&self.fault.path) else { return false };
        node.value = candidate.value.clone();
        match (self.decode)(&tree) {
            Ok(()) => true,
            // Mistakes are found in the order of the file, so that another one lies elsewhere.
            Err(next) => !next.path.starts_with(&self.fault.path) && !same_place(&next, self.fault),
        }
    }
}

/// Serde tells some mistakes of a value at the map around it.
fn same_place(one: &Fault, other: &Fault) -> bool {
    one.path == other.path && std::mem::discriminant(&one.kind) == std::mem::discriminant(&other.kind)
}

fn scalar(reading: &Reading) -> Candidate {
    let written = quoted(&reading.text);
    let is_plain = !written.starts_with('"');
    Candidate {
        value: Value::Scalar(reading.text.clone(), is_plain),
        written,
        note: reading.note.clone(),
        is_certain: reading.is_certain,
    }
}

/// `en` as `[en]`, and `en, nl` as a list of two.
fn as_list(raw: &str, text: &str) -> Option<Candidate> {
    let is_plain = !raw.starts_with(['"', '\'', '|', '>']);
    let parts: Vec<&str> = match is_plain {
        true => text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).collect(),
        false => vec![text],
    };
    let node = |part: &&str| Node { range: 0..0, value: Value::Scalar((*part).to_owned(), is_plain) };
    let nodes: Vec<Node> = parts.iter().map(node).collect();
    let written = in_brackets(&nodes);
    let list = Candidate { value: Value::Sequence(nodes), written, note: String::new(), is_certain: true };
    (!parts.is_empty()).then_some(list)
}

fn in_brackets(nodes: &[Node]) -> String {
    let texts = nodes.iter().filter_map(|node| match &node.value {
        Value::Scalar(text, _) => Some(quoted(text)),
        _ => None,
    });
    format!("[{}]", texts.collect::<Vec<String>>().join(", "))
}

fn title(written: &str, note: &str) -> String {
    match (note.is_empty(), written.contains('`')) {
        (_, true) => format!("write it so: {written}"),
        (true, _) => format!("write `{written}`"),
        (false, _) => format!("write `{written}` ({note})"),
    }
}

/// A text as YAML takes it anywhere, within brackets, too: plain where it cannot be read otherwise. Digits with a zero
/// before them stand in quotation marks, since other programs would drop it.
fn quoted(text: &str) -> String {
    let safe = |letter: char| letter.is_ascii_alphanumeric() || "-_./+@%".contains(letter);
    let is_address = text.starts_with("https://") || text.starts_with("http://");
    let is_moment = text.len() > 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[10] == b'T';
    let colons = is_address || is_moment;
    let plain = text.chars().all(|letter| safe(letter) || colons && matches!(letter, ':' | '~' | '=' | '&'))
        || text.chars().all(|letter| letter.is_alphanumeric() || letter == ' ') && text.trim() == text;
    let first = text
        .chars()
        .next()
        .is_some_and(|letter| letter.is_alphanumeric() || letter == '/' || letter == '-' && text.len() > 1);
    let zeroed = text.len() > 1 && text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    let word = matches!(text.to_lowercase().as_str(), "" | "null" | "no");
    if plain && first && !zeroed && !word { text.to_owned() } else { in_quotes(text) }
}

fn in_quotes(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::quoted;
    use crate::source::DataPath;
    use crate::yaml::Tree;

    #[test]
    fn what_is_written_is_read_again_as_it_was() {
        for text in [
            "2027-03-01",
            "2027-03-01T17:00",
            "2027-03-01T17:00+01:00",
            "2027-03-01T17:00[Europe/Lisbon]",
            "0413",
            "5900",
            "1116.50",
            "https://www.example.edu/a?b=c&d=e",
            "https://x.edu/#y",
            "a: b",
            "#x",
            "- x",
            "-",
            "x, y",
            "{x}",
            "é",
            "NO",
            "no",
            "+32 11 26 81 11",
            "a@b.edu",
            "it's",
            "say \"x\"",
            "back\\slash",
            "/en/old/",
            "*x",
            "&x",
            "!x",
            "%20",
            "@x",
            "",
            " x",
            "null",
            "~",
        ] {
            for document in [
                format!("a: {}\n", quoted(text)),
                format!("a: [{}, z]\n", quoted(text)),
                format!("a: {{b: {}}}\n", quoted(text)),
            ] {
                let tree = Tree::parse(&document).unwrap_or_else(|_| panic!("{document}"));
                let nested =
                    [DataPath::from("a"), DataPath::from("a").index(0), DataPath::from("a").key("b")];
                let found = nested.iter().any(|path| matches!(tree.find(path).map(|node| &node.value), Some(super::Value::Scalar(read, _)) if read == text));
                assert!(found, "{document}");
            }
        }
    }
}
