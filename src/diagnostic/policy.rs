//! How severe a site takes each kind of mistake, and what it has known for long and does not want to hear again.

use std::collections::{BTreeMap, BTreeSet};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use super::{CODES, Code, Diagnostic, Diagnostics, EntryEdit, Explanation, Fix, Severity, did_you_mean};
use crate::source::{DataPath, Place, SourcePath};

/// What becomes of the messages of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// It forbids publishing.
    Error,
    /// It is told, and the site is published all the same.
    Warning,
    /// It is told only where notes are asked for.
    Note,
    /// It is not told.
    Off,
}

impl Level {
    fn severity(self) -> Option<Severity> {
        match self {
            Level::Error => Some(Severity::Error),
            Level::Warning => Some(Severity::Warning),
            Level::Note => Some(Severity::Note),
            Level::Off => None,
        }
    }
}

/// A policy as written: `P0705: error`.
pub type Levels = BTreeMap<String, Level>;

/// What a policy may say, for editors: each code by its title.
pub fn levels_schema(generator: &mut SchemaGenerator) -> Schema {
    let level = generator.subschema_for::<Level>();
    let named = |row: &Explanation| {
        let mut level = level.clone();
        level.insert("description".into(), format!("When {}.", row.title).into());
        (row.id.to_owned(), level.to_value())
    };
    let codes: serde_json::Map<String, serde_json::Value> = CODES.iter().map(named).collect();
    // Small letters will do as well.
    json_schema!({
        "type": "object",
        "properties": codes,
        "patternProperties": { "^p[0-9]{4}$": level },
        "additionalProperties": false,
    })
}

/// Applied to every message before anybody hears of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    levels: BTreeMap<Code, Level>,
    /// Code, path and message of what is known.
    baseline: BTreeSet<(Code, String, String)>,
}

impl Policy {
    /// A policy of what is written at a place in a file; unknown codes and levels that no site can bear are mistakes.
    pub fn read(levels: &Levels, path: &SourcePath, at: &DataPath, diagnostics: &mut Diagnostics) -> Policy {
        let mut policy = Policy::default();
        for (id, level) in levels {
            let place = Place::Value(path.clone(), at.key(id.as_str()));
            let Some(row) = Code::from_id(id) else {
                diagnostics.push(unknown(id, place));
                continue;
            };
            if *level > Level::Error && !is_bearable(row.code) {
                let message = format!("{} cannot be made milder than an error", row.id);
                let mild = Diagnostic::error(Code::PolicyTooMild, place, message);
                diagnostics.push(mild.label(format!("{}: without mending it there is no site", row.title)));
            }
            policy.levels.insert(row.code, *level);
        }
        policy
    }

    /// This policy, and another where it says something else.
    pub fn under(mut self, other: &Policy) -> Policy {
        self.levels.extend(&other.levels);
        self.baseline.extend(other.baseline.iter().cloned());
        self
    }

    /// The same without warnings and notes that are known.
    pub fn knowing(mut self, baseline: BTreeSet<(Code, String, String)>) -> Policy {
        self.baseline = baseline;
        self
    }

    /// What is left to be said, each as severe as the site takes it.
    pub fn applied(&self, diagnostics: Diagnostics) -> Diagnostics {
        if *self == Policy::default() {
            return diagnostics;
        }
        let told = diagnostics.into_iter().filter_map(|diagnostic| {
            let severity = self.severity(&diagnostic)?;
            Some(Diagnostic { severity, ..diagnostic })
        });
        Diagnostics(told.filter(|diagnostic| !self.knows(diagnostic)).collect())
    }

    fn severity(&self, diagnostic: &Diagnostic) -> Option<Severity> {
        match self.levels.get(&diagnostic.code) {
            Some(level) if diagnostic.severity > Severity::Error || is_bearable(diagnostic.code) => {
                level.severity()
            }
            _ => Some(diagnostic.severity),
        }
    }

    /// An error is never known: it keeps the site from being published, which nobody could explain in silence.
    fn knows(&self, diagnostic: &Diagnostic) -> bool {
        diagnostic.severity > Severity::Error
            && !self.baseline.is_empty()
            && self.baseline.contains(&known(diagnostic))
    }

    /// Bytes that differ between policies which leave different things unsaid; none where everything is said.
    pub fn silence(&self) -> Option<Vec<u8>> {
        let off = self.levels.iter().filter(|(_, level)| **level == Level::Off).map(|(code, _)| code.id());
        let off: Vec<&str> = off.collect();
        let silent = !off.is_empty() || !self.baseline.is_empty();
        silent.then(|| format!("{off:?}{:?}", self.baseline).into_bytes())
    }

    /// Bytes that differ between policies.
    pub fn bytes(&self) -> Vec<u8> {
        format!("{self:?}").into_bytes()
    }
}

