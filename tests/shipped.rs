//! The catalogue that comes with prospectus.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::{Arc, OnceLock};

use prospectus::disk;
use prospectus::model::{ColumnName, FactName, TableName};
use prospectus::report::Format;

use crate::cli::{NOW, prospectus};
use crate::site;

/// Made once for all tests, since it takes a while.
fn shipped() -> &'static site::Made {
    static MADE: OnceLock<site::Made> = OnceLock::new();
    MADE.get_or_init(|| {
        site::make(disk::read(&site::root()).expect("the site can be read"), &site::options(site::NOW))
    })
}

#[test]
fn it_builds_with_a_note_on_what_stays_behind_and_what_stays_unchecked_and_no_other_word() {
    let made = shipped();
    let told: Vec<&str> = made
        .report
        .lines()
        .filter(|line| line.contains("[P") || line.trim_start().starts_with("--> "))
        .collect();
    let expected = [
        ("note[P0510]", "--> content/programmes/road-safety-certificate/facts.yaml"),
        ("note[P0705]", "--> content/mobility/teaching-abroad/vi.md"),
    ];
    let told: Vec<(&str, &str)> = told.chunks_exact(2).map(|pair| (pair[0], pair[1].trim_start())).collect();
    assert_eq!(told.len(), expected.len(), "{}", made.report);
    for (code, place) in expected {
        let found = told.iter().any(|(note, at)| note.starts_with(code) && at.starts_with(place));
        assert!(found, "{code} {place}: {}", made.report);
    }
    assert!(
        made.files.contains_key("index.html")
            && made.files.contains_key("404.html")
            && made.files.contains_key("robots.txt")
    );
    for lang in ["en", "nl", "fr", "es", "vi", "ar"] {
        assert!(made.files.contains_key(&format!("{lang}/index.html")), "{lang} has a home page");
    }
}

/// Every text but two is translated into all six languages or into none of the later four; one stays behind its source.
/// So each path that a translation can take is on the site, and no other one is taken by mistake.
#[test]
fn one_translation_is_stale_and_one_page_speaks_french_to_readers_of_arabic() {
    let output = prospectus(&["translations", "--format", "json", NOW[0], NOW[1]], &site::root());
    let survey: serde_json::Value = serde_json::from_slice(&output.stdout).expect("the survey is JSON");
    let mut states: BTreeMap<&str, BTreeSet<(&str, &str)>> = BTreeMap::new();
    for task in survey["tasks"].as_array().expect("there are tasks") {
        let word = |key: &str| task[key].as_str().unwrap_or_default();
        states.entry(word("item")).or_default().insert((word("language"), word("state")));
    }
    let none = BTreeSet::from(["fr", "es", "vi", "ar"].map(|lang| (lang, "missing")));
    states.retain(|item, todo| {
        let kind = item.split('/').next().unwrap_or_default();
        *todo != none || !["partners", "projects", "news"].contains(&kind)
    });
    let named = [
        ("events/webinar-non-eea", BTreeSet::from([("ar", "missing")])),
        ("mobility/teaching-abroad", BTreeSet::from([("vi", "stale")])),
    ];
    assert_eq!(states, BTreeMap::from(named));
    let french = String::from_utf8_lossy(&shipped().files["ar/الفعاليات/webinar-non-eea/index.html"]);
    assert!(
        french.contains("<html lang=\"ar\"")
            && french.contains("<h1 dir=\"ltr\"><span lang=\"fr\" dir=\"ltr\""),
        "{french}"
    );
    assert!(french.contains("تقرؤها باللغة: الفرنسية"), "readers are told which language it is");
}

/// Readers can meet every state of a call somewhere. Each page also carries every state once, for its script to show.
#[test]
fn every_state_of_a_call_is_on_a_page() {
    let pages =
        || shipped().files.iter().filter(|(path, _)| path.starts_with("en/") && path.ends_with(".html"));
    for state in ["upcoming", "open", "closing-soon", "full", "passed", "cancelled", "not-admitted"] {
        let class = format!("class=\"state state-{state}\"");
        let met = pages().any(|(_, bytes)| String::from_utf8_lossy(bytes).matches(&class).count() > 1);
        assert!(met, "no page says {state}");
    }
}

