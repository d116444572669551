//! A map as the world may see it: on a day, in a language, with or without drafts.
//!
//! The rules of the domain are applied here, once. A [`PublicMap`] shows what is published; a
//! [`PublicEntry`] has a way to reach somebody only when anyone may use it, and a notice only while
//! that holds. Site, search, guides and open data are made from these and never see the map behind
//! them, so that telling too much is an error of types. Only the editors' desk and the checks know
//! the whole map.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::basis::memo::{Digest, MemoPerItem};
use crate::basis::source::Span;
use crate::model::entry::{
    Access, Coverage, Details, Entry, EntryKind, EntryText, Status, Urgency,
};
use crate::model::ids::{AreaId, EntryId, OrganizationId, TermId};
use crate::model::map::{Organization, Page, SocialMap};
use crate::model::offer::{Accessibility, AgeRange, Cost, Culture, Setting};
use crate::model::schedule::Hours;
use crate::model::schedule::coming_weeks::coming_weeks;
use crate::model::settings::Settings;
use crate::model::taxonomy::{Area, AreaShape, Facet, FacetRole, GlossaryItem, LexiconLine, Term};
use crate::model::translation::TranslatedParts;
use crate::model::values::{Address, Body, Coordinates, Email, Language, Phone, WebAddress};

/// What decides, beside a map itself, what the world sees of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Showing {
    /// The day on which it is read: notices end, hours change, facts grow old.
    pub(crate) today: Date,
    /// Whether drafts are shown, as an editor's preview does.
    pub(crate) drafts: bool,
}

/// A map as readers of one language see it on a day.
#[derive(Debug, Clone)]
pub struct PublicMap {
    map: Arc<SocialMap>,
    showing: Showing,
    /// By [`ShownId`], in the order of the files.
    shown: Arc<[EntryId]>,
    stopped: Arc<[EntryId]>,
}

/// The number of an entry that is on the site. Only a public map gives these out, counted from
/// nought and the same in every language, so that whoever has one may show the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ShownId(pub u32);

impl ShownId {
    /// The position in a list with one thing per shown entry.
    #[must_use]
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }

    /// The number of a position. Lists are far shorter than 2^32.
    #[must_use]
    pub(crate) fn at(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

/// An entry that is on the site, with everything that may be told of it and nothing else.
///
/// Outputs take it apart by naming every field, so that a new one is a question to each of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PublicEntry<'m> {
    /// Part of its address.
    pub(crate) slug: &'m str,
    /// Name.
    pub(crate) name: &'m str,
    /// One line: what it is, and for whom.
    pub(crate) summary: &'m str,
    /// Whether it is a draft, which only a preview shows.
    pub(crate) is_draft: bool,
    /// What it is.
    pub(crate) kind: EntryKind,
    /// What one needs before going there.
    pub(crate) access: Access,
    /// Whether it is the whole country's, and so not the municipality's own.
    pub(crate) national: bool,
    /// Terms as the editor wrote them: themes, audiences, then the municipality's own model.
    pub(crate) terms: &'m [TermId],
    /// Whom it serves.
    pub(crate) coverage: &'m Coverage,
    /// Who offers it.
    pub(crate) organization: Option<OrganizationId>,
    /// Own text, Markdown that is not trusted.
    pub(crate) body: Option<&'m Body>,
    /// The temporary notice, as long as it holds.
    pub(crate) notice: Option<&'m str>,
    /// The first step for a resident; that of a signpost leads to the front door.
    pub(crate) first_step: Option<&'m str>,
    /// Costs.
    pub(crate) cost: Option<&'m Cost>,
    /// How to reach it; empty for a signpost.
    pub(crate) contact: Contact<'m>,
    /// What a visitor meets there; empty for a signpost.
    pub(crate) visit: Visit<'m>,
    /// Other names and abbreviations.
    pub(crate) other_names: &'m [String],
    /// Everyday words by which people look for it.
    pub(crate) search_words: &'m [String],
    /// Its place on the page "Direct hulp".
    pub(crate) urgency: Option<Urgency>,
    /// The source knows the name and nothing more.
    pub(crate) name_only: bool,
    /// Where the facts come from.
    pub(crate) origin: Option<&'m str>,
    /// When somebody last verified it.
    pub(crate) checked: Date,
    /// Whether that is longer ago than the map promises.
    pub(crate) is_stale: bool,
    /// What of it is in the reader's language, when that is not the map's own and there is a translation.
    pub(crate) translated: Option<TranslatedParts>,
}

/// An entry that is no more: its page says so, and what took its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StoppedEntry<'m> {
    /// Part of its address.
    pub(crate) slug: &'m str,
    /// Name.
    pub(crate) name: &'m str,
    /// What took its place, if that is on the site.
    pub(crate) replaced_by: Option<PublicEntry<'m>>,
}

