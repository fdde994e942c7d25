//! The mistakes of a file that could not be read straight into its type, as messages.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::cure::Patient;
use super::fault::{Fault, FaultKind};
use super::mended::{Mistake, Rounds, apply};
use super::tree::Tree;
use super::{
    channel, clocked, declare, doubled, listed, merged, misnamed, misplaced, mistake, nested, spanned,
    spilled, together, unlisted, unsaid,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Edit, Fix, nearest};
use crate::limits::YAML_MISTAKES;
use crate::meant;
use crate::source::{DataPath, Place};

/// So many bytes are read again and again to find every mistake of a file.
const MOST_READ: usize = 20_000_000;

/// So many faults are counted, to tell which of two readings is better; of two with more, neither is.
const MOST_COUNTED: usize = 12;

/// Makes a value of a tree, or says what is wrong with it.
pub type Decode<'d> = &'d mut dyn FnMut(&Tree) -> Result<(), Fault>;

/// Whether a tree can be read.
pub type Tried<'d> = &'d dyn Fn(&Tree) -> Result<(), Fault>;

/// What is told of a file.
#[derive(Default)]
pub struct Told {
    pub diagnostics: Diagnostics,
    /// Where placeholders stand.
    pub holes: Vec<DataPath>,
    /// Whether what was read stands in the file as it was written.
    pub is_yaml: bool,
}

/// The mistakes of a file, and where its placeholders are, once `decode` made a value of the tree, or nothing more can
/// be mended. Not generic, since the compiler would write it out for every type.
pub fn mistakes(
    text: &str,
    error: &serde_yaml::Error,
    place: &dyn Fn(Range<usize>) -> Place,
    decode: Decode,
    tried: Tried,
) -> Told {
    let mut told = Told::default();
    match Tree::parse(text) {
        Ok(tree) => {
            told.is_yaml = true;
            of_tree(tree, text, place, (decode, tried), &mut told);
            if told.diagnostics.is_empty() {
                told.diagnostics.push(unexplained(error, text, place));
            }
        }
        Err(unread) => {
            let (mistakes, mended) = mistake::mistakes(text, unread, &mut |tree| count(tree, decode));
            if let Some((tree, mended, rounds)) = mended {
                let back = |range: Range<usize>| place(Rounds::back(&rounds, &range));
                of_tree(tree, &mended, &back, (decode, tried), &mut told);
            }
            let mistakes = mistakes.into_iter().map(|mistake| mistake.diagnostic(place)).collect();
            let slipped = without_healed(mistakes, &told.diagnostics);
            told.diagnostics = slipped.into_iter().chain(told.diagnostics).collect();
        }
    }
    told
}

