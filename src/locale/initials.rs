//! What names are filed under in a list from A to Z, as in the index characters of CLDR: rows of syllables in Japanese and
//! Amharic, consonants in Thai, Lao and Korean, letters of the alphabet elsewhere. Chinese in simplified characters is filed by its
//! sounds, in traditional ones by strokes; characters of which no reading is known, as in Japanese names, stand in one list.

use icu::normalizer::DecomposingNormalizer;

use super::Locale;
use crate::lang::{capitalised, nfc, slugify};

/// What names that begin with a digit are filed under.
const DIGITS: &str = "0–9";

/// What characters without a known reading are filed under.
const CHARACTERS: &str = "漢字";

/// The rows of Japanese syllables, each with its first sign.
const ROWS: [(char, &str); 10] = [
    ('ぁ', "あ"),
    ('か', "か"),
    ('さ', "さ"),
    ('た', "た"),
    ('な', "な"),
    ('は', "は"),
    ('ま', "ま"),
    ('ゃ', "や"),
    ('ら', "ら"),
    ('ゎ', "わ"),
];

/// What syllables of Korean begin with, in the order of Unicode; doubled consonants are filed with single ones.
const CONSONANTS: [&str; 19] = [
    "ㄱ", "ㄱ", "ㄴ", "ㄷ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅂ", "ㅅ", "ㅅ", "ㅇ", "ㅈ", "ㅈ", "ㅊ", "ㅋ", "ㅌ",
    "ㅍ", "ㅎ",
];

/// Rows of Ethiopic syllables with a `w` behind the consonant, which are filed with the row before them.
const ROUNDED: [u32; 6] = [0x1248, 0x1258, 0x1288, 0x12b0, 0x12c0, 0x1310];

/// What stands, in CLDR's orders of Chinese characters, before a letter and before the braille pattern of a number of
/// strokes, where the characters of that sound or of so many strokes begin.
const MARK: char = '\u{fdd0}';

/// The letters that sounds of Chinese begin with.
const SOUNDS: &str = "ABCDEFGHJKLMNOPQRSTWXYZ";

/// So many strokes has no character more.
const STROKES: u32 = 64;

/// A name from its first letter or digit on, by which it is sorted.
pub fn filed(name: &str) -> &str {
    let from = name.find(char::is_alphanumeric).unwrap_or(0);
    &name[from..]
}

impl Locale {
    /// What a name is filed under: its first letter, É as E, or numbers.
    pub fn filed_under(&self, name: &str) -> String {
        let name = nfc(filed(name));
        let mut letters = name.chars();
        let Some(letter) = letters.next() else { return String::new() };
        match letter {
            digit if digit.is_numeric() => DIGITS.into(),
            // A vowel that is written before its consonant is spoken, and sorted, after it.
            'เ'..='ไ' | 'ເ'..='ໄ' => letters.next().unwrap_or(letter).into(),
            // Their order keeps the forms of alif apart; readers look under one.
            'أ' | 'إ' | 'آ' if self.lang.icu().id.language.as_str() == "ar" => "ا".into(),
            'ぁ'..='ゟ' => row(letter).into(),
            'ァ'..='ヺ' => row(hiragana(letter)).into(),
            '\u{1200}'..='\u{1357}' => first_of_row(letter).into(),
            '\u{ac00}'..='\u{d7a3}' => CONSONANTS[(letter as usize - 0xac00) / (21 * 28)].into(),
            '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' => self.sound_or_strokes(letter),
            _ => self.capital(letter),
        }
    }

    /// The Latin letter of a Chinese character or the number of its strokes, whichever its language sorts by.
    fn sound_or_strokes(&self, character: char) -> String {
        let is_before = |one: &str, other: &str| self.compare(one, other).is_lt();
        let name = character.to_string();
        let has_begun = |mark: char| self.compare(&format!("{MARK}{mark}"), &name).is_le();
        if self.lang.icu().id.language.as_str() != "zh" {
            return CHARACTERS.into();
        }
        if is_before("人", "一") {
            let letter = SOUNDS.chars().rev().find(|letter| has_begun(*letter));
            return letter.map_or(CHARACTERS.into(), String::from);
        }
        // Elsewhere 乾, of eleven strokes, stands where its radical does, which has one.
        let begun = |strokes: &u32| char::from_u32(0x2800 + strokes).is_some_and(has_begun);
        let strokes = (1..=STROKES).rev().find(begun).filter(|_| is_before("人", "乾"));
        strokes.map_or(CHARACTERS.into(), |strokes| format!("{strokes}劃"))
    }

