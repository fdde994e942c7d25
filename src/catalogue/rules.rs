//! Rules that look beyond one item: relations that lead somewhere, groups that are covered, lists that are valid,
//! translations that are current.
//!
//! Rules within one item are its `Entity::check`. Each message has a code: a row in `diagnostic/codes.rs`, an example in
//! `examples.md`, its site in `tests/explanations.txt`, a case in `tests/cases/`, perhaps a chapter in
//! `handbook/codes.rs`.

mod contacts;
mod covered;
mod credits;
mod dangling;
mod living;
mod mirror;
mod notices;
mod occasion;
mod openings;
mod own_facts;
mod pictures;
mod reach;
mod related;
mod texts;
mod units;
mod vocabulary;
mod voices;

use std::collections::HashMap;
use std::sync::Mutex;

use jiff::Timestamp;
use rayon::prelude::*;

use super::{Catalogue, Item, begun};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, EntryEdit, Fix};
use crate::memo::Memo;
use crate::mishap::within;
use crate::model::{Bound, Findings, Id, Relation, Target, Verified};
use crate::source::{DataPath, Place, Sources, Step};
use crate::time::Date;
pub(super) use dangling::listed;
pub use texts::texts_in;

pub(super) fn check(
    catalogue: &Catalogue,
    sources: &Sources,
    now: Timestamp,
    known: &mut Memo<(), (blake3::Hash, Timestamp), Diagnostics>,
) -> Diagnostics {
    let today = Date(now.to_zoned_datetime(catalogue.config.zone().clone()).date());
    let rules = Rules { catalogue, sources, now, today, meant: Mutex::default() };
    let mut diagnostics = known.one((), (catalogue.shape, now), || rules.facts());
    // Whether a translation follows its source depends on the bodies, too.
    let of_texts: Vec<Diagnostics> =
        catalogue.items.par_iter().map(|item| rules.translations(item)).collect();
    of_texts.into_iter().for_each(|of_text| diagnostics.extend(of_text));
    diagnostics
}

struct Rules<'a> {
    catalogue: &'a Catalogue,
    sources: &'a Sources,
    now: Timestamp,
    today: Date,
    /// What ids mean that name nothing: a thousand items may name the same.
    meant: Mutex<HashMap<(Target, Id), dangling::Meant>>,
}

