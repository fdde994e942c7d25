//! AVIF: everything in it names places by their distance from the start of the file, so that what tells more than it
//! shows is overwritten rather than cut out.

use crate::picture::told_beside;

pub(super) fn clean(bytes: &[u8]) -> Vec<u8> {
    let mut made = bytes.to_vec();
    for place in told_beside(bytes) {
        if let Some(told) = made.get_mut(place) {
            told.fill(0);
        }
    }
    made
}
