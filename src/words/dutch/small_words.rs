//! Words that say nothing about what somebody looks for.
//!
//! A question such as "waar kan ik terecht met schulden" is looked for as "schulden". A question of
//! only small words ("ik weet niet waar ik moet zijn") is a question for the front door.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that occur in questions about anything: "kan ik deze week hulp krijgen bij een brief" is about a
/// letter. They are searched for, with half the weight.
pub(crate) const COMMON_WORDS: &str = "\
    avond avonden avonds beetje dag dagen dingetje eigen geholpen gisteren groot grote help \
    helpen helpt hoofd hulp hulpje jaar jaren keer klein kleine kort laatste lang lastig \
    liggen ligt maand maanden makkelijk mens mensen middag moeilijk moeilijke morgen nacht \
    nachten nieuw nieuwe nodig ochtend ochtends pas plaats plek probleem problemen raad situatie \
    slecht sta staan stap tijd uur vandaag volgende vorige vraag vragen was week weekend weken \
    zaak zaken";

/// Stop words and the words that questions begin with, folded and sorted; published with the index.
pub(crate) const SMALL_WORDS: &str = "\
    aan aangezien achter af al alle allebei allemaal alles als alsjeblieft alstublieft altijd \
    ander andere anders begin beginnen begint begonnen behalve ben bent best beter bij bijna \
    bijvoorbeeld binnen bleef blijf blijft blijven boven buiten daar daarmee daarna daarom \
    daarvoor dacht dan dat de deed denk denken denkt deze dezelfde die ding dingen dit doe \
    doen doet door durf durft durven dus echt een eens eentje eerst eigenlijk elk elkaar elke \
    en enige enkele er eraan erbij erg ergens erin ermee erover eruit ervan even ga gaan gaat \
    gaf gauw gebeurd gebeurde gebeuren gebeurt gedaan geef geeft geen gegaan gehad gekomen \
    gekregen gemaakt geven geweest gewoon geworden gezegd ging goed goede graag haar \
    had hadden hallo heb hebben hebt heeft heel heen hele helemaal hem hen het hetzelfde hier \
    hierover hij hoe hoef hoeft hoelang hoeveel hoeven hoewel hopen houd houden houdt hun ie \
    ieder iedere iedereen iemand iemands iets ik in ineens is ja je jij jou jouw jullie kan \
    kom komen komt kon konden kreeg krijg krijgen krijgt kun kunnen kunt kwam laat laten liet \
    lukt maak maakt maar mag maken manier mee meer meest mekaar men met meteen mezelf mij mijn \
    mijne mijzelf misschien moest moet moeten mogelijk mogen na naar natuurlijk nee nergens \
    niemand niemands niet niets niks nog nogal nooit nou nu of om omdat onder ongeveer ons \
    onze ooit ook op opeens over overal per precies probeer probeert proberen redelijk s \
    sinds snel soms soort staat steeds stond t te tegen telkens tenzij terecht terwijl tijdens \
    toch toe toen tot totdat tussen u uit uw vaak van vanaf veel vele ver via vind vinden \
    vindt voel voelen voelt volgens vond voor vooral waar waarheen waarmee waarom waarvoor \
    wanneer want waren wat we weer weet wel welk welke werd werden weten wie wij wil wilde \
    willen wilt wist word worden wordt wou zal zeer zeg zeggen zegt zei zelf zelfde zelfs zich \
    zie zien ziet zij zijn zit zitten zo zoals zocht zodat zoek zoeken zoekt zomaar zonder zou \
    zouden zullen";

static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| COMMON_WORDS.split(' ').collect());

static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| SMALL_WORDS.split(' ').collect());

/// Whether a folded word says nothing by itself. Single letters do not either; digits do.
#[must_use]
pub(crate) fn is_small(word: &str) -> bool {
    let is_letter = word.len() == 1 && !word.as_bytes()[0].is_ascii_digit();
    is_letter || SET.contains(word)
}

/// Whether a folded word stands in questions about anything.
#[must_use]
pub(crate) fn is_common(word: &str) -> bool {
    COMMON.contains(word)
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
