//! What stands in braces in a message, held against the source's words and against what is filled in.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Fix, nearest};
use crate::locale::{Gap, Gaps, gaps};
use crate::source::{Place, Source};

/// What is filled into each message.
pub(super) struct Filled {
    /// The variables by the key of the message.
    variables: BTreeMap<String, BTreeSet<String>>,
    /// Those of the source's words alone, which a translation has, too.
    source: BTreeMap<String, BTreeSet<String>>,
    keys: BTreeSet<String>,
    /// Those of the program's own theme.
    own: BTreeMap<String, BTreeSet<String>>,
}

impl Filled {
    /// What the messages of the program's own theme ask for, and what the source's words ask for.
    pub fn of<'s>(known: &str, source: impl Iterator<Item = &'s Source>, keys: BTreeSet<String>) -> Filled {
        let files: Vec<Vec<Gaps>> = source.map(|file| gaps(file.text().unwrap_or_default())).collect();
        let source = by_key(files.into_iter().rev().flatten());
        let own = by_key(gaps(known).into_iter());
        let mut variables = own.clone();
        for (key, names) in &source {
            variables.entry(key.clone()).or_default().extend(names.iter().cloned());
        }
        Filled { variables, source, keys, own }
    }

    /// What is to be said of a file of messages in another language. Those that a nearer file replaces are shown nowhere.
    pub fn check(&self, file: &Source, nearer: &BTreeSet<String>) -> Vec<Diagnostic> {
        let messages = gaps(file.text().unwrap_or_default());
        messages
            .iter()
            .filter(|message| !nearer.contains(&message.key))
            .flat_map(|message| self.message(message, file))
            .collect()
    }

    /// What is to be said of the source's words: templates, whose words are given, fill in what the program does not.
    pub fn check_source(
        &self,
        file: &Source,
        words: &BTreeSet<&str>,
        nearer: &BTreeSet<String>,
    ) -> Vec<Diagnostic> {
        let messages = gaps(file.text().unwrap_or_default());
        let told = messages.iter().filter(|message| !nearer.contains(&message.key)).flat_map(|message| {
            let own = self.own.get(&message.key).cloned().unwrap_or_default();
            let filled = |gap: &&Gap| match gap.is_variable {
                true => own.contains(&gap.name) || words.contains(gap.name.as_str()),
                false => self.keys.contains(&gap.name),
            };
            let strange: Vec<&Gap> = message.gaps.iter().filter(|gap| !filled(gap)).collect();
            let lacking: Vec<&str> = own
                .iter()
                .map(String::as_str)
                .filter(|name| message.variables().all(|one| one != *name))
                .collect();
            strange.into_iter().map(|gap| unfilled(gap, &own, &lacking, file)).collect::<Vec<_>>()
        });
        told.collect()
    }

    fn message(&self, message: &Gaps, file: &Source) -> Vec<Diagnostic> {
        let Some(known) = self.variables.get(&message.key) else { return Vec::new() };
        let own: BTreeSet<&str> = message.variables().collect();
        let wanted = self.source.get(&message.key).into_iter().flatten();
        let lacking: Vec<&str> = wanted.map(String::as_str).filter(|name| !own.contains(name)).collect();
        let strange = message.gaps.iter().filter(|gap| {
            if gap.is_variable { !known.contains(&gap.name) } else { !self.keys.contains(&gap.name) }
        });
        let strange: Vec<&Gap> = strange.collect();
        let mut told: Vec<Diagnostic> =
            strange.iter().map(|gap| unfilled(gap, known, &lacking, file)).collect();
        if strange.is_empty() && !lacking.is_empty() {
            told.push(lacks(message, &lacking, file));
        }
        told
    }
}

fn by_key(messages: impl Iterator<Item = Gaps>) -> BTreeMap<String, BTreeSet<String>> {
    messages.map(|gaps| (gaps.key.clone(), gaps.variables().map(ToOwned::to_owned).collect())).collect()
}

/// A gap that nothing fills: readers would see its name.
fn unfilled(gap: &Gap, known: &BTreeSet<String>, lacking: &[&str], file: &Source) -> Diagnostic {
    let at = |from: usize, to: usize| Place::bytes(&file.path, file.skipped() + from..file.skipped() + to);
    let sign = if gap.is_variable { "$" } else { "" };
    let start = gap.at.start - sign.len();
    let written = format!("{{ {sign}{} }}", gap.name);
    let told =
        Diagnostic::warning(Code::MessageGap, at(start, gap.at.end), format!("nothing fills `{written}`"))
            .label("readers would see these signs");
    let meant = match lacking {
        [one] => Some(*one),
        _ if known.contains(&gap.name) => known.get(&gap.name).map(String::as_str),
        _ => nearest(&gap.name, lacking.iter().copied()).into_iter().next(),
    };
    let names: Vec<String> = known.iter().map(|name| format!("`{{ ${name} }}`")).collect();
    match meant {
        Some(name) => told.fix(Fix {
            // The sign alone was left out.
            is_certain: !gap.is_variable && name == gap.name,
            ..Fix::certain(
                format!("write: `{{ ${name} }}`, whatever the language"),
                at(start, gap.at.end),
                format!("${name}"),
            )
        }),
        None if names.is_empty() => told.help("remove it: nothing is filled into this message"),
        None => told.help(format!("filled in here: {}", names.join(", "))),
    }
}

fn lacks(message: &Gaps, lacking: &[&str], file: &Source) -> Diagnostic {
    let names: Vec<String> = lacking.iter().map(|name| format!("`{{ ${name} }}`")).collect();
    let place = Place::bytes(&file.path, file.skipped() + message.at.start..file.skipped() + message.at.end);
    let text = format!("the message `{}` lacks {}, which its source has", message.key, names.join(", "));
    Diagnostic::warning(Code::MessageGap, place, text)
        .label("readers would miss what is filled in there")
        .help("write it where it belongs in the sentence")
}
