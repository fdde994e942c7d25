//! What dates were, change by change, as lines of the record.

use std::collections::BTreeMap;
use std::fmt;

use jiff::Timestamp;

use crate::diagnostic::Code;
use crate::offer::Time;
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// Every date that was ever published, by its name, with what it was from when on, the first first.
pub type Events = BTreeMap<String, Vec<Change>>;

/// What a date was from a moment on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The moment of the commit.
    pub at: Timestamp,
    /// The date since then, in words of [`crate::offer::Milestone::value`]; none where there was none any more.
    pub is: Option<String>,
}

/// A change as it is recorded: `programmes/x/2027-2028/2027-09/application/eea 2026-10-12T09:00:00Z 2027-05-01T21:59:59Z`,
/// the name of the date, the moment of the commit and the date since then, `-` where there was none any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    pub name: String,
    pub change: Change,
}

const CALLED_OFF: &str = " cancelled";
const NONE: &str = "-";

impl Change {
    /// When the date was, if it was there.
    pub fn time(&self) -> Option<Time> {
        self.is.as_ref()?.trim_end_matches(CALLED_OFF).parse().ok()
    }
}

/// Lines in any order, and twice, as two branches that were merged may have left them: a date that both changed has all
/// of its changes, in the order of their moments.
pub fn gathered(lines: impl IntoIterator<Item = Recorded>) -> Events {
    let mut events = Events::new();
    lines.into_iter().for_each(|Recorded { name, change }| events.entry(name).or_default().push(change));
    for changes in events.values_mut() {
        // Two commits of one second stand in the order in which they were recorded.
        changes.sort_by_key(|change| change.at);
        changes.dedup_by(|later, one| later.is == one.is);
        // A date begins when it was first there.
        let missing = changes.iter().take_while(|change| change.is.is_none()).count();
        changes.drain(..missing);
    }
    events
}

/// The lines of all changes, by the names of the dates.
pub fn lines(events: &Events) -> impl Iterator<Item = String> {
    let line =
        |name: &str, change: &Change| Recorded { name: name.to_owned(), change: change.clone() }.to_string();
    events.iter().flat_map(move |(name, changes)| changes.iter().map(move |change| line(name, change)))
}

/// A date as it was recorded, and after that as git tells it.
pub fn continued(mut recorded: Vec<Change>, told: Vec<Change>) -> Vec<Change> {
    // Where one is how the other begins, the longer knows all, whatever the times of commits that were made anew.
    if recorded.iter().zip(&told).all(|(one, other)| one.is == other.is) {
        return if told.len() < recorded.len() { recorded } else { told };
    }
    let until = recorded.iter().map(|change| change.at).max();
    let last = told.last().cloned();
    for change in told.into_iter().filter(|change| Some(change.at) > until).chain(last) {
        if recorded.last().is_none_or(|known| known.is != change.is) {
            recorded.push(change);
        }
    }
    recorded
}

impl fmt::Display for Recorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Change { at, is } = &self.change;
        write!(f, "{} {at} {}", self.name, is.as_deref().unwrap_or(NONE))
    }
}

impl Scalar for Recorded {
    const EXPECTED: &'static str =
        "the name of a date, a moment and the date since then, as `prospectus history` writes it";
    const SAMPLE: &'static str = "programmes/demo/2027-2028/2027-09/starts 2026-10-12T09:00:00Z 2027-09-20";

    fn parse(text: &str) -> Result<Recorded, Fault> {
        let wrong = || {
            fault(Code::BadDate, format!("`{text}` tells of no date")).expected(Self::EXPECTED).help(
                "the file is not written by hand: remove the line, and `prospectus history` writes it again",
            )
        };
        let mut parts = text.splitn(3, ' ');
        let name = parts.next().filter(|name| name.contains('/')).ok_or_else(wrong)?.to_owned();
        let at = parts.next().and_then(|at| at.parse().ok()).ok_or_else(wrong)?;
        let is = parts.next().ok_or_else(wrong)?;
        let change = Change { at, is: (is != NONE).then(|| is.to_owned()) };
        if change.is.is_some() && change.time().is_none() {
            return Err(wrong());
        }
        Ok(Recorded { name, change })
    }

