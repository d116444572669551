//! Names as people understand them: "Stichting Voedselbank Lindedam" and "De voedselbank" are the same
//! name, and a typing error does not make it another. "Groep 1" and "Groep 2" are different.

use crate::words::dutch::{is_word, stem, words};

/// Words that do not change what a name refers to.
const EMPTY_WORDS: &[&str] = &[
    "bij",
    "bv",
    "cooperatie",
    "d",
    "de",
    "een",
    "en",
    "gemeente",
    "het",
    "in",
    "nv",
    "op",
    "s",
    "stichting",
    "t",
    "te",
    "van",
    "ver",
    "vereniging",
    "vof",
    "voor",
];

/// Words for kinds of places: "De Linde" is "Buurthuis De Linde".
const KINDS_OF_PLACE: &[&str] = &[
    "activiteitencentrum",
    "buurtcentrum",
    "buurthuis",
    "buurtkamer",
    "centrum",
    "club",
    "clubhuis",
    "dorpshuis",
    "gebouw",
    "gemeenschapshuis",
    "huiskamer",
    "inloophuis",
    "jeugdcentrum",
    "jongerencentrum",
    "multifunctioneel",
    "ontmoetingscentrum",
    "ontmoetingsplek",
    "ontmoetingsruimte",
    "wijkcentrum",
    "wijkgebouw",
    "wijkhuis",
];

/// In a shorter word, changing one letter mostly gives another word.
const LETTERS_FOR_A_SLIP: usize = 6;

/// The words that distinguish a name from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    /// Folded, in order.
    words: Vec<String>,
    sorted: Vec<String>,
}

impl Name {
    /// Folds a name; `municipality` is the municipality's name in folded words, which may follow any name.
    pub(crate) fn new(name: &str, municipality: &[String]) -> Self {
        let all = words(name);
        let telling: Vec<_> = without(&all, municipality)
            .into_iter()
            .filter(|word| !EMPTY_WORDS.contains(&word.as_str()))
            .collect();
        let words = if telling.is_empty() { all } else { telling };
        let mut sorted = words.clone();
        sorted.sort_unstable();
        Self { words, sorted }
    }

    /// The name without the kind of place, in a fixed order of words; `None` when that leaves nothing.
    pub(crate) fn proper(&self) -> Option<String> {
        let is_kind = |word: &&String| KINDS_OF_PLACE.contains(&word.as_str());
        let proper: Vec<_> = self.sorted.iter().filter(|word| !is_kind(word)).collect();
        let proper: Vec<_> = proper.into_iter().map(String::as_str).collect();
        (!proper.is_empty()).then(|| proper.join(" "))
    }

    /// Whether people would take the two for the same name: the same letters, the same words in another
    /// order, or one typing error in a long word. Two words for which `is_area` holds are names of areas,
    /// which differ on purpose.
    pub(crate) fn resembles(&self, other: &Self, is_area: &impl Fn(&str) -> bool) -> bool {
        if self.words.is_empty() || other.words.is_empty() {
            return false;
        }
        self.sorted == other.sorted
            || self.words.concat() == other.words.concat()
            || self
                .only_difference(other)
                .is_some_and(|(one, two)| is_slip(one, two) && !(is_area(one) && is_area(two)))
    }

    /// The word in which each name differs from the other, when that is one word only.
    fn only_difference<'n>(&'n self, other: &'n Self) -> Option<(&'n str, &'n str)> {
        if self.sorted.len() != other.sorted.len() {
            return None;
        }
        let (mut here, mut there) = (Vec::new(), Vec::new());
        let (mut one, mut two) = (
            self.sorted.iter().peekable(),
            other.sorted.iter().peekable(),
        );
        loop {
            match (one.peek(), two.peek()) {
                (Some(a), Some(b)) if a == b => drop((one.next(), two.next())),
                (Some(a), Some(b)) if a < b => here.extend(one.next()),
                (_, Some(_)) => there.extend(two.next()),
                (Some(_), None) => here.extend(one.next()),
                (None, None) => break,
            }
        }
        match (here.as_slice(), there.as_slice()) {
            ([one], [two]) => Some((one, two)),
            _ => None,
        }
    }

    /// Blocking keys: names that resemble each other share at least one, so that candidates are found
    /// without comparing every name with every other. There are many keys, so none costs an
    /// allocation.
    pub(crate) fn keys(&self) -> Vec<u64> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let of_words = |words: &[String]| {
            let hashes = words.iter().map(|word| mixed(bytes_key(word.bytes())));
            hashes.fold(0, u64::wrapping_add)
        };
        let all = of_words(&self.sorted);
        let letters = self.words.iter().flat_map(|word| word.bytes());
        let mut keys = vec![mixed(bytes_key(letters)), mixed(all ^ WORDS)];
        for word in self.sorted.iter().filter(|word| may_hold_a_slip(word)) {
            let rest = all.wrapping_sub(of_words(std::slice::from_ref(word)));
            let key = |letters: u64| mixed(mixed(rest ^ SLIP) ^ letters);
            keys.push(key(bytes_key(word.bytes())));
            keys.extend(one_letter_less(word).map(key));
        }
        keys
    }
}

