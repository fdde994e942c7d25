//! The command line: arguments to a command, one file a command.

mod build;
mod check;
mod desk;
mod ects;
mod explain;
mod external;
mod fixing;
mod gallery;
mod handbook;
mod history;
mod init;
mod making;
mod manual;
mod new;
mod next_change;
mod reporting;
mod reviews;
mod schema;
mod serve;
mod site;
mod taking;
mod theme;
mod translations;

use std::io::{self, ErrorKind};
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use crate::mishap;

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
    /// Say what is to be translated, and send texts to a translator's tool and back
    Translations(translations::Translations),
    /// Make the first files of an item, ready to be filled in
    New(new::New),
    /// Make a small site to begin with, in a new or empty folder
    Init(init::Init),
    /// Copy the theme that the program carries into the site to change it, or write words that it lacks
    Theme(theme::Theme),
    /// Record from git how dates changed, which calendars tell, and which addresses were published, which none may lose
    History(history::History),
    /// Print the moment at which unchanged content looks different, or `never`
    NextChange(next_change::NextChange),
    /// Say what the code of a message means and how to mend it
    Explain(explain::Explain),
    /// Print what an editor needs to complete and check a file while you type: its JSON Schema
    Schema(schema::Schema),
    /// Show how a site is made and looked after, for those who write
    Handbook(handbook::Handbook),
    /// Show the components of the theme, each with much and with little in it
    Gallery(gallery::Gallery),
    /// Print what makes a shell complete commands and options
    Completions(manual::Completions),
    /// Print the manual page, or write that of every command into a folder
    Man(manual::Man),
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everything was done.
    Done,
    /// The content has errors, and nothing was published.
    ContentHasErrors,
    /// The command was used wrongly, the world failed (a disk, a folder, a lock), or we made a mistake.
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
    mishap::listen(std::env::var_os("RUST_BACKTRACE").is_some_and(|asked| asked != "0"));
    mishap::caught(|| carry_out(arguments.command)).map_err(Into::into).flatten().unwrap_or_else(|error| {
        anstream::eprintln!("error: {error:#}");
        Outcome::Failed
    })
}

fn carry_out(command: Command) -> anyhow::Result<Outcome> {
    match command {
        Command::Build(build) => build.run(),
        Command::Check(check) => check.run(),
        Command::Serve(serve) => serve.run(),
        Command::Translations(translations) => translations.run(),
        Command::New(new) => new.run(),
        Command::Init(init) => init.run(),
        Command::Theme(theme) => theme.run(),
        Command::History(history) => history.run(),
        Command::NextChange(next_change) => next_change.run(),
        Command::Completions(completions) => completions.run(Arguments::command()),
        Command::Man(man) => man.run(Arguments::command()),
        Command::Explain(explain) => explain.run(),
        Command::Schema(schema) => schema.run(),
        Command::Handbook(handbook) => handbook.run(),
        Command::Gallery(gallery) => gallery.run(),
    }
}

/// A reader that goes away early, such as `head`, has heard enough; that is no failure of ours.
fn heard(written: io::Result<()>) -> io::Result<()> {
    written.or_else(|error| if error.kind() == ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_consistent_and_mistakes_are_told() {
        Arguments::command().debug_assert();
        let parse = |line: &str| Arguments::try_parse_from(line.split(' '));
        assert!(
            parse("prospectus build --now 2027-03-01 --fail-on warning --format json --threads 2 --quiet")
                .is_ok()
        );
        for right in [
            "check --only P10,p0705 --skip P1003 --notes --format sarif",
            "check --reviews",
            "check --external --external-age 0",
            "check --reviews=90 --format json",
            "explain P0301 P0302",
            "schema",
            "schema programme",
            "schema --output .vscode/schema",
            "handbook year",
            "new programmes data-science --now 2027-01-01",
            "translations --lang nl --lang fr --format csv",
            "translations accept nl programmes/demo pages/about",
            "init catalogue",
            "theme eject",
            "theme messages pt-BR --dry-run",
            "history",
            "history --check --site catalogue",
            "next-change --drafts",
            "completions fish",
            "man",
        ] {
            assert!(parse(&format!("prospectus {right}")).is_ok(), "{right}");
        }
        for wrong in [
            "check --only P99",
            "handbook year --all",
            "check --write-baseline a --only P10",
            "schema programme --output x",
            "check --reviews --ects",
            "check --external-age 3",
            "check --reviews=soon",
            "build --threads 0",
            "build --now soon",
            "build --format xml",
            "publish",
            "translations --lang dutch-flemish-language",
            "translations accept nl",
            "translations accept nl pages/about --all",
            "build --base-url x",
        ] {
            assert!(parse(&format!("prospectus {wrong}")).is_err(), "{wrong}");
        }
    }
}
