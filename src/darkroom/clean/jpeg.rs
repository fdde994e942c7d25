//! JPEG (ITU-T T.81, annex B): segments, each with a marker and a length, and the pixels in between.

use crate::picture::orientation;

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;

/// Nothing where the segments do not fit together. Whatever follows the end of the picture, such as a film or a second
/// picture of a telephone, goes, too.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(&[0xff, START])?;
    let mut made = vec![0xff, START];
    let mut has_pixels = false;
    loop {
        let Some((marker, after)) = next_marker(rest) else {
            // Only the end itself is missing, which no reader needs.
            made.extend([0xff, END]);
            return has_pixels.then_some(made);
        };
        match marker {
            END => {
                made.extend([0xff, END]);
                return Some(made);
            }
            // Stuffing and restarts stand between pixels, and are copied with them.
            0x00 | 0x01 | 0xd0..=0xd7 => rest = after,
            marker => {
                let length = usize::from(u16::from_be_bytes(after.get(..2)?.try_into().ok()?));
                let (segment, behind) = after.split_at_checked(length)?;
                if is_needed(marker, segment) {
                    made.extend([0xff, marker]);
                    made.extend(bare(marker, segment));
                }
                made.extend(turned(marker, segment));
                has_pixels |= marker == SCAN;
                let pixels = if marker == SCAN { scan(behind) } else { 0 };
                made.extend(&behind[..pixels]);
                rest = &behind[pixels..];
            }
        }
    }
}

/// The next marker, which may have some filling before it, and what follows it.
fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let start = bytes.iter().position(|byte| *byte == 0xff)?;
    let filled = bytes[start..].iter().position(|byte| *byte != 0xff)?;
    let (marker, after) = bytes[start + filled..].split_first()?;
    Some((*marker, after))
}

/// Of Exif only how the camera was held, where it was not upright.
fn turned(marker: u8, segment: &[u8]) -> Vec<u8> {
    let exif =
        segment.get(2..).and_then(|content| content.strip_prefix(b"Exif\0\0")).filter(|_| marker == 0xe1);
    let held = exif.map_or(1, orientation);
    if held == 1 {
        return Vec::new();
    }
    let one_field = b"\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0";
    [one_field.as_slice(), &[held, 0, 0, 0, 0, 0, 0, 0]].concat()
}

/// How far the pixels of a scan reach: to the next marker that is neither stuffing nor a restart.
fn scan(bytes: &[u8]) -> usize {
    let is_marker = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xff | 0xd0..=0xd7);
    bytes.windows(2).position(is_marker).unwrap_or(bytes.len())
}

/// Adobe's segment has twelve bytes (ITU-T T.872, 6.5.3); what follows them shows nothing.
fn bare(marker: u8, segment: &[u8]) -> Vec<u8> {
    match segment.get(2..14).filter(|_| marker == 0xee) {
        Some(needed) => [&[0, 14], needed].concat(),
        None => segment.to_vec(),
    }
}

/// Tables, frames and scans; of what programs add: the shape of pixels (JFIF), colours (ICC, Adobe).
fn is_needed(marker: u8, segment: &[u8]) -> bool {
    let content = segment.get(2..).unwrap_or_default();
    match marker {
        0xe0 => content.starts_with(b"JFIF\0"),
        0xe2 => content.starts_with(b"ICC_PROFILE\0"),
        0xee => content.starts_with(b"Adobe"),
        0xe1..=0xfe => false,
        _ => true,
    }
}
