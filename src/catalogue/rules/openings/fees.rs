//! Rules for what is paid.

use super::has;
use crate::catalogue::rules::Rules;
use crate::codes::{Currency, Decimal};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Amount, Fee, Findings, Opening, Waiver};
use crate::source::DataPath;

/// Currencies of which a unit is worth about a euro, and what no fee in one of them comes to.
const LIKE_THE_EURO: [&str; 8] = ["EUR", "USD", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"];
const MOST: Decimal = Decimal { hundredths: 500_000 * 100 };
/// The fees with which items are begun, in `scaffold/kinds/`.
const BEGUN: [Decimal; 2] = [Decimal { hundredths: 1000 * 100 }, Decimal { hundredths: 450 * 100 }];
/// A fee of an opening may be so many times another one of the same kind.
const MOST_TIMES: i64 = 100;

impl Rules<'_> {
    pub(super) fn fees(&self, opening: &Opening<'_>, at: &DataPath, findings: &mut Findings<'_>) {
        for (index, fee) in opening.fees.iter().enumerate() {
            let here = at.key("fees").index(index);
            self.group(fee.group.as_ref(), &here, findings);
            self.campus(opening, fee.campus.as_ref(), &here, findings);
            amounts(fee, &here, findings);
            plausible(fee, opening, &here, findings);
            if let Some(twin) = opening.fees[..index].iter().position(|before| same_fee(before, fee)) {
                let of_kind = opening.fees.iter().filter(|other| other.kind == fee.kind);
                let meant = self.without(of_kind.map(|other| &other.group), &here, findings);
                let message = format!("{} two fees of this kind", has(fee.group.as_ref()));
                let first = findings.place(&at.key("fees").index(twin));
                findings.push(&here.key("group"), |place| {
                    let told =
                        Diagnostic::error(Code::DuplicateEntry, place, message).label("the second one");
                    let told = meant.into_iter().fold(told.related(first, "the first one"), Diagnostic::fix);
                    told.help("keep one, or tell them apart by `kind`, `delivery` or `campus`")
                });
            }
        }
    }
}

/// Whether two fees are asked of the same people for the same.
pub(super) fn same_fee(one: &Fee, other: &Fee) -> bool {
    one.group == other.group && one.kind == other.kind && one.per == other.per && one.way().meets(other.way())
}

fn amounts(fee: &Fee, at: &DataPath, findings: &mut Findings<'_>) {
    if let Some(Amount::Known(amount)) = fee.amount {
        findings.not_negative(at.key("amount"), amount);
    }
    for (index, price) in fee.also.iter().enumerate() {
        let here = at.key("also").index(index);
        findings.not_negative(here.key("amount"), price.amount);
        if fee.currency == Some(price.currency) {
            let message = format!("the fee is in {} already", price.currency.0.code());
            findings.error(Code::Contradiction, here.key("currency"), message, "expected another currency");
        }
    }
    if let Some(Waiver::Part(part)) = fee.waiver {
        findings.not_negative(at.key("waiver"), part);
        match fee.amount {
            Some(Amount::Known(amount)) if part <= amount => {}
            Some(Amount::Known(amount)) => {
                let message = format!("{part} is let off, but only {amount} is asked for");
                findings.error(
                    Code::Contradiction,
                    at.key("waiver"),
                    message,
                    "expected no more than `amount`",
                );
            }
            _ if findings.is_hole(&at.key("amount")) => {}
            _ => {
                let label = "write `waiver: full`, or the amount of which it is a part";
                findings.error(
                    Code::Contradiction,
                    at.key("waiver"),
                    "a part of an unknown amount is let off",
                    label,
                );
            }
        }
    }
}

/// A slip of the finger makes a fee that nobody would ask for.
fn plausible(fee: &Fee, opening: &Opening<'_>, at: &DataPath, findings: &mut Findings<'_>) {
    let (Some(Amount::Known(amount)), Some(currency)) = (fee.amount, fee.currency) else { return };
    let like_the_euro = |currency: Currency| LIKE_THE_EURO.contains(&currency.0.code());
    let same =
        |other: &&Fee| other.kind == fee.kind && other.currency == fee.currency && other.per == fee.per;
    // What stands there as an example, in whatever currency, is still to be replaced.
    let is_begun = |amount: &Decimal| opening.verified.example && BEGUN.contains(amount);
    let lowest = opening.fees.iter().filter(same).filter_map(|other| match other.amount {
        Some(Amount::Known(amount)) if amount > Decimal::ZERO && !is_begun(&amount) => Some(amount),
        _ => None,
    });
    let times = lowest.min().map_or(1, |lowest| amount.hundredths / lowest.hundredths);
    let why = if like_the_euro(currency) && amount > MOST {
        "no university asks for so much".to_owned()
    } else if times >= MOST_TIMES {
        format!("this is {times} times what another group pays")
    } else {
        return;
    };
    let message = format!("{amount} {} cannot be right", currency.0.code());
    findings.warning(Code::ImplausibleFee, at.key("amount"), message, why);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fees_with_which_items_are_begun_are_those_of_new_items() {
        let begun = [
            include_str!("../../../scaffold/kinds/programme.yaml"),
            include_str!("../../../scaffold/kinds/summer-school.yaml"),
        ];
        for (text, amount) in begun.into_iter().zip(BEGUN) {
            let said = format!("- {{group: {{{{ group }}}}, amount: {amount}, ");
            assert!(text.contains(&said), "{said}");
        }
    }
}
