use std::io::Cursor;

use image_webp::WebPDecoder;

use super::memory::Need;
use super::pixels::{Pixels, png_need, webp_need};
use super::*;
use crate::limits;
use crate::picture::samples::{BLUE, DISPLAY_P3, RED, SRGB, halves, info, jpeg, png, profile, source};
#[cfg(feature = "avif")]
use crate::picture::{Measured, Pictures};

/// Width, height and pixels of a WebP file.
fn decoded(webp: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut decoder = WebPDecoder::new(Cursor::new(webp)).unwrap();
    let mut pixels = vec![0; decoder.output_buffer_size().unwrap()];
    decoder.read_image(&mut pixels).unwrap();
    let (width, height) = decoder.dimensions();
    (width, height, pixels)
}

#[test]
fn each_width_is_what_it_says_and_shows_the_same() {
    let source = jpeg(800, 400, None);
    let picture = Picture::read(&source).unwrap();
    let img = picture.img(|path| format!("/{path}"));
    let stem = img.src.trim_end_matches(".jpg").to_owned();
    assert_eq!((img.width, img.height), (800, 400));
    assert_eq!(img.srcset.unwrap(), format!("{stem}-360.webp 360w, {stem}-800.webp 800w"));
    for (width, file) in picture.widths() {
        let (wide, high, pixels) = decoded(&develop(&picture, &source, &file).unwrap());
        assert_eq!((wide, high), (width, width / 2));
        assert!(pixels[0] > 150 && pixels[2] < 90, "{:?}", &pixels[..3]);
    }
    assert_eq!(
        develop(&picture, &source, &picture.fallback()).unwrap(),
        &*source.bytes,
        "narrow enough as it is"
    );
}

#[test]
fn a_photograph_is_turned_upright_and_forgets_where_it_was_taken() {
    let source = jpeg(64, 32, Some(6));
    let picture = Picture::read(&source).unwrap();
    assert_eq!((picture.width, picture.height), (32, 64));
    let (_, file) = picture.widths().pop().unwrap();
    let (width, height, pixels) = decoded(&develop(&picture, &source, &file).unwrap());
    assert_eq!((width, height), (32, 64));
    assert!(pixels[0] > 150, "what was left is above");
    assert!(pixels[pixels.len() - 1] > 150, "what was right is below");
    let fallback = develop(&picture, &source, &picture.fallback()).unwrap();
    let plain = Picture::read(&crate::picture::samples::source("b.jpg", fallback)).unwrap();
    assert_eq!((plain.width, plain.height), (32, 64));
    assert!(matches!(&plain.form, Form::Still(photo) if photo.orientation == 1));
}

#[test]
fn every_way_to_hold_a_camera_is_undone() {
    // Where the red half is after turning: at its left, right, top or bottom.
    for (orientation, first, last) in [
        (1, RED, BLUE),
        (2, BLUE, RED),
        (3, BLUE, RED),
        (4, RED, BLUE),
        (5, RED, BLUE),
        (6, RED, BLUE),
        (7, BLUE, RED),
        (8, BLUE, RED),
    ] {
        let pixels =
            Pixels { width: 4, height: 2, channels: 3, bytes: halves(4, 2), profile: None, room: None };
        let width = if orientation > 4 { 2 } else { 4 };
        let turned = pixels.scaled(orientation, width);
        assert_eq!((turned.width, turned.bytes.len()), (width, 24));
        assert_eq!(turned.bytes[..3], first, "{orientation}");
        assert_eq!(turned.bytes[21..], last, "{orientation}");
    }
}

