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
