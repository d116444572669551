//! From a map to its pages: which pages there are, what is on them, and their HTML.
//!
//! Everything that several pages share is worked out once per map ([`Lists`], the cards, the
//! frame of every page), so that the cost of a build grows with the number of entries and not
//! with its square. Rendering one page needs nothing of another.

mod a_to_z;
mod address;
mod assets;
mod base;
mod card;
mod choices;
mod crawlers;
mod drawing;
mod edition;
mod entry_view;
mod entry_words;
mod escape_url;
mod frame;
mod glossary_view;
mod grammar;
mod guides_view;
mod hours_view;
mod images;
mod language_check;
mod linked_data;
mod list_view;
mod lists;
mod look;
mod map_site;
mod outline;
mod page;
mod pagination;
mod plan;
mod region;
mod right_to_left;
mod saved_list;
mod script_data;
mod search_view;
mod square_code;
mod templates;
mod texts;
mod theme;
mod urgent_view;

pub use address::page as page_address;
pub use address::{
    GUIDES_FOLDER, RESERVED_FOLDERS, SEARCH_FOLDER, entry_address, slug_of_address, slug_of_area,
};
pub use assets::Asset;
pub use base::{map_base, region_base};
pub use crawlers::{robots, sitemap, sitemap_index};
pub use edition::Edition;
pub use entry_words::{address_lines, ages_text, cost_kind_text, kind_text};
pub use guides_view::{GuideFile, GuideOffer, MapGuides};
pub use hours_view::{exception_days, fixed_sentences, rule_sentence, season_days, times};
pub use images::Images;
pub use language_check::compare_texts;
pub use lists::Lists;
pub use look::Look;
pub use map_site::{Ingredients, MapSite};
pub use plan::{Choices, Job, List, PageError, Plan, PlannedPage};
pub use region::RegionSite;
pub use search_view::{IndexFacts, SearchParts};
pub use square_code::{SquareCode, SquarePicture, square_code, square_picture};
pub use templates::{RenderError, Templates};
pub use texts::{Texts, capital};
pub use theme::{STANDARD_THEME, Theme, ThemeError, language_files, standard_files, theme_name};
