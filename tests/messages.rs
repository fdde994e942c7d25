//! The words of a theme: files of messages that are made to be filled in, for any language, and travel to translators.

use std::collections::BTreeSet;

use prospectus::catalogue::{Catalogue, Memory};
use prospectus::config::Config;
use prospectus::lang::Lang;
use prospectus::locale::{Shape, UNFILLED, entries, gaps, is_unfilled, keys, plural_faults};
use prospectus::source::{Source, Sources};
use prospectus::theme::{MessageDraft, Theme};
use prospectus::translation::{Exchange, Taken, arrive, po, send_messages, take, xliff};
use prospectus::yaml::Scalar;

use crate::site;

/// In French a sign that stands after a space never begins a line, in no word of the theme or of new files.
#[test]
fn signs_of_french_stand_after_spaces_that_do_not_break() {
    let loose = regex::Regex::new(r"(?m)^[a-z-]+ =.*?(?:[\w}] [:;?!»]|« ).*$").expect("the pattern is sound");
    for path in ["themes/default/messages/fr.ftl", "src/scaffold/words/fr.ftl"] {
        let text = std::fs::read_to_string(site::root().join(path)).expect("it can be read");
        let told: Vec<&str> = loose.find_iter(&text).map(|found| found.as_str()).collect();
        assert!(told.is_empty(), "{path}: {told:#?}");
    }
    assert!(loose.is_match("film = Film : { $title }") && loose.is_match("a = « b »"));
}

/// Of scripts, directions and numbers of forms as unlike as languages are.
const TAGS: [&str; 12] =
    ["uk", "he", "ja", "cy", "ga", "sl", "am", "hi", "zh-Hant", "pt-PT", "en-GB", "x-easy"];

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).expect("a language")
}

/// The base site with the default theme, and its settings.
fn given() -> (Sources, Config) {
    let mut sources = site::base();
    let settings = sources.get("content/site.yaml").and_then(|file| file.text().ok()).expect("it is there");
    let settings = settings.replace("theme: plain", "theme: default");
    sources.insert("content/site.yaml", settings.into_bytes());
    let config = Config::read(&sources).value.expect("there are settings");
    (sources, config)
}

fn draft(sources: &Sources, config: &Config, tag: &str) -> MessageDraft {
    let theme = Theme::load(sources, config).value.expect("there is a theme");
    theme.message_draft(&lang(tag), config)
}

fn text(draft: &MessageDraft) -> &str {
    std::str::from_utf8(&draft.bytes).expect("messages are text")
}

/// Every sign in a file replaced by words, with the gaps that its source has.
fn filled(text: &str) -> String {
    let source =
        std::fs::read_to_string(site::root().join("themes/default/messages/en.ftl")).expect("it is there");
    let gaps = gaps(&source);
    let mut made = text.to_owned();
    for entry in entries(text).iter().rev() {
        let of_source = gaps.iter().find(|one| one.key == entry.key).expect("the source has it");
        let gaps = of_source.variables().map(|name| format!("{{ ${name} }}"));
        let words: Vec<String> = ["w".to_owned()].into_iter().chain(gaps).collect();
        let written = text[entry.at.clone()].replace(UNFILLED, &words.join(" "));
        made.replace_range(entry.at.clone(), &written);
    }
    made
}

