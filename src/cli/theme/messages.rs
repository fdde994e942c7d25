//! `prospectus theme messages LANG`

use anyhow::{Context, Result};
use clap::Args;

use crate::cli::Outcome;
use crate::cli::desk::{lang, tell};
use crate::cli::site::SiteFolder;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::disk;
use crate::lang::Lang;
use crate::source::Sources;
use crate::theme::{MessageDraft, Theme};

#[derive(Debug, Args)]
pub(super) struct Messages {
    #[command(flatten)]
    site: SiteFolder,
    /// The language, which need not be one of the site yet
    #[arg(value_parser = lang)]
    lang: Lang,
    /// Say what would be written, and write nothing
    #[arg(long)]
    dry_run: bool,
}

impl Messages {
    pub fn run(self) -> Result<Outcome> {
        let root = self.site.root()?;
        let mut sources = disk::read(&root)?;
        let mut diagnostics = Diagnostics::default();
        let config = diagnostics.take(Config::read(&sources));
        let theme = config.as_ref().and_then(|config| diagnostics.take(Theme::load(&sources, config)));
        let (Some(config), Some(theme)) = (config, theme) else {
            tell(&diagnostics, &sources)?;
            anstream::eprintln!("the theme cannot be read; nothing was written");
            return Ok(Outcome::ContentHasErrors);
        };
        let draft = theme.message_draft(&self.lang, &config);
        if !draft.added.is_empty() {
            sources.insert(&draft.path, draft.bytes.as_slice());
            if !self.dry_run {
                disk::replace(&root, [(&*draft.path, draft.bytes.as_slice())])
                    .context("the messages were not written")?;
            }
            anstream::println!("{}", draft.path);
        }
        self.say(&draft, &config, &sources)?;
        Ok(Outcome::Done)
    }

    fn say(&self, draft: &MessageDraft, config: &Config, sources: &Sources) -> Result<()> {
        let mut wrong = Diagnostics::default();
        wrong.extend(draft.wrong.iter().cloned());
        tell(&wrong, sources)?;
        let (lang, added) = (&self.lang, draft.added.len());
        match (added, draft.unfilled.len()) {
            (0, 0) => anstream::eprintln!("nothing is missing in `{lang}`"),
            (0, waiting) => anstream::eprintln!("nothing is new; messages still to fill in: {waiting}"),
            (added, 0) => anstream::eprintln!("new messages, in the words of the source: {added}"),
            (added, waiting) => {
                anstream::eprintln!(
                    "new messages: {added}; to fill in, each in the place of its sign …: {waiting}"
                );
            }
        }
        for key in &draft.outdated {
            anstream::eprintln!(
                "`{key}`: the words that it was translated from have changed; look at it again, then at the remark above it"
            );
        }
        if draft.unreviewed {
            anstream::eprintln!(
                "nobody who speaks `{lang}` has read these words yet; whoever has writes a name and the day in the place of `no`: `### reviewed: no`"
            );
        }
        if !config.has(lang) {
            anstream::eprintln!(
                "`{lang}` is no language of the site yet: add it to `languages` in content/site.yaml"
            );
        }
        Ok(())
    }
}
