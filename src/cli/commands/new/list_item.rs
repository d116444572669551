//! Organisations, areas, words and terms: blocks in files that hold many.

use std::io;

use crate::basis::paths::display_path;
use crate::basis::replace_file::{Readers, replace};
use crate::cli::commands::new::insert::{indented, with_block};
use crate::cli::commands::new::yaml_text::{id, quoted};
use crate::cli::commands::new::{Refusal, Wish};
use crate::content::format::{ABBREVIATION, AREA, Field, Kind, ORGANIZATION, Shape, TERM, WORD};
use crate::model::{AreaKind, Facet, FacetRole};
use crate::words::language::capital;

/// A block for a list.
pub(crate) struct ListItem {
    /// The file, within the map's folder.
    file: String,
    /// What a new file begins with.
    header: String,
    /// The key of the list.
    list: &'static str,
    /// What an editor calls such a thing.
    what: &'static str,
    shape: &'static Shape,
    /// Keys with values.
    values: Vec<(&'static str, String)>,
    /// Slugs that are taken.
    taken: Vec<String>,
    /// Slugs that have another meaning.
    reserved: &'static [&'static str],
}

/// Adds a block and says where it is.
pub(crate) fn add(wish: &Wish<'_>, item: &ListItem) -> Result<String, Refusal> {
    if item.reserved.contains(&wish.slug.as_str()) {
        let why = format!("de naam {} gebruikt de site zelf.", wish.slug);
        return Err(Refusal::Wrong(why));
    }
    if item.taken.contains(&wish.slug) {
        let why = format!("{} {} is er al.", item.what, wish.slug);
        return Err(Refusal::Wrong(why));
    }
    let file = wish.options.kaart.join(&item.file);
    let shown = display_path(&file);
    let unwritable = |error| Refusal::Unwritable(shown.clone(), error);
    let old = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => item.header.clone(),
        Err(error) => return Err(unwritable(error)),
    };
    let block = item.block();
    let Some(new) = with_block(&old, item.list, &block) else {
        let lines = indented(&block, "  ").join("\n");
        return Err(Refusal::Wrong(format!(
            "in {shown} kan het programma niets bijschrijven. Zet dit er zelf bij, onder {}:\n{lines}",
            item.list
        )));
    };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(unwritable)?;
    }
    replace(&file, new.as_bytes(), Readers::AsBefore).map_err(unwritable)?;
    let what = capital(item.what);
    Ok(format!("{what} {} staat in {shown}. Vul aan.\n", wish.slug))
}

/// An organisation, for `organisaties.yaml`.
pub(crate) fn organization(wish: &Wish<'_>) -> ListItem {
    let known = wish.map.organizations.iter();
    ListItem {
        file: "organisaties.yaml".to_owned(),
        header: "# Wie bieden iets aan? In een vermelding verwijst u naar het id.\n".to_owned(),
        list: "organisaties",
        what: "de organisatie",
        shape: &ORGANIZATION,
        values: named(wish),
        taken: known.map(|one| one.slug.clone()).collect(),
        reserved: PAGES,
    }
}

/// An area, for `wijken.yaml`.
pub(crate) fn area(wish: &Wish<'_>) -> ListItem {
    let known = wish.map.areas.iter();
    ListItem {
        file: "wijken.yaml".to_owned(),
        header: "# De wijken van uw gemeente. Onder een wijk kunt u buurten zetten.\n".to_owned(),
        list: "wijken",
        what: "de wijk",
        shape: &AREA,
        values: [
            named(wish),
            vec![("soort", AreaKind::Wijk.word().to_owned())],
        ]
        .concat(),
        taken: known.map(|area| area.slug.clone()).collect(),
        reserved: &["index", "hele-gemeente"],
    }
}

/// A word, for `begrippen.yaml`.
pub(crate) fn word(wish: &Wish<'_>) -> ListItem {
    let explained = "Leg dit hier uit in gewone woorden.".to_owned();
    ListItem {
        list: "begrippen",
        what: "het begrip",
        shape: &WORD,
        values: vec![("woord", quoted(&wish.options.name)), ("uitleg", explained)],
        ..abbreviation(wish)
    }
}

/// An abbreviation, for `begrippen.yaml`.
pub(crate) fn abbreviation(wish: &Wish<'_>) -> ListItem {
    let known = wish.map.glossary.iter();
    ListItem {
        file: "begrippen.yaml".to_owned(),
        header: "# Moeilijke woorden en afkortingen. De site legt ze uit.\n".to_owned(),
        list: "afkortingen",
        what: "de afkorting",
        shape: &ABBREVIATION,
        values: vec![("afkorting", quoted(&wish.options.name))],
        taken: known.map(|word| word.slug.clone()).collect(),
        reserved: &[],
    }
}

/// Things with a page of their own must not take the address of the page that lists them all.
const PAGES: &[&str] = &["index"];

fn named(wish: &Wish<'_>) -> Vec<(&'static str, String)> {
    vec![("id", id(&wish.slug)), ("naam", quoted(&wish.options.name))]
}

/// A term of the map's facet with this role. When that facet is shared, the map's own file begins with a
/// copy of its texts, because it takes the place of the shared one.
pub(crate) fn term(wish: &Wish<'_>, role: FacetRole) -> Result<ListItem, Refusal> {
    let file = role.word();
    let what = match role {
        FacetRole::Theme => "het thema",
        _ => "de doelgroep",
    };
    let facet = wish.map.facets.iter().find(|facet| facet.role == role);
    let Some(facet) = facet else {
        let why = format!(
            "deze kaart heeft geen facet voor {what}. Maak facetten/{file}.yaml, en noem {file} in kaart.yaml bij facetten."
        );
        return Err(Refusal::Wrong(why));
    };
    Ok(ListItem {
        file: format!("facetten/{}.yaml", facet.slug),
        header: header(facet),
        list: "termen",
        what,
        shape: &TERM,
        values: named(wish),
        taken: facet.terms.iter().map(|term| term.slug.clone()).collect(),
        reserved: PAGES,
    })
}

fn header(facet: &Facet) -> String {
    let soort = facet.role.word();
    let texts = [("vraag", &facet.question), ("uitleg", &facet.explanation)];
    let texts = texts
        .iter()
        .filter_map(|(key, text)| Some(format!("{key}: {}\n", quoted(text.as_ref()?))));
    format!(
        "naam: {}\nsoort: {soort}\n{}",
        quoted(&facet.name),
        texts.collect::<String>()
    )
}

impl ListItem {
    /// The lines of the block: the values that are known, and every other key with its explanation.
    fn block(&self) -> Vec<String> {
        let values = self
            .values
            .iter()
            .map(|(key, value)| format!("{key}: {value}"));
        let is_open = |field: &&Field| !self.values.iter().any(|(key, _)| *key == field.key);
        let open = self.shape.fields.iter().filter(is_open);
        let open = open.filter(|field| !nests(&field.kind));
        values
            .chain(open.flat_map(|field| {
                [
                    format!("# {}", field.plain_doc()),
                    format!("#{}:", field.key),
                ]
            }))
            .collect()
    }
}

/// Whether a key holds blocks of its own; those are better looked up in the handbook.
fn nests(kind: &Kind) -> bool {
    match kind {
        Kind::Object(_) => true,
        Kind::List(inner) => nests(inner),
        _ => false,
    }
}
