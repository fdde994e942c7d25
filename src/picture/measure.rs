//! How large a picture is, told from its first bytes.

use std::io::Cursor;

use image_webp::WebPDecoder;
use jpeg_decoder::{CodingProcess, Error, PixelFormat, UnsupportedFeature};

use super::kind::{Kind, Unreadable, kind};
use super::profile::worth;
use super::{Container, Form, Format, Photo, isobmff, svg};
use crate::source::Source;

type Size = (u32, u32);
type Measured = Result<(Form, Size), Unreadable>;

const SAVE_PLAIN: &str = "open it and save it again as JPEG, with the usual settings";

/// What a picture is and its width and height as it is shown.
pub(super) fn measure(source: &Source) -> Measured {
    let bytes: &[u8] = &source.bytes;
    let (form, size) = match kind(bytes)? {
        Kind::Jpeg => jpeg(bytes)?,
        Kind::Png => png(bytes)?,
        Kind::Webp => webp(bytes).ok_or_else(Unreadable::damaged)?,
        Kind::Gif => (Form::AsIs(Container::Gif), gif(bytes).ok_or_else(Unreadable::damaged)?),
        Kind::Avif => (Form::AsIs(Container::Avif), isobmff::size(bytes).ok_or_else(Unreadable::damaged)?),
        Kind::Svg => {
            let text = source.text().map_err(|_| {
                let help = "export it as SVG once more, or as PNG";
                Unreadable::new("is a drawing in another encoding than UTF-8", help)
            })?;
            (Form::AsIs(Container::Svg), svg::size(text)?)
        }
    };
    if size.0 == 0 || size.1 == 0 { Err(Unreadable::damaged()) } else { Ok((form, size)) }
}

/// What stands beside the pixels of a file.
struct Beside<'b> {
    exif: Option<&'b [u8]>,
    profile: Option<Vec<u8>>,
    /// Whether its colours are numbers that only some readers understand.
    is_special: bool,
}

fn still(format: Format, size: Size, beside: Beside, lossless: bool) -> (Form, Size) {
    let orientation = beside.exif.map_or(1, orientation);
    let (width, height) = if orientation > 4 { (size.1, size.0) } else { size };
    let (is_special, has_profile) = (beside.is_special, worth(beside.profile).is_some());
    let photo = Photo { format, width, orientation, is_special, has_profile, lossless };
    (Form::Still(photo), (width, height))
}

fn jpeg(bytes: &[u8]) -> Measured {
    let mut decoder = jpeg_decoder::Decoder::new(bytes);
    decoder.read_info().map_err(unusual)?;
    let info = decoder.info().ok_or_else(Unreadable::damaged)?;
    if info.coding_process == CodingProcess::Lossless {
        return Err(Unreadable::new("is a lossless JPEG, which browsers do not show", SAVE_PLAIN));
    }
    let is_special = info.pixel_format == PixelFormat::CMYK32;
    let profile = decoder.icc_profile().filter(|_| info.pixel_format == PixelFormat::RGB24);
    let beside = Beside { exif: decoder.exif_data(), profile, is_special };
    Ok(still(Format::Jpeg, (info.width.into(), info.height.into()), beside, false))
}

/// Forms of JPEG that browsers do not show, or show each in its own way.
fn unusual(error: Error) -> Unreadable {
    let what = match error {
        Error::Unsupported(UnsupportedFeature::ArithmeticEntropyCoding) => "with arithmetic coding",
        Error::Unsupported(UnsupportedFeature::SamplePrecision(_)) => "with more than 8 bits a colour",
        Error::Unsupported(UnsupportedFeature::Hierarchical) => "in several steps (hierarchical)",
        Error::Unsupported(_) => "of an unusual make",
        _ => return Unreadable::damaged(),
    };
    Unreadable::new(format!("is a JPEG {what}, which not every browser shows"), SAVE_PLAIN)
}

fn png(bytes: &[u8]) -> Measured {
    /// How bright a number is, as sRGB has it (ITU-T H.273, table 3); PQ, HLG and those of television are shown in as
    /// many ways as there are screens.
    const USUAL: u8 = 13;
    let reader = png::Decoder::new(Cursor::new(bytes)).read_info().map_err(|_| Unreadable::damaged())?;
    let info = reader.info();
    let size = (info.width, info.height);
    let points = info.coding_independent_code_points;
    if points.is_some_and(|points| points.transfer_function != USUAL) {
        let what = "is made for bright screens (HDR) or television, and others show it in other colours";
        return Err(Unreadable::new(what, "export it again for ordinary screens (SDR, sRGB)"));
    }
    if info.animation_control.is_some() {
        return Ok((Form::AsIs(Container::Apng), size));
    }
    let is_colour = !matches!(info.color_type, png::ColorType::Grayscale | png::ColorType::GrayscaleAlpha);
    let profile = info.icc_profile.as_deref().filter(|_| is_colour).map(<[u8]>::to_vec);
    let beside = Beside { exif: info.exif_metadata.as_deref(), profile, is_special: points.is_some() };
    Ok(still(Format::Png, size, beside, true))
}

fn webp(bytes: &[u8]) -> Option<(Form, Size)> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).ok()?;
    // No part of a file is larger than the file, whatever it says.
    decoder.set_memory_limit(bytes.len());
    if decoder.is_animated() {
        return Some((Form::AsIs(Container::Webp), decoder.dimensions()));
    }
    let exif = decoder.exif_metadata().ok()?;
    let lossless = !decoder.is_lossy();
    let beside = Beside { exif: exif.as_deref(), profile: decoder.icc_profile().ok()?, is_special: false };
    Some(still(Format::Webp, decoder.dimensions(), beside, lossless))
}

/// The logical screen of a GIF (GIF89a, 18).
fn gif(bytes: &[u8]) -> Option<Size> {
    let side = |at: usize| Some(u32::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    Some((side(6)?, side(8)?))
}

/// How the camera was held; 1, upright, where Exif does not say.
pub fn orientation(exif: &[u8]) -> u8 {
    let read = exif::Reader::new().read_raw(exif.to_vec()).ok();
    let field = read.as_ref().and_then(|exif| exif.get_field(exif::Tag::Orientation, exif::In::PRIMARY));
    let value = field.and_then(|field| field.value.get_uint(0)).unwrap_or(1);
    u8::try_from(value).ok().filter(|value| (1..=8).contains(value)).unwrap_or(1)
}
