//! The manner of titles and headings: words in capitals, bold lines in the place of headings, titles without end.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::document::Words;
use crate::lang::{Lang, Localized, capitalised};
use crate::markdown::{Passage, Role, passages};
use crate::meant::folded;
use crate::site::Site;
use crate::source::{DataPath, Place};

/// So many characters of a title are read; search engines show half of them.
const LONGEST_TITLE: usize = 120;

/// A bold line of more words is a sentence that somebody stresses.
const LONGEST_HEADING: usize = 12;

/// Look at every text of a site.
pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let items: Vec<&Item> = site.catalogue.items().map(|(_, item)| item).collect();
    let texts = || items.iter().flat_map(|item| item.words.iter());
    let small = small(site);
    let told = texts().flat_map(|(lang, words)| of_words(words, &small[lang]));
    told.chain(items.iter().flat_map(|item| of_name(item))).collect()
}

/// Words that a language's texts write in small letters, so that they are no names.
pub(super) type Small<'t> = BTreeSet<&'t str>;

/// Those of each language.
pub(super) fn small(site: &Site) -> BTreeMap<&Lang, Small<'_>> {
    let mut small: BTreeMap<&Lang, Small> = BTreeMap::new();
    for (lang, words) in site.catalogue.items().flat_map(|(_, item)| &item.words) {
        small.entry(lang).or_default().extend(small_words(words.body()));
    }
    small
}

fn small_words(text: &str) -> impl Iterator<Item = &str> {
    // Addresses have no capitals, whatever they name.
    let said = text.split_whitespace().filter_map(|part| part.split("](").next());
    // So has the name of an item, in a link that failed, too.
    let said = said.filter(|part| !part.contains('/'));
    let words = said.flat_map(|part| part.split(|letter: char| !letter.is_alphabetic()));
    words.filter(|word| word.chars().count() >= 4 && word.chars().all(char::is_lowercase))
}

/// The name that an item's facts give it, as lists of institutions have it.
fn of_name(item: &Item) -> Vec<Diagnostic> {
    let (Some(name), Some(path)) = (item.facts.name(), &item.facts_path) else { return Vec::new() };
    let at = |lang: Option<&Lang>| {
        let key = DataPath::from("name");
        Place::Value(path.clone(), lang.map_or(key.clone(), |lang| key.key(lang.as_str())))
    };
    let texts: Vec<(Place, &str)> = match &name {
        Localized::Same(text) => vec![(at(None), text.as_str())],
        Localized::Each(each) => each.iter().map(|(lang, text)| (at(Some(lang)), text.as_str())).collect(),
    };
    let loud =
        texts.into_iter().filter_map(|(place, text)| Some((shouting(text, &Small::new())?, text, place)));
    loud.map(|(calm, text, place)| {
        in_capitals(text, place.clone()).fix(calmed(&quoted(&named(&calm)), place))
    })
    .collect()
}

/// A name whose words begin with capitals, but for the short ones in it.
fn named(calm: &str) -> String {
    let word = |word: &str| {
        let is_long = word.chars().count() >= 4;
        if is_long { capitalised(word) } else { word.to_owned() }
    };
    calm.split(' ').map(word).collect::<Vec<String>>().join(" ")
}

/// The message about a short text in capitals, with its words in small letters.
pub(super) fn loud(text: &str, small: &Small, place: &Place) -> Option<Diagnostic> {
    let calm = shouting(text, small)?;
    Some(in_capitals(text, place.clone()).fix(calmed(&quoted(&calm), place.clone())))
}

fn of_words(words: &Words, small: &Small) -> Vec<Diagnostic> {
    let title = || Place::Value(words.path.clone(), "title".into());
    let mut told: Vec<Diagnostic> = long(&words.front.title, "title", title()).into_iter().collect();
    for (path, line) in words.front.lines() {
        let place = Place::Value(words.path.clone(), path);
        told.extend(loud(line, small, &place));
    }
    told.extend(bold_headings(words));
    let mut level = 1;
    for passage in passages(words.body()) {
        let range = 0..passage.text.len();
        let place = || words.place(passage.source(&range));
        if let Role::Heading(own) = passage.role {
            level = own;
            // One that a line of signs below it made is told as that.
            let start = passage.source(&range).start;
            let line = words.body()[..start].rfind('\n').map_or(0, |end| end + 1);
            if words.body()[line..].starts_with('#') {
                told.extend(long(&passage.text, "heading", place()));
            }
        }
        if let Some(heading) = bold_heading(&passage, words.body()) {
            told.push(bold(&heading, level, words));
        }
        told.extend(shouting(&passage.text, small).map(|calm| {
            let whole = passage.source(&range);
            let told = in_capitals(&passage.text, place());
            // Signs of Markdown among the words are kept by nobody who writes them anew.
            if words.body()[whole] == passage.text { told.fix(calmed(&calm, place())) } else { told }
        }));
    }
    told
}

