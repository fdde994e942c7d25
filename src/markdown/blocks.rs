//! Fenced blocks that call for facts of the item, a figure or a contact.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::alternative::is_name_of_file;
use super::{Block, BlockKind, Links, Problem};
use crate::diagnostic::{Code, did_you_mean};

/// A fenced block, if its info word is one of ours; a problem if it nearly is, or lacks something.
pub(super) fn read(
    info: &str,
    text: &str,
    range: Range<usize>,
    links: &dyn Links,
) -> Result<Option<Block>, Problem> {
    let word = info.split_whitespace().next().unwrap_or_default();
    let Some((_, kind)) = BlockKind::ALL.into_iter().find(|(name, _)| *name == word) else {
        return nearly(word, range).map_or(Ok(None), Err);
    };
    let fields: BTreeMap<String, String> = text.lines().filter_map(field).collect();
    let argument = text.trim().to_owned();
    let mut block = Block { kind, fields, argument, picture: None, range: range.clone() };
    match kind {
        BlockKind::Figure => {
            lost_line(text, &block.range)?;
            figure(&mut block, links)?;
        }
        BlockKind::Contact => one_id(&block, "contact", "contact", "contacts.yaml")?,
        BlockKind::Countries => one_id(&block, "countries", "list", "country-lists.yaml")?,
        BlockKind::Choices if !block.argument.is_empty() => {
            let message = "a `choices` block shows all choices and has no text of its own";
            let problem = problem(Code::UnknownBlock, range, message.to_owned());
            let help = "leave it empty; the choices are in `vocabulary/strategic-choices.yaml`";
            return Err(Problem { help: Some(help.into()), ..problem });
        }
        BlockKind::Fees | BlockKind::Deadlines | BlockKind::Curriculum if !block.argument.is_empty() => {
            let problem = problem(
                Code::UnknownBlock,
                range,
                format!("a `{word}` block shows facts and has no text of its own"),
            );
            return Err(Problem {
                help: Some("leave it empty; the facts are in `facts.yaml`".into()),
                ..problem
            });
        }
        _ => {}
    }
    Ok(Some(block))
}

/// Some blocks hold the id of an entry of a vocabulary, and nothing else.
fn one_id(block: &Block, word: &str, what: &str, file: &str) -> Result<(), Problem> {
    if !block.argument.is_empty() && !block.argument.contains(char::is_whitespace) {
        return Ok(());
    }
    let message = format!("a `{word}` block names one {what}");
    let help = format!("write the id of a {what} of `vocabulary/{file}` on a line of its own");
    Err(Problem { help: Some(help), ..problem(Code::UnknownBlock, block.range.clone(), message) })
}

/// What stands within the blocks of a kind in a text.
pub fn arguments(text: &str, kind: BlockKind) -> Vec<String> {
    let mut arguments = Vec::new();
    let mut within = false;
    for (event, _) in super::parser(text) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let word = info.split_whitespace().next().unwrap_or_default();
                within = BlockKind::ALL.contains(&(word, kind));
            }
            Event::End(TagEnd::CodeBlock) => within = false,
            Event::Text(text) if within => arguments.push(text.trim().to_owned()),
            _ => {}
        }
    }
    arguments
}

fn field(line: &str) -> Option<(String, String)> {
    let (key, value) = line.split_once(':')?;
    let value = value.trim();
    let bare = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
    Some((key.trim().to_owned(), bare.to_owned()))
}

/// A line of a figure that is no field, such as a caption that goes on, or a field that is there already: it would
/// vanish.
fn lost_line(text: &str, range: &Range<usize>) -> Result<(), Problem> {
    let mut seen = BTreeSet::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (message, help) = match field(line) {
            Some((key, _)) if seen.insert(key.clone()) => continue,
            Some((key, _)) => (format!("a `figure` block has `{key}:` twice"), "keep one of the two"),
            None => (
                format!("`{line}` in a `figure` block belongs to nothing"),
                "write each of `src:`, `alt:`, `caption:` and `credit:` on one line, however long",
            ),
        };
        let wrong = problem(Code::UnknownBlock, range.clone(), message);
        return Err(Problem { help: Some(help.into()), ..wrong });
    }
    Ok(())
}

fn figure(block: &mut Block, links: &dyn Links) -> Result<(), Problem> {
    const KNOWN: [&str; 4] = ["src", "alt", "caption", "credit"];
    let range = block.range.clone();
    if let Some(unknown) = block.fields.keys().find(|key| !KNOWN.contains(&key.as_str())) {
        let problem = problem(Code::UnknownBlock, range, format!("a `figure` block has no `{unknown}`"));
        return Err(Problem {
            help: Some("it has `src:`, `alt:`, `caption:` and `credit:`".into()),
            ..problem
        });
    }
    let Some(src) = block.fields.get("src").filter(|src| !src.is_empty()) else {
        let problem = problem(Code::UnknownBlock, range, "a `figure` block without `src:`");
        return Err(Problem {
            help: Some("write `src:` with the name of a picture in this folder".into()),
            ..problem
        });
    };
    if block.fields.get("alt").is_none_or(|alt| alt.is_empty()) {
        let problem =
            problem(Code::ImageWithoutAlt, range, format!("the picture `{src}` has no text alternative"));
        return Err(Problem { help: Some("write `alt:` with what the picture shows".into()), ..problem });
    }
    if let Some(alt) = block.fields.get("alt").filter(|alt| is_name_of_file(alt, src)) {
        let message = format!("the text alternative `{alt}` is the name of a file");
        let problem = problem(Code::ImageWithoutAlt, range, message);
        return Err(Problem { help: Some("write behind `alt:` what the picture shows".into()), ..problem });
    }
    let picture = links
        .picture(src)
        .map_err(|refusal| Problem { help: refusal.help, ..problem(refusal.code, range, refusal.message) })?;
    block.picture = Some(picture);
    Ok(())
}

/// An info word one slip away from a block's is no programming language.
fn nearly(word: &str, range: Range<usize>) -> Option<Problem> {
    let known = BlockKind::ALL.into_iter().map(|(name, _)| name);
    let slip = known.clone().any(|name| strsim::damerau_levenshtein(name, word) <= 1 && !word.is_empty());
    slip.then(|| Problem {
        help: did_you_mean(word, known),
        ..problem(Code::UnknownBlock, range, format!("there is no block `{word}`"))
    })
}

fn problem(code: Code, range: Range<usize>, message: impl Into<String>) -> Problem {
    Problem { code, range, message: message.into(), label: String::new(), help: None, rewrites: Vec::new() }
}
