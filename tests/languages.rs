//! Every language that BCP 47 knows can be a language of a site, with whatever CLDR knows of it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use prospectus::codes::{Country, Currency, Decimal};
use prospectus::lang::Lang;
use prospectus::locale::{Locale, direction, endonym, plural_faults};
use prospectus::time::Duration;
use prospectus::yaml::Scalar;

use crate::site;

/// Tags with more than a language in them: regions, scripts, variants, extensions, private parts, old forms.
const LONGER: &str = "pt-BR en-001 es-419 zh-Hans zh-Hant-HK sr-Latn sr-Cyrl-RS uz-Cyrl az-Arab pa-Arab ks-Deva \
    iu-Cans mn-Mong yi-Latn tg-Arab ff-Adlm rhg-Rohg hi-Latn de-1901 de-CH-1996 sl-rozaj sl-rozaj-biske-1994 \
    ca-valencia en-scotland en-GB-oxendict hy-arevmda de-Latf el-polyton be-tarask \
    zh-yue zh-cmn-Hans-CN zh-min-nan ar-afb ms-zsm sgn-BE-FR sgn-BE-NL sgn-GB i-klingon i-enochian i-default \
    art-lojban en-GB-oed no-bok cel-gaulish iw in ji mo sh \
    en-x-easy nl-BE-x-easy x-easy x-a-b-c qaa qtz-Latn-001 und und-Arab mul zxx \
    de-DE-u-co-phonebk zh-u-co-stroke zh-u-co-zhuyin es-u-co-trad en-u-co-emoji en-u-co-nothing \
    ar-u-nu-latn ar-EG-u-nu-arab hi-u-nu-deva zh-u-nu-hanidec en-u-nu-roman en-u-nu-nothing \
    th-u-ca-buddhist fa-u-ca-persian ja-u-ca-japanese ar-SA-u-ca-islamic-umalqura en-u-hc-h12 en-u-hc-h24 \
    en-u-cu-usd en-u-va-posix en-u-kn-true-kf-upper en-t-fr hi-t-en-h0-hybrid en-a-bbb-x-ccc";

/// How a language says it is `date`: with all of its formats once.
fn speak(lang: &Lang) -> String {
    let message = "n = { $count ->\n [one] One\n *[other] { $count }\n }\n";
    let made = Locale::new(lang, &[], &[("x.ftl".into(), message)]);
    let locale = made.value;
    let day = |text: &str| text.parse().expect("a day");
    let moment = "2027-03-01T17:00[Europe/Brussels]".parse().expect("a moment");
    let number = |text: &str| Decimal::parse(text).expect("a number");
    let mut names = ["Ångström", "zebra", "Ñu", "中文", "عربي", "aa", "ae", ""];
    names.sort_by(|one, other| locale.compare(one, other));
    let known = Lang::parse("nl").expect("a language");
    [
        locale.date(day("2027-03-01")),
        locale.month(day("2028-02-01")),
        locale.moment(&moment),
        locale.period(day("2027-07-05"), day("2027-07-16")),
        locale.period(day("2027-07-05"), day("2028-01-01")),
        locale.number(number("1234567.89")),
        locale.money(number("5500"), Currency::parse("EUR").expect("a currency")),
        locale.money(number("0.5"), Currency::parse("JPY").expect("a currency")),
        locale.duration(Duration::Months(18)),
        locale.list(&["a", "b", "c"].map(String::from)),
        locale.country(Country::parse("BE").expect("a country")),
        locale.language(&known),
        locale.language(lang),
        endonym(lang),
        direction(lang).to_owned(),
        locale.message("n", &[("count", 3.into())]).expect("there is one"),
        names.concat(),
        plural_faults(lang, message).len().to_string(),
    ]
    .join("\n")
}

fn registered() -> Vec<String> {
    let letters = || 'a'..='z';
    let two = letters().flat_map(|one| letters().map(move |two| format!("{one}{two}")));
    let three = two.clone().flat_map(|two| letters().map(move |three| format!("{two}{three}")));
    two.chain(three).filter(|code| Lang::parse(code).is_ok()).collect()
}

