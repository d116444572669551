//! Ways to reach someone: addresses, phone numbers, e-mail and web addresses.

use std::fmt;

use crate::basis::source::Spanned;

/// A visiting address; every part may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Address {
    /// Name of the building.
    pub(crate) building: Option<String>,
    /// Street and house number.
    pub(crate) street: Option<String>,
    /// Dutch postcode.
    pub(crate) postcode: Option<Postcode>,
    /// Town.
    pub(crate) town: Option<String>,
}

/// A Dutch postcode, kept as `1234 AB`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Postcode(String);

impl Postcode {
    /// Reads `1234AB` or `1234 ab`. Postcodes never start with 0, and the letter pairs SA, SD and
    /// SS are not given out.
    #[must_use]
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let compact: String = text.chars().filter(|c| *c != ' ').collect();
        let (digits, letters) = compact.split_at_checked(4)?;
        let letters = letters.to_ascii_uppercase();
        let valid = Self::is_digits(digits)
            && letters.len() == 2
            && letters.bytes().all(|byte| byte.is_ascii_uppercase())
            && !["SA", "SD", "SS"].contains(&letters.as_str());
        valid.then(|| Self(format!("{digits} {letters}")))
    }

    /// Whether a text is the four-digit part of a postcode.
    #[must_use]
    pub(crate) fn is_digits(text: &str) -> bool {
        text.len() == 4 && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A phone number that can be dialled in the Netherlands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phone {
    /// As the editor wrote it, with spaces and hyphens where people expect them.
    pub(crate) shown: String,
    /// For a `tel:` link: international form where there is one, else the bare digits.
    pub(crate) dial: String,
    /// What to say beside it ("dag en nacht").
    pub(crate) note: Option<Spanned<String>>,
}

/// Why a phone number was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhoneError {
    /// Holds something other than digits, spaces, hyphens, brackets and a leading plus.
    Characters,
    /// A Dutch number of ten digits is meant, but this is how many there are.
    Length(usize),
    /// Not a number that exists in the Dutch numbering plan.
    Unknown,
}

impl Phone {
    /// Reads a number by the Dutch numbering plan: ten digits with a leading 0 (or +31), 0800 and
    /// 0900 numbers of eight or eleven digits, 14 0xx for municipalities, 112, 113, 116xxx, and
    /// international numbers.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn parse(text: &str) -> Result<Self, PhoneError> {
        let shown = text.trim();
        let allowed = |c: char| c.is_ascii_digit() || " -()+.".contains(c);
        if shown.is_empty() || !shown.chars().all(allowed) {
            return Err(PhoneError::Characters);
        }
        let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
        let dial = match shown.strip_prefix('+') {
            Some(rest) if !rest.contains('+') => international(&digits)?,
            None if !shown.contains('+') => national(&digits)?,
            _ => return Err(PhoneError::Characters),
        };
        Ok(Self {
            shown: shown.to_owned(),
            dial,
            note: None,
        })
    }
}

fn international(digits: &str) -> Result<String, PhoneError> {
    match digits.strip_prefix("31") {
        Some(rest) => national(&format!("0{}", rest.trim_start_matches('0'))),
        None if (8..=15).contains(&digits.len()) => Ok(format!("+{digits}")),
        None => Err(PhoneError::Length(digits.len())),
    }
}

fn national(digits: &str) -> Result<String, PhoneError> {
    let length = digits.len();
    let short = matches!(digits, "112" | "113" | "144")
        || (digits.starts_with("116") && length == 6)
        || (digits.starts_with("140") && (5..=6).contains(&length));
    let service = ["0800", "0900", "0906", "0909"]
        .iter()
        .any(|prefix| digits.starts_with(prefix));
    if short || (service && matches!(length, 8 | 11)) {
        return Ok(digits.to_owned());
    }
    if service || !digits.starts_with('0') || digits.starts_with("00") {
        return Err(PhoneError::Unknown);
    }
    if length != 10 {
        return Err(PhoneError::Length(length));
    }
    Ok(format!("+31{}", &digits[1..]))
}

/// An e-mail address that looks as if it can be delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Email(pub String);

impl Email {
    /// Takes a plain address, without a name or brackets, of the characters that such addresses
    /// have in practice: others would mean something in a `mailto:` link.
    #[must_use]
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (local, domain) = text.split_once('@')?;
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && local
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "'+-_.".contains(c))
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        (local_ok && is_host_name(domain)).then(|| Self(text.to_owned()))
    }
}

fn is_host_name(domain: &str) -> bool {
    let label_ok = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    domain.len() <= 253 && domain.contains('.') && domain.split('.').all(label_ok)
}

