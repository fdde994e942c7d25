//! What it costs to be there: each cost by itself, a year of them, and with the fees of each group.

use crate::catalogue::ItemIndex;
use crate::codes::Country;
use crate::model::{Cost, CountryOrList, Grant, Id, MoneyPeriod, Opening, Target};
use crate::offer::{self, Offer, Range};
use crate::view::Context;
use crate::view::parts::fees;
use crate::view::types::{FirstYear, Living, LivingCost, Phrase, Provenance, Shown};
use crate::view::words::plain;

/// A year of study in months.
const YEAR: u32 = 12;

/// Whose costs are meant, as far as that is known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Whose<'w> {
    pub campuses: Option<&'w [Id]>,
    pub group: Option<&'w Id>,
    pub country: Option<Country>,
}

/// Of an item that one is there for; nothing where no costs are written, or where nobody is there.
pub fn of_item(context: &Context<'_>, offer: &Offer<'_>, index: ItemIndex) -> Option<Living> {
    let is_there = context.item(index).kind.is_for_years() && offer.is_lived_at();
    if is_there { of_stay(context, offer, index) } else { None }
}

/// Of an item that one is there for, be it for a part of a year.
pub fn of_stay(context: &Context<'_>, offer: &Offer<'_>, index: ItemIndex) -> Option<Living> {
    let campuses = context.item(index).facts.campuses();
    let whose = Whose { campuses: Some(&campuses), ..Whose::default() };
    let opening = offer.current();
    let groups = opening.map(|opening| first_years(context, offer, opening)).unwrap_or_default();
    let living = of(context, whose, offer.months_of_first_year(), groups)?;
    Some(Living { total: living.total.filter(|_| offer.is_lived_at_throughout()), ..living })
}

/// Of somebody from a country.
pub fn of_country(context: &Context<'_>, country: Country, group: Option<&Id>) -> Option<Living> {
    of(context, Whose { group, country: Some(country), campuses: None }, YEAR, Vec::new())
}

fn of(context: &Context<'_>, whose: Whose<'_>, months: u32, groups: Vec<FirstYear>) -> Option<Living> {
    let costs: Vec<&Cost> = costs(context, whose).collect();
    let per = (months >= YEAR).then_some(MoneyPeriod::Year);
    // What is paid once is no part of what each year costs; the first year has it.
    let each = |cost: &&Cost| per.is_none() || cost.per != MoneyPeriod::Once;
    let common = |cost: &&Cost| each(cost) && (cost.groups.is_empty() || whose.group.is_some());
    let total = known(context, whose, months, common).map(|all| range(context, all, per));
    let mut provenances: Vec<Provenance> = Vec::new();
    for provenance in costs.iter().map(|cost| context.provenance(&cost.verified)) {
        let same = |one: &Provenance| {
            (&one.on.text, &one.source, one.example, one.being_checked)
                == (&provenance.on.text, &provenance.source, provenance.example, provenance.being_checked)
        };
        if !provenances.iter().any(same) {
            provenances.push(provenance);
        }
    }
    (!costs.is_empty()).then(|| Living {
        costs: costs.iter().map(|cost| shown(context, cost, whose)).collect(),
        total,
        groups,
        provenances,
    })
}

/// What the first year comes to for each group that an opening speaks of and that can apply, and for all others, where it
/// comes to the same for them.
fn first_years(context: &Context<'_>, offer: &Offer<'_>, opening: &Opening<'_>) -> Vec<FirstYear> {
    let groups = &context.catalogue().vocabulary.groups;
    let is_named = |id: &Id| fees::names(opening, id);
    let of = |group: &Id| first_year(context, offer, opening, group);
    let named = context.groups().filter(|group| is_named(group)).filter_map(|group| {
        Some(FirstYear {
            group: group.to_string(),
            group_title: context.group_title(group),
            amount: of(group)?,
        })
    });
    let mut years: Vec<FirstYear> = named.collect();
    let others = context.groups().filter(|group| !groups.chain(group).iter().any(|one| is_named(&one.id)));
    let mut others = others.filter(|group| !offer.is_of_holders(group)).map(of);
    if let Some(amount) =
        others.next().flatten().filter(|amount| others.all(|other| other.as_ref() == Some(amount)))
    {
        let group_title = context.whose(None).0;
        years.push(FirstYear { group: String::new(), group_title, amount });
    }
    years
}

