//! What the first year comes to: what one pays the university, and what it costs to live there.

use super::Offer;
use super::costs::{Paid, whole};
use crate::codes::Decimal;
use crate::model::{Cost, Delivery, FeeKind, Grant, Id, Length, Money, Opening, Price, Sum, any_is};
use crate::time::Duration;

/// A year of study in months.
const YEAR: u32 = 12;

/// From the least to the most of something, in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub least: Price,
    pub most: Price,
}

impl Range {
    fn of(price: Price) -> Range {
        Range { least: price, most: price }
    }

    /// From the least of several to the most of them. None where one is not known, where they are in several currencies, or
    /// where there are none.
    pub fn across(ranges: impl Iterator<Item = Option<Range>>) -> Option<Range> {
        let ranges: Option<Vec<Range>> = ranges.collect();
        let ranges = ranges?;
        let first = ranges.first()?.least.currency;
        let least = ranges.iter().map(|range| range.least).min_by_key(|price| price.amount)?;
        let most = ranges.iter().map(|range| range.most).max_by_key(|price| price.amount)?;
        ranges.iter().all(|range| range.least.currency == first).then_some(Range { least, most })
    }

    /// Both together. None where they are in two currencies.
    fn and(self, other: Range) -> Option<Range> {
        Some(Range { least: plus(self.least, other.least)?, most: plus(self.most, other.most)? })
    }

    /// What is left of it once a sum is paid over some months, which may be nothing. None where it is in another currency.
    fn less(self, paid: &Money, months: u32) -> Option<Range> {
        let paid = Price { amount: paid.over(months)?, currency: paid.currency };
        Some(Range { least: minus(self.least, paid)?, most: minus(self.most, paid)? })
    }
}

impl Offer<'_> {
    /// Whether one lives there while one studies: whoever studies at a distance only lives at home.
    pub fn is_lived_at(&self) -> bool {
        let ways = self.length.ways;
        ways.is_empty() || any_is(ways, Delivery::OnCampus) || any_is(ways, Delivery::Blended)
    }

    /// Whether one lives there as long as one studies, so that it can be counted what that costs: of what is partly online it
    /// is not known how long one is there.
    pub fn is_lived_at_throughout(&self) -> bool {
        let ways = self.length.ways;
        ways.is_empty() || any_is(ways, Delivery::OnCampus)
    }

    /// What somebody of a group pays in an opening during the first year, at any of its campuses, together with what it costs
    /// to live. None where a part of it is not known, the tuition above all, or where they are in several currencies.
    pub fn first_year(&self, opening: &Opening<'_>, group: &Id, living: Range) -> Option<Range> {
        self.year_without(opening, group, living, false)
    }

    /// What is left to pay of the first year by whoever holds a scholarship, at most where it also pays for what cannot be
    /// counted. None where the year is not known, or where they are in several currencies.
    pub fn left(&self, opening: &Opening<'_>, group: &Id, living: Range, grant: &Grant<'_>) -> Option<Range> {
        let year = self.year_without(opening, group, living, grant.covers_tuition())?;
        let months = self.months_of_first_year();
        grant.sums().try_fold(year, |left, paid| left.less(paid, months))
    }

    fn year_without(
        &self,
        opening: &Opening<'_>,
        group: &Id,
        living: Range,
        tuition_is_paid: bool,
    ) -> Option<Range> {
        self.tuition(opening, group)?;
        let paid = self.fees(opening, group);
        let asked = |campus: Option<&Id>| -> Option<Price> {
            let here =
                paid.iter().filter(|paid| paid.fee.campus.is_none() || paid.fee.campus.as_ref() == campus);
            // A deposit is taken off the tuition later.
            let is_free =
                |paid: &Paid<'_>| paid.by_scholarship || tuition_is_paid && paid.fee.kind == FeeKind::Tuition;
            let counted = here.filter(|paid| !is_free(paid) && paid.fee.kind != FeeKind::Deposit);
            let sums: Vec<Sum> =
                counted.map(|paid| paid.fee.sum()).filter(|sum| *sum != Sum::Waived).collect();
            let nothing = Price { amount: Decimal::ZERO, ..living.least };
            if sums.is_empty() { Some(nothing) } else { whole(&sums, first_of(self.length)) }
        };
        let mut campuses: Vec<Option<&Id>> = paid.iter().map(|paid| paid.fee.campus.as_ref()).collect();
        // What is asked at each of them alike is asked at every one.
        if campuses.iter().any(Option::is_some) {
            campuses.retain(Option::is_some);
        }
        let asked = campuses.into_iter().map(|campus| asked(campus).map(Range::of));
        Range::across(asked)?.and(living)
    }

    /// The months of the first year that one is there: twelve, or as many as the whole takes.
    pub fn months_of_first_year(&self) -> u32 {
        first_of(self.length).duration.map_or(YEAR, Duration::begun_months)
    }
}

