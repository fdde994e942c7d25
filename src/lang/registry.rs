//! The languages that BCP 47 knows: the IANA Language Subtag Registry.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How it was made: `registry.md`.
static REGISTRY: LazyLock<Registry> = LazyLock::new(|| Registry::read(include_str!("registry.txt")));

#[derive(Default)]
struct Registry {
    /// The last letters of codes, by those before them.
    languages: BTreeMap<&'static str, &'static str>,
    /// Tags in lower case that were replaced, with what is written now.
    replaced: BTreeMap<&'static str, &'static str>,
}

impl Registry {
    fn read(text: &'static str) -> Registry {
        let mut registry = Registry::default();
        for line in text.lines() {
            if let Some((old, new)) = line.split_once(" = ") {
                registry.replaced.insert(old, new);
            } else if let Some((start, ends)) = line.split_once(' ') {
                registry.languages.insert(start, ends);
            }
        }
        registry
    }

    fn has(&self, code: &str) -> bool {
        let end = code.chars().next_back();
        let ends = code.get(..code.len().saturating_sub(1)).and_then(|start| self.languages.get(start));
        end.zip(ends).is_some_and(|(end, ends)| ends.contains(end))
    }
}

/// Whether a code of two or three lower-case letters names a language.
pub(super) fn is_language(code: &str) -> bool {
    REGISTRY.has(code) || code.len() == 3 && ("qaa"..="qtz").contains(&code)
}

/// Whether a tag is the code of a language in two small letters, as nearly all are, and needs no further look.
pub(super) fn is_short(tag: &str) -> bool {
    tag.len() == 2
        && tag.bytes().all(|byte| byte.is_ascii_lowercase())
        && REGISTRY.has(tag)
        && !REGISTRY.replaced.contains_key(tag)
}

/// A tag as it is written now, where it or its beginning was replaced (RFC 5646, 4.5): `iw` is `he`, `zh-yue-HK` is
/// `yue-HK`, `i-klingon` is `tlh`.
pub(super) fn replaced(tag: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let ends = lower.match_indices('-').map(|(at, _)| at).chain([lower.len()]);
    let known = |end: usize| Some((end, *REGISTRY.replaced.get(&lower[..end])?));
    let (end, new) = ends.filter_map(known).next_back()?;
    Some(format!("{new}{}", &tag[end..]))
}

/// What a tag begins with, as a regular expression.
pub(super) fn pattern() -> String {
    let codes = REGISTRY.languages.iter().map(|(start, ends)| format!("{start}[{ends}]"));
    let old = REGISTRY.replaced.keys().filter_map(|tag| tag.strip_prefix("i-"));
    let old = old.collect::<Vec<_>>().join("|");
    format!("{}|q[a-t][a-z]|x|i-(?:{old})", codes.collect::<Vec<_>>().join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_those_of_the_registry() {
        for code in ["en", "gn", "quy", "nan", "vgt", "sgn", "tlh", "qaa", "qtz"] {
            assert!(is_language(code), "{code}");
        }
        for code in ["xx", "qua1", "quu", "e", "", "english", "qxx"] {
            assert!(!is_language(code), "{code}");
        }
        assert!(REGISTRY.languages.values().map(|ends| ends.len()).sum::<usize>() > 8000);
    }

    #[test]
    fn old_tags_are_read_as_what_took_their_place() {
        let read = |tag: &str| replaced(tag).unwrap_or_default();
        assert_eq!(["iw", "zh-yue-HK", "i-klingon", "SGN-BE-FR"].map(read), ["he", "yue-HK", "tlh", "sfb"]);
        assert_eq!(["zh-min-nan", "zh-min", "zh-cmn-Hans-CN"].map(read), ["nan", "x-zh-min", "cmn-Hans-CN"]);
        assert_eq!(["en", "zh-Hans", "zh-minx", "iwx"].map(replaced), [const { None }; 4]);
    }
}
