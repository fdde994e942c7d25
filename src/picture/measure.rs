//! What a picture is, told from its first bytes.

use std::io::Cursor;

use image_webp::WebPDecoder;
use quick_xml::Reader;
use quick_xml::events::Event;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::{Form, Format, Photo};
use crate::source::Source;

type Size = (u32, u32);

/// What a picture is and its width and height; nothing where it is damaged or of an unknown format.
pub(super) fn measure(source: &Source) -> Option<(Form, Size)> {
    let bytes: &[u8] = &source.bytes;
    let measured = match bytes {
        [0xff, 0xd8, ..] => jpeg(bytes)?,
        [0x89, b'P', b'N', b'G', ..] => png(bytes)?,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp(bytes)?,
        _ if source.path.to_lowercase().ends_with(".svg") => (Form::AsIs, svg(source.text().ok()?)?),
        _ => (Form::AsIs, other(bytes)?),
    };
    Some(measured).filter(|(_, (width, height))| *width > 0 && *height > 0)
}

/// A file that ends early is told about, and every machine gets the same pixels.
pub fn jpeg_options() -> DecoderOptions {
    DecoderOptions::default().set_strict_mode(true).set_use_unsafe(false)
}

/// A profile that says no more than sRGB, which is understood anyway, would only make small files large.
pub fn worth(profile: Option<Vec<u8>>) -> Option<Vec<u8>> {
    let names = |profile: &[u8], name: &[u8]| profile.windows(name.len()).any(|part| part == name);
    profile.filter(|profile| !names(profile, b"sRGB") && !names(profile, b"\0s\0R\0G\0B"))
}

/// What stands beside the pixels of a file.
struct Beside<'b> {
    exif: Option<&'b [u8]>,
    profile: Option<Vec<u8>>,
}

fn still(format: Format, size: Size, beside: Beside, lossless: bool) -> (Form, Size) {
    let orientation = beside.exif.map_or(1, orientation);
    let (width, height) = if orientation > 4 { (size.1, size.0) } else { size };
    let (has_metadata, has_profile) = (beside.exif.is_some(), worth(beside.profile).is_some());
    let photo = Photo { format, width, orientation, has_metadata, has_profile, lossless };
    (Form::Still(photo), (width, height))
}

fn jpeg(bytes: &[u8]) -> Option<(Form, Size)> {
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), jpeg_options());
    decoder.decode_headers().ok()?;
    let (width, height) = decoder.dimensions()?;
    let size = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    let beside = Beside { exif: decoder.exif().map(Vec::as_slice), profile: decoder.icc_profile() };
    Some(still(Format::Jpeg, size, beside, false))
}

fn png(bytes: &[u8]) -> Option<(Form, Size)> {
    let reader = png::Decoder::new(Cursor::new(bytes)).read_info().ok()?;
    let info = reader.info();
    let size = (info.width, info.height);
    match info.animation_control {
        Some(_) => Some((Form::AsIs, size)),
        None => {
            let profile = info.icc_profile.as_deref().map(<[u8]>::to_vec);
            Some(still(Format::Png, size, Beside { exif: info.exif_metadata.as_deref(), profile }, true))
        }
    }
}

fn webp(bytes: &[u8]) -> Option<(Form, Size)> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).ok()?;
    if decoder.is_animated() {
        return Some((Form::AsIs, decoder.dimensions()));
    }
    let exif = decoder.exif_metadata().ok()?;
    let lossless = !decoder.is_lossy();
    let beside = Beside { exif: exif.as_deref(), profile: decoder.icc_profile().ok()? };
    Some(still(Format::Webp, decoder.dimensions(), beside, lossless))
}

/// Formats that are published as they are: AVIF, GIF.
fn other(bytes: &[u8]) -> Option<Size> {
    let size = imagesize::blob_size(bytes).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}

/// How the camera was held; 1, upright, where Exif does not say.
fn orientation(exif: &[u8]) -> u8 {
    let read = exif::Reader::new().read_raw(exif.to_vec()).ok();
    let field = read.as_ref().and_then(|exif| exif.get_field(exif::Tag::Orientation, exif::In::PRIMARY));
    let value = field.and_then(|field| field.value.get_uint(0)).unwrap_or(1);
    u8::try_from(value).ok().filter(|value| (1..=8).contains(value)).unwrap_or(1)
}

/// The size that the root element of an SVG gives, or that of its view box.
fn svg(text: &str) -> Option<Size> {
    let mut reader = Reader::from_str(text);
    let root = loop {
        match reader.read_event().ok()? {
            Event::Start(root) | Event::Empty(root) if root.local_name().as_ref() == "svg" => {
                break root.into_owned();
            }
            Event::Eof => return None,
            _ => {}
        }
    };
    let attribute = |name: &str| {
        let found = root.try_get_attribute(name).ok()??;
        Some(found.value.into_owned())
    };
    let length = |name: &str| attribute(name)?.trim_end_matches("px").parse::<f64>().ok();
    let size = length("width").zip(length("height")).or_else(|| {
        let numbers: Vec<f64> =
            attribute("viewBox")?.split([' ', ',']).filter_map(|number| number.parse().ok()).collect();
        (numbers.len() == 4).then(|| (numbers[2], numbers[3]))
    });
    size.filter(|(width, height)| (1.0..1e5).contains(width) && (1.0..1e5).contains(height))
        .map(|(width, height)| (width.round() as u32, height.round() as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_svg_gives_its_size_or_its_view_box() {
        assert_eq!(svg("<?xml version=\"1.0\"?><svg width=\"40px\" height=\"30\"/>"), Some((40, 30)));
        assert_eq!(svg("<svg viewBox=\"0 0 640 360\"></svg>"), Some((640, 360)));
        assert_eq!(svg("<svg/>"), None);
        assert_eq!(svg("<p>"), None);
    }
}
