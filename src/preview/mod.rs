//! A site while somebody works on it: compiled again after every change, its pages made when they are asked for.
//!
//! While the content has errors, the last good site stays up.

mod edition;
mod sweep;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Instant;

use anyhow::Result;
use jiff::Timestamp;

pub use edition::Edition;

use crate::compile::{Compiled, Memory, Options, compile_again};
use crate::diagnostic::{Checked, Diagnostic, Diagnostics};
use crate::disk;
use crate::mishap::caught;
use crate::output::{Basis, Files, Key, Promise};
use crate::source::{SourcePath, Sources};
use crate::watch::Changes;

/// A site while somebody works on it.
pub struct Preview {
    root: PathBuf,
    bench: Mutex<Bench>,
    edition: RwLock<Arc<Edition>>,
    /// The files that were asked for, as they were made last without an error, by what was promised.
    made: Mutex<HashMap<String, (Key, Arc<Files>)>>,
    /// The pages about which there was nothing to say, by what they were made from, and what that follows from.
    clean: Mutex<HashMap<String, (Key, Option<Basis>)>>,
    /// Called whenever there is something new to show.
    told: Box<dyn Fn() + Send + Sync>,
}

/// What is worked with between two editions.
struct Bench {
    sources: Arc<Sources>,
    options: Options,
    memory: Memory,
}

/// A file of the site.
pub struct Made {
    pub bytes: Vec<u8>,
    /// The hash of what it was made from.
    pub key: Key,
}

/// What is answered to a path.
pub enum Answer {
    File(Made),
    /// There should be a file, but it has mistakes and never was without.
    Broken,
    Nothing,
}

impl Preview {
    /// Read and compile a site. `told` is called whenever there is something new to show.
    pub fn open(root: &Path, options: Options, told: impl Fn() + Send + Sync + 'static) -> Result<Preview> {
        let sources = Arc::new(disk::read(root)?);
        let mut bench = Bench { sources, options, memory: Memory::default() };
        let edition = bench.edition(None, Vec::new());
        Ok(Preview {
            root: root.to_owned(),
            bench: Mutex::new(bench),
            edition: RwLock::new(Arc::new(edition)),
            made: Mutex::default(),
            clean: Mutex::default(),
            told: Box::new(told),
        })
    }

    /// The site's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The site as it is now.
    pub fn edition(&self) -> Arc<Edition> {
        self.edition.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Read what changed, and make a new edition if anything did.
    pub fn update(&self, changes: Changes) -> Result<Option<Arc<Edition>>> {
        let mut bench = locked(&self.bench);
        let mut sources = (*bench.sources).clone();
        let changed = if changes.everything {
            disk::read_again(&self.root, &mut sources, disk::FOLDERS.map(|folder| self.root.join(folder)))?
        } else {
            disk::read_again(&self.root, &mut sources, changes.paths)?
        };
        if changed.is_empty() {
            return Ok(None);
        }
        bench.sources = Arc::new(sources);
        Ok(Some(self.renew(&mut bench, changed)))
    }

    /// Make the site for another moment; `fixed` where the readers' clocks shall stand there, too.
    pub fn move_to(&self, now: Timestamp, fixed: bool) -> Arc<Edition> {
        let mut bench = locked(&self.bench);
        bench.options.now = now;
        bench.options.fixed_clock = fixed;
        self.renew(&mut bench, Vec::new())
    }

    /// The moment for which the site is made, and whether readers' clocks stand there.
    pub fn moment(&self) -> (Timestamp, bool) {
        let bench = locked(&self.bench);
        (bench.options.now, bench.options.fixed_clock)
    }

    fn renew(&self, bench: &mut Bench, changed: Vec<SourcePath>) -> Arc<Edition> {
        let before = self.edition();
        let edition = Arc::new(bench.edition(Some(&before), changed));
        *self.edition.write().unwrap_or_else(PoisonError::into_inner) = edition.clone();
        (self.told)();
        edition
    }

    /// The file at a path below the base address, in the last good edition.
    pub fn file(&self, path: &str) -> Answer {
        let edition = self.edition();
        let Some(promise) = edition.output.as_ref().and_then(|output| output.promised(path)) else {
            return Answer::Nothing;
        };
        let files = self.keep(&edition, promise).or_else(|| {
            let promise = edition.proven.as_ref()?.promised(path)?;
            make(promise, None).value
        });
        let Some((key, files)) = files else { return Answer::Broken };
        let name = &path[promise.path.len()..];
        let bytes = files.iter().find(|(each, _)| each == name).map(|(_, bytes)| bytes.clone());
        bytes.map_or(Answer::Nothing, |bytes| Answer::File(Made { bytes, key }))
    }

    /// Keep a promise; as it was kept before where mistakes forbid it, if it was.
    fn keep(&self, edition: &Edition, promise: &Promise) -> Option<(Key, Arc<Files>)> {
        let known = locked(&self.made).get(&promise.path).cloned();
        let made = make(promise, known.as_ref());
        if edition.is_current && edition.tell(&promise.path, made.diagnostics) {
            (self.told)();
        }
        let made = made.value?;
        locked(&self.made).insert(promise.path.clone(), made.clone());
        Some(made)
    }
}

/// Make the files of a promise, unless those known are made from the same. Those known are kept where there are errors,
/// be they ours.
fn make(promise: &Promise, known: Option<&(Key, Arc<Files>)>) -> Checked<Option<(Key, Arc<Files>)>> {
    caught(|| make_now(promise, known))
        .unwrap_or_else(|mishap| Checked::new(known.cloned(), one(mishap.diagnostic(&[]))))
}

fn one(diagnostic: Diagnostic) -> Diagnostics {
    [diagnostic].into_iter().collect()
}

fn make_now(promise: &Promise, known: Option<&(Key, Arc<Files>)>) -> Checked<Option<(Key, Arc<Files>)>> {
    let mut diagnostics = Diagnostics::default();
    let draft = diagnostics.take(promise.prepare());
    let key = draft.key;
    if let Some(known) = known.filter(|(known, _)| *known == key && !diagnostics.has_errors()) {
        return Checked::new(Some(known.clone()), diagnostics);
    }
    let files = diagnostics.take(draft.render());
    let made = if diagnostics.has_errors() { known.cloned() } else { Some((key, Arc::new(files))) };
    Checked::new(made, diagnostics)
}

impl Bench {
    fn edition(&mut self, before: Option<&Edition>, changed: Vec<SourcePath>) -> Edition {
        let started = Instant::now();
        let compiled = caught(|| compile_again(&self.sources, &self.options, &mut self.memory));
        let checked = compiled.unwrap_or_else(|mishap| {
            // Nobody knows what it left half done.
            self.memory = Memory::default();
            Checked::new(Compiled::Broken(None), one(mishap.diagnostic(&changed)))
        });
        let sources = self.sources.clone();
        Edition::new(before, sources, checked, changed, started.elapsed())
    }
}

/// What a panicking thread left is as good as before: everything is put in place whole.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
