//! Several values in one text: the entries of a list, the two ends of a range, an amount with its currency, the two
//! numbers of a place. What is found is a proposal, and the reader of each value takes it or not.

use std::sync::LazyLock;

use regex::Regex;

use super::plain::{folded, pattern, plain};
use super::ranges::{below, range};

/// A key and the text that is meant for it.
pub type Field = (&'static str, String);

/// The ways in which a text may be a list, the likeliest first: cut at commas and their like in any script, at these and
/// at words such as `and`, at blanks.
pub fn items(text: &str) -> Vec<Vec<String>> {
    static COMMAS: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s*[,;|،؛、，；¦\t\n•·]\s*"));
    static WORDS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\s*[,;|،؛、，；¦\t\n•·/&+]\s*|\s+(?:and|or|en|of|und|oder|et|ou|y|e|o|và|hoặc|و|أو|ve|以及|和)\s+",
        )
    });
    static BLANKS: LazyLock<Regex> = LazyLock::new(|| pattern(r"[\s,;|،؛、，；/&+]+"));
    let cut = |at: &Regex| -> Vec<String> {
        let parts = at.split(text).map(|part| part.trim().to_owned());
        parts.filter(|part| !part.is_empty()).collect()
    };
    let mut ways: Vec<Vec<String>> = Vec::new();
    for way in [cut(&COMMAS), cut(&WORDS), cut(&BLANKS)] {
        if way.len() > 1 && !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways
}

/// Whether words with blanks between them are several ids, `am en`, `sg2 sg3`, rather than the words of one thing, which have
/// neither strokes nor digits and are longer: `recommendation letters`, `two letters of recommendation`.
pub fn are_ids(text: &str) -> bool {
    const WORDS: [&str; 18] = [
        "or", "and", "not", "only", "other", "others", "oder", "all", "of", "the", "for", "with", "from",
        "in", "to", "van", "voor", "met",
    ];
    let is_id = |word: &str| {
        word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') && !WORDS.contains(&word)
    };
    let is_sure =
        |word: &str| word.len() <= 3 || word.contains(|sign: char| sign == '-' || sign.is_ascii_digit());
    text.split_whitespace().all(is_id) && text.split_whitespace().any(is_sure)
}

/// The parts of a whole that is told before them: `30 (20 EEA, 10 non-EEA)`.
pub fn shares(text: &str) -> Option<Vec<String>> {
    static SHARES: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[0-9]+\D*?[(:]\s*([^()]+?)\s*\)?$"));
    let inner = SHARES.captures(text.trim())?.get(1)?.as_str();
    let is_share = |part: &String| {
        part.contains(|sign: char| sign.is_ascii_digit()) && part.contains(char::is_alphabetic)
    };
    items(inner).into_iter().find(|parts| parts.iter().all(is_share))
}

