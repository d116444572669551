//! The order of Dutch names, by the Unicode Collation Algorithm with CLDR's rules for Dutch, and where
//! a name stands in a register.

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;
use rayon::prelude::*;

use crate::words::dutch::fold;

/// The rank of each name in Dutch order: `ranks[i]` is the place of `names[i]`. Equal names are
/// ranked in the order in which they are given.
#[must_use]
pub(crate) fn order_of_names(names: &[&str]) -> Vec<u32> {
    let keys = sort_keys(names);
    let mut order: Vec<u32> = (0..).take(names.len()).collect();
    order.par_sort_by(|&a, &b| keys[a as usize].cmp(&keys[b as usize]).then(a.cmp(&b)));
    let mut ranks = vec![0; names.len()];
    for (rank, at) in (0..).zip(order) {
        ranks[at as usize] = rank;
    }
    ranks
}

/// Things in Dutch order of their names; those with equal names stay in the order in which they are.
pub(crate) fn in_order<T>(things: Vec<T>, name: impl Fn(&T) -> &str) -> impl Iterator<Item = T> {
    let ranks = order_of_names(&things.iter().map(name).collect::<Vec<_>>());
    let mut ranked: Vec<_> = ranks.into_iter().zip(things).collect();
    ranked.sort_unstable_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, thing)| thing)
}

/// The letter that a word stands under in a register: `a` to `z`, a letter of another script, or `0-9`
/// for what starts with something else.
#[must_use]
pub(crate) fn initial(word: &str) -> String {
    let first = word.chars().find(|c| c.is_alphanumeric());
    let folded = first.map(|c| fold(&c.to_string())).unwrap_or_default();
    let letter = folded.chars().next().filter(|c| c.is_alphabetic());
    letter.map_or_else(|| "0-9".to_owned(), |c| c.to_string())
}

/// "De Vraagbaak" is also looked for under V.
#[must_use]
pub(crate) fn without_article(name: &str) -> Option<String> {
    ["De ", "Het ", "Een "].iter().find_map(|article| {
        let rest = name.strip_prefix(article)?;
        Some(format!("{rest}, {}", article.trim_end()))
    })
}

/// Keys whose byte order is the order of the names. A key is made once per name; comparing the names
/// themselves would do that work for every comparison.
fn sort_keys(names: &[&str]) -> Vec<Vec<u8>> {
    // The data for Dutch is compiled in; should that ever fail, byte order still gives a stable
    // result.
    let collator = CollatorBorrowed::try_new(locale!("nl").into(), CollatorOptions::default()).ok();
    let key = |name: &&str| {
        let mut key = Vec::with_capacity(name.len() * 2);
        match &collator {
            Some(collator) => {
                let Ok(()) = collator.write_sort_key_to(name, &mut key);
            }
            None => key.extend_from_slice(name.as_bytes()),
        }
        key
    };
    names.par_iter().map(key).collect()
}

#[cfg(test)]
mod tests {
    use crate::words::order::order_of_names;

    #[test]
    fn case_and_diacritics_do_not_part_names() {
        let names = [
            "Zwembad",
            "één plek",
            "Buurthuis",
            "eenzaam",
            "Eén buurt",
            "buurtbus",
        ];
        let ranks = order_of_names(&names);
        let mut sorted: Vec<_> = names.iter().zip(ranks).collect();
        sorted.sort_by_key(|(_, rank)| *rank);
        let sorted: Vec<_> = sorted.into_iter().map(|(name, _)| *name).collect();
        assert_eq!(
            sorted,
            [
                "buurtbus",
                "Buurthuis",
                "Eén buurt",
                "één plek",
                "eenzaam",
                "Zwembad"
            ]
        );
    }
}
