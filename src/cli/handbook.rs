//! `prospectus handbook [CHAPTER]`

mod terminal;

use std::io::{self, IsTerminal, Write};

use anyhow::Result;
use clap::Args;

use super::{Outcome, heard};
use crate::diagnostic::did_you_mean;
use crate::handbook::{CHAPTERS, Chapter, about, chapter};

/// Longer lines are hard to read.
const WIDEST: usize = 80;

#[derive(Debug, Args)]
pub(super) struct Handbook {
    /// A chapter by its name; what there is without one
    chapter: Option<String>,
    /// All chapters, which is also what files and other programs get without a chapter
    #[arg(long, conflicts_with = "chapter")]
    all: bool,
}

impl Handbook {
    pub fn run(self) -> Result<Outcome> {
        let is_terminal = io::stdout().is_terminal();
        let text = match self.chapter.as_deref() {
            None if self.all || !is_terminal => whole(),
            None => return print(&contents()),
            Some(name) => match chapter(name) {
                Some(chapter) => with_next(chapter),
                None => return Ok(unknown(name)),
            },
        };
        if !is_terminal {
            return print(&text);
        }
        print(&terminal::rendered(&text, textwrap::termwidth().min(WIDEST)))
    }
}

fn whole() -> String {
    let texts: Vec<&str> = CHAPTERS.iter().map(|chapter| chapter.text).collect();
    texts.join("\n")
}

/// A chapter, and how to read on.
fn with_next(chapter: &Chapter) -> String {
    let next = chapter.around().1;
    let next = next.map(|next| format!("\nNext: {} (`prospectus handbook {}`)\n", next.title(), next.name));
    format!("{}{}", chapter.text, next.unwrap_or_default())
}

/// A line for each chapter.
fn contents() -> String {
    let longest = CHAPTERS.iter().map(|chapter| chapter.name.len()).max().unwrap_or_default();
    let lines: String = CHAPTERS
        .iter()
        .map(|chapter| format!("  {:longest$}  {}\n", chapter.name, chapter.title()))
        .collect();
    format!(
        "The handbook for those who write. Its chapters:\n\n{lines}\nRead one: prospectus handbook {}\nRead all: prospectus handbook --all\n",
        CHAPTERS[0].name
    )
}

fn print(text: &str) -> Result<Outcome> {
    heard(anstream::stdout().lock().write_all(text.as_bytes()))?;
    Ok(Outcome::Done)
}

fn unknown(name: &str) -> Outcome {
    let spoken = || {
        let found: Vec<String> =
            about(name).iter().take(3).map(|one| format!("`prospectus handbook {}`", one.name)).collect();
        (!found.is_empty()).then(|| format!("`{name}` is spoken of in {}", found.join(", ")))
    };
    let named = || did_you_mean(name, CHAPTERS.iter().map(|chapter| chapter.name));
    let hint = spoken().or_else(named).unwrap_or_else(|| {
        let names: Vec<&str> = CHAPTERS.iter().map(|chapter| chapter.name).collect();
        format!("the chapters are {}", names.join(", "))
    });
    anstream::eprintln!("error: the handbook has no chapter `{name}`\n{hint}");
    Outcome::Failed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contents_have_a_line_for_each_chapter() {
        let contents = contents();
        assert!(contents.contains("\n  site        What a site is made of\n"), "{contents}");
        assert_eq!(contents.lines().count(), CHAPTERS.len() + 5);
        assert!(contents.lines().all(|line| line.len() <= WIDEST));
    }
}
