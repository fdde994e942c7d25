//! What was published once: the file `content/history.yaml`, written from git by a command and only read by a build, so
//! that the same sources still give the same bytes.

mod addresses;
mod dates;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::HISTORY_FILE;
use crate::diagnostic::{Checked, Diagnostics};
use crate::model::{ApplicantGroups, DeadlineKind, Delivery, Id, Kind, Status, Zones};
use crate::offer::{Clock, Milestone, Time};
use crate::source::{SourcePath, Sources};
use crate::yaml;

pub use addresses::{Addresses, Occupant, Published};
pub use dates::{Change, Events, Recorded};

/// `content/history.yaml`: what happened to the dates of the catalogue, and where its pages stood.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// Every date that was ever published, with when it was recorded and what it was since then.
    #[serde(default, deserialize_with = "changes_in_any_order")]
    #[schemars(with = "Vec<Recorded>")]
    pub events: Events,
    /// Every address that was ever published, with its language and what stood there.
    #[serde(default, deserialize_with = "addresses_in_any_order")]
    #[schemars(with = "Vec<Published>")]
    pub addresses: Addresses,
    /// The hash of the file, where there is one: whether it is still the same costs nothing then.
    #[serde(skip)]
    pub hash: Option<blake3::Hash>,
}

/// Two branches that were merged may have left them in any order, and twice.
fn addresses_in_any_order<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Addresses, D::Error> {
    Vec::<Published>::deserialize(deserializer).map(|all| all.into_iter().collect())
}

/// The same of changes of dates.
fn changes_in_any_order<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Events, D::Error> {
    Vec::<Recorded>::deserialize(deserializer).map(dates::gathered)
}

/// What a calendar says of the changes of an event (RFC 5545, 3.8.7.3 and 3.8.7.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    pub sequence: usize,
    /// When it was last recorded to change.
    pub recorded: Option<Timestamp>,
    /// Whether it has changed since, which no commit says yet.
    pub changed_since: bool,
}

/// A version of a file of facts.
#[derive(Clone, Debug)]
pub struct Version {
    /// When it was committed.
    pub at: Timestamp,
    /// `content/programmes/x/facts.yaml`
    pub path: String,
    /// None where it was removed.
    pub text: Option<String>,
}

impl History {
    /// Read the file, where there is one.
    pub fn read(sources: &Sources) -> Checked<History> {
        let Some(source) = sources.get(HISTORY_FILE) else { return Checked::clean(History::default()) };
        let mut diagnostics = Diagnostics::default();
        let path = SourcePath::from(HISTORY_FILE);
        let text = diagnostics.take(crate::document::text(source));
        let read = text.map(|text| diagnostics.take(yaml::read::<History>(&path, text, source.skipped())));
        let mut history = read.and_then(|read| read.value).unwrap_or_default();
        if diagnostics.has_errors() {
            // What cannot be read is not to be looked for.
            history.addresses = Addresses::default();
        }
        history.hash = Some(blake3::hash(&source.bytes));
        Checked::new(history, diagnostics)
    }

    /// Whether anything was ever announced of an item, `programmes/x`.
    pub fn has_item(&self, item: &str) -> bool {
        let begins = format!("{item}/");
        self.events.range(begins.clone()..).next().is_some_and(|(name, _)| name.starts_with(&begins))
    }

    /// Every item of which something was ever announced, `programmes/x`.
    pub fn items(&self) -> impl Iterator<Item = &str> {
        let item = |name: &'_ str| name.match_indices('/').nth(1).map(|(at, _)| at);
        let items = self.events.keys().filter_map(move |name| Some(&name[..item(name)?]));
        items.collect::<BTreeSet<&str>>().into_iter()
    }

    /// Whether a group ever had a deadline.
    pub fn has_group(&self, group: &Id) -> bool {
        self.events.keys().any(|name| of_group(name) == Some(group.as_str()))
    }

    /// What is to be said of the changes of an event as it is now; nothing where its history is not known.
    pub fn revision(&self, event: &Milestone) -> Option<Revision> {
        let changes = self.events.get(&event.name)?;
        let last = changes.last()?;
        let changed_since = last.is.as_deref() != Some(event.value().as_str());
        let sequence = if changed_since { changes.len() } else { changes.len() - 1 };
        Some(Revision { sequence, recorded: Some(last.at), changed_since })
    }

