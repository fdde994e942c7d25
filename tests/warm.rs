//! A warm build makes the bytes of a cold one, whatever was changed before it, and no more than it must.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use prospectus::compile::{Memory, Options, compile, compile_again};
use prospectus::diagnostic::Severity;
use prospectus::disk::{self, Published, publish};
use prospectus::source::Sources;

use crate::site::{self, Folder, tree};

fn build(sources: &Sources, options: &Options, folder: &Path) -> Published {
    build_again(sources, options, folder, &mut Memory::default())
}

fn build_again(sources: &Sources, options: &Options, folder: &Path, memory: &mut Memory) -> Published {
    let published = try_again(sources, options, folder, memory);
    assert!(!published.refused, "{:?}", published.diagnostics);
    published
}

fn try_again(sources: &Sources, options: &Options, folder: &Path, memory: &mut Memory) -> Published {
    let checked = compile_again(&Arc::new(sources.clone()), options, memory);
    let output = checked.value.whole().unwrap_or_else(|| panic!("{:?}", checked.diagnostics));
    publish(&output.promises, folder, Severity::Error, &|| {}).expect("the folder can be written")
}

fn replace(sources: &mut Sources, path: &str, old: &str, new: &str) {
    let text = sources.get(path).and_then(|source| source.text().ok()).expect("the file is there").to_owned();
    assert!(text.contains(old), "{path} has {old}");
    sources.insert(path, text.replace(old, new).into_bytes());
}

