//! Rules for what one can apply for: deadlines in order, every group with its deadline and its fee.

use super::Rules;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Check, Deadline, DeadlineKind, Id, Opening, Relation, Target};
use crate::source::DataPath;

impl Rules<'_> {
    pub fn opening(&self, opening: &Opening<'_>, check: &mut Check<'_>) {
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
}

fn same_deadline(one: &Deadline, other: &Deadline) -> bool {
    let ways_meet = one.delivery == other.delivery || one.delivery.is_none() || other.delivery.is_none();
    one.group == other.group && one.kind == other.kind && ways_meet
}
