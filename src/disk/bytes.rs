//! The bytes of a file.

use std::cell::RefCell;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

thread_local! {
    /// Where a file is read into before it is known how much of it there is.
    static ROOM: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Room for nearly all texts; larger files are read as usual.
const ROOM_OF_A_TEXT: usize = 64 * 1024;

/// The bytes of a file, and what was known of it before they were read. A site has tens of thousands that are small: each is
/// asked for once, and has no more memory than it needs.
pub(super) fn bytes(path: &Path) -> io::Result<(Arc<[u8]>, Metadata)> {
    let mut file = File::open(path)?;
    let known = file.metadata()?;
    Ok((all(&mut file, known.len())?, known))
}

fn all(file: &mut File, length: u64) -> io::Result<Arc<[u8]>> {
    let Some(length) = usize::try_from(length).ok().filter(|length| (1..ROOM_OF_A_TEXT).contains(length))
    else {
        return rest(file, &[]);
    };
    ROOM.with_borrow_mut(|room| {
        room.resize(ROOM_OF_A_TEXT, 0);
        let read = match file.read(room) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => 0,
            read => read?,
        };
        // What its length says is all of it, and after more or less there may be more.
        if read == length { Ok(room[..read].into()) } else { rest(file, &room[..read]) }
    })
}

/// The beginning of a file, and all that follows.
fn rest(file: &mut File, beginning: &[u8]) -> io::Result<Arc<[u8]>> {
    let mut bytes = beginning.to_vec();
    file.read_to_end(&mut bytes)?;
    Ok(bytes.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_all_sizes_are_read_whole() {
        let folder = tempfile::tempdir().unwrap();
        for size in [0, 1, 5000, ROOM_OF_A_TEXT - 1, ROOM_OF_A_TEXT, ROOM_OF_A_TEXT + 1, 3 * ROOM_OF_A_TEXT] {
            let all: Vec<u8> = (0..=250).cycle().take(size).collect();
            let file = folder.path().join("a");
            std::fs::write(&file, &all).unwrap();
            assert_eq!(*bytes(&file).unwrap().0, all, "{size}");
        }
        assert!(bytes(&folder.path().join("none")).is_err() && bytes(folder.path()).is_err());
    }
}
