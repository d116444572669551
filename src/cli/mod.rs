//! The command line. Each command has a file of its own; this one parses the arguments, calls the command,
//! and turns its result into an exit code.

mod args;
mod commands;
mod terminal;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::cli::args::Command;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    /// All is well.
    Fine,
    /// The content has errors.
    ContentErrors,
    /// The command was used wrongly.
    WrongUse,
    /// Something could not be read or written.
    Unreadable,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Fine => 0,
            Exit::ContentErrors => 1,
            Exit::WrongUse => 2,
            Exit::Unreadable => 3,
        })
    }
}

/// Runs the program with these arguments, the program's own name first.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let exit = match args::parse(arguments) {
        Ok(Command::Build(options)) => commands::build::run(&options),
        Ok(Command::Serve(options)) => commands::serve::run(&options),
        Ok(Command::Check(options)) => commands::check::run(&options),
        Ok(Command::Uitleg(options)) => commands::uitleg::run(&options),
        Ok(Command::Rapport(options)) => commands::rapport::run(&options),
        Ok(Command::Init(options)) => commands::init::run(&options),
        Ok(Command::New(options)) => commands::new::run(&options),
        Ok(Command::Search(options)) => commands::search::run(&options),
        #[cfg(feature = "gidsen")]
        Ok(Command::Guide(options)) => commands::guide::run(&options),
        Ok(Command::Schema(options)) => commands::schema::run(&options),
        Err(error) => usage::explain(&error),
    };
    exit.into()
}
