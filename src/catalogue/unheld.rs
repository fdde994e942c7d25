//! Who can hold no scholarship of those that make an applicant group, so that nobody asks them for it.

use super::Catalogue;
use crate::codes::Country;
use crate::model::{CountryOrList, Id, Opening, Question};

/// The scholarships that groups ask for, each with what else groups ask whose yes tells that one cannot hold it: a
/// nationality that no call of it names, or to live where none of its holders may.
pub(super) fn unheld(catalogue: &Catalogue) -> Vec<(Id, Question)> {
    let rules: Vec<_> = catalogue.vocabulary.groups.groups.iter().flat_map(|group| &group.when).collect();
    let nationalities: Vec<_> = rules.iter().flat_map(|rule| &rule.nationality).collect();
    let residences: Vec<_> = rules.iter().flat_map(|rule| &rule.residence).collect();
    let mut unheld = Vec::new();
    for id in rules.iter().flat_map(|rule| &rule.scholarship) {
        let Some((holders, live_there)) = holders(catalogue, id) else { continue };
        let lacks = |place: &&&CountryOrList| {
            let people = match place {
                CountryOrList::Country(country) => vec![*country],
                CountryOrList::List(list) => countries(catalogue, list),
            };
            !people.is_empty() && !people.iter().any(|country| holders.contains(country))
        };
        let mut add = |places: &[&CountryOrList], question: fn(Vec<CountryOrList>) -> Question| {
            let lacking = places.iter().filter(lacks).map(|place| question(vec![(*place).clone()]));
            unheld.extend(lacking.map(|question| (id.clone(), question)));
        };
        add(&nationalities, Question::Nationality);
        if live_there {
            add(&residences, Question::Residence);
        }
    }
    unheld
}

/// The countries whose nationals a scholarship's calls name, and whether its holders live in one of them; none where a call
/// is for all.
fn holders(catalogue: &Catalogue, id: &Id) -> Option<(Vec<Country>, bool)> {
    let item = catalogue.item(catalogue.scholarship(id)?);
    let grant = item.facts.grant()?;
    let openings = item.facts.openings();
    let named = |call: &Opening<'_>| call.eligible.filter(|_| !call.eligible_by_place).cloned();
    let lists: Option<Vec<Id>> = openings.iter().map(named).collect();
    let holders = lists?.iter().flat_map(|list| countries(catalogue, list)).collect();
    Some((holders, grant.residence_required))
}

fn countries(catalogue: &Catalogue, list: &Id) -> Vec<Country> {
    catalogue.vocabulary.list(list).map(|list| list.countries.clone()).unwrap_or_default()
}
