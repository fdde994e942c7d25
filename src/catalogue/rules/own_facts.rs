//! Rules for what the university declares as facts of its own.

use super::Rules;
use crate::diagnostic::Code;
use crate::model::{Facet, FactType, Findings, OwnFact};
use crate::source::DataPath;

impl Rules<'_> {
    pub fn own_facts(&self, findings: &mut Findings<'_>) {
        let facts = &self.catalogue.vocabulary.facts.facts;
        for (index, fact) in facts.iter().enumerate() {
            let at = DataPath::from("facts").index(index);
            needs_fit(fact, &at, findings);
            for (place, word) in fact.words.iter().enumerate() {
                if fact.words[..place].iter().any(|before| before.id == word.id) {
                    let at = at.key("words").index(place).key("id");
                    let message = format!("two words of this fact have the id `{}`", word.id);
                    findings.error(Code::DuplicateEntry, at, message, "expected another id");
                }
            }
            let filters = fact.is_filter();
            if filters && !matches!(fact.of_type, FactType::Word | FactType::Truth) {
                let message = "lists are filtered by facts of the types `word` and `truth` alone";
                findings.error(Code::Contradiction, at.key("shows"), message, "expected no `filter`");
            }
            if filters && Facet::ALL.iter().any(|known| known.name() == fact.id.as_str()) {
                let message = format!("lists are filtered by `{}` already", fact.id);
                findings.error(Code::DuplicateEntry, at.key("id"), message, "expected another id");
            }
        }
    }
}

/// A type has the keys that it needs, and none that say nothing of it.
fn needs_fit(fact: &OwnFact, at: &DataPath, findings: &mut Findings<'_>) {
    let keys = [
        ("unit", fact.unit.is_some(), FactType::Number, false),
        ("words", !fact.words.is_empty(), FactType::Word, true),
        ("of", fact.of.is_some(), FactType::Item, true),
    ];
    for (key, is_there, of_type, is_needed) in keys {
        if is_there && fact.of_type != of_type {
            let message = format!("`{key}` says nothing of a fact of this type");
            let label = format!("expected no `{key}`, or the type `{}`", of_type.as_str());
            findings.error(Code::Contradiction, at.key(key), message, label);
        } else if is_needed && !is_there && fact.of_type == of_type {
            findings.missing(key, at);
        }
    }
}
