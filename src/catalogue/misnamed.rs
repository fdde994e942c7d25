//! Files and folders whose name or place is not quite right, and what each is most likely meant to be: with that known,
//! nothing is told of all that seems to be missing for it.

use super::stray::is_text;
use crate::diagnostic::{Code, Diagnostic, certainly, nearest};
use crate::lang::slugify;
use crate::meant;
use crate::model::{Id, KINDS, Kind, Notices, OwnWords, Target};
use crate::source::{Place, Source, Sources};

/// Endings that words have in other programs, and those that are added unseen.
const OF_WORDS: [&str; 7] = ["md", "markdown", "mdown", "mkd", "mdx", "txt", "text"];
const OF_FACTS: [&str; 4] = ["yaml", "yml", "txt", "text"];

/// The file of an item that a name means: `facts.yaml` for `Facts.yml`, `nl.md` for `NL.md`, `nl.md.txt` and `dutch.md`.
pub fn file(name: &str, langs: &[&str]) -> Option<String> {
    let lower = name.trim().to_lowercase();
    let (stem, endings) = lower.split_once('.')?;
    let ends = |known: &[&str]| endings.split('.').all(|ending| known.contains(&ending));
    if ends(&OF_FACTS) && (stem == "facts" || certainly(stem, ["facts"]).is_some()) {
        return Some("facts.yaml".to_owned()).filter(|meant| meant != name);
    }
    let lang = Some(stem).filter(|_| ends(&OF_WORDS)).and_then(|stem| language(stem, langs))?;
    Some(format!("{lang}.md")).filter(|meant| meant != name)
}

/// `facts.de.yaml`: facts are not translated.
pub fn facts_by_language(name: &str, told: Diagnostic) -> Diagnostic {
    let inner = name.strip_prefix("facts").and_then(|rest| rest.strip_suffix(".yaml"));
    let tag =
        inner.map(|inner| inner.trim_matches(['.', '-', '_'])).filter(|tag| meant::is_written_language(tag));
    match tag {
        Some(tag) => {
            let help = format!(
                "remove it: `facts.yaml` holds in every language; a text in it that differs is written `{{en: …, {tag}: …}}`, and all else stands in `{tag}.md`"
            );
            Diagnostic { help: vec![help], ..told }
        }
        None => told,
    }
}

/// The language of the site that the name of a file means, by its tag, its name or another code.
fn language<'a>(stem: &str, langs: &[&'a str]) -> Option<&'a str> {
    let stem = stem.trim().replace('_', "-");
    let is = |tag: &str| langs.iter().find(|lang| lang.eq_ignore_ascii_case(tag)).copied();
    let named = || meant::languages(&stem).into_iter().find_map(|one| is(&one.text));
    // What other systems call the text of a page.
    const ONLY: [&str; 5] = ["index", "-index", "default", "content", "page"];
    if ONLY.contains(&stem.as_str()) {
        return langs.first().copied();
    }
    let broader = || is(stem.split_once('-').filter(|(tag, _)| tag.len() < 4)?.0);
    is(&stem).or_else(named).or_else(broader)
}

/// Where a vocabulary lies whose own place is empty.
pub fn vocabulary(sources: &Sources, of: Target) -> Option<&Source> {
    beside(sources, of.file_name(), of.list_key())
}

/// The files of vocabularies that lie elsewhere, each with the name that it has in its own place.
pub fn misplaced(sources: &Sources) -> impl Iterator<Item = (&Source, &'static str)> {
    // Of the lists that get new words each has a key of its own.
    let others = [(Notices::FILE, "notices"), (OwnWords::FILE, "\0")];
    let others = others.into_iter().filter_map(|(path, list)| Some((path.rsplit('/').next()?, list)));
    let all = Target::VOCABULARIES.into_iter().map(|of| (of.file_name(), of.list_key())).chain(others);
    all.filter_map(move |(file, list)| Some((beside(sources, file, list)?, file)))
}