#[test]
fn a_diagram_stays_exact_and_its_edges_stay_clear() {
    let pixels: Vec<u8> =
        (0..64 * 64).flat_map(|at| if at % 64 < 32 { [255, 0, 0, 255] } else { [0, 0, 0, 0] }).collect();
    let source = png(info(64, 64, png::ColorType::Rgba), &pixels);
    let picture = Picture::read(&source).unwrap();
    let (_, file) = picture.widths().pop().unwrap();
    let webp = develop(&picture, &source, &file).unwrap();
    assert!(!WebPDecoder::new(Cursor::new(&webp)).unwrap().is_lossy());
    let drawn =
        Pixels { width: 64, height: 64, channels: 4, bytes: pixels, profile: None, room: None }.scaled(1, 31);
    let half_clear = drawn.bytes.chunks_exact(4).find(|pixel| (20..230).contains(&pixel[3])).unwrap();
    assert!(half_clear[0] > 240, "red is not darkened by what cannot be seen: {half_clear:?}");
}

#[test]
fn a_colour_profile_is_kept_unless_it_says_nothing_new() {
    let profile_of = |profile: &[u8]| {
        let mut info = info(400, 2, png::ColorType::Rgb);
        info.icc_profile = Some(profile.to_vec().into());
        let source = png(info, &halves(400, 2));
        let picture = Picture::read(&source).unwrap();
        let (_, file) = picture.widths().remove(0);
        let webp = develop(&picture, &source, &file).unwrap();
        let (width, _, _) = decoded(&webp);
        assert_eq!(width, 400);
        WebPDecoder::new(Cursor::new(&webp)).unwrap().icc_profile().unwrap()
    };
    let wide = profile("RGB ", DISPLAY_P3);
    assert_eq!(profile_of(&wide), Some(wide.clone()));
    assert_eq!(profile_of(&profile("RGB ", SRGB)), None);
    assert_eq!(profile_of(&profile("CMYK", DISPLAY_P3)), None, "it is not about red, green and blue");
}

#[test]
fn what_moves_or_is_drawn_stays_as_it_is() {
    let mut moving = Vec::new();
    let mut encoder = png::Encoder::with_info(&mut moving, info(400, 2, png::ColorType::Rgb)).unwrap();
    encoder.set_animated(2, 0).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&halves(400, 2)).unwrap();
    writer.write_image_data(&halves(400, 2)).unwrap();
    writer.finish().unwrap();
    for source in [
        source("content/a.png", moving),
        source("content/a.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>".to_vec()),
    ] {
        let picture = Picture::read(&source).unwrap();
        assert_eq!(picture.files(), [picture.fallback()]);
        assert_eq!(develop(&picture, &source, &picture.fallback()).unwrap(), &*source.bytes);
        assert_eq!(picture.img(str::to_owned).srcset, None);
    }
}

/// The pixels are looked at in Chromium, since no decoder is at hand.
#[cfg(feature = "avif")]
#[test]
fn avif_files_have_their_size_and_are_the_same_each_time() {
    let source = jpeg(400, 300, None);
    let pictures = Pictures::read([&source].into_iter(), true, &mut Measured::default());
    let picture = pictures.get(&source.path).unwrap();
    let file = picture.files().into_iter().find(|file| file.path.ends_with(".avif")).unwrap();
    let made = develop(picture, &source, &file).unwrap();
    assert_eq!(&made[4..12], b"ftypavif");
    let again = Picture::read(&crate::picture::samples::source("b.avif", made.clone())).unwrap();
    assert_eq!((again.width, again.height), (400, 300));
    assert_eq!(develop(picture, &source, &file).unwrap(), made);
    assert!(made.len() < source.bytes.len());
}

/// A part that says it has gigabytes would be given them.
#[test]
fn a_part_larger_than_its_file_is_damage() {
    let mut file = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x08\0\0\0\x03\0\0\x01\0\0".to_vec();
    file.extend(&webp::Encoder::from_rgb(&halves(4, 2), 4, 2).encode_lossless()[12..]);
    file.extend(b"EXIF\xff\xff\xff\x7fII*\0");
    let size = (file.len() as u32 - 8).to_le_bytes();
    file[4..8].copy_from_slice(&size);
    assert!(Picture::read(&source("content/a.webp", file)).is_err());
}

