//! Translations that are none: copies of their source, and words in another language of the site.

use std::collections::BTreeSet;

use rayon::prelude::*;
use whatlang::{Detector, Lang as Tongue, Script, detect_script};

use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Words;
use crate::lang::Lang;
use crate::markdown::{Passage, Role, passages};
use crate::site::Site;
use crate::source::Place;

/// A passage of fewer words may be the same in two languages: a name, an address, a title.
const FEWEST_WORDS: usize = 8;

/// The language of fewer letters is a guess. In the shipped catalogue none of 228 texts is taken for another language, and
/// 222 are found when each is given another language's name.
const FEWEST_LETTERS: usize = 150;

/// A heading with so many words in small letters is no name.
const FEWEST_WORDS_OF_HEADING: usize = 4;

/// Look at every text of a site.
pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let reader = Reader::of(site);
    let items: Vec<&Item> = site.catalogue.items().map(|(_, item)| item).collect();
    let reader = &reader;
    let told = items
        .par_iter()
        .flat_map_iter(|item| item.words.iter().flat_map(|(lang, words)| reader.told(item, lang, words)));
    told.collect()
}

struct Reader {
    source: Lang,
    /// The languages of the site that can be told apart.
    tongues: Vec<(Tongue, Lang)>,
    detector: Detector,
}

impl Reader {
    fn of(site: &Site) -> Reader {
        let config = site.config();
        let tongues: Vec<(Tongue, Lang)> =
            config.langs().filter_map(|lang| Some((tongue(lang)?, lang.clone()))).collect();
        let detector = Detector::with_allowlist(tongues.iter().map(|(tongue, _)| *tongue).collect());
        Reader { source: config.source_lang().clone(), tongues, detector }
    }

    fn told(&self, item: &Item, lang: &Lang, words: &Words) -> Vec<Diagnostic> {
        let own = passages(words.body());
        let original = item.words.get(&self.source).filter(|_| language(lang) != language(&self.source));
        let copied = original.map(|original| self.copied(words, &own, original)).unwrap_or_default();
        if !copied.is_empty() {
            return copied;
        }
        self.foreign(item, lang, words, &own)
    }

    /// The passages that are those of the source text, or the whole where all are.
    fn copied(&self, words: &Words, own: &[Passage], original: &Words) -> Vec<Diagnostic> {
        let theirs = passages(original.body());
        let theirs: BTreeSet<&str> = theirs.iter().map(|passage| passage.text.trim()).collect();
        let (same, long): (Vec<&Passage>, Vec<&Passage>) = {
            let long: Vec<&Passage> = own.iter().filter(|passage| says_something(passage)).collect();
            (long.iter().copied().filter(|passage| theirs.contains(passage.text.trim())).collect(), long)
        };
        let summary = words.front.summary.0 == original.front.summary.0;
        if summary && is_prose(&words.front.summary) && same.len() == long.len() {
            let message = format!("the translation has the words of `{}`", self.source);
            let place = Place::File(words.path.clone());
            let copy = Diagnostic::warning(Code::CopiedTranslation, place, message);
            return vec![copy.help(
                "translate them, or delete the file: readers are then shown the source text, and told so",
            )];
        }
        let place = |passage: &Passage| words.place(passage.source(&(0..passage.text.len())));
        let summary = (summary && is_prose(&words.front.summary))
            .then(|| Place::Value(words.path.clone(), "summary".into()));
        let places = summary.into_iter().chain(same.into_iter().map(place));
        places.map(|place| self.untranslated(place)).collect()
    }

    fn untranslated(&self, place: Place) -> Diagnostic {
        let message = format!("these words stand so in `{}`", self.source);
        Diagnostic::warning(Code::CopiedTranslation, place, message)
            .label("expected a translation")
            .help("translate them; a paragraph for readers of the other language only can be left out")
    }

