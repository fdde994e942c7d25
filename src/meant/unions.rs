//! Parts of the world and the European Union as the countries that they are made of, and the goals of the United Nations by
//! their names.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use icu_experimental::displaynames::DisplayNamesPreferences;
use icu_experimental::displaynames::multi::RegionDisplayNames;

use super::plain::folded;
use super::{Reading, locales};

/// Parts of the world by their codes in CLDR (UN M49), and the countries there (ISO 3166-1, and Taiwan and Kosovo as CLDR
/// has them) in which people live.
const PARTS: [(&str, &str); 9] = [
    ("EU", "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
    (
        "002",
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW",
    ),
    (
        "142",
        "AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE",
    ),
    (
        "150",
        "AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK",
    ),
    ("005", "AR BO BR CL CO EC FK GF GY PE PY SR UY VE"),
    (
        "003",
        "AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV SX TC TT US VC VG VI",
    ),
    (
        "419",
        "AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI",
    ),
    ("021", "BM CA GL PM US"),
    ("009", "AS AU CC CK CX FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV VU WF WS"),
];

/// What people call the European Union beside its name.
const UNION: [&str; 6] = ["eu", "ue", "e u", "european union", "eu countries", "eu member states"];

/// The titles of the seventeen Sustainable Development Goals (A/RES/70/1), as the United Nations shorten them.
const GOALS: [&str; 17] = [
    "No poverty",
    "Zero hunger",
    "Good health and well-being",
    "Quality education",
    "Gender equality",
    "Clean water and sanitation",
    "Affordable and clean energy",
    "Decent work and economic growth",
    "Industry, innovation and infrastructure",
    "Reduced inequalities",
    "Sustainable cities and communities",
    "Responsible consumption and production",
    "Climate action",
    "Life below water",
    "Life on land",
    "Peace, justice and strong institutions",
    "Partnerships for the goals",
];

/// The countries of a part of the world that is named in any language, or of the European Union.
pub fn countries_of(text: &str) -> Option<Vec<String>> {
    let name = folded(text);
    let code = if UNION.contains(&name.as_str()) { "EU" } else { NAMES.get(&name)? };
    let (_, countries) = PARTS.iter().find(|(part, _)| *part == code)?;
    Some(countries.split(' ').map(str::to_owned).collect())
}

static NAMES: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
    let names =
        |locale| RegionDisplayNames::try_new(DisplayNamesPreferences::from(locale), Default::default());
    let named = locales::all().filter_map(|locale| names(locale).ok()).flat_map(|names| {
        let name = |(code, _): &(&'static str, &str)| Some((folded(names.of(code.parse().ok()?)?), *code));
        PARTS.iter().filter_map(name).collect::<Vec<_>>()
    });
    named.collect()
});

/// The number of the Sustainable Development Goal that a text names, as a whole or by words of its title.
pub fn sustainable_goals(text: &str) -> Vec<Reading> {
    let words = |text: &str| {
        let words = folded(text);
        words.split(' ').filter(|word| word.len() > 3).map(str::to_owned).collect::<Vec<String>>()
    };
    let typed = words(text);
    let is_named = |title: &&str| {
        let title = words(title);
        !typed.is_empty() && typed.iter().all(|word| title.contains(word))
    };
    let found = (1..).zip(&GOALS).filter(|(_, title)| is_named(title));
    let readings: Vec<Reading> =
        found.map(|(number, title)| Reading::likely(number.to_string()).note(*title)).collect();
    let whole = readings.iter().find(|one| folded(&one.note) == folded(text)).cloned();
    whole.map_or(readings, |one| vec![Reading { is_certain: true, ..one }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_world_are_their_countries() {
        let count = |text| countries_of(text).map_or(0, |all| all.len());
        assert_eq!(
            ["EU", "European Union", "Europese Unie", "UE", "Latin America"].map(count),
            [27, 27, 27, 27, 50]
        );
        assert_eq!(["Afrika", "Asie", "châu Âu", "eea", "Belgium", ""].map(count), [58, 51, 52, 0, 0, 0]);
    }

    #[test]
    fn every_country_is_known() {
        let all = PARTS.iter().flat_map(|(_, countries)| countries.split(' '));
        let unknown: Vec<&str> =
            all.filter(|code| *code != "XK" && rust_iso3166::from_alpha2(code).is_none()).collect();
        assert_eq!(unknown, Vec::<&str>::new());
    }

    #[test]
    fn goals_are_found_by_their_words() {
        let told =
            |text| sustainable_goals(text).into_iter().map(|one| one.text).collect::<Vec<_>>().join(" ");
        assert_eq!(told("Quality education"), "4");
        assert_eq!(told("good health"), "3");
        assert_eq!(told("water"), "6 14");
        assert_eq!(told("statistics"), "");
    }
}
