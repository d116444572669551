//! Entries.

use std::sync::Arc;

use jiff::civil::Date;

use crate::basis::diagnostics::codes;
use crate::basis::memo::Digest;
use crate::basis::source::{Span, Spanned};
use crate::content::decode::Decoder;
use crate::content::decode::fields::Fields;
use crate::content::format::{COST, DIFFERENCE, ENTRY, NOTICE, PHONE};
use crate::content::read::{Node, ParsedFile, Value};
use crate::model::{
    Access, AgeRange, Body, Coordinates, Cost, CostKind, CostWord, Culture, Details, EntryKind,
    Notice, Phone, Status, Word, YesNo,
};

/// An entry as its file says it: what it refers to has not been looked up yet. Its fields are those of
/// the [`Entry`](crate::model::Entry) that is made of it.
#[derive(Debug)]
pub(crate) struct EntryDraft {
    pub(crate) slug: String,
    pub(crate) span: Span,
    pub(crate) head: Digest,
    pub(crate) name: Spanned<String>,
    pub(crate) kind: EntryKind,
    pub(crate) summary: Spanned<String>,
    pub(crate) access: Access,
    pub(crate) checked: Spanned<Date>,
    pub(crate) status: Status,
    pub(crate) body: Option<Body>,
    pub(crate) details: Arc<Details>,
    /// What it refers to, as written.
    pub(crate) references: EntryReferences,
}

/// What an entry refers to, as written.
#[derive(Debug, Clone, Default)]
pub(crate) struct EntryReferences {
    /// Who offers it.
    pub(crate) organization: Option<Spanned<String>>,
    /// Themes.
    pub(crate) themes: Vec<Spanned<String>>,
    /// Target groups.
    pub(crate) audiences: Vec<Spanned<String>>,
    /// Facet and terms of the municipality's own model.
    pub(crate) model: Vec<(Spanned<String>, Vec<Spanned<String>>)>,
    /// Areas, or the whole municipality; `None` when the key is missing.
    pub(crate) areas: Option<Vec<Spanned<String>>>,
    /// What took its place.
    pub(crate) replaced_by: Option<Spanned<String>>,
    /// What looks like it and is something else.
    pub(crate) different_from: Vec<Spanned<String>>,
}

/// What came of decoding an entry.
#[derive(Debug)]
pub(crate) enum DecodedEntry {
    /// All that is required is there.
    Whole(Arc<EntryDraft>),
    /// Something required is missing or wrong, which has been reported; this is what it refers to.
    Broken(EntryReferences),
}

impl Decoder {
    /// Decodes one entry.
    pub(crate) fn entry(&mut self, document: &ParsedFile, slug: String) -> DecodedEntry {
        let root = document.root.as_ref();
        let Some(fields) = root.and_then(|root| self.fields(root, &ENTRY)) else {
            return DecodedEntry::Broken(EntryReferences::default());
        };
        let references = self.references(&fields);
        let name = self.text_of(&fields, "naam");
        let kind = self.choice_of(&fields, "soort");
        let summary = self.text_of(&fields, "samenvatting");
        let access = self.choice_of(&fields, "toegang");
        let checked = self.date_of(&fields, "gecontroleerd");
        let status = self.choice_of(&fields, "status");
        let body = self.body(&fields, document);
        let details = self.details(&fields);
        let required = (name, kind, summary, access, checked, &references.areas);
        let (Some(name), Some(kind), Some(summary), Some(access), Some(checked), Some(_)) =
            required
        else {
            return DecodedEntry::Broken(references);
        };
        DecodedEntry::Whole(Arc::new(EntryDraft {
            slug,
            span: document.start(),
            head: document.head,
            name,
            kind,
            summary,
            access,
            checked,
            status: status.unwrap_or(Status::Published),
            body,
            details: Arc::new(details),
            references,
        }))
    }

    fn references(&mut self, fields: &Fields<'_>) -> EntryReferences {
        let areas = self.texts(fields, "wijken");
        if let Some(node) = fields
            .get("wijken")
            .filter(|_| fields.list("wijken").is_empty())
        {
            let help = "Noem een of meer wijken, of schrijf: wijken: hele gemeente";
            self.error(codes::LEEG, node.span, "Hier staat geen wijk.", help);
        }
        EntryReferences {
            organization: self.text_of(fields, "organisatie"),
            themes: self.texts(fields, "themas"),
            audiences: self.texts(fields, "doelgroepen"),
            model: self.model_terms(fields),
            areas: (!areas.is_empty()).then_some(areas),
            replaced_by: self.text_of(fields, "vervangen_door"),
            different_from: self.differences(fields),
        }
    }

