//! What a file is, told from its bytes, whatever its name says; and what to save as where browsers cannot show it.

/// The extensions of pictures that browsers show, in small letters.
pub const EXTENSIONS: [&str; 11] =
    ["jpg", "jpeg", "jpe", "jfif", "png", "apng", "webp", "gif", "avif", "avifs", "svg"];

/// The formats of pictures that browsers show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Jpeg,
    Png,
    Webp,
    Gif,
    Avif,
    Svg,
}

/// Why a file cannot be shown as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// What follows the name in a sentence: `is a photograph in HEIC, which most browsers do not show`.
    pub what: String,
    pub help: String,
}

impl Unreadable {
    pub(super) fn new(what: impl Into<String>, help: impl Into<String>) -> Unreadable {
        Unreadable { what: what.into(), help: help.into() }
    }

    pub(super) fn damaged() -> Unreadable {
        Unreadable::new("is damaged: its size cannot be read", SAVE_AGAIN)
    }
}

const SAVE_AGAIN: &str = "save it again as JPEG, PNG, WebP or SVG";
const PHOTOGRAPH: &str = "open it and export it as JPEG";
const CAMERA: &str = "develop it, and export it as JPEG";
const DRAWING: &str = "export it as SVG, or as PNG";
const SCREEN: &str = "open it and save it as PNG, or as JPEG where it is a photograph";
const VIDEO: &str = "put the video where your university keeps its videos, and link to it";

/// Extensions of files that show something, and that no browser shows: what they are, and what to do.
const ELSEWHERE: [(&[&str], &str, &str); 7] = [
    (&["heic", "heif", "hif"], "a photograph in HEIC, which most browsers do not show", PHOTOGRAPH),
    (
        &["tif", "tiff", "jp2", "j2k", "jpx", "jxl", "jxr", "hdp", "wdp", "tga", "exr", "hdr"],
        "a picture in a format of printers and archives, which most browsers do not show",
        SCREEN,
    ),
    (
        &["bmp", "dib", "ico", "icns", "pcx", "ppm", "pgm", "pbm"],
        "a picture in a format that is not made for the web",
        SCREEN,
    ),
    (
        &[
            "raw", "dng", "cr2", "cr3", "crw", "nef", "nrw", "arw", "srf", "sr2", "orf", "rw2", "raf", "pef",
            "srw", "x3f", "3fr", "iiq",
        ],
        "what a camera recorded, which browsers do not show",
        CAMERA,
    ),
    (
        &["psd", "psb", "xcf", "kra", "afphoto", "afdesign", "procreate", "sketch", "fig", "clip", "pxd"],
        "the working file of a drawing program, which browsers do not show",
        SCREEN,
    ),
    (
        &["ai", "eps", "ps", "cdr", "indd", "wmf", "emf", "svgz", "vsd", "vsdx", "drawio"],
        "a drawing in a format that browsers do not show",
        DRAWING,
    ),
    (
        &["mp4", "m4v", "mov", "webm", "mkv", "avi", "wmv", "mpg", "mpeg", "3gp", "flv", "ogv"],
        "a video, and videos are not published with the site",
        VIDEO,
    ),
];

/// What a file with an extension in small letters is that shows something and that browsers do not show.
pub fn shown_elsewhere(extension: &str) -> Option<Unreadable> {
    let known = ELSEWHERE.iter().find(|(extensions, ..)| extensions.contains(&extension));
    known.map(|(_, what, help)| Unreadable::new(format!("is {what}"), *help))
}

/// The beginnings of files by the extension that such files have.
const BEGINNINGS: [(&[u8], &str); 22] = [
    (b"II*\0\x10\0\0\0CR", "cr2"),
    (b"II*\0", "tif"),
    (b"MM\0*", "tif"),
    (b"II+\0", "tif"),
    (b"MM\0+", "tif"),
    (b"BM", "bmp"),
    (b"\0\0\x01\0", "ico"),
    (b"8BPS", "psd"),
    (b"gimp xcf", "xcf"),
    (b"FUJIFILMCCD-RAW", "raf"),
    (b"\xff\x0a", "jxl"),
    (b"\0\0\0\x0cJXL ", "jxl"),
    (b"\0\0\0\x0cjP  ", "jp2"),
    (b"%!PS", "eps"),
    (b"\xc5\xd0\xd3\xc6", "eps"),
    (b"\xd7\xcd\xc6\x9a", "wmf"),
    (b"\x01\0\0\0\x6c\0\0\0", "emf"),
    (b"\x1f\x8b", "svgz"),
    (b"\x1aE\xdf\xa3", "webm"),
    (b"FLV", "flv"),
    (b"OggS", "ogv"),
    (b"\0\0\x01\xba", "mpg"),
];

