//! The pixels that Chromium shows of the same file (156, drawn on a canvas in sRGB), with what decoders round differently.

use super::pixels::decode;
use super::*;
use crate::picture::samples::{DISPLAY_P3, info, jpeg, png, profile, source};
use ::png as png_crate;

/// How far a colour may be from what a browser shows.
const ROUNDED: u8 = 3;

/// The pixel at a place, and how wide the picture is.
fn pixel(bytes: &[u8], at: usize) -> [u8; 3] {
    let source = source("a", bytes.to_vec());
    let picture = Picture::read(&source).unwrap();
    let Form::Still(photo) = &picture.form else { panic!("a photograph") };
    let pixels = decode(photo, bytes, picture.width).unwrap();
    let at = at * pixels.channels;
    pixels.bytes[at..at + 3].try_into().unwrap()
}

fn shows(bytes: &[u8], at: usize, seen: [u8; 3], what: &str) {
    let made = pixel(bytes, at);
    let near = made.iter().zip(seen).all(|(one, other)| one.abs_diff(other) <= ROUNDED);
    assert!(near, "{what}: {made:?}, and a browser shows {seen:?}");
}

/// Case 06-jpeg-non-interleaved: red at the top to blue at the bottom, 64 by 64. `non-interleaved.jpg` is from zune-image (MIT, Apache-2.0 or Zlib), the
/// others are its picture in other forms: components one after another with restarts, and sampled three to two.
#[test]
fn a_jpeg_shows_the_same_in_whatever_order_its_components_come() {
    let files: [(&[u8], u8); 3] = [
        (include_bytes!("samples/non-interleaved.jpg"), 133),
        (include_bytes!("samples/restarts.jpg"), 131),
        (include_bytes!("samples/three-by-two.jpg"), 134),
    ];
    for (bytes, middle) in files {
        for x in [0, 16, 32, 47] {
            shows(bytes, x, [253, 0, 5], "the top");
            shows(bytes, 31 * 64 + x, [middle, 0, 124], "the middle");
            shows(bytes, 63 * 64 + x, [3, 1, 250], "the bottom");
        }
    }
}

/// The byte that names the frame of a JPEG, and the one after it with the bits of a colour.
fn with_frame(kind: u8, bits: u8) -> Vec<u8> {
    let mut bytes = jpeg(16, 16, None).bytes.to_vec();
    let at = bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    (bytes[at + 1], bytes[at + 4]) = (kind, bits);
    bytes
}

#[test]
fn forms_of_jpeg_that_browsers_show_each_in_its_own_way_are_refused() {
    let why = |bytes: Vec<u8>| Picture::read(&source("a.jpg", bytes)).unwrap_err().what;
    assert!(why(include_bytes!("samples/arithmetic.jpg").to_vec()).contains("arithmetic"));
    assert!(why(with_frame(0xca, 8)).contains("arithmetic"), "progressive");
    assert!(Picture::read(&source("a.jpg", with_frame(0xc3, 8))).is_err(), "lossless");
    assert!(why(with_frame(0xc1, 12)).contains("8 bits"));
    assert!(why(with_frame(0xc5, 8)).contains("hierarchical"));
    assert!(Picture::read(&source("a.jpg", with_frame(0xc0, 8))).is_ok());
}

/// Four inks as Adobe's programs write them, the other way round; without a profile they are mixed as browsers do.
#[test]
fn inks_become_the_colours_that_browsers_mix() {
    let mut bytes = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, 100);
    let inks: Vec<u8> = [0, 100, 200, 40].repeat(16 * 16);
    encoder.encode(&inks, 16, 16, jpeg_encoder::ColorType::Cmyk).unwrap();
    shows(&bytes, 40, [215, 131, 46], "(255 - ink) (255 - black) / 255");
    let picture = Picture::read(&source("a.jpg", bytes)).unwrap();
    assert!(
        matches!(picture.fallback().make, crate::picture::Make::Scale(16, _)),
        "everybody gets the same colours"
    );
}

/// A profile in which full cyan is a red and paper is white: a table of two steps an ink (ICC.1:2022, 10.10).
fn of_inks() -> Vec<u8> {
    let whole = profile("CMYK", DISPLAY_P3);
    let mut table = b"mft1\0\0\0\0\x04\x03\x02\0".to_vec();
    table.extend(
        [1.0_f64, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]
            .iter()
            .flat_map(|one| ((one * 65536.0) as i32).to_be_bytes()),
    );
    table.extend((0..4).flat_map(|_| 0..=255_u8));
    // Lab in bytes: white, and where there is cyan, a red.
    table.extend((0..16).flat_map(|at| if at & 8 == 0 { [255, 128, 128] } else { [136, 208, 195] }));
    table.extend((0..3).flat_map(|_| 0..=255_u8));
    let mut made = whole[..128].to_vec();
    made[12..16].copy_from_slice(b"prtr");
    made[20..24].copy_from_slice(b"Lab ");
    made.extend(1_u32.to_be_bytes());
    made.extend(b"A2B0");
    made.extend(144_u32.to_be_bytes());
    made.extend((table.len() as u32).to_be_bytes());
    made.extend(table);
    let size = (made.len() as u32).to_be_bytes();
    made[..4].copy_from_slice(&size);
    made
}

