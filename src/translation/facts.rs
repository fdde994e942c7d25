//! Short texts that stand in several languages within facts, vocabularies and settings, and new ones beside them.

use std::ops::Range;

use serde_yaml::Value;

use super::front::{scalar, whole};
use super::stamp::line_end;
use crate::catalogue::Catalogue;
use crate::config::{Config, SITE_FILE};
use crate::lang::Lang;
use crate::locale;
use crate::model::PLURAL_FORMS;
use crate::source::{DataPath, Source, Sources, Step};
use crate::yaml::Tree;

/// A text in several languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortText {
    /// `intakes.0.deadlines.1.note`
    pub id: String,
    pub at: DataPath,
    /// In the source language.
    pub source: String,
    /// In the language that is asked for.
    pub target: Option<String>,
}

/// A text to be written.
#[derive(Clone, Debug)]
pub struct NewText {
    pub at: DataPath,
    pub words: String,
}

/// All files that may have such texts: the facts of items, the vocabularies, the settings.
pub fn files<'s>(catalogue: &'s Catalogue, sources: &'s Sources) -> impl Iterator<Item = &'s Source> {
    let of_items = catalogue.items().filter_map(|(_, item)| item.facts_path.as_ref());
    let of_items = of_items.filter_map(|path| sources.get(path));
    of_items.chain(sources.below("content/vocabulary/")).chain(sources.get(SITE_FILE))
}

/// A text with its words in every language that has some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedText {
    at: DataPath,
    texts: Vec<(String, String)>,
}

impl SharedText {
    /// The same between the source language and another one; nothing where it is a form that numbers never take there.
    pub fn between(&self, source: &Lang, target: &Lang) -> Option<ShortText> {
        let is_taken = self.form().is_none_or(|form| locale::known_forms(target).contains(&form));
        is_taken.then(|| ShortText {
            id: id(&self.at),
            at: self.at.clone(),
            source: self.words(source).unwrap_or_default(),
            target: self.words(target),
        })
    }

    /// The form of numbers that it is, of a unit.
    fn form(&self) -> Option<&str> {
        let [.., Step::Key(unit), Step::Key(form)] = self.at.0.as_slice() else { return None };
        (unit == "unit" && PLURAL_FORMS.contains(&form.as_str())).then_some(form)
    }

    /// In which language readers of a chain find it.
    pub fn shown_in<'l>(&self, chain: &'l [Lang]) -> Option<&'l Lang> {
        chain.iter().find(|lang| self.words(lang).is_some())
    }

    fn words(&self, lang: &Lang) -> Option<String> {
        self.texts.iter().find(|(key, _)| key == lang.as_str()).map(|(_, text)| text.trim().to_owned())
    }
}

/// The texts of a file between the source language and another one, in the order of the file.
pub fn short_texts(file: &Source, config: &Config, lang: &Lang) -> Vec<ShortText> {
    shared_texts(file, config).iter().filter_map(|text| text.between(config.source_lang(), lang)).collect()
}

/// The texts of a file: maps from languages of the site, the source language among them, to words.
pub fn shared_texts(file: &Source, config: &Config) -> Vec<SharedText> {
    let Some(tree) = file.text().ok().and_then(|text| Tree::parse(text).ok()) else { return Vec::new() };
    let found = tree.text_maps().into_iter().filter(|(at, texts)| {
        let known = |key: &str| config.langs().any(|lang| lang.as_str() == key);
        let source = texts.iter().any(|(key, _)| *key == config.source_lang().as_str());
        source && texts.iter().all(|(key, _)| known(key)) && !is_left(&file.path, at)
    });
    let owned = |(key, text): (&str, &str)| (key.to_owned(), text.to_owned());
    let shared = found.map(|(at, texts)| SharedText { at, texts: texts.into_iter().map(owned).collect() });
    let mut shared: Vec<SharedText> = shared.collect();
    let source = config.source_lang().to_string();
    // A number, such as the hours of a credit, is the same in every language.
    let plain = tree.plain_texts(seen_of(&file.path)).into_iter();
    let plain = plain.filter(|(_, text)| text.trim().parse::<f64>().is_err());
    shared.extend(plain.map(|(at, text)| SharedText { at, texts: vec![(source.clone(), text.to_owned())] }));
    shared.sort_by_key(|text| tree.value(&text.at).map_or(0, |range| range.start));
    shared
}

/// What readers see of a vocabulary; the last are the forms of numbers that a unit may have.
const SEEN_OF_VOCABULARIES: &[&str] =
    &["title", "summary", "role", "unit", "hours", "zero", "one", "two", "few", "many", "other"];