/// How to reach an entry.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Contact<'m> {
    /// Visiting address.
    pub(crate) address: Option<&'m Address>,
    /// Phone numbers, the main one first.
    pub(crate) phones: &'m [Phone],
    /// E-mail.
    pub(crate) email: Option<&'m Email>,
    /// Website.
    pub(crate) website: Option<&'m WebAddress>,
    /// Role to ask for.
    pub(crate) role: Option<&'m str>,
    /// Opening hours.
    pub(crate) hours: Option<&'m Hours>,
    /// Point on the map.
    pub(crate) coordinates: Option<Coordinates>,
}

/// What a visitor meets at an entry.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Visit<'m> {
    /// How long it takes before one can go there.
    pub(crate) waiting_time: Option<&'m str>,
    /// Ages it is meant for.
    pub(crate) ages: Option<AgeRange>,
    /// Languages spoken there.
    pub(crate) languages: &'m [Language],
    /// Physical accessibility.
    pub(crate) accessibility: &'m [Accessibility],
    /// How culture is taken account of.
    pub(crate) culture: Option<&'m Culture>,
    /// In a group or alone.
    pub(crate) setting: Setting,
}

impl PublicMap {
    /// Makes a map public.
    #[must_use]
    pub(crate) fn new(map: Arc<SocialMap>, showing: Showing) -> Self {
        let of = |wanted: &dyn Fn(Status) -> bool| {
            let entries = map.entries.iter().enumerate();
            let found = entries.filter(|(_, entry)| wanted(entry.status));
            found.map(|(at, _)| EntryId::at(at)).collect()
        };
        Self {
            shown: of(&|status| showing.shows(status)),
            stopped: of(&|status| status == Status::Stopped),
            map,
            showing,
        }
    }

    /// The same map on the same day, in another language.
    #[must_use]
    pub(crate) fn in_language(&self, language: &str) -> Self {
        Self {
            map: Arc::new(self.map.in_language(language)),
            ..self.clone()
        }
    }

    /// Whether any entry is translated into a language.
    #[must_use]
    pub(crate) fn has_entries_in(&self, language: &str) -> bool {
        self.map.has_entries_in(language)
    }

    /// The day and the drafts that decide what it shows.
    #[must_use]
    pub(crate) fn showing(&self) -> Showing {
        self.showing
    }

    /// The day on which it is read.
    #[must_use]
    pub(crate) fn today(&self) -> Date {
        self.showing.today
    }

    /// The entries on the site, in the order of their files.
    pub(crate) fn entries(
        &self,
    ) -> impl ExactSizeIterator<Item = (ShownId, PublicEntry<'_>)> + Clone {
        let shown = self.shown.iter().enumerate();
        shown.map(|(at, id)| (ShownId::at(at), self.view_of(self.map.entry(*id))))
    }