#[test]
fn inks_with_a_profile_are_read_by_it() {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 100);
    encoder.add_icc_profile(&of_inks()).unwrap();
    let inks: Vec<u8> = [255, 0, 0, 0].repeat(16 * 16);
    encoder.encode(&inks, 16, 16, jpeg_encoder::ColorType::Cmyk).unwrap();
    let [red, green, blue] = pixel(&bytes, 40);
    assert!(
        red > 200 && green < 60 && blue < 60,
        "{red} {green} {blue}: without the profile it would be cyan"
    );
}

/// Case 30-colours: a pixel of each kind of PNG, of the colour 127, 227, 127, or of the grey 127.
#[test]
fn a_png_means_the_colours_that_it_says() {
    let of = |change: &dyn Fn(&mut png_crate::Info<'static>)| {
        let mut info = info(1, 1, png_crate::ColorType::Rgb);
        change(&mut info);
        png(info, &[127, 227, 127]).bytes.to_vec()
    };
    let gamma = |info: &mut png_crate::Info<'_>, gamma: f32| {
        info.source_gamma = Some(png_crate::ScaledFloat::new(gamma))
    };
    let corners = |info: &mut png_crate::Info<'_>, red: (f32, f32), green: (f32, f32)| {
        let corners = png_crate::SourceChromaticities::new((0.3127, 0.3290), red, green, (0.15, 0.06));
        info.source_chromaticities = Some(corners);
    };
    let p3 = ((0.68, 0.32), (0.265, 0.69));
    shows(&of(&|_| {}), 0, [127, 227, 127], "nothing is said");
    shows(&of(&|info| gamma(info, 0.45455)), 0, [127, 227, 127], "the usual gamma");
    shows(&of(&|info| gamma(info, 1.0)), 0, [187, 242, 187], "linear");
    shows(&of(&|info| gamma(info, 0.55555)), 0, [145, 233, 145], "gamma 1.8");
    shows(&of(&|info| gamma(info, 0.33333)), 0, [99, 219, 99], "gamma 3");
    shows(&of(&|info| corners(info, p3.0, p3.1)), 0, [127, 227, 127], "corners alone say nothing");
    let wide = of(&|info| {
        gamma(info, 0.45455);
        corners(info, p3.0, p3.1);
    });
    shows(&wide, 0, [85, 231, 115], "Display P3 by its corners");
    let adobe = of(&|info| {
        gamma(info, 0.45455);
        corners(info, (0.64, 0.33), (0.21, 0.71));
    });
    shows(&adobe, 0, [0, 228, 121], "Adobe RGB by its corners");
    let stronger = of(&|info| {
        gamma(info, 1.0);
        info.srgb = Some(png_crate::SrgbRenderingIntent::Perceptual);
    });
    shows(&stronger, 0, [127, 227, 127], "sRGB is the stronger word");
    shows(&with_chunk(&of(&|_| {}), b"cICP\x0c\x0d\0\x01"), 0, [83, 230, 114], "Display P3 by its number");
    shows(&with_chunk(&of(&|_| {}), b"cICP\x01\x0d\0\x01"), 0, [127, 227, 127], "sRGB by its number");
    let bright = with_chunk(&of(&|_| {}), b"cICP\x09\x10\0\x01");
    assert!(Picture::read(&source("a.png", bright)).unwrap_err().what.contains("HDR"));
}

/// A chunk behind the head of a PNG.
fn with_chunk(png: &[u8], chunk: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(chunk);
    let (head, rest) = png.split_at(33);
    [head, &(chunk.len() as u32 - 4).to_be_bytes(), chunk, &sum.sum().to_be_bytes(), rest].concat()
}

#[test]
fn every_depth_and_kind_of_png_is_read() {
    use png_crate::{BitDepth, ColorType};
    let of =
        |kind: ColorType, depth: BitDepth, pixels: &[u8], change: &dyn Fn(&mut png_crate::Info<'static>)| {
            let mut info = info(1, 1, kind);
            info.bit_depth = depth;
            change(&mut info);
            png(info, pixels).bytes.to_vec()
        };
    let none = |_: &mut png_crate::Info<'static>| {};
    shows(
        &of(ColorType::Rgb, BitDepth::Sixteen, &[127, 200, 227, 9, 127, 3], &none),
        0,
        [127, 227, 127],
        "16 bits",
    );
    shows(&of(ColorType::Grayscale, BitDepth::Sixteen, &[127, 127], &none), 0, [127; 3], "grey with 16 bits");
    shows(&of(ColorType::Grayscale, BitDepth::One, &[0x80], &none), 0, [255; 3], "black and white");
    shows(
        &of(ColorType::GrayscaleAlpha, BitDepth::Eight, &[127, 255], &none),
        0,
        [127; 3],
        "grey with alpha",
    );
    let palette =
        |info: &mut png_crate::Info<'static>| info.palette = Some(vec![9, 9, 9, 127, 227, 127].into());
    shows(&of(ColorType::Indexed, BitDepth::Eight, &[1], &palette), 0, [127, 227, 127], "a palette");
    let linear =
        |info: &mut png_crate::Info<'static>| info.source_gamma = Some(png_crate::ScaledFloat::new(1.0));
    shows(&of(ColorType::Grayscale, BitDepth::Eight, &[127], &linear), 0, [187; 3], "a linear grey");
    let of_grey =
        |info: &mut png_crate::Info<'static>| info.icc_profile = Some(profile("GRAY", DISPLAY_P3).into());
    shows(
        &of(ColorType::Grayscale, BitDepth::Eight, &[127], &of_grey),
        0,
        [127; 3],
        "a grey with the curve of sRGB",
    );
}