    /// The reason is for the next editor: the program asks for it and does no more with it.
    fn differences(&mut self, fields: &Fields<'_>) -> Vec<Spanned<String>> {
        let blocks = fields.list("verschilt_van").iter();
        let blocks: Vec<_> = blocks
            .filter_map(|node| self.fields(node, &DIFFERENCE))
            .collect();
        let others = blocks.iter().filter_map(|block| {
            let reason = self.text_of(block, "omdat");
            self.text_of(block, "vermelding")
                .filter(|_| reason.is_some())
        });
        others.collect()
    }

    fn model_terms(&mut self, fields: &Fields<'_>) -> Vec<(Spanned<String>, Vec<Spanned<String>>)> {
        let Some(node) = fields.get("indeling") else {
            return Vec::new();
        };
        let Value::Map(pairs) = &node.value else {
            self.wrong_type(node, "een blok met sleutels");
            return Vec::new();
        };
        pairs
            .iter()
            .map(|pair| {
                let items = match &pair.node.value {
                    Value::List(items) => items.as_slice(),
                    Value::Empty => &[],
                    _ => std::slice::from_ref(&pair.node),
                };
                let terms = items.iter().filter_map(|item| self.text(item)).collect();
                (pair.key.clone(), terms)
            })
            .collect()
    }

    fn details(&mut self, fields: &Fields<'_>) -> Details {
        let phones = fields.list("telefoon");
        Details {
            first_step: self.text_of(fields, "zo_begint_u"),
            cost: fields.get("kosten").and_then(|node| self.cost(node)),
            address: self.address_of(fields, "adres"),
            phones: phones
                .iter()
                .filter_map(|node| self.labelled_phone(node))
                .collect(),
            email: self.email_of(fields, "email"),
            website: self.website_of(fields, "website"),
            contact_role: self.text_of(fields, "contact"),
            hours: fields
                .get("openingstijden")
                .and_then(|node| self.hours(node)),
            waiting_time: self.text_of(fields, "wachttijd"),
            ages: self.ages(fields),
            languages: self.choices(fields, "talen"),
            accessibility: self.choices(fields, "toegankelijk"),
            culture: self.text_of(fields, "cultuur").map(|text| {
                match YesNo::of_word(&text.value) {
                    Some(YesNo::Yes) => Culture::Yes,
                    Some(YesNo::No) => Culture::No,
                    None => Culture::Described(text),
                }
            }),
            setting: self.choices(fields, "vorm").into_iter().collect(),
            other_names: self.plains(fields, "andere_namen"),
            search_words: self.plains(fields, "zoekwoorden"),
            notice: fields.get("bericht").and_then(|node| self.notice(node)),
            urgency: self.choice_of(fields, "direct_hulp"),
            name_only: self.bool_of(fields, "alleen_naam_bekend"),
            origin: self.plain(fields, "bron"),
            coordinates: self.coordinates(fields),
            text_exceptions: self.text_exceptions(fields),
        }
    }

    fn body(&mut self, fields: &Fields<'_>, document: &ParsedFile) -> Option<Body> {
        let inline = fields
            .get("beschrijving")
            .and_then(|node| match &node.value {
                Value::Scalar(text) => Some(Spanned::new(text.clone(), node.span)),
                _ => {
                    self.wrong_type(node, "tekst");
                    None
                }
            });
        match (inline, document.body) {
            (Some(text), Some(_)) => {
                let message =
                    "De tekst staat op twee plaatsen: bij beschrijving en onder de gegevens.";
                self.error(
                    codes::DUBBELE_TEKST,
                    text.span,
                    message,
                    "Haal de sleutel beschrijving weg.",
                );
                None
            }
            (Some(text), None) => Some(Body::Inline(text)),
            (None, body) => body.map(Body::InSource),
        }
    }

