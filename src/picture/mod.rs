//! Pictures beside the texts: what they are, and the files that each is published as.
//!
//! A photograph is published in several widths as WebP, never wider than it is, and once in its own format for
//! readers that know no other; as AVIF, too, where the site asks for it. Drawings (SVG) and what moves stay as they
//! are. The name of each file carries a hash, so that browsers may keep it for ever.

mod isobmff;
mod kind;
mod measure;
mod name;
mod profile;
#[cfg(test)]
pub mod samples;
mod svg;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::memo::Memo;
use crate::mishap::within;
use crate::source::{Source, SourcePath};

pub use isobmff::{end, is_whole, told_beside};
pub use kind::{EXTENSIONS, Unreadable, shown_elsewhere};
pub use measure::orientation;
pub use name::published;
pub use profile::worth;
pub use svg::Fault;

/// The widths in which a photograph is published, where it is wide enough: those of a phone whose screen has one, two,
/// three or four dots to a CSS pixel.
const WIDTHS: [u32; 4] = [360, 720, 1080, 1440];
/// No screen needs a wider one beside a text.
const WIDEST: u32 = 1920;
/// The tallest that WebP knows.
const TALLEST: u32 = 16_383;
/// What is published as it is should not have more bytes: a phone on a slow line (1.6 Mbit/s) loads it in five seconds.
const HEAVIEST: usize = 1_000_000;
/// The width of the file for readers that know no WebP.
const FALLBACK_WIDTH: u32 = 1280;
/// Whether this program has the encoder of AVIF, which takes long to compile.
pub const WRITES_AVIF: bool = cfg!(feature = "avif");
/// To be raised when the encoding changes, so that names change with it.
const RECIPE: &[u8] = b"2";

/// A picture beside the texts, measured.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Width and height in CSS pixels, as it is shown at most.
    pub width: u32,
    pub height: u32,
    /// The hash of its bytes.
    pub hash: blake3::Hash,
    /// Whether it is published as AVIF, too.
    avif: bool,
    pub form: Form,
    /// `media/programmes/x/lab.3f9a2c81`.
    stem: String,
}

/// One published file of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Below the base address.
    pub path: String,
    pub make: Make,
}

/// How a file is made of its picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Make {
    /// The same picture, without what it tells beside.
    Copy,
    /// At a width.
    Scale(u32, Format),
    Avif(u32),
}

/// How a picture is published.
#[derive(Clone, Debug)]
pub enum Form {
    /// Drawings, what moves, and what nothing here can decode.
    AsIs(Container),
    /// In several widths.
    Still(Photo),
}

/// A still picture made of pixels.
#[derive(Clone, Debug)]
pub struct Photo {
    pub format: Format,
    /// As it is shown, after turning.
    pub width: u32,
    /// 1 to 8, as Exif counts the ways to hold a camera.
    pub orientation: u8,
    /// Whether its colours are numbers that not every reader understands, such as those of inks.
    pub is_special: bool,
    /// Whether its colours mean something else than in sRGB.
    pub has_profile: bool,
    /// Whether it has kept every pixel so far, as screenshots and diagrams do.
    pub lossless: bool,
}

/// The formats that photographs are published in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Jpeg,
    Png,
    Webp,
}

/// The formats that are published as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    Gif,
    Avif,
    Svg,
    /// A PNG that moves.
    Apng,
    /// A WebP that moves.
    Webp,
}

/// What an `img` element needs to show a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Img {
    pub src: String,
    /// The widths as WebP; null where there is one file for everybody.
    pub srcset: Option<String>,
    /// The same as AVIF, where the site asks for that.
    pub avif: Option<String>,
    /// In CSS pixels, so that nothing moves when it arrives.
    pub width: u32,
    pub height: u32,
}

impl Picture {
    /// Measure a picture.
    pub fn read(source: &Source) -> Result<Picture, Unreadable> {
        let (form, size) = measure::measure(source).map_err(|found| by_name(source).unwrap_or(found))?;
        let (width, height) = match form {
            Form::Still(_) => scaled(size, widest(size)),
            Form::AsIs(_) => size,
        };
        let hash = blake3::hash(&source.bytes);
        let mut named = blake3::Hasher::new();
        named.update(hash.as_bytes()).update(source.path.as_bytes()).update(RECIPE);
        let stem = format!("media/{}.{}", name::published(&source.path), &named.finalize().to_hex()[..8]);
        Ok(Picture { width, height, hash, avif: false, form, stem })
    }

    /// The file for everybody, in the picture's own format.
    pub fn fallback(&self) -> File {
        let (extension, make) = match &self.form {
            Form::Still(photo) if photo.format == Format::Webp => return self.webp(self.fallback_width()),
            Form::Still(photo) => (photo.format.extension(), self.fallback_of(photo)),
            Form::AsIs(container) => (container.extension(), Make::Copy),
        };
        File { path: format!("{}.{extension}", self.stem), make }
    }

    /// A photograph that is narrow, upright and of usual colours needs no other pixels.
    fn fallback_of(&self, photo: &Photo) -> Make {
        if photo.orientation > 1 || photo.is_special || photo.width > FALLBACK_WIDTH {
            Make::Scale(self.fallback_width(), photo.format)
        } else {
            Make::Copy
        }
    }

    /// The same photograph in several widths as WebP, from the narrowest on; none of a drawing.
    pub fn widths(&self) -> Vec<(u32, File)> {
        match self.form {
            Form::AsIs(_) => Vec::new(),
            Form::Still(_) => self.each_width(|width| self.webp(width)),
        }
    }

