//! YAML as a tree with positions. Values are not interpreted here: `0800` stays the text `0800`,
//! and whether `nee` is a word or a "no" depends on the key it stands under.

use std::collections::BTreeSet;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, Span as YamlSpan, options};

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::basis::source::{SourceId, Span, Spanned};
use crate::content::read::yaml_error::{explain, likely_cause};

/// Deeper nesting is refused; the format itself needs six levels.
const MAX_NESTING: usize = 32;

/// A value with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) value: Value,
}

/// The three kinds of YAML value, and nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// Left empty, or `~`.
    Empty,
    /// A single value, as text.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order of the file; keys are unique.
    Map(Vec<Pair>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pair {
    /// The key.
    pub(crate) key: Spanned<String>,
    /// The value.
    pub(crate) node: Node,
}

/// The YAML could not be read; the reason is among the diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BrokenYaml;

/// Parses the YAML in `text[range]`. `Ok(None)` is an empty document; on `Err` a diagnostic has
/// been added.
///
/// # Errors
/// When the YAML is broken or uses what content files may not use.
pub(crate) fn parse(
    source: SourceId,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Node>, BrokenYaml> {
    let options = options! {
        emit_unresolved_aliases: true,
        emit_comments: false,
        disallow_directives: true,
        flow_nesting_limit: MAX_NESTING,
        block_nesting_limit: MAX_NESTING,
    };
    let mut builder = TreeBuilder {
        source,
        base: range.start,
        text: &text[range.clone()],
        parser: Parser::new_from_str_with_options(&text[range], options),
        problems: Vec::new(),
    };
    let result = builder.document();
    let failed = result.is_err() || !builder.problems.is_empty();
    diagnostics.append(&mut builder.problems);
    match result {
        Err(problem) => {
            diagnostics.push(*problem);
            Err(BrokenYaml)
        }
        Ok(_) if failed => Err(BrokenYaml),
        Ok(node) => Ok(node),
    }
}

struct TreeBuilder<'t> {
    source: SourceId,
    base: usize,
    text: &'t str,
    parser: Parser<'t, granit_parser::StrInput<'t>>,
    /// What is refused but does not stop the parsing of the rest.
    problems: Vec<Diagnostic>,
}

type Parsed<T> = Result<T, Box<Diagnostic>>;

impl<'t> TreeBuilder<'t> {
    fn document(&mut self) -> Parsed<Option<Node>> {
        let mut root = None;
        while let Some((event, span)) = self.next()? {
            match event {
                Event::DocumentStart(..) if root.is_some() => {
                    let message = "In dit bestand staat meer dan één blok gegevens.";
                    self.refuse(
                        span,
                        message,
                        "Laat één blok over; haal de regel met --- weg.",
                    );
                }
                Event::StreamStart
                | Event::StreamEnd
                | Event::DocumentStart(..)
                | Event::DocumentEnd => {}
                event => {
                    let node = self.node(event, span)?;
                    root.get_or_insert(node);
                }
            }
        }
        Ok(root.filter(|node| node.value != Value::Empty))
    }

    fn next(&mut self) -> Parsed<Option<(Event<'t>, YamlSpan)>> {
        match self.parser.next_event() {
            None => Ok(None),
            Some(Ok(pair)) => Ok(Some(pair)),
            Some(Err(error)) => {
                let offset = error.marker().byte_offset().unwrap_or(0);
                let too_deep = *error.kind() == ErrorKind::RecursionLimitExceeded;
                let (at, (message, help)) = likely_cause(self.text, offset)
                    .filter(|_| !too_deep)
                    .unwrap_or_else(|| (offset, explain(error.kind())));
                let at = self.base + at;
                let span = Span::new(self.source, at..at + 1);
                Err(Box::new(
                    Diagnostic::error(codes::YAML, span, message).help(help),
                ))
            }
        }
    }

    /// The next event inside a list or mapping; the parser reports an early end itself.
    fn next_inside(&mut self, open: YamlSpan) -> Parsed<(Event<'t>, YamlSpan)> {
        match self.next()? {
            Some(pair) => Ok(pair),
            None => Err(Box::new(Diagnostic::error(
                codes::YAML,
                self.span(open),
                "Dit blok gegevens houdt te vroeg op.",
            ))),
        }
    }

    fn node(&mut self, event: Event<'t>, span: YamlSpan) -> Parsed<Node> {
        self.check_plain(&event, span);
        let value = match event {
            Event::Scalar(text, style, ..) => scalar(text.into_owned(), style),
            Event::SequenceStart(..) => self.list(span)?,
            Event::MappingStart(..) => self.map(span)?,
            // An alias has been refused above; it stands for nothing.
            _ => Value::Empty,
        };
        Ok(Node {
            span: self.span(span),
            value,
        })
    }

    fn list(&mut self, open: YamlSpan) -> Parsed<Value> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next_inside(open)?;
            if event == Event::SequenceEnd {
                return Ok(Value::List(items));
            }
            items.push(self.node(event, span)?);
        }
    }

    fn map(&mut self, open: YamlSpan) -> Parsed<Value> {
        let mut pairs: Vec<Pair> = Vec::new();
        let mut seen = BTreeSet::new();
        loop {
            let (event, span) = self.next_inside(open)?;
            if event == Event::MappingEnd {
                return Ok(Value::Map(pairs));
            }
            let key = self.node(event, span)?;
            let (event, span) = self.next_inside(open)?;
            let node = self.node(event, span)?;
            if let Some(pair) = self.pair(&mut seen, key, node) {
                pairs.push(pair);
            }
        }
    }

    fn pair(&mut self, seen: &mut BTreeSet<String>, key: Node, node: Node) -> Option<Pair> {
        let Value::Scalar(name) = key.value else {
            let message = "Een sleutel moet één woord zijn.";
            self.refuse_at(key.span, message, "Schrijf de sleutel als: naam: waarde.");
            return None;
        };
        if !seen.insert(name.clone()) {
            let message = format!("De sleutel \"{name}\" staat er twee keer.");
            self.refuse_at(key.span, message, "Laat één van de twee staan.");
            return None;
        }
        Some(Pair {
            key: Spanned::new(name, key.span),
            node,
        })
    }

    /// Refuses anchors, aliases and tags: they are for programmers, and aliases can blow up.
    fn check_plain(&mut self, event: &Event<'_>, span: YamlSpan) {
        if matches!(event, Event::Alias(_) | Event::UnresolvedAlias(_)) {
            let message = "Een waarde mag niet met een sterretje (*) beginnen.";
            self.refuse(span, message, "Zet de hele waarde tussen aanhalingstekens.");
        } else if event.anchor_id().is_some_and(|id| id != 0) {
            let message = "Een waarde mag niet met & beginnen.";
            self.refuse(span, message, "Zet de hele waarde tussen aanhalingstekens.");
        } else if event.tag().is_some() {
            let message = "Een waarde mag niet met een uitroepteken (!) beginnen.";
            self.refuse(span, message, "Zet de hele waarde tussen aanhalingstekens.");
        }
    }

    fn refuse(&mut self, span: YamlSpan, message: impl Into<String>, help: &str) {
        let span = self.span(span);
        self.refuse_at(span, message, help);
    }

    fn refuse_at(&mut self, span: Span, message: impl Into<String>, help: &str) {
        self.problems
            .push(Diagnostic::error(codes::YAML, span, message).help(help));
    }

    fn span(&self, span: YamlSpan) -> Span {
        let range = span.byte_range().unwrap_or(0..0);
        Span::new(self.source, self.base + range.start..self.base + range.end)
    }
}

