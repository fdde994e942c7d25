//! What a partner needs to know that sends students and staff.

use std::collections::BTreeMap;

use super::{closing, sheet_opening};
use crate::catalogue::ItemIndex;
use crate::model::{ColumnName, Fact, FactName, ListWord, Table, TableName, Value};
use crate::offer::Offer;
use crate::view::Context;
use crate::view::parts::{comparison, facts, told::Told};
use crate::view::types::{self, SheetCode, SheetOpening, SheetPartners, SheetStaff};

/// What is told of an exchange in a line each.
pub const TOLD: [FactName; 2] = [FactName::EctsRange, FactName::Campus];

pub fn of(context: &Context<'_>, offer: &Offer<'_>, index: ItemIndex) -> SheetPartners {
    SheetPartners {
        codes: codes(context),
        later: later(context, offer),
        languages: comparison::languages(context, &Told::new(context, index)),
        places: places(context, index),
        staff: staff(context),
    }
}

/// The university in the registers by which partners name it.
fn codes(context: &Context<'_>) -> Vec<SheetCode> {
    let institution = &context.config().file.institution;
    let erasmus = institution.erasmus.as_ref().map(|code| &code.0);
    let [oid, eche] = [&institution.oid, &institution.eche].map(|code| code.as_ref().map(|code| &code.0));
    let labels = [FactName::ErasmusCode.message(), "institution-oid", "institution-eche"];
    let known = labels.into_iter().zip([erasmus, oid, eche]);
    known
        .filter_map(|(label, code)| Some(SheetCode { label: context.t(label, &[]), value: code?.clone() }))
        .collect()
}

/// The openings behind the one that counts in which somebody can still be sent.
fn later(context: &Context<'_>, offer: &Offer<'_>) -> Vec<SheetOpening> {
    let current = offer.current().map(|opening| opening.index);
    let behind = offer.openings().iter().skip_while(|opening| Some(opening.index) != current).skip(1);
    let live = behind.filter(|opening| offer.state(opening).is_live());
    let mut told: Vec<SheetOpening> = live.map(|opening| sheet_opening(context, offer, opening)).collect();
    // The opening in which a group can be sent instead stands on the same sheet.
    told.iter_mut().flat_map(|opening| &mut opening.groups).for_each(|group| group.next = None);
    told
}

/// The places that agreements give the students of partners, by field and level, the most first.
fn places(context: &Context<'_>, index: ItemIndex) -> Option<types::Table> {
    let partners = context.catalogue().related(index).map(|other| context.item(other));
    let agreements = partners.flat_map(|partner| partner.facts.agreements());
    let mut sums: BTreeMap<(String, String), ([Value; 2], u32)> = BTreeMap::new();
    let mut oldest = None;
    for one in agreements.filter(|one| one.is_of_students() && one.places_in > 0) {
        let told = [one.fields(), one.level.term().into()];
        let [field, level] = told.each_ref().map(|value| context.show(value).text);
        sums.entry((field, level)).or_insert((told, 0)).1 += one.places_in;
        oldest = std::iter::once(&one.verified).chain(oldest).min_by_key(|verified| verified.review_by);
    }
    let mut sums: Vec<_> = sums.into_values().collect();
    sums.sort_by_key(|(_, places)| std::cmp::Reverse(*places));
    let rows =
        sums.into_iter().map(|([field, level], places)| vec![field, level, Value::Number(places.into())]);
    let columns = [ColumnName::Field, ColumnName::Level, ColumnName::Places];
    Table::plain(TableName::Agreements, &columns, rows.collect(), oldest)
        .map(|table| facts::table(context, &table))
}

/// What lecturers and other staff come for, with what closes next of each.
fn staff(context: &Context<'_>) -> Vec<SheetStaff> {
    let all = context.catalogue().items().filter(|(_, item)| is_for_staff_who_come(&item.facts.facts()));
    let told = all.filter_map(|(index, _)| {
        let offer = context.offer(index);
        let open = offer.current().filter(|opening| offer.state(opening).is_live());
        let closes = open.and_then(|opening| closing(context, &offer, opening)).map(|one| one.closes);
        Some(SheetStaff { item: context.item_link(index)?, closes })
    });
    told.collect()
}

fn is_for_staff_who_come(facts: &[Fact]) -> bool {
    let any = |name: FactName, wanted: fn(ListWord) -> bool| {
        let values = facts.iter().filter(|fact| fact.name == name).flat_map(|fact| fact.value.each());
        values.into_iter().any(|value| matches!(value, Value::Word(word) if wanted(*word)))
    };
    any(FactName::Direction, |word| word.word != "out")
        && any(FactName::Audience, |word| word.word != "student")
}
