//! From the words of a question to words that are known.
//!
//! The browser does the same (`4-begrijpen.js`), file by file, so the order of steps and of choices
//! is part of the format: tests hold both to the same answers.

use std::collections::BTreeMap;

use crate::search::export::encode::{Shard, Target};
use crate::search::export::manifest::Manifest;
use crate::search::question::Word;
use crate::search::repository::{Damaged, Repository};
use crate::words::dutch::{skeleton, sound};

/// The files of words that were needed so far.
pub struct Shelves<'s> {
    manifest: &'s Manifest,
    repository: &'s Repository,
    /// By position.
    loaded: BTreeMap<usize, Shard>,
}

/// A list in a loaded file.
pub type Place = (usize, usize);

/// Letters between the parts of a compound.
const LINKS: [&str; 6] = ["", "s", "en", "e", "n", "er"];
/// Files that may be fetched to find out what an unknown word means.
const MOST_PROBES: usize = 4;
/// Ways to cut an unknown word that are tried.
const MOST_CUTS: usize = 2;
/// The shortest first part of a compound.
const SHORTEST: usize = 3;
/// More entries than lists have that are not stored elsewhere.
const MANY: usize = 25;
/// Consonants of skeletons, those most typed first.
const CONSONANTS: &str = "ntrslkgmpfwj";

impl<'s> Shelves<'s> {
    /// Nothing loaded yet.
    pub fn new(manifest: &'s Manifest, repository: &'s Repository) -> Self {
        Self {
            manifest,
            repository,
            loaded: BTreeMap::new(),
        }
    }

    fn file(&self, word: &str) -> Option<usize> {
        self.manifest.words.find(&skeleton(&sound(word)))
    }

    fn load(&mut self, file: usize) -> Result<(), Damaged> {
        if !self.loaded.contains_key(&file) {
            let shard = self.repository.shard(&self.manifest.words.name(file))?;
            self.loaded.insert(file, shard);
        }
        Ok(())
    }

    /// Loads the file that a word would stand in.
    pub fn load_for(&mut self, word: &str) -> Result<(), Damaged> {
        match self.file(word) {
            Some(file) => self.load(file),
            None => Ok(()),
        }
    }

    /// Where a word stands, if its file is loaded.
    pub fn target(&self, word: &str) -> Option<(usize, &Target)> {
        let file = self.file(word)?;
        Some((file, self.loaded.get(&file)?.words.get(word)?))
    }

    /// The list of a known word, if its file is loaded.
    pub fn list(&self, word: &str) -> Option<Place> {
        match self.target(word)? {
            (file, Target::List(at)) => Some((file, *at)),
            (_, Target::Elsewhere { file, list }) => {
                self.loaded.contains_key(file).then_some((*file, *list))
            }
            (_, Target::MeantIs(_) | Target::Nowhere) => None,
        }
    }

    /// Whether a word of a loaded file leads to entries.
    fn leads(&self, word: &str) -> bool {
        matches!(
            self.target(word),
            Some((_, Target::List(_) | Target::Elsewhere { .. }))
        )
    }

    /// The other file that has the list of this word.
    fn elsewhere(&self, word: &str) -> Option<usize> {
        match self.target(word)? {
            (_, Target::Elsewhere { file, .. }) => Some(*file),
            _ => None,
        }
    }

    /// A loaded file.
    pub fn shard(&self, file: usize) -> Option<&Shard> {
        self.loaded.get(&file)
    }

    /// All words of loaded files that lead to entries, with to how many.
    pub fn known(&self) -> impl Iterator<Item = (&str, usize)> {
        self.loaded.values().flat_map(known_in)
    }

