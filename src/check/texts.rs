//! How texts read: links that say nothing, phrases that rot, sentences without end.

use std::collections::BTreeMap;
use std::ops::Range;

use icu::segmenter::SentenceSegmenter;
use rayon::prelude::*;

use super::phrases::{self, Phrases};
use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::document::Words;
use crate::lang::{Lang, word_count};
use crate::markdown::passages;
use crate::site::Site;
use crate::source::{DataPath, Place};
use crate::theme::Theme;

/// Look at every text of a site.
pub(super) fn check(site: &Site, theme: Option<&Theme>) -> Vec<Diagnostic> {
    let items: Vec<&Item> = site.catalogue.items().map(|(_, item)| item).collect();
    let phrases = site.config().langs().filter_map(|lang| Some((lang, Phrases::of(theme?.prose(lang)?))));
    let phrases: BTreeMap<&Lang, Phrases> = phrases.collect();
    let phrases = &phrases;
    let told = items.par_iter().flat_map_iter(|item| {
        item.words.iter().flat_map(move |(lang, words)| {
            let reader = Reader { phrases: phrases.get(lang), dated: item.kind.showing().needs_date };
            reader.words(words)
        })
    });
    told.collect()
}

/// Reads the texts of a language.
struct Reader<'p> {
    /// What is looked for; in a language for which the theme lists nothing, only what is the same in all.
    phrases: Option<&'p Phrases>,
    /// Whether readers see the day on which it was written, so that time does not make it wrong.
    dated: bool,
}

impl Reader<'_> {
    fn words(&self, words: &Words) -> Vec<Diagnostic> {
        let mut told = Vec::new();
        for (path, line) in words.front.lines() {
            let mut of_line = Vec::new();
            self.text(line, &|_| Place::Value(words.path.clone(), path.clone()), &mut of_line);
            // That a title is too long is told of its letters.
            let is_title = path == DataPath::from("title");
            told.extend(of_line.into_iter().filter(|one| !is_title || one.code != Code::LongSentence));
        }
        for passage in passages(words.body()) {
            let place = |range: &Range<usize>| words.place(passage.source(range));
            self.text(&passage.text, &place, &mut told);
            told.extend(
                passage.links.iter().filter_map(|link| self.link(&passage.text[link.clone()], place(link))),
            );
        }
        told
    }

    fn link(&self, words: &str, place: Place) -> Option<Diagnostic> {
        phrases::is_vague(words, self.phrases?).then(|| {
            let message = format!("the words `{}` do not say where the link leads", words.trim());
            Diagnostic::warning(Code::VagueLink, place, message)
                .label("expected words that name what one finds there")
        })
    }

    fn text(&self, text: &str, place: &dyn Fn(&Range<usize>) -> Place, told: &mut Vec<Diagnostic>) {
        if !self.dated {
            told.extend(years(text).map(|at| year(&text[at.clone()], place(&at))));
        }
        let Some(phrases) = self.phrases else { return };
        if !self.dated {
            let found = phrases.rotting.iter().filter_map(|phrase| phrases::find(text, phrase));
            told.extend(found.map(|at| rotting(&text[at.clone()], place(&at))));
        }
        let long = sentences(text).map(|at| (word_count(&text[at.clone()]), at));
        let Some(longest) = phrases.longest else { return };
        let long = long.filter(|(count, _)| *count > longest);
        told.extend(long.map(|(count, at)| too_long(count, longest, place(&at))));
    }
}

fn rotting(phrase: &str, place: Place) -> Diagnostic {
    let message = format!("`{phrase}` is wrong as soon as time passes");
    Diagnostic::warning(Code::RottingPhrase, place, message).label("expected a date, or nothing of the kind")
}

fn year(year: &str, place: Place) -> Diagnostic {
    let message = format!("the year {year} stands in a text, where nothing tells when it is over");
    let note = Diagnostic::warning(Code::YearInText, place, message);
    Diagnostic { severity: Severity::Note, ..note }
}

fn too_long(count: usize, most: usize, place: Place) -> Diagnostic {
    let message = format!("a sentence of {count} words");
    Diagnostic::warning(Code::LongSentence, place, message).label(format!("expected at most {most} words"))
}

/// The sentences of a text (UAX 29). Thai and Lao have no sign for the end of one: a blank ends it, and parts no words.
fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut ends: Vec<usize> = SentenceSegmenter::new(Default::default()).segment_str(text).collect();
    let is_unmarked = |before: &str| before.ends_with(|letter| ('\u{e00}'..='\u{eff}').contains(&letter));
    let blanks = text.match_indices(' ').filter(|(at, _)| is_unmarked(&text[..*at]));
    ends.extend(blanks.map(|(at, blank)| at + blank.len()));
    ends.sort_unstable();
    let pairs: Vec<Range<usize>> = ends.windows(2).map(|pair| pair[0]..pair[1]).collect();
    pairs.into_iter().map(|at| at.start..at.start + text[at.clone()].trim_end().len())
}

/// Numbers of four digits from 1900 to 2099 that stand alone.
fn years(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split(|letter: char| !letter.is_alphanumeric()).filter_map(move |word| {
        let start = at;
        at = start + word.len() + text[start + word.len()..].chars().next().map_or(0, char::len_utf8);
        let century = word.starts_with("19") || word.starts_with("20");
        let year = century && word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        year.then(|| start..start + word.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_stand_alone() {
        let found = |text| years(text).map(|at| &text[at]).collect::<Vec<&str>>();
        assert_eq!(found("in 2027–2028, é 1999"), ["2027", "2028", "1999"]);
        assert!(found("20270 euros, x2027, 1500, 3000").is_empty());
    }

    #[test]
    fn sentences_end_where_a_reader_rests() {
        let text = "It costs € 1.50 a day. And then?  Nothing";
        let read: Vec<&str> = sentences(text).map(|at| &text[at]).collect();
        assert_eq!(read, ["It costs € 1.50 a day.", "And then?", "Nothing"]);
        assert_eq!(word_count("It costs € 1.50 — a day."), 5);
        let thai: Vec<&str> =
            sentences("เรือออกจากท่า ทุกคนโบกมือ").map(|at| &"เรือออกจากท่า ทุกคนโบกมือ"[at]).collect();
        assert_eq!(thai, ["เรือออกจากท่า", "ทุกคนโบกมือ"]);
    }
}