    /// Events of a name that begins like this which are gone although their time had not come: with what they were, and
    /// what is to be said of that change.
    pub fn gone<'h>(
        &'h self,
        begins: &'h str,
        present: &'h BTreeSet<String>,
        now: Timestamp,
    ) -> impl Iterator<Item = (&'h str, Time, Revision)> {
        let below =
            self.events.range(begins.to_owned()..).take_while(move |(name, _)| name.starts_with(begins));
        below.filter(move |(name, _)| !present.contains(*name)).filter_map(move |(name, changes)| {
            let time = changes.iter().rev().find_map(Change::time)?;
            let last = changes.last()?;
            let recorded = Some(last.at);
            let changed_since = last.is.is_some();
            let sequence = if changed_since { changes.len() } else { changes.len() - 1 };
            let left = recorded.filter(|_| !changed_since).unwrap_or(now);
            // What was removed when it had passed was not called off.
            let revision = Revision { sequence, recorded, changed_since };
            (time.begins() > left).then_some((name.as_str(), time, revision))
        })
    }

    /// How many of the events that were announced lie behind a moment.
    pub fn passed(&self, now: Timestamp) -> usize {
        let times = self.events.values().filter_map(|changes| changes.iter().rev().find_map(Change::time));
        times.filter(|time| time.begins() <= now).count()
    }

    /// The history that versions of files tell, the oldest first. What cannot be read any more is passed over.
    pub fn of(versions: &[Version], zones: Zones<'_>) -> History {
        let mut history = History::default();
        for version in versions {
            let Some((item, kind)) = item_of(&version.path) else { continue };
            let found = match &version.text {
                None => BTreeMap::new(),
                Some(text) => match events_of(kind, &item, &version.path, text, zones) {
                    Some(found) => found,
                    None => continue,
                },
            };
            history.add(&format!("{item}/"), &found, version.at);
        }
        history
    }

    /// What was recorded, and what git tells beyond that. Nothing that was recorded is lost where git knows it no more,
    /// since its history was cut, so that no number of a change that subscribers know comes again.
    #[must_use]
    pub fn continued(mut self, told: History) -> History {
        for (name, changes) in told.events {
            let recorded = self.events.remove(&name).unwrap_or_default();
            self.events.insert(name, dates::continued(recorded, changes));
        }
        self
    }

    /// How often a date changed after it was first published, all dates together.
    pub fn changes(&self) -> usize {
        self.events.values().map(|changes| changes.len().saturating_sub(1)).sum()
    }

    fn add(&mut self, begins: &str, found: &BTreeMap<String, String>, at: Timestamp) {
        let below = self.events.range(begins.to_owned()..);
        let known = below.map(|(name, _)| name.clone()).take_while(|name| name.starts_with(begins));
        let names: BTreeSet<String> = known.chain(found.keys().cloned()).collect();
        for name in names {
            let is = found.get(&name).cloned();
            let changes = self.events.entry(name).or_default();
            if changes.last().map(|last| last.is.clone()) != Some(is.clone()) {
                changes.push(Change { at, is });
            }
        }
    }

    /// As it stands in its file: sorted, and one a line, so that what two branches add can be merged.
    pub fn write(&self) -> String {
        let mut text = "# Written from git by `prospectus history`. Not to be edited by hand.\n".to_owned();
        text.push_str(if self.events.is_empty() { "events: []\n" } else { "events:\n" });
        dates::lines(&self.events).for_each(|line| text.push_str(&format!("  - {}\n", scalar(&line))));
        text.push_str(if self.addresses.is_empty() { "addresses: []\n" } else { "addresses:\n" });
        self.addresses.lines().for_each(|line| text.push_str(&format!("  - {}\n", scalar(&line))));
        text
    }
}

/// A text in YAML, in quotes where it needs them.
fn scalar(text: &str) -> String {
    serde_yaml::to_string(text).expect("a text can be written").trim_end().to_owned()
}

impl Time {
    fn begins(self) -> Timestamp {
        match self {
            Time::Moment(moment) | Time::Span(moment, _) => moment,
            Time::Days(first, _) => first.begins(&jiff::tz::TimeZone::UTC).timestamp(),
        }
    }
}

/// The group whose deadline has a name, which ends in it; none of what is everybody's.
pub fn of_group(name: &str) -> Option<&str> {
    let last = name.rsplit('/').next()?;
    let mut kinds = DeadlineKind::ALL.iter().map(|kind| kind.term().word);
    let mut ways = Delivery::ALL.iter().map(|way| way.term().word);
    let of_all = Milestone::OF_ALL.contains(&last)
        || last.starts_with("round-")
        || kinds.any(|word| word == last)
        || ways.any(|word| word == last);
    (!of_all).then_some(last)
}

/// `content/programmes/x/facts.yaml` is of `programmes/x`.
fn item_of(path: &str) -> Option<(String, Kind)> {
    let (folder, id) = path.strip_prefix("content/")?.strip_suffix("/facts.yaml")?.split_once('/')?;
    Some((format!("{folder}/{id}"), Kind::from_folder(folder)?))
}

