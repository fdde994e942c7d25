//! Words that say nothing in a link, and phrases that time makes wrong, in languages that we know.

use std::ops::Range;

/// What is looked for in the texts of a language.
pub(super) struct Phrases {
    /// Alone in a link they do not say where it leads.
    pub vague: &'static [&'static str],
    /// Wrong as soon as time passes.
    pub rotting: &'static [&'static str],
    /// A sentence of more words is very long.
    pub longest: usize,
}

/// The phrases of a language by its tag; none for one that we do not know.
pub(super) fn of(lang: &str) -> Option<&'static Phrases> {
    let language = lang.split('-').next().unwrap_or_default();
    PHRASES.iter().find(|(tag, _)| *tag == language).map(|(_, phrases)| phrases)
}

/// In lower case, with straight apostrophes.
static PHRASES: &[(&str, Phrases)] = &[
    (
        "en",
        Phrases {
            vague: &[
                "here",
                "click",
                "click here",
                "more",
                "read more",
                "learn more",
                "see more",
                "more info",
                "more information",
                "info",
                "details",
                "link",
                "this link",
                "this page",
                "this",
            ],
            rotting: &[
                "coming soon",
                "updated soon",
                "available soon",
                "announced soon",
                "published soon",
                "follow soon",
                "information soon",
                "page is under construction",
                "site is under construction",
                "this year",
                "next year",
                "last year",
                "this academic year",
                "next academic year",
                "last academic year",
                "this semester",
                "next semester",
            ],
            longest: 45,
        },
    ),
    (
        "nl",
        Phrases {
            vague: &[
                "hier",
                "klik",
                "klik hier",
                "meer",
                "lees meer",
                "meer lezen",
                "lees verder",
                "verder lezen",
                "meer info",
                "meer informatie",
                "info",
                "details",
                "link",
                "deze link",
                "deze pagina",
            ],
            rotting: &[
                "binnenkort",
                "volgt later",
                "volgt nog",
                "pagina in opbouw",
                "site in opbouw",
                "dit jaar",
                "volgend jaar",
                "vorig jaar",
                "dit academiejaar",
                "volgend academiejaar",
                "vorig academiejaar",
                "dit semester",
                "volgend semester",
            ],
            longest: 45,
        },
    ),
    (
        "fr",
        Phrases {
            vague: &[
                "ici",
                "cliquez",
                "cliquez ici",
                "cliquer ici",
                "plus",
                "lire plus",
                "en savoir plus",
                "lire la suite",
                "voir plus",
                "plus d'infos",
                "plus d'informations",
                "infos",
                "détails",
                "lien",
                "ce lien",
                "cette page",
            ],
            rotting: &[
                "bientôt",
                "prochainement",
                "page en construction",
                "site en construction",
                "cette année",
                "l'année prochaine",
                "l'an prochain",
                "l'année dernière",
                "l'an dernier",
                "ce semestre",
            ],
            longest: 45,
        },
    ),
    (
        "es",
        Phrases {
            vague: &[
                "aquí",
                "clic aquí",
                "haz clic aquí",
                "haga clic aquí",
                "pulse aquí",
                "pincha aquí",
                "más",
                "leer más",
                "saber más",
                "ver más",
                "más información",
                "info",
                "detalles",
                "enlace",
                "este enlace",
                "esta página",
            ],
            rotting: &[
                "próximamente",
                "muy pronto",
                "página en construcción",
                "sitio en construcción",
                "este año",
                "el año que viene",
                "el próximo año",
                "el año próximo",
                "el año pasado",
                "este curso académico",
                "el próximo curso académico",
            ],
            longest: 45,
        },
    ),
    (
        "vi",
        Phrases {
            vague: &[
                "đây",
                "ở đây",
                "tại đây",
                "nhấn vào đây",
                "bấm vào đây",
                "nhấp vào đây",
                "xem thêm",
                "đọc thêm",
                "tìm hiểu thêm",
                "thêm",
                "chi tiết",
                "liên kết",
                "liên kết này",
                "trang này",
            ],
            rotting: &[
                "sắp ra mắt",
                "sắp có",
                "sẽ sớm",
                "sẽ được cập nhật",
                "trang đang xây dựng",
                "trong năm nay",
                "vào năm nay",
                "năm sau",
                "năm tới",
                "năm ngoái",
                "học kỳ này",
                "học kỳ tới",
            ],
            // Words are written syllable by syllable.
            longest: 70,
        },
    ),
    (
        "ar",
        Phrases {
            vague: &[
                "هنا",
                "من هنا",
                "اضغط هنا",
                "انقر هنا",
                "المزيد",
                "اقرأ المزيد",
                "للمزيد",
                "مزيد من المعلومات",
                "التفاصيل",
                "رابط",
                "الرابط",
                "هذا الرابط",
                "هذه الصفحة",
            ],
            rotting: &[
                "قريبا",
                "قريبًا",
                "سيتم التحديث",
                "الصفحة قيد الإنشاء",
                "الموقع قيد الإنشاء",
                "هذا العام",
                "هذه السنة",
                "العام القادم",
                "العام المقبل",
                "السنة القادمة",
                "السنة المقبلة",
                "العام الماضي",
                "السنة الماضية",
                "هذا الفصل الدراسي",
            ],
            longest: 45,
        },
    ),
];

/// Where a phrase stands in a text as words of its own, whatever the case of its letters.
pub(super) fn find(text: &str, phrase: &str) -> Option<Range<usize>> {
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let begins = !before.is_some_and(char::is_alphanumeric);
        if let Some(length) = begins.then(|| prefix(&text[at..], phrase)).flatten() {
            return Some(at..at + length);
        }
        before = Some(letter);
    }
    None
}

/// The length of a phrase at the beginning of a text, if it ends with a word there.
fn prefix(text: &str, phrase: &str) -> Option<usize> {
    let mut wanted = phrase.chars().peekable();
    for (at, letter) in text.char_indices() {
        if wanted.peek().is_none() {
            return (!letter.is_alphanumeric()).then_some(at);
        }
        let plain = if letter == '’' { '\'' } else { letter };
        if !plain.to_lowercase().all(|letter| wanted.next() == Some(letter)) {
            return None;
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

/// Whether the words of a link say nothing by themselves.
pub(super) fn is_vague(words: &str, phrases: &Phrases) -> bool {
    let bare = words.trim_matches(|letter: char| !letter.is_alphanumeric());
    phrases.vague.iter().any(|phrase| find(bare, phrase) == Some(0..bare.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_as_words_of_their_own() {
        assert_eq!(find("See NEXT YEAR’s fees", "next year"), Some(4..13));
        assert_eq!(find("L’année prochaine", "l'année prochaine"), Some(0..20));
        for text in ["next years", "annext year", "next", "text year"] {
            assert_eq!(find(text, "next year"), None, "{text}");
        }
    }

    #[test]
    fn a_link_is_vague_by_all_of_its_words() {
        let vague = |lang, words| is_vague(words, of(lang).unwrap());
        assert!(vague("en-GB", "Here!") && vague("fr", "« Plus d’infos »") && vague("ar", "هنا"));
        assert!(!vague("en", "More about fees") && !vague("es", "las becas") && !vague("en", ""));
        assert!(of("sw").is_none());
    }

    #[test]
    fn the_table_is_in_lower_case() {
        for phrase in PHRASES.iter().flat_map(|(_, phrases)| phrases.vague.iter().chain(phrases.rotting)) {
            assert_eq!(*phrase, phrase.to_lowercase());
        }
    }
}