#[test]
fn warm_equals_cold_after_every_edit() {
    type Edit = (&'static str, fn(&mut Sources));
    let edits: [Edit; 16] = [
        ("a body", |sources| replace(sources, "content/pages/about/en.md", "That is us.", "That was us.")),
        ("a title", |sources| {
            replace(sources, "content/programmes/demo/en.md", "title: Demo", "title: Demonstration")
        }),
        ("a deadline", |sources| {
            replace(sources, "content/programmes/demo/facts.yaml", "closes: 2027-03-01", "closes: 2027-03-15")
        }),
        ("a slug", |sources| {
            replace(sources, "content/programmes/demo/en.md", "summary:", "slug: other\nsummary:")
        }),
        ("a record of addresses", |sources| {
            let record = b"addresses:\n- /en/programmes/2/ en programmes 2\n- /en/deadlines/nobody/ en deadlines nobody\n";
            sources.insert("content/history.yaml", record.to_vec());
        }),
        ("what is gone, and what leads on", |sources| {
            let addresses =
                "addresses: {gone: [/en/gone/], moved: [{from: /en/moved/, to: /en/about/}]}\ntheme:";
            replace(sources, "content/site.yaml", "theme:", addresses);
        }),
        ("another record", |sources| {
            replace(sources, "content/history.yaml", "/en/programmes/2/", "/en/programmes/3/");
        }),
        ("a new item", |sources| {
            sources.insert("content/pages/new/en.md", b"---\ntitle: New\nsummary: New.\n---\nNew.\n".to_vec())
        }),
        ("a translation", |sources| {
            sources.insert(
                "content/pages/new/nl.md",
                b"---\ntitle: Nieuw\nsummary: Nieuw.\ntranslated_from: x\n---\nNieuw.\n".to_vec(),
            )
        }),
        ("a template", |sources| {
            replace(sources, "themes/plain/templates/item.html", "<h1>", "<h1 id=\"t\">")
        }),
        ("a removed item", |sources| {
            sources.remove("content/pages/new/en.md");
            sources.remove("content/pages/new/nl.md");
        }),
        ("a photograph", |sources| {
            sources.insert("content/programmes/demo/lab.jpg", site::photo("lab.jpg", "700x350"));
            replace(sources, "content/programmes/demo/en.md", "See", "![A lab](lab.jpg) See");
        }),
        ("another photograph", |sources| {
            sources.insert("content/programmes/demo/lab.jpg", site::photo("lab.jpg", "600x400"));
        }),
        ("a message", |sources| replace(sources, "themes/plain/messages/nl.ftl", "·", "–")),
        ("a word and a fact of the site's own", |sources| {
            let words = "delivery: [{id: evening, title: {en: Evening, nl: Avond}}]\n";
            sources.insert("content/vocabulary/words.yaml", words.as_bytes().to_vec());
            let facts = "facts: [{id: lab, title: {en: Lab, nl: Labo}, kinds: [programmes], type: number, unit: h}]\n";
            sources.insert("content/vocabulary/facts.yaml", facts.as_bytes().to_vec());
            let told = "delivery: [evening]\nown: {lab: 4}";
            replace(sources, "content/programmes/demo/facts.yaml", "delivery: [on-campus]", told);
        }),
        ("what the word is like, and the name of the fact", |sources| {
            replace(sources, "content/vocabulary/words.yaml", "}}]", "}, like: distance}]");
            replace(sources, "content/vocabulary/facts.yaml", "en: Lab", "en: Laboratory");
        }),
    ];
    let warm = Folder::new();
    let mut sources = site::base();
    let options = site::options(site::NOW);
    let memory = &mut Memory::default();
    build_again(&sources, &options, &warm.0.join("public"), memory);
    for (name, edit) in edits {
        edit(&mut sources);
        build_again(&sources, &options, &warm.0.join("public"), memory);
        let cold = Folder::new();
        build(&sources, &options, &cold.0.join("public"));
        assert!(
            tree(&warm.0.join("public")) == tree(&cold.0.join("public")),
            "warm differs from cold after {name}"
        );
    }
}

/// What is remembered of a site with mistakes leaves no trace in the site without them, nor the other way round.
#[test]
fn a_memory_outlives_mistakes() {
    type Edit = fn(&mut Sources);
    let edits: [Edit; 10] = [
        |sources| replace(sources, "content/programmes/demo/facts.yaml", "ects: 60", "etcs: 60"),
        |sources| replace(sources, "content/programmes/demo/facts.yaml", "etcs: 60", "ects: 60"),
        |sources| sources.remove("content/programmes/demo/en.md"),
        |sources| *sources = site::base(),
        |sources| replace(sources, "content/pages/about/en.md", "That is us.", "[Us](programmes/nothing)."),
        |sources| replace(sources, "content/pages/about/en.md", "programmes/nothing", "programmes/demo"),
        |sources| sources.remove("content/site.yaml"),
        |sources| *sources = site::base(),
        |sources| {
            let image = "faculty: sciences\nimage: {src: lab.jpg, alt: A lab}";
            replace(sources, "content/programmes/demo/facts.yaml", "faculty: sciences", image);
            sources.insert("content/programmes/demo/lab.jpg", b"no picture".to_vec());
        },
        |sources| sources.insert("content/programmes/demo/lab.jpg", site::photo("lab.jpg", "700x350")),
    ];
    let (mut sources, memory) = (site::base(), &mut Memory::default());
    let mut failed = 0;
    for edit in edits {
        edit(&mut sources);
        let warm = site::make_again(sources.clone(), &site::options(site::NOW), memory);
        let cold = site::make(sources.clone(), &site::options(site::NOW));
        assert_eq!(warm.report, cold.report);
        assert!(warm.files == cold.files);
        failed += usize::from(warm.files.is_empty());
    }
    assert_eq!(failed, 5, "every other edit is a mistake");
}

/// A page that nobody touched is wrong once the part that it names is gone from another page, and right when that is back.
#[test]
fn what_is_said_of_a_page_follows_the_texts_that_it_names() {
    let folder = Folder::new();
    let public = folder.0.join("public");
    let options = site::options(site::NOW);
    let mut sources = site::base();
    replace(&mut sources, "content/programmes/demo/en.md", "See", "[Us](pages/about#us). See");
    let told = |sources: &Sources| {
        let published = try_again(sources, &options, &public, &mut Memory::default());
        published.diagnostics.iter().map(|one| one.message.clone()).collect::<Vec<String>>()
    };
    assert_eq!(told(&sources), Vec::<String>::new());
    for heading in ["## We", "## Us"] {
        let before = if heading == "## We" { "## Us" } else { "## We" };
        replace(&mut sources, "content/pages/about/en.md", before, heading);
        let said = told(&sources).join(" ");
        assert_eq!(said.contains("us"), heading == "## We", "{heading}: {said}");
    }
}

#[test]
fn an_edit_renders_only_what_it_touches() {
    let folder = Folder::new();
    let public = folder.0.join("public");
    let mut sources = site::base();
    let options = site::options(site::NOW);
    build(&sources, &options, &public);
    let again = build(&sources, &options, &public);
    assert_eq!((again.rendered, again.written), (0, 0), "nothing changed");
    replace(&mut sources, "content/pages/about/en.md", "That is us.", "That was us.");
    let edited = build(&sources, &options, &public);
    assert_eq!(
        (edited.rendered, edited.written),
        (2, 2),
        "the page, and the same page falling back in the other language"
    );
    // The day after a deadline only pages that show it change.
    let later = build(&sources, &site::options("2027-02-02T12:00:00Z"), &public);
    assert!(
        later.rendered > 0 && later.rendered < 30,
        "{} pages were rendered on another day",
        later.rendered
    );
}

#[test]
fn an_edit_of_a_fact_looks_only_at_what_read_it() {
    let folder = Folder::new();
    let mut sources = site::base();
    let options = site::options(site::NOW);
    let promised = build(&sources, &options, &folder.0.join("public")).gathered;
    replace(&mut sources, "content/partners/far/facts.yaml", "places_in: 2", "places_in: 4");
    let edited = build(&sources, &options, &folder.0.join("public"));
    // The page of each country shows programmes, and no partner elsewhere.
    assert!(edited.rendered > 0 && edited.rendered < edited.gathered, "{edited:?}");
    assert!(edited.gathered * 2 < promised, "{} of {promised}", edited.gathered);
}

#[test]
fn a_photograph_is_encoded_once() {
    let folder = Folder::new();
    let public = folder.0.join("public");
    let mut sources = site::base();
    let options = site::options(site::NOW);
    let photo = "content/programmes/demo/lab.jpg";
    replace(&mut sources, "content/programmes/demo/en.md", "See", "![A lab](lab.jpg) See");
    sources.insert(photo, site::photo(photo, "700x350"));
    build(&sources, &options, &public);
    let again = build(&sources, &options, &public);
    assert_eq!((again.rendered, again.written), (0, 0), "nothing changed");
    replace(&mut sources, "content/programmes/demo/en.md", "A lab", "The lab");
    let words = build(&sources, &options, &public);
    assert_eq!(words.rendered, 2, "the page, and the same page falling back in the other language");
    sources.insert(photo, site::photo(photo, "700x352"));
    let other = build(&sources, &options, &public);
    assert_eq!((other.rendered, other.removed), (2 + 3, 3), "two pages, three files under new names");
}

fn in_the_shipped_theme() -> Sources {
    let mut sources = site::base();
    for (path, bytes) in tree(&site::root().join("themes/default")) {
        sources.insert(&format!("themes/default/{path}"), bytes);
    }
    replace(&mut sources, "content/site.yaml", "theme: plain", "theme: default");
    sources
}

#[test]
fn an_open_graph_picture_is_drawn_when_its_words_change() {
    let folder = Folder::new();
    let public = folder.0.join("public");
    let mut sources = in_the_shipped_theme();
    replace(&mut sources, "content/site.yaml", "theme: default", "theme: default\nopen_graph: items");
    let options = site::options(site::NOW);
    let pictures = |folder: &Path| -> BTreeMap<String, Vec<u8>> {
        tree(folder).into_iter().filter(|(path, _)| path.starts_with("open-graph/")).collect()
    };
    build(&sources, &options, &public);
    let before = pictures(&public);
    let drawing = "content/programmes/demo/lab.svg";
    type Edit = (&'static str, fn(&mut Sources), usize);
    let edits: [Edit; 4] = [
        ("a body", |sources| replace(sources, "content/programmes/demo/en.md", "See", "Look at"), 0),
        (
            "a style",
            |sources| {
                replace(sources, "themes/default/static/style.css", "--paper: #fbfaf7", "--paper: #fff")
            },
            0,
        ),
        (
            "a title",
            |sources| {
                replace(sources, "content/programmes/demo/en.md", "title: Demo", "title: Demonstration")
            },
            1,
        ),
        ("a font", |sources| sources.remove("themes/default/fonts/NotoSans-Regular.ttf"), 1),
    ];
    let mut known = before;
    for (name, edit, changed) in edits {
        edit(&mut sources);
        build(&sources, &options, &public);
        let now = pictures(&public);
        let fresh = now.keys().filter(|path| !known.contains_key(*path)).count();
        assert!(if changed == 0 { fresh == 0 } else { fresh >= changed }, "{fresh} new after {name}");
        known = now;
    }
    sources.insert(drawing, b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><rect width=\"4\" height=\"3\" fill=\"red\"/></svg>".to_vec());
    replace(
        &mut sources,
        "content/programmes/demo/facts.yaml",
        "faculty: sciences",
        "faculty: sciences\nimage: {src: lab.svg, alt: Red}",
    );
    build(&sources, &options, &public);
    let fresh: Vec<_> = pictures(&public).into_keys().filter(|path| !known.contains_key(path)).collect();
    assert_eq!(fresh.len(), 1, "the item's drawing is in its picture: {fresh:?}");
}

/// Up to the moment that a build names nothing changes, and at that moment something does.
#[test]
fn a_build_knows_when_it_must_run_again() {
    const EVENT: &str = "type: fair\nbegins: 2028-05-02\nonline: https://www.example.edu/day\n";
    // The theme of the tests shows no states; the shipped one shows all of them.
    let mut sources = in_the_shipped_theme();
    // Its entry in a calendar is stamped with a moment until now.
    sources.insert("content/events/day/facts.yaml", EVENT.as_bytes().to_vec());
    sources.insert("content/events/day/en.md", b"---\ntitle: Open day\nsummary: Come.\n---\nDo.\n".to_vec());
    let sources = Arc::new(sources);
    let made = |moment: jiff::Timestamp| site::make((*sources).clone(), &site::options(&moment.to_string()));
    let mut now: jiff::Timestamp = site::NOW.parse().expect("a moment");
    let mut current = made(now);
    for _ in 0..5 {
        let next = until(&sources, now).expect("deadlines pass, reviews fall due");
        let before = made(next.checked_sub(jiff::SignedDuration::from_nanos(1)).expect("time goes back"));
        assert!(current.files == before.files, "something changed between {now} and {next}");
        current = made(next);
        assert!(
            current.files != before.files || current.report != before.report,
            "nothing changed at {next}"
        );
        now = next;
    }
}

fn until(sources: &Arc<Sources>, now: jiff::Timestamp) -> Option<jiff::Timestamp> {
    compile(sources, &site::options(&now.to_string())).value.expect("the base site compiles").until
}

#[test]
fn bytes_do_not_depend_on_threads_or_folders() {
    let sources = disk::read(&site::root()).expect("the site can be read");
    let options = site::options(site::NOW);
    let trees: Vec<_> = [1, 8]
        .into_iter()
        .map(|threads| {
            let folder = Folder::new();
            let public = folder.0.join(format!("out-{threads}"));
            let pool =
                rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
            pool.install(|| build(&sources, &options, &public));
            tree(&public)
        })
        .collect();
    assert!(trees[0] == trees[1], "one and eight threads made different bytes");
    assert!(trees[0].len() > 1000);
    assert!(fs::exists(site::root().join("content")).is_ok());
}
