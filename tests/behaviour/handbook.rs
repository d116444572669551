//! The handbook's tables of keys and lists of words follow from the declarations of the content format.
//!
//! In `content/LEESMIJ.md` each stands between a marker and `<!-- einde -->`. The marker says of what it is: a
//! kind of file, and the keys that lead to a block within it.
//!
//! ```text
//! <!-- sleutels: vermelding -->                                a table of the keys of an entry
//! <!-- sleutels: vermelding.kosten, vermelding.adres -->       one table of the keys of two blocks
//! <!-- woorden: vermelding.talen -->                           a list of what can be chosen there
//! ```

use std::sync::{Mutex, PoisonError};

use sociale_kaart::internals::{FILE_KINDS, Field, Kind};

use crate::harness::examples;

const TABLE: &str = "<!-- sleutels: ";
const WORDS: &str = "<!-- woorden: ";
const MARKER_END: &str = " -->\n";
const END: &str = "<!-- einde -->\n";

/// Where a line of a list of words is broken.
const WIDTH: usize = 100;

/// Holds the handbook to what is generated into it; `BIJWERKEN=1` writes that.
pub(crate) fn hold(generated: impl Fn(&str) -> String) {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _writing = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let now = handbook();
    let expected = generated(&now);
    if std::env::var_os("BIJWERKEN").is_some_and(|value| value == "1") {
        std::fs::write(examples().join("LEESMIJ.md"), expected).unwrap();
        return;
    }
    let mut lines = now.lines().zip(expected.lines());
    let difference = lines.find(|(now, expected)| now != expected);
    assert!(
        now == expected,
        "BIJWERKEN=1 writes what it must be; now and then: {difference:#?}"
    );
}

fn handbook() -> String {
    std::fs::read_to_string(examples().join("LEESMIJ.md")).unwrap()
}

#[test]
fn tables_and_lists_follow_from_the_declarations() {
    hold(|text| {
        let (parts, rest) = parts(text);
        let written = parts.iter().map(|part| {
            let generated = part.generated();
            [
                part.before,
                part.marker,
                MARKER_END,
                "\n",
                &generated,
                "\n",
                END,
            ]
            .concat()
        });
        written.collect::<String>() + rest
    });
}

#[test]
fn every_key_stands_in_a_table_and_no_table_is_written_by_hand() {
    let text = handbook();
    let (parts, rest) = parts(&text);
    let mut by_hand = parts.iter().map(|part| part.before).chain([rest]);
    assert!(
        !by_hand.any(|text| text.contains("| sleutel |")),
        "a table has no marker"
    );
    let places = parts.iter().flat_map(|part| &part.places);
    let told: Vec<_> = places.filter_map(|place| place.kind.block()).collect();
    for kind in &FILE_KINDS {
        for shape in kind.shape.with_all_within() {
            let is_told = told.iter().any(|one| std::ptr::eq(*one, shape));
            assert!(is_told, "{}: {} stands in no table", kind.name, shape.name);
        }
    }
}

/// A generated part of the handbook.
struct Part<'t> {
    /// What stands before it, written by hand.
    before: &'t str,
    /// Its marker, up to the end of it.
    marker: &'t str,
    places: Vec<Place>,
}

/// The generated parts of the handbook, and what stands behind the last.
fn parts(mut rest: &str) -> (Vec<Part<'_>>, &str) {
    let mut parts = Vec::new();
    let start = |text: &str| [TABLE, WORDS].iter().filter_map(|one| text.find(one)).min();
    while let Some(at) = start(rest) {
        let (before, part) = rest.split_at(at);
        let (marker, old) = part.split_once(MARKER_END).unwrap();
        let (_, of) = marker.split_once(": ").unwrap();
        parts.push(Part {
            before,
            marker,
            places: of.split(", ").map(Place::find).collect(),
        });
        (_, rest) = old.split_once(END).unwrap();
    }
    (parts, rest)
}

impl Part<'_> {
    fn generated(&self) -> String {
        match (self.marker.starts_with(TABLE), self.places.as_slice()) {
            (true, [one]) => table(one),
            (true, several) => table_of_blocks(several),
            (false, lists) => lists.iter().map(list).collect(),
        }
    }
}

/// A kind of file, or a key within it.
struct Place {
    name: &'static str,
    kind: Kind,
}

impl Place {
    /// The place that a marker names.
    fn find(path: &str) -> Self {
        let mut names = path.split('.');
        let file = names.next().unwrap();
        let file = FILE_KINDS.iter().find(|kind| kind.name == file);
        let file = file.unwrap_or_else(|| panic!("{path}: no such kind of file"));
        let start = Self {
            name: file.name,
            kind: Kind::Object(file.shape),
        };
        names.fold(start, |place, key| {
            let field = place.kind.block().and_then(|shape| shape.field(key));
            let field = field.unwrap_or_else(|| panic!("{path}: no key {key}"));
            Self {
                name: field.key,
                kind: field.kind,
            }
        })
    }

    fn fields(&self) -> &'static [Field] {
        self.kind.block().map_or(&[], |shape| shape.fields)
    }
}

fn table(place: &Place) -> String {
    let head = "| sleutel | verplicht | wat | voorbeeld |\n| --- | --- | --- | --- |\n";
    let rows = place.fields().iter().map(|field| row(field, ""));
    head.to_owned() + &rows.collect::<String>()
}

fn table_of_blocks(places: &[Place]) -> String {
    let head =
        "| sleutel | in blok | verplicht | wat | voorbeeld |\n| --- | --- | --- | --- | --- |\n";
    let rows = places.iter().flat_map(|place| {
        let block = format!(" {} |", place.name);
        place.fields().iter().map(move |field| row(field, &block))
    });
    head.to_owned() + &rows.collect::<String>()
}

fn row(field: &Field, block: &str) -> String {
    let always = if field.required { "ja" } else { "nee" };
    let required = field.required_when.unwrap_or(always);
    let explanation = field.explanation.unwrap_or(field.doc);
    format!(
        "| `{}` |{block} {required} | {explanation} | `{}` |\n",
        field.key, field.example
    )
}

/// The words that can be chosen at a key, or the keys of its block.
fn list(place: &Place) -> String {
    let keys = || place.fields().iter().map(|field| field.key).collect();
    let words = Some(place.kind.words()).filter(|words| !words.is_empty());
    let words = words.map_or_else(keys, <[_]>::to_vec).join(", ");
    let (mut out, mut line) = (String::new(), format!("- `{}`:", place.name));
    for word in format!("{words}.").split(' ') {
        if line.chars().count() + word.chars().count() >= WIDTH {
            out += &format!("{line}\n");
            line = " ".to_owned();
        }
        line += &format!(" {word}");
    }
    out + &line + "\n"
}
