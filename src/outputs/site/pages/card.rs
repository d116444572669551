//! An entry as it stands in lists. Every list page lies one folder deep, so a card is the same on
//! all of them and is rendered once.

use std::sync::Arc;

use serde::Serialize;

use crate::basis::memo::Digest;
use crate::model::{Access, CostKind, Coverage, PublicEntry, ShownId, address};
use crate::outputs::site::context::PageContext;
use crate::outputs::site::language::Lang;
use crate::outputs::site::memo::{Card, EditionMemo, unlocked};
use crate::theme::RenderError;
use crate::words::facts::{PhoneView, coverage_text};

/// What a card shows.
#[derive(Debug, Serialize)]
struct CardView {
    naam: String,
    pad: String,
    samenvatting: String,
    vrij: bool,
    gratis: bool,
    samen: bool,
    waar: String,
    telefoon: Option<PhoneView>,
    slug: String,
    /// The areas it is for, if not the whole municipality.
    wijken: Vec<String>,
    /// When it is open in the coming weeks.
    open: Option<String>,
    /// The language of name and summary.
    taal: Lang,
}

/// The cards of all entries, by their numbers.
pub(crate) struct Cards(Vec<Arc<Card>>);

impl Cards {
    /// The cards of a map. Those that were rendered are kept as long as their entry and all that is
    /// shown around it are the same.
    #[must_use]
    pub(crate) fn new(site: &PageContext, memo: &EditionMemo) -> Self {
        let around = Digest::of_all([site.shared.digest, site.frame_digest()]);
        let mut known = unlocked(&memo.cards).clone();
        let card = |_: PublicEntry<'_>| Arc::new(Card::new());
        let cards = site.map.memoized(&mut known, around, card);
        *unlocked(&memo.cards) = known;
        Self(cards)
    }

    /// An entry's card, as it stands in lists.
    ///
    /// # Errors
    /// When its template cannot be used.
    pub(crate) fn html(&self, site: &PageContext, id: ShownId) -> Result<&str, RenderError> {
        let card = self.0[id.index()].get_or_init(|| {
            let entry = site.map.entry(id);
            site.render("kaartje.html", (entry.name, address::UP), |values| {
                values.insert("k", &card_view(site, &entry));
            })
        });
        card.as_ref().map(String::as_str).map_err(Clone::clone)
    }
}

fn card_view(site: &PageContext, entry: &PublicEntry<'_>) -> CardView {
    CardView {
        naam: entry.name.to_owned(),
        pad: address::entry(entry.slug),
        samenvatting: entry.summary.to_owned(),
        vrij: entry.access == Access::Free,
        gratis: entry.cost.is_some_and(|cost| cost.kind == CostKind::Free),
        samen: entry.visit.setting.group,
        waar: coverage_text(&site.map, entry, site.texts()),
        telefoon: entry.contact.phones.first().map(PhoneView::from),
        slug: entry.slug.to_owned(),
        wijken: area_slugs(site, entry.coverage),
        open: site.map.coming_weeks(entry),
        taal: site.lang(entry.translated.is_some()),
    }
}

fn area_slugs(site: &PageContext, coverage: &Coverage) -> Vec<String> {
    let areas = match coverage {
        Coverage::Municipality => &[][..],
        Coverage::Areas(areas) => areas,
    };
    let slugs = areas.iter().map(|id| site.map.area(*id).slug.clone());
    slugs.collect()
}
