//! The first files of an item and of a site: they compile as they are, and say in comments what else there could be.
//!
//! What is known of the site is filled in: its languages, faculties, contacts and groups, and the days ahead.

mod beginning;
mod days;
mod placeholders;
mod site;
mod theme;
mod words;

use std::collections::BTreeMap;

use tera::{Context, Tera};

use crate::catalogue::Catalogue;
use crate::codes::{Country, Currency};
use crate::diagnostic::did_you_mean;
use crate::lang::capitalised;
use crate::model::{Id, KINDS, Kind, KindRow, Target};
use crate::time::Date;
use crate::yaml::Scalar;
use days::Days;
use words::Given;

pub use beginning::{Beginning, Wishes};
pub use placeholders::{Placeholders, placeholders};
pub use site::site;
pub use theme::theme;

/// So many ids are named in a comment.
const MOST_NAMED: usize = 8;

/// A file of a new folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Below that folder.
    pub path: String,
    pub text: String,
}

/// An item that is to be made.
#[derive(Clone, Debug)]
pub struct NewItem {
    pub kind: Kind,
    pub id: String,
    /// Whether it is to be seen only with `--drafts`. A country never is: it has a page already.
    pub draft: bool,
}

/// A kind by its name or its folder.
///
/// # Errors
/// A sentence about what was expected.
pub fn kind(name: &str) -> Result<Kind, String> {
    let found = KINDS.iter().find(|row| row.name == name || row.folder == name).map(|row| row.kind);
    found.ok_or_else(|| {
        let names = || KINDS.iter().flat_map(|row| [row.name, row.folder]);
        let known: Vec<&str> = KINDS.iter().map(|row| row.name).collect();
        did_you_mean(name, names()).unwrap_or_else(|| format!("the kinds are {}", known.join(", ")))
    })
}

/// Whether an item may have an id.
///
/// # Errors
/// A sentence about what was expected.
pub fn check_id(kind: Kind, id: &str) -> Result<(), String> {
    if kind == Kind::Country {
        return Country::parse(id).map(drop).map_err(|_| {
            let meant = Country::readings(id).into_iter().next();
            let hint = meant
                .map_or_else(String::new, |one| format!("; did you mean `{}` ({})?", one.text, one.note));
            format!("`{id}` is no country: its id is {}{hint}", Country::EXPECTED)
        });
    }
    if Id::is_well_formed(id) {
        return Ok(());
    }
    let plain = deunicode::deunicode(id).to_lowercase();
    let words: Vec<&str> =
        plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let hint = if words.is_empty() { String::new() } else { format!(", such as `{}`", words.join("-")) };
    Err(format!(
        "`{id}` is no id: it is a part of the address, of lower-case letters a to z, digits and single hyphens{hint}"
    ))
}

/// The files of a new item.
///
/// # Errors
/// A sentence about the vocabulary that must have an entry before.
pub fn item(new: &NewItem, catalogue: &Catalogue, today: Date) -> Result<Vec<NewFile>, String> {
    item_paid_in(usual_currency(catalogue), new, catalogue, today)
}

/// The currency of most fees of a site, or else that of the university's country.
fn usual_currency(catalogue: &Catalogue) -> Currency {
    let mut counts: BTreeMap<&'static str, (usize, Currency)> = BTreeMap::new();
    for (_, item) in catalogue.items() {
        for opening in item.facts.openings() {
            for currency in opening.fees.iter().filter_map(|fee| fee.currency) {
                counts.entry(currency.0.code()).or_insert((0, currency)).0 += 1;
            }
        }
    }
    let most = counts.into_values().max_by_key(|(count, _)| *count);
    most.map_or_else(|| beginning::currency_of(catalogue.config.file.institution.country), |(_, one)| one)
}

fn item_paid_in(
    currency: Currency,
    new: &NewItem,
    catalogue: &Catalogue,
    today: Date,
) -> Result<Vec<NewFile>, String> {
    let row = new.kind.row();
    for (target, entry) in needed(new.kind) {
        if catalogue.vocabulary.ids(*target).is_empty() {
            let (kind, file) = (row.name.replace('-', " "), target.folder());
            return Err(format!(
                "a {kind} names an entry of content/{file}, which has none; write one first:\n\n{entry}"
            ));
        }
    }
    let mut context = context(new, catalogue, today);
    context.insert("currency", currency.0.code());
    let words = format!("{}.md", catalogue.config.source_lang());
    let files = [("facts.yaml".to_owned(), facts(row)), (words, include_str!("kinds/words.md").to_owned())];
    Ok(files.into_iter().map(|(path, text)| NewFile { path, text: fill(&text, &context) }).collect())
}

