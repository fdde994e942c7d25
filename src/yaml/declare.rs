//! A fact or a word of the university's own that is told and declared nowhere: the line that declares it, as far as it can
//! be known from what is told.

use super::cure::flow;
use super::fault::{Fault, FaultKind};
use super::tree::{Node, Tree, Value};
use crate::diagnostic::{Diagnostic, nearest};
use crate::meant;
use crate::source::{DataPath, Step};

const FILE: &str = "content/vocabulary/facts.yaml";

/// What the author can do, for a key below `own:` in the facts of an item.
pub(super) fn helps(key: &str, fault: &Fault, tree: &Tree, path: &str) -> Vec<String> {
    let kind = path.split('/').nth(1).unwrap_or_default();
    let told = tree.find(&fault.path.key(key));
    let Some((of_type, written)) = told.and_then(of_type) else {
        return vec![format!("declare it in `{FILE}`: its name, its type, where it is shown")];
    };
    let title = in_capital(&key.replace(['-', '_'], " "));
    let entry = format!("- {{id: {key}, title: {title}, kinds: [{kind}], {of_type}}}");
    let declare = format!("declare it in `{FILE}`, below `facts:`, for example so: `{entry}`");
    let value = written.map(|written| format!("and write `{key}: {written}` here"));
    std::iter::once(declare).chain(value).collect()
}

/// The type of a value as the declaration says it, and how it is written then, where that is otherwise.
fn of_type(value: &Node) -> Option<(String, Option<String>)> {
    let Value::Scalar(text, is_plain) = &value.value else { return None };
    let plain = |of_type: &str| Some((format!("type: {of_type}"), None));
    if text.is_empty() {
        return None;
    }
    if let Some((number, unit)) = measure(text).filter(|_| *is_plain) {
        let unit = if unit.is_empty() { String::new() } else { format!(", unit: {unit}") };
        let anew = (!unit.is_empty()).then(|| number.to_owned());
        return Some((format!("type: number{unit}"), anew));
    }
    if text.contains("://") {
        return plain("address");
    }
    if text.parse::<jiff::civil::Date>().is_ok() {
        return plain("date");
    }
    let one = |readings: Vec<meant::Reading>| <[meant::Reading; 1]>::try_from(readings).ok().map(|[one]| one);
    if let Some(truth) = one(meant::truth(text)).filter(|one| one.is_certain) {
        return Some(("type: truth".to_owned(), (truth.text != *text).then_some(truth.text)));
    }
    if let Some(day) = one(meant::days(text)).filter(|one| one.is_certain) {
        return Some(("type: date".to_owned(), (day.text != *text).then(|| flow_text(&day.text))));
    }
    plain("text")
}

/// `12 weeks`: a number, and words behind it.
fn measure(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|sign: char| !sign.is_ascii_digit() && sign != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let is_unit = |sign: char| sign.is_alphabetic() || sign == ' ';
    let unit = unit.trim();
    (number.parse::<f64>().is_ok() && unit.chars().all(is_unit)).then_some((number, unit))
}

fn flow_text(text: &str) -> String {
    flow(&Node { range: 0..0, value: Value::Scalar(text.to_owned(), true) })
}

/// A word that is no slip of a known one may be a new one. Nothing and a stroke are no words.
pub(super) fn or_a_new_word(fault: &Fault, told: Diagnostic) -> Diagnostic {
    let is_slip = told.fixes.iter().any(|fix| fix.is_certain);
    match &fault.kind {
        FaultKind::NotInList { is_open: true, found, known, .. }
            if !is_slip && found.contains(char::is_alphanumeric) && !is_known(found, known) =>
        {
            told.help(word(found, known, &fault.path))
        }
        _ => told,
    }
}

/// Whether what is written is several words, or is what people elsewhere call one of those that are known.
fn is_known(found: &str, known: &[String]) -> bool {
    let is_term = || {
        !meant::terms(found, known).is_empty() && nearest(found, known.iter().map(String::as_str)).is_empty()
    };
    found.contains(',') || is_term()
}

/// How a word of the university's own is declared, by where it stands.
fn word(found: &str, known: &[String], at: &DataPath) -> String {
    let declared =
        "a word of your own is declared in `content/vocabulary/words.yaml`, with what pages call it";
    let Some(list) = list_of(at) else { return declared.to_owned() };
    let id = meant::folded(found).replace(' ', "-");
    let entry = format!("- {{id: {id}, title: {}}}", flow_text(&in_capital(found)));
    let like = known.first().map_or("", |word| word);
    format!(
        "{declared}, below `{list}:`: `{entry}`, with `like: {like}` behind the title where it follows the rules of that word, or of another one"
    )
}

/// The list of `words.yaml` that a word at a place is of.
fn list_of(at: &DataPath) -> Option<&'static str> {
    let key = at.last_key()?;
    let is_below = |list: &str| at.0.iter().any(|step| matches!(step, Step::Key(key) if key == list));
    Some(match key {
        "degree" => "degrees",
        "level" | "levels" => "levels",
        "delivery" => "delivery",
        "kind" if is_below("deadlines") => "deadline_kinds",
        "kind" if is_below("fees") => "fee_kinds",
        "audience" => "audiences",
        "purpose" | "purposes" => "purposes",
        "scope" => "scopes",
        "instrument" => "instruments",
        "kinds" => "partner_kinds",
        "item" if is_below("covers") => "covers",
        _ => return None,
    })
}

fn in_capital(text: &str) -> String {
    text.chars().take(1).flat_map(char::to_uppercase).chain(text.chars().skip(1)).collect()
}
