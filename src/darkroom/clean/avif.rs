//! AVIF: everything in it names places by their distance from the start of the file, so that what tells more than it
//! shows is overwritten rather than cut out.

use crate::picture::{end, is_whole, told_beside};

/// Nothing where the file ends before what it tells of.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    if !is_whole(bytes) {
        return None;
    }
    // What follows the last box is nothing of the picture.
    let mut made = bytes[..end(bytes)].to_vec();
    for place in told_beside(bytes) {
        if let Some(told) = made.get_mut(place) {
            told.fill(0);
        }
    }
    Some(made)
}
