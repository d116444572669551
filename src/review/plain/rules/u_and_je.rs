//! "U" and "je" in one text: a reader wonders whether somebody else is meant.

use std::ops::Range;

use crate::basis::diagnostics::Severity;
use crate::model::LanguageRule;
use crate::review::plain::context::LanguageContext;
use crate::review::plain::findings::{LanguageFinding, beginning};
use crate::review::plain::phrases::is_quoted;
use crate::review::plain::reading::{Passage, Reading};
use crate::review::plain::texts::BlockKind;

const FORMAL: [&str; 4] = ["u", "uw", "uzelf", "uwe"];

const INFORMAL: [&str; 6] = ["je", "jij", "jou", "jouw", "jezelf", "jijzelf"];

/// Looks for texts that say both. What is quoted is said by somebody else.
pub(crate) fn check(
    reading: &Reading<'_>,
    context: &LanguageContext<'_>,
    findings: &mut Vec<LanguageFinding>,
) {
    let mut formal = Occurrences::default();
    let mut informal = Occurrences::default();
    for passage in &reading.passages {
        let text = &passage.block.text;
        for word in &passage.segments.words {
            let is = |list: &[&str]| {
                list.iter()
                    .any(|one| one.eq_ignore_ascii_case(&text[word.clone()]))
            };
            let uses = if is(&FORMAL) {
                &mut formal
            } else if is(&INFORMAL) {
                &mut informal
            } else {
                continue;
            };
            if passage.block.kind != BlockKind::Heading
                && !passage.block.is_fixed(word)
                && !is_quoted(text, word.start)
            {
                uses.add(passage, word.clone());
            }
        }
    }
    let rarer = if formal.count < informal.count {
        &formal
    } else {
        &informal
    };
    if let (Some(_), Some(_), Some((passage, word))) =
        (&formal.first, &informal.first, &rarer.first)
    {
        findings.push(finding(passage, context, word.clone()));
    }
}

#[derive(Default)]
struct Occurrences<'p> {
    count: usize,
    first: Option<(&'p Passage<'p>, Range<usize>)>,
}

impl<'p> Occurrences<'p> {
    fn add(&mut self, passage: &'p Passage<'p>, word: Range<usize>) {
        self.count += 1;
        self.first.get_or_insert((passage, word));
    }
}

fn finding(
    passage: &Passage<'_>,
    context: &LanguageContext<'_>,
    range: Range<usize>,
) -> LanguageFinding {
    let word = &passage.block.text[range.clone()];
    let sentence = beginning(passage.sentence(range.start));
    let message =
        format!("Deze tekst zegt u en je door elkaar. Hier staat \"{word}\": \"{sentence}\"");
    let help = "Kies één van de twee voor de hele tekst.".to_owned();
    let rule = (LanguageRule::UAndJe, Severity::Tip);
    passage.finding(context, rule, (range, ""), message, help)
}
