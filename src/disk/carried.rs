//! The default theme, which the program carries inside, so that a site needs no copy of it.

use std::sync::LazyLock;

use crate::source::{Source, Sources};

/// The folder of a site that takes its place.
pub const CARRIED_THEME: &str = "themes/default/";

/// By their paths below the theme's folder.
static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/theme.rs"));

/// The same as sources, made once, so that they share their bytes however often a site is read.
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let source = |(name, bytes): (&str, &'static [u8])| Source {
        path: format!("{CARRIED_THEME}{name}").into(),
        bytes: bytes.into(),
    };
    carried_theme().map(source).collect()
});

/// The files of the default theme by their paths below its folder.
pub fn carried_theme() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    FILES.iter().copied()
}

/// Give a site that has no default theme of its own the one that the program carries. Single files of its folder take the
/// place of those that come with the program; with a `theme.yaml` it is another theme, of which nothing is added.
pub fn complete(sources: &mut Sources) {
    if sources.get("themes/default/theme.yaml").is_none() {
        sources.carry(CARRIED_THEME, SOURCES.iter().cloned());
    }
}
