//! From a map to its pages: which pages there are, what is on them, and their HTML.
//!
//! What several pages share is worked out once per map and language ([`PageContext`]), so that the
//! cost of a build grows with the number of entries and not with its square. Rendering one page needs
//! nothing of another. Views have Dutch fields, because templates read those: only types whose names
//! end in `View`, and the links and drawings that stand in them.

pub(crate) mod content;
pub(crate) mod context;
pub(crate) mod drawing;
pub(crate) mod for_machines;
pub(crate) mod frame;
pub(crate) mod language;
pub(crate) mod lists;
pub(crate) mod memo;
pub(crate) mod page;
pub(crate) mod pages;
pub(crate) mod plan;

pub(crate) use context::{PageContext, SharedParts};
pub(crate) use for_machines::base::{map_base, region_base};
pub(crate) use for_machines::crawlers::{robots, sitemap, sitemap_index};
pub(crate) use for_machines::images::Images;
pub(crate) use for_machines::search_files::{IndexFacts, SearchParts};
pub(crate) use language::SiteLanguage;
pub(crate) use lists::Lists;
pub(crate) use lists::guides::{GuideFile, GuideOffer, MapGuides};
pub(crate) use memo::{MapMemo, SiteMemo};
pub(crate) use page::SitePage;
pub(crate) use pages::card::Cards;
pub(crate) use pages::region::RegionSite;
