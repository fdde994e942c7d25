//! Fees in lists: what each group pays for an item, and round sums that one can choose by. A sum of one currency or
//! unit says nothing about another one, so that each carries both.

use std::collections::BTreeMap;

use super::Context;
use super::types::FeeLimit;
use crate::catalogue::ItemIndex;
use crate::codes::Decimal;
use crate::model::Fee;

/// Sums are round where they begin like this, in tenths of a power of ten.
const ROUND: [i64; 6] = [10, 15, 20, 30, 50, 75];

/// What fees are paid in and for: `EUR-year`.
fn unit(fee: &Fee) -> String {
    format!("{}-{}", fee.currency.0.code(), fee.per.term().word)
}

impl<'a> Context<'a> {
    /// Of the last opening, unless its figures are being checked.
    fn known_fees(&self, index: ItemIndex) -> &'a [Fee] {
        let openings = self.item(index).facts.openings();
        let known = openings.last().filter(|opening| !self.provenance(opening.verified).being_checked);
        known.map_or(&[], |opening| opening.fees)
    }

    /// `eea=1116.5-EUR-year non-eea=5500-EUR-year`
    pub(super) fn fees_by_group(&self, index: ItemIndex) -> String {
        let told = |fee: &Fee| format!("{}={}-{}", fee.group, fee.amount, unit(fee));
        self.known_fees(index).iter().map(told).collect::<Vec<String>>().join(" ")
    }

    /// The sums that part the fees of a list, unit by unit.
    pub(super) fn fee_limits(&self, items: &[ItemIndex]) -> Vec<FeeLimit> {
        let mut by_unit: BTreeMap<String, Vec<&Fee>> = BTreeMap::new();
        for fee in items.iter().flat_map(|index| self.known_fees(*index)) {
            by_unit.entry(unit(fee)).or_default().push(fee);
        }
        by_unit.values().flat_map(|fees| self.limits_of_unit(fees)).collect()
    }

    fn limits_of_unit(&self, fees: &[&Fee]) -> Vec<FeeLimit> {
        let [first, ..] = fees else { return Vec::new() };
        let limit = |sum: Decimal| FeeLimit {
            value: format!("{sum}-{}", unit(first)),
            label: self.money(sum, first.currency, Some(first.per.term())),
        };
        steps(fees.iter().map(|fee| fee.amount)).into_iter().map(limit).collect()
    }
}

/// Round sums from the lowest amount on up to, but without, the highest.
fn steps(amounts: impl Iterator<Item = Decimal> + Clone) -> Vec<Decimal> {
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
        assert_eq!(told(&[590_000]), Vec::<String>::new());
        assert_eq!(told(&[100_000, 100_001]), ["1000"]);
        assert!(told(&[]).is_empty());
    }
}
