//! Numbers of several groups on pages that run from right to left.
//!
//! By the Unicode Bidirectional Algorithm (UAX #9) the groups of `010-000 00 01` after an Arabic
//! word are shown in reverse order. An editor cannot see that while typing, so every such number in
//! the text of a page is isolated here, in one place, whatever template it came through.

/// Fewer digits than this are no phone number; a stretch of time or a price is read well as it is.
const FEWEST_DIGITS: usize = 6;

/// A page with its numbers isolated. Texts of the page are looked at, tags and scripts are not: in
/// attributes there are no angle brackets, because templates escape them.
pub(crate) fn isolate_numbers(html: &str) -> String {
    let mut done = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, tag_on) = rest.split_at(start);
        isolate_in_text(text, &mut done);
        let end = end_of_element(tag_on);
        done.push_str(&tag_on[..end]);
        rest = &tag_on[end..];
    }
    isolate_in_text(rest, &mut done);
    done
}

/// Where a tag ends; an element whose text is not shown as text ends with its end tag.
fn end_of_element(tag_on: &str) -> usize {
    let end_tag = [
        ("<script", "</script>"),
        ("<title", "</title>"),
        ("<option", "</option>"),
        ("<textarea", "</textarea>"),
    ]
    .iter()
    .find(|(start, _)| tag_on.starts_with(start))
    .and_then(|(_, end)| Some(tag_on.find(end)? + end.len()));
    end_tag
        .or_else(|| Some(tag_on.find('>')? + 1))
        .unwrap_or(tag_on.len())
}

fn isolate_in_text(text: &str, done: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let start = match rest[..at].chars().next_back() {
            Some('+') => at - 1,
            _ => at,
        };
        let length = number(&rest[at..]);
        let (before, found) = (&rest[..start], &rest[start..at + length]);
        done.push_str(before);
        let digits = found.bytes().filter(u8::is_ascii_digit).count();
        let has_groups = found.contains(['-', ' ', '\u{a0}']);
        if digits >= FEWEST_DIGITS && has_groups {
            done.push_str("<bdi dir=\"ltr\">");
            done.push_str(found);
            done.push_str("</bdi>");
        } else {
            done.push_str(found);
        }
        rest = &rest[at + length..];
    }
    done.push_str(rest);
}

/// How far a number goes on: groups of digits with one hyphen or space between them.
fn number(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_digit = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        match c {
            '0'..='9' => end = at + 1,
            '-' | ' ' | '\u{a0}' if next_is_digit => {}
            _ => break,
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use crate::words::language::right_to_left::isolate_numbers;

    #[test]
    fn phone_numbers_in_texts_are_isolated() {
        assert_eq!(
            isolate_numbers("<p>اتصل 010-000 00 01.</p>"),
            "<p>اتصل <bdi dir=\"ltr\">010-000 00 01</bdi>.</p>"
        );
        assert_eq!(
            isolate_numbers("+31 10 0000001"),
            "<bdi dir=\"ltr\">+31 10 0000001</bdi>"
        );
    }

    #[test]
    fn tags_scripts_and_short_numbers_stay_as_they_are() {
        for html in [
            "<a href=\"tel:0100000001\" title=\"010-000 00 01\">x</a>",
            "<script>\"010-000 00 01\"</script>",
            "<title>010-000 00 01</title>",
            "112, 10.00 tot 12.00, 21 november 2026, 1234",
            "< 5",
            "",
        ] {
            assert_eq!(isolate_numbers(html), html);
        }
    }
}
