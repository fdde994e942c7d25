//! Values as they are written into a file, and into the title of a cure.

use crate::yaml::tree::{Node, Value};

/// A list within brackets.
pub(super) fn in_brackets(nodes: &[Node]) -> String {
    let texts: Vec<String> = nodes.iter().map(flow).collect();
    format!("[{}]", texts.join(", "))
}

/// A value on one line.
pub(in crate::yaml) fn flow(node: &Node) -> String {
    match &node.value {
        Value::Scalar(text, _) => quoted(text),
        Value::Sequence(nodes) => in_brackets(nodes),
        Value::Mapping(entries) => {
            let pairs = entries.iter().map(|entry| format!("{}: {}", quoted(&entry.key), flow(&entry.value)));
            format!("{{{}}}", pairs.collect::<Vec<String>>().join(", "))
        }
        Value::Hole => "…".to_owned(),
    }
}

/// The text of a value, or of all in a list.
pub(super) fn said(node: &Node) -> Option<String> {
    match &node.value {
        Value::Scalar(text, _) => Some(text.clone()),
        Value::Sequence(nodes) => {
            let texts: Option<Vec<&str>> = nodes
                .iter()
                .map(|node| match &node.value {
                    Value::Scalar(text, _) => Some(text.as_str()),
                    _ => None,
                })
                .collect();
            texts.filter(|texts| texts.len() > 1).map(|texts| texts.join(" – "))
        }
        _ => None,
    }
}

pub(super) fn title(written: &str, note: &str) -> String {
    match (note.is_empty(), written.contains('`')) {
        (_, true) => format!("write it so: {written}"),
        (true, _) => format!("write `{written}`"),
        (false, _) => format!("write `{written}` ({note})"),
    }
}

/// A text as YAML takes it anywhere, within brackets, too: plain where it cannot be read otherwise. Digits with a zero
/// before them stand in quotation marks, since other programs would drop it.
pub(in crate::yaml) fn quoted(text: &str) -> String {
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

pub(super) fn in_quotes(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::{Value, quoted};
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
                let found = nested.iter().any(|path| matches!(tree.find(path).map(|node| &node.value), Some(Value::Scalar(read, _)) if read == text));
                assert!(found, "{document}");
            }
        }
    }
}
