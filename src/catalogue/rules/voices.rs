//! Rules for what people say: they agreed, and only for a time.

use super::Rules;
use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::meant::Reading;
use crate::model::{Bound, Findings};
use crate::source::DataPath;
use crate::time::Date;

impl Rules<'_> {
    pub fn voices(&self, item: &Item, findings: &mut Findings<'_>) {
        for (index, voice) in item.facts.common().voices.iter().enumerate() {
            let at = DataPath::from("voices").index(index);
            self.said(Some(voice.consent), &at.key("consent"), findings);
            let until = voice.until;
            if until < voice.consent {
                let message = format!("they are shown up to {until}, and agreed only on {}", voice.consent);
                let first = Bound::day(findings.place(&at.key("consent")), voice.consent);
                let last = Bound::day(findings.place(&at.key("until")), until);
                findings.reversed(
                    Code::EndsBeforeStart,
                    &first,
                    &last,
                    message,
                    "expected a day after `consent`",
                );
            } else if voice.has_ended(self.today) {
                findings.push(&at.key("until"), |place| {
                    Diagnostic::warning(
                        Code::Overdue,
                        place,
                        format!("the last day to show them was {until}"),
                    )
                    .label("pages show them no more")
                    .help("remove what they say, or ask them and write a later day")
                });
            }
            if let Some(image) = &voice.image {
                self.shown(item, image, &at.key("image"), findings);
            }
        }
    }

    /// What somebody said was not said on a day to come.
    pub(super) fn said(&self, day: Option<Date>, at: &DataPath, findings: &mut Findings<'_>) {
        if let Some(day) = day.filter(|day| *day > self.today) {
            let message = format!("{day} is still to come");
            findings.push(at, |place| {
                let told = Diagnostic::warning(Code::InTheFuture, place.clone(), message);
                let told = told.label("expected the day on which it was said");
                let before =
                    day.0.checked_sub(jiff::Span::new().years(1)).ok().filter(|day| *day <= self.today.0);
                let told = before
                    .into_iter()
                    .fold(told, |told, day| told.fix(Reading::likely(day.to_string()).fix(place.clone())));
                match at.last_key() {
                    Some("consent") => {
                        told.help("where nobody has agreed yet, leave the entry out until somebody does")
                    }
                    _ => told,
                }
            });
        }
    }
}
