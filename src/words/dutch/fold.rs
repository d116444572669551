//! Text to plain words: lower case without diacritics, split at everything that is no letter or digit.
//!
//! The browser does the same to a question (`1-woorden.js`), so nothing here may depend on more than
//! Unicode itself.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Small letters without diacritics and ligatures.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().collect::<String>().to_lowercase().chars() {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            c if is_combining_mark(c) => {}
            c => folded.push(c),
        }
    }
    folded
}

/// The folded words of a text. An apostrophe does not end a word ("baby's" is "babys"); a hyphen
/// does.
#[must_use]
pub(crate) fn words(text: &str) -> Vec<String> {
    // Before folding, which makes a space of an acute accent.
    let is_apostrophe = |c: char| matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ');
    let plain: String = text.chars().filter(|c| !is_apostrophe(*c)).collect();
    fold(&plain)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| without_arabic_article(word).to_owned())
        .collect()
}

/// In Arabic the article is written as part of the word, with prefixes before it, and someone who searches
/// for debts does not write "the debts". Enough letters must be left for a word.
fn without_arabic_article(word: &str) -> &str {
    let articles = ["وال", "بال", "فال", "كال", "لل", "ال"];
    let rests = articles
        .iter()
        .filter_map(|article| word.strip_prefix(article));
    let mut long_enough = rests.filter(|rest| rest.chars().count() >= 3);
    long_enough.next().unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_capitals_are_folded() {
        assert_eq!(fold("Café ĲSSEL Sjöfn Łódź"), "cafe ijssel sjofn lodz");
    }

    #[test]
    fn a_text_is_cut_into_words() {
        assert_eq!(
            words("De baby's, e-mail & 6981 AB!"),
            ["de", "babys", "e", "mail", "6981", "ab"]
        );
        assert_eq!(words("opa´s auto’s"), ["opas", "autos"]);
        assert_eq!(words("مرحبا بك"), ["مرحبا", "بك"]);
        assert_eq!(
            words("الديون والديون ديون ال"),
            ["ديون", "ديون", "ديون", "ال"]
        );
    }
}