/// What is wrong with the values of a tree.
fn of_tree(
    mut tree: Tree,
    text: &str,
    place: &dyn Fn(Range<usize>) -> Place,
    (decode, tried): (Decode, Tried),
    told: &mut Told,
) {
    let (slipped, mended, rounds) = slips(&tree, text, decode);
    let current;
    let text = match mended {
        Some((mended, written)) => {
            tree = mended;
            current = written;
            current.as_str()
        }
        None => text,
    };
    let slipped: Vec<Diagnostic> = slipped.into_iter().map(|mistake| mistake.diagnostic(place)).collect();
    let place = &|range: Range<usize>| place(rounds.back(&range));
    let duplicates = tree.drop_duplicates();
    // Each cure reads the whole file again.
    let most_cures = MOST_READ / 100 / text.len().max(1);
    for (index, duplicate) in duplicates.into_iter().take(YAML_MISTAKES).enumerate() {
        let twice = doubled::twice(&duplicate, place);
        let is_cured = index < most_cures;
        told.diagnostics.push(if is_cured { doubled::once(&duplicate, twice, text, place) } else { twice });
    }
    // Each mistake reads the whole tree again.
    let most = YAML_MISTAKES.min(1 + MOST_READ / text.len().max(1));
    let left = Cell::new(MOST_READ / text.len().max(1));
    let tried = &|tree: &Tree| {
        left.set(left.get().saturating_sub(1));
        tried(tree)
    };
    loop {
        if told.diagnostics.iter().count() >= most {
            told.diagnostics.push(untold(most, place));
            break;
        }
        let Err(fault) = decode(&tree) else { break };
        let bare = misnamed::bare_value(&fault, &tree, text, &mut |tree| compared(tree, decode, &left));
        if let (Some((name, after)), FaultKind::UnknownKey { key, .. }) = (bare, &fault.kind) {
            let at = place(tree.key(&fault.path.key(key.as_str())).unwrap_or(0..0));
            let message = format!("`{key}` stands without its key");
            let written = format!("{name}: {key}");
            let cure = Fix::certain(format!("write `{written}`"), at.clone(), written);
            told.diagnostics.push(Diagnostic::error(Code::UnknownKey, at, message).fix(cure));
            tree = after;
            continue;
        }
        let plain = || describe(&fault, &tree, place);
        if let Some((whole, after)) = merged::written_out(&fault, &tree, text, place, &plain) {
            told.diagnostics.push(whole);
            tree = after;
            continue;
        }
        let apart = clocked::together(&fault, &tree, text, place);
        if let Some((apart, after)) = apart.or_else(|| channel::told(&fault, &tree, text, place)) {
            told.diagnostics.push(apart);
            tree = after;
            continue;
        }
        let unlisted = unlisted::told(&fault, &tree, text, place, &mut |tree| compared(tree, decode, &left));
        if let Some((one, after)) = unlisted {
            told.diagnostics.push(one);
            tree = after;
            continue;
        }
        if let Some((spanned, after)) = spanned::apart(&fault, &tree, text, place) {
            told.diagnostics.push(spanned);
            tree = after;
            continue;
        }
        let moved = misplaced::moved(&fault, &tree, text, place, &mut |tree| compared(tree, decode, &left));
        if let Some((misplaced, after)) = moved {
            told.diagnostics.push(misplaced);
            tree = after;
            continue;
        }
        let by_value = misnamed::by_value(&fault, &tree, &mut |tree| compared(tree, decode, &left));
        if let (Some(name), FaultKind::UnknownKey { key, .. }) = (by_value, &fault.kind) {
            let told_one = describe(&fault, &tree, place);
            let at = told_one.place.clone();
            told.diagnostics.push(told_one.fix(Fix::likely(format!("write `{name}`"), at, name)));
            let Some(after) = misnamed::renamed(&tree, &fault, key, name, None) else { break };
            told.holes.push(fault.path.key(name));
            tree = after;
            continue;
        }
        if !tree.is_hole(&fault.path) {
            let patient = Patient { fault: &fault, tree: &tree, text, place, decode: tried };
            let plain = describe(&fault, &tree, place);
            let plain = misnamed::with_slug(plain, &fault, &tree, place);
            let one = together::told(&patient, &plain).or_else(|| listed::told(&patient, &plain));
            let one = one.or_else(|| patient.as_pair(&plain)).or_else(|| nested::told(&patient, &plain));
            if let Some((one, after)) = one.filter(|_| left.get() > 0) {
                told.diagnostics.push(one);
                tree = after;
                continue;
            }
            if let Some((gathered, after)) =
                spilled::gathered(&patient, &plain, &mut |tree| compared(tree, decode, &left))
            {
                told.diagnostics.push(gathered);
                tree = after;
                continue;
            }
            // Of a file with so much wrong, the cures of the first mistakes will do.
            let one = if left.get() > 0 { patient.with_cures(plain) } else { plain };
            told.diagnostics.push(declare::or_a_new_word(&fault, one));
        }
        // Of a file that is something else as a whole, nothing more is to be said.
        if fault.path.0.is_empty() && matches!(fault.kind, FaultKind::WrongType { .. }) {
            break;
        }
        match tree.mend(&fault) {
            Some(hole) => told.holes.push(hole),
            None => break,
        }
    }
    let slipped = without_healed(slipped, &told.diagnostics);
    told.diagnostics.extend(slipped);
}

/// Slips without those of a value that is known for what it is, which needs no quotation marks to be read: `amount: 5,9k`.
fn without_healed(slipped: Vec<Diagnostic>, told: &Diagnostics) -> Vec<Diagnostic> {
    let is_healed = |slip: &Diagnostic| {
        told.iter().any(|one| is_healed_within(one, &slip.place) || unsaid::is_told_again(slip, one))
    };
    slipped.into_iter().filter(|slip| !is_healed(slip)).collect()
}

