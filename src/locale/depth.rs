//! Messages whose braces nest without measure: Fluent's own reader calls itself for each, and would end the program.

use crate::limits::MESSAGE_DEPTH;

/// The byte at which braces within one message nest too deeply.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '-') {
            open = 0;
        }
        for (at, byte) in line.bytes().enumerate() {
            match byte {
                b'{' => open += 1,
                b'}' => open = open.saturating_sub(1),
                _ => {}
            }
            if open > MESSAGE_DEPTH {
                return Some(start + at);
            }
        }
        start += line.len();
    }
    None
}
