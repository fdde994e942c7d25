//! What one could apply for once, and cannot any more, with nothing announced that follows.

use jiff::ZonedDateTime;

use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{DeadlineKind, Opening};
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

/// Items whose last deadline has passed. One that has ended for good is archived, and not in the catalogue.
pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let ended = site.catalogue.items().filter_map(|(_, item)| {
        let last = last(item, site).filter(|last| last.closes.timestamp() < site.now)?;
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

/// The last of all deadlines to apply.
fn last(item: &Item, site: &Site) -> Option<Last> {
    let openings = item.facts.openings();
    let of_openings = openings.iter().filter_map(|opening| of_opening(opening, site));
    let rounds = item.facts.scholarship_rounds().iter().enumerate().map(|(index, round)| Last {
        closes: round.closes.end(site.config().zone()),
        at: DataPath::from("rounds").index(index).key("closes"),
        list: "rounds",
        next: Some(round.academic_year.next().to_string()),
    });
    of_openings.chain(rounds).max_by_key(|last| last.closes.timestamp())
}

fn of_opening(opening: &Opening<'_>, site: &Site) -> Option<Last> {
    let applies = |kind| matches!(kind, DeadlineKind::Application | DeadlineKind::Nomination);
    let deadlines = opening.deadlines.iter().enumerate().filter(|(_, deadline)| applies(deadline.kind));
    let closes = deadlines.map(|(index, deadline)| (deadline.closes.end(site.config().zone()), index));
    let (closes, index) = closes.max_by_key(|(closes, _)| closes.timestamp())?;
    let year = opening.academic_year.map(|year| year.next().to_string());
    let next = year.or_else(|| opening.starts.map(|starts| (starts.0.year() + 1).to_string()));
    Some(Last {
        closes,
        at: opening.at().key("deadlines").index(index).key("closes"),
        list: opening.list,
        next,
    })
}
