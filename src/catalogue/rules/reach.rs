//! Groups that no applicant is ever of, since whoever fits one fits another above it, and the first that fits is taken.

use super::Rules;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Condition, Findings, Rule};
use crate::source::DataPath;

impl Rules<'_> {
    pub(super) fn reached(&self, findings: &mut Findings<'_>) {
        let groups = &self.catalogue.vocabulary.groups.groups;
        let at = |index: usize| DataPath::from("groups").index(index).key("id");
        for (index, group) in groups.iter().enumerate().filter(|(_, group)| !group.when.is_empty()) {
            let takes = |rule: &Rule, above: &[Rule]| above.iter().any(|other| self.implies(rule, other));
            let mut above = groups[..index].iter().enumerate();
            let first = above.find(|(_, above)| group.when.iter().all(|rule| takes(rule, &above.when)));
            let Some((above, other)) = first else { continue };
            let (id, other, place_above) = (&group.id, &other.id, findings.place(&at(above)));
            findings.push(&at(index), |place| {
                let message = format!("nobody is ever of `{id}`: whoever fits it fits `{other}` above it");
                Diagnostic::warning(Code::NoCatchAll, place, message)
                    .label(format!("expected a place above `{other}`"))
                    .related(place_above, "the first that fits is taken")
                    .help(format!("move `{id}` with its lines above `{other}`"))
            });
        }
    }

    /// Whether whoever fits one rule fits another one.
    fn implies(&self, rule: &Rule, other: &Rule) -> bool {
        let known = rule.conditions();
        other.conditions().iter().all(|wanted| known.iter().any(|one| self.settles(one, wanted)))
    }

    /// Whether a condition that holds is enough for another one.
    fn settles(&self, one: &Condition, wanted: &Condition) -> bool {
        let implied = || {
            let groups = &self.catalogue.vocabulary.groups;
            groups.implied(&one.question, one.wanted, &wanted.question) == Some(wanted.wanted)
        };
        one == wanted || implied()
    }
}
