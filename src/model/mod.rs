//! What a social map is. These types do no input or output and know nothing of files, pages or
//! templates; every later stage reads them.
//!
//! Terms follow Open Referral's HSDS where it has them. Things refer to each other by small
//! numbers ([`EntryId`], [`AreaId`] ...), which are positions in the lists of their [`SocialMap`].

pub(crate) mod address;
pub(crate) mod entry;
pub(crate) mod ids;
pub(crate) mod link;
pub(crate) mod map;
pub(crate) mod offer;
pub(crate) mod public;
pub(crate) mod schedule;
pub(crate) mod settings;
pub(crate) mod taxonomy;
pub(crate) mod translation;
pub(crate) mod values;
pub(crate) mod vocabulary;

pub(crate) use address::{
    GLOSSARY, GUIDES_FOLDER, RESERVED_FOLDERS, SEARCH_FOLDER, UP, entry as entry_address, page,
    slug_of_address, slug_of_area,
};
pub(crate) use entry::{Access, Coverage, Details, Entry, EntryKind, EntryText, Status, Urgency};
pub(crate) use ids::{AreaId, EntryId, OrganizationId, TermId};
pub(crate) use link::Link;
pub(crate) use map::{EntryLinks, Organization, Page, SocialMap};
pub(crate) use offer::{
    Accessibility, AgeRange, Cost, CostKind, CostWord, Culture, Form, Notice, Setting,
};
pub(crate) use public::{Contact, PublicEntry, PublicMap, Showing, ShownId, Visit};
pub(crate) use schedule::hours::{
    DayOfWeek, Exception, HolidayPolicy, Hours, HoursWord, Nth, Recurrence, RecurringTimes,
    Schedule, Season, TimeBlock, TimeError, Week, WeekParity, parse_times,
};
pub(crate) use settings::{AccessibilityNote, ErrorReport, Region, Settings};
pub(crate) use taxonomy::area::{Area, AreaKind};
pub(crate) use taxonomy::facet::{Facet, FacetRole, Term};
pub(crate) use taxonomy::glossary::{GlossaryItem, GlossaryKind};
pub(crate) use taxonomy::lexicon::LexiconLine;
pub(crate) use taxonomy::shape::AreaShape;
pub(crate) use taxonomy::text_exception::{LanguageRule, TextException};
pub(crate) use translation::{
    EntryWords, FacetWords, PageWords, SettingsWords, TermWords, TranslatedParts,
    TranslatedSettings, Translation, Translations,
};
pub(crate) use values::body::Body;
pub(crate) use values::colour::Colour;
pub(crate) use values::contact::{
    Address, Email, Phone, PhoneError, Postcode, WebAddress, WebAddressError,
};
pub(crate) use values::coordinates::Coordinates;
pub(crate) use values::date::{MONTH_NAMES, MonthDay, parse_date, parse_month_day};
pub(crate) use values::language::{Language, SOURCE_LANGUAGE, SourceLanguage};
pub(crate) use values::slug::slugify;
pub(crate) use vocabulary::{Word, YesNo};
