//! Single values: text, words out of a list, dates, numbers, and ways to reach someone. Each
//! reader returns the value or reports what is wrong with it and what to write instead.

use jiff::civil::Date;

use crate::basis::diagnostics::{Code, Diagnostic, codes, nearest};
use crate::basis::source::{Span, Spanned};
use crate::content::decode::Decoder;
use crate::content::decode::fields::Fields;
use crate::content::format::{ADDRESS, TEXT_EXCEPTION};
use crate::content::read::{Node, Value};
use crate::model::{
    Address, Colour, Email, Phone, PhoneError, Postcode, TextException, WebAddress,
    WebAddressError, Word, YesNo, parse_date, slugify,
};

/// Longer single values are refused; texts belong under the front matter.
const MAX_VALUE_CHARS: usize = 2000;

impl Decoder {
    /// Any single value as one line of text.
    pub(crate) fn text(&mut self, node: &Node) -> Option<Spanned<String>> {
        let Value::Scalar(text) = &node.value else {
            self.wrong_type(node, "tekst");
            return None;
        };
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            self.error(
                codes::LEEG,
                node.span,
                "Hier staat geen tekst.",
                "Vul iets in, of haal de sleutel weg.",
            );
            return None;
        }
        if line.chars().count() > MAX_VALUE_CHARS {
            let message = format!("Deze tekst is te lang: hoogstens {MAX_VALUE_CHARS} tekens.");
            self.error(
                codes::TE_LANG,
                node.span,
                message,
                "Zet een lange tekst onder de gegevens.",
            );
            return None;
        }
        Some(Spanned::new(line, node.span))
    }

    /// The text of a key.
    pub(crate) fn text_of(&mut self, fields: &Fields<'_>, key: &str) -> Option<Spanned<String>> {
        fields.get(key).and_then(|node| self.text(node))
    }

    /// The text of a key, without its place.
    pub(crate) fn plain(&mut self, fields: &Fields<'_>, key: &str) -> Option<String> {
        self.text_of(fields, key).map(|text| text.value)
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self, fields: &Fields<'_>, key: &str) -> Vec<Spanned<String>> {
        let items = fields.list(key);
        items.iter().filter_map(|node| self.text(node)).collect()
    }

    /// A list of texts, without their places.
    pub(crate) fn plains(&mut self, fields: &Fields<'_>, key: &str) -> Vec<String> {
        let texts = self.texts(fields, key);
        texts.into_iter().map(|text| text.value).collect()
    }

    /// One word out of a vocabulary.
    pub(crate) fn choice<W: Word>(&mut self, node: &Node) -> Option<W> {
        self.choice_or(node, W::WORDS, "")
    }

    /// One of some words of a vocabulary, where something longer can stand too; `or` says how that is
    /// written.
    pub(crate) fn choice_or<W: Word>(
        &mut self,
        node: &Node,
        words: &[&str],
        or: &str,
    ) -> Option<W> {
        let text = self.text(node)?;
        let is_choice = words.contains(&text.value.as_str());
        let found = W::of_word(&text.value).filter(|_| is_choice);
        if found.is_none() {
            let message = format!("\"{}\" kan hier niet.", text.value);
            let help = match nearest(&text.value, words.iter().copied()) {
                Some(word) => format!(
                    "Bedoelt u \"{word}\"? U kunt kiezen uit: {}.{or}",
                    words.join(", ")
                ),
                None => format!("Kies uit: {}.{or}", words.join(", ")),
            };
            self.error(codes::VERKEERDE_WAARDE, node.span, message, help);
        }
        found
    }

    /// The word of a key.
    pub(crate) fn choice_of<W: Word>(&mut self, fields: &Fields<'_>, key: &str) -> Option<W> {
        fields.get(key).and_then(|node| self.choice(node))
    }

    /// A list of words out of a vocabulary.
    pub(crate) fn choices<W: Word>(&mut self, fields: &Fields<'_>, key: &str) -> Vec<W> {
        let items = fields.list(key);
        items.iter().filter_map(|node| self.choice(node)).collect()
    }

    /// `ja` or `nee`; absent is `false`.
    pub(crate) fn bool_of(&mut self, fields: &Fields<'_>, key: &str) -> bool {
        fields.get(key).is_some_and(|node| match &node.value {
            // What schemas for editors allow too.
            Value::Scalar(text) if text == "true" => true,
            Value::Scalar(text) if text == "false" => false,
            _ => self.choice(node) == Some(YesNo::Yes),
        })
    }

    /// A whole number within bounds.
    pub(crate) fn number_of(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        min: i64,
        max: i64,
    ) -> Option<i64> {
        let text = self.text_of(fields, key)?;
        let number = text
            .value
            .parse()
            .ok()
            .filter(|number| (min..=max).contains(number));
        if number.is_none() {
            let message = format!("\"{}\" is geen geheel getal dat hier past.", text.value);
            let help = format!("Schrijf een getal van {min} tot en met {max}.");
            self.error(codes::GEEN_GETAL, text.span, message, help);
        }
        number
    }

    /// A date.
    pub(crate) fn date_of(&mut self, fields: &Fields<'_>, key: &str) -> Option<Spanned<Date>> {
        let text = self.text_of(fields, key)?;
        match parse_date(&text.value) {
            Ok(date) => Some(Spanned::new(date, text.span)),
            Err(hint) => {
                let message = format!("\"{}\" is geen datum.", text.value);
                let help = match hint {
                    Some(date) => format!("Schrijf: {date}"),
                    None => "Schrijf jaar-maand-dag, zoals 2026-01-31.".to_owned(),
                };
                self.error(codes::ONGELDIGE_DATUM, text.span, message, help);
                None
            }
        }
    }

    /// A phone number.
    pub(crate) fn phone(&mut self, node: &Node) -> Option<Phone> {
        let text = self.text(node)?;
        match Phone::parse(&text.value) {
            Ok(phone) => Some(phone),
            Err(why) => {
                let message = format!("\"{}\" is geen geldig telefoonnummer.", text.value);
                let help = match why {
                    PhoneError::Characters => {
                        "Schrijf alleen cijfers, spaties en streepjes.".into()
                    }
                    PhoneError::Length(count) => {
                        format!("Een nummer heeft 10 cijfers; hier staan er {count}.")
                    }
                    PhoneError::Unknown => {
                        "Schrijf 10 cijfers met een 0 ervoor, of een nummer zoals 112, 14 078 of \
                         0800-1234."
                            .into()
                    }
                };
                self.error(codes::ONGELDIGE_TELEFOON, text.span, message, help);
                None
            }
        }
    }

    /// An e-mail address.
    pub(crate) fn email_of(&mut self, fields: &Fields<'_>, key: &str) -> Option<Email> {
        let text = self.text_of(fields, key)?;
        let email = Email::parse(&text.value);
        if email.is_none() {
            let message = format!("\"{}\" is geen geldig e-mailadres.", text.value);
            self.error(
                codes::ONGELDIGE_EMAIL,
                text.span,
                message,
                "Schrijf het als naam@voorbeeld.nl.",
            );
        }
        email
    }

    /// A web address.
    pub(crate) fn website_of(&mut self, fields: &Fields<'_>, key: &str) -> Option<WebAddress> {
        let text = self.text_of(fields, key)?;
        match WebAddress::parse(&text.value) {
            Ok(address) => Some(address),
            Err(why) => {
                let message = format!("\"{}\" is geen geldig webadres.", text.value);
                self.error(
                    codes::ONGELDIG_WEBADRES,
                    text.span,
                    message,
                    web_address_help(&why),
                );
                None
            }
        }
    }

    /// An address.
    pub(crate) fn address_of(&mut self, fields: &Fields<'_>, key: &str) -> Option<Address> {
        let fields = self.fields(fields.get(key)?, &ADDRESS)?;
        Some(Address {
            building: self.plain(&fields, "gebouw"),
            street: self.plain(&fields, "straat"),
            postcode: self.postcode_of(&fields),
            town: self.plain(&fields, "plaats"),
        })
    }

    fn postcode_of(&mut self, fields: &Fields<'_>) -> Option<Postcode> {
        let text = self.text_of(fields, "postcode")?;
        let postcode = Postcode::parse(&text.value);
        if postcode.is_none() {
            self.bad_postcode(&text);
        }
        postcode
    }

    /// Reports a postcode that cannot exist.
    pub(crate) fn bad_postcode(&mut self, text: &Spanned<String>) {
        let message = format!("\"{}\" is geen geldige postcode.", text.value);
        self.error(
            codes::ONGELDIGE_POSTCODE,
            text.span,
            message,
            "Schrijf vier cijfers en twee letters, zoals 1234 AB.",
        );
    }

    /// A code of Statistics Netherlands (CBS): two letters and 4, 6 or 8 digits.
    pub(crate) fn cbs_of(&mut self, fields: &Fields<'_>, prefixes: &[&str]) -> Option<String> {
        let text = self.text_of(fields, "cbs")?;
        let digits = |prefix: &str| match prefix {
            "GM" => 4,
            "WK" => 6,
            _ => 8,
        };
        let valid = prefixes.iter().any(|prefix| {
            text.value.strip_prefix(prefix).is_some_and(|rest| {
                rest.len() == digits(prefix) && rest.bytes().all(|byte| byte.is_ascii_digit())
            })
        });
        if valid {
            return Some(text.value);
        }
        let message = format!("\"{}\" is geen CBS-code.", text.value);
        let help = "Een code is GM met 4 cijfers, WK met 6 of BU met 8, zoals GM0505.";
        self.error(codes::ONGELDIGE_CBS, text.span, message, help);
        None
    }

    /// A colour.
    pub(crate) fn colour_of(&mut self, fields: &Fields<'_>, key: &str) -> Option<Spanned<Colour>> {
        let text = self.text_of(fields, key)?;
        match Colour::parse(&text.value) {
            Ok(colour) => Some(Spanned::new(colour, text.span)),
            Err(_) => {
                let message = format!("\"{}\" is geen kleur.", text.value);
                let help = "Schrijf een # met zes cijfers of letters, tussen aanhalingstekens: \"#0b5a7a\".";
                self.error(codes::ONGELDIGE_KLEUR, text.span, message, help);
                None
            }
        }
    }

    /// The `id` of a thing, or one made from its name; reports an id that cannot be part of an
    /// address.
    pub(crate) fn slug_of(
        &mut self,
        fields: &Fields<'_>,
        name: &Spanned<String>,
    ) -> Option<String> {
        let written = self.text_of(fields, "id");
        let source = written.as_ref().unwrap_or(name);
        let slug = slugify(&source.value);
        let exact = written.as_ref().is_none_or(|id| id.value == slug);
        if slug == "index" {
            let help = "Kies een andere naam of een ander id.";
            self.error(
                codes::ONGELDIG_ID,
                source.span,
                "De naam \"index\" gebruikt de site zelf.",
                help,
            );
            return None;
        }
        if slug.is_empty() || !exact {
            let message = format!("\"{}\" kan geen deel van een webadres zijn.", source.value);
            let help = "Gebruik kleine letters, cijfers en streepjes, zoals id: oud-krispijn.";
            self.error(codes::ONGELDIG_ID, source.span, message, help);
            return None;
        }
        Some(slug)
    }

    /// Wording that the editor leaves as it is.
    pub(crate) fn text_exceptions(&mut self, fields: &Fields<'_>) -> Vec<TextException> {
        let nodes = fields.list("taal_uitzonderingen");
        nodes
            .iter()
            .filter_map(|node| {
                let fields = self.fields(node, &TEXT_EXCEPTION)?;
                Some(TextException {
                    rule: self.choice_of(&fields, "regel"),
                    text: self.text_of(&fields, "tekst"),
                    reason: self.plain(&fields, "reden"),
                    span: fields.span,
                })
            })
            .collect()
    }

    /// Adds an error.
    pub(crate) fn error(
        &mut self,
        code: Code,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.diagnostics
            .push(Diagnostic::error(code, span, message).help(help));
    }
}

/// What to write instead of a refused web address.
pub(crate) fn web_address_help(why: &WebAddressError) -> String {
    match why {
        WebAddressError::NoScheme(whole) => format!("Schrijf: {whole}"),
        WebAddressError::Scheme(scheme) => {
            format!("Adressen die met {scheme}: beginnen kunnen niet. Gebruik https://.")
        }
        WebAddressError::Invalid => {
            "Schrijf het hele adres, zoals https://www.voorbeeld.nl.".into()
        }
    }
}
