//! From a map to its pages: which pages there are, what is on them, and their HTML.
//!
//! What several pages share is worked out once per map and language ([`PageContext`]), so that the
//! cost of a build grows with the number of entries and not with its square. Rendering one page needs
//! nothing of another. Views have Dutch fields, because templates read those: only types whose names
//! end in `View`, and the links and drawings that stand in them.

pub mod content;
pub mod context;
pub mod drawing;
pub mod for_machines;
pub mod frame;
pub mod language;
pub mod lists;
pub mod memo;
pub mod page;
pub mod pages;
pub mod plan;

pub use context::{PageContext, SharedParts};
pub use for_machines::base::{map_base, region_base};
pub use for_machines::crawlers::{robots, sitemap, sitemap_index};
pub use for_machines::images::Images;
pub use for_machines::search_files::{IndexFacts, SearchParts};
pub use language::SiteLanguage;
pub use lists::Lists;
pub use lists::guides::{GuideFile, GuideOffer, MapGuides};
pub use memo::{MapMemo, SiteMemo};
pub use page::SitePage;
pub use pages::card::Cards;
pub use pages::region::RegionSite;
