//! Languages of teaching that hardly anybody teaches in, whose codes are those of countries: `se` is Northern Sámi, and not
//! what is spoken in Sweden.

use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::meant;
use crate::site::Site;
use crate::source::{DataPath, Place, Source, Sources};
use crate::yaml::Tree;

/// Where facts name languages that people speak.
const LISTS: [&str; 2] = ["teaching_languages", "languages"];

pub(super) fn check(site: &Site, sources: &Sources) -> Vec<Diagnostic> {
    let items = site.catalogue.items().map(|(_, item)| item);
    let facts = items.filter_map(|item: &Item| sources.get(item.facts_path.as_ref()?));
    facts.flat_map(|source| of_facts(site, source)).collect()
}

fn of_facts(site: &Site, source: &Source) -> Vec<Diagnostic> {
    let text = source.text().unwrap_or_default();
    // Nearly all facts are told by their words, and need not be parsed.
    let mut words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    let Some(tree) =
        words.any(|word| meant::land_of_code(word).is_some()).then(|| Tree::parse(text).ok()).flatten()
    else {
        return Vec::new();
    };
    let named = |at: DataPath| tree.text_at(&at).map(|tag| (at.clone(), tag));
    let list = |key: &'static str| (0..).map_while(move |index| named(DataPath::from(key).index(index)));
    let asked = |index| named(DataPath::from("language_requirement").index(index).key("language"));
    let listed = LISTS.into_iter().flat_map(list);
    let all = listed.chain((0..).map_while(asked));
    all.filter_map(|(at, tag)| told(site, Place::Value(source.path.clone(), at), tag)).collect()
}

fn told(site: &Site, place: Place, tag: &str) -> Option<Diagnostic> {
    let land = meant::land_of_code(tag)?;
    // Where it is at home, and where the site speaks it, it is meant.
    let home = site.config().file.institution.country;
    let is_meant = land.home == home.as_str() || site.config().langs().any(|lang| lang.as_str() == tag);
    if is_meant {
        return None;
    }
    let message = format!(
        "`{tag}` is {}, though the code of a country where most speak {}",
        land.language, land.spoken.note
    );
    let told = Diagnostic::warning(Code::BadLanguage, place.clone(), message)
        .label("expected the code of a language");
    Some(told.fix(land.spoken.fix(place)))
}
