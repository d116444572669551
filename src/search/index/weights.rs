//! How much a term weighs in an entry: BM25F over the statistics of the index.
//!
//! Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (2004):
//! frequencies are added over fields, each with its own weight and normalised by its own length,
//! before they saturate. A part of a compound counts as a weaker field.

use crate::search::documents::fields::SearchField;
use crate::search::index::analysis::PART;
use crate::search::index::full_text::{FullTextIndex, IndexError};
use crate::search::index::weighted::{WeightedList, greatest, summed};

/// Weight and length normalisation (b) by field.
const FIELDS: [(SearchField, f32, f32); 7] = [
    (SearchField::Title, 6.0, 0.4),
    (SearchField::Names, 4.0, 0.3),
    (SearchField::Terms, 1.5, 0.3),
    (SearchField::Organization, 1.0, 0.3),
    (SearchField::Summary, 2.5, 0.5),
    (SearchField::Place, 1.0, 0.3),
    (SearchField::Body, 1.0, 0.6),
];

/// How much a part of a word counts beside the word itself.
const PART_WEIGHT: f32 = 0.6;

/// The share of its rarity that a word weighs in an entry that has it in its name or other names;
/// in a text alone it weighs less.
const TELLING: f32 = 0.6;

/// Saturation (k1).
const SATURATION: f32 = 1.5;

/// Weights are stored as steps, each this much more than the one before: common words, which weigh
/// little, then differ as finely as rare ones.
const STEP: f32 = 1.25;

/// How many steps there are.
pub(crate) const STEPS: u8 = 24;

/// What the lowest step weighs, in whole numbers.
const LOWEST: f32 = 10.0;

/// What each step weighs; published with the index.
#[must_use]
pub(crate) fn step_weights() -> Vec<u32> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "far from the limits of both types"
    )]
    let weight = |step: u8| (LOWEST * STEP.powi(i32::from(step))).round() as u32;
    (0..STEPS).map(weight).collect()
}

/// Works out weights from an index.
pub(crate) struct Weights<'i> {
    index: &'i FullTextIndex,
    mean_lengths: [f32; 7],
}

impl<'i> Weights<'i> {
    /// Reads the statistics that all terms share.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub(crate) fn new(index: &'i FullTextIndex) -> Result<Self, IndexError> {
        let mut mean_lengths = [1.0; 7];
        for (mean, (field, ..)) in mean_lengths.iter_mut().zip(FIELDS) {
            *mean = steady(index.mean_length(field)?.max(1.0));
        }
        Ok(Self {
            index,
            mean_lengths,
        })
    }

    /// The weight of a stem in every entry that has it, from 0 to 1 times [`Self::rarest`].
    ///
    /// # Errors
    /// When the index cannot be read.
    pub(crate) fn of(&self, stem: &str) -> Result<WeightedList, IndexError> {
        let mut frequencies: WeightedList = Vec::new();
        let part = format!("{PART}{stem}");
        for ((field, weight, b), mean) in FIELDS.into_iter().zip(self.mean_lengths) {
            for (term, share) in [(stem, 1.0), (part.as_str(), PART_WEIGHT)] {
                self.index.occurrences(field, term, |occurrence| {
                    let norm = 1.0 - b + b * occurrence.length as f32 / mean;
                    let frequency = weight * share * occurrence.times as f32 / norm;
                    frequencies.push((occurrence.document, frequency));
                })?;
            }
        }
        let mut weighted = summed(frequencies);
        let rarity = self.rarity(weighted.len());
        for (_, weight) in &mut weighted {
            *weight = rarity * *weight / (SATURATION + *weight);
        }
        Ok(weighted)
    }

    /// Inverse document frequency.
    fn rarity(&self, having: usize) -> f32 {
        let (all, having) = (self.documents() as f32, having as f32);
        (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
    }

    /// How many entries there are.
    #[must_use]
    pub(crate) fn documents(&self) -> usize {
        self.index.documents() as usize
    }

    /// The weight that no term can have more than.
    #[must_use]
    pub(crate) fn rarest(&self) -> f32 {
        self.rarity(1)
    }

    /// The step of a weight: the highest is for the rarest word.
    #[must_use]
    pub(crate) fn step(&self, weight: f32) -> u8 {
        let below = (self.rarest() / weight.max(f32::MIN_POSITIVE)).ln() / STEP.ln();
        let highest = f32::from(STEPS - 1);
        #[expect(clippy::cast_possible_truncation, reason = "in range by the clamp")]
        let step = (highest - below).round().clamp(0.0, highest) as u8;
        step
    }

    /// Whether the best of these entries has the word as more than a word in passing.
    #[must_use]
    pub(crate) fn is_telling(&self, weighted: &[(u32, f32)]) -> bool {
        greatest(weighted) > TELLING * self.rarity(weighted.len())
    }
}

/// A mean length, rounded to a step of one per cent. Otherwise one word more in one entry would shift
/// the weights of all terms in all entries a little: nobody would notice, but every file of the index
/// would change and browsers would fetch them all again.
fn steady(mean: f32) -> f32 {
    const STEP: f32 = 1.01;
    STEP.powf((mean.ln() / STEP.ln()).round())
}
