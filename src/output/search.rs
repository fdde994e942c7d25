//! Full-text indexes, one a language, made and read by Pagefind: <https://pagefind.app>.
//!
//! The reader in the browser comes with them, as its version must be theirs; Pagefind's own interface does not.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use pagefind::api::PagefindIndex;
use rayon::ThreadPoolBuilder;

use super::{Draft, Files, Input, KeyHasher, Promise};
use crate::diagnostic::Checked;
use crate::lang::Lang;
use crate::view::{Context, SearchRecord, search_records};

const IN_MEMORY: &str = "an index in memory meets neither a disk nor a network";

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let folders = input.site.config().langs().filter_map(|lang| Some((lang, input.site.index_folder(lang)?)));
    let promises = folders.map(|(lang, folder)| {
        let (known, path) = (input.clone(), folder.clone());
        let (input, lang) = (input.clone(), lang.clone());
        let promise = Promise::new(folder, move || {
            let lang = lang.clone();
            let records =
                search_records(&Context::new(&input.site, &input.sources, &input.cards, &lang).unmarked());
            let mut hasher = KeyHasher::new("search");
            hasher.add(lang.as_str().as_bytes());
            hasher.add_value(&records);
            Checked::clean(Draft::folder(hasher.key(), move || Checked::clean(index(&lang, records))))
        });
        let promise = promise.based_on(move |_| known.bases.of_all(&known.site, &path));
        promise.told_as("search").silent()
    });
    Checked::clean(promises.collect())
}

/// Only one index is made at a time: that of ten thousand pages takes over a gigabyte of memory.
static TURN: Mutex<()> = Mutex::new(());

/// The files of an index. Pagefind spreads its work over the threads it is called on, and waits for it within an
/// asynchronous runtime, which must not be entered twice. A thread of its own keeps other work of ours, such as the
/// index of another language, from being taken up while it waits.
fn index(lang: &Lang, records: Vec<SearchRecord>) -> Files {
    let pool = ThreadPoolBuilder::new().num_threads(1).build().expect("a thread can be started");
    let files = pool.install(|| {
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime needs nothing");
        runtime.block_on(made(lang, records))
    });
    let own_reader = files.iter().any(|(name, _)| *name == format!("wasm.{}.pagefind", primary(lang)));
    let mut wanted: Files = files.into_iter().filter(|(name, _)| is_wanted(name, own_reader)).collect();
    wanted.sort();
    wanted
}

async fn made(lang: &Lang, records: Vec<SearchRecord>) -> Files {
    let mut index = PagefindIndex::new(None).expect(IN_MEMORY);
    for record in records {
        let filters = filters(&record);
        let meta = [
            ("title", record.title),
            ("kind", record.kind_words),
            ("also", record.also),
            ("plain", record.plain),
        ];
        let meta = meta.into_iter().filter(|(_, words)| !words.is_empty());
        let meta = meta.map(|(name, words)| (name.to_owned(), words)).collect();
        let lang = primary(lang).to_owned();
        let added = index.add_custom_record(record.href, record.text, lang, Some(meta), Some(filters), None);
        added.await.expect(IN_MEMORY);
    }
    let files = index.get_files().await.expect(IN_MEMORY);
    files.into_iter().map(|file| (name(&file.filename), file.contents)).collect()
}

/// What results can be narrowed to, and what the reader must know of each.
fn filters(record: &SearchRecord) -> BTreeMap<String, Vec<String>> {
    let mut filters = BTreeMap::from([("kind".to_owned(), vec![record.kind.to_owned()])]);
    if !record.fields.is_empty() {
        filters.insert("field".to_owned(), record.fields.clone());
    }
    if let Some(lang) = &record.lang {
        filters.insert("lang".to_owned(), vec![lang.clone()]);
    }
    filters
}

/// Pagefind tells languages apart by their first part.
fn primary(lang: &Lang) -> &str {
    lang.as_str().split('-').next().unwrap_or(lang.as_str())
}

fn name(path: &Path) -> String {
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// The index and its reader. Languages whose words Pagefind cannot reduce to their stems share one reader.
fn is_wanted(name: &str, own_reader: bool) -> bool {
    let index = [".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment"].iter().any(|end| name.ends_with(end));
    let reader = matches!(name, "pagefind.js" | "pagefind-entry.json")
        || name.starts_with("wasm.") && (name != "wasm.unknown.pagefind" || !own_reader);
    index || reader
}
