//! How a map stands, in three sentences.

use crate::outputs::desk::figures::Figures;
use crate::outputs::desk::wording::{counted, listed, number};

/// What there is, whether it still holds, and what asks for attention.
pub fn summary(figures: &Figures) -> Vec<String> {
    vec![offer(figures), freshness(figures), attention(figures)]
}

fn offer(figures: &Figures) -> String {
    let total = &figures.totaal;
    let maps = figures.kaarten.len();
    let place = match maps {
        1 => figures.naam.clone(),
        maps => format!("de {maps} kaarten samen"),
    };
    let entries = counted(total.vermeldingen, "vermelding", "vermeldingen");
    let verb = if total.vermeldingen == 1 {
        "staat"
    } else {
        "staan"
    };
    if total.besluit == 0 {
        return format!("Op {place} {verb} {entries}, waar iedereen zo terecht kan.");
    }
    format!(
        "Op {place} {verb} {entries}: bij {} kan iedereen zo terecht, voor {} is eerst een besluit nodig.",
        number(total.vrij),
        number(total.besluit)
    )
}

fn freshness(figures: &Figures) -> String {
    let total = &figures.totaal;
    let entries = |count| counted(count, "vermelding", "vermeldingen");
    match (total.verlopen, total.binnenkort) {
        (0, 0) => "Alles is op tijd nagekeken.".to_owned(),
        (0, soon) => format!(
            "Alles is op tijd nagekeken; binnenkort vragen {} aandacht.",
            entries(soon)
        ),
        (late, soon) => {
            let verb = if late == 1 { "is" } else { "zijn" };
            let more = match soon {
                0 => String::new(),
                soon => format!("; binnenkort komen er {} bij", number(soon)),
            };
            format!("{} {verb} te lang niet nagekeken{more}.", entries(late))
        }
    }
}

fn attention(figures: &Figures) -> String {
    let total = &figures.totaal;
    let unready = [
        (total.fouten, "fout", "fouten"),
        (total.waarschuwingen, "waarschuwing", "waarschuwingen"),
        (total.witte_vlekken, "witte vlek", "witte vlekken"),
        (
            total.zonder_telefoon,
            "vermelding zonder telefoonnummer",
            "vermeldingen zonder telefoonnummer",
        ),
    ];
    let there = unready.iter().filter(|(count, ..)| *count > 0);
    let there: Vec<_> = there
        .map(|(count, one, more)| counted(*count, one, more))
        .collect();
    match there.as_slice() {
        [] => "Er zijn geen fouten, geen waarschuwingen en geen witte vlekken.".to_owned(),
        there => format!("Dit vraagt aandacht: {}.", listed(there)),
    }
}
