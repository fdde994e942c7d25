//! What one pays, and what the whole comes to.

use super::Offer;
use crate::codes::Decimal;
use crate::model::{Fee, FeeKind, FeeUnit, Id, Length, Opening, Price, Sum, Way, Word};
use crate::time::{Duration, SEMESTERS};

/// A year of study has so many terms and months, unless its university says otherwise.
const MONTHS_A_YEAR: u32 = 12;

/// A fee as somebody of a group pays it.
#[derive(Clone, Copy, Debug)]
pub struct Paid<'o> {
    pub fee: &'o Fee,
    /// Its place among the fees of the opening.
    pub place: usize,
    /// Whether it is named for the group itself, not for one that it refers to.
    pub own: bool,
    /// Whether the scholarship that makes the group pays it.
    pub by_scholarship: bool,
}

impl Offer<'_> {
    /// What a group pays in an opening: of each kind its own fees, or those of the nearest group that it refers to, or
    /// those of everybody. Tuition comes first, then the rest in the order of the facts.
    pub fn fees<'o>(&self, opening: &Opening<'o>, group: &Id) -> Vec<Paid<'o>> {
        if !self.concerns(opening, group) {
            return Vec::new();
        }
        let mut paid: Vec<(Word<FeeKind>, Vec<Paid<'o>>)> = Vec::new();
        for one in self.clock.groups.chain(group).into_iter().map(|one| Some(&one.id)).chain([None]) {
            let mut nearer: Vec<(Word<FeeKind>, Vec<Paid<'o>>)> = Vec::new();
            let named = opening.fees.iter().enumerate().filter(|(_, fee)| fee.group.as_ref() == one);
            for (place, fee) in named {
                let mut settled =
                    paid.iter().filter(|(kind, _)| *kind == fee.kind).flat_map(|(_, same)| same);
                if settled.any(|near| near.fee.way().is_every() || near.fee.way() == fee.way()) {
                    continue;
                }
                let by_scholarship = self.is_paid_for(fee, group);
                let paid = Paid { fee, place, own: one == Some(group), by_scholarship };
                match nearer.iter_mut().find(|(kind, _)| *kind == fee.kind) {
                    Some((_, same)) => same.push(paid),
                    None => nearer.push((fee.kind, vec![paid])),
                }
            }
            paid.extend(nearer);
        }
        paid.sort_by_key(|(kind, _)| kind.rank());
        paid.into_iter().flat_map(|(_, paid)| paid).collect()
    }

    /// The tuition of a group, which is what "the fee" means.
    pub fn tuition<'o>(&self, opening: &Opening<'o>, group: &Id) -> Option<Paid<'o>> {
        self.fees(opening, group).into_iter().find(|paid| paid.fee.kind == FeeKind::Tuition)
    }

    /// The tuition of a group at each campus where it pays otherwise than at the first.
    pub fn tuitions<'o>(&self, opening: &Opening<'o>, group: &Id) -> Vec<Paid<'o>> {
        let mut told: Vec<Paid<'o>> = Vec::new();
        for paid in self.fees(opening, group) {
            let is_known = told.iter().any(|before| before.fee.way() == paid.fee.way());
            if paid.fee.kind == FeeKind::Tuition && !is_known {
                told.push(paid);
            }
        }
        told
    }

    /// A scholarship that covers tuition leaves other fees to its holders.
    fn is_paid_for(&self, fee: &Fee, group: &Id) -> bool {
        let named = fee.group.as_ref() == Some(group);
        let holders = self.holders_of(group).filter(|holders| holders.concerned && !named);
        fee.kind == FeeKind::Tuition && holders.is_some_and(|holders| holders.pay_no_tuition)
    }

    /// What the whole costs somebody of a group, once, or at each campus and in each way of study where these come to
    /// different sums; none where a part of it is not known, or not comparable.
    pub fn whole<'o>(&self, opening: &Opening<'o>, group: &Id) -> Vec<(Way<'o>, Price)> {
        let paid = self.fees(opening, group);
        let mut campuses: Vec<Option<&Id>> = Vec::new();
        for campus in paid.iter().map(|paid| paid.fee.campus.as_ref()).filter(Option::is_some) {
            if !campuses.contains(&campus) {
                campuses.push(campus);
            }
        }
        if campuses.is_empty() {
            campuses.push(None);
        }
        campuses.into_iter().flat_map(|campus| self.whole_at(campus, &paid)).collect()
    }

    fn whole_at<'o>(&self, campus: Option<&'o Id>, paid: &[Paid<'o>]) -> Vec<(Way<'o>, Price)> {
        let here = paid.iter().filter(|paid| paid.fee.campus.is_none() || paid.fee.campus.as_ref() == campus);
        // A deposit is taken off the tuition later.
        let counted = here.filter(|paid| !paid.by_scholarship && paid.fee.kind != FeeKind::Deposit);
        let sums: Vec<Sum> = counted.map(|paid| paid.fee.sum()).filter(|sum| *sum != Sum::Waived).collect();
        let nominal = whole(&sums, self.length);
        let by_way: Vec<_> =
            self.length.ways.iter().map(|way| (Some(*way), whole(&sums, self.length.in_way(*way)))).collect();
        let differ = by_way.iter().any(|(_, price)| *price != nominal);
        let told = if differ { by_way } else { vec![(None, nominal)] };
        told.into_iter().filter_map(|(delivery, price)| Some((Way { delivery, campus }, price?))).collect()
    }

    /// The fees of an opening by which lists are narrowed: what each group that it names pays for being taught.
    pub fn comparable<'o>(opening: &Opening<'o>) -> impl Iterator<Item = (&'o Fee, Price, FeeUnit)> {
        let tuition = opening.fees.iter().filter(|fee| fee.kind == FeeKind::Tuition);
        tuition.filter_map(|fee| match fee.sum() {
            Sum::Known { price, per, .. } => Some((fee, price, per)),
            Sum::Waived | Sum::NotYetKnown => None,
        })
    }
}

