//! PNG (W3C, third edition, 5.3): chunks, each with a length, a name and a checksum.

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What is needed to show the picture, its colours and its movement; texts, times, Exif and chunks of programs are not.
const NEEDED: [&[u8; 4]; 19] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV",
    b"cLLI", b"sBIT", b"bKGD", b"pHYs", b"hIST", b"acTL", b"fcTL", b"fdAT",
];

/// Nothing where the chunks do not fit together. What follows the last one goes, too: there some programs keep what was
/// cut off.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut made = SIGNATURE.to_vec();
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?);
        let name: &[u8; 4] = rest.get(4..8)?.try_into().ok()?;
        let (chunk, after) = rest.split_at_checked(usize::try_from(length).ok()?.checked_add(12)?)?;
        if name == b"iCCP" {
            made.extend(unnamed(chunk)?);
        } else if NEEDED.contains(&name) {
            made.extend(chunk);
        }
        if name == b"IEND" {
            return Some(made);
        }
        rest = after;
    }
}

/// A profile of colours without the name that somebody gave to it.
fn unnamed(chunk: &[u8]) -> Option<Vec<u8>> {
    let content = &chunk[8..chunk.len() - 4];
    let end = content.iter().position(|byte| *byte == 0)?;
    let named = [b"iCCPICC".as_slice(), &content[end..]].concat();
    let length = u32::try_from(named.len() - 4).ok()?.to_be_bytes();
    let mut sum = crc32fast::Hasher::new();
    sum.update(&named);
    Some([&length, named.as_slice(), &sum.finalize().to_be_bytes()].concat())
}
