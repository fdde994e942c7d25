//! What one could apply for once, and cannot any more, with nothing announced that follows.

use jiff::ZonedDateTime;

use crate::diagnostic::{Code, Diagnostic};
use crate::offer::{Offer, State};
use crate::site::Site;
use crate::source::{DataPath, Place};

/// The deadline after which nobody can apply any more.
struct Last {
    closes: ZonedDateTime,
    /// Where it stands.
    at: DataPath,
    /// The list that a next one belongs into, and what it would be: `2028-2029`, `2028`.
    list: &'static str,
    next: Option<String>,
}

/// Items of which nobody can apply any more. One that has ended for good is archived, and not in the catalogue.
pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let ended = site.catalogue.items().filter_map(|(index, item)| {
        let last = last(&site.offer(index))?;
        Some(told(&last, Place::Value(item.facts_path.clone()?, last.at.clone())))
    });
    ended.collect()
}

fn told(last: &Last, place: Place) -> Diagnostic {
    let Last { closes, list, next, .. } = last;
    let wanted =
        next.as_ref().map_or_else(|| "a next entry".to_owned(), |next| format!("an entry for {next}"));
    Diagnostic::warning(
        Code::NothingNext,
        place,
        format!("the last deadline was on {}, and nothing follows", closes.date()),
    )
    .label("nobody can apply any more")
    .help(format!("add {wanted} to `{list}`: copy the last one and set its dates, fees and `verified`"))
    .help("if it is not offered again, write `status: archived`")
}

/// The last of all deadlines to apply, where it has passed.
fn last(offer: &Offer<'_>) -> Option<Last> {
    let current = offer.current()?;
    if offer.state(current) != State::Passed {
        return None;
    }
    let admitting = current.deadlines.iter().enumerate().filter(|(_, deadline)| deadline.admits());
    let closes =
        admitting.filter_map(|(place, one)| Some((offer.clock.moments(current, one).closes?, place)));
    let (closes, place) = closes.max_by_key(|(closes, _)| closes.timestamp())?;
    let year = current.academic_year.map(|year| year.next().to_string());
    let start = || Some((current.starts?.earliest()?.0.year() + 1).to_string());
    Some(Last {
        closes,
        at: current.deadline_at(place).key("closes"),
        list: current.list,
        next: year.or_else(start),
    })
}
