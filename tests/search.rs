//! What the full-text index holds, and when it is made again.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use prospectus::compile::compile;
use prospectus::diagnostic::Severity;
use prospectus::disk::{Published, publish};
use prospectus::source::Sources;
use serde_json::Value;

use crate::site::{self, Folder, tree};

/// The base site with an index.
fn searchable() -> Sources {
    let mut sources = site::base();
    replace(&mut sources, "content/site.yaml", "search: false", "search: true");
    sources
}

fn replace(sources: &mut Sources, path: &str, old: &str, new: &str) {
    let text = sources.get(path).and_then(|source| source.text().ok()).expect("the file is there").to_owned();
    assert!(text.contains(old), "{path} has {old}");
    sources.insert(path, text.replace(old, new).into_bytes());
}

/// The pages of an index by their addresses: Pagefind keeps each in a file of packed JSON.
fn pages(files: &BTreeMap<String, Vec<u8>>, lang: &str) -> BTreeMap<String, Value> {
    let fragments = files.iter().filter(|(path, _)| {
        path.starts_with(&format!("search/{lang}/fragment/")) && path.ends_with(".pf_fragment")
    });
    let read = |bytes: &[u8]| -> Value {
        let mut text = Vec::new();
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut text).expect("a fragment is packed");
        serde_json::from_slice(&text["pagefind_dcd".len()..]).expect("a fragment is JSON")
    };
    let pages = fragments.map(|(_, bytes)| read(bytes));
    pages.map(|page| (page["url"].as_str().expect("a page has an address").to_owned(), page)).collect()
}

#[test]
fn an_index_holds_words_and_facts_but_nothing_that_changes_by_itself() {
    let mut sources = searchable();
    sources.insert(
        "content/countries/MA/en.md",
        b"---\ntitle: Coming from Morocco\nsummary: Welcome.\n---\n## Papers\n\nAn *apostille* does.\n"
            .to_vec(),
    );
    let made = site::make(sources, &site::options(site::NOW));
    let pages = pages(&made.files, "en");
    let addresses: Vec<&str> = pages.keys().map(String::as_str).collect();
    assert_eq!(
        addresses,
        [
            "/base/en/about/",
            "/base/en/countries/",
            "/base/en/countries/ma/",
            "/base/en/deadlines/",
            "/base/en/goals/g1/",
            "/base/en/partners/",
            "/base/en/partners/far/",
            "/base/en/programmes/",
            "/base/en/programmes/demo/",
            "/base/en/scholarships/",
            "/base/en/scholarships/help/",
            "/base/en/who-am-i/"
        ],
        "items with words or facts, lists and questions, no countries without words"
    );
    let demo = &pages["/base/en/programmes/demo/"];
    let text = demo["content"].as_str().expect("a page has a text");
    for word in ["See about", "Sciences", "fact-", "kind-", "deadline-", "2027"] {
        let expected = matches!(word, "See about" | "Sciences");
        assert_eq!(text.contains(word), expected, "{word} in {text}");
    }
    assert_eq!(demo["meta"]["title"], "Demo");
    assert_eq!(demo["meta"]["kind"], "kind-programme kind-programme-plural");
    assert_eq!(demo["filters"]["kind"][0], "programme");
    assert_eq!(demo["filters"]["field"][0], "05");
    let papers = pages["/base/en/countries/ma/"]["content"].as_str().expect("a page has a text");
    assert_eq!(papers, "Welcome. Papers · An apostille does.");
}

