//! What stands on every page of a map: its name, the front door, and ways to go on.

use serde::Serialize;

use crate::markup::script_data;
use crate::model::address;
use crate::model::{
    AccessibilityNote, AreaId, EntryText, Facet, FacetRole, PublicEntry, PublicMap,
};
use crate::outputs::site::for_machines::search_files::SearchLinks;
use crate::outputs::site::language::{Lang, LanguageLink, SiteLanguage};
use crate::theme::Look;
use crate::words::facts::PhoneView;

/// A link with its text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NamedLink {
    /// Text.
    pub(crate) naam: String,
    /// Path from the map's folder.
    pub(crate) pad: String,
    /// The language of its text.
    pub(crate) taal: Lang,
}

impl NamedLink {
    /// A link whose text is in the language of the page, or a proper name.
    pub(crate) fn new(naam: impl Into<String>, pad: impl Into<String>) -> Self {
        Self {
            naam: naam.into(),
            pad: pad.into(),
            taal: None,
        }
    }

    /// With the language of its text.
    pub(crate) fn in_lang(self, taal: Lang) -> Self {
        Self { taal, ..self }
    }
}

/// Someone to turn to: the front door, or client support.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Helper {
    /// Name.
    pub(crate) naam: String,
    /// Path of its page from the map's folder.
    pub(crate) pad: String,
    /// One line.
    pub(crate) samenvatting: String,
    /// Phone numbers.
    pub(crate) telefoons: Vec<PhoneView>,
    /// E-mail.
    pub(crate) email: Option<String>,
    /// Where it is, in one line.
    pub(crate) waar: Option<String>,
    /// The language of its name.
    pub(crate) taal: Lang,
    /// The language of the remarks at its phone numbers.
    pub(crate) taal_telefoon: Lang,
}

/// What stands on every page.
#[derive(Debug, Serialize)]
pub(crate) struct Frame {
    naam: String,
    gemeente: String,
    taal: String,
    richting: &'static str,
    /// Languages to choose from; none when there is only one.
    talen: Vec<LanguageLink>,
    /// Whether somebody who speaks the language read its texts.
    vertaling_nagekeken: bool,
    taal_van: FrameLanguages,
    voorbeeld: Option<String>,
    toegangspunt: Option<Helper>,
    clientondersteuning: Option<Helper>,
    menu: Vec<NamedLink>,
    paginas: Vec<NamedLink>,
    stijl: String,
    icoon: Option<String>,
    scripts: std::collections::BTreeMap<String, String>,
    zoek: SearchLinks,
    regio: bool,
    fout_email: Option<String>,
    fout_uitleg: Option<String>,
    /// Areas to choose from in lists.
    buurten: Vec<NearView>,
    /// Texts of the script of every page, as JSON that may stand in a script element.
    woorden: String,
    toegankelijkheid: AccessibilityView,
}

/// The language of each of the settings' texts, where it is not in the language of the page.
#[derive(Debug, Serialize)]
struct FrameLanguages {
    naam: Lang,
    voorbeeld: Lang,
    fout_uitleg: Lang,
    uitkomst: Lang,
}

/// An area that somebody may say they live in.
#[derive(Debug, Serialize)]
struct NearView {
    slug: String,
    naam: String,
    postcodes: Vec<String>,
    /// The area itself, what it lies in, and what lies in it.
    bij: Vec<String>,
}

/// What is known of the site's accessibility.
#[derive(Debug, Serialize)]
struct AccessibilityView {
    verklaring: Option<String>,
    getest_op: Option<String>,
    uitkomst: Option<String>,
}

