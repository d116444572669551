//! Expressions of several words, such as "rood staan": where they lead, and with which word each is
//! stored.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::documents::lexicon::Lexicon;
use crate::search::index::stems::Stems;
use crate::search::index::weighted::PostingList;
use crate::search::vocabulary::concepts::ConceptBuilder;
use crate::search::vocabulary::forms::Forms;
use crate::search::word_facts::WordFacts;

/// Entries of an expression of several words, which says more.
const MOST_BY_EXPRESSION: usize = 16;

/// An expression of several words: found when the anchor and one form of each companion are in the
/// question, in any order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Expression {
    /// Its words, as they stand in the lexicon.
    pub(crate) words: Vec<String>,
    /// The stem with which it is stored.
    pub(crate) anchor: Arc<str>,
    /// The other words, each as all of its forms.
    pub(crate) companions: Vec<Vec<String>>,
    /// Where it leads.
    pub(crate) list: PostingList,
}

/// An expression whose entries are known, but not yet the forms of its words.
pub(crate) struct Expansion<'l> {
    words: &'l [String],
    /// The stems of its words.
    pub(crate) stems: Vec<Arc<str>>,
    list: PostingList,
}

/// Expressions of several words that lead to entries.
pub(crate) fn expansions<'l>(
    lexicon: &'l Lexicon,
    concepts: &ConceptBuilder<'_>,
    words: &WordFacts,
) -> Vec<Expansion<'l>> {
    let several = lexicon.expressions.par_iter();
    let several = several.filter(|(expression, _)| expression.len() > 1);
    let all = several.map(|(expression, targets)| {
        let mut best = concepts.by_targets(targets.iter(), MOST_BY_EXPRESSION);
        best.sort_unstable_by_key(|(entry, _)| *entry);
        Expansion {
            words: expression,
            stems: expression.iter().map(|word| words.stem(word)).collect(),
            list: concepts.in_steps(&best),
        }
    });
    all.filter(|one| !one.list.is_empty()).collect()
}

/// Anchors each expression at its rarest word; the forms of its other words go with it.
pub(crate) fn anchored(
    expansions: &[Expansion<'_>],
    stems: &Stems,
    forms: &Forms,
) -> Vec<Expression> {
    let needed = expansions.iter().flat_map(|one| &one.stems);
    let mut forms_of: FormsByStem<'_> = needed.map(|stem| (&**stem, Vec::new())).collect();
    for (form, stem) in forms {
        if let Some(known) = forms_of.get_mut(&**stem) {
            known.push(form);
        }
    }
    let all = expansions.par_iter();
    let mut all: Vec<_> = all.map(|one| one.anchored(stems, &forms_of)).collect();
    all.par_sort();
    all
}

type FormsByStem<'f> = HashMap<&'f str, Vec<&'f Arc<str>>>;

impl Expansion<'_> {
    fn anchored(&self, stems: &Stems, forms_of: &FormsByStem<'_>) -> Expression {
        let entries = |at: usize| stems.get(&self.stems[at]).map_or(0, |stem| stem.all.len());
        let positions = 0..self.stems.len();
        let rarest = positions.clone().min_by_key(|at| (entries(*at), *at));
        let anchor = rarest.unwrap_or_default();
        let companions = positions.filter(|at| *at != anchor).map(|at| {
            let forms = forms_of.get(&*self.stems[at]).into_iter().flatten();
            let mut forms: BTreeSet<String> = forms.map(std::string::ToString::to_string).collect();
            forms.insert(self.words[at].clone());
            forms.into_iter().collect()
        });
        Expression {
            words: self.words.to_vec(),
            anchor: Arc::clone(&self.stems[anchor]),
            companions: companions.collect(),
            list: self.list.clone(),
        }
    }
}