/// What the first year in an opening comes to for a group; none where it is not known, or where one is not there.
pub fn first_year(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: &Opening<'_>,
    group: &Id,
) -> Option<String> {
    let living = known_of(context, offer, opening, group)?;
    Some(range(context, offer.first_year(opening, group, living)?, None))
}

/// What is left of it to whoever holds a scholarship.
pub fn left(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: &Opening<'_>,
    group: &Id,
    grant: &Grant<'_>,
) -> Option<Range> {
    offer.left(opening, group, known_of(context, offer, opening, group)?, grant)
}

/// What it costs a group to live there during the first year of an opening; none where it is not known, where one is not
/// there, or where the group cannot come.
fn known_of(context: &Context<'_>, offer: &Offer<'_>, opening: &Opening<'_>, group: &Id) -> Option<Range> {
    let is_there = offer.is_lived_at_throughout() && !offer.is_from_home(opening, group);
    if !is_there || offer.refuses(opening, group) || context.provenance(opening.verified).being_checked {
        return None;
    }
    let whose = Whose { campuses: Some(opening.campus), group: Some(group), country: None };
    known(context, whose, offer.months_of_first_year(), |_| true)
}

/// What some of the costs come to at one campus, from the one where it is least to the one where it is most; none where a cost
/// is being checked.
fn known(
    context: &Context<'_>,
    whose: Whose<'_>,
    months: u32,
    counts: impl Fn(&&Cost) -> bool,
) -> Option<Range> {
    let all = &context.catalogue().vocabulary.costs.costs;
    let named: Vec<Id> = all.iter().flat_map(|cost| cost.campuses.iter().cloned()).collect();
    let campuses = whose.campuses.unwrap_or(&named);
    let places: Vec<&[Id]> =
        if campuses.is_empty() { vec![&[]] } else { campuses.iter().map(std::slice::from_ref).collect() };
    Range::across(places.into_iter().map(|campus| {
        let here: Vec<&Cost> =
            costs(context, Whose { campuses: Some(campus), ..whose }).filter(&counts).collect();
        let is_known = !here.iter().any(|cost| context.provenance(&cost.verified).being_checked);
        offer::living(here.into_iter(), months).filter(|_| is_known)
    }))
}

/// The costs that somebody has. Where a campus, group or country is not known, those of all of them are told, but for those of
/// countries, of which there are too many.
fn costs<'c>(context: &Context<'c>, whose: Whose<'c>) -> impl Iterator<Item = &'c Cost> {
    let vocabulary = &context.catalogue().vocabulary;
    let chain = whose.group.map(|group| vocabulary.groups.chain(group));
    vocabulary.costs.costs.iter().filter(move |cost| {
        let here = whose.campuses.is_none_or(|campuses| cost.is_at(campuses));
        let theirs = cost.groups.is_empty()
            || chain.as_ref().is_none_or(|chain| chain.iter().any(|group| cost.groups.contains(&group.id)));
        let from =
            |place: &CountryOrList| whose.country.is_some_and(|country| vocabulary.contains(place, country));
        here && theirs && (cost.countries.is_empty() || cost.countries.iter().any(from))
    })
}

fn shown(context: &Context<'_>, cost: &Cost, whose: Whose<'_>) -> LivingCost {
    let campus = |id: &Id| {
        let shown = context.entry(Target::Campus, id);
        Phrase { text: shown.text, lang: shown.lang, dir: shown.dir }
    };
    let campuses = cost.campuses.iter().filter(|_| whose.campuses.is_none_or(|campuses| campuses.len() > 1));
    let groups = cost.groups.iter().filter(|_| whose.group.is_none());
    let only: Vec<Phrase> = campuses.map(campus).chain(groups.map(|id| context.group_title(id))).collect();
    LivingCost {
        title: context.words(&cost.title),
        amount: amount(context, cost),
        note: cost.note.as_ref().map(|note| context.words(note)),
        only: context.listed(&only),
        only_shown: cost.only_shown,
    }
}

/// `€400 to €600 a month`
fn amount(context: &Context<'_>, cost: &Cost) -> Shown {
    if context.provenance(&cost.verified).being_checked {
        return plain(context.t("being-checked", &[]));
    }
    let most = cost.up_to.unwrap_or(cost.amount);
    let text = context.money_range(cost.amount, most, cost.currency, Some(cost.per.term()));
    Shown { number: true, ..plain(text) }
}

pub fn range(context: &Context<'_>, all: Range, per: Option<MoneyPeriod>) -> String {
    let (least, most) = (all.least.amount, all.most.amount);
    context.money_range(least, most, all.least.currency, per.map(MoneyPeriod::term))
}
