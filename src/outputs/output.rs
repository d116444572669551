//! The socket for outputs: a set of files that is made of a map.
//!
//! Pages, search files and printed guides are outputs, and open data can be one. Each is made from a
//! [`MapInput`](crate::outputs::input::MapInput), in which the map is what the public may see of it, and gets
//! its line in [`list`](crate::outputs::list). A build asks every output for all its files; the preview
//! asks for one file at a time, when a browser wants it. The editors' desk is no output: it sees the
//! whole map, and is never published.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::outputs::error::SiteError;
use crate::publish::PublishError;
use crate::theme::Asset;

/// A set of files with their paths in a folder: that of a map, or of a region. Where the folder lies is
/// not for an output to know.
pub(crate) trait Output: Send + Sync {
    /// Makes all files and hands them over, from one thread or from many. The same input must give the
    /// same bytes.
    ///
    /// # Errors
    /// When a file cannot be made or written.
    fn write(&self, write: &Write<'_>) -> Result<(), SiteError>;

    /// Makes one file; `None` when it is not one of these. Without a quicker way all of them are made and
    /// one is kept, which is good enough for a few small files.
    ///
    /// # Errors
    /// When it cannot be made.
    fn file(&self, path: &str) -> Result<Option<Cow<'_, [u8]>>, SiteError> {
        let found = OnceLock::new();
        self.write(&|file| {
            if file.path == path {
                found.get_or_init(|| file.bytes.to_vec());
            }
            Ok(())
        })?;
        Ok(found.into_inner().map(Cow::Owned))
    }
}

/// A file that is handed over.
#[derive(Debug, Clone, Copy)]
pub struct OutputFile<'f> {
    /// Its path, with forward slashes.
    pub path: &'f str,
    /// Its content.
    pub bytes: &'f [u8],
    /// Whether it is compressed inside, so that compressed copies of it would gain nothing.
    pub(crate) is_packed: bool,
}

impl<'f> OutputFile<'f> {
    /// A file that is not compressed inside.
    #[must_use]
    pub(crate) fn new(path: &'f str, bytes: &'f [u8]) -> Self {
        Self {
            path,
            bytes,
            is_packed: false,
        }
    }
}

impl<'f> From<&'f Asset> for OutputFile<'f> {
    fn from(asset: &'f Asset) -> Self {
        Self::new(&asset.path, &asset.bytes)
    }
}

/// Takes files; from many threads at once.
pub(crate) type Write<'w> = dyn Fn(OutputFile<'_>) -> Result<(), PublishError> + Sync + 'w;

/// Takes files of a folder, whose path ends in a slash or is empty.
pub(crate) fn within<'w>(
    folder: &'w str,
    write: &'w Write<'w>,
) -> impl Fn(OutputFile<'_>) -> Result<(), PublishError> + Sync + 'w {
    move |file| {
        let path = &format!("{folder}{}", file.path);
        write(OutputFile { path, ..file })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;
    use std::sync::Mutex;

    use super::*;
    use crate::model::PublicMap;
    use crate::review::{Request, load_and_check};
    use crate::search::WordFacts;

    /// A new output in full: the map as the public may see it, and what is made of that.
    struct PhoneList {
        map: PublicMap,
    }

    const PATH: &str = "gegevens/telefoon.txt";

    impl Output for PhoneList {
        fn write(&self, write: &Write<'_>) -> Result<(), SiteError> {
            let mut lines = String::new();
            for (_, entry) in self.map.entries() {
                let numbers = entry.contact.phones.iter();
                let numbers: Vec<_> = numbers.map(|phone| phone.shown.as_str()).collect();
                lines.push_str(&format!("{}: {}\n", entry.name, numbers.join(", ")));
            }
            write(OutputFile::new(PATH, lines.as_bytes()))?;
            Ok(())
        }
    }

    /// A map with a place to walk in, and a signpost to something that the municipality decides on.
    fn phone_list(folder: &Path) -> PhoneList {
        let entry = |name: &str, access: &str| {
            format!(
                "---\nnaam: {name}\nsoort: hulppunt\nsamenvatting: Kom maar.\nthemas: [geld]\n\
                 wijken: hele gemeente\ntoegang: {access}\ntelefoon: 0800 1234\n\
                 gecontroleerd: 2026-11-01\n---\n"
            )
        };
        let files = [
            (
                "kaart.yaml",
                "naam: Proef\ngemeente: Proef\ntoegangspunt: punt\nfacetten: [thema]\n".to_owned(),
            ),
            (
                "facetten/thema.yaml",
                "naam: Thema\ntermen:\n  - id: geld\n    naam: Geld\n".to_owned(),
            ),
            ("vermeldingen/punt.md", entry("Punt", "vrij")),
            ("vermeldingen/wonen.md", entry("Wonen", "besluit")),
        ];
        for (path, text) in files {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let request = Request {
            folder: folder.to_owned(),
            today: jiff::civil::date(2026, 11, 21),
            drafts: false,
        };
        let checked = load_and_check(&request, &WordFacts::default()).unwrap();
        PhoneList {
            map: checked.public[0].clone(),
        }
    }

    #[test]
    fn an_output_says_what_it_makes_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let list = phone_list(folder.path());
        let site = Mutex::new(BTreeMap::new());
        let write = |file: OutputFile<'_>| {
            let mut site = site.lock().unwrap();
            site.insert(file.path.to_owned(), file.bytes.to_vec());
            Ok(())
        };
        list.write(&within("proef/", &write)).unwrap();
        let site = site.into_inner().unwrap();
        let expected = b"Punt: 0800 1234\nWonen: \n";
        assert_eq!(site["proef/gegevens/telefoon.txt"], expected);
        assert_eq!(site.len(), 1);
        assert_eq!(list.file(PATH).unwrap().unwrap(), &expected[..]);
        assert!(list.file("gegevens/kosten.txt").unwrap().is_none());
    }
}
