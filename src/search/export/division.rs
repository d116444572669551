//! Which words and lists go into which file.

use std::collections::HashMap;

use crate::search::export::borders::Borders;
use crate::search::export::encode::{ShardParts, StoredExpression, Target};
use crate::search::vocabulary::{Expression, List};

/// Words that must stand in one file.
#[derive(Debug)]
pub struct Group<'v> {
    /// Under which they are found.
    pub key: &'v str,
    /// The words, and where each leads.
    pub words: Vec<(&'v str, Leads<'v>)>,
}

/// Where a word leads.
#[derive(Debug, Clone, Copy)]
pub enum Leads<'v> {
    /// To a list.
    To(Known<'v>),
    /// It is a misspelling of another word.
    MeantIs(&'v str),
    /// Nowhere, and it is spelt right.
    Nowhere,
}

/// A list with its number. Words with the same list have the same number: the words of one line of
/// the lexicon often do.
#[derive(Debug, Clone, Copy)]
pub struct Known<'v> {
    /// Its number.
    pub number: usize,
    /// The list.
    pub list: &'v List,
    /// The stem, when expressions are stored with it: then the list is that of one stem only.
    pub anchor: Option<&'v str>,
}

/// A longer list stands in one file only, and its words in other files refer to it. That takes a
/// browser one more request for those words, and halves the index.
const SHORT: usize = 12;

/// By the stem they are stored with.
pub type Expressions<'v> = HashMap<&'v str, Vec<&'v Expression>>;

/// Groups divided over files.
pub struct Division<'g> {
    /// The files.
    pub files: Vec<Draft<'g>>,
    /// The file of every long list and its position there, by its number.
    pub places: Places,
}

/// Divides groups over files.
pub fn divide<'g>(groups: &'g [Group<'g>]) -> Division<'g> {
    let mut files: Vec<Draft<'_>> = Vec::new();
    let mut borders = Borders::default();
    let mut stored = Stored::new(homes(groups));
    for group in groups {
        if borders.begins(group.key, stored.size(group)) {
            stored.file += 1;
            borders.grow(stored.size(group));
            files.push(Draft::default());
        }
        if let Some(file) = files.last_mut() {
            file.add(group, &mut stored);
        }
    }
    Division {
        files,
        places: stored.places,
    }
}

/// Where a list has most of its words: the key of their group.
type Homes<'v> = HashMap<usize, &'v str>;

/// The homes of all long lists, by number. Such a list is stored at home, where most people will
/// look.
fn homes<'v>(groups: &[Group<'v>]) -> Homes<'v> {
    let mut best: HashMap<usize, (usize, &str)> = HashMap::new();
    let mut long = Vec::new();
    for group in groups {
        long.clear();
        long.extend(group.words.iter().filter_map(|(_, leads)| match leads {
            Leads::To(known) if known.list.len() > SHORT => Some(known.number),
            _ => None,
        }));
        long.sort_unstable();
        for same in long.chunk_by(|one, other| one == other) {
            match best.get(&same[0]) {
                Some((most, _)) if *most >= same.len() => {}
                _ => drop(best.insert(same[0], (same.len(), group.key))),
            }
        }
    }
    let best = best.into_iter();
    best.map(|(number, (_, home))| (number, home)).collect()
}

/// A file, and the position of a list there, by the number of the list.
type Places = HashMap<usize, (usize, usize)>;

/// Which lists are where.
struct Stored<'s> {
    /// How many files there are; the last is being filled.
    file: usize,
    homes: Homes<'s>,
    /// Where each list was put last, by its number.
    last: Vec<Option<(usize, usize)>>,
    /// Where long lists are at home.
    places: Places,
}

/// About how many bytes it takes to refer to another file.
const REFERENCE: usize = 4;

impl<'s> Stored<'s> {
    fn new(homes: Homes<'s>) -> Self {
        Self {
            file: 0,
            homes,
            last: Vec::new(),
            places: HashMap::new(),
        }
    }

    /// The position of a list in the file that is being filled.
    fn position(&self, number: usize) -> Option<usize> {
        let (file, position) = (*self.last.get(number)?)?;
        (file == self.file).then_some(position)
    }

    /// Notes the position of a list in the file that is being filled.
    fn put(&mut self, number: usize, key: &str, position: usize) {
        if self.last.len() <= number {
            self.last.resize(number + 1, None);
        }
        self.last[number] = Some((self.file, position));
        if self.homes.get(&number) == Some(&key) {
            // It has begun, so there is one at least.
            self.places.insert(number, (self.file - 1, position));
        }
    }

