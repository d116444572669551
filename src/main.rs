//! The command `sociale-kaart`.

use std::process::ExitCode;

fn main() -> ExitCode {
    sociale_kaart::cli::run(std::env::args_os())
}
