//! Which pages of a booklet go together on a side of a sheet, so that it can be printed on both sides,
//! folded and stapled.

/// More pages than this do not fold well on an office stapler: the booklet becomes several sections, to
/// be laid behind each other.
const LARGEST_SECTION: usize = 64;

/// A side of a sheet: the pages on its left and right half, counted from 0; `None` is blank.
pub(crate) type Side = [Option<usize>; 2];

/// A booklet's pages, each by the page of the guide that stands on it. Blank pages fill it up to a
/// multiple of four. They come before the last page, because that is the back cover.
pub(crate) fn padded(pages: usize) -> Vec<Option<usize>> {
    let blank = pages.next_multiple_of(4) - pages;
    let Some(last) = pages.checked_sub(1) else {
        return Vec::new();
    };
    (0..last)
        .map(Some)
        .chain(std::iter::repeat_n(None, blank))
        .chain([Some(last)])
        .collect()
}

/// The sides of all sheets in the order of printing: front and back of the first sheet, then of the
/// next.
pub(crate) fn sides(pages: usize) -> Vec<Side> {
    let pages = padded(pages);
    sections(pages.len())
        .into_iter()
        .scan(0, |start, length| {
            let section = &pages[*start..*start + length];
            *start += length;
            Some(section)
        })
        .flat_map(fold)
        .collect()
}

/// How many pages each section has: as equal as sheets of four pages allow.
fn sections(pages: usize) -> Vec<usize> {
    let sheets = pages / 4;
    let count = pages.div_ceil(LARGEST_SECTION);
    (0..count)
        .map(|at| (sheets * (at + 1) / count - sheets * at / count) * 4)
        .collect()
}

/// The sides of one section: outermost sheet first. On its front the last page lies left of the first.
fn fold(pages: &[Option<usize>]) -> Vec<Side> {
    let last = pages.len().saturating_sub(1);
    (0..pages.len() / 2)
        .map(|side| {
            let (low, high) = (pages[side], pages[last - side]);
            if side % 2 == 0 {
                [high, low]
            } else {
                [low, high]
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn eight_pages_lie_on_two_sheets() {
        let side = |left, right| [Some(left), Some(right)];
        assert_eq!(sides(8), [side(7, 0), side(1, 6), side(5, 2), side(3, 4)]);
    }

    #[test]
    fn blank_pages_come_before_the_back_cover() {
        assert_eq!(padded(5)[3..], [Some(3), None, None, None, Some(4)][..]);
        assert_eq!(sides(5)[0], [Some(4), Some(0)]);
        assert_eq!(sides(1), [[Some(0), None], [None, None]]);
        assert!(sides(0).is_empty());
    }

    #[test]
    fn a_thick_booklet_becomes_sections_that_follow_each_other() {
        assert_eq!(sections(64), [64]);
        assert_eq!(sections(68), [32, 36]);
        assert_eq!(sections(132), [44, 44, 44]);
        // The second section begins where the first one ends.
        let sides = sides(68);
        assert_eq!(sides[0], [Some(31), Some(0)]);
        assert_eq!(sides[16], [Some(67), Some(32)]);
    }

    proptest! {
        #[test]
        fn every_page_is_printed_once_and_facing_pages_follow_each_other(pages in 2_usize..400) {
            let sides = sides(pages);
            prop_assert_eq!(sides.len() % 2, 0);
            let mut printed: Vec<_> = sides.iter().flatten().copied().flatten().collect();
            printed.sort_unstable();
            prop_assert_eq!(printed, (0..pages).collect::<Vec<_>>());
            // Folding: the back of a sheet's right half is the left half of its other side.
            let at = |page| sides.iter().flatten().position(|place| *place == Some(page));
            for sheet in sides.chunks(2) {
                if let [[_, Some(front)], [Some(back), _]] = sheet {
                    prop_assert_eq!(front + 1, *back);
                }
                if let [[Some(back), _], [_, Some(front)]] = sheet {
                    let blank_between = padded(pages).len() - pages;
                    prop_assert!(*back == front + 1 || *back == pages - 1 && blank_between > 0);
                }
            }
            prop_assert!(at(0) == Some(1));
        }
    }
}
