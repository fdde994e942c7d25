//! Who can hold no scholarship of those that make an applicant group, so that nobody asks them for it.

use super::Catalogue;
use crate::codes::Country;
use crate::model::{CountryOrList, Id, Opening};

/// The scholarships that groups ask for, each with the places of groups whose nationals no call of it names.
pub(super) fn unheld(catalogue: &Catalogue) -> Vec<(Id, CountryOrList)> {
    let rules: Vec<_> = catalogue.vocabulary.groups.groups.iter().flat_map(|group| &group.when).collect();
    let mut unheld = Vec::new();
    for id in rules.iter().flat_map(|rule| &rule.scholarship) {
        let Some(holders) = holders(catalogue, id) else { continue };
        for place in rules.iter().flat_map(|rule| &rule.nationality) {
            let nationals = match place {
                CountryOrList::Country(country) => vec![*country],
                CountryOrList::List(list) => countries(catalogue, list),
            };
            if !nationals.is_empty() && !nationals.iter().any(|country| holders.contains(country)) {
                unheld.push((id.clone(), place.clone()));
            }
        }
    }
    unheld
}

/// The countries whose nationals a scholarship's calls name; none where one of them is for all.
fn holders(catalogue: &Catalogue, id: &Id) -> Option<Vec<Country>> {
    let item = catalogue.item(catalogue.scholarship(id)?);
    let openings = item.facts.openings();
    let named = |call: &Opening<'_>| call.eligible.filter(|_| !call.eligible_by_place).cloned();
    let lists: Option<Vec<Id>> = openings.iter().map(named).collect();
    Some(lists?.iter().flat_map(|list| countries(catalogue, list)).collect())
}

fn countries(catalogue: &Catalogue, list: &Id) -> Vec<Country> {
    catalogue.vocabulary.list(list).map(|list| list.countries.clone()).unwrap_or_default()
}
