//! Which words stand in which entries, and how much each weighs there: tantivy's full-text index and
//! the weights that follow from its statistics.

pub(crate) mod analysis;
pub(crate) mod full_text;
pub(crate) mod stems;
pub(crate) mod weighted;
pub(crate) mod weights;
