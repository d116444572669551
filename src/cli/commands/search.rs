//! `sociale-kaart search`

use serde::Serialize;

use crate::basis::diagnostics::nearest;
use crate::cli::Exit;
use crate::cli::args::{SearchFormat, SearchOptions};
use crate::cli::terminal::{load_failed, say, warn};
use crate::content::read::FolderKind;
use crate::model::entry_address;
use crate::outputs::site::{map_base, region_base};
use crate::review::{Checked, load_and_check};
use crate::search::{
    Answer, Collection, Filters, IndexError, SearchIndex, ShardStore, UnderstoodWord, WordFacts,
    ask, explain,
};

/// Looks for entries as the site does, and says why each was found.
pub(crate) fn run(options: &SearchOptions) -> Exit {
    let words = WordFacts::default();
    let checked = match load_and_check(&options.content.request(), &words) {
        Ok(checked) => checked,
        Err(error) => return load_failed(&error),
    };
    let Some(scope) = Scope::new(&checked, options, &words) else {
        return Exit::WrongUse;
    };
    match scope.answer(options) {
        Ok(found) => show(&found, options),
        Err(IndexError(reason)) => {
            warn(&format!("fout: er kan niet worden gezocht: {reason}.\n"));
            return Exit::Unreadable;
        }
    }
    Exit::Fine
}

/// What is searched: one map, or all.
struct Scope<'c> {
    checked: &'c Checked,
    collection: Collection,
    words: &'c WordFacts,
}

/// One result.
#[derive(Debug, Serialize)]
struct ResultLine {
    titel: String,
    url: String,
    score: u32,
    waarom: String,
}

struct SearchOutcome {
    results: Vec<ResultLine>,
    all: usize,
    words: Vec<UnderstoodWord>,
}

impl<'c> Scope<'c> {
    /// The map that was asked for, the only one, or all; `None` when there is no such map.
    fn new(checked: &'c Checked, options: &SearchOptions, words: &'c WordFacts) -> Option<Self> {
        let collect = |at: usize| Collection::of_map(&checked.public[at], &checked.documents[at]);
        let slugs = checked.maps.iter().map(|map| map.map.slug.as_str());
        if let Some(name) = &options.kaart {
            let Some(map) = slugs.clone().position(|slug| slug == name) else {
                let hint = match nearest(name, slugs.clone()) {
                    Some(near) => format!("Bedoelt u \"{near}\"?"),
                    None => format!(
                        "Deze kaarten zijn er: {}.",
                        slugs.collect::<Vec<_>>().join(", ")
                    ),
                };
                warn(&format!("fout: de kaart \"{name}\" is er niet. {hint}\n"));
                return None;
            };
            return Some(Self {
                checked,
                collection: collect(map),
                words,
            });
        }
        let collections: Vec<_> = (0..checked.maps.len()).map(collect).collect();
        let collection = match (checked.layout.kind, collections.as_slice()) {
            (FolderKind::Single, [only]) => only.clone(),
            _ => Collection::of_region(&collections),
        };
        Some(Self {
            checked,
            collection,
            words,
        })
    }

    fn answer(&self, options: &SearchOptions) -> Result<SearchOutcome, IndexError> {
        let index = SearchIndex::new(&self.collection, self.words)?;
        let filters = Filters::default();
        let Answer { hits, words } = ask(
            &index.files.manifest,
            &ShardStore::new(&index.files.files),
            &options.vraag,
            &filters,
            options.letterlijk,
        )?;
        let mut results = Vec::new();
        for hit in hits.iter().take(options.aantal) {
            let document = &self.collection.documents[hit.entry as usize];
            let mut reasons = explain(
                &index.full_text,
                &self.collection.lexicon,
                &words,
                hit.entry,
                self.words,
            )?;
            if reasons.is_empty() && document.front_door {
                reasons.push("hier kunt u met elke vraag terecht".to_owned());
            }
            results.push(ResultLine {
                titel: document.title.clone(),
                url: self.url(&document.map, &document.slug),
                score: hit.score,
                waarom: reasons.join("; "),
            });
        }
        Ok(SearchOutcome {
            results,
            all: hits.len(),
            words,
        })
    }

    /// The address of an entry's page: whole when the site's address is known.
    fn url(&self, map: &str, slug: &str) -> String {
        let path = entry_address(slug);
        let region = region_base(self.checked.region.as_ref());
        let mut maps = self.checked.public.iter();
        let found = maps.find(|one| one.slug() == map);
        let base = found.and_then(|map| map_base(map.slug(), map.settings(), region.as_ref()));
        let whole = base.and_then(|base| base.join(&path).ok());
        match whole {
            Some(url) => url.into(),
            None if self.checked.layout.kind == FolderKind::Region => format!("{map}/{path}"),
            None => path,
        }
    }
}

fn show(found: &SearchOutcome, options: &SearchOptions) {
    if options.formaat == SearchFormat::Json {
        // Plain texts and numbers: making JSON of them cannot fail.
        let json = serde_json::to_string_pretty(&found.results).unwrap_or_default();
        say(&format!("{json}\n"));
        return;
    }
    for word in &found.words {
        say(&remark(word));
    }
    for (at, result) in found.results.iter().enumerate() {
        let ResultLine {
            titel, url, waarom, ..
        } = result;
        say(&format!(
            "{:>3}. {titel}\n     {url}\n     {waarom}\n",
            at + 1
        ));
    }
    say(&match (found.all, found.results.len()) {
        (0, _) => "Niets gevonden.\n".to_owned(),
        (1, _) => "1 vermelding gevonden.\n".to_owned(),
        (all, shown) if all > shown => {
            format!("{all} vermeldingen gevonden; de eerste {shown} staan hier.\n")
        }
        (all, _) => format!("{all} vermeldingen gevonden.\n"),
    });
}

fn remark(word: &UnderstoodWord) -> String {
    match word {
        UnderstoodWord::Corrected { typed, meant } => {
            format!("Gezocht naar \"{meant}\" in plaats van \"{typed}\".\n")
        }
        UnderstoodWord::Split { typed, parts } => {
            format!("\"{typed}\" gelezen als \"{}\".\n", parts.join(" "))
        }
        UnderstoodWord::Unknown(typed) => format!("\"{typed}\" staat in geen vermelding.\n"),
        UnderstoodWord::Known(_) => String::new(),
    }
}
