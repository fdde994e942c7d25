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

/// Where red, green and blue lie in XYZ, seen under D50.
pub type Corners = [[f64; 3]; 3];
pub const SRGB: Corners = [[0.4361, 0.2225, 0.0139], [0.3851, 0.7169, 0.0971], [0.1431, 0.0606, 0.7141]];
pub const DISPLAY_P3: Corners =
    [[0.5151, 0.2412, -0.0011], [0.2920, 0.6922, 0.0419], [0.1571, 0.0666, 0.7841]];

/// A profile of some colour space as small as ICC.1:2022 allows: three corners, and the curve of sRGB for each.
pub fn profile(space: &str, corners: Corners) -> Vec<u8> {
    let fixed = |number: f64| ((number * 65536.0).round() as i32).to_be_bytes();
    let curve: Vec<u8> =
        [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045].into_iter().flat_map(fixed).collect();
    let curve = [b"para\0\0\0\0\0\x03\0\0".as_slice(), &curve].concat();
    let corner =
        |xyz: [f64; 3]| [b"XYZ \0\0\0\0".to_vec(), xyz.into_iter().flat_map(fixed).collect()].concat();
    let names = [b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC"];
    let [red, green, blue] = corners.map(corner);
    let contents = [red, green, blue, curve.clone(), curve.clone(), curve.clone(), curve];
    let mut tags = (names.len() as u32).to_be_bytes().to_vec();
    let mut data = Vec::new();
    for (name, content) in names.into_iter().zip(contents) {
        let at = 128 + 4 + 12 * names.len() + data.len();
        tags.extend(name);
        tags.extend((at as u32).to_be_bytes());
        tags.extend((content.len() as u32).to_be_bytes());
        data.extend(content);
    }
    let size = (128 + tags.len() + data.len()) as u32;
    let mut head = vec![0; 128];
    for (at, bytes) in [
        (0, size.to_be_bytes().as_slice()),
        (8, &[4, 0x20, 0, 0]),
        (12, b"mntr"),
        (16, space.as_bytes()),
        (20, b"XYZ "),
        (36, b"acsp"),
    ] {
        head[at..at + bytes.len()].copy_from_slice(bytes);
    }
    [head, tags, data].concat()
}
