//! A calendar before it is written.

use serde::Serialize;

/// A calendar, finished but for its syntax.
#[derive(Clone, Debug, Serialize)]
pub(super) struct View {
    pub name: String,
    pub entries: Vec<CalendarEntry>,
}

#[derive(Clone, Debug, Serialize)]
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
