//! One value where a list is expected, several in one entry of a list, a list where one value is expected.

use super::trial::{STRANGE, Settled, Taken, parent, scalar};
use super::written::{flow, in_brackets, said};
use super::{Candidate, Change, Patient, title};
use crate::diagnostic::Code;
use crate::meant;
use crate::source::{DataPath, Step};
use crate::yaml::edit::Splice;
use crate::yaml::fault::FaultKind;
use crate::yaml::tree::{Entry, Node, Value};

/// A text of more words is a sentence.
const MOST_WORDS: usize = 4;

/// Of more values than these where one is expected, none is offered.
const MOST_CHOICES: usize = 4;

/// A way to cut a text into entries, with what each of them is taken for.
struct Cut {
    nodes: Vec<Node>,
    is_certain: bool,
    read: usize,
}

impl Patient<'_> {
    /// `en` as `[en]`, and `en, nl` as a list of two.
    pub(super) fn as_list(&self, node: &Node, text: &str) -> Vec<Candidate> {
        let is_quoted = self.text[node.range.clone()].starts_with(['"', '\'', '|', '>']);
        let path = &self.fault.path;
        if let (true, Some(Taken::Words(known))) =
            (meant::everything(&meant::folded(text)), self.taken_in(path))
        {
            // Lists are filtered by some facts alone.
            let is_for_all = |word: &&String| path.last_key() != Some("shows") || *word != "filter";
            let nodes: Vec<Node> = known.iter().filter(is_for_all).map(|word| scalar(word)).collect();
            let written = in_brackets(&nodes);
            return vec![self.written(node, Value::Sequence(nodes), written, "all that there are", false)];
        }
        if let Some(others) = self.all_but(node, text) {
            return vec![others];
        }
        let prose = self.is_prose(path);
        let whole = self
            .cut(path, 0, vec![text.to_owned()], &|nodes| self.with(path, Value::Sequence(nodes.to_vec())));
        let is_several = !prose && text.contains(',');
        let ways = if is_quoted && !is_several { Vec::new() } else { ways(text, prose) };
        let shares = meant::shares(text).filter(|_| !prose);
        let (whole, ways) =
            if shares.is_some() { (None, shares.into_iter().collect()) } else { (whole, ways) };
        // What says a number is not all said by what has none.
        let has_digit = |text: &str| text.contains(|sign: char| sign.is_ascii_digit());
        let whole = whole.filter(|cut| !has_digit(text) || has_digit(&in_brackets(&cut.nodes)));
        let cuts = ways.into_iter().filter_map(|parts| {
            let (parts, is_whole) = codes_alone(text, self.without_itself(parts));
            let cut = self.cut(path, 0, parts, &|nodes| self.with(path, Value::Sequence(nodes.to_vec())))?;
            Some(Cut { is_certain: cut.is_certain && is_whole, ..cut })
        });
        // What has commas is several, rather than the name of one.
        let found = best(
            match is_several {
                true => cuts.chain(whole).collect(),
                false => whole.into_iter().chain(cuts).collect(),
            },
            prose,
            self.is_closed(path),
        );
        let one = |cut: Cut| {
            let written = in_brackets(&cut.nodes);
            self.written(node, Value::Sequence(cut.nodes), written, "", cut.is_certain)
        };
        found.into_iter().map(one).collect()
    }

    /// `delivery: all except online`: the others of a few words.
    fn all_but(&self, node: &Node, text: &str) -> Option<Candidate> {
        let (but, Taken::Words(known)) = (meant::all_but(text)?, self.taken_in(&self.fault.path)?) else {
            return None;
        };
        let one = |part: &String| meant::terms(part, &known).into_iter().next().map(|one| one.text);
        let ways = meant::items(but).into_iter().chain([vec![but.to_owned()]]);
        let gone: Vec<String> = ways.filter_map(|way| way.iter().map(one).collect()).next()?;
        let left: Vec<Node> =
            known.iter().filter(|word| !gone.contains(word)).map(|word| scalar(word)).collect();
        let written = in_brackets(&left);
        Some(self.written(node, Value::Sequence(left), written, "all the others", false))
    }

    /// A list behind a sign that makes all of its lines one text: `outcomes: |`.
    pub(super) fn unfolded(&self, node: &Node) -> Vec<Candidate> {
        let Value::Scalar(text, _) = &node.value else { return Vec::new() };
        let entries: Option<Vec<Node>> =
            text.lines().map(|line| line.strip_prefix("- ").map(|entry| scalar(entry.trim()))).collect();
        let before = self.text[..node.range.start].trim_end();
        let sign = before.trim_end_matches(['|', '>', '-', '+']);
        let (Some(entries), true) = (entries, sign.len() < before.len()) else { return Vec::new() };
        let splice = Splice { range: sign.trim_end().len()..before.len(), text: String::new() };
        let title = "remove the sign behind the colon, which makes one text of all lines".to_owned();
        let change = Change::Value(Value::Sequence(entries));
        vec![Candidate { change, title, splices: vec![splice], is_certain: true }]
    }

    /// `[sg1; sg5]`, `- sg1 and sg5`: an entry that is several.
    pub(super) fn several(&self, node: &Node) -> Vec<Candidate> {
        let (Some(Step::Index(at)), Some(list)) = (self.fault.path.0.last(), parent(&self.fault.path)) else {
            return Vec::new();
        };
        let Value::Scalar(text, _) = &node.value else { return Vec::new() };
        // `partners: [partners/far]` is one, as links name it.
        let folder = list.last_key().unwrap_or_default();
        if text.contains("](") || text.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')) {
            return Vec::new();
        }
        // Commas of other scripts part nothing for YAML: `[3، 6]`.
        let is_strange = text.contains(['،', '؛', '、', '，', '；']);
        if self.is_long(node) || matches!(self.fault.kind, FaultKind::WrongType { .. }) && !is_strange {
            return Vec::new();
        }
        let is_title = matches!(&self.fault.kind, FaultKind::Value { code: Code::BadIdValue, .. })
            && !meant::are_ids(text);
        let is_cut_at_blanks =
            |parts: &Vec<String>| parts.iter().map(String::as_str).eq(text.split_whitespace());
        let cuts = ways(text, false)
            .into_iter()
            .filter(|parts| !(is_title && is_cut_at_blanks(parts)))
            .filter_map(|parts| self.cut(&list, *at, parts, &|nodes| self.with_entries(nodes)));
        // Where the whole may be meant, what is cut at words must be known as it is, since names have such words, too.
        let is_whole = matches!(&self.fault.kind, FaultKind::Value { readings, .. } if !readings.is_empty());
        let has_comma = text.contains([',', ';', '|', '،', '؛', '、', '，', '；', '\t', '•']);
        let cuts: Vec<Cut> =
            cuts.filter(|cut| cut.read == 0 || cut.is_certain && (has_comma || !is_whole)).collect();
        let Some(cut) = best(cuts, false, false).into_iter().next() else { return Vec::new() };
        let Some(written) = self.as_entries_of(&list, node, &cut.nodes) else { return Vec::new() };
        let candidate = Candidate {
            title: title(&in_brackets(&cut.nodes), ""),
            splices: vec![Splice { range: node.range.clone(), text: written }],
            change: Change::Entries(cut.nodes),
            is_certain: cut.is_certain,
        };
        Some(candidate).filter(|one| self.heals(one)).into_iter().collect()
    }

    /// Values in the place of one, behind commas or dashes.
    pub(super) fn as_entries_of(&self, list: &DataPath, node: &Node, nodes: &[Node]) -> Option<String> {
        let range = self.tree.value(list)?;
        let texts: Vec<String> = nodes.iter().map(flow).collect();
        if self.text[range].starts_with('[') {
            return Some(texts.join(", "));
        }
        let line = self.text[..node.range.start].rfind('\n').map_or(0, |line| line + 1);
        let before = &self.text[line..node.range.start];
        let blank: String = before.chars().map_while(|letter| (letter == ' ').then_some(' ')).collect();
        before.trim_start().starts_with('-').then(|| texts.join(&format!("\n{blank}- ")))
    }

    /// The texts as entries from an index on, each as it is most likely meant.
    fn cut(
        &self,
        list: &DataPath,
        first: usize,
        parts: Vec<String>,
        with: &dyn Fn(&[Node]) -> Option<crate::yaml::Tree>,
    ) -> Option<Cut> {
        let nodes: Vec<Node> = parts.iter().map(|part| scalar(part)).collect();
        let Settled { tree, is_certain, read, missing } =
            self.settled(with(&nodes)?, list, Some(first..first + nodes.len()))?;
        let Value::Sequence(all) = &tree.find(list)?.value else { return None };
        let nodes = all.get(first..first + nodes.len())?.to_vec();
        missing.is_empty().then_some(Cut { nodes, is_certain, read })
    }

    /// A list of one where one is expected; a list of pairs where a map is.
    pub(super) fn as_one(&self, node: &Node, nodes: &[Node]) -> Vec<Candidate> {
        let pair = |node: &Node| match &node.value {
            Value::Mapping(entries) => <[Entry; 1]>::try_from(entries.clone()).ok(),
            _ => None,
        };
        let pairs: Option<Vec<Entry>> = nodes.iter().map(|node| pair(node).map(|[entry]| entry)).collect();
        if let Some(pairs) = pairs.filter(|pairs| pairs.len() > 1) {
            let map = Node { range: 0..0, value: Value::Mapping(pairs) };
            let written = flow(&map);
            return vec![self.written(node, map.value, written, "one map, no list", !self.is_long(node))];
        }
        if let Some(joined) = self.in_one_line(node, nodes) {
            return vec![joined];
        }
        match nodes {
            [only]
                if matches!(only.value, Value::Scalar(..))
                    && !self.text[only.range.clone()].contains('\n') =>
            {
                let written = self.text[only.range.clone()].trim().to_owned();
                let is_flow = self.text[node.range.clone()].starts_with('[');
                vec![self.written(node, only.value.clone(), written, "it is one value, no list", is_flow)]
            }
            several
                if several.len() <= MOST_CHOICES
                    && several.iter().all(|one| matches!(one.value, Value::Scalar(..))) =>
            {
                let one = |one: &Node| {
                    let written = self.text[one.range.clone()].trim().to_owned();
                    self.written(node, one.value.clone(), written, "there is one value", false)
                };
                several.iter().map(one).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The lines of an address, or the sentences of a text, which is one.
    fn in_one_line(&self, node: &Node, nodes: &[Node]) -> Option<Candidate> {
        let texts = nodes.iter().map(said).collect::<Option<Vec<String>>>().filter(|all| all.len() > 1)?;
        let is_free = matches!(
            self.taken_at(&self.with(&self.fault.path, scalar(STRANGE).value)?, &self.fault.path),
            Taken::Text
        );
        let bare = |text: &String| text.trim().trim_end_matches(',').to_owned();
        let is_sentence = texts.iter().any(|text| text.trim_end().ends_with(['.', '!', '?', '。', '؟']));
        let between = if is_sentence { " " } else { ", " };
        let whole = texts.iter().map(bare).collect::<Vec<String>>().join(between);
        // Remarks behind a block are not the list's.
        let is_flow = self.text[node.range.clone()].starts_with('[');
        let end = if is_flow { node.range.end } else { nodes.last()?.range.end };
        let range = node.range.start..self.text[..end].trim_end().len();
        let has_remark = self.text[range.clone()].contains(" #");
        let written = super::quoted(&whole);
        // What stands in lines of its own begins behind its key.
        let start = self.text[..range.start].trim_end().len();
        let is_block = !is_flow && self.text[..start].ends_with(':');
        let range = if is_block { start..range.end } else { range };
        let text = if is_block { format!(" {written}") } else { written.clone() };
        (is_free && !has_remark).then(|| Candidate {
            title: title(&written, ""),
            splices: vec![Splice { range, text }],
            change: Change::Value(Value::Scalar(whole.clone(), true)),
            is_certain: !is_sentence,
        })
    }

    /// A map where a text is expected: words with a colon, or texts by language, of which one is this file's.
    pub(super) fn as_text(&self, node: &Node, entries: &[Entry]) -> Vec<Candidate> {
        let raw = self.text[node.range.clone()].trim_end();
        if let ([_], false, false) = (entries, raw.contains('\n'), raw.starts_with('{')) {
            let written = super::in_quotes(raw);
            // Beside names alone it is a name, too, with words that belong elsewhere.
            if let Some(name) = self.named_alone(&entries[0].key) {
                let note = "without the words beside it";
                return vec![self.written(node, Value::Scalar(name.clone(), true), name, note, false)];
            }
            return vec![self.written(node, Value::Scalar(raw.to_owned(), false), written, "", true)];
        }
        let path = (self.place)(0..0).path().map(ToString::to_string).unwrap_or_default();
        let file = path.rsplit('/').next().and_then(|name| name.strip_suffix(".md")).unwrap_or_default();
        let of_file = entries.iter().filter(|entry| entry.key == file);
        let texts = of_file.filter_map(|entry| match &entry.value.value {
            Value::Scalar(text, _) => Some(text),
            _ => None,
        });
        let note = "what is said in other languages stands in their files";
        texts
            .map(|text| {
                let written = super::quoted(text);
                self.written(node, Value::Scalar(text.clone(), true), written, note, entries.len() == 1)
            })
            .collect()
    }
}

impl Patient<'_> {
    /// Countries where the list of a vocabulary is named that has them.
    pub(super) fn listed_countries(&self, node: &Node) -> Option<String> {
        let texts: Vec<String> = match &node.value {
            Value::Scalar(text, _) => {
                meant::items(text).into_iter().next().unwrap_or_else(|| vec![text.clone()])
            }
            Value::Sequence(nodes) => nodes.iter().map(said).collect::<Option<_>>()?,
            _ => return None,
        };
        let code = |text: &String| Some(meant::countries(text).into_iter().next()?.text);
        let is_asked = self.fault.path.last_key() == Some("eligible") && !texts.is_empty();
        let codes = is_asked.then(|| texts.iter().map(code).collect::<Option<Vec<String>>>())??;
        Some(format!(
            "add a list to `content/vocabulary/country-lists.yaml`, below `lists:`: `- {{id: eligible, title: …, authority: …, valid: {{from: …}}, source: …, verified_on: …, countries: [{}]}}`, and write here `eligible: eligible`; or the id of one that is there already",
            codes.join(", ")
        ))
    }

    /// The languages behind `fallback` without the one that falls back.
    fn without_itself(&self, parts: Vec<String>) -> Vec<String> {
        let is_fallback = self.fault.path.last_key() == Some("fallback");
        let own = parent(&self.fault.path).filter(|_| is_fallback);
        match own.and_then(|map| Some(&self.tree.find(&map.key("tag"))?.value)) {
            Some(Value::Scalar(tag, _)) => parts.into_iter().filter(|part| part != tag).collect(),
            _ => parts,
        }
    }

    /// A name, where all other entries of its list are names.
    fn named_alone(&self, key: &str) -> Option<String> {
        let list = self.tree.find(&parent(&self.fault.path)?)?;
        let is_name =
            |text: &str| text.chars().all(|letter| letter.is_ascii_lowercase() || "-/".contains(letter));
        let Value::Sequence(nodes) = &list.value else { return None };
        let mut others = nodes.iter().filter_map(|node| match &node.value {
            Value::Scalar(text, _) => Some(text.as_str()),
            _ => None,
        });
        (nodes.len() > 1 && is_name(key) && others.all(is_name)).then(|| key.to_owned())
    }
}

/// The ways to cut a text. A sentence has commas of its own.
fn ways(text: &str, is_prose: bool) -> Vec<Vec<String>> {
    let short = |part: &String| part.split_whitespace().count() <= MOST_WORDS;
    let ways = meant::items(text).into_iter();
    if !is_prose {
        return meant::countries_of(text).into_iter().chain(ways).collect();
    }
    let cut = |way: &Vec<String>| way.iter().all(short) || text.contains([';', '•', '·', '|', '\t']);
    // Blanks alone part the words of a sentence.
    let is_cut = |way: &Vec<String>| !way.iter().map(String::as_str).eq(text.split_whitespace());
    ways.take(1).filter(|way| is_cut(way) && cut(way)).collect()
}

/// `US citizens`: of codes with plain words behind blanks the codes are meant; and whether they are all that is written.
fn codes_alone(text: &str, parts: Vec<String>) -> (Vec<String>, bool) {
    let is_code = |part: &String| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_cut_at_blanks = parts.iter().map(String::as_str).eq(text.split_whitespace());
    let has_both = parts.iter().any(is_code) && !parts.iter().all(is_code);
    match is_cut_at_blanks && has_both {
        true => (parts.into_iter().filter(is_code).collect(), false),
        false => (parts, true),
    }
}

/// Of ways to cut a text those that leave the fewest parts to be read as something else: what is written as it is known
/// is meant. Of sentences every way may be meant.
fn best(cuts: Vec<Cut>, is_prose: bool, is_closed: bool) -> Vec<Cut> {
    let Some(fewest) = cuts.iter().map(|cut| (cut.read > 0, !cut.is_certain)).min() else { return cuts };
    let mut best: Vec<Cut> =
        cuts.into_iter().filter(|cut| (cut.read > 0, !cut.is_certain) == fewest).collect();
    if is_prose {
        best.reverse();
        return best;
    }
    if is_closed {
        let first = more(&best).unwrap_or(0);
        best.swap(0, first);
    }
    best.truncate(1);
    best
}

/// Of words of a closed list, `on campus + online` is more than the one word that all of it comes near.
fn more(cuts: &[Cut]) -> Option<usize> {
    let texts = |cut: &Cut| cut.nodes.iter().map(flow).collect::<Vec<String>>();
    let first = <[String; 1]>::try_from(cuts.first().map(texts)?).ok()?;
    cuts.iter().position(|other| {
        let all = texts(other);
        all.len() > 1 && all.contains(&first[0])
    })
}
