//! A site's folder as sources.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::config::SITE_FILE;
use crate::source::Sources;

/// The folders that a site is made of.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// The nearest folder upward that holds a site.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| folder.join(SITE_FILE).is_file()).map(Path::to_owned)
}

/// Read everything that a site is made of. Files that editors leave behind are passed over.
pub fn read(root: &Path) -> Result<Sources> {
    let mut files: Vec<(String, PathBuf)> = Vec::new();
    for folder in FOLDERS {
        let folder = root.join(folder);
        if !folder.is_dir() {
            continue;
        }
        for entry in WalkDir::new(&folder).sort_by_file_name().into_iter().filter_entry(|entry| !is_litter(entry)) {
            let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
            if entry.file_type().is_file() {
                files.push((site_path(root, entry.path())?, entry.into_path()));
            }
        }
    }
    let read: Vec<Result<(String, Vec<u8>)>> = files
        .into_par_iter()
        .map(|(path, file)| Ok((path, std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?)))
        .collect();
    let mut sources = Sources::default();
    for file in read {
        let (path, bytes) = file?;
        sources.insert(&path, bytes);
    }
    Ok(sources)
}

/// Relative to the root, with `/` whatever the system writes.
fn site_path(root: &Path, file: &Path) -> Result<String> {
    let relative = file.strip_prefix(root).with_context(|| format!("{} lies outside the site", file.display()))?;
    let parts: Option<Vec<&str>> = relative.components().map(|part| part.as_os_str().to_str()).collect();
    Ok(parts.with_context(|| format!("the name of {} is not UTF-8", file.display()))?.join("/"))
}

fn is_litter(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let hidden = name.starts_with('.') && entry.depth() > 0;
    hidden || name.ends_with('~') || name.ends_with(".swp") || name.starts_with('#') && name.ends_with('#') || name == "Thumbs.db"
}
