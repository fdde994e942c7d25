//! Languages of the site whose tag ends in no country: `en-UK` for `en-GB`, `sv-SV` for `sv`.

use icu::locale::Locale;

use crate::codes::Country;
use crate::config::SiteFile;
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::lang::Lang;
use crate::meant;
use crate::site::Site;
use crate::source::{DataPath, Place};
use crate::yaml::Scalar;

/// Regions that are no countries of ISO 3166-1, and that the registry of BCP 47 has.
const OTHER: [&str; 11] = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN", "XK"];

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let (file, path) = (&site.config().file, &site.config().path);
    let at = |steps| Place::Value(path.clone(), steps);
    let mut told = Vec::new();
    for (index, language) in file.languages.iter().enumerate() {
        let Some(region) = strange_region(&language.tag) else { continue };
        let place = at(DataPath::from("languages").index(index).key("tag"));
        let message = format!("`{}` ends in `{region}`, which is the code of no country", language.tag);
        let one = Diagnostic::warning(Code::BadLanguage, place, message)
            .label("expected a language, or a language and a country");
        let (meant, is_certain) = meant(&language.tag, &region);
        let places = named(file, &language.tag);
        let edits = places.into_iter().map(|place| Edit { place: at(place), text: meant.clone() });
        let title = format!("write `{meant}`");
        told.push(one.fix(Fix { title, is_certain, edits: edits.collect(), entries: Vec::new() }));
    }
    told
}

fn strange_region(tag: &Lang) -> Option<String> {
    let region = tag.as_str().parse::<Locale>().ok()?.id.region?.to_string();
    let is_known = region.bytes().all(|byte| byte.is_ascii_digit())
        || OTHER.contains(&region.as_str())
        || Country::parse(&region).is_ok();
    (!is_known).then_some(region)
}

/// The tag with the country that is meant by another code of it, or else the language alone.
fn meant(tag: &Lang, region: &str) -> (String, bool) {
    let countries = meant::countries(region);
    match countries.as_slice() {
        [only] => (tag.as_str().replace(region, &only.text), only.is_certain),
        _ => (tag.as_str().replace(&format!("-{region}"), ""), true),
    }
}

/// Where the settings name a language.
fn named(file: &SiteFile, tag: &Lang) -> Vec<DataPath> {
    let languages = || file.languages.iter().enumerate();
    let own = languages().filter(|(_, one)| one.tag == *tag);
    let own = own.map(|(index, _)| DataPath::from("languages").index(index).key("tag"));
    let fallbacks = languages().flat_map(|(index, one)| {
        let here = DataPath::from("languages").index(index).key("fallback");
        let at = one.fallback.iter().enumerate().filter(|(_, lang)| *lang == tag);
        at.map(move |(place, _)| here.index(place)).collect::<Vec<DataPath>>()
    });
    let source = (file.source_language == *tag).then(|| DataPath::from("source_language"));
    own.chain(fallbacks).chain(source).collect()
}