/// So they can every state of a fact and of a text: invented, to be reviewed, in another language, archived. That one
/// translation is stale is told to editors, above.
#[test]
fn every_state_of_facts_and_texts_is_on_a_page() {
    let is_met = |lang: &str, sign: &str| {
        let pages =
            shipped().files.iter().filter(|(path, _)| path.starts_with(lang) && path.ends_with(".html"));
        pages.map(|(_, bytes)| String::from_utf8_lossy(bytes)).any(|html| html.contains(sign))
    };
    assert!(is_met("en/", "class=\"badge badge-example\""), "an example");
    assert!(is_met("en/", "Being checked"), "a fact whose review is due");
    assert!(is_met("ar/", "class=\"callout callout-important fallback-note\""), "a text in another language");
    let archived = shipped().files.get("en/summer-schools/light-in-the-city/index.html");
    let archived = String::from_utf8_lossy(archived.expect("what is archived keeps its address"));
    assert!(archived.contains("http-equiv=\"refresh\"") || archived.contains("page-gone"), "{archived}");
}

/// No page may ask anybody else for anything, run anything, or style itself.
#[test]
fn pages_fit_a_strict_content_security_policy() {
    for (path, bytes) in shipped().files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        for forbidden in
            [" style=", "<style", " onclick", " onload", "javascript:", "src=\"http", "url(http", "{$"]
        {
            assert!(!html.contains(forbidden), "{path} has {forbidden}");
        }
        for script in html.split("<script").skip(1) {
            let (head, rest) = script.split_once('>').unwrap_or_default();
            let data = head == " type=\"application/ld+json\"";
            let words = head.starts_with(" type=\"application/json\" id=");
            let ours = head.contains(" src=\"/assets/") && rest.starts_with("</script>");
            assert!(data || words || ours, "{path} has a script of its own: <script{head}>");
        }
    }
}

/// Every internal address leads to a file of the site.
#[test]
fn no_link_is_broken() {
    let made = shipped();
    let mut broken = BTreeSet::new();
    for (path, bytes) in made.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        for (at, _) in html.match_indices("href=\"/").chain(html.match_indices("src=\"/")) {
            let start = at + html[at..].find('"').unwrap_or(0) + 2;
            let address = html[start..].split(['"', '#', '?']).next().unwrap_or_default();
            let decoded = percent_decode(address);
            let file = if decoded.is_empty() || decoded.ends_with('/') {
                format!("{decoded}index.html")
            } else {
                decoded
            };
            if !made.files.contains_key(&file) {
                broken.insert(format!("{path} → /{address}"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.into_iter().take(20).collect::<Vec<_>>().join("\n"));
}

fn percent_decode(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8().expect("addresses are UTF-8").into_owned()
}

/// Each language names all its twins, and they name it (Google's and Bing's rule for hreflang).
#[test]
fn alternates_are_reciprocal() {
    let made = shipped();
    let alternates = |html: &str| -> BTreeSet<String> {
        let links = html
            .lines()
            .filter(|line| line.contains("rel=\"alternate\" hreflang=") && !line.contains("x-default"));
        links
            .filter_map(|line| line.split("href=\"").nth(1)?.split('"').next().map(ToOwned::to_owned))
            .collect()
    };
    let base = "https://www.example.edu/";
    let mut seen = 0;
    for (path, bytes) in
        made.files.iter().filter(|(path, _)| path.ends_with("index.html") && path.as_str() != "index.html")
    {
        let own = alternates(&String::from_utf8_lossy(bytes));
        for twin in &own {
            let file = format!("{}index.html", percent_decode(twin.trim_start_matches(base)));
            let other =
                made.files.get(&file).unwrap_or_else(|| panic!("{path} names {twin}, which does not exist"));
            assert_eq!(alternates(&String::from_utf8_lossy(other)), own, "{path} and {file}");
            seen += 1;
        }
    }
    assert!(seen > 500, "pages name their twins");
}

#[test]
fn json_ld_is_json() {
    let mut count = 0;
    for (path, bytes) in shipped().files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        for data in html.split("<script type=\"application/ld+json\">").skip(1) {
            let data = data.split("</script>").next().unwrap_or_default();
            let value: serde_json::Value =
                serde_json::from_str(data).unwrap_or_else(|error| panic!("{path}: {error}"));
            assert_eq!(value["@context"], "https://schema.org", "{path}");
            count += 1;
        }
    }
    assert!(count > 300);
}

/// Lines of at most 75 octets, a stable UID for each event, nothing unescaped (RFC 5545). Every calendar has an event,
/// and is linked from a page, or stays for its subscribers where that page was before.
/// No event ends when it begins (04-ics-zero-length).
#[test]
fn calendars_follow_the_standard() {
    let made = shipped();
    let pages = made.files.iter().filter(|(path, _)| path.ends_with(".html"));
    let pages: Vec<_> = pages.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    let linked: BTreeSet<String> =
        pages.iter().flat_map(|page| hrefs(page, ".ics")).map(percent_decode).collect();
    let calendars: Vec<_> = made.files.iter().filter(|(path, _)| path.ends_with(".ics")).collect();
    for (path, bytes) in calendars {
        let text = std::str::from_utf8(bytes).expect("a calendar is UTF-8");
        let was_there = || {
            let page = made.files.get(&path.replace(".ics", "/index.html"));
            page.is_some_and(|page| String::from_utf8_lossy(page).contains("http-equiv=\"refresh\""))
        };
        let is_linked = linked.iter().any(|href| href.ends_with(path.as_str()));
        assert!(is_linked || was_there(), "nothing leads to {path}");
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{path} has a long line");
        let unfolded = text.replace("\r\n ", "");
        let uids: Vec<&str> = unfolded.split("\r\n").filter(|line| line.starts_with("UID:")).collect();
        assert!(!uids.is_empty(), "{path} is empty");
        assert_eq!(uids.len(), text.matches("BEGIN:VEVENT").count(), "{path}");
        assert_eq!(uids.len(), uids.iter().collect::<BTreeSet<_>>().len(), "{path} repeats a UID");
        for event in unfolded.split("BEGIN:VEVENT").skip(1) {
            let moment = |name: &str| event.split("\r\n").find_map(|line| line.strip_prefix(name));
            let end = moment("DTEND");
            assert!(end.is_none() || end != moment("DTSTART"), "{path}: {event}");
        }
    }
}

/// The addresses on a page that end like this.
fn hrefs<'p>(page: &'p str, end: &str) -> Vec<&'p str> {
    let values = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    values.filter(|href| href.ends_with(end)).collect()
}

