//! Lines laid over the small map.

use std::collections::BTreeMap;

use super::case::How;
use crate::harness::{Place, SMALL};

/// The files of a map by path, with characters that cannot be seen still written as `\t` and the like.
pub(super) struct Files(BTreeMap<String, String>);

impl Files {
    /// Those of the small map.
    pub(super) fn small() -> Self {
        let files = SMALL.map(|(path, text)| (path.to_owned(), text.to_owned()));
        Self(files.into())
    }

    /// Lays a block over them.
    pub(super) fn lay(&mut self, path: &str, how: How<'_>, lines: &[&str]) -> Result<(), String> {
        let known = |path: &str| self.0.get(path).ok_or(format!("{path} is er niet."));
        let text = match how {
            How::Gone => {
                known(path)?;
                self.0.remove(path);
                return Ok(());
            }
            How::Plain if self.0.contains_key(path) => laid(known(path)?, lines)?,
            How::Like(other) => laid(known(other)?, lines)?,
            How::Plain | How::Whole | How::Absent => whole(lines),
        };
        self.0.insert(path.to_owned(), text);
        Ok(())
    }

    /// Writes them as the map `content/proef`.
    pub(super) fn write(&self, place: &Place) -> Result<(), String> {
        for (path, text) in &self.0 {
            let bytes = bytes(text).map_err(|what| format!("{path}: {what}"))?;
            place.write(&format!("{}{path}", super::MAP), bytes);
        }
        Ok(())
    }
}

fn whole(lines: &[&str]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// Keys take the place of the same key, and a text below `---` that of the text.
fn laid(base: &str, lines: &[&str]) -> Result<String, String> {
    let mut parts = lines.splitn(2, |line| *line == "---");
    let (keys, text) = (parts.next().unwrap_or_default(), parts.next());
    let Some((front, old)) = base
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("---\n"))
    else {
        return match text {
            Some(_) => Err("dit bestand heeft geen tekst onder de gegevens.".to_owned()),
            None => with_keys(base, keys),
        };
    };
    let front = with_keys(front, keys)?;
    let text = text.map_or_else(|| old.to_owned(), |lines| format!("\n{}", whole(lines)));
    Ok(format!("---\n{front}---\n{text}"))
}

/// A key with all lines that belong to it; no lines when it must go.
struct Piece<'t> {
    key: &'t str,
    lines: Vec<&'t str>,
}

fn with_keys(base: &str, lines: &[&str]) -> Result<String, String> {
    let mut all = pieces(base.lines())?;
    for piece in pieces(lines.iter().copied())? {
        let old = all.iter().position(|one| one.key == piece.key);
        match old {
            Some(at) if piece.lines.is_empty() => drop(all.remove(at)),
            Some(at) => all[at] = piece,
            None if piece.lines.is_empty() => {
                return Err(format!("de sleutel {} is er niet.", piece.key));
            }
            None => {
                let last = all.iter().position(|one| one.key == "gecontroleerd");
                all.insert(last.unwrap_or(all.len()), piece);
            }
        }
    }
    let lines: Vec<&str> = all.into_iter().flat_map(|piece| piece.lines).collect();
    Ok(whole(&lines))
}

fn pieces<'t>(lines: impl Iterator<Item = &'t str>) -> Result<Vec<Piece<'t>>, String> {
    let mut all: Vec<Piece> = Vec::new();
    for line in lines {
        let gone = line
            .strip_prefix("(zonder ")
            .map(|key| key.trim_end_matches(')'));
        let Some(key) = gone.or_else(|| key_of(line)) else {
            let last = all.last_mut();
            let last = last.ok_or_else(|| format!("\"{line}\" hoort bij geen sleutel."))?;
            last.lines.push(line);
            continue;
        };
        let lines = Vec::from_iter(gone.is_none().then_some(line));
        match all.iter_mut().find(|one| one.key == key) {
            Some(same) => same.lines.extend(lines),
            None => all.push(Piece { key, lines }),
        }
    }
    Ok(all)
}

fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(':')?;
    let plain = |one: char| one.is_alphanumeric() || one == '_';
    (!key.is_empty() && key.chars().all(plain)).then_some(key)
}

/// The bytes that are meant: `\t`, `\r`, `\xE9`, `\\` and `\{500 keer tekst}`.
fn bytes(text: &str) -> Result<Vec<u8>, String> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.extend_from_slice(before.as_bytes());
        let (meant, further) = meant(after).ok_or_else(|| {
            let start: String = after
                .lines()
                .take(1)
                .flat_map(|line| line.chars().take(10))
                .collect();
            format!("\"\\{start}\" betekent niets.")
        })?;
        out.extend(meant);
        rest = further;
    }
    out.extend_from_slice(rest.as_bytes());
    Ok(out)
}

fn meant(after: &str) -> Option<(Vec<u8>, &str)> {
    let mut further = after.chars();
    match further.next()? {
        't' => Some((b"\t".to_vec(), further.as_str())),
        'r' => Some((b"\r".to_vec(), further.as_str())),
        '\\' => Some((b"\\".to_vec(), further.as_str())),
        'x' => {
            let (digits, further) = further.as_str().split_at_checked(2)?;
            Some((vec![u8::from_str_radix(digits, 16).ok()?], further))
        }
        '{' => {
            let (words, further) = further.as_str().split_once('}')?;
            let (count, text) = words.split_once(" keer ")?;
            Some((text.repeat(count.parse().ok()?).into_bytes(), further))
        }
        _ => None,
    }
}
