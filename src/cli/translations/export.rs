//! `prospectus translations export LANG [ITEM…]`

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use jiff::Timestamp;

use crate::catalogue::{Item, Standing};
use crate::cli::desk::{Desk, lang, tell};
use crate::cli::site::SiteFolder;
use crate::cli::{Outcome, heard};
use crate::diagnostic::Diagnostics;
use crate::lang::Lang;
use crate::source::Source;
use crate::theme::Theme;
use crate::translation::{Sent, po, send, send_messages, short_files, short_texts, surplus, xliff};

#[derive(Debug, Args)]
pub(super) struct Export {
    #[command(flatten)]
    site: SiteFolder,
    /// The language to translate into
    #[arg(value_parser = lang)]
    lang: Lang,
    /// Items such as programmes/x; all otherwise
    #[arg(value_name = "ITEM")]
    items: Vec<String>,
    /// Only texts that are missing in the language, or older than their source
    #[arg(long)]
    todo: bool,
    /// XLIFF 2.1 or GNU gettext's PO
    #[arg(long, default_value = "xliff")]
    format: Format,
    /// The file to write; standard output otherwise
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Xliff,
    Po,
}

impl Export {
    pub fn run(self) -> Result<Outcome> {
        let Some(desk) = Desk::open(&self.site, Timestamp::now(), true)? else {
            return Ok(Outcome::ContentHasErrors);
        };
        desk.target(&self.lang)?;
        let config = &desk.catalogue.config;
        let source = config.source_lang();
        let items = self.items(&desk)?;
        let files: Vec<&Source> = if self.items.is_empty() {
            short_files(&desk.catalogue, &desk.sources).collect()
        } else {
            items.iter().filter_map(|item| desk.sources.get(item.facts_path.as_ref()?)).collect()
        };
        let open = |item: &&Item| !self.todo || item.standing(source, &self.lang) != Some(Standing::Current);
        let lacking = |file: &&Source| {
            let texts = short_texts(file, config, &self.lang);
            !self.todo || texts.iter().any(|text| text.target.is_none())
        };
        let items: Vec<&Item> = items.into_iter().filter(open).collect();
        let files = files.into_iter().filter(lacking);
        let mut exchange = send(&desk.sources, config, items.iter().copied(), files, &self.lang);
        exchange.texts.extend(self.messages(&desk));
        if exchange.texts.is_empty() {
            anstream::eprintln!("there is nothing to translate; nothing was written");
            return Ok(Outcome::Done);
        }
        let text = match self.format {
            Format::Xliff => xliff::write(&exchange),
            Format::Po => po::write(&exchange),
        };
        match &self.output {
            Some(file) => {
                fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))?;
            }
            None => heard(std::io::Write::write_all(&mut anstream::stdout().lock(), text.as_bytes()))
                .context("cannot write the texts")?,
        }
        self.say_what_is_left_out(&desk, &items)?;
        let units: usize = exchange.texts.iter().map(|text| text.pairs.len()).sum();
        anstream::eprintln!(
            "{} texts in {units} parts, from {source} to {}",
            exchange.texts.len(),
            self.lang
        );
        Ok(Outcome::Done)
    }

    /// The messages of the theme, unless single items are asked for.
    fn messages(&self, desk: &Desk) -> Option<Sent> {
        let config = &desk.catalogue.config;
        let theme = Theme::load(&desk.sources, config).value.filter(|_| self.items.is_empty())?;
        let sent = send_messages(&theme, &desk.sources, config, &self.lang)?;
        let open = sent.pairs.iter().any(|pair| pair.target.is_none());
        Some(sent).filter(|_| open || !self.todo)
    }

    /// What translations have that their sources have not is in no file that is sent.
    fn say_what_is_left_out(&self, desk: &Desk, items: &[&Item]) -> Result<()> {
        let source = desk.catalogue.config.source_lang();
        let both =
            items.iter().filter_map(|item| Some((item.words.get(source)?, item.words.get(&self.lang)?)));
        let mut left = Diagnostics::default();
        left.extend(both.flat_map(|(original, existing)| surplus(original, existing)));
        tell(&left, &desk.sources)
    }

    fn items<'d>(&self, desk: &'d Desk) -> Result<Vec<&'d Item>> {
        if self.items.is_empty() {
            return Ok(desk.catalogue.items().map(|(_, item)| item).collect());
        }
        self.items.iter().map(|name| desk.item(name)).collect()
    }
}
