//! A deadline in the words of a language.

use crate::locale::Arg;
use crate::model::{self, Close};
use crate::offer::{Clock, Moments, State};
use crate::time::iso;
use crate::view::Context;
use crate::view::types::{Deadline, Phrase, Shown};
use crate::view::words::plain;

/// In the state that it has for those for whom it is written.
pub fn of(
    context: &Context<'_>,
    clock: &Clock<'_>,
    opening: &model::Opening<'_>,
    deadline: &model::Deadline,
) -> Deadline {
    let state = clock.state(opening, deadline, deadline.group.as_ref());
    let told = in_state(context, &clock.moments(opening, deadline), state, deadline);
    match (&deadline.group, of_all(context, opening)) {
        (None, Some(whose)) => Deadline { group_title: whose, ..told },
        _ => told,
    }
}

/// Whom a deadline is for that names no group, where that is not everybody: nationals of some countries, those who go to
/// one of them or come from there, or those who are here already.
fn of_all(context: &Context<'_>, opening: &model::Opening<'_>) -> Option<Phrase> {
    let here = || context.marked(&context.t("group-own", &[]), None);
    let listed = opening.eligible.map(|list| listed(context, opening, context.list_title(list)));
    listed.or_else(|| opening.outgoing.then(here))
}

/// A list by its name; where nationality plays no part, with what its countries are to those who apply.
pub fn listed(context: &Context<'_>, opening: &model::Opening<'_>, title: Phrase) -> Phrase {
    if !opening.eligible_by_place {
        return title;
    }
    let label = Arg::Text(context.t("column-eligible-by-place", &[]));
    let value = Arg::Text(context.inline(&title));
    context.marked(&context.t("value-pair", &[("label", label), ("value", value)]), None)
}

/// A deadline in a state, which may be that of a group which refers to the deadline's.
pub fn in_state(
    context: &Context<'_>,
    moments: &Moments,
    state: State,
    deadline: &model::Deadline,
) -> Deadline {
    let (group_title, group_href) = context.whose(deadline.group.as_ref());
    let closes = closes(context, deadline, moments, |closes| context.instant(closes));
    let round = deadline.round.map(|round| context.t("round", &[("number", Arg::Number(round.into()))]));
    let delivery = context.way(deadline.way());
    let note = deadline.why.as_ref().or(deadline.note.as_ref());
    // A day on which something happens is not open.
    let told = Some(state).filter(|state| !(deadline.is_day() && state.is_live()));
    Deadline {
        group: deadline.group.as_ref().map(ToString::to_string).unwrap_or_default(),
        group_title,
        group_href,
        kind: deadline.kind.term().word,
        kind_label: context.term(deadline.kind.term()),
        told_apart: context.joined(round.iter().chain(&delivery).cloned()),
        round,
        opens: iso(&moments.opens),
        ends: moments.closes.as_ref().map(iso),
        closes,
        state: told.map_or("", State::name),
        state_label: told.map(|state| context.state_label(state)).unwrap_or_default(),
        stated: state.is_stated(),
        way: deadline.way().name(),
        delivery,
        note: note.map(|note| context.words(note)),
    }
}

/// The last day, with its hour where that is not the last one of the day, and with its zone where that is not the one that
/// pages tell once for all; or what is said instead of a date.
pub fn last_day(context: &Context<'_>, deadline: &model::Deadline, moments: &Moments) -> Shown {
    closes(context, deadline, moments, |closes| {
        let is_here = closes.time_zone() == context.config().zone();
        let whole = is_here && (closes.hour(), closes.minute()) == (23, 59);
        let told = context.instant(closes);
        if whole { Shown { text: context.locale.date(closes.date()), ..told } } else { told }
    })
}

/// The last moment, or what is said instead of one.
fn closes(
    context: &Context<'_>,
    deadline: &model::Deadline,
    moments: &Moments,
    say: impl Fn(&jiff::ZonedDateTime) -> Shown,
) -> Shown {
    let date = || moments.closes.as_ref().map(&say).unwrap_or_default();
    let at_latest = |word: &str| {
        let date = date();
        let text = context.t(&format!("closes-{word}-at-latest"), &[("date", Arg::Text(date.text))]);
        Shown { datetime: date.datetime, ..plain(text) }
    };
    match deadline.close() {
        Close::At(_) => date(),
        Close::Rolling(Some(_)) => at_latest("rolling"),
        Close::UntilFull(Some(_)) => at_latest("until-full"),
        Close::Rolling(None) => plain(context.t("closes-rolling", &[])),
        Close::UntilFull(None) => plain(context.t("closes-until-full", &[])),
        Close::NotYetKnown => plain(context.t("not-yet-known", &[])),
        Close::NotAdmitted => plain(context.t("closes-not-admitted", &[])),
    }
}
