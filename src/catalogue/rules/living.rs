//! Rules for what it costs to be there, for papers and for what comes next.

use super::Rules;
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Bound, Findings, Id, Target, groups_named};
use crate::source::{DataPath, SourcePath};

impl Rules<'_> {
    pub(super) fn living(&self, diagnostics: &mut Diagnostics) {
        let vocabulary = &self.catalogue.vocabulary;
        let papers = vocabulary.papers.papers.iter().map(|paper| &paper.groups[..]);
        let steps = vocabulary.next_steps.steps.iter().map(|step| &step.groups[..]);
        self.groups_of(Target::Paper, papers, diagnostics);
        self.groups_of(Target::NextStep, steps, diagnostics);
        // Of costs that could not be read the rest is not known.
        if !vocabulary.broken.contains(&Target::Cost) {
            self.costs(diagnostics);
        }
    }

    /// The groups that the entries of a vocabulary are for.
    fn groups_of<'g>(
        &self,
        of: Target,
        groups: impl Iterator<Item = &'g [Id]>,
        diagnostics: &mut Diagnostics,
    ) {
        let path: SourcePath = format!("content/{}", of.folder()).into();
        let mut findings = Findings::new(&path, &[]);
        for (index, groups) in groups.enumerate() {
            let at = DataPath::from(of.list_key()).index(index);
            groups_named(groups, &at).iter().for_each(|relation| self.target(relation, &mut findings));
        }
        diagnostics.extend(findings.diagnostics);
    }

    fn costs(&self, diagnostics: &mut Diagnostics) {
        let path: SourcePath = format!("content/{}", Target::Cost.folder()).into();
        let mut findings = Findings::new(&path, &[]);
        for (index, cost) in self.catalogue.vocabulary.costs.costs.iter().enumerate() {
            let at = DataPath::from(Target::Cost.list_key()).index(index);
            cost.relations(&at).iter().for_each(|relation| self.target(relation, &mut findings));
            self.verified(&cost.verified, &at.key("verified"), &mut findings);
            findings.not_negative(at.key("amount"), cost.amount);
            if let Some(most) = cost.up_to.filter(|most| *most < cost.amount) {
                let message = format!("at most {most}, but at least {}", cost.amount);
                let least = Bound::number(findings.place(&at.key("amount")), cost.amount);
                let most = Bound::number(findings.place(&at.key("up_to")), most);
                let label = "expected no less than `amount`";
                findings.reversed(Code::TooManyMinimum, &least, &most, message, label);
            }
        }
        diagnostics.extend(findings.diagnostics);
    }
}
