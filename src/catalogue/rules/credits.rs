//! Credits of the university's own are declared somewhere.

use super::Rules;
use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Findings, Target};

impl Rules<'_> {
    /// A number alone counts in the first system, so that there must be one. Ids of systems are looked at as all ids are.
    pub fn credits(&self, item: &Item, findings: &mut Findings<'_>) {
        let vocabulary = &self.catalogue.vocabulary;
        if !item.facts.counts_own_credits()
            || vocabulary.credits(None).is_some()
            || vocabulary.broken.contains(&Target::Credits)
        {
            return;
        }
        let file = Target::Credits.folder();
        findings.push(&"credits".into(), |place| {
            let message = "the university declares no credits of its own";
            Diagnostic::error(Code::DanglingId, place, message)
                .label(format!("expected a system in `content/{file}`"))
                .help("declare one there, or write `ects: …` where European credits are meant")
        });
    }
}