#[test]
fn every_language_says_dates_numbers_and_names() {
    let registered = registered();
    assert!(registered.len() > 8000, "{}", registered.len());
    // All of two letters, every twelfth of three; at another time others may be asked for by hand.
    let some = registered.iter().enumerate().filter(|(at, code)| code.len() == 2 || at % 12 == 0);
    let tags: Vec<&str> = some.map(|(_, code)| code.as_str()).chain(LONGER.split_whitespace()).collect();
    let mut wrong = Vec::new();
    for tag in tags {
        let lang = Lang::parse(tag).unwrap_or_else(|fault| panic!("{tag}: {fault}"));
        match catch_unwind(AssertUnwindSafe(|| speak(&lang))) {
            Ok(said) if said.contains("M03") || said.contains('{') => wrong.push(format!("{tag}: {said}")),
            Ok(_) => {}
            Err(_) => wrong.push(format!("{tag} panics")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn scripts_run_their_way_and_names_are_those_that_cldr_has() {
    let of = |tag: &str| Lang::parse(tag).expect("a language");
    let rtl = "ar he fa ur yi dv ckb ug ps sd syr nqo az-Arab und-Arab pa-Arab aii";
    for tag in rtl.split(' ') {
        assert_eq!(direction(&of(tag)), "rtl", "{tag}");
    }
    for tag in "en zh ja bo ff ku yi-Latn pa x-easy mn-Mong".split(' ') {
        assert_eq!(direction(&of(tag)), "ltr", "{tag}");
    }
    let names = ["gn", "yi", "quy", "x-easy", "pt-BR"].map(|tag| endonym(&of(tag)));
    assert_eq!(names, ["Guarani", "Yiddish", "quy", "x-easy", "Português (Brasil)"]);
}

#[test]
fn what_cldr_lacks_is_said_in_the_next_language_of_the_site() {
    let of = |tag: &str| Lang::parse(tag).expect("a language");
    let date = "2027-03-01".parse().expect("a day");
    let belgium = Country::parse("BE").expect("a country");
    let spanish = Locale::new(&of("gn"), &[of("gn"), of("es"), of("en")], &[]).value;
    assert_eq!(
        (spanish.date(date), spanish.country(belgium)),
        ("1 de marzo de 2027".into(), "Bélgica".into())
    );
    let alone = Locale::new(&of("gn"), &[], &[]).value;
    assert_eq!((alone.date(date), alone.country(belgium)), ("1 March 2027".into(), "Belgium".into()));
    let easy = Locale::new(&of("en-x-easy"), &[], &[]).value;
    assert_eq!(easy.date(date), "1 March 2027");
    let american = Locale::new(&of("en-US"), &[], &[]).value;
    assert_eq!(american.date(date), "March 1, 2027");
}

/// Each language's forms of 0 to 1,000, a letter a number. `browser/plurals.test.mjs` holds the same table to what browsers say.
#[test]
fn counts_take_the_forms_of_cldr_to_a_thousand() {
    let tags = "ar cy de en es fa fr ga he hi ja km lt lv mt nl pl pt-BR ro sl th tr uk vi zh-Hans";
    let message = "n = { $n ->\n [zero] z\n [one] 1\n [two] 2\n [few] f\n [many] m\n *[other] o\n }\n";
    let line = |tag: &str| {
        let locale = Locale::new(&Lang::parse(tag).expect("a language"), &[], &[("x.ftl".into(), message)]);
        let form = |count: usize| locale.value.message("n", &[("n", count.into())]).expect("there is one");
        format!("{tag} {}\n", (0..=1000).map(form).collect::<String>())
    };
    let made: String = tags.split(' ').map(line).collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/plurals.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &made).expect("the table can be written");
    }
    assert_eq!(std::fs::read_to_string(path).expect("there is a table"), made);
    let arabic = made.lines().find(|line| line.starts_with("ar ")).expect("it is there");
    assert_eq!(&arabic[3..15], "z12ffffffffm");
    assert_eq!(&arabic[103..115], "oooffffffffm", "100 to 111");
}

/// Eight languages at a time, each with words of its own in facts and a translated page.
/// By the number of their strokes, of which 3 comes before 10 and no text does so.
#[test]
fn the_groups_of_a_list_stand_in_the_order_of_the_names_below_them() {
    let mut sources = site::base();
    let settings = sources.get("content/site.yaml").and_then(|file| file.text().ok()).expect("it is there");
    let settings = settings.replace("theme: plain", "theme: default\nopen_graph: none");
    let settings = settings.replace("fallback: [en]}", "fallback: [en]}\n  - {tag: zh-Hant, fallback: [en]}");
    sources.insert("content/site.yaml", settings.into_bytes());
    let made = site::make(sources, &site::options(site::NOW));
    let page = &made.files["zh-Hant/countries/index.html"];
    let page = String::from_utf8_lossy(page);
    let strokes = page.split("劃</h2>").filter_map(|before| before.rsplit('>').next()?.parse().ok());
    let strokes: Vec<u32> = strokes.collect();
    assert!(strokes.len() > 10 && strokes.is_sorted(), "{strokes:?}");
}

#[test]
fn a_site_can_be_built_in_every_language() {
    let registered = registered();
    let some =
        registered.iter().enumerate().filter(|(at, code)| code.len() == 2 && at % 4 == 0 || at % 300 == 0);
    let tags: Vec<&str> = some.map(|(_, code)| code.as_str()).chain(LONGER.split_whitespace()).collect();
    let mut langs: Vec<Lang> = tags.iter().map(|tag| Lang::parse(tag).expect("a language")).collect();
    langs.sort();
    langs.dedup();
    langs.retain(|lang| !["en", "nl"].contains(&lang.as_str()));
    for some in langs.chunks(8) {
        let mut sources = site::base();
        let messages = sources.get("themes/plain/messages/en.ftl").expect("it is there").bytes.to_vec();
        let mut settings = sources
            .get("content/site.yaml")
            .and_then(|file| file.text().ok())
            .expect("it is there")
            .to_owned();
        for lang in some {
            settings = settings
                .replace("search: false", &format!("  - {{tag: {lang}, fallback: [en]}}\nsearch: false"));
            let words = format!(
                "---\ntitle: About {lang}\nsummary: Us.\ntranslated_from: x\n---\n## Us\n\n“Us”, *we* say.\n"
            );
            sources.insert(&format!("content/pages/about/{lang}.md"), words.into_bytes());
            sources.insert(&format!("themes/plain/messages/{lang}.ftl"), messages.clone());
        }
        sources.insert("content/site.yaml", settings.into_bytes());
        let made = site::make(sources, &site::options(site::NOW));
        let names = some.iter().map(Lang::as_str).collect::<Vec<_>>().join(" ");
        assert!(!made.files.is_empty(), "{names}\n{}", made.report);
        for lang in some {
            let page = format!("{lang}/about/index.html");
            assert!(made.files.contains_key(&page), "{page} of {:?}", made.files.keys().take(40));
        }
    }
}
