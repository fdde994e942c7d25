//! The handbook for those who write: how a site is made and looked after, in chapters of a screen or two.
//!
//! A chapter is Markdown. A fenced block whose info names a file shows that file, or as much of it as the info says;
//! `tests/handbook.rs` lays all of them over a new site and holds the messages beside them to what the program says.

mod codes;

pub use codes::chapter_on;

/// A chapter, as `prospectus handbook NAME` and the preview show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// The last part of its address.
    pub name: &'static str,
    /// Markdown: the title, a paragraph of one line about the chapter, and the rest.
    pub text: &'static str,
}

macro_rules! chapters {
    ($($name:literal)*) => {
        /// All chapters, in the order in which a newcomer reads them.
        pub const CHAPTERS: &[Chapter] =
            &[$(Chapter { name: $name, text: include_str!(concat!($name, ".md")) },)*];
    };
}

chapters! { "site" "programme" "new" "kinds" "vocabulary" "own" "declare" "year" "dates" "fees" "enter" "pages" "words" "pictures" "news" "notices" "archive" "goals" "choices" "translate" "interface" "theme" "preview" "messages" "limits" "glossary" "help" }

impl Chapter {
    pub fn title(&self) -> &'static str {
        self.text.lines().next().unwrap_or_default().trim_start_matches("# ")
    }

    /// What it is about, in a line.
    pub fn about(&self) -> &'static str {
        self.text.lines().nth(2).unwrap_or_default()
    }

    /// Its neighbours.
    pub fn around(&self) -> (Option<&'static Chapter>, Option<&'static Chapter>) {
        let at = CHAPTERS.iter().position(|one| one.name == self.name);
        let next = at.and_then(|at| CHAPTERS.get(at + 1));
        (at.and_then(|at| CHAPTERS.get(at.checked_sub(1)?)), next)
    }
}

/// The chapter of a name.
pub fn chapter(name: &str) -> Option<&'static Chapter> {
    CHAPTERS.iter().find(|chapter| chapter.name == name)
}

/// The chapters that speak of something by a word or its plural, those that do most first.
pub fn about(word: &str) -> Vec<&'static Chapter> {
    let word = word.to_lowercase();
    let stem = word.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(&word);
    let is_it = |each: &str| each == stem || each.strip_suffix('s') == Some(stem);
    let count = |chapter: &Chapter| {
        let text = chapter.text.to_lowercase();
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|each| is_it(each)).count()
    };
    let mut found: Vec<(usize, &Chapter)> = CHAPTERS.iter().map(|one| (count(one), one)).collect();
    found.retain(|(count, _)| *count > 0);
    found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    found.into_iter().map(|(_, chapter)| chapter).collect()
}

/// What stands above a fenced block: the file that it shows, and how much of it.
pub fn caption(info: &str) -> Option<&str> {
    info.split_once(' ').map(|(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Parser, Tag};

    use super::*;

    #[test]
    fn a_chapter_has_a_title_a_line_about_it_and_a_screen_or_two() {
        for one in CHAPTERS {
            assert!(one.text.starts_with("# ") && !one.title().is_empty(), "{}", one.name);
            assert!((20..=66).contains(&one.about().len()), "{}: {}", one.name, one.about());
            assert_eq!(one.text.lines().nth(3), Some(""), "{}", one.name);
            assert!(one.text.lines().count() <= 110, "{}", one.name);
        }
    }

    #[test]
    fn links_lead_to_chapters() {
        let mut count = 0;
        for one in CHAPTERS {
            for event in Parser::new(one.text) {
                if let Event::Start(Tag::Link { dest_url, .. }) = event {
                    assert!(chapter(&dest_url).is_some(), "{}: {dest_url}", one.name);
                    count += 1;
                }
            }
        }
        assert!(count > 1);
    }

    #[test]
    fn chapters_are_found_by_what_they_speak_of() {
        let first = |word| about(word).first().map(|chapter| chapter.name);
        assert_eq!(["images", "pdf", "video"].map(first), [Some("pictures"); 3]);
        assert_eq!([first("films"), first("revert"), first("xyzzy")], [Some("words"), Some("archive"), None]);
    }

    #[test]
    fn chapters_know_their_neighbours() {
        let names = |name| {
            let (before, after) = chapter(name).unwrap().around();
            (before.map(|one| one.name), after.map(|one| one.name))
        };
        assert_eq!(names("site"), (None, Some("programme")));
        assert_eq!(names("help"), (Some("glossary"), None));
    }
}
