//! The codes of institutions in the Erasmus programmes, as the European Commission gives them: a country in three columns,
//! of which those that it does not fill are blanks, a city in up to eight letters, and a number.

use crate::diagnostic::Code;
use crate::meant::Reading;
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// The code of an institution, e.g. `B  DIEPENB01`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasmusCode(pub String);

/// Countries of one letter, which are those of their cars, and of three. All others have two.
const ONE_LETTER: &str = "ABDEFGINPS";
const THREE_LETTERS: [&str; 2] = ["IRL", "LUX"];
const TWO_LETTERS: &str =
    "AL BA BG CH CY CZ DK EE FO GE HR HU IL IS LI LT LV MD ME MK MT NL PL RO RS SF SI SK TR UA UK XK";

const LONGEST_CITY: usize = 8;

impl Scalar for ErasmusCode {
    const EXPECTED: &'static str = "the country in three columns, the city in capitals and a number, such as `B  DIEPENB01` or `NL MAASTRI01`";
    const SAMPLE: &'static str = "B  DIEPENB01";

    fn parse(text: &str) -> Result<ErasmusCode, Fault> {
        let country = text.get(..3).unwrap_or_default();
        let letters = country.trim_end();
        let is_country = match letters.len() {
            1 => ONE_LETTER.contains(letters),
            2 => letters.bytes().all(|letter| letter.is_ascii_uppercase()),
            _ => THREE_LETTERS.contains(&letters),
        };
        if is_country && text.get(3..).and_then(place).is_some_and(|(_, number)| number.len() > 1) {
            return Ok(ErasmusCode(text.to_owned()));
        }
        Err(fault(Code::BadErasmusCode, format!("`{text}` is not an Erasmus code")).expected(Self::EXPECTED))
    }

    /// The same with the blanks that it should have, its country from what stands apart or from the list.
    fn readings(text: &str) -> Vec<Reading> {
        let signs = text.to_uppercase().replace(|sign: char| !sign.is_alphanumeric() && sign != '-', " ");
        let signs = signs.trim_matches([' ', '-']);
        let countries = TWO_LETTERS.split(' ').chain(THREE_LETTERS).map(str::to_owned);
        let countries = countries.chain(ONE_LETTER.chars().map(String::from));
        let written = countries.filter_map(|country| {
            let rest = signs.strip_prefix(country.as_str())?;
            let is_apart = rest.starts_with([' ', '-']);
            let rest = rest.trim_start_matches([' ', '-']).replace(' ', "");
            let (city, number) = place(&rest)?;
            // A city of more letters has taken one of the country.
            let fits = is_apart || city.len() < LONGEST_CITY;
            fits.then(|| (is_apart, format!("{country:3}{city}{number:0>2}")))
        });
        let written: Vec<(bool, String)> = written.collect();
        let apart = written.iter().any(|(is_apart, _)| *is_apart);
        let meant: Vec<String> =
            written.into_iter().filter(|one| one.0 == apart).map(|(_, code)| code).collect();
        let is_only = meant.len() == 1;
        meant.into_iter().map(|code| Reading::certain(code).certain_if(is_only)).collect()
    }

    fn form() -> Form {
        let (one, three) = (ONE_LETTER, THREE_LETTERS.join("|"));
        Form::pattern(format!("^([{one}]  |[A-Z]{{2}} |{three})[A-Z-]{{1,8}}[0-9]{{2,3}}$"), &[Self::SAMPLE])
    }
}
scalar!(ErasmusCode);

/// The city and the number that a text is made of.
fn place(text: &str) -> Option<(&str, &str)> {
    let at = text.find(|sign: char| sign.is_ascii_digit())?;
    let (city, number) = text.split_at(at);
    let is_city = city.bytes().all(|sign| sign.is_ascii_uppercase() || sign == b'-');
    let is_number = number.bytes().all(|sign| sign.is_ascii_digit());
    let fits = (1..=LONGEST_CITY).contains(&city.len()) && number.len() <= 3;
    (is_city && is_number && fits).then_some((city, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_commission() {
        for code in
            ["B  DIEPENB01", "NL MAASTRI01", "IRLDUBLIN44", "LUXLUX-VIL01", "F  PARIS001", "SF TURKU01"]
        {
            assert!(ErasmusCode::parse(code).is_ok(), "{code}");
        }
        for none in ["B DIEPENB01", "BDIEPENB01", "b  diepenb01", "B  DIEPENB1", "B  01", "BEL HASSELT1", ""]
        {
            assert!(ErasmusCode::parse(none).is_err(), "{none}");
        }
    }

    #[test]
    fn what_is_meant_has_its_blanks() {
        let meant = |text| -> Vec<(String, bool)> {
            let taken =
                ErasmusCode::readings(text).into_iter().filter(|one| ErasmusCode::parse(&one.text).is_ok());
            taken.map(|one| (one.text, one.is_certain)).collect()
        };
        let only = |code: &str| vec![(code.to_owned(), true)];
        for typed in [
            "B DIEPENB01",
            "BDIEPENB01",
            "b  diepenb01",
            "B-DIEPENB01",
            "B DIEPENB 1",
            "B\u{a0}\u{a0}DIEPENB01",
        ] {
            assert_eq!(meant(typed), only("B  DIEPENB01"), "{typed}");
        }
        assert_eq!(meant("PLGLIWICE01"), only("PL GLIWICE01"));
        assert_eq!(meant("irl dublin44"), only("IRLDUBLIN44"));
        assert_eq!(meant("NLMAASTRI01").len(), 1);
        assert_eq!(meant("Hasselt"), []);
    }
}