    /// Finds out what each word means. With `literal`, nothing is corrected.
    ///
    /// # Errors
    /// When a file is missing or damaged.
    pub fn understand(&mut self, words: &[String], literal: bool) -> Result<Vec<Word>, Damaged> {
        for word in words {
            self.load_for(word)?;
        }
        for pair in words.windows(2) {
            self.load_for(&pair.concat())?;
        }
        let first: Vec<_> = words
            .iter()
            .map(|word| self.at_once(word, literal))
            .collect();
        // All of these are asked for at once, so none may depend on what another one brings.
        let mut files = Vec::new();
        for (word, understood) in words.iter().zip(&first) {
            match understood {
                None => files.extend(self.probes(word)),
                Some(Word::Corrected { meant, .. }) => files.extend(self.file(meant)),
                Some(_) => {}
            }
        }
        let pairs = words.windows(2).map(<[String]>::concat);
        let typed = words.iter().cloned().chain(pairs);
        let heard = first.iter().flatten().flat_map(Word::looked_up);
        let all = typed.chain(heard.map(str::to_owned));
        files.extend(all.filter_map(|word| self.elsewhere(&word)));
        for file in files {
            self.load(file)?;
        }
        let understood = words.iter().zip(first);
        let understood: Vec<_> = understood
            .map(|(word, first)| first.unwrap_or_else(|| self.guess(word)))
            .collect();
        for word in understood.iter().flat_map(Word::looked_up) {
            if let Some(file) = self.elsewhere(word) {
                self.load(file)?;
            }
        }
        Ok(understood)
    }

    /// What the word's own file says; `None` when other files are needed.
    fn at_once(&self, word: &str, literal: bool) -> Option<Word> {
        let corrected = |meant: &str| Word::Corrected {
            typed: word.to_owned(),
            meant: meant.to_owned(),
        };
        match self.target(word) {
            Some((_, Target::List(_) | Target::Elsewhere { .. })) => {
                Some(Word::Known(word.to_owned()))
            }
            Some((_, Target::Nowhere)) => Some(Word::Unknown(word.to_owned())),
            _ if literal || !is_spellable(word) => Some(Word::Unknown(word.to_owned())),
            Some((_, Target::MeantIs(meant))) => Some(corrected(meant)),
            None => {
                let file = self.file(word)?;
                let sound_of_word = sound(word);
                let shard = self.loaded.get(&file)?;
                let alike = known_in(shard).filter(|(known, _)| sound(known) == sound_of_word);
                // What sounds the same has the same skeleton, so it stands in this file.
                nearest(word, alike, None).map(corrected)
            }
        }
    }

    /// Files in which the word may stand when it is a slip, or its parts when it is a compound.
    fn probes(&self, word: &str) -> Vec<usize> {
        let mut files: Vec<usize> = Vec::new();
        let slips = slips(&skeleton(&sound(word)));
        for file in slips.iter().filter_map(|key| self.manifest.words.find(key)) {
            let is_new = !files.contains(&file) && !self.loaded.contains_key(&file);
            if is_new && files.len() < MOST_PROBES {
                files.push(file);
            }
        }
        for cut in self.cuts(word) {
            let parts = cut.lefts.iter().chain([&cut.right]);
            files.extend(parts.filter_map(|part| self.file(part)));
        }
        files
    }

    /// Ways to cut a word before a part in which many compounds end.
    fn cuts(&self, word: &str) -> Vec<Cut> {
        let heads = self.manifest.heads.iter();
        let mut heads: Vec<&String> = heads.filter(|head| word.ends_with(*head)).collect();
        heads.sort_by_key(|head| std::cmp::Reverse(head.len()));
        let before_heads = heads.into_iter().filter_map(|head| {
            let left = &word[..word.len() - head.len()];
            let lefts: Vec<_> = LINKS
                .iter()
                .filter_map(|link| left.strip_suffix(link))
                .filter(|left| letters(left) >= SHORTEST)
                .map(str::to_owned)
                .collect();
            let right = head.clone();
            (!lefts.is_empty()).then_some(Cut { lefts, right })
        });
        let mut cuts: Vec<_> = before_heads.take(MOST_CUTS).collect();
        if let Some(left) = self.beginning(word, SHORTEST + 1) {
            let rest = &word[left.len()..];
            let rights = LINKS.iter().filter_map(|link| rest.strip_prefix(link));
            let rights = rights.filter(|right| letters(right) >= SHORTEST);
            cuts.extend(rights.map(|right| Cut {
                lefts: vec![left.to_owned()],
                right: right.to_owned(),
            }));
        }
        cuts
    }

