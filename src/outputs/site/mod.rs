//! From a map to its pages: which pages there are, what is on them, and their HTML.
//!
//! Everything that several pages share is worked out once per map ([`Lists`], the cards, the
//! frame of every page), so that the cost of a build grows with the number of entries and not
//! with its square. Rendering one page needs nothing of another.

pub mod drawing;
pub mod edition;
pub mod for_machines;
pub mod frame;
pub mod lists;
pub mod map_site;
pub mod page;
pub mod pages;
pub mod plan;

pub use edition::Edition;
pub use for_machines::base::{map_base, region_base};
pub use for_machines::crawlers::{robots, sitemap, sitemap_index};
pub use for_machines::images::Images;
pub use lists::Lists;
pub use map_site::{Ingredients, MapSite};
pub use pages::guides::{GuideFile, GuideOffer, MapGuides};
pub use pages::region::RegionSite;
pub use pages::search::{IndexFacts, SearchParts};
pub use plan::{PageError, Plan};
