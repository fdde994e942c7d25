//! Rules for what one can apply for: moments in order, every group with its deadline and its fee.

mod fees;
mod moments;

use super::Rules;
use crate::diagnostic::{Code, Diagnostic};
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
        self.moments(opening, findings);
        for (index, deadline) in opening.deadlines.iter().enumerate() {
            let here = opening.deadline_at(index);
            self.group(deadline.group.as_ref(), &here, findings);
            self.deadline(opening, deadline, &here, findings);
            let twin = opening.deadlines[..index].iter().position(|before| same_deadline(before, deadline));
            if let Some(twin) = twin.filter(|_| !findings.is_hole(&here.key("kind"))) {
                let first = findings.place(&opening.deadline_at(twin));
                findings.push(&here, |place| {
                    Diagnostic::error(
                        Code::OverlappingDeadlines,
                        place,
                        format!("{} two deadlines of this kind", has(deadline.group.as_ref())),
                    )
                    .label("the second one")
                    .related(first, "the first one")
                    .help("keep one, or tell them apart by `delivery` or `round`")
                });
            }
        }
        for (index, places) in opening.places.iter().enumerate() {
            let here = at.key("places").index(index);
            self.group(places.group.as_ref(), &here, findings);
            if opening.places[..index].iter().any(|before| before.group == places.group) {
                let message = format!("{} its places twice", has(places.group.as_ref()));
                findings.error(Code::DuplicateEntry, here, message, "the second time");
            }
        }
        self.fees(opening, &at, findings);
        self.coverage(opening, &at, findings);
        self.eligible(opening, &at, findings);
        self.verified(opening.verified, &at.key("verified"), findings);
    }

    fn group(&self, group: Option<&Id>, at: &DataPath, findings: &mut Findings<'_>) {
        if let Some(group) = group {
            self.target(&Relation::one(Target::Group, group, at.key("group")), findings);
        }
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
        if !opening.of_groups {
            return;
        }
        let clock = self.clock();
        let admitting = || opening.deadlines.iter().filter(|deadline| deadline.admits());
        let open = admitting().any(|one| clock.state(opening, one, one.group.as_ref()).is_live());
        for group in &self.catalogue.vocabulary.groups.groups {
            let chain = clock.groups.chain(&group.id);
            let covered = |id: Option<&Id>| id.is_none_or(|id| chain.iter().any(|one| one.id == *id));
            let own: Vec<&Deadline> =
                admitting().filter(|deadline| covered(deadline.group.as_ref())).collect();
            if own.is_empty() {
                let message = format!("the group `{}` has no deadline to apply", group.id);
                findings.error(
                    Code::UncoveredGroup,
                    at.key("deadlines"),
                    message,
                    "expected a deadline for every applicant group",
                );
            }
            let shut = !own.is_empty() && own.iter().all(|one| matches!(one.close(), Close::NotAdmitted));
            let mut tuition = opening.fees.iter().filter(|fee| fee.kind == FeeKind::Tuition);
            if opening.needs_fees && open && !shut && !tuition.any(|fee| covered(fee.group.as_ref())) {
                let label = "expected a fee for every applicant group";
                let place = if opening.fees.is_empty() { at.clone() } else { at.key("fees") };
                findings.error(
                    Code::MissingFee,
                    place,
                    format!("the group `{}` has no fee", group.id),
                    label,
                );
            }
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
        if list.valid.holds_on(day) {
            return;
        }
        let valid = list.valid.to.map_or_else(
            || format!("from {}", list.valid.from),
            |to| format!("from {} to {to}", list.valid.from),
        );
        let message = format!("the list `{}` is not valid on {day}, when this call closes", list.id);
        let label = format!("the list is valid {valid}");
        findings.error(Code::ExpiredCountryList, at.key("eligible"), message, label);
    }
}

/// `` `eea` has ``, for the subject of a sentence.
fn has(group: Option<&Id>) -> String {
    group.map_or_else(|| "everybody has".to_owned(), |group| format!("`{group}` has"))
}

fn same_deadline(one: &Deadline, other: &Deadline) -> bool {
    let ways_meet = one.delivery == other.delivery || one.delivery.is_none() || other.delivery.is_none();
    let rounds_meet = one.round == other.round || one.round.is_none() || other.round.is_none();
    one.group == other.group && one.kind == other.kind && ways_meet && rounds_meet
}
