//! One municipality's social map as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::basis::memo::Digest;
use crate::basis::source::{Span, Spanned};
use crate::model::entry::{Entry, Status};
use crate::model::ids::{AreaId, EntryId, OrganizationId, TermId};
use crate::model::settings::Settings;
use crate::model::taxonomy::{
    Area, AreaShape, Facet, FacetRole, GlossaryItem, LexiconLine, Term, TextException,
};
use crate::model::translation::Translations;
use crate::model::values::{Address, Body, Email, Phone, WebAddress};

/// How many areas a line names.
const NAMED_AREAS: usize = 3;

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
    /// What leads from one entry to another.
    pub links: EntryLinks,
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

/// What leads from one entry to another. It stands beside the entries, because it is known only when all
/// of them are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryLinks {
    /// What took the place of an entry that stopped.
    pub replaced_by: BTreeMap<EntryId, EntryId>,
    /// What an entry looks like and is not, with where an editor said so.
    pub different_from: BTreeMap<EntryId, Vec<Spanned<EntryId>>>,
}

impl SocialMap {
    /// Tells whether all that entries say is the same, their texts apart.
    #[must_use]
    pub fn heads(&self) -> Digest {
        let entries = self.entries.iter();
        Digest::of_all(entries.map(|entry| entry.head))
    }

    /// Tells whether the same entries are there, at the same addresses and at the same stage of their
    /// lives.
    #[must_use]
    pub fn addresses(&self) -> Digest {
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
        Digest::of(all.as_bytes())
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

    /// All entries with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        let ids = (0..).map(EntryId::at);
        ids.zip(self.entries.iter().map(Arc::as_ref))
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
