//! Which words and lists go into which shard.

use std::collections::HashMap;

use crate::search::files::borders::Borders;
use crate::search::files::shard::{ListAddress, ListRef, ShardParts, StoredExpression, WordTarget};
use crate::search::index::weighted::PostingList;
use crate::search::vocabulary::expressions::Expression;

/// Words that must stand in one shard.
#[derive(Debug)]
pub(crate) struct WordGroup<'v> {
    /// Under which they are found.
    pub(crate) key: &'v str,
    /// The words, and where each leads.
    pub(crate) words: Vec<(&'v str, WordTarget<NumberedList<'v>, &'v str>)>,
}

/// A list with its number. Words with the same list have the same number: the words of one line of
/// the lexicon often do.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NumberedList<'v> {
    /// Its number.
    pub(crate) number: usize,
    /// The list.
    pub(crate) list: &'v PostingList,
    /// The stem, when expressions are stored with it: then the list is that of one stem only.
    pub(crate) anchor: Option<&'v str>,
}

/// A longer list stands in one shard only, and its words in other shards refer to it. That takes a
/// browser one more request for those words, and halves the index.
const SHORT: usize = 12;

/// By the stem they are stored with.
pub(crate) type Expressions<'v> = HashMap<&'v str, Vec<&'v Expression>>;

/// Groups divided over shards.
pub(crate) struct Division<'g> {
    /// The shards.
    pub(crate) shards: Vec<ShardDraft<'g>>,
    /// Where every long list is stored.
    pub(crate) addresses: Addresses,
}

/// Where long lists are stored, by number.
type Addresses = HashMap<usize, ListAddress>;

/// Divides groups over shards.
pub(crate) fn divide<'g>(groups: &'g [WordGroup<'g>]) -> Division<'g> {
    let mut shards: Vec<ShardDraft<'_>> = Vec::new();
    let mut borders = Borders::default();
    let mut placement = ListPlacement::new(homes(groups));
    for group in groups {
        if borders.begins(group.key, placement.size(group)) {
            placement.shards += 1;
            borders.grow(placement.size(group));
            shards.push(ShardDraft::default());
        }
        if let Some(shard) = shards.last_mut() {
            shard.add(group, &mut placement);
        }
    }
    Division {
        shards,
        addresses: placement.addresses,
    }
}

/// Where a list has most of its words: the key of their group.
type Homes<'v> = HashMap<usize, &'v str>;

/// The homes of all long lists, by number. Such a list is stored at home, where most people will
/// look.
fn homes<'v>(groups: &[WordGroup<'v>]) -> Homes<'v> {
    let mut best: HashMap<usize, (usize, &str)> = HashMap::new();
    let mut long = Vec::new();
    for group in groups {
        long.clear();
        long.extend(group.words.iter().filter_map(|(_, target)| match target {
            WordTarget::List(one) if one.is_long() => Some(one.number),
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

/// Which lists are stored where, while shards are filled one after the other.
struct ListPlacement<'s> {
    /// How many shards there are; the last is being filled.
    shards: usize,
    homes: Homes<'s>,
    /// Where each list was put last, by its number.
    last: Vec<Option<ListAddress>>,
    /// Where long lists are at home.
    addresses: Addresses,
}

/// About how many bytes it takes to refer to another shard.
const REFERENCE: usize = 4;

impl<'s> ListPlacement<'s> {
    fn new(homes: Homes<'s>) -> Self {
        Self {
            shards: 0,
            homes,
            last: Vec::new(),
            addresses: HashMap::new(),
        }
    }

    /// The position of a list in the shard that is being filled.
    fn position(&self, number: usize) -> Option<usize> {
        let last = (*self.last.get(number)?)?;
        // It has begun, so there is one at least.
        (last.shard == self.shards - 1).then_some(last.position)
    }

    /// Notes the position of a list in the shard that is being filled.
    fn put(&mut self, number: usize, key: &str, position: usize) {
        if self.last.len() <= number {
            self.last.resize(number + 1, None);
        }
        // It has begun, so there is one at least.
        let shard = self.shards - 1;
        let address = ListAddress { shard, position };
        self.last[number] = Some(address);
        if self.homes.get(&number) == Some(&key) {
            self.addresses.insert(number, address);
        }
    }

    /// Whether a list is stored at home and not in the shard that is being filled.
    fn is_elsewhere(&self, one: &NumberedList<'_>, key: &str) -> bool {
        let home = self.homes.get(&one.number);
        one.is_long()
            && home.is_some_and(|home| *home != key)
            && self.position(one.number).is_none()
    }

    /// About how many bytes a group takes beside lists that are there already.
    fn size(&self, group: &WordGroup<'_>) -> usize {
        let mut new: Vec<usize> = Vec::new();
        let mut size_of = |target: &WordTarget<NumberedList<'_>, &str>| match target {
            WordTarget::MeantIs(other) => other.len(),
            WordTarget::Nowhere => 1,
            WordTarget::List(one) if self.is_elsewhere(one, group.key) => REFERENCE,
            WordTarget::List(one) if new.contains(&one.number) => 1,
            WordTarget::List(one) if self.position(one.number).is_some() => 1,
            WordTarget::List(one) => {
                new.push(one.number);
                one.list.len() * 2
            }
        };
        let words = group.words.iter();
        words
            .map(|(word, target)| word.len() + size_of(target))
            .sum()
    }
}

impl NumberedList<'_> {
    fn is_long(&self) -> bool {
        self.list.len() > SHORT
    }
}

/// A shard whose words and lists are known, but not yet where the lists of other shards are.
#[derive(Default)]
pub(crate) struct ShardDraft<'g> {
    groups: Vec<&'g WordGroup<'g>>,
    /// Words; a list that is elsewhere by its number.
    words: Vec<(&'g str, WordTarget<ListRef<usize>, &'g str>)>,
    /// The lists, in the order in which they will stand.
    lists: Vec<NumberedList<'g>>,
}