#[test]
fn a_file_is_made_once_and_what_is_filled_in_stays() {
    for tag in TAGS {
        let (mut sources, config) = given();
        let first = draft(&sources, &config, tag);
        // Its readers read English, and see it.
        if tag == "en-GB" {
            assert!(first.added.is_empty() && first.bytes.is_empty());
            continue;
        }
        // They read another form of their language, which the theme speaks.
        if tag == "pt-PT" {
            assert!(first.added.is_empty(), "{:?}", first.added);
            continue;
        }
        let whole: Vec<&String> = first.added.iter().filter(|key| !first.unfilled.contains(key)).collect();
        assert_eq!(whole, ["opening-session"], "{tag}: what is only filled in, and nothing else");
        assert!(first.added.len() > 500 && first.unfilled.len() + 1 == first.added.len(), "{tag}");
        sources.insert(&first.path, first.bytes.as_slice());
        let again = draft(&sources, &config, tag);
        assert!(again.added.is_empty() && again.bytes == first.bytes && again.wrong.is_empty(), "{tag}");
        let whole = filled(text(&first));
        assert_eq!(plural_faults(&lang(tag), &whole), [], "{tag}");
        sources.insert(&first.path, whole.clone().into_bytes());
        let kept = draft(&sources, &config, tag);
        assert!(kept.bytes == whole.as_bytes() && kept.unfilled.is_empty(), "{tag}");
        assert!(kept.outdated.is_empty() && kept.unreviewed);
        assert_eq!(kept.wrong, [], "{tag}");
    }
}

#[test]
fn what_goes_comes_back_in_its_place_whatever_else_is_written() {
    let (mut sources, config) = given();
    let made = filled(text(&draft(&sources, &config, "uk")));
    let own = made.replace("### reviewed: no", "### reviewed: Oksana, 2027-01-02");
    let own = own.replace("\n## Values", "\n# a remark of ours\nour-own = x\n\n## Values");
    for key in ["skip", "value-per", "count-news", "gallery-nothing"] {
        let entry = entries(&own).into_iter().find(|entry| entry.key == key).expect("it is there");
        let less = own[..entry.remark.start].to_owned() + own[entry.at.end..].trim_start_matches('\n');
        sources.insert("themes/default/messages/uk.ftl", less.clone().into_bytes());
        let again = draft(&sources, &config, "uk");
        assert_eq!(again.added, [key]);
        assert!(!again.unreviewed && again.wrong.len() == 1, "{:?}", again.wrong);
        let order: Vec<String> = entries(text(&again)).iter().map(|entry| entry.key.to_owned()).collect();
        let wanted: Vec<String> = entries(&own).iter().map(|entry| entry.key.to_owned()).collect();
        assert_eq!(order, wanted);
        let kept: BTreeSet<&str> = text(&again).lines().collect();
        assert!(less.lines().all(|line| kept.contains(line)), "{key}");
    }
}

#[test]
fn what_is_only_filled_in_is_taken_over_and_goes_to_no_translator() {
    let (sources, config) = given();
    let made = draft(&sources, &config, "uk");
    assert!(text(&made).contains("\nopening-session = { $period }\n"), "{}", text(&made));
    assert!(!made.unfilled.iter().any(|key| key == "opening-session"));
    let theme = Theme::load(&sources, &config).value.expect("there is a theme");
    let units = theme.message_units(&lang("uk"), &config, |_| true);
    assert!(units.iter().any(|unit| unit.key == "opening-named"), "words and signs between gaps travel");
    assert!(!units.iter().any(|unit| unit.key == "opening-session"));
}

#[test]
fn other_words_of_the_source_are_noticed() {
    let (mut sources, config) = given();
    let made = filled(text(&draft(&sources, &config, "uk")));
    let old = made.replace("# en: Main menu\n", "# en: The menu\n");
    sources.insert("themes/default/messages/uk.ftl", old.into_bytes());
    assert_eq!(draft(&sources, &config, "uk").outdated, ["nav-main"]);
}