/// Beyond what one table can hold, each programme carries its column, and the comparison knows where to find it.
#[test]
fn programmes_of_a_large_catalogue_carry_their_column() {
    let mut sources = disk::read(&site::root()).expect("the site can be read");
    for copy in 1..=4 {
        for file in ["facts.yaml", "en.md", "nl.md", "artwork.svg"] {
            let of = |id: &str| format!("content/programmes/{id}/{file}");
            let text = sources.get(&of("management")).and_then(|source| source.text().ok());
            let text = text.expect("there is the programme").to_owned();
            let slug = format!("translated_from: x\nslug: beheer-{copy}\noutcomes");
            let text = if file == "nl.md" { text.replace("outcomes", &slug) } else { text };
            sources.insert(&of(&format!("copy-{copy}")), without_stamp(&text).into_bytes());
        }
    }
    let made = site::make(sources, &site::options(site::NOW));
    let file = |path: &str| {
        let bytes = made.files.get(path).unwrap_or_else(|| panic!("no {path}: {}", made.report));
        String::from_utf8_lossy(bytes).into_owned()
    };
    let all = file("nl/opleidingen/vergelijken/index.html");
    assert!(!all.contains("<td") && all.contains("<tr data-row=\"0\""), "rows without cells: {all}");
    assert!(all.contains("\"copy-1\":\"/nl/opleidingen/beheer-1/\"") && !all.contains("\"management\":"));
    let column = "<template class=\"compare-column\">";
    assert!(file("nl/opleidingen/beheer-1/index.html").contains(column));
    assert!(!file("en/summer-schools/data-in-diepenbeek/index.html").contains(column), "four fit in a table");
    assert!(file("en/programmes/compare/business-administration-and-law/index.html").contains("<td"));
}

/// A text without the line that says what it was translated from, but for one that was just added.
fn without_stamp(text: &str) -> String {
    let lines = text.split_inclusive('\n').filter(|line| !line.starts_with("translated_from: \""));
    lines.collect()
}

/// A sheet repeats its programme's page: one link leads to it, and no search engine is sent there.
#[test]
fn sheets_are_linked_but_not_listed() {
    let made = shipped();
    let sheets: Vec<&String> = made.files.keys().filter(|path| path.contains("/sheet/")).collect();
    let programmes = fs::read_dir(site::root().join("content/programmes")).expect("programmes").count();
    assert_eq!(sheets.len(), programmes);
    let sitemap = String::from_utf8_lossy(&made.files["sitemap.xml"]).into_owned();
    assert!(!sitemap.contains("/sheet/") && sitemap.contains("/compare/"));
    for path in sheets {
        let html = String::from_utf8_lossy(&made.files[path]).into_owned();
        let programme = path.trim_end_matches("sheet/index.html");
        let canonical = format!("<link rel=\"canonical\" href=\"https://www.example.edu/{programme}\">");
        assert!(html.contains(&canonical) && !html.contains("hreflang=\"x-default\""), "{path}");
        assert!(html.len() < 50 * 1024, "{path} has {} bytes", html.len());
        let page = String::from_utf8_lossy(&made.files[&format!("{programme}index.html")]).into_owned();
        assert!(page.contains(&format!("href=\"/{programme}sheet/\"")), "{programme} links its sheet");
    }
}

