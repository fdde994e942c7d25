//! The command line: arguments to a command, one file a command.

mod build;
mod check;
mod ects;
mod explain;
mod gallery;
mod making;
mod reporting;
mod serve;
mod site;
mod taking;

use std::io::{self, ErrorKind};
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
    /// Say all that is to be said about the site, its pages and its texts, and publish nothing
    Check(check::Check),
    /// Show the site in a browser while you work on it
    Serve(serve::Serve),
    /// Say what the code of a message means and how to mend it
    Explain(explain::Explain),
    /// Show the components of the theme, each with much and with little in it
    Gallery(gallery::Gallery),
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
        Command::Check(check) => check.run(),
        Command::Serve(serve) => serve.run(),
        Command::Explain(explain) => explain.run(),
        Command::Gallery(gallery) => gallery.run(),
    };
    ended.unwrap_or_else(|error| {
        anstream::eprintln!("error: {error:#}");
        Outcome::Failed
    })
}

/// A reader that goes away early, such as `head`, has heard enough; that is no failure of ours.
fn heard(written: io::Result<()>) -> io::Result<()> {
    written.or_else(|error| if error.kind() == ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn arguments_are_consistent_and_mistakes_are_told() {
        Arguments::command().debug_assert();
        let parse = |line: &str| Arguments::try_parse_from(line.split(' '));
        assert!(
            parse("prospectus build --now 2027-03-01 --fail-on warning --format json --threads 2 --quiet")
                .is_ok()
        );
        assert!(parse("prospectus explain").is_ok());
        assert!(parse("prospectus check --only P10,p0705 --skip P1003 --notes --format sarif").is_ok());
        for wrong in [
            "check --only P99",
            "check --write-baseline a --only P10",
            "build --threads 0",
            "build --now soon",
            "build --format xml",
            "publish",
            "build --base-url x",
        ] {
            assert!(parse(&format!("prospectus {wrong}")).is_err(), "{wrong}");
        }
    }
}
