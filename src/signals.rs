//! What the system would end the program for.

/// Let a file that grows beyond a limit (`ulimit -f`, RLIMIT_FSIZE) be an error of writing, which says which file it is
/// and leaves everything as it was. Unless told otherwise, the system ends the program without a word.
pub fn outlive_limits() {
    #[cfg(unix)]
    // SAFETY: a signal that is ignored runs no code of ours, and no other thread runs yet.
    unsafe {
        libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
    }
}
