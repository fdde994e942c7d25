//! How long a programme takes, which its ways of study may differ in.

use super::Programme;
use crate::diagnostic::Code;
use crate::model::{Delivery, Findings, Value};
use crate::source::DataPath;

impl Programme {
    /// `2 years`, or `2 years, 3 years (distance learning)`.
    pub(super) fn lengths(&self) -> Value {
        let others = self.durations.iter().map(|one| Value::DurationOf(one.duration, one.delivery.term()));
        let nominal = Value::Duration(self.duration);
        if self.durations.is_empty() { nominal } else { Value::list([nominal].into_iter().chain(others)) }
    }

    /// The last month in which somebody studies. Where nothing is said of them, those who study part time or at a
    /// distance may take half as long again.
    pub(super) fn longest_months(&self) -> u32 {
        let months = self.duration.begun_months();
        let stated = self.durations.iter().map(|one| one.duration.begun_months()).max();
        let slower = self.delivery.iter().filter_map(|way| way.like()).any(Delivery::is_slower);
        match stated {
            Some(stated) => months.max(stated),
            None if slower => months * 3 / 2,
            None => months,
        }
    }

    pub(super) fn check_durations(&self, findings: &mut Findings<'_>) {
        for (index, one) in self.durations.iter().enumerate() {
            let at = DataPath::from("durations").index(index);
            let way = one.delivery.term().word;
            if self.durations[..index].iter().any(|before| before.delivery == one.delivery) {
                let message = format!("the length of `{way}` stands here twice");
                findings.error(
                    Code::DuplicateRelation,
                    at.key("delivery"),
                    message,
                    "expected each way once",
                );
            } else if !self.delivery.contains(&one.delivery) && !findings.is_hole(&"delivery".into()) {
                let message = format!("the programme is not taught in the way `{way}`");
                findings.error(
                    Code::Contradiction,
                    at.key("delivery"),
                    message,
                    "expected one of those under `delivery`",
                );
            }
        }
    }
}
