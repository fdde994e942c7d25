//! Numbers with separators, signs and units.

use std::sync::LazyLock;

use regex::Regex;

use super::degrees::degrees;
use super::plain::{folded, pattern, plain};
use super::{Reading, offered};

/// Beside a number they say nothing that its key does not.
const UNITS: &[&str] = &[
    "ects",
    "ec",
    "ecs",
    "credits",
    "credit",
    "cr",
    "ecp",
    "sp",
    "stp",
    "studiepunten",
    "studiepunt",
    "credits ects",
    "ects credits",
    "creditos",
    "credito",
    "creditos ects",
    "tin chi",
    "points",
    "punten",
    "puntos",
    "ساعة معتمدة",
    "level",
    "niveau",
    "nivel",
    "eqf",
    "eqf level",
    "niveau eqf",
    "cap",
    "bac",
    "%",
    "percent",
    "procent",
    "pour cent",
    "por ciento",
    "prozent",
    "places",
    "plaatsen",
    "students",
    "studenten",
    "semester",
    "year",
    "jaar",
    "sdg",
    "n°",
    "nr",
    "no",
];

/// Beside a number of days they stand for seven.
const WEEKS: &[&str] = &["week", "weeks", "weken", "wochen", "semaines"];

const IN_DAYS: &str = "in days";

/// Beside a number they stand for a power of ten of it, whose zeros are counted here.
const SCALES: [(&str, usize); 5] = [
    ("k thousand duizend mille mil tausend tsd bin nghin ngan rb ribu ألف هزار พัน 千 천", 3),
    ("万 萬 만 หมื่น", 4),
    ("lakh lakhs lac lacs लाख লাখ แสน", 5),
    (
        "m mn mio million millions miljoen millionen milhao milhoes millon millones milioni milyon trieu tr juta jt مليون میلیون ล้าน 百万",
        6,
    ),
    ("crore crores करोड़ কোটি", 7),
];

const FREE: &[&str] = &[
    "free",
    "free of charge",
    "none",
    "gratis",
    "gratuit",
    "gratuito",
    "kostenlos",
    "nihil",
    "mien phi",
    "مجاني",
    "مجانا",
    "zero",
    "nul",
    "no fee",
    "no fees",
];

/// A number as a point and at most two decimals write it: `€ 1.116,50` is `1116.50`.
pub fn numbers(text: &str) -> Vec<Reading> {
    static RUN: LazyLock<Regex> = LazyLock::new(|| pattern(r"[-+]?[0-9](?:[0-9.,'_ ]*[0-9])?½?"));
    let degrees = degrees(text);
    if !degrees.is_empty() {
        return degrees;
    }
    let text = super::plain::with_digits(text).unwrap_or_else(|| plain(&text.replace(",-", " ")));
    if let Some(reading) = in_words(&text) {
        return vec![reading];
    }
    if let Some(outside) = beside_brackets(&text) {
        return outside;
    }
    let runs: Vec<regex::Match> = RUN.find_iter(&text).collect();
    match runs.as_slice() {
        [] if FREE.contains(&folded(&text).as_str()) => vec![Reading::likely("0")],
        [run] => {
            let around = format!("{} {}", &text[..run.start()], &text[run.end()..]);
            let decimal = run.as_str().replace(',', ".");
            let is_plain = |text: &str| text.matches('.').count() == 1 && text.parse::<f64>().is_ok();
            // `≈5.342`: what is about a number says nothing of its point.
            let is_bare = around.contains(['≈', '~', '±']);
            let decimal = (is_bare && is_plain(&decimal)).then(|| Reading::likely(decimal));
            offered(beside(number(run.as_str()), &around).into_iter().chain(decimal).collect())
        }
        [times, each] if is_product(&text[times.end()..each.start()]) => {
            product(times.as_str(), each.as_str()).into_iter().collect()
        }
        [from, to] if is_range(&text[from.end()..to.start()], to.as_str()) => {
            let ends = [(from, "the lower end of the range"), (to, "its upper end")];
            let read = |(run, note): (&regex::Match, &str)| {
                number(run.as_str().trim_start_matches('-'))
                    .map(|(number, _)| Reading::likely(number).note(note))
            };
            ends.into_iter().filter_map(read).collect()
        }
        _ => Vec::new(),
    }
}

/// `2 x 2950`: what is between two numbers of which one is counted by the other.
fn is_product(between: &str) -> bool {
    matches!(
        between.trim().to_lowercase().as_str(),
        "x" | "×" | "*" | "✕" | "times" | "maal" | "mal" | "fois" | "veces"
    )
}

