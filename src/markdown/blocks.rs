//! Fenced blocks that call for facts of the item, a figure or a contact.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use url::Url;

use super::alternative::is_name_of_file;
use super::{Block, BlockKind, Links, Problem, Rewrite};
use crate::diagnostic::{Code, nearest};
use crate::lang::Lang;
use crate::meant;
use crate::yaml::Scalar;

/// A fenced block, if its info word is one of ours; a problem if it nearly is, or lacks something.
pub(super) fn read(
    info: &str,
    text: &str,
    (source, range): (&str, Range<usize>),
    links: &dyn Links,
) -> Result<Option<Block>, Problem> {
    let word = info.split_whitespace().next().unwrap_or_default();
    let Some((_, kind)) = BlockKind::ALL.into_iter().find(|(name, _)| *name == word) else {
        return nearly(word, source, range).map_or(Ok(None), Err);
    };
    let fields: BTreeMap<String, String> = text.lines().filter_map(field).collect();
    let argument = text.trim().to_owned();
    let mut block = Block { kind, fields, argument, picture: None, range: range.clone() };
    match kind {
        BlockKind::Figure => {
            lost_line("figure", &FIGURE, text, &block.range)?;
            figure(&mut block, links)?;
        }
        BlockKind::Film => {
            lost_line("film", &FILM, text, &block.range)?;
            film(&mut block, links)?;
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

/// The fields of each block that has some.
const FIGURE: [&str; 4] = ["src", "alt", "caption", "credit"];
const FILM: [&str; 5] = ["address", "title", "length", "language", "poster"];

/// A line that is no field, such as a caption that goes on, or a field that is there already: it would vanish.
fn lost_line(word: &str, known: &[&str], text: &str, range: &Range<usize>) -> Result<(), Problem> {
    let mut seen = BTreeSet::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let each = || {
            let all: Vec<String> = known.iter().map(|key| format!("`{key}:`")).collect();
            let (last, first) = all.split_last().expect("a block with fields has some");
            format!("{} and {last}", first.join(", "))
        };
        let (message, help) = match field(line) {
            Some((key, _)) if !known.contains(&key.as_str()) => {
                (format!("a `{word}` block has no `{key}`"), format!("it has {}", each()))
            }
            Some((key, _)) if seen.insert(key.clone()) => continue,
            Some((key, _)) => {
                (format!("a `{word}` block has `{key}:` twice"), "keep one of the two".to_owned())
            }
            None => (
                format!("`{line}` in a `{word}` block belongs to nothing"),
                format!("write each of {} on one line, however long", each()),
            ),
        };
        let wrong = problem(Code::UnknownBlock, range.clone(), message);
        return Err(Problem { help: Some(help), ..wrong });
    }
    Ok(())
}

/// A film has an address, a title and a length, and perhaps a poster in this folder.
fn film(block: &mut Block, links: &dyn Links) -> Result<(), Problem> {
    let range = block.range.clone();
    let wrong = |message: String, help: &str| Problem {
        help: Some(help.to_owned()),
        ..problem(Code::UnknownBlock, range.clone(), message)
    };
    let given = |key: &str| block.fields.get(key).filter(|value| !value.is_empty());
    for (key, help) in [
        ("address", "write `address:` with the page on which the film is shown"),
        ("title", "write `title:` with what the film is called"),
        ("length", "write `length:` with its minutes and seconds, such as `4:30`"),
    ] {
        given(key).ok_or_else(|| wrong(format!("a `film` block without `{key}:`"), help))?;
    }
    let address = given("address").and_then(|address| Url::parse(address).ok());
    if address.is_none_or(|address| address.scheme() != "https" || !address.has_host()) {
        let typed = given("address").cloned().unwrap_or_default();
        return Err(wrong(
            format!("`{typed}` is no address of a film"),
            "write it whole, beginning with `https://`",
        ));
    }
    if given("length").and_then(|length| seconds(length)).is_none() {
        let typed = given("length").cloned().unwrap_or_default();
        return Err(wrong(
            format!("`{typed}` is no length of a film"),
            "write minutes and seconds, such as `4:30`, or `1:02:30`",
        ));
    }
    if let Some(tag) = given("language").filter(|tag| <Lang as Scalar>::parse(tag).is_err()) {
        return Err(wrong(
            format!("`{tag}` is no language"),
            "write the tag of the language that is spoken, such as `en`",
        ));
    }
    let poster = given("poster").map(|name| links.picture(name)).transpose();
    block.picture = poster.map_err(|refusal| Problem {
        help: refusal.help,
        ..problem(refusal.code, range.clone(), refusal.message)
    })?;
    Ok(())
}

/// Seconds of `4:30` or `1:02:30`.
pub fn seconds(length: &str) -> Option<u32> {
    let parts: Vec<&str> = length.split(':').collect();
    let number = |part: &&str| {
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u32>().ok()).flatten()
    };
    let numbers: Vec<u32> = parts.iter().map(number).collect::<Option<_>>()?;
    let is_short = |number: &u32| *number < 60;
    match numbers.as_slice() {
        [minutes, seconds] if is_short(seconds) && parts[1].len() == 2 => {
            minutes.checked_mul(60)?.checked_add(*seconds)
        }
        [hours, minutes, seconds]
            if is_short(minutes) && is_short(seconds) && parts[1].len() == 2 && parts[2].len() == 2 =>
        {
            hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds)
        }
        _ => None,
    }
    .filter(|seconds| *seconds > 0)
}

fn figure(block: &mut Block, links: &dyn Links) -> Result<(), Problem> {
    let range = block.range.clone();
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

/// An info word one slip away from a block's, or one for it in another language, is no programming language.
fn nearly(word: &str, source: &str, range: Range<usize>) -> Option<Problem> {
    let known: Vec<&str> = BlockKind::ALL.into_iter().map(|(name, _)| name).collect();
    let is_slip = known.iter().any(|name| strsim::damerau_levenshtein(name, word) <= 1 && !word.is_empty());
    let called = if word.is_empty() { Vec::new() } else { meant::called(word, &known) };
    let meant = if called.is_empty() && is_slip { nearest(word, known) } else { called };
    let at = range.start + source.get(range.clone())?.find(word)?;
    let rewrite = |name: &&str| Rewrite {
        title: format!("write ```` ```{name} ````"),
        is_certain: false,
        range: at..at + word.len(),
        words: (*name).to_owned(),
    };
    (!meant.is_empty()).then(|| Problem {
        rewrites: meant.iter().map(rewrite).collect(),
        ..problem(Code::UnknownBlock, range, format!("there is no block `{word}`"))
    })
}

fn problem(code: Code, range: Range<usize>, message: impl Into<String>) -> Problem {
    Problem { code, range, message: message.into(), label: String::new(), help: None, rewrites: Vec::new() }
}