    /// The entry with this number.
    #[must_use]
    pub(crate) fn entry(&self, id: ShownId) -> PublicEntry<'_> {
        self.view_of(self.map.entry(self.shown[id.index()]))
    }

    /// Entries that are no more, whose addresses keep working.
    pub(crate) fn all_stopped(&self) -> impl ExactSizeIterator<Item = StoppedEntry<'_>> {
        (0..self.stopped.len()).map(|at| self.stopped(at))
    }

    /// The nth entry that is no more.
    #[must_use]
    pub(crate) fn stopped(&self, at: usize) -> StoppedEntry<'_> {
        self.stopped_view(self.stopped[at])
    }

    /// The slugs of all entries that have a page, those that are no more among them.
    pub(crate) fn entry_slugs(&self) -> impl Iterator<Item = &str> {
        let ids = self.shown.iter().chain(&*self.stopped);
        ids.map(|id| self.map.entry(*id).slug.as_str())
    }

    /// The place where anyone can go with any question.
    #[must_use]
    pub(crate) fn front_door(&self) -> Option<PublicEntry<'_>> {
        self.if_shown(self.map.front_door?)
    }

    /// Somebody who stands beside a resident when a decision is made.
    #[must_use]
    pub(crate) fn client_support(&self) -> Option<PublicEntry<'_>> {
        self.if_shown(self.map.client_support?)
    }

    fn if_shown(&self, id: EntryId) -> Option<PublicEntry<'_>> {
        let entry = self.map.entry(id);
        let is_shown = self.showing.shows(entry.status);
        is_shown.then(|| self.view_of(entry))
    }

    /// Stands for all that the entries on the site and those that are no more say, their texts apart.
    #[must_use]
    pub(crate) fn heads(&self) -> Digest {
        let ids = self.shown.iter().chain(&*self.stopped);
        Digest::of_all(ids.map(|id| self.map.entry(*id).head))
    }

    /// What `work` makes of each entry on the site, in their order; it is called for those that changed
    /// since the last time. `context` must stand for all of the map but the texts of entries, and for
    /// the [`Showing`].
    pub(crate) fn memoized<R: Clone + Send + Sync>(
        &self,
        memo: &mut MemoPerItem<Entry, R>,
        context: Digest,
        work: impl Fn(PublicEntry<'_>) -> R + Sync,
    ) -> Vec<R> {
        let shown = self.shown.iter();
        let entries: Vec<_> = shown
            .map(|id| Arc::clone(&self.map.entries[id.index()]))
            .collect();
        memo.of(context, &entries, |entry| work(self.view_of(entry)))
    }

    /// Where findings about an entry belong.
    #[must_use]
    pub(crate) fn place_of(&self, slug: &str) -> Option<Span> {
        let mut entries = self.map.entries.iter();
        let entry = entries.find(|entry| entry.slug == slug)?;
        Some(entry.span)
    }

    /// Here the rules are: see [`PublicEntry`] for what each field promises.
    fn view_of<'m>(&'m self, entry: &'m Entry) -> PublicEntry<'m> {
        let details = &entry.details;
        let is_signpost = entry.access == Access::Decision;
        PublicEntry {
            slug: &entry.slug,
            name: &entry.name.value,
            summary: &entry.summary.value,
            is_draft: entry.status == Status::Draft,
            kind: entry.kind,
            access: entry.access,
            national: entry.shared,
            terms: &entry.terms,
            coverage: &entry.coverage,
            organization: entry.organization,
            body: entry.body.as_ref(),
            notice: self.notice(details),
            first_step: details.first_step.as_ref().map(|step| step.value.as_str()),
            cost: details.cost.as_ref(),
            contact: match is_signpost {
                true => Contact::default(),
                false => Contact::of(details),
            },
            visit: match is_signpost {
                true => Visit::default(),
                false => Visit::of(details),
            },
            other_names: &details.other_names,
            search_words: &details.search_words,
            urgency: details.urgency,
            name_only: details.name_only,
            origin: details.origin.as_deref(),
            checked: entry.checked.value,
            is_stale: self.is_stale(entry.checked.value),
            translated: entry.translated,
        }
    }

    fn stopped_view(&self, id: EntryId) -> StoppedEntry<'_> {
        let entry = self.map.entry(id);
        let replaced_by = self.map.links.replaced_by.get(&id);
        StoppedEntry {
            slug: &entry.slug,
            name: &entry.name.value,
            replaced_by: replaced_by.and_then(|id| self.if_shown(*id)),
        }
    }

    fn notice<'m>(&self, details: &'m Details) -> Option<&'m str> {
        let notice = details.notice.as_ref()?;
        let holds = notice.until.is_none_or(|until| until >= self.showing.today);
        holds.then_some(notice.text.value.as_str())
    }

    fn is_stale(&self, checked: Date) -> bool {
        let months = i64::from(self.map.settings.freshness_months);
        checked.saturating_add(months.months()) < self.showing.today
    }

    /// When an entry is open in the coming weeks, as text for the browser; `None` when nothing sure can
    /// be said. A notice may say that it is closed for a while.
    #[must_use]
    pub(crate) fn coming_weeks(&self, entry: &PublicEntry<'_>) -> Option<String> {
        let hours = entry.contact.hours.filter(|_| entry.notice.is_none())?;
        coming_weeks(hours, self.showing.today)
    }

    /// How near an entry is by the municipality's own near-to-far facet: 0 is nearest. What needs a
    /// decision is always farthest.
    #[must_use]
    pub(crate) fn distance(&self, entry: &PublicEntry<'_>) -> u16 {
        if entry.access == Access::Decision {
            return u16::MAX;
        }
        let near_to_far = entry
            .terms
            .iter()
            .filter(|id| self.map.facets[usize::from(id.facet)].near_to_far);
        let nearest = near_to_far.map(|id| id.term).min();
        nearest.unwrap_or(u16::MAX - 1)
    }

    /// Whether somebody who reads about this entry may have to leave the page at once.
    #[must_use]
    pub(crate) fn needs_quick_exit(&self, entry: &PublicEntry<'_>) -> bool {
        entry.terms.iter().any(|id| self.term(*id).1.quick_exit)
    }

    /// The entry's terms that belong to facets of one role.
    pub(crate) fn terms_of_role<'a>(
        &'a self,
        entry: &PublicEntry<'a>,
        role: FacetRole,
    ) -> impl Iterator<Item = TermId> + use<'a> {
        let terms = entry.terms.iter().copied();
        terms.filter(move |id| self.map.facets[usize::from(id.facet)].role == role)
    }
}

