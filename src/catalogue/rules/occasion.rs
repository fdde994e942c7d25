//! Rules for what happens in one go.

use super::Rules;
use super::openings::no_doubt;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Bound, Findings, Occasion, in_order};
use crate::time::When;

impl Rules<'_> {
    pub fn occasion(&self, occasion: &Occasion<'_>, findings: &mut Findings<'_>) {
        let zone = self.catalogue.zones().at(occasion.campus);
        for (key, when) in [("begins", Some(occasion.begins)), ("ends", occasion.ends)] {
            let Some(when) = when.filter(|_| !findings.is_hole(&key.into())) else { continue };
            no_doubt(when, zone, &key.into(), findings);
            self.not_far(Some(when.written_day()), &key.into(), findings);
        }
        self.said(occasion.cancelled, &"cancelled".into(), findings);
        if let (When::Day(day), Some(ends)) = (occasion.begins, occasion.ends)
            && !matches!(ends, When::Day(_))
        {
            findings.push(&"begins".into(), |place| {
                Diagnostic::warning(Code::Contradiction, place, "`ends` says an hour, and `begins` says none")
                    .label(format!("expected an hour as well: `{day}T19:30`"))
            });
        }
        let (begins, ends) = (occasion.begins.start(zone), occasion.last().end(zone));
        if ends < begins && !findings.is_hole(&"begins".into()) {
            let beginning = findings.place(&"begins".into());
            findings.push(&"ends".into(), |place| {
                let told =
                    Diagnostic::error(Code::EndsBeforeStart, place.clone(), "it ends before it begins")
                        .label("expected a time after `begins`")
                        .related(beginning.clone(), "it begins here");
                let first = Bound::moment(beginning, occasion.begins);
                in_order(told, &first, &Bound::moment(place, occasion.last()), None)
            });
        }
    }
}
