//! The arguments that every command about a site takes, and what they name.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use clap::Args;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::taking::Taking;
use crate::compile::Options;
use crate::config::{BaseUrl, SITE_FILE};
use crate::disk;
use crate::source::Sources;
use crate::yaml::{FaultKind, Scalar};

/// Which site a command is about.
#[derive(Clone, Debug, Args)]
pub(super) struct SiteFolder {
    /// The site's folder; the nearest one upward that has content/site.yaml otherwise
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
}

#[derive(Clone, Debug, Args)]
pub(super) struct SiteArguments {
    #[command(flatten)]
    folder: SiteFolder,
    /// Instead of the address in site.yaml
    #[arg(long, value_name = "URL", value_parser = value::<BaseUrl>)]
    pub base_url: Option<BaseUrl>,
    /// Make the site for another moment, in RFC 3339, or a day
    #[arg(long, value_name = "RFC3339", value_parser = moment)]
    pub now: Option<Timestamp>,
    /// Show drafts, too
    #[arg(long)]
    pub drafts: bool,
    #[command(flatten)]
    taking: Taking,
}

impl SiteFolder {
    /// The site's folder.
    pub fn root(&self) -> Result<PathBuf> {
        let here = || std::env::current_dir().unwrap_or_default();
        self.found()?.with_context(|| {
            let here = here();
            format!("neither {} nor a folder above it has {SITE_FILE}{}", here.display(), misnamed(&here))
        })
    }

    /// The site's folder, where there is one. One that is named must be one.
    pub fn found(&self) -> Result<Option<PathBuf>> {
        match &self.site {
            Some(site) if site.join(SITE_FILE).is_file() => Ok(Some(site.clone())),
            Some(site) => bail!("{} has no {SITE_FILE}{}", site.display(), misnamed(site)),
            None => {
                let here = std::env::current_dir().context("cannot tell the current folder")?;
                Ok(disk::find_root(&here))
            }
        }
    }
}

/// What to do where the settings of a folder have another ending.
fn misnamed(folder: &Path) -> &'static str {
    match folder.join(SITE_FILE).with_extension("yml").is_file() {
        true => "; rename content/site.yml to content/site.yaml",
        false => "",
    }
}

impl SiteArguments {
    /// The site's folder.
    pub fn root(&self) -> Result<PathBuf> {
        self.folder.root()
    }

    /// All that the site is made of.
    pub fn sources(&self) -> Result<Arc<Sources>> {
        Ok(Arc::new(disk::read(&self.root()?)?))
    }

    /// What the site depends on beside its files; the moment is the present one where none is given.
    pub fn options(&self) -> Result<Options> {
        Ok(Options {
            now: self.now.unwrap_or_else(Timestamp::now),
            drafts: self.drafts,
            base_url: self.base_url.clone(),
            origin: None,
            fixed_clock: false,
            policy: self.taking.policy()?,
        })
    }
}

/// A value as files write it.
pub(super) fn value<T: Scalar>(text: &str) -> Result<T, String> {
    let meant = || match T::readings(text).first() {
        Some(reading) if reading.text != text => format!("; did you mean `{}`?", reading.text),
        _ => String::new(),
    };
    T::parse(text).map_err(|fault| match fault.kind {
        FaultKind::Value { message, expected, .. } => format!("{message}; expected {expected}{}", meant()),
        _ => format!("expected {}{}", T::EXPECTED, meant()),
    })
}

/// A moment, or the first one of a day.
pub(super) fn moment(text: &str) -> Result<Timestamp, String> {
    let expected = || "expected a moment such as 2027-03-01T12:00:00Z, or a day such as 2027-03-01".into();
    // Not parsed as a day in general: that would take a moment without a zone and drop its time.
    let day = || {
        Date::strptime("%Y-%m-%d", text)
            .ok()?
            .to_zoned_datetime(TimeZone::UTC)
            .ok()
            .map(|day| day.timestamp())
    };
    text.parse().ok().or_else(day).ok_or_else(expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_a_timestamp_or_a_day() {
        let day = moment("2027-03-01").unwrap();
        assert_eq!(day.to_string(), "2027-03-01T00:00:00Z");
        assert_eq!(moment("2027-03-01T01:00:00+01:00").unwrap(), day);
        for wrong in ["2027-02-30", "2027-03-01T12:00", "tomorrow", ""] {
            assert!(moment(wrong).is_err(), "{wrong}");
        }
    }
}
