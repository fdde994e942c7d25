//! The quotation marks of a language.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use icu::locale::LocaleExpander;

use crate::lang::Lang;

/// Of CLDR; `quotes.md` says how it was made.
const TABLE: &str = include_str!("quotes.txt");

/// What begins and what ends a quotation.
pub type Pair = (&'static str, &'static str);

/// How a language sets its punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// What a straight `"` stands for.
    pub double: Pair,
    /// What a straight `'` stands for, and a quotation within another.
    pub single: Pair,
    pub spacing: Spacing,
    /// Whether marks within a word of Hebrew letters are geresh and gershayim.
    pub hebrew: bool,
}

/// Which marks stand off from their words, by a space that does not break the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spacing {
    None,
    /// `:` and guillemets, as in Canada (Office québécois de la langue française, "Espacement avant et après les
    /// signes de ponctuation").
    Canadian,
    /// `; ! ?` as well, as elsewhere (Imprimerie nationale, "Lexique des règles typographiques").
    French,
}

impl Marks {
    pub fn of(lang: &Lang) -> Marks {
        let tag = lang.as_str();
        let [start, end, inner_start, inner_end] = row(lang);
        let spacing = match tag.split('-').next() {
            Some("fr") if tag.contains("-CA") => Spacing::Canadian,
            Some("fr") => Spacing::French,
            _ => Spacing::None,
        };
        let pair = |start, end| if spacing == Spacing::None { (start, end) } else { spaced(start, end) };
        let hebrew = matches!(tag.split('-').next(), Some("he" | "yi"));
        Marks { double: pair(start, end), single: pair(inner_start, inner_end), spacing, hebrew }
    }
}

/// The marks of a tag: its own, those of its script, or those of the nearest shorter one.
fn row(lang: &Lang) -> [&'static str; 4] {
    static ROWS: OnceLock<BTreeMap<&str, [&str; 4]>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| TABLE.lines().filter_map(read).collect());
    let mut likely = lang.icu().id;
    LocaleExpander::new_extended().maximize(&mut likely);
    let script = likely.script.map(|script| format!("{}-{script}", likely.language));
    let tags = std::iter::successors(Some(lang.as_str()), |tag| Some(tag.rsplit_once('-')?.0));
    let mut tags = tags.clone().take(1).chain(script.as_deref()).chain(tags.skip(1)).chain(["und"]);
    tags.find_map(|tag| rows.get(tag)).copied().expect("the root has marks")
}

fn read(line: &'static str) -> Option<(&'static str, [&'static str; 4])> {
    let (tag, marks) = line.split_once('\t')?;
    Some((tag, marks.split(' ').collect::<Vec<&str>>().try_into().ok()?))
}

/// Guillemets with the thin space within them.
fn spaced(start: &'static str, end: &'static str) -> Pair {
    match (start, end) {
        ("«", "»") => ("«\u{202f}", "\u{202f}»"),
        ("‹", "›") => ("‹\u{202f}", "\u{202f}›"),
        _ => (start, end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Scalar;

    fn marks(tag: &str) -> Marks {
        Marks::of(&Lang::parse(tag).unwrap())
    }

    #[test]
    fn every_row_can_be_read_and_has_marks() {
        assert!(TABLE.lines().count() > 100 && TABLE.lines().all(|line| read(line).is_some()));
    }

    #[test]
    fn languages_have_their_own_marks_or_those_of_a_shorter_tag() {
        assert_eq!(marks("sv").double, ("”", "”"));
        assert_eq!(marks("pl").double, ("„", "”"));
        assert_eq!(marks("nb").double, ("«", "»"));
        assert_eq!(marks("de-AT").double, marks("de").double);
        assert_eq!(marks("vi"), marks("en"));
        assert_eq!(marks("zh-TW").double, ("「", "」"));
        assert_eq!(marks("zh").double, ("“", "”"));
        assert_eq!(marks("fr-CH").single, ("‹\u{202f}", "\u{202f}›"));
    }
}