/// The ways in which a text may be a map of some keys, by what the keys are.
pub fn fields(text: &str, keys: &[&'static str]) -> Vec<Vec<Field>> {
    let has = |key: &str| keys.iter().copied().find(|known| *known == key);
    let pairs = [("from", "to"), ("min", "max"), ("starts", "ends"), ("begins", "ends"), ("opens", "closes")];
    let mut ways = Vec::new();
    for (from, to) in pairs {
        if let (Some(from), Some(to)) = (has(from), has(to)) {
            ways.extend(range(text, from, to));
        }
    }
    if let (Some(amount), Some(most)) = (has("amount"), has("up_to")) {
        ways.extend(range(text, amount, most).into_iter().filter(|way| way.len() == 2));
    }
    if let (Some(from), Some(to)) = (has("from"), has("to")) {
        ways.extend(moved(text).map(|[one, other]| vec![(from, one), (to, other)]));
        // `2027` is all of that year.
        let is_year =
            text.len() == 4 && text.starts_with(['1', '2']) && text.bytes().all(|one| one.is_ascii_digit());
        let days = [format!("{text}-01-01"), format!("{text}-12-31")];
        ways.extend(is_year.then_some(days).map(|[first, last]| vec![(from, first), (to, last)]));
    }
    if let (Some(most), Some(on)) = (has("max"), has("on")) {
        ways.extend(on_a_day(text).map(|[age, day]| vec![(most, age), (on, day)]));
    }
    if let (Some(begins), Some(ends)) = (has("begins"), has("ends")) {
        ways.extend(hours(text).map(|[first, last]| vec![(begins, first), (ends, last)]));
    }
    if let (Some(most), None) = (has("max"), has("min")) {
        ways.extend(below(text).map(|below| vec![(most, below)]));
    }
    if let (Some(amount), Some(currency)) = (has("amount"), has("currency")) {
        ways.extend(money(text, amount, currency, has("per")));
    }
    if let (Some(language), Some(cefr), Some(tests)) = (has("language"), has("cefr"), has("tests")) {
        ways.extend(required(text).map(|[spoken, level, test]| {
            let test = (!test.is_empty()).then_some((tests, test));
            [(language, spoken), (cefr, level)].into_iter().chain(test).collect()
        }));
    }
    // What is paid again and again is for living.
    if let (Some(item), Some(amount), Some(_)) = (has("item"), has("amount"), has("share")) {
        let is_sum = money(text, "amount", "currency", Some("per")).iter().any(|way| way.len() == 3);
        ways.extend(is_sum.then(|| vec![(item, "stipend".to_owned()), (amount, text.to_owned())]));
    }
    // Of a price of which nobody says how often it is paid: once.
    if let (Some(_), Some(price)) = (has("included"), has("price")) {
        let whole = money(text, "amount", "currency", Some("per")).into_iter().next();
        let once = |way: Vec<Field>| if way.len() == 3 { text.to_owned() } else { format!("{text} once") };
        ways.extend(whole.map(|way| vec![(price, once(way))]));
    }
    if let (Some(degree), Some(note)) = (has("degree"), has("note")) {
        ways.extend(of_degree(text).map(|words| vec![(degree, words), (note, text.to_owned())]));
    }
    // `closes` alone says when it is over.
    if let (Some(closes), Some(_)) = (has("closes"), has("at_latest")) {
        ways.extend((!super::moments(text).is_empty()).then(|| vec![(closes, text.to_owned())]));
    }
    if let (Some(title), Some(_)) = (has("title"), has("intro")) {
        ways.push(vec![(title, text.to_owned())]);
    }
    if let (Some(amount), Some(note)) = (has("amount"), has("note")) {
        ways.extend(with_remark(text).map(|[number, remark]| vec![(amount, number), (note, remark)]));
    }
    if let (Some(latitude), Some(longitude)) = (has("latitude"), has("longitude")) {
        ways.extend(place(text).map(|[one, other]| vec![(latitude, one), (longitude, other)]));
    }
    if let (Some(year), Some(value)) = (has("year"), has("value")) {
        ways.extend(by_year(text).map(|[one, other]| vec![(value, one), (year, other)]));
    }
    if let (Some(x), Some(y)) = (has("x"), has("y")) {
        ways.extend(side(text).map(|[one, other]| vec![(x, one.to_owned()), (y, other.to_owned())]));
    }
    // `included`: it is so.
    let said = keys.iter().find(|key| folded(&key.replace('_', " ")) == folded(text));
    ways.extend(said.map(|key| vec![(*key, "true".to_owned())]));
    ways
}

/// `top left`, `center`: how far it is from the left and from the top, in percent.
fn side(text: &str) -> Option<[&'static str; 2]> {
    const SIDES: [(&str, usize, &str); 7] = [
        ("left", 0, "0"),
        ("right", 0, "100"),
        ("top", 1, "0"),
        ("bottom", 1, "100"),
        ("center", 0, "50"),
        ("centre", 0, "50"),
        ("middle", 0, "50"),
    ];
    let mut place = ["50", "50"];
    for word in folded(text).split(' ') {
        let (_, axis, degree) = SIDES.iter().find(|(side, ..)| *side == word)?;
        if *degree != "50" {
            place[*axis] = degree;
        }
    }
    Some(place)
}

/// `20% by 2020`, `2020: 20`: a number, and the year that it is for.
fn by_year(text: &str) -> Option<[String; 2]> {
    static NUMBERS: LazyLock<Regex> = LazyLock::new(|| pattern(r"[0-9]+(?:[.,][0-9]+)?"));
    static YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:19|20)[0-9]{2}$"));
    let numbers: Vec<&str> = NUMBERS.find_iter(text).map(|one| one.as_str()).collect();
    let (years, others): (Vec<&str>, Vec<&str>) = numbers.into_iter().partition(|one| YEAR.is_match(one));
    let ([value], [year]) = (others.as_slice(), years.as_slice()) else { return None };
    Some([value.replace(',', "."), (*year).to_owned()])
}

