//! The command line: arguments to a command, one file a command.

mod build;
mod explain;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Publish a university's international catalogue as a static site.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check the content and publish the site
    Build(build::Build),
    /// Say what the code of a message means and how to mend it
    Explain(explain::Explain),
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everything was done.
    Done,
    /// The content has errors, and nothing was published.
    ContentHasErrors,
    /// The command was used wrongly, or the world failed: a disk, a folder, a lock.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        match outcome {
            Outcome::Done => ExitCode::SUCCESS,
            Outcome::ContentHasErrors => ExitCode::from(1),
            Outcome::Failed => ExitCode::from(2),
        }
    }
}

/// Run the command that the process was called with.
pub fn run() -> Outcome {
    let arguments = Arguments::parse();
    let ended = match arguments.command {
        Command::Build(build) => build.run(),
        Command::Explain(explain) => explain.run(),
    };
    ended.unwrap_or_else(|error| {
        anstream::eprintln!("error: {error:#}");
        Outcome::Failed
    })
}
