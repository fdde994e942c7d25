//! Items that are there and are not shown.

use super::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Kind, Status};
use crate::source::Place;
use crate::time::Date;

/// Why an item is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    Draft,
    Archived,
    /// It is published on a later day.
    Before(Date),
}

impl Hidden {
    /// Why an item is not shown on a day, if it is not.
    pub(super) fn of(item: &Item, today: Date, drafts: bool) -> Option<Hidden> {
        // A word that is none of those is told, and not what would follow from any of them.
        if item.holes.contains(&"status".into()) {
            return None;
        }
        match item.facts.common().status {
            Status::Archived => Some(Hidden::Archived),
            _ if drafts => None,
            Status::Draft => Some(Hidden::Draft),
            Status::Published => item.days().from.filter(|from| *from > today).map(Hidden::Before),
        }
    }

    /// The key of the day on which items of a kind are published.
    pub fn day_key(kind: Kind) -> &'static str {
        if kind.showing().needs_date { "date" } else { "from" }
    }

    /// Why there is no page of an item, by its name: the cause of all that leads there in vain.
    pub fn cause(self, name: &str) -> String {
        format!("`{name}` has no page: it is {}", self.told())
    }

    /// What to do where something leads to it.
    pub fn help(self) -> &'static str {
        match self {
            Hidden::Before(_) => "link to it from that day on, or have it published earlier",
            Hidden::Draft | Hidden::Archived => {
                "take `status` out of its `facts.yaml` to publish it, or link to something else"
            }
        }
    }

    /// As a message tells it.
    pub fn told(self) -> String {
        match self {
            Hidden::Draft => Status::Draft.told().to_owned(),
            Hidden::Archived => Status::Archived.told().to_owned(),
            Hidden::Before(day) => format!("not published before {day}"),
        }
    }
}

/// A day to come may be a slip of the hand, which nobody would notice while the item stays unseen.
pub(super) fn told(item: &Item, today: Date) -> Option<Diagnostic> {
    let Some(Hidden::Before(day)) = Hidden::of(item, today, false) else { return None };
    let words = || item.words.values().next().map(|words| Place::File(words.path.clone()));
    let place = match (item.facts.days().from, &item.facts_path) {
        (Some(_), Some(path)) => Place::Value(path.clone(), Hidden::day_key(item.kind).into()),
        (_, path) => words().or_else(|| path.clone().map(Place::File))?,
    };
    let message = format!("`{}` is published on {day}, and not before", item.name());
    Some(
        Diagnostic::note(Code::InTheFuture, place, message)
            .help("correct the day if it should be read earlier"),
    )
}
