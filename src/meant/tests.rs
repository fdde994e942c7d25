use super::*;

/// What is offered, with a mark on what is certain.
fn told(readings: &[Reading]) -> String {
    let one = |reading: &Reading| format!("{}{}", reading.text, if reading.is_certain { "!" } else { "" });
    readings.iter().map(one).collect::<Vec<String>>().join(" ")
}

fn all(read: fn(&str) -> Vec<Reading>, cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(typed, wanted)| (typed, wanted, told(&read(typed))))
        .filter(|(_, wanted, found)| *wanted != found)
        .map(|(typed, wanted, found)| format!("{typed:?}: {found:?}, not {wanted:?}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn days_in_the_forms_of_many_countries() {
    all(
        days,
        &[
            ("1/3/2027", "2027-03-01 2027-01-03"),
            ("13/3/2027", "2027-03-13!"),
            ("3/13/2027", "2027-03-13!"),
            ("01.03.2027", "2027-03-01!"),
            ("1. März 2027", "2027-03-01!"),
            ("01-03-2027", "2027-03-01 2027-01-03"),
            ("1 March 2027", "2027-03-01!"),
            ("March 1st, 2027", "2027-03-01!"),
            ("Monday, 1 Mar 2027", "2027-03-01!"),
            ("1 maart 2027", "2027-03-01!"),
            ("1er mars 2027", "2027-03-01!"),
            ("1er févr. 2027", "2027-02-01!"),
            ("1 de marzo de 2027", "2027-03-01!"),
            ("1 marca 2027", "2027-03-01!"),
            ("1 tháng 3, 2027", "2027-03-01!"),
            ("ngày 1 tháng 3 năm 2027", "2027-03-01!"),
            ("2027年3月1日", "2027-03-01!"),
            ("2027/03/01", "2027-03-01!"),
            ("2027.3.1", "2027-03-01!"),
            ("2027-3-1", "2027-03-01!"),
            ("20270301", "2027-03-01!"),
            ("2027\u{2011}03\u{2011}01", "2027-03-01!"),
            ("\u{200e}2027-03-01", "2027-03-01!"),
            ("٢٠٢٧-٠٣-٠١", "2027-03-01!"),
            ("١ مارس ٢٠٢٧", "2027-03-01!"),
            ("1 มีนาคม 2570", "2027-03-01"),
            ("2027-02-30", "2027-02-28 2027-03-01"),
            ("31/02/2027", "2027-02-28 2027-03-01"),
            ("1/3/27", "2027-03-01 2027-01-03"),
            ("soon", ""),
            ("March", ""),
            ("10 listopada 2027", "2027-10-10 2027-11-10"),
        ],
    );
}

#[test]
fn moments_in_the_forms_of_many_countries() {
    all(
        moments,
        &[
            ("1 March 2027 17h", "2027-03-01T17:00!"),
            ("1 March 2027, 5 pm", "2027-03-01T17:00!"),
            ("1 March 2027 at 12:30 a.m.", "2027-03-01T00:30!"),
            ("01.03.2027 17:00", "2027-03-01T17:00!"),
            ("01.03.2027 17.00 Uhr", "2027-03-01T17:00!"),
            ("2027-03-01 17h30", "2027-03-01T17:30!"),
            ("2027-03-01 17u30", "2027-03-01T17:30!"),
            ("1 maart 2027 om 9u05", "2027-03-01T09:05!"),
            ("2027-03-01 9g30", "2027-03-01T09:30!"),
            ("2027-03-01 17:00 CET", "2027-03-01T17:00 2027-03-01T17:00+01:00"),
            ("2027-03-01 17:00 UTC+2", "2027-03-01T17:00+02:00!"),
            ("2027-03-01 24:00", "2027-03-01T23:59"),
            ("1 maart 2027 om 17 uur", "2027-03-01T17:00!"),
            ("1er mars 2027 à 17 heures", "2027-03-01T17:00!"),
            ("1/3/2027 17:00", "2027-03-01T17:00 2027-01-03T17:00"),
            ("1/3/2027", "2027-03-01 2027-01-03"),
            ("2027-03-01T25:00", ""),
        ],
    );
}

#[test]
fn months_and_years_and_lengths() {
    all(
        months,
        &[
            ("September 2027", "2027-09!"),
            ("09/2027", "2027-09!"),
            ("2027-9", "2027-09!"),
            ("any time", "any-time!"),
            ("20-09-2027", "2027-09-20!"),
        ],
    );
    all(
        academic_years,
        &[
            ("2027-28", "2027-2028!"),
            ("AY 27/28", "2027-2028!"),
            ("2027 - 2028", "2027-2028!"),
            ("2027", "2027-2028 2026-2027"),
            ("2027-2029", "2027-2028 2028-2029"),
        ],
    );
    all(
        durations,
        &[
            ("2 years", "P2Y!"),
            ("1.5 jaar", "P1Y6M!"),
            ("18 mois", "P1Y6M!"),
            ("1 year and 6 months", "P1Y6M!"),
            ("2", "P2Y"),
            ("24", "P2Y"),
            ("three weeks", "P3W!"),
            ("some weeks", ""),
        ],
    );
}

#[test]
fn numbers_behind_separators_signs_and_units() {
    all(
        numbers,
        &[
            ("€ 1.116,50", "1116.50"),
            ("1 116,50", "1116.50!"),
            ("1\u{202f}116,50", "1116.50!"),
            ("1,116.50", "1116.50!"),
            ("1'116.50", "1116.50!"),
            ("1.116.500", "1116500!"),
            ("1.116", "1116"),
            ("60 ECTS", "60!"),
            ("60 studiepunten", "60!"),
            ("5k", "5000!"),
            ("5.9k", "5900!"),
            ("6,5", "6.5!"),
            ("6½", "6.5!"),
            ("30%", "30!"),
            ("level 7", "7!"),
            ("030", "30!"),
            ("+30", "30!"),
            ("٦٠", "60!"),
            ("€5900", "5900"),
            ("5900 EUR", "5900"),
            ("5900,-", "5900!"),
            ("about 30", "30"),
            ("20-25", "20 25"),
            ("20 – 25", "20 25"),
            ("20 to 25", "20 25"),
            ("free", "0"),
            ("sixty", "60!"),
            ("1.2.3", ""),
        ],
    );
}

#[test]
fn names_and_other_codes() {
    all(
        countries,
        &[
            ("Deutschland", "DE!"),
            ("EL", "GR!"),
            ("UK", "GB!"),
            ("GER", "DE!"),
            ("276", "DE!"),
            ("be", "BE!"),
            ("Bélgica", "BE!"),
            ("Việt Nam", "VN!"),
            ("ألمانيا", "DE!"),
            ("the Netherlands", "NL!"),
            ("Germny", "DE"),
            ("Nowhere", ""),
        ],
    );
    all(
        languages,
        &[
            ("English", "en!"),
            ("Nederlands", "nl!"),
            ("eng", "en!"),
            ("dut", "nl!"),
            ("en_GB", "en-GB!"),
            ("tiếng Việt", "vi!"),
            ("العربية", "ar!"),
        ],
    );
    all(
        currencies,
        &[
            ("€", "EUR!"),
            ("Euro", "EUR!"),
            ("US$", "USD!"),
            ("$", "USD CAD AUD"),
            ("eur", "EUR!"),
            ("£", "GBP!"),
        ],
    );
    all(
        zones,
        &[
            ("Brussels", "Europe/Brussels!"),
            ("CET", "Europe/Brussels Europe/Paris Europe/Berlin"),
            ("europe/brussels", "Europe/Brussels!"),
        ],
    );
    all(truth, &[("yes", "true!"), ("ja", "true!"), ("Nee", "false!"), ("perhaps", "")]);
}

#[test]
fn addresses_as_they_are_typed() {
    all(
        web,
        &[
            ("www.uhasselt.be", "https://www.uhasselt.be!"),
            ("uhasselt.be/en?x=1", "https://uhasselt.be/en?x=1!"),
            ("https:/x.edu", "https://x.edu!"),
            ("htps://x.edu", "https://x.edu!"),
            ("<https://x.edu>", "https://x.edu!"),
            ("[x](https://x.edu/a)", "https://x.edu/a!"),
            ("//x.edu", "https://x.edu!"),
            ("C:\\x.html", ""),
            ("file:///x", ""),
            ("lab.jpg", ""),
            ("see below", ""),
        ],
    );
    all(
        mail,
        &[
            ("mailto:a@b.edu", "a@b.edu!"),
            ("Admissions <a@b.edu>", "a@b.edu!"),
            ("a(at)b.edu", "a@b.edu!"),
            ("a@b.edu; c@d.edu", "a@b.edu c@d.edu"),
            ("no", ""),
        ],
    );
    assert_eq!(told(&phone("011 26 81 11", Some("+32"))), "+32 11 26 81 11");
    assert_eq!(told(&phone("0032 (0)11/26.81.11", None)), "+32 11 26 81 11!");
    assert_eq!(told(&phone("011 26 81 11", None)), "");
    assert_eq!(told(&phone("+32 (0) 11 26 81 11", None)), "+32 11 26 81 11!");
    assert_eq!(told(&phone("tel:+32(0)11268111", None)), "+32 11268111!");
    assert_eq!(told(&phone("+39 (0)6 4991 1", None)), "+39 06 4991 1!");
    assert_eq!(told(&phone("+36 (06) 1 411 6500", None)), "+36 1 411 6500!");
    assert_eq!(told(&phone("+44 (020) 7946 0000", None)), "+44 20 7946 0000!");
    assert_eq!(told(&phone("+7 (8) 495 123 45 67", None)), "+7 495 123 45 67!");
    assert_eq!(told(&phone("+1 (800) 555 0100", None)), "+1 800 555 0100!");
}

#[test]
fn words_of_closed_lists_by_their_names() {
    const DEGREES: &[&str] = &["bachelor", "master", "advanced-master", "postgraduate", "doctorate"];
    let of = |typed: &str| told(&terms(typed, DEGREES));
    assert_eq!(of("Master"), "master!");
    assert_eq!(of("Master's"), "master");
    assert_eq!(of("Advanced Master"), "advanced-master!");
    assert_eq!(of("Doctorat"), "doctorate!");
    assert_eq!(told(&terms("b2+", &["A1", "A2", "B1", "B2", "C1", "C2"])), "B2");
    assert_eq!(told(&terms("b2", &["A1", "A2", "B1", "B2", "C1", "C2"])), "B2!");
}

#[test]
fn words_that_others_use_mean_those_of_the_list() {
    let ways = ["on-campus", "distance", "blended"];
    let meant =
        |text, known: &[&str]| terms(text, known).first().map(|one| (one.text.clone(), one.is_certain));
    assert_eq!(meant("Online", &ways), Some(("distance".into(), false)));
    assert_eq!(meant("hybrid", &ways), Some(("blended".into(), false)));
    assert_eq!(meant("per-annum", &["year", "term"]), None);
    assert_eq!(meant("annum", &["year", "term"]), Some(("year".into(), false)));
    assert_eq!(meant("outgoing", &["in", "out"]), Some(("out".into(), false)));
}
