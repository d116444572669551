//! Running text as a reader takes it in: sentences and words.

use std::ops::Range;

use crate::model::Postcode;

/// The sentences and words of one block.
#[derive(Debug, Default)]
pub(crate) struct Segments {
    /// Words, without the signs around them.
    pub(crate) words: Vec<Range<usize>>,
    /// Sentences.
    pub(crate) sentences: Vec<Sentence>,
}

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Where it stands in the block.
    pub(crate) range: Range<usize>,
    /// Its words, by position in [`Segments::words`].
    pub(crate) words: Range<usize>,
    /// Whether it ends like a sentence.
    pub(crate) is_closed: bool,
}

impl Segments {
    /// The sentence in which something stands.
    pub(crate) fn sentence_at(&self, offset: usize) -> Option<&Sentence> {
        let after = self
            .sentences
            .partition_point(|sentence| sentence.range.start <= offset);
        self.sentences.get(after.checked_sub(1)?)
    }
}

/// Abbreviations after which a sentence goes on.
const GOES_ON: &[&str] = &[
    "a.d.h.v", "afd", "art", "b.v", "bijv", "blz", "bv", "ca", "d.d", "d.m.v", "d.w.z", "dhr",
    "dr", "drs", "e.a", "e.d", "e.v", "enz", "etc", "evt", "excl", "fam", "i.p.v", "i.s.m",
    "i.v.m", "incl", "ing", "ir", "jl", "m.b.t", "m.b.v", "m.i.v", "m.n", "m.u.v", "max", "mej",
    "mevr", "min", "mr", "mw", "n.a.v", "n.v.t", "nl", "nr", "nrs", "o.a", "o.b.v", "o.l.v", "p.p",
    "p.w", "pag", "plm", "prof", "resp", "st", "t.a.v", "t.b.v", "t.g.v", "t.m", "t.o.v", "t.w.v",
    "t/m", "tel", "v.a", "vgl", "z.g", "zgn",
];

/// Finds the sentences and words of a text. Every word belongs to one sentence.
pub(crate) fn segment(text: &str) -> Segments {
    let mut segmenter = Segmenter {
        text,
        segments: Segments::default(),
        start: None,
        first_word: 0,
        end: 0,
        last: TokenKind::Other,
    };
    let mut tokens = tokens(text).peekable();
    while let Some(token) = tokens.next() {
        segmenter.token(token.clone());
        let next = tokens.peek().cloned();
        segmenter.maybe_close(&token, next.as_ref());
    }
    segmenter.close(false);
    segmenter.segments
}

/// What a token was, for numbers that are written in groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TokenKind {
    /// Only digits and the signs between them.
    Number,
    /// Anything else.
    Other,
}

struct Segmenter<'t> {
    text: &'t str,
    segments: Segments,
    /// Where the open sentence begins.
    start: Option<usize>,
    first_word: usize,
    end: usize,
    last: TokenKind,
}

impl Segmenter<'_> {
    fn token(&mut self, token: Range<usize>) {
        self.start.get_or_insert(token.start);
        self.end = token.end;
        let Some(word) = bare(self.text, token) else {
            return;
        };
        let text = &self.text[word.clone()];
        let kind = if is_number(text) {
            TokenKind::Number
        } else {
            TokenKind::Other
        };
        let has_open = self.segments.words.len() > self.first_word;
        match self.segments.words.last_mut() {
            // "010-000 00 01" and "1234 AB" are read as one.
            Some(before)
                if has_open
                    && self.last == TokenKind::Number
                    && (kind == TokenKind::Number
                        || Postcode::parse(&self.text[before.start..word.end]).is_some()) =>
            {
                before.end = word.end;
            }
            _ => self.segments.words.push(word),
        }
        self.last = kind;
    }

    fn maybe_close(&mut self, token: &Range<usize>, next: Option<&Range<usize>>) {
        let Some(next) = next else {
            return self.close(ends_sentence(&self.text[token.clone()]));
        };
        let between = &self.text[token.end..next.start];
        let text = &self.text[token.clone()];
        let starts = starts_sentence(&self.text[next.clone()]);
        if between.contains('\n') || (ends_sentence(text) && starts && !goes_on(text)) {
            self.close(ends_sentence(text));
        }
    }

    fn close(&mut self, is_closed: bool) {
        let words = self.first_word..self.segments.words.len();
        self.first_word = words.end;
        self.last = TokenKind::Other;
        if let Some(start) = self.start.take() {
            self.segments.sentences.push(Sentence {
                range: start..self.end,
                words,
                is_closed,
            });
        }
    }
}

