//! The bytes of a file of words or filters, before compression.
//!
//! Whole numbers are varints (seven bits per byte, lowest first). In order: the words, each as how
//! many bytes it shares with the one before and what follows; for each word where it leads; the
//! lists (all lengths, then all steps between numbers of entries, then all weights, because like
//! with like compresses best); the expressions. The browser's side is `3-bestanden.js`.

use std::collections::BTreeMap;

use crate::search::vocabulary::List;

/// Where a word leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target<Text = String> {
    /// To a list, by position.
    List(usize),
    /// It is a misspelling of another word.
    MeantIs(Text),
    /// To a list in another file.
    Elsewhere {
        /// Number of the file.
        file: usize,
        /// Position of the list there.
        list: usize,
    },
    /// Nowhere, and it is spelt right.
    Nowhere,
}

/// An expression as it stands in a file: positions of lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredExpression {
    /// The list of the word it is stored with.
    pub anchor: usize,
    /// Its own list.
    pub list: usize,
    /// The other words.
    pub companions: Vec<Vec<String>>,
}

/// The content of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shard {
    /// Words in order.
    pub words: BTreeMap<String, Target>,
    /// Lists.
    pub lists: Vec<List>,
    /// Expressions.
    pub expressions: Vec<StoredExpression>,
}

/// The content of a file that is to be written.
#[derive(Debug, Default)]
pub struct ShardParts<'d> {
    /// Words in order.
    pub words: Vec<(&'d str, Target<&'d str>)>,
    /// Lists.
    pub lists: Vec<&'d List>,
    /// Expressions.
    pub expressions: Vec<StoredExpression>,
}

/// Writes a file's content.
pub fn encode(shard: &ShardParts<'_>) -> Vec<u8> {
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
        match target {
            Target::MeantIs(word) => {
                number(&mut out, 0);
                text(&mut out, word);
            }
            // No word is empty.
            Target::Nowhere => {
                number(&mut out, 0);
                text(&mut out, "");
            }
            Target::Elsewhere { file, list } => {
                number(&mut out, 1);
                number(&mut out, *file);
                number(&mut out, *list);
            }
            Target::List(at) => number(&mut out, at + 2),
        }
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

fn lists(out: &mut Vec<u8>, lists: &[&List]) {
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
        // Only the lowest seven bits are taken.
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn text(out: &mut Vec<u8>, text: &str) {
    number(out, text.len());
    out.extend(text.as_bytes());
}

/// Reads a file's content; `None` when it is damaged.
#[must_use]
pub fn decode(bytes: &[u8]) -> Option<Shard> {
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
        let target = match input.number()? {
            0 => match input.text()? {
                "" => Target::Nowhere,
                word => Target::MeantIs(word.to_owned()),
            },
            1 => Target::Elsewhere {
                file: input.number()?,
                list: input.number()?,
            },
            at => Target::List(at - 2),
        };
        shard.words.insert(word, target);
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

    fn lists(&mut self) -> Option<Vec<List>> {
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

    fn shards() -> impl Strategy<Value = Shard> {
        let list = proptest::collection::btree_map(0_u32..100_000, 1_u8..64, 0..50);
        let lists = proptest::collection::vec(list, 1..20);
        let words = proptest::collection::btree_set("[a-zéش0-9]{1,12}", 1..40);
        (words, lists).prop_map(|(words, lists)| Shard {
            words: words
                .into_iter()
                .enumerate()
                .map(|(at, word)| match at % 5 {
                    4 => (word, Target::MeantIs("cadeau".to_owned())),
                    3 => (
                        word,
                        Target::Elsewhere {
                            file: at * 40,
                            list: at,
                        },
                    ),
                    _ => (word, Target::List(at % lists.len())),
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
                Target::List(at) => Target::List(*at),
                Target::MeantIs(word) => Target::MeantIs(word.as_str()),
                Target::Elsewhere { file, list } => Target::Elsewhere {
                    file: *file,
                    list: *list,
                },
                Target::Nowhere => Target::Nowhere,
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