    fn guess(&self, word: &str) -> Word {
        let typed = word.to_owned();
        for cut in self.cuts(word) {
            let left = cut.lefts.iter().find(|left| self.leads(left));
            if let Some(left) = left.filter(|_| self.leads(&cut.right)) {
                let parts = [left.clone(), cut.right];
                return Word::Split { typed, parts };
            }
        }
        let meant = nearest(word, self.known(), Some(slips_allowed(word)))
            .or_else(|| self.beginning(word, (letters(word) * 2).div_ceil(5).max(SHORTEST + 1)))
            .map(str::to_owned);
        match meant {
            Some(meant) => Word::Corrected { typed, meant },
            None => Word::Unknown(typed),
        }
    }

    /// The longest known word with which an unknown one begins.
    fn beginning(&self, word: &str, shortest: usize) -> Option<&str> {
        let known = self.known().map(|(known, _)| known);
        known
            .filter(|known| letters(known) >= shortest && word.starts_with(known))
            .max_by_key(|known| known.len())
    }
}

/// The words of a file that lead to entries, with to how many; what stands elsewhere leads to many.
fn known_in(shard: &Shard) -> impl Iterator<Item = (&str, usize)> {
    shard
        .words
        .iter()
        .filter_map(|(word, target)| match target {
            Target::List(at) => Some((word.as_str(), shard.lists.get(*at)?.len())),
            Target::Elsewhere { .. } => Some((word.as_str(), MANY)),
            Target::MeantIs(_) | Target::Nowhere => None,
        })
}

struct Cut {
    lefts: Vec<String>,
    right: String,
}

fn letters(word: &str) -> usize {
    word.chars().count()
}

/// Numbers and single letters are never corrected.
fn is_spellable(word: &str) -> bool {
    letters(word) >= 3 && !word.chars().any(|c| c.is_ascii_digit())
}

/// How many slips a word may hold.
fn slips_allowed(word: &str) -> usize {
    match letters(word) {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// The known word that is nearest: fewest slips, the same first letter, most entries, then in
/// order. Of words that sound alike, however many letters differ, the first letter comes first.
fn nearest<'k>(
    word: &str,
    known: impl Iterator<Item = (&'k str, usize)>,
    allowed: Option<usize>,
) -> Option<&'k str> {
    let candidates = known.filter_map(|(known, entries)| {
        let slips = strsim::osa_distance(word, known);
        (slips <= allowed.unwrap_or(usize::MAX)).then(|| {
            let other_start = word.chars().next() != known.chars().next();
            let first = allowed.map_or(0, |_| slips);
            (
                (first, other_start, slips, std::cmp::Reverse(entries), known),
                known,
            )
        })
    });
    candidates
        .min_by(|one, other| one.0.cmp(&other.0))
        .map(|(_, known)| known)
}

/// Skeletons that are one slip away, the likeliest first: swapped, one too many, then another or
/// one missing, from the third on to the second.
fn slips(bones: &str) -> Vec<String> {
    let bones: Vec<char> = bones.chars().collect();
    let mut found = Vec::new();
    for at in 0..3 {
        if at + 1 < bones.len() {
            let mut swapped = bones.clone();
            swapped.swap(at, at + 1);
            found.push(swapped);
        }
        if at < bones.len() {
            let mut fewer = bones.clone();
            fewer.remove(at);
            found.push(fewer);
        }
    }
    for at in [2, 1] {
        for consonant in CONSONANTS.chars() {
            if at < bones.len() {
                let mut other = bones.clone();
                other[at] = consonant;
                found.push(other);
            }
            if at <= bones.len() {
                let mut more = bones.clone();
                more.insert(at, consonant);
                found.push(more);
            }
        }
    }
    found
        .into_iter()
        .map(|bones| bones.into_iter().collect())
        .collect()
}
