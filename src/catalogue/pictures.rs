//! Pictures by the names that authors give, and what is to be said of those that no reader should get.

use percent_encoding::percent_decode_str;

use super::stray::is_named;
use super::{Catalogue, Item};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::lang::nfc;
use crate::meant::{self, Reading};
use crate::picture::{Looked, Picture};
use crate::source::{Place, Source, SourcePath, Sources};

/// Why a picture cannot be had.
#[derive(Clone, Debug)]
pub struct NoPicture {
    pub code: Code,
    pub message: String,
    pub help: String,
    /// The pictures that may be meant.
    pub meant: Vec<Reading>,
}

impl Catalogue {
    /// A picture in an item's folder, by the name that an author gives: as the file is called, or as addresses write it.
    pub fn picture(&self, item: &Item, name: &str) -> Result<&Picture, NoPicture> {
        let path = self.picture_path(item, name).ok_or_else(|| missing(item, name))?;
        self.pictures.get(path).ok_or_else(|| {
            let unreadable = self.pictures.unreadable(path);
            NoPicture {
                code: Code::ImageUnreadable,
                message: format!("`{name}` {}", unreadable.map_or("cannot be read", |why| &why.what)),
                help: unreadable.map_or_else(String::new, |why| why.help.clone()),
                meant: Vec::new(),
            }
        })
    }

    /// The file of a picture that an author names.
    pub fn picture_path<'i>(&self, item: &'i Item, name: &str) -> Option<&'i SourcePath> {
        named(&item.files, &item.folder(), name)
    }

    /// Drawings that could run something, what is too large for a reader, and what cannot be shown and is named nowhere.
    pub(super) fn told_of_pictures(&self, sources: &Sources) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        for (path, looked) in self.pictures.looked() {
            let Some(source) = sources.get(path) else { continue };
            diagnostics.extend(faults(source, looked));
            diagnostics.extend(heavy(path, looked));
            if let Err(unreadable) = looked.picture.as_ref()
                && !is_named(source, sources)
            {
                let message = format!("`{}` {}", file_name(path), unreadable.what);
                let place = Place::File(path.clone());
                let told = Diagnostic::warning(Code::ImageUnreadable, place, message);
                diagnostics.push(told.help(unreadable.help.clone()));
            }
        }
        diagnostics
    }
}

/// The file of a folder that an author names: as it is called, or as addresses write it.
pub(super) fn named<'f>(files: &'f [SourcePath], folder: &str, name: &str) -> Option<&'f SourcePath> {
    let decoded = percent_decode_str(name).decode_utf8().ok();
    [Some(name), decoded.as_deref()].into_iter().flatten().find_map(|name| {
        let path = format!("{folder}{}", name.trim_start_matches("./"));
        let same = |file: &&SourcePath| ***file == *path;
        // A Mac and some archives write the accents of a file's name apart from its letters, which nobody can see.
        let alike = |file: &&SourcePath| nfc(file) == nfc(&path);
        files.iter().find(same).or_else(|| files.iter().find(alike))
    })
}

fn missing(item: &Item, name: &str) -> NoPicture {
    let files: Vec<&str> = item.files.iter().map(|path| file_name(path)).collect();
    if name.starts_with("https://") || name.starts_with("http://") || name.starts_with("//") {
        let file =
            name.rsplit('/').next().map_or("", |file| file.split(['?', '#']).next().unwrap_or_default());
        let file = if file.contains('.') { file } else { "photo.jpg" };
        let pictures = match files.as_slice() {
            [] => String::new(),
            files => format!("; pictures there: {}", files.join(", ")),
        };
        return NoPicture {
            code: Code::MissingImage,
            message: format!("`{name}` is the address of a picture elsewhere"),
            help: format!(
                "save the picture in `{}`, if you may publish it, and write its name: `{file}`{pictures}",
                item.folder()
            ),
            meant: Vec::new(),
        };
    }
    let beside = match files.as_slice() {
        [] if name.contains('/') => {
            let file = file_name(name);
            format!("put the picture into `{}`, and write its name alone: `{file}`", item.folder())
        }
        [] => "no pictures lie there".into(),
        files => format!("pictures there: {}", files.join(", ")),
    };
    let stem = |file: &str| file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_lowercase();
    let bare = |file: &str| stem(file_name(file)).replace(['-', '_', ' '], "");
    // A path of Windows has strokes the other way.
    let typed = bare(&name.replace('\\', "/"));
    // Another item's picture may have the same name.
    let is_elsewhere = name.contains("../");
    let same = files.iter().filter(|file| bare(file) == typed);
    let same = same.map(|file| Reading::certain(*file).certain_if(!is_elsewhere));
    let near = meant::near(name, files.iter().copied());
    let mut meant = meant::offered(same.chain(near).collect());
    // A picture that was renamed.
    if let ([only], []) = (files.as_slice(), meant.as_slice()) {
        meant.push(Reading::likely(*only));
    }
    NoPicture {
        code: Code::MissingImage,
        message: format!("there is no picture `{name}` in `{}`", item.folder()),
        help: match (is_elsewhere, meant.is_empty()) {
            (true, _) => format!(
                "a picture lies in the folder of what shows it: copy that one into `{}` under a name of its own, and write the name",
                item.folder()
            ),
            (false, true) => beside,
            (false, false) => String::new(),
        },
        meant,
    }
}

fn faults<'l>(source: &'l Source, looked: &'l Looked) -> impl Iterator<Item = Diagnostic> + 'l {
    let skipped = source.skipped();
    looked.faults.iter().map(move |fault| {
        let range = fault.range.start + skipped..fault.range.end + skipped;
        let place = Place::bytes(&source.path, range);
        Diagnostic::error(Code::UnsafeDrawing, place, fault.message.clone()).help(fault.help.clone())
    })
}

/// In megabytes with one decimal, as file managers show it.
fn heavy(path: &SourcePath, looked: &Looked) -> Option<Diagnostic> {
    let tenths = looked.heavy? / 100_000;
    let message = format!(
        "`{}` has {}.{} MB, and every reader of its page loads all of it",
        file_name(path),
        tenths / 10,
        tenths % 10
    );
    let told = Diagnostic::warning(Code::HeavyPicture, Place::File(path.clone()), message);
    Some(told.help(
        "what moves is smaller as a video, which your university can show elsewhere, or as a still picture; a drawing without the photographs in it",
    ))
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}
