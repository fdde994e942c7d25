//! A theme's `theme.yaml`, and those of the themes that it stands on.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::measures::{Colour, GivenChart, GivenMap, GivenPictures, Measures};
use crate::config::Config;
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::document;
use crate::lang::Line;
use crate::meant::{self, Reading};
use crate::source::{Place, SourcePath, Sources};
use crate::yaml;

/// A theme may have this many ancestors.
const MOST_PARENTS: usize = 8;

/// A theme, `themes/<name>/theme.yaml`. Measures that it leaves out are its parent's, at last those of the default theme.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeFile {
    /// What people call it.
    #[expect(dead_code, reason = "read for people who look at the file")]
    title: Line,
    /// The theme whose files this one replaces one by one: the name of a folder below `themes/`, or `default` or `plain`,
    /// which the program carries.
    parent: Option<Line>,
    /// Maps of partners.
    #[serde(default)]
    pub(super) map: GivenMap,
    /// Charts of indicators.
    #[serde(default)]
    pub(super) chart: GivenChart,
    /// Pictures within texts.
    #[serde(default)]
    pub(super) pictures: GivenPictures,
    /// Colours of the pictures that others show for links, by the names that `open-graph.svg` calls them: `colours.ground`.
    #[serde(default, deserialize_with = "crate::yaml::unique")]
    pub(super) colours: BTreeMap<String, Colour>,
}

/// A theme, or one that it stands on.
pub(super) struct Ancestor {
    /// With its final `/`.
    pub folder: String,
    /// Nothing where it cannot be read.
    pub file: Option<ThemeFile>,
}

impl Ancestor {
    pub fn path(&self) -> SourcePath {
        format!("{}theme.yaml", self.folder).into()
    }
}

/// The theme that the site names and its parents, the nearest first.
pub(super) fn ancestry(sources: &Sources, config: &Config) -> Checked<Vec<Ancestor>> {
    let mut diagnostics = Diagnostics::default();
    let mut found: Vec<Ancestor> = Vec::new();
    let mut next = Some((config.file.theme.0.clone(), Place::Value(config.path.clone(), "theme".into())));
    while let Some((name, named_at)) = next.take() {
        let mut ancestor = Ancestor { folder: format!("themes/{name}/"), file: None };
        let is_new = found.len() < MOST_PARENTS && found.iter().all(|one| one.folder != ancestor.folder);
        let Some(source) = sources.get(&ancestor.path()).filter(|_| is_new) else {
            diagnostics.push(unknown(&name, named_at, sources));
            break;
        };
        let text = diagnostics.take(document::text(source));
        let read = text.map(|text| yaml::read::<ThemeFile>(&source.path, text, source.skipped()));
        ancestor.file = read.and_then(|read| diagnostics.take(read).value);
        let parent = ancestor.file.as_ref().and_then(|file| file.parent.clone());
        next = parent.map(|parent| (parent.0, Place::Value(source.path.clone(), "parent".into())));
        found.push(ancestor);
    }
    Checked::new(found, diagnostics)
}

fn unknown(name: &str, named_at: Place, sources: &Sources) -> Diagnostic {
    let unknown =
        Diagnostic::error(Code::UnknownTheme, named_at.clone(), format!("there is no theme `{name}`"));
    let bare = name.trim_matches('/').rsplit('/').next().unwrap_or(name);
    let unknown = unknown.label(format!("expected a folder `themes/{bare}/` with a `theme.yaml`"));
    let themes = sources.below("themes/").filter_map(|source| source.path.strip_suffix("/theme.yaml"));
    let known: Vec<&str> = themes.filter_map(|path| path.strip_prefix("themes/")).collect();
    match known.as_slice() {
        [only] if *only != name => {
            let likely = Reading::likely(*only).certain_if(false);
            let near = meant::near(name, known.iter().copied()).into_iter().next();
            unknown.fix(near.unwrap_or(likely).fix(named_at))
        }
        _ => match known.iter().find(|known| name.trim_end_matches('/').ends_with(&format!("/{known}"))) {
            // Its folder was written, and its name is wanted.
            Some(known) => unknown.fix(Reading::certain(*known).fix(named_at)),
            None => {
                unknown.meant_here(name, known.iter().copied()).help(format!("known: {}", known.join(", ")))
            }
        },
    }
}

/// The measures of a theme, from the farthest of those that it stands on to itself.
pub(super) fn inherited(ancestors: &[Ancestor]) -> Checked<Measures> {
    let mut diagnostics = Diagnostics::default();
    let mut all = Measures::default();
    for ancestor in ancestors.iter().rev() {
        let Some(file) = &ancestor.file else { continue };
        let map = all.map.with(&file.map);
        let chart = all.chart.with(&file.chart);
        let at = |key: &str| Place::Value(ancestor.path(), key.into());
        match map.contradiction() {
            Some((key, told)) => diagnostics.push(contradiction(at(key), told)),
            None => all.map = map,
        }
        match chart.contradiction() {
            Some((key, told)) => diagnostics.push(contradiction(at(key), told)),
            None => all.chart = chart,
        }
        all.pictures = all.pictures.with(&file.pictures);
        all.colours.extend(file.colours.clone());
    }
    Checked::new(all, diagnostics)
}

fn contradiction(place: Place, message: String) -> Diagnostic {
    Diagnostic::error(Code::Contradiction, place, message)
}
