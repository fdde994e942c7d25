//! Documents beside the texts: what a PDF says of itself to those who hear it read out, and where it is published.

use std::collections::BTreeMap;

use hayro_syntax::object::{Dict, Stream, String as Text};
use hayro_syntax::{LoadPdfError, Pdf as File};

use crate::lang::Lang;
use crate::memo::Memo;
use crate::mishap::within;
use crate::picture;
use crate::source::{Source, SourcePath};
use crate::yaml::Scalar;

/// A PDF, looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    pub bytes: usize,
    pub hash: blake3::Hash,
    /// Where it is published, below the base address: `documents/programmes/x/brochure.pdf`. Others link to it and print
    /// the address, so that a new edition has the same.
    pub path: String,
    /// Whether it tells headings from paragraphs and in which order it is read (ISO 32000-1, 14.7 and 14.8).
    pub is_tagged: bool,
    /// What a window and a screen reader call it.
    pub title: Option<String>,
    /// The language of its words.
    pub lang: Option<Lang>,
}

/// Why a file with the name of a PDF cannot be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is none, or damaged.
    Broken,
    /// It asks for a password.
    Locked,
}

/// What was found in each document.
pub type Looked = Result<Pdf, Unreadable>;

/// What was found the last time, by the file.
pub type Known = Memo<SourcePath, Source, Looked>;

/// The documents of a site by their source.
#[derive(Debug, Default)]
pub struct Pdfs(BTreeMap<SourcePath, Looked>);

impl Pdfs {
    pub fn read<'s>(files: impl Iterator<Item = &'s Source>, known: &mut Known) -> Pdfs {
        let files: Vec<_> = files.map(|file| (file.path.clone(), file.clone())).collect();
        let paths: Vec<SourcePath> = files.iter().map(|(path, _)| path.clone()).collect();
        let looked = known.all(files, |path, file| within("reading", path, || Pdf::read(file)));
        Pdfs(paths.into_iter().zip(looked).collect())
    }

    pub fn iter(&self) -> impl Iterator<Item = (&SourcePath, &Looked)> {
        self.0.iter()
    }

    pub fn get(&self, path: &str) -> Option<&Looked> {
        self.0.get(path)
    }
}

/// Whether a file is a document by its name.
pub fn is_pdf(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("pdf"))
}

impl Pdf {
    fn read(source: &Source) -> Looked {
        let file = File::new(source.bytes.to_vec()).map_err(|error| match error {
            LoadPdfError::Decryption(_) => Unreadable::Locked,
            LoadPdfError::Invalid => Unreadable::Broken,
        })?;
        let root: Dict<'_> = file.xref().get(file.xref().root_id()).ok_or(Unreadable::Broken)?;
        let marks: Option<Dict<'_>> = root.get("MarkInfo");
        let is_marked = marks.and_then(|marks| marks.get("Marked")).unwrap_or(false);
        let lang = root.get::<Text<'_>>("Lang").map(|lang| words(lang.as_bytes()));
        let title = file.metadata().title.as_deref().map(words).filter(|title| !title.is_empty());
        Ok(Pdf {
            bytes: source.bytes.len(),
            hash: blake3::hash(&source.bytes),
            path: published(&source.path),
            is_tagged: is_marked && root.contains_key("StructTreeRoot"),
            title: title.or_else(|| titled(&root.get::<Stream<'_>>("Metadata")?.decoded().ok()?)),
            lang: lang.and_then(|lang| Lang::parse(&lang).ok()),
        })
    }

    /// What it lacks of all that the law asks of documents for the public, in the words of a message.
    pub fn lacks(&self) -> Vec<&'static str> {
        let lacks = [
            (!self.is_tagged, "tags, by which screen readers find headings, lists and tables"),
            (self.title.is_none(), "a title"),
            (self.lang.is_none(), "a language"),
        ];
        lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what).collect()
    }
}

