//! One thing a resident can go to.

use std::sync::Arc;

use jiff::civil::Date;

use crate::basis::memo::Digest;
use crate::basis::source::{Span, Spanned};
use crate::model::ids::{AreaId, OrganizationId, TermId};
use crate::model::offer::{Accessibility, AgeRange, Cost, Culture, Notice, Setting};
use crate::model::schedule::hours::{Hours, Schedule};
use crate::model::taxonomy::TextException;
use crate::model::translation::TranslatedParts;
use crate::model::values::{Address, Body, Coordinates, Email, Language, Phone, WebAddress};
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What an entry is.
    pub(crate) enum EntryKind {
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
    pub(crate) enum Access {
        /// Freely accessible.
        Free = "vrij",
        /// A decision (indicatie, beschikking) is needed first; shown as a signpost only.
        Decision = "besluit",
    }
}

vocabulary! {
    /// Where an entry is in its life.
    pub(crate) enum Status {
        /// On the site.
        Published = "gepubliceerd",
        /// Only shown when drafts are asked for.
        Draft = "concept",
        /// No longer there; its address keeps working.
        Stopped = "gestopt",
    }
}

vocabulary! {
    /// Place on the page "Direct hulp".
    pub(crate) enum Urgency {
        /// Danger: call now.
        Emergency = "spoed",
        /// A help line.
        HelpLine = "hulplijn",
    }
}

vocabulary! {
    /// A sentence of an entry beside its name, summary and body, by its key. These are read by the rules of
    /// plain language and can be translated.
    pub(crate) enum EntryText {
        /// The first step for a resident.
        FirstStep = "zo_begint_u",
        /// The explanation of the costs.
        CostNote = "kosten",
        /// The temporary notice.
        Notice = "bericht",
        /// The role to ask for.
        ContactRole = "contact",
        /// The remark at the opening hours.
        HoursNote = "openingstijden",
        /// How long it takes before one can go there.
        WaitingTime = "wachttijd",
        /// How culture is taken account of.
        Culture = "cultuur",
        /// The remarks at phone numbers.
        PhoneNotes = "telefoon",
    }
}

/// Whom it serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Coverage {
    /// The whole municipality.
    Municipality,
    /// Certain areas.
    Areas(Vec<AreaId>),
}

/// One thing a resident can go to: what every entry has, and what refers to other things.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// Part of its address.
    pub(crate) slug: String,
    /// The start of its file, for findings about the whole entry.
    pub(crate) span: Span,
    /// Tells whether its file says the same as before, the text apart.
    pub(crate) head: Digest,
    /// Whether it comes from a shared folder, and so is not the municipality's own.
    pub(crate) shared: bool,
    /// Name.
    pub(crate) name: Spanned<String>,
    /// What it is.
    pub(crate) kind: EntryKind,
    /// One line.
    pub(crate) summary: Spanned<String>,
    /// Free or decision.
    pub(crate) access: Access,
    /// Last verified.
    pub(crate) checked: Spanned<Date>,
    /// Life.
    pub(crate) status: Status,
    /// Own text.
    pub(crate) body: Option<Body>,
    /// Who offers it.
    pub(crate) organization: Option<OrganizationId>,
    /// Terms as the editor wrote them: themes, target groups, then the municipality's own model.
    pub(crate) terms: Vec<TermId>,
    /// Whom it serves.
    pub(crate) coverage: Coverage,
    /// What of it is in the reader's language, when that is not the map's own and there is a
    /// translation.
    pub(crate) translated: Option<TranslatedParts>,
    /// What may be unknown.
    pub(crate) details: Arc<Details>,
}

/// What an entry may leave out.
#[derive(Debug, Clone)]
pub(crate) struct Details {
    /// The first step.
    pub(crate) first_step: Option<Spanned<String>>,
    /// Costs.
    pub(crate) cost: Option<Cost>,
    /// Address.
    pub(crate) address: Option<Address>,
    /// Phone numbers, the main one first.
    pub(crate) phones: Vec<Phone>,
    /// E-mail.
    pub(crate) email: Option<Email>,
    /// Website.
    pub(crate) website: Option<WebAddress>,
    /// Role to ask for.
    pub(crate) contact_role: Option<Spanned<String>>,
    /// Opening hours.
    pub(crate) hours: Option<Hours>,
    /// How long it takes before one can go there.
    pub(crate) waiting_time: Option<Spanned<String>>,
    /// Ages.
    pub(crate) ages: Option<AgeRange>,
    /// Languages spoken.
    pub(crate) languages: Vec<Language>,
    /// How accessible the place is.
    pub(crate) accessibility: Vec<Accessibility>,
    /// Culture.
    pub(crate) culture: Option<Culture>,
    /// Group or individual.
    pub(crate) setting: Setting,
    /// Other names.
    pub(crate) other_names: Vec<String>,
    /// Everyday words.
    pub(crate) search_words: Vec<String>,
    /// Temporary notice.
    pub(crate) notice: Option<Notice>,
    /// Place on "Direct hulp".
    pub(crate) urgency: Option<Urgency>,
    /// The source knows the name and nothing more.
    pub(crate) name_only: bool,
    /// Where the facts come from.
    pub(crate) origin: Option<String>,
    /// Point on the map.
    pub(crate) coordinates: Option<Coordinates>,
    /// Wording that the editor leaves as it is.
    pub(crate) text_exceptions: Vec<TextException>,
}

impl Details {
    /// All texts of one kind, in the order of the file.
    #[must_use]
    pub(crate) fn texts(&self, text: EntryText) -> Vec<&Spanned<String>> {
        match text {
            EntryText::FirstStep => self.first_step.iter().collect(),
            EntryText::CostNote => self.cost.iter().flat_map(|cost| &cost.note).collect(),
            EntryText::Notice => self.notice.iter().map(|notice| &notice.text).collect(),
            EntryText::ContactRole => self.contact_role.iter().collect(),
            EntryText::HoursNote => self.schedule().iter().flat_map(|one| &one.note).collect(),
            EntryText::WaitingTime => self.waiting_time.iter().collect(),
            EntryText::Culture => match &self.culture {
                Some(Culture::Described(text)) => vec![text],
                _ => Vec::new(),
            },
            EntryText::PhoneNotes => self.phones.iter().flat_map(|phone| &phone.note).collect(),
        }
    }

    /// The same texts, to put others in their place.
    pub(crate) fn texts_mut(&mut self, text: EntryText) -> Vec<&mut Spanned<String>> {
        match text {
            EntryText::FirstStep => self.first_step.iter_mut().collect(),
            EntryText::CostNote => {
                let cost = self.cost.iter_mut();
                cost.flat_map(|cost| &mut cost.note).collect()
            }
            EntryText::Notice => {
                let notice = self.notice.iter_mut();
                notice.map(|notice| &mut notice.text).collect()
            }
            EntryText::ContactRole => self.contact_role.iter_mut().collect(),
            EntryText::HoursNote => match &mut self.hours {
                Some(Hours::Scheduled(schedule)) => schedule.note.iter_mut().collect(),
                _ => Vec::new(),
            },
            EntryText::WaitingTime => self.waiting_time.iter_mut().collect(),
            EntryText::Culture => match &mut self.culture {
                Some(Culture::Described(text)) => vec![text],
                _ => Vec::new(),
            },
            EntryText::PhoneNotes => {
                let phones = self.phones.iter_mut();
                phones.flat_map(|phone| &mut phone.note).collect()
            }
        }
    }

    fn schedule(&self) -> Option<&Schedule> {
        match &self.hours {
            Some(Hours::Scheduled(schedule)) => Some(schedule),
            _ => None,
        }
    }
}