#[test]
fn a_page_is_found_by_what_readers_call_it() {
    let mut sources = searchable();
    let words = "synonyms: [[fees, price, how much], [help, Aid], [nothing of it, anything]]\n";
    sources.insert("themes/plain/prose/en.yaml", words.as_bytes().to_vec());
    let own = "search: true\nsynonyms: {en: [[about, who we are]]}";
    replace(&mut sources, "content/site.yaml", "search: true", own);
    let proef = "---\ntitle: Proef\nsummary: Een opleiding.\n---\n";
    sources.insert("content/programmes/demo/nl.md", proef.as_bytes().to_vec());
    let files = site::make(sources, &site::options(site::NOW)).files;
    let dutch = pages(&files, "nl")["/base/nl/programmes/demo/"]["meta"]["also"].clone();
    assert_eq!(dutch, "Demo", "the name in the language that it is taught in");
    let pages = pages(&files, "en");
    let also = |page: &str| pages[page]["meta"].get("also").and_then(Value::as_str).map(ToOwned::to_owned);
    assert_eq!(also("/base/en/programmes/demo/").as_deref(), Some("price · how much"), "its fees are told");
    assert_eq!(also("/base/en/scholarships/help/").as_deref(), Some("Aid"), "its name");
    assert_eq!(also("/base/en/about/").as_deref(), Some("who we are"), "by a word of the site's own");
    assert_eq!(also("/base/en/partners/far/"), None);
}

#[test]
fn a_page_that_falls_back_says_its_language() {
    let made = site::make(searchable(), &site::options(site::NOW));
    let pages = pages(&made.files, "nl");
    assert_eq!(pages["/base/nl/about/"]["filters"]["lang"][0], "en");
    assert!(pages["/base/nl/partners/far/"]["filters"].get("lang").is_none(), "a name has no language");
}

fn build(sources: &Sources, now: &str, folder: &Path) -> Published {
    let output = compile(&Arc::new(sources.clone()), &site::options(now)).value.expect("the site compiles");
    let published =
        publish(&output.promises, folder, Severity::Error, &|| {}).expect("the folder can be written");
    assert!(!published.refused, "{:?}", published.diagnostics);
    published
}

#[test]
fn only_a_changed_text_makes_an_index_again_and_only_in_its_languages() {
    let folder = Folder::new();
    let public = folder.0.join("public");
    let mut sources = searchable();
    let made = |sources: &Sources, now: &str| build(sources, now, &public).costs["search"].made;
    assert_eq!(made(&sources, site::NOW), 2, "the first build");
    assert_eq!(made(&sources, site::NOW), 0, "nothing changed");
    assert_eq!(made(&sources, "2027-03-02T12:00:00Z"), 0, "a deadline passed");
    replace(&mut sources, "themes/plain/templates/item.html", "<h1>", "<h1 class=\"x\">");
    replace(&mut sources, "content/programmes/demo/facts.yaml", "closes: 2027-03-01", "closes: 2027-03-15");
    assert_eq!(made(&sources, site::NOW), 0, "a template and a date");
    let words =
        b"---\ntitle: Over ons\nsummary: Wij.\ntranslated_from: x\n---\n## Wij {#us}\n\nDat zijn wij.\n";
    sources.insert("content/pages/about/nl.md", words.to_vec());
    assert_eq!(made(&sources, site::NOW), 1, "a Dutch text");
    replace(&mut sources, "content/programmes/demo/en.md", "title: Demo", "title: Demonstration");
    assert_eq!(made(&sources, site::NOW), 2, "an English text, which Dutch falls back to");
    let cold = Folder::new();
    build(&sources, site::NOW, &cold.0.join("public"));
    assert!(tree(&public) == tree(&cold.0.join("public")), "warm equals cold");
}

/// The base site with a page in one more language, and its index.
fn in_language(lang: &str, title: &str, body: &str) -> BTreeMap<String, Vec<u8>> {
    let mut sources = searchable();
    let tags = format!("  - {{tag: {lang}, fallback: [en]}}\nsearch:");
    replace(&mut sources, "content/site.yaml", "search:", &tags);
    let messages = sources.get("themes/plain/messages/en.ftl").expect("it is there").bytes.clone();
    sources.insert(&format!("themes/plain/messages/{lang}.ftl"), messages);
    let words = format!(
        "---\ntitle: {title}\nsummary: One sentence.\ntranslated_from: x\n---\n## {title} {{#us}}\n\n{body}\n"
    );
    sources.insert(&format!("content/pages/about/{lang}.md"), words.into_bytes());
    let made = site::make(sources, &site::options(site::NOW));
    assert!(!made.files.is_empty(), "{}", made.report);
    made.files
}

