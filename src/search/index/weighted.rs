//! Lists of entries, each with what a word weighs in it.

/// Entries with weights, in order of their numbers unless said otherwise.
pub(crate) type WeightedList = Vec<(u32, f32)>;

/// A list as it is published: entries in order of their numbers, each with the step of its weight
/// (see [`step_weights`](super::weights::step_weights)).
pub(crate) type PostingList = Vec<(u32, u8)>;

/// The greatest weight in a list.
pub(crate) fn greatest(list: &[(u32, f32)]) -> f32 {
    list.iter().map(|(_, weight)| *weight).fold(0.0, f32::max)
}

/// Adds up the weights of an entry that is there more than once.
pub(crate) fn summed(mut list: WeightedList) -> WeightedList {
    list.sort_by_key(|(entry, _)| *entry);
    let mut summed = WeightedList::with_capacity(list.len());
    for (entry, weight) in list {
        match summed.last_mut() {
            Some((last, sum)) if *last == entry => *sum += weight,
            _ => summed.push((entry, weight)),
        }
    }
    summed
}

/// The entries that weigh most, at most this many, in no order.
pub(crate) fn heaviest(mut list: WeightedList, most: usize) -> WeightedList {
    let order =
        |one: &(u32, f32), other: &(u32, f32)| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0));
    if list.len() > most {
        list.select_nth_unstable_by(most, order);
        list.truncate(most);
    }
    list
}

/// Merges a list in any order into a sorted one; an entry in both keeps its greater weight.
pub(crate) fn merge(list: &mut WeightedList, mut other: WeightedList) {
    other.sort_unstable_by_key(|(entry, _)| *entry);
    if list.is_empty() {
        *list = other;
        return;
    }
    let mut merged = WeightedList::with_capacity(list.len() + other.len());
    let mut other = other.into_iter().peekable();
    for (entry, weight) in list.drain(..) {
        while let Some(new) = other.next_if(|(new, _)| *new < entry) {
            merged.push(new);
        }
        let same = other.next_if(|(new, _)| *new == entry);
        let weight = same.map_or(weight, |(_, new)| weight.max(new));
        merged.push((entry, weight));
    }
    merged.extend(other);
    *list = merged;
}

/// The entries of the first list, in its order, that are in the second as well; their weights are added.
pub(crate) fn intersect(list: WeightedList, other: &[(u32, f32)]) -> WeightedList {
    let both = list.into_iter().filter_map(|(entry, weight)| {
        let at = other.binary_search_by_key(&entry, |(other, _)| *other);
        Some((entry, weight + other[at.ok()?].1))
    });
    both.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_joined_by_the_greater_weight_and_intersected_by_the_sum() {
        let mut list = vec![(1, 0.5), (3, 2.0)];
        merge(&mut list, vec![(4, 1.0), (3, 1.0), (0, 0.25)]);
        assert_eq!(list, [(0, 0.25), (1, 0.5), (3, 2.0), (4, 1.0)]);
        assert_eq!(
            intersect(list, &[(1, 1.0), (2, 9.0), (4, 0.5)]),
            [(1, 1.5), (4, 1.5)]
        );
    }

    #[test]
    fn the_heaviest_are_chosen_by_weight_and_then_by_number() {
        let mut list = heaviest(vec![(1, 0.5), (2, 2.0), (3, 0.5), (4, 0.1)], 2);
        list.sort_by_key(|(entry, _)| *entry);
        assert_eq!(list, [(1, 0.5), (2, 2.0)]);
        assert_eq!(
            summed(vec![(2, 1.0), (1, 0.5), (2, 0.5)]),
            [(1, 0.5), (2, 1.5)]
        );
    }
}