/// All sums of a stay together, in their one currency. None where one is not known; where they are in several
/// currencies; or where a year is begun but not ended, since nobody has said what half a year costs.
pub fn whole(sums: &[Sum], length: Length<'_>) -> Option<Price> {
    let mut total: Option<Price> = None;
    for sum in sums {
        let Sum::Known { price, per, .. } = sum else { return None };
        let amount = times(price.amount, *per, length)?;
        total = match total {
            None => Some(Price { amount, ..*price }),
            Some(before) if before.currency == price.currency => {
                let hundredths = before.amount.hundredths.checked_add(amount.hundredths)?;
                Some(Price { amount: Decimal { hundredths }, ..before })
            }
            Some(_) => return None,
        };
    }
    total
}

fn times(amount: Decimal, per: FeeUnit, length: Length<'_>) -> Option<Decimal> {
    let months = || length.duration.and_then(Duration::months);
    let each = |unit: u32| months().filter(|months| months % unit == 0).map(|months| months / unit);
    let count = match per {
        FeeUnit::Programme | FeeUnit::Once => 1,
        FeeUnit::Year => each(MONTHS_A_YEAR)?,
        FeeUnit::Term => {
            let twelfths = months()? * u32::from(length.terms_a_year.unwrap_or(SEMESTERS));
            Some(twelfths / MONTHS_A_YEAR).filter(|_| twelfths % MONTHS_A_YEAR == 0)?
        }
        FeeUnit::Month => each(1)?,
        FeeUnit::Credit => {
            let product = amount.hundredths.checked_mul(length.credits?.hundredths)?;
            return (product % 100 == 0).then_some(Decimal { hundredths: product / 100 });
        }
    };
    Some(Decimal { hundredths: amount.hundredths.checked_mul(i64::from(count))? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Scalar;

    fn known(amount: i64, per: FeeUnit) -> Sum {
        let price = Price {
            amount: Decimal { hundredths: amount },
            currency: crate::codes::Currency::parse("EUR").unwrap(),
        };
        Sum::Known { price, per, before: None }
    }

    #[test]
    fn the_whole_is_told_where_it_is_known() {
        let of = |months: u32, sums: &[Sum]| {
            let length = Length {
                duration: Some(Duration::Months(months)),
                credits: Some(Decimal::from(120)),
                ..Length::default()
            };
            whole(sums, length).map(|whole| whole.amount.to_string())
        };
        assert_eq!(of(24, &[known(111_650, FeeUnit::Year)]).as_deref(), Some("2233"));
        assert_eq!(of(18, &[known(111_650, FeeUnit::Year)]), None);
        assert_eq!(of(18, &[known(100_000, FeeUnit::Term)]).as_deref(), Some("3000"));
        assert_eq!(of(18, &[known(900_000, FeeUnit::Programme)]).as_deref(), Some("9000"));
        assert_eq!(of(18, &[known(1_250, FeeUnit::Credit)]).as_deref(), Some("1500"));
        assert_eq!(
            of(6, &[known(10_000, FeeUnit::Month), known(5_000, FeeUnit::Once)]).as_deref(),
            Some("650")
        );
        assert_eq!(of(24, &[known(111_650, FeeUnit::Year), Sum::NotYetKnown]), None);
        assert_eq!(of(24, &[known(i64::MAX / 2, FeeUnit::Credit)]), None);
        assert_eq!(of(24, &[]), None);
    }
}
