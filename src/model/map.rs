//! One municipality's social map as a whole, and several of them as a region.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::basis::memo::Fingerprint;
use crate::basis::source::{Span, Spanned};
use crate::model::entry::{Body, Entry, Status};
use crate::model::taxonomy::Area;
use crate::model::taxonomy::AreaShape;
use crate::model::taxonomy::GlossaryItem;
use crate::model::taxonomy::LexiconLine;
use crate::model::taxonomy::TextException;
use crate::model::taxonomy::{Facet, FacetRole, Term};
use crate::model::translation::{TranslatedSettings, Translations};
use crate::model::values::Colour;
use crate::model::values::{Address, Email, Phone, WebAddress};

/// How many areas a line names.
const NAMED_AREAS: usize = 3;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in the list it belongs to.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The number of a position. Lists are far shorter than 2^32.
            #[must_use]
            pub fn at(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }
    };
}

id!(
    /// Position in [`SocialMap::entries`].
    EntryId
);
id!(
    /// Position in [`SocialMap::areas`].
    AreaId
);
id!(
    /// Position in [`SocialMap::organizations`].
    OrganizationId
);

/// A term of a facet, by position of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId {
    /// Position in [`SocialMap::facets`].
    pub facet: u16,
    /// Position in [`Facet::terms`].
    pub term: u16,
}

/// An organisation.
#[derive(Debug, Clone)]
pub struct Organization {
    /// Part of its address, and its name in references.
    pub slug: String,
    /// Name.
    pub name: String,
    /// A sentence about it.
    pub explanation: Option<String>,
    /// Address.
    pub address: Option<Address>,
    /// Phone.
    pub phone: Option<Phone>,
    /// E-mail.
    pub email: Option<Email>,
    /// Website.
    pub website: Option<WebAddress>,
    /// Wording that the editor leaves as it is.
    pub text_exceptions: Vec<TextException>,
    /// Where it was written.
    pub span: Span,
}

/// A free page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Part of its address.
    pub slug: String,
    /// Heading.
    pub title: Spanned<String>,
    /// A sentence under the heading.
    pub summary: Option<String>,
    /// Place in the list of pages.
    pub order: i64,
    /// Text.
    pub body: Body,
    /// Wording that the editor leaves as it is.
    pub text_exceptions: Vec<TextException>,
    /// Whether its words are a translation.
    pub translated: bool,
}

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

/// One municipality's social map.
#[derive(Debug, Clone)]
pub struct SocialMap {
    /// Folder name; also the folder of its pages in a region.
    pub slug: String,
    /// Settings.
    pub settings: Settings,
    /// Areas, parents first.
    pub areas: Vec<Area>,
    /// Shapes of areas, as far as they are known.
    pub shapes: Vec<AreaShape>,
    /// Facets in the order of the settings.
    pub facets: Vec<Facet>,
    /// Organisations.
    pub organizations: Vec<Organization>,
    /// Entries, in the order of their files. One that did not change is the same in memory as in the map
    /// that was read before.
    pub entries: Vec<Arc<Entry>>,
    /// Words and abbreviations.
    pub glossary: Vec<GlossaryItem>,
    /// Everyday words that lead to the words entries use.
    pub lexicon: Vec<LexiconLine>,
    /// Free pages.
    pub pages: Vec<Page>,
    /// The front door.
    pub front_door: Option<EntryId>,
    /// Independent client support.
    pub client_support: Option<EntryId>,
    /// What is there in other languages.
    pub translations: Translations,
    /// Slugs of entries that are there but are wrong, which has been reported: that nothing leads to
    /// them is no mistake of who refers to them.
    pub undecoded: BTreeSet<String>,
}

impl SocialMap {
    /// Tells whether all that entries say is the same, their texts apart.
    #[must_use]
    pub fn heads(&self) -> Fingerprint {
        let entries = self.entries.iter();
        Fingerprint::of_all(entries.map(|entry| entry.head))
    }

    /// Tells whether the same entries are there, at the same addresses and at the same stage of their
    /// lives.
    #[must_use]
    pub fn addresses(&self) -> Fingerprint {
        let mut all = String::new();
        for entry in &self.entries {
            all.push_str(&entry.slug);
            all.push(match entry.status {
                Status::Published => '+',
                Status::Draft => '?',
                Status::Stopped => '-',
            });
            all.push('/');
        }
        Fingerprint::of(all.as_bytes())
    }

    /// The entry with this number.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.index()]
    }

    /// The numbers of all areas, in their order.
    pub fn area_ids(&self) -> impl ExactSizeIterator<Item = AreaId> + use<> {
        (0..self.areas.len()).map(AreaId::at)
    }

    /// The area with this number.
    #[must_use]
    pub fn area(&self, id: AreaId) -> &Area {
        &self.areas[id.index()]
    }

    /// The organisation with this number.
    #[must_use]
    pub fn organization(&self, id: OrganizationId) -> &Organization {
        &self.organizations[id.index()]
    }

    /// The facet and term with this number.
    #[must_use]
    pub fn term(&self, id: TermId) -> (&Facet, &Term) {
        let facet = &self.facets[id.facet as usize];
        (facet, &facet.terms[id.term as usize])
    }

    /// The entry's terms that belong to facets of one role.
    pub fn terms_of_role<'a>(
        &'a self,
        entry: &'a Entry,
        role: FacetRole,
    ) -> impl Iterator<Item = TermId> + 'a {
        entry
            .terms
            .iter()
            .copied()
            .filter(move |id| self.facets[id.facet as usize].role == role)
    }

    /// An area and all areas it lies in, nearest first.
    pub fn area_and_parents(&self, id: AreaId) -> impl Iterator<Item = AreaId> + '_ {
        std::iter::successors(Some(id), |id| self.area(*id).parent)
    }

    /// The names of the first areas, and that there are more.
    #[must_use]
    pub fn named_areas(&self, areas: &[AreaId]) -> String {
        let names = areas.iter().map(|id| self.area(*id).name.as_str());
        let shown: Vec<_> = names.take(NAMED_AREAS).collect();
        let more = if areas.len() > NAMED_AREAS {
            " …"
        } else {
            ""
        };
        format!("{}{more}", shown.join(", "))
    }

    /// Whether an entry is on the site.
    #[must_use]
    pub fn is_shown(entry: &Entry, drafts: bool) -> bool {
        match entry.status {
            Status::Published => true,
            Status::Draft => drafts,
            Status::Stopped => false,
        }
    }
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
