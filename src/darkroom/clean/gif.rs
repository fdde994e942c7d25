//! GIF (GIF89a): blocks, each with a mark, and data in parts of at most 255 bytes.

/// Of what programs add: how often the film is shown, and what its colours mean.
const NEEDED: [&[u8]; 3] = [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

/// Nothing where the blocks do not fit together. What follows the end goes, too.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let head = 13 + table(*bytes.get(10)?);
    let mut made = bytes.get(..head)?.to_vec();
    let (mut at, mut has_frames) = (head, false);
    loop {
        let start = at;
        let is_needed = match bytes.get(at) {
            Some(0x3b) => {
                made.push(0x3b);
                return Some(made);
            }
            // Only the end itself is missing, which no reader needs.
            None if has_frames => {
                made.push(0x3b);
                return Some(made);
            }
            Some(0x2c) => {
                has_frames = true;
                at += 11 + table(*bytes.get(at + 9)?);
                true
            }
            Some(0x21) => {
                let kind = *bytes.get(at + 1)?;
                at += 2;
                is_needed(kind, bytes.get(at + 1..at + 12))
            }
            _ => return None,
        };
        at = after_parts(bytes, at)?;
        if is_needed {
            made.extend(&bytes[start..at]);
        }
    }
}

/// How long a table of colours is, from the byte that says whether there is one.
fn table(about: u8) -> usize {
    if about & 0x80 == 0 { 0 } else { 3 << ((about & 7) + 1) }
}

/// How a frame is shown is needed; comments and captions are not, nor what most programs add.
fn is_needed(kind: u8, name: Option<&[u8]>) -> bool {
    match kind {
        0xf9 => true,
        0xff => name.is_some_and(|name| NEEDED.contains(&name)),
        _ => false,
    }
}

/// Where the data end that begin here.
fn after_parts(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
