//! Small pictures for tests.

use crate::source::Source;

pub const RED: [u8; 3] = [220, 30, 30];
pub const BLUE: [u8; 3] = [30, 30, 220];

/// Rows of pixels, red in their first half and blue in their second.
pub fn halves(width: u32, height: u32) -> Vec<u8> {
    (0..height).flat_map(|_| (0..width).flat_map(move |x| if x < width / 2 { RED } else { BLUE })).collect()
}

pub fn jpeg(width: u16, height: u16, orientation: Option<u8>) -> Source {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    if let Some(orientation) = orientation {
        let exif = [
            b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".as_slice(),
            &[orientation, 0, 0, 0, 0, 0, 0, 0],
        ];
        encoder.add_exif_metadata(&exif.concat()).unwrap();
    }
    let pixels = halves(u32::from(width), u32::from(height));
    encoder.encode(&pixels, width, height, jpeg_encoder::ColorType::Rgb).unwrap();
    source("content/programmes/x/a.jpg", bytes)
}

pub fn png(info: png::Info<'_>, pixels: &[u8]) -> Source {
    let mut bytes = Vec::new();
    let mut writer = png::Encoder::with_info(&mut bytes, info).unwrap().write_header().unwrap();
    writer.write_image_data(pixels).unwrap();
    writer.finish().unwrap();
    source("content/programmes/x/a.png", bytes)
}

pub fn info(width: u32, height: u32, color_type: png::ColorType) -> png::Info<'static> {
    let mut info = png::Info::with_size(width, height);
    (info.color_type, info.bit_depth) = (color_type, png::BitDepth::Eight);
    info
}

pub fn source(path: &str, bytes: Vec<u8>) -> Source {
    Source { path: path.into(), bytes: bytes.into() }
}
