//! The catalogue of an invented institute that is as unlike the shipped one as can be, in `tests/adopt`: two campuses in two
//! countries, credits and words of its own, years of one year, fees in three currencies, four scripts, a path in its address.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use html5gum::{DefaultEmitter, Token, Tokenizer};
use prospectus::compile::Options;
use prospectus::diagnostic::Severity;
use prospectus::disk;
use prospectus::source::Sources;

use crate::site::{self, Made, NOW, options, root};

const LANGUAGES: [&str; 4] = ["zh-Hans", "en", "fa", "th"];

pub fn sources() -> Sources {
    disk::read(&root().join("tests/adopt")).expect("the site can be read")
}

/// Made once for all tests, since it takes a while.
fn adopted() -> &'static BTreeMap<String, Vec<u8>> {
    static MADE: OnceLock<Made> = OnceLock::new();
    let made = MADE.get_or_init(|| site::make(sources(), &options(NOW)));
    assert_eq!(made.report, "");
    &made.files
}

/// Its pages: the path of each, and its HTML.
fn pages() -> impl Iterator<Item = (&'static String, std::borrow::Cow<'static, str>)> {
    let pages = adopted().iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8_lossy(bytes)))
}

/// A page, with blanks that break in the place of those that do not.
fn page(path: &str) -> String {
    String::from_utf8_lossy(&adopted()[path]).replace('\u{a0}', " ")
}

#[test]
fn it_builds_without_a_word_and_passes_every_check_with_no_policy() {
    let made = site::check(sources(), &options(NOW), "P");
    let settings = sources().get("content/site.yaml").and_then(|file| file.text().ok().map(str::to_owned));
    assert!(!settings.expect("it has settings").contains("policy:"), "nothing is excused");
    let said: Vec<_> = made.diagnostics.iter().filter(|one| one.severity != Severity::Note).collect();
    assert!(said.is_empty(), "{}", made.report);
    // Eleven items wait for translators, which a note tells to those who ask.
    assert!(made.diagnostics.iter().all(|one| one.code.id() == "P0710"), "{}", made.report);
    assert!(adopted().len() > 1000, "{} files", adopted().len());
}

#[test]
fn every_language_has_every_kind_of_page_but_the_one_in_preparation() {
    let kinds = [
        "home",
        "programme",
        "summer-school",
        "mobility",
        "scholarship",
        "country",
        "network",
        "partner",
        "project",
        "goal",
        "event",
        "news",
        "page",
        "deadlines",
        "strategy",
        "balance",
        "search",
        "who-am-i",
        "sheet",
        "compare",
    ];
    for lang in LANGUAGES {
        for kind in kinds {
            let (tongue, body) = (format!("<html lang=\"{lang}\""), format!("<body class=\"page-{kind} "));
            assert!(
                pages().any(|(_, html)| html.contains(&tongue) && html.contains(&body)),
                "{kind} in {lang}"
            );
        }
    }
    assert!(!adopted().keys().any(|path| path.starts_with("ar/")), "it is in preparation");
    let drafts = site::make(sources(), &Options { drafts: true, ..options(NOW) });
    assert!(drafts.files.contains_key("ar/index.html"), "{}", drafts.report);
}

#[test]
fn nothing_is_said_of_where_the_program_was_born() {
    for (path, html) in pages() {
        for word in ["Hasselt", "Limburg", "Brussels", "Erasmus", "VLIR", "EEA", "EUR", "€"] {
            assert!(!html.contains(word), "{path} speaks of {word}");
        }
        // One summer school alone tells what its credits are worth.
        let tells = html.contains("coral-fields");
        assert!(tells || !html.contains("ECTS"), "{path} counts in ECTS");
    }
}

