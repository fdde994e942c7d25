//! Codes of international standards: countries, currencies, languages, fields of study, web addresses, and exact
//! decimal numbers.

mod erasmus;
mod isced;
mod percent;
mod reckoning;

use std::fmt;

use serde::de::{Deserialize, Deserializer};

use crate::diagnostic::Code;
use crate::meant::{self, Reading};
use crate::unseen::{self, Unseen};
use crate::yaml::{Fault, Form, Scalar, fault, scalar};
pub use erasmus::ErasmusCode;
pub use isced::{BROAD_FIELDS, Isced};
pub use percent::encode_path;
pub use reckoning::{Calendar, Digits};

/// Languages within facts: of instruction, of a test.
pub type LanguageTag = crate::lang::Lang;

/// An ISO 3166-1 alpha-2 country code, e.g. `BE`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a country code is two ASCII letters")
    }

    /// All countries and territories of ISO 3166-1, and Kosovo, in the order of their codes.
    pub fn all() -> Vec<Country> {
        let codes = rust_iso3166::ALL.iter().map(|country| country.alpha2).chain([KOSOVO]);
        let mut all: Vec<Country> = codes.map(Country::known).collect();
        all.sort_unstable();
        all
    }

    /// Whether anybody is at home there: of the territories of ISO 3166-1, some have visitors only (The World Factbook,
    /// "People and Society").
    pub fn is_inhabited(self) -> bool {
        !["AQ", "BV", "GS", "HM", "IO", "TF", "UM"].contains(&self.as_str())
    }

    /// The country whose nationality people there hold: of a territory its state, of a country itself.
    pub fn nation(self) -> Country {
        let state = TERRITORIES.iter().find(|(_, parts)| parts.contains(&self.as_str()));
        state.map_or(self, |(state, _)| Country::known(state))
    }

    fn known(code: &str) -> Country {
        let bytes = code.as_bytes();
        Country([bytes[0], bytes[1]])
    }
}

/// ISO 3166-1 leaves the code to its users, and CLDR, banks and the European Union use it for Kosovo.
const KOSOVO: &str = "XK";

/// Territories with a code of their own whose people hold the nationality of a state (The World Factbook, "Citizenship"; for
/// the European Union the Treaty on its Functioning, annex II). Not those that rules tell from their state: Hong Kong and
/// Macao, and the Faroe Islands, whose people are no citizens of the Union.
const TERRITORIES: [(&str, &[&str]); 9] = [
    ("AU", &["CC", "CX", "NF"]),
    ("DK", &["GL"]),
    ("FI", &["AX"]),
    ("FR", &["BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "WF", "YT"]),
    ("GB", &["AI", "BM", "FK", "GG", "GI", "IM", "JE", "KY", "MS", "PN", "SH", "TC", "VG"]),
    ("NL", &["AW", "BQ", "CW", "SX"]),
    ("NO", &["SJ"]),
    ("NZ", &["CK", "NU", "TK"]),
    ("US", &["AS", "GU", "MP", "PR", "VI"]),
];

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Scalar for Country {
    const EXPECTED: &'static str = "an ISO 3166-1 alpha-2 code in capitals, such as `BE`";
    const SAMPLE: &'static str = "BE";

    fn parse(text: &str) -> Result<Country, Fault> {
        if let Some(country) = rust_iso3166::from_alpha2(text) {
            return Ok(Country::known(country.alpha2));
        }
        if text == KOSOVO {
            return Ok(Country::known(KOSOVO));
        }
        let wrong =
            fault(Code::UnknownCountry, format!("`{text}` is not a country code")).expected(Self::EXPECTED);
        Err(wrong)
    }

    fn readings(text: &str) -> Vec<Reading> {
        meant::countries(text)
    }

    fn form() -> Form {
        let name = |country: &Country| {
            rust_iso3166::from_alpha2(country.as_str()).map_or("Kosovo", |known| known.name)
        };
        Form::OneOf(Country::all().iter().map(|each| (each.to_string(), name(each).into())).collect())
    }
}
scalar!(Country);

/// An ISO 4217 currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency(pub iso_currency::Currency);

impl Scalar for Currency {
    const EXPECTED: &'static str = "an ISO 4217 code in capitals, such as `EUR`";
    const SAMPLE: &'static str = "EUR";

    fn parse(text: &str) -> Result<Currency, Fault> {
        iso_currency::Currency::from_code(text).map(Currency).ok_or_else(|| {
            fault(Code::UnknownCurrency, format!("`{text}` is not a currency code")).expected(Self::EXPECTED)
        })
    }

    fn readings(text: &str) -> Vec<Reading> {
        meant::currencies(text)
    }

    fn form() -> Form {
        let letters = || 'A'..='Z';
        let codes = letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| [a, b, c])));
        let known = codes.filter_map(|code| {
            let code = String::from_iter(code);
            let currency = iso_currency::Currency::from_code(&code)?;
            Some((code, currency.name().to_owned()))
        });
        Form::OneOf(known.collect())
    }
}
scalar!(Currency);

