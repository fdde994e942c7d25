//! Pictures of items, each in all its widths. The key of a file is the picture it is made of, so that a picture is
//! scaled and encoded once.

use super::{Draft, Input, KeyHasher, Promise};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::picture::{Damaged, File, Picture};
use crate::source::{Place, Source};

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let pictures = input.site.catalogue.pictures.iter();
    let of_each = pictures.filter_map(|(path, picture)| {
        let source = input.sources.get(path)?;
        Some(picture.files().into_iter().map(|file| promise(picture.clone(), source.clone(), file)))
    });
    Checked::clean(of_each.flatten().collect())
}

fn promise(picture: Picture, source: Source, file: File) -> Promise {
    Promise::new(file.path.clone(), move || {
        let mut hasher = KeyHasher::new("picture");
        hasher.add(picture.hash.as_bytes());
        hasher.add(file.path.as_bytes());
        let (picture, source, file) = (picture.clone(), source.clone(), file.clone());
        Checked::clean(Draft::new(hasher.key(), move || render(&picture, &source, &file)))
    })
}

fn render(picture: &Picture, source: &Source, file: &File) -> Checked<Vec<u8>> {
    picture.render(source, file).map_or_else(|damaged| told(source, &damaged), Checked::clean)
}

fn told(source: &Source, damaged: &Damaged) -> Checked<Vec<u8>> {
    let message = format!("the picture cannot be read to its end: {}", damaged.0);
    let error = Diagnostic::error(Code::ImageUnreadable, Place::File(source.path.clone()), message);
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(error.help("save it again as JPEG, PNG, WebP or SVG"));
    Checked::new(Vec::new(), diagnostics)
}
