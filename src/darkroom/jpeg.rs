//! What it takes to decode a JPEG, and how much smaller it is made while that is done.

use std::io::Read;

use jpeg_decoder::{Decoder, Error, ImageInfo};

use super::memory::{Need, Shrinks};

/// How the pixels of a JPEG are kept, told from the head of its frame (ITU-T T.81, B.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Frame {
    /// Whether all of its scans are kept until the last one is read.
    is_progressive: bool,
    /// Numbers for 16 pixels: 48 of three whole colours, 24 where two of them have half the width and half the height.
    samples: u64,
}

/// What a photograph needs that is `across` pixels wide when it stands upright, and `width` at most when it is scaled.
pub(super) fn fitting(info: &ImageInfo, bytes: &[u8], (across, width): (u16, u32)) -> Need {
    Need::fitting(|eighths| need(info, bytes, width, eighths), across.into())
}

/// Have a photograph made smaller while it is decoded.
pub(super) fn shrink<R: Read>(decoder: &mut Decoder<R>, info: &ImageInfo, eighths: u64) -> Result<(), Error> {
    let part = |side: u16| u16::try_from((u64::from(side) * eighths).div_ceil(8)).unwrap_or(side);
    if eighths < 8 {
        decoder.scale(part(info.width), part(info.height))?;
    }
    Ok(())
}

fn need(info: &ImageInfo, bytes: &[u8], width: u32, eighths: u64) -> Need {
    let colours = info.pixel_format.pixel_bytes() as u64;
    let frame = frame(bytes).unwrap_or(Frame { is_progressive: true, samples: 16 * colours });
    of_frame(&frame, colours, (info.width.into(), info.height.into()), eighths, width)
}

/// A progressive one of three colours.
#[cfg(test)]
pub(super) fn progressive(samples: u64, size: (u64, u64), eighths: u64, width: u32) -> Need {
    of_frame(&Frame { is_progressive: true, samples }, 3, size, eighths, width)
}

fn of_frame(frame: &Frame, colours: u64, size: (u64, u64), eighths: u64, width: u32) -> Need {
    let pixels = size.0.saturating_mul(size.1);
    // The planes stand beside the pixels, and these beside the three colours that they are turned into; of several scans
    // the coefficients, two bytes each, beside all of them, whatever the size that it is decoded at.
    let turned = if colours == 3 { 0 } else { 3 };
    Need {
        form: if frame.is_progressive { "a progressive JPEG" } else { "a JPEG" },
        shrinks: Shrinks::WhileRead,
        size,
        eighths,
        decoding: colours + frame.samples.div_ceil(16) + turned,
        beside: if frame.is_progressive { pixels * frame.samples / 8 } else { 0 },
        decoded: 3,
        width,
    }
}

/// The head of the frame, which stands before the first scan.
fn frame(bytes: &[u8]) -> Option<Frame> {
    const BASELINE: u8 = 0xc0;
    const PROGRESSIVE: u8 = 0xc2;
    let mut rest = bytes.get(2..)?;
    while let [0xff, marker, high, low, ..] = *rest {
        let length = usize::from(u16::from_be_bytes([high, low]));
        if (BASELINE..=PROGRESSIVE).contains(&marker) {
            let components = rest.get(10..2 + length)?.chunks_exact(3);
            let areas = components.map(|part| u64::from(part[1] >> 4) * u64::from(part[1] & 15));
            let areas: Vec<u64> = areas.collect();
            // The component with the most samples has as many as there are pixels, or the estimate is too high.
            let most = *areas.iter().max().filter(|most| **most > 0)?;
            let samples = (areas.iter().sum::<u64>() * 16).div_ceil(most);
            return Some(Frame { is_progressive: marker == PROGRESSIVE, samples });
        }
        rest = rest.get(2 + length..)?;
    }
    None
}

#[cfg(test)]
mod tests {
    use jpeg_decoder::{CodingProcess, PixelFormat};

    use super::*;

    fn head(marker: u8, sampling: [u8; 3]) -> Vec<u8> {
        let mut bytes = vec![0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, marker, 0, 17, 8, 0, 16, 0, 16, 3];
        sampling.iter().enumerate().for_each(|(at, one)| bytes.extend([at as u8 + 1, *one, 0]));
        bytes
    }

    #[test]
    fn the_head_tells_of_scans_and_samples() {
        let told =
            |marker, sampling| frame(&head(marker, sampling)).map(|one| (one.is_progressive, one.samples));
        assert_eq!(told(0xc0, [0x22, 0x11, 0x11]), Some((false, 24)));
        assert_eq!(told(0xc2, [0x11, 0x11, 0x11]), Some((true, 48)));
        assert_eq!(told(0xc1, [0x21, 0x11, 0x11]), Some((false, 32)));
        assert_eq!(told(0xc0, [0, 0, 0]), None);
        assert_eq!(frame(b"\xff\xd8\xff"), None);
    }

    #[test]
    fn what_takes_too_much_memory_is_made_smaller_as_far_as_it_is_wide_enough() {
        let eighths = |(width, height), marker, to| {
            let (pixel_format, coding_process) = (PixelFormat::RGB24, CodingProcess::DctSequential);
            let info = ImageInfo { width, height, pixel_format, coding_process };
            let need = fitting(&info, &head(marker, [0x22, 0x11, 0x11]), (width, to));
            (need.eighths, need.has_room())
        };
        assert_eq!(eighths((6000, 4000), 0xc0, 1920), (8, true), "24 megapixels");
        assert_eq!(eighths((9600, 6400), 0xc0, 1920), (4, true), "61 megapixels");
        assert_eq!(eighths((16_320, 12_240), 0xc0, 1920), (2, true), "200 megapixels");
        assert_eq!(eighths((9600, 6400), 0xc2, 1920), (2, true), "61 megapixels, all scans kept");
        assert!(!eighths((16_320, 12_240), 0xc2, 1920).1, "its scans are too large by themselves");
        assert!(!eighths((3000, 60_000), 0xc0, 1920).1, "half of it is too narrow");
    }

    #[test]
    fn a_part_of_a_size_is_that_of_its_pixels() {
        let source = crate::picture::samples::jpeg(801, 403, None);
        for (eighths, size) in [(8, (801, 403)), (4, (401, 202)), (2, (201, 101)), (1, (101, 51))] {
            let mut decoder = Decoder::new(&*source.bytes);
            decoder.read_info().unwrap();
            let info = decoder.info().unwrap();
            shrink(&mut decoder, &info, eighths).unwrap();
            let pixels = decoder.decode().unwrap();
            let info = decoder.info().unwrap();
            assert_eq!((info.width, info.height), size);
            assert_eq!(pixels.len(), usize::from(size.0) * usize::from(size.1) * 3);
            assert!(pixels[0] > 150 && pixels[2] < 90, "{:?}", &pixels[..3]);
        }
    }
}