/// A text that says which key it is for: `nationality eea`, `nationality: eea`, `country of degree = BE`.
pub fn named(text: &str, keys: &[&'static str]) -> Vec<Vec<Field>> {
    let name = |text: &str| folded(text).replace([' ', '-'], "_");
    let words: Vec<&str> = text.split([' ', ':', '=']).collect();
    let lengths = (1..=3).filter(|length| *length < words.len());
    let at = lengths.rev().find_map(|length| {
        let end = words[..length].iter().map(|word| word.len() + 1).sum::<usize>() - 1;
        let key = keys.iter().copied().find(|key| *key == name(&text[..end]))?;
        let rest = text[end..].trim_matches([' ', ':', '=']);
        (!rest.is_empty()).then(|| vec![(key, rest.to_owned())])
    });
    at.into_iter().collect()
}

/// `under 36 on 1 January 2027`: the most, and the day on which it counts.
fn on_a_day(text: &str) -> Option<[String; 2]> {
    static DAY: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(.*?[0-9]+(?:\s*(?:years?(?: old)?|jaar|jahre?|ans|años|tuổi))?)\s*,?\s*\(?(?:on|as of|at|by|before|op|am|au|le|al|el|por)\s+(.*[0-9]{4}.*?)\)?$",
        )
    });
    let text = plain(text);
    let found = DAY.captures(&text)?;
    let number = || {
        let [only] = <[super::Reading; 1]>::try_from(super::numbers(&found[1])).ok()?;
        Some(only.text)
    };
    Some([below(&found[1]).or_else(number)?, found[2].to_owned()])
}

/// `2027-03-20 10:00-16:00`: a day, and the hours between which something is.
fn hours(text: &str) -> Option<[String; 2]> {
    static HOURS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(.*[0-9]{2,4})(?:T|[\s,]+)\(?(?:from |van |von |de )?([0-9]{1,2}(?:[:.h][0-9]{2}|h)?)(?:\s*(?:h|uur|uhr|u))?\s*(?:-|to|until|till|tot|bis|à|a)\s*([0-9]{1,2}(?:[:.h][0-9]{2}|h))(?:\s*(?:h|uur|uhr|u))?\)?$",
        )
    });
    let text = plain(text);
    let found = HOURS.captures(&text)?;
    let at = |hour: &str| {
        let hour = hour.replace(['h', '.'], ":");
        let hour = if hour.ends_with(':') { format!("{hour}00") } else { hour };
        let hour = if hour.contains(':') { hour } else { format!("{hour}:00") };
        let [only] =
            <[super::Reading; 1]>::try_from(super::moments(&format!("{} {hour}", &found[1]))).ok()?;
        Some(only.text)
    };
    Some([at(&found[2])?, at(&found[3])?])
}

/// `/old/ -> /new/`, `/old/ /new/`: an address and the one that it leads to.
fn moved(text: &str) -> Option<[String; 2]> {
    static ARROW: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^(/\S*)\s*(?:->|=>|→|:|;|,|\s(?:to|301)\s|\s)\s*((?:/|https?://)\S*)$"));
    let found = ARROW.captures(text.trim())?;
    Some([found[1].to_owned(), found[2].to_owned()])
}

/// `10000 EUR per year`, `€ 1.150/month`, `USD 500`.
fn money(
    text: &str,
    amount: &'static str,
    currency: &'static str,
    per: Option<&'static str>,
) -> Vec<Vec<Field>> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"[0-9](?:[0-9.,'_ ]*[0-9])?(?:,-|k\b)?"));
    static PER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:\bper\b|\bpar\b|\bpro\b|\bpor\b|\bje\b|\beach\b|\bevery\b|\b(?:a|an)\b|/|\bal\b|\bmỗi\b|في)\s*([\p{L}. ]+?)\s*$",
        )
    });
    let text = plain(text);
    let (text, unit) = match PER.captures(&text) {
        Some(found) => {
            let whole = found.get(0).map_or(text.len(), |whole| whole.start());
            (text[..whole].to_owned(), found.get(1).map(|unit| unit.as_str().trim().to_owned()))
        }
        None => (text, None),
    };
    let mut numbers = NUMBER.find_iter(&text);
    let (Some(number), None) = (numbers.next(), numbers.next()) else { return Vec::new() };
    let (before, after) = (&text[..number.start()], &text[number.end()..]);
    let mut words: Vec<&str> = before.split_whitespace().chain(after.split_whitespace()).collect();
    let Some(at) = words.iter().position(|word| !super::currencies(word).is_empty()) else {
        return Vec::new();
    };
    let sign = words.remove(at).to_owned();
    let unit = unit.or_else(|| (!words.is_empty()).then(|| words.join(" ")));
    let mut fields = vec![(amount, number.as_str().to_owned()), (currency, sign)];
    fields.extend(per.zip(unit));
    vec![fields]
}

/// `English B2 (IELTS 6.5)`: a language, a level and perhaps a test.
fn required(text: &str) -> Option<[String; 3]> {
    static LEVEL: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^([\p{L} ]+?)[\s,:]+([ABCabc][12])\+?(?:[\s,;:(]+(.*?)[)\s]*)?$"));
    let found = LEVEL.captures(text.trim())?;
    let test = found.get(3).map_or("", |test| test.as_str());
    Some([found[1].to_owned(), found[2].to_uppercase(), test.to_owned()])
}

