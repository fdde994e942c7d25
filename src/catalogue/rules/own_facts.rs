//! Rules for what the university declares as facts of its own.

use super::Rules;
use crate::diagnostic::Code;
use crate::model::{Facet, FactType, Findings, KINDS, Kind, OwnFact, Shown};
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
            is_seen(fact, &at, findings);
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

/// A place where a fact is to be shown is one that some of its kinds have.
fn is_seen(fact: &OwnFact, at: &DataPath, findings: &mut Findings<'_>) {
    let has = |shown: Shown, kind: Kind| match shown {
        Shown::Comparison => !kind.showing().compared.is_empty(),
        Shown::Sheet => !kind.showing().on_sheet.is_empty(),
        Shown::Page | Shown::Card | Shown::Filter => true,
    };
    for (index, shown) in fact.shows.iter().enumerate() {
        if fact.kinds.iter().any(|folder| has(*shown, folder.0)) {
            continue;
        }
        let kinds = KINDS.iter().filter(|row| has(*shown, row.kind));
        let folders: Vec<String> = kinds.map(|row| format!("`{}`", row.folder)).collect();
        let word = shown.as_str();
        let message = format!("no kind of this fact has a {word}, so that nothing shows it there");
        let label = format!("expected no `{word}`, or one of these `kinds`: {}", folders.join(", "));
        findings.error(Code::Contradiction, at.key("shows").index(index), message, label);
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
