//! What search fields load: a site's index as its pages know it.

use std::sync::Arc;

use serde::Serialize;
use serde_json::json;

use crate::basis::memo::Digest;
use crate::model::{SOURCE_LANGUAGE, address};
use crate::search::{Manifest, to_script};
use crate::theme::{Asset, hashed_name};
use crate::words::language::Texts;

/// What pages show of an index.
#[derive(Debug)]
pub(crate) struct IndexFacts {
    /// Which files it has.
    pub(crate) manifest: Manifest,
    /// Everyday expressions, each with the name and the slug of the entry it leads to first.
    pub(crate) everyday: Vec<(String, String, String)>,
    /// Stands for these expressions.
    pub(crate) everyday_digest: Digest,
}

impl IndexFacts {
    /// What pages show of an index with these files.
    #[must_use]
    pub(crate) fn new(manifest: Manifest, everyday: Vec<(String, String, String)>) -> Self {
        let mut all = String::new();
        for (word, name, slug) in &everyday {
            all.extend([word, "\0", name, "\0", slug, "\0"]);
        }
        Self {
            everyday_digest: Digest::of(all.as_bytes()),
            manifest,
            everyday,
        }
    }
}

/// An index as the site shows it.
#[derive(Debug, Clone)]
pub(crate) struct SearchParts {
    /// What is in it.
    pub(crate) index: Arc<IndexFacts>,
    /// From the folder of a language's pages to the folder where the index lies; empty when it is
    /// the same.
    pub(crate) to_index: &'static str,
}

/// Where a search field outside the search page finds what it needs.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SearchLinks {
    pagina: &'static str,
    map: String,
    gegevens: String,
}

/// What a suggestion needs, as a file of the index; and the links to it.
pub(crate) fn suggestions(parts: &SearchParts, texts: &Texts) -> (Asset, SearchLinks) {
    let mut known = parts.index.manifest.for_suggestions();
    if !parts.to_index.is_empty() {
        known["taal"] = json!(SOURCE_LANGUAGE);
    }
    let data = json!({
        "gegevens": known,
        "teksten": texts.json("zoeken"),
    });
    let bytes = to_script(data.to_string().as_bytes());
    let name = hashed_name("voorstellen.js", &bytes);
    let path = format!("{}{name}", address::SEARCH_FOLDER);
    let links = SearchLinks {
        pagina: address::SEARCH,
        map: format!("{}{}", parts.to_index, address::SEARCH_FOLDER),
        gegevens: path.clone(),
    };
    (Asset { path, bytes }, links)
}
