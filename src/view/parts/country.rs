//! What somebody from a country meets: deadlines, fees, scholarships; and what graduates from there say.

use std::collections::HashSet;

use crate::catalogue::{Item, ItemIndex};
use crate::codes;
use crate::model::{self, ApplicantGroup, FeeKind, Id, Kind, Value};
use crate::offer::{Due, State};
use crate::site::{Calls, Closing, Subject};
use crate::time::AcademicYear;
use crate::view::Context;
use crate::view::parts::{card, counts, current, deadline, entry, fee, living, opening, to_do};
use crate::view::types::{
    AlumnusView, Count, Country, CountryFee, CountryScholarship, DeadlineEntry, GroupDates, Link, Phrase,
    Shared,
};
use crate::yaml::Scalar;

/// A page shows so many of the next deadlines, and of each kind that can be applied for; the group's own page and the list
/// of the kind have all.
pub const MOST_FOLLOWING: usize = 12;

/// So many scholarships stand on the page of a country, each with what it is and by when one applies.
const MOST_SCHOLARSHIPS: usize = 24;

/// None for what is no country.
pub fn of(context: &Context<'_>, index: ItemIndex, item: &Item) -> Option<Country> {
    let country = <codes::Country as Scalar>::parse(item.id.as_str()).ok()?;
    let group = group_from(context, country).map(|group| &group.id);
    let deadlines = group.map(|group| country_deadlines(context, country, group));
    let offered = group.map(|group| offered(context, group)).unwrap_or_default();
    let eligible = eligible(context, country);
    let scholarships = closing_first(context, &eligible).into_iter();
    Some(Country {
        code: country.to_string(),
        deadlines: deadlines.unwrap_or_default(),
        calendar: context.calendar(&Subject::Item(index)),
        scholarships: scholarships
            .filter_map(|index| country_scholarship(context, index, group, &offered))
            .collect(),
        more_scholarships: more_scholarships(context, &eligible),
        fees: offered.into_iter().map(|(_, fee)| fee).collect(),
        lists: lists(context),
        alumni: item.facts.alumni().iter().map(|alumnus| alumnus_view(context, alumnus)).collect(),
        papers: group.and_then(|group| papers(context, group)),
        to_hand_in: group.map(|group| to_do::papers_of(context, group)).unwrap_or_default(),
        living: living::of_country(context, country, group),
        group: group.map(|group| context.group(group)),
    })
}

/// The page that tells which papers a group hands in.
pub fn papers(context: &Context<'_>, group: &Id) -> Option<Link> {
    context.item_link(papers_page(context, group)?)
}

fn papers_page(context: &Context<'_>, group: &Id) -> Option<ItemIndex> {
    let group = context.catalogue().vocabulary.groups.get(group)?;
    let (kind, page) = group.papers_page()?;
    context.catalogue().find(kind, page)
}

/// Who answers somebody from a country whose page names nobody: whoever does for the papers of the group.
pub fn contact<'c>(context: &Context<'c>, item: &'c Item) -> Option<&'c Id> {
    let of_papers = || {
        let group = group_from(context, item.country()?)?;
        context.item(papers_page(context, &group.id)?).facts.common().contact
    };
    item.facts.common().contact.or_else(of_papers)
}

/// The lists of what can be applied for.
pub fn lists(context: &Context<'_>) -> Vec<Count> {
    Kind::compared().filter_map(|kind| counts::of(context, kind)).collect()
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
        let meets = closing.is_of(group) || national.meets(closing);
        meets && !is_told(closing, group) && can_come_from(context, closing.item, country)
    };
    let current = context.site.current_closings(context.lang, theirs);
    current.filter_map(|closing| entry::for_group(context, closing, group)).take(MOST_FOLLOWING).collect()
}

/// Whether the row of the item tells the deadline, beside what the group pays.
pub fn is_told(closing: &Closing, group: &Id) -> bool {
    closing.is_of_choice && closing.is_of(group)
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
        year: alumnus.year.map(|year| context.locale.year(year)),
    }
}

/// What a group can apply for, each item in the opening that counts for the group.
pub fn group_fees(context: &Context<'_>, group: &Id) -> Vec<Shared<CountryFee>> {
    offered(context, group).into_iter().map(|(_, fee)| fee).collect()
}

fn offered(context: &Context<'_>, group: &Id) -> Vec<(ItemIndex, Shared<CountryFee>)> {
    context.made().fees.get(group.clone(), || {
        // Of those that are compared one chooses one, and its date and its fee are what one asks for.
        let rows = Kind::compared().flat_map(|kind| {
            let items = context.site.list(kind, context.lang).iter();
            let rows = items.filter_map(|index| Some((*index, group_fee(context, *index, group)?)));
            rows.take(MOST_FOLLOWING)
        });
        rows.map(|(index, fee)| (index, Shared::new(&fee))).collect()
    })
}

