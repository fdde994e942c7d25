//! Lists of countries, as words show them.

use crate::model::Id;
use crate::view::Context;
use crate::view::types::{CountryList, Shown};

/// A list of the vocabulary.
pub fn list(context: &Context<'_>, id: &Id) -> Option<CountryList> {
    let list = context.catalogue().vocabulary.list(id)?;
    let mut countries: Vec<Shown> = list.countries.iter().map(|country| context.country(*country)).collect();
    countries.sort_by(|one, other| context.locale.compare(&one.text, &other.text));
    Some(CountryList {
        title: context.words(&list.title),
        authority: context.worded(&list.authority),
        period: context.period(list.valid.from, list.valid.to),
        on: context.day(list.verified_on),
        sources: list.source.0.iter().map(|source| source.0.to_string()).collect(),
        countries,
    })
}
