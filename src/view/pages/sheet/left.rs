//! What the first year leaves to pay to whoever holds a scholarship.

use crate::catalogue::ItemIndex;
use crate::codes::Decimal;
use crate::locale::Arg;
use crate::model::{Id, Opening, Rule};
use crate::offer::{Offer, Range};
use crate::view::Context;
use crate::view::parts::living;
use crate::view::types::{Phrase, SheetLeft};

/// Of a programme and a scholarship, for those who may hold it in a call, by group where it differs. None where it is not
/// known for one of them.
pub fn of(
    context: &Context<'_>,
    offer: &Offer<'_>,
    scholarship: ItemIndex,
    call: &Opening<'_>,
) -> Option<SheetLeft> {
    let item = context.item(scholarship);
    let (opening, grant) = (offer.current()?, item.facts.grant().filter(|grant| !grant.has_remark())?);
    let mut told: Vec<(Range, Vec<Phrase>)> = Vec::new();
    for group in holders(context, &item.id, call).into_iter().filter(|one| offer.concerns(opening, one)) {
        let left = living::left(context, offer, opening, group, &grant)?;
        match told.iter_mut().find(|(other, _)| *other == left) {
            Some((_, titles)) => titles.push(context.group_title(group)),
            None => told.push((left, vec![context.group_title(group)])),
        }
    }
    let pays_all = told.iter().all(|(left, _)| left.most.amount == Decimal::ZERO);
    let amounts: Vec<String> = match told.as_slice() {
        [] => return None,
        [(left, _)] => vec![living::range(context, *left, None)],
        several => several.iter().map(|(left, titles)| of_groups(context, *left, titles)).collect(),
    };
    let amount = (!pays_all).then(|| context.locale.list(&amounts));
    Some(SheetLeft { amount, at_most: grant.pays_untold() })
}

/// `€1,200 to €4,300 (Applicants from the EU or EEA)`
fn of_groups(context: &Context<'_>, left: Range, titles: &[Phrase]) -> String {
    let whose = context.listed(titles).unwrap_or_default().text;
    let value = living::range(context, left, None);
    context.t("value-by-way", &[("value", Arg::Text(value)), ("way", Arg::Text(whose))])
}

/// The groups of those who may hold a scholarship: the one that it makes, or else those of the countries whose nationals
/// may, or all.
fn holders<'c>(context: &Context<'c>, scholarship: &Id, call: &Opening<'_>) -> Vec<&'c Id> {
    let vocabulary = &context.catalogue().vocabulary;
    let names = |rule: &Rule| rule.scholarship.contains(scholarship);
    let groups = &vocabulary.groups.groups;
    let made: Vec<&Id> = groups
        .iter()
        .filter(|group| !group.when.is_empty() && group.when.iter().all(names))
        .map(|group| &group.id)
        .collect();
    if !made.is_empty() {
        return made;
    }
    let by_scholarship = |rule: &Rule| !rule.scholarship.is_empty();
    let free = groups.iter().filter(|group| !group.when.iter().any(by_scholarship)).map(|group| &group.id);
    match call.eligible.filter(|_| !call.eligible_by_place).and_then(|list| vocabulary.list(list)) {
        None => free.collect(),
        Some(list) => {
            let countries = list.countries.iter();
            let theirs: Vec<&Id> = countries
                .filter_map(|country| vocabulary.groups.of(|rule| vocabulary.fits_country(rule, *country)))
                .map(|group| &group.id)
                .collect();
            free.filter(|group| theirs.contains(group)).collect()
        }
    }
}
