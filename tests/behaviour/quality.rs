//! Whether people find what they look for: questions as residents put them over the example maps,
//! asked of the index that the site gets. `tests/quality` measures the same beside other search engines,
//! and the tests of the browser hold the page to what the command finds.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Deserialize;

use sociale_kaart::internals::{
    Collection, Filters, Manifest, Request, SearchIndex, ShardStore, WordFacts, ask, load_and_check,
};

use crate::harness::{TODAY, examples};

#[derive(Deserialize)]
struct Question {
    map: String,
    query: String,
    class: String,
    accept: Vec<String>,
}

const MAPS: [&str; 6] = [
    "doesburg",
    "doetinchem",
    "dordrecht",
    "geertruidenberg",
    "lindedam",
    "oosterhout",
];

/// Questions that are looked at while building.
const DEVELOPMENT: &str = "development";
/// The same, and questions that are not looked at.
const LISTS: [&str; 2] = [DEVELOPMENT, "held-out"];
/// The share of questions with a good entry among the first five, below which no change may go.
const OVERALL: f64 = 0.95;
/// The same in every class.
const IN_EVERY_CLASS: f64 = 0.90;

/// The index of a map, made once for all its questions.
struct Index {
    collection: Collection,
    manifest: Manifest,
    store: ShardStore,
}

impl Index {
    fn of(map: &str) -> Self {
        let words = WordFacts::default();
        let request = Request {
            folder: examples().join(map),
            today: TODAY.parse().unwrap(),
            drafts: false,
        };
        let checked = load_and_check(&request, &words).unwrap();
        let collection = Collection::of_map(&checked.public[0], &checked.documents[0]);
        let index = SearchIndex::new(&collection, &words).unwrap();
        Self {
            store: ShardStore::new(&index.files.files),
            manifest: index.files.manifest,
            collection,
        }
    }

    /// Whether a good entry is among the first five.
    fn answers(&self, question: &Question) -> bool {
        let answer = ask(
            &self.manifest,
            &self.store,
            &question.query,
            &Filters::default(),
            false,
        );
        let hits = answer.unwrap().hits;
        let mut first = hits.iter().take(5);
        first.any(|hit| {
            let slug = &self.collection.documents[hit.entry as usize].slug;
            question.accept.contains(slug)
        })
    }
}

/// The share of answered questions, of all and of the worst class.
fn shares(questions: &[Question], answered: &[bool]) -> (f64, f64) {
    let mut classes: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
    for (question, answered) in questions.iter().zip(answered) {
        classes.entry(&question.class).or_default().push(*answered);
    }
    let share = |answered: &[bool]| {
        answered.iter().filter(|good| **good).count() as f64 / answered.len() as f64
    };
    let worst = classes.values().map(|of_class| share(of_class));
    (share(answered), worst.fold(1.0, f64::min))
}

/// An average hides a question that is lost when another is won, so those without an answer are listed.
/// `BIJWERKEN=1` writes the list as it is now.
fn compare_with_list(questions: &[Question], answered: &[bool]) {
    let path = examples().join("../tests/quality/unanswered.txt");
    let missed = questions.iter().zip(answered).filter(|(_, good)| !**good);
    let missed: String = missed
        .map(|(question, _)| format!("{}: {}\n", question.map, question.query))
        .collect();
    if std::env::var_os("BIJWERKEN").is_some_and(|value| value == "1") {
        std::fs::write(path, missed).unwrap();
    } else {
        let known = std::fs::read_to_string(path).unwrap();
        assert_eq!(missed, known, "questions without a good answer");
    }
}

#[test]
fn residents_find_help_among_the_first_five() {
    let indexes: BTreeMap<_, _> = MAPS.iter().map(|map| (*map, Index::of(map))).collect();
    for list in LISTS {
        let path = examples().join(format!("../tests/quality/{list}.json"));
        let questions: Vec<Question> =
            serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        assert!(questions.len() >= 160, "{list}");
        let answered: Vec<bool> = questions
            .par_iter()
            .map(|question| indexes[question.map.as_str()].answers(question))
            .collect();
        let (all, worst_class) = shares(&questions, &answered);
        assert!(all >= OVERALL, "{list}: {all}");
        assert!(worst_class >= IN_EVERY_CLASS, "{list}: {worst_class}");
        // Of the other half nobody looks at single questions, so that it stays a test of the unknown.
        if list == DEVELOPMENT {
            compare_with_list(&questions, &answered);
        }
    }
}
