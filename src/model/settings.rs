//! What editors decide of a map as a whole, and of several maps together.

use jiff::civil::Date;

use crate::basis::source::{Span, Spanned};
use crate::model::taxonomy::TextException;
use crate::model::translation::TranslatedSettings;
use crate::model::values::{Colour, Email, WebAddress};

/// How residents report an error.
#[derive(Debug, Clone, Default)]
pub struct ErrorReport {
    /// The editors' e-mail address.
    pub email: Option<Email>,
    /// A sentence when there is none.
    pub note: Option<String>,
}

/// The settings of one map.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Name of the map.
    pub name: String,
    /// Municipality.
    pub municipality: String,
    /// Code of Statistics Netherlands (CBS).
    pub cbs: Option<String>,
    /// Where the site will be.
    pub address: Option<WebAddress>,
    /// Language of the interface (BCP 47).
    pub language: String,
    /// Further languages.
    pub further_languages: Vec<Spanned<String>>,
    /// The front door, as written.
    pub front_door: Spanned<String>,
    /// Independent client support, as written.
    pub client_support: Option<Spanned<String>>,
    /// How to report an error.
    pub error_report: ErrorReport,
    /// What the page on accessibility says.
    pub accessibility: AccessibilityNote,
    /// Months after which an entry must be verified again.
    pub freshness_months: u32,
    /// Shared folders, as written.
    pub includes: Vec<Spanned<String>>,
    /// Facets in order, as written.
    pub facets: Vec<Spanned<String>>,
    /// Main colour.
    pub colour: Option<Spanned<Colour>>,
    /// Second colour.
    pub accent: Option<Spanned<Colour>>,
    /// Question on the start page.
    pub home_question: Option<String>,
    /// Text on the start page.
    pub home_text: Option<String>,
    /// Sentence on every page of an example.
    pub example: Option<String>,
    /// Folder name of the theme.
    pub theme: Option<Spanned<String>>,
    /// Wording that the editor leaves as it is.
    pub text_exceptions: Vec<TextException>,
    /// Which of its texts are a translation.
    pub translated: TranslatedSettings,
    /// Start of the file.
    pub span: Span,
}

/// What is known of the accessibility of the site. The program itself claims nothing.
#[derive(Debug, Clone, Default)]
pub struct AccessibilityNote {
    /// The official statement.
    pub statement: Option<WebAddress>,
    /// When the site was tested last.
    pub tested: Option<Date>,
    /// What came out.
    pub result: Option<String>,
}

/// Several maps built into one site.
#[derive(Debug, Clone)]
pub struct Region {
    /// Name.
    pub name: String,
    /// A sentence or two.
    pub explanation: Option<String>,
    /// Where the site will be.
    pub address: Option<WebAddress>,
    /// Main colour.
    pub colour: Option<Spanned<Colour>>,
    /// Second colour.
    pub accent: Option<Spanned<Colour>>,
    /// Folder names of maps in the order of the start page; others follow.
    pub order: Vec<Spanned<String>>,
    /// Sentence on every page of an example.
    pub example: Option<String>,
    /// Wording that the editor leaves as it is.
    pub text_exceptions: Vec<TextException>,
    /// The whole file.
    pub span: Span,
}