/// Constants that keep keys of different kinds apart.
const WORDS: u64 = 0x9e37_79b9_7f4a_7c15;
const SLIP: u64 = 0xd1b5_4a32_d192_ed03;

/// A hash of bytes (FNV-1a). A collision does no harm, even one made on purpose: names with the same key
/// are still compared.
fn bytes_key(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |key, byte| {
        (key ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Spreads the bits of a number, so that sums of such numbers differ (`SplitMix64`).
fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// All words but the first occurrence of a stretch.
fn without(all: &[String], stretch: &[String]) -> Vec<String> {
    let found = all
        .windows(stretch.len().max(1))
        .position(|window| window == stretch);
    match found {
        Some(at) => [&all[..at], &all[at + stretch.len()..]].concat(),
        None => all.to_vec(),
    }
}

fn may_hold_a_slip(word: &str) -> bool {
    word.chars().count() >= LETTERS_FOR_A_SLIP && !word.contains(|c: char| c.is_numeric())
}

/// Keys of the word without each of its letters but the first: nobody mistypes that.
fn one_letter_less(word: &str) -> impl Iterator<Item = u64> + '_ {
    word.char_indices().skip(1).map(|(at, letter)| {
        let (before, after) = (&word[..at], &word[at + letter.len_utf8()..]);
        bytes_key(before.bytes().chain(after.bytes()))
    })
}

/// Whether one word is the other with one slip in it. Two words that both exist are a choice, not a
/// slip, unless they are forms of one word.
fn is_slip(one: &str, two: &str) -> bool {
    let both = may_hold_a_slip(one) && may_hold_a_slip(two);
    both && one.chars().next() == two.chars().next()
        && strsim::osa_distance(one, two) == 1
        && (stem(one) == stem(two) || !(is_word(one) && is_word(two)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn name(text: &str) -> Name {
        Name::new(text, &words("Lindedam"))
    }

    fn resemble(one: &str, two: &str) -> bool {
        name(one).resembles(&name(two), &|word| {
            ["molenwijk", "molendijk"].contains(&word)
        })
    }

    #[test]
    fn the_same_name_is_recognised() {
        for (one, two) in [
            ("Voedselbank Lindedam", "Stichting De Voedselbank"),
            ("Eetcafé Noord", "Eet Café Noord"),
            ("Noord: Eetcafé", "Eetcafe Noord"),
            ("Taalcafé De Brug", "Taalkafé de Brug"),
            ("Spreekuur Mantelzorger", "Spreekuur mantelzorgers"),
            ("'t Trefpunt", "Het Trefpunt"),
            ("Buurtkamer Molenwijk", "Buurtkamer Molenwjik"),
        ] {
            assert!(resemble(one, two), "{one}, {two}");
        }
    }

    #[test]
    fn another_name_is_another() {
        for (one, two) in [
            ("Groep 1", "Groep 2"),
            ("Buurtkamer Noord", "Buurtkamer Zuid"),
            ("Buurtkamer Molenwijk", "Buurtkamer Molendijk"),
            ("Samen wandelen", "Samen handelen"),
            ("Samen dansen", "Samen danken"),
            ("Taalcafé", "Taalcafé voor vrouwen"),
            ("Inloop 2023", "Inloop 2024"),
            ("!!", "??"),
        ] {
            assert!(!resemble(one, two), "{one}, {two}");
        }
    }

    #[test]
    fn a_place_keeps_its_name_without_its_kind() {
        assert_eq!(
            name("Buurthuis De Linde").proper(),
            name("De Linde").proper()
        );
        assert_eq!(name("Buurthuis").proper(), None);
    }

    proptest! {
        #[test]
        fn resembling_goes_both_ways_and_has_a_key_in_common(
            one in "(taalcafe|De |brug|noord|[a-e1é -]){1,8}",
            two in "(taalcafe|De |brug|noord|[a-e1é -]){1,8}",
        ) {
            let resembles = resemble(&one, &two);
            prop_assert_eq!(resembles, resemble(&two, &one));
            let keys = name(&one).keys();
            let shared = name(&two).keys().iter().any(|key| keys.contains(key));
            prop_assert!(shared || !resembles);
        }

        #[test]
        fn a_slip_is_found(word in "[a-z]{8,12}", at in 1..8_usize, letter in "[a-z]") {
            let mut slip = word.clone();
            slip.replace_range(at..=at, &letter);
            let known = is_word(&word) && is_word(&slip);
            let keys = name(&slip).keys();
            prop_assert!(known || resemble(&word, &slip));
            prop_assert!(name(&word).keys().iter().any(|key| keys.contains(key)));
        }

        #[test]
        fn no_name_is_too_strange(one in any::<String>(), two in any::<String>()) {
            let (one, two) = (name(&one), name(&two));
            prop_assert_eq!(one.resembles(&two, &|_| false), two.resembles(&one, &|_| false));
            prop_assert!(one.keys().len() <= 2 + 2 * one.words.concat().len());
        }
    }
}
