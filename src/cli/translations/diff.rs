//! `prospectus translations diff LANG ITEM`

use std::io::{self, Write};

use anyhow::{Context, Result, bail};
use clap::Args;
use jiff::Timestamp;

use crate::catalogue::Item;
use crate::cli::desk::{Desk, lang};
use crate::cli::site::SiteFolder;
use crate::cli::{Outcome, heard};
use crate::disk::{Earlier, earlier};
use crate::document::Words;
use crate::lang::Lang;
use crate::source::Source;
use crate::translation::{Difference, Run, Side, differences, sides};

const GONE: &str = "\u{1b}[31m";
const NEW: &str = "\u{1b}[32m";
const FAINT: &str = "\u{1b}[2m";
const PLAIN: &str = "\u{1b}[0m";

#[derive(Debug, Args)]
pub(super) struct Diff {
    #[command(flatten)]
    site: SiteFolder,
    /// The language of the translation
    #[arg(value_parser = lang)]
    lang: Lang,
    /// An item such as programmes/x
    item: String,
}

/// What is known of the text that a translation was made from.
enum Before {
    Known {
        words: Box<Words>,
        commit: String,
    },
    /// Why not.
    Unknown(String),
}

impl Diff {
    pub fn run(self) -> Result<Outcome> {
        let Some(desk) = Desk::open(&self.site, Timestamp::now(), true)? else {
            return Ok(Outcome::ContentHasErrors);
        };
        desk.target(&self.lang)?;
        let item = desk.item(&self.item)?;
        let source = desk.catalogue.config.source_lang();
        let original = item
            .words
            .get(source)
            .with_context(|| format!("`{}` has no words in `{source}`", item.name()))?;
        let Some(translation) = item.words.get(&self.lang) else {
            bail!(
                "`{}` is not translated into `{}` yet; its source is {}",
                item.name(),
                self.lang,
                original.path
            );
        };
        let mut out = anstream::stdout().lock();
        let stamp = translation.front.translated_from.as_deref();
        if stamp == Some(original.fingerprint()) {
            anstream::eprintln!("{} follows the present source text", translation.path);
            return Ok(Outcome::Done);
        }
        let written = match before(&desk, original, stamp)? {
            Before::Known { words, commit } => {
                let found = differences(&words, original, Some(translation));
                anstream::eprintln!(
                    "{} was made from {} as of commit {commit:.10}; since then:",
                    translation.path,
                    original.path
                );
                found.iter().try_for_each(|one| self.difference(one, &mut out))
            }
            Before::Unknown(why) => {
                anstream::eprintln!(
                    "what {} was made from is not known: {why}\nthe whole source text, with the translation:",
                    translation.path
                );
                sides(original, Some(translation)).iter().try_for_each(|one| self.side(one, source, &mut out))
            }
        };
        heard(written).context("cannot write the differences")?;
        anstream::eprintln!("{}", self.advice(item));
        Ok(Outcome::Done)
    }

    fn difference(&self, one: &Difference, out: &mut dyn Write) -> io::Result<()> {
        let words: String = one.words.iter().map(told).collect();
        writeln!(out, "{FAINT}{}{PLAIN}\n  {words}", one.role)?;
        match &one.translation {
            Some(translation) => writeln!(out, "  {}: {translation}\n", self.lang),
            None => writeln!(out, "  {}: not translated yet\n", self.lang),
        }
    }

    fn side(&self, one: &Side, source: &Lang, out: &mut dyn Write) -> io::Result<()> {
        let translation = one.translation.as_deref().unwrap_or("-");
        writeln!(
            out,
            "{FAINT}{}{PLAIN}\n  {source}: {}\n  {}: {translation}\n",
            one.role, one.source, self.lang
        )
    }

    fn advice(&self, item: &Item) -> String {
        format!(
            "when the translation says the same: prospectus translations accept {} {}",
            self.lang,
            item.name()
        )
    }
}

/// Look for the text with the fingerprint that the translation names.
fn before(desk: &Desk, original: &Words, stamp: Option<&str>) -> Result<Before> {
    let Some(stamp) = stamp else { return Ok(Before::Unknown("it has no `translated_from`".into())) };
    let read = |bytes: &[u8]| Words::read(&Source { path: original.path.clone(), bytes: bytes.into() }).value;
    let wanted = |bytes: &[u8]| read(bytes).is_some_and(|words| words.fingerprint() == stamp);
    Ok(match earlier(&desk.root, &original.path, wanted)? {
        Earlier::Found { bytes, commit } => match read(&bytes) {
            Some(words) => Before::Known { words: Box::new(words), commit },
            None => Before::Unknown("the earlier text cannot be read".into()),
        },
        Earlier::NotFound(0) => Before::Unknown(format!("git has no earlier version of {}", original.path)),
        Earlier::NotFound(count) => Before::Unknown(format!(
            "none of the {count} versions of {} that git has is `{stamp}` (a history that was fetched in part has only the last ones)",
            original.path
        )),
        Earlier::Unknown(why) => Before::Unknown(why.into()),
    })
}

/// Words in colours, and told apart without them.
fn told(run: &Run) -> String {
    match run {
        Run::Same(words) => words.clone(),
        Run::Gone(words) => format!("{GONE}[-{words}-]{PLAIN}"),
        Run::New(words) => format!("{NEW}{{+{words}+}}{PLAIN}"),
    }
}
