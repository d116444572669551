//! Words that say nothing about what somebody looks for.
//!
//! A question such as "waar kan ik terecht met schulden" is looked for as "schulden". A question of
//! only small words ("ik weet niet waar ik moet zijn") is a question for the front door.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that stand in many questions whatever these are about: "kan ik deze week hulp krijgen bij
/// een brief" is about a letter. They are looked for, and weigh half.
pub const COMMON_WORDS: &str = "\
    avond avonden beetje dag dagen gisteren groot grote help helpen helpt hulp jaar jaren \
    keer klein kleine laatste maand maanden mens mensen middag morgen nacht nachten nieuw \
    nieuwe nodig ochtend plaats plek slecht tijd uur vandaag vraag vragen week weken";

/// Small words and the words questions begin with, folded and in order; published with the index.
pub const SMALL_WORDS: &str = "\
    aan aangezien achter af al alle allebei alles als alsjeblieft alstublieft altijd ander \
    andere anders begin behalve ben bent beter bij bijna bijvoorbeeld binnen boven buiten daar \
    daarna daarom dan dat de deze die dingen dit doe doen doet door dus echt een eens eentje \
    eerst eigenlijk elk elkaar elke en enige enkele er erg ergens even ga gaan gaat gebeurt geef \
    geeft geen gehad geven gewoon goed goede graag haar had hallo heb hebben hebt heeft heel \
    hele helemaal hem hen het hier hij hoe hun ie ieder iedere iedereen iemand iets ik in is \
    ja je jij jou jouw jullie kan kom komen komt kon konden krijg krijgen krijgt kun kunnen \
    kunt lukt maar mag maken mee meer meest mekaar men met mezelf mij mijn mijzelf misschien \
    moest moet moeten mogelijk mogen na naar natuurlijk nee niemand niet niets niks nog nou nu \
    of om omdat onder ons onze ook op over per precies s snel soms steeds t te tegen terecht \
    tijdens toch toe tot tussen u uit uw vaak van veel vele via vind vinden vindt voor vooral \
    waar waarheen waarom wat we weer weet wel welk welke weten wie wij wil wilde willen wilt \
    word worden wordt zal zeg zeggen zegt zelf zich zien ziet zij zijn zit zitten zo zoals \
    zoek zoeken zoekt zonder zou zouden zullen";

static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| SMALL_WORDS.split(' ').collect());

/// Whether a folded word says nothing by itself. Single letters do not either; digits do.
#[must_use]
pub fn is_small(word: &str) -> bool {
    let is_letter = word.len() == 1 && !word.as_bytes()[0].is_ascii_digit();
    is_letter || SET.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_without_content_is_all_small_words() {
        let question = "ik weet niet waar ik moet zijn";
        assert!(question.split(' ').all(is_small));
        assert!(!is_small("schulden"));
        assert!(!is_small("7"));
    }
}
