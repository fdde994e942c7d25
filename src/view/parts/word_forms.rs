//! Other forms in which words are typed into a search box, for an index that knows words between blanks, and the stems of
//! those of some languages: without letters that keyboards lack, without what a language joins to their front, and one by
//! one where it joins them all.

use std::borrow::Cow;

use icu::normalizer::ComposingNormalizer;
use icu::segmenter::{GraphemeClusterSegmenter, WordSegmenter};

use crate::lang::{JOINERS, Lang, is_combining, nfc};

/// Languages whose texts Pagefind takes apart by itself.
const PARTED: [&str; 3] = ["ja", "th", "zh"];

/// The forms of the words of a title and of a text that Pagefind would not find by itself, sorted, each once.
pub(super) fn forms(title: &str, text: &str, lang: &Lang) -> String {
    let typed = lettered(title, lang);
    let mut forms: Vec<String> = [&typed, text].into_iter().flat_map(forms_of_words).collect();
    if typed != title {
        forms.extend(typed.split_whitespace().map(ToOwned::to_owned));
    }
    forms.extend(parted(&typed));
    forms.extend(joined_runs(&typed).flat_map(windows));
    if lang.as_str().split('-').next() == Some("ja") {
        forms.extend([&typed, text].into_iter().flat_map(|text| joined_runs(text).flat_map(without_endings)));
    }
    if !PARTED.iter().any(|parted| lang.as_str().split('-').next() == Some(parted)) {
        let words = parted(text);
        forms.extend(words.iter().flat_map(|word| ends_of(word)));
        forms.extend(words);
    }
    forms.sort();
    forms.dedup();
    forms.join(" ")
}

/// A text in the letters that readers of its language are taken to type: two letters of Arabic and of Persian have two forms,
/// all letters of East Asia two widths. `lettered` in the theme's script does the same.
pub(super) fn lettered<'t>(text: &'t str, lang: &Lang) -> Cow<'t, str> {
    let is_wide = |letter: char| ('\u{ff01}'..='\u{ffee}').contains(&letter);
    let pairs: &[(char, char)] = match lang.icu().id.language.as_str() {
        "fa" | "ur" | "ckb" => &[('ي', 'ی'), ('ى', 'ی'), ('ك', 'ک')],
        "ar" => &[('ی', 'ي'), ('ک', 'ك')],
        _ => &[],
    };
    // The apostrophe of Ukrainian is a letter on some keyboards, and a sign on others.
    let pairs = pairs.iter().chain([&('\u{2bc}', '’')]);
    let own = |letter: char| pairs.clone().find(|(other, _)| *other == letter).map(|(_, own)| *own);
    if !text.contains(|letter| is_wide(letter) || own(letter).is_some()) {
        return Cow::Borrowed(text);
    }
    let narrow = ComposingNormalizer::new_nfkc();
    let letter = |letter: char| match own(letter) {
        Some(own) => own.to_string(),
        None if is_wide(letter) => narrow.normalize(letter.encode_utf8(&mut [0; 4])).into_owned(),
        None => letter.to_string(),
    };
    // Signs of half a width stand behind their letters.
    Cow::Owned(nfc(&text.chars().map(letter).collect::<String>()).into_owned())
}

fn forms_of_words(text: &str) -> impl Iterator<Item = String> {
    text.split_whitespace().flat_map(|run| {
        let pieces: Vec<&str> = run.split(is_apostrophe).collect();
        let later = pieces.iter().skip(1).filter_map(|piece| elided(piece));
        let later: Vec<String> = later.map(ToOwned::to_owned).collect();
        later.into_iter().chain(run.split(is_no_letter).flat_map(forms_of_word)).collect::<Vec<String>>()
    })
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’')
}

fn is_no_letter(letter: char) -> bool {
    !letter.is_alphanumeric() && !is_combining(letter) && !JOINERS.contains(&letter)
}

/// The word after an article or a pronoun that has lost its vowel: `école` of `l’école`. What English writes there is no
/// word, and in Cyrillic script the apostrophe is a sign within one.
fn elided(piece: &str) -> Option<&str> {
    let word = piece.trim_start_matches(is_no_letter).split(is_no_letter).next()?;
    let is_latin =
        word.starts_with(|letter: char| letter < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&letter));
    let is_short = word.chars().nth(1).is_none() || ["ll", "re", "ve"].contains(&word);
    (is_latin && !is_short).then_some(word)
}

fn forms_of_word(word: &str) -> Vec<String> {
    let mut forms = match word.chars().next() {
        Some('\u{5d0}'..='\u{5ea}') => hebrew(word),
        Some('\u{621}'..='\u{64a}') => arabic(word),
        Some('\u{ac00}'..='\u{d7a3}') => tails(word),
        Some('\u{1200}'..='\u{135a}') => ethiopic(word),
        Some('\u{900}'..='\u{97f}') => nasals(word),
        _ => Vec::new(),
    };
    forms.extend(plain_letters(word));
    forms
}

