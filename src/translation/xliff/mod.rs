//! XLIFF 2.1, the exchange format of translators' tools (OASIS): a `<file>` for each text, a `<unit>` for each of its
//! parts. Marks are `<pc>` and `<ph>`, whose Markdown stands in `<originalData>`; the whole source is the `<skeleton>`.

mod read;
mod write;
mod xml;

pub use read::read;
pub use write::write;

/// Of all versions of 2; that of the third is the same but for its last digit.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.";

/// The category of the note that says what a translation is made from.
const STAMP: &str = "translated-from";

/// The state of a translation at which somebody has to look again.
const REVIEW: &str = "prospectus:needs-review";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translation::content::{Content, Piece};
    use crate::translation::exchange::Exchange;
    use crate::translation::samples;

    fn exchange() -> Exchange {
        let original =
            "---\ntitle: A & B\nsummary: <B>\n---\n## C ]]>\n\nSee \u{1} [a *b*](x) `c` <https://d/>\\\ne\n";
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
        assert_eq!(returned.original.as_deref(), Some(origin.text.replace('\u{1}', "").as_str()));
        for (unit, pair) in returned.units.iter().zip(&sent.pairs) {
            let target = pair.target.clone().unwrap_or_default();
            assert_eq!((&unit.id, &unit.target), (&pair.source.id, &target.pieces), "{text}");
            assert_eq!(unit.review, pair.review);
        }
        assert_eq!(returned.units.len(), sent.pairs.len());
        assert_eq!(write(&exchange()), text);
    }

    #[test]
    fn tools_may_split_and_mark_what_they_get() {
        let text = format!(
            "<x:xliff xmlns:x=\"{NAMESPACE}0\" version=\"2.0\" srcLang=\"en\" trgLang=\"nl\"><x:file id=\"f\" original=\"content/pages/x/en.md\">\
             <x:notes><x:note category=\"{STAMP}\">0123abcd</x:note></x:notes><x:group id=\"g\"><x:unit id=\"title\">\
             <x:segment><x:source>A.</x:source><x:target><x:mrk id=\"m\" type=\"term\">B<x:cp hex=\"0041\"/></x:mrk>.&#x20;</x:target></x:segment>\
             <x:ignorable><x:source> </x:source></x:ignorable>\
             <x:segment state=\"translated\"><x:source/><x:target><x:sc id=\"1\"/><![CDATA[<c>]]><x:ec startRef=\"1\"/><x:ph id=\"2\"/></x:target></x:segment>\
             </x:unit></x:group></x:file></x:xliff>"
        );
        let arrival = read(&text).unwrap();
        let content =
            Content { pieces: arrival.texts[0].units[0].target.clone(), marks: Vec::new() }.normal();
        let id = |id: &str| id.to_owned();
        assert_eq!(
            content.pieces,
            [
                Piece::Text("BA. ".into()),
                Piece::Open(id("1")),
                Piece::Text("<c>".into()),
                Piece::Close(id("1")),
                Piece::Single(id("2"))
            ]
        );
    }

    #[test]
    fn sentences_come_in_the_order_of_the_translation() {
        let unit = "<unit id=\"body-1\"><segment><source>First. </source><target order=\"3\">Eerst.</target></segment>\
            <ignorable><source> </source></ignorable><segment><source>Second.</source><target order=\"1\">Tweede.</target></segment></unit>";
        let text = format!(
            "<xliff xmlns=\"{NAMESPACE}0\" version=\"2.0\" srcLang=\"en\" trgLang=\"nl\"><file id=\"f\" original=\"content/pages/x/en.md\">{unit}</file></xliff>"
        );
        let arrival = read(&text).unwrap();
        let content = Content { pieces: arrival.texts[0].units[0].target.clone(), marks: Vec::new() };
        assert_eq!(content.normal().words(), "Tweede. Eerst.");
        for order in ["3", "7", "0", "x"] {
            let wrong = text.replace("order=\"1\"", &format!("order=\"{order}\""));
            assert!(read(&wrong).unwrap_err().message.contains("`order`"), "{order}");
        }
        for letter in ["zz", "D800"] {
            let wrong = text.replace("Eerst.", &format!("<cp hex=\"{letter}\"/>"));
            assert!(read(&wrong).unwrap_err().message.contains(letter), "{letter}");
        }
    }

    #[test]
    fn what_is_no_xliff_says_so_with_its_place() {
        let wrong = |text: &str| read(text).unwrap_err();
        assert!(wrong("<xliff").message.contains("XML"));
        assert!(wrong("<a/>").expected.contains("XLIFF 2"));
        assert!(wrong("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").message.contains("document type"));
        let older = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"><file/></xliff>";
        assert!(wrong(older).message.contains("1.2"), "{:?}", wrong(older));
        let xliff = format!("<xliff xmlns=\"{NAMESPACE}0\" version=\"2.0\"");
        assert!(wrong(&format!("{xliff} srcLang=\"en\"/>")).message.contains("trgLang"));
        let foreign = format!(
            "{xliff} trgLang=\"nl\"><file id=\"a\" original=\"strings.json\"><unit id=\"b\"/></file></xliff>"
        );
        let found = wrong(&foreign);
        assert!(found.message.contains("strings.json") && foreign[found.at].starts_with("<file"));
        let deep = format!("{}{}", "<a>".repeat(5000), "</a>".repeat(5000));
        assert!(wrong(&deep).message.contains("deep"));
    }

    #[test]
    fn what_is_no_xml_is_told_at_its_place() {
        let told = |text: &str| {
            let wrong = read(text).unwrap_err();
            (wrong.message, text[wrong.at].to_owned())
        };
        let deep = format!("{}{}", "<a b='c'>".repeat(70), "</a>".repeat(70));
        for (text, message, place) in [
            ("<a>\n<é/>x&é;</a>", "an entity that XML does not know", "&é;"),
            (
                "\n<!DOCTYPE a><a/>",
                "a document type, which a file of a translator's tool does not have",
                "<!DOCTYPE a>",
            ),
            (&deep, "the XML is nested too deep", "<a b='c'>"),
            ("<a><b></b>", "the XML ends before its elements are closed", ""),
            ("<!-- -->", "the XML has no element", ""),
        ] {
            assert_eq!(told(text), (message.to_owned(), place.to_owned()));
        }
        let wrong = read("<a>\n <é></b></a>").unwrap_err();
        assert_eq!(wrong.message, "`</b>` stands before `</é>`");
        assert_eq!(wrong.at, 9..9);
    }
}
