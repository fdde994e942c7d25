//! The messages of a theme on their way to a translator's tool.

use super::content::{Content, Mark, MarkKind, Piece};
use super::exchange::Sent;
use super::unit::{Pair, Unit};
use crate::config::Config;
use crate::lang::Lang;
use crate::locale::MessagePart;
use crate::source::Sources;
use crate::theme::{MessageUnit, Theme};

/// The messages that a site is to translate into a language; nothing where there are none.
pub fn send_messages(theme: &Theme, sources: &Sources, config: &Config, target: &Lang) -> Option<Sent> {
    let units = theme.message_units(target, config, |path| !sources.is_carried(path));
    let name = format!("themes/{}/messages", config.file.theme.0);
    let path = format!("{name}/{}.ftl", config.source_lang()).into();
    let pairs: Vec<Pair> = units.iter().map(pair).collect();
    (!pairs.is_empty()).then_some(Sent { name, path, origin: None, pairs })
}

/// A form of a message as a unit.
pub(super) fn pair(unit: &MessageUnit) -> Pair {
    let source = content(&unit.source);
    let target = unit.target.as_ref().map(|target| content(target).named_as_in(&source));
    Pair { source: Unit { id: id(unit), role: unit.about.clone(), content: source }, target, review: false }
}

/// `count-news.one`
pub(super) fn id(unit: &MessageUnit) -> String {
    if unit.form.is_empty() { unit.key.clone() } else { format!("{}.{}", unit.key, unit.form) }
}

/// Words, and marks for what is filled in.
fn content(parts: &[MessagePart]) -> Content {
    let mut content = Content::default();
    for part in parts {
        match part {
            MessagePart::Words(words) => content.pieces.push(Piece::Text(words.clone())),
            MessagePart::Gap(gap) => {
                let id = (content.marks.len() + 1).to_string();
                content.pieces.push(Piece::Single(id.clone()));
                content.marks.push(Mark { id, kind: MarkKind::Gap, open: gap.clone(), close: None });
            }
        }
    }
    content.normal()
}

/// The same back.
pub(super) fn parts(content: &Content) -> Vec<MessagePart> {
    let part = |piece: &Piece| match piece {
        Piece::Text(words) => Some(MessagePart::Words(words.clone())),
        Piece::Single(id) => content.mark(id).map(|mark| MessagePart::Gap(mark.open.clone())),
        Piece::Open(_) | Piece::Close(_) => None,
    };
    content.pieces.iter().filter_map(part).collect()
}
