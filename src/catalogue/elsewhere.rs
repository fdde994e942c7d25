//! Keys that stand in the facts of an item, and belong to its words in each language; and the other way round.

use super::Catalogue;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, EntryEdit, Fix, nearest};
use crate::document::{FrontMatter, yaml_range};
use crate::meant;
use crate::model::{KINDS, Kind, Need};
use crate::source::{DataPath, Place, SourcePath, Sources};
use crate::yaml::Tree;

/// The file of facts beside the words.
const FACTS: &str = "facts.yaml";

impl Catalogue {
    /// Messages about unknown keys, with the file in which they are known.
    pub(super) fn with_homes(&self, told: Diagnostics, sources: &Sources) -> Diagnostics {
        told.map(|told| self.home(&told, sources).unwrap_or(told))
    }

    fn home(&self, told: &Diagnostic, sources: &Sources) -> Option<Diagnostic> {
        let path = told.place.path().filter(|_| told.code == Code::UnknownKey && told.fixes.is_empty())?;
        let key = told.message.strip_prefix("unknown key `")?.strip_suffix('`')?;
        let (folder, file) = path.rsplit_once('/')?;
        let kind = Kind::from_folder(folder.strip_prefix("content/")?.split('/').next()?)?;
        let bare = Diagnostic { help: Vec::new(), ..told.clone() };
        if file == FACTS {
            let meant = FrontMatter::KEYS.iter().copied().find(|known| *known == key);
            let meant = meant
                .or_else(|| called(key, &FrontMatter::KEYS).filter(|_| kind.row().words == Need::Required));
            return match meant {
                Some(front) => Some(self.to_words(bare, key, front, path, folder, sources)),
                None => of_others(told, key, kind),
            };
        }
        match file.ends_with(".md") {
            true if knows(kind, path, key) => Some(in_facts(bare, key, path, folder, sources)),
            true if let Some(list) = list_of(kind, path, key) => {
                Some(in_list(bare, key, list, path, folder, sources))
            }
            _ => of_others(told, key, kind),
        }
    }

    /// A key of the words, which each language has in its own file.
    fn to_words(
        &self,
        told: Diagnostic,
        key: &str,
        front: &str,
        path: &SourcePath,
        folder: &str,
        sources: &Sources,
    ) -> Diagnostic {
        let source = self.config.source_lang().as_str();
        let told = told.help(format!(
            "`{front}` stands in the file of each language, such as `{source}.md`, between the two lines `---`"
        ));
        let at = DataPath::from(key);
        let Some(tree) = tree(path, sources) else { return told };
        let files: Vec<(&str, Option<&str>)> = match tree.text_at(&at) {
            Some(text) => vec![(source, Some(text))],
            None => self
                .config
                .langs()
                .map(|lang| (lang.as_str(), tree.text_at(&at.key(lang.as_str()))))
                .collect(),
        };
        let mut entries = vec![EntryEdit::Remove(Place::Value(path.clone(), at.clone()))];
        let mut names = Vec::new();
        for (lang, text) in files {
            let file: SourcePath = format!("{folder}/{lang}.md").into();
            let (Some(text), Some(words)) = (text, self::tree(&file, sources)) else { continue };
            if words.value(&DataPath::from(front)).is_none() {
                let value = serde_json::to_string(text).expect("a text is JSON");
                let map = Place::Value(file, DataPath::default());
                entries.push(EntryEdit::Insert {
                    map,
                    after: Some("summary".into()),
                    key: front.to_owned(),
                    value,
                });
                names.push(format!("`{lang}.md`"));
            }
        }
        let title = match names.as_slice() {
            [] => "remove it here: the words have one".to_owned(),
            names => format!("move it to {}", names.join(", ")),
        };
        told.fix(Fix { title, is_certain: false, edits: Vec::new(), entries })
    }
}

/// What a key is called by others, in another language, or in another system.
fn called<'k>(key: &str, known: &[&'k str]) -> Option<&'k str> {
    match meant::keys(key, known).as_slice() {
        [one] if nearest(key, [*one]).is_empty() => Some(one),
        _ => None,
    }
}

/// Whether the facts of a kind have a key.
fn knows(kind: Kind, path: &SourcePath, key: &str) -> bool {
    let tried = kind.row().read(path, &format!("{key}: 1\n"), 0).diagnostics;
    tried.iter().all(|one| one.message != format!("unknown key `{key}`"))
}

