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
/// A value whose quotes do not match.
pub const QUOTE: (&str, &str) = (
    "Een aanhalingsteken is niet goed afgesloten.",
    "Zet aan het begin en aan het eind van de waarde hetzelfde aanhalingsteken. \
     Staat er een aanhalingsteken in de tekst? Gebruik dan de andere soort eromheen.",
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

/// The place of a quote that opens a value and does not close it at the end of its line, at or
/// before the place where the parser gave up. `'t Trefpunt` is the usual case, and the parser
/// notices only lines later.
#[must_use]
pub fn broken_quote(text: &str, offset: usize) -> Option<usize> {
    let end = text[text.floor_char_boundary(offset)..]
        .find('\n')
        .map_or(text.len(), |at| offset + at);
    let mut start = 0;
    for line in text[..text.floor_char_boundary(end)].split_inclusive('\n') {
        let value = line.find(": ").map_or(0, |at| at + 2);
        let value = value + (line[value..].len() - line[value..].trim_start_matches(['-', ' ']).len());
        let content = line[value..].trim_end();
        let quote = content.chars().next().filter(|c| matches!(c, '\'' | '"'));
        if quote.is_some_and(|quote| content.len() < 2 || !content[1..].trim_end_matches(',').ends_with(quote)) {
            return Some(start + value);
        }
        start += line.len();
    }
    None
}

/// Message and help for an error of the YAML parser.
#[must_use]
pub fn explain(kind: &ErrorKind) -> (&'static str, &'static str) {
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