fn long(text: &str, what: &str, place: Place) -> Option<Diagnostic> {
    let length = text.chars().count();
    (length > LONGEST_TITLE).then(|| {
        Diagnostic::warning(Code::LongTitle, place, format!("a {what} of {length} characters"))
            .label(format!("expected at most {LONGEST_TITLE}, and better less than 60"))
            .help("say in it what the page is about, and the rest in the summary or the text")
    })
}

/// A text that is written in capitals, in small letters. Two names such as VLIR-UOS and ERASMUS are none; a word that the
/// site writes in small letters is no name.
fn shouting(text: &str, small: &Small) -> Option<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.len() > 1);
    let (loud, quiet): (Vec<&str>, Vec<&str>) = words.partition(|word| word.chars().all(char::is_uppercase));
    let long = loud.iter().filter(|word| word.chars().count() >= 4).count();
    let letters: usize = loud.iter().map(|word| word.chars().count()).sum();
    let longest = loud.iter().map(|word| word.chars().count()).max().unwrap_or_default();
    let many = long >= 2 && letters >= 16 || loud.len() >= 3 && letters >= 10 && longest >= 5;
    let is_known = |word: &&str| small.contains(word.to_lowercase().as_str());
    let known = letters >= 8 && quiet.is_empty() && loud.iter().filter(|word| word.len() >= 4).all(is_known);
    (known && long > 0 || many && loud.len() > 4 * quiet.len()).then(|| calm(text))
}

/// The first letter of each sentence stays large.
fn calm(text: &str) -> String {
    let mut begins = true;
    let letters = text.to_lowercase();
    let mut calm = String::with_capacity(letters.len());
    for letter in letters.chars() {
        if begins && letter.is_alphabetic() {
            calm.push_str(&capitalised(&letter.to_string()));
            begins = false;
        } else {
            calm.push(letter);
            begins |= matches!(letter, '.' | '!' | '?');
        }
    }
    calm
}

fn in_capitals(text: &str, place: Place) -> Diagnostic {
    let shown: String = text.chars().take(40).collect();
    let more = if text.chars().count() > 40 { "…" } else { "" };
    Diagnostic::warning(Code::Capitals, place, format!("`{shown}{more}` is written in capitals"))
        .label("hard to read, and spelt out letter by letter by some screen readers")
}

fn calmed(text: &str, place: Place) -> Fix {
    Fix::likely(format!("write: `{text}`, with capitals where names have them"), place, text)
}

/// A line of front matter as YAML takes it wherever it stands.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text is JSON")
}

/// The Markdown of a bold line that stands where a heading would: its words, and what is to be replaced.
struct BoldLine {
    words: String,
    range: Range<usize>,
    /// What follows in the same paragraph begins one of its own.
    goes_on: bool,
}

fn bold_heading(passage: &Passage, body: &str) -> Option<BoldLine> {
    let bold = passage.bold.clone().filter(|_| passage.role == Role::Paragraph)?;
    let rest = body.get(bold.end..passage.range.end)?;
    let line = rest.split('\n').next().unwrap_or_default();
    let mark = line.trim();
    let words = body[bold.clone()].trim_matches(['*', '_']).trim();
    let is_sentence = words.ends_with(['.', '!', '?', '…', '。', ',']);
    let alone = matches!(mark, "" | ":") && bold.start == passage.range.start;
    // A bold line followed by others with a backslash or two blanks between them is an address.
    let broken = line.trim_end_matches('\r').ends_with("  ");
    let short = words.split_whitespace().count() <= LONGEST_HEADING && !words.contains('\n');
    (alone && short && !broken && !is_sentence && words.chars().any(char::is_alphabetic)).then(|| BoldLine {
        words: words.trim_end_matches(':').trim_end().to_owned(),
        range: bold.start..bold.end + line.len() - if line.ends_with('\r') { 1 } else { 0 },
        goes_on: !rest.trim().trim_start_matches(':').is_empty(),
    })
}