/// Letters that a word must have left when something is taken off its front.
const LEFT: usize = 3;

fn without<'w>(word: &'w str, prefix: &str) -> Option<&'w str> {
    word.strip_prefix(prefix).filter(|rest| rest.chars().nth(LEFT - 1).is_some())
}

/// Without "and" or "so", "by", "as" or "for", and the article, which are joined to the word in this order.
fn arabic(word: &str) -> Vec<String> {
    let first = |word, prefixes: &[&str]| prefixes.iter().find_map(|prefix| without(word, prefix));
    let alone = first(word, &["و", "ف"]);
    let rest = alone.unwrap_or(word);
    // "For" and the article become one.
    let named = first(rest, &["ال", "لل", "بال", "كال"]);
    let joined = first(rest, &["ب", "ل", "ك"]).filter(|_| named.is_none());
    [alone, named, joined].into_iter().flatten().map(ToOwned::to_owned).collect()
}

/// The ends of a word of Korean, which writes compounds as one: a word is found by what it begins with.
fn tails(word: &str) -> Vec<String> {
    let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let within = starts.get(1..starts.len().saturating_sub(1)).unwrap_or_default();
    within.iter().map(|at| word[*at..].to_owned()).collect()
}

/// Without one, two or three of the letters for "and", the article and so on; of a word of three letters without one.
fn hebrew(word: &str) -> Vec<String> {
    let mut letters = word.chars();
    if letters.by_ref().take(LEFT).count() == LEFT && letters.next().is_none() {
        return word.strip_prefix(['ה', 'ב', 'ל', 'מ']).map(ToOwned::to_owned).into_iter().collect();
    }
    let mut rest = word;
    let mut forms = Vec::new();
    while let Some(less) = ["ו", "ה", "ב", "ל", "מ", "ש", "כ"].iter().find_map(|prefix| without(rest, prefix))
    {
        forms.push(less.to_owned());
        rest = less;
        if forms.len() == 3 {
            break;
        }
    }
    forms
}

/// Without "of", "in", "for" or "from", which Amharic joins to the word.
fn ethiopic(word: &str) -> Vec<String> {
    ["የ", "በ", "ለ", "ከ"]
        .iter()
        .find_map(|prefix| without(word, prefix))
        .map(ToOwned::to_owned)
        .into_iter()
        .collect()
}

/// The consonants of Devanagari before which a nasal is written by its own letter or by a dot: हिन्दी and हिंदी.
const NASALS: [(char, std::ops::RangeInclusive<char>); 5] =
    [('ङ', 'क'..='घ'), ('ञ', 'च'..='झ'), ('ण', 'ट'..='ढ'), ('न', 'त'..='ध'), ('म', 'प'..='भ')];
const DOT: char = 'ं';
const JOINING: char = '्';

/// The same with its nasals written in the other way.
fn nasals(word: &str) -> Vec<String> {
    let mut dotted = word.to_owned();
    let mut lettered = word.to_owned();
    for (nasal, before) in NASALS {
        for consonant in before {
            let (by_letter, by_dot) = (format!("{nasal}{JOINING}{consonant}"), format!("{DOT}{consonant}"));
            dotted = dotted.replace(&by_letter, &by_dot);
            lettered = lettered.replace(&by_dot, &by_letter);
        }
    }
    [dotted, lettered].into_iter().filter(|other| other != word).collect()
}

/// What a word of a dictionary ends with: it may be several, of which the last are typed.
fn ends_of(word: &str) -> Vec<String> {
    let ends: Vec<usize> = GraphemeClusterSegmenter::new().segment_str(word).collect();
    let starts = ends.get(1..ends.len().saturating_sub(2)).unwrap_or_default();
    starts.iter().map(|at| word[*at..].to_owned()).collect()
}

/// The letters with which Japanese verbs end within nouns, `申し込み`; many write `申込`. Those that are particles are none.
const ENDINGS: &str = "いきしちみりぎじびえけせてねめれげぜべ";

/// Words of Chinese letters without the endings of verbs between them, from each letter before one on.
fn without_endings(run: &str) -> Vec<String> {
    let letters: Vec<char> = run.chars().collect();
    let is_han = |at: usize| letters.get(at).is_some_and(|letter| ('\u{3400}'..='\u{9fff}').contains(letter));
    let is_ending = |at: usize| ENDINGS.contains(letters[at]) && at > 0 && is_han(at - 1) && is_han(at + 1);
    let word = |start: usize| -> String {
        let on = |at: &usize| is_han(*at) || is_ending(*at);
        let kept = (start..letters.len()).take_while(on).filter(|at| is_han(*at));
        kept.map(|at| letters[at]).collect()
    };
    let begins = (0..letters.len()).filter(|at| is_han(*at) && at + 1 < letters.len() && is_ending(at + 1));
    begins.map(word).collect()
}

/// The words of runs of letters in scripts that put no blanks between them.
fn parted(text: &str) -> Vec<String> {
    joined_runs(text).flat_map(words_of).collect()
}