/// The list in the facts of a kind whose entries have a key of what one can apply for.
fn list_of(kind: Kind, path: &SourcePath, key: &str) -> Option<&'static str> {
    const LISTS: [&str; 3] = ["intakes", "sessions", "rounds"];
    const KEYS: [&str; 6] = ["starts", "opens", "deadlines", "fees", "places", "academic_year"];
    LISTS.into_iter().find(|list| KEYS.contains(&key) && knows(kind, path, list))
}

/// A key of what one can apply for, which stands in the facts.
fn in_list(
    told: Diagnostic,
    key: &str,
    list: &str,
    path: &SourcePath,
    folder: &str,
    sources: &Sources,
) -> Diagnostic {
    let told = told.help(format!(
        "`{key}` stands in `{FACTS}` beside this file, in each entry of `{list}`, once for all languages"
    ));
    let facts: SourcePath = format!("{folder}/{FACTS}").into();
    let first = DataPath::from(list).index(0).key(key);
    match tree(&facts, sources).is_some_and(|known| known.value(&first).is_some()) {
        true => {
            let remove = EntryEdit::Remove(Place::Value(path.clone(), DataPath::from(key)));
            told.fix(Fix::of_entry("remove it here: the facts have one", false, remove))
        }
        false => told,
    }
}

/// A key that only items of other kinds have.
fn of_others(told: &Diagnostic, key: &str, kind: Kind) -> Option<Diagnostic> {
    // A map of the same file is nearer.
    if told.help.iter().any(|help| help.contains("is a key of another map")) {
        return None;
    }
    let path = SourcePath::from(FACTS);
    let others = KINDS.iter().filter(|row| row.kind != kind && knows(row.kind, &path, key));
    let folders: Vec<String> = others.map(|row| format!("`{}`", row.folder)).collect();
    let (last, rest) = folders.split_last()?;
    let all = if rest.is_empty() { last.clone() } else { format!("{} and {last}", rest.join(", ")) };
    let mut told = told.clone();
    let help = format!("the facts of {all} have `{key}`; those of `{}` do not", kind.folder());
    told.help.insert(0, help);
    Some(told)
}

/// A key of the facts, which hold in every language.
fn in_facts(told: Diagnostic, key: &str, path: &SourcePath, folder: &str, sources: &Sources) -> Diagnostic {
    let told = told.help(format!("`{key}` stands in `{FACTS}` beside this file, once for all languages"));
    let facts: SourcePath = format!("{folder}/{FACTS}").into();
    let at = DataPath::from(key);
    let (words, known) = (tree(path, sources), tree(&facts, sources));
    let value = words.as_ref().and_then(|words| words.text_at(&at));
    let (Some(words), Some(known)) = (words.as_ref(), known) else {
        let is_missing = sources.get(&facts).is_none();
        let line = value.filter(|value| is_missing && !value.contains('\n'));
        return line.into_iter().fold(told, |told, value| {
            told.help(format!("there is no such file yet: begin it with `{key}: {value}`"))
        });
    };
    let remove = EntryEdit::Remove(Place::Value(path.clone(), at.clone()));
    if known.value(&at).is_some() {
        return told.fix(Fix::of_entry("remove it here: the facts have one", false, remove));
    }
    let text = sources.get(path).and_then(|source| source.text().ok());
    let written = text.zip(words.value(&at)).and_then(|(text, range)| {
        let yaml = &text[yaml_range(path, text)];
        Some(yaml.get(range)?.trim().to_owned()).filter(|value| !value.is_empty() && !value.contains('\n'))
    });
    let Some(value) = written else { return told };
    let map = Place::Value(facts, DataPath::default());
    let insert = EntryEdit::Insert { map, after: None, key: key.to_owned(), value };
    told.fix(Fix {
        title: format!("move it to `{FACTS}`"),
        is_certain: false,
        edits: Vec::new(),
        entries: vec![insert, remove],
    })
}

fn tree(path: &SourcePath, sources: &Sources) -> Option<Tree> {
    let text = sources.get(path)?.text().ok()?;
    Tree::parse(&text[yaml_range(path, text)]).ok()
}
