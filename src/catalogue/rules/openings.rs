//! Rules for what one can apply for: moments in order, every group with its deadline and its fee.

mod fees;
mod moments;
mod reckoned;
mod years;

pub(super) use moments::no_doubt;

use super::Rules;
use crate::diagnostic::{Code, Diagnostic, Fix, nearest};
use crate::meant::Reading;
use crate::model::{Close, Deadline, FeeKind, Findings, Id, Opening, Relation, Target};
use crate::offer::Clock;
use crate::source::DataPath;

impl Rules<'_> {
    pub fn openings(&self, openings: &[Opening<'_>], findings: &mut Findings<'_>) {
        for (at, opening) in openings.iter().enumerate() {
            self.opening(opening, findings);
            self.copies(&openings[..at], opening, findings);
        }
    }

    fn clock(&self) -> Clock<'_> {
        self.catalogue.clock(self.now)
    }

    fn opening(&self, opening: &Opening<'_>, findings: &mut Findings<'_>) {
        let at = opening.at();
        let is_strange = self.of_another_calendar(opening, findings);
        if !is_strange {
            self.moments(opening, findings);
        }
        if opening.has_own_campus {
            let named = Relation::campuses(opening.campus, &at.key("campus"));
            named.iter().for_each(|relation| self.target(relation, findings));
        }
        for (index, deadline) in opening.deadlines.iter().enumerate() {
            let here = opening.deadline_at(index);
            self.group(deadline.group.as_ref(), &here, findings);
            self.campus(opening, deadline.campus.as_ref(), &here, findings);
            if !is_strange {
                self.deadline(opening, deadline, &here, findings);
            }
            let twin = opening.deadlines[..index].iter().position(|before| same_deadline(before, deadline));
            if let Some(twin) = twin.filter(|_| !findings.is_hole(&here.key("kind"))) {
                let first = findings.place(&opening.deadline_at(twin));
                let of_kind = opening.deadlines.iter().filter(|other| other.kind == deadline.kind);
                let meant = self.without(of_kind.map(|other| &other.group), &here, findings);
                findings.push(&here, |place| {
                    let told = Diagnostic::error(
                        Code::OverlappingDeadlines,
                        place,
                        format!("{} two deadlines of this kind", has(deadline.group.as_ref())),
                    );
                    let told = told.label("the second one").related(first, "the first one");
                    let told = meant.into_iter().fold(told, Diagnostic::fix);
                    told.help("keep one, or tell them apart by `delivery`, `campus` or `round`")
                });
            }
        }
        for (index, places) in opening.places.iter().enumerate() {
            let here = at.key("places").index(index);
            self.group(places.group.as_ref(), &here, findings);
            if let Some(twin) = opening.places[..index].iter().position(|one| one.group == places.group) {
                let message = format!("{} its places twice", has(places.group.as_ref()));
                let meant = self.without(opening.places.iter().map(|one| &one.group), &here, findings);
                let first = findings.place(&at.key("places").index(twin));
                findings.push(&here, |place| {
                    let told =
                        Diagnostic::error(Code::DuplicateEntry, place, message).label("the second time");
                    let told = meant.into_iter().fold(told.related(first, "the first time"), Diagnostic::fix);
                    told.help("remove one of the two")
                });
            }
        }
        self.fees(opening, &at, findings);
        self.coverage(opening, &at, findings);
        self.eligible(opening, &at, findings);
        self.verified(opening.verified, &at.key("verified"), findings);
    }

    /// The groups for which a row may be meant that is there twice: those that have none of their own, nor that of another
    /// group.
    fn without<'g>(
        &self,
        named: impl Iterator<Item = &'g Option<Id>>,
        at: &DataPath,
        findings: &Findings<'_>,
    ) -> Vec<Fix> {
        let named: Option<Vec<&Id>> = named.map(Option::as_ref).collect();
        // Where a row is everybody's, none is missing.
        let Some(named) = named else { return Vec::new() };
        let groups = &self.catalogue.vocabulary.groups;
        let lacks = |id: &&Id| groups.chain(id).iter().all(|one| !named.contains(&&one.id));
        let at = findings.place(&at.key("group"));
        let lacking = groups.groups.iter().map(|group| &group.id).filter(lacks);
        lacking.map(|id| Reading::likely(id.as_str()).fix(at.clone())).collect()
    }

    fn group(&self, group: Option<&Id>, at: &DataPath, findings: &mut Findings<'_>) {
        if let Some(group) = group {
            self.target(&Relation::one(Target::Group, group, at.key("group")), findings);
        }
    }

    /// The campus that a deadline or a fee is for is one of the opening's.
    fn campus(&self, opening: &Opening<'_>, campus: Option<&Id>, at: &DataPath, findings: &mut Findings<'_>) {
        let Some(campus) = campus else { return };
        let at = at.key("campus");
        self.target(&Relation::one(Target::Campus, campus, at.clone()), findings);
        if self.catalogue.vocabulary.campuses.get(campus).is_none() || opening.campus.contains(campus) {
            return;
        }
        let known: Vec<String> = opening.campus.iter().map(|id| format!("`{id}`")).collect();
        let label = match known.as_slice() {
            [] => "expected `campus:` beside the other facts, too".to_owned(),
            _ => format!("expected {}", known.join(", ")),
        };
        findings.error(Code::Contradiction, at, format!("`{campus}` is no campus of this"), label);
    }

    /// Two openings that are known by the same name are one, written twice.
    fn copies(&self, before: &[Opening<'_>], opening: &Opening<'_>, findings: &mut Findings<'_>) {
        let Some(twin) = before.iter().find(|before| before.key() == opening.key()) else { return };
        let keys = ["academic_year", "starts", "opens", "id"];
        if keys
            .iter()
            .any(|key| findings.is_hole(&opening.at().key(*key)) || findings.is_hole(&twin.at().key(*key)))
        {
            return;
        }
        let first = findings.place(&twin.at());
        findings.push(&opening.at(), |place| {
            Diagnostic::error(Code::SameOpening, place, format!("`{}` is there twice", opening.key()))
                .label("the second one")
                .related(first, "the first one")
                .help("if it is a copy for another year, change its year and all its dates")
                .help("rounds of one start are one entry, whose deadlines have `round: 1`, `round: 2`")
                .help("if both are meant, give each an `id` of its own")
        });
    }

    /// Every group finds its deadline and its fee, its own or that of the group it refers to, or everybody's.
    fn coverage(&self, opening: &Opening<'_>, at: &DataPath, findings: &mut Findings<'_>) {
        if !opening.of_groups || self.catalogue.vocabulary.broken.contains(&Target::Group) {
            return;
        }
        let clock = self.clock();
        let admitting = || opening.deadlines.iter().filter(|deadline| deadline.admits());
        let open = admitting().any(|one| clock.state(opening, one, one.group.as_ref()).is_live());
        let (mut late, mut free) = (Vec::new(), Vec::new());
        // Groups that refer to each other in a circle are told as that.
        let groups = &self.catalogue.vocabulary.groups;
        for group in groups.groups.iter().filter(|group| !groups.is_circular(&group.id)) {
            let chain = clock.groups.chain(&group.id);
            let covered = |id: Option<&Id>| id.is_none_or(|id| chain.iter().any(|one| one.id == *id));
            let own: Vec<&Deadline> =
                admitting().filter(|deadline| covered(deadline.group.as_ref())).collect();
            if own.is_empty() {
                late.push(&group.id);
            }
            let shut = !own.is_empty() && own.iter().all(|one| matches!(one.close(), Close::NotAdmitted));
            let mut tuition = opening.fees.iter().filter(|fee| fee.kind == FeeKind::Tuition);
            if opening.needs_fees && open && !shut && !tuition.any(|fee| covered(fee.group.as_ref())) {
                free.push(&group.id);
            }
        }
        // A group that there is not was meant for one that has nothing: that alone is told.
        let all = &self.catalogue.vocabulary.groups;
        let is_unknown = |group: Option<&Id>| group.is_some_and(|id| all.get(id).is_none());
        if opening.deadlines.iter().any(|one| is_unknown(one.group.as_ref())) {
            late.clear();
        }
        if opening.fees.iter().any(|one| is_unknown(one.group.as_ref())) {
            free.clear();
        }
        let here = |key: &str, is_empty: bool| if is_empty { at.clone() } else { at.key(key) };
        let at_deadlines = here("deadlines", opening.deadlines.is_empty());
        if let Some(groups) = listed(&late).filter(|_| !has_twins(&opening.deadlines, same_deadline)) {
            let message = format!("{groups} no deadline to apply");
            let label = "expected a deadline for every applicant group";
            let other = opening.deadlines.iter().find_map(|one| one.group.as_ref());
            uncovered(Code::UncoveredGroup, at_deadlines, (message, label), other, findings);
        }
        if let Some(groups) = listed(&free).filter(|_| !has_twins(opening.fees, fees::same_fee)) {
            let label = "expected a fee for every applicant group";
            let place = here("fees", opening.fees.is_empty());
            let other = opening.fees.iter().find_map(|one| one.group.as_ref());
            uncovered(Code::MissingFee, place, (format!("{groups} no fee"), label), other, findings);
        }
    }

    /// A call that can still be answered rests on a list that is valid when it closes.
    fn eligible(&self, opening: &Opening<'_>, at: &DataPath, findings: &mut Findings<'_>) {
        let Some(list) = opening.eligible.and_then(|id| self.catalogue.vocabulary.list(id)) else { return };
        let clock = self.clock();
        let live = |one: &&Deadline| one.admits() && clock.state(opening, one, None).is_live();
        let closes =
            opening.deadlines.iter().filter(live).filter_map(|one| clock.moments(opening, one).closes);
        let Some(day) = closes.map(|closes| crate::time::Date(closes.date())).max() else { return };
        // Of a list that could not be read its days are not known.
        if list.valid.holds_on(day) || self.catalogue.vocabulary.broken.contains(&Target::CountryList) {
            return;
        }
        let valid = list.valid.to.map_or_else(
            || format!("from {}", list.valid.from),
            |to| format!("from {} to {to}", list.valid.from),
        );
        let message = format!("the list `{}` is not valid on {day}, when this call closes", list.id);
        let label = format!("the list is valid {valid}");
        let lists = self.catalogue.vocabulary.lists.lists.iter();
        let valid: Vec<&str> =
            lists.filter(|one| one.valid.holds_on(day)).map(|one| one.id.as_str()).collect();
        findings.push(&at.key("eligible"), |place| {
            let expired = Diagnostic::error(Code::ExpiredCountryList, place.clone(), message).label(label);
            let later = nearest(list.id.as_str(), valid).into_iter().map(|id| {
                Reading::likely(id).note("valid then").fix(place.clone())
            });
            let expired = later.fold(expired, Diagnostic::fix);
            expired.help("where the list of that day is not there yet, add it to `content/vocabulary/country-lists.yaml`")
        });
    }
}

