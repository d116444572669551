//! Writing a file in one step: a reader sees the old file or the new one, and never half of one.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// Who may read a file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// Those who may read the file that is there; for a new file, those who may read other new files.
    AsBefore,
    /// Only the user who runs the program.
    Owner,
}

/// Replaces a file, or makes it. Of a link the target is replaced, not the link.
///
/// # Errors
/// When the folder does not exist, or the file cannot be written or is protected; it is then unchanged.
pub(crate) fn replace(file: &Path, bytes: &[u8], readers: Readers) -> io::Result<()> {
    let target = target_of(file);
    let folder = match target.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let mut new = beside(folder, readers)?;
    new.write_all(bytes)?;
    if readers == Readers::AsBefore {
        keep_permissions(&target, &new)?;
    }
    new.persist(&target)?;
    Ok(())
}

/// The file itself, or the target of a link, even when nothing is there yet.
fn target_of(file: &Path) -> PathBuf {
    if let Ok(target) = file.canonicalize() {
        return target;
    }
    match file.read_link() {
        Ok(leads) => file.parent().unwrap_or(Path::new("")).join(leads),
        Err(_) => file.to_owned(),
    }
}

/// A new file beside the one to replace. Temporary files are readable by their owner only, so others must
/// be asked for.
fn beside(folder: &Path, readers: Readers) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".nieuw-");
    #[cfg(unix)]
    if readers == Readers::AsBefore {
        use std::os::unix::fs::PermissionsExt as _;
        // The mode that other files are made with; the system takes away what its mask does not allow.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

fn keep_permissions(target: &Path, new: &NamedTempFile) -> io::Result<()> {
    match OpenOptions::new().append(true).open(target) {
        Ok(known) => new
            .as_file()
            .set_permissions(known.metadata()?.permissions()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::fs::{Permissions, read_dir, read_to_string, set_permissions, write};
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn mode(file: &Path) -> u32 {
        file.metadata().unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_file_is_as_readable_as_it_was_or_as_any_new_one() {
        let folder = tempfile::TempDir::new().unwrap();
        let (file, other) = (folder.path().join("a"), folder.path().join("b"));
        replace(&file, b"een", Readers::AsBefore).unwrap();
        write(&other, "").unwrap();
        assert_eq!(mode(&file), mode(&other));
        set_permissions(&file, Permissions::from_mode(0o640)).unwrap();
        replace(&file, b"twee", Readers::AsBefore).unwrap();
        assert_eq!(
            (mode(&file), read_to_string(&file).unwrap().as_str()),
            (0o640, "twee")
        );
    }

    #[test]
    fn what_is_of_one_person_is_for_nobody_else() {
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("a");
        write(&file, "").unwrap();
        replace(&file, b"een", Readers::Owner).unwrap();
        assert_eq!(mode(&file), 0o600);
    }

    #[test]
    fn a_link_stays_a_link_and_nothing_is_left_beside_it() {
        let folder = tempfile::TempDir::new().unwrap();
        let (file, link) = (folder.path().join("a"), folder.path().join("b"));
        write(&file, "").unwrap();
        symlink(&file, &link).unwrap();
        replace(&link, b"een", Readers::AsBefore).unwrap();
        assert!(link.is_symlink());
        assert_eq!(read_to_string(&file).unwrap(), "een");
        std::fs::remove_file(&file).unwrap();
        std::fs::remove_file(&link).unwrap();
        symlink("a", &link).unwrap();
        replace(&link, b"twee", Readers::AsBefore).unwrap();
        assert!(link.is_symlink());
        assert_eq!(read_to_string(&file).unwrap(), "twee");
        let missing = folder.path().join("geen/a");
        assert!(replace(&missing, b"", Readers::AsBefore).is_err());
        assert_eq!(read_dir(folder.path()).unwrap().count(), 2);
    }
}
