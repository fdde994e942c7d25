//! `prospectus translations accept LANG ITEM…`

use anyhow::{Context, Result, bail};
use clap::Args;
use jiff::Timestamp;

use crate::catalogue::{Item, Standing};
use crate::cli::Outcome;
use crate::cli::desk::{Desk, lang};
use crate::cli::site::SiteFolder;
use crate::disk;
use crate::lang::Lang;
use crate::source::SourcePath;
use crate::translation::stamped;

#[derive(Debug, Args)]
pub(super) struct Accept {
    #[command(flatten)]
    site: SiteFolder,
    /// The language of the translations
    #[arg(value_parser = lang)]
    lang: Lang,
    /// Items such as programmes/x
    #[arg(value_name = "ITEM", required_unless_present = "all", conflicts_with = "all")]
    items: Vec<String>,
    /// Every translation of the language that is stale, or does not say what it was made from
    #[arg(long)]
    all: bool,
}

impl Accept {
    pub fn run(self) -> Result<Outcome> {
        let Some(desk) = Desk::open(&self.site, Timestamp::now(), true)? else {
            return Ok(Outcome::ContentHasErrors);
        };
        desk.target(&self.lang)?;
        let mut files: Vec<(SourcePath, Vec<u8>)> = Vec::new();
        for item in self.chosen(&desk)? {
            match self.accepted(&desk, item)? {
                Some(file) if !files.contains(&file) => files.push(file),
                Some(_) => {}
                None => anstream::eprintln!("{} is current already", item.name()),
            }
        }
        disk::replace(&desk.root, files.iter().map(|(path, bytes)| (&**path, bytes.as_slice())))?;
        for (path, _) in &files {
            anstream::println!("{path}");
        }
        Ok(Outcome::Done)
    }

    fn chosen<'d>(&self, desk: &'d Desk) -> Result<Vec<&'d Item>> {
        if !self.all {
            return self.items.iter().map(|name| desk.item(name)).collect();
        }
        let source = desk.catalogue.config.source_lang();
        let old = |item: &&Item| {
            matches!(item.standing(source, &self.lang), Some(Standing::Stale | Standing::Unstamped))
        };
        Ok(desk.catalogue.items().map(|(_, item)| item).filter(old).collect())
    }

    /// The changed file of an item; nothing where it follows the source text already.
    fn accepted(&self, desk: &Desk, item: &Item) -> Result<Option<(SourcePath, Vec<u8>)>> {
        let (name, lang) = (item.name(), &self.lang);
        let source = desk.catalogue.config.source_lang();
        let (Some(original), Some(words)) = (item.words.get(source), item.words.get(lang)) else {
            bail!(
                "`{name}` has no words in `{}`",
                if item.words.contains_key(source) { lang } else { source }
            );
        };
        if item.standing(source, lang) == Some(Standing::Current) {
            return Ok(None);
        }
        let file = desk.sources.get(&words.path).with_context(|| format!("{} is gone", words.path))?;
        let bytes = stamped(file, original.fingerprint()).with_context(|| {
            format!(
                "{}: its front matter has no line for `translated_from`; write it on a line of its own",
                words.path
            )
        })?;
        Ok(Some((words.path.clone(), bytes)))
    }
}