/// What stands in the facts of a kind, with what all kinds have in common.
fn facts(row: &KindRow) -> String {
    own_facts(row.kind)
        .replace("{# common #}\n", include_str!("kinds/common.yaml"))
        .replace("{# opening #}\n", include_str!("kinds/opening.yaml"))
}

fn own_facts(kind: Kind) -> &'static str {
    match kind {
        Kind::Programme => include_str!("kinds/programme.yaml"),
        Kind::SummerSchool => include_str!("kinds/summer-school.yaml"),
        Kind::Mobility => include_str!("kinds/mobility.yaml"),
        Kind::Scholarship => include_str!("kinds/scholarship.yaml"),
        Kind::Country => include_str!("kinds/country.yaml"),
        Kind::Network => include_str!("kinds/network.yaml"),
        Kind::Partner => include_str!("kinds/partner.yaml"),
        Kind::Project => include_str!("kinds/project.yaml"),
        Kind::Goal => include_str!("kinds/goal.yaml"),
        Kind::Event => include_str!("kinds/event.yaml"),
        Kind::News => include_str!("kinds/news.yaml"),
        Kind::Page => include_str!("kinds/page.yaml"),
    }
}

/// The vocabularies without which a kind has no facts, each with an entry to begin with.
fn needed(kind: Kind) -> &'static [(Target, &'static str)] {
    const FACULTY: (Target, &str) =
        (Target::Faculty, "faculties:\n  - {id: sciences, title: Faculty of Sciences}");
    const CONTACT: (Target, &str) =
        (Target::Contact, "contacts:\n  - {id: admissions, role: Admissions, email: admissions@example.edu}");
    const PLAN: (Target, &str) =
        (Target::Plan, "plans:\n  - {id: policy, title: Policy plan, valid: {from: 2026-01-01}}");
    match kind {
        Kind::Programme => &[FACULTY],
        Kind::SummerSchool => &[FACULTY, CONTACT],
        Kind::Goal => &[PLAN],
        _ => &[],
    }
}

fn context(new: &NewItem, catalogue: &Catalogue, today: Date) -> Context {
    let mut context = Context::new();
    let config = &catalogue.config;
    let source = std::slice::from_ref(config.source_lang());
    let given = Given::of(config.source_lang());
    let [summary, heading, body] = given.texts(new.kind);
    let dated = new.id.get(..10).is_some_and(|start| Date::parse(start).is_ok());
    for (key, text) in [
        ("kind", new.kind.name().to_owned()),
        ("id", scalar(&new.id)),
        ("slug", scalar(&new.id.to_lowercase())),
        ("lang", config.source_lang().to_string()),
        ("country", scalar(config.file.institution.country.as_str())),
        ("title", scalar(&title(new, &given))),
        ("summary", scalar(&summary)),
        ("heading", heading),
        ("body", body),
        ("institution", scalar(config.file.institution.name.get(source).0)),
        ("city", scalar(config.file.institution.city.get(source).0)),
    ] {
        context.insert(key, &text);
    }
    context.insert("draft", &new.draft);
    context.insert("dated", &dated);
    add_ids(&mut context, catalogue);
    Days::after(today).add_to(config.file.academic.year, &mut context);
    context
}

/// The entries that the facts can name: `faculties` as a list, `known.faculties` in words.
fn add_ids(context: &mut Context, catalogue: &Catalogue) {
    let mut known = BTreeMap::new();
    let mut add = |key: &'static str, ids: Vec<&Id>| {
        let ids: Vec<String> = ids.into_iter().map(|id| scalar(id.as_str())).collect();
        known.insert(key, in_words(&ids));
        context.insert(key, &ids);
    };
    for row in KINDS.iter().filter(|row| row.kind != Kind::Country) {
        let key = match row.kind {
            Kind::SummerSchool => "summer_schools",
            _ => row.folder,
        };
        add(key, catalogue.ids(row.kind).collect());
    }
    let vocabulary = &catalogue.vocabulary;
    add("faculties", vocabulary.ids(Target::Faculty));
    add("contacts", vocabulary.ids(Target::Contact));
    add("lists", vocabulary.ids(Target::CountryList));
    add("plans", vocabulary.ids(Target::Plan));
    add("choices", vocabulary.ids(Target::Choice));
    add("credits", vocabulary.ids(Target::Credits));
    add("campuses", vocabulary.ids(Target::Campus));
    add("papers", vocabulary.ids(Target::Paper));
    // A group that refers to another one needs nothing of its own.
    let groups = vocabulary.groups.groups.iter().filter(|group| group.otherwise.is_none());
    add("groups", groups.map(|group| &group.id).collect());
    context.insert("known", &known);
}

