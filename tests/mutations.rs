//! Whatever stands in a file, the program ends with 0, 1 or 2 and says where: no input ends it, none takes for ever, and
//! `public/` is the old site or the new one.
//!
//! The changes are random and the same each time. By hand, more of them: `MUTATIONS=20` makes twenty times as many,
//! `SEED=7` others. What fails is told by its number.

mod dice;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use prospectus::catalogue::{self, Catalogue};
use prospectus::compile::{Compiled, Memory, compile_again};
use prospectus::config::Config;
use prospectus::darkroom::develop;
use prospectus::diagnostic::{Diagnostics, Severity};
use prospectus::disk::{self, Glance, Seen, publish};
use prospectus::document::Words;
use prospectus::lang::Lang;
use prospectus::locale::{Locale, plural_faults};
use prospectus::picture::Picture;
use prospectus::source::{Source, Sources};
use prospectus::translation::{arrive, po, send, short_files, take, xliff};
use prospectus::yaml::Scalar;
use rayon::prelude::*;

use crate::site::{self, tree};
use dice::Dice;

/// No change of a file may take longer, on however slow and busy a machine: what never ends is found, what waits for its
/// turn is not taken for it.
const PATIENCE: Duration = Duration::from_secs(900);

fn asked(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Do something to many changed files, each with dice of its own, and tell all that failed.
fn each(what: &str, count: u64, work: impl Fn(&mut Dice) -> Vec<u8> + Sync) {
    let (times, seed) = (asked("MUTATIONS", 1), asked("SEED", 1));
    let failed: Vec<String> = (0..count * times)
        .into_par_iter()
        .filter_map(|number| {
            let start = Instant::now();
            let mut dice = Dice::new(seed << 40 | number);
            let ended = catch_unwind(AssertUnwindSafe(|| work(&mut dice)));
            let slow = start.elapsed() > PATIENCE;
            let why = match (&ended, slow) {
                (Ok(_), false) => return None,
                (Ok(_), true) => format!("it took {:?}", start.elapsed()),
                (Err(panic), _) => prospectus::mishap::told(&**panic),
            };
            Some(format!("SEED={seed} {what} {number}: {why}"))
        })
        .collect();
    assert!(
        failed.is_empty(),
        "{} failed, among them\n{}",
        failed.len(),
        failed[..failed.len().min(10)].join("\n")
    );
}

/// Every error names a file.
fn placed(diagnostics: &Diagnostics) {
    let nowhere =
        diagnostics.iter().find(|one| one.severity == Severity::Error && one.place.path().is_none());
    assert!(nowhere.is_none(), "an error without a file: {nowhere:?}");
}

/// The files of a site that a change may be made in.
fn files(sources: &Sources) -> Vec<Source> {
    sources.iter().cloned().collect()
}

#[test]
fn changed_sites_are_made_or_told_of() {
    let base = site::base();
    let files = files(&base);
    each("site", 200, |dice| {
        let (file, other) = (dice.one(&files), dice.one(&files));
        let bytes = dice.changed(&file.bytes, &other.bytes);
        let mut sources = base.clone();
        sources.insert(&file.path, bytes.clone());
        let made = site::make(sources, &site::options(site::NOW));
        placed(&made.diagnostics);
        assert!(!made.files.is_empty() || made.diagnostics.has_errors(), "{}", file.path);
        bytes
    });
}

/// The shipped catalogue in its own theme: what is not changed is remembered.
#[test]
fn changed_files_of_the_shipped_catalogue_are_told_of() {
    let shipped = disk::read(&site::root()).expect("the site can be read");
    let files: Vec<Source> = files(&shipped).into_iter().filter(|file| file.text().is_ok()).collect();
    let (times, seed) = (asked("MUTATIONS", 1), asked("SEED", 1));
    let mut memory = Memory::default();
    let options = site::options(site::NOW);
    // The first one takes its time.
    drop(compile_again(&Arc::new(shipped.clone()), &options, &mut memory));
    for number in 0..12 * times {
        let mut dice = Dice::new(seed << 41 | number);
        let (file, other) = (dice.one(&files), dice.one(&files));
        let mut sources = shipped.clone();
        sources.insert(&file.path, dice.changed(&file.bytes, &other.bytes));
        let start = Instant::now();
        let checked = compile_again(&Arc::new(sources), &options, &mut memory);
        placed(&checked.diagnostics);
        let Compiled::Whole(output) = checked.value else { continue };
        let touched = output.promises.iter().filter(|one| one.words.as_ref() == Some(&file.path));
        let some: Vec<_> = (0..5).map(|_| dice.one(&output.promises)).collect();
        for promise in touched.chain(some) {
            let mut told = Diagnostics::default();
            let draft = told.take(promise.prepare());
            drop(told.take(draft.render()));
            placed(&told);
        }
        assert!(start.elapsed() < PATIENCE, "SEED={seed} {} {number}: {:?}", file.path, start.elapsed());
    }
}

/// One file of words, of messages, by itself: many more of them.
#[test]
fn changed_texts_and_messages_are_read_or_told_of() {
    let shipped = disk::read(&site::root()).expect("the site can be read");
    let of = |end: &str| -> Vec<Source> {
        files(&shipped).into_iter().filter(|file| file.path.ends_with(end)).collect()
    };
    let (words, messages) = (of(".md"), of(".ftl"));
    each("words", 1500, |dice| {
        let (file, other) = (dice.one(&words), dice.one(&words));
        let bytes = dice.changed(&file.bytes, &other.bytes);
        let source = Source { path: "content/pages/x/en.md".into(), bytes: bytes.clone().into() };
        let read = Words::read(&source);
        placed(&read.diagnostics);
        if let Some(words) = read.value {
            drop((
                prospectus::markdown::passages(words.body()),
                prospectus::markdown::heading_ids(words.body()),
            ));
        }
        bytes
    });
    let lang = Lang::parse("nl").expect("a language");
    each("messages", 150, |dice| {
        let (file, other) = (dice.one(&messages), dice.one(&messages));
        let bytes = dice.changed(&file.bytes, &other.bytes);
        let text = String::from_utf8_lossy(&bytes);
        let locale = Locale::new(&lang, &[], &[("themes/x/messages/nl.ftl".into(), &text)]);
        placed(&locale.diagnostics);
        for key in locale.value.message_keys() {
            drop(locale.value.message(&key, &[("count", 2.into())]));
        }
        drop(plural_faults(&lang, &text));
        bytes
    });
}

#[test]
fn changed_files_of_translators_are_taken_over_or_refused() {
    let mut sources = site::base();
    let words = "---\ntitle: Over\nsummary: Wij.\ntranslated_from: d1a68fca\n---\n## Wij\n\nDat *zijn* [wij](pages/about).\n";
    sources.insert("content/pages/about/nl.md", words.as_bytes());
    let config = Config::read(&sources).value.expect("there are settings");
    let now = site::NOW.parse().expect("a moment");
    let catalogue = Catalogue::assemble(&sources, config, now, true, &mut catalogue::Memory::default()).value;
    let nl = Lang::parse("nl").expect("a language");
    let items = catalogue.items().map(|(_, item)| item);
    let sent = send(&sources, &catalogue.config, items, short_files(&catalogue, &sources), &nl);
    let written = [xliff::write(&sent).into_bytes(), po::write(&sent).into_bytes()];
    each("translations", 1000, |dice| {
        let (file, other) = (dice.one(&written), dice.one(&written));
        let bytes = dice.changed(file, other);
        let file = Source { path: "back.xlf".into(), bytes: bytes.clone().into() };
        placed(&take(&catalogue, &sources, &file, &arrive(&file)).diagnostics);
        bytes
    });
}

#[test]
fn changed_pictures_are_made_or_told_of() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\" viewBox=\"0 0 4 3\"><rect width=\"4\" height=\"3\"/></svg>";
    let gif =
        b"GIF89a\x02\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x02\0\x01\0\0\x02\x02\x44\n\0;".to_vec();
    let jpeg = site::photo("a.jpg", "40x30");
    let source = |name: &str, bytes: Vec<u8>| Source { path: name.into(), bytes: bytes.into() };
    let webp = {
        let source = source("content/a.jpg", jpeg.clone());
        let picture = Picture::read(&source).expect("it is one");
        let (_, file) = picture.widths().pop().expect("it has a width");
        develop(&picture, &source, &file).expect("it can be made")
    };
    let pictures = [
        ("a.jpg", jpeg),
        ("a.png", site::photo("a.png", "40x30")),
        ("a.webp", webp),
        ("a.svg", drawing.into()),
        ("a.gif", gif),
    ];
    each("picture", 1500, |dice| {
        let (name, bytes) = dice.one(&pictures);
        let other = &dice.one(&pictures).1;
        let bytes = dice.changed(bytes, other);
        let source = source(&format!("content/{name}"), bytes.clone());
        if let Ok(picture) = Picture::read(&source) {
            // What a header says of a size is believed up to the limits, and takes its time.
            let small = picture.width.saturating_mul(picture.height) < 1_000_000;
            picture.files().iter().filter(|_| small).for_each(|file| drop(develop(&picture, &source, file)));
        }
        bytes
    });
}

