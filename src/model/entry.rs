//! One thing a resident can go to.

use jiff::civil::Date;

use crate::basis::memo::Fingerprint;
use crate::basis::source::{Sources, Span, Spanned};
use crate::model::map::{AreaId, EntryId, OrganizationId, TermId};
use crate::model::schedule::Hours;
use crate::model::taxonomy::TextException;
use crate::model::translation::TranslatedParts;
use crate::model::values::{Address, Email, Language, Phone, WebAddress};
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What an entry is.
    pub enum EntryKind {
        /// Something that is offered: a meal, a course, a repair café.
        Provision = "voorziening",
        /// An association of people who do something together.
        Club = "vereniging",
        /// A place or line where one can ask for help.
        HelpPoint = "hulppunt",
        /// Money or a discount that one can apply for.
        Scheme = "regeling",
    }
}

vocabulary! {
    /// Whether anyone can go there.
    pub enum Access {
        /// Freely accessible.
        Free = "vrij",
        /// A decision (indicatie, beschikking) is needed first; shown as a signpost only.
        Decision = "besluit",
    }
}

vocabulary! {
    /// Where an entry is in its life.
    pub enum Status {
        /// On the site.
        Published = "gepubliceerd",
        /// Only shown when drafts are asked for.
        Draft = "concept",
        /// No longer there; its address keeps working.
        Stopped = "gestopt",
    }
}

/// What it costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// The kind of cost.
    pub kind: CostKind,
    /// An explanation.
    pub note: Option<String>,
}

/// The kind of cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CostKind {
    /// Free of charge.
    Free,
    /// An amount in euro cents.
    Amount(u32),
    /// A co-payment.
    CoPayment,
    /// Not known.
    Unknown,
}

vocabulary! {
    /// How editors say what it costs.
    pub enum CostWord {
        /// Free of charge.
        Free = "gratis",
        /// An amount, which must be named.
        Amount = "bedrag",
        /// A co-payment.
        CoPayment = "eigen bijdrage",
        /// Not known.
        Unknown = "onbekend",
    }
}

impl CostWord {
    /// Those that say all there is to say.
    pub const ALONE: &'static [&'static str] = &[
        Self::Free.word(),
        Self::CoPayment.word(),
        Self::Unknown.word(),
    ];
}

/// Ages it is meant for; an open end is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeRange {
    /// Youngest.
    pub from: Option<u8>,
    /// Oldest.
    pub to: Option<u8>,
}

impl AgeRange {
    /// Reads `12-18`, `55+` and `tot 23`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let age = |part: &str| part.trim().parse::<u8>().ok().filter(|age| *age <= 120);
        let range = if let Some(from) = text.strip_suffix('+') {
            Self {
                from: Some(age(from)?),
                to: None,
            }
        } else if let Some(to) = text.strip_prefix("tot ") {
            Self {
                from: None,
                to: Some(age(to)?),
            }
        } else {
            let (from, to) = text.split_once(['-', '–'])?;
            Self {
                from: Some(age(from)?),
                to: Some(age(to)?),
            }
        };
        let in_order = range.from.zip(range.to).is_none_or(|(from, to)| from <= to);
        in_order.then_some(range)
    }
}

/// How an offer takes account of culture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Culture {
    /// It does, without further words.
    Yes,
    /// It does not.
    No,
    /// It does, like this.
    Described(String),
}

vocabulary! {
    /// With others or alone.
    pub enum Form {
        /// Together in a group.
        Group = "groep",
        /// One to one.
        Individual = "individueel",
    }
}

/// Group or individual offer; an offer may be both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Setting {
    /// There is a group offer.
    pub group: bool,
    /// There is an individual offer.
    pub individual: bool,
}

impl FromIterator<Form> for Setting {
    fn from_iter<I: IntoIterator<Item = Form>>(forms: I) -> Self {
        let mut setting = Self::default();
        for form in forms {
            match form {
                Form::Group => setting.group = true,
                Form::Individual => setting.individual = true,
            }
        }
        setting
    }
}

vocabulary! {
    /// What can be said of how accessible a place is.
    pub enum Accessibility {
        /// A wheelchair can get in and around.
        Wheelchair = "rolstoel",
        /// A wheelchair cannot.
        NoWheelchair = "niet voor rolstoel",
        /// Everything is on the ground floor.
        GroundFloor = "begane grond",
        /// There is a lift.
        Lift = "lift",
        /// There is an adapted toilet.
        AdaptedToilet = "aangepast toilet",
        /// There is parking for disabled people.
        Parking = "parkeerplaats voor gehandicapten",
        /// A hearing loop, for people with a hearing aid.
        HearingLoop = "ringleiding",
        /// Somebody speaks Dutch Sign Language.
        SignLanguage = "gebarentaal",
        /// Assistance dogs are welcome.
        AssistanceDogs = "hulphond welkom",
        /// There is a quiet room.
        QuietRoom = "rustige ruimte",
    }
}

/// A temporary notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What residents must know now.
    pub text: String,
    /// Last day on which it is shown.
    pub until: Option<Date>,
}

vocabulary! {
    /// Place on the page "Direct hulp".
    pub enum Urgency {
        /// Danger: call now.
        Emergency = "spoed",
        /// A help line.
        HelpLine = "hulplijn",
    }
}

/// A point on the map (WGS 84, degrees).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coordinates {
    /// Latitude.
    pub latitude: f64,
    /// Longitude.
    pub longitude: f64,
}

