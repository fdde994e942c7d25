//! Which chapter tells more of what a message is about.

use super::{Chapter, chapter};

/// The chapters of the handbook that tell more, by how codes begin.
const OF_CODES: &[(&str, &str)] = &[
    ("P0105", "site"),
    ("P0110", "pictures"),
    ("P02", "messages"),
    ("P0308", "year"),
    ("P0501", "year"),
    ("P0502", "year"),
    ("P0505", "dates"),
    ("P0506", "year"),
    ("P0507", "year"),
    ("P0510", "year"),
    ("P0513", "year"),
    ("P0517", "news"),
    ("P0518", "year"),
    ("P0519", "year"),
    ("P0521", "year"),
    ("P0522", "dates"),
    ("P0523", "fees"),
    ("P0524", "dates"),
    ("P0525", "dates"),
    ("P0527", "new"),
    ("P0528", "new"),
    ("P0529", "new"),
    ("P0530", "programme"),
    ("P0531", "new"),
    ("P0603", "pictures"),
    ("P0604", "pictures"),
    ("P0611", "pictures"),
    ("P063", "pictures"),
    ("P06", "words"),
    ("P0701", "translate"),
    ("P0702", "translate"),
    ("P0703", "programme"),
    ("P0704", "programme"),
    ("P0705", "translate"),
    ("P0706", "translate"),
    ("P0709", "translate"),
    ("P0801", "theme"),
    ("P0802", "theme"),
    ("P0805", "theme"),
    ("P0806", "theme"),
    ("P0814", "theme"),
    ("P0815", "theme"),
    ("P0816", "theme"),
    ("P0817", "theme"),
    ("P0818", "theme"),
    ("P0819", "theme"),
    ("P0903", "news"),
    ("P0904", "pages"),
    ("P1007", "pages"),
    ("P1101", "words"),
];

/// The chapter that tells more of what a code is about, where there is one.
pub fn chapter_on(code: &str) -> Option<&'static Chapter> {
    OF_CODES.iter().find(|(start, _)| code.starts_with(start)).and_then(|(_, name)| chapter(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::CODES;

    #[test]
    fn what_tells_more_is_there() {
        for (start, name) in OF_CODES {
            assert!(CODES.iter().any(|row| row.id.starts_with(start)), "{start}");
            assert!(chapter(name).is_some(), "{name}");
        }
    }
}
