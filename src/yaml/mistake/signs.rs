//! Texts that begin with a sign of YAML's own, and signs between documents.

use super::page::{Line, Page};
use super::slip::{QUOTE, Slip, bare};
use crate::diagnostic::{Code, nearest};
use crate::yaml::lost::quoted;
use crate::yaml::mended::{Edit, Mistake};

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    slips.extend(answered(page));
    for number in near {
        let line = &page.lines[*number];
        slips.extend(doubled(line));
        slips.extend(remark(line));
        slips.extend(remark_behind(line));
        slips.extend(in_parentheses(line));
        slips.extend(keys(line));
        slips.extend(begins(page, *number));
        slips.extend(in_flow(line));
        slips.extend(control(line));
        slips.extend(ends(line));
        slips.extend(alias(page.text, line));
    }
}

/// `> title: …`, line by line, as programs for letters have what is answered. No line of YAML begins so.
fn answered(page: &Page) -> Option<Slip> {
    let lines = page.lines.iter().filter(|line| line.text.starts_with('>'));
    let sign = |line: &Line| {
        let length = if line.text.starts_with("> ") { 2 } else { 1 };
        (line.range(0..length), String::new())
    };
    let edits: Vec<Edit> = lines.map(sign).collect();
    let first = edits.first().filter(|_| edits.len() > 1)?.0.clone();
    let message = "a `>` stands before these lines, as in a letter that was answered";
    let title = format!("remove the sign before each of the {} lines", edits.len());
    Some(Slip::new(Code::Syntax, first, message, edits).titled(title).evident())
}

/// `*cheked`, where `&checked` stands above; `*checked` above `&checked`, which changes places with it.
fn alias(text: &str, line: &Line) -> Option<Slip> {
    let value = line.parts().value;
    let name = line.text[value.clone()].strip_prefix('*').filter(|name| is_name(name))?;
    let range = line.range(value);
    if let Some(below) = text[range.end..].find(&format!("&{name} ")).map(|at| range.end + at) {
        let content = text[below..].lines().next()?.strip_prefix(&format!("&{name} "))?.trim_end();
        let is_whole = !content.contains(" #") && content.starts_with('{') == content.ends_with('}');
        let message = format!("`*{name}` stands above `&{name}`, which says what it is");
        let edits = vec![
            (range.clone(), format!("&{name} {content}")),
            (below..below + name.len() + 2 + content.len(), format!("*{name}")),
        ];
        let slip = Slip::new(Code::Syntax, range, message, edits).certain();
        return is_whole.then(|| slip.titled(format!("write here `&{name} {content}`, and below `*{name}`")));
    }
    let anchors =
        text.split_whitespace().filter_map(|word| word.strip_prefix('&')).filter(|name| is_name(name));
    let known: Vec<&str> = anchors.collect();
    let message = format!("`*{name}` names nothing: there is no `&{name}` above");
    let written = match (nearest(name, known.iter().copied()).as_slice(), known.as_slice()) {
        ([near], _) | ([], [near]) => format!("*{near}"),
        _ => return None,
    };
    let edits = vec![(range.clone(), written.clone())];
    Some(Slip::new(Code::Syntax, range, message, edits).certain().titled(format!("write `{written}`")))
}

/// That a name stands nowhere in a text any more, in whose place the parser stumbled over `*name`: which places have it.
pub fn unmarked(page: &Page, at: usize) -> Option<Mistake> {
    let line = &page.lines[page.number(at)];
    let value = line.parts().value;
    let name = line.text[value.clone()].strip_prefix('*').filter(|name| is_name(name))?;
    let marks = |sign: char| {
        let own = move |word: &&str| word.strip_prefix(sign) == Some(name);
        page.text.split(|one: char| one.is_whitespace() || ",]}".contains(one)).filter(own).count()
    };
    let others = page.text.split_whitespace().any(|word| word.strip_prefix('&').is_some_and(is_name));
    // A single word with a capital letter is a text in the signs of Markdown.
    let is_text = marks('*') < 2 && name.chars().any(char::is_uppercase);
    if others || marks('&') > 0 || is_text {
        return None;
    }
    let key = &line.text[line.parts().key?];
    let naming = match marks('*') {
        1 => "one place names".to_owned(),
        count => format!("{count} places name"),
    };
    let message = format!("nothing is called `&{name}` in this file, which {naming} as `*{name}`");
    let help = format!(
        "write the value itself at the first of them, with the name before it: `{key}: &{name} {{…}}`; the others then have the same"
    );
    Some(Mistake {
        code: Code::Syntax,
        range: line.range(value),
        message,
        help: vec![help],
        cures: Vec::new(),
    })
}

