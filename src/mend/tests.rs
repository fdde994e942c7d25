use super::*;
use crate::diagnostic::Severity;

/// The only file of these tests.
const FILE: &str = "a.yaml";

fn sources(text: &str) -> Arc<Sources> {
    let mut sources = Sources::default();
    sources.insert(FILE, text.as_bytes());
    Arc::new(sources)
}

fn text(sources: &Sources) -> &str {
    sources.get(FILE).unwrap().text().unwrap()
}

fn place(range: std::ops::Range<usize>) -> Place {
    Place::bytes(&FILE.into(), range)
}

/// Every `from` is wrong, and `to` is said to be right.
fn wrong(sources: &Sources, from: &str, to: &str) -> Vec<Diagnostic> {
    let found = text(sources).match_indices(from).map(|(at, _)| {
        let place = place(at..at + from.len());
        let told = Diagnostic::error(Code::UnknownKey, place.clone(), format!("`{from}` is wrong"));
        told.fix(Fix::certain(format!("write `{to}`"), place, to))
    });
    found.collect()
}

fn mended(before: &str, rules: &[(&str, &str)]) -> (String, usize) {
    let look =
        |sources: &Arc<Sources>| rules.iter().flat_map(|(from, to)| wrong(sources, from, to)).collect();
    let mended = mend(&sources(before), look, |one| one.severity == Severity::Error);
    (text(&mended.sources).to_owned(), mended.done.len())
}

#[test]
fn what_one_cure_uncovers_another_mends() {
    let look = |sources: &Arc<Sources>| {
        let seen = if text(sources).contains("title") { wrong(sources, "x", "y") } else { Vec::new() };
        seen.into_iter().chain(wrong(sources, "titel", "title")).collect()
    };
    let mended = mend(&sources("titel: x # titel\nb: x\n"), look, |_| true);
    assert_eq!(text(&mended.sources), "title: y # title\nb: y\n");
    assert!(mended.done.len() == 4 && mended.left.is_empty());
}

#[test]
fn cures_that_touch_each_other_come_one_after_the_other() {
    let rules = [("abc", "xyz"), ("cd", "CD"), ("k:", "key:")];
    assert_eq!(mended("k: abcd\n", &rules), ("key: xyzd\n".into(), 2));
}

#[test]
fn a_cure_that_makes_it_worse_or_mends_nothing_is_not_made() {
    // It would be no YAML any more.
    assert_eq!(mended("a: b\n", &[("b", "'b")]), ("a: b\n".into(), 0));
    // The same is said again, for ever.
    assert_eq!(mended("a: bad\n", &[("bad", "bad")]), ("a: bad\n".into(), 0));
    // It is another mistake; the other cure is made all the same.
    let rules = [("one", "two"), ("two", "one"), ("c: x", "c: y")];
    assert_eq!(mended("a: one\nc: x\n", &rules), ("a: one\nc: y\n".into(), 1));
    // Two cures that have no end do not run for ever.
    assert!(mended("a: x\n", &[("x", "xx")]).1 < MOST_ROUNDS);
}

#[test]
fn files_of_the_program_and_bytes_that_are_not_there_are_left_alone() {
    let mut carried = (*sources("a: x\n")).clone();
    let theme: SourcePath = "themes/default/x.yaml".into();
    let source = crate::source::Source { path: theme.clone(), bytes: (*b"a: x\n").into() };
    carried.carry("themes/default/", [source].into_iter());
    let fix = |path: &SourcePath, range| Fix::certain("t", Place::bytes(path, range), "y");
    assert_eq!(Patch::of(&fix(&theme, 3..4), &carried), None);
    assert_eq!(Patch::of(&fix(&FILE.into(), 3..40), &carried), None);
    assert_eq!(Patch::of(&fix(&"gone".into(), 0..0), &carried), None);
    assert!(Patch::of(&fix(&FILE.into(), 3..4), &carried).is_some());
    let twice = fix(&FILE.into(), 3..4).and(place(3..4), "z");
    assert_eq!(Patch::of(&twice, &carried), None, "edits of one cure must not overlap");
}

#[test]
fn what_is_read_through_a_link_changes_with_its_file() {
    let mut linked = (*sources("a: x\n")).clone();
    linked.insert("b/c.yaml", *b"a: x\n");
    linked.insert("d/c.yaml", *b"a: x\n");
    linked.links.insert("d".into(), crate::source::Link::Followed("b".into()));
    let fix = Fix::certain("t", Place::bytes(&"d/c.yaml".into(), 3..4), "y");
    let patch = Patch::of(&fix, &linked).unwrap();
    let after = edited(&linked, &[patch]);
    assert_eq!(after.get("b/c.yaml"), after.get("b/c.yaml"));
    assert_eq!(&*after.get("d/c.yaml").unwrap().bytes, b"a: y\n");
    assert_eq!(differing(&linked, &after).into_keys().collect::<Vec<_>>(), ["b/c.yaml".into()]);
}
