//! Pictures that are written out in a drawing, as `data:image/jpeg;base64,…`.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::{gif, jpeg, png, webp};

/// As lenient as browsers are (WHATWG, forgiving-base64).
const FORGIVING: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The address of the same picture without what it tells beside; nothing where it is none, or cannot be read.
pub(super) fn clean(address: &str) -> Option<String> {
    let (head, data) = address.trim_start().split_once(',')?;
    let is_picture = head.get(..11).is_some_and(|start| start.eq_ignore_ascii_case("data:image/"));
    if !is_picture || !head.to_ascii_lowercase().ends_with(";base64") {
        return None;
    }
    let digits: String = data.chars().filter(|letter| !letter.is_whitespace()).collect();
    let bytes = FORGIVING.decode(digits).ok()?;
    let cleaned = match bytes.as_slice() {
        [0xff, 0xd8, ..] => jpeg::clean(&bytes),
        [0x89, b'P', ..] => png::clean(&bytes),
        [b'R', b'I', b'F', b'F', ..] => webp::clean(&bytes),
        [b'G', b'I', b'F', ..] => gif::clean(&bytes),
        _ => None,
    }?;
    Some(format!("{head},{}", FORGIVING.encode(cleaned)))
}
