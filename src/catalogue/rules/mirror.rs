//! Rules for what the catalogue counts by itself.

use super::Rules;
use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Findings;

impl Rules<'_> {
    /// A number that the catalogue counts now is not typed in for now, too: one of the two would soon be wrong.
    pub fn mirror(&self, item: &Item, findings: &mut Findings<'_>) {
        for tally in item.facts.tallies() {
            let now =
                tally.typed.iter().filter(|(year, _)| i32::from(*year) >= i32::from(self.today.0.year()));
            for (year, at) in now {
                findings.push(at, |place| {
                    let message =
                        format!("the catalogue counts this by itself, and has a value of {year}, too");
                    Diagnostic::error(Code::Contradiction, place, message)
                        .label("expected earlier years only")
                        .help("remove the value, or `counted` of the indicator")
                });
            }
        }
    }
}
