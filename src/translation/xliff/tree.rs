//! XML as a tree whose elements know where they stand.

use std::ops::Range;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::translation::exchange::Unreadable;

/// No file of a translator's tool is nested further.
const DEEPEST: usize = 64;

#[derive(Debug)]
pub enum Node {
    Element(Element),
    Text(String),
}

#[derive(Debug, Default)]
pub struct Element {
    /// Without its prefix.
    pub name: String,
    /// Without their prefixes.
    attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    /// Bytes of the text.
    pub at: Range<usize>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(each, _)| each == name).map(|(_, value)| value.as_str())
    }

    /// What XML calls the namespace of the element: that of any prefix, which is enough to tell versions apart.
    pub fn namespaces(&self) -> impl Iterator<Item = &str> {
        self.attributes
            .iter()
            .filter(|(name, value)| name == "xmlns" || value.starts_with("urn:"))
            .map(|(_, value)| value.as_str())
    }

    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children
            .iter()
            .filter_map(|child| if let Node::Element(element) = child { Some(element) } else { None })
    }

    pub fn find<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.elements().filter(move |element| element.name == name)
    }

    /// The text within, elements left out.
    pub fn text(&self) -> String {
        self.children.iter().map(|child| if let Node::Text(text) = child { text } else { "" }).collect()
    }
}

/// Read a document; its one element.
pub fn parse(text: &str) -> Result<Element, Unreadable> {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    loop {
        let start = position(reader.buffer_position());
        let event = reader.read_event().map_err(|error| {
            let at = position(reader.error_position()).min(text.len());
            broken(at..at, &format!("the XML cannot be read: {error}"))
        })?;
        let at = start..position(reader.buffer_position());
        match event {
            Event::Start(_) if open.len() > DEEPEST => return Err(broken(at, "the XML is nested too deep")),
            Event::Start(tag) => open.push(element(&tag, at)?),
            Event::Empty(tag) => {
                let element = element(&tag, at)?;
                push(&mut open, Node::Element(element));
            }
            Event::End(_) => {
                let mut element = open.pop().unwrap_or_default();
                element.at.end = at.end;
                push(&mut open, Node::Element(element));
            }
            Event::Text(words) => push(&mut open, Node::Text(words.xml10_content().into_owned())),
            Event::CData(words) => push(&mut open, Node::Text(words.xml10_content().into_owned())),
            Event::GeneralRef(reference) => {
                let found = character(&reference);
                push(
                    &mut open,
                    Node::Text(found.ok_or_else(|| broken(at, "an entity that XML does not know"))?),
                );
            }
            Event::DocType(_) => {
                return Err(broken(at, "a document type, which a file of a translator's tool does not have"));
            }
            Event::Eof => break,
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
    if open.len() > 1 {
        return Err(broken(text.len()..text.len(), "the XML ends before its elements are closed"));
    }
    let root = open.pop().and_then(|document| {
        document.children.into_iter().find_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    });
    root.ok_or_else(|| broken(0..0, "the XML has no element"))
}

fn position(bytes: u64) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}

fn push(open: &mut [Element], node: Node) {
    if let Some(last) = open.last_mut() {
        last.children.push(node);
    }
}

fn element(tag: &BytesStart<'_>, at: Range<usize>) -> Result<Element, Unreadable> {
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let attribute =
            attribute.map_err(|error| broken(at.clone(), &format!("the XML cannot be read: {error}")))?;
        let value = attribute.normalized_value(XmlVersion::Explicit1_0);
        let value = value.map_err(|error| broken(at.clone(), &format!("the XML cannot be read: {error}")))?;
        attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    let name = tag.local_name().as_ref().to_owned();
    Ok(Element { name, attributes, children: Vec::new(), at })
}

/// What a reference stands for: a character by its number, or one of XML's own five.
fn character(reference: &quick_xml::events::BytesRef<'_>) -> Option<String> {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return Some(letter.to_string());
    }
    let letter = match reference.xml10_content().as_ref() {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    };
    Some(letter.to_string())
}

fn broken(at: Range<usize>, message: &str) -> Unreadable {
    Unreadable::new(at, message, "expected XML of XLIFF 2")
}