fn group_fee(context: &Context<'_>, index: ItemIndex, group: &Id) -> Option<CountryFee> {
    let offer = context.offer(index);
    let opening = offer.current_of(group)?;
    let due = offer.to_apply(opening, group);
    // What was called off, or is not open to the group, costs nobody anything.
    if due.iter().map(|due| due.state).min().is_none_or(|best| best > State::Passed) {
        return None;
    }
    let kind = context.item(index).kind.name();
    let provenance = context.provenance(opening.verified);
    let paid = offer.fees(opening, group);
    let others = paid.iter().filter(|paid| paid.fee.kind != FeeKind::Tuition);
    let mut live = due.iter().filter(|due| due.state.is_live()).peekable();
    // Where studies at a distance alone are left, one lives at home.
    let is_from_home = live.peek().is_some() && live.all(Due::is_at_distance);
    let is_there = context.item(index).kind.is_for_years() && !is_from_home;
    Some(CountryFee {
        item: context.item_link(index)?,
        kind,
        kind_title: context.said(&format!("kind-{kind}-plural"), &[]),
        opening: opening::title(context, offer.openings(), opening),
        dates: GroupDates {
            group: String::new(),
            group_title: Phrase::default(),
            ..current::group_dates(context, &offer, opening, group, &due)
        },
        others: others.map(|paid| fee::of(context, paid, provenance.being_checked)).collect(),
        first_year: is_there.then(|| living::first_year(context, &offer, opening, group)).flatten(),
        provenance,
    })
}

/// The scholarships that somebody from a country may hold, by the lists of their current calls.
fn eligible(context: &Context<'_>, country: codes::Country) -> Vec<ItemIndex> {
    let scholarships = Kind::paying().flat_map(|kind| context.site.list(kind, context.lang));
    let lists = context.site.national(country, Calls::Current).lists;
    scholarships.copied().filter(|index| context.site.is_eligible(*index, &lists, Calls::Current)).collect()
}

/// As many of them as a page shows: of too many, those that close first.
fn closing_first(context: &Context<'_>, eligible: &[ItemIndex]) -> Vec<ItemIndex> {
    if eligible.len() <= MOST_SCHOLARSHIPS {
        return eligible.to_vec();
    }
    let theirs: HashSet<ItemIndex> = eligible.iter().copied().collect();
    let closings = context.site.current_closings(context.lang, |closing| theirs.contains(&closing.item));
    let mut seen = HashSet::new();
    let ordered = closings.map(|closing| closing.item).chain(eligible.iter().copied());
    ordered.filter(|index| seen.insert(*index)).take(MOST_SCHOLARSHIPS).collect()
}

/// The list of all scholarships, where the page does not show all that somebody may hold.
fn more_scholarships(context: &Context<'_>, eligible: &[ItemIndex]) -> Option<Link> {
    let kind = context.item(*eligible.get(MOST_SCHOLARSHIPS)?).kind;
    let numbers = [("shown", MOST_SCHOLARSHIPS.into()), ("count", eligible.len().into())];
    let title = context.said("country-scholarships-more", &numbers);
    Some(Link { title, href: context.link(&Subject::List(kind, 1))? })
}

fn country_scholarship(
    context: &Context<'_>,
    index: ItemIndex,
    group: Option<&Id>,
    offered: &[(ItemIndex, Shared<CountryFee>)],
) -> Option<CountryScholarship> {
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
        list: call.eligible.map(|list| deadline::listed(context, call, context.list_title(list))),
        pays_for: pays_for(context, (index, call.academic_year), group, offered),
    })
}

/// What a scholarship's call pays for of all that the page offers: of the rest of a large catalogue nothing is told there.
fn pays_for(
    context: &Context<'_>,
    (scholarship, year): (ItemIndex, Option<AcademicYear>),
    group: Option<&Id>,
    offered: &[(ItemIndex, Shared<CountryFee>)],
) -> Vec<String> {
    // A call for one year pays for no start in another one.
    let is_of_year = |item: ItemIndex| {
        let offer = context.offer(item);
        let offered =
            group.and_then(|group| offer.current_of(group)).and_then(|opening| opening.academic_year);
        year.zip(offered).is_none_or(|(called, offered)| called == offered)
    };
    let is_related = |item: ItemIndex| context.catalogue().related(item).any(|other| other == scholarship);
    let is_paid = |item: ItemIndex| is_related(item) && is_of_year(item);
    let items = offered.iter().map(|(item, _)| *item).filter(|item| is_paid(*item));
    items.filter_map(|item| context.link(&Subject::Item(item))).collect()
}
