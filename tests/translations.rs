//! `prospectus translations` from outside: what there is to do, and texts that travel to a translator's tool and back.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;
use std::sync::Arc;

use polib::message::{MessageMutView, MessageView};
use prospectus::catalogue::{Catalogue, Memory};
use prospectus::compile::compile;
use prospectus::config::Config;
use prospectus::disk;
use prospectus::lang::Lang;
use prospectus::source::{Source, Sources};
use prospectus::translation::{Exchange, Taken, arrive, po, send, short_files, take, xliff};

use crate::cli::{NOW, git, prospectus, stderr};
use crate::site::{self, Folder, copy_of_base, tree};

fn translations(folder: &Path, arguments: &str) -> Output {
    let arguments: Vec<&str> =
        ["translations"].into_iter().chain(arguments.split(' ').filter(|one| !one.is_empty())).collect();
    prospectus(&arguments, folder)
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("what is written is UTF-8")
}

/// What a command writes, where it succeeds.
fn done(folder: &Path, arguments: &str) -> String {
    let output = translations(folder, arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments}: {}", stderr(&output));
    stdout(&output)
}

fn write(site: &Folder, path: &str, text: &str) {
    let file = site.0.join(path);
    fs::create_dir_all(file.parent().expect("a file has a folder")).expect("the folder can be made");
    fs::write(file, text).expect("the file can be written");
}

fn read(site: &Folder, path: &str) -> String {
    fs::read_to_string(site.0.join(path)).expect("the file can be read")
}

const STALE: &str = "\u{feff}---\r\ntitle: Over ons\r\nsummary: Een pagina.\r\ntranslated_from: \"00000000\" # old\r\nslug: over-ons\r\n---\r\n## Ons {#us}\r\n";

/// The texts of the base that stand for all languages at once, and the same in each.
const PLAIN: [(&str, &str, &str); 4] = [
    ("content/site.yaml", "title: Test site", "title: {en: Test site, nl: Testsite}"),
    ("content/vocabulary/country-lists.yaml", "title: EEA", "title: {en: EEA, nl: EER}"),
    ("content/vocabulary/country-lists.yaml", "title: Help", "title: {en: Help, nl: Hulp}"),
    ("content/vocabulary/plans.yaml", "title: Plan", "title: {en: Plan, nl: Plan}"),
];

/// A site with a stale translation and an unstamped one.
fn site_with_work() -> Folder {
    let site = copy_of_base();
    for (path, plain, each) in PLAIN {
        write(&site, path, &read(&site, path).replacen(plain, each, 1));
    }
    write(&site, "content/pages/about/nl.md", STALE);
    write(&site, "content/scholarships/help/nl.md", "---\ntitle: Hulp\nsummary: Een beurs.\n---\n");
    site
}

#[test]
fn the_most_urgent_comes_first() {
    let site = site_with_work();
    let told = done(&site.0, &format!("{} {}", NOW[0], NOW[1]));
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[0].starts_with("language "), "{told}");
    let row = |kind: &str| {
        let found = lines.iter().find(|line| line.starts_with(&format!("nl        {kind} ")));
        found
            .unwrap_or_else(|| panic!("{kind}: {told}"))
            .split_whitespace()
            .skip(2)
            .take(3)
            .collect::<Vec<_>>()
    };
    assert_eq!(row("programmes"), ["0", "0", "1"]);
    assert_eq!(row("pages"), ["0", "1", "0"]);
    assert_eq!(row("scholarships"), ["0", "1", "0"]);
    assert_eq!(row("all"), ["9", "2", "2"], "nine short texts are translated");
    let tasks: Vec<&str> = lines.iter().copied().filter(|line| line.contains(".md ")).collect();
    assert_eq!(tasks.len(), 4, "{told}");
    let paths: Vec<&str> =
        tasks.iter().filter_map(|line| line.split_whitespace().find(|word| word.ends_with(".md"))).collect();
    assert_eq!(paths[..2], ["content/scholarships/help/nl.md", "content/programmes/demo/nl.md"], "{told}");
    assert!(tasks[1].contains("missing") && tasks[1].ends_with("shown in en"), "{told}");
    assert!(tasks.last().is_some_and(|last| last.starts_with("- ")), "{told}");
    assert!(
        done(&site.0, "--lang nl --format csv").starts_with("date,language,item,state,words,path,shown_in\n")
    );
    let json: serde_json::Value = serde_json::from_str(&done(&site.0, "--format json")).expect("it is JSON");
    assert_eq!(
        (json["tasks"].as_array().map(Vec::len), &json["tasks"][0]["item"]),
        (Some(4), &"scholarships/help".into())
    );
    let unknown = translations(&site.0, "--lang fr");
    assert!(
        unknown.status.code() == Some(2) && stderr(&unknown).contains("it has nl"),
        "{}",
        stderr(&unknown)
    );
}

