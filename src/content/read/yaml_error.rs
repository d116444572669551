//! What is wrong with broken YAML, in words for someone who has never heard of YAML.

use granit_parser::ErrorKind;

const COLON: (&str, &str) = (
    "Hier staat een dubbele punt op een plek waar dat niet kan.",
    "Staat er een dubbele punt in de tekst? Zet dan de hele waarde tussen aanhalingstekens. \
     Kijk ook of de regel even ver inspringt als de regels erboven.",
);
const INDENT: (&str, &str) = (
    "Deze regel springt niet goed in.",
    "Laat regels die bij elkaar horen even ver inspringen, met spaties.",
);
const TAB: (&str, &str) = (
    "Hier staat een tab.",
    "Gebruik spaties om in te springen, geen tabs.",
);
const QUOTE: (&str, &str) = (
    "Een aanhalingsteken is niet goed afgesloten.",
    "Zet aan het begin en aan het eind van de waarde hetzelfde aanhalingsteken. \
     Hoort het bij de tekst? Zet er dan de andere soort omheen, zoals \"'t Trefpunt\".",
);
const BRACKET: (&str, &str) = (
    "De haken kloppen niet.",
    "Sluit elke [ af met ] en elke { met }, en zet komma's ertussen. \
     Begint de tekst zelf met een haak? Zet die dan tussen aanhalingstekens.",
);
const DEEP: (&str, &str) = (
    "De gegevens zitten te diep in elkaar.",
    "Gebruik alleen de sleutels uit het handboek (LEESMIJ.md).",
);
const ESCAPE: (&str, &str) = (
    "Na een \\ staat iets wat niet kan.",
    "Gebruik enkele aanhalingstekens ('), of schrijf \\\\ voor één schuine streep.",
);
const OTHER: (&str, &str) = (
    "Deze regel is niet te lezen als gegevens.",
    "Schrijf elke regel als: sleutel: waarde. Begint de waarde met een bijzonder teken, \
     zoals @, %, ` of *? Zet de waarde dan tussen aanhalingstekens.",
);

/// What is usually wrong when the parser gives up only lines later: a value that opens with a
/// quote (`'t Trefpunt`) or a bracket that is not closed. Returns its place, message and help.
#[must_use]
pub(crate) fn likely_cause(
    text: &str,
    offset: usize,
) -> Option<(usize, (&'static str, &'static str))> {
    let offset = text.floor_char_boundary(offset);
    let end = text[offset..]
        .find('\n')
        .map_or(text.len(), |at| offset + at);
    let mut start = 0;
    for line in text[..end].split_inclusive('\n') {
        let value = start_of_value(line);
        let content = line[value..].trim_end();
        let rest_of_text = &text[start + value..];
        match content.chars().next() {
            Some(quote @ ('\'' | '"'))
                if !closes_with(content, quote)
                    && !closes_later(
                        &rest_of_text[line.len() - value..],
                        quote,
                        end - start - line.len(),
                    ) =>
            {
                return Some((start + value, QUOTE));
            }
            Some('[') if unclosed(rest_of_text, '[', ']') => return Some((start + value, BRACKET)),
            Some('{') if unclosed(rest_of_text, '{', '}') => return Some((start + value, BRACKET)),
            _ => {}
        }
        start += line.len();
    }
    None
}

/// Where the value of a line starts: after the key, or after the dash of a list.
fn start_of_value(line: &str) -> usize {
    let after_key = line.find(": ").map_or(0, |at| at + 2);
    let rest = &line[after_key..];
    after_key + rest.len() - rest.trim_start_matches(['-', ' ']).len()
}

fn closes_with(content: &str, quote: char) -> bool {
    let rest = content[1..].split(" #").next().unwrap_or_default();
    rest.trim_end_matches([',', ' ']).ends_with(quote)
}

/// Whether a value that runs over several lines is closed before the place where it went wrong.
fn closes_later(text: &str, quote: char, until: usize) -> bool {
    let lines = text[..text.floor_char_boundary(until.min(text.len()))].lines();
    lines
        .take_while(|line| line.starts_with(' '))
        .any(|line| line.trim_end().ends_with(quote))
}

/// Whether a bracket is still open when the next key begins, at the start of a line.
fn unclosed(text: &str, open: char, close: char) -> bool {
    let end = text
        .match_indices('\n')
        .map(|(at, _)| at)
        .find(|at| text[at + 1..].starts_with(|c: char| c.is_alphabetic()));
    let value = &text[..end.unwrap_or(text.len())];
    value.matches(open).count() > value.matches(close).count()
}

/// Message and help for an error of the YAML parser.
#[must_use]
pub(crate) fn explain(kind: &ErrorKind) -> (&'static str, &'static str) {
    use ErrorKind as K;
    match kind {
        K::MappingValueNotAllowed
        | K::InvalidColonPlacement
        | K::InvalidMappingValueWhitespace
        | K::MappingKeyNotAllowed => COLON,
        K::InvalidIndentation
        | K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::BlockSequenceEntryNotAllowed
        | K::InvalidBlockScalarIndent
        | K::InvalidQuotedScalarIndent
        | K::InvalidFlowScalarIndent
        | K::SimpleKeyExpected
        | K::InvalidSimpleKey => INDENT,
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabInPlainScalar
        | K::TabAtBlockScalarStart => TAB,
        K::UnclosedQuotedScalar
        | K::InvalidTrailingSingleQuotedScalar
        | K::InvalidTrailingDoubleQuotedScalar
        | K::DocumentIndicatorInQuotedScalar => QUOTE,
        K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::MisplacedFlowCollectionEnd
        | K::MismatchedFlowCollectionEnd { .. }
        | K::UnclosedFlowCollection { .. }
        | K::BlockEntryInFlowCollection => BRACKET,
        K::RecursionLimitExceeded => DEEP,
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidUnicodeEscape => ESCAPE,
        _ => OTHER,
    }
}
