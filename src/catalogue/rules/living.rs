//! Rules for what it costs to be there, for papers and for what comes next.

use super::Rules;
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Bound, Findings, Relation, Target};
use crate::source::{DataPath, SourcePath};

impl Rules<'_> {
    pub(super) fn living(&self, diagnostics: &mut Diagnostics) {
        let vocabulary = &self.catalogue.vocabulary;
        let papers = vocabulary.papers.papers.iter().map(|one| |at: &DataPath| one.relations(at));
        let papers: Vec<Relation> = named(Target::Paper, papers);
        let steps = vocabulary.next_steps.steps.iter().map(|one| |at: &DataPath| one.relations(at));
        let steps: Vec<Relation> = named(Target::NextStep, steps);
        for (target, relations) in [(Target::Paper, papers), (Target::NextStep, steps)] {
            let path: SourcePath = format!("content/{}", target.folder()).into();
            let mut findings = Findings::new(&path, &[]);
            relations.iter().for_each(|relation| self.target(relation, &mut findings));
            diagnostics.extend(findings.diagnostics);
        }
        // Of costs that could not be read the rest is not known.
        if !vocabulary.broken.contains(&Target::Cost) {
            self.costs(diagnostics);
        }
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

/// What the entries of a vocabulary name.
fn named<R: FnOnce(&DataPath) -> Vec<Relation>>(
    target: Target,
    entries: impl Iterator<Item = R>,
) -> Vec<Relation> {
    let entries = entries.enumerate();
    entries
        .flat_map(|(index, relations)| relations(&DataPath::from(target.list_key()).index(index)))
        .collect()
}