    /// Words in another language of the site: all of them, or else paragraphs. A quotation may be in any.
    fn foreign(&self, item: &Item, lang: &Lang, words: &Words, own: &[Passage]) -> Vec<Diagnostic> {
        let prose = own.iter().filter(|passage| is_prose(&passage.text));
        let paragraphs: Vec<(&Passage, &Lang)> = prose
            .clone()
            .filter(|passage| passage.role == Role::Paragraph)
            .filter_map(|passage| Some((passage, self.read(&passage.text)?)))
            .collect();
        let none_is_own = paragraphs.iter().all(|(_, read)| *read != lang);
        if none_is_own {
            let all = [&*words.front.summary.0].into_iter().chain(prose.map(|passage| passage.text.as_str()));
            let read = self.read(&all.collect::<Vec<_>>().join("\n"));
            if let Some(read) = read.filter(|read| self.differ(read, lang)) {
                return vec![whole(read, lang, words, item.words.contains_key(read))];
            }
        }
        let others = paragraphs.iter().filter(|(_, read)| !none_is_own && self.differ(read, lang));
        let others = others.map(|(passage, read)| part(passage, read, lang, words));
        let is_read = |passage: &&Passage| !paragraphs.iter().any(|(read, _)| std::ptr::eq(*read, *passage));
        let strange = in_other_letters(own).into_iter().filter(is_read);
        others.chain(strange.map(|passage| strange_letters(passage, lang, words))).collect()
    }

    /// Whether a text that is in one language is not in another, as far as the two can be told apart.
    fn differ(&self, read: &Lang, lang: &Lang) -> bool {
        language(read) != language(lang) && self.tongues.iter().any(|(_, known)| known == lang)
    }

    /// The language that a text is in, where that is beyond doubt.
    fn read(&self, text: &str) -> Option<&Lang> {
        if text.chars().filter(|letter| letter.is_alphabetic()).count() < FEWEST_LETTERS {
            return None;
        }
        let found = self.detector.detect(text).filter(whatlang::Info::is_reliable)?;
        self.tongues.iter().find(|(tongue, _)| *tongue == found.lang()).map(|(_, lang)| lang)
    }
}

fn whole(read: &Lang, lang: &Lang, words: &Words, is_taken: bool) -> Diagnostic {
    let message = format!("the words read like `{read}`, and the file is that of `{lang}`");
    Diagnostic::warning(Code::OtherLanguage, Place::File(words.path.clone()), message).help(match is_taken {
        true => format!("write them in `{lang}`; `{read}.md` is there already"),
        false => format!("write them in `{lang}`, or give the file the name `{read}.md`"),
    })
}

fn part(passage: &Passage, read: &Lang, lang: &Lang, words: &Words) -> Diagnostic {
    let place = words.place(passage.source(&(0..passage.text.len())));
    let message = format!("the paragraph reads like `{read}`, in a text in `{lang}`");
    Diagnostic::warning(Code::OtherLanguage, place, message)
        .label(format!("expected words in `{lang}`"))
        .help("translate it; what somebody said in another language is a quotation, with `> ` before it")
}

/// Paragraphs and headings in the letters of Latin in a text of another script, or the other way round, however short they
/// are. Scripts that one language mixes are not told apart.
fn in_other_letters(own: &[Passage]) -> Vec<&Passage> {
    let all: Vec<&str> = own.iter().map(|passage| passage.text.as_str()).collect();
    let Some(main) = detect_script(&all.join("\n")) else { return Vec::new() };
    let is_strange = |passage: &&Passage| {
        let script = detect_script(&passage.text);
        script.is_some_and(|script| (script == Script::Latin) != (main == Script::Latin))
    };
    let told = own.iter().filter(|passage| passage.role != Role::Part && says_something(passage));
    told.filter(is_strange).collect()
}

