//! Marks among words, written in braces.

use crate::translation::content::Piece;

/// `See {1}the school{/1} and {2/}.`
pub(super) fn write(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.replace('{', "{{").replace('}', "}}"),
        Piece::Single(id) => format!("{{{id}/}}"),
        Piece::Open(id) => format!("{{{id}}}"),
        Piece::Close(id) => format!("{{/{id}}}"),
    };
    pieces.iter().map(piece).collect()
}

/// The same back. A brace that belongs to no mark is one that is meant: a mark that it damaged is missed elsewhere.
pub(super) fn read(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        words.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((piece, length)) = mark(rest) {
            pieces.extend(
                Some(Piece::Text(std::mem::take(&mut words)))
                    .filter(|piece| *piece != Piece::Text(String::new())),
            );
            pieces.push(piece);
            rest = &rest[length..];
        } else {
            words.push_str(&rest[..1]);
            let twice = rest.starts_with("{{") || rest.starts_with("}}");
            rest = &rest[if twice { 2 } else { 1 }..];
        }
    }
    words.push_str(rest);
    pieces.extend(Some(words).filter(|words| !words.is_empty()).map(Piece::Text));
    pieces
}

/// The mark that a text begins with, and its length.
fn mark(text: &str) -> Option<(Piece, usize)> {
    let (inner, _) = text.strip_prefix('{')?.split_once('}')?;
    let length = inner.len() + 2;
    if let Some(id) = inner.strip_prefix('/').filter(|id| is_id(id)) {
        return Some((Piece::Close(id.to_owned()), length));
    }
    if let Some(id) = inner.strip_suffix('/').filter(|id| is_id(id)) {
        return Some((Piece::Single(id.to_owned()), length));
    }
    is_id(inner).then(|| (Piece::Open(inner.to_owned()), length))
}

fn is_id(text: &str) -> bool {
    let digits = text.strip_prefix('x').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_braces_come_back() {
        let id = |id: &str| id.to_owned();
        let pieces = vec![
            Piece::Text("a {b} {{1}} ".into()),
            Piece::Open(id("1")),
            Piece::Text("c".into()),
            Piece::Close(id("1")),
            Piece::Single(id("x2")),
            Piece::Text("}".into()),
        ];
        assert_eq!(write(&pieces), "a {{b}} {{{{1}}}} {1}c{/1}{x2/}}}");
        assert_eq!(read(&write(&pieces)), pieces);
        assert_eq!(read("a { 1} {b"), [Piece::Text("a { 1} {b".into())]);
    }
}
