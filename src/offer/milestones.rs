//! What happens to an opening, each under a name that stays whatever stands before or after it.

use jiff::{Timestamp, ToSpan as _, ZonedDateTime};

use super::Clock;
use crate::model::{Close, Deadline, Occasion, Opening};
use crate::time::{Date, Start, When};

/// Something that happens to an opening.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// `programmes/x/2027-2028/2027-09/application/eea`: the item, the opening's key, and what happens.
    pub name: String,
    pub what: Happening,
    pub time: Time,
    pub cancelled: bool,
}

const OPENS: &str = "opens";
const STARTS: &str = "starts";
const TAKES_PLACE: &str = "takes-place";

impl Milestone {
    /// The last parts of the names of what happens to everybody alike.
    pub const OF_ALL: [&str; 3] = [OPENS, STARTS, TAKES_PLACE];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    Opens,
    /// The deadline at this place of the opening closes.
    Closes(usize),
    Starts,
    /// The item itself, which happens in one go.
    Takes,
}

/// When something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    Moment(Timestamp),
    /// From one moment to a later one.
    Span(Timestamp, Timestamp),
    /// From the first day to the last one.
    Days(Date, Date),
}

impl Milestone {
    /// All that a calendar shows of its time, as the history of the site records it.
    pub fn value(&self) -> String {
        let time = self.time.to_string();
        if self.cancelled { format!("{time} cancelled") } else { time }
    }
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Time::Moment(moment) => moment.fmt(f),
            Time::Span(first, last) => write!(f, "{first}/{last}"),
            Time::Days(first, last) if first == last => first.fmt(f),
            Time::Days(first, last) => write!(f, "{first}/{last}"),
        }
    }
}

impl std::str::FromStr for Time {
    type Err = ();

    fn from_str(text: &str) -> Result<Time, ()> {
        let day = |text: &str| text.parse().map(Date).map_err(|_| ());
        let moment = |text: &str| text.parse::<Timestamp>().map_err(|_| ());
        let parts = text.split_once('/');
        if text.contains('T') {
            return match parts {
                Some((first, last)) => Ok(Time::Span(moment(first)?, moment(last)?)),
                None => Ok(Time::Moment(moment(text)?)),
            };
        }
        let (first, last) = parts.unwrap_or((text, text));
        Ok(Time::Days(day(first)?, day(last)?))
    }
}

impl Clock<'_> {
    /// What happens to an opening of the item `programmes/x`: applications open, deadlines with a date close, it starts.
    pub fn events(&self, item: &str, opening: &Opening<'_>) -> Vec<Milestone> {
        let name = format!("{item}/{}", opening.key());
        let event = |what: &str, happening, time| Milestone {
            name: format!("{name}/{what}"),
            what: happening,
            time,
            cancelled: opening.cancelled.is_some(),
        };
        let opens = Time::Moment(opening.opens.start(self.zones.at(opening.campus)).timestamp());
        let mut events = vec![event(OPENS, Happening::Opens, opens)];
        for (place, deadline) in opening.deadlines.iter().enumerate() {
            if let Some(closes) = self.named_close(opening, deadline) {
                let what = identity(deadline);
                events.push(event(&what, Happening::Closes(place), Time::Moment(closes.timestamp())));
            }
        }
        if let Some(Start::Day(first)) = opening.starts {
            let days = Time::Days(first, opening.ends.unwrap_or(first).max(first));
            events.push(event(STARTS, Happening::Starts, days));
        }
        events
    }

    /// The item `events/x` itself, where it happens in one go.
    pub fn occasion(&self, item: &str, occasion: &Occasion<'_>) -> Milestone {
        let (begins, ends) = (occasion.begins, occasion.last());
        let zone = self.zones.at(occasion.campus);
        let moments = (begins.start(zone).timestamp(), ends.end(zone).timestamp());
        let time = match (begins, ends) {
            (When::Day(first), When::Day(last)) => Time::Days(*first, *last.max(first)),
            _ if moments.0 < moments.1 => Time::Span(moments.0, moments.1),
            _ => Time::Moment(moments.0),
        };
        let cancelled = occasion.cancelled.is_some();
        Milestone { name: format!("{item}/{TAKES_PLACE}"), what: Happening::Takes, time, cancelled }
    }

    /// Whether something that happens in one go is over.
    pub fn is_over(&self, occasion: &Occasion<'_>) -> bool {
        self.has_passed(self.end(occasion))
    }

    /// The first moment at which it is over.
    pub fn after(&self, occasion: &Occasion<'_>) -> Option<Timestamp> {
        self.end(occasion).checked_add(1.nanosecond()).ok()
    }

    fn end(&self, occasion: &Occasion<'_>) -> Timestamp {
        occasion.last().end(self.zones.at(occasion.campus)).timestamp()
    }

    /// When a deadline closes, where it names a moment.
    pub fn named_close(&self, opening: &Opening<'_>, deadline: &Deadline) -> Option<ZonedDateTime> {
        let named =
            matches!(deadline.close(), Close::At(_) | Close::Rolling(Some(_)) | Close::UntilFull(Some(_)));
        self.moments(opening, deadline).closes.filter(|_| named)
    }
}

/// `application/round-2/distance/eea`: what a deadline is, never where it stands.
fn identity(deadline: &Deadline) -> String {
    let kind = Some(deadline.kind.term().word.to_owned());
    let round = deadline.round.map(|round| format!("round-{round}"));
    let way = deadline.way().name();
    let group = deadline.group.as_ref().map(ToString::to_string);
    let parts = [kind, round, way, group];
    parts.into_iter().flatten().collect::<Vec<String>>().join("/")
}
