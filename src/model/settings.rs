//! What editors decide of a map as a whole, and of several maps together.

use jiff::civil::Date;

use crate::basis::source::{Span, Spanned};
use crate::model::taxonomy::TextException;
use crate::model::translation::TranslatedSettings;
use crate::model::values::{Colour, Email, WebAddress};

/// How residents report an error.
#[derive(Debug, Clone, Default)]
pub(crate) struct ErrorReport {
    /// The editors' e-mail address.
    pub(crate) email: Option<Email>,
    /// A sentence when there is none.
    pub(crate) note: Option<String>,
}

/// The settings of one map.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// Name of the map.
    pub(crate) name: String,
    /// Municipality.
    pub(crate) municipality: String,
    /// Where the site will be.
    pub(crate) address: Option<WebAddress>,
    /// Language of the interface (BCP 47).
    pub(crate) language: String,
    /// Further languages.
    pub(crate) further_languages: Vec<Spanned<String>>,
    /// The front door, as written.
    pub(crate) front_door: Spanned<String>,
    /// Independent client support, as written.
    pub(crate) client_support: Option<Spanned<String>>,
    /// How to report an error.
    pub(crate) error_report: ErrorReport,
    /// What the page on accessibility says.
    pub(crate) accessibility: AccessibilityNote,
    /// Months after which an entry must be verified again.
    pub(crate) freshness_months: u32,
    /// Shared folders, as written.
    pub(crate) includes: Vec<Spanned<String>>,
    /// Facets in order, as written.
    pub(crate) facets: Vec<Spanned<String>>,
    /// Main colour.
    pub(crate) colour: Option<Spanned<Colour>>,
    /// Second colour.
    pub(crate) accent: Option<Spanned<Colour>>,
    /// Question on the start page.
    pub(crate) home_question: Option<String>,
    /// Text on the start page.
    pub(crate) home_text: Option<String>,
    /// Sentence on every page of an example.
    pub(crate) example: Option<String>,
    /// Folder name of the theme.
    pub(crate) theme: Option<Spanned<String>>,
    /// Wording that the editor leaves as it is.
    pub(crate) text_exceptions: Vec<TextException>,
    /// Which of its texts are a translation.
    pub(crate) translated: TranslatedSettings,
    /// Start of the file.
    pub(crate) span: Span,
}

/// What is known of the accessibility of the site. The program itself claims nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct AccessibilityNote {
    /// The official statement.
    pub(crate) statement: Option<WebAddress>,
    /// When the site was tested last.
    pub(crate) tested: Option<Date>,
    /// What came out.
    pub(crate) result: Option<String>,
}

/// Several maps built into one site.
#[derive(Debug, Clone)]
pub(crate) struct Region {
    /// Name.
    pub(crate) name: String,
    /// A sentence or two.
    pub(crate) explanation: Option<String>,
    /// Where the site will be.
    pub(crate) address: Option<WebAddress>,
    /// Main colour.
    pub(crate) colour: Option<Spanned<Colour>>,
    /// Second colour.
    pub(crate) accent: Option<Spanned<Colour>>,
    /// Folder names of maps in the order of the start page; others follow.
    pub(crate) order: Vec<Spanned<String>>,
    /// Sentence on every page of an example.
    pub(crate) example: Option<String>,
    /// Wording that the editor leaves as it is.
    pub(crate) text_exceptions: Vec<TextException>,
    /// The whole file.
    pub(crate) span: Span,
}
