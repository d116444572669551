//! Words with their lists, as bytes and back. How they are laid out stands [with the
//! format](crate::search::files).

use std::collections::BTreeMap;

use crate::search::index::weighted::PostingList;

/// Where a word leads: `List` says to which list of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WordTarget<List, Text> {
    /// To entries.
    List(List),
    /// It is a misspelling of another word.
    MeantIs(Text),
    /// Nowhere, and it is spelt right.
    Nowhere,
}

/// A list, seen from the shard of a word that leads to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ListRef<Elsewhere> {
    /// In this shard, at this position.
    Here(usize),
    /// In another one.
    Elsewhere(Elsewhere),
}

/// Where a list is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ListAddress {
    /// Number of the shard.
    pub(crate) shard: usize,
    /// Position among its lists.
    pub(crate) position: usize,
}

/// Where a word leads, as a shard says it.
pub(crate) type StoredTarget<Text> = WordTarget<ListRef<ListAddress>, Text>;

impl<List, Text> WordTarget<List, Text> {
    /// The same with another way to name the list.
    pub(crate) fn map_list<Other>(
        self,
        name: impl FnOnce(List) -> Other,
    ) -> WordTarget<Other, Text> {
        match self {
            Self::List(list) => WordTarget::List(name(list)),
            Self::MeantIs(meant) => WordTarget::MeantIs(meant),
            Self::Nowhere => WordTarget::Nowhere,
        }
    }
}

/// An expression as a shard has it: positions of lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StoredExpression {
    /// The list of the word it is stored with.
    pub(crate) anchor: usize,
    /// Its own list.
    pub(crate) list: usize,
    /// The other words.
    pub(crate) companions: Vec<Vec<String>>,
}

/// A shard that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Shard {
    /// Words in order.
    pub(crate) words: BTreeMap<String, StoredTarget<String>>,
    /// Lists.
    pub(crate) lists: Vec<PostingList>,
    /// Expressions.
    pub(crate) expressions: Vec<StoredExpression>,
}

/// What a shard is written from.
#[derive(Debug, Default)]
pub(crate) struct ShardParts<'d> {
    /// Words in order.
    pub(crate) words: Vec<(&'d str, StoredTarget<&'d str>)>,
    /// Lists.
    pub(crate) lists: Vec<&'d PostingList>,
    /// Expressions.
    pub(crate) expressions: Vec<StoredExpression>,
}

/// Writes a shard.
pub(crate) fn encode(shard: &ShardParts<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    number(&mut out, shard.words.len());
    let mut previous = "";
    for (word, _) in &shard.words {
        let shared = common_start(previous, word);
        number(&mut out, shared);
        text(&mut out, &word[shared..]);
        previous = word;
    }
    for (_, target) in &shard.words {
        write_target(&mut out, *target);
    }
    lists(&mut out, &shard.lists);
    number(&mut out, shard.expressions.len());
    for expression in &shard.expressions {
        number(&mut out, expression.anchor);
        number(&mut out, expression.list);
        number(&mut out, expression.companions.len());
        for forms in &expression.companions {
            text(&mut out, &forms.join(" "));
        }
    }
    out
}

fn write_target(out: &mut Vec<u8>, target: StoredTarget<&str>) {
    match target {
        WordTarget::MeantIs(word) => {
            number(out, 0);
            text(out, word);
        }
        // No word is empty.
        WordTarget::Nowhere => {
            number(out, 0);
            text(out, "");
        }
        WordTarget::List(ListRef::Elsewhere(ListAddress { shard, position })) => {
            number(out, 1);
            number(out, shard);
            number(out, position);
        }
        WordTarget::List(ListRef::Here(position)) => number(out, position + 2),
    }
}

fn lists(out: &mut Vec<u8>, lists: &[&PostingList]) {
    number(out, lists.len());
    for list in lists {
        number(out, list.len());
    }
    for list in lists {
        let mut next = 0;
        for (document, _) in *list {
            number(out, (document - next) as usize);
            next = document + 1;
        }
    }
    for list in lists {
        out.extend(list.iter().map(|(_, weight)| weight));
    }
}

/// How many bytes two words share at the start, whole characters only.
fn common_start(one: &str, other: &str) -> usize {
    let same = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    (0..=same)
        .rev()
        .find(|at| other.is_char_boundary(*at))
        .unwrap_or(0)
}

fn number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(low_byte(value) | 0x80);
        value >>= 7;
    }
    out.push(low_byte(value));
}

fn low_byte(value: usize) -> u8 {
    value.to_le_bytes()[0]
}

fn text(out: &mut Vec<u8>, text: &str) {
    number(out, text.len());
    out.extend(text.as_bytes());
}

