//! One municipality's social map as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::basis::memo::Digest;
use crate::basis::source::{Span, Spanned};
use crate::model::entry::{Entry, Status};
use crate::model::ids::{AreaId, EntryId, OrganizationId, TermId};
use crate::model::settings::Settings;
use crate::model::taxonomy::{
    Area, AreaShape, Facet, GlossaryItem, LexiconLine, Term, TextException,
};
use crate::model::translation::Translations;
use crate::model::values::{Address, Body, Email, Phone, WebAddress};

/// How many areas a line names.
const NAMED_AREAS: usize = 3;

/// An organisation.
#[derive(Debug, Clone)]
pub(crate) struct Organization {
    /// Part of its address, and its name in references.
    pub(crate) slug: String,
    /// Name.
    pub(crate) name: String,
    /// A sentence about it.
    pub(crate) explanation: Option<String>,
    /// Address.
    pub(crate) address: Option<Address>,
    /// Phone.
    pub(crate) phone: Option<Phone>,
    /// E-mail.
    pub(crate) email: Option<Email>,
    /// Website.
    pub(crate) website: Option<WebAddress>,
    /// Wording that the editor leaves as it is.
    pub(crate) text_exceptions: Vec<TextException>,
    /// Where it was written.
    pub(crate) span: Span,
}

/// A free page.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// Part of its address.
    pub(crate) slug: String,
    /// Heading.
    pub(crate) title: Spanned<String>,
    /// A sentence under the heading.
    pub(crate) summary: Option<String>,
    /// Place in the list of pages.
    pub(crate) order: i64,
    /// Text.
    pub(crate) body: Body,
    /// Wording that the editor leaves as it is.
    pub(crate) text_exceptions: Vec<TextException>,
    /// Whether its words are a translation.
    pub(crate) translated: bool,
}

/// One municipality's social map.
#[derive(Debug, Clone)]
pub(crate) struct SocialMap {
    /// Folder name; also the folder of its pages in a region.
    pub(crate) slug: String,
    /// Settings.
    pub(crate) settings: Settings,
    /// Areas, parents first.
    pub(crate) areas: Vec<Area>,
    /// Shapes of areas, as far as they are known.
    pub(crate) shapes: Vec<AreaShape>,
    /// Facets in the order of the settings.
    pub(crate) facets: Vec<Facet>,
    /// Organisations.
    pub(crate) organizations: Vec<Organization>,
    /// Entries, in the order of their files. One that did not change is the same in memory as in the map
    /// that was read before.
    pub(crate) entries: Vec<Arc<Entry>>,
    /// Words and abbreviations.
    pub(crate) glossary: Vec<GlossaryItem>,
    /// Everyday words that lead to the words entries use.
    pub(crate) lexicon: Vec<LexiconLine>,
    /// Free pages.
    pub(crate) pages: Vec<Page>,
    /// What leads from one entry to another.
    pub(crate) links: EntryLinks,
    /// The front door.
    pub(crate) front_door: Option<EntryId>,
    /// Independent client support.
    pub(crate) client_support: Option<EntryId>,
    /// What is there in other languages.
    pub(crate) translations: Translations,
    /// Slugs of entries that are there but are wrong, which has been reported: that nothing leads to
    /// them is no mistake of who refers to them.
    pub(crate) undecoded: BTreeSet<String>,
}

/// What leads from one entry to another. It stands beside the entries, because it is known only when all
/// of them are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct EntryLinks {
    /// What took the place of an entry that stopped.
    pub(crate) replaced_by: BTreeMap<EntryId, EntryId>,
    /// What an entry looks like and is not, with where an editor said so.
    pub(crate) different_from: BTreeMap<EntryId, Vec<Spanned<EntryId>>>,
}

impl SocialMap {
    /// Tells whether all that entries say is the same, their texts apart.
    #[must_use]
    pub(crate) fn heads(&self) -> Digest {
        let entries = self.entries.iter();
        Digest::of_all(entries.map(|entry| entry.head))
    }

    /// Tells whether the same entries are there, at the same addresses and at the same stage of their
    /// lives.
    #[must_use]
    pub(crate) fn addresses(&self) -> Digest {
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
    pub(crate) fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.index()]
    }

    /// The numbers of all areas, in their order.
    pub(crate) fn area_ids(&self) -> impl ExactSizeIterator<Item = AreaId> + use<> {
        (0..self.areas.len()).map(AreaId::at)
    }

    /// All entries with their numbers.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        let ids = (0..).map(EntryId::at);
        ids.zip(self.entries.iter().map(Arc::as_ref))
    }

    /// The area with this number.
    #[must_use]
    pub(crate) fn area(&self, id: AreaId) -> &Area {
        &self.areas[id.index()]
    }

    /// The organisation with this number.
    #[must_use]
    pub(crate) fn organization(&self, id: OrganizationId) -> &Organization {
        &self.organizations[id.index()]
    }

    /// The facet and term with this number.
    #[must_use]
    pub(crate) fn term(&self, id: TermId) -> (&Facet, &Term) {
        let facet = &self.facets[id.facet as usize];
        (facet, &facet.terms[id.term as usize])
    }

    /// An area and all areas it lies in, nearest first.
    pub(crate) fn area_and_parents(&self, id: AreaId) -> impl Iterator<Item = AreaId> + '_ {
        std::iter::successors(Some(id), |id| self.area(*id).parent)
    }

    /// The names of the first areas, and that there are more.
    #[must_use]
    pub(crate) fn named_areas(&self, areas: &[AreaId]) -> String {
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
    pub(crate) fn is_shown(entry: &Entry, drafts: bool) -> bool {
        match entry.status {
            Status::Published => true,
            Status::Draft => drafts,
            Status::Stopped => false,
        }
    }
}
