//! How severely a command takes mistakes, by files that its caller names.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use serde::Deserialize;

use crate::compile::located;
use crate::diagnostic::{Diagnostics, Levels, Policy};
use crate::report::{baseline, plain};
use crate::source::{DataPath, SourcePath, Sources};
use crate::yaml;

#[derive(Clone, Debug, Args)]
pub(super) struct Taking {
    /// How severe messages are, beyond the policy in site.yaml: a YAML map of codes to error, warning, note or off
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    /// Warnings that are known, and not told again; check --write-baseline writes them
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
}

impl Taking {
    pub fn policy(&self) -> Result<Policy> {
        let policy = self.policy.as_deref().map_or_else(|| Ok(Policy::default()), read_policy)?;
        let Some(file) = &self.baseline else { return Ok(policy) };
        let known = baseline::read(&read(file)?);
        Ok(policy.knowing(known.map_err(|wrong| anyhow!("{}: {wrong}", file.display()))?))
    }
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// A policy in a file of its own.
#[derive(Default, Deserialize)]
#[serde(transparent)]
struct Written(#[serde(deserialize_with = "yaml::unique")] Levels);

fn read_policy(file: &Path) -> Result<Policy> {
    let text = read(file)?;
    let path: SourcePath = file.to_string_lossy().into();
    let mut sources = Sources::default();
    sources.insert(&path, text.as_bytes());
    let mut diagnostics = Diagnostics::default();
    let written = diagnostics.take(yaml::read::<Option<Written>>(&path, &text, 0)).value.flatten();
    let Written(levels) = written.unwrap_or_default();
    let policy = Policy::read(&levels, &path, &DataPath::default(), &mut diagnostics);
    if !diagnostics.is_empty() {
        let wrong: Vec<String> =
            located(diagnostics, &sources).sorted().iter().map(|one| plain(one, &sources)).collect();
        bail!("the policy cannot be used\n{}", wrong.join("\n\n"));
    }
    Ok(policy)
}
