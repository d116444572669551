//! Stems: one form for "schuld" and "schulden", "kook" and "koken".
//!
//! Kraaij and Pohlmann's algorithm ("Porter's stemming algorithm for Dutch", 1994) knows no words
//! and goes wrong where an ending only looks like one: "schulden" becomes "schul", "zwemles"
//! "zweml" and "gezin" "zin". The word list mends that.

use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};

use crate::words::dutch::compounds::split;
use crate::words::dutch::word_list::is_word;

static KRAAIJ_POHLMANN: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::Dutch));

/// Exceptions to all rules: words that look alike and mean different things (ouders and ouderen), and
/// irregular plurals.
const EXCEPTIONS: [(&str, &str); 58] = [
    ("begeleid", "begeleid"),
    ("begeleiden", "begeleid"),
    ("begeleider", "begeleider"),
    ("begeleiders", "begeleider"),
    ("begeleiding", "begeleid"),
    ("begeleidingen", "begeleid"),
    ("begeleidster", "begeleider"),
    ("begeleidt", "begeleid"),
    ("beleid", "beleid"),
    ("brieven", "brief"),
    ("centra", "centrum"),
    ("dans", "dans"),
    ("dansen", "dans"),
    ("danst", "dans"),
    ("dement", "dementie"),
    ("dementerend", "dementie"),
    ("dementerende", "dementie"),
    ("dementerenden", "dementie"),
    ("depressief", "depressie"),
    ("depressieve", "depressie"),
    ("eieren", "ei"),
    ("gebied", "gebied"),
    ("gebieden", "gebied"),
    ("geld", "geld"),
    ("gelden", "geld"),
    ("genieten", "geniet"),
    ("gift", "gift"),
    ("giften", "gift"),
    ("jongere", "jongere"),
    ("jongeren", "jongere"),
    ("kids", "kind"),
    ("kind", "kind"),
    ("kinderen", "kind"),
    ("kleding", "kleding"),
    ("kleren", "kleding"),
    ("korting", "korting"),
    ("kortingen", "korting"),
    ("leden", "lid"),
    ("medicijnen", "medicijn"),
    ("musea", "museum"),
    ("nodig", "nodig"),
    ("opvoedt", "opvoed"),
    ("oudere", "oudere"),
    ("ouderen", "oudere"),
    ("overheid", "overheid"),
    ("rede", "rede"),
    ("redes", "rede"),
    ("schoenen", "schoen"),
    ("schulden", "schuld"),
    ("steden", "stad"),
    ("taallessen", "taalles"),
    ("verslaafd", "verslaving"),
    ("verslaafde", "verslaving"),
    ("verslaafden", "verslaving"),
    ("verslaving", "verslaving"),
    ("verslavingen", "verslaving"),
    ("wijkcentra", "wijkcentrum"),
    ("zin", "zin"),
];

/// The stem of a folded word.
#[must_use]
pub(crate) fn stem(word: &str) -> String {
    if let Ok(at) = EXCEPTIONS.binary_search_by_key(&word, |(form, _)| form) {
        return EXCEPTIONS[at].1.to_owned();
    }
    if word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    match uninflected(word) {
        Some(base) => guarded(&base),
        None => guarded(word),
    }
}

/// The word without an ending that the word list shows to be one.
fn uninflected(word: &str) -> Option<String> {
    if let Some(base) = word
        .strip_suffix("tra")
        .filter(|base| base.ends_with("cen"))
    {
        return Some(format!("{base}trum"));
    }
    if let Some(base) = word.strip_suffix("en") {
        return singular(base);
    }
    if let Some(found) = of_participle(word).or_else(|| of_adjective(word)) {
        return Some(found);
    }
    // "Leert" and "wandelt", but not "markt" and "buurt", which have a plural of their own.
    let base = word.strip_suffix('t')?;
    let is_verb = base.len() >= 4 && is_word(base) && is_word(&format!("{base}en"));
    let doubled = base.len() >= 4 && is_word(&infinitive(base));
    ((is_verb || doubled) && !is_word(&format!("{word}en")) && !base.ends_with('t'))
        .then(|| base.to_owned())
}

/// "Verhuisd" is from "verhuizen": a participle without "ge" before it.
fn of_participle(word: &str) -> Option<String> {
    let base = word.strip_suffix(['d', 't'])?;
    let has_prefix = ["be", "ver", "ont", "her"]
        .iter()
        .any(|prefix| base.starts_with(prefix));
    if !has_prefix || base.len() < 5 {
        return None;
    }
    let voiced = match base.as_bytes() {
        [.., b's'] => format!("{}z", &base[..base.len() - 1]),
        [.., b'f'] => format!("{}v", &base[..base.len() - 1]),
        _ => return None,
    };
    Some(infinitive(&voiced)).filter(|infinitive| is_word(infinitive))
}

