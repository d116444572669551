//! `kaart.yaml` and `regio.yaml`.

use crate::basis::diagnostics::codes;
use crate::basis::source::Spanned;
use crate::content::decode::Decoder;
use crate::content::decode::fields::Fields;
use crate::content::format::{ACCESSIBILITY, ERROR_REPORT, HOME_TEXT, MAP, REGION};
use crate::content::read::ParsedFile;
use crate::model::{
    AccessibilityNote, ErrorReport, Language, Region, SOURCE_LANGUAGE, Settings, SourceLanguage,
    TranslatedSettings, slugify,
};

/// An entry is verified again within this many months unless the settings say otherwise.
const DEFAULT_FRESHNESS_MONTHS: u32 = 12;

/// Decodes `kaart.yaml`. What is missing or wrong has been reported and is left empty, so that the
/// rest of the map is checked all the same; only without facets nothing can be said of entries.
pub(crate) fn decode_settings(decoder: &mut Decoder, document: &ParsedFile) -> Option<Settings> {
    let Some(root) = &document.root else {
        report_empty(decoder, document);
        return None;
    };
    let fields = decoder.fields(root, &MAP)?;
    let name = decoder.plain(&fields, "naam");
    let municipality = decoder.plain(&fields, "gemeente");
    let front_door = decoder.text_of(&fields, "toegangspunt");
    let (home_question, home_text) = home_texts(decoder, &fields);
    // There is nothing to choose yet; another word is reported.
    decoder.choice_of::<SourceLanguage>(&fields, "taal");
    // No output shows the code of the municipality yet; what is written is held to its form.
    decoder.cbs_of(&fields, &["GM"]);
    let address = decoder.website_of(&fields, "webadres");
    let error_report = error_report(decoder, &fields);
    let accessibility = accessibility(decoder, &fields);
    let freshness = decoder.number_of(&fields, "houdbaarheid", 1, 240);
    let colour = decoder.colour_of(&fields, "kleur");
    let accent = decoder.colour_of(&fields, "kleur_accent");
    let further_languages = languages(decoder, &fields);
    let theme = theme(decoder, &fields);
    fields.get("facetten")?;
    Some(Settings {
        text_exceptions: decoder.text_exceptions(&fields),
        name: name.unwrap_or_default(),
        municipality: municipality.unwrap_or_default(),
        address,
        language: SOURCE_LANGUAGE.to_owned(),
        further_languages,
        front_door: front_door.unwrap_or_else(|| Spanned::new(String::new(), fields.span)),
        client_support: decoder.text_of(&fields, "clientondersteuning"),
        error_report,
        accessibility,
        freshness_months: freshness
            .and_then(|months| u32::try_from(months).ok())
            .unwrap_or(DEFAULT_FRESHNESS_MONTHS),
        includes: decoder.texts(&fields, "gebruikt"),
        facets: decoder.texts(&fields, "facetten"),
        colour,
        accent,
        home_question,
        home_text,
        example: decoder.plain(&fields, "voorbeeld"),
        theme,
        translated: TranslatedSettings::default(),
        span: fields.span,
    })
}

/// Language codes (BCP 47), such as `en` or `ar`.
fn languages(decoder: &mut Decoder, fields: &Fields<'_>) -> Vec<Spanned<String>> {
    let mut codes: Vec<Spanned<String>> = Vec::new();
    for text in decoder.texts(fields, "talen") {
        let is_new = codes.iter().all(|known| known.value != text.value);
        if Language::of_code(&text.value).is_some() && text.value != SOURCE_LANGUAGE {
            codes.extend(is_new.then_some(text));
        } else {
            let message = format!("\"{}\" is geen taalcode die hier kan.", text.value);
            let help = "Schrijf een code in kleine letters, zoals en of ar. Nederlands staat er vanzelf op.";
            decoder.error(codes::ONGELDIGE_TAAL, text.span, message, help);
        }
    }
    codes
}

/// The theme's folder: one plain name, so that it cannot lead elsewhere.
fn theme(decoder: &mut Decoder, fields: &Fields<'_>) -> Option<Spanned<String>> {
    let name = decoder.text_of(fields, "thema_map")?;
    if slugify(&name.value) == name.value {
        return Some(name);
    }
    let message = format!("\"{}\" kan geen naam van een uiterlijk zijn.", name.value);
    decoder.error(
        codes::ONGELDIG_ID,
        name.span,
        message,
        "Schrijf alleen de naam van de map in themes.",
    );
    None
}

fn report_empty(decoder: &mut Decoder, document: &ParsedFile) {
    if !document.broken {
        let message = "Dit bestand is leeg.";
        decoder.error(
            codes::LEEG_BESTAND,
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

fn accessibility(decoder: &mut Decoder, fields: &Fields<'_>) -> AccessibilityNote {
    let Some(fields) = fields
        .get("toegankelijkheid")
        .and_then(|node| decoder.fields(node, &ACCESSIBILITY))
    else {
        return AccessibilityNote::default();
    };
    AccessibilityNote {
        statement: decoder.website_of(&fields, "verklaring"),
        tested: decoder.date_of(&fields, "getest_op").map(|date| date.value),
        result: decoder.plain(&fields, "uitkomst"),
    }
}

/// Question and text of the start page, of a map or of its translation.
pub(crate) fn home_texts(
    decoder: &mut Decoder,
    fields: &Fields<'_>,
) -> (Option<String>, Option<String>) {
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
pub(crate) fn decode_region(decoder: &mut Decoder, document: &ParsedFile) -> Option<Region> {
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
        text_exceptions: decoder.text_exceptions(&fields),
        span: fields.span,
        name: name?,
    })
}
