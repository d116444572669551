//! Which words stand in which entries, and how much each weighs there: tantivy's full-text index and
//! the weights that follow from its statistics.

pub mod analysis;
pub mod full_text;
pub mod stems;
pub mod weighted;
pub mod weights;
