//! Words of which editors choose one.
//!
//! A type that `vocabulary!` makes has one value for each word, and the two stand side by side. Decoder,
//! schema, handbook, `new`, filters and texts take them from there, so that a new word is one line, and a
//! question of the compiler wherever values are told apart.

/// A type whose values editors choose by a word.
pub trait Word: Copy + Eq + 'static {
    /// All values, in the order in which editors are told them.
    const ALL: &'static [Self];
    /// The words for them, in the same order.
    const WORDS: &'static [&'static str];

    /// The value that a word stands for.
    #[must_use]
    fn of_word(word: &str) -> Option<Self> {
        let at = Self::WORDS.iter().position(|known| *known == word)?;
        Self::ALL.get(at).copied()
    }
}

/// Makes an enum of which each value has the word that editors write for it.
macro_rules! vocabulary {
    (
        $(#[$doc:meta])*
        $visibility:vis enum $name:ident {
            $($(#[$value_doc:meta])* $value:ident = $word:literal,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $visibility enum $name {
            $($(#[$value_doc])* $value,)+
        }

        impl $name {
            /// All values, in the order in which editors are told them.
            $visibility const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The words for them, in the same order.
            $visibility const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word that editors write for it.
            #[allow(dead_code, reason = "not every list of words is also written")]
            #[must_use]
            $visibility const fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }
        }

        impl $crate::model::vocabulary::Word for $name {
            const ALL: &'static [Self] = Self::ALL;
            const WORDS: &'static [&'static str] = Self::WORDS;
        }
    };
}

pub(crate) use vocabulary;

vocabulary! {
    /// Whether something is so.
    pub(crate) enum YesNo {
        /// It is.
        Yes = "ja",
        /// It is not.
        No = "nee",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_and_its_value_lead_to_each_other() {
        assert_eq!(YesNo::of_word("nee"), Some(YesNo::No));
        assert_eq!(YesNo::of_word("misschien"), None);
        assert_eq!(YesNo::WORDS, ["ja", "nee"]);
        assert_eq!(YesNo::Yes.word(), "ja");
    }
}
