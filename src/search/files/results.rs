//! What results show, a few entries per shard.

use std::sync::Arc;

use rayon::prelude::*;
use serde_json::{Value, json};

use crate::search::documents::document::{Document, Reach};
use crate::search::files::packing::ShardContent;
use crate::words::dutch::words;

/// Entries per shard of results.
pub(crate) const ENTRIES_PER_SHARD: usize = 12;

/// The results of all entries, in order.
pub(crate) fn results(documents: &[Arc<Document>]) -> Vec<ShardContent> {
    let chunks = documents.par_chunks(ENTRIES_PER_SHARD);
    let contents = chunks.map(|chunk| {
        let results = chunk.iter().map(|document| result_json(document));
        let results = Value::Array(results.collect());
        ShardContent::numbered(results.to_string().into_bytes())
    });
    contents.collect()
}

fn result_json(document: &Document) -> Value {
    let reach = match &document.reach {
        Reach::Municipality => json!(0),
        Reach::Country => json!(1),
        Reach::Areas(names) => json!(names),
    };
    // Most slugs are the words of the name, which the browser joins itself.
    let usual = words(&document.title).join("-") == document.slug;
    let step = match (&document.step, &document.phone) {
        (Some(step), _) => json!(step),
        (None, Some(phone)) => json!([phone]),
        (None, None) => json!(""),
    };
    let mut result = vec![
        json!(if usual { "" } else { &document.slug }),
        json!(document.title),
        json!(document.summary),
        reach,
        json!(u8::from(document.free)),
        step,
        json!(document.map),
    ];
    let languages = [document.language, document.language_of_step];
    let last = languages.iter().rposition(Option::is_some);
    let given = languages.iter().take(last.map_or(0, |last| last + 1));
    result.extend(given.map(|language| json!(language.unwrap_or_default())));
    Value::Array(result)
}
