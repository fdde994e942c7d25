//! The themes that the program carries inside, so that a site needs no copy of them.

use std::sync::LazyLock;

use crate::source::{Source, Sources};

/// By their paths below `themes/`.
static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/themes.rs"));

/// The same as sources, made once, so that they share their bytes however often a site is read.
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let source = |(name, bytes): &(&str, &'static [u8])| Source {
        path: format!("themes/{name}").into(),
        bytes: (*bytes).into(),
    };
    FILES.iter().map(source).collect()
});

/// The names of the themes that the program carries.
pub const CARRIED_THEMES: [&str; 2] = ["default", "plain"];

/// The files of one of them by their paths below its folder.
pub fn carried_theme(theme: &str) -> impl Iterator<Item = (&'static str, &'static [u8])> {
    FILES.iter().filter_map(move |(path, bytes)| Some((path.strip_prefix(theme)?.strip_prefix('/')?, *bytes)))
}

/// Give a site the themes that the program carries, but for those that it has of its own. Single files of such a folder take
/// the place of those that come with the program; with a `theme.yaml` it is another theme, of which nothing is added.
pub fn complete(sources: &mut Sources) {
    for theme in CARRIED_THEMES {
        let folder = format!("themes/{theme}/");
        if sources.get(&format!("{folder}theme.yaml")).is_none() {
            let files = SOURCES.iter().filter(|source| source.path.starts_with(&folder));
            sources.carry(&folder, files.cloned());
        }
    }
}
