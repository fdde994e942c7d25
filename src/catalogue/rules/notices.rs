//! Rules for notices.

use super::Rules;
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Bound, Findings, Notices};
use crate::source::{DataPath, SourcePath};

impl Rules<'_> {
    pub fn notices(&self, diagnostics: &mut Diagnostics) {
        let path = SourcePath::from(Notices::FILE);
        let notices = &self.catalogue.vocabulary.notices.notices;
        let mut findings = Findings::new(&path, &[]);
        for (index, notice) in notices.iter().enumerate() {
            let at = DataPath::from("notices").index(index);
            self.window(notice.days(), &at, &mut findings);
            for (place, lang) in notice.languages.iter().enumerate() {
                if !self.catalogue.config.has(lang) && !self.catalogue.config.prepares(lang) {
                    let known: Vec<&str> = self.catalogue.config.langs().map(|lang| lang.as_str()).collect();
                    findings.error(
                        Code::UnknownLanguageFile,
                        at.key("languages").index(place),
                        format!("`{lang}` is not a language of the site"),
                        format!("languages of the site: {}", known.join(", ")),
                    );
                }
            }
        }
        diagnostics.extend(findings.diagnostics);
        let texts: Vec<_> = notices.iter().map(|notice| &notice.text).collect();
        diagnostics.extend(self.texts(&path, &texts));
    }

    /// Days `from` and `until` the wrong way round.
    pub fn window(&self, days: crate::model::Days, at: &DataPath, findings: &mut Findings<'_>) {
        let (Some(from), Some(until)) = (days.from, days.to) else { return };
        if until < from {
            let first = Bound::day(findings.place(&at.key("from")), from);
            let last = Bound::day(findings.place(&at.key("until")), until);
            let message = format!("the last day, {until}, lies before the first, {from}");
            findings.reversed(Code::EndsBeforeStart, &first, &last, message, "expected a later day");
        }
    }
}
