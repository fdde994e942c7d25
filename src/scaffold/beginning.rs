//! What a new site begins with. What nobody says follows from what they do say, and at last from English.

use std::str::FromStr;

use icu::locale::LocaleExpander;
use icu::time::zone::IanaParser;

use crate::codes::{Country, Currency};
use crate::lang::Lang;
use crate::meant;
use crate::time::Zone;
use crate::yaml::Scalar;

/// What somebody says of a new site; nothing of it is asked for.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The languages, the source language first.
    pub languages: Vec<Lang>,
    pub country: Option<Country>,
    pub zone: Option<Zone>,
    pub currency: Option<Currency>,
}

/// What its first files say.
#[derive(Clone, Debug)]
pub struct Beginning {
    /// The languages, the source language first; at least one.
    pub languages: Vec<Lang>,
    pub country: Country,
    /// By its IANA name.
    pub zone: String,
    pub currency: Currency,
}

impl Wishes {
    pub fn settled(self) -> Beginning {
        let mut languages = self.languages;
        if languages.is_empty() {
            languages.push(Lang::parse("en").expect("English is a language"));
        }
        let zone = self.zone.and_then(|zone| zone.0.iana_name().map(ToOwned::to_owned));
        let of_zone = || zone.as_deref().and_then(country_of_zone);
        let country = self.country.or_else(of_zone).unwrap_or_else(|| country_of(&languages[0]));
        Beginning {
            zone: zone.or_else(|| only_zone(country)).unwrap_or_else(|| "UTC".to_owned()),
            currency: self.currency.unwrap_or_else(|| currency_of(country)),
            languages,
            country,
        }
    }
}

/// Where a language is spoken by most, as CLDR counts; the United States where it does not know.
fn country_of(lang: &Lang) -> Country {
    let mut icu = lang.icu();
    LocaleExpander::new_extended().maximize(&mut icu.id);
    let region = icu.id.region.and_then(|region| Country::parse(region.as_str()).ok());
    region.unwrap_or_else(|| Country::parse("US").expect("the United States are a country"))
}

fn country_of_zone(name: &str) -> Option<Country> {
    Country::parse(&meant::country_of_zone(name)?).ok()
}

/// The zone of a country that has a single one.
fn only_zone(country: Country) -> Option<String> {
    let is_its = |name: &String| country_of_zone(name) == Some(country);
    let names: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).filter(is_its).collect();
    let short = |name: &String| IanaParser::new().parse(name);
    let same = names.iter().all(|name| short(name) == short(&names[0]));
    // Of several names of one zone, that which has a region and a city.
    same.then(|| names.iter().find(|name| name.contains('/')).or(names.first()).cloned()).flatten()
}

/// What one pays with in a country: the currency that bears its letters, if there are several.
pub(super) fn currency_of(country: Country) -> Currency {
    let known = iso_currency::Country::from_str(country.as_str()).ok();
    let all = known.map(iso_currency::Currency::from_country).unwrap_or_default();
    let current = all.into_iter().filter(|one| !one.is_fund() && one.is_superseded().is_none());
    let current: Vec<iso_currency::Currency> = current.collect();
    let own = current.iter().find(|one| one.code().starts_with(country.as_str()));
    Currency(own.or(current.first()).copied().unwrap_or(iso_currency::Currency::USD))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(languages: &[&str], country: Option<&str>, zone: Option<&str>) -> [String; 3] {
        let wishes = Wishes {
            languages: languages.iter().map(|tag| Lang::parse(tag).unwrap()).collect(),
            country: country.map(|code| Country::parse(code).unwrap()),
            zone: zone.map(|name| Zone::parse(name).unwrap()),
            currency: None,
        };
        let Beginning { country, zone, currency, .. } = wishes.settled();
        [country.to_string(), zone, currency.0.code().to_owned()]
    }

    #[test]
    fn what_is_not_said_follows_from_what_is() {
        assert_eq!(settled(&[], None, None), ["US", "UTC", "USD"]);
        assert_eq!(settled(&["nl"], None, None), ["NL", "Europe/Amsterdam", "EUR"]);
        assert_eq!(settled(&["zh-Hant"], None, None), ["TW", "Asia/Taipei", "TWD"]);
        assert_eq!(settled(&["en"], Some("CH"), None), ["CH", "Europe/Zurich", "CHF"]);
        assert_eq!(settled(&["en"], None, Some("Asia/Jerusalem")), ["IL", "Asia/Jerusalem", "ILS"]);
        assert_eq!(settled(&["en"], Some("BR"), None)[1], "UTC");
    }
}
