//! Pixels as files.

use webp::{Encoder, PixelLayout};

use super::pixels::Pixels;
use crate::picture::Format;

/// Of 100; chosen so that nobody sees a difference beside the text.
const WEBP_QUALITY: f32 = 78.0;
const JPEG_QUALITY: u8 = 82;
#[cfg(feature = "avif")]
const AVIF_QUALITY: f32 = 68.0;
/// From 1, the best, to 10, the quickest.
#[cfg(feature = "avif")]
const AVIF_SPEED: u8 = 6;

const ENCODES: &str = "pixels of a known size are encoded to memory";

/// `lossless` pixels are tried without loss, too, and the smaller file wins: diagrams stay sharp and become smaller.
pub(super) fn encode(pixels: &Pixels, format: Format, lossless: bool) -> Vec<u8> {
    match format {
        Format::Jpeg => jpeg(pixels),
        Format::Png => png(pixels),
        Format::Webp => webp(pixels, lossless),
    }
}

fn webp(pixels: &Pixels, lossless: bool) -> Vec<u8> {
    let layout = if pixels.channels == 4 { PixelLayout::Rgba } else { PixelLayout::Rgb };
    let encoder = Encoder::new(&pixels.bytes, layout, pixels.width, pixels.height);
    let lossy = encoder.encode_simple(false, WEBP_QUALITY).expect(ENCODES);
    let exact = lossless.then(|| encoder.encode_simple(true, WEBP_QUALITY).expect(ENCODES));
    let best = exact.filter(|exact| exact.len() <= lossy.len()).unwrap_or(lossy);
    match &pixels.profile {
        Some(profile) => with_profile(&best, profile, pixels),
        None => best.to_vec(),
    }
}

/// The extended form of a WebP file, which has a place for a colour profile.
fn with_profile(webp: &[u8], profile: &[u8], pixels: &Pixels) -> Vec<u8> {
    const HAS_PROFILE: u8 = 0x20;
    const HAS_ALPHA: u8 = 0x10;
    let flags = HAS_PROFILE | if pixels.channels == 4 { HAS_ALPHA } else { 0 };
    let mut head = vec![flags, 0, 0, 0];
    head.extend_from_slice(&(pixels.width - 1).to_le_bytes()[..3]);
    head.extend_from_slice(&(pixels.height - 1).to_le_bytes()[..3]);
    let mut body = b"WEBP".to_vec();
    chunk(&mut body, b"VP8X", &head);
    chunk(&mut body, b"ICCP", profile);
    let mut rest = &webp[12..];
    while rest.len() >= 8 {
        let size = u32::from_le_bytes([rest[4], rest[5], rest[6], rest[7]]) as usize;
        let (one, others) = rest.split_at((8 + size + size % 2).min(rest.len()));
        if !one.starts_with(b"VP8X") {
            body.extend_from_slice(one);
        }
        rest = others;
    }
    let mut file = Vec::with_capacity(body.len() + 8);
    chunk(&mut file, b"RIFF", &body);
    file
}

fn chunk(file: &mut Vec<u8>, name: &[u8; 4], bytes: &[u8]) {
    file.extend_from_slice(name);
    file.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
    file.extend_from_slice(bytes);
    file.extend(std::iter::repeat_n(0, bytes.len() % 2));
}

fn jpeg(pixels: &Pixels) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut file, JPEG_QUALITY);
    if let Some(profile) = &pixels.profile {
        encoder.add_icc_profile(profile).expect(ENCODES);
    }
    let size = |side: u32| u16::try_from(side).expect("a scaled side is short");
    encoder
        .encode(&pixels.bytes, size(pixels.width), size(pixels.height), jpeg_encoder::ColorType::Rgb)
        .expect(ENCODES);
    file
}

/// One thread, so that every machine writes the same bytes.
#[cfg(feature = "avif")]
pub(super) fn avif(pixels: &Pixels) -> Vec<u8> {
    use ravif::{Img, RGB8, RGBA8};

    let encoder = ravif::Encoder::new()
        .with_quality(AVIF_QUALITY)
        .with_alpha_quality(AVIF_QUALITY)
        .with_speed(AVIF_SPEED)
        .with_num_threads(Some(1));
    let (width, height) = (pixels.width as usize, pixels.height as usize);
    let encoded = if pixels.channels == 4 {
        let colours: Vec<RGBA8> =
            pixels.bytes.chunks_exact(4).map(|one| RGBA8::new(one[0], one[1], one[2], one[3])).collect();
        encoder.encode_rgba(Img::new(&colours, width, height))
    } else {
        let colours: Vec<RGB8> =
            pixels.bytes.chunks_exact(3).map(|one| RGB8::new(one[0], one[1], one[2])).collect();
        encoder.encode_rgb(Img::new(&colours, width, height))
    };
    encoded.expect(ENCODES).avif_file
}

/// The settings refuse AVIF where nothing can write it.
#[cfg(not(feature = "avif"))]
pub(super) fn avif(_: &Pixels) -> Vec<u8> {
    unreachable!("this program does not write AVIF")
}

fn png(pixels: &Pixels) -> Vec<u8> {
    let mut info = png::Info::with_size(pixels.width, pixels.height);
    info.color_type = if pixels.channels == 4 { png::ColorType::Rgba } else { png::ColorType::Rgb };
    info.bit_depth = png::BitDepth::Eight;
    info.icc_profile = pixels.profile.as_deref().map(Into::into);
    let mut file = Vec::new();
    let mut writer =
        png::Encoder::with_info(&mut file, info).and_then(png::Encoder::write_header).expect(ENCODES);
    writer.write_image_data(&pixels.bytes).and_then(|()| writer.finish()).expect(ENCODES);
    file
}