/// What is paid in so many parts, each so large, is paid as a whole.
fn product(times: &str, each: &str) -> Option<Reading> {
    let decimal = |run: &str| number(run).and_then(|(number, _)| number.parse::<f64>().ok());
    let whole = decimal(times)? * decimal(each)?;
    let written = format!("{whole:.2}");
    let written = written.trim_end_matches('0').trim_end_matches('.').to_owned();
    Some(Reading::likely(written).note("all parts together"))
}

/// The same of a number whose unit is said elsewhere: `12 weeks` are 12 of them, and no days.
pub fn measures(text: &str) -> Vec<Reading> {
    let of_weeks = |one: &Reading| one.text.parse::<u32>().ok().filter(|_| one.note == IN_DAYS);
    let plain = numbers(text).into_iter().map(|one| match of_weeks(&one) {
        Some(days) => Reading::likely((days / 7).to_string()),
        None => one,
    });
    plain.collect()
}

/// `5900 (EEA: 1092)`, `450 (early bird: 400)`: a number, and another one in brackets that is about something else.
fn beside_brackets(text: &str) -> Option<Vec<Reading>> {
    let (before, inner) = text.strip_suffix(')')?.split_once('(')?;
    let has_digit = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
    let is_other = has_digit(inner) && inner.contains(char::is_alphabetic) && has_digit(before);
    let [only] =
        <[Reading; 1]>::try_from(numbers(before.trim()).into_iter().filter(|_| is_other).collect::<Vec<_>>())
            .ok()?;
    let note = format!("`({inner})` is not in it: write it as an entry of its own, or below `note:`");
    Some(vec![Reading::likely(only.text).note(note)])
}

/// Whether a number may be that of a key: there are so many degrees of latitude and of longitude.
pub fn is_degree(key: &str, number: f64) -> bool {
    match key {
        "latitude" => (-90.0..=90.0).contains(&number),
        "longitude" => (-180.0..=180.0).contains(&number),
        _ => true,
    }
}

/// A number with a comma or a point before three decimals or more, as degrees of maps have them: `50,934 N`.
pub fn decimals(text: &str) -> Option<Reading> {
    static FORM: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^([NSEW])?\s*([-+]?)([0-9]{1,3})[.,]([0-9]{3,})\s*°?\s*([NSEW])?$"));
    let text = plain(text);
    let found = FORM.captures(&text)?;
    let side = found.get(1).or(found.get(5)).map_or("", |side| side.as_str());
    let sign = if &found[2] == "-" || matches!(side, "S" | "W") { "-" } else { "" };
    Some(Reading::certain(format!("{sign}{}.{}", &found[3], &found[4])))
}

/// Parts of a whole, in percent: `half`, `a third`, `3/4`, `everything`.
pub fn share(text: &str) -> Option<Reading> {
    const PARTS: [(&str, &str); 6] = [
        (
            "half|one half|1/2|helft|de helft|moitie|la moitie|die halfte|halfte|mitad|la mitad|mot nua|نصف|النصف",
            "50",
        ),
        ("quarter|one quarter|1/4|kwart|een kwart|un quart|ein viertel|un cuarto|ربع", "25"),
        ("third|one third|1/3|een derde|un tiers|ein drittel|un tercio|ثلث", "33"),
        ("two thirds|2/3|twee derde|deux tiers|zwei drittel|dos tercios|ثلثان", "67"),
        ("three quarters|3/4|drie kwart|trois quarts|drei viertel|tres cuartos", "75"),
        (
            "full|fully|all|everything|whole|volledig|alles|tout|totalite|ganz|todo|completo|toan bo|كامل",
            "100",
        ),
    ];
    let words = folded(&text.replace('½', "1/2").replace('¼', "1/4").replace('¾', "3/4"));
    let bare = ["a ", "the ", "of ", "about "]
        .iter()
        .fold(words.as_str(), |words, lead| words.trim_start_matches(lead));
    let (_, percent) = PARTS.iter().find(|(names, _)| names.split('|').any(|name| name == bare))?;
    Some(Reading::likely(*percent).note("in percent"))
}

/// The level of a degree in the European Qualifications Framework.
pub fn level(text: &str) -> Option<Reading> {
    const LEVELS: [(&str, &str); 3] = [("bachelor", "6"), ("master", "7"), ("doctorate", "8")];
    let [degree] = <[Reading; 1]>::try_from(super::terms(text, &LEVELS.map(|(degree, _)| degree))).ok()?;
    let (_, level) = LEVELS.iter().find(|(name, _)| *name == degree.text)?;
    Some(Reading::likely(*level).note(format!("the level of a {}", degree.text)))
}

