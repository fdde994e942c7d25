//! Local times of zones, remembered.

use std::cell::RefCell;
use std::collections::HashMap;

use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// So many local times are remembered.
const MOST_KNOWN: usize = 4096;

thread_local! {
    /// The local times that were last asked for, each in one zone. A catalogue has few, and every page of an item asks
    /// for them anew; to apply the rules of a zone takes ten times as long as to find what they gave.
    static LOCAL: RefCell<HashMap<DateTime, ZonedDateTime>> = RefCell::default();
}

/// A local time in a zone; one that the clocks skip or repeat is settled as calendars do (RFC 5545, 3.3.5).
pub(super) fn local(moment: DateTime, zone: &TimeZone) -> ZonedDateTime {
    let known =
        LOCAL.with_borrow(|known| known.get(&moment).filter(|one| same(one.time_zone(), zone)).cloned());
    known.unwrap_or_else(|| {
        const RANGE: &str = "the years of a catalogue lie within the range of time zones";
        let found = zone.to_ambiguous_zoned_datetime(moment).compatible().expect(RANGE);
        LOCAL.with_borrow_mut(|known| {
            if known.len() == MOST_KNOWN {
                known.clear();
            }
            known.insert(moment, found.clone());
        });
        found
    })
}

/// Whether two zones are one. Of those with a name nothing but the name is looked at: to compare their rules takes as long
/// as to apply them.
fn same(one: &TimeZone, other: &TimeZone) -> bool {
    match (one.iana_name(), other.iana_name()) {
        (Some(one), Some(other)) => one == other,
        _ => one == other,
    }
}