#[test]
fn a_text_for_all_languages_is_one_to_translate() {
    let site = copy_of_base();
    let told = done(&site.0, "");
    let row = told.lines().find(|line| line.starts_with("nl        short texts ")).expect("there are some");
    assert_eq!(row.split_whitespace().skip(3).take(3).collect::<Vec<_>>(), ["5", "0", "4"], "{told}");
    let sent = done(&site.0, "export nl --todo --format po");
    for (_, plain, _) in PLAIN {
        let words = plain.trim_start_matches("title: ");
        assert!(sent.contains(&format!("msgid \"{words}\"")), "{words}: {sent}");
    }
}

#[test]
fn a_language_that_does_without_says_so() {
    let site = site_with_work();
    let settings = read(&site, "content/site.yaml");
    write(&site, "content/site.yaml", &format!("{settings}translations: {{missing: omit}}\n"));
    assert!(done(&site.0, "").contains("left out"));
}

#[test]
fn accepting_changes_one_line() {
    let site = site_with_work();
    let before = tree(&site.0);
    assert_eq!(done(&site.0, "accept nl pages/about"), "content/pages/about/nl.md\n");
    let after = read(&site, "content/pages/about/nl.md");
    let stamp =
        after.split("translated_from: \"").nth(1).and_then(|rest| rest.get(..8)).expect("there is a stamp");
    assert_eq!(after, STALE.replace("00000000", stamp));
    assert_eq!(before.len(), tree(&site.0).len(), "nothing else is written");
    assert!(stderr(&translations(&site.0, "accept nl pages/about")).contains("is current already"));
    assert_eq!(done(&site.0, "accept nl --all"), "content/scholarships/help/nl.md\n");
    let todo = done(&site.0, "--format csv");
    assert!(
        todo.lines().skip(1).count() == 2 && todo.lines().skip(1).all(|line| line.contains(",missing,")),
        "{todo}"
    );
    for (wrong, why) in [
        ("accept nl pages/abuot", "did you mean `pages/about`"),
        ("accept nl about", "such as programmes/x"),
        ("accept en pages/about", "translated from: nl"),
        ("accept nl programmes/demo", "has no words in `nl`"),
    ] {
        let refused = translations(&site.0, wrong);
        assert!(
            refused.status.code() == Some(2) && stderr(&refused).contains(why),
            "{wrong}: {}",
            stderr(&refused)
        );
    }
}

/// A catalogue and its files.
struct Site {
    sources: Sources,
    catalogue: Catalogue,
}

impl Site {
    fn of(sources: Sources) -> Site {
        let config = Config::read(&sources).value.expect("there are settings");
        let now = site::NOW.parse().expect("a moment");
        let catalogue = Catalogue::assemble(&sources, config, now, true, &mut Memory::default()).value;
        Site { sources, catalogue }
    }

    fn shipped() -> Site {
        Site::of(disk::read(&site::root()).expect("the site can be read"))
    }