/// A vocabulary whose own place is empty, under a name that is not quite right, or beside its folder; by its name, or by the
/// key that all its entries stand under.
fn beside<'s>(sources: &'s Sources, file: &str, list: &str) -> Option<&'s Source> {
    let list = format!("{list}:");
    let stem = file.trim_end_matches(".yaml");
    let is_named = |name: &str| {
        let lower = name.trim().to_lowercase();
        let (typed, endings) = lower.split_once('.').unwrap_or((&lower, ""));
        let ends = endings.split('.').all(|ending| OF_FACTS.contains(&ending));
        ends && (typed == stem || certainly(typed, [stem]).is_some())
    };
    let has_list = |source: &Source| {
        let begins = |text: &str| text.lines().any(|line| line.trim_end() == list);
        source.path.ends_with("ml") && source.text().is_ok_and(begins)
    };
    let is_misplaced = |source: &&Source| {
        let parts: Vec<&str> = source.path.split('/').skip(1).collect();
        match parts.as_slice() {
            ["vocabulary", name] if **name == *file || is_vocabulary(name) => false,
            ["vocabulary", name] => is_named(name) || has_list(source),
            [name] | ["vocabulary", _, name] => is_named(name) && *name != "facts.yaml",
            _ => false,
        }
    };
    if sources.get(&format!("content/vocabulary/{file}")).is_some() {
        return None;
    }
    // The files of items are many, and none of them is it.
    let beside_items = |source: &&Source| {
        let path = source.path.trim_start_matches("content/");
        path.starts_with("vocabulary/") || !path.contains('/')
    };
    sources.below("content/").filter(beside_items).find(is_misplaced)
}

/// Whether a vocabulary is read under a name.
pub fn is_vocabulary(name: &str) -> bool {
    vocabularies().any(|file| file == name)
}

/// The names of the files in `content/vocabulary/`, those that have no entries to refer to last.
pub fn vocabularies() -> impl Iterator<Item = &'static str> {
    let others = [OwnWords::FILE, Notices::FILE].into_iter().filter_map(|path| path.rsplit('/').next());
    Target::VOCABULARIES.into_iter().map(Target::file_name).chain(others)
}

/// The kind whose folder a name comes near, or that is called so in a language of the theme.
pub fn kind(folder: &str) -> Option<Kind> {
    let folders = || KINDS.iter().map(|row| row.folder);
    let named: Vec<(&str, &str)> = KINDS.iter().map(|row| (row.name, row.folder)).collect();
    let meant = certainly(folder, folders()).or_else(|| meant::folder(folder, &named));
    let meant = meant.or_else(|| nearest(folder, folders()).first().copied());
    meant.and_then(Kind::from_folder)
}

/// The id that the name of an item's folder means: of its words those that other files call it by, `tu-crete` of
/// `TU Crete (Greece)`, or else all of them.
pub fn id(kind: Kind, name: &str, sources: &Sources) -> Option<Id> {
    let slug = slugify(name);
    let words: Vec<&str> = slug.split('-').collect();
    let parts = (1..=words.len()).rev().flat_map(|count| words.windows(count).map(|part| part.join("-")));
    let called = parts.filter(|part| is_missed(kind, part, sources));
    let names = called.chain([name.to_owned(), name.to_uppercase(), slug.clone()]);
    names.into_iter().find_map(|name| (kind.showing().id)(&name).ok())
}

/// The item of which a folder is a copy by its name, as programs for files call them in several languages: `x - Copy`,
/// `x (2)`, `Copy of x`.
pub fn copied<'n>(kind: Kind, name: &'n str, sources: &Sources) -> Option<&'n str> {
    const BEHIND: [&str; 9] =
        [" - copy", " copy", " - kopie", " kopie", " - copie", " copie", " - copia", " copia", " - bản sao"];
    const BEFORE: [&str; 7] =
        ["copy of ", "kopie van ", "kopie von ", "copie de ", "copia de ", "bản sao ", "نسخة من "];
    let bare = name.trim_end_matches(|one: char| one.is_ascii_digit() || matches!(one, '(' | ')')).trim_end();
    let lower = bare.to_lowercase();
    let without = BEHIND.iter().find_map(|end| lower.strip_suffix(end)).map(|stem| bare.get(..stem.len()));
    let without = without.or_else(|| {
        let rest = BEFORE.iter().find_map(|start| lower.strip_prefix(start))?;
        Some(bare.get(bare.len().checked_sub(rest.len())?..))
    });
    let of = without.flatten().or_else(|| Some(bare).filter(|bare| *bare != name && name.ends_with(')')))?;
    let has_files = sources.below(&format!("content/{}/{of}/", kind.folder())).next().is_some();
    has_files.then_some(of)
}

