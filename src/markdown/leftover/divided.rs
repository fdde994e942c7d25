//! Words that are divided at the ends of lines, as a text has them that was copied out of a PDF: readers would see a hyphen
//! and a blank within them.

use std::sync::LazyLock;

use regex::Regex;

use super::residue::{Block, Residue};
use super::{Cure, Slip};

/// A hyphen of any kind between small letters, with the end of a line behind it.
static DIVIDED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(\p{L}*\p{Ll})([-\u{ad}\u{2010}])[ \t]*\n[ \t]*(\p{Ll}+)").expect("the pattern is sound")
});

/// Before them a part of a word stands for the whole of it: `pre- and postgraduate`.
const BETWEEN: &[&str] = &[
    "and", "or", "to", "nor", "en", "of", "tot", "und", "oder", "bis", "bzw", "sowie", "et", "ou", "y", "e",
    "o", "och", "eller", "og", "i", "lub", "oraz", "ve", "và",
];

pub(super) fn look(residue: &Residue) -> Option<Slip> {
    if residue.block == Block::Line || !residue.words.text.contains('\n') {
        return None;
    }
    let text = &residue.words.text;
    let found: Vec<regex::Captures> =
        DIVIDED.captures_iter(text).filter(|found| !BETWEEN.contains(&&found[3])).collect();
    let whole = |found: &regex::Captures| found.get(0).map_or(0..0, |whole| whole.range());
    let (first, last) = (whole(found.first()?), whole(found.last()?));
    let stretch = residue.at(first.start..last.end);
    let raw = &residue.markdown[stretch.clone()];
    let mut words = raw.to_owned();
    for one in found.iter().rev() {
        let at = residue.at(one.get(2)?.start()..one.get(3)?.start());
        words.replace_range(at.start - stretch.start..at.end - stretch.start, "");
    }
    let joined: Vec<String> = found.iter().map(|one| format!("`{}{}`", &one[1], &one[3])).collect();
    let message = match joined.len() {
        1 => "a word is divided at the end of its line, and would have a blank in it".to_owned(),
        count => format!("{count} words are divided at the ends of lines, and would have a blank in them"),
    };
    let joined = joined.join(", ");
    let title = format!(
        "write {joined}, without the hyphen and the end of the line; a hyphen of the word itself stays, and what follows it comes \
         into the same line"
    );
    let cure = Cure::Lines { title, is_certain: false, range: stretch, words };
    Some(Slip::new(residue.at(first), message, cure))
}
