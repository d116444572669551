//! Words of people as YAML.

/// A text in double quotes, so that no character in it means something to YAML. What cannot be seen is
/// left out.
pub fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_invisible =
        |c: char| c.is_control() || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    let seen: String = line.chars().filter(|c| !is_invisible(*c)).collect();
    format!("\"{}\"", seen.replace('\\', "\\\\").replace('"', "\\\""))
}

/// An id: a slug, which needs quotes only where YAML would take it for nothing.
pub fn id(slug: &str) -> String {
    match slug {
        "null" => quoted(slug),
        _ => slug.to_owned(),
    }
}

/// Ids as a list on one line.
pub fn ids<'s>(slugs: impl IntoIterator<Item = &'s str>) -> String {
    let ids: Vec<_> = slugs.into_iter().map(id).collect();
    format!("[{}]", ids.join(", "))
}
