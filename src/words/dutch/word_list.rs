//! `OpenTaal`'s word list, inside the program.
//!
//! `woorden.fst` is made by `tests/wordlist`; its licence stands beside it (`woorden.LICENTIE`).

use std::sync::LazyLock;

use fst::Set;

#[expect(
    clippy::expect_used,
    reason = "the file is part of the program, and a test opens it"
)]
static WORDS: LazyLock<Set<&'static [u8]>> = LazyLock::new(|| {
    Set::new(include_bytes!("woorden.fst").as_slice()).expect("the word list is whole")
});

/// Whether a folded word is in the word list.
#[must_use]
pub(crate) fn is_word(word: &str) -> bool {
    WORDS.contains(word)
}

/// The lengths of all words of the list with which a text begins, shortest first. The list is
/// walked once, however many there are.
pub(crate) fn beginnings(text: &str) -> impl Iterator<Item = usize> {
    let list = WORDS.as_fst();
    let mut node = Some(list.root());
    let mut bytes = text.bytes().enumerate();
    std::iter::from_fn(move || {
        loop {
            let (at, byte) = bytes.next()?;
            let step = node?.find_input(byte)?;
            node = Some(list.node(node?.transition_addr(step)));
            if node?.is_final() {
                return Some(at + 1);
            }
        }
    })
}

/// All words of the list, in order.
pub fn all_words() -> impl Iterator<Item = String> {
    let mut stream = fst::IntoStreamer::into_stream(&*WORDS);
    std::iter::from_fn(move || {
        let word = fst::Streamer::next(&mut stream)?;
        Some(String::from_utf8_lossy(word).into_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_a_text_begins_with_are_found_in_one_walk() {
        let text = "schuldhulp";
        let found: Vec<_> = beginnings(text).map(|end| &text[..end]).collect();
        assert!(found.contains(&"schuld"), "{found:?}");
        assert!(found.iter().all(|word| is_word(word)));
        let counted = (1..=text.len())
            .filter(|end| is_word(&text[..*end]))
            .count();
        assert_eq!(found.len(), counted);
    }

    #[test]
    fn the_word_list_is_whole() {
        assert!(is_word("mantelzorg"));
        assert!(!is_word("mantelzrog"));
        assert!(all_words().count() > 300_000);
    }
}
