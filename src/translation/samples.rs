//! Texts for the tests.

use super::exchange::{Exchange, Origin, Sent};
use super::unit::pairs;
use crate::document::Words;
use crate::lang::Lang;
use crate::source::Source;
use crate::yaml::Scalar;

pub fn words(text: &str) -> Words {
    let source = Source { path: "content/pages/x/en.md".into(), bytes: text.as_bytes().into() };
    Words::read(&source).value.unwrap()
}

/// An English text with a stale Arabic translation, sent out.
pub fn exchange(original: &str, translation: &str) -> Exchange {
    let (english, arabic) = (words(original), words(translation));
    Exchange {
        source: Lang::parse("en").unwrap(),
        target: Lang::parse("ar").unwrap(),
        texts: vec![Sent {
            name: "pages/x".into(),
            path: english.path.clone(),
            origin: Some(Origin { fingerprint: english.fingerprint().to_owned(), text: original.into() }),
            pairs: pairs(&english, Some(&arabic), true),
        }],
    }
}
