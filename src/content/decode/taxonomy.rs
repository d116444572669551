//! Areas, facets, organisations, glossary and free pages.

use crate::basis::diagnostics::codes;
use crate::basis::source::Spanned;
use crate::content::decode::Decoder;
use crate::content::decode::fields::Fields;
use crate::content::format::{
    ABBREVIATION, AREA, AREAS, FACET, GLOSSARY, LEXICON, LEXICON_LINE, ORGANIZATION, ORGANIZATIONS,
    PAGE, TERM, WORD,
};
use crate::content::read::{Node, ParsedFile};
use crate::model::{
    Area, AreaId, AreaKind, Body, Facet, FacetRole, GlossaryItem, GlossaryKind, LexiconLine,
    Organization, Page, Postcode, Term, Word, slugify,
};

impl Decoder {
    /// `wijken.yaml`, parents before children.
    pub(crate) fn areas(&mut self, root: &Node) -> Vec<Area> {
        let mut areas = Vec::new();
        if let Some(fields) = self.fields(root, &AREAS) {
            for node in fields.list("wijken") {
                self.area(node, None, &mut areas);
            }
        }
        areas
    }

    fn area(&mut self, node: &Node, parent: Option<AreaId>, areas: &mut Vec<Area>) {
        let Some(fields) = self.fields(node, &AREA) else {
            return;
        };
        let kind = self.choice_of(&fields, "soort");
        let explanation = self.plain(&fields, "uitleg");
        let cbs = self.cbs_of(&fields, &["GM", "WK", "BU"]);
        let postcodes = self.area_postcodes(&fields);
        let text_exceptions = self.text_exceptions(&fields);
        let own = self.text_of(&fields, "naam").and_then(|name| {
            let slug = self.slug_of(&fields, &name)?;
            areas.push(Area {
                slug,
                kind: kind.unwrap_or(AreaKind::Wijk),
                explanation,
                cbs,
                postcodes,
                text_exceptions,
                parent,
                span: name.span,
                name: name.value,
            });
            Some(AreaId::at(areas.len() - 1))
        });
        for child in fields.list("onder") {
            self.area(child, own.or(parent), areas);
        }
    }

    fn area_postcodes(&mut self, fields: &Fields<'_>) -> Vec<String> {
        let mut postcodes = Vec::new();
        for text in self.texts(fields, "postcodes") {
            if Postcode::is_digits(&text.value) {
                postcodes.push(text.value);
            } else if let Some(postcode) = Postcode::parse(&text.value) {
                postcodes.push(postcode.to_string());
            } else {
                self.bad_postcode(&text);
            }
        }
        postcodes
    }

    /// One file of `facetten/`.
    pub(crate) fn facet(&mut self, root: &Node, slug: String) -> Option<Facet> {
        let fields = self.fields(root, &FACET)?;
        // The files thema.yaml and doelgroep.yaml need not say what they are.
        let role = self.choice_of(&fields, "soort");
        let role = role.or_else(|| FacetRole::of_word(&slug));
        let terms = fields.list("termen");
        let name = self.plain(&fields, "naam");
        let facet = Facet {
            slug,
            role: role.unwrap_or(FacetRole::Model),
            question: self.plain(&fields, "vraag"),
            explanation: self.plain(&fields, "uitleg"),
            near_to_far: self.bool_of(&fields, "van_dichtbij_naar_ver"),
            origin: self.plain(&fields, "bron"),
            text_exceptions: self.text_exceptions(&fields),
            terms: terms.iter().filter_map(|node| self.term(node)).collect(),
            span: fields.span,
            name: name?,
            translated: false,
        };
        Some(facet)
    }

    fn term(&mut self, node: &Node) -> Option<Term> {
        let fields = self.fields(node, &TERM)?;
        let question = self.plain(&fields, "vraag");
        let explanation = self.plain(&fields, "uitleg");
        let quick_exit = self.bool_of(&fields, "snel_weg");
        let name = self.text_of(&fields, "naam")?;
        Some(Term {
            slug: self.slug_of(&fields, &name)?,
            question,
            explanation,
            quick_exit,
            translated: false,
            span: name.span,
            name: name.value,
        })
    }

    /// `organisaties.yaml`.
    pub(crate) fn organizations(&mut self, root: &Node) -> Vec<Organization> {
        let Some(fields) = self.fields(root, &ORGANIZATIONS) else {
            return Vec::new();
        };
        let nodes = fields.list("organisaties");
        nodes
            .iter()
            .filter_map(|node| self.organization(node))
            .collect()
    }

