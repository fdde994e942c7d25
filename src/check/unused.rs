//! Entries of vocabularies that nothing names, so that no page shows them.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{OwnWords, Target};
use crate::site::Site;
use crate::source::{DataPath, Place, Source, SourcePath, Sources};

/// Something that facts or texts name.
struct Entry {
    id: String,
    place: Place,
    /// So often its own file has the id, if nothing names it.
    itself: usize,
}

/// One note for each entry. Applicant groups are left out: their rules find readers without naming anything.
pub(super) fn check(site: &Site, sources: &Sources) -> Vec<Diagnostic> {
    let entries: Vec<Entry> = of_vocabularies(&site.catalogue).chain(own_words(&site.catalogue)).collect();
    let mut named: BTreeMap<&str, usize> = entries.iter().map(|entry| (&*entry.id, 0)).collect();
    // Own words stand in facts alone, and their titles may have the word of their ids.
    for source in sources.below("content/").filter(|source| *source.path != *OwnWords::FILE) {
        words(source).for_each(|word| named.get_mut(word).into_iter().for_each(|count| *count += 1));
    }
    entries.iter().filter(|entry| named[&*entry.id] <= entry.itself).map(unnamed).collect()
}

fn of_vocabularies(catalogue: &Catalogue) -> impl Iterator<Item = Entry> {
    let targets = [
        Target::CountryList,
        Target::Faculty,
        Target::Contact,
        Target::Plan,
        Target::Campus,
        Target::OwnFact,
        Target::Paper,
    ];
    targets.into_iter().flat_map(move |target| {
        let path: SourcePath = format!("content/{}", target.folder()).into();
        let ids = catalogue.vocabulary.ids(target).into_iter().enumerate();
        ids.filter(move |(index, _)| !is_kept(catalogue, target, *index)).map(move |(index, id)| {
            let at = DataPath::from(target.list_key()).index(index).key("id");
            Entry { id: id.to_string(), place: Place::Value(path.clone(), at), itself: 1 }
        })
    })
}

fn own_words(catalogue: &Catalogue) -> impl Iterator<Item = Entry> {
    catalogue.vocabulary.words.iter().map(|word| Entry {
        id: word.id.to_string(),
        place: word.place(),
        itself: 0,
    })
}

/// Whether a list or a plan holds up to a day: such a one may be kept for what rested on it. A paper that every programme asks
/// for is named by none.
fn is_kept(catalogue: &Catalogue, target: Target, index: usize) -> bool {
    let vocabulary = &catalogue.vocabulary;
    match target {
        Target::CountryList => vocabulary.lists.lists[index].valid.to.is_some(),
        Target::Plan => vocabulary.plans.plans[index].days().to.is_some(),
        Target::Paper => vocabulary.papers.papers[index].usual,
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

fn unnamed(entry: &Entry) -> Diagnostic {
    Diagnostic::note(Code::UnusedEntry, entry.place.clone(), format!("nothing names `{}`", entry.id))
        .label("no page shows it")
        .help("name it where it belongs, or remove the entry")
}
