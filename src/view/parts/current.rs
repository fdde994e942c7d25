//! What heads of pages and cards tell of the opening that counts now: until when each group can apply, what it costs.

use crate::catalogue::ItemIndex;
use crate::locale::Arg;
use crate::model::{Id, Opening};
use crate::offer::{Due, Offer, next_of_each_way};
use crate::view::Context;
use crate::view::parts::{deadline, fee, fees, opening};
use crate::view::types::{Current, DateLine, Deadline, GroupDates, NextDates, Phrase, Shared, Shown};

/// A head or a card names so many groups; the page has all.
const MOST_GROUPS: usize = 4;

/// What is told of the opening that counts.
pub fn of(context: &Context<'_>, index: ItemIndex, offer: &Offer<'_>) -> Option<Shared<Current>> {
    let current = &context.made().current[index.position()];
    current.get_or_init(|| make(context, offer).as_ref().map(Shared::new))
}

pub fn make(context: &Context<'_>, offer: &Offer<'_>) -> Option<Current> {
    let opening = offer.current()?;
    let state = offer.state(opening);
    let mut dates = dates(context, offer, opening);
    let more = dates.len().saturating_sub(MOST_GROUPS);
    dates.truncate(MOST_GROUPS);
    explain_once(&mut dates);
    let more = (more > 0).then(|| context.t("count-more-groups", &[("count", Arg::Number(more as f64))]));
    Some(Current {
        title: opening::title(context, offer.openings(), opening),
        state: state.name(),
        state_label: context.state_label(state),
        kind: opening.admitting_kind().map(|kind| kind.term().word),
        dates,
        more,
        fee_range: fees::fee_range(context, offer, opening),
        example: opening.verified.example,
    })
}

/// Groups with dates of their own in the order in which these close, those who cannot apply any more after those who can,
/// those of scholarships apart at the end; one line for all others, and for everybody where nobody's differ.
fn dates(context: &Context<'_>, offer: &Offer<'_>, opening: &Opening<'_>) -> Vec<GroupDates> {
    let mut own: Vec<(bool, Option<jiff::Timestamp>, GroupDates)> = Vec::new();
    let mut others: Vec<&Id> = Vec::new();
    for group in context.groups() {
        let due = offer.to_apply(opening, group);
        let has_places = opening.places.iter().any(|places| places.group.as_ref() == Some(group));
        if due.iter().any(|due| due.own || has_places) {
            own.push(in_order(&due, group_dates(context, offer, opening, group, &due)));
        } else if !due.is_empty() && due.iter().all(|due| due.deadline.group.is_none()) {
            others.push(group);
        }
    }
    others.retain(|group| !offer.is_of_holders(group));
    if let Some(first) = others.first() {
        let due = offer.to_apply(opening, first);
        let are_apart = own.iter().all(|(.., dates)| dates.apart);
        let whose = group_dates(context, offer, opening, first, &due);
        let group_title = if are_apart { Phrase::default() } else { context.whose(None).0 };
        let fee = fee_of_all(context, offer, opening, &others).filter(|_| !are_apart);
        own.push(in_order(&due, GroupDates { group: String::new(), group_title, means: None, fee, ..whose }));
    }
    own.sort_by_key(|(is_over, ends, dates)| (dates.apart, *is_over, ends.is_none(), *ends));
    let dates: Vec<GroupDates> = own.into_iter().map(|(.., dates)| dates).collect();
    if dates.iter().any(|one| one.apart || one.next.is_some()) || dates.len() < context.groups().count() {
        return dates;
    }
    merged(dates)
}

/// What is explained at one group need not be explained at the next.
fn explain_once(dates: &mut [GroupDates]) {
    let mut known: Vec<String> = Vec::new();
    for one in dates {
        one.means = one.means.take().filter(|means| !known.contains(&means.text));
        known.extend(one.means.as_ref().map(|means| means.text.clone()));
    }
}

/// Dates with what they are sorted by: whether they are over, and when they end.
fn in_order(due: &[Due<'_>], dates: GroupDates) -> (bool, Option<jiff::Timestamp>, GroupDates) {
    (!due.iter().any(|due| due.state.is_live()), first_end(due), dates)
}

/// What several groups pay; none where they do not pay the same.
fn fee_of_all(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: &Opening<'_>,
    groups: &[&Id],
) -> Option<Shown> {
    let mut fees = groups.iter().map(|group| tuition(context, offer, opening, group));
    let first = fees.next()??;
    fees.all(|fee| fee.is_some_and(|fee| fee.text == first.text)).then_some(first)
}

/// What one group is told of an opening.
pub fn group_dates(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: &Opening<'_>,
    group: &Id,
    due: &[Due<'_>],
) -> GroupDates {
    let vocabulary = &context.catalogue().vocabulary;
    GroupDates {
        group: group.to_string(),
        group_title: context.group_title(group),
        means: vocabulary
            .groups
            .get(group)
            .and_then(|one| one.means.as_ref())
            .map(|text| context.words(text)),
        apart: offer.is_of_holders(group),
        deadlines: shown(context, &next_of_each_way(due)),
        fee: tuition(context, offer, opening, group),
        next: next_dates(context, offer, opening, group),
    }
}

fn tuition(context: &Context<'_>, offer: &Offer<'_>, opening: &Opening<'_>, group: &Id) -> Option<Shown> {
    let being_checked = context.provenance(opening.verified).being_checked;
    fee::tuition(context, offer, opening, group, being_checked)
}

fn next_dates(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: &Opening<'_>,
    group: &Id,
) -> Option<NextDates> {
    let next = offer.next_of(opening, group)?;
    let due = offer.to_apply(next, group);
    Some(NextDates {
        title: opening::title(context, offer.openings(), next),
        deadlines: shown(context, &next_of_each_way(&due)),
    })
}

fn shown(context: &Context<'_>, due: &[&Due<'_>]) -> Vec<DateLine> {
    let shown = due.iter().map(|due| Deadline {
        closes: deadline::last_day(context, due.deadline, due.moments),
        ..deadline::in_state(context, due.moments, due.state, due.deadline)
    });
    shown.map(DateLine::from).collect()
}

fn first_end(due: &[Due<'_>]) -> Option<jiff::Timestamp> {
    let next = next_of_each_way(due);
    next.first().and_then(|due| due.moments.closes.as_ref()).map(jiff::ZonedDateTime::timestamp)
}

/// One line where all say the same.
fn merged(dates: Vec<GroupDates>) -> Vec<GroupDates> {
    let said = |dates: &GroupDates| -> Vec<_> {
        let more = |one: &DateLine| {
            one.more.as_ref().map(|more| (more.state, more.opens.clone(), more.delivery.clone()))
        };
        dates.deadlines.iter().map(|one| (one.closes.text.clone(), more(one))).collect()
    };
    match dates.split_first() {
        Some((first, others)) if others.iter().all(|other| said(other) == said(first)) => {
            let text = |dates: &GroupDates| dates.fee.as_ref().map(|fee| fee.text.clone());
            let fee = first.fee.clone().filter(|_| others.iter().all(|other| text(other) == text(first)));
            vec![GroupDates {
                group: String::new(),
                group_title: Phrase::default(),
                means: None,
                fee,
                ..first.clone()
            }]
        }
        _ => dates,
    }
}