/// A web address with `https` or `http`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress(pub url::Url);

impl Scalar for WebAddress {
    const EXPECTED: &'static str = "a full address such as `https://www.example.edu/`";
    const SAMPLE: &'static str = "https://www.example.edu/";

    fn parse(text: &str) -> Result<WebAddress, Fault> {
        // What nobody sees becomes `%C2%AD` or goes, and the address leads elsewhere.
        if let Some(unseen) = Unseen::of(text).filter(|_| unseen::has_invisible(text)) {
            return Err(fault(Code::BadAddress, unseen.message)
                .expected(format!("`{}`", unseen.plain))
                .help(format!("write `{}`", unseen.plain)));
        }
        match url::Url::parse(text) {
            // Of two addresses in one value the second would be a part of the first.
            Ok(_) if text.trim().contains("http") && text.trim().contains(char::is_whitespace) => {
                Err(fault(Code::BadAddress, "an address has blanks within it").expected(Self::EXPECTED))
            }
            Ok(url) if is_web(&url, text) => Ok(WebAddress(url)),
            _ => {
                let wrong = fault(Code::BadAddress, format!("`{text}` is not a web address"))
                    .expected(Self::EXPECTED);
                let is_mail = text.contains('@') && !text.contains("://");
                let help = "an address of e-mail stands under `email` of a contact; write here the address of a page";
                let is_said = !text.contains(['.', '/', '@', ':']);
                let page = "write the address of a page, or leave the key out where there is none";
                Err(match (is_mail, is_said) {
                    (true, _) => wrong.help(help),
                    (_, true) => wrong.help(page),
                    _ => wrong,
                })
            }
        }
    }

    fn readings(text: &str) -> Vec<Reading> {
        meant::web(text)
    }

    fn form() -> Form {
        Form::pattern(r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]+[^\s]*$", &[Self::SAMPLE])
    }
}
scalar!(WebAddress);

/// Whether a text leads to a page of the web as it is written, and not by the leniency of browsers: `https:/a.edu`,
/// `https://https://a.edu` and what a sentence put behind it are none.
pub fn is_web(url: &url::Url, text: &str) -> bool {
    matches!(url.scheme(), "https" | "http")
        && text.contains("://")
        && !text.trim_end().ends_with(['.', ',', ';'])
        && url.host_str().is_some_and(|host| !matches!(host, "http" | "https"))
}

/// A number with at most two decimals, kept exactly: an amount of money, credits, a score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal {
    pub hundredths: i64,
}

impl Decimal {
    pub const ZERO: Decimal = Decimal { hundredths: 0 };

    pub fn is_negative(self) -> bool {
        self.hundredths < 0
    }

    /// The product, rounded to two decimals; nothing where it is beyond all numbers.
    pub fn times(self, other: Decimal) -> Option<Decimal> {
        let product = self.hundredths.checked_mul(other.hundredths)?;
        Some(Decimal { hundredths: product.checked_add(50)?.div_euclid(100) })
    }
}

impl From<u32> for Decimal {
    fn from(whole: u32) -> Decimal {
        Decimal { hundredths: i64::from(whole) * 100 }
    }
}

