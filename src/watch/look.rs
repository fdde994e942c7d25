//! Looking at folders now and then: what else a system does not tell of.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use notify::event::{Event, EventKind};
use walkdir::WalkDir;

use crate::disk::FOLDERS;

/// A look takes at most this part of the time, so that a large site on a slow network leaves room for others.
const SHARE: u32 = 5;

/// Some disks count in steps of two seconds: a file that was saved just before a look may be saved once more in the same
/// step.
const STEP: Duration = Duration::from_secs(3);

/// What is seen of a file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Seen {
    saved: Option<SystemTime>,
    size: u64,
}

impl Seen {
    fn of(about: &Metadata) -> Seen {
        Seen { saved: about.modified().ok(), size: about.len() }
    }

    /// Whether it may have changed without looking different.
    fn is_fresh(&self, now: SystemTime) -> bool {
        self.saved.is_some_and(|saved| now.duration_since(saved).is_ok_and(|age| age < STEP) || saved > now)
    }
}

/// All files of a site as they were seen last.
#[derive(Debug, Default)]
pub(super) struct Look(BTreeMap<PathBuf, Seen>);

impl Look {
    pub fn at(root: &Path) -> Look {
        let folders = FOLDERS.iter().map(|folder| root.join(folder));
        let entries = folders.flat_map(|folder| WalkDir::new(folder).into_iter().flatten());
        let files = entries.filter(|entry| !entry.file_type().is_dir());
        Look(
            files
                .filter_map(|entry| Some((entry.path().to_owned(), Seen::of(&entry.metadata().ok()?))))
                .collect(),
        )
    }

    /// The files that came, went or may have other bytes since.
    fn changed(&self, before: &Look, now: SystemTime) -> Vec<PathBuf> {
        let fresh =
            self.0.iter().filter(|(path, seen)| before.0.get(*path) != Some(seen) || seen.is_fresh(now));
        let gone = before.0.keys().filter(|path| !self.0.contains_key(*path));
        fresh.map(|(path, _)| path).chain(gone).cloned().collect()
    }
}

/// Looks go on until this is dropped.
pub(super) struct Looking {
    _stop: Sender<()>,
}

/// Look at a site so often from now on, and tell of what changed since the first look.
pub(super) fn look_often(
    root: PathBuf,
    every: Duration,
    first: Look,
    told: Sender<notify::Result<Event>>,
) -> Looking {
    let (stop, stopped) = channel::<()>();
    thread::spawn(move || {
        let (mut before, mut pause) = (first, every);
        while stopped.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
            let started = Instant::now();
            let after = Look::at(&root);
            pause = every.max(started.elapsed() * SHARE);
            let paths = after.changed(&before, SystemTime::now());
            before = after;
            let event = paths.into_iter().fold(Event::new(EventKind::Any), Event::add_path);
            if !event.paths.is_empty() && told.send(Ok(event)).is_err() {
                return;
            }
        }
    });
    Looking { _stop: stop }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_look_sees_what_came_went_and_changed_even_within_one_step_of_the_clock() {
        let root = tempfile::tempdir().unwrap();
        let at = |name: &str| root.path().join("content").join(name);
        fs::create_dir_all(at("x")).unwrap();
        for name in ["x/a.md", "x/b.md", "c.md"] {
            fs::write(at(name), "one").unwrap();
        }
        let before = Look::at(root.path());
        let later = SystemTime::now() + STEP * 2;
        assert_eq!(Look::at(root.path()).changed(&before, later), Vec::<PathBuf>::new());
        fs::write(at("x/a.md"), "longer").unwrap();
        fs::remove_file(at("c.md")).unwrap();
        fs::write(at("d.md"), "new").unwrap();
        let after = Look::at(root.path());
        assert_eq!(after.changed(&before, later), [at("d.md"), at("x/a.md"), at("c.md")]);
        let all = after.changed(&after, SystemTime::now());
        assert_eq!(all, [at("d.md"), at("x/a.md"), at("x/b.md")], "just saved, perhaps once more");
    }
}
