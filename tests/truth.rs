//! Words and facts of the shipped catalogue, held against each other where one can be read out of the other: what a text
//! links to is what its facts name.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_yaml::Value;

use crate::site;

/// An item of the shipped catalogue.
struct Item {
    /// `programmes/management`
    name: String,
    facts: Value,
    /// What its texts in English and Dutch link to, each by its name: `scholarships/icp-connect`.
    links: [BTreeSet<String>; 2],
}

impl Item {
    fn id(&self) -> &str {
        self.name.split('/').nth(1).unwrap_or_default()
    }

    /// The ids of a list in its facts.
    fn listed(&self, key: &str) -> BTreeSet<String> {
        let list = self.facts.get(key).and_then(Value::as_sequence);
        list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// The ids of a kind that each of its texts links to.
    fn linked(&self, kind: &str) -> [BTreeSet<String>; 2] {
        let of_kind = |name: &String| Some(name.strip_prefix(kind)?.strip_prefix('/')?.to_owned());
        self.links.each_ref().map(|links| links.iter().filter_map(of_kind).collect())
    }
}

fn items(kind: &str) -> Vec<Item> {
    let folder = site::root().join("content").join(kind);
    let folders = fs::read_dir(&folder).expect("the kind has a folder").flatten();
    let names: BTreeSet<String> =
        folders.map(|entry| entry.file_name().into_string().expect("a name")).collect();
    let items: Vec<Item> = names.iter().map(|id| item(&folder.join(id), &format!("{kind}/{id}"))).collect();
    assert!(!items.is_empty(), "{kind} are shipped");
    items
}

fn item(folder: &Path, name: &str) -> Item {
    let facts = fs::read_to_string(folder.join("facts.yaml")).unwrap_or_default();
    let links =
        ["en.md", "nl.md"].map(|file| links(&fs::read_to_string(folder.join(file)).unwrap_or_default()));
    Item { name: name.into(), facts: serde_yaml::from_str(&facts).expect("facts are YAML"), links }
}

/// Where the links of a text lead within the site, without anchors.
fn links(text: &str) -> BTreeSet<String> {
    let ends = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let within = ends.filter(|link| !link.contains(':') && !link.starts_with('#'));
    within.filter_map(|link| link.split('#').next()).map(str::to_owned).collect()
}

/// A goal's words lead to what serves it, and that says so itself.
#[test]
fn what_a_goal_names_serves_it() {
    let mut looked_at = 0;
    for goal in items("goals") {
        for link in goal.links.iter().flatten().filter(|link| link.contains('/')) {
            let named = item(&site::root().join("content").join(link), link);
            let serves = named.listed("goals").contains(goal.id());
            assert!(serves, "{} leads to {link}, whose `goals` lack it", goal.name);
            looked_at += 1;
        }
    }
    assert!(looked_at > 50, "goals name {looked_at} items in two languages");
}

/// The goal of an international curriculum leads to what each programme says of itself, and leaves none out.
#[test]
fn the_goal_of_an_international_curriculum_leaves_no_programme_out() {
    let all: BTreeSet<String> = items("programmes").iter().map(|one| one.id().to_owned()).collect();
    let goals = items("goals");
    let goal = goals.iter().find(|goal| goal.id() == "sg2").expect("it is shipped");
    for linked in goal.linked("programmes") {
        assert_eq!(linked, all);
    }
}

/// A grant that names schools or programmes in its words names all of those that it pays for, and no others.
#[test]
fn grants_pay_for_what_their_words_say() {
    for grant in items("scholarships") {
        for (kind, key) in [("programmes", "programmes"), ("summer-schools", "summer_schools")] {
            for linked in grant.linked(kind).iter().filter(|linked| !linked.is_empty()) {
                assert_eq!(*linked, grant.listed(key), "{}: {kind}", grant.name);
            }
        }
    }
    let grants = items("scholarships");
    let travel = grants.iter().find(|grant| grant.id() == "global-minds-travel").expect("it is shipped");
    let rounds = travel.facts["rounds"].as_sequence().expect("it has calls");
    let by_place = |round: &Value| round.get("eligible_by_place").and_then(Value::as_bool) == Some(true);
    let by_nationality = rounds.iter().any(|round| round.get("eligible").is_some() && !by_place(round));
    assert!(!by_nationality, "where one goes counts for a travel grant, not whose national one is");
}

/// "What is international about it" lists the summer schools that count towards a programme, all of them; it offers a semester
/// abroad where one is kept free, and names networks and opportunities that know of it.
#[test]
fn programmes_tell_what_is_international_in_them() {
    let schools = items("summer-schools");
    let out = items("mobility");
    for programme in items("programmes") {
        let embedding = schools.iter().filter(|school| school.listed("embeds_in").contains(programme.id()));
        let embedding: BTreeSet<String> = embedding.map(|school| school.id().to_owned()).collect();
        for linked in programme.linked("summer-schools") {
            assert_eq!(linked, embedding, "{}: summer schools", programme.name);
        }
        let has_window = programme.facts.get("mobility_window").is_some();
        for linked in programme.linked("mobility") {
            let semester = linked.contains("semester-abroad");
            assert_eq!(semester, has_window, "{}: a semester abroad", programme.name);
            let unknown = out.iter().filter(|one| linked.contains(one.id()));
            let unknown: Vec<&str> = unknown
                .filter(|one| !one.listed("programmes").contains(programme.id()))
                .map(Item::id)
                .collect();
            assert!(unknown.is_empty(), "{} leads to {unknown:?}, which do not name it", programme.name);
        }
        for linked in programme.linked("networks") {
            assert!(linked.is_subset(&programme.listed("networks")), "{}: networks", programme.name);
        }
    }
}

/// The page of the twenty says that all projects in the South lie in one of them.
#[test]
fn projects_in_the_south_lie_in_the_partner_countries() {
    let file = site::root().join("content/vocabulary/country-lists.yaml");
    let lists: Value =
        serde_yaml::from_str(&fs::read_to_string(file).expect("lists are shipped")).expect("lists are YAML");
    let list = lists["lists"].as_sequence().into_iter().flatten();
    let list = list.into_iter().find(|list| list["id"] == "vliruos-partners-2017").expect("it is shipped");
    let twenty: BTreeSet<&str> =
        list["countries"].as_sequence().into_iter().flatten().filter_map(Value::as_str).collect();
    assert_eq!(twenty.len(), 20);
    for project in items("projects").iter().filter(|project| project.facts["orientation"] == "south") {
        let countries = project.listed("countries");
        assert!(countries.iter().all(|country| twenty.contains(country.as_str())), "{}", project.name);
    }
}

/// Whoever has places here by an agreement can come on exchange, and nobody else is offered it.
#[test]
fn exchange_is_offered_to_partners_with_places() {
    let with_places = items("partners").into_iter().filter(|partner| {
        let agreements = partner.facts.get("agreements").and_then(Value::as_sequence);
        let of_students = |one: &&Value| one["level"] != "doctorate" && one["places_in"].as_u64() > Some(0);
        agreements.into_iter().flatten().any(|one| of_students(&one))
    });
    let with_places: BTreeSet<String> = with_places.map(|partner| partner.id().to_owned()).collect();
    let opportunities = items("mobility");
    let exchange = opportunities.iter().find(|one| one.id() == "incoming-exchange").expect("it is shipped");
    assert_eq!(exchange.listed("partners"), with_places);
}
