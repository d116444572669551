//! Which words go into which file.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::super::vocabulary::{Expression, List, Vocabulary};
use super::super::words::{Facts, WordFacts};
use super::borders::Borders;
use super::encode::{Shard, StoredExpression, Target, encode};
use super::packing::{Content, Packing};

/// Words that must stand in one file.
#[derive(Debug)]
struct Group<'v> {
    /// Under which they are found.
    key: &'v str,
    words: Vec<(&'v str, Leads<'v>)>,
}

#[derive(Debug, Clone, Copy)]
enum Leads<'v> {
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
struct Known<'v> {
    number: usize,
    list: &'v List,
    /// The stem, when expressions are stored with it: then the list is that of one stem only.
    anchor: Option<&'v str>,
}

/// A longer list stands in one file only, and its words in other files refer to it. That takes a
/// browser one more request for those words, and halves the index.
const SHORT: usize = 12;

/// By the stem they are stored with.
type Expressions<'v> = HashMap<&'v str, Vec<&'v Expression>>;

/// Words by skeleton: what sounds alike stands together.
pub fn words(vocabulary: &Vocabulary, words: &WordFacts, packing: &mut Packing) {
    let mut expressions: Expressions<'_> = HashMap::new();
    for expression in &vocabulary.expressions {
        let anchored = expressions.entry(&expression.anchor).or_default();
        anchored.push(expression);
    }
    let lists = numbered(vocabulary, &expressions);
    let forms = vocabulary.forms.iter();
    let forms = forms.filter_map(|(form, stem)| {
        let known = lists.get(stem.as_ref())?;
        Some((form.as_ref(), Leads::To(*known)))
    });
    let wrong = vocabulary.misspellings.iter();
    let wrong = wrong.map(|(wrong, meant)| (wrong.as_ref(), Leads::MeantIs(meant)));
    let plain = vocabulary.plain.iter();
    let plain = plain.map(|word| (word.as_ref(), Leads::Nowhere));
    let all: Vec<_> = forms.chain(wrong).chain(plain).collect();
    let mut all: Vec<(Arc<Facts>, usize, (&str, Leads<'_>))> = all
        .into_par_iter()
        .enumerate()
        .map(|(at, (word, leads))| (words.of(word), at, (word, leads)))
        .collect();
    all.par_sort_unstable_by(|(one, at, _), (other, other_at, _)| {
        (one.skeleton(), at).cmp(&(other.skeleton(), other_at))
    });
    let groups = all.chunk_by(|(one, ..), (other, ..)| one.skeleton() == other.skeleton());
    let groups = groups.map(|group| Group {
        key: group[0].0.skeleton(),
        words: group.iter().map(|(_, _, word)| *word).collect(),
    });
    packing.finish(pack(groups.collect(), &expressions));
}

/// The list of every stem.
fn numbered<'v>(
    vocabulary: &'v Vocabulary,
    expressions: &Expressions<'_>,
) -> HashMap<&'v str, Known<'v>> {
    // Lists that are the same are one in memory.
    let mut numbers: HashMap<(*const List, Option<&str>), usize> = HashMap::new();
    let mut found = HashMap::with_capacity(vocabulary.lists.len());
    for stem in vocabulary.forms.values() {
        let Some(list) = vocabulary.lists.get(stem) else {
            continue;
        };
        found.entry(stem.as_ref()).or_insert_with(|| {
            let anchor = expressions.contains_key(stem.as_ref());
            let anchor = anchor.then_some(stem.as_ref());
            let next = numbers.len();
            let number = *numbers.entry((Arc::as_ptr(list), anchor)).or_insert(next);
            Known {
                number,
                list,
                anchor,
            }
        });
    }
    found
}

/// Filters by key.
pub fn filters(lists: &BTreeMap<&str, List>, packing: &mut Packing) {
    let groups = (0..).zip(lists).map(|(number, (key, list))| {
        let known = Known {
            number,
            list,
            anchor: None,
        };
        let words = vec![(*key, Leads::To(known))];
        Group { key: *key, words }
    });
    packing.finish(pack(groups.collect(), &HashMap::new()));
}

fn pack(groups: Vec<Group<'_>>, expressions: &Expressions<'_>) -> Vec<Option<Content>> {
    let (drafts, places) = drafts(&groups);
    let contents = drafts.par_iter().map(|draft| Content {
        first: draft.first().to_owned(),
        last: draft.last().to_owned(),
        bytes: encode(&draft.shard(expressions, &places)),
    });
    contents.map(Some).collect()
}

/// Divides groups over files.
fn drafts<'g>(groups: &'g [Group<'g>]) -> (Vec<Draft<'g>>, Places) {
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    let mut borders = Borders::default();
    let mut stored = Stored::new(homes(groups));
    for group in groups {
        let here = drafts.len().saturating_sub(1);
        if borders.begins(group.key, stored.size(group, here)) {
            borders.grow(stored.size(group, drafts.len()));
            drafts.push(Draft::default());
        }
        let here = drafts.len() - 1;
        drafts[here].add(group, here, &mut stored);
    }
    (drafts, stored.places)
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

/// The file of a list and its position there.
type Places = HashMap<usize, (usize, usize)>;

/// Which lists are where, by number.
struct Stored<'s> {
    homes: Homes<'s>,
    /// Where each list was put last.
    last: HashMap<usize, (usize, usize)>,
    /// Where long lists are at home.
    places: Places,
}

/// About how many bytes it takes to refer to another file.
const REFERENCE: usize = 4;

impl<'s> Stored<'s> {
    fn new(homes: Homes<'s>) -> Self {
        Self {
            homes,
            last: HashMap::new(),
            places: HashMap::new(),
        }
    }

    /// The position of a list in this file.
    fn position(&self, number: usize, here: usize) -> Option<usize> {
        let (file, position) = self.last.get(&number)?;
        (*file == here).then_some(*position)
    }

    /// Whether a list is stored at home and not here.
    fn is_elsewhere(&self, known: &Known<'_>, key: &str, here: usize) -> bool {
        known.list.len() > SHORT
            && self
                .homes
                .get(&known.number)
                .is_some_and(|home| *home != key)
            && self.position(known.number, here).is_none()
    }

    /// About how many bytes a group takes in this file, beside lists that are there already.
    fn size(&self, group: &Group<'_>, here: usize) -> usize {
        let mut new: Vec<usize> = Vec::new();
        let mut size_of = |leads: &Leads<'_>| match leads {
            Leads::MeantIs(other) => other.len(),
            Leads::Nowhere => 1,
            Leads::To(known) if self.is_elsewhere(known, group.key, here) => REFERENCE,
            Leads::To(known) if new.contains(&known.number) => 1,
            Leads::To(known) if self.position(known.number, here).is_some() => 1,
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
struct Draft<'g> {
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
    fn first(&self) -> &'g str {
        self.groups.first().map_or("", |group| group.key)
    }

    fn last(&self) -> &'g str {
        self.groups.last().map_or("", |group| group.key)
    }

    /// Adds words to this file, and notes which lists are here now.
    fn add(&mut self, group: &'g Group<'g>, here: usize, stored: &mut Stored<'_>) {
        for (word, leads) in &group.words {
            let goes = match leads {
                Leads::MeantIs(other) => Goes::MeantIs(other),
                Leads::Nowhere => Goes::Nowhere,
                Leads::To(known) if stored.is_elsewhere(known, group.key, here) => {
                    Goes::Elsewhere(known.number)
                }
                Leads::To(known) => Goes::To(self.position(known, group.key, here, stored)),
            };
            self.words.push((word, goes));
        }
        self.groups.push(group);
    }

    /// Where a list is in this file; it is put there when it was not.
    fn position(
        &mut self,
        known: &Known<'g>,
        key: &str,
        here: usize,
        stored: &mut Stored<'_>,
    ) -> usize {
        if let Some(position) = stored.position(known.number, here) {
            return position;
        }
        let position = self.lists.len();
        self.lists.push(*known);
        stored.last.insert(known.number, (here, position));
        if stored.homes.get(&known.number) == Some(&key) {
            stored.places.insert(known.number, (here, position));
        }
        position
    }

    fn shard(&self, expressions: &Expressions<'_>, places: &Places) -> Shard {
        let mut shard = Shard {
            lists: self.lists.iter().map(|known| known.list.clone()).collect(),
            ..Shard::default()
        };
        for (word, goes) in &self.words {
            let target = match goes {
                Goes::MeantIs(meant) => Target::MeantIs((*meant).to_owned()),
                Goes::Nowhere => Target::Nowhere,
                Goes::Elsewhere(number) => {
                    // Noted when the list was put at home.
                    let (file, list) = places[number];
                    Target::Elsewhere { file, list }
                }
                Goes::To(position) => Target::List(*position),
            };
            shard.words.insert((*word).to_owned(), target);
        }
        self.add_expressions(&mut shard, expressions);
        shard
    }

    fn add_expressions(&self, shard: &mut Shard, expressions: &Expressions<'_>) {
        let mut anchored: Vec<(usize, &Expression)> = Vec::new();
        for (at, known) in self.lists.iter().enumerate() {
            let stored = known.anchor.and_then(|stem| expressions.get(stem));
            anchored.extend(stored.into_iter().flatten().map(|stored| (at, *stored)));
        }
        anchored.sort_unstable();
        let mut positions: HashMap<&List, usize> = HashMap::new();
        for (anchor, expression) in anchored {
            let list = *positions.entry(&expression.list).or_insert_with(|| {
                shard.lists.push(expression.list.clone());
                shard.lists.len() - 1
            });
            shard.expressions.push(StoredExpression {
                anchor,
                list,
                companions: expression.companions.clone(),
            });
        }
    }
}
