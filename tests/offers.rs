//! The rule of which opening counts, held against the one that the default theme's script follows by the reader's clock:
//! what it says at many moments stands in `tests/offers.json`, which a test of the script reads, too.

use std::fs;

use prospectus::catalogue::{Catalogue, Memory};
use prospectus::config::Config;
use prospectus::offer::{Due, Offer, next_of_each_way};
use serde_json::{Value, json};

use crate::{cases, site};

/// The deadlines of the first opening and of the second one. Those in the last one lie in the hours in which clocks change.
const SCENES: [(&str, &str, &str); 6] = [
    (
        "two years",
        "{group: eea, closes: 2027-06-01T17:00}, {group: non-eea, closes: 2027-03-01}",
        "{group: eea, closes: 2028-06-01}, {group: non-eea, closes: 2028-03-01}",
    ),
    (
        "two ways of study",
        "{group: eea, closes: 2027-06-01, delivery: on-campus}, {group: eea, closes: 2027-08-31, delivery: distance}, {group: non-eea, closes: 2027-03-01, delivery: on-campus}, {closes: 2027-07-15, delivery: distance}",
        "{closes: 2028-05-01}",
    ),
    (
        "three rounds",
        "{group: eea, closes: 2027-06-01}, {group: non-eea, closes: 2027-01-15, round: 1}, {group: non-eea, closes: 2027-03-01, round: 2, opens: 2027-01-16}, {group: non-eea, closes: 2027-05-01, round: 3, opens: 2027-03-02}",
        "{closes: 2028-05-01, opens: 2027-12-01}",
    ),
    (
        "no dates",
        "{group: eea, closes: rolling}, {group: non-eea, closes: until-full, at_latest: 2027-05-01}",
        "{group: eea, closes: not-yet-known}, {group: non-eea, closes: not-yet-known}",
    ),
    (
        "not admitted and full",
        "{group: eea, admitted: false}, {group: non-eea, closes: 2027-03-01}",
        "{group: eea, closes: 2028-06-01}, {group: non-eea, closes: 2028-03-01}",
    ),
    (
        "clocks",
        "{group: eea, closes: 2027-03-28T03:30}, {group: non-eea, closes: 2027-04-04T00:30}",
        "{group: eea, closes: 2027-10-31T03:30}, {group: non-eea, closes: 2027-11-10T02:30}",
    ),
];

fn facts(first: &str, second: &str, scene: &str) -> String {
    let places =
        if scene.contains("full") { "\n    places: [{group: non-eea, full: 2026-10-01}]" } else { "" };
    format!(
        "direction: in\naudience: [student]\ntype: semester\nrounds:\n  - starts: 2027-09-20\n    opens: 2026-10-15{places}\n    deadlines: [{first}]\n    verified: {{on: 2026-10-12, by: admissions, review_by: 2028-12-01}}\n  - starts: 2028-09-18\n    opens: 2027-02-15\n    deadlines: [{second}]\n    verified: {{on: 2026-10-12, by: admissions, review_by: 2028-12-01}}\n"
    )
}

#[test]
fn the_rule_says_what_the_script_is_held_to() {
    let scenes: Vec<Value> =
        SCENES.iter().map(|(name, first, second)| scene(name, &facts(first, second, name))).collect();
    // A line a moment, so that a difference can be read.
    let came =
        serde_json::to_string(&scenes).expect("it is JSON").replace("{\"groups\"", "\n{\"groups\"") + "\n";
    let file = site::root().join("tests/offers.json");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, &came).expect("it can be written");
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        expected == came,
        "the rule says something else now; if this is right: UPDATE=1 cargo test, and read the difference"
    );
    assert!(scenes.iter().all(|scene| scene["moments"].as_array().is_some_and(|moments| moments.len() > 20)));
}

fn scene(name: &str, facts: &str) -> Value {
    let mut sources = site::base();
    cases::change(&mut sources, "content/mobility/m/facts.yaml", facts);
    cases::change(&mut sources, "content/mobility/m/en.md", "---\ntitle: M\nsummary: M.\n---\n");
    let config = Config::read(&sources).value.expect("there are settings");
    let now = site::options(site::NOW).now;
    let catalogue = Catalogue::assemble(&sources, config, now, true, &mut Memory::default()).value;
    let item = catalogue.items().map(|(_, item)| item).find(|item| item.name() == "mobility/m");
    let item = item.expect("there is the item");
    let clock = catalogue.clock(now);
    let mut turns: Vec<jiff::Timestamp> =
        item.facts.openings().iter().flat_map(|opening| clock.turns(opening)).collect();
    // What the facts say by a day, a page knows only when it is made after it.
    let said = "2026-10-02T00:00:00Z".parse().expect("a moment");
    turns.retain(|turn| *turn > said);
    turns.sort_unstable();
    turns.dedup();
    // The moment of each turn, and those just before and after it; the script knows milliseconds.
    let around =
        turns.iter().flat_map(|turn| [-60_000, -1, 0, 1, 3_600_000].map(|by| turn.as_millisecond() + by));
    let moments = around.map(|moment| {
        let now = jiff::Timestamp::from_millisecond(moment).expect("a moment");
        told(&catalogue.offer(item, now), moment)
    });
    let shown = catalogue.offer(item, now);
    json!({"name": name, "soonDays": clock.soon_days, "openings": openings(&shown), "moments": moments.collect::<Vec<Value>>()})
}

/// The openings as a page tells them to the script.
fn openings(offer: &Offer<'_>) -> Value {
    let opening = |(order, opening): (usize, &prospectus::model::Opening<'_>)| {
        let due = opening.deadlines.iter().map(|one| {
            let moments = offer.clock.moments(opening, one);
            let state = offer.clock.state(opening, one, one.group.as_ref());
            json!({
                "group": one.group.as_ref().map(ToString::to_string).unwrap_or_default(),
                "kind": one.kind.term().word,
                "way": one.delivery.map(|way| way.term().word).unwrap_or_default(),
                "opens": moments.opens.timestamp().as_millisecond(),
                "closes": moments.closes.map(|closes| closes.timestamp().as_millisecond()),
                "stated": state.is_stated().then(|| state.name()),
            })
        });
        json!({"order": order, "dues": due.collect::<Vec<Value>>()})
    };
    offer.openings().iter().enumerate().map(opening).collect()
}

/// What holds for each group at a moment: which opening, what is next in it, and how that stands.
fn told(offer: &Offer<'_>, moment: i64) -> Value {
    let groups = offer.clock.groups.groups.iter().map(|group| {
        let current = offer.current_of(&group.id);
        let order =
            current.and_then(|current| offer.openings().iter().position(|one| one.index == current.index));
        let due: Vec<Due<'_>> = current.map(|current| offer.to_apply(current, &group.id)).unwrap_or_default();
        let next = next_of_each_way(&due).into_iter().map(|due| {
            json!([
                due.moments.closes.as_ref().map(|closes| closes.timestamp().as_millisecond()),
                due.state.name()
            ])
        });
        (group.id.to_string(), json!({"current": order, "next": next.collect::<Vec<Value>>()}))
    });
    json!({"now": moment, "groups": groups.collect::<serde_json::Map<String, Value>>()})
}