/// Whether a cure of a message writes the value anew in which a place lies. What is made a list may have been cut elsewhere.
fn is_healed_within(one: &Diagnostic, place: &Place) -> bool {
    let (Place::Bytes(_, value), Place::Bytes(_, inner)) = (&one.place, place) else { return false };
    let is_anew = |edit: &Edit| edit.place == one.place && !edit.text.contains(['\n', '{']);
    value.start <= inner.start
        && inner.end <= value.end
        && one.fixes.iter().any(|fix| fix.edits.iter().any(is_anew))
}

/// Slips that leave the file YAML, and the tree as it is without them.
fn slips(tree: &Tree, text: &str, decode: Decode) -> (Vec<Mistake>, Option<(Tree, String)>, Rounds) {
    let (mut told, mut mended, mut rounds) = (Vec::new(), None, Rounds::default());
    if text.len() > mistake::MOST_LOOKED_AT {
        return (told, mended, rounds);
    }
    let mut current = text.to_owned();
    let mut budget = mistake::Budget::whole();
    let mut tried: BTreeSet<usize> = BTreeSet::new();
    let mut faults = places(tree.clone(), decode);
    while let Some(at) = faults.iter().copied().find(|at| !tried.contains(&rounds.back(&(*at..*at)).start)) {
        tried.insert(rounds.back(&(at..at)).start);
        let found = mistake::of_value(&current, at, faults.len(), &mut budget, &mut |tree| {
            places(tree, decode).len()
        });
        let Some((slip, edits)) = found else { continue };
        told.push(mistake::back(slip, &rounds));
        current = apply(&current, &edits);
        rounds.push(&edits);
        let Ok(tree) = Tree::parse(&current) else { break };
        faults = places(tree.clone(), decode);
        mended = Some((tree, current.clone()));
    }
    (told, mended, rounds)
}

/// Where something is wrong with a tree, the first few places.
fn places(mut tree: Tree, decode: Decode) -> Vec<usize> {
    let empty = tree.empty_keys().into_iter().map(|(_, at)| at.start);
    let mut places: Vec<usize> = empty.collect();
    places.extend(tree.drop_duplicates().into_iter().map(|twice| twice.second.start));
    while places.len() < MOST_COUNTED {
        let Err(fault) = decode(&tree) else { break };
        let at = match &fault.kind {
            FaultKind::UnknownKey { key, .. } | FaultKind::RefusedKey { key, .. } => {
                tree.key(&fault.path.key(key.as_str()))
            }
            FaultKind::MissingKey { .. } => tree.head(&fault.path),
            _ => tree.value(&fault.path),
        };
        places.push(at.map_or(0, |at| at.start));
        if tree.mend(&fault).is_none() {
            break;
        }
    }
    places
}

/// How much is wrong with a tree, to compare it with another one.
fn count(tree: Tree, decode: Decode) -> usize {
    places(tree, decode).len()
}

/// The same, as long as a file may still be read so often; nothing where it is too much to compare.
fn compared(tree: Tree, decode: Decode, left: &Cell<usize>) -> Option<usize> {
    (left.get() > 0).then_some(())?;
    let faults = count(tree, decode);
    left.set(left.get().saturating_sub(faults + 1));
    (faults < MOST_COUNTED).then_some(faults)
}

fn untold(most: usize, place: &dyn Fn(Range<usize>) -> Place) -> Diagnostic {
    let message = format!("there may be more than the {most} mistakes that are told of this file");
    Diagnostic::error(Code::BeyondLimit, place(0..0), message).help("mend those that are told first")
}

/// The two parsers disagree on this file: a byte order mark within it is the usual reason, and otherwise nothing can be
/// said but where.
fn unexplained(error: &serde_yaml::Error, text: &str, place: &dyn Fn(Range<usize>) -> Place) -> Diagnostic {
    const MARK: char = '\u{feff}';
    let mut marks = text.match_indices(MARK).map(|(at, mark)| at..at + mark.len());
    if let Some(first) = marks.next() {
        let message = "a byte order mark stands within the file";
        let told = Diagnostic::error(Code::UnseenLetter, place(first.clone()), message);
        let fix = Fix::certain("remove it, and what stands beside it unseen", place(first), "");
        return told.fix(marks.fold(fix, |fix, mark| fix.and(place(mark), "")));
    }
    let at = error.location().map_or(0, |location| location.index().min(text.len()));
    Diagnostic::error(Code::Syntax, place(at..at), "the structure of the file breaks here")
        .help("compare the line with one that works, and look at the line before it")
}

