//! The words of the lexicon itself: people look for those, also where no entry has them.

use std::collections::HashSet;
use std::sync::Arc;

use crate::search::documents::lexicon::Lexicon;
use crate::search::vocabulary::forms::Forms;
use crate::search::word_facts::WordFacts;

/// Words of the lexicon.
#[derive(Debug)]
pub(crate) struct LexiconWords {
    forms: Forms,
    leading: HashSet<Arc<str>>,
}

impl LexiconWords {
    /// The words of all lines.
    #[must_use]
    pub(crate) fn new(lexicon: &Lexicon, words: &WordFacts) -> Self {
        let mut forms = Forms::new();
        let mut add = |word: &str| {
            let facts = words.of(word);
            forms.insert(Arc::clone(facts.word()), Arc::clone(facts.stem()));
        };
        for (expression, targets) in &lexicon.expressions {
            let all = std::iter::once(expression).chain(targets);
            all.flatten().for_each(|word| add(word));
            if let [first, second] = expression.as_slice() {
                add(&format!("{first}{second}"));
            }
        }
        let leading = lexicon.expressions.keys().flatten();
        Self {
            leading: leading.map(|word| words.stem(word)).collect(),
            forms,
        }
    }

    /// Adds these words to those of entries.
    pub(crate) fn add_to(&self, forms: &mut Forms) {
        for (form, stem) in &self.forms {
            let known = forms.entry(Arc::clone(form));
            known.or_insert_with(|| Arc::clone(stem));
        }
    }

    /// Whether an expression has a word with this stem. Such a word is looked for in all its forms, as
    /// one in a name, a theme or a summary is; a word that only stands somewhere in a text is found as
    /// it stands there.
    #[must_use]
    pub(crate) fn is_leading(&self, stem: &str) -> bool {
        self.leading.contains(stem)
    }
}
