//! `prospectus completions SHELL` and `prospectus man`: what the commands are, for shells and for readers of manuals.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Args, Command};
use clap_complete::Shell;
use clap_mangen::Man as Page;

use super::{Outcome, heard};

#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell; its manual says where the output belongs
    shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct Man {
    /// Write the pages of all commands there
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
}

impl Completions {
    pub fn run(self, mut command: Command) -> Result<Outcome> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, "prospectus", &mut script);
        print(&script)
    }
}

impl Man {
    pub fn run(self, command: Command) -> Result<Outcome> {
        if let Some(folder) = self.output {
            std::fs::create_dir_all(&folder)
                .and_then(|()| clap_mangen::generate_to(command, &folder))
                .with_context(|| format!("cannot write into {}", folder.display()))?;
            return Ok(Outcome::Done);
        }
        let mut page = Vec::new();
        Page::new(command).render(&mut page).context("cannot write the page")?;
        print(&page)
    }
}

fn print(bytes: &[u8]) -> Result<Outcome> {
    heard(std::io::stdout().lock().write_all(bytes)).context("cannot write to standard output")?;
    Ok(Outcome::Done)
}