    fn langs(&self) -> Vec<Lang> {
        let source = self.catalogue.config.source_lang();
        self.catalogue.config.langs().filter(|lang| *lang != source).cloned().collect()
    }

    /// Everything as it is sent to translators.
    fn sent(&self, lang: &Lang, format: &str) -> String {
        let exchange = self.exchange(lang);
        if format == "po" { po::write(&exchange) } else { xliff::write(&exchange) }
    }

    fn exchange(&self, lang: &Lang) -> Exchange {
        let items = self.catalogue.items().map(|(_, item)| item);
        let files = short_files(&self.catalogue, &self.sources);
        send(&self.sources, &self.catalogue.config, items, files, lang)
    }

    /// What becomes of the translations when a file comes back: path and new bytes.
    fn taken(&self, text: &str) -> BTreeMap<String, Vec<u8>> {
        let file = Source { path: "back".into(), bytes: text.as_bytes().into() };
        let taken = take(&self.catalogue, &self.sources, &file, &arrive(&file));
        let said: Vec<&String> = taken.diagnostics.iter().map(|one| &one.message).collect();
        assert!(said.is_empty(), "{said:#?}");
        let changed = taken.value.into_iter().filter_map(|one| match one.taken {
            Taken::Changed { bytes, review } => {
                assert_eq!(review, 0);
                Some((one.path.to_string(), bytes))
            }
            _ => None,
        });
        changed.collect()
    }
}

/// The target of every unit filled by what stands in its source.
fn filled(text: &str, format: &str) -> String {
    let mut made = String::new();
    if format == "po" {
        let mut id = String::new();
        for line in text.split_inclusive('\n') {
            match line.strip_prefix("msgid ") {
                Some(rest) => rest.clone_into(&mut id),
                None if line == "msgstr \"\"\n" && id != "\"\"\n" => {
                    made.push_str(&format!("msgstr {id}"));
                    continue;
                }
                None => {}
            }
            made.push_str(line);
        }
        return made;
    }
    let mut rest = text;
    while let Some(start) = rest.find("<source>") {
        let end = rest.find("</source>").expect("a source ends");
        let (source, after) = (&rest[start + 8..end], &rest[end + 9..]);
        made.push_str(&rest[..end + 9]);
        if !after.trim_start().starts_with("<target>") {
            made.push_str(&format!("<target>{source}</target>"));
        }
        rest = after;
    }
    made + rest
}

/// Nothing that the site has is changed by going out and coming back: each item, each language, each format.
#[test]
fn what_comes_back_as_it_went_changes_no_byte() {
    let site = Site::shipped();
    for lang in site.langs() {
        for format in ["xliff", "po"] {
            let text = site.sent(&lang, format);
            let changed: Vec<String> = site.taken(&text).into_keys().collect();
            assert!(changed.is_empty(), "{lang} {format}: {changed:?}");
        }
    }
}

/// The parts of the shipped translations find those of their sources; whatever is not paired would be lost.
#[test]
fn every_part_of_a_current_translation_is_sent() {
    let site = Site::shipped();
    for lang in site.langs() {
        let items =
            site.catalogue.items().map(|(_, item)| item).filter(|item| item.words.contains_key(&lang));
        let exchange = send(&site.sources, &site.catalogue.config, items, [], &lang);
        for text in &exchange.texts {
            let lost: Vec<&str> = text
                .pairs
                .iter()
                .filter(|pair| pair.target.is_none())
                .map(|pair| pair.source.id.as_str())
                .collect();
            assert!(lost.is_empty(), "{lang} {}: {lost:?}", text.name);
        }
    }
}