/// The beginning of a WebP without loss that says how large it is (RFC 9649, 3.4).
fn webp_of(width: u32, height: u32) -> Vec<u8> {
    let size = (width - 1) | (height - 1) << 14;
    let chunk = [b"VP8L\x08\0\0\0\x2f".as_slice(), &size.to_le_bytes(), &[0, 0, 0]].concat();
    [b"RIFF".as_slice(), &(chunk.len() as u32 + 4).to_le_bytes(), b"WEBP", &chunk].concat()
}

/// The check of a part of a PNG (PNG, third edition, annex D).
fn checked(bytes: &[u8]) -> u32 {
    let of = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| sum >> 1 ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 })
    };
    !bytes.iter().fold(u32::MAX, of)
}

#[test]
fn the_limits_that_are_told_are_those_of_the_formats() {
    type Cost<'a> = &'a dyn Fn((u64, u64), u64) -> Need;
    let webp = |kind| move |size, eighths| webp_need(kind, size, eighths, 1920);
    let png = |size, eighths| png_need((true, 4, 0), size, eighths, 1920);
    let jpeg = |size, eighths| super::jpeg::progressive(48, size, eighths, 1920);
    let (lossy, lossless, transparent) = (webp((true, false)), webp((false, false)), webp((true, true)));
    let needs: [(usize, Cost<'_>); 5] = [
        (limits::PROGRESSIVE_PIXELS, &jpeg),
        (limits::INTERLACED_PIXELS, &png),
        (limits::WEBP_PIXELS, &lossy),
        (limits::LOSSLESS_PIXELS, &lossless),
        (limits::TRANSPARENT_PIXELS, &transparent),
    ];
    for (most, need) in needs {
        let fits = |pixels: f64| {
            let side = pixels.sqrt() as u64;
            Need::fitting(|eighths| need((side, side), eighths), side).has_room()
        };
        assert!(fits(most as f64) && !fits(most as f64 * 1.25), "{most}");
    }
}

#[test]
fn what_takes_too_much_memory_is_told_by_what_its_format_takes() {
    let interlaced = |width: u32, height: u32| {
        let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
        let head = [b"IHDR".as_slice(), &sides, &[8, 6, 0, 0, 1]].concat();
        let chunk = |body: &[u8]| {
            let length = (body.len() as u32 - 4).to_be_bytes();
            [&length, body, &checked(body).to_be_bytes()].concat()
        };
        [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(&head), chunk(b"IDAT")].concat()
    };
    let told = |path: &str, bytes: Vec<u8>| {
        let source = source(path, bytes);
        inspect(&Picture::read(&source).unwrap(), &source).map_err(|damaged| match damaged {
            Damaged::TooLarge(why) => why,
            Damaged::Broken(_) => "broken".to_owned(),
        })
    };
    let large = "it is 9,000 × 9,000 pixels large, and as";
    let most = "of memory to read, where 250 are the most";
    assert_eq!(
        told("a.webp", webp_of(9000, 9000)).unwrap_err(),
        format!("{large} a WebP without loss it takes 648 MB {most}")
    );
    assert_eq!(
        told("a.png", interlaced(9000, 9000)).unwrap_err(),
        format!("{large} an interlaced PNG it takes 345 MB {most}")
    );
    // What fits is read, and found to end early.
    assert_eq!(told("a.webp", webp_of(5000, 6000)).unwrap_err(), "broken");
    assert_eq!(told("a.png", interlaced(7000, 7000)).unwrap_err(), "broken");
}

#[test]
fn damage_is_told() {
    let whole = jpeg(300, 300, None);
    let cut = source("content/a.jpg", whole.bytes[..whole.bytes.len() / 2].to_vec());
    let picture = Picture::read(&cut).unwrap();
    assert!(develop(&picture, &cut, &picture.files()[0]).is_err());
    assert!(Picture::read(&source("content/a.png", b"no picture".to_vec())).is_err());
}
