//! The reasons of the operating system, in Dutch.

use std::io;

/// Why reading or writing failed, as the end of a sentence: "de schijf is vol". A reason that is not common
/// stays in the system's own words.
#[must_use]
pub(crate) fn io_reason(error: &io::Error) -> String {
    use io::ErrorKind as K;
    match error.kind() {
        K::NotFound => "het bestaat niet".into(),
        K::PermissionDenied => "u hebt hier geen rechten voor".into(),
        K::StorageFull | K::QuotaExceeded => "de schijf is vol".into(),
        K::ReadOnlyFilesystem => "de schijf is alleen-lezen".into(),
        K::NotADirectory => "dit is geen map".into(),
        K::IsADirectory => "dit is een map".into(),
        K::FileTooLarge => "het bestand wordt te groot".into(),
        K::ResourceBusy | K::AddrInUse => "het is in gebruik".into(),
        K::CrossesDevices => "het ligt op een andere schijf".into(),
        K::AlreadyExists => "het bestaat al".into(),
        K::InvalidData => "het is geen leesbare tekst".into(),
        K::InvalidFilename => "de naam is te lang of ongeldig".into(),
        _ => error.to_string(),
    }
}
