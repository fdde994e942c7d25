//! Rules for what people say: they agreed, and only for a time.

use super::Rules;
use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Bound, Findings};
use crate::source::DataPath;

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
}
