//! SVG: elements and attributes of its own; comments, `metadata` and what drawing programs keep for themselves, such as
//! the folder that the drawing lay in, are not shown by anybody.

use std::collections::BTreeMap;

use quick_xml::escape::unescape;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};

use super::{Damaged, embedded};

const SVG: &str = "http://www.w3.org/2000/svg";
/// Namespaces of attributes that browsers read.
const READ: [&str; 3] =
    ["http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"];

pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>, Damaged> {
    let text = std::str::from_utf8(bytes).map_err(|error| Damaged::Broken(error.to_string()))?;
    written(text.trim_start_matches('\u{feff}')).map_err(|error| Damaged::Broken(error.to_string()))
}

fn written(text: &str) -> Result<Vec<u8>, quick_xml::Error> {
    let mut reader = Reader::from_str(text);
    let mut writer = Writer::new(Vec::new());
    let mut names = Names::default();
    loop {
        match reader.read_event()? {
            Event::Eof => return Ok(writer.into_inner()),
            Event::Comment(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Start(start) => {
                names.enter(&start)?;
                if names.is_kept(&start) {
                    writer.write_event(Event::Start(names.kept(&start)?))?;
                } else {
                    reader.read_to_end(start.to_end().name())?;
                    names.leave();
                }
            }
            Event::Empty(start) => {
                names.enter(&start)?;
                if names.is_kept(&start) {
                    writer.write_event(Event::Empty(names.kept(&start)?))?;
                }
                names.leave();
            }
            Event::End(end) => {
                names.leave();
                writer.write_event(Event::End(end))?;
            }
            other => writer.write_event(other)?,
        }
    }
}

/// What prefixes mean here, for each element that is open.
#[derive(Default)]
struct Names(Vec<BTreeMap<String, String>>);

impl Names {
    fn enter(&mut self, start: &BytesStart<'_>) -> Result<(), quick_xml::Error> {
        let mut known = self.0.last().cloned().unwrap_or_default();
        for attribute in start.attributes() {
            let attribute = attribute?;
            let name = attribute.key.as_ref();
            let prefix = if name == "xmlns" { Some("") } else { name.strip_prefix("xmlns:") };
            if let Some(prefix) = prefix {
                known.insert(prefix.to_owned(), attribute.value.to_string());
            }
        }
        self.0.push(known);
        Ok(())
    }

    fn leave(&mut self) {
        self.0.pop();
    }

    fn meaning(&self, prefix: &str) -> &str {
        self.0.last().and_then(|known| known.get(prefix)).map_or("", String::as_str)
    }

    /// A drawing whose root says nothing of namespaces is none to browsers; it is left as it is.
    fn is_kept(&self, start: &BytesStart<'_>) -> bool {
        let name = start.name();
        let (prefix, local) = split(name.as_ref());
        let meaning = self.meaning(prefix);
        (meaning == SVG || meaning.is_empty()) && local != "metadata"
    }

    /// An element with the attributes that browsers read.
    fn kept<'s>(&self, start: &'s BytesStart<'_>) -> Result<BytesStart<'s>, quick_xml::Error> {
        let mut kept = BytesStart::new(start.name().as_ref().to_owned());
        for attribute in start.attributes() {
            let attribute = attribute?;
            let (prefix, local) = split(attribute.key.as_ref());
            let is_read = match prefix {
                "" | "xml" => true,
                "xmlns" => {
                    let meaning = self.meaning(local);
                    meaning == SVG || READ.contains(&meaning)
                }
                _ => READ.contains(&self.meaning(prefix)),
            };
            if is_read {
                let value = attribute.value.replace('"', "&quot;");
                let unescaped = unescape(&value).ok().filter(|_| local == "href");
                let cleaned = unescaped.and_then(|address| embedded::clean(&address));
                let value = cleaned.unwrap_or(value).into();
                kept.push_attribute(Attribute { key: attribute.key, value });
            }
        }
        Ok(kept)
    }
}

fn split(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}