    fn cost(&mut self, node: &Node) -> Option<Cost> {
        if let Value::Scalar(_) = node.value {
            let or = " Een bedrag? Schrijf: kosten: { soort: bedrag, bedrag: \"2,50\" }";
            let kind = match self.choice_or(node, CostWord::ALONE, or)? {
                CostWord::Free => CostKind::Free,
                CostWord::CoPayment => CostKind::CoPayment,
                CostWord::Unknown => CostKind::Unknown,
                // Not alone: it has been refused.
                CostWord::Amount => return None,
            };
            return Some(Cost { kind, note: None });
        }
        let fields = self.fields(node, &COST)?;
        let amount = self.amount(&fields);
        let word: CostWord = self.choice_of(&fields, "soort")?;
        if let Some(span) = fields
            .key_span("bedrag")
            .filter(|_| word != CostWord::Amount)
        {
            let help = "Schrijf: soort: bedrag. Of haal het bedrag weg.";
            self.error(
                codes::BEDRAG_PAST_NIET,
                span,
                "Een bedrag hoort bij soort: bedrag.",
                help,
            );
        }
        let kind = match word {
            CostWord::Free => CostKind::Free,
            CostWord::Amount => match amount {
                Some(cents) => CostKind::Amount(cents),
                None if fields.get("bedrag").is_some() => return None,
                None => {
                    let help = "Voeg toe: bedrag: 2,50";
                    self.error(
                        codes::BEDRAG_ONTBREEKT,
                        fields.span,
                        "Het bedrag ontbreekt.",
                        help,
                    );
                    return None;
                }
            },
            CostWord::CoPayment => CostKind::CoPayment,
            CostWord::Unknown => CostKind::Unknown,
        };
        Some(Cost {
            kind,
            note: self.text_of(&fields, "uitleg"),
        })
    }

    fn amount(&mut self, fields: &Fields<'_>) -> Option<u32> {
        let text = self.text_of(fields, "bedrag")?;
        let cents = parse_cents(&text.value);
        if cents.is_none() {
            let message = format!("\"{}\" is geen bedrag.", text.value);
            self.error(
                codes::ONGELDIG_BEDRAG,
                text.span,
                message,
                "Schrijf euro's en centen, zoals 2,50.",
            );
        }
        cents
    }

    fn labelled_phone(&mut self, node: &Node) -> Option<Phone> {
        if let Value::Scalar(_) = node.value {
            return self.phone(node);
        }
        let fields = self.fields(node, &PHONE)?;
        let note = self.text_of(&fields, "uitleg");
        let phone = self.phone(fields.get("nummer")?)?;
        Some(Phone { note, ..phone })
    }

    fn notice(&mut self, node: &Node) -> Option<Notice> {
        if let Value::Scalar(_) = node.value {
            return self.text(node).map(|text| Notice { text, until: None });
        }
        let fields = self.fields(node, &NOTICE)?;
        let until = self.date_of(&fields, "tot").map(|date| date.value);
        Some(Notice {
            text: self.text_of(&fields, "tekst")?,
            until,
        })
    }

    fn ages(&mut self, fields: &Fields<'_>) -> Option<AgeRange> {
        let text = self.text_of(fields, "leeftijd")?;
        let ages = AgeRange::parse(&text.value);
        if ages.is_none() {
            let message = format!("\"{}\" is geen leeftijd.", text.value);
            self.error(
                codes::ONGELDIGE_LEEFTIJD,
                text.span,
                message,
                "Schrijf 12-18, 55+ of tot 23.",
            );
        }
        ages
    }

    fn coordinates(&mut self, fields: &Fields<'_>) -> Option<Coordinates> {
        let text = self.text_of(fields, "coordinaten")?;
        let point = Coordinates::parse(&text.value);
        if point.is_none() {
            let message = format!("\"{}\" is geen plek in Nederland.", text.value);
            let help = "Schrijf eerst de breedte, dan de lengte: 51.8133, 4.6901.";
            self.error(codes::ONGELDIGE_COORDINATEN, text.span, message, help);
        }
        point
    }
}

/// Reads `2,50`, `2.50` and `2`.
fn parse_cents(text: &str) -> Option<u32> {
    let text = text.trim_start_matches('€').trim();
    let (euros, cents) = text.split_once([',', '.']).unwrap_or((text, "00"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(euros) || !digits(cents) || cents.len() != 2 || euros.len() > 6 {
        return None;
    }
    Some(euros.parse::<u32>().ok()? * 100 + cents.parse::<u32>().ok()?)
}