#[test]
fn cards_in_another_language_than_their_list_say_so_and_others_do_not() {
    let said = |path: &str, text: &str| page(path).matches(text).count();
    // One of its networks and of its partners waits for translators.
    assert_eq!(said("th/networks/index.html", "<li>เนื้อหาเป็นอังกฤษ</li>"), 1);
    assert_eq!(said("en/partners/index.html", "<li>Text in Simplified Chinese</li>"), 1);
    assert_eq!(said("en/networks/index.html", "Text in"), 0);
    assert_eq!(said("zh-Hans/partners/index.html", "内容为"), 0);
}

#[test]
fn a_deadline_of_one_campus_is_told_and_listed_by_its_own_clock() {
    let law = page("en/programmes/harbour-law/index.html");
    for said in [
        "data-way=\"evening/sur\"",
        "31 March 2027 at 23:59 (Muscat time)",
        "Gulf campus · In the evening",
        "OMR 170 in all (Gulf campus)",
        "a day ends at 23:59 (Kuala Lumpur time).",
    ] {
        assert!(law.contains(said), "{said}: {law}");
    }
    // In George Town it is April by then.
    let deadlines = page("en/deadlines/index.html");
    let march =
        deadlines.split("id=\"month-2027-03\"").nth(1).and_then(|rest| rest.split("</section>").next());
    let march = march.expect("there is March");
    assert!(march.contains("harbour-law") && march.contains("2027-03-31T23:59:59+04:00"), "{march}");
}

#[test]
fn an_intake_that_names_its_term_begins_with_it() {
    let deck = page("en/programmes/deck-officer/index.html");
    assert!(deck.contains("Academic year 2027 (twelfth year) · Rising tide"), "{deck}");
    assert!(deck.contains("7 February 2027") && deck.contains("\"startDate\":\"2027-02-07\""), "{deck}");
}

#[test]
fn credits_years_zones_and_digits_are_its_own() {
    let english = page("en/programmes/nautical-science/index.html");
    for said in [
        "120 cr.",
        "\"unitText\":\"Malaysian credits\"",
        "Band 4",
        "Level 6",
        "Days at sea",
        "180 days",
        // 120 credits of 40 hours each.
        "4,800 hours",
        "Training ship",
        "OMR 1,150 a term",
        "Academic year 2027 (twelfth year)",
        "Trimester",
        "Falling tide",
        "\"sameAs\":\"https://example.org/camera\"",
        // Half past two in Sur, and five in George Town.
        "datetime=\"2027-06-01T14:30:00+04:00\"",
        "datetime=\"2027-03-31T17:00:00+08:00\"",
    ] {
        assert!(english.contains(said), "{said}: {english}");
    }
    let pages = [
        ("fa/برنامه‌ها/nautical-science/index.html", ["۱۲۰ واحد", "مالزیایی", "باند ۴", "سلطان‌نشین عمان"]),
        ("th/หลักสูตร/nautical-science/index.html", ["120 หน่วยกิต", "ปีการศึกษา 2570", "แบนด์ 4", "มลายู"]),
        (
            "zh-Hans/学位课程/nautical-science/index.html",
            ["120 学分", "2027（第12届）", "4 级", "马来西亚语"],
        ),
    ];
    for (path, words) in pages {
        let html = page(path);
        let missing: Vec<_> = words.iter().filter(|word| !html.contains(**word)).collect();
        assert!(missing.is_empty(), "{path} lacks {missing:?}");
    }
}

#[test]
fn readers_are_told_the_hours_of_work_and_numbers_take_their_forms() {
    for (path, said) in [
        ("en/programmes/harbour-law/index.html", "<dt>Workload</dt><dd>150 hours</dd>"),
        ("en/summer-schools/young-sailors/index.html", "<dd>36 hours</dd>"),
        ("en/summer-schools/young-sailors/index.html", "\"courseWorkload\":\"PT36H\""),
        ("fa/summer-schools/index.html", "۳۶ ساعت"),
        ("en/summer-schools/coral-fields/index.html", "<dd>1 day</dd>"),
        ("en/summer-schools/young-sailors/index.html", "<dd>4 days</dd>"),
        ("zh-Hans/学位课程/harbour-law/index.html", "150 小时"),
    ] {
        let path = path.replace("fa/summer-schools", "fa/مدرسه-تابستانی");
        let html = page(&path);
        assert!(html.contains(said), "{path}: {said}: {html}");
    }
}