impl Rules<'_> {
    fn facts(&self) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        self.vocabulary(&mut diagnostics);
        let of_items: Vec<Diagnostics> =
            self.catalogue.items.par_iter().map(|item| self.watched(item)).collect();
        of_items.into_iter().for_each(|of_item| diagnostics.extend(of_item));
        diagnostics
    }

    fn watched(&self, item: &Item) -> Diagnostics {
        within("checking", item.facts_path.as_deref().unwrap_or_default(), || self.item(item))
    }

    fn item(&self, item: &Item) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let Some(path) = &item.facts_path else { return diagnostics };
        let mut findings = Findings::new(path, &item.holes);
        findings.terms_a_year = self.catalogue.config.file.academic.terms_a_year();
        item.facts.check(&mut findings);
        self.relations(item, &mut findings);
        self.related(item, &mut findings);
        self.credits(item, &mut findings);
        self.mirror(item, &mut findings);
        self.openings(&item.facts.openings(), &mut findings);
        item.facts.occasion().iter().for_each(|occasion| self.occasion(occasion, &mut findings));
        for (at, verified) in item.facts.verifications() {
            self.verified(verified, &at, &mut findings);
        }
        self.picture(item, &mut findings);
        self.voices(item, &mut findings);
        self.window(item.facts.days(), &DataPath::default(), &mut findings);
        let told = findings.diagnostics.map(|one| covered::with_uncovered(one, path, self.sources));
        diagnostics.extend(told);
        diagnostics.extend(self.texts(path, &Self::item_texts(item)));
        diagnostics
    }

    fn relations(&self, item: &Item, findings: &mut Findings<'_>) {
        let relations = Catalogue::relations(item);
        for (index, relation) in relations.iter().enumerate() {
            if relation.to == Target::Item(item.kind) && relation.id == item.id {
                let label = "expected the id of another item";
                findings.error(
                    Code::SelfReference,
                    relation.at.clone(),
                    format!("`{}` relates to itself", item.id),
                    label,
                );
                continue;
            }
            self.target(relation, findings);
            let same = |before: &&Relation| {
                before.to == relation.to && before.id == relation.id && same_list(&before.at, &relation.at)
            };
            if relations[..index].iter().any(|before| same(&before)) {
                findings.push(&relation.at, |place| {
                    let message = format!("`{}` is listed twice", relation.id);
                    let told = Diagnostic::error(Code::DuplicateRelation, place.clone(), message);
                    let told = told.label("the second time");
                    // Where the list has more than ids, there may be more to an entry.
                    let is_id = matches!(relation.at.0.last(), Some(Step::Index(_)));
                    let fix = Fix::of_entry("remove the second", true, EntryEdit::Remove(place));
                    if is_id { told.fix_as_told(fix) } else { told }
                });
            }
        }
    }

    fn target(&self, relation: &Relation, findings: &mut Findings<'_>) {
        let vocabulary = &self.catalogue.vocabulary;
        let known: Vec<&Id> = match relation.to {
            Target::Item(kind) if self.catalogue.knows(kind, &relation.id) => return,
            Target::Item(kind) => self.catalogue.ids(kind).collect(),
            entry if vocabulary.broken.contains(&entry) => return,
            entry if vocabulary.ids(entry).contains(&&relation.id) => return,
            entry => vocabulary.ids(entry),
        };
        findings.push(&relation.at, |place| {
            missing_vocabulary(self.sources, relation.to, relation.id.as_str(), place.clone())
                .unwrap_or_else(|| self.dangling(relation, &known, place))
        });
    }

    fn verified(&self, verified: &Verified, at: &DataPath, findings: &mut Findings<'_>) {
        self.target(&Relation::one(Target::Contact, &verified.by, at.key("by")), findings);
        if findings.is_hole(&at.key("review_by")) || findings.is_hole(&at.key("on")) {
            return;
        }
        if verified.review_by < verified.on {
            let message = format!(
                "the review by {} lies before the verification on {}",
                verified.review_by, verified.on
            );
            let first = Bound::day(findings.place(&at.key("on")), verified.on);
            let last = Bound::day(findings.place(&at.key("review_by")), verified.review_by);
            let label = "expected a later day";
            findings.reversed(Code::ReviewBeforeVerification, &first, &last, message, label);
            return;
        }
        self.not_far(Some(verified.review_by), &at.key("review_by"), findings);
        if verified.on > self.today {
            let message = format!("these facts were verified on {}, which is still to come", verified.on);
            findings.warning(Code::InTheFuture, at.key("on"), message, "expected today or an earlier day");
        } else if verified.review_by < self.today {
            let message = format!("these facts were to be reviewed by {}", verified.review_by);
            findings.push(&at.key("review_by"), |place| {
                Diagnostic::warning(Code::Overdue, place, message)
                    .label("until then they are shown as being checked")
                    .help(format!(
                        "ask `{}`, compare them with the source, then set `on` and `review_by`",
                        verified.by
                    ))
            });
        }
    }
}

/// Whether two relations stand in the same list of the facts.
fn same_list(one: &DataPath, other: &DataPath) -> bool {
    one.0.len() == 2 && other.0.len() == 2 && one.0[0] == other.0[0]
}

/// That the file of a vocabulary is not there, wherever one of its entries is named; nothing where it is.
pub fn missing_vocabulary(sources: &Sources, to: Target, id: &str, place: Place) -> Option<Diagnostic> {
    let file = format!("content/{}", to.folder());
    if matches!(to, Target::Item(_)) || sources.get(&file).is_some() {
        return None;
    }
    let message = format!("`{file}` is missing, where `{id}` should be");
    let missing = Diagnostic::error(Code::DanglingId, place, message).caused_by(file);
    let missing = missing
        .label("nothing has this id")
        .help("bring the file back, or write it again with all that is named");
    // Those that every site begins with are rather lost than still to be written.
    let is_first = !matches!(to, Target::Contact | Target::Faculty | Target::CountryList | Target::Plan);
    let begun = begun::help(to, id, "…", sources).filter(|_| is_first);
    Some(begun.into_iter().fold(missing, Diagnostic::help))
}
