//! XLIFF that came back from a translator's tool, which may have split, marked and reordered what it got.

use roxmltree::Node;

use super::xml::{parse, tag, text};
use super::{NAMESPACE, REVIEW, STAMP};
use crate::lang::Lang;
use crate::translation::content::{Content, Piece};
use crate::translation::exchange::{Arrival, Returned, ReturnedUnit, Unreadable, name_of};
use crate::yaml::Scalar;

/// Read what came back.
pub fn read(text: &str) -> Result<Arrival, Unreadable> {
    let document = parse(text)?;
    let root = document.root_element();
    let (name, version) = (root.tag_name().name(), root.attribute("version").unwrap_or_default());
    let known = root.tag_name().namespace().is_some_and(|namespace| namespace.starts_with(NAMESPACE));
    if name != "xliff" || !known || !version.starts_with("2.") {
        let what =
            if name == "xliff" { format!("this is XLIFF {version}") } else { format!("this is `{name}`") };
        let wrong = Unreadable::new(tag(root), what, "expected XLIFF 2.0 or 2.1");
        return Err(match name {
            "xliff" => wrong.help("have it saved as XLIFF 2; tools that cannot mostly take PO: `prospectus translations export --format po`"),
            _ => wrong,
        });
    }
    let target = root.attribute("trgLang").and_then(|tag| Lang::parse(tag).ok()).ok_or_else(|| {
        Unreadable::new(
            root.range(),
            "`trgLang` does not name the language of the translation",
            "expected `trgLang`",
        )
    })?;
    let texts = find(root, "file").map(file).collect::<Result<Vec<Returned>, Unreadable>>()?;
    Ok(Arrival { target, texts })
}

/// The elements in another that have a name, whatever their namespace.
fn find<'d>(within: Node<'d, 'd>, name: &'static str) -> impl Iterator<Item = Node<'d, 'd>> {
    within.children().filter(move |child| child.tag_name().name() == name)
}

fn file(file: Node) -> Result<Returned, Unreadable> {
    let (original, id) = (file.attribute("original"), file.attribute("id").unwrap_or_default());
    let name = match original {
        Some(path) => name_of(path).map(ToOwned::to_owned),
        None => Some(name_of_id(id)),
    };
    let Some(name) = name else {
        let message = format!("`{}` was not exported by prospectus", original.unwrap_or_default());
        return Err(Unreadable::new(file.range(), message, "expected the path of a text below `content/`"));
    };
    let notes = find(file, "notes").flat_map(|notes| find(notes, "note"));
    let stamp = notes.filter(|note| note.attribute("category") == Some(STAMP)).map(text).next();
    let mut units = Vec::new();
    gather(file, &mut units)?;
    Ok(Returned {
        name,
        fingerprint: stamp.map(|stamp| stamp.trim().to_owned()),
        original: find(file, "skeleton").map(text).next(),
        units,
        at: file.range(),
    })
}

/// `programmes/x` of `programmes.x`, for tools that keep nothing else.
fn name_of_id(id: &str) -> String {
    let (name, end) = id.strip_suffix(".yaml").map_or((id, ""), |name| (name, ".yaml"));
    format!("{}{end}", name.replace('.', "/"))
}

/// Units, also those that a tool put into groups.
fn gather(within: Node, units: &mut Vec<ReturnedUnit>) -> Result<(), Unreadable> {
    for element in within.children() {
        match element.tag_name().name() {
            "group" => gather(element, units)?,
            "unit" => units.push(unit(element)?),
            _ => {}
        }
    }
    Ok(())
}

fn unit(unit: Node) -> Result<ReturnedUnit, Unreadable> {
    let id = unit.attribute("id").unwrap_or_default().to_owned();
    let mut source = Vec::new();
    let mut parts: Vec<(usize, Vec<Piece>)> = Vec::new();
    let (mut at, mut review, mut whole) = (unit.range(), false, true);
    let segments = unit.children().filter(|part| matches!(part.tag_name().name(), "segment" | "ignorable"));
    for (place, part) in (1..).zip(segments) {
        find(part, "source").try_for_each(|words| pieces(words, &mut source))?;
        let words = find(part, "target").next();
        // What lies between segments is the same in both languages where it is not translated.
        let same = find(part, "source").next().filter(|_| part.tag_name().name() == "ignorable");
        match words.or(same) {
            Some(words) => {
                at = words.range();
                let mut found = Vec::new();
                pieces(words, &mut found)?;
                // A translator may have put the sentences into another order (XLIFF 2.0, 4.3.1, `order`).
                let order = words.attribute("order").map_or(Ok(place), |order| order.trim().parse());
                // None that can be read is one of no place.
                parts.push((order.unwrap_or(0), found));
            }
            None => whole = false,
        }
        let initial = part.attribute("state").is_none_or(|state| state == "initial");
        review |= initial && part.attribute("subState") == Some(REVIEW);
    }
    let count = unit.children().filter(|part| find(*part, "source").next().is_some()).count();
    parts.sort_by_key(|(order, _)| *order);
    let is_twice = parts.windows(2).any(|pair| pair[0].0 == pair[1].0);
    if is_twice || parts.iter().any(|(order, _)| !(1..=count).contains(order)) {
        let message = format!("`order` does not say where each sentence of `{id}` stands");
        let expected = format!("expected a place of its own from 1 to {count} for each");
        return Err(Unreadable::new(at, message, expected));
    }
    let target: Vec<Piece> = parts.into_iter().flat_map(|(_, pieces)| pieces).collect();
    let words = target.iter().any(|piece| !matches!(piece, Piece::Text(text) if text.trim().is_empty()));
    let target = if whole && words { target } else { Vec::new() };
    let source = Content { pieces: source, marks: Vec::new() }.normal().words();
    Ok(ReturnedUnit { id, source, target, review, at })
}

fn pieces(element: Node, found: &mut Vec<Piece>) -> Result<(), Unreadable> {
    for child in element.children() {
        if child.is_text() {
            found.extend(child.text().map(|text| Piece::Text(text.to_owned())));
            continue;
        }
        if !child.is_element() {
            continue;
        }
        let id = |name: &str| child.attribute(name).unwrap_or_default().to_owned();
        match child.tag_name().name() {
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
                let Some(letter) = letter else {
                    let message = format!("`{}` is no character of a text", id("hex"));
                    return Err(Unreadable::new(child.range(), message, "expected the number of a letter"));
                };
                found.push(Piece::Text(letter.into()));
            }
            other => {
                let message = format!("`{other}` stands within a translation");
                return Err(Unreadable::new(
                    child.range(),
                    message,
                    "expected words and the placeholders of the source text",
                ));
            }
        }
    }
    Ok(())
}
