//! A site's folder as sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::FOLDERS;
use super::bytes::bytes;
use super::carried::complete;
use super::links::{Target, follow};
use super::litter::is_litter_name;
use super::seen::{Look, Seen};
use crate::config::SITE_FILE;
use crate::source::{Link, SourcePath, Sources};

/// The nearest folder upward that holds a site.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| folder.join(SITE_FILE).is_file()).map(Path::to_owned)
}

/// How often a site is read before it is said that it does not keep still.
const MOST_READINGS: usize = 5;

/// Read everything that a site is made of. Litter is passed over, and so are links that lead elsewhere. A site without a
/// default theme of its own is given the one that the program carries.
///
/// # Errors
/// Where a file cannot be read, or files go while they are read, again and again: a site without them is none that
/// anybody wrote.
pub fn read(root: &Path) -> Result<Sources> {
    let read = |found: Found| Ok((found.read()?, ()));
    settled(root, None, read).map(|(sources, ())| sources)
}

/// The same, each with its hash, which is that of before where a file still looks as it did then; and how all look now.
/// What is found already need not be looked for.
///
/// # Errors
/// As [`read`].
pub fn read_hashed(root: &Path, before: &Seen, found: Option<Found>) -> Result<(Sources, Seen)> {
    settled(root, found, |found| found.read_hashed(before))
}

/// Read what is found, again where files went meanwhile.
fn settled<T>(
    root: &Path,
    mut found: Option<Found>,
    read: impl Fn(Found) -> Result<(Sources, T)>,
) -> Result<(Sources, T)> {
    let mut gone = String::new();
    for _ in 0..MOST_READINGS {
        let found = found.take().map_or_else(|| Found::all(root), Ok)?;
        let listed = found.files.iter().map(|(path, _)| path.clone()).chain(found.lost.clone()).collect();
        let (mut sources, more) = read(found)?;
        let Some(path) = missing(listed, &sources) else {
            complete(&mut sources);
            return Ok((sources, more));
        };
        gone = path;
    }
    bail!(
        "{gone} went while it was read, and others before it; try again when nobody moves files in the site"
    )
}

/// Read again what may have changed: files, and folders with all that is in them. A file whose bytes are the same
/// keeps them; one that has gone is gone. Says which differ, in order.
pub fn read_again(
    root: &Path,
    sources: &mut Sources,
    changed: impl IntoIterator<Item = PathBuf>,
) -> Result<Vec<SourcePath>> {
    sources.drop_carried();
    let mut again = Found::default();
    let mut known = Vec::new();
    let links = sources.links.clone();
    for path in with_links(root, &links, changed)? {
        let name = site_path(root, &path)?;
        let is_below = |other: &str| other.strip_prefix(&name).is_some_and(|rest| rest.starts_with('/'));
        known.extend(sources.get(&name).map(|source| source.path.clone()));
        known.extend(sources.below(&format!("{name}/")).map(|source| source.path.clone()));
        sources.links.retain(|link, _| **link != *name && !is_below(link));
        if !name.split('/').any(is_litter_name) {
            again.add(root, &path)?;
        }
    }
    sources.links.append(&mut again.links);
    let found = again.read()?;
    let gone = known.into_iter().filter(|path| found.get(path).is_none());
    let fresh = found.iter().filter(|source| sources.get(&source.path) != Some(source));
    let mut differ: BTreeSet<SourcePath> = gone.chain(fresh.map(|source| source.path.clone())).collect();
    for path in &differ {
        match found.get(path) {
            Some(source) => sources.insert(path, source.bytes.clone()),
            None => sources.remove(path),
        }
    }
    let every = links.keys().chain(sources.links.keys());
    differ.extend(every.filter(|path| links.get(*path) != sources.links.get(*path)).cloned());
    complete(sources);
    Ok(differ.into_iter().collect())
}

/// The first of some files that were not read, since they had gone by then.
fn missing(listed: Vec<String>, sources: &Sources) -> Option<String> {
    listed.into_iter().find(|path| sources.get(path).is_none())
}

