//! Pictures of items, each in all its widths. The key of a file is the picture it is made of, so that a picture is
//! scaled and encoded once.

use super::{Draft, Input, KeyHasher, Promise};
use crate::darkroom::{self, Damaged};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::picture::{File, Picture};
use crate::source::{Place, Source};

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let pictures = input.site.catalogue.pictures.iter();
    let of_each = pictures.filter_map(|(path, picture)| {
        let source = input.sources.get(path)?;
        // All files of a picture are made of the same pixels, so that one of them tells whether these can be read.
        let files = picture.files().into_iter().enumerate();
        Some(files.map(|(at, file)| promise(picture.clone(), source.clone(), file, at == 0)))
    });
    Checked::clean(of_each.flatten().collect())
}

fn promise(picture: Picture, source: Source, file: File, tells: bool) -> Promise {
    Promise::new(file.path.clone(), move || {
        let mut hasher = KeyHasher::new("picture");
        hasher.add(picture.hash.as_bytes());
        hasher.add(file.path.as_bytes());
        let key = hasher.key();
        let (picture, source, file) = (picture.clone(), source.clone(), file.clone());
        let (same, bytes) = (picture.clone(), source.clone());
        let draft = Draft::new(key, move || render(&picture, &source, &file));
        Checked::clean(
            draft.found_by(move || if tells { damage(&same, &bytes) } else { Diagnostics::default() }),
        )
    })
}

fn render(picture: &Picture, source: &Source, file: &File) -> Checked<Vec<u8>> {
    darkroom::develop(picture, source, file).map_or_else(|damaged| told(source, &damaged), Checked::clean)
}

/// What rendering any of a picture's files would say.
fn damage(picture: &Picture, source: &Source) -> Diagnostics {
    darkroom::inspect(picture, source)
        .map_or_else(|damaged| told(source, &damaged).diagnostics, |()| Diagnostics::default())
}

fn told(source: &Source, damaged: &Damaged) -> Checked<Vec<u8>> {
    let (code, message, help) = match damaged {
        Damaged::Broken(why) => (
            Code::ImageUnreadable,
            format!("the picture cannot be read to its end: {why}"),
            "save it again as JPEG, PNG, WebP or SVG",
        ),
        Damaged::TooLarge(why) => (
            Code::BeyondLimit,
            format!("the picture is too large: {why}"),
            "save it smaller, no screen shows more than 4,000 pixels; or as a JPEG that is not progressive",
        ),
    };
    let error = Diagnostic::error(code, Place::File(source.path.clone()), message);
    Checked::new(Vec::new(), [error.help(help)].into_iter().collect())
}