/// The part of a year of two, where years of study begin in autumn: `autumn`, `spring semester`, `WS`, `printemps`.
pub fn part_of_year(text: &str) -> Option<Reading> {
    const PARTS: [(&str, &str); 2] = [
        (
            "autumn fall winter ws wise herbst herfst najaar automne otono winterterm wintersemester herfstsemester",
            "in autumn",
        ),
        (
            "spring summer ss sose fruhling fruhjahr lente voorjaar printemps primavera sommersemester lentesemester",
            "in spring",
        ),
    ];
    let words = folded(text);
    let is_said = |names: &str| words.split(' ').any(|word| names.split(' ').any(|name| name == word));
    let mut said = (1_u8..).zip(PARTS).filter(|(_, (names, _))| is_said(names));
    let (Some((number, (_, note))), None) = (said.next(), said.next()) else { return None };
    Some(Reading::likely(number.to_string()).note(format!("of a year of two, the one {note}")))
}

/// Whether a text is a number with no more than a word for how exact or how often it is: `max. 3`, `about 30`, `3 per year`.
pub fn is_bound(text: &str) -> bool {
    static BOUND: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:max(?:imum|imaal|imal|\.)?|min(?:imum|imaal|\.)?|about|around|approx(?:imately|\.)?|circa|ca\.?|c\.|up to|at most|at least|limited to|only|total|tot|hoogstens|ongeveer|höchstens|etwa|bis zu|environ|jusqu'à|au plus|hasta|unos|khoảng|tối đa|[~±≈<>≤≥]=?)\s*:?\s*[0-9]+$|^[0-9]+\s*(?:(?:per|a|each|every|par|pro|por|je)\s+\p{L}+|students?|persons?|people|participants?|applicants?|places?|seats?|studenten|deelnemers|plaatsen|personen|plätze|étudiants?|places|personnes|estudiantes|plazas|cupos|in total|total|at most|max\.?|maximum|jaarlijks|jährlich|yearly|annually)$",
        )
    });
    BOUND.is_match(&plain(text))
}

/// Small numbers in words, and as ordinals.
pub(super) fn in_words(text: &str) -> Option<Reading> {
    const WORDS: [&str; 12] = [
        "one first een eerste un une premier premiere eins ein eine erste uno una primero primera 1st 1ste 1e i",
        "two second twee tweede deux deuxieme zwei zweite dos segundo segunda 2nd 2de 2e ii",
        "three third drie derde trois troisieme drei dritte tres tercero tercera 3rd 3de 3e iii",
        "four fourth vier vierde quatre quatrieme vierte cuatro cuarto 4th 4de 4e iv",
        "five fifth vijf vijfde cinq cinquieme funf funfte cinco quinto 5th 5de 5e v",
        "six sixth zes zesde sechs sechste seis sexto 6th 6de 6e vi",
        "seven seventh zeven zevende sept septieme sieben siebte siete septimo 7th 7de 7e vii",
        "eight eighth acht achtste huit huitieme achte ocho octavo 8th 8ste 8e viii",
        "nine ninth negen negende neuf neuvieme neun nueve noveno 9th 9de 9e ix",
        "ten tenth tien tiende dix dixieme zehn diez decimo 10th",
        "eleven elf onze once",
        "twelve twaalf douze zwolf doce",
    ];
    /// From twenty on.
    const TENS: [&str; 8] = [
        "twenty twintig vingt zwanzig veinte vinte",
        "thirty dertig trente dreissig dreißig treinta trinta",
        "forty fourty veertig quarante vierzig cuarenta quarenta",
        "fifty vijftig cinquante funfzig cincuenta cinquenta",
        "sixty zestig soixante sechzig sesenta sessenta",
        "seventy zeventig septante siebzig setenta",
        "eighty tachtig huitante achtzig ochenta oitenta",
        "ninety negentig nonante neunzig noventa",
    ];
    let has = |words: &&str, typed: &str| words.split(' ').any(|word| word == typed);
    let number = |typed: &str| {
        let small = WORDS.iter().position(|words| has(words, typed)).map(|at| at + 1);
        small.or_else(|| TENS.iter().position(|words| has(words, typed)).map(|at| 10 * (at + 2)))
    };
    let typed = folded(text);
    let (units, words): (Vec<&str>, Vec<&str>) =
        typed.split(' ').partition(|word| UNITS.contains(word) || WEEKS.contains(word));
    let number = number(words.join(" ").as_str())?;
    let in_weeks = units.iter().any(|unit| WEEKS.contains(unit));
    Some(if in_weeks {
        Reading::likely((number * 7).to_string()).note(IN_DAYS)
    } else {
        Reading::certain(number.to_string())
    })
}