impl<'g> ShardDraft<'g> {
    /// Its first key.
    pub(crate) fn first(&self) -> &'g str {
        self.groups.first().map_or("", |group| group.key)
    }

    /// Its last key.
    pub(crate) fn last(&self) -> &'g str {
        self.groups.last().map_or("", |group| group.key)
    }

    /// Adds words to this shard, and notes which lists are here now.
    fn add(&mut self, group: &'g WordGroup<'g>, placement: &mut ListPlacement<'_>) {
        for (word, target) in &group.words {
            let target = target.map_list(|one| match placement.is_elsewhere(&one, group.key) {
                true => ListRef::Elsewhere(one.number),
                false => ListRef::Here(self.position(&one, group.key, placement)),
            });
            self.words.push((word, target));
        }
        self.groups.push(group);
    }

    /// Where a list is in this shard; it is put there when it was not.
    fn position(
        &mut self,
        one: &NumberedList<'g>,
        key: &str,
        placement: &mut ListPlacement<'_>,
    ) -> usize {
        placement.position(one.number).unwrap_or_else(|| {
            let position = self.lists.len();
            self.lists.push(*one);
            placement.put(one.number, key, position);
            position
        })
    }

    /// What is to be written.
    pub(crate) fn parts<'p>(
        &'p self,
        expressions: &Expressions<'p>,
        addresses: &Addresses,
    ) -> ShardParts<'p> {
        let address = |list: ListRef<usize>| match list {
            ListRef::Here(position) => ListRef::Here(position),
            // Noted when the list was put at home.
            ListRef::Elsewhere(number) => ListRef::Elsewhere(addresses[&number]),
        };
        let words = self.words.iter();
        let words = words.map(|(word, target)| (*word, target.map_list(address)));
        let mut parts = ShardParts {
            words: words.collect(),
            lists: self.lists.iter().map(|one| one.list).collect(),
            expressions: Vec::new(),
        };
        parts.words.sort_unstable_by_key(|(word, _)| *word);
        self.add_expressions(&mut parts, expressions);
        parts
    }

    fn add_expressions<'p>(&self, parts: &mut ShardParts<'p>, expressions: &Expressions<'p>) {
        let mut anchored: Vec<(usize, &'p Expression)> = Vec::new();
        for (at, one) in self.lists.iter().enumerate() {
            let stored = one.anchor.and_then(|stem| expressions.get(stem));
            anchored.extend(stored.into_iter().flatten().map(|stored| (at, *stored)));
        }
        anchored.sort_unstable();
        let mut positions: HashMap<&PostingList, usize> = HashMap::new();
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
