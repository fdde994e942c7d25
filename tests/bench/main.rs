//! `cargo bench`: how long a build takes, and how much memory, on catalogues of a growing size.
//!
//! Each catalogue is made of N programmes in three languages, with texts, curricula, intakes, partners and the
//! countries of the world. Three builds are measured as whole processes: a cold one, one without any change, and one
//! after the edit of a single text. `cargo bench -- 100 1000` chooses the sizes, and `search` among them has the
//! full-text index made, too. Figures are medians of three runs. Last comes `serve`, of which the time is measured from
//! the saving of a text to its new page's bytes over HTTP, the median of ten; on the shipped catalogue, too.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a benchmark has a clock, and shows it"
)]

mod catalogue;
#[path = "../server.rs"]
mod server;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use catalogue::generate;
use server::Server;
use wait4::Wait4;

const RUNS: usize = 3;
const SAVES: usize = 10;
fn main() {
    let sizes: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![100, 1_000, 10_000] } else { sizes };
    let search = std::env::args().any(|argument| argument == "search");
    let folder = std::env::temp_dir().join(format!("prospectus-bench-{}", std::process::id()));
    println!(
        "{:>10} {:<12} {:>8} {:>8} {:>9} {:>9}",
        "programmes", "build", "wall s", "cpu s", "peak MB", "rendered"
    );
    for size in sizes {
        let site = folder.join(size.to_string());
        generate(&site, size, search);
        measure(&site, size);
        let text = format!("content/programmes/programme-{}/en.md", size / 2);
        serve(&site, &text, &format!("/en/programmes/programme-{}/", size / 2), &size.to_string());
        fs::remove_dir_all(&site).expect("the catalogue can be removed");
    }
    let shipped = folder.join("shipped");
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    ["content", "themes"].into_iter().for_each(|part| catalogue::copy(&root, part, &shipped));
    let programme = "programmes/biomedical-sciences";
    serve(&shipped, &format!("content/{programme}/en.md"), &format!("/en/{programme}/"), "shipped");
    let _ = fs::remove_dir_all(&folder);
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

struct Run {
    wall: f64,
    cpu: f64,
    peak: f64,
    rendered: String,
}

fn measure(site: &Path, size: usize) {
    // Each cold build has a folder of its own: a file system is slower where files were just deleted.
    let public = |run: usize| site.join(format!("public-{run}"));
    let last = public(RUNS - 1);
    let edited = |number: usize| {
        let path = site.join(format!("content/programmes/programme-{}/en.md", number % size));
        let text = fs::read_to_string(&path).expect("a text can be read");
        fs::write(&path, format!("{text}\nOne more sentence, number {number}.\n"))
            .expect("a text can be written");
        build(site, &last)
    };
    report(size, "cold", (0..RUNS).map(|run| build(site, &public(run))).collect());
    report(size, "no change", (0..RUNS).map(|_| build(site, &last)).collect());
    report(size, "one text", (0..RUNS).map(edited).collect());
}

fn report(size: usize, name: &str, mut runs: Vec<Run>) {
    runs.sort_by(|one, other| one.wall.total_cmp(&other.wall));
    let run = &runs[runs.len() / 2];
    println!(
        "{size:>10} {name:<12} {:>8.2} {:>8.2} {:>9.0} {:>9}",
        run.wall, run.cpu, run.peak, run.rendered
    );
}

fn build(site: &Path, public: &Path) -> Run {
    let started = std::time::Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_prospectus"))
        .args(["build", "--now", "2026-11-24T12:00:00Z", "--site"])
        .arg(site)
        .arg("--output")
        .arg(public)
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the program can be started");
    let mut text = String::new();
    std::io::Read::read_to_string(child.stderr.as_mut().expect("standard error is piped"), &mut text)
        .expect("the summary is text");
    let ended = child.wait4().expect("the program ends");
    assert!(ended.status.success(), "{text}");
    let rendered = text
        .split("; ")
        .nth(1)
        .and_then(|rest| rest.split(" rendered").next())
        .filter(|count| count.parse::<usize>().is_ok());
    Run {
        wall: started.elapsed().as_secs_f64(),
        cpu: (ended.rusage.utime + ended.rusage.stime).as_secs_f64(),
        peak: ended.rusage.maxrss as f64 / 1_048_576.0,
        rendered: rendered.unwrap_or("0").to_owned(),
    }
}