fn joined_runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| is_no_letter(letter) || letter.is_ascii()).filter(|run| run.contains(is_joined))
}

/// So many letters of a title are enough to be found by.
const WINDOW: usize = 6;

/// The letters of a title from each of them on. Dictionaries of words differ from browser to browser, so that none needs to
/// agree with ours about where the words of a title begin.
fn windows(run: &str) -> Vec<String> {
    let ends: Vec<usize> = GraphemeClusterSegmenter::new().segment_str(run).collect();
    let window = |at: usize| &run[ends[at]..ends[(at + WINDOW).min(ends.len() - 1)]];
    (0..ends.len().saturating_sub(2)).map(|at| window(at).to_owned()).collect()
}

/// Thai, Lao, Burmese, Khmer, Japanese and Chinese.
fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

fn words_of(run: &str) -> Vec<String> {
    let ends: Vec<usize> = WordSegmenter::new_dictionary(Default::default()).segment_str(run).collect();
    let words = ends.windows(2).map(|pair| run[pair[0]..pair[1]].to_owned());
    words.filter(|word| word != run && word.contains(is_joined)).collect()
}

/// A word in letters that every keyboard has. Pagefind takes marks off letters, but knows none for those.
fn plain_letters(word: &str) -> Option<String> {
    word.chars().find_map(plain_letter)?;
    let mut plain = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match plain_letter(letter) {
            Some(letters) => plain.push_str(letters),
            None => plain.push(letter),
        }
    }
    Some(plain)
}

/// Latin letters that Unicode does not take apart, as keyboards without them write them.
fn plain_letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'ħ' | 'Ħ' => "h",
        'ŧ' | 'Ŧ' => "t",
        'ı' => "i",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ß' | 'ẞ' => "ss",
        'þ' | 'Þ' => "th",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Scalar;

    fn made(text: &str, lang: &str) -> String {
        forms("", text, &Lang::parse(lang).unwrap())
    }

    #[test]
    fn words_are_known_in_plain_letters() {
        assert_eq!(made("Đại học, đời sống, Đại Œuvre-là", "vi"), "dại dời oeuvre");
        assert_eq!(made("Université", "fr"), "");
    }

    #[test]
    fn words_are_known_without_what_is_joined_to_their_front() {
        assert_eq!(
            made("L’apprentissage, à l'«école» d’été, aujourd’hui qu’il", "fr"),
            "apprentissage hui il école été"
        );
        assert_eq!(made("the dean’s list, don’t, we’ll", "en"), "");
        assert_eq!(made("об’єкт", "uk"), "");
        assert_eq!(made("الرسوم والمنح", "ar"), "المنح رسوم منح");
        assert_eq!(made("البيانات للطلاب بالجامعة ولد بأسعار", "ar"), "أسعار بيانات جامعة طلاب");
        assert_eq!(made("ולסטודנטים שבת", "he"), "לסטודנטים סטודנטים");
        assert_eq!(made("הים", "he"), "ים");
        assert_eq!(made("በዩኒቨርሲቲው ተማሪ", "am"), "ዩኒቨርሲቲው");
        assert_eq!(made("हिन्दी अंक पढ़ाई", "hi"), "अङ्क हिंदी");
    }

    #[test]
    fn letters_of_two_forms_are_one() {
        let of = |text, lang| lettered(text, &Lang::parse(lang).unwrap()).into_owned();
        assert_eq!(of("بورسيه ك ی", "fa"), "بورسیه ک ی");
        assert_eq!(of("کتاب ی", "ar"), "كتاب ي");
        assert_eq!(of("ﾃﾞｰﾀ ＩＥＬＴＳ ทำ", "ja"), "データ IELTS ทำ");
        assert_eq!(of("обʼєкт", "uk"), "об’єкт");
    }

    #[test]
    fn words_of_japanese_are_known_without_the_endings_within_them() {
        let of = |run| without_endings(run);
        assert_eq!(of("申し込み期限"), ["申込期限", "込期限"]);
        assert_eq!(of("受け付け"), ["受付"]);
        assert_eq!(of("大学の授業"), Vec::<String>::new());
        assert!(made("申し込み", "ja").split(' ').any(|word| word == "申込"));
    }

    #[test]
    fn words_are_known_one_by_one() {
        assert_eq!(
            forms("应用统计学硕士", "本课程教授统计学", &Lang::parse("zh-Hans").unwrap()),
            "学 学硕士 应用 应用统计学硕 用统计学硕士 硕士 统计 统计学硕士 计学硕士"
        );
        assert_eq!(made("응용통계학과", "ko"), "계학과 용통계학과 통계학과 학과");
        assert!(made("កម្មវិធីនេះបង្រៀនវិទ្យាសាស្ត្រទិន្នន័យ", "km").split(' ').any(|word| word == "ទិន្នន័យ"));
        assert!(made("Thai: หลักสูตรสถิติ", "en").split(' ').any(|word| word == "สถิติ"));
    }
}