fn in_words(ids: &[String]) -> String {
    let more = ids.len().saturating_sub(MOST_NAMED);
    match ids {
        [] => "None yet.".into(),
        _ if more > 0 => format!("Known: {} and {more} more.", ids[..MOST_NAMED].join(", ")),
        _ => format!("Known: {}.", ids.join(", ")),
    }
}

/// A text as YAML takes it: in quotation marks where it would be something else without.
fn scalar(text: &str) -> String {
    let words = ["y", "n", "yes", "no", "on", "off"];
    let is_text = matches!(serde_yaml::from_str(text), Ok(serde_yaml::Value::String(read)) if read == text);
    let plain = is_text && !text.contains([',', '[', ']', '{', '}', '#', ':']);
    if plain && !words.contains(&text.to_lowercase().as_str()) {
        text.to_owned()
    } else {
        serde_json::to_string(text).expect("a text is JSON")
    }
}

/// `data-science` as `Data science`, `2026-11-20-open-day` as `Open day`, `ET` as `Coming from Ethiopia`.
fn title(new: &NewItem, given: &Given) -> String {
    let country = Some(new.kind).filter(|kind| *kind == Kind::Country).and(Country::parse(&new.id).ok());
    if let Some(country) = country {
        return given.of_country("country", country);
    }
    // A day before the name of a news item is no part of its title.
    let day = new.id.get(..10).filter(|day| Date::parse(day).is_ok());
    let name = day.and_then(|day| new.id.strip_prefix(day)?.strip_prefix('-')).unwrap_or(&new.id);
    capitalised(&name.replace('-', " "))
}

/// Fill in a scaffold. A line that holds nothing but a tag leaves no line behind.
fn fill(scaffold: &str, context: &Context) -> String {
    let is_tag =
        |line: &str| line.starts_with("{%") && line.find("%}").is_some_and(|at| at + 2 == line.len());
    let lines = scaffold.lines();
    let template: String =
        lines.map(|line| if is_tag(line) { line.to_owned() } else { format!("{line}\n") }).collect();
    let tera = Tera::new();
    let filled = tera.render_str(&template, context, false);
    filled.unwrap_or_else(|error| panic!("a scaffold of the program is wrong: {error}"))
}

/// Whether a line of facts is one that `new` writes behind `#` to show a form: `# campus: harbour`.
pub fn is_example(line: &str) -> bool {
    let common = [include_str!("kinds/common.yaml"), include_str!("kinds/opening.yaml")];
    let files = KINDS.iter().map(|row| own_facts(row.kind)).chain(common);
    let line = line.trim();
    // Of what is filled in for each site the beginning is known; a key alone would be any author's.
    let behind = |known: &str| {
        let known = known.trim_start().strip_prefix('#').map(str::trim);
        known.is_some_and(|known| match known.split_once("{{") {
            Some((begins, _)) => begins.contains(", ") && line.starts_with(begins.trim()),
            None => known == line,
        })
    };
    files.flat_map(str::lines).any(behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_where_yaml_would_read_something_else() {
        for plain in ["data-science", "Hasselt University", "2027-data"] {
            assert_eq!(scalar(plain), plain);
        }
        for quoted in ["2027", "NO", "null", "true", "a: b", "1.5", "", "a, b", "2026-01-01 "] {
            assert_eq!(scalar(quoted), format!("\"{quoted}\""));
        }
    }

    #[test]
    fn kinds_and_ids_are_told() {
        assert_eq!(kind("programme"), Ok(Kind::Programme));
        assert_eq!(kind("summer-schools"), Ok(Kind::SummerSchool));
        assert!(kind("programe").unwrap_err().contains("`programme`"));
        assert!(kind("xyzzy").unwrap_err().starts_with("the kinds are programme, "));
        assert!(check_id(Kind::Page, "Über uns").unwrap_err().ends_with("such as `uber-uns`"));
        assert!(check_id(Kind::Country, "et").unwrap_err().contains("`ET` (Ethiopia)"));
        assert!(check_id(Kind::Country, "ET").is_ok() && check_id(Kind::Page, "a-b-2").is_ok());
    }
}
