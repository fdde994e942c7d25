//! Messages of a theme that came back, each put into the file of its language.

use std::collections::BTreeMap;

use super::{Desk, Outcome, Taken};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::source::Place;
use crate::theme::{MessageUnit, NewWords, Theme};
use crate::translation::content::Damage;
use crate::translation::exchange::{Returned, ReturnedUnit};
use crate::translation::messages::{id, pair, parts};
use crate::translation::unit::Pair;

impl Desk<'_> {
    /// Take over the messages of a theme. Like short texts they have no stamp: one whose source changed stays out.
    pub fn messages(&self, returned: &Returned) -> Checked<Option<Outcome>> {
        let mut diagnostics = Diagnostics::default();
        let config = &self.catalogue.config;
        let folder = format!("themes/{}/messages", config.file.theme.0);
        let theme = Theme::load(self.sources, config).value.filter(|_| returned.name == folder);
        let Some(theme) = theme else {
            let message = format!("the messages are those of `{}`", returned.name);
            let wrong = self.error(Code::BadExchange, &returned.at, message);
            diagnostics.push(wrong.label(format!("expected those of the site's theme, `{folder}`")));
            return Checked::new(None, diagnostics);
        };
        let is_own = |path: &str| !self.sources.is_carried(path);
        let units = theme.message_units(self.lang, config, is_own);
        let known: BTreeMap<String, &MessageUnit> = units.iter().map(|unit| (id(unit), unit)).collect();
        let mut new = NewWords::new();
        for unit in returned.units.iter().filter(|unit| !unit.target.is_empty() && !unit.review) {
            let present = known.get(&unit.id).map(|known| (*known, pair(known)));
            match present.filter(|(_, pair)| pair.source.content.words() == unit.source) {
                Some((known, pair)) => {
                    let words = diagnostics.take(self.message(returned, unit, known, &pair));
                    new.extend(words.map(|words| ((known.key.clone(), known.form.clone()), words)));
                }
                None => diagnostics.push(self.changed(unit)),
            }
        }
        let path = format!("{folder}/{}.ftl", self.lang).into();
        if new.is_empty() {
            return Checked::new(Some(Outcome { path, taken: Taken::Unchanged }), diagnostics);
        }
        let made = theme.with_messages(self.lang, config, &new, is_own);
        if made.is_none() {
            let message = format!("the messages of `{path}` cannot be written so that everything else stays");
            let wrong = self.error(Code::UnwritableTranslation, &returned.at, message);
            diagnostics.push(wrong.help("write them into the file itself"));
        }
        let taken = made.map(|(path, bytes)| Outcome { path, taken: Taken::Changed { bytes, review: 0 } });
        Checked::new(taken, diagnostics)
    }

    /// New words for a form of a message, where they are others than there are.
    fn message(
        &self,
        returned: &Returned,
        unit: &ReturnedUnit,
        known: &MessageUnit,
        pair: &Pair,
    ) -> Checked<Option<Vec<crate::locale::MessagePart>>> {
        let mut diagnostics = Diagnostics::default();
        let source = &pair.source.content;
        let (content, changed) = pair.returned(&unit.target);
        if !changed {
            return Checked::new(None, diagnostics);
        }
        let own = pair.target.as_ref().is_some_and(|present| present.damage(&content.pieces).is_empty());
        // A form for one thing may say it in words.
        let is_wrong = |damage: &Damage| known.form.is_empty() || !matches!(damage, Damage::Missing(_));
        let damage = source.damage(&content.pieces).into_iter().filter(|damage| !own && is_wrong(damage));
        diagnostics.extend(damage.map(|damage| self.damaged(returned, unit, source, &damage)));
        Checked::new(Some(parts(&content)), diagnostics)
    }

    fn changed(&self, unit: &ReturnedUnit) -> Diagnostic {
        let message =
            format!("the message `{}` has changed since this file was exported, or is gone", unit.id);
        let at = Place::bytes(&self.file.path, self.at(&unit.at));
        Diagnostic::warning(Code::OutdatedExchange, at, message).label("its translation is left as it is")
    }
}
