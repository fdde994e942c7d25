//! A drawn picture as a small PNG: drawings have few colours.

use std::collections::HashMap;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use png::{BitDepth, ColorType, Encoder, Info};
use resvg::tiny_skia::Pixmap;

const ENCODES: &str = "pixels of a known size are encoded to memory";

/// A palette has so many colours at most.
const MOST_COLOURS: usize = 256;

/// With a palette where the colours are few, a quarter of the bytes to look at and fewer to write; without loss.
pub(super) fn png(pixmap: &Pixmap) -> Vec<u8> {
    let Some((palette, indices)) = indexed(pixmap) else { return pixmap.encode_png().expect(ENCODES) };
    let mut info = Info::with_size(pixmap.width(), pixmap.height());
    info.bit_depth = BitDepth::Eight;
    info.color_type = ColorType::Indexed;
    info.palette = Some(palette.into());
    let mut file = Vec::new();
    let mut writer = Encoder::with_info(&mut file, info).and_then(Encoder::write_header).expect(ENCODES);
    let pixels = deflated(&indices, pixmap.width());
    writer.write_chunk(png::chunk::IDAT, &pixels).and_then(|()| writer.finish()).expect(ENCODES);
    file
}

/// The rows of a picture, packed in one go: the encoder packs each by itself, and clears its whole buffer for each. No row
/// is filtered, since the number of a colour says nothing of its neighbours' numbers.
fn deflated(indices: &[u8], width: u32) -> Vec<u8> {
    const UNFILTERED: u8 = 0;
    let mut rows = Vec::with_capacity(indices.len() + indices.len() / width as usize);
    for row in indices.chunks(width as usize) {
        rows.push(UNFILTERED);
        rows.extend(row);
    }
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(&rows).and_then(|()| encoder.finish()).expect(ENCODES)
}

/// The colours in the order in which they come, three bytes each, and the number of each pixel's colour; `None` where
/// there are more than a palette has, or one that lets something through.
fn indexed(pixmap: &Pixmap) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut numbers = HashMap::new();
    let mut palette = Vec::new();
    let mut indices = Vec::with_capacity(pixmap.pixels().len());
    for run in pixmap.pixels().chunk_by(PartialEq::eq) {
        let colour = [run[0].red(), run[0].green(), run[0].blue()];
        let next = numbers.len();
        let number = *numbers.entry(colour).or_insert(next);
        if number == MOST_COLOURS || run[0].alpha() != u8::MAX {
            return None;
        }
        if number == next {
            palette.extend(colour);
        }
        indices.resize(indices.len() + run.len(), number as u8);
    }
    Some((palette, indices))
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::{Color, Paint, Rect, Transform};

    /// A picture of so many stripes, each of another colour.
    fn stripes(count: u16) -> Pixmap {
        let mut pixmap = Pixmap::new(600, 40).unwrap();
        pixmap.fill(Color::WHITE);
        for number in 0..count {
            let mut paint = Paint::default();
            paint.set_color_rgba8((number % 256) as u8, (number / 256) as u8, 7, 255);
            let stripe = Rect::from_xywh(f32::from(number), 0.0, 1.0, 40.0).unwrap();
            pixmap.fill_rect(stripe, &paint, Transform::identity(), None);
        }
        pixmap
    }

    #[test]
    fn no_pixel_changes() {
        for (count, form) in [(1, ColorType::Indexed), (255, ColorType::Indexed), (256, ColorType::Rgba)] {
            let pixmap = stripes(count);
            let mut decoder = png::Decoder::new(std::io::Cursor::new(png(&pixmap)));
            assert_eq!(decoder.read_header_info().unwrap().color_type, form, "{count}");
            let again = Pixmap::decode_png(&png(&pixmap)).unwrap();
            assert_eq!(again, pixmap, "{count}");
        }
        let clear = Pixmap::new(5, 5).unwrap();
        assert_eq!(Pixmap::decode_png(&png(&clear)).unwrap(), clear);
    }
}