    fn organization(&mut self, node: &Node) -> Option<Organization> {
        let fields = self.fields(node, &ORGANIZATION)?;
        let explanation = self.plain(&fields, "uitleg");
        let address = self.address_of(&fields, "adres");
        let phone = fields.get("telefoon").and_then(|node| self.phone(node));
        let email = self.email_of(&fields, "email");
        let website = self.website_of(&fields, "website");
        let text_exceptions = self.text_exceptions(&fields);
        let name = self.text_of(&fields, "naam")?;
        Some(Organization {
            slug: self.slug_of(&fields, &name)?,
            explanation,
            address,
            phone,
            email,
            website,
            text_exceptions,
            span: name.span,
            name: name.value,
        })
    }

    /// `begrippen.yaml`.
    pub(crate) fn glossary(&mut self, root: &Node) -> Vec<GlossaryItem> {
        let Some(fields) = self.fields(root, &GLOSSARY) else {
            return Vec::new();
        };
        let words = fields.list("begrippen");
        let abbreviations = fields.list("afkortingen");
        let mut items: Vec<_> = words.iter().filter_map(|node| self.word(node)).collect();
        items.extend(
            abbreviations
                .iter()
                .filter_map(|node| self.abbreviation(node)),
        );
        items
    }

    fn word(&mut self, node: &Node) -> Option<GlossaryItem> {
        let fields = self.fields(node, &WORD)?;
        let also = self.plains(&fields, "ook");
        let explanation = self.plain(&fields, "uitleg");
        let origin = self.plain(&fields, "bron");
        let text_exceptions = self.text_exceptions(&fields);
        let word = self.word_of(&fields, "woord")?;
        Some(GlossaryItem {
            explanation: Some(explanation?),
            also,
            origin,
            text_exceptions,
            ..glossary_item(GlossaryKind::Word, word)
        })
    }

    fn abbreviation(&mut self, node: &Node) -> Option<GlossaryItem> {
        let fields = self.fields(node, &ABBREVIATION)?;
        let full_form = self.plain(&fields, "voluit");
        let explanation = self.plain(&fields, "uitleg");
        let origin = self.plain(&fields, "bron");
        let text_exceptions = self.text_exceptions(&fields);
        let word = self.word_of(&fields, "afkorting")?;
        Some(GlossaryItem {
            full_form,
            explanation,
            origin,
            text_exceptions,
            ..glossary_item(GlossaryKind::Abbreviation, word)
        })
    }

    /// A word, which must be able to have an address on the glossary page.
    fn word_of(&mut self, fields: &Fields<'_>, key: &str) -> Option<Spanned<String>> {
        let word = self.text_of(fields, key)?;
        if slugify(&word.value).is_empty() {
            let message = format!("In \"{}\" staan geen letters of cijfers.", word.value);
            self.error(
                codes::ONGELDIG_ID,
                word.span,
                message,
                "Schrijf het woord voluit.",
            );
            return None;
        }
        Some(word)
    }

    /// One file of `zoekwoorden/`.
    pub(crate) fn lexicon(&mut self, root: &Node) -> Vec<LexiconLine> {
        let Some(fields) = self.fields(root, &LEXICON) else {
            return Vec::new();
        };
        let lines = fields.list("zoekwoorden");
        lines
            .iter()
            .filter_map(|node| self.lexicon_line(node))
            .collect()
    }

    fn lexicon_line(&mut self, node: &Node) -> Option<LexiconLine> {
        let fields = self.fields(node, &LEXICON_LINE)?;
        let line = LexiconLine {
            words: self.texts(&fields, "woorden"),
            targets: self.texts(&fields, "naar"),
            shared: false,
        };
        (!line.words.is_empty() && !line.targets.is_empty()).then_some(line)
    }

    /// One file of `paginas/`.
    pub(crate) fn page(&mut self, document: &ParsedFile, slug: String) -> Option<Page> {
        let fields = self.fields(document.root.as_ref()?, &PAGE)?;
        let summary = self.plain(&fields, "samenvatting");
        let order = self.number_of(&fields, "volgorde", 0, 9999);
        let title = self.text_of(&fields, "titel");
        let text_exceptions = self.text_exceptions(&fields);
        self.require_body(document);
        Some(Page {
            slug,
            title: title?,
            summary,
            order: order.unwrap_or(100),
            body: Body::InSource(document.body?),
            text_exceptions,
            translated: false,
        })
    }

    /// Reports that a page has no text.
    pub(crate) fn require_body(&mut self, document: &ParsedFile) {
        if document.body.is_none() {
            let message = "Op deze pagina staat geen tekst.";
            self.error(
                codes::LEGE_PAGINA,
                document.start(),
                message,
                "Zet de tekst onder de tweede regel met ---.",
            );
        }
    }
}

/// A word of which nothing is known yet.
fn glossary_item(kind: GlossaryKind, word: Spanned<String>) -> GlossaryItem {
    GlossaryItem {
        slug: slugify(&word.value),
        kind,
        word: word.value,
        also: Vec::new(),
        full_form: None,
        explanation: None,
        origin: None,
        text_exceptions: Vec::new(),
        span: word.span,
    }
}
