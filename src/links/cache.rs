//! Answers that were good lately. What was not found is asked again each time, as somebody may just have mended it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::check::{Answer, Verdict};

/// Answers of earlier checks, in a file of the site's folder.
#[derive(Debug)]
pub struct Cache {
    file: PathBuf,
    answers: BTreeMap<Url, Answer>,
}

/// A line of the file.
#[derive(Deserialize, Serialize)]
struct Line {
    address: String,
    asked: String,
    moved: Option<String>,
}

impl Cache {
    /// The answers of the last `days`. A file that is not there or cannot be understood is forgotten, like those.
    pub fn open(root: &Path, days: u16, now: Timestamp) -> Cache {
        let file = root.join(".prospectus").join("links");
        let since = now.checked_sub((24 * i64::from(days)).hours()).unwrap_or(Timestamp::MIN);
        let text = fs::read_to_string(&file).unwrap_or_default();
        let answers = text.lines().filter_map(|line| read(line, since..now));
        Cache { answers: answers.collect(), file }
    }

    pub fn get(&self, address: &Url) -> Option<&Answer> {
        self.answers.get(address)
    }

    /// Keep the good ones of some answers in place of what was known.
    pub fn save(&self, answers: &BTreeMap<Url, Answer>) -> Result<()> {
        let lines = answers.iter().filter_map(|(address, answer)| written(address, answer));
        let text: String = lines.map(|line| line + "\n").collect();
        let folder = self.file.parent().unwrap_or(&self.file);
        let waiting = self.file.with_extension("new");
        // Somebody who stops the program finds the old answers or the new ones.
        let saved = fs::create_dir_all(folder)
            .and_then(|()| fs::write(&waiting, text))
            .and_then(|()| fs::rename(&waiting, &self.file));
        saved.with_context(|| format!("cannot write {}", self.file.display()))
    }
}

fn read(line: &str, lately: std::ops::Range<Timestamp>) -> Option<(Url, Answer)> {
    let line: Line = serde_json::from_str(line).ok()?;
    let asked = line.asked.parse().ok().filter(|asked| lately.contains(asked))?;
    let moved = line.moved.map(|moved| Url::parse(&moved)).transpose().ok()?;
    Some((Url::parse(&line.address).ok()?, Answer { asked, verdict: Verdict::Found { moved } }))
}

fn written(address: &Url, answer: &Answer) -> Option<String> {
    let Verdict::Found { moved } = &answer.verdict else { return None };
    let moved = moved.as_ref().map(Url::to_string);
    let line = Line { address: address.to_string(), asked: answer.asked.to_string(), moved };
    serde_json::to_string(&line).ok()
}