fn scalar(text: String, style: ScalarStyle) -> Value {
    let plain = style == ScalarStyle::Plain;
    if plain && matches!(text.as_str(), "" | "~" | "null") {
        Value::Empty
    } else {
        Value::Scalar(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Option<Node>, Vec<Diagnostic>> {
        let mut diagnostics = Vec::new();
        parse(SourceId(0), text, 0..text.len(), &mut diagnostics).map_err(|BrokenYaml| diagnostics)
    }

    fn pairs(text: &str) -> Vec<(String, Value)> {
        match parsed(text).unwrap().unwrap().value {
            Value::Map(pairs) => pairs
                .into_iter()
                .map(|pair| (pair.key.value, pair.node.value))
                .collect(),
            other => panic!("no mapping: {other:?}"),
        }
    }

    #[test]
    fn values_stay_the_text_that_was_typed() {
        let text = "a: 0800\nb: 1.10\nc: nee\nd: 2026-01-02\ne:\nf: \"\"\ng: 1e3\n";
        let expected = ["0800", "1.10", "nee", "2026-01-02"].map(|text| Value::Scalar(text.into()));
        let found: Vec<_> = pairs(text).into_iter().map(|(_, value)| value).collect();
        assert_eq!(found[..4], expected);
        assert_eq!(found[4], Value::Empty);
        assert_eq!(found[5], Value::Scalar(String::new()));
        assert_eq!(found[6], Value::Scalar("1e3".into()));
    }

    #[test]
    fn places_are_byte_ranges_of_the_file() {
        let text = "één: x\nnaam: Wiél\n";
        let node = parsed(text).unwrap().unwrap();
        let Value::Map(pairs) = node.value else {
            panic!()
        };
        assert_eq!(&text[pairs[1].node.span.range()], "Wiél");
        assert_eq!(&text[pairs[1].key.span.range()], "naam");
    }

    #[test]
    fn what_programmers_use_is_refused_with_all_problems_at_once() {
        let problems = parsed("a: *x\nb: &y 1\nc: !z 2\na: 3\n").unwrap_err();
        assert_eq!(problems.len(), 4, "{problems:#?}");
    }

    #[test]
    fn deep_nesting_is_refused_without_a_crash() {
        let deep = format!("a: {}{}", "[".repeat(5000), "]".repeat(5000));
        assert_eq!(parsed(&deep).unwrap_err().len(), 1);
        let block: String = (0..5000)
            .map(|at| format!("{}a:\n", " ".repeat(at)))
            .collect();
        assert_eq!(parsed(&block).unwrap_err().len(), 1);
    }

    #[test]
    fn an_empty_document_is_nothing() {
        assert_eq!(parsed("# alleen een opmerking\n"), Ok(None));
        assert_eq!(parsed(""), Ok(None));
    }
}
