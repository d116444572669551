//! Whether people find what they look for: questions as residents put them over the example maps,
//! asked through the command. `tests/quality` measures the same beside other search engines.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Deserialize;

use crate::harness::{Place, TODAY, examples};

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

/// Questions that are looked at while building, and questions that are not.
const LISTS: [&str; 2] = ["development", "held-out"];
/// The share of questions with a good entry among the first five, below which no change may go.
const OVERALL: f64 = 0.95;
/// The same in every class.
const IN_EVERY_CLASS: f64 = 0.90;

fn is_answered(place: &Place, question: &Question) -> bool {
    let Question { map, query, .. } = question;
    let ran = place.run(&[
        "search",
        "--kaart",
        map,
        "--formaat",
        "json",
        "--aantal",
        "5",
        "--vandaag",
        TODAY,
        "--",
        query,
    ]);
    let results: serde_json::Value = serde_json::from_str(&ran.code(0).out).unwrap();
    results.as_array().unwrap().iter().any(|result| {
        let url = result["url"].as_str().unwrap();
        let slug = url.rsplit('/').next().unwrap().trim_end_matches(".html");
        question.accept.iter().any(|good| good == slug)
    })
}

#[test]
fn residents_find_help_among_the_first_five() {
    let place = Place::with_examples(&MAPS);
    for list in LISTS {
        let path = examples().join(format!("../tests/quality/{list}.json"));
        let questions: Vec<Question> =
            serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        assert!(questions.len() >= 160, "{list}");
        // The index of each map is made once, before questions are asked side by side.
        for map in MAPS {
            place
                .run(&["search", "hulp", "--kaart", map, "--vandaag", TODAY])
                .code(0);
        }
        let answered: Vec<bool> = questions
            .par_iter()
            .map(|question| is_answered(&place, question))
            .collect();
        let mut classes: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
        for (question, answered) in questions.iter().zip(&answered) {
            classes.entry(&question.class).or_default().push(*answered);
        }
        let share = |answered: &[bool]| {
            answered.iter().filter(|good| **good).count() as f64 / answered.len() as f64
        };
        let shares: Vec<_> = classes
            .iter()
            .map(|(class, answered)| (*class, share(answered)))
            .collect();
        assert!(
            share(&answered) >= OVERALL,
            "{list}: {} {shares:?}",
            share(&answered)
        );
        assert!(
            shares.iter().all(|(_, share)| *share >= IN_EVERY_CLASS),
            "{list}: {shares:?}"
        );
    }
}