/// Files, each with its path in the site.
pub(super) type Listed = Vec<(String, PathBuf)>;

/// What changed, and the same where it is reached by a link. A link that led nowhere may lead somewhere now.
fn with_links(
    root: &Path,
    links: &BTreeMap<SourcePath, Link>,
    changed: impl IntoIterator<Item = PathBuf>,
) -> Result<BTreeSet<PathBuf>> {
    let changed: BTreeSet<PathBuf> = changed.into_iter().collect();
    let mut all = changed.clone();
    for (link, state) in links {
        let Link::Followed(target) = state else {
            all.insert(root.join(&**link));
            continue;
        };
        for path in &changed {
            let name = site_path(root, path)?;
            match name.strip_prefix(&**target) {
                Some(rest) if rest.is_empty() || rest.starts_with('/') => {
                    all.insert(root.join(format!("{link}{rest}")));
                }
                _ if target.starts_with(&format!("{name}/")) => drop(all.insert(root.join(&**link))),
                _ => {}
            }
        }
    }
    Ok(all)
}

/// Files by their path in the site, with their place on the disk, and links.
#[derive(Default)]
pub struct Found {
    pub(super) files: Listed,
    pub(super) links: BTreeMap<SourcePath, Link>,
    /// A folder that went while it was listed.
    pub(super) lost: Option<String>,
}

impl Found {
    /// Everything that a site is made of.
    pub(super) fn all(root: &Path) -> Result<Found> {
        let mut found = Found::default();
        for folder in FOLDERS.map(|folder| root.join(folder)).into_iter().filter(|folder| folder.is_dir()) {
            stay_within(root, &folder)?;
            found.list(root, &folder, false)?;
        }
        Ok(found)
    }