/// Thai readers are lent English words where the theme has none of theirs, each marked as English.
#[test]
fn words_that_another_language_lends_say_so_wherever_they_stand() {
    let mut sources = sources();
    sources.remove("themes/harbour/messages/th.ftl");
    let made = site::make(sources, &options(NOW));
    let thai = marked_in_thai(&made);
    let state = "<span class=\"state state-open\"><span lang=\"en\" dir=\"ltr\">Open</span></span>";
    assert!(thai.iter().any(|(_, html)| html.contains(state)), "no deadline is open in English");
    // What is filled into them stays Thai.
    let deck = &made.files["th/หลักสูตร/deck-officer/index.html"];
    let deck = String::from_utf8_lossy(deck).replace('\u{a0}', " ");
    assert!(deck.contains("<span lang=\"th\" dir=\"ltr\">"), "{deck}");
}

/// The same where vocabularies and facts have no words of theirs: names of campuses, terms and years, levels, questions.
#[test]
fn words_of_the_university_that_another_language_lends_say_so_as_well() {
    let mut sources = sources();
    let texts = sources.below("content").filter(|source| source.path.ends_with(".yaml"));
    let texts =
        texts.map(|source| (source.path.to_string(), without_thai(source.text().expect("it is UTF-8"))));
    for (path, text) in texts.collect::<Vec<(String, String)>>() {
        sources.insert(&path, text.into_bytes());
    }
    let made = site::make(sources, &options(NOW));
    let thai = marked_in_thai(&made);
    let campus = "<span lang=\"en\" dir=\"ltr\">Gulf campus</span>";
    assert!(thai.iter().any(|(_, html)| html.contains(campus)), "no campus is called in English");
}

/// A file of facts without the Thai words in it.
fn without_thai(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("th: "));
    let bare = |line: &str| {
        let mut parts = line.split(", th: ");
        let first = parts.next().unwrap_or_default().to_owned();
        let rest = parts.map(|part| match part.strip_prefix('"').and_then(|quoted| quoted.split_once('"')) {
            Some((_, rest)) => rest,
            None => &part[part.find([',', '}']).expect("a map ends")..],
        });
        [first].into_iter().chain(rest.map(ToOwned::to_owned)).collect::<String>()
    };
    lines.map(|line| bare(line) + "\n").collect()
}

/// The Thai pages, in each of which words of another language say so.
fn marked_in_thai(made: &Made) -> Vec<(&String, String)> {
    let thai = made.files.iter().filter(|(path, _)| path.starts_with("th/") && path.ends_with(".html"));
    let thai: Vec<(&String, String)> =
        thai.map(|(path, bytes)| (path, String::from_utf8_lossy(bytes).into_owned())).collect();
    assert!(thai.len() > 100, "{}", made.report);
    for (path, html) in &thai {
        let unmarked = unmarked(html);
        assert!(unmarked.is_empty(), "{path}: {unmarked:?}");
    }
    thai
}

/// What is written in Latin letters and stands in no element that says which language it is.
fn unmarked(html: &str) -> Vec<String> {
    const PLAIN: [&str; 5] = ["script", "style", "title", "option", "svg"];
    const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "source", "wbr"];
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut open: Vec<(String, Option<String>)> = Vec::new();
    let mut found = Vec::new();
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) if !tag.self_closing && !VOID.contains(&text(&tag.name).as_str()) => {
                let lang = tag.attributes.get(&b"lang"[..]).map(|lang| text(lang));
                open.push((text(&tag.name), lang));
            }
            Token::EndTag(tag) => {
                let at = open.iter().rposition(|(name, _)| *name == text(&tag.name));
                open.truncate(at.unwrap_or(open.len()));
            }
            Token::String(words) if !open.iter().any(|(name, _)| PLAIN.contains(&name.as_str())) => {
                let lang = open.iter().rev().find_map(|(_, lang)| lang.as_deref());
                let words = text(&words);
                let words = words.split_whitespace().filter(|word| lang == Some("th") && is_english(word));
                found.extend(words.map(ToOwned::to_owned));
            }
            _ => {}
        }
    }
    found
}