/// Stretches without white space.
fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    let start = text.as_ptr() as usize;
    text.split_whitespace().map(move |token| {
        let at = token.as_ptr() as usize - start;
        at..at + token.len()
    })
}

/// A token without the signs around it; nothing when it has no letter or digit.
fn bare(text: &str, token: Range<usize>) -> Option<Range<usize>> {
    let word = &text[token.clone()];
    let from = word.find(char::is_alphanumeric)?;
    let (last, c) = word.char_indices().rfind(|(_, c)| c.is_alphanumeric())?;
    Some(token.start + from..token.start + last + c.len_utf8())
}

fn is_number(word: &str) -> bool {
    word.chars()
        .all(|c| c.is_ascii_digit() || "-–+().,:/".contains(c))
}

/// Whether a sentence may end with this token.
fn ends_sentence(token: &str) -> bool {
    let token = token.trim_end_matches(['"', '\'', ')', ']', '”', '’', '»', '*', '_']);
    token.ends_with(['.', '!', '?', '…'])
}

fn starts_sentence(token: &str) -> bool {
    token
        .chars()
        .find(|c| !"\"'([„“‘«*_¿¡".contains(*c))
        .is_some_and(|c| c.is_uppercase() || c.is_numeric() || !c.is_alphanumeric())
        // "'s Middags" begins with a small letter.
        || ["'s", "'t", "’s", "’t"].contains(&token)
}

/// Whether this is an abbreviation or an initial, after which the sentence goes on.
fn goes_on(token: &str) -> bool {
    let Some(word) = token.strip_suffix('.') else {
        return false;
    };
    let word = word.trim_start_matches(['(', '"', '\'', '„', '“', '‘']);
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || GOES_ON.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        let segments = segment(text);
        let ranges = segments.sentences.iter().map(|one| one.range.clone());
        ranges.map(|range| &text[range]).collect()
    }

    fn counts(text: &str) -> Vec<usize> {
        let segments = segment(text);
        segments
            .sentences
            .iter()
            .map(|one| one.words.len())
            .collect()
    }

    #[test]
    fn a_sentence_ends_where_a_reader_stops() {
        assert_eq!(
            sentences("Kom langs. \"Mag dat?\" Ja! 's Avonds ook … Tot dan."),
            [
                "Kom langs.",
                "\"Mag dat?\"",
                "Ja!",
                "'s Avonds ook …",
                "Tot dan."
            ]
        );
        assert_eq!(sentences("Eén\nTwee"), ["Eén", "Twee"]);
        assert_eq!(sentences(" \n "), Vec::<&str>::new());
    }

    #[test]
    fn a_full_stop_in_a_word_or_an_abbreviation_ends_nothing() {
        for text in [
            "Open van 9.00 tot 17.30 uur, o.a. Op maandag.",
            "Vraag naar mw. Jansen of dr. P. Smit.",
            "Kijk op www.voorbeeld.nl voor meer.",
            "Dat kost ca. 5 euro.",
        ] {
            assert_eq!(sentences(text), [text]);
        }
    }

    #[test]
    fn a_phone_number_and_a_postcode_are_one_word() {
        assert_eq!(counts("Bel 010-000 00 01 of 14 010."), [4]);
        assert_eq!(counts("Plein 1, 1234 AB Lindedam"), [4]);
        assert_eq!(counts("Kom – als u wilt – langs!"), [5]);
    }

    #[test]
    fn abbreviations_are_in_order_for_reading() {
        assert!(GOES_ON.is_sorted());
    }
}