/// Whether the words between two numbers make a range of them. A minus may have been taken for the second one's sign.
fn is_range(between: &str, second: &str) -> bool {
    let words = folded(between);
    let dash = between.contains('-') || between.trim().is_empty() && second.starts_with('-');
    dash && words.is_empty()
        || ["to", "tot", "a", "à", "bis", "al", "den", "until", "/"].contains(&words.as_str())
}

/// A number with the words around it, which are a unit, a thousand or something to ask about.
fn beside(number: Option<(String, bool)>, around: &str) -> Vec<Reading> {
    let Some((number, is_certain)) = number else { return Vec::new() };
    let unit = folded(around);
    let unit = unit.trim_matches(|letter: char| "()[]:#".contains(letter)).trim();
    if let (Ok(weeks), true) = (number.parse::<u32>(), WEEKS.contains(&unit)) {
        return vec![Reading::likely((weeks * 7).to_string()).note(IN_DAYS)];
    }
    let plainly = unit.is_empty() || UNITS.contains(&unit);
    let reading = match zeros(unit) {
        Some(zeros) => match scaled(&number, zeros) {
            Some(number) => Reading::certain(number),
            None => return Vec::new(),
        },
        None => Reading::certain(number).certain_if(plainly && is_certain),
    };
    let is_money = around.chars().any(is_currency_sign)
        || unit.len() == 3 && around.trim().chars().all(|letter| letter.is_ascii_uppercase());
    vec![if is_money && !plainly { reading.note("the currency stands under `currency:`") } else { reading }]
}

fn is_currency_sign(letter: char) -> bool {
    matches!(letter, '$' | '€' | '£' | '¥' | '₫' | '\u{20a0}'..='\u{20bf}')
}

/// By how many zeros a word makes a number larger: `lakh`, beside a sign of a currency, too.
fn zeros(unit: &str) -> Option<usize> {
    let word = unit.trim_matches(|letter: char| is_currency_sign(letter) || letter == ' ');
    let is_said = |words: &str| words.split(' ').any(|said| said == word);
    SCALES.iter().find(|(words, _)| is_said(words)).map(|(_, zeros)| *zeros)
}

/// `1.5` with five zeros is `150000`. A fraction that is longer is not of that scale.
fn scaled(number: &str, zeros: usize) -> Option<String> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let all = (fraction.len() <= zeros).then(|| format!("{whole}{fraction:0<zeros$}"))?;
    Some(all.trim_start_matches('0').to_owned()).filter(|number| !number.is_empty())
}

/// Whether the parts of a number are those of South Asia, where two digits make a group above the thousands: `12,34,567`.
fn is_by_lakhs(parts: &[&str], marks: &[char]) -> bool {
    let [first, middle @ .., last] = parts else { return false };
    let in_pairs = !middle.is_empty() && middle.iter().all(|part| part.len() == 2);
    in_pairs
        && first.len() <= 2
        && last.len() == 3
        && marks.iter().take(middle.len() + 1).all(|mark| *mark == ',')
}

/// Digits with separators as a plain number, and whether it can be no other.
fn number(run: &str) -> Option<(String, bool)> {
    let half = run.ends_with('½');
    let run = run.trim_end_matches('½');
    let sign = if run.starts_with('-') { "-" } else { "" };
    let run = run.trim_start_matches(['-', '+']);
    let parts: Vec<&str> = run.split(['.', ',', '\'', '_', ' ']).filter(|part| !part.is_empty()).collect();
    let marks: Vec<char> = run.chars().filter(|letter| ".,'_ ".contains(*letter)).collect();
    let (last, before) = parts.split_last()?;
    let grouped = |parts: &[&str]| parts.iter().skip(1).all(|part| part.len() == 3) && parts[0].len() <= 3;
    let point = marks.last().is_some_and(|mark| matches!(mark, '.' | ','));
    let alone = marks.iter().filter(|mark| Some(*mark) == marks.last()).count() == 1;
    let is_whole = |parts: &[&str]| grouped(parts) || is_by_lakhs(parts, &marks);
    let (whole, fraction, is_certain) = if before.is_empty() {
        ((*last).to_owned(), "", true)
    } else if point && alone && last.len() <= 2 && (before.len() == 1 || is_whole(before)) {
        (before.concat(), *last, true)
    } else if is_whole(&parts) {
        // A single point or comma before three digits parts thousands here, and decimals elsewhere.
        (parts.concat(), "", parts.len() > 2 || !point)
    } else {
        return None;
    };
    let whole =
        Some(whole.trim_start_matches('0')).filter(|whole| !whole.is_empty()).unwrap_or("0").to_owned();
    let fraction = if half { "5" } else { fraction };
    let point = if fraction.is_empty() { "" } else { "." };
    Some((format!("{sign}{whole}{point}{fraction}"), is_certain))
}
