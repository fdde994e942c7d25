//! The arguments of commands that end with messages, and how these are told.

use anyhow::{Context, Result};
use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::heard;
use crate::diagnostic::{Diagnostics, Severity};
use crate::report::Format;
use crate::source::Sources;

#[derive(Debug, Args)]
pub(super) struct Reporting {
    /// The mildest message that counts as a failure
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    fail_on: FailOn,
    /// How messages are written
    #[arg(long, default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Error,
    Warning,
}

impl ValueEnum for Format {
    fn value_variants<'v>() -> &'v [Format] {
        &[Format::Human, Format::Short, Format::Json, Format::Github, Format::Sarif, Format::Junit]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, help) = match self {
            Format::Human => ("human", "With the source and what to do"),
            Format::Short => ("short", "One line a message, as compilers and editors know it"),
            Format::Json => ("json", "One JSON object a line, on standard output"),
            Format::Github => {
                ("github", "Workflow commands, which GitHub shows beside the lines of a commit")
            }
            Format::Sarif => ("sarif", "SARIF 2.1.0, for code scanning and editors"),
            Format::Junit => ("junit", "JUnit XML, for lists of tests"),
        };
        Some(PossibleValue::new(name).help(help))
    }
}

impl Reporting {
    /// The mildest message that counts as a failure.
    pub fn fail_on(&self) -> Severity {
        match self.fail_on {
            FailOn::Error => Severity::Error,
            FailOn::Warning => Severity::Warning,
        }
    }

    /// Whether messages count as a failure.
    pub fn forbids(&self, diagnostics: &Diagnostics) -> bool {
        diagnostics.iter().any(|diagnostic| diagnostic.severity <= self.fail_on())
    }

    /// Data goes to standard output, everything else to standard error.
    pub fn report(&self, diagnostics: &Diagnostics, sources: &Sources) -> Result<()> {
        let written = if self.format.is_data() {
            self.format.write(diagnostics, sources, &mut anstream::stdout().lock())
        } else {
            self.format.write(diagnostics, sources, &mut anstream::stderr().lock())
        };
        heard(written).context("cannot write the messages")
    }

    /// How messages are written.
    pub fn format(&self) -> Format {
        self.format
    }
}