impl Coordinates {
    /// Reads `51.8133, 4.6901`; only points in or near the European Netherlands are taken, so that
    /// swapped numbers are noticed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (latitude, longitude) = text.split_once(',')?;
        Self::new(
            latitude.trim().parse().ok()?,
            longitude.trim().parse().ok()?,
        )
    }

    /// A point in or near the European Netherlands.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let inside = (50.7..=53.7).contains(&latitude) && (3.2..=7.3).contains(&longitude);
        inside.then_some(Self {
            latitude,
            longitude,
        })
    }
}

/// Whom it serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coverage {
    /// The whole municipality.
    Municipality,
    /// Certain areas.
    Areas(Vec<AreaId>),
}

/// The entry's own text, as Markdown that is not trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// A stretch of the file itself, so that it need not be copied and findings have a place.
    InSource(Span),
    /// The value of a key.
    Inline(Spanned<String>),
}

impl Body {
    /// The Markdown.
    #[must_use]
    pub fn markdown<'s>(&'s self, sources: &'s Sources) -> &'s str {
        match self {
            Self::InSource(span) => sources.text(*span),
            Self::Inline(text) => &text.value,
        }
    }

    /// Where the whole text stands.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::InSource(span) => *span,
            Self::Inline(text) => text.span,
        }
    }

    /// Where a part of the text stands. Inside a YAML value that place is not exact, because the
    /// value is folded and unescaped; then it is the whole value.
    #[must_use]
    pub fn span_of(&self, range: std::ops::Range<usize>) -> Span {
        match self {
            Self::InSource(span) => {
                let start = span.start as usize;
                Span::new(span.source, start + range.start..start + range.end)
            }
            Self::Inline(text) => text.span,
        }
    }
}

/// One thing a resident can go to: what every entry has, and what refers to other things.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Part of its address.
    pub slug: String,
    /// The start of its file, for findings about the whole entry.
    pub span: Span,
    /// Tells whether its file says the same as before, the text apart.
    pub head: Fingerprint,
    /// Whether it comes from a shared folder, and so is not the municipality's own.
    pub shared: bool,
    /// Name.
    pub name: Spanned<String>,
    /// What it is.
    pub kind: EntryKind,
    /// One line.
    pub summary: Spanned<String>,
    /// Free or decision.
    pub access: Access,
    /// Last verified.
    pub checked: Spanned<Date>,
    /// Life.
    pub status: Status,
    /// Own text.
    pub body: Option<Body>,
    /// What replaces it.
    pub replaced_by: Option<EntryId>,
    /// What looks like it and is something else, with where that is said.
    pub different_from: Vec<Spanned<EntryId>>,
    /// Who offers it.
    pub organization: Option<OrganizationId>,
    /// Terms as the editor wrote them: themes, target groups, then the municipality's own model.
    pub terms: Vec<TermId>,
    /// Whom it serves.
    pub coverage: Coverage,
    /// What of it is in the reader's language, when that is not the map's own and there is a
    /// translation.
    pub translated: Option<TranslatedParts>,
    /// What may be unknown.
    pub details: Details,
}

/// What an entry may leave out.
#[derive(Debug, Clone)]
pub struct Details {
    /// The first step.
    pub first_step: Option<Spanned<String>>,
    /// Costs.
    pub cost: Option<Cost>,
    /// Address.
    pub address: Option<Address>,
    /// Phone numbers, the main one first.
    pub phones: Vec<Phone>,
    /// E-mail.
    pub email: Option<Email>,
    /// Website.
    pub website: Option<WebAddress>,
    /// Role to ask for.
    pub contact_role: Option<String>,
    /// Opening hours.
    pub hours: Option<Hours>,
    /// Ages.
    pub ages: Option<AgeRange>,
    /// Languages spoken.
    pub languages: Vec<Language>,
    /// How accessible the place is.
    pub accessibility: Vec<Accessibility>,
    /// Culture.
    pub culture: Option<Culture>,
    /// Group or individual.
    pub setting: Setting,
    /// Other names.
    pub other_names: Vec<String>,
    /// Everyday words.
    pub search_words: Vec<String>,
    /// Temporary notice.
    pub notice: Option<Notice>,
    /// Place on "Direct hulp".
    pub urgency: Option<Urgency>,
    /// The source knows the name and nothing more.
    pub name_only: bool,
    /// Where the facts come from.
    pub origin: Option<String>,
    /// Point on the map.
    pub coordinates: Option<Coordinates>,
    /// Wording that the editor leaves as it is.
    pub text_exceptions: Vec<TextException>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_have_three_forms() {
        assert_eq!(
            AgeRange::parse("12-18"),
            Some(AgeRange {
                from: Some(12),
                to: Some(18)
            })
        );
        assert_eq!(
            AgeRange::parse("55+"),
            Some(AgeRange {
                from: Some(55),
                to: None
            })
        );
        assert_eq!(
            AgeRange::parse("tot 23"),
            Some(AgeRange {
                from: None,
                to: Some(23)
            })
        );
        for wrong in ["18-12", "oud", "200+", "-5", "12"] {
            assert_eq!(AgeRange::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn swapped_coordinates_are_noticed() {
        assert!(Coordinates::parse("51.8133, 4.6901").is_some());
        assert!(Coordinates::parse("4.6901, 51.8133").is_none());
        assert!(Coordinates::parse("51.8").is_none());
    }
}
