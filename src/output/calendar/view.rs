//! A calendar before it is written.

use jiff::Timestamp;
use serde::Serialize;

use crate::limits::CALENDAR_EVENTS;

/// A calendar, finished but for its syntax.
#[derive(Clone, Debug, Serialize)]
pub(super) struct View {
    pub name: String,
    pub entries: Vec<CalendarEntry>,
}

impl View {
    /// In the order of their days; of too many those from a moment on, and as many of those before as there is room for.
    pub fn new(name: String, mut entries: Vec<CalendarEntry>, since: Option<Timestamp>) -> View {
        entries.sort_by(|one, other| (&one.starts, &one.uid).cmp(&(&other.starts, &other.uid)));
        if entries.len() > CALENDAR_EVENTS {
            let since = since.map(utc).unwrap_or_default();
            let coming = entries.partition_point(|entry| entry.starts < since);
            entries.drain(..coming.min(entries.len() - CALENDAR_EVENTS));
            entries.truncate(CALENDAR_EVENTS);
        }
        View { name, entries }
    }
}

/// A moment as calendars write it, `20270301T225959Z`.
pub(super) fn utc(moment: Timestamp) -> String {
    moment.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct CalendarEntry {
    /// The same for as long as the event exists, so that a moved one moves in the subscriber's calendar.
    pub uid: String,
    pub summary: String,
    pub description: Option<String>,
    pub url: Option<String>,
    /// Where one goes.
    pub location: Option<String>,
    /// `20270301T225959Z`, or a day, `20270920`.
    pub starts: String,
    /// The day after the last one, of what takes several days.
    pub ends: Option<String>,
    /// When the facts were last verified, UTC.
    pub stamp: String,
    pub cancelled: bool,
    pub sequence: Option<usize>,
    pub modified: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_too_many_events_the_next_ones_are_told() {
        let entries = |count: usize| {
            let entry =
                |at: usize| CalendarEntry { starts: format!("{:08}", at + 1), ..CalendarEntry::default() };
            (0..count).rev().map(entry).collect::<Vec<_>>()
        };
        let told = |count: usize, coming: usize| {
            let since =
                format!("{:04}-{:02}-{:02}T00:00:00Z", coming / 10_000, coming / 100 % 100, coming % 100);
            let view = View::new(String::new(), entries(count), since.parse().ok());
            let starts =
                |entry: Option<&CalendarEntry>| entry.map_or(0, |entry| entry.starts.parse().unwrap());
            (view.entries.len(), starts(view.entries.first()), starts(view.entries.last()))
        };
        const MOST: usize = CALENDAR_EVENTS;
        assert_eq!(told(MOST, 10_101), (MOST, 1, MOST));
        assert_eq!(told(MOST + 10, 0), (MOST, 1, MOST), "nothing is known of what is to come");
        assert_eq!(told(20_000, 10_101), (MOST, 10_102, 10_101 + MOST));
        assert_eq!(told(10_110, 10_101), (MOST, 10_111 - MOST, 10_110), "room for some that have passed");
    }
}
