//! `kaart.yaml` and `regio.yaml`.

use super::Decoder;
use super::fields::Fields;
use crate::format::{ERROR_REPORT, HOME_TEXT, MAP, REGION};
use crate::model::{ErrorReport, Region, Settings};
use crate::read::Document;

/// An entry is verified again within this many months unless the settings say otherwise.
const DEFAULT_FRESHNESS_MONTHS: u32 = 12;

/// Decodes `kaart.yaml`; `None` when something required is missing or wrong.
pub fn decode_settings(decoder: &mut Decoder, document: &Document) -> Option<Settings> {
    let Some(root) = &document.root else {
        report_empty(decoder, document);
        return None;
    };
    let fields = decoder.fields(root, &MAP)?;
    let name = decoder.plain(&fields, "naam");
    let municipality = decoder.plain(&fields, "gemeente");
    let front_door = decoder.text_of(&fields, "toegangspunt");
    let (home_question, home_text) = home_texts(decoder, &fields);
    let language = decoder.choice_of(&fields, "taal", &["nl"]);
    let settings = Settings {
        name: name?,
        municipality: municipality?,
        cbs: decoder.cbs_of(&fields, &["GM"]),
        address: decoder.website_of(&fields, "webadres"),
        language: language.map_or("nl", |_| "nl").to_owned(),
        further_languages: decoder.plains(&fields, "talen"),
        front_door: front_door?,
        client_support: decoder.text_of(&fields, "clientondersteuning"),
        error_report: error_report(decoder, &fields),
        freshness_months: decoder
            .number_of(&fields, "houdbaarheid", 1, 240)
            .and_then(|months| u32::try_from(months).ok())
            .unwrap_or(DEFAULT_FRESHNESS_MONTHS),
        includes: decoder.texts(&fields, "gebruikt"),
        facets: decoder.texts(&fields, "facetten"),
        colour: decoder.colour_of(&fields, "kleur"),
        accent: decoder.colour_of(&fields, "kleur_accent"),
        home_question,
        home_text,
        example: decoder.plain(&fields, "voorbeeld"),
        theme: decoder.plain(&fields, "thema_map"),
        span: fields.span,
    };
    Some(settings)
}

fn report_empty(decoder: &mut Decoder, document: &Document) {
    if !document.broken {
        let message = "Dit bestand is leeg.";
        decoder.error(
            "leeg-bestand",
            document.start(),
            message,
            "Vul de gegevens in; zie het handboek (LEESMIJ.md).",
        );
    }
}

fn error_report(decoder: &mut Decoder, fields: &Fields<'_>) -> ErrorReport {
    let Some(fields) = fields
        .get("fout_melden")
        .and_then(|node| decoder.fields(node, &ERROR_REPORT))
    else {
        return ErrorReport::default();
    };
    ErrorReport {
        email: decoder.email_of(&fields, "email"),
        note: decoder.plain(&fields, "uitleg"),
    }
}

fn home_texts(decoder: &mut Decoder, fields: &Fields<'_>) -> (Option<String>, Option<String>) {
    let Some(fields) = fields
        .get("start")
        .and_then(|node| decoder.fields(node, &HOME_TEXT))
    else {
        return (None, None);
    };
    (
        decoder.plain(&fields, "vraag"),
        decoder.plain(&fields, "uitleg"),
    )
}

/// Decodes `regio.yaml`; `None` when something required is missing or wrong.
pub fn decode_region(decoder: &mut Decoder, document: &Document) -> Option<Region> {
    let Some(root) = &document.root else {
        report_empty(decoder, document);
        return None;
    };
    let fields = decoder.fields(root, &REGION)?;
    let name = decoder.plain(&fields, "naam");
    Some(Region {
        explanation: decoder.plain(&fields, "uitleg"),
        address: decoder.website_of(&fields, "webadres"),
        colour: decoder.colour_of(&fields, "kleur"),
        accent: decoder.colour_of(&fields, "kleur_accent"),
        order: decoder.texts(&fields, "volgorde"),
        example: decoder.plain(&fields, "voorbeeld"),
        name: name?,
    })
}
