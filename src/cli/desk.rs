//! A site on whose texts somebody works, whatever else may be wrong with it.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use jiff::Timestamp;

use super::heard;
use super::site::SiteFolder;
use crate::catalogue::{Catalogue, Item, Memory};
use crate::compile::located;
use crate::config::Config;
use crate::diagnostic::{Diagnostics, did_you_mean};
use crate::disk;
use crate::lang::Lang;
use crate::report::Format;
use crate::source::Sources;
use crate::yaml::Scalar;

pub(super) struct Desk {
    pub root: PathBuf,
    pub sources: Arc<Sources>,
    pub catalogue: Catalogue,
    /// What is wrong with the content, as it concerns the catalogue.
    pub diagnostics: Diagnostics,
}

impl Desk {
    /// Read a site; nothing, and the reason is told, where its settings cannot be read.
    pub fn open(folder: &SiteFolder, now: Timestamp, drafts: bool) -> Result<Option<Desk>> {
        let root = folder.root()?;
        let sources = Arc::new(disk::read(&root)?);
        let checked = Config::read(&sources);
        let Some(config) = checked.value else {
            tell(&checked.diagnostics, &sources)?;
            anstream::eprintln!("the settings cannot be read; nothing was done");
            return Ok(None);
        };
        let assembled = Catalogue::assemble(&sources, config, now, drafts, &mut Memory::default());
        let (catalogue, diagnostics) = (assembled.value, assembled.diagnostics);
        Ok(Some(Desk { root, sources, catalogue, diagnostics }))
    }

    /// An item by the name that links give it: `programmes/x`.
    pub fn item(&self, name: &str) -> Result<&Item> {
        if let Some(item) = self.catalogue.named(name.trim_end_matches('/')) {
            return Ok(item);
        }
        let names: Vec<String> = self.catalogue.items().map(|(_, item)| item.name()).collect();
        let hint = did_you_mean(name, names.iter().map(String::as_str));
        bail!(
            "there is no item `{name}`{}",
            hint.map_or_else(
                || "; an item is named as in links, such as programmes/x".into(),
                |hint| format!("; {hint}")
            )
        );
    }

    /// A language that texts are translated into.
    pub fn target(&self, lang: &Lang) -> Result<()> {
        let config = &self.catalogue.config;
        let known: Vec<String> =
            config.langs().filter(|each| *each != config.source_lang()).map(ToString::to_string).collect();
        if lang == config.source_lang() {
            bail!("`{lang}` is the language that the others are translated from: {}", known.join(", "));
        }
        if !config.has(lang) {
            bail!("`{lang}` is not a language of the site; it has {}", known.join(", "));
        }
        Ok(())
    }
}

/// Tell messages as people read them.
pub(super) fn tell(diagnostics: &Diagnostics, sources: &Sources) -> Result<()> {
    let diagnostics = located(diagnostics.clone(), sources).sorted();
    let written = Format::Human.write(&diagnostics, sources, &mut anstream::stderr().lock());
    heard(written).context("cannot write the messages")
}

/// A language tag as an argument.
pub(super) fn lang(text: &str) -> Result<Lang, String> {
    Lang::parse(text).map_err(|_| format!("expected {}", Lang::EXPECTED))
}
