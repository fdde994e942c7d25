//! The hours of work, for machines.

use crate::catalogue::ItemIndex;
use crate::codes::Decimal;
use crate::model::{CountedIn, Value};
use crate::view::Context;

/// The hours that an item takes. An ECTS credit stands for 25 at least (ECTS Users' Guide 2015, 2).
pub fn load(context: &Context<'_>, index: ItemIndex) -> Option<String> {
    let facts = context.site.facts(index);
    let told = facts.iter().find_map(|fact| match &fact.value {
        Value::Hours(hours) => Some(*hours),
        _ => None,
    });
    let least = || {
        facts.iter().find_map(|fact| match &fact.value {
            Value::Credits(credits) if credits.system == CountedIn::Ects => {
                credits.number.times(Decimal::from(25))
            }
            _ => None,
        })
    };
    told.or_else(least).map(hours)
}

/// Hours as ISO 8601 writes them.
pub fn hours(hours: Decimal) -> String {
    format!("PT{}H", (hours.hundredths + 50) / 100)
}