/// What an earlier build left beside the files, and what it knows of the dates that moved.
#[test]
fn changed_states_of_a_build_leave_the_old_site_or_the_new_one() {
    let site = site::copy_of_base();
    let public = site.0.join("public");
    let build = |sources: &Sources| -> Option<bool> {
        let checked =
            compile_again(&Arc::new(sources.clone()), &site::options(site::NOW), &mut Memory::default());
        let output = checked.value.whole()?;
        publish(&output.promises, &public, Severity::Error, &|| {}).ok().map(|published| !published.refused)
    };
    let base = site::base();
    assert_eq!(build(&base), Some(true));
    let good = tree(&public);
    let state: Vec<(String, Vec<u8>)> = walk(&public.join(".prospectus"));
    assert!(!state.is_empty());
    let files = files(&base);
    for number in 0..5 * asked("MUTATIONS", 1) {
        let mut dice = Dice::new(asked("SEED", 1) << 42 | number);
        let (path, bytes) = dice.one(&state);
        let bytes = dice.changed(bytes, &files[0].bytes);
        std::fs::write(public.join(".prospectus").join(path), bytes).expect("it can be written");
        let before = tree(&public);
        let mut sources = base.clone();
        let (file, other) = (dice.one(&files), dice.one(&files));
        sources.insert(&file.path, dice.changed(&file.bytes, &other.bytes));
        if build(&sources) != Some(true) {
            assert!(tree(&public) == before, "SEED={} {number}: the old site is whole", asked("SEED", 1));
        }
        restore(&public, &good, &state);
        assert_eq!(build(&base), Some(true), "SEED={} {number}", asked("SEED", 1));
        assert!(tree(&public) == good, "SEED={} {number}: the next build is whole", asked("SEED", 1));
    }
}