/// Reads a shard; `None` when it is damaged.
#[must_use]
pub(crate) fn decode(bytes: &[u8]) -> Option<Shard> {
    let mut input = Input { bytes };
    let count = input.count()?;
    let mut words = Vec::with_capacity(count);
    let mut previous = String::new();
    for _ in 0..count {
        let shared = input.number()?;
        let word = format!("{}{}", previous.get(..shared)?, input.text()?);
        words.push(word.clone());
        previous = word;
    }
    let mut shard = Shard::default();
    for word in words {
        shard.words.insert(word, input.target()?);
    }
    shard.lists = input.lists()?;
    for _ in 0..input.count()? {
        let (anchor, list, companions) = (input.number()?, input.number()?, input.count()?);
        let forms =
            |input: &mut Input<'_>| Some(input.text()?.split(' ').map(str::to_owned).collect());
        shard.expressions.push(StoredExpression {
            anchor,
            list,
            companions: (0..companions)
                .map(|_| forms(&mut input))
                .collect::<Option<_>>()?,
        });
    }
    Some(shard)
}

struct Input<'b> {
    bytes: &'b [u8],
}

impl<'b> Input<'b> {
    fn number(&mut self) -> Option<usize> {
        let mut value = 0;
        for shift in (0..32).step_by(7) {
            let (&byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            value |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// A number of things that follow; each takes a byte at least.
    fn count(&mut self) -> Option<usize> {
        self.number().filter(|count| *count <= self.bytes.len())
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = self.number()?;
        let (text, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        std::str::from_utf8(text).ok()
    }

    fn target(&mut self) -> Option<StoredTarget<String>> {
        Some(match self.number()? {
            0 => match self.text()? {
                "" => WordTarget::Nowhere,
                word => WordTarget::MeantIs(word.to_owned()),
            },
            1 => WordTarget::List(ListRef::Elsewhere(ListAddress {
                shard: self.number()?,
                position: self.number()?,
            })),
            at => WordTarget::List(ListRef::Here(at - 2)),
        })
    }

    fn lists(&mut self) -> Option<Vec<PostingList>> {
        let count = self.count()?;
        let lengths: Vec<usize> = (0..count).map(|_| self.count()).collect::<Option<_>>()?;
        let mut lists = Vec::with_capacity(count);
        for length in &lengths {
            let mut next = 0_u32;
            let mut list = Vec::with_capacity((*length).min(self.bytes.len()));
            for _ in 0..*length {
                let document = next.checked_add(u32::try_from(self.number()?).ok()?)?;
                list.push((document, 0));
                next = document.checked_add(1)?;
            }
            lists.push(list);
        }
        for list in &mut lists {
            let (weights, rest) = self.bytes.split_at_checked(list.len())?;
            self.bytes = rest;
            for ((_, weight), byte) in list.iter_mut().zip(weights) {
                *weight = *byte;
            }
        }
        Some(lists)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn elsewhere(shard: usize, position: usize) -> StoredTarget<String> {
        WordTarget::List(ListRef::Elsewhere(ListAddress { shard, position }))
    }

    fn shards() -> impl Strategy<Value = Shard> {
        let list = proptest::collection::btree_map(0_u32..100_000, 1_u8..64, 0..50);
        let lists = proptest::collection::vec(list, 1..20);
        let words = proptest::collection::btree_set("[a-zéش0-9]{1,12}", 1..40);
        (words, lists).prop_map(|(words, lists)| Shard {
            words: words
                .into_iter()
                .enumerate()
                .map(|(at, word)| match at % 5 {
                    4 => (word, WordTarget::MeantIs("cadeau".to_owned())),
                    3 => (word, elsewhere(at * 40, at)),
                    2 => (word, WordTarget::Nowhere),
                    _ => (word, WordTarget::List(ListRef::Here(at % lists.len()))),
                })
                .collect(),
            expressions: vec![StoredExpression {
                anchor: 0,
                list: lists.len() - 1,
                companions: vec![vec!["staan".to_owned(), "sta".to_owned()]],
            }],
            lists: lists
                .into_iter()
                .map(|list| list.into_iter().collect())
                .collect(),
        })
    }

    fn parts(shard: &Shard) -> ShardParts<'_> {
        let words = shard.words.iter().map(|(word, target)| {
            let target = match target {
                WordTarget::List(list) => WordTarget::List(*list),
                WordTarget::MeantIs(word) => WordTarget::MeantIs(word.as_str()),
                WordTarget::Nowhere => WordTarget::Nowhere,
            };
            (word.as_str(), target)
        });
        ShardParts {
            words: words.collect(),
            lists: shard.lists.iter().collect(),
            expressions: shard.expressions.clone(),
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(shard in shards()) {
            prop_assert_eq!(decode(&encode(&parts(&shard))), Some(shard));
        }

        #[test]
        fn damaged_bytes_are_no_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = decode(&bytes);
        }
    }
}