/// Code, path and message: what stays the same when lines move.
pub fn known(diagnostic: &Diagnostic) -> (Code, String, String) {
    let path = diagnostic.place.path().map(ToString::to_string).unwrap_or_default();
    (diagnostic.code, path, diagnostic.message.replace(char::is_control, " "))
}

fn unknown(id: &str, place: Place) -> Diagnostic {
    let unknown = Diagnostic::error(Code::UnknownCode, place, format!("no message has the code `{id}`"));
    let unknown = unknown.label("expected a code such as `P0705`");
    // A zero is easily lost.
    let bare = |id: &str| id.to_uppercase().trim_start_matches('P').trim_start_matches('0').to_owned();
    if let Some(row) = CODES.iter().find(|row| bare(row.id) == bare(id))
        && matches!(unknown.place, Place::Value(..))
    {
        let rename = EntryEdit::Rename(unknown.place.clone(), row.id.into());
        return unknown.fix(Fix::of_entry(format!("write `{}`", row.id), true, rename));
    }
    let hint = did_you_mean(&id.to_uppercase(), CODES.iter().map(|row| row.id));
    unknown.help(hint.unwrap_or_else(|| "`prospectus explain` lists all codes".into()))
}

/// Whether a site with such a mistake is whole all the same, so that its policy may say whether to publish it.
fn is_bearable(code: Code) -> bool {
    match &code.id()[..3] {
        "P05" => !matches!(code, Code::NoCatchAll | Code::GroupCycle | Code::NoDate),
        "P06" | "P10" | "P11" | "P13" | "P15" => true,
        "P07" => matches!(
            code,
            Code::StaleTranslation
                | Code::UnstampedTranslation
                | Code::SummaryTooLong
                | Code::StampOnSource
                | Code::MissingTranslation
        ),
        _ => matches!(
            code,
            Code::CopiedTranslation
                | Code::OtherLanguage
                | Code::UndocumentedComponent
                | Code::UnshownComponent
                | Code::MissingGlyph
                | Code::UnusedMessage
                | Code::PluralForms
                | Code::MessageGap
                | Code::BadStyle
                | Code::AsksElsewhere
                | Code::AgainstPolicy
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(levels: &[(&str, Level)]) -> (Policy, Diagnostics) {
        let levels = levels.iter().map(|(id, level)| ((*id).to_owned(), *level)).collect();
        let mut diagnostics = Diagnostics::default();
        let policy = Policy::read(&levels, &"p.yaml".into(), &DataPath::default(), &mut diagnostics);
        (policy, diagnostics)
    }

    fn said(policy: &Policy, diagnostic: Diagnostic) -> Option<Severity> {
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(diagnostic);
        policy.applied(diagnostics).iter().next().map(|one| one.severity)
    }

    #[test]
    fn codes_get_the_severity_of_the_policy() {
        let (policy, wrong) =
            read(&[("p0601", Level::Warning), ("P0705", Level::Error), ("P0510", Level::Off)]);
        assert!(wrong.is_empty());
        let error = |code| Diagnostic::error(code, Place::Site, "m");
        let warning = |code| Diagnostic::warning(code, Place::Site, "m");
        assert_eq!(said(&policy, error(Code::BrokenLink)), Some(Severity::Warning));
        assert_eq!(said(&policy, warning(Code::StaleTranslation)), Some(Severity::Error));
        assert_eq!(said(&policy, warning(Code::Overdue)), None);
        assert_eq!(said(&policy, error(Code::UnknownKey)), Some(Severity::Error));
        let (other, _) = read(&[("P0601", Level::Note)]);
        assert_eq!(said(&policy.under(&other), error(Code::BrokenLink)), Some(Severity::Note));
    }

    #[test]
    fn what_no_site_can_bear_stays_an_error() {
        let (policy, wrong) = read(&[("P0301", Level::Off), ("P0701", Level::Error)]);
        assert_eq!(wrong.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::PolicyTooMild]);
        assert_eq!(
            said(&policy, Diagnostic::error(Code::UnknownKey, Place::Site, "m")),
            Some(Severity::Error)
        );
    }

    #[test]
    fn what_is_known_is_not_told_wherever_it_moves_unless_it_is_an_error() {
        let at = |line| Place::bytes(&"a.md".into(), line..line + 1);
        let warning = |line, message| Diagnostic::warning(Code::Overdue, at(line), message);
        let policy = Policy::default().knowing([known(&warning(1, "m"))].into());
        assert_eq!(said(&policy, warning(9, "m")), None);
        assert_eq!(said(&policy, warning(1, "n")), Some(Severity::Warning));
        assert_eq!(said(&policy, Diagnostic::error(Code::Overdue, at(1), "m")), Some(Severity::Error));
    }

    #[test]
    fn silence_is_part_of_what_a_file_is_made_from() {
        assert!(read(&[("P0705", Level::Error)]).0.silence().is_none());
        assert_ne!(read(&[("P0705", Level::Off)]).0.silence(), read(&[("P0510", Level::Off)]).0.silence());
    }
}
