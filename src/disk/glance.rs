//! What is in the files of a site, told without reading those that look as they did.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use anyhow::Result;
use rayon::prelude::*;

use super::bytes::bytes;
use super::carried::complete;
use super::read::Found;
use super::seen::{Look, Seen};
use crate::source::{Hashes, Sources};

/// What a glance at the files of a site tells.
pub enum Glance {
    /// Each was there when the site was read the last time, and has the same bytes. Others may have gone.
    Same(Hashes, Seen),
    /// At least one is new or has other bytes. What was found need not be looked for again.
    Other(Found),
}

/// Look at the files of a site: those that look as they did are known, and of the others each is read.
///
/// # Errors
/// Where a folder cannot be listed.
pub fn glance(root: &Path, before: &Seen) -> Result<Glance> {
    let began = SystemTime::now();
    let found = Found::all(root)?;
    if before.is_empty() || found.lost.is_some() {
        return Ok(Glance::Other(found));
    }
    let files = found.files.par_iter().map(|(path, file)| same(path, file, before));
    let Some(files) = files.collect::<Option<Vec<_>>>() else { return Ok(Glance::Other(found)) };
    let mut seen = Seen::default();
    let mut sources = Sources::default();
    let unread: Arc<[u8]> = Arc::default();
    for ((path, _), (look, hash)) in found.files.iter().zip(files) {
        seen.note(path, look, hash, began);
        // Nobody asks for their bytes: whose themes the program carries follows from the names of files.
        sources.insert_hashed(path, unread.clone(), hash);
    }
    sources.links = found.links;
    complete(&mut sources);
    Ok(Glance::Same(sources.hashes(), seen))
}

/// The hash of a file that has the same bytes as before, and how it looks.
fn same(path: &str, file: &Path, before: &Seen) -> Option<(Option<Look>, blake3::Hash)> {
    let look = Look::of(&fs::metadata(file).ok()?);
    if let Some(hash) = look.and_then(|look| before.hash(path, look)) {
        return Some((look, hash));
    }
    let old = before.old_hash(path)?;
    let (bytes, known) = bytes(file).ok()?;
    (blake3::hash(&bytes) == old).then(|| (Look::of(&known), old))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::SITE_FILE;
    use crate::disk::read_hashed;

    /// How long ago files seem to have been written, so that they can be known by their looks.
    fn age(root: &Path, path: &str) {
        let file = fs::File::options().write(true).open(root.join(path)).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
    }

    #[test]
    fn a_glance_tells_what_a_reading_tells_or_that_something_differs() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let write = |path: &str, text: &str| {
            fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            fs::write(root.join(path), text).unwrap();
        };
        let files = [SITE_FILE, "content/pages/x/en.md", "themes/default/static/x.css"];
        files.iter().for_each(|path| write(path, path));
        let read = |before: &Seen| read_hashed(root, before, None).unwrap();
        let (sources, seen) = read(&Seen::default());
        let tells = |before: &Seen| match glance(root, before).unwrap() {
            Glance::Same(hashes, _) => Some(hashes),
            Glance::Other(found) => {
                let (again, _) = read_hashed(root, before, Some(found)).unwrap();
                assert_eq!(again.hashes(), crate::disk::read(root).unwrap().hashes(), "read anew");
                None
            }
        };
        assert_eq!(tells(&seen), Some(sources.hashes()), "all were just written, and are read");
        assert_eq!(tells(&Seen::default()), None);
        // The same bytes again are the same; as many other bytes are not, whatever their time says.
        write(files[1], files[1]);
        age(root, files[1]);
        assert_eq!(tells(&seen), Some(sources.hashes()));
        write(files[1], &files[1].to_uppercase());
        age(root, files[1]);
        assert_eq!(tells(&seen), None);
        let (_, seen) = read(&seen);
        write("content/pages/x/nl.md", "new");
        assert_eq!(tells(&seen), None);
        // What has gone is not the same site.
        fs::remove_file(root.join("content/pages/x/nl.md")).unwrap();
        let before = tells(&seen).unwrap();
        fs::remove_file(root.join(files[2])).unwrap();
        assert_ne!(tells(&seen).unwrap(), before);
        assert_eq!(tells(&seen).unwrap(), crate::disk::read(root).unwrap().hashes());
    }
}
