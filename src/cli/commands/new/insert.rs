//! Adds a block to a list in a YAML file that people write: every other character of the file stays as it
//! is, comments too.

use crate::basis::diagnostics::Diagnostic;
use crate::basis::source::Sources;
use crate::content::read::{Node, Value, parse};

/// The text with a block at the end of the list under a key; `block` holds the lines of the block
/// without the dash and without indentation. `None` when the list is written in a way (on one line,
/// say) that cannot take a block.
pub(crate) fn with_block(text: &str, key: &str, block: &[String]) -> Option<String> {
    let before = items(text, key)?;
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let lines: Vec<_> = text.lines().collect();
    let inserted = match lines.iter().position(|line| is_key(line, key)) {
        Some(at) => into_list(&lines, at, key, block)?,
        None => {
            let new = [format!("{key}:")].into_iter().chain(indented(block, "  "));
            lines
                .iter()
                .map(|line| (*line).to_owned())
                .chain(new)
                .collect()
        }
    };
    let mut whole = inserted.join(newline);
    whole.push_str(newline);
    // Whatever the file looked like, the list must have one item more now.
    let after = items(&whole, key)?;
    (after == before + 1).then_some(whole)
}

/// How many blocks the list has; `None` when the file cannot be read.
fn items(text: &str, key: &str) -> Option<usize> {
    let mut problems: Vec<Diagnostic> = Vec::new();
    let root = parse(
        Sources::default().number(""),
        text,
        0..text.len(),
        &mut problems,
    )
    .ok()?;
    let Some(root) = root.filter(|_| problems.is_empty()) else {
        return problems.is_empty().then_some(0);
    };
    let Value::Map(pairs) = &root.value else {
        return None;
    };
    let list = pairs.iter().find(|pair| pair.key.value == key);
    Some(list.map_or(0, |pair| length(&pair.node)))
}

fn length(node: &Node) -> usize {
    match &node.value {
        Value::List(items) => items.len(),
        Value::Empty => 0,
        _ => 1,
    }
}

fn is_key(line: &str, key: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}');
    line.strip_prefix(key)
        .is_some_and(|rest| rest.trim_start().starts_with(':'))
}

fn into_list(lines: &[&str], at: usize, key: &str, block: &[String]) -> Option<Vec<String>> {
    let (_, value) = lines[at].split_once(':')?;
    let value = value.split(" #").next().unwrap_or_default().trim();
    if !matches!(value, "" | "[]") {
        return None;
    }
    let ends_list =
        |line: &&str| line.starts_with(|c: char| !c.is_whitespace() && !matches!(c, '#' | '-'));
    let rest = &lines[at + 1..];
    let list = &rest[..rest.iter().position(ends_list).unwrap_or(rest.len())];
    let says_something = |line: &&str| !matches!(line.trim().chars().next(), None | Some('#'));
    let used = list
        .iter()
        .rposition(says_something)
        .map_or(0, |last| last + 1);
    let dash = list.iter().find(|line| line.trim_start().starts_with('-'));
    let indent = dash.map_or("  ", |line| &line[..line.len() - line.trim_start().len()]);
    let mut new: Vec<String> = lines[..at].iter().map(|line| (*line).to_owned()).collect();
    new.push(if value.is_empty() {
        lines[at].to_owned()
    } else {
        format!("{key}:")
    });
    new.extend(list[..used].iter().map(|line| (*line).to_owned()));
    new.extend(indented(block, indent));
    new.extend(lines[at + 1 + used..].iter().map(|line| (*line).to_owned()));
    Some(new)
}

/// The lines of a block in a list.
pub(crate) fn indented(block: &[String], indent: &str) -> Vec<String> {
    let first = block
        .iter()
        .position(|line| !line.starts_with('#'))
        .unwrap_or(0);
    let lines = block.iter().enumerate();
    lines
        .map(|(at, line)| match line.strip_prefix('#') {
            Some(rest) => format!("{indent}  #{rest}"),
            None if at == first => format!("{indent}- {line}"),
            None => format!("{indent}  {line}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn with(text: &str) -> Option<String> {
        with_block(
            text,
            "wijken",
            &["id: zuid".to_owned(), "naam: Zuid".to_owned()],
        )
    }

    #[test]
    fn a_block_follows_the_last_one_and_the_rest_stays() {
        let text = "# Onze wijken\nwijken:   # alle\n- id: noord # N\n  naam: Noord\n\n# einde\nanders: 1\n";
        let expected = "# Onze wijken\nwijken:   # alle\n- id: noord # N\n  naam: Noord\n- id: zuid\n  naam: Zuid\n\n# einde\nanders: 1\n";
        assert_eq!(with(text).as_deref(), Some(expected));
    }

    #[test]
    fn a_list_may_be_empty_or_missing() {
        let list = "wijken:\n  - id: zuid\n    naam: Zuid\n";
        for text in ["", "wijken: []\n", "wijken:\n", "wijken:"] {
            assert_eq!(with(text).as_deref(), Some(list), "{text}");
        }
        assert_eq!(with("# leeg"), Some(format!("# leeg\n{list}")));
        assert_eq!(
            with("a: 1\r\n").as_deref(),
            Some("a: 1\r\nwijken:\r\n  - id: zuid\r\n    naam: Zuid\r\n")
        );
    }

    #[test]
    fn what_is_written_on_one_line_is_left_alone() {
        for text in [
            "wijken: [{ naam: Noord }]\n",
            "{wijken: []}",
            "wijken: {\n naam: x }\n",
            "a: [\n",
            "- a\n",
        ] {
            assert_eq!(with(text), None, "{text}");
        }
        let one_block = "wijken:\n  naam: Noord\n";
        assert_eq!(with(one_block), None);
    }

    proptest! {
        #[test]
        fn any_file_gets_one_block_more_or_is_left_alone(
            text in "(wijken:|  - naam: a\n|- b\n|\n|# c\n|\r\n|  onder:\n|x: 1\n|\\[\\]|\\| |[a-z\":]){0,12}",
        ) {
            if let Some(new) = with(&text) {
                prop_assert_eq!(items(&new, "wijken"), items(&text, "wijken").map(|count| count + 1));
                prop_assert!(new.contains("id: zuid"));
            }
        }
    }
}
