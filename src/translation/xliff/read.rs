//! XLIFF that came back from a translator's tool, which may have split, marked and reordered what it got.

use super::tree::{Element, Node, parse};
use super::{NAMESPACE, REVIEW, STAMP};
use crate::lang::Lang;
use crate::translation::content::{Content, Piece};
use crate::translation::exchange::{Arrival, Returned, ReturnedUnit, Unreadable, name_of};
use crate::yaml::Scalar;

/// Read what came back.
pub fn read(text: &str) -> Result<Arrival, Unreadable> {
    let root = parse(text)?;
    let version = root.attribute("version").unwrap_or_default();
    let known = root.namespaces().any(|namespace| namespace.starts_with(NAMESPACE));
    if root.name != "xliff" || !known || !version.starts_with("2.") {
        let what = if root.name == "xliff" {
            format!("this is XLIFF {version}")
        } else {
            format!("this is `{}`", root.name)
        };
        let tag =
            root.at.start..text[root.at.start..].find('>').map_or(root.at.end, |end| root.at.start + end + 1);
        return Err(Unreadable::new(tag, what, "expected XLIFF 2.0 or 2.1"));
    }
    let target = root.attribute("trgLang").and_then(|tag| Lang::parse(tag).ok()).ok_or_else(|| {
        Unreadable::new(
            root.at.clone(),
            "`trgLang` does not name the language of the translation",
            "expected `trgLang`",
        )
    })?;
    let texts = root.find("file").map(file).collect::<Result<Vec<Returned>, Unreadable>>()?;
    Ok(Arrival { target, texts })
}

fn file(file: &Element) -> Result<Returned, Unreadable> {
    let (original, id) = (file.attribute("original"), file.attribute("id").unwrap_or_default());
    let name = match original {
        Some(path) => name_of(path).map(ToOwned::to_owned),
        None => Some(name_of_id(id)),
    };
    let Some(name) = name else {
        let message = format!("`{}` was not exported by prospectus", original.unwrap_or_default());
        return Err(Unreadable::new(
            file.at.clone(),
            message,
            "expected the path of a text below `content/`",
        ));
    };
    let notes = file.find("notes").flat_map(|notes| notes.find("note"));
    let stamp = notes.filter(|note| note.attribute("category") == Some(STAMP)).map(Element::text).next();
    let mut units = Vec::new();
    gather(file, &mut units)?;
    Ok(Returned {
        name,
        fingerprint: stamp.map(|stamp| stamp.trim().to_owned()),
        original: file.find("skeleton").map(Element::text).next(),
        units,
        at: file.at.clone(),
    })
}

/// `programmes/x` of `programmes.x`, for tools that keep nothing else.
fn name_of_id(id: &str) -> String {
    let (name, end) = id.strip_suffix(".yaml").map_or((id, ""), |name| (name, ".yaml"));
    format!("{}{end}", name.replace('.', "/"))
}

/// Units, also those that a tool put into groups.
fn gather(within: &Element, units: &mut Vec<ReturnedUnit>) -> Result<(), Unreadable> {
    for element in within.elements() {
        match element.name.as_str() {
            "group" => gather(element, units)?,
            "unit" => units.push(unit(element)?),
            _ => {}
        }
    }
    Ok(())
}

fn unit(unit: &Element) -> Result<ReturnedUnit, Unreadable> {
    let id = unit.attribute("id").unwrap_or_default().to_owned();
    let mut source = Vec::new();
    let (mut target, mut at, mut review, mut whole) = (Vec::new(), unit.at.clone(), false, true);
    for part in unit.elements().filter(|part| matches!(part.name.as_str(), "segment" | "ignorable")) {
        part.find("source").try_for_each(|words| pieces(words, &mut source))?;
        let words = part.find("target").next();
        // What lies between segments is the same in both languages where it is not translated.
        let same = part.find("source").next().filter(|_| part.name == "ignorable");
        match words.or(same) {
            Some(words) => {
                at = words.at.clone();
                pieces(words, &mut target)?;
            }
            None => whole = false,
        }
        let initial = part.attribute("state").is_none_or(|state| state == "initial");
        review |= initial && part.attribute("subState") == Some(REVIEW);
    }
    let words = target.iter().any(|piece| !matches!(piece, Piece::Text(text) if text.trim().is_empty()));
    let target = if whole && words { target } else { Vec::new() };
    let source = Content { pieces: source, marks: Vec::new() }.normal().words();
    Ok(ReturnedUnit { id, source, target, review, at })
}

fn pieces(element: &Element, found: &mut Vec<Piece>) -> Result<(), Unreadable> {
    for child in &element.children {
        let child = match child {
            Node::Text(text) => {
                found.push(Piece::Text(text.clone()));
                continue;
            }
            Node::Element(child) => child,
        };
        let id = |name: &str| child.attribute(name).unwrap_or_default().to_owned();
        match child.name.as_str() {
            "ph" => found.push(Piece::Single(id("id"))),
            "sc" => found.push(Piece::Open(id("id"))),
            "ec" if child.attribute("startRef").is_some() => found.push(Piece::Close(id("startRef"))),
            "ec" => found.push(Piece::Close(id("id"))),
            "pc" => {
                found.push(Piece::Open(id("id")));
                pieces(child, found)?;
                found.push(Piece::Close(id("id")));
            }
            // What tools note in passing stays with them.
            "mrk" => pieces(child, found)?,
            "sm" | "em" => {}
            "cp" => {
                let letter = u32::from_str_radix(&id("hex"), 16).ok().and_then(char::from_u32);
                found.push(Piece::Text(letter.map(String::from).unwrap_or_default()));
            }
            other => {
                let message = format!("`{other}` stands within a translation");
                return Err(Unreadable::new(
                    child.at.clone(),
                    message,
                    "expected words and the placeholders of the source text",
                ));
            }
        }
    }
    Ok(())
}