impl std::iter::Sum for Decimal {
    fn sum<I: Iterator<Item = Decimal>>(numbers: I) -> Decimal {
        numbers.fold(Decimal::ZERO, std::ops::Add::add)
    }
}

/// A sum ends at the largest number there is, far above all that can be written, so that no sum of large numbers looks
/// like a small one.
impl std::ops::Add for Decimal {
    type Output = Decimal;

    fn add(self, other: Decimal) -> Decimal {
        Decimal { hundredths: self.hundredths.saturating_add(other.hundredths) }
    }
}

/// Without a needless fraction: `5`, `6.5`, `1116.50` is `1116.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.hundredths < 0 { "-" } else { "" };
        let (whole, rest) = (self.hundredths.abs() / 100, self.hundredths.abs() % 100);
        match (rest, rest % 10) {
            (0, _) => write!(f, "{sign}{whole}"),
            (_, 0) => write!(f, "{sign}{whole}.{}", rest / 10),
            _ => write!(f, "{sign}{whole}.{rest:02}"),
        }
    }
}

impl Scalar for Decimal {
    const EXPECTED: &'static str = "a number with at most two decimals, such as `30` or `1116.50`";
    const SAMPLE: &'static str = "1";

    fn parse(text: &str) -> Result<Decimal, Fault> {
        parse_decimal(text).ok_or_else(|| {
            fault(Code::BadNumber, format!("`{text}` is not a number as it is written here"))
                .expected(Self::EXPECTED)
        })
    }

    fn readings(text: &str) -> Vec<Reading> {
        let readings = meant::measures(text);
        if readings.is_empty() { rounded(text).into_iter().collect() } else { readings }
    }

    fn form() -> Form {
        Form::Number(r"^-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,2})?$")
    }
}
scalar!(Decimal);

/// `5900.555`, with the two decimals that there are.
fn rounded(text: &str) -> Option<Reading> {
    let (whole, fraction) = text.split_once('.').filter(|(_, fraction)| fraction.len() > 2)?;
    let bare = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let number: f64 = text.parse().ok().filter(|_| bare(whole) && bare(fraction) && whole.len() < 12)?;
    Some(Reading::likely(format!("{number:.2}")).note("to two decimals"))
}

fn parse_decimal(text: &str) -> Option<Decimal> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let zeroed = whole.len() > 1 && whole.starts_with('0');
    if !plain(whole) || !plain(fraction) || zeroed || whole.len() > 12 || fraction.len() > 2 {
        return None;
    }
    let scale = if fraction.len() == 1 { 10 } else { 1 };
    Some(Decimal {
        hundredths: sign * (whole.parse::<i64>().ok()? * 100 + fraction.parse::<i64>().ok()? * scale),
    })
}

/// A list that must not be empty, read like any list.
pub fn at_least_one<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let list = Vec::<T>::deserialize(deserializer)?;
    if list.is_empty() {
        Err(fault(Code::EmptyList, "the list is empty").expected("at least one entry").into_error())
    } else {
        Ok(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        for (text, shown) in
            [("5", "5"), ("1116.50", "1116.5"), ("6.05", "6.05"), ("-3.5", "-3.5"), ("0", "0")]
        {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), shown);
        }
        for wrong in ["012", "1,5", "1_000", "", ".", "1.", "1.234", "1e3", "€5"] {
            assert!(Decimal::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_sum_never_wraps() {
        let most = Decimal { hundredths: i64::MAX };
        let largest = Decimal::parse("999999999999.99").unwrap();
        assert_eq!([largest, most, largest].into_iter().sum::<Decimal>(), most);
        assert_eq!(largest + most, most);
        assert_eq!([largest, largest].into_iter().sum::<Decimal>().to_string(), "1999999999999.98");
    }

    #[test]
    fn norway_is_a_country() {
        assert_eq!(Country::parse("NO").unwrap().as_str(), "NO");
        assert!(Country::parse("XX").is_err());
        assert!(Country::all().len() > 240);
    }
}
