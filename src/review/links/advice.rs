//! Answers as findings: what is the matter, and what to do.

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::basis::source::Span;
use crate::review::links::answer::{Answer, Trouble};
use crate::review::links::rounds::Asked;
use crate::review::links::uses::Use;

/// A finding for every place where an address is used that is not simply there.
#[must_use]
pub fn findings(uses: &[Use], asked: &Asked) -> Vec<Diagnostic> {
    let known = uses
        .iter()
        .filter_map(|used| Some((used, asked.get(used.url.as_str())?)));
    known
        .flat_map(|(used, answer)| {
            let places = used.places.iter();
            places.filter_map(move |place| finding(used.url.as_str(), answer, *place))
        })
        .collect()
}

const LOOK: &str = "Open het adres zelf in een browser. Werkt het daar? Dan hoeft u niets te doen.";
const REPLACE: &str = "Zoek het goede adres op en schrijf dat. Is er geen? Haal de link weg.";

fn finding(url: &str, answer: &Answer, place: Span) -> Option<Diagnostic> {
    Some(match answer {
        Answer::There => return None,
        Answer::Moved(to) => {
            let message = format!("De pagina {url} is voorgoed verhuisd.");
            Diagnostic::tip(codes::LINK_VERHUISD, place, message)
                .help(format!("Kijk of dit klopt, en schrijf dan: {}", short(to)))
        }
        Answer::Gone(status) => {
            let message = format!("De pagina {url} is er niet meer ({status}).");
            Diagnostic::warning(codes::LINK_WEG, place, message).help(REPLACE)
        }
        Answer::Refused(status) => {
            let message = format!(
                "Het is niet te zeggen of {url} er nog is: de site antwoordt met {status}."
            );
            Diagnostic::tip(codes::LINK_ONZEKER, place, message).help(LOOK)
        }
        Answer::Later(seconds) => {
            let message = format!("De site van {url} heeft het nu te druk{}.", after(*seconds));
            Diagnostic::tip(codes::LINK_LATER, place, message)
                .help("Kijk het morgen nog een keer na.")
        }
        Answer::LeadsAstray(to) => {
            let message = match to.as_str() {
                "" => format!("{url} stuurt door naar niets."),
                to => format!(
                    "{url} stuurt door naar iets dat geen webpagina is: {}",
                    short(to)
                ),
            };
            Diagnostic::warning(codes::LINK_DWAALT, place, message).help(REPLACE)
        }
        Answer::Circles => {
            let message = format!("{url} stuurt steeds door en komt nergens uit.");
            Diagnostic::warning(codes::LINK_DWAALT, place, message).help(REPLACE)
        }
        Answer::None(trouble) => no_answer(url, *trouble, place),
    })
}

fn no_answer(url: &str, trouble: Trouble, place: Span) -> Diagnostic {
    let (code, message, help) = match trouble {
        Trouble::NoSuchSite => (
            codes::LINK_WEG,
            format!("De site van {url} bestaat niet."),
            REPLACE,
        ),
        Trouble::OwnNetwork => (
            codes::LINK_EIGEN_NETWERK,
            format!("{url} leidt naar uw eigen netwerk. Bewoners kunnen daar niet bij."),
            REPLACE,
        ),
        Trouble::NotSafe => (
            codes::LINK_ONVEILIG,
            format!("De beveiligde verbinding met {url} klopt niet."),
            "Bezoekers zien een waarschuwing. Kijk of het adres klopt, en zeg het anders tegen wie de site beheert.",
        ),
        Trouble::NoConnection => (
            codes::LINK_ONZEKER,
            format!("{url} verbreekt de verbinding."),
            LOOK,
        ),
        Trouble::TooSlow => (
            codes::LINK_ONZEKER,
            format!("{url} geeft niet op tijd antwoord."),
            LOOK,
        ),
        Trouble::NoWebsite => (
            codes::LINK_ONZEKER,
            format!("{url} geeft een antwoord dat niet te lezen is."),
            LOOK,
        ),
    };
    let is_certain = matches!(
        trouble,
        Trouble::NoSuchSite | Trouble::OwnNetwork | Trouble::NotSafe
    );
    if is_certain {
        Diagnostic::warning(code, place, message).help(help)
    } else {
        Diagnostic::tip(code, place, message).help(help)
    }
}

fn after(seconds: Option<u64>) -> String {
    match seconds {
        None => String::new(),
        Some(seconds @ 0..120) => format!(", en vraagt om {seconds} seconden te wachten"),
        Some(seconds) => format!(", en vraagt om {} minuten te wachten", seconds.div_ceil(60)),
    }
}

/// What a site wrote is only shown in part, and as letters.
fn short(text: &str) -> String {
    let seen = text.chars().filter(|c| !c.is_control());
    seen.take(200).collect()
}