    /// A letter in capital, without the marks that make no letter of their own in the language: Ế is Ê in Vietnamese, and
    /// E in French.
    fn capital(&self, letter: char) -> String {
        let is_dotted = letter == 'i' && matches!(self.lang.icu().id.language.as_str(), "tr" | "az");
        let capital: String = if is_dotted { "İ".into() } else { capitalised(&letter.to_string()) };
        let parts = DecomposingNormalizer::new_nfd().normalize(&capital).into_owned();
        let ends = parts.char_indices().skip(1).map(|(at, _)| at);
        let plain = slugify(&capital).chars().next().map(|plain| capitalised(&plain.to_string()));
        // What Unicode does not take apart, such as Ø, has a plain letter all the same.
        let mut plainer = ends.map(|end| nfc(&parts[..end]).into_owned()).chain(plain);
        let same = |one: &String| self.letters.compare(one, &capital).is_eq();
        plainer.find(same).unwrap_or(capital)
    }
}

fn hiragana(katakana: char) -> char {
    char::from_u32(katakana as u32 - 0x60).unwrap_or(katakana)
}

fn row(hiragana: char) -> &'static str {
    ROWS.iter().rev().find(|(first, _)| *first <= hiragana).map_or(ROWS[0].1, |(_, row)| row)
}

/// The first syllable of the consonant that an Ethiopic one begins with; Unicode has eight of each.
fn first_of_row(syllable: char) -> char {
    let row = syllable as u32 & !7;
    let row = if ROUNDED.contains(&row) { row - 8 } else { row };
    char::from_u32(row).unwrap_or(syllable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::yaml::Scalar;

    /// The names in the order of a language, and what each is filed under, the same one once.
    fn filed_in(tag: &str, names: &str) -> String {
        let locale = Locale::new(&Lang::parse(tag).unwrap(), &[], &[]).value;
        let mut names: Vec<&str> = names.split(' ').collect();
        names.sort_by(|one, other| locale.compare(filed(one), filed(other)));
        let mut letters: Vec<String> = names.iter().map(|name| locale.filed_under(name)).collect();
        letters.dedup();
        letters.join(" ")
    }

    #[test]
    fn names_are_filed_under_letters_of_their_language() {
        assert_eq!(filed_in("en", "“Élan” évora Øresund 2027 Zebra ñandú"), "0–9 E N O Z");
        assert_eq!(filed_in("es", "nube Ñandú oso"), "N Ñ O");
        assert_eq!(filed_in("vi", "Anh Ắng Âu Đại Dê Ếch em Ơn ổi"), "A Ă Â D Đ E Ê Ô Ơ");
        assert_eq!(filed_in("sv", "Ärla Apa Zebra Över Oro"), "A O Z Ä Ö");
        assert_eq!(filed_in("de", "Ärger Apfel Zebra"), "A Z");
        assert_eq!(filed_in("tr", "ışık iyi İzmir Ilgaz çay"), "Ç I İ");
        assert_eq!(filed_in("ar", "أكاديمية إدارة آداب برنامج"), "ا ب");
        assert_eq!(filed_in("fa", "آمار ایران برنامه"), "آ ا ب");
        assert_eq!(filed_in("ru", "ёлка ель йод игра"), "Е И Й");
        assert_eq!(filed_in("hi", "आवास कला कीमत क़लम विज्ञान"), "आ क व");
        assert_eq!(filed_in("he", "אוניברסיטה בית"), "א ב");
        assert_eq!(filed_in("ka", "ბელგია აზერბაიჯანი"), "ა ბ");
    }

    #[test]
    fn scripts_of_syllables_are_filed_by_rows_and_consonants() {
        assert_eq!(
            filed_in("ja", "ガス かき アート さくら パン ヨット わ 統計 人"),
            "あ か さ は や わ 漢字"
        );
        assert_eq!(filed_in("th", "เรือ แดง โรง กฎ ไทย ท่าเรือ"), "ก ด ท ร");
        assert_eq!(filed_in("ko", "과학 까치 나무 통계"), "ㄱ ㄴ ㅌ");
        assert_eq!(filed_in("am", "ሕንድ ሊቢያ ሆንዱራስ ኳታር ካናዳ ጓቲማላ ፖላንድ"), "ሀ ለ ሐ ከ ገ ፐ");
    }

    #[test]
    fn chinese_is_filed_by_sounds_or_strokes() {
        let names = "统计 数据 应用 港口 住宿 奖学金 签证 安全 二月 人口 北京";
        assert_eq!(filed_in("zh-Hans", names), "A B E G J Q R S T Y Z");
        let names = "統計 應用 一 二月 人口 大學 學院 乾 港口 龍";
        assert_eq!(filed_in("zh-Hant", names), "1劃 2劃 3劃 11劃 12劃 16劃 17劃");
        assert_eq!(filed_in("zh-HK", "大學 一"), "1劃 3劃");
        assert_eq!(filed_in("en", "統計 Zebra"), "Z 漢字");
    }
}
