//! Files of translators' tools as UTF-8: XML demands that UTF-16 is read, too (XML 1.0, 2.2), and some tools write it.

use crate::source::{Source, SourcePath};

/// A file as it came back, in UTF-8 from here on; messages show it so.
pub fn received(path: SourcePath, bytes: Vec<u8>) -> Source {
    let bytes = utf_16(&bytes).map_or(bytes, String::into_bytes);
    Source { path, bytes: bytes.into() }
}

/// The text of UTF-16, which a byte order mark tells, or the `<` or `#` that begins XML or PO.
fn utf_16(bytes: &[u8]) -> Option<String> {
    let (skipped, little) = match bytes {
        [0xFF, 0xFE, ..] => (2, true),
        [0xFE, 0xFF, ..] => (2, false),
        [b'<' | b'#' | b'm', 0, ..] => (0, true),
        [0, b'<' | b'#' | b'm', ..] => (0, false),
        _ => return None,
    };
    let (pairs, rest) = bytes[skipped..].as_chunks::<2>();
    let unit = |pair: &[u8; 2]| if little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) };
    let units: Vec<u16> = pairs.iter().map(unit).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>é 😀</a>";
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in [
            text.as_bytes().to_vec(),
            little.clone(),
            big.clone(),
            [&[0xFF, 0xFE], little.as_slice()].concat(),
            [&[0xFE, 0xFF], big.as_slice()].concat(),
        ] {
            assert_eq!(received("a.xlf".into(), bytes).text(), Ok(text));
        }
        let torn = received("a.xlf".into(), vec![0xFF, 0xFE, b'<']);
        assert!(torn.text().is_err());
    }
}
