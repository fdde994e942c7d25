//! Files of the site's own that take the place of earlier ones, all of them or none.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Write files, given by their paths below a folder. Each appears whole, and none before all could be written.
pub fn replace<'f>(root: &Path, files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Result<()> {
    let mut drafts = Vec::new();
    let written = files.into_iter().try_for_each(|(path, bytes)| {
        let file = root.join(path);
        let draft = draft(&file);
        drafts.push((draft.clone(), file.clone()));
        fs::write(&draft, bytes).with_context(|| format!("cannot write {}", file.display()))?;
        keep_rights(&file, &draft)
    });
    let moved = written.and_then(|()| {
        drafts.iter().try_for_each(|(draft, file)| {
            fs::rename(draft, file).with_context(|| format!("cannot write {}", file.display()))
        })
    });
    if moved.is_err() {
        // Best effort: what went wrong before is what matters.
        drafts.iter().for_each(|(draft, _)| drop(fs::remove_file(draft)));
    }
    moved
}

/// A hidden file beside the other, which no reader of the site looks at.
fn draft(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{name}.draft-{}", std::process::id()))
}

fn keep_rights(file: &Path, draft: &Path) -> Result<()> {
    let Ok(old) = fs::metadata(file) else { return Ok(()) };
    fs::set_permissions(draft, old.permissions()).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_change_together_or_not_at_all() {
        let root = std::env::temp_dir().join(format!("prospectus-replace-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        fs::write(root.join("a"), "1").unwrap();
        assert!(replace(&root, [("a", &b"2"[..]), ("none/b", b"2")]).is_err());
        assert_eq!(fs::read_to_string(root.join("a")).unwrap(), "1");
        replace(&root, [("a", &b"2"[..]), ("b", b"3")]).unwrap();
        assert_eq!(fs::read_to_string(root.join("a")).unwrap(), "2");
        assert_eq!(fs::read_dir(&root).unwrap().count(), 2, "no draft is left");
        fs::remove_dir_all(&root).unwrap();
    }
}