impl Frame {
    /// The frame of a map's pages. With `in_region`, pages link to the regional start page.
    pub(crate) fn new(
        map: &PublicMap,
        look: &Look,
        search: SearchLinks,
        in_region: bool,
        language: &SiteLanguage,
    ) -> Self {
        let settings = map.settings();
        let texts = &*language.texts;
        let done = settings.translated;
        let helper = |entry: PublicEntry<'_>| helper(&entry, language);
        Self {
            naam: settings.name.clone(),
            gemeente: settings.municipality.clone(),
            taal: texts.code().to_owned(),
            richting: if texts.is_right_to_left() {
                "rtl"
            } else {
                "ltr"
            },
            talen: match language.languages.as_slice() {
                [_] => Vec::new(),
                several => several.to_vec(),
            },
            vertaling_nagekeken: texts.get("taal.status") == CHECKED,
            taal_van: FrameLanguages {
                naam: language.lang(done.name),
                voorbeeld: language.lang(done.example),
                fout_uitleg: language.lang(done.error_note),
                uitkomst: language.lang(done.test_result),
            },
            voorbeeld: settings.example.clone(),
            toegangspunt: map.front_door().map(helper),
            clientondersteuning: map.client_support().map(helper),
            menu: menu(map, language),
            paginas: pages(map, language),
            stijl: look.style_path(),
            icoon: look.icon_path(),
            scripts: look.script_paths(),
            zoek: search,
            regio: in_region,
            fout_email: settings
                .error_report
                .email
                .as_ref()
                .map(|email| email.0.clone()),
            fout_uitleg: settings.error_report.note.clone(),
            buurten: map.area_ids().map(|id| near(map, id)).collect(),
            woorden: script_data(&texts.json("script")),
            toegankelijkheid: accessibility(&settings.accessibility, texts),
        }
    }
}

fn near(map: &PublicMap, id: AreaId) -> NearView {
    let area = map.area(id);
    let is_within = |other: &AreaId| map.area_and_parents(*other).any(|one| one == id);
    let within = map.area_ids().filter(is_within);
    let mut around: Vec<_> = map.area_and_parents(id).chain(within).collect();
    around.sort();
    around.dedup();
    let slug = |id: AreaId| map.area(id).slug.clone();
    NearView {
        slug: area.slug.clone(),
        naam: area.name.clone(),
        postcodes: area
            .postcodes
            .iter()
            .map(|code| code.replace(' ', ""))
            .collect(),
        bij: around.into_iter().map(slug).collect(),
    }
}

fn accessibility(
    note: &AccessibilityNote,
    texts: &crate::words::language::Texts,
) -> AccessibilityView {
    let statement = note.statement.as_ref();
    AccessibilityView {
        verklaring: statement.map(|address| address.0.to_string()),
        getest_op: note.tested.map(|date| texts.date(date)),
        uitkomst: note.result.clone(),
    }
}

/// The status of a language file that somebody who speaks the language has read.
const CHECKED: &str = "nagekeken";

fn helper(entry: &PublicEntry<'_>, language: &SiteLanguage) -> Helper {
    let contact = &entry.contact;
    let address = contact.address;
    let parts = address.map(|address| [&address.building, &address.street, &address.town]);
    let parts = parts.into_iter().flatten().flatten();
    let place = parts.map(String::as_str).filter(|part| *part != entry.name);
    let place: Vec<_> = place.collect();
    Helper {
        naam: entry.name.to_owned(),
        pad: address::entry(entry.slug),
        samenvatting: entry.summary.to_owned(),
        telefoons: contact.phones.iter().map(PhoneView::from).collect(),
        email: contact.email.map(|email| email.0.clone()),
        waar: (!place.is_empty()).then(|| place.join(", ")),
        taal: language.lang(entry.translated.is_some()),
        taal_telefoon: language.lang(
            entry
                .translated
                .is_some_and(|parts| parts.has(EntryText::PhoneNotes)),
        ),
    }
}

fn menu(map: &PublicMap, language: &SiteLanguage) -> Vec<NamedLink> {
    let link = |text: &str, pad: &str| NamedLink::new(language.texts.get(text), pad);
    let is_model = |facet: &&Facet| facet.role != FacetRole::Model;
    let facets = map.facets().iter().filter(is_model);
    let mut menu = vec![link("zoeken.titel", address::SEARCH)];
    menu.extend(facets.map(|facet| {
        let link = NamedLink::new(&facet.name, address::facet(&facet.slug));
        link.in_lang(language.lang(facet.translated))
    }));
    if !map.areas().is_empty() {
        menu.push(link("algemeen.wijken", address::AREAS));
    }
    menu.push(link("algemeen.a_z", address::A_TO_Z));
    menu
}

fn pages(map: &PublicMap, language: &SiteLanguage) -> Vec<NamedLink> {
    let mut pages: Vec<_> = map.pages().iter().collect();
    pages.sort_by_key(|page| (page.order, page.slug.as_str()));
    pages
        .into_iter()
        .map(|page| {
            let link = NamedLink::new(&page.title.value, address::page(&page.slug));
            link.in_lang(language.lang(page.translated))
        })
        .collect()
}
