//! Findings about links: what is the matter, and what to do.

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::basis::source::Span;
use crate::review::links::rounds::LinkStatuses;
use crate::review::links::status::{LinkFailure, LinkStatus};
use crate::review::links::used_links::UsedLink;

/// A finding for every place where an address is used that is not simply there.
#[must_use]
pub(crate) fn findings(uses: &[UsedLink], asked: &LinkStatuses) -> Vec<Diagnostic> {
    let known = uses
        .iter()
        .filter_map(|used| Some((used, asked.get(used.url.as_str())?)));
    known
        .flat_map(|(used, status)| {
            let places = used.places.iter();
            places.filter_map(move |place| finding(used.url.as_str(), status, *place))
        })
        .collect()
}

const LOOK: &str = "Open het adres zelf in een browser. Werkt het daar? Dan hoeft u niets te doen.";
const REPLACE: &str = "Zoek het goede adres op en schrijf dat. Is er geen? Haal de link weg.";

fn finding(url: &str, status: &LinkStatus, place: Span) -> Option<Diagnostic> {
    Some(match status {
        LinkStatus::There => return None,
        LinkStatus::Moved(to) => {
            let message = format!("De pagina {url} is voorgoed verhuisd.");
            Diagnostic::tip(codes::LINK_VERHUISD, place, message)
                .help(format!("Kijk of dit klopt, en schrijf dan: {}", short(to)))
        }
        LinkStatus::Gone(status) => {
            let message = format!("De pagina {url} is er niet meer ({status}).");
            Diagnostic::warning(codes::LINK_WEG, place, message).help(REPLACE)
        }
        LinkStatus::Refused(status) => {
            let message = format!(
                "Het is niet te zeggen of {url} er nog is: de site antwoordt met {status}."
            );
            Diagnostic::tip(codes::LINK_ONZEKER, place, message).help(LOOK)
        }
        LinkStatus::Later(seconds) => {
            let message = format!("De site van {url} heeft het nu te druk{}.", after(*seconds));
            Diagnostic::tip(codes::LINK_LATER, place, message)
                .help("Kijk het morgen nog een keer na.")
        }
        LinkStatus::LeadsAstray(to) => {
            let message = match to.as_str() {
                "" => format!("{url} stuurt door naar niets."),
                to => format!(
                    "{url} stuurt door naar iets dat geen webpagina is: {}",
                    short(to)
                ),
            };
            Diagnostic::warning(codes::LINK_DWAALT, place, message).help(REPLACE)
        }
        LinkStatus::Circles => {
            let message = format!("{url} stuurt steeds door en komt nergens uit.");
            Diagnostic::warning(codes::LINK_DWAALT, place, message).help(REPLACE)
        }
        LinkStatus::None(failure) => failed(url, *failure, place),
    })
}

fn failed(url: &str, failure: LinkFailure, place: Span) -> Diagnostic {
    let (code, message, help) = match failure {
        LinkFailure::NoSuchSite => (
            codes::LINK_WEG,
            format!("De site van {url} bestaat niet."),
            REPLACE,
        ),
        LinkFailure::OwnNetwork => (
            codes::LINK_EIGEN_NETWERK,
            format!("{url} leidt naar uw eigen netwerk. Bewoners kunnen daar niet bij."),
            REPLACE,
        ),
        LinkFailure::NotSafe => (
            codes::LINK_ONVEILIG,
            format!("De beveiligde verbinding met {url} klopt niet."),
            "Bezoekers zien een waarschuwing. Kijk of het adres klopt, en zeg het anders tegen wie de site beheert.",
        ),
        LinkFailure::NoConnection => (
            codes::LINK_ONZEKER,
            format!("{url} verbreekt de verbinding."),
            LOOK,
        ),
        LinkFailure::TooSlow => (
            codes::LINK_ONZEKER,
            format!("{url} geeft niet op tijd antwoord."),
            LOOK,
        ),
        LinkFailure::NoWebsite => (
            codes::LINK_ONZEKER,
            format!("{url} geeft een antwoord dat niet te lezen is."),
            LOOK,
        ),
    };
    let is_certain = matches!(
        failure,
        LinkFailure::NoSuchSite | LinkFailure::OwnNetwork | LinkFailure::NotSafe
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
