//! What in a drawing could run in a reader's browser, or ask somebody else: scripts, handlers, addresses, entities.
//!
//! Beside a text a browser lets none of it happen, but whoever opens the drawing by itself is not protected.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;
use roxmltree::{Attribute, Node};

use super::style::{asks_for, bare, is_written_out};
use super::{Fault, fault, parse};

const NO_SCRIPT: &str = "export it as “plain SVG”, without scripts and interactivity, or as PNG";
const EMBED: &str = "embed what it shows in the drawing itself, or export it as PNG";
const PLAIN_TEXT: &str = "export it with its text as paths or as plain text, or as PNG";
const NO_ENTITIES: &str = "export it as “plain SVG”, which does without them, or as PNG";

/// Elements that run something, or hold pages of others (SVG 2, and HTML in its own namespace).
const RUNNING: [&str; 4] = ["script", "handler", "listener", "discard"];
const HOLDING: [&str; 8] =
    ["foreignObject", "iframe", "object", "embed", "audio", "video", "canvas", "source"];
const HTML: &str = "http://www.w3.org/1999/xhtml";

/// All that a drawing must not hold, in the order in which it stands there. What is not well-formed has its own message.
pub(in crate::picture) fn faults(text: &str) -> Vec<Fault> {
    let mut found = before_the_root(text);
    let Ok(document) = parse(text) else { return found };
    for node in document.descendants() {
        if let Some(instruction) = node.pi().filter(|pi| pi.target.eq_ignore_ascii_case("xml-stylesheet")) {
            let message = format!("the drawing fetches a style: `{}`", instruction.value.unwrap_or_default());
            found.push(fault(first_line(text, node.range()), message, EMBED));
        }
        if node.is_element() {
            // One message for a page within the drawing is enough.
            let is_told = node.parent_element().is_some_and(holds_page);
            found.extend(of_element(text, node).filter(|_| !is_told));
            found.extend(node.attributes().filter_map(|attribute| of_attribute(node, attribute)));
        }
    }
    found.sort_by_key(|one| one.range.start);
    found
}

/// Entities are written into the type of the document, which is read before the drawing itself.
fn before_the_root(text: &str) -> Vec<Fault> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::DocType(kind)) if kind.contains('[') => {
                let end = reader.buffer_position() as usize;
                let start = text[..end].rfind("<!DOCTYPE").or(text[..end].rfind("<!doctype")).unwrap_or(0);
                let range = first_line(text, start..end);
                return vec![fault(range, "the drawing has entities or rules of its own", NO_ENTITIES)];
            }
            Ok(Event::Start(_) | Event::Empty(_) | Event::Eof) | Err(_) => return Vec::new(),
            Ok(_) => {}
        }
    }
}

fn of_element(text: &str, node: Node<'_, '_>) -> Option<Fault> {
    let name = node.tag_name().name();
    let range = first_line(text, node.range());
    if RUNNING.iter().any(|running| name.eq_ignore_ascii_case(running)) {
        return Some(fault(range, format!("the drawing holds a script: `<{name}>`"), NO_SCRIPT));
    }
    if holds_page(node) {
        let message = format!("the drawing holds parts of a web page: `<{name}>`");
        return Some(fault(range, message, PLAIN_TEXT));
    }
    if name.eq_ignore_ascii_case("style") {
        let style: String =
            node.descendants().filter_map(|inner| inner.text().filter(|_| inner.is_text())).collect();
        let asked = asks_for(&style)?;
        return Some(fault(
            range,
            format!("a style in the drawing asks for something elsewhere: `{asked}`"),
            EMBED,
        ));
    }
    None
}

fn holds_page(node: Node<'_, '_>) -> bool {
    let name = node.tag_name();
    name.namespace() == Some(HTML) || HOLDING.iter().any(|holding| name.name().eq_ignore_ascii_case(holding))
}

fn of_attribute(node: Node<'_, '_>, attribute: Attribute<'_, '_>) -> Option<Fault> {
    let name = attribute.name().to_ascii_lowercase();
    let value = attribute.value();
    let told = |message: String, help: &str| Some(fault(attribute.range(), message, help));
    if name.starts_with("on") && attribute.namespace().is_none() {
        return told(format!("the drawing runs a script: `{}`", attribute.name()), NO_SCRIPT);
    }
    if matches!(name.as_str(), "href" | "src") {
        let link = node.tag_name().name() == "a";
        return (!stays(value, node, link)).then(|| {
            let what = if bare(value).starts_with("javascript:") {
                "runs a script"
            } else {
                "asks for something elsewhere"
            };
            fault(attribute.range(), format!("the drawing {what}: `{}`", short(value)), EMBED)
        });
    }
    if name == "base" {
        return told(format!("the addresses in the drawing begin elsewhere: `{}`", short(value)), EMBED);
    }
    let target = value.rsplit(':').next().unwrap_or_default().trim().to_ascii_lowercase();
    if name == "attributename" && (target == "href" || target.starts_with("on")) {
        return told(
            format!("the drawing changes an address or a handler of its own: `{}`", short(value)),
            NO_SCRIPT,
        );
    }
    let asked = asks_for(value)?;
    told(format!("the drawing asks for something elsewhere: `{asked}`"), EMBED)
}

/// Whether an address asks nobody: a part of the drawing, a picture written out in place, or a link that a reader follows.
fn stays(address: &str, node: Node<'_, '_>, link: bool) -> bool {
    let address = bare(address);
    let picture = matches!(node.tag_name().name(), "image" | "feImage");
    let followed = ["https:", "http:", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme));
    address.is_empty() || address.starts_with('#') || picture && is_written_out(&address) || link && followed
}

fn short(value: &str) -> String {
    value.trim().chars().take(80).collect()
}

/// An element may be as long as the whole drawing; its beginning says enough.
fn first_line(text: &str, range: Range<usize>) -> Range<usize> {
    let whole = &text[range.clone()];
    let end = whole
        .find(['\n', '>'])
        .map_or(whole.len(), |at| if whole[at..].starts_with('>') { at + 1 } else { at });
    range.start..range.start + end
}