fn strange_letters(passage: &Passage, lang: &Lang, words: &Words) -> Diagnostic {
    let place = words.place(passage.source(&(0..passage.text.len())));
    let what = if passage.role == Role::Paragraph { "paragraph" } else { "heading" };
    let message = format!("the {what} has other letters than the text around it, which is in `{lang}`");
    Diagnostic::warning(Code::OtherLanguage, place, message)
        .label(format!("expected words in `{lang}`"))
        .help("translate it; what somebody said in another language is a quotation, with `> ` before it")
}

/// Whether a passage is more than names, or a heading as long as a sentence.
fn says_something(passage: &Passage) -> bool {
    let is_heading = matches!(passage.role, Role::Heading(_));
    is_prose(&passage.text) || is_heading && small_words(&passage.text) >= FEWEST_WORDS_OF_HEADING
}

fn small_words(text: &str) -> usize {
    let words = text.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic));
    words.filter(|word| !word.starts_with(char::is_uppercase)).count()
}

/// Words that say something, and are not only names: most of them are in small letters, where the script has such.
fn is_prose(text: &str) -> bool {
    let small = small_words(text);
    let unspaced = text.chars().filter(|letter| letter.is_alphabetic() && !letter.is_ascii()).count();
    small >= FEWEST_WORDS || small <= 2 && unspaced >= 3 * FEWEST_WORDS
}

/// `pt` of `pt-BR`: texts in two of its forms may well be the same.
fn language(lang: &Lang) -> &str {
    lang.as_str().split('-').next().unwrap_or_default()
}

/// The languages that can be told apart: the tag of each in CLDR, and its code in ISO 639-3.
const TONGUES: &str = "af afr, ak aka, am amh, ar ara, az aze, be bel, bg bul, bn ben, ca cat, cs ces, cy cym, da dan, de deu, \
    el ell, en eng, eo epo, es spa, et est, fa pes, fi fin, fil tgl, fr fra, gu guj, he heb, hi hin, hr hrv, \
    hu hun, hy hye, id ind, it ita, ja jpn, jv jav, ka kat, km khm, kn kan, ko kor, la lat, lt lit, lv lav, \
    mk mkd, ml mal, mr mar, my mya, nb nob, ne nep, nl nld, no nob, or ori, pa pan, pl pol, pt por, ro ron, \
    ru rus, si sin, sk slk, sl slv, sn sna, sr srp, sv swe, ta tam, te tel, th tha, tk tuk, tr tur, uk ukr, \
    ur urd, uz uzb, vi vie, yi yid, zh cmn, zu zul";

/// A language by its tag, where it can be told from others.
fn tongue(lang: &Lang) -> Option<Tongue> {
    let icu = lang.icu();
    let pairs = TONGUES.split(", ").filter_map(|pair| pair.split_once(' '));
    let (_, code) = pairs.into_iter().find(|(tag, _)| *tag == icu.id.language.as_str())?;
    Tongue::from_code(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Scalar;

    #[test]
    fn names_are_no_prose() {
        assert!(is_prose("Two years in the laboratory, from the molecule to the patient."));
        assert!(is_prose("سنتان في المختبر من الجزيء إلى المريض والهواء الذي يتنفسه"));
        assert!(!is_prose(
            "Hasselt University, Campus Diepenbeek, Agoralaan Building D, 3590 Diepenbeek, Belgium"
        ));
        assert!(!is_prose("Data Science"));
    }

    #[test]
    fn languages_are_known_by_their_tags() {
        let of = |tag: &str| Lang::parse(tag).ok().and_then(|lang| tongue(&lang));
        assert_eq!(
            ["nl-BE", "zh-Hant", "fa", "el"].map(of),
            [Tongue::Nld, Tongue::Cmn, Tongue::Pes, Tongue::Ell].map(Some)
        );
        assert_eq!(["x-easy", "gn"].map(of), [None, None]);
        let known = TONGUES.split(", ").filter_map(|pair| of(pair.split(' ').next()?));
        let known: BTreeSet<&str> = known.map(|tongue| tongue.code()).collect();
        assert_eq!(known.len(), Tongue::all().len());
    }
}
