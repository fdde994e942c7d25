//! Credits of the university's own are declared somewhere.

use super::Rules;
use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{CountedIn, CreditAmount, Fact, Findings, Target, Value};

impl Rules<'_> {
    /// A number alone counts in the first system, so that there must be one. Ids of systems are looked at as all ids are.
    pub fn credits(&self, item: &Item, findings: &mut Findings<'_>) {
        let vocabulary = &self.catalogue.vocabulary;
        let first = |value: &Value| {
            matches!(value, Value::Credits(CreditAmount { system: CountedIn::System(None), .. }))
        };
        let counts_own = |fact: &Fact| fact.value.each().iter().any(first);
        if vocabulary.credits(None).is_some()
            || vocabulary.broken.contains(&Target::Credits)
            || !item.facts.facts().iter().any(counts_own)
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