/// A translation that repeats its source compiles, follows it, and is built as it is.
#[test]
fn a_file_filled_with_its_sources_becomes_a_site_that_compiles() {
    for format in ["xliff", "po"] {
        let mut site = Site::shipped();
        for lang in site.langs() {
            let changed = site.taken(&filled(&site.sent(&lang, format), format));
            let missing = site.catalogue.items().filter(|(_, item)| {
                item.words.contains_key(site.catalogue.config.source_lang())
                    && !item.words.contains_key(&lang)
            });
            let new = changed.keys().filter(|path| path.ends_with(".md"));
            assert_eq!(new.count(), missing.count(), "{lang} {format}");
            for (path, bytes) in changed {
                site.sources.insert(&path, bytes);
            }
        }
        let now = Site::of(site.sources);
        let whole = now
            .catalogue
            .items()
            .filter(|(_, item)| item.words.contains_key(now.catalogue.config.source_lang()));
        assert!(whole.map(|(_, item)| item.words.len()).all(|langs| langs == 6));
        let sources = Arc::new(now.sources);
        let made = compile(&sources, &site::options(site::NOW));
        let said = site::unmeant(made.diagnostics.iter());
        assert!(made.value.is_some() && said.is_empty(), "{format}: {}", said.join("\n"));
    }
}

/// A site unlike the shipped one, with years for keys and numbers among its texts: of the language that it prepares nothing is
/// there, and all comes back.
#[test]
fn a_language_in_preparation_comes_back_whole() {
    for format in ["xliff", "po"] {
        let mut site = Site::of(crate::adopt::sources());
        let lang = site.langs().into_iter().find(|lang| lang.as_str() == "ar").expect("it is prepared");
        for (path, bytes) in site.taken(&filled(&site.sent(&lang, format), format)) {
            site.sources.insert(&path, bytes);
        }
        let now = Site::of(site.sources);
        let exchange = now.exchange(&lang);
        let missing: Vec<&str> = exchange
            .texts
            .iter()
            .flat_map(|text| &text.pairs)
            .filter(|pair| pair.target.is_none())
            .map(|pair| pair.source.id.as_str())
            .collect();
        assert!(missing.is_empty(), "{format}: {missing:?}");
    }
}

/// The crate `polib` reads PO by rules of its own: every text is there, and what it writes can be taken over.
#[test]
fn another_authors_parser_reads_our_po() {
    let site = Site::shipped();
    let folder = Folder::new();
    let file = folder.0.join("ar.po");
    let lang = site.langs().into_iter().find(|lang| lang.as_str() == "ar").expect("there is Arabic");
    fs::write(&file, site.sent(&lang, "po")).expect("the file can be written");
    let mut catalog = polib::po_file::parse(&file).expect("it is PO");
    let units: usize = site.exchange(&lang).texts.iter().map(|text| text.pairs.len()).sum();
    assert_eq!((catalog.count(), catalog.metadata.language.as_str()), (units, "ar"));
    let title = catalog.find_message(Some("programmes/management#title"), "Management", None);
    let title =
        title.expect("the text is found by its context").msgstr().expect("it is no plural").to_owned();
    assert!(!title.is_empty() && !title.is_ascii(), "{title}");
    // It wraps lines, and keeps none of our fields in the header.
    polib::po_file::write_to_file(&catalog, &file).expect("the file can be written");
    let text = fs::read_to_string(&file).expect("the file can be read");
    assert!(!text.contains("X-Prospectus-Text") && site.taken(&text).is_empty());
    for mut message in catalog.messages_mut() {
        if message.msgctxt() == Some("programmes/management#title") {
            message.set_msgstr("اسم آخر".to_owned()).expect("it is no plural");
        }
    }
    polib::po_file::write_to_file(&catalog, &file).expect("the file can be written");
    let changed = site.taken(&fs::read_to_string(&file).expect("the file can be read"));
    let path = "content/programmes/management/ar.md";
    let before = String::from_utf8_lossy(&site.sources.get(path).expect("it is shipped").bytes).into_owned();
    let after = String::from_utf8_lossy(&changed[path]).into_owned();
    assert_eq!(after, before.replacen(&title, "اسم آخر", 1));
    assert_eq!(changed.len(), 1);
}