/// "Lege" is from "leeg" and "vieze" from "vies": an adjective, which the comparative shows.
fn of_adjective(word: &str) -> Option<String> {
    let (start, last) = word.strip_suffix('e')?.split_at_checked(word.len() - 2)?;
    let last = match last {
        "z" => "s",
        "v" => "f",
        other => other,
    };
    let vowel = start.bytes().last().filter(|byte| is_vowel(*byte))?;
    let base = if ends_in_diphthong(start) || !b"aeou".contains(&vowel) {
        format!("{start}{last}")
    } else {
        format!("{start}{}{last}", char::from(vowel))
    };
    let is_compared = is_word(&format!("{word}r")) || is_word(&format!("{base}der"));
    (is_compared && is_word(&base)).then_some(base)
}

/// "Betaal" is "betalen".
fn infinitive(base: &str) -> String {
    let bytes = base.as_bytes();
    match bytes {
        [.., a, b, _] if a == b && b"aeou".contains(a) => {
            let (start, last) = base.split_at(base.len() - 1);
            format!("{}{last}en", &start[..start.len() - 1])
        }
        _ => format!("{base}en"),
    }
}

/// The singular of a plural in -en, without that ending. An open syllable ("koken") is left to the
/// algorithm, which knows that the vowel is doubled.
fn singular(base: &str) -> Option<String> {
    let bytes = base.as_bytes();
    let (&last, before) = bytes.split_last()?;
    let &previous = before.last()?;
    if last == previous && !is_vowel(last) {
        let single = &base[..base.len() - 1];
        return is_known(single).then(|| single.to_owned());
    }
    let closed =
        !is_vowel(last) && (!is_vowel(previous) || ends_in_diphthong(&base[..base.len() - 1]));
    (closed && is_known(base)).then(|| base.to_owned())
}

fn ends_in_diphthong(text: &str) -> bool {
    ["ie", "oe", "eu", "ui", "ei", "ij", "au", "ou"]
        .iter()
        .any(|pair| text.ends_with(pair))
}

fn is_vowel(byte: u8) -> bool {
    b"aeiouy".contains(&byte)
}

fn is_known(word: &str) -> bool {
    is_word(word) || split(word).is_some()
}

/// The stem by the algorithm, which is kept from removing what is no ending and no prefix.
fn guarded(word: &str) -> String {
    let is_plural_s = word
        .strip_suffix('s')
        .is_some_and(|base| is_known(base) || !is_known(word));
    if word.ends_with('s') && !is_plural_s {
        return word.to_owned();
    }
    let found = KRAAIJ_POHLMANN.stem(word);
    let lost_prefix = word.starts_with("ge") && !found.starts_with("ge");
    let is_participle = word.ends_with('d') || word.ends_with('t') || word.ends_with("en");
    if lost_prefix && !is_participle {
        return format!("ge{}", KRAAIJ_POHLMANN.stem(&word[2..]));
    }
    found.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exceptions_are_in_order() {
        assert!(EXCEPTIONS.is_sorted());
    }

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for forms in [
            &["schuld", "schulden"][..],
            &["wijkcentrum", "wijkcentra"],
            &["buurtcentrum", "buurtcentra"],
            &["taalles", "taallessen"],
            &["zwemles", "zwemlessen"],
            &["kookles", "kooklessen"],
            &["fiets", "fietsen"],
            &["gezin", "gezinnen"],
            &["koken", "kook", "kookt", "gekookt"],
            &["wandelen", "wandelt", "wandeling", "gewandeld"],
            &["betalen", "betaalt", "betaling"],
            &["leren", "leert"],
            &["verhuizen", "verhuisd", "verhuist", "verhuizing"],
            &["helpen", "helpt"],
            &["vrijwilliger", "vrijwilligers"],
            &["markt", "markten"],
            &["buurt", "buurten"],
            &["kaart", "kaarten"],
            &["dienst", "diensten"],
            &["leeg", "lege"],
            &["doof", "dove", "doven"],
            &["duur", "dure"],
            &["vies", "vieze"],
        ] {
            let stems: Vec<_> = forms.iter().map(|form| stem(form)).collect();
            assert!(
                stems.windows(2).all(|pair| pair[0] == pair[1]),
                "{forms:?} {stems:?}"
            );
        }
    }

    #[test]
    fn words_that_only_look_alike_keep_apart() {
        for (one, other) in [
            ("ouders", "ouderen"),
            ("jonger", "jongeren"),
            ("gezin", "zin"),
            ("markt", "merk"),
            ("buurt", "buur"),
            ("zone", "zoon"),
            ("rede", "reed"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
    }
}
