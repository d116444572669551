//! Which words go into which file.

use std::collections::{BTreeMap, HashMap, HashSet};
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
    /// To a list, by its number, in another file.
    Elsewhere(usize),
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
    let mut numbers: HashMap<(&List, Option<&str>), usize> = HashMap::new();
    let mut found = HashMap::with_capacity(vocabulary.lists.len());
    for stem in vocabulary.forms.values() {
        let Some(list) = vocabulary.lists.get(stem) else {
            continue;
        };
        found.entry(stem.as_ref()).or_insert_with(|| {
            let anchor = expressions.contains_key(stem.as_ref());
            let anchor = anchor.then_some(stem.as_ref());
            let next = numbers.len();
            let number = *numbers.entry((list, anchor)).or_insert(next);
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
    let homes = homes(&groups);
    let drafts = drafts(groups, &homes);
    let places = places(&drafts, &homes);
    let contents = drafts.par_iter().map(|draft| Content {
        first: draft.first().to_owned(),
        last: draft.last().to_owned(),
        bytes: encode(&draft.shard(expressions, &places)),
    });
    contents.map(Some).collect()
}

/// Divides groups over files.
fn drafts<'v>(groups: Vec<Group<'v>>, homes: &Homes<'_>) -> Vec<Draft<'v>> {
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    let mut borders = Borders::default();
    let mut stored = Stored {
        homes,
        here: HashSet::new(),
    };
    for mut group in groups {
        if borders.begins(group.key, group.size(&stored)) {
            stored.here.clear();
            drafts.push(Draft::default());
            borders.grow(group.size(&stored));
        }
        group.refer_to(&mut stored);
        if let Some(draft) = drafts.last_mut() {
            draft.add(group);
        }
    }
    drafts
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

/// Which lists are where.
struct Stored<'s> {
    homes: &'s Homes<'s>,
    /// Numbers of the lists that are in the file that is being filled.
    here: HashSet<usize>,
}

impl Stored<'_> {
    /// Whether a list is stored at home and not here.
    fn is_elsewhere(&self, number: usize, key: &str) -> bool {
        let home = self.homes.get(&number);
        home.is_some_and(|home| *home != key) && !self.here.contains(&number)
    }
}

/// About how many bytes it takes to refer to another file.
const REFERENCE: usize = 4;

impl Group<'_> {
    /// About how many bytes it takes beside lists that are there already.
    fn size(&self, stored: &Stored<'_>) -> usize {
        let mut new = HashSet::new();
        let mut size_of = |leads: &Leads<'_>| match leads {
            Leads::MeantIs(other) => other.len(),
            Leads::Nowhere => 1,
            Leads::Elsewhere(_) => REFERENCE,
            Leads::To(Known { number, .. }) if stored.is_elsewhere(*number, self.key) => REFERENCE,
            Leads::To(Known { number, list, .. }) => {
                let is_there = stored.here.contains(number) || !new.insert(*number);
                if is_there { 1 } else { list.len() * 2 }
            }
        };
        let words = self.words.iter();
        words.map(|(word, leads)| word.len() + size_of(leads)).sum()
    }

    /// Notes which lists are here now, and refers to those at home elsewhere.
    fn refer_to(&mut self, stored: &mut Stored<'_>) {
        for (_, leads) in &mut self.words {
            let Leads::To(Known { number, .. }) = *leads else {
                continue;
            };
            if stored.is_elsewhere(number, self.key) {
                *leads = Leads::Elsewhere(number);
            } else {
                stored.here.insert(number);
            }
        }
    }
}

/// A file of which is known what it will hold.
#[derive(Default)]
struct Draft<'v> {
    groups: Vec<Group<'v>>,
    /// The lists, in the order in which they will stand.
    lists: Vec<Known<'v>>,
    /// Positions of lists, by number.
    positions: HashMap<usize, usize>,
}

/// The file of a list and its position there, by its number.
type Places = HashMap<usize, (usize, usize)>;

/// The places of all lists that other files refer to.
fn places(drafts: &[Draft<'_>], homes: &Homes<'_>) -> Places {
    let files: HashMap<&str, usize> = drafts
        .iter()
        .enumerate()
        .flat_map(|(file, draft)| draft.groups.iter().map(move |group| (group.key, file)))
        .collect();
    let place = |(number, home): (&usize, &&str)| {
        let file = *files.get(home)?;
        Some((*number, (file, *drafts[file].positions.get(number)?)))
    };
    homes.iter().filter_map(place).collect()
}

impl<'v> Draft<'v> {
    fn first(&self) -> &'v str {
        self.groups.first().map_or("", |group| group.key)
    }

    fn last(&self) -> &'v str {
        self.groups.last().map_or("", |group| group.key)
    }

    fn add(&mut self, group: Group<'v>) {
        for (_, leads) in &group.words {
            if let Leads::To(known) = leads {
                self.positions.entry(known.number).or_insert_with(|| {
                    self.lists.push(*known);
                    self.lists.len() - 1
                });
            }
        }
        self.groups.push(group);
    }

    fn shard(&self, expressions: &Expressions<'_>, places: &Places) -> Shard {
        let mut shard = Shard {
            lists: self.lists.iter().map(|known| known.list.clone()).collect(),
            ..Shard::default()
        };
        for (word, leads) in self.groups.iter().flat_map(|group| &group.words) {
            let target = match leads {
                Leads::MeantIs(meant) => Target::MeantIs((*meant).to_owned()),
                Leads::Nowhere => Target::Nowhere,
                // Both were noted when the list was placed.
                Leads::Elsewhere(number) => {
                    let (file, list) = places[number];
                    Target::Elsewhere { file, list }
                }
                Leads::To(known) => Target::List(self.positions[&known.number]),
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
