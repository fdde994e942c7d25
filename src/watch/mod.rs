//! Which files of a site change while somebody works on it.

mod look;
mod silent;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher, recommended_watcher};

use crate::disk::FOLDERS;
use look::{Look, Looking, look_often};
use silent::silent;

/// An editor that saves one file is done when nothing follows for so long.
const PAUSE: Duration = Duration::from_millis(4);

/// Whoever changes several files at once, such as a version control system, takes longer between them.
const PAUSE_IN_BURST: Duration = Duration::from_millis(50);

/// A burst that does not end is told in parts.
const LONGEST_BURST: Duration = Duration::from_secs(2);

/// How often folders are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_secs(1);

/// How often they are looked at all the same where it tells: some file systems promise to, and do not.
const NOW_AND_THEN: Duration = Duration::from_secs(10);

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

/// How it is known that something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The system tells.
    Told,
    /// By looking, since it was asked for.
    Asked(Duration),
    /// By looking, since the site lies on a file system of this name, which does not tell.
    Silent(&'static str),
    /// By looking, since the system cannot watch so many folders.
    Refused,
}

impl Way {
    fn every(self) -> Duration {
        match self {
            Way::Told => NOW_AND_THEN,
            Way::Asked(every) => every,
            Way::Silent(_) | Way::Refused => POLL,
        }
    }
}

/// Watches the folders of a site.
pub struct Watch {
    root: PathBuf,
    watcher: Option<RecommendedWatcher>,
    events: Receiver<notify::Result<Event>>,
    way: Way,
    _looking: Looking,
}

impl Watch {
    /// Watch a site's folder: by asking the system or, where it does not tell or that is asked for, by looking so often.
    pub fn start(root: &Path, every: Option<Duration>) -> Result<Watch> {
        // Systems tell of real paths, links resolved.
        let root = root.canonicalize().with_context(|| format!("cannot find {}", root.display()))?;
        let (sender, events) = mpsc::channel();
        let told = sender.clone();
        let (watcher, way) = match (every, silent_part(&root)) {
            (Some(every), _) => (None, Way::Asked(every)),
            (None, Some(name)) => (None, Way::Silent(name)),
            (None, None) => {
                let watcher = recommended_watcher(move |event| drop(told.send(event)));
                let watcher =
                    watcher.and_then(|mut watcher| watch_all(&root, &mut watcher).map(|()| watcher));
                watcher.map_or((None, Way::Refused), |watcher| (Some(watcher), Way::Told))
            }
        };
        let looking = look_often(root.clone(), way.every(), Look::at(&root), sender);
        Ok(Watch { root, watcher, events, way, _looking: looking })
    }

    /// How it is known that something changed.
    pub fn way(&self) -> Way {
        self.way
    }

    /// Where paths of changes begin.
    pub fn root(&self) -> &Path {
        &self.root
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
                    let _ = self.watcher.as_mut().map(|watcher| watch_all(&self.root, watcher));
                }
                [folder, ..] if FOLDERS.iter().any(|known| folder == known) => {
                    changes.paths.insert(path);
                }
                _ => {}
            }
        }
    }
}

/// Watch the folders that there are; again after one of them came back.
fn watch_all(root: &Path, watcher: &mut RecommendedWatcher) -> notify::Result<()> {
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    let folders = FOLDERS.map(|folder| root.join(folder));
    let mut there = folders.iter().filter(|folder| folder.is_dir());
    there.try_for_each(|folder| watcher.watch(folder, RecursiveMode::Recursive))
}

/// The first part of a site that lies where nobody tells of changes; a folder may be mounted into it.
fn silent_part(root: &Path) -> Option<&'static str> {
    let folders = FOLDERS.map(|folder| root.join(folder));
    silent(root).or_else(|| folders.iter().find_map(|folder| silent(folder)))
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
        let mut watch = Watch::start(&root, None).unwrap();
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

    #[test]
    fn by_looking_every_change_is_seen_without_a_word_from_the_system() {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir_all(site.path().join("content/pages/x")).unwrap();
        let mut watch = Watch::start(site.path(), Some(Duration::from_millis(50))).unwrap();
        assert!(watch.watcher.is_none(), "nobody tells");
        assert_eq!(watch.way(), Way::Asked(Duration::from_millis(50)));
        let file = watch.root().join("content/pages/x/en.md");
        for text in ["a", "b", "c"] {
            fs::write(&file, text).unwrap();
            assert!(
                watch.next(soon()).unwrap().paths.contains(&file),
                "{text}: of the same size, in the same second"
            );
        }
        fs::remove_dir_all(watch.root().join("content")).unwrap();
        let gone = |changes: &Changes| changes.paths.contains(&file) && !file.exists();
        assert!((0..5).any(|_| gone(&watch.next(soon()).unwrap())));
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "back").unwrap();
        assert!(watch.next(soon()).unwrap().paths.contains(&file));
    }
}
