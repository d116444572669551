//! Memoizes work per item; a result is valid while the item and its context are unchanged.
//!
//! A build from nothing and one after a change run the same code and differ only in what they remember. So
//! a stage that uses [`MemoPerItem`] must put into the context everything that its work depends on, apart from
//! the item itself.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

/// A hash by which a value is compared with an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(crate) struct Digest([u8; 32]);

impl Digest {
    /// The digest of bytes.
    #[must_use]
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// The digest of texts, in this order. Where one ends and the next begins counts too.
    pub(crate) fn of_texts<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for text in texts {
            let text = text.as_ref().as_bytes();
            hasher.update(&text.len().to_le_bytes());
            hasher.update(text);
        }
        Self(*hasher.finalize().as_bytes())
    }

    /// The digest of several together, in this order.
    pub(crate) fn of_all(all: impl IntoIterator<Item = Self>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for one in all {
            hasher.update(&one.0);
        }
        Self(*hasher.finalize().as_bytes())
    }
}

/// The value that was made last, and the digest of all that it was made from.
#[derive(Debug)]
pub(crate) struct LastMade<T>(Mutex<Option<(Digest, Arc<T>)>>);

impl<T> Default for LastMade<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> LastMade<T> {
    /// The value that belongs to a digest: the last one, or a new one.
    pub(crate) fn get(&self, digest: Digest, make: impl FnOnce() -> T) -> Arc<T> {
        let made = self.try_get(digest, || Ok::<_, std::convert::Infallible>(make()));
        let Ok(made) = made;
        made
    }

    /// The same, when making one can fail.
    ///
    /// # Errors
    /// Those of `make`.
    pub(crate) fn try_get<E>(
        &self,
        digest: Digest,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        // The lock is not held while a value is made: that may run work of other threads, which may
        // ask for the same value.
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = lock().as_ref().filter(|(known, _)| *known == digest) {
            return Ok(Arc::clone(known));
        }
        let made = Arc::new(make()?);
        *lock() = Some((digest, Arc::clone(&made)));
        Ok(made)
    }
}

/// The results for each item of a list. Items are compared by their address in memory: whoever makes them
/// keeps the same `Arc` for an item that did not change.
#[derive(Debug, Clone)]
pub(crate) struct MemoPerItem<T, R> {
    context: Digest,
    known: Vec<(Arc<T>, R)>,
}

impl<T, R> Default for MemoPerItem<T, R> {
    fn default() -> Self {
        Self {
            context: Digest::default(),
            known: Vec::new(),
        }
    }
}

impl<T: Send + Sync, R: Clone + Send + Sync> MemoPerItem<T, R> {
    /// The results for these items; `work` is called, in parallel, for those that have none in this
    /// context.
    pub(crate) fn of(
        &mut self,
        context: Digest,
        things: &[Arc<T>],
        work: impl Fn(&Arc<T>) -> R + Sync,
    ) -> Vec<R> {
        if context != self.context {
            self.known.clear();
            self.context = context;
        }
        let mut found = self.look_up(things);
        let missing = found.par_iter_mut().zip(things);
        missing
            .filter(|(result, _)| result.is_none())
            .for_each(|(result, thing)| *result = Some(work(thing)));
        let results: Vec<R> = found.into_iter().flatten().collect();
        self.known = things
            .iter()
            .cloned()
            .zip(results.iter().cloned())
            .collect();
        results
    }

    fn look_up(&self, things: &[Arc<T>]) -> Vec<Option<R>> {
        let mut by_place: Option<HashMap<*const T, usize>> = None;
        let find = |(at, thing): (usize, &Arc<T>)| {
            let here = self.known.get(at);
            if let Some((_, result)) = here.filter(|(known, _)| Arc::ptr_eq(known, thing)) {
                return Some(result.clone());
            }
            // After an item was added or removed, the others have moved.
            let by_place = by_place.get_or_insert_with(|| {
                let places = self.known.iter().enumerate();
                places
                    .map(|(at, (known, _))| (Arc::as_ptr(known), at))
                    .collect()
            });
            let at = by_place.get(&Arc::as_ptr(thing))?;
            Some(self.known[*at].1.clone())
        };
        things.iter().enumerate().map(find).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn the_last_value_stays_while_its_digest_does() {
        let latest = LastMade::default();
        let (one, other) = (Digest::of(b"1"), Digest::of(b"2"));
        assert_eq!(*latest.get(one, || 1), 1);
        assert_eq!(*latest.get(one, || 2), 1);
        assert_eq!(latest.try_get(other, || Err::<i32, _>("no")), Err("no"));
        assert_eq!(*latest.get(one, || 3), 1);
        assert_eq!(*latest.get(other, || 4), 4);
    }

    #[test]
    fn only_what_is_new_is_worked_out() {
        let count = AtomicUsize::new(0);
        let double = |number: &Arc<i32>| {
            count.fetch_add(1, Ordering::Relaxed);
            **number * 2
        };
        let mut known = MemoPerItem::default();
        let context = Digest::of(b"a");
        let mut things: Vec<_> = (1..=4).map(Arc::new).collect();
        assert_eq!(known.of(context, &things, double), [2, 4, 6, 8]);
        things[1] = Arc::new(7);
        things.remove(0);
        assert_eq!(known.of(context, &things, double), [14, 6, 8]);
        assert_eq!(count.load(Ordering::Relaxed), 5);
        assert_eq!(known.of(Digest::of(b"b"), &things, double), [14, 6, 8]);
        assert_eq!(count.load(Ordering::Relaxed), 8);
    }
}
