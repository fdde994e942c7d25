//! Fees in lists: what each group pays for an item, and round sums that one can choose by. A sum of one currency or
//! unit says nothing about another one, so that each carries both.

use std::collections::BTreeMap;

use crate::catalogue::ItemIndex;
use crate::codes::Decimal;
use crate::model::{FeeUnit, Id, Opening, Price, Sum};
use crate::offer::{Offer, Paid};
use crate::view::Context;
use crate::view::types::FeeLimit;

/// Sums are round where they begin like this, in tenths of a power of ten.
const ROUND: [i64; 6] = [10, 15, 20, 30, 50, 75];

/// What fees are paid in and for: `EUR-year`.
fn unit((price, per): (Price, FeeUnit)) -> String {
    format!("{}-{}", price.currency.0.code(), per.term().word)
}

/// What each group that an item names pays for being taught, and when it closes for it: opening by opening, from the
/// one that counts for the group on. Both lists have the same openings in the same places.
pub fn told_by_group(context: &Context<'_>, offer: &Offer<'_>) -> (String, String) {
    let (mut closes, mut fees) = (Vec::new(), Vec::new());
    for group in context.groups() {
        // Who cannot apply any more, pays nothing, or what nobody knows, is not told what holds for another group.
        if !offer.openings().iter().any(|opening| names(opening, group)) {
            continue;
        }
        let live = live_openings(offer, group);
        let each = |tell: &dyn Fn(&Opening<'_>) -> String| {
            live.iter().map(|opening| tell(opening)).collect::<Vec<String>>().join(",")
        };
        closes.push(format!("{group}={}", each(&|opening| told_closes(offer, opening, group))));
        fees.push(format!("{group}={}", each(&|opening| told_fee(context, offer, opening, group))));
    }
    (closes.join(" "), fees.join(" "))
}

fn live_openings<'o, 'a>(offer: &'o Offer<'a>, group: &Id) -> Vec<&'o Opening<'a>> {
    let live = |opening: &&Opening<'_>| offer.to_apply(opening, group).iter().any(|due| due.state.is_live());
    offer.openings().iter().filter(live).collect()
}

/// The least that it is at any campus; nothing while the figure is being checked, or is none.
fn told_fee(context: &Context<'_>, offer: &Offer<'_>, opening: &Opening<'_>, group: &Id) -> String {
    if context.provenance(opening.verified).being_checked {
        return String::new();
    }
    let sums: Vec<(Price, FeeUnit)> = offer.tuitions(opening, group).iter().filter_map(sum).collect();
    let alike = sums.iter().filter(|one| unit(**one) == unit(sums[0]));
    let least = alike.min_by_key(|(price, _)| price.amount);
    least.map(|least| format!("{}-{}", least.0.amount, unit(*least))).unwrap_or_default()
}

/// The tuition of an opening over the groups that no scholarship makes, of each currency and unit by itself; nothing while
/// figures are being checked.
pub fn fee_range(context: &Context<'_>, offer: &Offer<'_>, opening: &Opening<'_>) -> Option<String> {
    let mut units: Vec<Vec<(Price, FeeUnit)>> = Vec::new();
    for fee in known_fees(context, offer, opening) {
        match units.iter_mut().find(|alike| unit(alike[0]) == unit(fee)) {
            Some(alike) => alike.push(fee),
            None => units.push(vec![fee]),
        }
    }
    context.joined(units.iter().filter_map(|fees| range(context, fees)))
}

/// From the lowest to the highest of fees of one unit.
fn range(context: &Context<'_>, fees: &[(Price, FeeUnit)]) -> Option<String> {
    let lowest = fees.iter().min_by_key(|(price, _)| price.amount)?;
    let highest = fees.iter().max_by_key(|(price, _)| price.amount)?;
    let (from, to) = (lowest.0.amount, highest.0.amount);
    Some(context.money_range(from, to, highest.0.currency, Some(highest.1.term())))
}

fn known_fees(context: &Context<'_>, offer: &Offer<'_>, opening: &Opening<'_>) -> Vec<(Price, FeeUnit)> {
    if context.provenance(opening.verified).being_checked {
        return Vec::new();
    }
    let of_all = |group: Option<&Id>| group.is_none_or(|group| !offer.is_of_holders(group));
    let fees = Offer::comparable(opening).filter(|(fee, ..)| of_all(fee.group.as_ref()));
    fees.map(|(_, price, per)| (price, per)).collect()
}