/// Whether a word by itself is in an index: Pagefind keeps words in packed files of CBOR, each with its length before it.
fn knows(files: &BTreeMap<String, Vec<u8>>, lang: &str, word: &str) -> bool {
    let mut parts = files.iter().filter(|(path, _)| {
        path.starts_with(&format!("search/{lang}/index/")) && path.ends_with(".pf_index")
    });
    let length = u8::try_from(word.len()).expect("a short word");
    let head = if length < 24 { vec![0x60 + length] } else { vec![0x78, length] };
    let wanted = [head, word.as_bytes().to_vec()].concat();
    parts.any(|(_, bytes)| {
        let mut text = Vec::new();
        flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut text).expect("a part is packed");
        text.windows(wanted.len()).any(|window| window == wanted)
    })
}

/// Case 10-search-elision, and what Arabic and Hebrew join to the front of a word.
#[test]
fn a_word_is_found_without_what_its_language_joins_to_its_front() {
    let french =
        in_language("fr", "Recherche", "L’apprentissage automatique, à l’école d’été, près de l’océan.");
    // As stems without their marks.
    for word in ["apprentissag", "ecol", "ete", "ocean"] {
        assert!(knows(&french, "fr", word), "{word}");
    }
    assert!(!knows(&french, "fr", "oce"), "half a word is none");
    let plain = |files: &BTreeMap<String, Vec<u8>>, lang: &str| {
        pages(files, lang)[&format!("/base/{lang}/about/")]["meta"]["plain"].as_str().map(ToOwned::to_owned)
    };
    let arabic = in_language("ar", "بحث", "علم البيانات والإحصاء للطلاب");
    let forms = plain(&arabic, "ar").expect("there are other forms");
    assert!(
        ["بيانات", "إحصاء", "طلاب"].iter().all(|word| forms.split(' ').any(|form| form == *word)),
        "{forms}"
    );
    let hebrew = in_language("he", "חיפוש", "האוניברסיטה בירושלים");
    assert!(knows(&hebrew, "he", "אוניברסיטה") && knows(&hebrew, "he", "ירושלים"));
}

/// Case 11-search-without-spaces, and the other scripts of the kind.
#[test]
fn words_are_found_in_scripts_that_put_no_blanks_between_them() {
    for (lang, title, body, words) in [
        ("zh", "应用统计学硕士", "本课程教授统计学与数据科学。", ["统计", "数据", "科学", "硕士"]),
        ("ja", "応用統計学", "この課程ではデータを学びます。", ["統計", "データ", "課程", "応用"]),
        ("th", "ปริญญาโทสถิติ", "หลักสูตรนี้สอนวิทยาศาสตร์ข้อมูล", ["หลักสูตร", "ข้อมูล", "สอน", "นี้"]),
        ("km", "ស្ថិតិ", "កម្មវិធីនេះបង្រៀនវិទ្យាសាស្ត្រទិន្នន័យ", ["ទិន្នន័យ", "វិទ្យាសាស្ត្រ", "នេះ", "បង្រៀន"]),
        ("lo", "ສະຖິຕິ", "ຫຼັກສູດນີ້ສອນວິທະຍາສາດຂໍ້ມູນ", ["ຂໍ້ມູນ", "ສອນ", "ນີ້", "ວິທະຍາສາດ"]),
    ] {
        let files = in_language(lang, title, body);
        let about = &pages(&files, lang)[&format!("/base/{lang}/about/")];
        let text = about["content"].as_str().expect("a page has a text");
        let plain = about["meta"]["plain"].as_str().unwrap_or_default();
        let known: Vec<&str> = text.split('\u{200b}').chain(plain.split(' ')).collect();
        for word in words {
            let found =
                known.iter().any(|one| one.trim_end_matches('。') == word) || knows(&files, lang, word);
            assert!(found, "{lang}: {word} is not among {known:?}");
        }
    }
}
