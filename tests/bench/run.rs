//! One build as a whole process, and what it wrote.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use wait4::Wait4;

/// What a build took.
pub struct Run {
    /// In seconds.
    pub wall: f64,
    /// Of all threads, in seconds.
    pub cpu: f64,
    /// In MiB.
    pub peak: f64,
    /// How many files it rendered, where it says so.
    pub rendered: String,
}

/// What a build wrote.
#[derive(Default)]
pub struct Written {
    bytes: u64,
    /// Its bytes.
    pub largest_page: u64,
}

impl Written {
    /// All files below a folder but our own records.
    pub fn below(folder: &Path) -> Written {
        let mut written = Written::default();
        let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
        for file in files.filter(|file| file.file_type().is_file()) {
            let size = file.metadata().map_or(0, |file| file.len());
            if !file.path().components().any(|part| part.as_os_str() == ".prospectus") {
                written.bytes += size;
            }
            if file.path().extension().is_some_and(|extension| extension == "html") {
                written.largest_page = written.largest_page.max(size);
            }
        }
        written
    }

    pub fn megabytes(&self) -> f64 {
        self.bytes as f64 / 1_000_000.0
    }
}

/// Build a site with the program that is benched.
pub fn prospectus(site: &Path, public: &Path) -> Run {
    let mut build = Command::new(env!("CARGO_BIN_EXE_prospectus"));
    build.args(["build", "--now", "2026-11-24T12:00:00Z", "--site"]).arg(site).arg("--output").arg(public);
    run(&mut build)
}

/// Build a site with Hugo, cold as all its builds are.
pub fn hugo(site: &Path, public: &str) -> Run {
    let mut build = Command::new("hugo");
    build.args(["build", "--clock", "2026-11-24T12:00:00Z", "--destination", public, "--source"]).arg(site);
    run(&mut build)
}

fn run(build: &mut Command) -> Run {
    let started = Instant::now();
    let mut child =
        build.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program can be started");
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
        rendered: rendered.unwrap_or_default().to_owned(),
    }
}