fn is_name(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|one| one.is_alphanumeric() || matches!(one, '_' | '-'))
}

/// `-- starts: 2027-09-20`: more than the one dash of an entry, or than none, before a key.
fn doubled(line: &Line) -> Vec<Slip> {
    let start = line.indentation();
    let bare = line.text[start..].trim_start_matches(['-', '–', '—']);
    let rest = bare.trim_start_matches(' ');
    let dashes = line.text[start..line.text.len() - bare.len()].trim_end();
    let inner = Line { start: 0, text: rest };
    if dashes.chars().count() < 2 && dashes.len() < 2 || inner.parts().key.is_none() && !rest.starts_with('{')
    {
        return Vec::new();
    }
    let range = line.range(start..start + dashes.len());
    let all = line.range(start..line.text.len() - rest.len());
    let slip = |written: &str| {
        let edits = vec![(all.clone(), written.to_owned())];
        Slip::new(Code::Syntax, range.clone(), format!("`{dashes}` is no sign of YAML before a key"), edits)
    };
    vec![slip("").certain(), slip("- ").certain()]
}

/// `// later`, `<!-- later -->`, `/* later */`: remarks as other languages write them.
fn remark(line: &Line) -> Option<Slip> {
    const FORMS: [(&str, &str); 4] = [("//", ""), ("<!--", "-->"), ("/*", "*/"), ("--", "")];
    let text = line.text.trim();
    let (sign, words) = FORMS
        .iter()
        .find_map(|(open, close)| Some((*open, text.strip_prefix(open)?.strip_suffix(close)?)))?;
    let words = words.strip_prefix(' ').unwrap_or(words).trim_end();
    let start = line.text.len() - line.text.trim_start().len();
    let range = line.range(start..start + text.len());
    let edits = vec![(range.clone(), format!("# {words}"))];
    let slip = Slip::new(Code::Syntax, range, "a remark in the form of another language", edits).certain();
    // Dashes may be those of entries.
    Some(if sign == "--" { slip.last_resort() } else { slip })
}

/// `eqf: 7# later`, `eqf: 7 // later`
fn remark_behind(line: &Line) -> Option<Slip> {
    let value = line.parts().value;
    let words = &line.text[value.clone()];
    let (at, sign) = match (words.find(" //"), words.find('#')) {
        (Some(at), _) => (at, " //"),
        (None, Some(at)) if at > 0 => (at, "#"),
        _ => return None,
    };
    let range = line.range(value.start + at..value.start + at + sign.len());
    let edits = vec![(range.clone(), " #".to_owned())];
    Some(Slip::new(Code::Syntax, range, "a remark begins with a blank and the sign `#`", edits).certain())
}

/// `- (name: IELTS, min: 6.5)`, `(en, nl)`
fn in_parentheses(line: &Line) -> Option<Slip> {
    let end = line.text.find(" #").unwrap_or(line.text.len());
    let text = line.text[..end].trim_end();
    let open = text.find('(').filter(|open| text.ends_with(')') && text[..*open].ends_with([' ', ':']))?;
    let is_map = text[open..].contains(": ");
    let [opens, closes] = if is_map { ["{", "}"] } else { ["[", "]"] };
    let (first, last) = (line.range(open..open + 1), line.range(text.len() - 1..text.len()));
    let edits = vec![(first.clone(), opens.to_owned()), (last, closes.to_owned())];
    let message = "parentheses, which are no brackets of YAML's";
    Some(Slip::new(Code::Syntax, first, message, edits).certain())
}

