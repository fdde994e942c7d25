//! Places of agreements, in and out, country by country.

use std::collections::BTreeMap;

use crate::codes::{Country, Decimal};
use crate::model::{STRATEGY, Value};
use crate::site::Page;
use crate::view::types::{BalanceContent, BalanceRow, Content};
use crate::view::{Context, View, frame};

/// Places of one country's agreements.
#[derive(Clone, Copy, Default)]
struct Places {
    partners: u32,
    places_in: u32,
    places_out: u32,
}

impl Places {
    /// Sums do not wrap; that an agreement has too many places to be true was told when it was read.
    fn add(&mut self, other: Places) {
        self.partners += other.partners;
        self.places_in = self.places_in.saturating_add(other.places_in);
        self.places_out = self.places_out.saturating_add(other.places_out);
    }
}

pub fn page(context: &Context<'_>, page: &Page) -> View {
    let mut countries: BTreeMap<Country, Places> = BTreeMap::new();
    let mut example = false;
    for (index, item) in context.catalogue().items() {
        let agreements = item.facts.agreements();
        if agreements.is_empty() {
            continue;
        }
        let country = context.site.facts(index).iter().find_map(|fact| match fact.value {
            Value::Country(country) => Some(country),
            _ => None,
        });
        let Some(country) = country else { continue };
        let places = countries.entry(country).or_default();
        places.partners += 1;
        for agreement in agreements {
            let (places_in, places_out) = (agreement.places_in, agreement.places_out);
            places.add(Places { partners: 0, places_in, places_out });
            example |= agreement.verified.example;
        }
    }
    let highest =
        countries.values().map(|places| places.places_in.max(places.places_out)).max().unwrap_or(1).max(1);
    let mut rows: Vec<BalanceRow> = countries
        .iter()
        .map(|(country, places)| balance_row(context, Some(*country), *places, highest))
        .collect();
    let name =
        |row: &BalanceRow| row.country.as_ref().map(|country| country.text.clone()).unwrap_or_default();
    rows.sort_by(|one, other| context.locale.compare(&name(one), &name(other)));
    let mut total = Places::default();
    countries.values().for_each(|places| total.add(*places));
    let content = BalanceContent {
        rows,
        total: balance_row(context, None, total, total.places_in.max(total.places_out).max(1)),
        example,
    };
    let mut frame = frame::named(context, "balance", Some(STRATEGY));
    frame.breadcrumbs.extend(context.special_link(STRATEGY));
    View::new(&["balance.html"], frame::page(context, page, frame, Content::Balance(content)))
}

fn balance_row(context: &Context<'_>, country: Option<Country>, places: Places, highest: u32) -> BalanceRow {
    let number = |count: u32| context.locale.number(Decimal::from(count));
    BalanceRow {
        country: country.map(|country| context.country(country)),
        partners: number(places.partners),
        places_in: number(places.places_in),
        places_out: number(places.places_out),
        difference: context.locale.difference(i64::from(places.places_in) - i64::from(places.places_out)),
        in_width: hundredths(places.places_in, highest),
        out_width: hundredths(places.places_out, highest),
    }
}

/// A part of something that is at least as large, in hundredths.
fn hundredths(part: u32, of: u32) -> u32 {
    (u64::from(part) * 100 / u64::from(of)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_never_wrap() {
        let mut places = Places { partners: 1, places_in: u32::MAX, places_out: 1 };
        places.add(places);
        assert_eq!((places.places_in, places.places_out), (u32::MAX, 2));
        assert_eq!((hundredths(u32::MAX, u32::MAX), hundredths(2, u32::MAX)), (100, 0));
    }
}
