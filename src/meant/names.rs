//! Names and other codes of countries, languages, currencies and months, in every language that CLDR gives them in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use icu::locale::{Locale, LocaleCanonicalizer};
use icu_experimental::displaynames::DisplayNamesPreferences;
use icu_experimental::displaynames::multi::{LanguageDisplayNames, RegionDisplayNames};

use super::plain::folded;
use super::{Reading, locales, offered, peoples};

/// Names, folded, and what each may stand for.
pub(super) type Index<T> = BTreeMap<String, BTreeSet<T>>;

/// Codes of countries that are in use beside ISO 3166-1: of the European Union, of sports and of cars, and names that
/// people say.
const COUNTRY_CODES: &[(&str, &str)] = &[
    ("uk", "GB"),
    ("el", "GR"),
    ("great britain", "GB"),
    ("england", "GB"),
    ("scotland", "GB"),
    ("wales", "GB"),
    ("usa", "US"),
    ("america", "US"),
    ("holland", "NL"),
    ("czech republic", "CZ"),
    ("turkey", "TR"),
    ("ivory coast", "CI"),
    ("burma", "MM"),
    ("swaziland", "SZ"),
    ("macedonia", "MK"),
    ("russia", "RU"),
    ("south korea", "KR"),
    ("north korea", "KP"),
    ("viet nam", "VN"),
    ("ger", "DE"),
    ("ned", "NL"),
    ("sui", "CH"),
    ("gre", "GR"),
    ("den", "DK"),
    ("por", "PT"),
    ("cro", "HR"),
    ("slo", "SI"),
    ("bul", "BG"),
    ("lat", "LV"),
    ("rsa", "ZA"),
    ("vie", "VN"),
    ("ina", "ID"),
    ("phi", "PH"),
    ("mas", "MY"),
    ("ngr", "NG"),
    ("drc", "CD"),
    ("rdc", "CD"),
    ("dr congo", "CD"),
    ("congo", "CD"),
    ("congo", "CG"),
    ("korea", "KR"),
    ("korea", "KP"),
    ("kosovo", "XK"),
    ("uae", "AE"),
    ("prc", "CN"),
];

/// Codes of languages in libraries (ISO 639-2/B), and names that people say.
const LANGUAGE_CODES: &[(&str, &str)] = &[
    ("dut", "nl"),
    ("ger", "de"),
    ("fre", "fr"),
    ("chi", "zh"),
    ("cze", "cs"),
    ("gre", "el"),
    ("per", "fa"),
    ("rum", "ro"),
    ("slo", "sk"),
    ("baq", "eu"),
    ("ice", "is"),
    ("mac", "mk"),
    ("may", "ms"),
    ("bur", "my"),
    ("wel", "cy"),
    ("alb", "sq"),
    ("arm", "hy"),
    ("geo", "ka"),
    ("tib", "bo"),
    ("mao", "mi"),
    // Of countries, and what people take for codes.
    ("sp", "es"),
    ("jp", "ja"),
    ("cz", "cs"),
    ("gr", "el"),
    ("dk", "da"),
    ("cn", "zh"),
    ("vn", "vi"),
    ("ua", "uk"),
    ("flemish", "nl"),
    ("vlaams", "nl"),
    ("mandarin", "zh"),
    ("castellano", "es"),
    ("castilian", "es"),
    ("gb", "en"),
    ("uk english", "en-GB"),
    ("british english", "en-GB"),
    ("american english", "en-US"),
    ("farsi", "fa"),
    ("valencian", "ca"),
    ("jp", "ja"),
    ("cn", "zh"),
    ("vn", "vi"),
    ("gr", "el"),
    ("dk", "da"),
    ("cz", "cs"),
];

/// The country of a name in any language, or of another code.
pub fn countries(text: &str) -> Vec<Reading> {
    let found = one_country(text);
    if found.is_empty() { said_twice(text).into_iter().collect() } else { found }
}

/// `Österreich/Austria`, `Vietnam (VN)`: one country in two languages, or by its name and its code.
fn said_twice(text: &str) -> Option<Reading> {
    let parts = text.split(['/', '(', ')', '|', '=']).map(str::trim).filter(|part| !part.is_empty());
    let each: Vec<Vec<Reading>> = parts.map(one_country).collect();
    let first = each.first()?.first()?;
    let is_same = |one: &Vec<Reading>| matches!(one.as_slice(), [only] if only.text == first.text);
    (each.len() > 1 && each.iter().all(is_same)).then(|| first.clone())
}

