//! Where one file ends and the next begins.
//!
//! A file ends before a key that is chosen by the key itself, once the file is long enough. So a word
//! more or less changes the file it stands in, and not where all files after it begin: what did not
//! change keeps its name, in the browsers of visitors too.

/// How many bytes a file has at least, before compression; it has a little more than half of that after.
const LEAST: usize = 5_500;

/// How many bytes a file has at most, when no key begins a file in time.
const MOST: usize = 8_000;

/// Of how many keys one may begin a file.
const ONE_OF: u32 = 8;

/// Follows how full a file is.
#[derive(Debug, Default)]
pub struct Borders {
    /// Bytes in the file; `None` before the first.
    size: Option<usize>,
}

impl Borders {
    /// Whether a new file begins with this key, of which the content takes `more` bytes. When it does,
    /// the file is empty, and [`Self::grow`] must be told how much the content takes there.
    pub fn begins(&mut self, key: &str, more: usize) -> bool {
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

    /// Adds content to a file that has just begun.
    pub fn grow(&mut self, more: usize) {
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

    /// The keys with which files begin.
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
    fn files_are_neither_small_nor_large() {
        let keys: Vec<_> = (0..4000).map(|at| format!("sleutel{at:05}")).collect();
        let place = |key: &&str| keys.iter().position(|other| other == key).unwrap();
        let places: Vec<_> = beginnings(&keys).iter().map(place).collect();
        for pair in places.windows(2) {
            let size = (pair[1] - pair[0]) * 60;
            assert!((LEAST..=MOST).contains(&size), "{size}");
        }
    }
}