/// What a file with the name of a picture is.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, Unreadable> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Ok(Kind::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', ..] => Ok(Kind::Png),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(Kind::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Kind::Webp),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..] => Err(known("avi")),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => of_brand(brand),
        _ => of_beginning(bytes),
    }
}

/// Of the family of MPEG-4, in which photographs and videos are, too: the brands say which (ISO/IEC 14496-12, 4.3).
fn of_brand(brands: &[u8]) -> Result<Kind, Unreadable> {
    let main = brands.get(..4).unwrap_or_default();
    let has = |brand: &[u8]| brands.chunks(4).take(16).any(|each| each == brand);
    match main {
        b"avif" | b"avis" => Ok(Kind::Avif),
        b"mif1" | b"msf1" if has(b"avif") || has(b"avis") => Ok(Kind::Avif),
        b"crx " => Err(known("cr3")),
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => Err(known("heic")),
        _ => Err(known("mp4")),
    }
}

fn of_beginning(bytes: &[u8]) -> Result<Kind, Unreadable> {
    if let Some((_, extension)) = BEGINNINGS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(known(extension));
    }
    if bytes.is_empty() {
        return Err(Unreadable::new("is empty", "copy it here once more"));
    }
    if bytes.starts_with(b"%PDF") {
        return Err(Unreadable::new("is a PDF and no picture", DRAWING));
    }
    if bytes.starts_with(b"version https://git-lfs") {
        let help = "fetch the picture itself with `git lfs pull`";
        return Err(Unreadable::new("is a note of Git LFS in place of the picture", help));
    }
    of_text(bytes)
}

fn of_text(bytes: &[u8]) -> Result<Kind, Unreadable> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_lowercase();
    if head.contains("<svg") || head.contains(":svg") {
        return Ok(Kind::Svg);
    }
    if head.contains("<!doctype html") || head.contains("<html") {
        let help = "what was saved is the page around the picture; save the picture itself";
        return Err(Unreadable::new("is a web page and no picture", help));
    }
    Err(Unreadable::new("is no picture that is known here", SAVE_AGAIN))
}

fn known(extension: &str) -> Unreadable {
    shown_elsewhere(extension).unwrap_or_else(Unreadable::damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_beginning_belongs_to_an_extension_that_is_named() {
        for (start, extension) in BEGINNINGS {
            assert_eq!(kind(start).unwrap_err(), shown_elsewhere(extension).unwrap(), "{extension}");
        }
    }

    #[test]
    fn brands_tell_photographs_from_videos() {
        let of = |brands: &str| kind(format!("\0\0\0\x20ftyp{brands}").as_bytes());
        assert_eq!(of("avif\0\0\0\0avifmif1"), Ok(Kind::Avif));
        assert_eq!(of("mif1\0\0\0\0avifmif1"), Ok(Kind::Avif));
        assert!(of("heic\0\0\0\0mif1heic").unwrap_err().what.contains("HEIC"));
        assert!(of("mif1\0\0\0\0mif1heic").unwrap_err().what.contains("HEIC"));
        assert!(of("qt  \0\0\0\0qt  ").unwrap_err().what.contains("video"));
    }

    #[test]
    fn a_text_is_no_picture() {
        assert_eq!(kind(b"<?xml version='1.0'?><!-- x --><svg/>"), Ok(Kind::Svg));
        assert!(kind(b"<!DOCTYPE html><p>").unwrap_err().what.contains("web page"));
        assert!(kind(b"version https://git-lfs.github.com/spec/v1").unwrap_err().help.contains("lfs"));
        assert!(kind(b"").unwrap_err().what.contains("empty"));
    }
}
