//! Which known word a misspelt one is meant to be.

/// Consonants of skeletons, those most typed first.
const CONSONANTS: &str = "ntrslkgmpfwj";

pub(crate) fn letters(word: &str) -> usize {
    word.chars().count()
}

/// Numbers and single letters are never corrected.
pub(crate) fn is_spellable(word: &str) -> bool {
    letters(word) >= 3 && !word.chars().any(|c| c.is_ascii_digit())
}

/// How many slips a word may hold.
pub(crate) fn slips_allowed(word: &str) -> usize {
    match letters(word) {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// The known word that is nearest: fewest slips, the same first letter, most entries, then in
/// order. Words that sound alike may differ in any number of letters (`allowed` is none): of those, the
/// same first letter comes first.
pub(crate) fn nearest<'k>(
    word: &str,
    known: impl Iterator<Item = (&'k str, usize)>,
    allowed: Option<usize>,
) -> Option<&'k str> {
    let candidates = known.filter_map(|(known, entries)| {
        let slips = strsim::osa_distance(word, known);
        (slips <= allowed.unwrap_or(usize::MAX)).then(|| {
            let other_start = word.chars().next() != known.chars().next();
            let first = allowed.map_or(0, |_| slips);
            (
                (first, other_start, slips, std::cmp::Reverse(entries), known),
                known,
            )
        })
    });
    candidates
        .min_by(|one, other| one.0.cmp(&other.0))
        .map(|(_, known)| known)
}

/// Skeletons that are one slip away, the likeliest first: swapped, one too many, then another or
/// one missing, from the third on to the second.
pub(crate) fn slips(bones: &str) -> Vec<String> {
    let bones: Vec<char> = bones.chars().collect();
    let mut found = Vec::new();
    for at in 0..3 {
        if at + 1 < bones.len() {
            let mut swapped = bones.clone();
            swapped.swap(at, at + 1);
            found.push(swapped);
        }
        if at < bones.len() {
            let mut fewer = bones.clone();
            fewer.remove(at);
            found.push(fewer);
        }
    }
    for at in [2, 1] {
        for consonant in CONSONANTS.chars() {
            if at < bones.len() {
                let mut other = bones.clone();
                other[at] = consonant;
                found.push(other);
            }
            if at <= bones.len() {
                let mut more = bones.clone();
                more.insert(at, consonant);
                found.push(more);
            }
        }
    }
    found
        .into_iter()
        .map(|bones| bones.into_iter().collect())
        .collect()
}
