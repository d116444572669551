//! What earlier runs found out, in one small file, so that no site is asked again without need.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::basis::replace_file::{Readers, replace};
use crate::review::links::rounds::LinkStatuses;
use crate::review::links::status::LinkStatus;

/// What earlier runs found out.
#[derive(Debug)]
pub(crate) struct LinkCache {
    file: PathBuf,
    statuses: BTreeMap<String, CachedStatus>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct CachedStatus {
    datum: String,
    antwoord: LinkStatus,
}

impl LinkCache {
    /// Opens the cache below a folder. A file that cannot be read, or is of another version, counts as
    /// empty: then every site is asked again.
    #[must_use]
    pub(crate) fn open(cache: &Path) -> Self {
        let file = cache.join("links").join("antwoorden.json");
        let statuses = std::fs::read(&file).ok();
        let statuses = statuses.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self {
            file,
            statuses: statuses.unwrap_or_default(),
        }
    }

    /// What is known of an address, unless it is too old.
    #[must_use]
    pub(crate) fn get(&self, address: &str, today: Date) -> Option<&LinkStatus> {
        let dated = self.statuses.get(address);
        let fresh = dated.filter(|dated| dated.is_fresh(today));
        fresh.map(|dated| &dated.antwoord)
    }

    /// Adds what was found out today, and forgets what is too old.
    pub(crate) fn add(&mut self, asked: &LinkStatuses, today: Date) {
        self.statuses.retain(|_, dated| dated.is_fresh(today));
        let new = asked.iter().map(|(address, status)| {
            let dated = CachedStatus {
                datum: today.to_string(),
                antwoord: status.clone(),
            };
            (address.clone(), dated)
        });
        self.statuses.extend(new);
    }

    /// Writes the file in one step.
    ///
    /// # Errors
    /// When the folder or file cannot be written.
    pub(crate) fn save(&self) -> io::Result<()> {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        // It is of this machine, and no part of the map.
        std::fs::write(folder.join(".gitignore"), "*\n")?;
        let statuses = serde_json::to_vec_pretty(&self.statuses)?;
        replace(&self.file, &statuses, Readers::Owner)
    }
}

impl CachedStatus {
    /// A day in the future comes from another clock, and says nothing.
    fn is_fresh(&self, today: Date) -> bool {
        let asked = self.datum.parse::<Date>().ok();
        let days = asked.and_then(|asked| asked.until(today).ok());
        let keeps = 0..self.antwoord.keeps();
        days.is_some_and(|days| keeps.contains(&i64::from(days.get_days())))
    }
}