    /// The same as AVIF, where it is asked for. Its files have no place for a profile, without which colours are wrong.
    fn avif_widths(&self) -> Vec<(u32, File)> {
        match &self.form {
            Form::Still(photo) if self.avif && !photo.has_profile => self.each_width(|width| File {
                path: format!("{}-{width}.avif", self.stem),
                make: Make::Avif(width),
            }),
            _ => Vec::new(),
        }
    }

    fn each_width(&self, file: impl Fn(u32) -> File) -> Vec<(u32, File)> {
        // A step that is hardly narrower than the whole is not worth a file.
        let steps = WIDTHS.into_iter().filter(|width| width * 8 <= self.width * 7);
        steps.chain([self.width]).map(|width| (width, file(width))).collect()
    }

    /// Every file that the picture is published as.
    pub fn files(&self) -> Vec<File> {
        let widths = self.widths().into_iter().chain(self.avif_widths());
        let mut files: Vec<File> = widths.map(|(_, file)| file).collect();
        let fallback = self.fallback();
        if !files.contains(&fallback) {
            files.push(fallback);
        }
        files
    }

    /// What shows the picture, where `address` is the way to a published file.
    pub fn img(&self, address: impl Fn(&str) -> String) -> Img {
        let one = |(width, file): &(u32, File)| format!("{} {width}w", address(&file.path));
        let srcset = |widths: Vec<(u32, File)>| {
            (!widths.is_empty()).then(|| widths.iter().map(one).collect::<Vec<_>>().join(", "))
        };
        Img {
            src: address(&self.fallback().path),
            srcset: srcset(self.widths()),
            avif: srcset(self.avif_widths()),
            width: self.width,
            height: self.height,
        }
    }

    fn fallback_width(&self) -> u32 {
        let narrow = self.width.min(FALLBACK_WIDTH);
        if narrow * 8 <= self.width * 7 { narrow } else { self.width }
    }

    fn webp(&self, width: u32) -> File {
        File { path: format!("{}-{width}.webp", self.stem), make: Make::Scale(width, Format::Webp) }
    }
}

impl Format {
    fn extension(self) -> &'static str {
        match self {
            Format::Jpeg => "jpg",
            Format::Png => "png",
            Format::Webp => "webp",
        }
    }
}

impl Container {
    fn extension(self) -> &'static str {
        match self {
            Container::Gif => "gif",
            Container::Avif => "avif",
            Container::Svg => "svg",
            Container::Apng => "png",
            Container::Webp => "webp",
        }
    }
}

/// What was found in a file with the name of a picture.
#[derive(Clone, Debug)]
pub struct Looked {
    pub picture: Result<Picture, Unreadable>,
    /// What in a drawing no reader may be served.
    pub faults: Vec<Fault>,
    /// How many bytes every reader has to load, where that is more than a page should ask for.
    pub heavy: Option<usize>,
}

impl Looked {
    fn at(source: &Source, avif: bool) -> Looked {
        let picture = Picture::read(source).map(|picture| Picture { avif, ..picture });
        let container = picture.as_ref().ok().and_then(|picture| match picture.form {
            Form::AsIs(container) => Some(container),
            Form::Still(_) => None,
        });
        let drawing = source.text().ok().filter(|_| container == Some(Container::Svg));
        let heavy = container.map(|_| source.bytes.len()).filter(|bytes| *bytes > HEAVIEST);
        Looked { picture, faults: drawing.map(svg::faults).unwrap_or_default(), heavy }
    }
}

/// The pictures of a site by their source.
#[derive(Debug, Default)]
pub struct Pictures(BTreeMap<SourcePath, Looked>);

/// What was measured the last time, by the file.
pub type Measured = Memo<SourcePath, (Source, bool), Looked>;

impl Pictures {
    /// Measure some files, to be published as AVIF, too, or not.
    pub fn read<'s>(files: impl Iterator<Item = &'s Source>, avif: bool, known: &mut Measured) -> Pictures {
        let files: Vec<_> = files.map(|file| (file.path.clone(), (file.clone(), avif))).collect();
        let paths: Vec<SourcePath> = files.iter().map(|(path, _)| path.clone()).collect();
        let looked =
            known.all(files, |path, (file, avif)| within("measuring", path, || Looked::at(file, *avif)));
        Pictures(paths.into_iter().zip(looked).collect())
    }

    pub fn get(&self, path: &str) -> Option<&Picture> {
        self.0.get(path)?.picture.as_ref().ok()
    }

    /// Why a file is no picture, where it has the name of one.
    pub fn unreadable(&self, path: &str) -> Option<&Unreadable> {
        self.0.get(path)?.picture.as_ref().err()
    }

    /// Every picture that can be shown.
    pub fn iter(&self) -> impl Iterator<Item = (&SourcePath, &Picture)> {
        self.0.iter().filter_map(|(path, looked)| Some((path, looked.picture.as_ref().ok()?)))
    }

    /// What was found in each file.
    pub fn looked(&self) -> impl Iterator<Item = (&SourcePath, &Looked)> {
        self.0.iter()
    }
}

/// A name tells more than bytes that nothing begins with.
fn by_name(source: &Source) -> Option<Unreadable> {
    shown_elsewhere(&source.path.rsplit_once('.')?.1.to_lowercase())
}

/// The width in which a photograph is published at most: no screen needs more, and no format has taller ones.
fn widest((width, height): (u32, u32)) -> u32 {
    let tall = u64::from(width) * u64::from(TALLEST) / u64::from(height);
    width.min(WIDEST).min(u32::try_from(tall).unwrap_or(WIDEST)).max(1)
}

/// The size at another width, in whole pixels.
pub fn scaled((width, height): (u32, u32), to: u32) -> (u32, u32) {
    let height = (u64::from(height) * u64::from(to) + u64::from(width) / 2) / u64::from(width);
    (to, u32::try_from(height).unwrap_or(u32::MAX).max(1))
}

#[cfg(test)]
mod tests;