/// The id of a copy that has got a title of its own, and no address that is the other's still: of its title.
pub fn retitled(kind: Kind, name: &str, of: &str, sources: &Sources, langs: &[&str]) -> Option<Id> {
    let folder = kind.folder();
    let texts = langs.iter().filter_map(|lang| {
        let text = |id: &str| sources.get(&format!("content/{folder}/{id}/{lang}.md"))?.text().ok();
        Some((text(name)?, text(of)?))
    });
    let texts: Vec<(&str, &str)> = texts.collect();
    let same_slug = |(text, other): &(&str, &str)| {
        line(text, "slug:").is_some_and(|slug| line(other, "slug:") == Some(slug))
    };
    if texts.iter().any(same_slug) {
        return None;
    }
    let titles = |(text, other): &(&str, &str)| {
        let (title, other) = (line(text, "title:")?.to_owned(), line(other, "title:")?.to_owned());
        (title != other).then_some(title)
    };
    let slug = slugify(&texts.first().and_then(titles)?);
    let is_free = sources.below(&format!("content/{folder}/{slug}/")).next().is_none();
    (kind.showing().id)(&slug).ok().filter(|_| is_free)
}

/// What stands behind a key at the beginning of a line.
fn line<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    let found = text.lines().find_map(|line| line.strip_prefix(key));
    found.map(|value| value.trim().trim_matches(['"', '\'']))
}

/// Whether a file names an item of a kind that has no folder.
fn is_missed(kind: Kind, id: &str, sources: &Sources) -> bool {
    let (name, folder) = (format!("{}/{id}", kind.folder()), kind.folder());
    let ends = |rest: &str| rest.chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '-');
    let is_named = |line: &str| {
        if line.trim_start().starts_with('#') {
            return false;
        }
        let linked = line.match_indices(&name).any(|(at, _)| ends(&line[at + name.len()..]));
        let begins = |at: usize| line[..at].trim_end().ends_with([',', ':', '[', '"', '\'']);
        let is_list = line.trim_start().strip_prefix(folder).is_some_and(|rest| rest.starts_with(':'));
        let listed = || line.match_indices(id).any(|(at, _)| begins(at) && ends(&line[at + id.len()..]));
        linked || is_list && listed()
    };
    let has_folder = sources.below(&format!("content/{name}/")).next().is_some();
    let mut texts = sources.below("content/").filter_map(|source| source.text().ok());
    !has_folder && texts.any(|text| text.lines().any(is_named))
}

/// The folder of an item within another folder that has no text of its own, which is then none:
/// `programmes/business/management/`.
pub fn inner<'p>(parts: &[&'p str], sources: &Sources) -> Option<&'p str> {
    let [folder, outer, inner, _, ..] = parts else { return None };
    let has_text = |folder: String| {
        let mut files = sources.below(&folder).filter_map(|source| source.path.strip_prefix(&*folder));
        files.any(|file| !file.contains('/') && is_text(file))
    };
    let is_meant = !has_text(format!("content/{folder}/{outer}/"))
        && has_text(format!("content/{folder}/{outer}/{inner}/"));
    is_meant.then_some(*inner)
}

/// A file of an item under a name that is not quite right. What a translation was made from is to be told as soon as it is
/// read, so that it is written at once, with the fingerprint of the source text.
pub(super) fn told(source: &Source, meant: &str, is_there: bool, stamp: Option<&str>) -> Diagnostic {
    let name = source.path.rsplit('/').next().unwrap_or_default();
    let message = format!("`{name}` is not read under this name");
    let told = Diagnostic::error(Code::UnexpectedFile, Place::File(source.path.clone()), message);
    let has_stamp = memchr::memmem::find(&source.bytes, b"\ntranslated_from:").is_some();
    told.help(match (is_there, stamp.filter(|_| !has_stamp)) {
        (true, _) => format!("`{meant}` is there, too: bring over what is newer, and delete this file"),
        (false, None) => format!("rename it to `{meant}`"),
        (false, Some(stamp)) => format!(
            "rename it to `{meant}`, and write `translated_from: \"{stamp}\"` into its front matter if it follows the present source text"
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_names_that_are_not_quite_right() {
        let meant = |name| file(name, &["en", "nl", "pt-BR"]);
        for name in ["facts.yml", "Facts.yaml", "fact.yaml", "facts.yaml.txt", "facst.yaml"] {
            assert_eq!(meant(name).as_deref(), Some("facts.yaml"), "{name}");
        }
        for name in ["NL.md", "nl.md.txt", "nl.markdown", "dutch.md", "Nederlands.md", "nl_BE.md", "nl.MD"] {
            assert_eq!(meant(name).as_deref(), Some("nl.md"), "{name}");
        }
        assert_eq!(meant("pt_br.md").as_deref(), Some("pt-BR.md"));
        for name in ["de.md", "german.md", "notes.txt", "draft.md", "en.docx", "lab.jpg", "en.md", "facts"] {
            assert_eq!(meant(name), None, "{name}");
        }
    }
}