/// What stands around the entries is public as it is.
impl PublicMap {
    /// Folder name; also the folder of its pages in a region.
    #[must_use]
    pub(crate) fn slug(&self) -> &str {
        &self.map.slug
    }

    /// Settings.
    #[must_use]
    pub(crate) fn settings(&self) -> &Settings {
        &self.map.settings
    }

    /// Areas, parents first.
    #[must_use]
    pub(crate) fn areas(&self) -> &[Area] {
        &self.map.areas
    }

    /// The numbers of all areas, in their order.
    pub(crate) fn area_ids(&self) -> impl ExactSizeIterator<Item = AreaId> + use<> {
        self.map.area_ids()
    }

    /// The area with this number.
    #[must_use]
    pub(crate) fn area(&self, id: AreaId) -> &Area {
        self.map.area(id)
    }

    /// An area and all areas it lies in, nearest first.
    pub(crate) fn area_and_parents(&self, id: AreaId) -> impl Iterator<Item = AreaId> + '_ {
        self.map.area_and_parents(id)
    }

    /// The names of the first areas, and that there are more.
    #[must_use]
    pub(crate) fn named_areas(&self, areas: &[AreaId]) -> String {
        self.map.named_areas(areas)
    }

    /// Shapes of areas, as far as they are known.
    #[must_use]
    pub(crate) fn shapes(&self) -> &[AreaShape] {
        &self.map.shapes
    }

    /// Facets in the order of the settings.
    #[must_use]
    pub(crate) fn facets(&self) -> &[Facet] {
        &self.map.facets
    }

    /// The facet and term with this number.
    #[must_use]
    pub(crate) fn term(&self, id: TermId) -> (&Facet, &Term) {
        self.map.term(id)
    }

    /// Organisations.
    #[must_use]
    pub(crate) fn organizations(&self) -> &[Organization] {
        &self.map.organizations
    }

    /// The organisation with this number.
    #[must_use]
    pub(crate) fn organization(&self, id: OrganizationId) -> &Organization {
        self.map.organization(id)
    }

    /// Words and abbreviations that are explained.
    #[must_use]
    pub(crate) fn glossary(&self) -> &[GlossaryItem] {
        &self.map.glossary
    }

    /// Everyday words that lead to the words entries use.
    #[must_use]
    pub(crate) fn lexicon(&self) -> &[LexiconLine] {
        &self.map.lexicon
    }

    /// Free pages.
    #[must_use]
    pub(crate) fn pages(&self) -> &[Page] {
        &self.map.pages
    }
}

impl Showing {
    /// Stands for both.
    #[must_use]
    pub(crate) fn digest(self) -> Digest {
        let Self { today, drafts } = self;
        Digest::of_texts([today.to_string(), drafts.to_string()])
    }

    /// Whether an entry at this stage of its life is on the site.
    #[must_use]
    pub(crate) fn shows(self, status: Status) -> bool {
        match status {
            Status::Published => true,
            Status::Draft => self.drafts,
            Status::Stopped => false,
        }
    }
}

impl<'m> Contact<'m> {
    fn of(details: &'m Details) -> Self {
        Self {
            address: details.address.as_ref(),
            phones: &details.phones,
            email: details.email.as_ref(),
            website: details.website.as_ref(),
            role: details
                .contact_role
                .as_ref()
                .map(|role| role.value.as_str()),
            hours: details.hours.as_ref(),
            coordinates: details.coordinates,
        }
    }
}

impl<'m> Visit<'m> {
    /// What a visitor meets at an entry that anyone may go to.
    #[must_use]
    pub(crate) fn of(details: &'m Details) -> Self {
        Self {
            waiting_time: details
                .waiting_time
                .as_ref()
                .map(|text| text.value.as_str()),
            ages: details.ages,
            languages: &details.languages,
            accessibility: &details.accessibility,
            culture: details.culture.as_ref(),
            setting: details.setting,
        }
    }

    /// What of it editors wrote in their own words.
    #[must_use]
    pub(crate) fn texts(&self) -> Vec<(EntryText, &'m str)> {
        let culture = match self.culture {
            Some(Culture::Described(text)) => Some(text.value.as_str()),
            _ => None,
        };
        let texts = [
            (EntryText::WaitingTime, self.waiting_time),
            (EntryText::Culture, culture),
        ];
        let known = texts
            .into_iter()
            .filter_map(|(text, words)| Some((text, words?)));
        known.collect()
    }
}
