//! Arguments to command to exit code.

use std::process::ExitCode;

/// Pages are made of many short texts, which this allocator hands out in parallel without a lock.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    prospectus::cli::run().into()
}