/// The title among the properties in XMP (ISO 16684-1, 8.3), where PDF 2.0 has it alone.
fn titled(xmp: &[u8]) -> Option<String> {
    let tree = roxmltree::Document::parse(std::str::from_utf8(xmp).ok()?).ok()?;
    let title =
        tree.descendants().find(|node| node.has_tag_name(("http://purl.org/dc/elements/1.1/", "title")))?;
    let texts = title.descendants().filter_map(|node| node.text()).map(str::trim);
    texts.filter(|text| !text.is_empty()).map(ToOwned::to_owned).next()
}

/// A path with the name that the author gave, which differs where addresses or disks would not take it.
fn published(path: &str) -> String {
    let name = picture::published(path);
    let plain = path.strip_prefix("content/").and_then(|path| Some(path.rsplit_once('.')?.0));
    match plain == Some(name.as_str()) {
        true => format!("documents/{name}.pdf"),
        // Two names must not become one.
        false => format!("documents/{name}.{}.pdf", &blake3::hash(path.as_bytes()).to_hex()[..8]),
    }
}

/// A text of a PDF: UTF-16 or UTF-8 with its mark (ISO 32000-2, 7.9.2.2), or a letter a byte.
fn words(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units = rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| char::from(*byte)).collect::<String>(),
    };
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page without words, with a table of its objects.
    fn pdf(root: &str, more: &str) -> Looked {
        let xmp = "<x xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title> <li>B</li></dc:title></x>";
        let objects = [
            format!("<</Type/Catalog/Pages 2 0 R {root}>>"),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>".to_owned(),
            "<</Title(A \\(b\\))>>".to_owned(),
            "<</K 3 0 R>>".to_owned(),
            format!("<</Length {}>>stream\n{xmp}\nendstream", xmp.len()),
        ];
        let (mut bytes, mut table) = ("%PDF-1.7\n".to_owned(), "xref\n0 7\n0000000000 65535 f \n".to_owned());
        for (at, object) in objects.iter().enumerate() {
            table += &format!("{:010} 00000 n \n", bytes.len());
            bytes += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
        }
        let start = bytes.len();
        bytes += &format!("{table}trailer\n<</Root 1 0 R/Size 7 {more}>>\nstartxref\n{start}\n%%EOF\n");
        Pdf::read(&Source { path: "content/pages/x/my form.pdf".into(), bytes: bytes.as_bytes().into() })
    }

    #[test]
    fn what_a_document_says_of_itself() {
        let whole = pdf("/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Lang(nl-BE)", "/Info 4 0 R").unwrap();
        assert_eq!(whole.title.as_deref(), Some("A (b)"));
        assert_eq!(whole.lang.as_ref().map(Lang::as_str), Some("nl-BE"));
        assert!(whole.is_tagged && whole.lacks().is_empty());
        let begins = whole.path.starts_with("documents/pages/x/my-form.");
        assert!(
            begins && whole.path.len() == "documents/pages/x/my-form.12345678.pdf".len(),
            "{}",
            whole.path
        );
        let bare = pdf("/MarkInfo<</Marked false>>/StructTreeRoot 5 0 R/Lang(Dutch, or so)", "").unwrap();
        assert_eq!(bare.lacks().len(), 3, "{bare:?}");
        assert_eq!(pdf("/Metadata 6 0 R", "").unwrap().title.as_deref(), Some("B"));
    }

    #[test]
    fn what_is_no_document_is_told() {
        let read = |text: &str| Pdf::read(&Source { path: "a.pdf".into(), bytes: text.as_bytes().into() });
        assert_eq!([read(""), read("%PDF-1.4\n"), read("<html>")], [const { Err(Unreadable::Broken) }; 3]);
    }

    #[test]
    fn texts_are_read_in_each_of_their_forms() {
        assert_eq!(words(b"\xFE\xFF\0A\x1E\xA1"), "Aạ");
        assert_eq!(words("\u{feff}Aạ ".as_bytes()), "Aạ");
        assert_eq!(words(b"Caf\xE9"), "Café");
    }
}
