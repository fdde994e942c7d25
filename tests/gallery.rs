//! The gallery of the default theme: each of its components, in both directions of writing.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use prospectus::disk;

use crate::site;

static SHIPPED: LazyLock<site::Made> = LazyLock::new(shipped);

fn shipped() -> site::Made {
    site::gallery(disk::read(&site::root()).expect("the site can be read"), &site::options(site::NOW))
}

/// The names that stand after `component` in the theme's files.
fn declared() -> Vec<String> {
    let folder = site::root().join("themes/default/templates");
    let mut names = Vec::new();
    for bytes in site::tree(&folder).values() {
        let text = String::from_utf8_lossy(bytes);
        let tags =
            text.split("{%").filter_map(|tag| tag.trim_start_matches('-').trim().strip_prefix("component "));
        names.extend(tags.filter_map(|tag| Some(tag.split_once('(')?.0.to_owned())));
    }
    names
}

/// What stands on the stages of a page.
fn stages(html: &str) -> Vec<&str> {
    let stages = html.split("<div class=\"gallery-stage").skip(1);
    stages
        .map(|rest| {
            rest.split_once('>').map_or("", |(_, rest)| rest.split("<details><summary>").next().unwrap_or(""))
        })
        .collect()
}

#[test]
fn it_shows_every_component_with_much_and_with_little_in_both_directions() {
    let made = &*SHIPPED;
    assert!(site::unmeant(made.diagnostics.iter()).is_empty(), "{}", made.report);
    let names = declared();
    assert!(names.len() > 20, "{names:?}");
    // Their parameters leave them one shape only; and a page has one map, whose ids stand there once.
    let alike = ["example_badge", "shortlist", "partner_map"];
    for (lang, dir) in [("en", "ltr"), ("ar", "rtl")] {
        let index = String::from_utf8_lossy(&made.files[&format!("{lang}/index.html")]).into_owned();
        for name in &names {
            let file = format!("{lang}/{name}/index.html");
            let html = made.files.get(&file).unwrap_or_else(|| panic!("no {file}"));
            let html = String::from_utf8_lossy(html);
            assert!(html.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")), "{file}");
            assert!(index.contains(&format!("href=\"/{lang}/{name}/\"")), "{name} is in the index");
            let stages = stages(&html);
            let distinct: BTreeSet<&str> = stages.iter().copied().collect();
            assert_eq!(stages.len(), distinct.len(), "{file} shows something twice");
            assert_eq!(stages.len() > 1, !alike.contains(&name.as_str()), "{file}: {} samples", stages.len());
        }
    }
    let pages = made.files.keys().filter(|path| path.ends_with(".html")).count();
    // The index, at the root too, and the page of what a theme is made of.
    assert_eq!(pages, 2 * (names.len() + 2) + 1);
}

#[test]
fn what_a_theme_is_made_of_is_told_with_examples() {
    let text = String::from_utf8_lossy(&SHIPPED.files["reference.md"]);
    for name in declared() {
        assert!(text.contains(&format!("| `{name}` |")), "{name}");
    }
    let rows: Vec<&str> = text.lines().skip_while(|line| *line != "## What templates see").collect();
    let rows =
        rows.into_iter().take_while(|line| *line != "## Filters").filter(|line| line.starts_with("| `"));
    let (with, without): (Vec<&str>, Vec<&str>) = rows.partition(|row| !row.ends_with("|  |"));
    assert!(with.len() > 250, "{} with examples, {} without", with.len(), without.len());
    let html = String::from_utf8_lossy(&SHIPPED.files["en/theme-reference/index.html"]);
    assert!(html.contains("<h3 id=\"card\">") && html.contains("href=\"#card\""));
}

/// The same bytes whatever thread draws which page.
#[test]
fn it_does_not_depend_on_threads() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread can be started");
    assert!(pool.install(|| shipped().files) == SHIPPED.files);
}

#[test]
fn its_pictures_are_published_with_it() {
    let made = &*SHIPPED;
    let html = String::from_utf8_lossy(&made.files["en/picture/index.html"]).into_owned();
    let sources = html.split("src=\"/media/").skip(1).filter_map(|rest| rest.split('"').next());
    let shown: BTreeSet<String> = sources.map(|path| format!("media/{path}")).collect();
    assert!(shown.len() > 1, "{shown:?}");
    for path in shown {
        assert!(made.files.contains_key(&path), "{path}");
    }
}

#[test]
fn the_reference_tells_what_each_kind_has_otherwise() {
    let text = String::from_utf8_lossy(&SHIPPED.files["reference.md"]).into_owned();
    let told = |of: &str| {
        text.lines().filter(|line| line.starts_with("| `--accent` |") && line.contains(of)).count()
    };
    assert_eq!((told("`:root`"), told("`.kind-news, .kind-list-news`")), (1, 1));
}