#[test]
fn the_theme_has_a_message_for_every_name_of_a_fact_a_table_and_a_column() {
    let messages = fs::read_to_string(site::root().join("themes/default/messages/en.ftl")).expect("messages");
    let facts = FactName::ALL.iter().map(|name| name.message());
    let tables = TableName::ALL.iter().map(|name| name.message());
    let columns = ColumnName::ALL.iter().map(|name| name.message());
    let missing: Vec<&str> = facts
        .chain(tables)
        .chain(columns)
        .filter(|key| !messages.lines().any(|line| line.starts_with(&format!("{key} ="))))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_formats_of_messages_agree() {
    let mut sources = disk::read(&site::root()).expect("the site can be read");
    sources.insert("content/programmes/management/facts.yaml", b"degree: master\n".to_vec());
    let made = site::make(sources.clone(), &site::options(site::NOW));
    let short = site::report(&made.diagnostics, &sources, Format::Short);
    let json = site::report(&made.diagnostics, &sources, Format::Json);
    assert_eq!(short.lines().count(), json.lines().count());
    assert!(short.contains("content/programmes/management/facts.yaml:1:1: error[P0302]"), "{short}");
    assert!(json.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
}

/// A page that only leads on, or says that it is no more, has none. Width and height stand at the beginning of a PNG.
#[test]
fn every_page_has_an_open_graph_picture() {
    let made = shipped();
    let mut pictures = BTreeSet::new();
    for (path, bytes) in made.files.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let html = String::from_utf8_lossy(bytes);
        if html.contains("http-equiv=\"refresh\"") || html.contains("<body class=\"page-gone") {
            continue;
        }
        let after = html.split("og:image\" content=\"https://www.example.edu/").nth(1);
        let name = after.and_then(|rest| rest.split('"').next()).unwrap_or_else(|| panic!("{path} has none"));
        let picture =
            made.files.get(name).unwrap_or_else(|| panic!("{path} names {name}, which is not there"));
        assert_eq!(picture[16..24], [0, 0, 4, 176, 0, 0, 2, 118], "{name} is 1200 × 630");
        assert!(picture.len() < 150_000, "{name} has {} bytes", picture.len());
        pictures.insert(name.to_owned());
    }
    let drawn: BTreeSet<&str> =
        made.files.keys().map(String::as_str).filter(|path| path.starts_with("open-graph/")).collect();
    assert_eq!(pictures.iter().map(String::as_str).collect::<BTreeSet<_>>(), drawn, "none is drawn in vain");
    assert!(drawn.len() > 200);
}

#[test]
fn a_site_may_do_with_fewer_open_graph_pictures_or_none() {
    let drawn = |wanted: &str| {
        let mut sources = disk::read(&site::root()).expect("the site can be read");
        let settings =
            sources.get("content/site.yaml").and_then(|source| source.text().ok()).expect("settings");
        let settings = settings.replace("open_graph: items\n", wanted);
        sources.insert("content/site.yaml", settings.into_bytes());
        let output = prospectus::compile::compile(&Arc::new(sources), &site::options(site::NOW)).value;
        let promises = output.expect("the site compiles").promises;
        promises.iter().filter(|promise| promise.path.starts_with("open-graph/")).count()
    };
    let kinds = drawn("");
    // Each language has one of each kind, and of the special pages and the site itself.
    let most = 6 * (prospectus::model::KINDS.len() + prospectus::site::PAGES.len() + 1);
    assert!((30..=most).contains(&kinds), "one a kind and language, not {kinds}");
    assert_eq!(drawn("open_graph: kinds\n"), kinds);
    assert_eq!(drawn("open_graph: none\n"), 0);
}

/// A site that is built every night must not fail one night because a day has come.
#[test]
fn nothing_fails_because_time_passes() {
    let sources = disk::read(&site::root()).expect("the site can be read");
    for now in ["2027-07-20T12:00:00Z", "2035-01-01T12:00:00Z"] {
        let made = site::make(sources.clone(), &site::options(now));
        assert!(!made.files.is_empty(), "{now}: {}", made.report);
    }
}