/// The first year of something longer, with its share of the credits.
fn first_of(length: Length<'_>) -> Length<'_> {
    let Some(months) = length.duration.map(Duration::begun_months).filter(|months| *months > YEAR) else {
        return length;
    };
    let share =
        |credits: Decimal| Decimal { hundredths: credits.hundredths * i64::from(YEAR) / i64::from(months) };
    Length { duration: Some(Duration::Months(YEAR)), credits: length.credits.map(share), ..length }
}

/// What it costs to live there for some months; what one must only show is no cost. None where nothing is known, or where it
/// is in several currencies.
pub fn living<'c>(costs: impl Iterator<Item = &'c Cost>, months: u32) -> Option<Range> {
    let ranges = costs.filter(|cost| !cost.only_shown).map(|cost| {
        let (least, most) = cost.over(months);
        let price = |amount| Price { amount, currency: cost.currency };
        Some(Range { least: price(least), most: price(most) })
    });
    ranges.reduce(|all, next| all?.and(next?)).flatten()
}

fn plus(one: Price, other: Price) -> Option<Price> {
    let amount = one.amount.hundredths.checked_add(other.amount.hundredths)?;
    (one.currency == other.currency).then_some(Price { amount: Decimal { hundredths: amount }, ..one })
}

fn minus(one: Price, other: Price) -> Option<Price> {
    let hundredths = one.amount.hundredths.checked_sub(other.amount.hundredths)?.max(0);
    (one.currency == other.currency).then_some(Price { amount: Decimal { hundredths }, ..one })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(text: &str) -> Cost {
        let rest = "verified: {on: 2026-11-16, by: us, review_by: 2027-11-16}";
        serde_yaml::from_str(&format!("{{id: x, title: X, {text}, {rest}}}")).unwrap()
    }

    #[test]
    fn what_one_lives_on_is_added_up_from_the_least_to_the_most() {
        let told = |costs: &[Cost], months| {
            living(costs.iter(), months)
                .map(|all| (all.least.amount.to_string(), all.most.amount.to_string()))
        };
        let room = cost("amount: 400, up_to: 600, currency: EUR, per: month");
        let insurance = cost("amount: 65.50, currency: EUR, per: year");
        let visa = cost("amount: 180, currency: EUR, per: once");
        let shown = cost("amount: 9000, currency: EUR, per: year, only_shown: true");
        let all = [room.clone(), insurance, visa, shown.clone()];
        assert_eq!(told(&all, 12), Some(("5045.5".into(), "7445.5".into())));
        assert_eq!(told(&all, 5), Some(("2245.5".into(), "3245.5".into())));
        let board = [cost("amount: 50, currency: EUR, per: week")];
        assert_eq!(told(&board, 12), Some(("2600".into(), "2600".into())));
        assert_eq!(told(&board, 5), Some(("1100".into(), "1100".into())));
        assert_eq!(told(&[shown], 12), None);
        assert_eq!(told(&[room, cost("amount: 1, currency: USD, per: once")], 12), None);
    }

    #[test]
    fn the_first_year_has_its_share_of_the_credits() {
        let length = |months| Length {
            duration: Some(Duration::Months(months)),
            credits: Some(Decimal::from(120)),
            ..Length::default()
        };
        let first = |months| first_of(length(months));
        assert_eq!(first(24).credits, Some(Decimal::from(60)));
        assert_eq!(first(36).credits, Some(Decimal::from(40)));
        assert_eq!(first(6).credits, Some(Decimal::from(120)));
        assert_eq!(first(6).duration, Some(Duration::Months(6)));
    }
}
