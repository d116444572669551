//! The command `sociale-kaart`.

use std::process::ExitCode;

/// Rendering makes and drops many small values; this allocator makes a build a third faster and
/// keeps it linear for large maps.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    sociale_kaart::run(std::env::args_os())
}