/// Whether it is a word, and neither a code nor an address; one graduate writes her name so.
fn is_english(word: &str) -> bool {
    let small = |word: &str| word.bytes().all(|letter| letter.is_ascii_lowercase());
    word.len() > 3
        && word.is_ascii()
        && small(&word[1..])
        && word.as_bytes()[0].is_ascii_alphabetic()
        && word != "Zayana"
}

#[test]
fn what_holds_for_whoever_is_of_no_group_that_is_named_stands_beside_what_does() {
    let robotics = page("en/programmes/marine-robotics/index.html");
    let head = robotics.split("class=\"dates\"").nth(1).and_then(|rest| rest.split("</ul>").next());
    let head = head.expect("it has dates");
    assert!(
        head.contains("Everybody</span>") && head.contains("Until full, no later than 30 June 2027"),
        "{head}"
    );
    let year = robotics.split("First-year total").nth(1).expect("it tells what the first year comes to");
    assert!(year.contains("<tr data-group=\"\"><th scope=\"row\">Everybody</th>"), "{year}");
}

#[test]
fn keys_of_ones_own_reach_the_templates_from_facts_from_words_and_from_the_settings() {
    for (path, motto) in [
        ("en/programmes/nautical-science/index.html", "A safe voyage"),
        ("zh-Hans/学位课程/nautical-science/index.html", "平安"),
    ] {
        let told = format!("data-hull=\"steel\" data-pilots=\"12\">{motto}</p>");
        assert!(page(path).contains(&told), "{path}");
    }
}

#[test]
fn machines_hear_each_register_that_knows_a_partner() {
    let partner = page("en/partners/lanta-college/index.html");
    let register = |name: &str, code: &str| format!("\"name\":\"{name}\",\"value\":\"{code}\"");
    let known = [register("Code of the ministry", "TH-5407"), register("Code of the port register", "312")];
    assert!(known.iter().all(|one| partner.contains(one)), "{partner}");
}

/// A page leads search engines to its original, or asks them to leave it out.
#[test]
fn search_engines_hear_one_thing_of_each_page() {
    let mut led = 0;
    for (path, html) in pages() {
        let canonical =
            html.split("rel=\"canonical\" href=\"").nth(1).and_then(|rest| rest.split('"').next());
        let canonical =
            percent_encoding::percent_decode_str(canonical.unwrap_or_default()).decode_utf8_lossy();
        let own = format!("https://example.org/two-seas/{}", path.trim_end_matches("index.html"));
        led += usize::from(canonical != own);
        assert!(canonical == own || !html.contains("noindex"), "{path}: {canonical}");
    }
    assert!(led > 40, "{led} pages lead to their originals");
}

#[test]
fn pieces_stand_in_the_order_and_the_digits_of_the_language() {
    for (path, said) in [
        ("zh-Hans/学位课程/nautical-science/index.html", "每月 MYR 520 至 MYR 700"),
        ("zh-Hans/学位课程/nautical-science/index.html", "约需 3 周"),
        ("fa/برنامه‌ها/marine-robotics/index.html", "سال ۱"),
        ("fa/countries/index.html", "<span class=\"facet-count\">۱</span>"),
        ("en/programmes/marine-robotics/index.html", "15 cr. · Trimester 3"),
        ("en/mobility/ocean-crossing/index.html", ">6 to 10 cr.<"),
    ] {
        let html = page(path);
        assert!(html.contains(said), "{said}: {html}");
    }
}
