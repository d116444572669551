//! What was answered before, in one small file, so that nobody is asked again without need.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::basis::replace_file::{Readers, replace};
use crate::review::links::answer::Answer;
use crate::review::links::rounds::Asked;

/// Answers of earlier runs.
#[derive(Debug)]
pub struct Kept {
    file: PathBuf,
    answers: BTreeMap<String, Dated>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Dated {
    datum: String,
    antwoord: Answer,
}

impl Kept {
    /// What is kept below a cache folder. A file that cannot be read, or that is of another version,
    /// says nothing: then everything is asked again.
    #[must_use]
    pub fn open(cache: &Path) -> Self {
        let file = cache.join("links").join("antwoorden.json");
        let answers = std::fs::read(&file).ok();
        let answers = answers.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self {
            file,
            answers: answers.unwrap_or_default(),
        }
    }

    /// The answer for an address, unless it is too old.
    #[must_use]
    pub fn get(&self, address: &str, today: Date) -> Option<&Answer> {
        let dated = self.answers.get(address);
        let fresh = dated.filter(|dated| dated.is_fresh(today));
        fresh.map(|dated| &dated.antwoord)
    }

    /// Adds answers of today, and forgets what is too old.
    pub fn add(&mut self, asked: &Asked, today: Date) {
        self.answers.retain(|_, dated| dated.is_fresh(today));
        let new = asked.iter().map(|(address, answer)| {
            let dated = Dated {
                datum: today.to_string(),
                antwoord: answer.clone(),
            };
            (address.clone(), dated)
        });
        self.answers.extend(new);
    }

    /// Writes the file in one step.
    ///
    /// # Errors
    /// When the folder or file cannot be written.
    pub fn save(&self) -> io::Result<()> {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        // It is of this machine, and no part of the map.
        std::fs::write(folder.join(".gitignore"), "*\n")?;
        let answers = serde_json::to_vec_pretty(&self.answers)?;
        replace(&self.file, &answers, Readers::Owner)
    }
}

impl Dated {
    /// An answer of a later day is of another clock, and says nothing.
    fn is_fresh(&self, today: Date) -> bool {
        let asked = self.datum.parse::<Date>().ok();
        let days = asked.and_then(|asked| asked.until(today).ok());
        let keeps = 0..self.antwoord.keeps();
        days.is_some_and(|days| keeps.contains(&i64::from(days.get_days())))
    }
}
