//! A folder with maps that a test may change, and what a command did with it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The day on which all tests take place.
pub(crate) const TODAY: &str = "2026-11-21";

/// The smallest map that checks without a message.
pub(crate) const SMALL: [(&str, &str); 4] = [
    ("kaart.yaml", include_str!("../suite/kaart/kaart.yaml")),
    (
        "facetten/thema.yaml",
        include_str!("../suite/kaart/facetten/thema.yaml"),
    ),
    ("vermeldingen/punt.md", PUNT),
    ("vermeldingen/bank.md", BANK),
];

/// The front door of the small map.
pub(crate) const PUNT: &str = include_str!("../suite/kaart/vermeldingen/punt.md");

/// Another entry of the small map.
pub(crate) const BANK: &str = include_str!("../suite/kaart/vermeldingen/bank.md");

/// A temporary folder in which commands are run.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
        }
    }

    /// A folder with the small map in `content/proef`.
    pub(crate) fn with_small_map() -> Self {
        let place = Self::empty();
        for (path, text) in SMALL {
            place.write(&format!("content/proef/{path}"), text);
        }
        place
    }

    /// A folder with copies of these example maps and the shared folder.
    pub(crate) fn with_examples(maps: &[&str]) -> Self {
        let place = Self::empty();
        for map in maps.iter().chain(&["landelijk"]) {
            copy(
                &examples().join(map),
                &place.path(&format!("content/{map}")),
            );
        }
        place
    }

    /// Puts a copy of the built-in theme beside the content, under this name.
    pub(crate) fn copy_theme(&self, name: &str) {
        let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/standaard");
        copy(&theme, &self.path("themes").join(name));
    }

    /// A path within the folder.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.folder.path().join(relative)
    }

    /// Writes a file, making its folders.
    pub(crate) fn write(&self, relative: &str, text: impl AsRef<[u8]>) -> &Self {
        let path = self.path(relative);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    /// Writes a file in one step: whoever watches sees the old or the new one, however slow the machine.
    pub(crate) fn save(&self, relative: &str, text: impl AsRef<[u8]>) -> &Self {
        let new = self.path("nieuw-bestand");
        std::fs::write(&new, text).unwrap();
        std::fs::rename(new, self.path(relative)).unwrap();
        self
    }

    /// Replaces a text in a file; the text must be there.
    pub(crate) fn replace(&self, relative: &str, from: &str, to: &str) -> &Self {
        let text = self.read(relative);
        assert!(text.contains(from), "{relative} does not hold {from:?}");
        self.write(relative, text.replace(from, to))
    }

    /// Removes a file or folder.
    pub(crate) fn remove(&self, relative: &str) -> &Self {
        let path = self.path(relative);
        if path.is_dir() {
            std::fs::remove_dir_all(path).unwrap();
        } else {
            std::fs::remove_file(path).unwrap();
        }
        self
    }

    /// A file's text.
    pub(crate) fn read(&self, relative: &str) -> String {
        std::fs::read_to_string(self.path(relative))
            .unwrap_or_else(|error| panic!("{relative}: {error}"))
    }

    /// Whether a file or folder is there.
    pub(crate) fn has(&self, relative: &str) -> bool {
        self.path(relative).exists()
    }

    /// Runs the program in this folder with these arguments.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        let output = self.command(arguments).output().unwrap();
        Ran::new(arguments, &output)
    }

    /// The program, ready to be started in this folder.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sociale-kaart"));
        command.args(arguments).current_dir(self.folder.path());
        command
    }

    /// The words with which tests build.
    pub(crate) const BUILD: [&str; 5] = [
        "build",
        "--zonder-compressie",
        "--zonder-gidsen",
        "--vandaag",
        TODAY,
    ];

    /// Builds without compression and guides, for the day of the tests.
    pub(crate) fn build(&self) -> Ran {
        self.run(&Self::BUILD)
    }

    /// All findings, one line each, for the day of the tests.
    pub(crate) fn check(&self) -> Ran {
        self.run(&["check", "--formaat", "kort", "--vandaag", TODAY])
    }

    /// All files below a folder with their bytes.
    pub(crate) fn snapshot(&self, relative: &str) -> BTreeMap<String, Vec<u8>> {
        snapshot(&self.path(relative))
    }
}

/// What a command did.
pub(crate) struct Ran {
    what: String,
    /// Exit code; none when it was killed.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ran {
    fn new(arguments: &[&str], output: &Output) -> Self {
        let ran = Self {
            what: arguments.join(" "),
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        };
        assert!(!ran.err.contains("panicked"), "{}: {}", ran.what, ran.err);
        ran
    }

    /// Expects this exit code.
    #[track_caller]
    pub(crate) fn code(&self, expected: i32) -> &Self {
        assert_eq!(self.code, Some(expected), "{self}");
        self
    }

    /// Expects this text on standard output.
    #[track_caller]
    pub(crate) fn says(&self, text: &str) -> &Self {
        assert!(self.out.contains(text), "expected {text:?}\n{self}");
        self
    }

    /// Expects this text on standard error.
    #[track_caller]
    pub(crate) fn warns(&self, text: &str) -> &Self {
        assert!(self.err.contains(text), "expected {text:?}\n{self}");
        self
    }

    /// Expects exactly these lines on standard output, in this order.
    #[track_caller]
    pub(crate) fn says_exactly(&self, lines: &[&str]) -> &Self {
        let found: Vec<_> = self.out.lines().collect();
        assert_eq!(found, lines, "{self}");
        self
    }
}

impl std::fmt::Display for Ran {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "sociale-kaart {}\ncode: {:?}\nout:\n{}\nerr:\n{}",
            self.what, self.code, self.out, self.err
        )
    }
}

/// The project's example maps.
pub(crate) fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).unwrap();
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// All files below a folder with their bytes, by path.
pub(crate) fn snapshot(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            (
                path.to_string_lossy().into_owned(),
                std::fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}