#[test]
fn a_file_travels_to_a_translator_and_back() {
    let site = site_with_work();
    let sent = site.0.join("nl.xlf");
    let told = translations(&site.0, "export nl --todo --output nl.xlf");
    assert_eq!(told.status.code(), Some(0), "{}", stderr(&told));
    assert!(stderr(&told).starts_with("4 texts in "), "{}", stderr(&told));
    let text = fs::read_to_string(&sent).expect("it is written");
    // The stale text is marked, and nothing of it counts as translated until somebody has looked at it.
    assert!(text.contains("<segment state=\"initial\" subState=\"prospectus:needs-review\">"), "{text}");
    let before = tree(&site.0.join("content"));
    let unchanged = translations(&site.0, "import nl.xlf");
    assert_eq!(unchanged.status.code(), Some(0), "{}", stderr(&unchanged));
    assert!(stderr(&unchanged).contains("2 texts are not translated yet"), "{}", stderr(&unchanged));
    assert!(stdout(&unchanged).is_empty() && before == tree(&site.0.join("content")));
    let done_text = filled(
        &text.replace("state=\"initial\" subState=\"prospectus:needs-review\"", "state=\"final\""),
        "xliff",
    );
    write(
        &site,
        "nl.xlf",
        &done_text.replace("<target>Een pagina.</target>", "<target>Een “pagina”.</target>"),
    );
    let planned = done(&site.0, "import nl.xlf --dry-run");
    assert!(before == tree(&site.0.join("content")));
    assert_eq!(done(&site.0, "import nl.xlf"), planned);
    let about = read(&site, "content/pages/about/nl.md");
    let stamp =
        about.split("translated_from: \"").nth(1).and_then(|rest| rest.get(..8)).expect("there is a stamp");
    assert!(about.starts_with("\u{feff}---\r\ntitle: Over ons\r\nsummary: Een “pagina”.\r\n"), "{about:?}");
    assert!(
        about.contains(&format!(
            "\"{stamp}\" # old\r\nslug: over-ons\r\n---\r\n## Ons {{#us}}\r\n\r\nThat is us.\r\n"
        )),
        "{about:?}"
    );
    let table = done(&site.0, "");
    assert!(table.ends_with("nothing to do\n"), "{table}");
    let nothing = translations(&site.0, "export nl --todo --output none.xlf");
    assert!(nothing.status.success() && !site.0.join("none.xlf").exists(), "{}", stderr(&nothing));
}

#[test]
fn nothing_is_written_when_anything_is_refused() {
    let site = copy_of_base();
    let before = tree(&site.0.join("content"));
    let good = filled(&done(&site.0, "export nl pages/about --format po"), "po");
    let bad = filled(&done(&site.0, "export nl programmes/demo --format po"), "po");
    assert!(bad.contains("{1}"), "{bad}");
    write(&site, "good.po", &good);
    write(&site, "bad.po", &bad.replace("msgstr \"See {1}", "msgstr \"See "));
    let refused = translations(&site.0, "import good.po bad.po");
    assert_eq!(refused.status.code(), Some(1));
    for said in [
        "error[P1402]",
        "bad.po:",
        "link `[…](pages/about#us)`",
        "expected each of 1 once",
        "nothing was written",
    ] {
        assert!(stderr(&refused).contains(said), "{said}: {}", stderr(&refused));
    }
    assert!(before == tree(&site.0.join("content")));
    write(&site, "again.po", &good);
    let twice = translations(&site.0, "import good.po again.po");
    assert!(
        twice.status.code() == Some(2) && stderr(&twice).contains("translated twice"),
        "{}",
        stderr(&twice)
    );
    assert!(before == tree(&site.0.join("content")));
    assert_eq!(done(&site.0, "import good.po"), "content/pages/about/nl.md\n");
    assert_eq!(translations(&site.0, "import none.po").status.code(), Some(2));
}