fn bold(line: &BoldLine, level: u8, words: &Words) -> Diagnostic {
    let place = words.place(line.range.clone());
    let heading = format!("{} {}", "#".repeat(usize::from((level + 1).clamp(2, 6))), line.words);
    let text = if line.goes_on { format!("{heading}\n") } else { heading.clone() };
    Diagnostic::warning(Code::BoldHeading, place.clone(), "a bold line in the place of a heading")
        .label("screen readers and search engines take it for a paragraph")
        .fix(Fix::likely(format!("write: `{heading}`"), place, text))
}

/// Headings that are bold as a whole, as office programs write them: one message, at the first of them.
fn bold_headings(words: &Words) -> Option<Diagnostic> {
    let body = words.body();
    let bold = |passage: &Passage| {
        let bold = passage.bold.clone().filter(|_| matches!(passage.role, Role::Heading(_)))?;
        let behind = body.get(bold.end..passage.range.end)?.lines().next().unwrap_or_default().trim();
        let marks = &body[bold.clone()];
        let is_whole = behind.is_empty() || behind.starts_with("{#");
        // The title once more goes as a whole.
        let is_title =
            passage.role == Role::Heading(1) && folded(&passage.text) == folded(&words.front.title);
        let said = marks.strip_prefix("**")?.strip_suffix("**")?;
        (is_whole && !is_title && !said.contains("**")).then_some(bold)
    };
    let found: Vec<Range<usize>> = passages(body).iter().filter_map(bold).collect();
    let first = found.first()?;
    let title = match found.len() {
        1 => {
            let start = body[..first.start].rfind('\n').map_or(0, |end| end + 1);
            let line = body[start..].lines().next().unwrap_or_default().trim_end();
            format!("write: `{}`", line.replace("**", ""))
        }
        count => format!("write the {count} of them without `**`"),
    };
    let sign = |at: usize| Edit { place: words.place(at..at + 2), text: String::new() };
    let edits = found.iter().flat_map(|bold| [sign(bold.start), sign(bold.end - 2)]).collect();
    let told = Diagnostic::warning(Code::BoldHeading, words.place(first.clone()), "a heading in bold")
        .label("headings have their own weight, which is the theme's");
    Some(told.fix(Fix { title, is_certain: true, edits, entries: Vec::new() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_say_nothing_of_a_word() {
        let words = |text: &'static str| small_words(text).collect::<Vec<&str>>();
        assert_eq!(
            words("see [their page](https://x.example/eureca-pro) or https://y.example/light"),
            ["their", "page"]
        );
    }

    #[test]
    fn capitals_are_words_and_not_names() {
        let small = Small::from(["admission", "costs", "tuition"]);
        let calm = |text: &str| shouting(text, &small);
        assert_eq!(calm("🎓 BIOMEDICAL SCIENCES").as_deref(), Some("🎓 Biomedical sciences"));
        assert_eq!(calm("HOW TO APPLY? SEND YOUR PAPERS").as_deref(), Some("How to apply? Send your papers"));
        assert_eq!(calm("ADMISSION").as_deref(), Some("Admission"));
        assert_eq!(calm("TUITION COSTS").as_deref(), Some("Tuition costs"));
        assert_eq!(named("Universidad de cuenca"), "Universidad de Cuenca");
        for quiet in [
            "VLIR-UOS and ERASMUS",
            "ICT, AI & IoT",
            "ERASMUS+ KA171",
            "التقديم",
            "MSc",
            "How to apply",
            "VLIR-UOS, ITP",
            "COSTS",
            "SUSTAINABLE",
            "ERASMUS MUNDUS",
        ] {
            assert_eq!(calm(quiet), None, "{quiet}");
        }
    }

    fn line(body: &str) -> Option<(String, String, bool)> {
        let passage = passages(body).remove(0);
        bold_heading(&passage, body).map(|line| (line.words, body[line.range].to_owned(), line.goes_on))
    }

    #[test]
    fn bold_lines_are_headings_where_they_stand_alone() {
        let found = |words: &str, raw: &str, goes_on| Some((words.to_owned(), raw.to_owned(), goes_on));
        assert_eq!(line("**Costs**\n\nText"), found("Costs", "**Costs**", false));
        assert_eq!(line("__Costs:__\r\nText"), found("Costs", "__Costs:__", true));
        assert_eq!(line("**Costs**: \nText"), found("Costs", "**Costs**: ", true));
        for none in [
            "**Apply in time!**",
            "**Costs** are low",
            "> **Costs**",
            "- **Costs**",
            "**A**\\\nStreet 1",
            "**A**  \nStreet",
        ] {
            assert_eq!(line(none), None, "{none}");
        }
    }
}
