//! What a social map is. These types do no input or output and know nothing of files, pages or
//! templates; every later stage reads them.
//!
//! Terms follow Open Referral's HSDS where it has them. Things refer to each other by small
//! numbers ([`EntryId`], [`AreaId`] ...), which are positions in the lists of their [`Directory`].

mod area;
mod colour;
mod coming_weeks;
mod contact;
mod date;
mod directory;
mod entry;
mod facet;
mod glossary;
mod holidays;
mod hours;
mod lexicon;
mod opening;
mod shape;
mod slug;
mod text_exception;
mod translation;
mod words;

pub use area::{Area, AreaKind};
pub use colour::{Colour, ParseColourError};
pub use contact::{Address, Email, Phone, PhoneError, Postcode, WebAddress, WebAddressError};
pub use date::{MONTH_NAMES, MonthDay, parse_date, parse_month_day};
pub use directory::{
    AccessibilityNote, AreaId, Directory, EntryId, ErrorReport, Organization, OrganizationId, Page,
    Region, Settings, TermId,
};
pub use entry::{
    Access, AgeRange, Body, Coordinates, Cost, CostKind, Coverage, Culture, Details, Entry,
    EntryKind, Notice, Setting, Status, Urgency,
};
pub use facet::{Facet, FacetRole, Term};
pub use glossary::{GlossaryItem, GlossaryKind};
pub use holidays::is_holiday;
pub use hours::{
    DAY_NAMES, Exception, HolidayPolicy, Hours, NTH_WORDS, Recurrence, Rule, Schedule, Season,
    TimeBlock, TimeError, Week, parse_times,
};
pub use lexicon::LexiconLine;
pub use opening::{Day, coming_days};
pub use shape::AreaShape;
pub use slug::slugify;
pub use text_exception::{LANGUAGE_RULES, TextException};
pub use translation::{
    EntryWords, FacetWords, PageWords, SettingsWords, TermWords, TranslatedParts,
    TranslatedSettings, Translation, Translations,
};
pub use words::{
    ACCESSIBILITY_WORDS, LANGUAGE_NAMES, SOURCE_LANGUAGE, is_language_code, language_code,
};
