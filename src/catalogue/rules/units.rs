//! Rules for what stands behind numbers: the forms that numbers take in each language.

use std::collections::BTreeSet;

use super::Rules;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::lang::{Lang, Localized};
use crate::locale;
use crate::model::{Findings, Target, UnitWords};
use crate::source::{DataPath, Place, SourcePath};

impl Rules<'_> {
    /// The units of a vocabulary have the forms of their languages, and no others.
    pub fn units(&self, path: &SourcePath, of: Target) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let mut findings = Findings::new(path, &[]);
        for (at, unit) in
            self.catalogue.vocabulary.units(of).into_iter().filter(|(_, unit)| !unit.forms.is_empty())
        {
            let forms: Vec<&Localized> = unit.forms.iter().map(|(_, words)| words).collect();
            diagnostics.extend(self.texts_of_some(path, &forms));
            unit.forms.iter().for_each(|(form, words)| self.known_form(form, words, &at, &mut findings));
            self.whole_unit(unit, &at, &mut findings);
        }
        diagnostics.extend(findings.diagnostics);
        diagnostics
    }

    /// A form is one that numbers take in the languages for which it is written; one for all of them, in one of them.
    fn known_form(&self, form: &str, words: &Localized, at: &DataPath, findings: &mut Findings<'_>) {
        let is_known = |lang: &&Lang| locale::known_forms(lang).contains(&form);
        let config = &self.catalogue.config;
        if matches!(words, Localized::Same(_)) {
            let first = config.source_lang();
            if !config.langs().any(|lang| is_known(&lang)) {
                findings.push(&at.key(form), |place| never_shown(place, first, form));
            }
        }
        for lang in words.langs().filter(|lang| config.has(lang) && !is_known(lang)) {
            findings.push(&at.key(form).key(lang.as_str()), |place| never_shown(place, lang, form));
        }
    }

    /// A unit that has forms has those of each language that it is given in.
    fn whole_unit(&self, unit: &UnitWords, at: &DataPath, findings: &mut Findings<'_>) {
        let is_given = |lang: &&Lang| match &unit.other {
            Localized::Same(_) => true,
            Localized::Each(texts) => texts.iter().any(|(own, _)| own == *lang),
        };
        for lang in self.catalogue.config.langs().filter(is_given) {
            let written: BTreeSet<&str> = unit.forms_in(lang).collect();
            let lacking = locale::lacking_forms(lang, &written);
            let Some(first) = lacking.first() else { continue };
            let named: Vec<String> = lacking.iter().map(|form| format!("`{form}`")).collect();
            let message =
                format!("the unit lacks a form that numbers have in `{lang}`: {}", named.join(", "));
            let numbers = locale::form_examples(lang, first).unwrap_or_default();
            let help = format!(
                "write `{first}: {{{lang}: …}}` beside `other`, for numbers such as {numbers}; the same words, where they are the same"
            );
            findings.push(&at.key("other"), |place| {
                let told = Diagnostic::warning(Code::PluralForms, place, message);
                told.label("the words of `other` are shown instead").help(help)
            });
        }
    }
}

fn never_shown(place: Place, lang: &Lang, form: &str) -> Diagnostic {
    let known: Vec<String> = locale::known_forms(lang).iter().map(|form| format!("`{form}`")).collect();
    let message = format!("`{lang}` has no form `{form}`, so that these words are never shown");
    let told = Diagnostic::warning(Code::PluralForms, place, message);
    told.label(format!("expected one of {}", known.join(", ")))
}