/// Short texts stand in one file for all languages; translators of two can send theirs at once.
#[test]
fn short_texts_of_several_languages_come_back_at_once() {
    let site = copy_of_base();
    let settings = read(&site, "content/site.yaml")
        .replace("  - {tag: nl,", "  - {tag: fr}\n  - {tag: es}\n  - {tag: nl,");
    write(&site, "content/site.yaml", &settings);
    let facts = "content/programmes/demo/facts.yaml";
    let before = read(&site, facts);
    for lang in ["fr", "es"] {
        let text = filled(&done(&site.0, &format!("export {lang} --todo --format po")), "po");
        let start =
            text.find("msgctxt \"programmes/demo/facts.yaml#curriculum.0.group\"").expect("it is sent");
        let short = text[start..]
            .split("\n\n")
            .next()
            .expect("there is an entry")
            .replace("msgstr \"Courses\"", &format!("msgstr \"{lang}: a, b\""));
        write(
            &site,
            &format!("{lang}.po"),
            &format!("msgid \"\"\nmsgstr \"Language: {lang}\\n\"\n\n{short}\n"),
        );
    }
    assert_eq!(done(&site.0, "import fr.po es.po"), format!("{facts}\n"));
    let after = before.replace("nl: Vakken}", "nl: Vakken, fr: \"fr: a, b\", es: \"es: a, b\"}");
    assert_eq!(read(&site, facts), after);
    // A text that changed meanwhile is told, and its translation stays out.
    write(&site, facts, &after.replace("en: Courses", "en: Modules"));
    let late = translations(&site.0, "import fr.po");
    assert!(late.status.success() && stderr(&late).contains("warning[P1405]"), "{}", stderr(&late));
    assert_eq!(read(&site, facts), after.replace("en: Courses", "en: Modules"));
    let marked = read(&site, "fr.po").replace("fr: a, b", "fr: {1}a{/1}");
    write(&site, "fr.po", &marked);
    assert!(stderr(&translations(&site.0, "import fr.po")).contains("error[P1402]"));
}

/// What is wrong with a translation in itself is told when it arrives, and not only when the site is built.
#[test]
fn a_summary_that_is_too_long_is_told_at_once() {
    let site = copy_of_base();
    let text = filled(&done(&site.0, "export nl pages/about --format po"), "po");
    write(
        &site,
        "nl.po",
        &text.replace("msgstr \"A page for tests.\"", &format!("msgstr \"{}\"", "lang ".repeat(40))),
    );
    let taken = translations(&site.0, "import nl.po");
    assert!(taken.status.success() && stderr(&taken).contains("error[P0707]"), "{}", stderr(&taken));
}

#[test]
fn what_changed_since_is_found_in_the_history() {
    let site = copy_of_base();
    write(
        &site,
        "content/pages/about/nl.md",
        "---\ntitle: Over ons\nsummary: Een pagina.\n---\n## Ons {#us}\n\nDat zijn wij.\n",
    );
    done(&site.0, "accept nl pages/about");
    let says = |wanted: &str| {
        let output = translations(&site.0, "diff nl pages/about");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(stderr(&output).contains(wanted), "{wanted}: {}", stderr(&output));
        stdout(&output)
    };
    assert_eq!(says("follows the present source text"), "");
    let text = read(&site, "content/pages/about/en.md");
    let changed = text.replace("That is us.", "That is all of us.") + "\nMore.\n";
    // Without git the whole is shown.
    write(&site, "content/pages/about/en.md", &changed);
    let whole = says("is not kept with git");
    assert!(
        whole.contains("en: That is all of us.")
            && whole.contains("nl: Dat zijn wij.")
            && whole.contains("nl: -"),
        "{whole}"
    );
    write(&site, "content/pages/about/en.md", &text);
    git(&site.0, "init -q");
    says("follows the present source text");
    git(&site.0, "add -A");
    git(&site.0, "commit -q -m one");
    for version in ["a", "b"] {
        write(&site, "content/pages/about/en.md", &text.replace("us.", version));
        git(&site.0, "commit -q -a -m more");
    }
    write(&site, "content/pages/about/en.md", &changed);
    let parts = says("as of commit ");
    assert!(parts.contains("That is {+all of +}us."), "{parts}");
    assert!(parts.contains("nl: Dat zijn wij.") && parts.contains("{+More.+}"), "{parts}");
    assert!(parts.contains("nl: not translated yet") && !parts.contains("title"), "{parts}");
    let translation = read(&site, "content/pages/about/nl.md");
    let stamp = translation.split('"').nth(1).expect("there is a stamp").to_owned();
    write(&site, "content/pages/about/nl.md", &translation.replace(&stamp, "0badbad0"));
    assert!(says("none of the 3 versions").contains("nl: Dat zijn wij."));
    let missing = translations(&site.0, "diff nl programmes/demo");
    assert!(missing.status.code() == Some(2) && stderr(&missing).contains("is not translated into `nl` yet"));
}

