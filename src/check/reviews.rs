//! Facts that fall due for review, and who answers for them.

use std::collections::BTreeMap;

use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::Localized;
use crate::model::{Id, Target, Verified};
use crate::site::Site;
use crate::source::{DataPath, Place, SourcePath};
use crate::time::Date;

/// Within so many days a review falls due soon, unless somebody asks for other ones.
pub const SOON: u16 = 60;

/// Who answers for some facts.
#[derive(Clone, Debug)]
pub struct Owner {
    /// → `vocabulary/contacts.yaml`.
    pub id: Id,
    /// In the site's source language.
    pub role: String,
    pub email: String,
    /// The first to fall due first.
    pub reviews: Vec<Review>,
}

/// Facts, and when somebody is to compare them with their source again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Review {
    pub review_by: Date,
    /// Where that stands.
    pub place: Place,
    /// `programmes/management`, or the file of a vocabulary.
    pub item: String,
    /// Which of its facts: `intakes[0], 2027-2028`.
    pub part: String,
    /// Days until then; below zero where it has passed.
    pub days: i32,
    pub verified_on: Date,
    pub source: Option<String>,
    owner: Id,
}

/// Everybody who answers for facts, with all of them.
pub fn owners(site: &Site) -> Vec<Owner> {
    let mut owned: BTreeMap<Id, Vec<Review>> = BTreeMap::new();
    for review in reviews(site) {
        owned.entry(review.owner.clone()).or_default().push(review);
    }
    owned.into_iter().map(|(id, reviews)| owner(site, id, reviews)).collect()
}

fn owner(site: &Site, id: Id, mut reviews: Vec<Review>) -> Owner {
    reviews.sort();
    let contact = site.catalogue.vocabulary.contact(&id);
    let chain = site.config().chain(site.config().source_lang());
    let role = contact.map_or_else(String::new, |contact| Localized::get(&contact.role, chain).0.to_owned());
    let email = contact.map_or_else(String::new, |contact| contact.email.0.clone());
    Owner { id, role, email, reviews }
}

/// Of the reviews that fall due soon. Those that are overdue are told when the catalogue is read.
pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let soon = |review: &Review| (0..=i32::from(SOON)).contains(&review.days);
    reviews(site).filter(soon).map(due).collect()
}

fn due(review: Review) -> Diagnostic {
    let message = format!("these facts are to be reviewed by {}", review.review_by);
    let source = review.source.map_or_else(|| "their source".to_owned(), |source| format!("<{source}>"));
    let note = Diagnostic::note(Code::DueSoon, review.place, message);
    note.label(in_days(review.days))
        .help(format!("ask `{}`, compare them with {source}, then set `on` and `review_by`", review.owner))
}

/// `today`, `in 1 day`, `in 12 days`
fn in_days(days: i32) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "in 1 day".to_owned(),
        days => format!("in {days} days"),
    }
}

fn reviews(site: &Site) -> impl Iterator<Item = Review> {
    let today = Date(site.now.to_zoned_datetime(site.config().zone().clone()).date());
    let with_facts = site.catalogue.items().filter_map(|(_, item)| Some((item, item.facts_path.as_ref()?)));
    let of_items = with_facts.flat_map(move |(item, path)| {
        let name = format!("{}/{}", item.kind.folder(), item.id);
        verified(item)
            .into_iter()
            .map(move |(at, part, verified)| review(&name, path, &at, part, verified, today))
    });
    of_items.chain(of_costs(site, today))
}

/// Of what it costs to be there.
fn of_costs(site: &Site, today: Date) -> impl Iterator<Item = Review> {
    let file = Target::Cost.folder().trim_end_matches(".yaml");
    let path = SourcePath::from(format!("content/{}", Target::Cost.folder()));
    site.catalogue.vocabulary.costs.costs.iter().enumerate().map(move |(index, cost)| {
        let at = DataPath::from(Target::Cost.list_key()).index(index).key("verified");
        review(file, &path, &at, cost.id.to_string(), &cost.verified, today)
    })
}

/// The facts of an item that somebody answers for: where, and which.
fn verified(item: &Item) -> Vec<(DataPath, String, &Verified)> {
    let openings = item.facts.openings().into_iter().map(|opening| {
        let at = opening.at();
        let year = opening.academic_year.map(|year| year.to_string());
        let when = year.or_else(|| opening.starts.map(|starts| starts.to_string()));
        let part = when.map_or_else(|| at.to_string(), |when| format!("{at}, {when}"));
        (at.key("verified"), part, opening.verified)
    });
    let others = item.facts.verifications().into_iter().map(|(at, verified)| {
        let of = DataPath(at.0[..at.0.len() - 1].to_vec()).to_string();
        let part = if of.is_empty() { "all facts".to_owned() } else { of };
        (at, part, verified)
    });
    openings.chain(others).collect()
}

fn review(
    item: &str,
    path: &SourcePath,
    at: &DataPath,
    part: String,
    verified: &Verified,
    today: Date,
) -> Review {
    Review {
        review_by: verified.review_by,
        place: Place::Value(path.clone(), at.key("review_by")),
        item: item.to_owned(),
        part,
        days: (verified.review_by.0 - today.0).get_days(),
        verified_on: verified.on,
        source: verified.source.as_ref().map(|source| source.0.to_string()),
        owner: verified.by.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_in_words() {
        assert_eq!([0, 1, 12].map(in_days), ["today", "in 1 day", "in 12 days"]);
    }
}