/// `**ects**: 60`, `{*x: 50}`: signs of Markdown around keys.
fn keys(line: &Line) -> Option<Slip> {
    let open = line.text.find(['{', '[']).unwrap_or(line.text.len());
    let slots = super::page::slots(line.text, open..line.text.len());
    let starts = [line.parts().head].into_iter().chain(slots.into_iter().map(|slot| slot.start));
    let edits: Vec<_> = starts.filter_map(|at| key(line, at)).flatten().collect();
    let (first, last) = (edits.first()?.0.start, edits.last()?.0.end);
    Some(Slip::new(Code::Syntax, first..last, "signs of Markdown around a key", edits).certain())
}

/// What goes of such a key that begins at a byte of the line.
fn key(line: &Line, at: usize) -> Option<Vec<Edit>> {
    let text = &line.text[at..];
    let rest = text.trim_start_matches(MARKS);
    let is_word = |one: char| one.is_ascii_alphanumeric() || matches!(one, '_' | '-');
    let length = rest.len() - rest.trim_start_matches(is_word).len();
    let behind = rest[length..].trim_start_matches(MARKS);
    let open = text.len() - rest.len();
    let after = behind.strip_prefix(':')?.trim_start_matches(MARKS);
    if open == 0 || length == 0 || !after.is_empty() && !after.starts_with(' ') {
        return None;
    }
    let (word, colon) = (at + open + length, line.text.len() - behind.len());
    let marks = [at..at + open, word..colon, colon + 1..line.text.len() - after.len()];
    Some(
        marks.into_iter().filter(|one| !one.is_empty()).map(|one| (line.range(one), String::new())).collect(),
    )
}

/// `type: @draft`: what reads well without the sign, where it would not in quotation marks.
fn without(sign: char, range: &std::ops::Range<usize>, words: &str) -> Option<Slip> {
    let bare = words.trim_start_matches(sign).trim();
    let is_word = |one: char| one.is_alphanumeric() || matches!(one, '-' | '.' | '_');
    let address = words.strip_prefix('[').and_then(|link| link.split_once("](")?.1.strip_suffix(')'));
    let bare = address.unwrap_or(bare);
    if sign == '-' || bare.is_empty() || address.is_none() && !bare.chars().all(is_word) {
        return None;
    }
    let message = format!("a text that begins with `{sign}`, which is a sign of YAML's own");
    Some(
        Slip::new(Code::Syntax, range.clone(), message, vec![(range.clone(), bare.to_owned())]).last_resort(),
    )
}

/// What Markdown writes around words.
const MARKS: [char; 2] = ['*', '`'];

/// `**Great** programme`: a line of plain text without the signs of Markdown around its first words, or around all.
fn without_marks(sign: char, words: &str) -> Option<String> {
    let bare = words.trim_matches(MARKS);
    if MARKS.contains(&sign) && words.ends_with(sign) && !bare.is_empty() && !bare.contains(MARKS) {
        return Some(bare.to_owned());
    }
    let rest = words.trim_start_matches(sign);
    let (inner, after) = rest.split_once(&words[..words.len() - rest.len()])?;
    let is_around = !inner.is_empty() && inner.trim() == inner && !inner.contains(MARKS);
    (MARKS.contains(&sign) && is_around && !after.contains(MARKS)).then(|| format!("{inner}{after}"))
}

/// The slip of a value that begins with a sign: it goes, where it is Markdown's and stands behind the words, too; or else
/// the whole is put in quotation marks.
fn marked(sign: char, range: std::ops::Range<usize>, words: &str, is_within: bool) -> Slip {
    let name = if sign == '`' { "a backtick".to_owned() } else { format!("`{sign}`") };
    let message = format!("a text that begins with {name}, which is a sign of YAML's own");
    if let Some(text) = behind_bar(words) {
        return Slip::new(Code::Syntax, range.clone(), message, vec![(range, bare(text, is_within))])
            .certain();
    }
    if let Some(bare) = without_marks(sign, words) {
        let bare = bare.as_str();
        let needs_marks =
            bare.contains([':', '#', ',', '[', '{']) || bare.starts_with(|one: char| !one.is_alphanumeric());
        let bare = if needs_marks { quoted(bare) } else { bare.to_owned() };
        return Slip::new(Code::Syntax, range.clone(), message, vec![(range, bare)]).certain();
    }
    Slip::new(Code::Syntax, range.clone(), message, vec![(range, quoted(words))]).certain().doing(QUOTE)
}

