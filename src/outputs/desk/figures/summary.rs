//! How a map stands, in three sentences.

use crate::outputs::desk::figures::counts::Counts;
use crate::outputs::desk::wording::{counted, listed, number};

/// What there is, whether it still holds, and what asks for attention.
/// `name` is that of the map or region, which has so many maps.
pub(crate) fn summary(name: &str, maps: usize, total: &Counts) -> Vec<String> {
    vec![offer(name, maps, total), freshness(total), attention(total)]
}

fn offer(name: &str, maps: usize, total: &Counts) -> String {
    let place = match maps {
        1 => name.to_owned(),
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

fn freshness(total: &Counts) -> String {
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

fn attention(total: &Counts) -> String {
    let unready = [
        (total.fouten, "fout", "fouten"),
        (total.waarschuwingen, "waarschuwing", "waarschuwingen"),
        (total.witte_vlekken, "witte vlek", "witte vlekken"),
    ];
    let there = unready.iter().filter(|(count, ..)| *count > 0);
    let there = there.map(|(count, one, more)| counted(*count, one, more));
    let mut gaps = total.zonder.iter();
    // Who cannot be called cannot be asked for anything else.
    let unreachable = gaps.find(|gap| gap.key == "telefoon" && gap.entries > 0);
    let unreachable = unreachable.map(|gap| {
        let entries = counted(gap.entries, "vermelding", "vermeldingen");
        format!("{entries} zonder {}", gap.label)
    });
    let there: Vec<_> = there.chain(unreachable).collect();
    match there.as_slice() {
        [] => "Er zijn geen fouten, geen waarschuwingen en geen witte vlekken.".to_owned(),
        there => format!("Dit vraagt aandacht: {}.", listed(there)),
    }
}
