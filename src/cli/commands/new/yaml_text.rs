//! Texts from the command line as YAML.

/// A text in double quotes, so that no character in it has a meaning in YAML. Invisible characters are left
/// out.
pub(crate) fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_invisible =
        |c: char| c.is_control() || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    let seen: String = line.chars().filter(|c| !is_invisible(*c)).collect();
    format!("\"{}\"", seen.replace('\\', "\\\\").replace('"', "\\\""))
}

/// An id: a slug, which needs quotes only where YAML would read it as an empty value.
pub(crate) fn id(slug: &str) -> String {
    match slug {
        "null" => quoted(slug),
        _ => slug.to_owned(),
    }
}

/// Ids as a list on one line.
pub(crate) fn ids<'s>(slugs: impl IntoIterator<Item = &'s str>) -> String {
    let ids: Vec<_> = slugs.into_iter().map(id).collect();
    format!("[{}]", ids.join(", "))
}