/// The keys whose texts readers see of a vocabulary and of the settings. Where one is written for all languages at once, it
/// is in the language that the others are translated from. What an item calls its own may be the same in all of them.
fn seen_of(path: &str) -> &'static [&'static str] {
    match path {
        SITE_FILE => &["title", "tagline", "notice", "intro"],
        _ if path.starts_with("content/vocabulary/") => SEEN_OF_VOCABULARIES,
        _ => &[],
    }
}

/// Words in addresses are no texts, and the site's own keys are its own.
fn is_left(path: &str, at: &DataPath) -> bool {
    match at.0.first() {
        Some(Step::Key(key)) => key == "extra" || path == SITE_FILE && key == "urls",
        _ => true,
    }
}

fn id(at: &DataPath) -> String {
    let steps = at.0.iter().map(|step| match step {
        Step::Key(key) => key.clone(),
        Step::Index(index) => index.to_string(),
    });
    steps.collect::<Vec<String>>().join(".")
}

/// The file with new texts in a language; every other byte stays as it is. Nothing where that cannot be done. A text that
/// was written for all languages is that of `source` then.
pub fn with_texts(file: &Source, (source, lang): (&Lang, &Lang), new: &[NewText]) -> Option<Vec<u8>> {
    let text = file.text().ok()?;
    let wanted = changed(serde_yaml::from_str(text).ok()?, (source, lang), new)?;
    let tree = Tree::parse(text).ok()?;
    for quoted in [false, true] {
        let mut edits: Vec<(Range<usize>, String)> =
            new.iter().map(|new| edit(text, &tree, (source, lang), new, quoted)).collect::<Option<_>>()?;
        edits.sort_by_key(|(at, _)| std::cmp::Reverse(at.start));
        let mut made = text.to_owned();
        edits.iter().for_each(|(at, words)| made.replace_range(at.clone(), words));
        if serde_yaml::from_str::<Value>(&made).ok().as_ref() == Some(&wanted) {
            return Some([&file.bytes[..file.skipped()], made.as_bytes()].concat());
        }
    }
    None
}

/// What the file has to say.
fn changed(mut value: Value, (source, lang): (&Lang, &Lang), new: &[NewText]) -> Option<Value> {
    for new in new {
        let map = new.at.0.iter().try_fold(&mut value, |value, step| match step {
            Step::Key(key) => value_of(value, key),
            Step::Index(index) => value.get_mut(*index),
        })?;
        if let Value::String(text) = map {
            let text = std::mem::take(text);
            *map = Value::Mapping([(source.as_str().into(), text.into())].into_iter().collect());
        }
        map.as_mapping_mut()?.insert(lang.as_str().into(), new.words.as_str().into());
    }
    Some(value)
}

/// What stands under a key, which may be a number, such as a year.
fn value_of<'v>(value: &'v mut Value, key: &str) -> Option<&'v mut Value> {
    let is_meant = |own: &Value| match own {
        Value::Number(number) => number.to_string() == key,
        own => own.as_str() == Some(key),
    };
    value.as_mapping_mut()?.iter_mut().find(|(own, _)| is_meant(own)).map(|(_, value)| value)
}