fn one_country(text: &str) -> Vec<Reading> {
    let name = folded(text);
    let name = name.strip_prefix("the ").unwrap_or(&name);
    let number = name.parse::<u16>().ok().filter(|_| name.len() == 3);
    let known = COUNTRY_CODES.iter().filter(|(code, _)| *code == name).map(|(_, country)| *country);
    let by_code = rust_iso3166::ALL.iter().filter(|one| {
        [one.alpha2, one.alpha3].iter().any(|code| code.eq_ignore_ascii_case(text.trim()))
            || number == Some(one.numeric)
    });
    let codes: Vec<&str> = known.chain(by_code.map(|one| one.alpha2)).collect();
    let found: Vec<&str> = match codes.is_empty() {
        false => codes,
        true => COUNTRIES.get(name).into_iter().flatten().copied().collect(),
    };
    let found = if found.is_empty() {
        let within = within(name);
        if within.is_empty() { near(name, &COUNTRIES) } else { within }
    } else {
        found.into_iter().map(|code| (code, true)).collect()
    };
    let lives = if name.contains("resident") { "; of where people live tells `residence`" } else { "" };
    let noted = |(code, sure): (&str, bool)| {
        Reading::certain(code).certain_if(sure).note(format!("{}{lives}", english(code)))
    };
    offered(found.into_iter().map(noted).collect())
}

/// What the only names that are one slip away stand for.
fn near<'i>(name: &str, index: &'i Index<&'static str>) -> Vec<(&'i str, bool)> {
    let close = |known: &str| name.chars().count() > 4 && strsim::damerau_levenshtein(known, name) == 1;
    let found: BTreeSet<&str> =
        index.iter().filter(|(known, _)| close(known)).flat_map(|(_, codes)| codes).copied().collect();
    if found.len() > 3 { Vec::new() } else { found.into_iter().map(|code| (code, false)).collect() }
}

/// The country whose name is among the words: `Socialist Republic of Vietnam`.
fn within(name: &str) -> Vec<(&'static str, bool)> {
    let spaced = format!(" {name} ");
    let named = |known: &str| known.chars().count() > 3 && spaced.contains(&format!(" {known} "));
    let longest = COUNTRIES.iter().filter(|(known, _)| named(known)).max_by_key(|(known, _)| known.len());
    longest.into_iter().flat_map(|(_, codes)| codes).map(|code| (*code, false)).collect()
}

fn english(code: &str) -> String {
    // The only code beyond those of ISO 3166-1.
    rust_iso3166::from_alpha2(code).map_or("Kosovo", |country| country.name).to_owned()
}

static COUNTRIES: LazyLock<Index<&'static str>> = LazyLock::new(|| {
    let mut index = Index::new();
    for country in rust_iso3166::ALL {
        index.entry(folded(country.name)).or_default().insert(country.alpha2);
    }
    for (people, code) in peoples::all() {
        index.entry(people).or_default().insert(code);
    }
    for locale in locales::all() {
        let Ok(names) =
            RegionDisplayNames::try_new(DisplayNamesPreferences::from(locale), Default::default())
        else {
            continue;
        };
        for code in rust_iso3166::ALL.iter().map(|country| country.alpha2).chain(["XK"]) {
            let name = code.parse().ok().and_then(|region| names.of(region));
            name.into_iter().for_each(|name| _ = index.entry(folded(name)).or_default().insert(code));
        }
    }
    index
});

/// The tag of a language's name in any language, or of another code.
pub fn languages(text: &str) -> Vec<Reading> {
    let name = folded(text);
    if let Some((_, tag)) = LANGUAGE_CODES.iter().find(|(code, _)| *code == name) {
        return vec![Reading::certain(*tag)];
    }
    let named: Vec<Reading> = LANGUAGES.get(&name).into_iter().flatten().map(Reading::certain).collect();
    if !named.is_empty() {
        return offered(named);
    }
    let tag: Option<Locale> = text.trim().replace(['_', ' '], "-").parse().ok();
    let tag = tag.map(|mut tag| {
        LocaleCanonicalizer::new_extended().canonicalize(&mut tag);
        Reading::certain(tag.to_string())
    });
    tag.into_iter().chain(locales::of_letters(&name)).collect()
}

static LANGUAGES: LazyLock<Index<String>> = LazyLock::new(|| {
    let mut index = Index::new();
    let letters = || 'a'..='z';
    let tags: Vec<String> = letters()
        .flat_map(|one| letters().map(move |other| format!("{one}{other}")))
        .chain(["ckb", "fil", "kok", "mai"].map(String::from))
        .collect();
    for locale in locales::all() {
        let Ok(names) =
            LanguageDisplayNames::try_new(DisplayNamesPreferences::from(locale), Default::default())
        else {
            continue;
        };
        for tag in &tags {
            let name = tag.parse().ok().and_then(|language| names.of(language));
            name.into_iter().for_each(|name| _ = index.entry(folded(name)).or_default().insert(tag.clone()));
        }
    }
    index
});