/// `Bachelor degree in mathematics`: the words that say of which degree it is.
fn of_degree(text: &str) -> Option<String> {
    let first: Vec<&str> = text.split_whitespace().take(2).collect();
    let [degree, _] = first.as_slice() else { return None };
    let known = super::terms(degree, &["bachelor", "master", "doctorate"]);
    (known.len() == 1).then(|| first.join(" "))
}

/// `450 (early bird 400)`: a number, and a second one with what is said of it.
fn with_remark(text: &str) -> Option<[String; 2]> {
    static REMARK: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^([^()]*[0-9][^()]*?)\s*[(]([^()]*\p{L}[^()]*)[)]$"));
    let found = REMARK.captures(text.trim())?;
    let has_number = found[2].contains(|sign: char| sign.is_ascii_digit());
    has_number.then(|| [found[1].to_owned(), found[2].trim().to_owned()])
}

/// Degrees north and east: `10.03, 105.77`, `10°01'48"N 105°46'12"E`, `50,93; 5,34`.
fn place(text: &str) -> Option<[String; 2]> {
    static DEGREES: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r#"(?i)([NSEWO])?\s*(-?[0-9]{1,3}(?:\.[0-9]+)?)\s*°?\s*(?:([0-9]{1,2}(?:\.[0-9]+)?)\s*['′]\s*(?:([0-9]{1,2}(?:\.[0-9]+)?)\s*(?:["″]|''))?)?\s*([NSEWO])?"#,
        )
    });
    static COMMA: LazyLock<Regex> = LazyLock::new(|| pattern(r"([0-9]),([0-9])"));
    static LINK: LazyLock<Regex> = LazyLock::new(|| pattern(r"@(-?[0-9.]+),(-?[0-9.]+)"));
    if let Some(found) = LINK.captures(text) {
        return Some([found[1].to_owned(), found[2].to_owned()]);
    }
    let text = plain(text).replace(['[', ']', '(', ')'], " ");
    // Where something else parts the two numbers, a comma is their decimal sign.
    let text =
        if text.matches(',').count() > 1 { COMMA.replace_all(&text, "$1.$2").into_owned() } else { text };
    let number =
        |text: Option<regex::Match>| text.map_or(Some(0.0), |text| text.as_str().parse::<f64>().ok());
    let mut found = Vec::new();
    for one in DEGREES.captures_iter(&text) {
        let whole = number(one.get(2))?;
        let parts = number(one.get(3))? / 60.0 + number(one.get(4))? / 3600.0;
        let side = one
            .get(1)
            .or_else(|| one.get(5))
            .map_or(' ', |side| side.as_str().to_uppercase().chars().next().unwrap_or(' '));
        let size = if whole < 0.0 { whole - parts } else { whole + parts };
        let size = if matches!(side, 'S' | 'W') { -size } else { size };
        let written = if parts == 0.0 {
            let digits = &one[2];
            if matches!(side, 'S' | 'W') { format!("-{digits}") } else { digits.to_owned() }
        } else {
            format!("{size:.5}").trim_end_matches('0').to_owned()
        };
        found.push((side, written));
    }
    let [(side, one), (_, other)] = <[(char, String); 2]>::try_from(found).ok()?;
    Some(if matches!(side, 'E' | 'W' | 'O') { [other, one] } else { [one, other] })
}

/// A text in two or three parts, as it is cut by signs, or a number off the words beside it.
pub fn parts(text: &str) -> Vec<Vec<String>> {
    static SIGNS: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"\s*[,;|،؛、，；\t()=]\s*|\s*:\s+|\s+[-–—]\s+"));
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:(?P<words>.*\D)\s+(?P<number>[0-9][0-9.,]*)|(?P<first>[0-9][0-9.,]*)\s+(?P<rest>\D.*))$",
        )
    });
    let mut ways: Vec<Vec<String>> = Vec::new();
    let cut: Vec<String> =
        SIGNS.split(text).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
    if cut.len() > 1 {
        ways.push(cut);
    }
    if let Some(found) = NUMBER.captures(text.trim()) {
        let of = |name: &str| {
            found.name(name).map(|part| part.as_str().trim_matches([' ', ':', '-', '=']).to_owned())
        };
        ways.extend(of("words").zip(of("number")).map(|(words, number)| vec![words, number]));
        ways.extend(of("first").zip(of("rest")).map(|(number, rest)| vec![number, rest]));
    }
    let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    if (2..=3).contains(&words.len()) {
        ways.push(words);
    }
    // `20 for EEA`
    static FOR: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)^(?:for|from|of|voor|uit|van|für|fur|aus|pour|de|para|von|cho|với|ل|من|x|×)\s+(.+)$")
    });
    for way in ways.clone() {
        let bare: Vec<String> = way.iter().map(|part| FOR.replace(part, "$1").into_owned()).collect();
        if bare != way {
            ways.push(bare);
        }
    }
    ways.sort_by_key(Vec::len);
    ways.dedup();
    ways
}
