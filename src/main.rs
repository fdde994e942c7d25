//! Arguments to command to exit code.

use std::process::ExitCode;

/// Pages are made of many short texts, which this allocator hands out in parallel without a lock.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Linux calls what stands here before `main`, whose runtime allocates already.
#[cfg(target_os = "linux")]
#[used]
#[allow(unsafe_code, reason = "the linker is told where it stands")]
#[unsafe(link_section = ".init_array")]
static BEFORE_MAIN: extern "C" fn() = prospectus::allocator::hold_little;

fn main() -> ExitCode {
    prospectus::signals::outlive_limits();
    prospectus::cli::run().into()
}
