//! What must hold between entries: the front door is on the site, signposts are no more than signposts,
//! stopped entries lead to one that is not.

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::model::{Access, Entry, EntryId, SocialMap, Status};

/// Reports entries that cannot serve their purpose.
pub(crate) fn check(map: &SocialMap, drafts: bool) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for_everyone(map, drafts, &mut found);
    for (id, entry) in map.numbered() {
        found.extend(decision_with_contact(entry));
        found.extend(name_only_with_facts(entry));
        found.extend(replacement(map, id, entry));
    }
    found
}

/// The front door and client support must be open to everyone.
fn for_everyone(map: &SocialMap, drafts: bool, found: &mut Vec<Diagnostic>) {
    let settings = &map.settings;
    let front_door = map
        .front_door
        .map(|id| (id, &settings.front_door, "Het toegangspunt"));
    let support = map.client_support.zip(settings.client_support.as_ref());
    let support = support.map(|(id, written)| (id, written, "De cliëntondersteuning"));
    for (id, written, what) in front_door.into_iter().chain(support) {
        let entry = map.entry(id);
        if !SocialMap::is_shown(entry, drafts) {
            let message = format!("{what} \"{}\" staat niet op de site.", entry.name.value);
            found.push(
                Diagnostic::error(codes::NIET_GEPUBLICEERD, written.span, message)
                    .help("Zet bij die vermelding: status: gepubliceerd."),
            );
        }
        if entry.access == Access::Decision {
            let message = format!("{what} moet voor iedereen open zijn.");
            found.push(
                Diagnostic::error(codes::MET_BESLUIT, written.span, message)
                    .help("Kies een vermelding met toegang: vrij."),
            );
        }
    }
}

/// A signpost says where to ask, nothing more; contact details there would send people past the
/// front door.
fn decision_with_contact(entry: &Entry) -> Option<Diagnostic> {
    let details = &entry.details;
    let has_contact = !details.phones.is_empty()
        || details.email.is_some()
        || details.website.is_some()
        || details.address.is_some()
        || details.coordinates.is_some()
        || details.hours.is_some();
    (entry.access == Access::Decision && has_contact && !entry.shared).then(|| {
        let message = "Bij toegang: besluit laat de site geen adres, telefoon of tijden zien.";
        Diagnostic::warning(codes::WEGWIJZER_MET_CONTACT, entry.span, message)
            .help("Zet bij zo_begint_u waar mensen het kunnen vragen en haal de rest weg.")
    })
}

fn name_only_with_facts(entry: &Entry) -> Option<Diagnostic> {
    (entry.details.name_only && entry.body.is_some()).then(|| {
        let message =
            "Van deze vermelding zou alleen de naam bekend zijn, maar er staat een tekst.";
        Diagnostic::warning(codes::ALLEEN_NAAM_MET_TEKST, entry.span, message)
            .help("Haal alleen_naam_bekend weg, of haal de tekst weg.")
    })
}

fn replacement(map: &SocialMap, id: EntryId, entry: &Entry) -> Option<Diagnostic> {
    let replacement = map.entry(*map.links.replaced_by.get(&id)?);
    if entry.status != Status::Stopped {
        let message = "Hier staat vervangen_door, maar de vermelding is niet gestopt.";
        return Some(
            Diagnostic::error(codes::VERVANGEN_NIET_GESTOPT, entry.span, message)
                .help("Zet erbij: status: gestopt. Of haal vervangen_door weg."),
        );
    }
    (replacement.status != Status::Published).then(|| {
        let message = format!(
            "De vervanger \"{}\" staat zelf niet op de site.",
            replacement.name.value
        );
        Diagnostic::error(codes::VERVANGER_NIET_GEPUBLICEERD, entry.span, message)
            .help("Kies bij vervangen_door een vermelding die op de site staat.")
    })
}
