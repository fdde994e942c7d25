//! Short texts that came back, each put beside those of the other languages.

use std::collections::BTreeMap;

use super::{Desk, Outcome, Taken};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::source::{Place, SourcePath};
use crate::translation::content::Content;
use crate::translation::exchange::Returned;
use crate::translation::facts::{NewText, short_texts, with_texts};

impl Desk<'_> {
    /// Take over the short texts of a file. They have no stamp: one whose source changed stays out.
    pub fn short(&self, returned: &Returned) -> Checked<Option<Outcome>> {
        let mut diagnostics = Diagnostics::default();
        let path: SourcePath = format!("content/{}", returned.name).into();
        let Some(file) = self.sources.get(&path) else {
            let message = format!("there is no file `{path}`");
            diagnostics.push(
                self.error(Code::BadExchange, &returned.at, message)
                    .help("it may have been renamed since; export its texts again"),
            );
            return Checked::new(None, diagnostics);
        };
        let present = short_texts(file, &self.catalogue.config, self.lang);
        let known: BTreeMap<_, _> = present.iter().map(|text| ((&text.id, &text.source), text)).collect();
        let mut new = Vec::new();
        for unit in returned.units.iter().filter(|unit| !unit.target.is_empty() && !unit.review) {
            let content = Content { pieces: unit.target.clone(), marks: Vec::new() }.normal();
            let source = Content::plain(&unit.source);
            diagnostics.extend(
                source
                    .damage(&content.pieces)
                    .iter()
                    .map(|damage| self.damaged(returned, unit, &source, damage)),
            );
            match known.get(&(&unit.id, &unit.source)) {
                Some(text) if text.target.as_deref() == Some(content.words().as_str()) => {}
                Some(text) => new.push(NewText { at: text.at.clone(), words: content.words() }),
                None => {
                    let message = format!(
                        "the text `{}` of `{path}` has changed since this file was exported",
                        unit.id
                    );
                    let at = Place::bytes(&self.file.path, self.at(&unit.at));
                    diagnostics.push(
                        Diagnostic::warning(Code::OutdatedExchange, at, message)
                            .label("its translation is left as it is"),
                    );
                }
            }
        }
        if new.is_empty() {
            return Checked::new(Some(Outcome { path, taken: Taken::Unchanged }), diagnostics);
        }
        let bytes = with_texts(file, (self.catalogue.config.source_lang(), self.lang), &new);
        if bytes.is_none() {
            let message = format!("the texts of `{path}` cannot be written so that everything else stays");
            diagnostics.push(
                self.error(Code::UnwritableTranslation, &returned.at, message)
                    .help("write them into the file itself"),
            );
        }
        Checked::new(
            bytes.map(|bytes| Outcome { path, taken: Taken::Changed { bytes, review: 0 } }),
            diagnostics,
        )
    }
}
