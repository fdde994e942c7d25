use super::*;
use crate::yaml::Scalar;

fn set(lang: &str, text: &str) -> String {
    typeset(&Parsed::of(text), &Lang::parse(lang).unwrap()).concat()
}

#[test]
fn quotes_follow_the_language() {
    for (lang, text, expected) in [
        ("en", "She said \"it's 'fine'\" -- really...", "She said “it’s ‘fine’” – really…"),
        ("nl", "\"Goed zo\", zei ze in '98", "‘Goed zo’, zei ze in ’98"),
        ("fr", "\"Bonjour\" : vraiment?", "«\u{202f}Bonjour\u{202f}»\u{a0}: vraiment\u{202f}?"),
        ("fr-CA", "\"Oui\" : vraiment?", "«\u{202f}Oui\u{202f}»\u{a0}: vraiment?"),
        ("es", "Dijo \"hola\".", "Dijo “hola”."),
        ("de", "\"Ja\", 'nein'", "„Ja“, ‚nein‘"),
        ("sv", "Hon sa \"ja\".", "Hon sa ”ja”."),
        ("fi", "\"joo\" 'ei'", "”joo” ’ei’"),
        ("pl", "\"tak\" 'nie'", "„tak” «nie»"),
        ("cs", "\"ano\"", "„ano“"),
        ("da", "\"ja\"", "“ja”"),
        ("nb", "\"ja\" 'nei'", "«ja» ‘nei’"),
        ("ar", "قال \"نعم\".", "قال ”نعم“."),
        ("he", "ארה\"ב, ג'ורג', \"כן\"", "ארה״ב, ג׳ורג׳, ”כן”"),
        ("ja", "彼は\"はい\"と言った", "彼は「はい」と言った"),
        ("zh", "他说\"你好\"。", "他说“你好”。"),
        ("zh-TW", "他說\"你好\"。", "他說「你好」。"),
    ] {
        assert_eq!(set(lang, text), expected, "{lang}");
    }
}

#[test]
fn apostrophes_are_told_from_quotes() {
    for (lang, text, expected) in [
        (
            "en",
            "In the '90s the dean's list, and rock 'n' roll.",
            "In the ’90s the dean’s list, and rock ’n’ roll.",
        ),
        ("en", "'Tis the dogs' bone, 'til '05-'06.", "’Tis the dogs’ bone, ’til ’05-’06."),
        ("en", "'Don't', he said, 'go in '98'.", "‘Don’t’, he said, ‘go in ’98’."),
        (
            "nl",
            "'s Ochtends les, 's avonds vrij. 's Middags 'vrij' werken.",
            "’s Ochtends les, ’s avonds vrij. ’s Middags ‘vrij’ werken.",
        ),
        ("nl", "Foto's van 't Zand, zo'n \"'s avonds\"", "Foto’s van ’t Zand, zo’n ‘’s avonds’"),
        (
            "fr",
            "L'\"alma mater\" et d'\"ailleurs\".",
            "L’«\u{202f}alma mater\u{202f}» et d’«\u{202f}ailleurs\u{202f}».",
        ),
        ("it", "L'\"altro\" po' di", "L’«altro» po’ di"),
        ("en", "He said 'hello and left", "He said ’hello and left"),
        ("en", "A 5'10\" door of 6', 12°30'45\" N, 10'000", "A 5'10\" door of 6', 12°30'45\" N, 10'000"),
        ("zh", "他说\"是\"和'不'。", "他说“是”和‘不’。"),
        ("ja", "彼は'はい'と言う", "彼は『はい』と言う"),
        ("ko", "'한국'과 '일본'은 \"안녕\"이라고", "‘한국’과 ‘일본’은 “안녕”이라고"),
        ("ko", "그는\"안녕\"이라고", "그는“안녕”이라고"),
        ("ta", "'சென்னை'யில்", "‘சென்னை’யில்"),
    ] {
        assert_eq!(set(lang, text), expected, "{text}");
    }
}

#[test]
fn quotes_pair_across_markup_and_nest() {
    assert_eq!(set("en", "He said 'see [the page](x)'."), "He said ‘see the page’.");
    assert_eq!(set("en", "a \"*word*\", **\"one\"**, \"`code`\""), "a “word”, “one”, “”");
    assert_eq!(set("en", "\"He said 'no', and \"yes\" too\""), "“He said ‘no’, and ‘yes’ too”");
    assert_eq!(set("en", "\"One\n'two'\" three"), "“One‘two’” three");
    assert_eq!(set("en", "(\"a\") \"b\"—\"c\" \"d"), "(“a”) “b”—“c” “d");
    assert_eq!(set("en", "\"a\n\nb\""), "“ab”");
    assert_eq!(set("fr", "*Vraiment* ?"), "Vraiment\u{202f}?");
    assert_eq!(set("fr", "**Vraiment **?"), "**Vraiment **\u{202f}?");
}

#[test]
fn addresses_and_escapes_stay_as_they_are() {
    for text in [
        "https://a.b/c--d...e?f='g'&h_i=j",
        "www.a.b/c--d/'e'f",
        "o'neill--x@a.example.edu",
        "a.example.edu/b--c",
        "a ---- b",
    ] {
        assert_eq!(set("en", text), text);
    }
    for text in [
        "a@b.example.edu。次",
        "\\*é",
        "https://a.b/c…",
        "(a@b.example.edu）",
        "www.a.b»",
        "a@b.example.edu\u{a0}é",
    ] {
        assert_eq!(set("ja", text), text.replace('\\', ""), "what follows is no sign");
    }
    assert_eq!(set("en", "<https://a.b/c--d> \\\"e\\\" \\'f\\'"), "https://a.b/c--d \"e\" 'f'");
    assert_eq!(
        set("fr", "https://a.b/?c:d, à 12:30, C'est quoi ?!"),
        "https://a.b/?c:d, à 12:30, C’est quoi\u{202f}?!"
    );
    assert_eq!(set("en", "\"https://a.b/c\" -- (www.a.b)..."), "“https://a.b/c” – (www.a.b)…");
}
