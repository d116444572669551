//! Explained words: the first time a word or abbreviation of the glossary occurs on a page, it becomes a
//! link to its explanation.

use aho_corasick::{AhoCorasick, MatchKind};

use crate::markup::escape::escape_into;
use crate::model::{GlossaryItem, GlossaryKind};

/// All explained words of a map, ready to be found in texts. Made once per map.
#[derive(Debug)]
pub(crate) struct Explanations {
    finder: Option<AhoCorasick>,
    /// Per form: its item, and the exact spelling when that matters.
    forms: Vec<(usize, Option<String>)>,
    items: Vec<Item>,
}

#[derive(Debug)]
struct Item {
    slug: String,
    full_form: Option<String>,
}

impl Explanations {
    /// Prepares a glossary.
    #[must_use]
    pub(crate) fn new(glossary: &[GlossaryItem]) -> Self {
        let mut patterns = Vec::new();
        let mut forms = Vec::new();
        let mut items = Vec::new();
        let explained =
            |item: &&GlossaryItem| item.explanation.is_some() || item.full_form.is_some();
        for item in glossary.iter().filter(explained) {
            // "draaglast / draagkracht" explains two words at once.
            let words = item.word.split(" / ").map(str::to_owned);
            for form in words.chain(item.also.iter().cloned()) {
                let exact = item.kind == GlossaryKind::Abbreviation;
                forms.push((items.len(), exact.then(|| form.clone())));
                patterns.push(form);
            }
            items.push(Item {
                slug: item.slug.clone(),
                full_form: item.full_form.clone(),
            });
        }
        // A glossary so large that no automaton can be built for it is left unlinked.
        let finder = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .build(&patterns)
            .ok();
        Self {
            finder,
            forms,
            items,
        }
    }

    /// The slugs of the words of the glossary that a text uses.
    pub(crate) fn used_in<'e>(&'e self, text: &'e str) -> impl Iterator<Item = &'e str> {
        self.found_in(text)
            .map(|(_, item)| self.items[item].slug.as_str())
    }

    /// Where words of the glossary occur in a text, and which.
    fn found_in<'e>(
        &'e self,
        text: &'e str,
    ) -> impl Iterator<Item = (std::ops::Range<usize>, usize)> + 'e {
        let finder = self.finder.iter();
        let found = finder.flat_map(move |finder| finder.find_iter(text));
        found.filter_map(move |found| {
            let (item, exact) = &self.forms[found.pattern().as_usize()];
            let word = &text[found.range()];
            let spelled = exact.as_deref().is_none_or(|exact| exact == word);
            let whole = is_whole_word(text, found.start(), found.end());
            (spelled && whole).then(|| (found.range(), *item))
        })
    }

    /// A fresh start for one page.
    ///
    /// `glossary` is the address of the glossary page as seen from that page.
    #[must_use]
    pub(crate) fn for_page<'e>(&'e self, glossary: &'e str) -> Explainer<'e> {
        Explainer {
            explanations: self,
            glossary,
            seen: Vec::new(),
        }
    }
}

/// Remembers which words have been explained on a page.
#[derive(Debug)]
pub(crate) struct Explainer<'e> {
    explanations: &'e Explanations,
    glossary: &'e str,
    seen: Vec<usize>,
}

impl Explainer<'_> {
    /// The text as HTML, with words linked that were not yet explained on this page.
    pub(crate) fn html(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 64);
        let mut done = 0;
        let explanations = self.explanations;
        for (range, item) in explanations.found_in(text) {
            if self.seen.contains(&item) {
                continue;
            }
            self.seen.push(item);
            escape_into(&text[done..range.start], &mut out);
            self.link(&explanations.items[item], &text[range.clone()], &mut out);
            done = range.end;
        }
        escape_into(&text[done..], &mut out);
        out
    }

    fn link(&self, item: &Item, word: &str, out: &mut String) {
        out.push_str("<a class=\"begrip\" href=\"");
        escape_into(self.glossary, out);
        out.push('#');
        escape_into(&item.slug, out);
        out.push_str("\">");
        if let Some(full_form) = &item.full_form {
            out.push_str("<abbr title=\"");
            escape_into(full_form, out);
            out.push_str("\">");
        }
        escape_into(word, out);
        if item.full_form.is_some() {
            out.push_str("</abbr>");
        }
        out.push_str("</a>");
    }
}

fn is_whole_word(text: &str, start: usize, end: usize) -> bool {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '-';
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    !before.is_some_and(part_of_word) && !after.is_some_and(part_of_word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basis::source::{SourceId, Span};

    fn item(kind: GlossaryKind, word: &str, also: &[&str], full: Option<&str>) -> GlossaryItem {
        GlossaryItem {
            slug: crate::model::slugify(word),
            kind,
            word: word.into(),
            also: also.iter().map(|&form| form.to_owned()).collect(),
            full_form: full.map(str::to_owned),
            explanation: Some("uitleg".into()),
            origin: None,
            text_exceptions: Vec::new(),
            span: Span::new(SourceId(0), 0..0),
        }
    }

    fn explanations() -> Explanations {
        Explanations::new(&[
            item(GlossaryKind::Word, "mantelzorg", &[], None),
            item(GlossaryKind::Abbreviation, "Wmo", &[], Some("Wet <m>")),
            item(
                GlossaryKind::Word,
                "eigen bijdrage",
                &["eigen bijdragen"],
                None,
            ),
        ])
    }

    #[test]
    fn only_the_first_use_on_a_page_is_linked() {
        let explanations = explanations();
        let mut page = explanations.for_page("../begrippen.html");
        assert_eq!(
            page.html("Mantelzorg & mantelzorg"),
            "<a class=\"begrip\" href=\"../begrippen.html#mantelzorg\">Mantelzorg</a> &amp; mantelzorg"
        );
        assert_eq!(page.html("mantelzorg"), "mantelzorg");
    }

    #[test]
    fn parts_of_words_and_other_spellings_of_abbreviations_are_left_alone() {
        let explanations = explanations();
        let mut page = explanations.for_page("b");
        assert_eq!(
            page.html("mantelzorger, WMO, Wmo-hulp"),
            "mantelzorger, WMO, Wmo-hulp"
        );
    }

    #[test]
    fn the_longest_form_wins_and_everything_is_escaped() {
        let explanations = explanations();
        let mut page = explanations.for_page("b");
        assert_eq!(
            page.html("<b> eigen bijdragen, Wmo"),
            "&lt;b&gt; <a class=\"begrip\" href=\"b#eigen-bijdrage\">eigen bijdragen</a>, \
             <a class=\"begrip\" href=\"b#wmo\"><abbr title=\"Wet &lt;m&gt;\">Wmo</abbr></a>"
        );
    }
}
