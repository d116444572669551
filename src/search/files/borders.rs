//! Where one shard ends and the next begins.
//!
//! A border is chosen by the key itself (content-defined chunking): a shard that is long enough ends
//! before the next key whose hash says so. One word more then changes the shard it stands in, and not
//! where all shards after it begin. The others keep their names, so a visitor's browser need not fetch
//! them again.

/// How many bytes a shard has at least, before compression; after it, a little more than half.
const LEAST: usize = 5_500;

/// How many bytes a shard has at most, when no key ends it in time.
const MOST: usize = 8_000;

/// One key in so many may begin a shard.
const ONE_OF: u32 = 8;

/// Follows how full a shard is.
#[derive(Debug, Default)]
pub(crate) struct Borders {
    /// Bytes in the shard; `None` before the first.
    size: Option<usize>,
}

impl Borders {
    /// Whether a new shard begins with this key, whose content takes `more` bytes. If so, the shard is
    /// empty and [`Self::grow`] must say how much the content takes there: what it shares with words
    /// in the shard before it must be written again.
    pub(crate) fn begins(&mut self, key: &str, more: usize) -> bool {
        let begins = match self.size {
            None => true,
            Some(size) => size + more > MOST || (size >= LEAST && may_begin(key)),
        };
        self.size = Some(match self.size {
            Some(size) if !begins => size + more,
            _ => 0,
        });
        begins
    }

    /// Adds content to a shard that has just begun.
    pub(crate) fn grow(&mut self, more: usize) {
        *self.size.get_or_insert_default() += more;
    }
}

/// FNV-1a, which spreads short keys well enough
/// (<http://www.isthe.com/chongo/tech/comp/fnv/>).
fn may_begin(key: &str) -> bool {
    let add = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = key.bytes().fold(0x811c_9dc5, add);
    (hash >> 16).is_multiple_of(ONE_OF)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys with which shards begin.
    fn beginnings(keys: &[String]) -> Vec<&str> {
        let mut borders = Borders::default();
        let begins = |key: &&String| {
            let begins = borders.begins(key, 60);
            if begins {
                borders.grow(60);
            }
            begins
        };
        keys.iter().filter(begins).map(String::as_str).collect()
    }

    #[test]
    fn a_key_more_moves_the_borders_near_it_only() {
        let mut keys: Vec<_> = (0..4000).map(|at| format!("sleutel{at:05}")).collect();
        let before = beginnings(&keys).join(" ");
        let before: Vec<_> = before.split(' ').collect();
        for at in [1, 500, 2000] {
            keys.insert(at, format!("{}a", keys[at - 1]));
            let now = beginnings(&keys);
            let same = now.iter().filter(|key| before.contains(key)).count();
            assert!(same * 10 >= before.len() * 8, "{same} of {}", before.len());
            keys.remove(at);
        }
    }

    #[test]
    fn shards_are_neither_small_nor_large() {
        let keys: Vec<_> = (0..4000).map(|at| format!("sleutel{at:05}")).collect();
        let place = |key: &&str| keys.iter().position(|other| other == key).unwrap();
        let places: Vec<_> = beginnings(&keys).iter().map(place).collect();
        for pair in places.windows(2) {
            let size = (pair[1] - pair[0]) * 60;
            assert!((LEAST..=MOST).contains(&size), "{size}");
        }
    }
}
