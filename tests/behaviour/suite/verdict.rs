//! Whether a case holds: what it expects beside what the program made of it.

use std::ops::Range;

use super::case::{Block, Case, How};
use super::outcome::{Outcome, outcome};

/// Lines of a file that take the place of others.
pub(super) type Edit = (Range<usize>, Vec<String>);

/// What came of a case.
#[derive(Default)]
pub(super) struct Verdict {
    /// What does not hold, told for a person.
    pub wrong: Vec<String>,
    /// What was accepted, in the order of the file.
    pub edits: Vec<Edit>,
}

/// Runs a case.
pub(super) fn verdict(case: &Case<'_>, accept: bool) -> Verdict {
    let mut verdict = Verdict::default();
    match outcome(case) {
        Ok(outcome) => {
            verdict.on_findings(case, &outcome.findings, accept);
            for page in &case.pages {
                verdict.on_page(page, &outcome, accept);
            }
        }
        Err(what) => verdict.wrong.push(what),
    }
    verdict
}

impl Verdict {
    fn on_findings(&mut self, case: &Case<'_>, found: &[String], accept: bool) {
        let expected = case.findings.text.iter().map(|line| line.trim_end());
        let expected: Vec<&str> = expected.filter(|line| !line.is_empty()).collect();
        if expected == found {
            return;
        }
        match accept {
            true => self.edits.push((case.findings.at.clone(), found.to_vec())),
            false => self.wrong.push(difference(&expected, found)),
        }
    }

    fn on_page(&mut self, block: &Block<'_>, outcome: &Outcome, accept: bool) {
        let expected = block.body.text;
        let wrong = match (outcome.page(block.path), block.how) {
            (None, How::Absent) => Vec::new(),
            (Some(_), How::Absent) => vec!["mag er niet zijn".to_owned()],
            (None, _) => vec!["is er niet".to_owned()],
            (Some(page), _) if expected.is_empty() && accept => {
                self.edits.push((block.body.at.clone(), visible(&page)));
                Vec::new()
            }
            (Some(_), _) if expected.is_empty() => vec![NO_LINES.to_owned()],
            (Some(page), _) => misses(&page, expected),
        };
        let told = |what| format!("pagina {}: {what}", block.path);
        self.wrong.extend(wrong.into_iter().map(told));
    }
}

const NO_LINES: &str = "wat er moet staan, ontbreekt in dit geval. BIJWERKEN=1 zet de tekst van de pagina \
                        eronder; laat daarvan over wat ertoe doet";

/// Lines that do not come with a `-`, lines that are not expected with a `+`.
fn difference(expected: &[&str], found: &[String]) -> String {
    let same = |pair: &(&&str, &String)| pair.0 == pair.1;
    let start = expected.iter().zip(found).take_while(same).count();
    let (expected, rest) = (&expected[start..], &found[start..]);
    let backwards = expected.iter().rev().zip(rest.iter().rev());
    let end = backwards.take_while(same).count();
    let (gone, (new, after)) = (
        &expected[..expected.len() - end],
        rest.split_at(rest.len() - end),
    );
    let before = found[..start].iter().map(|line| format!("  {line}"));
    let all = before
        .chain(gone.iter().map(|line| format!("- {line}")))
        .chain(new.iter().map(|line| format!("+ {line}")))
        .chain(after.iter().map(|line| format!("  {line}")));
    all.collect::<Vec<_>>().join("\n")
}

/// What is wrong with a page: its lines must be there in this order.
fn misses(page: &str, expected: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut from = 0;
    for line in expected.iter().map(|line| line.trim_end()) {
        if let Some(text) = line.strip_prefix("niet: ") {
            wrong.extend(page.contains(text).then(|| format!("staat er wel: {text}")));
        } else if let Some((count, text)) = counted(line) {
            let found = page.matches(text).count();
            wrong.extend((found != count).then(|| format!("staat er {found} keer: {text}")));
        } else if let Some(at) = page[from..].find(line) {
            from += at + line.len();
        } else if page.contains(line) {
            wrong.push(format!("staat niet op deze plaats: {line}"));
        } else {
            wrong.push(format!("ontbreekt: {line}"));
        }
    }
    wrong
}

/// `2 keer: tekst`
fn counted(line: &str) -> Option<(usize, &str)> {
    let (count, text) = line.split_once(" keer: ")?;
    Some((count.parse().ok()?, text))
}

/// The text of a page, of which an editor keeps the lines that matter.
fn visible(page: &str) -> Vec<String> {
    let main = page.split_once("<main").map_or(page, |(_, after)| after);
    let main = main
        .split_once("</main>")
        .map_or(main, |(before, _)| before);
    let texts = main.split('<').filter_map(|part| part.split_once('>'));
    let lines = texts.flat_map(|(_, text)| text.lines()).map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}
