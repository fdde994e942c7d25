//! Texts as XLIFF.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::{NAMESPACE, REVIEW, STAMP};
use crate::locale::direction;
use crate::translation::content::{Content, Mark, MarkKind, Piece};
use crate::translation::exchange::{Exchange, Origin, Sent};
use crate::translation::unit::Pair;

type Xml = Writer<Vec<u8>>;

const TAKES_ALL: &str = "memory takes all";

/// Write texts for a translator's tool.
pub fn write(exchange: &Exchange) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    let root = [
        ("xmlns", format!("{NAMESPACE}0")),
        ("version", "2.1".into()),
        ("srcLang", exchange.source.to_string()),
        ("trgLang", exchange.target.to_string()),
    ];
    let written = xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None))).and_then(|()| {
        xml.create_element("xliff")
            .with_attributes(root.iter().map(|(name, value)| (*name, value.as_str())))
            .write_inner_content(|xml| {
                exchange.texts.iter().try_for_each(|text| file(text, exchange, xml))
            })?;
        Ok(())
    });
    written.expect(TAKES_ALL);
    format!("{}\n", String::from_utf8(xml.into_inner()).expect("XML is made of texts"))
}

fn file(text: &Sent, exchange: &Exchange, xml: &mut Xml) -> io::Result<()> {
    let id = text.name.replace('/', ".");
    let attributes = [
        ("id", id.as_str()),
        ("original", &text.path),
        ("srcDir", direction(&exchange.source)),
        ("trgDir", direction(&exchange.target)),
        ("xml:space", "preserve"),
    ];
    xml.create_element("file").with_attributes(attributes).write_inner_content(|xml| {
        text.origin.iter().try_for_each(|origin| self::origin(origin, xml))?;
        text.pairs.iter().try_for_each(|pair| unit(pair, xml))
    })?;
    Ok(())
}

fn origin(origin: &Origin, xml: &mut Xml) -> io::Result<()> {
    xml.create_element("skeleton").write_text_content(BytesText::new(&printable(&origin.text)))?;
    xml.create_element("notes").write_inner_content(|xml| {
        let note = xml.create_element("note").with_attribute(("category", STAMP));
        note.write_text_content(BytesText::new(&origin.fingerprint))?;
        Ok(())
    })?;
    Ok(())
}

fn unit(pair: &Pair, xml: &mut Xml) -> io::Result<()> {
    let source = &pair.source;
    let own = pair.target.iter().flat_map(|target| &target.marks);
    let own = own.filter(|mark| source.content.mark(&mark.id).is_none());
    let marks: Vec<&Mark> = source.content.marks.iter().chain(own).collect();
    let attributes = [("id", source.id.as_str()), ("canResegment", "no")];
    xml.create_element("unit").with_attributes(attributes).write_inner_content(|xml| {
        xml.create_element("notes").write_inner_content(|xml| {
            let note = xml.create_element("note").with_attribute(("category", "role"));
            note.write_text_content(BytesText::new(&source.role))?;
            Ok(())
        })?;
        if !marks.is_empty() {
            xml.create_element("originalData")
                .write_inner_content(|xml| marks.iter().try_for_each(|mark| data(mark, xml)))?;
        }
        let state: &[(&str, &str)] = match (&pair.target, pair.review) {
            (Some(_), false) => &[("state", "translated")],
            (Some(_), true) => &[("state", "initial"), ("subState", REVIEW)],
            (None, _) => &[("state", "initial")],
        };
        xml.create_element("segment").with_attributes(state.iter().copied()).write_inner_content(|xml| {
            xml.create_element("source").write_text_content(inline(&source.content))?;
            if let Some(target) = &pair.target {
                xml.create_element("target").write_text_content(inline(target))?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

/// The Markdown that a mark stands for, at its beginning and at its end.
fn data(mark: &Mark, xml: &mut Xml) -> io::Result<()> {
    let parts = [(mark.id.clone(), Some(&mark.open)), (format!("{}-end", mark.id), mark.close.as_ref())];
    for (id, raw) in parts.iter().filter_map(|(id, raw)| Some((id, (*raw)?))) {
        let data = xml.create_element("data").with_attribute(("id", id.as_str()));
        data.write_text_content(BytesText::new(&printable(raw)))?;
    }
    Ok(())
}

/// Words and marks, without any white space of our own between them.
fn inline(content: &Content) -> BytesText<'static> {
    let mut xml = Writer::new(Vec::new());
    content.pieces.iter().try_for_each(|piece| self::piece(content, piece, &mut xml)).expect(TAKES_ALL);
    BytesText::from_escaped(String::from_utf8(xml.into_inner()).expect("XML is made of texts"))
}

fn piece(content: &Content, piece: &Piece, xml: &mut Xml) -> io::Result<()> {
    match piece {
        Piece::Text(text) => words(text, xml),
        Piece::Close(_) => xml.write_event(Event::End(BytesEnd::new("pc"))),
        Piece::Single(id) => {
            let mut tag = BytesStart::new("ph");
            tag.extend_attributes([("id", id.as_str()), ("dataRef", id)]);
            if let Some(mark) = content.mark(id) {
                kind(mark, &mut tag);
                tag.push_attribute(("disp", printable(mark.open.trim()).replace('\n', " ").as_str()));
            }
            xml.write_event(Event::Empty(fixed(tag)))
        }
        Piece::Open(id) => {
            let mut tag = BytesStart::new("pc");
            let end = format!("{id}-end");
            tag.extend_attributes([("id", id.as_str()), ("dataRefStart", id), ("dataRefEnd", &end)]);
            if let Some(mark) = content.mark(id) {
                kind(mark, &mut tag);
            }
            xml.write_event(Event::Start(fixed(tag)))
        }
    }
}

/// Marks stand once.
fn fixed(mut tag: BytesStart<'_>) -> BytesStart<'_> {
    tag.extend_attributes([("canCopy", "no"), ("canDelete", "no")]);
    tag
}

fn kind(mark: &Mark, tag: &mut BytesStart<'_>) {
    let (kind, subtype) = match mark.kind {
        MarkKind::Emphasis => ("fmt", Some("xlf:i")),
        MarkKind::Strong => ("fmt", Some("xlf:b")),
        MarkKind::Struck => ("fmt", Some("prospectus:struck")),
        MarkKind::Break => ("fmt", Some("xlf:lb")),
        MarkKind::Link => ("link", None),
        MarkKind::Image => ("image", None),
        MarkKind::Code | MarkKind::Note | MarkKind::Html | MarkKind::Gap => ("other", None),
    };
    tag.push_attribute(("type", kind));
    tag.extend_attributes(subtype.map(|subtype| ("subType", subtype)));
}

/// Words, and what XML cannot hold by its code.
fn words(text: &str, xml: &mut Xml) -> io::Result<()> {
    let mut rest = text;
    while let Some(at) = rest.find(|letter| !is_printable(letter)) {
        let letter = rest[at..].chars().next().unwrap_or_default();
        xml.write_event(Event::Text(BytesText::new(&rest[..at])))?;
        let hex = format!("{:04X}", u32::from(letter));
        xml.write_event(Event::Empty(BytesStart::new("cp").with_attributes([("hex", hex.as_str())])))?;
        rest = &rest[at + letter.len_utf8()..];
    }
    xml.write_event(Event::Text(BytesText::new(rest)))
}

/// Whether XML 1.0 can hold a character (2.2).
fn is_printable(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

fn printable(text: &str) -> String {
    text.chars().filter(|letter| is_printable(*letter)).collect()
}
