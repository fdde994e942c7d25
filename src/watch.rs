//! Which files of a site change while somebody works on it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use notify::{
    Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher, recommended_watcher,
};

use crate::disk::FOLDERS;

/// An editor that saves one file is done when nothing follows for so long.
const PAUSE: Duration = Duration::from_millis(4);

/// Whoever changes several files at once, such as a version control system, takes longer between them.
const PAUSE_IN_BURST: Duration = Duration::from_millis(50);

/// A burst that does not end is told in parts.
const LONGEST_BURST: Duration = Duration::from_secs(2);

/// How often folders are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_millis(500);

/// What happened since the last time.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files and folders that appeared, vanished or have other bytes.
    pub paths: BTreeSet<PathBuf>,
    /// Some changes may have been missed: everything has to be looked at.
    pub everything: bool,
}

impl Changes {
    fn is_empty(&self) -> bool {
        self.paths.is_empty() && !self.everything
    }
}

/// Watches the folders of a site.
pub struct Watch {
    root: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    events: Receiver<notify::Result<Event>>,
}

impl Watch {
    /// Watch a site's folder, by asking the system or, where it can't watch so many folders, by looking often.
    pub fn start(root: &Path) -> Result<Watch> {
        // Systems tell of real paths, links resolved.
        let root = root.canonicalize().with_context(|| format!("cannot find {}", root.display()))?;
        let (sender, events) = mpsc::channel();
        let told = sender.clone();
        let watcher: RecommendedWatcher =
            recommended_watcher(move |event| drop(told.send(event))).context("cannot watch for changes")?;
        let mut watch = Watch { root: root.clone(), watcher: Box::new(watcher), events };
        if watch.look().is_err() {
            let often = Config::default().with_poll_interval(POLL).with_compare_contents(true);
            let poll = PollWatcher::new(move |event| drop(sender.send(event)), often);
            watch.watcher = Box::new(poll.context("cannot watch for changes")?);
            watch.look().with_context(|| format!("cannot watch {}", root.display()))?;
        }
        Ok(watch)
    }

    /// Where paths of changes begin.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Watch the folders that there are; again after one of them came back.
    fn look(&mut self) -> notify::Result<()> {
        self.watcher.watch(&self.root, RecursiveMode::NonRecursive)?;
        let folders = FOLDERS.map(|folder| self.root.join(folder));
        folders
            .iter()
            .filter(|folder| folder.is_dir())
            .try_for_each(|folder| self.watcher.watch(folder, RecursiveMode::Recursive))
    }

    /// The next changes, when they seem to be complete; none where nothing happens up to a moment.
    pub fn next(&mut self, until: Option<Instant>) -> Option<Changes> {
        let mut changes = Changes::default();
        while changes.is_empty() {
            self.add(self.wait(until)?, &mut changes);
        }
        let end = Instant::now() + LONGEST_BURST;
        loop {
            let alone = changes.paths.len() <= 1 && !changes.everything;
            let pause = if alone { PAUSE } else { PAUSE_IN_BURST };
            match self.wait(Some(end.min(Instant::now() + pause))) {
                Some(event) => self.add(event, &mut changes),
                None => return Some(changes),
            }
        }
    }

    fn wait(&self, until: Option<Instant>) -> Option<notify::Result<Event>> {
        let Some(until) = until else { return self.events.recv().ok() };
        self.events.recv_timeout(until.saturating_duration_since(Instant::now())).ok()
    }

    fn add(&mut self, event: notify::Result<Event>, changes: &mut Changes) {
        let Ok(event) = event else {
            changes.everything = true;
            return;
        };
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        changes.everything |= event.need_rescan();
        for path in event.paths {
            let Ok(below) = path.strip_prefix(&self.root) else { continue };
            let parts: Vec<_> = below.iter().collect();
            match parts.as_slice() {
                // The site's own folder: it may have gone, or come back.
                [] => {}
                [folder] if FOLDERS.iter().any(|known| folder == known) => {
                    // A folder that came back is not watched yet, and may be full already.
                    changes.everything = true;
                    let _ = self.look();
                }
                [folder, ..] if FOLDERS.iter().any(|known| folder == known) => {
                    changes.paths.insert(path);
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    struct Folder(PathBuf);

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn soon() -> Option<Instant> {
        Some(Instant::now() + Duration::from_secs(10))
    }

    #[test]
    fn a_burst_is_told_once_and_a_folder_that_comes_back_is_watched_again() {
        let root = std::env::temp_dir().join(format!("prospectus-watch-{}", std::process::id()));
        let folder = Folder(root.clone());
        fs::create_dir_all(root.join("content/pages/x")).unwrap();
        let mut watch = Watch::start(&root).unwrap();
        let root = watch.root().to_owned();
        for name in ["a.md", "b.md", "c.md"] {
            fs::write(root.join("content/pages/x").join(name), "x").unwrap();
        }
        let changes = watch.next(soon()).unwrap();
        let files: Vec<PathBuf> =
            ["a.md", "b.md", "c.md"].map(|name| root.join("content/pages/x").join(name)).into();
        assert_eq!(changes.paths.into_iter().collect::<Vec<_>>(), files);
        fs::write(root.join("README.md"), "x").unwrap();
        assert_eq!(
            watch.next(Some(Instant::now() + Duration::from_millis(300))),
            None,
            "no part of the site"
        );
        fs::rename(root.join("content"), root.join("away")).unwrap();
        assert!(watch.next(soon()).unwrap().everything);
        fs::rename(root.join("away"), root.join("content")).unwrap();
        assert!(watch.next(soon()).unwrap().everything);
        fs::write(&files[0], "y").unwrap();
        let changes = watch.next(soon()).unwrap();
        assert!(changes.everything || changes.paths.contains(&files[0]), "{changes:?}");
        drop(folder);
    }
}