/// The bytes to replace, and what with.
fn edit(
    text: &str,
    tree: &Tree,
    (source, lang): (&Lang, &Lang),
    new: &NewText,
    quoted: bool,
) -> Option<(Range<usize>, String)> {
    let map = tree.value(&new.at)?;
    if let Some(plain) = tree.text_at(&new.at) {
        let old = whole(text, map);
        let end = if text[old.clone()].ends_with('\n') { line_end(text) } else { "" };
        let pair =
            |lang: &Lang, words: &str| format!("{}: {}", scalar(lang.as_str(), false), flow_scalar(words));
        return Some((old, format!("{{{}, {}}}{end}", pair(source, plain.trim()), pair(lang, &new.words))));
    }
    let flow = text[map.clone()].starts_with('{');
    if let Some(old) = tree.key(&new.at.key(lang.as_str())).and(tree.value(&new.at.key(lang.as_str()))) {
        let old = whole(text, old);
        let was = &text[old.clone()];
        let end = if was.ends_with('\n') { line_end(text) } else { "" };
        let words = scalar(&new.words, quoted || flow || was.starts_with(['"', '\'']));
        return Some((old, format!("{words}{end}")));
    }
    let key = scalar(lang.as_str(), false);
    if flow {
        let end = map.start + text[map.clone()].rfind('}')?;
        let end = map.start + text[map.start..end].trim_end().len();
        let comma = if text[..end].ends_with(',') { "" } else { "," };
        return Some((end..end, format!("{comma} {key}: {}", flow_scalar(&new.words))));
    }
    let column = map.start - text[..map.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[map.end..].find('\n').map_or(text.len(), |at| map.end + at + 1);
    let before = if text[..end].ends_with('\n') { "" } else { line_end(text) };
    let line =
        format!("{before}{}{key}: {}{}", " ".repeat(column), scalar(&new.words, quoted), line_end(text));
    Some((end..end, line))
}

/// Plain where nothing in it could be taken for a sign of flow style.
fn flow_scalar(text: &str) -> String {
    scalar(text, text.contains([',', '[', ']', '{', '}', ':', '#']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Scalar;

    fn file(text: &str) -> Source {
        Source { path: "content/programmes/x/facts.yaml".into(), bytes: text.as_bytes().into() }
    }

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    fn written(text: &str, at: DataPath, tag: &str, words: &str) -> String {
        let made = with_texts(&file(text), (&lang("en"), &lang(tag)), &[NewText { at, words: words.into() }]);
        String::from_utf8(made.expect("it can be written")).unwrap()
    }

    #[test]
    fn a_text_stands_beside_the_others_and_nothing_else_changes() {
        let flow = "\u{feff}a: {en: One, nl: Een} # why\r\nb: 1\r\n";
        assert_eq!(written(flow, "a".into(), "fr", "Un"), flow.replace("Een", "Een, fr: Un"));
        assert_eq!(written(flow, "a".into(), "nl", "Twee, drie"), flow.replace("Een", "\"Twee, drie\""));
        assert_eq!(written(flow, "a".into(), "no", "En: en"), flow.replace("Een", "Een, no: \"En: en\""));
        let block = "a:\n  - t:\n      en: One\n      nl: 'Een'  # why\n    b: 1\n";
        let at = DataPath::from("a").index(0).key("t");
        assert_eq!(written(block, at.clone(), "fr", "Un"), block.replace("# why\n", "# why\n      fr: Un\n"));
        assert_eq!(written(block, at, "nl", "Twee"), block.replace("'Een'", "\"Twee\""));
        let last = "t:\n  en: One";
        assert_eq!(written(last, "t".into(), "nl", "- Een"), "t:\n  en: One\n  nl: \"- Een\"\n");
        let long = "t:\n  en: >-\n    One\n    two\nb: 1\n";
        assert_eq!(
            written(long, "t".into(), "nl", "Een"),
            "t:\n  en: >-\n    One\n    two\n  nl: Een\nb: 1\n"
        );
    }

    #[test]
    fn a_text_for_all_languages_becomes_one_of_each() {
        let flow = "a:\n  - {id: x, title: \"One, two\"} # why\n";
        let at = || DataPath::from("a").index(0).key("title");
        let made = written(flow, at(), "nl", "Een");
        assert_eq!(made, flow.replace("\"One, two\"", "{en: \"One, two\", nl: Een}"));
        let block = "a:\n  - id: x\n    title: One # why\n    b: 1\n";
        assert_eq!(written(block, at(), "nl", "Een: a"), block.replace("One", "{en: One, nl: \"Een: a\"}"));
    }

    #[test]
    fn a_form_of_numbers_is_for_languages_that_have_it() {
        let at = || DataPath::from("facts").index(0).key("unit");
        let text = |form: &str| SharedText { at: at().key(form), texts: vec![("en".into(), "days".into())] };
        let is_for = |form: &str, tag: &str| text(form).between(&lang("en"), &lang(tag)).is_some();
        assert!(is_for("one", "nl") && is_for("few", "uk") && is_for("other", "ja"));
        assert!(!is_for("one", "ja") && !is_for("few", "nl"));
    }

    #[test]
    fn a_year_is_a_key_like_any_other() {
        let years = "years: {2027: {en: Year 116}, 2028: {en: Year 117}}\n";
        let made = written(years, DataPath::from("years").key("2028"), "nl", "Jaar 117");
        assert_eq!(made, years.replace("Year 117", "Year 117, nl: Jaar 117"));
    }

    #[test]
    fn what_stands_for_two_places_is_left_alone() {
        let text = "a: &t {en: One}\nb: *t\n";
        assert_eq!(
            with_texts(
                &file(text),
                (&lang("en"), &lang("nl")),
                &[NewText { at: "a".into(), words: "Een".into() }]
            ),
            None
        );
        assert_eq!(
            with_texts(
                &file(text),
                (&lang("en"), &lang("nl")),
                &[NewText { at: "c".into(), words: "Een".into() }]
            ),
            None
        );
    }
}
