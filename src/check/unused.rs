//! Entries of vocabularies that nothing names, so that no page shows them.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Target;
use crate::site::Site;
use crate::source::{DataPath, Place, Source, Sources};

/// One note for each entry. Applicant groups are left out: their rules find readers without naming anything.
pub(super) fn check(site: &Site, sources: &Sources) -> Vec<Diagnostic> {
    let vocabulary = &site.catalogue.vocabulary;
    let targets = [
        Target::CountryList,
        Target::Faculty,
        Target::Contact,
        Target::Plan,
        Target::Campus,
        Target::OwnFact,
    ];
    let entries = targets.into_iter().flat_map(|target| {
        let ids = vocabulary.ids(target).into_iter().enumerate();
        ids.map(move |(index, id)| (target, index, id.to_string()))
    });
    let entries: Vec<(Target, usize, String)> = entries.collect();
    let mut named: BTreeMap<&str, usize> = entries.iter().map(|(.., id)| (id.as_str(), 0)).collect();
    for source in sources.below("content/") {
        words(source).for_each(|word| named.get_mut(word).into_iter().for_each(|count| *count += 1));
    }
    // The entry names itself once.
    let unused = entries.iter().filter(|(.., id)| named[id.as_str()] < 2);
    let unused = unused.filter(|(target, index, _)| !has_ended(&site.catalogue, *target, *index));
    unused.map(|(target, index, id)| unnamed(*target, *index, id)).collect()
}

/// Whether a list or a plan holds up to a day: such a one may be kept for what rested on it.
fn has_ended(catalogue: &Catalogue, target: Target, index: usize) -> bool {
    let vocabulary = &catalogue.vocabulary;
    match target {
        Target::CountryList => vocabulary.lists.lists[index].valid.to.is_some(),
        Target::Plan => vocabulary.plans.plans[index].days().to.is_some(),
        _ => false,
    }
}

/// What could be an id: the words of YAML, and lines of texts that are one, as in a block that calls for a contact.
fn words(source: &Source) -> impl Iterator<Item = &str> {
    let text = source.text().unwrap_or_default();
    let is_facts = source.path.ends_with(".yaml");
    let of_facts = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
    let of_facts = of_facts.filter(move |_| is_facts);
    let of_words = text.lines().map(str::trim).filter(move |_| !is_facts && source.path.ends_with(".md"));
    of_facts.chain(of_words)
}

fn unnamed(target: Target, index: usize, id: &str) -> Diagnostic {
    let path = format!("content/{}", target.folder()).into();
    let at = DataPath::from(target.list_key()).index(index).key("id");
    Diagnostic::note(Code::UnusedEntry, Place::Value(path, at), format!("nothing names `{id}`"))
        .label("no page shows it")
        .help("name it where it belongs, or remove the entry")
}
