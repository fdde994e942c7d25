//! The parts of a text that came back, each with the marks of its source.

use std::collections::BTreeSet;

use super::Desk;
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::translation::compose::New;
use crate::translation::content::{Content, Damage, Mark};
use crate::translation::exchange::{Returned, ReturnedUnit};
use crate::translation::unit::Pair;

impl Desk<'_> {
    /// New words for every unit.
    pub fn units(&self, returned: &Returned, pairs: &[Pair]) -> Checked<Option<Vec<New>>> {
        let mut diagnostics = Diagnostics::default();
        let (known, units) = (ids(pairs), returned.by_id());
        for unit in &returned.units {
            if !known.contains(unit.id.as_str()) {
                let message = format!("the text of `{}` has no part `{}`", returned.name, unit.id);
                diagnostics.push(
                    self.error(Code::BadExchange, &unit.at, message)
                        .label("not among those that were sent out"),
                );
            }
        }
        let filled: BTreeSet<&str> = returned
            .units
            .iter()
            .filter(|unit| !unit.target.is_empty())
            .map(|unit| unit.id.as_str())
            .collect();
        let missing: Vec<&str> =
            pairs.iter().map(|pair| pair.source.id.as_str()).filter(|id| !filled.contains(id)).collect();
        if let Some(first) = missing.first() {
            let at = units.get(first).map_or(&returned.at, |unit| &unit.at);
            let message = format!(
                "{} of {} parts of `{}` are not translated: {}",
                missing.len(),
                pairs.len(),
                returned.name,
                missing.join(", ")
            );
            let wrong = self.error(Code::IncompleteTranslation, at, message);
            diagnostics.push(wrong.help("translate them, or leave the item out of the export"));
        }
        let new = pairs.iter().filter_map(|pair| {
            let unit = units.get(pair.source.id.as_str())?;
            Some(diagnostics.take(self.unit(returned, pair, unit)))
        });
        let new: Vec<New> = new.collect();
        Checked::new((!diagnostics.has_errors()).then_some(new), diagnostics)
    }

    fn unit(&self, returned: &Returned, pair: &Pair, unit: &ReturnedUnit) -> Checked<New> {
        let mut diagnostics = Diagnostics::default();
        let source = &pair.source.content;
        let (content, changed) = pair.returned(&unit.target);
        // A translation may have marks of its own, and keeps them.
        let own = pair.target.as_ref().is_some_and(|present| present.damage(&content.pieces).is_empty());
        if changed && !own {
            for damage in source.damage(&content.pieces) {
                diagnostics.push(self.damaged(returned, unit, source, &damage));
            }
        }
        Checked::new(New { content, changed }, diagnostics)
    }

    pub fn damaged(
        &self,
        returned: &Returned,
        unit: &ReturnedUnit,
        source: &Content,
        damage: &Damage,
    ) -> Diagnostic {
        let id = damage.id();
        let what = source.mark(id).map_or_else(String::new, |mark| format!(" ({})", told(mark)));
        let (wrong, help) = match damage {
            Damage::Missing(_) => ("is missing", "take it over from the source text"),
            Damage::Doubled(_) => ("stands twice", "keep one of the two"),
            Damage::Unknown(_) => {
                ("is not in the source text", "remove it, or put one of the source text in its place")
            }
            Damage::Broken(_) => (
                "is broken: it is not opened and closed around words, or lies across another",
                "copy it anew from the source text",
            ),
        };
        let message = format!("the placeholder {id}{what} {wrong} in `{}` of `{}`", unit.id, returned.name);
        let all: Vec<&str> = source.marks.iter().map(|mark| mark.id.as_str()).collect();
        let expected = if all.is_empty() {
            "expected none".to_owned()
        } else {
            format!("expected each of {} once", all.join(", "))
        };
        self.error(Code::DamagedMark, &unit.at, message).label(expected).help(help)
    }
}

fn ids(pairs: &[Pair]) -> BTreeSet<&str> {
    pairs.iter().map(|pair| pair.source.id.as_str()).collect()
}

/// What a mark is, in a few words: ``link `[…](programmes/x)` ``.
pub fn told(mark: &Mark) -> String {
    let raw = match &mark.close {
        Some(close) => format!("{}…{close}", mark.open),
        None => mark.open.trim().to_owned(),
    };
    let raw = raw.replace('\n', " ");
    let raw = if raw.contains('`') { raw } else { format!("`{raw}`") };
    format!("{} {raw}", mark.kind.name())
}
