use super::*;

fn path(text: &str) -> DataPath {
    let steps = text.split('.').filter(|step| !step.is_empty());
    DataPath(steps.map(|step| step.parse().map_or(Step::Key(step.into()), Step::Index)).collect())
}

/// What becomes of a document, or nothing.
fn changed(text: &str, change: impl FnOnce(&Draft) -> Option<Vec<Splice>>) -> Option<String> {
    let tree = Tree::parse(text).unwrap();
    change(&Draft { text, tree: &tree }).map(|splices| spliced(text, &splices))
}

#[test]
fn a_value_is_replaced_with_its_quotation_marks() {
    let replaced =
        |text: &str, at: &str| changed(text, |draft| draft.replace(&path(at), "new")).unwrap_or_default();
    assert_eq!(replaced("a: 'x: y' # why\nb: 1\n", "a"), "a: new # why\nb: 1\n");
    assert_eq!(replaced("a:\n  b: \"x\\\"\"\n", "a.b"), "a:\n  b: new\n");
    assert_eq!(replaced("a: {b: x, c: [1, 2]}\n", "a.c.1"), "a: {b: x, c: [1, new]}\n");
    assert_eq!(replaced("a: |\n  one\n  two\n\nb: 1\n", "a"), "a: new\n\nb: 1\n");
    assert_eq!(replaced("a: one\n  two # x\nb: 1\n", "a"), "a: new # x\nb: 1\n");
    assert_eq!(replaced("a:  # x\nb: 1\n", "a"), "a: new  # x\nb: 1\n");
    assert_eq!(replaced("a: &n x\nb: *n\n", "b"), "a: &n x\nb: new\n");
}

#[test]
fn a_key_is_another_one_and_no_more() {
    let renamed =
        |text: &str, at: &str| changed(text, |draft| draft.rename(&path(at), "key")).unwrap_or_default();
    assert_eq!(renamed("- {titel: x}\n", "0.titel"), "- {key: x}\n");
    assert_eq!(renamed("'titel' : x # titel\n", "titel"), "key : x # titel\n");
}

#[test]
fn what_is_removed_takes_its_lines_with_it_and_leaves_comments() {
    let removed = |text: &str, at: &str| changed(text, |draft| draft.remove(&path(at)));
    let said = |text: &str| Some(text.to_owned());
    assert_eq!(removed("a: 1\n# of b\nb: 2\nc: 3\n", "b"), said("a: 1\n# of b\nc: 3\n"));
    assert_eq!(removed("a: 1\nb: 2 # why\nc: 3\n", "b"), said("a: 1\n# why\nc: 3\n"));
    assert_eq!(removed("a: 1\nb:\n  - x\n  - y\n\nc: 3\n", "b"), said("a: 1\n\nc: 3\n"));
    assert_eq!(removed("a: 1\nb:\n  # inner\n  - x\n", "b"), None);
    assert_eq!(removed("a: 1\r\nb: |\r\n  # text\r\n", "b"), said("a: 1\r\n"));
    assert_eq!(removed("l:\n  - a: 1\n    b: 2\n  - c: 3\n", "l.0.a"), said("l:\n  - b: 2\n  - c: 3\n"));
    assert_eq!(removed("l:\n  - a: 1\n    b: 2\n  - c: 3\n", "l.0"), said("l:\n  - c: 3\n"));
    assert_eq!(removed("l:\n- a: 1\n  # x\n  b: 2\n", "l.0.a"), None);
    assert_eq!(removed("a: {b: 1, c: 2, d: 3}\n", "a.b"), said("a: {c: 2, d: 3}\n"));
    assert_eq!(removed("a: {b: 1, c: 2, d: 3}\n", "a.d"), said("a: {b: 1, c: 2}\n"));
    assert_eq!(removed("a: [x, 'y']\n", "a.1"), said("a: [x]\n"));
    assert_eq!(removed("a: {b: 1}\n", "a.b"), said("a: {}\n"));
    assert_eq!(removed("a: 1", "a"), None);
    assert_eq!(removed("a:\nb: 2\n", "a"), said("b: 2\n"));
    assert_eq!(removed("a: |+\n  x\n\nb: 2\nc: 3\n", "a"), said("\nb: 2\nc: 3\n"));
}

#[test]
fn what_is_new_stands_in_the_column_of_its_neighbours() {
    let new = |text: &str, at: &str, after: Option<&str>, value: &str| {
        changed(text, |draft| draft.insert(&path(at), after, "new", value))
    };
    let said = |text: &str| Some(text.to_owned());
    assert_eq!(new("a: 1\nb: 2 # x\nc: 3\n", "", Some("b"), "9"), said("a: 1\nb: 2 # x\nnew: 9\nc: 3\n"));
    assert_eq!(new("a: 1", "", None, "9"), said("a: 1\nnew: 9"));
    assert_eq!(new("a: 1\r\n", "", None, "9"), said("a: 1\r\nnew: 9\r\n"));
    assert_eq!(new("- a: 1\n- b: 2\n", "0", None, "9"), said("- a: 1\n  new: 9\n- b: 2\n"));
    assert_eq!(
        new("a:\n    b:\n      c: 1\nd: 2\n", "a", Some("b"), "\n  x: 1\n  y: 2"),
        said("a:\n    b:\n      c: 1\n    new:\n      x: 1\n      y: 2\nd: 2\n")
    );
    assert_eq!(new("a: {b: 1}\n", "a", None, "9"), said("a: {b: 1, new: 9}\n"));
    assert_eq!(new("a: {}\n", "a", None, "9"), said("a: {new: 9}\n"));
    assert_eq!(new("a: {b: 1}\n", "a", None, "x, y: 1"), None);
    assert_eq!(new("a: 1\nnew: 2\n", "", None, "9"), None);
    assert_eq!(new("a: 1\n", "", None, "x: y"), None);
    let listed = |text: &str, at: &str| changed(text, |draft| draft.append(&path(at), &["z".into()]));
    assert_eq!(listed("a: [x, y]\n", "a"), said("a: [x, y, z]\n"));
    assert_eq!(listed("a: []\n", "a"), said("a: [z]\n"));
    assert_eq!(listed("a:\n  - x # 1\nb: 2\n", "a"), said("a:\n  - x # 1\n  - z\nb: 2\n"));
}

#[test]
fn an_entry_moves_with_the_comments_above_it() {
    let moved = |text: &str, from, to| changed(text, |draft| draft.reorder(&path(""), from, to));
    let text = "# all\na: 1\n# of b\nb: 2 # two\nc:\n  - x\n";
    assert_eq!(moved(text, 1, 2).as_deref(), Some("# all\na: 1\nc:\n  - x\n# of b\nb: 2 # two\n"));
    assert_eq!(moved(text, 2, 1).as_deref(), Some("# all\na: 1\nc:\n  - x\n# of b\nb: 2 # two\n"));
    assert_eq!(moved("{a: 1, b: 2}\n", 0, 1), None);
}