    fn form() -> Form {
        let moment = r"-?[0-9]+-[0-9]{2}-[0-9]{2}T[0-9:.]+Z";
        let time = format!(r"(?:{moment}|-?[0-9]+-[0-9]{{2}}-[0-9]{{2}})");
        let pattern = format!(r"^[^ ]*/[^ ]* {moment} (?:-|{time}(?:/{time})?(?: cancelled)?)$");
        Form::pattern(&pattern, &[Self::SAMPLE])
    }
}
scalar!(Recorded);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_read_as_it_is_written() {
        for line in [
            Recorded::SAMPLE,
            "events/x/takes-place 2026-10-12T09:00:00Z 2026-12-12T09:00:00Z/2026-12-12T11:00:00Z",
            "events/x/takes-place 2026-10-12T09:00:00Z 2026-12-12/2026-12-14 cancelled",
            "programmes/x/2027-2028/2027-09/application/eea 2026-10-12T09:00:00Z -",
        ] {
            let recorded = Recorded::parse(line);
            assert_eq!(recorded.map(|one| one.to_string()).ok().as_deref(), Some(line));
        }
        for wrong in ["", "x", "a/b 2026-10-12", "a/b 2026-10-12T09:00:00Z", "a/b 2026-10-12T09:00:00Z soon"]
        {
            assert!(Recorded::parse(wrong).is_err(), "{wrong}");
        }
    }

    /// Changes as `a1 b2`: what a date was, and at which second.
    fn changes(text: &str) -> Vec<Change> {
        let change = |word: &str| {
            let at = Timestamp::from_second(word[1..].parse().unwrap()).unwrap();
            Change { at, is: Some(word[..1].to_owned()).filter(|is| is != "-") }
        };
        text.split_whitespace().map(change).collect()
    }

    #[test]
    fn what_was_recorded_is_never_lost() {
        for (case, recorded, told, expected) in [
            ("nothing was recorded", "", "a1 b2", "a1 b2"),
            ("nothing is new", "a1 b2", "a1 b2", "a1 b2"),
            ("there are new changes", "a1", "a1 b2 -3", "a1 b2 -3"),
            ("commits were made anew", "a1 b2", "a7 b8", "a7 b8"),
            ("the history was cut", "a1 b2 c3", "b2 c3", "a1 b2 c3"),
            ("the history was cut, and goes on", "a1 b2 c3", "c3 d4 -5", "a1 b2 c3 d4 -5"),
            ("it was cut, and began anew", "a1 b2", "b7 c8", "a1 b2 c8"),
            ("a change was missed between", "a1 b2", "b2 c3 b4", "a1 b2 c3 b4"),
            ("the branch is an older one", "a1 b2 c3", "a1 b2", "a1 b2 c3"),
            ("the last commit was amended", "a1 b2", "a1 c3", "a1 b2 c3"),
            ("the time zone of the site changed", "a1 b2", "x1 y2", "a1 b2 y2"),
        ] {
            let once = continued(changes(recorded), changes(told));
            assert_eq!(once, changes(expected), "{case}");
            assert_eq!(continued(once.clone(), changes(told)), once, "{case}: doing it twice");
        }
    }

    #[test]
    fn what_two_branches_recorded_of_one_date_is_put_together() {
        let line = |(word, name): (&str, &str)| {
            let change = changes(word).remove(0);
            Recorded { name: name.to_owned(), change }
        };
        let merged =
            [("c3", "x/y"), ("a1", "x/y"), ("b2", "x/y"), ("a1", "x/y"), ("c4", "x/y"), ("a1", "x/z")];
        let events = gathered(merged.map(line));
        assert_eq!(events["x/y"], changes("a1 b2 c3"));
        assert_eq!(events["x/z"], changes("a1"));
    }

    #[test]
    fn a_date_that_came_and_went_in_one_second_is_not_recorded_as_gone_before_it_came() {
        let line = |text: &str| Recorded::parse(&format!("x/y 2026-10-12T09:00:00Z {text}")).unwrap();
        let told = |lines: &[&str]| -> Vec<bool> {
            let events = gathered(lines.iter().map(|text| line(text)));
            events["x/y"].iter().map(|change| change.is.is_some()).collect()
        };
        assert_eq!(told(&["2027-09-20", "-"]), [true, false]);
        assert_eq!(told(&["-", "2027-09-20", "-"]), [true, false]);
    }
}