/// The sums that part the fees of a list, unit by unit.
pub fn fee_limits(context: &Context<'_>, items: &[ItemIndex]) -> Vec<FeeLimit> {
    let mut by_unit: BTreeMap<String, Vec<(Price, FeeUnit)>> = BTreeMap::new();
    for index in items {
        let offer = context.offer(*index);
        for fee in offer.current().into_iter().flat_map(|opening| known_fees(context, &offer, opening)) {
            by_unit.entry(unit(fee)).or_default().push(fee);
        }
    }
    by_unit.values().flat_map(|fees| limits_of_unit(context, fees)).collect()
}

fn limits_of_unit(context: &Context<'_>, fees: &[(Price, FeeUnit)]) -> Vec<FeeLimit> {
    let [(first, per), ..] = fees else { return Vec::new() };
    let limit = |sum: Decimal| FeeLimit {
        value: format!("{sum}-{}", unit((*first, *per))),
        label: context.money(sum, first.currency, Some(per.term())),
    };
    steps(fees.iter().map(|(price, _)| price.amount)).into_iter().map(limit).collect()
}

/// Whether an opening says something of a group itself.
pub fn names(opening: &Opening<'_>, group: &Id) -> bool {
    let is_named = |one: Option<&Id>| one == Some(group);
    opening.deadlines.iter().any(|one| is_named(one.group.as_ref()))
        || opening.fees.iter().any(|fee| is_named(fee.group.as_ref()))
        || opening.places.iter().any(|places| is_named(places.group.as_ref()))
}

/// When each deadline to apply that can still be met closes, in seconds of the epoch: `1814392799/never`.
fn told_closes(offer: &Offer<'_>, opening: &Opening<'_>, group: &Id) -> String {
    let due = offer.to_apply(opening, group).into_iter().filter(|due| due.state.is_live());
    let seconds = |closes: &jiff::ZonedDateTime| closes.timestamp().as_second().to_string();
    let told = due.map(|due| due.moments.closes.as_ref().map_or_else(|| "never".to_owned(), seconds));
    let mut told: Vec<String> = told.collect();
    told.dedup();
    told.join("/")
}

/// What is paid in the end, if anything.
fn sum(paid: &Paid<'_>) -> Option<(Price, FeeUnit)> {
    match paid.fee.sum() {
        Sum::Known { price, per, .. } if paid.by_scholarship => {
            Some((Price { amount: Decimal::ZERO, ..price }, per))
        }
        Sum::Known { price, per, .. } => Some((price, per)),
        Sum::Waived | Sum::NotYetKnown => None,
    }
}

/// Round sums from the lowest amount above zero on up to, but without, the highest.
fn steps(amounts: impl Iterator<Item = Decimal> + Clone) -> Vec<Decimal> {
    let amounts = amounts.filter(|amount| *amount > Decimal::ZERO);
    let (Some(lowest), Some(highest)) = (amounts.clone().min(), amounts.max()) else { return Vec::new() };
    let powers = std::iter::successors(Some(10), |power: &i64| power.checked_mul(10));
    let sums = powers
        .take_while(|power| *power < highest.hundredths)
        .flat_map(|power| ROUND.map(|first| first * (power / 10)));
    sums.map(|hundredths| Decimal { hundredths }).filter(|sum| *sum >= lowest && *sum < highest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fees_are_parted_by_round_sums_between_the_lowest_and_the_highest() {
        let told = |amounts: &[i64]| -> Vec<String> {
            let amounts = amounts.iter().map(|hundredths| Decimal { hundredths: *hundredths });
            steps(amounts).iter().map(ToString::to_string).collect()
        };
        assert_eq!(told(&[111_650, 590_000]), ["1500", "2000", "3000", "5000"]);
        assert_eq!(told(&[50, 250]), ["0.5", "0.75", "1", "1.5", "2"]);
        assert_eq!(told(&[0, 111_650, 590_000]), ["1500", "2000", "3000", "5000"]);
        assert_eq!(told(&[590_000]), Vec::<String>::new());
        assert_eq!(told(&[100_000, 100_001]), ["1000"]);
        assert!(told(&[]).is_empty());
    }
}