/// Tells of groups that find nothing where others do, once with all places where a group is new.
fn uncovered(
    code: Code,
    at: DataPath,
    (message, label): (String, &str),
    other: Option<&Id>,
    findings: &mut Findings<'_>,
) {
    let otherwise = other.map(|other| {
        format!(
            "what holds for another group everywhere is taken over with `otherwise: {other}` in `content/vocabulary/applicant-groups.yaml`"
        )
    });
    findings.push(&at, |place| {
        let told = Diagnostic::error(code, place, message.clone()).label(label).caused_by(message);
        otherwise.into_iter().fold(told, Diagnostic::help)
    });
}

/// The groups as the subject of a sentence, with its verb; nothing for none.
fn listed(groups: &[&Id]) -> Option<String> {
    let names: Vec<String> = groups.iter().map(|id| format!("`{id}`")).collect();
    match names.as_slice() {
        [] => None,
        [one] => Some(format!("the group {one} has")),
        _ => Some(format!("the groups {} have", names.join(", "))),
    }
}

/// Whether something stands twice: most likely the copy was meant for a group that has none.
fn has_twins<T>(all: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    all.iter().enumerate().any(|(at, one)| all[..at].iter().any(|before| same(before, one)))
}

/// `` `eea` has ``, for the subject of a sentence.
fn has(group: Option<&Id>) -> String {
    group.map_or_else(|| "everybody has".to_owned(), |group| format!("`{group}` has"))
}

fn same_deadline(one: &Deadline, other: &Deadline) -> bool {
    let rounds_meet = one.round == other.round || one.round.is_none() || other.round.is_none();
    one.group == other.group && one.kind == other.kind && one.way().meets(other.way()) && rounds_meet
}