    /// One file or folder, or what a link leads to; nothing where there is none.
    fn add(&mut self, root: &Path, path: &Path) -> Result<()> {
        match fs::symlink_metadata(path) {
            Ok(entry) if entry.is_symlink() => self.link(root, path, false),
            Ok(entry) if entry.is_dir() => self.list(root, path, is_linked(root, path)),
            Ok(entry) if entry.is_file() => {
                self.files.push((site_path(root, path)?, path.to_owned()));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The files below a folder, which may lie behind a link.
    fn list(&mut self, root: &Path, folder: &Path, is_linked: bool) -> Result<()> {
        let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
        for entry in entries.filter_entry(|entry| !is_litter(entry)) {
            match entry {
                Ok(entry) if entry.file_type().is_file() => {
                    self.files.push((site_path(root, entry.path())?, entry.into_path()));
                }
                Ok(entry) if entry.file_type().is_symlink() && entry.depth() > 0 => {
                    self.link(root, entry.path(), is_linked)?;
                }
                Ok(_) => {}
                Err(error) if has_gone(error.io_error()) => {
                    self.lost = error.path().and_then(|path| site_path(root, path).ok());
                }
                Err(error) => {
                    return Err(error).with_context(|| format!("cannot list {}", folder.display()));
                }
            }
        }
        Ok(())
    }

    fn link(&mut self, root: &Path, path: &Path, is_linked: bool) -> Result<()> {
        let name: SourcePath = site_path(root, path)?.into();
        let followed = |real: &Path| {
            let root = fs::canonicalize(root).with_context(|| format!("cannot find {}", root.display()))?;
            anyhow::Ok(Link::Followed(site_path(&root, real)?.into()))
        };
        let state = match follow(root, path, is_linked) {
            Target::Passed(state) => state,
            Target::File(real) => {
                self.files.push((name.to_string(), path.to_owned()));
                followed(&real)?
            }
            Target::Folder(real) => {
                self.list(root, path, true)?;
                followed(&real)?
            }
        };
        self.links.insert(name, state);
        Ok(())
    }

    fn read(self) -> Result<Sources> {
        let mut sources = Sources::default();
        for (path, bytes, ()) in read_files(self.files, |_, _, _| ())? {
            sources.insert(&path, bytes);
        }
        sources.links = self.links;
        Ok(sources)
    }

    fn read_hashed(self, before: &Seen) -> Result<(Sources, Seen)> {
        let began = SystemTime::now();
        let read = read_files(self.files, |path, bytes, known| {
            let look = Look::of(known);
            let same = look.and_then(|look| before.hash(path, look));
            (look, same.unwrap_or_else(|| blake3::hash(bytes)))
        })?;
        let (mut sources, mut seen) = (Sources::default(), Seen::default());
        for (path, bytes, (look, hash)) in read {
            seen.note(&path, look, hash, began);
            sources.insert_hashed(&path, bytes, hash);
        }
        sources.links = self.links;
        Ok((sources, seen))
    }
}

/// Whether a folder is reached by a link.
fn is_linked(root: &Path, path: &Path) -> bool {
    path.ancestors().take_while(|each| *each != root).any(|each| each.is_symlink())
}

/// A file may vanish between being listed and being read, while somebody works on the site.
fn has_gone(error: Option<&io::Error>) -> bool {
    // A folder on the way may have become a file.
    error.is_some_and(|error| matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory))
}

/// A file that was read: its path in the site, its bytes, and what was made of them.
type ReadFile<T> = (String, Arc<[u8]>, T);

fn read_files<T: Send>(
    files: Listed,
    make: impl Fn(&str, &[u8], &Metadata) -> T + Sync,
) -> Result<Vec<ReadFile<T>>> {
    let read = files.into_par_iter().map(|(path, file)| match bytes(&file) {
        Ok((bytes, known)) => {
            let made = make(&path, &bytes, &known);
            Ok(Some((path, bytes, made)))
        }
        Err(error) if has_gone(Some(&error)) => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", file.display())),
    });
    let read: Vec<Result<Option<ReadFile<T>>>> = read.collect();
    read.into_iter().filter_map(Result::transpose).collect()
}

/// A site is what its folder holds, so that it is the same on every machine.
fn stay_within(root: &Path, folder: &Path) -> Result<()> {
    let real =
        |path: &Path| fs::canonicalize(path).with_context(|| format!("cannot find {}", path.display()));
    if !real(folder)?.starts_with(real(root)?) {
        bail!("{} is a link that leads out of the site", folder.display());
    }
    Ok(())
}

/// Relative to the root, with `/` whatever the system writes.
fn site_path(root: &Path, file: &Path) -> Result<String> {
    let relative =
        file.strip_prefix(root).with_context(|| format!("{} lies outside the site", file.display()))?;
    let parts: Option<Vec<&str>> = relative.components().map(|part| part.as_os_str().to_str()).collect();
    Ok(parts.with_context(|| format!("the name of {} is not UTF-8", file.display()))?.join("/"))
}

fn is_litter(entry: &DirEntry) -> bool {
    entry.depth() > 0 && is_litter_name(&entry.file_name().to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The theme that the program carries steps aside for one in the site's folder, and comes back.
    #[test]
    fn a_theme_comes_and_goes() {
        let root = std::env::temp_dir().join(format!("prospectus-theme-{}", std::process::id()));
        fs::create_dir_all(root.join("content")).unwrap();
        let mut sources = read(&root).unwrap();
        let carried = sources.iter().count();
        let file = "themes/default/theme.yaml";
        assert!(carried > 20 && sources.is_carried(file));
        assert_eq!(read_again(&root, &mut sources, [root.join("themes")]).unwrap(), []);
        assert_eq!(sources.iter().count(), carried);
        let own = "themes/default/messages/uk.ftl";
        fs::create_dir_all(root.join("themes/default/messages")).unwrap();
        fs::write(root.join(own), "").unwrap();
        assert_eq!(read_again(&root, &mut sources, [root.join("themes")]).unwrap(), [own.into()]);
        assert_eq!(sources.iter().count(), carried + 1);
        assert!(!sources.is_carried(own) && sources.is_carried("themes/default/messages/nl.ftl"));
        fs::remove_file(root.join(own)).unwrap();
        assert_eq!(read_again(&root, &mut sources, [root.join(own)]).unwrap(), [own.into()]);
        fs::write(root.join(file), "title: Mine").unwrap();
        assert_eq!(read_again(&root, &mut sources, [root.join("themes")]).unwrap(), [file.into()]);
        assert!(sources.below("themes/default/").count() == 1 && !sources.is_carried(file));
        assert!(sources.is_carried("themes/plain/theme.yaml"));
        fs::remove_dir_all(root.join("themes/default")).unwrap();
        assert_eq!(read_again(&root, &mut sources, [root.join("themes/default")]).unwrap(), [file.into()]);
        assert_eq!(sources.iter().count(), carried);
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn a_site_is_found_from_below_and_read_without_litter_and_links() {
        let root = std::env::temp_dir().join(format!("prospectus-read-{}", std::process::id()));
        for path in [SITE_FILE, "content/pages/x/en.md", "content/pages/x/en.md~", ".git/config", "README.md"]
        {
            let file = root.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, path).unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/hostname", root.join("content/pages/x/nl.md")).unwrap();
        let found = find_root(&root.join("content/pages/x"));
        let sources = read(&root);
        fs::remove_dir_all(&root).unwrap();
        assert_eq!(found, Some(root));
        let sources = sources.unwrap();
        let own = |path: &&str| !sources.is_carried(path);
        let read: Vec<&str> = sources.iter().map(|source| source.path.as_ref()).filter(own).collect();
        assert_eq!(read, ["content/pages/x/en.md", SITE_FILE]);
        assert_eq!(&*sources.get(SITE_FILE).unwrap().bytes, SITE_FILE.as_bytes());
    }

    #[test]
    fn what_goes_between_being_listed_and_being_read_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let file = |path: &str| (path.to_owned(), folder.path().join(path));
        fs::create_dir(folder.path().join("was-a-folder")).unwrap();
        for path in ["stays", "goes", "was-a-folder/x"] {
            fs::write(folder.path().join(path), "").unwrap();
        }
        let files = ["goes", "stays", "was-a-folder/x"].map(file).to_vec();
        let missed = |files: &Listed| {
            let listed = files.iter().map(|(path, _)| path.clone()).collect();
            missing(listed, &Found { files: files.clone(), ..Found::default() }.read().unwrap())
        };
        assert_eq!(missed(&files), None);
        fs::remove_dir_all(folder.path().join("was-a-folder")).unwrap();
        fs::write(folder.path().join("was-a-folder"), "").unwrap();
        assert_eq!(missed(&files).as_deref(), Some("was-a-folder/x"));
        fs::remove_file(folder.path().join("goes")).unwrap();
        assert_eq!(missed(&files).as_deref(), Some("goes"));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_within_the_site_and_told_elsewhere() {
        use std::os::unix::fs::symlink;
        let root = tempfile::tempdir().unwrap();
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("en.md"), "outside").unwrap();
        let root = root.path().canonicalize().unwrap();
        let at = |path: &str| root.join("content/pages").join(path);
        fs::create_dir_all(at("x")).unwrap();
        fs::create_dir_all(at("shared/more")).unwrap();
        fs::write(at("x/en.md"), "x").unwrap();
        fs::write(at("shared/lab.svg"), "lab").unwrap();
        fs::write(at("shared/more/hall.svg"), "hall").unwrap();
        for (target, link) in [
            ("en.md", "x/nl.md"),
            ("../shared", "x/pictures"),
            (outside.path().to_str().unwrap(), "y"),
            ("nowhere", "x/gone"),
            ("../../pages", "x/round"),
            ("itself", "x/itself"),
            ("more", "shared/again"),
        ] {
            symlink(target, at(link)).unwrap();
        }
        let sources = read(&root).unwrap();
        let linked = sources.get("content/pages/x/nl.md").unwrap();
        assert_eq!(&*linked.bytes, b"x");
        assert!(sources.get("content/pages/x/pictures/more/hall.svg").is_some());
        assert!(sources.get("content/pages/shared/again/hall.svg").is_some());
        assert!(sources.get("content/pages/x/pictures/again/hall.svg").is_none());
        let state = |link: &str| sources.links[format!("content/pages/{link}").as_str()].clone();
        assert_eq!(state("x/pictures"), Link::Followed("content/pages/shared".into()));
        assert_eq!(state("y"), Link::Outside);
        assert_eq!([state("x/gone"), state("x/itself")], [Link::Nowhere, Link::Circle]);
        assert_eq!([state("x/round"), state("x/pictures/again")], [Link::Circle, Link::Again]);
    }

    /// While somebody works on a site, what is reached by a link changes with the file itself.
    #[cfg(unix)]
    #[test]
    fn a_change_is_seen_through_links() {
        use std::os::unix::fs::symlink;
        let root = tempfile::tempdir().unwrap();
        let root = root.path().canonicalize().unwrap();
        let at = |path: &str| root.join("content/pages").join(path);
        fs::create_dir_all(at("x")).unwrap();
        fs::create_dir_all(at("y")).unwrap();
        fs::write(at("x/en.md"), "old").unwrap();
        symlink("../x/en.md", at("y/en.md")).unwrap();
        symlink("../x", at("y/all")).unwrap();
        symlink("../x/nl.md", at("y/nl.md")).unwrap();
        let mut sources = read(&root).unwrap();
        let again = |sources: &mut Sources, paths: &str| {
            let differ = read_again(&root, sources, paths.split(' ').map(at)).unwrap();
            let whole = read(&root).unwrap();
            assert!(sources.iter().eq(whole.iter()) && sources.links == whole.links);
            differ.iter().map(|path| path.trim_start_matches("content/pages/").to_owned()).collect::<Vec<_>>()
        };
        fs::write(at("x/en.md"), "new").unwrap();
        assert_eq!(again(&mut sources, "x/en.md"), ["x/en.md", "y/all/en.md", "y/en.md"]);
        fs::write(at("x/nl.md"), "came").unwrap();
        assert_eq!(again(&mut sources, "x/nl.md"), ["x/nl.md", "y/all/nl.md", "y/nl.md"]);
        fs::remove_file(at("y/all")).unwrap();
        assert_eq!(again(&mut sources, "y/all"), ["y/all", "y/all/en.md", "y/all/nl.md"]);
        fs::rename(at("x"), at("z")).unwrap();
        let moved = ["x/en.md", "x/nl.md", "y/en.md", "y/nl.md", "z/en.md", "z/nl.md"];
        assert_eq!(again(&mut sources, "x z"), moved);
    }

    #[test]
    fn what_changed_is_read_again_and_nothing_else() {
        let root = std::env::temp_dir().join(format!("prospectus-again-{}", std::process::id()));
        let write = |path: &str, text: &str| {
            let file = root.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        };
        for path in [SITE_FILE, "content/pages/x/en.md", "content/pages/y/en.md"] {
            write(path, path);
        }
        let mut sources = read(&root).unwrap();
        let again = |sources: &mut Sources, paths: &[&str]| {
            let paths = paths.iter().map(|path| root.join(path));
            read_again(&root, sources, paths).unwrap().iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let bytes = sources.get(SITE_FILE).unwrap().bytes.clone();
        assert!(again(&mut sources, &["content"]).is_empty());
        assert!(std::sync::Arc::ptr_eq(&bytes, &sources.get(SITE_FILE).unwrap().bytes), "kept as they are");
        write("content/pages/x/en.md", "new");
        write("content/pages/x/.en.md.swp", "litter");
        fs::rename(root.join("content/pages/y"), root.join("content/pages/z")).unwrap();
        let changed = again(
            &mut sources,
            &["content/pages/x/en.md", "content/pages/x/.en.md.swp", "content/pages/y", "content/pages/z"],
        );
        let whole = read(&root).unwrap();
        fs::remove_dir_all(&root).unwrap();
        assert_eq!(changed, ["content/pages/x/en.md", "content/pages/y/en.md", "content/pages/z/en.md"]);
        assert!(sources.iter().eq(whole.iter()));
    }
}
