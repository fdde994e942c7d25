//! What systems, editors and clouds leave beside files, in any letter case and at any depth.

/// Names in small letters: pictures of folders, settings, bins.
const NAMES: [&str; 16] = [
    "thumbs.db",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "desktop.ini",
    "icon\r",
    "icon\u{f00d}",
    "__macosx",
    "$recycle.bin",
    "#recycle",
    "@eadir",
    "system volume information",
    "lost+found",
    "network trash folder",
    "temporary items",
    "folder.htt",
    "4913",
];

/// Ends of names in small letters: copies that an editor keeps, downloads that have not arrived.
const ENDS: [&str; 15] = [
    "~",
    ".swp",
    ".swo",
    ".swn",
    ".swx",
    ".tmp",
    ".temp",
    ".bak",
    ".old~",
    ".part",
    ".partial",
    ".crdownload",
    "___jb_tmp___",
    "___jb_old___",
    ".autosave",
];

/// Whether a file or folder is no part of a site by its name alone. Hidden ones never are: `.git`, `.DS_Store`,
/// `.obsidian`, `.~lock.en.docx#`.
pub(super) fn is_litter_name(name: &str) -> bool {
    let name = name.to_lowercase();
    let between = |mark: char| name.len() > 1 && name.starts_with(mark) && name.ends_with(mark);
    name.starts_with('.')
        || name.starts_with("~$")
        || between('#')
        || NAMES.contains(&name.as_str())
        || ENDS.iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn litter_is_told_from_files() {
        for name in [
            ".DS_Store",
            "._en.md",
            ".git",
            ".obsidian",
            ".~lock.en.odt#",
            ".en.md.swp",
            ".#en.md",
            "en.md~",
            "en.md.SWO",
            "#en.md#",
            "Thumbs.db",
            "THUMBS.DB",
            "Desktop.ini",
            "~$draft.docx",
            "~WRL0001.tmp",
            "__MACOSX",
            "Icon\r",
            "$RECYCLE.BIN",
            "@eaDir",
            "en.md.bak",
            "lab.jpg.crdownload",
            "en.md___jb_tmp___",
            "4913",
        ] {
            assert!(is_litter_name(name), "{name:?}");
        }
        for name in [
            "en.md",
            "facts.yaml",
            "#1.jpg",
            "swp",
            "icon.png",
            "tmp",
            "~.jpg",
            "2026-11-01-news",
            "#",
            "thumbs.jpg",
        ] {
            assert!(!is_litter_name(name), "{name:?}");
        }
    }
}
