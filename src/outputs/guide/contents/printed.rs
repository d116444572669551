//! The entries of a map as guides print them: worked out once, however many guides they are in.

use std::sync::OnceLock;

use rayon::prelude::*;

use crate::markup::Explanations;
use crate::model::ShownId;
use crate::outputs::guide::contents::entry::{GuideEntryView, entry_view};
use crate::outputs::guide::layout::{Codes, code_picture};
use crate::outputs::guide::source::GuideSource;
use crate::outputs::site::Lists;
use crate::outputs::square_code::SquarePicture;

/// The entries of a map as guides print them, and what else guides share.
pub(crate) struct PrintedEntries<'m> {
    pub(crate) source: &'m GuideSource<'m>,
    pub(crate) lists: Lists,
    pub(crate) explanations: Explanations,
    pub(crate) front_door: Option<GuideEntryView>,
    pub(crate) client_support: Option<GuideEntryView>,
    views: Vec<GuideEntryView>,
    /// The square code of each entry's page: made by the first guide that prints it.
    codes: Vec<OnceLock<Option<SquarePicture>>>,
}

impl<'m> PrintedEntries<'m> {
    /// Works out what the guides of a map share.
    pub(crate) fn new(source: &'m GuideSource<'m>) -> Self {
        let map = source.map;
        let view = |entry| entry_view(source, entry);
        let entries: Vec<_> = map.entries().map(|(_, entry)| entry).collect();
        Self {
            lists: Lists::new(map),
            explanations: Explanations::new(map.glossary()),
            front_door: map.front_door().map(view),
            client_support: map.client_support().map(view),
            codes: entries.iter().map(|_| OnceLock::new()).collect(),
            views: entries.into_par_iter().map(view).collect(),
            source,
        }
    }

    /// An entry as layouts get it.
    pub(crate) fn view(&self, id: ShownId) -> &GuideEntryView {
        &self.views[id.index()]
    }

    /// The square codes of the site and of entries.
    pub(crate) fn codes_of(&self, entries: &[ShownId]) -> Codes {
        let picture_of = |id: &ShownId| {
            let view = self.view(*id);
            let make = || code_picture(&view.pagina.as_ref()?.link);
            let picture = self.codes[id.index()].get_or_init(make);
            Some((view.id.as_str(), picture.as_ref()?))
        };
        let pictures: Vec<_> = entries.par_iter().filter_map(picture_of).collect();
        let home = self.source.base.as_ref();
        Codes::new(
            home.and_then(|base| code_picture(base.as_str())).as_ref(),
            pictures,
        )
    }
}