/// `| Management`: the words behind the sign of a text that begins on the next line. `> 50 credits` compares.
fn behind_bar(words: &str) -> Option<&str> {
    let text = words.strip_prefix(['|', '>'])?.trim_start_matches(['+', '-']).trim();
    let is_text =
        text.starts_with(char::is_alphabetic) || words.starts_with('|') && text.starts_with(char::is_numeric);
    is_text.then_some(text)
}

/// `description: | We offer`, with more lines of the text below it.
fn several(page: &Page, number: usize) -> Option<Slip> {
    let line = &page.lines[number];
    let value = line.words();
    let words = &line.text[value.clone()];
    let text = behind_bar(words)?;
    let below = page.lines[page.below(number)].iter().find(|line| !line.text.trim().is_empty())?;
    let sign = words[..words.len() - text.len()].trim_end();
    let from = value.start + sign.len();
    let edits =
        vec![(line.range(from..value.end - text.len()), format!("\n{}", " ".repeat(below.indentation())))];
    let message = format!("the first line of a text stands behind `{sign}`, and not below it");
    Some(Slip::new(Code::Syntax, line.range(value.end - text.len()..value.end), message, edits).certain())
}

/// `title: *Demo`, `title: @home`, `title: - Note: You`
fn begins(page: &Page, number: usize) -> Vec<Slip> {
    if let Some(several) = several(page, number) {
        return vec![several];
    }
    let line = &page.lines[number];
    let value = line.words();
    let words = &line.text[value.clone()];
    let Some(sign) = words.chars().next().filter(|sign| "*@`%|>-?,[".contains(*sign)) else {
        return Vec::new();
    };
    // What begins a text of several lines is no sign that went wrong.
    let is_block = matches!(sign, '|' | '>')
        && words[1..].chars().all(|letter| "+-".contains(letter) || letter.is_ascii_digit());
    if is_block {
        return Vec::new();
    }
    let range = line.range(value);
    let marked = (sign != '[').then(|| marked(sign, range.clone(), words, false));
    marked.into_iter().chain(without(sign, &range, words)).collect()
}

/// `{title: *Demo}`, `[@home]`
fn in_flow(line: &Line) -> Vec<Slip> {
    let Some(open) = line.text.find(['{', '[']) else { return Vec::new() };
    let slots = super::page::slots(line.text, open..line.text.len());
    let values =
        slots.iter().map(|slot| super::page::pair(line.text, slot).map_or(slot.clone(), |(_, value)| value));
    let signs = ['*', '@', '`', '%', '|', '>', '?', '-'];
    let Some(value) = values.into_iter().find(|value| line.text[value.clone()].starts_with(signs)) else {
        return Vec::new();
    };
    let words = &line.text[value.clone()];
    let Some(sign) = words.chars().next() else { return Vec::new() };
    let range = line.range(value);
    [marked(sign, range.clone(), words, true)].into_iter().chain(without(sign, &range, words)).collect()
}

/// Letters that no text has.
fn control(line: &Line) -> Option<Slip> {
    let odd = |letter: char| letter.is_control() && letter != '\t' || letter == '\u{feff}';
    let edits: Vec<(std::ops::Range<usize>, String)> = line
        .text
        .char_indices()
        .filter(|(_, letter)| odd(*letter))
        .map(|(at, letter)| (line.range(at..at + letter.len_utf8()), String::new()))
        .collect();
    let (first, _) = edits.first()?.clone();
    let letter = line.text[first.start - line.start..].chars().next()?;
    let message = format!("{} stands in this line", crate::unseen::name(letter)?);
    Some(Slip::new(Code::UnseenLetter, first, message, edits).certain())
}

/// `title: Demo;`, `"title": "Demo",` as other languages end a line.
fn ends(line: &Line) -> Option<Slip> {
    let text = line.text.trim_end();
    let sign = text.chars().next_back().filter(|sign| matches!(sign, ',' | ';'))?;
    let at = line.range(text.len() - 1..text.len());
    let message = format!("`{sign}` at the end of a line, which YAML does not end so");
    Some(Slip::new(Code::Syntax, at.clone(), message, vec![(at, String::new())]))
}
