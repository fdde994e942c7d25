//! When memory is asked for, and how long free memory is kept.

use std::ffi::c_long;

use libmimalloc_sys::{mi_option_get, mi_option_set, mi_option_t};

/// Whether all memory of an arena is asked for at once, in huge pages where the system has them; 2 where that costs
/// nothing by the system's word. `mi_option_arena_eager_commit` of mimalloc.h, version 3, which the bindings do not name.
const EAGER_COMMIT: mi_option_t = 4;

/// After how many milliseconds free memory goes back to the system: `mi_option_purge_delay`.
const PURGE_DELAY: mi_option_t = 15;

/// Long enough that what one page frees serves the next ones.
const SOON: c_long = 50;

const NEVER: c_long = -1;

/// Set an option that nobody has set by `MIMALLOC_…`: it still has its usual value.
fn set(option: mi_option_t, usual: c_long, value: c_long) {
    // SAFETY: both functions take any number of an option, and may be called at any time from any thread.
    unsafe {
        if mi_option_get(option) == usual {
            mi_option_set(option, value);
        }
    }
}

/// Hold no more memory than is written to, a quarter less for a build of thousands of pages, which takes no longer for
/// it. To be called before anything is allocated, as an arena keeps the way in which it was made.
pub extern "C" fn hold_little() {
    set(EAGER_COMMIT, 2, 0);
    set(PURGE_DELAY, 1000, SOON);
}

/// Keep free memory for the next compilation, which takes a third less time where the system does not have to clear it again
/// for every edit.
pub fn keep_free_memory() {
    set(PURGE_DELAY, SOON, NEVER);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_are_those_that_are_meant() {
        // SAFETY: as above.
        let get = |option| unsafe { mi_option_get(option) };
        assert_eq!((get(EAGER_COMMIT), get(PURGE_DELAY)), (2, 1000), "mimalloc has other options now");
        hold_little();
        assert_eq!((get(EAGER_COMMIT), get(PURGE_DELAY)), (0, SOON));
        keep_free_memory();
        assert_eq!(get(PURGE_DELAY), NEVER);
    }
}