/// A web address that a resident can be sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WebAddress(pub url::Url);

/// Why a web address was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WebAddressError {
    /// The part before the colon is missing; this would be the whole.
    NoScheme(String),
    /// Something other than http or https, such as `javascript:`.
    Scheme(String),
    /// Not a web address at all.
    Invalid,
}

impl WebAddress {
    /// Takes http and https addresses with a real host name and no user name in them.
    ///
    /// # Errors
    /// Why it was refused.
    pub(crate) fn parse(text: &str) -> Result<Self, WebAddressError> {
        if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(WebAddressError::Invalid);
        }
        let url = match url::Url::parse(text) {
            Ok(url) => url,
            Err(url::ParseError::RelativeUrlWithoutBase) => {
                let whole = format!("https://{text}");
                return Err(match Self::parse(&whole) {
                    Ok(_) => WebAddressError::NoScheme(whole),
                    Err(_) => WebAddressError::Invalid,
                });
            }
            Err(_) => return Err(WebAddressError::Invalid),
        };
        if !matches!(url.scheme(), "http" | "https") {
            return Err(WebAddressError::Scheme(url.scheme().to_owned()));
        }
        let host_ok = url.host_str().is_some_and(is_host_name);
        if !host_ok || !url.username().is_empty() || url.password().is_some() {
            return Err(WebAddressError::Invalid);
        }
        Ok(Self(url))
    }

    /// The address without what people need not read: `www.voorbeeld.nl/pagina`.
    #[must_use]
    pub(crate) fn shown(&self) -> &str {
        let text = self.0.as_str();
        let text = text.split_once("://").map_or(text, |(_, rest)| rest);
        text.trim_end_matches('/')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postcodes_are_normalised() {
        let shown = |text| Postcode::parse(text).map(|postcode| postcode.to_string());
        assert_eq!(shown("3311ab").as_deref(), Some("3311 AB"));
        assert_eq!(shown("3311 AB").as_deref(), Some("3311 AB"));
        for wrong in [
            "0311 AB", "3311 SS", "331 AB", "3311 A1", "3311 ABC", "", "é311AB",
        ] {
            assert_eq!(shown(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn dutch_numbers_get_the_right_dial_string() {
        let dial = |text| Phone::parse(text).map(|phone| phone.dial);
        for (text, expected) in [
            ("112", "112"),
            ("113", "113"),
            ("14 078", "14078"),
            ("14 0416", "140416"),
            ("0800-2000", "08002000"),
            ("0900-8844", "09008844"),
            ("088-0767000", "+31880767000"),
            ("030-7606055", "+31307606055"),
            ("+31 (0)30 760 60 55", "+31307606055"),
            ("010-000 00 01", "+31100000001"),
            ("06 12345678", "+31612345678"),
            ("+32 2 555 12 12", "+3225551212"),
            ("116 111", "116111"),
        ] {
            assert_eq!(dial(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn numbers_outside_the_plan_are_refused() {
        assert_eq!(Phone::parse("bel ons"), Err(PhoneError::Characters));
        assert_eq!(Phone::parse("030-760605"), Err(PhoneError::Length(9)));
        assert_eq!(Phone::parse("0800-20000"), Err(PhoneError::Unknown));
        assert_eq!(Phone::parse("12345678"), Err(PhoneError::Unknown));
        assert_eq!(Phone::parse("0031 30 7606055"), Err(PhoneError::Unknown));
    }

    #[test]
    fn web_addresses_must_be_http_with_a_host() {
        assert!(WebAddress::parse("https://www.lindedam.example/a?b=c").is_ok());
        assert_eq!(
            WebAddress::parse("www.lindedam.example"),
            Err(WebAddressError::NoScheme(
                "https://www.lindedam.example".into()
            ))
        );
        assert_eq!(
            WebAddress::parse("javascript:alert(1)"),
            Err(WebAddressError::Scheme("javascript".into()))
        );
        for wrong in [
            "https://",
            "https://a b.nl",
            "https://localhost",
            "https://u:p@a.nl",
            "",
        ] {
            assert_eq!(
                WebAddress::parse(wrong),
                Err(WebAddressError::Invalid),
                "{wrong}"
            );
        }
    }

    #[test]
    fn e_mail_addresses_must_look_deliverable() {
        assert!(Email::parse("kaart@lindedam.example").is_some());
        for wrong in [
            "kaart",
            "kaart@lindedam",
            "a b@c.nl",
            "@c.nl",
            "a@c..nl",
            "a\"@c.nl",
            "a?bcc=b@c.nl",
        ] {
            assert!(Email::parse(wrong).is_none(), "{wrong}");
        }
    }
}
