//! GNU gettext's PO, which many tools know. Marks are written in braces: `{1}words{/1}` around words, `{2/}` by itself;
//! a brace that is meant as one stands twice. What each stands for is told in a comment.

mod notation;
mod read;
mod write;

pub use read::read;
pub use write::write;

/// Begins the header's fields that hold the source texts.
const TEXT: &str = "X-Prospectus-Text";

/// Begins the comment that says what a translation is made from; some tools lose fields of the header.
const STAMP: &str = "made from ";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translation::content::Content;
    use crate::translation::exchange::Exchange;
    use crate::translation::samples;

    fn exchange() -> Exchange {
        let original =
            "---\ntitle: \"A \\\\ \\\"q\\\"\"\nsummary: B {c}\n---\n## C\n\nSee [a *b*](x) `c`\\\ne\n";
        let translation = "---\ntitle: a\nsummary: b\n---\n## c\n\nZie [y](z) `c`\n";
        samples::exchange(original, translation)
    }

    #[test]
    fn what_is_written_is_read() {
        let sent = exchange();
        let text = write(&sent);
        let arrival = read(&text).unwrap_or_else(|wrong| panic!("{wrong:?} in\n{text}"));
        assert_eq!(arrival.target, sent.target);
        let (returned, sent) = (&arrival.texts[0], &sent.texts[0]);
        let origin = sent.origin.as_ref().unwrap();
        assert_eq!((&returned.name, returned.fingerprint.as_ref()), (&sent.name, Some(&origin.fingerprint)));
        assert_eq!(returned.original.as_ref(), Some(&origin.text));
        for (unit, pair) in returned.units.iter().zip(&sent.pairs) {
            let target = pair.target.clone().unwrap_or_default();
            assert_eq!((&unit.id, &unit.target), (&pair.source.id, &target.pieces), "{text}");
            assert_eq!(unit.review, pair.review);
        }
        assert_eq!(returned.units.len(), sent.pairs.len());
    }

    #[test]
    fn tools_wrap_and_comment_as_they_like() {
        let text = "# a\nmsgid \"\"\nmsgstr \"\"\n\"Language: nl\\n\"\n\"X-Prospectus-Text-1: pages/x 0123abcd\\n\"\r\n\r\n#~ msgid \"old\"\n#~ msgstr \"x\"\n\n\
            #| msgid \"b\"\nmsgctxt \"pages/x#title\"\nmsgid \"\"\n\"A \"\n\"b\"\nmsgstr \"\"\n\"C \\\"d\\\"\"\n\" {1}\"\n\n#, c-format, fuzzy\nmsgctxt \"pages/x#summary\"\nmsgid \"e\"\nmsgstr \"\"\n";
        let arrival = read(text).unwrap();
        let returned = &arrival.texts[0];
        assert_eq!((returned.original.as_ref(), returned.fingerprint.as_deref()), (None, Some("0123abcd")));
        let units: Vec<(&str, usize, bool)> =
            returned.units.iter().map(|unit| (unit.id.as_str(), unit.target.len(), unit.review)).collect();
        assert_eq!(units, [("title", 2, false), ("summary", 0, true)]);
        assert!(text[returned.units[0].at.clone()].starts_with("msgstr"));
    }

    #[test]
    fn signs_and_languages_are_those_of_gettext() {
        let words = |language: &str, words: &str| {
            let text = format!(
                "msgid \"\"\nmsgstr \"Language: {language}\\n\"\n\nmsgctxt \"pages/x#title\"\nmsgid \"a\"\nmsgstr \"{words}\"\n"
            );
            let arrival = read(&text).unwrap();
            let content = Content { pieces: arrival.texts[0].units[0].target.clone(), marks: Vec::new() };
            (arrival.target.to_string(), content.words())
        };
        assert_eq!(words("pt_BR", r"caf\303\251 \x41\101 C:\q"), ("pt-BR".into(), r"café AA C:\q".into()));
        assert_eq!(words("sr@latin", r"a\tb").0, "sr-Latn");
        assert_eq!(words("nl_BE.UTF-8", "a").0, "nl-BE");
    }

    #[test]
    fn a_lost_header_is_no_loss_while_the_source_stays() {
        let text = "msgid \"\"\nmsgstr \"Language: nl\\n\"\n\n#. title\n#. made from 0123abcd\nmsgctxt \"pages/x#title\"\nmsgid \"a\"\nmsgstr \"b\"\n";
        let arrival = read(text).unwrap();
        assert_eq!(
            (arrival.texts[0].name.as_str(), arrival.texts[0].fingerprint.as_deref()),
            ("pages/x", Some("0123abcd"))
        );
    }

    #[test]
    fn what_is_no_po_says_so_with_its_place() {
        let wrong = |text: &str| read(text).unwrap_err().message;
        assert!(wrong("hello").contains("cannot be read"));
        assert!(wrong("msgid \"a\nmsgstr \"\"\n").contains("closed"));
        assert!(wrong("").contains("language"));
        assert!(
            wrong("msgid \"\"\nmsgstr \"Language: nl\\n\"\n\nmsgid \"a\"\nmsgstr \"b\"\n")
                .contains("not exported")
        );
        let plural = "msgid \"\"\nmsgstr \"Language: nl\\n\"\n\nmsgctxt \"pages/x#a\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\n";
        assert!(wrong(plural).contains("msgid_plural"), "{}", wrong(plural));
    }
}