fn walk(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|one| one.file_type().is_file());
    let read = entries.map(|one| {
        let name = one.path().strip_prefix(folder).expect("it is below").to_string_lossy().into_owned();
        (name, std::fs::read(one.path()).expect("it can be read"))
    });
    read.filter(|(_, bytes)| !bytes.is_empty()).collect()
}

fn restore(public: &Path, good: &std::collections::BTreeMap<String, Vec<u8>>, state: &[(String, Vec<u8>)]) {
    std::fs::remove_dir_all(public).expect("it can be removed");
    let state = state.iter().map(|(path, bytes)| (format!(".prospectus/{path}"), bytes));
    for (path, bytes) in good.iter().map(|(path, bytes)| (path.clone(), bytes)).chain(state) {
        let file = public.join(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("it can be made");
        std::fs::write(file, bytes).expect("it can be written");
    }
}

/// Whatever was changed before, in whatever order, a warm build says and makes what a cold one does.
#[test]
fn warm_equals_cold_under_random_changes() {
    let base = site::base();
    let files = files(&base);
    let options = site::options(site::NOW);
    for run in 0..2 * asked("MUTATIONS", 1) {
        let mut dice = Dice::new(asked("SEED", 1) << 43 | run);
        let (mut sources, mut memory) = (base.clone(), Memory::default());
        for step in 0..12 {
            edit(&mut dice, &mut sources, &files);
            let warm = site::make_again(sources.clone(), &options, &mut memory);
            let cold = site::make(sources.clone(), &options);
            assert_eq!(
                warm.diagnostics.has_errors(),
                cold.diagnostics.has_errors(),
                "SEED={} run {run}, step {step}",
                asked("SEED", 1)
            );
            assert!(warm.files == cold.files, "SEED={} run {run}, step {step}", asked("SEED", 1));
        }
    }
}

/// Whatever happens to files, and whatever they say of when it did: a glance at them, and reading those alone that look
/// otherwise, tell what reading all of them tells.
#[test]
fn files_that_look_the_same_are_the_same_under_random_changes() {
    let site = site::copy_of_base();
    // Of a file that has just been written nothing is known by its look.
    std::thread::sleep(Duration::from_secs(4));
    let mut dice = Dice::new(asked("SEED", 1) << 44);
    let (_, mut seen) = disk::read_hashed(&site.0, &Seen::default(), None).expect("the site can be read");
    for step in 0..60 * asked("MUTATIONS", 1) {
        (0..dice.below(3)).for_each(|_| change_one(&mut dice, &site.0));
        let sources = disk::read(&site.0).expect("the site can be read");
        let found = match disk::glance(&site.0, &seen).expect("the site can be listed") {
            Glance::Same(hashes, now) => {
                assert!(hashes == sources.hashes(), "SEED={} step {step}", asked("SEED", 1));
                seen = now;
                None
            }
            Glance::Other(found) => Some(found),
        };
        let (again, now) = disk::read_hashed(&site.0, &seen, found).expect("the site can be read");
        assert!(again.iter().eq(sources.iter()) && again.hashes() == sources.hashes(), "step {step}");
        // A build that fails keeps what the one before it knew.
        seen = if dice.below(3) == 0 { seen } else { now };
    }
}

/// A file has other bytes, as many perhaps and of the same time, or goes, or takes the place of another.
fn change_one(dice: &mut Dice, root: &Path) {
    let files = disk::read(root).expect("the site can be read");
    let files: Vec<Source> = files.below("content/").cloned().collect();
    let (file, other) = (dice.one(&files), dice.one(&files));
    let path = root.join(&*file.path);
    let opened = || std::fs::File::options().write(true).open(&path).expect("it is there");
    let written = std::fs::metadata(&path).and_then(|file| file.modified()).expect("it has a time");
    match dice.below(6) {
        0 | 1 if files.len() < 8 => std::fs::write(path.with_extension("other"), &other.bytes),
        0 => std::fs::remove_file(&path),
        1 => std::fs::rename(&path, root.join(&*other.path)),
        2 => opened().set_modified(SystemTime::UNIX_EPOCH),
        3 => std::fs::write(&path, &file.bytes),
        4 => std::fs::write(&path, file.bytes.iter().rev().copied().collect::<Vec<u8>>()),
        _ => std::fs::write(&path, dice.changed(&file.bytes, &other.bytes)),
    }
    .expect("the file can be changed");
    if path.exists() && dice.below(2) == 0 {
        opened().set_modified(written).expect("its time can be set");
    }
}

/// A file is changed, lost, brought back, copied as another item, moved, or all is as it was.
fn edit(dice: &mut Dice, sources: &mut Sources, files: &[Source]) {
    let file = dice.one(files).clone();
    match dice.below(8) {
        0 => sources.remove(&file.path),
        1 => files.iter().for_each(|file| sources.insert(&file.path, file.bytes.clone())),
        2 | 3 => sources.insert(&file.path, file.bytes),
        4 => {
            let words = format!("---\ntitle: New\nsummary: New.\n---\n{}\n", dice.text());
            sources.insert(&format!("content/pages/new-{}/en.md", dice.below(3)), words.into_bytes());
        }
        5 => {
            sources.remove(&file.path);
            sources.insert(&file.path.replace("about", "us").replace("demo", "other"), file.bytes);
        }
        _ => {
            let other = dice.one(files).bytes.clone();
            sources.insert(&file.path, dice.changed(&file.bytes, &other));
        }
    }
}

/// Random texts go out to translators and come back as they went: no byte changes.
#[test]
fn what_comes_back_as_it_went_changes_nothing_whatever_the_text() {
    each("exchange", 120, |dice| {
        let mut sources = site::base();
        let text = dice.text();
        for lang in ["en", "nl"] {
            let stamp = if lang == "nl" { "translated_from: x\n" } else { "" };
            let words = format!("---\ntitle: A *title*\nsummary: “Words”.\n{stamp}---\n{text}\n");
            sources.insert(&format!("content/pages/about/{lang}.md"), words.into_bytes());
        }
        let config = Config::read(&sources).value.expect("there are settings");
        let now = site::NOW.parse().expect("a moment");
        let catalogue =
            Catalogue::assemble(&sources, config, now, true, &mut catalogue::Memory::default()).value;
        let nl = Lang::parse("nl").expect("a language");
        let items = || catalogue.items().map(|(_, item)| item).filter(|item| item.words.contains_key(&nl));
        let sent = send(&sources, &catalogue.config, items(), [], &nl);
        for written in [xliff::write(&sent), po::write(&sent)] {
            let file = Source { path: "back".into(), bytes: written.clone().into_bytes().into() };
            let taken = take(&catalogue, &sources, &file, &arrive(&file));
            let errors: Vec<_> =
                taken.diagnostics.iter().filter(|one| one.severity == Severity::Error).collect();
            assert!(errors.is_empty(), "{text:?} {errors:?}");
            for outcome in taken.value {
                assert!(!matches!(outcome.taken, prospectus::translation::Taken::Changed { .. }), "{text:?}");
            }
        }
        text.into_bytes()
    });
}
