//! What somebody from a country meets: deadlines, fees, scholarships; and what graduates from there say.

use crate::catalogue::{Item, ItemIndex};
use crate::codes;
use crate::model::{self, ApplicantGroup, FeeKind, Id, KINDS, Kind, Value};
use crate::offer::State;
use crate::site::{Calls, Closing, Subject};
use crate::view::Context;
use crate::view::parts::{card, deadline, entry, fee, opening};
use crate::view::types::{AlumnusView, Country, CountryFee, CountryScholarship, DeadlineEntry, Shared};
use crate::yaml::Scalar;

/// A page shows so many of the next deadlines and fees; the group's own page has all.
pub const MOST_FOLLOWING: usize = 12;

/// None for what is no country.
pub fn of(context: &Context<'_>, index: ItemIndex, item: &Item) -> Option<Country> {
    let country = <codes::Country as Scalar>::parse(item.id.as_str()).ok()?;
    let group = group_from(context, country).map(|group| &group.id);
    let deadlines = group.map(|group| country_deadlines(context, country, group));
    Some(Country {
        code: country.to_string(),
        deadlines: deadlines.unwrap_or_default(),
        calendar: context.calendar(&Subject::Item(index)),
        fees: group.map(|group| group_fees(context, group)).unwrap_or_default(),
        scholarships: country_scholarships(context, country),
        alumni: item.facts.alumni().iter().map(|alumnus| alumnus_view(context, alumnus)).collect(),
        group: group.map(|group| context.group(group)),
    })
}

/// The group of somebody who lives in a country, graduated there and has no scholarship.
fn group_from<'c>(context: &Context<'c>, country: codes::Country) -> Option<&'c ApplicantGroup> {
    let vocabulary = &context.catalogue().vocabulary;
    vocabulary.groups.of(|rule| vocabulary.fits_country(rule, country))
}

fn country_deadlines(
    context: &Context<'_>,
    country: codes::Country,
    group: &Id,
) -> Vec<Shared<DeadlineEntry>> {
    let national = context.site.national(country, Calls::Current);
    let theirs = |closing: &Closing| {
        (closing.is_of(group) || national.meets(closing)) && can_come_from(context, closing.item, country)
    };
    let current = context.site.current_closings(context.lang, theirs);
    current.filter_map(|closing| entry::for_group(context, closing, group)).take(MOST_FOLLOWING).collect()
}

/// Whom a partner sends comes from where a partner is.
fn can_come_from(context: &Context<'_>, index: ItemIndex, country: codes::Country) -> bool {
    let is_there = |other: ItemIndex| context.item(other).facts.seat() == Some(country);
    !context.item(index).facts.is_sent_by_partners() || context.catalogue().related(index).any(is_there)
}

fn alumnus_view(context: &Context<'_>, alumnus: &model::Alumnus) -> AlumnusView {
    let studied = alumnus.studied().and_then(|(kind, id)| context.catalogue().find(kind, id));
    AlumnusView {
        quote: context.words(&alumnus.quote),
        name: alumnus.name.to_string(),
        programme: studied.and_then(|index| context.item_link(index)),
        year: alumnus.year.map(|year| year.to_string()),
    }
}

/// What a group pays for the items that cost something, each in the opening that counts for the group.
pub fn group_fees(context: &Context<'_>, group: &Id) -> Vec<Shared<CountryFee>> {
    context.made().fees.get(group.clone(), || {
        // Of those that are compared one chooses one, and its fee is what one asks for.
        let chosen = KINDS.iter().filter(|row| !row.showing.compared.is_empty());
        let items = chosen.flat_map(|row| context.site.list(row.kind, context.lang));
        let fees = items.filter_map(|index| group_fee(context, *index, group)).take(MOST_FOLLOWING);
        fees.map(|fee| Shared::new(&fee)).collect()
    })
}

fn group_fee(context: &Context<'_>, index: ItemIndex, group: &Id) -> Option<CountryFee> {
    let offer = context.offer(index);
    let opening = offer.current_of(group)?;
    // What was called off, or is not open to the group, costs nobody anything.
    let states = offer.to_apply(opening, group).into_iter().map(|due| due.state);
    if states.min().is_none_or(|best| best > State::Passed) {
        return None;
    }
    let provenance = context.provenance(opening.verified);
    let paid = offer.fees(opening, group);
    let (tuition, others): (Vec<_>, Vec<_>) = paid.iter().partition(|paid| paid.fee.kind == FeeKind::Tuition);
    Some(CountryFee {
        item: context.item_link(index)?,
        opening: opening::title(context, offer.openings(), opening),
        fee: fee::of(context, tuition.first()?, provenance.being_checked),
        others: others.iter().map(|paid| fee::of(context, paid, provenance.being_checked)).collect(),
        provenance,
    })
}

/// The scholarships that somebody from a country may hold, by the lists of their current calls.
fn country_scholarships(context: &Context<'_>, country: codes::Country) -> Vec<CountryScholarship> {
    let scholarships = Kind::paying().flat_map(|kind| context.site.list(kind, context.lang));
    let lists = context.site.national(country, Calls::Current).lists;
    let theirs = scholarships.filter(|index| context.site.is_eligible(**index, &lists, Calls::Current));
    theirs.filter_map(|index| country_scholarship(context, *index)).collect()
}

fn country_scholarship(context: &Context<'_>, index: ItemIndex) -> Option<CountryScholarship> {
    let offer = context.offer(index);
    let call = offer.current()?;
    let deadline = offer.next_to_apply(call)?;
    let shown = deadline::of(context, &offer.clock, call, deadline);
    let year = call.academic_year.map(|year| context.show(&Value::AcademicYear(year)).text);
    Some(CountryScholarship {
        card: card::of(context, index)?,
        academic_year: year.unwrap_or_default(),
        kind: shown.kind,
        closes: shown.closes,
        state: shown.state,
        state_label: shown.state_label,
        list: call.eligible.map(|list| context.list_title(list)),
    })
}
