//! XML, and what is wrong with it at its place.

use std::ops::Range;

use roxmltree::{Document, Error, Node, TextPos};

use crate::limits::EXCHANGE_DEPTH;
use crate::translation::exchange::Unreadable;

/// Read a document that has no document type, no entities but XML's own five, and no depth that only an attack has.
pub fn parse(text: &str) -> Result<Document<'_>, Unreadable> {
    let document = Document::parse(text).map_err(|error| unreadable(&error, text))?;
    let deep = |node: &Node| node.is_element() && node.ancestors().nth(EXCHANGE_DEPTH + 1).is_some();
    match document.descendants().find(deep) {
        Some(node) => Err(broken(tag(node), "the XML is nested too deep")),
        None => Ok(document),
    }
}

/// Where an element begins: its first tag, in bytes.
pub fn tag(element: Node) -> Range<usize> {
    let at = element.range();
    let end = element.document().input_text()[at.clone()].find('>');
    at.start..end.map_or(at.end, |end| at.start + end + 1)
}

/// The text of an element, without that of the elements in it.
pub fn text(element: Node) -> String {
    element.children().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

fn unreadable(error: &Error, text: &str) -> Unreadable {
    let place = error.pos();
    let at = offset(text, place);
    match error {
        Error::DtdDetected => {
            let at = text.find("<!DOCTYPE").unwrap_or_default();
            let end = text[at..].find('>').map_or(text.len(), |end| at + end + 1);
            broken(at..end, "a document type, which a file of a translator's tool does not have")
        }
        Error::UnknownEntityReference(name, _) => {
            broken(at..at + name.len() + "&;".len(), "an entity that XML does not know")
                .help("write the character itself in its place")
        }
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => {
            broken(text.len()..text.len(), "the XML ends before its elements are closed")
                .help("the file is cut short: have the whole of it sent again")
        }
        Error::NoRootNode => broken(0..0, "the XML has no element"),
        Error::UnexpectedCloseTag(expected, actual, _) => {
            broken(at..at, &format!("`</{actual}>` stands before `</{expected}>`"))
                .help(format!("write `</{expected}>` where that element ends"))
        }
        Error::MalformedEntityReference(_) => {
            broken(at..at + 1, "a sign `&` that stands alone").help("write `&amp;`")
        }
        // The place is shown anyway.
        _ => {
            let error = error.to_string().replace(&format!(" at {place}"), "");
            broken(at..at, &format!("the XML cannot be read: {error}"))
        }
    }
}

/// Bytes before a place, whose column counts characters.
fn offset(text: &str, place: TextPos) -> usize {
    let before: usize = text.split_inclusive('\n').take(place.row as usize - 1).map(str::len).sum();
    let column = text[before..].char_indices().nth(place.col as usize - 1);
    column.map_or(text.len(), |(at, _)| before + at)
}

fn broken(at: Range<usize>, message: &str) -> Unreadable {
    Unreadable::new(at, message, "expected XML of XLIFF 2")
}