    /// Whether a list is stored at home and not here.
    fn is_elsewhere(&self, known: &Known<'_>, key: &str) -> bool {
        known.list.len() > SHORT
            && self
                .homes
                .get(&known.number)
                .is_some_and(|home| *home != key)
            && self.position(known.number).is_none()
    }

    /// About how many bytes a group takes beside lists that are there already.
    fn size(&self, group: &Group<'_>) -> usize {
        let mut new: Vec<usize> = Vec::new();
        let mut size_of = |leads: &Leads<'_>| match leads {
            Leads::MeantIs(other) => other.len(),
            Leads::Nowhere => 1,
            Leads::To(known) if self.is_elsewhere(known, group.key) => REFERENCE,
            Leads::To(known) if new.contains(&known.number) => 1,
            Leads::To(known) if self.position(known.number).is_some() => 1,
            Leads::To(known) => {
                new.push(known.number);
                known.list.len() * 2
            }
        };
        let words = group.words.iter();
        words.map(|(word, leads)| word.len() + size_of(leads)).sum()
    }
}

/// A file of which is known what it will hold.
#[derive(Default)]
pub struct Draft<'g> {
    groups: Vec<&'g Group<'g>>,
    words: Vec<(&'g str, Goes<'g>)>,
    /// The lists, in the order in which they will stand.
    lists: Vec<Known<'g>>,
}

/// Where a word of a file leads.
enum Goes<'g> {
    /// To a list there, by position.
    To(usize),
    /// To a list in another file, by number.
    Elsewhere(usize),
    MeantIs(&'g str),
    Nowhere,
}

impl<'g> Draft<'g> {
    /// Its first key.
    pub fn first(&self) -> &'g str {
        self.groups.first().map_or("", |group| group.key)
    }

    /// Its last key.
    pub fn last(&self) -> &'g str {
        self.groups.last().map_or("", |group| group.key)
    }

    /// Adds words to this file, and notes which lists are here now.
    fn add(&mut self, group: &'g Group<'g>, stored: &mut Stored<'_>) {
        for (word, leads) in &group.words {
            let goes = match leads {
                Leads::MeantIs(other) => Goes::MeantIs(other),
                Leads::Nowhere => Goes::Nowhere,
                Leads::To(known) if stored.is_elsewhere(known, group.key) => {
                    Goes::Elsewhere(known.number)
                }
                Leads::To(known) => Goes::To(self.position(known, group.key, stored)),
            };
            self.words.push((word, goes));
        }
        self.groups.push(group);
    }

    /// Where a list is in this file; it is put there when it was not.
    fn position(&mut self, known: &Known<'g>, key: &str, stored: &mut Stored<'_>) -> usize {
        stored.position(known.number).unwrap_or_else(|| {
            let position = self.lists.len();
            self.lists.push(*known);
            stored.put(known.number, key, position);
            position
        })
    }

    /// What is to be written.
    pub fn parts<'p>(&'p self, expressions: &Expressions<'p>, places: &Places) -> ShardParts<'p> {
        let target = |goes: &Goes<'p>| match goes {
            Goes::MeantIs(meant) => Target::MeantIs(*meant),
            Goes::Nowhere => Target::Nowhere,
            Goes::Elsewhere(number) => {
                // Noted when the list was put at home.
                let (file, list) = places[number];
                Target::Elsewhere { file, list }
            }
            Goes::To(position) => Target::List(*position),
        };
        let words = self.words.iter();
        let mut parts = ShardParts {
            words: words.map(|(word, goes)| (*word, target(goes))).collect(),
            lists: self.lists.iter().map(|known| known.list).collect(),
            expressions: Vec::new(),
        };
        parts.words.sort_unstable_by_key(|(word, _)| *word);
        self.add_expressions(&mut parts, expressions);
        parts
    }

    fn add_expressions<'p>(&self, parts: &mut ShardParts<'p>, expressions: &Expressions<'p>) {
        let mut anchored: Vec<(usize, &'p Expression)> = Vec::new();
        for (at, known) in self.lists.iter().enumerate() {
            let stored = known.anchor.and_then(|stem| expressions.get(stem));
            anchored.extend(stored.into_iter().flatten().map(|stored| (at, *stored)));
        }
        anchored.sort_unstable();
        let mut positions: HashMap<&List, usize> = HashMap::new();
        for (anchor, expression) in anchored {
            let list = *positions.entry(&expression.list).or_insert_with(|| {
                parts.lists.push(&expression.list);
                parts.lists.len() - 1
            });
            parts.expressions.push(StoredExpression {
                anchor,
                list,
                companions: expression.companions.clone(),
            });
        }
    }
}