/// The currency of a sign or of a name.
pub fn currencies(text: &str) -> Vec<Reading> {
    /// Signs that several have, the one that most pay with first.
    const SIGNS: &[(&str, &[&str])] = &[
        ("€", &["EUR"]),
        ("$", &["USD", "CAD", "AUD"]),
        ("us$", &["USD"]),
        ("dollar", &["USD", "CAD", "AUD"]),
        ("dollars", &["USD", "CAD", "AUD"]),
        ("£", &["GBP"]),
        ("pound", &["GBP"]),
        ("pounds", &["GBP"]),
        ("pound sterling", &["GBP"]),
        ("¥", &["JPY", "CNY"]),
        ("yuan", &["CNY"]),
        ("rmb", &["CNY"]),
        ("yen", &["JPY"]),
        ("円", &["JPY"]),
        ("元", &["CNY"]),
        ("人民币", &["CNY"]),
        ("원", &["KRW"]),
        ("₩", &["KRW"]),
        ("฿", &["THB"]),
        ("บาท", &["THB"]),
        ("₫", &["VND"]),
        ("đ", &["VND"]),
        ("vnđ", &["VND"]),
        ("đồng", &["VND"]),
        ("dong", &["VND"]),
        ("euro", &["EUR"]),
        ("euros", &["EUR"]),
        ("eur ", &["EUR"]),
        ("يورو", &["EUR"]),
        ("franken", &["CHF"]),
        ("sfr", &["CHF"]),
        ("fr", &["CHF"]),
        ("kr", &["SEK", "NOK", "DKK"]),
        ("₹", &["INR"]),
        ("rs", &["INR", "PKR", "LKR"]),
        ("rupee", &["INR", "PKR", "LKR"]),
        ("zł", &["PLN"]),
        ("zloty", &["PLN"]),
        ("₺", &["TRY"]),
        ("₽", &["RUB"]),
        ("₦", &["NGN"]),
        ("₴", &["UAH"]),
        ("real", &["BRL"]),
        ("reais", &["BRL"]),
        ("peso", &["MXN", "ARS", "COP", "CLP", "PHP"]),
        ("pesos", &["MXN", "ARS", "COP", "CLP", "PHP"]),
        ("rand", &["ZAR"]),
        ("baht", &["THB"]),
        ("won", &["KRW"]),
        ("ringgit", &["MYR"]),
        ("rupiah", &["IDR"]),
        ("naira", &["NGN"]),
        ("birr", &["ETB"]),
        ("lira", &["TRY"]),
        ("koruna", &["CZK"]),
        ("kč", &["CZK"]),
        ("forint", &["HUF"]),
        ("lei", &["RON"]),
        ("lev", &["BGN"]),
        ("taka", &["BDT"]),
        ("cedi", &["GHS"]),
        ("krona", &["SEK"]),
        ("krone", &["NOK", "DKK"]),
        ("kroner", &["NOK", "DKK"]),
        ("dh", &["MAD", "AED"]),
        ("dhs", &["MAD", "AED"]),
        ("dirham", &["MAD", "AED"]),
        ("dirhams", &["MAD", "AED"]),
        ("ksh", &["KES"]),
        ("r$", &["BRL"]),
        ("a$", &["AUD"]),
        ("c$", &["CAD"]),
        ("ca$", &["CAD"]),
        ("nt$", &["TWD"]),
        ("hk$", &["HKD"]),
        ("s$", &["SGD"]),
    ];
    let typed = text.trim().to_lowercase();
    let signed = SIGNS
        .iter()
        .find(|(sign, _)| sign.trim() == typed || folded(sign) == folded(text) && !folded(sign).is_empty());
    let known = signed.map(|(_, codes)| codes.to_vec());
    let known: Vec<String> = match known {
        Some(codes) => codes.into_iter().map(str::to_owned).collect(),
        None => {
            let letters = || 'A'..='Z';
            let all = letters().flat_map(|a| {
                letters().flat_map(move |b| letters().map(move |c| String::from_iter([a, b, c])))
            });
            let named = |code: &String| {
                code.eq_ignore_ascii_case(text.trim())
                    || iso_currency::Currency::from_code(code)
                        .is_some_and(|one| folded(one.name()) == folded(text))
            };
            all.filter(named).collect()
        }
    };
    let name = |code: &str| {
        iso_currency::Currency::from_code(code).map_or_else(String::new, |one| one.name().to_owned())
    };
    offered(known.into_iter().map(|code| Reading::certain(code.clone()).note(name(&code))).collect())
}
