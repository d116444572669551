//! What a social map is. These types do no input or output and know nothing of files, pages or
//! templates; every later stage reads them.
//!
//! Terms follow Open Referral's HSDS where it has them. Things refer to each other by small
//! numbers ([`EntryId`], [`AreaId`] ...), which are positions in the lists of their [`SocialMap`].

pub mod address;
pub mod entry;
pub mod ids;
pub mod link;
pub mod map;
pub mod offer;
pub mod public;
pub mod schedule;
pub mod settings;
pub mod taxonomy;
pub mod translation;
pub mod values;
pub mod vocabulary;

pub use address::{
    GLOSSARY, GUIDES_FOLDER, RESERVED_FOLDERS, SEARCH, SEARCH_FOLDER, UP, entry as entry_address,
    page, slug_of_address, slug_of_area,
};
pub use entry::{Access, Coverage, Details, Entry, EntryKind, EntryText, Status, Urgency};
pub use ids::{AreaId, EntryId, OrganizationId, TermId};
pub use link::Link;
pub use map::{EntryLinks, Organization, Page, SocialMap};
pub use offer::{
    Accessibility, AgeRange, Cost, CostKind, CostWord, Culture, Form, Notice, Setting,
};
pub use public::{Contact, PublicEntry, PublicMap, Showing, ShownId, StoppedEntry, Visit};
pub use schedule::hours::{
    DayOfWeek, Exception, HolidayPolicy, Hours, HoursWord, Nth, Recurrence, RecurringTimes,
    Schedule, Season, TimeBlock, TimeError, Week, WeekParity, parse_times,
};
pub use settings::{AccessibilityNote, ErrorReport, Region, Settings};
pub use taxonomy::area::{Area, AreaKind};
pub use taxonomy::facet::{Facet, FacetRole, Term};
pub use taxonomy::glossary::{GlossaryItem, GlossaryKind};
pub use taxonomy::lexicon::LexiconLine;
pub use taxonomy::shape::AreaShape;
pub use taxonomy::text_exception::{LanguageRule, TextException};
pub use translation::{
    EntryWords, FacetWords, PageWords, SettingsWords, TermWords, TranslatedParts,
    TranslatedSettings, Translation, Translations,
};
pub use values::body::Body;
pub use values::colour::Colour;
pub use values::contact::{
    Address, Email, Phone, PhoneError, Postcode, WebAddress, WebAddressError,
};
pub use values::coordinates::Coordinates;
pub use values::date::{MONTH_NAMES, MonthDay, parse_date, parse_month_day};
pub use values::language::{Language, SOURCE_LANGUAGE, SourceLanguage};
pub use values::slug::slugify;
pub use vocabulary::{Word, YesNo};