fn describe(fault: &Fault, tree: &Tree, place: &dyn Fn(Range<usize>) -> Place) -> Diagnostic {
    if let Some(empty) = unsaid::told(fault, tree, place) {
        return empty;
    }
    let value = place(tree.value(&fault.path).unwrap_or(0..0));
    let within = if fault.path.0.is_empty() { String::new() } else { format!(" in `{}`", fault.path) };
    match &fault.kind {
        FaultKind::UnknownKey { key, known } => {
            let at = place(tree.key(&fault.path.key(key.as_str())).unwrap_or(0..0));
            let unknown =
                Diagnostic::error(Code::UnknownKey, at.clone(), format!("unknown key `{key}`{within}"));
            let unknown = unknown.label("not known here");
            if key == "<<" {
                return unknown.help(
                    "this sign of YAML, which takes over the keys of another place, is not read here: write the keys and their values out",
                );
            }
            let is_free = |name: &str| tree.key(&fault.path.key(name)).is_none();
            if let Some(home) = tree.home_of(key, &fault.path) {
                let home =
                    if home.0.is_empty() { "the top level of the file".into() } else { format!("`{home}`") };
                return unknown
                    .help(format!(
                        "`{key}` is a key of another map, as in {home}; move it there, or to one like it"
                    ))
                    .help(format!("known here: {}", known.join(", ")));
            }
            let names = meant::keys(key, known);
            let of_text = known.contains(&"translated_from") && !names.iter().any(|name| is_free(name));
            let elsewhere = meant::of_other_tools(key).filter(|_| of_text);
            let unknown = match names.as_slice() {
                _ if let Some(help) = elsewhere => unknown
                    .help(help)
                    .caused_by(format!("{help}, in {}", at.path().map_or("", |path| &**path))),
                // What it is called in another language, or by others.
                [name] if nearest(key, [*name]).is_empty() && is_free(name) => {
                    unknown.fix(Fix::certain(format!("write `{name}`"), at.clone(), *name))
                }
                [_, ..] => unknown.meant(key, names.clone(), |title, is_certain, name| {
                    is_free(name).then(|| Fix { is_certain, ..Fix::certain(title, at.clone(), name) })
                }),
                [] if known.contains(&"extra") => unknown.help("keys of your own go under `extra:`"),
                [] => unknown,
            };
            let declared = || declare::helps(key, fault, tree, at.path().map_or("", |path| path));
            match known {
                // Of all maps one alone has the keys that a site declares.
                [] => declared().into_iter().fold(unknown, Diagnostic::help),
                _ => {
                    let is_own = fault.path == "own".into() && names.is_empty();
                    let declare = is_own.then(declared).into_iter().flatten();
                    declare.fold(unknown, Diagnostic::help).help(format!("known here: {}", known.join(", ")))
                }
            }
        }
        FaultKind::MissingKey { key } => {
            let at = place(tree.head(&fault.path).unwrap_or(0..0));
            Diagnostic::error(Code::MissingKey, at, format!("the key `{key}` is missing{within}"))
                .label(format!("expected `{key}:` at this level"))
        }
        FaultKind::WrongType { found, expected, .. } => {
            // What it looks like stands in the label.
            let kind = expected.split_once(": ").map(|(kind, _)| kind).filter(|kind| !kind.contains('`'));
            let kind = kind.unwrap_or(expected);
            Diagnostic::error(Code::WrongType, value, format!("{found} where {kind} is expected"))
                .label(format!("expected {expected}"))
        }
        FaultKind::NotInList { found, known, .. } => {
            let wrong = Diagnostic::error(
                Code::NotInList,
                value,
                format!("`{found}` is not one of the words known here"),
            );
            wrong.label(format!("expected {}", unsaid::one_of(known)))
        }
        FaultKind::RefusedKey { key, code, message, expected, .. } => {
            let at = place(tree.key(&fault.path.key(key.as_str())).unwrap_or(0..0));
            Diagnostic::error(*code, at, message.clone()).label(format!("expected {expected}"))
        }
        FaultKind::Value { code, message, expected, help, .. } => {
            let wrong = Diagnostic::error(*code, value, message.clone());
            let wrong = if expected.is_empty() { wrong } else { wrong.label(format!("expected {expected}")) };
            if help.is_empty() { wrong } else { wrong.help(help.clone()) }
        }
    }
}
