//! Rules that look beyond one item: relations that lead somewhere, groups that are covered, lists that are valid,
//! translations that are current.

use jiff::Timestamp;
use rayon::prelude::*;

use super::{Catalogue, Item};
use crate::config::Stale;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, nearest};
use crate::lang::{Lang, Localized};
use crate::model::{
    Check, CountryOrList, Deadline, DeadlineKind, Id, Kind, Opening, Relation, Target, Verified,
};
use crate::source::{DataPath, Place, SourcePath, Sources};
use crate::time::Date;

pub(super) fn check(catalogue: &Catalogue, sources: &Sources, now: Timestamp) -> Diagnostics {
    let today = Date(now.to_zoned_datetime(catalogue.config.zone().clone()).date());
    let rules = Rules { catalogue, sources, now, today };
    let mut diagnostics = Diagnostics::default();
    rules.vocabulary(&mut diagnostics);
    let of_items: Vec<Diagnostics> = catalogue.items.par_iter().map(|item| rules.item(item)).collect();
    of_items.into_iter().for_each(|of_item| diagnostics.extend(of_item));
    diagnostics
}

struct Rules<'a> {
    catalogue: &'a Catalogue,
    sources: &'a Sources,
    now: Timestamp,
    today: Date,
}

impl Rules<'_> {
    fn item(&self, item: &Item) -> Diagnostics {
        let mut diagnostics = self.translations(item);
        let Some(path) = &item.facts_path else { return diagnostics };
        let mut check = Check::new(path, &item.holes);
        item.facts.check(&mut check);
        self.relations(item, &mut check);
        for opening in item.facts.openings() {
            self.opening(&opening, &mut check);
        }
        for (at, verified) in item.facts.verifications() {
            self.verified(verified, &at, &mut check);
        }
        self.scholarship(item, &mut check);
        diagnostics.extend(check.diagnostics);
        diagnostics.extend(self.texts(path, &Self::item_texts(item)));
        diagnostics
    }

    fn relations(&self, item: &Item, check: &mut Check<'_>) {
        let relations = Catalogue::relations(item);
        for (index, relation) in relations.iter().enumerate() {
            if relation.to == Target::Item(item.kind) && relation.id == item.id {
                let label = "expected the id of another item";
                check.error(
                    Code::SelfReference,
                    relation.at.clone(),
                    format!("`{}` relates to itself", item.id),
                    label,
                );
                continue;
            }
            self.target(relation, check);
            let same = |before: &&Relation| {
                before.to == relation.to && before.id == relation.id && same_list(&before.at, &relation.at)
            };
            if relations[..index].iter().any(|before| same(&before)) {
                check.error(
                    Code::DuplicateRelation,
                    relation.at.clone(),
                    format!("`{}` is listed twice", relation.id),
                    "the second time",
                );
            }
        }
    }

    fn target(&self, relation: &Relation, check: &mut Check<'_>) {
        let vocabulary = &self.catalogue.vocabulary;
        let known: Vec<&Id> = match relation.to {
            Target::Item(kind) if self.catalogue.knows(kind, &relation.id) => return,
            Target::Item(kind) => self.catalogue.ids(kind).collect(),
            entry if vocabulary.ids(entry).contains(&&relation.id) => return,
            entry => vocabulary.ids(entry),
        };
        check.push(&relation.at, |place| dangling(relation.to, &relation.id, &known, place));
    }

    fn opening(&self, opening: &Opening<'_>, check: &mut Check<'_>) {
        let at = opening.at();
        for (index, deadline) in opening.deadlines.iter().enumerate() {
            let here = at.key("deadlines").index(index);
            self.target(&Relation::one(Target::Group, &deadline.group, here.key("group")), check);
            self.deadline(opening, deadline, &here, check);
            let twin = opening.deadlines[..index].iter().position(|before| same_deadline(before, deadline));
            if let Some(twin) = twin.filter(|_| !check.is_hole(&here.key("kind"))) {
                let first = check.place(&at.key("deadlines").index(twin));
                check.push(&here, |place| {
                    Diagnostic::error(
                        Code::OverlappingDeadlines,
                        place,
                        format!("`{}` has two deadlines of this kind", deadline.group),
                    )
                    .label("the second one")
                    .related(first, "the first one")
                    .help("keep one, or tell them apart by `delivery`")
                });
            }
        }
        self.fees(opening, &at, check);
        self.coverage(opening, &at, check);
        self.verified(opening.verified, &at.key("verified"), check);
    }

    fn deadline(&self, opening: &Opening<'_>, deadline: &Deadline, at: &DataPath, check: &mut Check<'_>) {
        let zone = self.catalogue.config.zone();
        let closes = deadline.closes.end(zone);
        if check.is_hole(&opening.at().key("opens")) || check.is_hole(&at.key("closes")) {
            return;
        }
        if closes < opening.opens.start(zone) {
            let opens = check.place(&opening.at().key("opens"));
            check.push(&at.key("closes"), |place| {
                Diagnostic::error(
                    Code::ClosesBeforeOpening,
                    place,
                    "the deadline lies before applications open",
                )
                .label("expected a later moment")
                .related(opens, "applications open here")
            });
        }
        let must_precede = !matches!(deadline.kind, DeadlineKind::Documents | DeadlineKind::Payment);
        let starts = opening.starts.filter(|_| must_precede && !check.is_hole(&opening.at().key("starts")));
        if let Some(starts) = starts.filter(|starts| closes.date() > starts.0) {
            let start = check.place(&opening.at().key("starts"));
            check.push(&at.key("closes"), |place| {
                Diagnostic::error(
                    Code::DeadlineAfterStart,
                    place,
                    format!("the deadline lies after the start on {starts}"),
                )
                .label("expected an earlier moment")
                .related(start, "it starts here")
            });
        }
    }

    fn fees(&self, opening: &Opening<'_>, at: &DataPath, check: &mut Check<'_>) {
        for (index, fee) in opening.fees.iter().enumerate() {
            let here = at.key("fees").index(index);
            self.target(&Relation::one(Target::Group, &fee.group, here.key("group")), check);
            check.not_negative(here.key("amount"), fee.amount);
            if opening.fees[..index].iter().any(|before| before.group == fee.group && before.per == fee.per) {
                check.error(
                    Code::DuplicateEntry,
                    here.key("group"),
                    format!("`{}` has two fees of this kind", fee.group),
                    "the second one",
                );
            }
        }
    }

    /// Every group finds its deadline and its fee, its own or that of the group it refers to.
    fn coverage(&self, opening: &Opening<'_>, at: &DataPath, check: &mut Check<'_>) {
        let zone = self.catalogue.config.zone();
        let open = opening.deadlines.iter().any(|deadline| deadline.closes.end(zone).timestamp() >= self.now);
        for group in &self.catalogue.vocabulary.groups.groups {
            let chain = self.catalogue.vocabulary.groups.chain(&group.id);
            let covered = |id: &Id| chain.iter().any(|one| one.id == *id);
            let applies = |deadline: &Deadline| {
                matches!(deadline.kind, DeadlineKind::Application | DeadlineKind::Nomination)
            };
            if !opening.deadlines.iter().any(|deadline| applies(deadline) && covered(&deadline.group)) {
                let message = format!("the group `{}` has no deadline to apply", group.id);
                check.error(
                    Code::UncoveredGroup,
                    at.key("deadlines"),
                    message,
                    "expected a deadline for every applicant group",
                );
            }
            if opening.needs_fees && open && !opening.fees.iter().any(|fee| covered(&fee.group)) {
                let label = "expected a fee for every applicant group";
                let place = if opening.fees.is_empty() { at.clone() } else { at.key("fees") };
                check.error(Code::MissingFee, place, format!("the group `{}` has no fee", group.id), label);
            }
        }
    }

    fn verified(&self, verified: &Verified, at: &DataPath, check: &mut Check<'_>) {
        self.target(&Relation::one(Target::Contact, &verified.by, at.key("by")), check);
        if check.is_hole(&at.key("review_by")) || check.is_hole(&at.key("on")) {
            return;
        }
        if verified.review_by < verified.on {
            let message = format!(
                "the review by {} lies before the verification on {}",
                verified.review_by, verified.on
            );
            check.error(Code::ReviewBeforeVerification, at.key("review_by"), message, "expected a later day");
        } else if verified.review_by < self.today {
            let message = format!("these facts were to be reviewed by {}", verified.review_by);
            check.push(&at.key("review_by"), |place| {
                Diagnostic::warning(Code::Overdue, place, message)
                    .label("until then they are shown as being checked")
                    .help(format!(
                        "ask `{}`, compare them with the source, then set `on` and `review_by`",
                        verified.by
                    ))
            });
        }
    }

    /// A call that can still be answered rests on a list that is valid when it closes.
    fn scholarship(&self, item: &Item, check: &mut Check<'_>) {
        for (index, round) in item.facts.scholarship_rounds().iter().enumerate() {
            let at = DataPath::from("rounds").index(index);
            let zone = self.catalogue.config.zone();
            let closes = round.closes.end(zone);
            if closes < round.opens.start(zone) && !check.is_hole(&at.key("opens")) {
                let label = "expected a moment after `opens`";
                check.error(
                    Code::ClosesBeforeOpening,
                    at.key("closes"),
                    "the deadline lies before applications open",
                    label,
                );
            }
            let list = round.eligible.as_ref().and_then(|id| self.catalogue.vocabulary.list(id));
            let day = Date(closes.date());
            if let Some(list) =
                list.filter(|list| closes.timestamp() >= self.now && !list.valid.holds_on(day))
            {
                let valid = list.valid.to.map_or_else(
                    || format!("from {}", list.valid.from),
                    |to| format!("from {} to {to}", list.valid.from),
                );
                let message = format!("the list `{}` is not valid on {day}, when this call closes", list.id);
                let label = format!("the list is valid {valid}");
                check.error(Code::ExpiredCountryList, at.key("eligible"), message, label);
            }
        }
    }

    fn translations(&self, item: &Item) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let source = self.catalogue.config.source_lang();
        let Some(original) = item.words.get(source) else { return diagnostics };
        let current = original.fingerprint();
        for (lang, words) in &item.words {
            let stamp = words.front.translated_from.as_ref();
            let at = Place::Value(words.path.clone(), "translated_from".into());
            match stamp {
                Some(_) if lang == source => diagnostics.push(
                    Diagnostic::error(Code::StampOnSource, at, "the source text has `translated_from`").help("remove the key; it belongs in translations"),
                ),
                None if lang != source => diagnostics.push(
                    Diagnostic::warning(Code::UnstampedTranslation, Place::File(words.path.clone()), "the translation does not say what it was made from")
                        .help(format!("write `translated_from: \"{current}\"` into its front matter if it follows the present source text")),
                ),
                Some(stamp) if stamp.0 != current => diagnostics.extend(self.stale(at, &current)),
                _ => {}
            }
        }
        diagnostics
    }

    fn stale(&self, at: Place, current: &str) -> Option<Diagnostic> {
        let severity = match self.catalogue.config.file.translations.stale {
            Stale::Ignore => return None,
            Stale::Warn => Severity::Warning,
            Stale::Fail => Severity::Error,
        };
        let stale = Diagnostic::warning(
            Code::StaleTranslation,
            at,
            "the source text has changed since this translation was made",
        );
        let stale =
            stale.help(format!("update the translation, then write `translated_from: \"{current}\"`"));
        Some(Diagnostic { severity, ..stale })
    }

    fn item_texts(item: &Item) -> Vec<&Localized> {
        let notes = item.facts.openings().into_iter().flat_map(|opening| opening.notes());
        item.facts.texts().into_iter().chain(notes).collect()
    }

    /// Short texts exist in the source language, and in languages of the site only.
    fn texts(&self, path: &SourcePath, texts: &[&Localized]) -> Diagnostics {
        let config = &self.catalogue.config;
        let mut diagnostics = Diagnostics::default();
        for text in texts {
            let Localized::Each(each) = text else { continue };
            for (lang, words) in each.iter().filter(|(lang, _)| !config.has(lang)) {
                let known: Vec<String> = config.langs().map(ToString::to_string).collect();
                let place = self.words_place(path, lang, words);
                let wrong = Diagnostic::error(
                    Code::UnknownLanguageFile,
                    place,
                    format!("`{lang}` is not a language of the site"),
                );
                diagnostics.push(wrong.label(format!("expected one of {}", known.join(", "))));
            }
            let source = config.source_lang();
            if let Some((lang, words)) = each.first().filter(|_| !each.iter().any(|(lang, _)| lang == source))
            {
                let message = format!("the text is missing in the source language `{source}`");
                let missing =
                    Diagnostic::error(Code::MissingSource, self.words_place(path, lang, words), message);
                diagnostics.push(missing.label(format!("expected `{source}: …` beside it")));
            }
        }
        diagnostics
    }

    /// Where a text of a language stands, found by the text itself.
    fn words_place(&self, path: &SourcePath, lang: &Lang, words: &str) -> Place {
        let source = self.sources.get(path);
        let found = source.and_then(|source| {
            Some((source.skipped(), crate::yaml::locate_entry(source.text().ok()?, lang.as_str(), words)?))
        });
        match found {
            Some((skipped, range)) => Place::bytes(path, skipped + range.start..skipped + range.end),
            None => Place::File(path.clone()),
        }
    }

    fn vocabulary(&self, diagnostics: &mut Diagnostics) {
        let path = |target: Target| -> SourcePath { format!("content/{}", target.folder()).into() };
        for target in [Target::Group, Target::CountryList, Target::Faculty, Target::Contact, Target::Plan] {
            let ids = self.catalogue.vocabulary.ids(target);
            for (index, id) in ids.iter().enumerate().filter(|(index, id)| ids[..*index].contains(id)) {
                let at = DataPath::from(target.list_key()).index(index).key("id");
                let twice = Diagnostic::error(
                    Code::DuplicateEntry,
                    Place::Value(path(target), at),
                    format!("two entries have the id `{id}`"),
                );
                diagnostics.push(twice.label("the second one"));
            }
            let texts: Vec<&Localized> =
                ids.iter().filter_map(|id| self.catalogue.vocabulary.title(target, id)).collect();
            diagnostics.extend(self.texts(&path(target), &texts));
        }
        let groups = path(Target::Group);
        let mut check = Check::new(&groups, &[]);
        self.groups(&mut check);
        diagnostics.extend(check.diagnostics);
        self.validities(diagnostics);
        self.contacts(diagnostics);
    }

    fn groups(&self, check: &mut Check<'_>) {
        let groups = &self.catalogue.vocabulary.groups.groups;
        for (index, group) in groups.iter().enumerate() {
            let at = DataPath::from("groups").index(index);
            let last = index + 1 == groups.len();
            if group.when.is_empty() != last {
                let (message, label) = match last {
                    true => (
                        format!("the last group, `{}`, leaves somebody out", group.id),
                        "expected no `when`, so that it takes everybody else",
                    ),
                    false => (
                        format!("`{}` takes everybody, so that no group after it is ever reached", group.id),
                        "expected `when`, or the last place",
                    ),
                };
                check.error(Code::NoCatchAll, at.key("id"), message, label);
            }
            if let Some(otherwise) = &group.otherwise {
                self.target(&Relation::one(Target::Group, otherwise, at.key("otherwise")), check);
                let chain = self.catalogue.vocabulary.groups.chain(&group.id);
                let returns = chain
                    .last()
                    .and_then(|last| last.otherwise.as_ref())
                    .is_some_and(|id| chain.iter().any(|one| one.id == *id));
                if returns {
                    check.error(
                        Code::GroupCycle,
                        at.key("otherwise"),
                        format!("`{}` refers to itself in a circle", group.id),
                        "expected a way out",
                    );
                }
            }
            for (rule_index, rule) in group.when.iter().enumerate() {
                self.rule(rule, &at.key("when").index(rule_index), check);
            }
        }
    }

    fn rule(&self, rule: &crate::model::Rule, at: &DataPath, check: &mut Check<'_>) {
        for (key, places) in [
            ("nationality", &rule.nationality),
            ("residence", &rule.residence),
            ("degree_from", &rule.degree_from),
        ] {
            for (index, place) in places.iter().enumerate() {
                if let CountryOrList::List(id) = place {
                    self.target(&Relation::one(Target::CountryList, id, at.key(key).index(index)), check);
                }
            }
        }
        for (index, id) in rule.scholarship.iter().enumerate() {
            self.target(
                &Relation::one(Target::Item(Kind::Scholarship), id, at.key("scholarship").index(index)),
                check,
            );
        }
    }

    fn validities(&self, diagnostics: &mut Diagnostics) {
        let vocabulary = &self.catalogue.vocabulary;
        let lists = vocabulary.lists.lists.iter().map(|list| (Target::CountryList, list.valid));
        let plans = vocabulary.plans.plans.iter().map(|plan| (Target::Plan, plan.valid));
        for (target, validities) in
            [(Target::CountryList, lists.collect::<Vec<_>>()), (Target::Plan, plans.collect())]
        {
            for (index, (_, valid)) in validities.iter().enumerate() {
                let Some(to) = valid.to.filter(|to| *to < valid.from) else { continue };
                let at = DataPath::from(target.list_key()).index(index).key("valid").key("to");
                let place = Place::Value(format!("content/{}", target.folder()).into(), at);
                let message = format!("the validity ends on {to}, before it begins on {}", valid.from);
                diagnostics.push(
                    Diagnostic::error(Code::EndsBeforeStart, place, message)
                        .label("expected a day after `from`"),
                );
            }
        }
    }

    fn contacts(&self, diagnostics: &mut Diagnostics) {
        for (index, contact) in self.catalogue.vocabulary.contacts.contacts.iter().enumerate() {
            let shaped = contact
                .email
                .split_once('@')
                .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
            if !shaped || contact.email.contains(char::is_whitespace) {
                let at = DataPath::from("contacts").index(index).key("email");
                let place = Place::Value("content/vocabulary/contacts.yaml".into(), at);
                let message = format!("`{}` is not an e-mail address", contact.email.0);
                diagnostics.push(
                    Diagnostic::error(Code::BadEmail, place, message)
                        .label("expected an address such as `admissions@example.edu`"),
                );
            }
        }
    }
}

/// Whether two relations stand in the same list of the facts.
fn same_list(one: &DataPath, other: &DataPath) -> bool {
    one.0.len() == 2 && other.0.len() == 2 && one.0[0] == other.0[0]
}

fn same_deadline(one: &Deadline, other: &Deadline) -> bool {
    let ways_meet = one.delivery == other.delivery || one.delivery.is_none() || other.delivery.is_none();
    one.group == other.group && one.kind == other.kind && ways_meet
}

fn dangling(to: Target, id: &Id, known: &[&Id], place: Place) -> Diagnostic {
    let wrong =
        Diagnostic::error(Code::DanglingId, place, format!("there is no `{id}` in `{}`", to.folder()));
    let near = nearest(id.as_str(), known.iter().map(|id| id.as_str()));
    let near: Vec<String> = near.into_iter().map(|id| format!("`{id}`")).collect();
    let wrong = wrong.label("nothing has this id");
    if near.is_empty() {
        wrong.help("check the spelling against the names of the folders")
    } else {
        wrong.help(format!("did you mean {}?", near.join(" or ")))
    }
}
