//! WebP (RFC 9649): chunks in a RIFF file.

const HEAD: usize = 12;
/// Bits of the first byte of `VP8X`: Exif and XMP follow.
const TELLS: u8 = 0x08 | 0x04;

/// Nothing where the chunks do not fit together.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let size = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    let end = usize::try_from(size).ok()?.checked_add(8)?;
    let mut body = b"WEBP".to_vec();
    for (name, content) in chunks(bytes.get(HEAD..end.min(bytes.len()))?)? {
        match name {
            b"VP8X" => {
                let mut head = content.to_vec();
                *head.first_mut()? &= !TELLS;
                add(&mut body, name, &head);
            }
            b"ANMF" => add(&mut body, name, &frame(content)?),
            b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ICCP" => add(&mut body, name, content),
            _ => {}
        }
    }
    let mut made = Vec::with_capacity(body.len() + 8);
    add(&mut made, b"RIFF", &body);
    Some(made)
}

/// A frame of a film: sixteen bytes about it, then chunks again.
fn frame(content: &[u8]) -> Option<Vec<u8>> {
    let (about, rest) = content.split_at_checked(16)?;
    let mut made = about.to_vec();
    for (name, content) in chunks(rest)? {
        if matches!(name, b"VP8 " | b"VP8L" | b"ALPH") {
            add(&mut made, name, content);
        }
    }
    Some(made)
}

fn chunks(mut rest: &[u8]) -> Option<Vec<(&[u8; 4], &[u8])>> {
    let mut found = Vec::new();
    while rest.len() >= 8 {
        let size = usize::try_from(u32::from_le_bytes(rest[4..8].try_into().ok()?)).ok()?;
        let content = rest.get(8..size.checked_add(8)?)?;
        found.push((rest[..4].try_into().ok()?, content));
        // An odd chunk is followed by a byte that is not counted, which the last one may lack.
        rest = rest.get(8 + size + size % 2..).unwrap_or_default();
    }
    Some(found)
}

fn add(file: &mut Vec<u8>, name: &[u8; 4], content: &[u8]) {
    file.extend_from_slice(name);
    file.extend_from_slice(&(content.len() as u32).to_le_bytes());
    file.extend_from_slice(content);
    file.extend(std::iter::repeat_n(0, content.len() % 2));
}
