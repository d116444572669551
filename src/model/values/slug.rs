//! Names as parts of web addresses.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Turns a name into a part of a web address: lower case, without diacritics, words joined by
/// single hyphens ("Café De Één" becomes `cafe-de-een`). Never holds two hyphens in a row, so two
/// hyphens are free for other use in addresses.
#[must_use]
pub(crate) fn slugify(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.nfkd().filter(|c| !is_combining_mark(*c)) {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') && c != '\'' && c != '’' {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use crate::model::values::slug::slugify;

    #[test]
    fn names_become_plain_parts_of_an_address() {
        assert_eq!(slugify("Café De Één"), "cafe-de-een");
        assert_eq!(slugify("  GGD (jeugd) – Zuid!  "), "ggd-jeugd-zuid");
        assert_eq!(slugify("foto's"), "fotos");
        assert_eq!(slugify("--"), "");
    }
}