/// Whether a text between quotation marks stands for a key: `"kind-{name}-plural"` for all that begin and end so.
fn stands_for(pattern: &str, key: &str) -> bool {
    match (pattern.split_once('{'), pattern.rsplit_once('}')) {
        (Some((start, _)), Some((_, end))) => {
            !start.is_empty()
                && key.len() > start.len() + end.len()
                && key.starts_with(start)
                && key.ends_with(end)
        }
        _ => pattern == key,
    }
}

/// The messages of the default theme are those that a site's own theme may have without being asked why: each is named
/// in a template, a script or the program, or is a word of a closed list.
#[test]
fn the_default_theme_has_no_message_that_nothing_asks_for() {
    let mut named: Vec<String> = Vec::new();
    let mut lists = vec!["word".to_owned()];
    for folder in ["src", "themes/default/templates", "themes/default/static"] {
        for (path, bytes) in tree(&site::root().join(folder)) {
            if ![".rs", ".html", ".svg", ".js"].iter().any(|end| path.ends_with(end)) {
                continue;
            }
            let text = String::from_utf8(bytes).expect("it is a text");
            for (at, quoted) in text.split(['"', '\'', '`']).enumerate() {
                let is_key = |letter: char| letter.is_ascii_alphanumeric() || "-_{}.".contains(letter);
                if at > 0 && quoted.len() > 1 && quoted.chars().all(is_key) {
                    named.push(quoted.to_owned());
                }
            }
            // In templates a key is put together of parts: `"kind-" ~ page.kind`.
            named.extend(
                text.match_indices("-\" ~")
                    .filter_map(|(at, _)| Some(format!("{}-{{}}", &text[text[..at].rfind('"')? + 1..at]))),
            );
            let enums =
                text.split("enum ").skip(1).filter_map(|rest| rest.split_once(": \"")?.1.split_once("\" {"));
            lists.extend(
                enums.map(|(list, _)| list.to_owned()).filter(|list| !list.contains(char::is_whitespace)),
            );
        }
    }
    let messages =
        fs::read_to_string(site::root().join("themes/default/messages/en.ftl")).expect("it is there");
    let keys = messages.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
    let keys: Vec<&str> =
        keys.filter(|key| key.starts_with(|letter: char| letter.is_ascii_lowercase())).collect();
    let word = |key: &str| {
        let split = lists.iter().find_map(|list| key.strip_prefix(list.as_str())?.strip_prefix('-'));
        split.is_some_and(|word| named.iter().any(|one| one == word))
    };
    let asked = |key: &&&str| named.iter().any(|pattern| stands_for(pattern, key)) || word(key);
    let unasked: Vec<&&str> = keys.iter().filter(|key| !asked(key)).collect();
    assert!(keys.len() > 400 && unasked.is_empty(), "{unasked:?}");
    assert!(
        lists.len() > 10 && !asked(&&"skipp") && !asked(&&"degree-docter") && asked(&&"kind-page-plural")
    );
}
