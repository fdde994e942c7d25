//! Openings with their deadlines and fees in the words of a language. What counts and how it stands, `offer` says.

use crate::locale::Arg;
use crate::model::{self, FeeKind, Sum, Value};
use crate::offer::{Offer, Paid, State};
use crate::view::Context;
use crate::view::parts::{deadline, fee};
use crate::view::types::{Deadline, Fee, Opening, Places};

/// In the order in which a page shows them: the one that counts now, those that follow it, and then what is over,
/// the latest first.
pub fn all(context: &Context<'_>, offer: &Offer<'_>) -> Vec<Opening> {
    let mut shown: Vec<Opening> = offer.openings().iter().map(|one| make(context, offer, one)).collect();
    if shown.iter().all(|opening| opening.state == State::Passed.name()) {
        expect_next(context, offer, &mut shown);
    }
    let current = offer.current().map(model::Opening::key);
    let is_over =
        |opening: &Opening| [State::Passed, State::Cancelled].map(State::name).contains(&opening.state);
    shown.sort_by_key(|opening| {
        let order = i64::try_from(opening.order).unwrap_or(i64::MAX);
        let is_current = Some(&opening.key) == current.as_ref();
        (!is_current, is_over(opening), if is_over(opening) { -order } else { order })
    });
    shown
}

/// All have passed: the last one is expected to come again a year later.
fn expect_next(context: &Context<'_>, offer: &Offer<'_>, shown: &mut [Opening]) {
    let Some(last) = offer.current() else { return };
    let key = last.key();
    let Some(view) = shown.iter_mut().find(|opening| opening.key == key) else { return };
    view.expected = offer.clock.expected(last).map(|day| context.locale.month(day));
}

fn make(context: &Context<'_>, offer: &Offer<'_>, opening: &model::Opening<'_>) -> Opening {
    let state = offer.state(opening);
    let provenance = context.provenance(opening.verified);
    let checked = provenance.being_checked;
    let eligible = opening.eligible.map(|list| Value::Entry(model::Target::CountryList, list.clone()));
    let mut deadlines: Vec<Deadline> =
        opening.deadlines.iter().map(|one| deadline::of(context, &offer.clock, opening, one)).collect();
    deadlines.extend(of_places(context, offer, opening));
    Opening {
        key: opening.key(),
        order: offer.openings().iter().position(|each| each.index == opening.index).unwrap_or_default(),
        title: title(context, offer.openings(), opening),
        opens: context.show(&Value::Moment(opening.opens.clone(), opening.campus.to_vec())),
        starts: opening.starts.map(|starts| context.start(starts)),
        on_a_day: opening.starts.is_some_and(|starts| starts.day().is_some()),
        answer_by: opening.answer_by.map(|day| context.day(day)),
        campus: opening.has_own_campus.then(|| context.show(&campuses(opening))),
        state: state.name(),
        state_label: context.state_label(state),
        expected: None,
        eligible: eligible.map(|list| context.show(&list)),
        eligible_by_place: opening.eligible_by_place,
        places: opening.places.iter().map(|places| places_view(context, places)).collect(),
        deadlines,
        fees: fees(context, offer, opening, checked),
        note: opening.note.map(|note| context.words(note)),
        provenance,
    }
}

/// What each group pays, and beside the tuition what that is for the whole.
fn fees(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: &model::Opening<'_>,
    being_checked: bool,
) -> Vec<Fee> {
    let paid = |(place, fee)| Paid { fee, place, own: true, by_scholarship: false };
    let told = opening.fees.iter().enumerate().map(|(place, fee)| {
        let group = fee.group.as_ref().filter(|_| fee.kind == FeeKind::Tuition && !being_checked);
        let mut whole = group.map(|group| offer.whole(opening, group)).unwrap_or_default();
        // What is paid at once is the whole.
        whole.retain(
            |(_, whole)| !matches!(fee.sum(), Sum::Known { price, .. } if price.amount == whole.amount),
        );
        Fee { whole: fee::whole(context, &whole), ..fee::of(context, &paid((place, fee)), being_checked) }
    });
    told.chain(fee::of_holders(context, offer, opening)).collect()
}

/// Deadlines that are written for another group, of groups that have places of their own and so a state of their own.
fn of_places(context: &Context<'_>, offer: &Offer<'_>, opening: &model::Opening<'_>) -> Vec<Deadline> {
    let groups = opening.places.iter().filter_map(|places| places.group.as_ref());
    let others = groups.flat_map(|group| {
        let due = offer.to_apply(opening, group).into_iter().filter(|due| !due.own);
        let whose = context.whose(Some(group));
        due.map(move |due| Deadline {
            group: group.to_string(),
            group_title: whose.0.clone(),
            group_href: whose.1.clone(),
            ..deadline::in_state(context, due.moments, due.state, due.deadline)
        })
        .collect::<Vec<Deadline>>()
    });
    others.collect()
}

/// Its year or its dates, and what else tells it apart from the others: the name that its author gave it, or that of its
/// term, or its start where two are of one year.
pub fn title(context: &Context<'_>, all: &[model::Opening<'_>], opening: &model::Opening<'_>) -> String {
    let same_year = |other: &&model::Opening<'_>| {
        opening.academic_year.is_some() && other.academic_year == opening.academic_year
    };
    let term = opening.term.and_then(|term| context.name_of_term(term));
    let name = match (opening.title, opening.starts) {
        (Some(title), _) => Some(context.worded(title)),
        _ if term.is_some() => term,
        (None, Some(starts)) if all.iter().filter(same_year).count() > 1 => {
            let month = |day: crate::time::Date| context.locale.month(day.0);
            Some(starts.earliest().map_or_else(|| context.start(starts).text, month))
        }
        _ => None,
    };
    let opening = time(context, opening);
    match name {
        Some(name) => {
            context.t("opening-named", &[("opening", Arg::Text(opening)), ("name", Arg::Text(name))])
        }
        None => opening,
    }
}

fn time(context: &Context<'_>, opening: &model::Opening<'_>) -> String {
    let starts = opening.starts.filter(|_| opening.academic_year.is_none());
    match (opening.academic_year, starts.and_then(|starts| starts.day()), opening.ends, starts) {
        (Some(year), ..) => context.year_of_study(year),
        (None, Some(starts), Some(ends), _) => {
            context.t("opening-session", &[("period", Arg::Text(context.locale.period(starts.0, ends.0)))])
        }
        (None, Some(starts), None, _) => {
            context.t("opening-starts", &[("date", Arg::Text(context.locale.date(starts.0)))])
        }
        (None, None, _, Some(starts)) => context.start(starts).text,
        (None, _, _, None) => context.t(
            "opening-round",
            &[(
                "date",
                Arg::Text(
                    context
                        .locale
                        .date(opening.opens.start(context.catalogue().zones().at(opening.campus)).date()),
                ),
            )],
        ),
    }
}

fn campuses(opening: &model::Opening<'_>) -> Value {
    Value::list(opening.campus.iter().map(|id| Value::Entry(model::Target::Campus, id.clone())))
}

fn places_view(context: &Context<'_>, places: &model::Places) -> Places {
    Places {
        group: places.group.as_ref().map(ToString::to_string).unwrap_or_default(),
        group_title: places.group.as_ref().map(|group| context.whose(Some(group)).0),
        places: places
            .places
            .map(|number| context.t("count-places", &[("count", Arg::Number(number.into()))])),
        full: places.full.map(|day| context.day(day)),
    }
}
