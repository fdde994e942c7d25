//! Rules for the vocabularies.

use std::collections::BTreeSet;

use super::Rules;
use crate::catalogue::Catalogue;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, EntryEdit, Fix};
use crate::lang::{Localized, slugify};
use crate::meant::{self, Reading};
use crate::model::{
    ApplicantGroup, Bound, Days, Findings, Id, MOST_QUESTIONS, OwnWords, Relation, Target, in_order,
};
use crate::source::{DataPath, Place, SourcePath};

impl Rules<'_> {
    /// What the second of two entries may be called: as others name something that is not there, or as its title says.
    fn told_apart(&self, twice: Diagnostic, target: Target, index: usize, id: &Id) -> Diagnostic {
        let vocabulary = &self.catalogue.vocabulary;
        let known = vocabulary.ids(target);
        let relations = self.catalogue.items().flat_map(|(_, item)| {
            let verified = item
                .facts
                .verifications()
                .into_iter()
                .map(|(at, verified)| Relation::one(Target::Contact, &verified.by, at.key("by")));
            Catalogue::relations(item).into_iter().chain(verified).collect::<Vec<Relation>>()
        });
        let missed: BTreeSet<Id> = relations
            .filter(|relation| relation.to == target && !known.contains(&&relation.id))
            // A slip is told where it is.
            .filter(|relation| {
                meant::near(relation.id.as_str(), known.iter().map(|id| id.as_str())).is_empty()
            })
            .map(|relation| relation.id)
            .collect();
        let own = vocabulary.titles(target).into_iter().nth(index).and_then(|title| match title {
            Localized::Same(title) => Some(slugify(title)),
            Localized::Each(titles) => titles.first().map(|(_, title)| slugify(title)),
        });
        let own = own.filter(|own| Id::is_well_formed(own) && known.iter().all(|id| id.as_str() != own));
        let place = twice.place.clone();
        let reading = match (missed.into_iter().collect::<Vec<Id>>().as_slice(), own) {
            ([only], _) => Reading::certain(only.as_str()).note("which others name, and nothing has"),
            (_, Some(own)) => Reading::likely(own).note("as it is called"),
            _ => return twice.help(format!("give one of them another id than `{id}`, or remove it")),
        };
        twice.fix(reading.fix(place)).help("or remove it, where both are the same")
    }

    pub fn vocabulary(&self, diagnostics: &mut Diagnostics) {
        let path = |target: Target| -> SourcePath { format!("content/{}", target.folder()).into() };
        for target in Target::VOCABULARIES {
            let ids = self.catalogue.vocabulary.ids(target);
            for (index, id) in ids.iter().enumerate().filter(|(index, id)| ids[..*index].contains(id)) {
                let at = DataPath::from(target.list_key()).index(index).key("id");
                let twice = Diagnostic::error(
                    Code::DuplicateEntry,
                    Place::Value(path(target), at),
                    format!("two entries have the id `{id}`"),
                );
                diagnostics.push(self.told_apart(twice.label("the second one"), target, index, id));
            }
            diagnostics.extend(self.texts(&path(target), &self.catalogue.vocabulary.texts(target)));
            diagnostics.extend(self.units(&path(target), target));
        }
        let words = &self.catalogue.vocabulary.words;
        diagnostics.extend(words.check());
        diagnostics.extend(self.texts(&OwnWords::FILE.into(), &words.titles()));
        let groups = path(Target::Group);
        let mut findings = Findings::new(&groups, &[]);
        // Of entries that could not be read the rest is not known.
        let is_read = |target: Target| !self.catalogue.vocabulary.broken.contains(&target);
        if is_read(Target::Group) {
            self.groups(&mut findings);
            self.reached(&mut findings);
        }
        diagnostics.extend(findings.diagnostics);
        let choices = path(Target::Choice);
        let mut findings = Findings::new(&choices, &[]);
        if is_read(Target::Choice) {
            self.choices(&mut findings);
        }
        diagnostics.extend(findings.diagnostics);
        let campuses = path(Target::Campus);
        let mut findings = Findings::new(&campuses, &[]);
        if is_read(Target::Campus) {
            self.campuses(&mut findings);
        }
        diagnostics.extend(findings.diagnostics);
        let facts = path(Target::OwnFact);
        let mut findings = Findings::new(&facts, &[]);
        if is_read(Target::OwnFact) {
            self.own_facts(&mut findings);
        }
        diagnostics.extend(findings.diagnostics);
        self.living(diagnostics);
        self.validities(diagnostics);
        let contacts = path(Target::Contact);
        let mut findings = Findings::new(&contacts, &[]);
        if is_read(Target::Contact) {
            self.contacts(&mut findings);
        }
        diagnostics.extend(findings.diagnostics);
        self.notices(diagnostics);
        let config = &self.catalogue.config;
        diagnostics.extend(self.texts(&config.path, &config.file.texts()));
    }

    fn groups(&self, findings: &mut Findings<'_>) {
        let groups = &self.catalogue.vocabulary.groups.groups;
        if self.catalogue.vocabulary.groups.asks_too_much() {
            findings.push(&"groups".into(), |place| {
                let message = format!(
                    "more than {MOST_QUESTIONS} questions tell these groups apart, so that no page asks them"
                );
                Diagnostic::warning(Code::NoCatchAll, place, message)
                    .label("expected fewer rules, or rules that ask for the same")
                    .help("there is no `who-am-i` to be linked to until then")
            });
        }
        for (index, group) in groups.iter().enumerate() {
            let at = DataPath::from("groups").index(index);
            let last = index + 1 == groups.len();
            // Where one takes everybody too early, the last one does not for that reason.
            let is_told = last && groups.iter().any(|other| other.when.is_empty());
            if group.when.is_empty() != last && !is_told {
                self.reach(group, last, &at.key("id"), findings);
            }
            if let Some(otherwise) = &group.otherwise {
                self.target(&Relation::one(Target::Group, otherwise, at.key("otherwise")), findings);
                if self.catalogue.vocabulary.groups.is_circular(&group.id) {
                    findings.push(&at.key("otherwise"), |place| self.circle(group, place));
                }
            }
            group.relations(&at).iter().for_each(|relation| self.target(relation, findings));
            let rules = group.when.iter().enumerate();
            for place in rules.flat_map(|(index, rule)| rule.empty_parts(&at.key("when").index(index))) {
                let message = "a rule that asks for nothing fits everybody";
                let label = "expected what must be true of an applicant, such as `nationality: [eea]`";
                findings.error(Code::NoCatchAll, place, message, label);
            }
        }
    }

    /// A group that nobody after it is reached for, or a last one that leaves somebody out.
    fn reach(&self, group: &ApplicantGroup, last: bool, at: &DataPath, findings: &mut Findings) {
        let id = &group.id;
        let (message, label) = match last {
            true => (
                format!("the last group, `{id}`, leaves somebody out"),
                "expected no `when`, so that it takes everybody else",
            ),
            false => (
                format!("`{id}` takes everybody, so that no group after it is ever reached"),
                "expected `when`, or the last place",
            ),
        };
        findings.push(at, |place| {
            let told = Diagnostic::error(Code::NoCatchAll, place, message).label(label);
            if last {
                told
            } else {
                told.help(format!("move `{id}` to the end of the list, as the first that fits is taken"))
            }
        });
    }

    /// Groups of which each refers to the next, and the last to one before: told once, at the first of them.
    fn circle(&self, group: &ApplicantGroup, place: Place) -> Diagnostic {
        let groups = &self.catalogue.vocabulary.groups;
        let message = match group.otherwise.as_ref() == Some(&group.id) {
            true => format!("`{}` refers to itself", group.id),
            false => format!("`{}` refers to itself in a circle", group.id),
        };
        let told =
            Diagnostic::error(Code::GroupCycle, place.clone(), message).caused_by("groups in a circle");
        let told = told.label("expected a way out");
        let ways_out = groups.groups.iter().filter(|one| !groups.is_circular(&one.id));
        let told =
            ways_out.fold(told, |told, one| told.fix(Reading::likely(one.id.as_str()).fix(place.clone())));
        told.fix(Fix::of_entry(
            "or remove `otherwise`, where the group has its own deadlines and fees",
            false,
            EntryEdit::Remove(place),
        ))
    }

    fn choices(&self, findings: &mut Findings<'_>) {
        for (index, choice) in self.catalogue.vocabulary.choices.choices.iter().enumerate() {
            let at = DataPath::from("choices").index(index);
            choice.relation(&at).iter().for_each(|relation| self.target(relation, findings));
            if choice.source.is_none() && !choice.example {
                let message = format!("the choice `{}` has no source", choice.id);
                let label = "expected `source:`, or `example: true` where it is invented";
                findings.error(Code::MeasureWithoutSource, at.key("id"), message, label);
            }
        }
    }

    fn campuses(&self, findings: &mut Findings<'_>) {
        for (index, campus) in self.catalogue.vocabulary.campuses.campuses.iter().enumerate() {
            let at = DataPath::from("campuses").index(index).key("coordinates");
            let country = campus.country.unwrap_or(self.catalogue.config.file.institution.country);
            findings.coordinates(&at, campus.coordinates, country.as_str());
        }
    }

    fn validities(&self, diagnostics: &mut Diagnostics) {
        let vocabulary = &self.catalogue.vocabulary;
        let lists = vocabulary.lists.lists.iter().map(|list| (Target::CountryList, Days::from(list.valid)));
        let plans = vocabulary.plans.plans.iter().map(|plan| (Target::Plan, plan.days()));
        for (target, validities) in
            [(Target::CountryList, lists.collect::<Vec<_>>()), (Target::Plan, plans.collect())]
        {
            let is_read = !vocabulary.broken.contains(&target);
            for (index, (_, valid)) in validities.iter().enumerate().filter(|_| is_read) {
                let (Some(from), Some(to)) = (valid.from, valid.to) else { continue };
                if from <= to {
                    continue;
                }
                let at = DataPath::from(target.list_key()).index(index).key("valid");
                let place =
                    |key: &str| Place::Value(format!("content/{}", target.folder()).into(), at.key(key));
                let message = format!("the validity ends on {to}, before it begins on {from}");
                let told = Diagnostic::error(Code::EndsBeforeStart, place("to"), message)
                    .label("expected a day after `from`");
                let (first, last) = (Bound::day(place("from"), from), Bound::day(place("to"), to));
                diagnostics.push(in_order(told, &first, &last, None));
            }
        }
    }
}