/// The words that the program carries are filled in, have the gaps and forms of their languages, and say who read them.
#[test]
fn every_language_of_the_default_theme_is_whole() {
    let (sources, config) = given();
    let english = keys(
        sources.get("themes/default/messages/en.ftl").and_then(|file| file.text().ok()).expect("it is there"),
    );
    let files: Vec<&Source> = sources.below("themes/default/messages/").collect();
    assert!(files.len() >= 11);
    for file in files {
        let text = file.text().expect("messages are text");
        let tag = file.path.rsplit('/').next().and_then(|name| name.strip_suffix(".ftl")).expect("a name");
        let lacking: Vec<&String> = english.iter().filter(|key| !keys(text).contains(*key)).collect();
        assert!(lacking.is_empty(), "{tag}: {lacking:?}; `prospectus theme messages {tag}`");
        assert_eq!(plural_faults(&lang(tag), text), [], "{tag}");
        assert_eq!(draft(&sources, &config, tag).wrong, [], "{tag}");
        assert!(!entries(text).iter().any(|entry| is_unfilled(&text[entry.at.clone()])), "{tag}");
        for entry in entries(text) {
            assert!(Shape::of(&text[entry.at.clone()]).is_some(), "{tag}: {} can travel", entry.key);
        }
    }
    for entry in entries(
        sources.get("themes/default/messages/en.ftl").and_then(|file| file.text().ok()).expect("it is there"),
    ) {
        let text = sources
            .get("themes/default/messages/en.ftl")
            .and_then(|file| file.text().ok())
            .expect("it is there");
        for gap in gaps(&format!("{}\n", &text[entry.at.clone()])).iter().flat_map(|one| one.variables()) {
            let told = text[entry.remark.clone()].contains(&format!("# ${gap}: "));
            assert!(told, "a line `# ${gap}: …` above `{}` says what is filled in", entry.key);
        }
    }
}

/// Send the messages of a language out, and take them back as they are, or with other words.
fn travelled(sources: &Sources, config: &Config, tag: &str, change: impl Fn(&str) -> String) -> Vec<Taken> {
    let theme = Theme::load(sources, config).value.expect("there is a theme");
    let now = site::NOW.parse().expect("a moment");
    let catalogue = Catalogue::assemble(sources, config.clone(), now, true, &mut Memory::default()).value;
    let sent = send_messages(&theme, sources, config, &lang(tag)).expect("there is something to send");
    let exchange = Exchange { source: config.source_lang().clone(), target: lang(tag), texts: vec![sent] };
    let taken = [xliff::write(&exchange), po::write(&exchange)].map(|text| {
        let file = Source { path: "back".into(), bytes: change(&text).into_bytes().into() };
        let taken = take(&catalogue, sources, &file, &arrive(&file));
        assert!(taken.diagnostics.is_empty(), "{tag}: {:?}", taken.diagnostics);
        taken.value.into_iter().next().expect("one text was sent").taken
    });
    taken.into()
}

#[test]
fn messages_travel_and_come_back_as_they_went() {
    for tag in ["uk", "he", "ja"] {
        let (mut sources, _) = given();
        let settings =
            sources.get("content/site.yaml").and_then(|file| file.text().ok()).expect("it is there");
        let settings = settings.replace("fallback: [en]}", &format!("fallback: [en]}}\n  - tag: {tag}"));
        sources.insert("content/site.yaml", settings.into_bytes());
        let config = Config::read(&sources).value.expect("there are settings");
        // Nothing is there, all waits for words, all has words.
        let empty = draft(&sources, &config, tag);
        let all = filled(text(&empty));
        for text in [None, Some(text(&empty).to_owned()), Some(all.clone())] {
            if let Some(text) = text {
                sources.insert(&empty.path, text.into_bytes());
            }
            assert_eq!(
                travelled(&sources, &config, tag, str::to_owned),
                [Taken::Unchanged, Taken::Unchanged]
            );
        }
        let said = |text: &str| {
            text.replace(">w</target>", ">Меню</target>").replace("msgstr \"w\"", "msgstr \"Меню\"")
        };
        for taken in travelled(&sources, &config, tag, said) {
            let Taken::Changed { bytes, .. } = taken else { panic!("{tag}: {taken:?}") };
            let made = String::from_utf8(bytes).expect("messages are text");
            assert!(made.replace("Меню", "w") == all, "{tag}: {made}");
            assert!(made.contains("skip = Меню\n"));
        }
    }
}