fn events_of(
    kind: Kind,
    item: &str,
    path: &str,
    text: &str,
    zones: Zones<'_>,
) -> Option<BTreeMap<String, String>> {
    let read = kind.row().read(&SourcePath::from(path), text, 0);
    let facts = (!read.diagnostics.has_errors()).then_some(read.value.value)??;
    // The dates of a draft are nobody's yet, and what is taken back into one is gone for readers.
    if facts.common().status != Status::Published {
        return Some(BTreeMap::new());
    }
    let groups = ApplicantGroups::default();
    let clock = Clock { groups: &groups, zones, now: Timestamp::UNIX_EPOCH, soon_days: 0 };
    let mut events: Vec<_> =
        facts.openings().iter().flat_map(|opening| clock.events(item, opening)).collect();
    events.extend(facts.occasion().map(|occasion| clock.occasion(item, &occasion)));
    Some(events.into_iter().map(|event| (event.name.clone(), event.value())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Campuses;

    /// Nobody's campuses.
    fn zones(site: &jiff::tz::TimeZone) -> Zones<'_> {
        static NONE: Campuses = Campuses { campuses: Vec::new() };
        Zones { site, campuses: &NONE }
    }

    fn version(at: &str, closes: Option<&str>) -> Version {
        let facts = "direction: in\naudience: [student]\ntype: semester\nrounds:\n  - opens: 2026-10-01\n    starts: 2027-09-01\n    deadlines: [{group: eea, closes: CLOSES}]\n    verified: {on: 2026-10-12, by: us, review_by: 2027-12-01}\n";
        Version {
            at: at.parse().unwrap(),
            path: "content/mobility/m/facts.yaml".into(),
            text: closes.map(|closes| facts.replace("CLOSES", closes)),
        }
    }

    #[test]
    fn what_changes_is_recorded_and_what_does_not_is_not() {
        let zone = jiff::tz::TimeZone::get("Europe/Brussels").unwrap();
        let versions = [
            version("2026-10-01T00:00:00Z", Some("2027-03-01")),
            version("2026-10-02T00:00:00Z", Some("2027-03-01")),
            version("2026-10-03T00:00:00Z", Some("2027-04-01")),
            version("2026-10-04T00:00:00Z", Some("not a date")),
            version("2026-10-05T00:00:00Z", None),
        ];
        let history = History::of(&versions, zones(&zone));
        let told = |name: &str| -> Vec<Option<&str>> {
            history.events[name].iter().map(|change| change.is.as_deref()).collect()
        };
        let deadline = "mobility/m/2027-09-01/application/eea";
        assert_eq!(told(deadline), [Some("2027-03-01T22:59:59Z"), Some("2027-04-01T21:59:59Z"), None]);
        assert_eq!(told("mobility/m/2027-09-01/starts"), [Some("2027-09-01"), None]);
        let none = BTreeSet::new();
        let now = "2026-11-01T00:00:00Z".parse().unwrap();
        let gone: Vec<_> = history.gone("mobility/m/", &none, now).collect();
        assert_eq!(gone.len(), 2, "applications had opened when it went: {gone:?}");
        assert_eq!(gone[0].0, deadline);
        assert_eq!(gone[0].2.sequence, 2);
        let read: History = serde_yaml::from_str(&history.write()).unwrap();
        assert_eq!(read.events, history.events);
    }

    #[test]
    fn groups_are_read_from_the_names_of_their_deadlines_alone() {
        assert_eq!(of_group("programmes/x/2027-2028/2027-09/application/eea"), Some("eea"));
        for name in
            ["opens", "starts", "application", "application/round-2", "application/distance", "takes-place"]
        {
            assert_eq!(of_group(&format!("programmes/x/2027-2028/2027-09/{name}")), None, "{name}");
        }
    }

    #[test]
    fn a_draft_announces_nothing() {
        let draft = |at| {
            let version = version(at, Some("2027-03-01"));
            Version { text: version.text.map(|text| format!("{text}status: draft\n")), ..version }
        };
        let versions = [
            draft("2026-10-01T00:00:00Z"),
            version("2026-10-02T00:00:00Z", Some("2027-04-01")),
            draft("2026-10-03T00:00:00Z"),
        ];
        let history = History::of(&versions[..1], zones(&jiff::tz::TimeZone::UTC));
        assert!(history.events.is_empty());
        let history = History::of(&versions, zones(&jiff::tz::TimeZone::UTC));
        let told: Vec<_> = history.events["mobility/m/2027-09-01/application/eea"].iter().collect();
        assert!(
            told.len() == 2 && told[0].at.to_string() == "2026-10-02T00:00:00Z" && told[1].is.is_none(),
            "{told:?}"
        );
    }

    #[test]
    fn what_git_knows_no_more_stays_recorded() {
        let at = Timestamp::UNIX_EPOCH;
        let of = |name: &str| History {
            events: [(name.to_owned(), vec![Change { at, is: Some("2027-03-01".into()) }])].into(),
            ..History::default()
        };
        let both = of("gone").continued(of("new"));
        assert!(both.events.keys().eq(["gone", "new"]) && both.changes() == 0);
    }
}
