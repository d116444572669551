//! Synthetic maps of any size: the same number of entries always gives the same bytes.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// A small generator of numbers that look random (`SplitMix64`).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap_or_default()
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

const THEMES: [&str; 12] = [
    "geld",
    "werk",
    "taal",
    "wonen",
    "gezondheid",
    "ontmoeten",
    "opgroeien",
    "ouder-worden",
    "mantelzorg",
    "veiligheid",
    "meedoen",
    "regelen",
];
const AUDIENCES: [&str; 6] = [
    "ouders",
    "jongeren",
    "ouderen",
    "mantelzorgers",
    "nieuwkomers",
    "weinig-geld",
];
const RINGS: [&str; 4] = ["zelf", "buurt", "algemeen", "besluit"];
const WHAT: [&str; 14] = [
    "Inloop",
    "Koffieochtend",
    "Wandelclub",
    "Taalles",
    "Eettafel",
    "Spreekuur",
    "Klussendienst",
    "Maatjes",
    "Huiswerkhulp",
    "Sportuur",
    "Repair café",
    "Formulierenhulp",
    "Speelochtend",
    "Moestuin",
];
const PLACE: [&str; 12] = [
    "De Linde",
    "Het Anker",
    "De Brug",
    "De Molen",
    "Het Trefpunt",
    "De Wissel",
    "De Haard",
    "Het Kompas",
    "De Kring",
    "De Bron",
    "De Schakel",
    "De Poort",
];
const SENTENCES: [&str; 16] = [
    "U kunt hier zo binnenlopen.",
    "Er is altijd iemand die naar u luistert.",
    "De koffie staat klaar en u mag blijven zo lang u wilt.",
    "Vrijwilligers helpen u met brieven, formulieren en vragen over geld.",
    "Samen kijken we wat u zelf kunt en waar u hulp bij wilt.",
    "U hoeft niets mee te nemen.",
    "Een mantelzorger is ook van harte welkom.",
    "Voor sommige hulp is een indicatie nodig; wij leggen uit hoe dat gaat.",
    "We spreken Nederlands, en vaak is er iemand die Engels of Arabisch spreekt.",
    "Kinderen kunnen in de speelhoek spelen.",
    "Elke maand koken we samen met wat er uit de tuin komt.",
    "Vindt u het spannend om te komen? Bel dan even, we wachten u op bij de deur.",
    "De Wmo regelt hulp als iets thuis niet meer lukt.",
    "Wie wil, kan ook zelf iets doen voor een ander.",
    "Het gebouw heeft een brede deur en een aangepast toilet.",
    "We vragen niets over uw geloof, uw geld of uw papieren.",
];

/// Writes a map with this many entries into a folder.
///
/// # Panics
/// When the folder cannot be written; this is a tool for measuring.
pub(crate) fn write_map(folder: &Path, entries: usize) {
    let write = |path: &str, text: String| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    };
    let (areas, organizations) = ((entries / 250).max(8), (entries / 25).max(10));
    write("kaart.yaml", SETTINGS.to_owned());
    write("wijken.yaml", list("wijken", areas, "Wijk"));
    write(
        "organisaties.yaml",
        list("organisaties", organizations, "Organisatie"),
    );
    write("begrippen.yaml", GLOSSARY.to_owned());
    write(
        "facetten/thema.yaml",
        facet("Thema's", "thema", &THEMES, ""),
    );
    write(
        "facetten/doelgroep.yaml",
        facet("Voor wie", "doelgroep", &AUDIENCES, ""),
    );
    write(
        "facetten/ringen.yaml",
        facet("Ringen", "model", &RINGS, "van_dichtbij_naar_ver: ja\n"),
    );
    let mut numbers = Numbers(entries as u64);
    for at in 0..entries {
        let text = entry(at, areas, organizations, &mut numbers);
        write(&format!("vermeldingen/{}/plek-{at}.md", at / 1000), text);
    }
}

const SETTINGS: &str = "naam: Sociale kaart Meetstad\ngemeente: Meetstad\ntoegangspunt: plek-0\n\
    facetten: [thema, doelgroep, ringen]\nvoorbeeld: Deze kaart is gemaakt om te meten.\n";

const GLOSSARY: &str = "begrippen:\n  - woord: mantelzorger\n    uitleg: Iemand die lang voor een ander zorgt.\n  \
    - woord: indicatie\n    uitleg: Besluit dat u hulp mag krijgen.\n\
    afkortingen:\n  - afkorting: Wmo\n    voluit: Wet maatschappelijke ondersteuning\n";

fn list(key: &str, count: usize, name: &str) -> String {
    (1..=count).fold(format!("{key}:\n"), |mut text, at| {
        let _ = writeln!(text, "  - naam: {name} {at}");
        text
    })
}

fn facet(name: &str, kind: &str, terms: &[&str], extra: &str) -> String {
    terms.iter().fold(
        format!("naam: \"{name}\"\nsoort: {kind}\n{extra}termen:\n"),
        |mut text, term| {
            let _ = writeln!(
                text,
                "  - id: {term}\n    naam: Over {term}\n    vraag: Hebt u een vraag over {term}?"
            );
            text
        },
    )
}

fn entry(at: usize, areas: usize, organizations: usize, numbers: &mut Numbers) -> String {
    let (what, place) = (numbers.pick(&WHAT), numbers.pick(&PLACE));
    let theme = numbers.below(THEMES.len());
    let second = (theme + 1 + numbers.below(THEMES.len() - 1)) % THEMES.len();
    let decision = at > 0 && numbers.below(8) == 0;
    let area = match numbers.below(5) {
        0 => "hele gemeente".to_owned(),
        _ => format!("[wijk-{}]", numbers.below(areas) + 1),
    };
    let mut text = format!(
        "---\nnaam: {what} {place} {at}\nsoort: voorziening\nsamenvatting: {} Voor iedereen uit de buurt.\n\
         organisatie: organisatie-{}\nthemas: [{}, {}]\ndoelgroepen: [{}]\nwijken: {area}\n\
         indeling:\n  ringen: [{}]\ntoegang: {}\nzo_begint_u: Bel of loop binnen.\n\
         zoekwoorden: [{}, {}]\ngecontroleerd: 2026-{:02}-{:02}\nbron: Meetgegevens (2026)\n",
        numbers.pick(&SENTENCES[..6]),
        numbers.below(organizations) + 1,
        THEMES[theme],
        THEMES[second],
        numbers.pick(&AUDIENCES),
        numbers.pick(&RINGS),
        if decision { "besluit" } else { "vrij" },
        what.to_lowercase(),
        place.to_lowercase(),
        numbers.below(10) + 1,
        numbers.below(28) + 1,
    );
    if !decision {
        let _ = write!(
            text,
            "kosten: gratis\nvorm: groep\nadres:\n  gebouw: {place}\n  straat: Dorpsstraat {at}\n  postcode: 1234 AB\n  \
             plaats: Meetstad\ntelefoon: 010-{:03} {:02} {:02}\nopeningstijden:\n  week:\n    \
             maandag: 9:00-12:00, 13:00-17:00\n    donderdag: 13:00-17:00\n  inloop: ja\n",
            at / 10_000,
            at / 100 % 100,
            at % 100
        );
    }
    text.push_str("---\n\n");
    for paragraph in 0..3 {
        for _ in 0..4 {
            text.push_str(numbers.pick(&SENTENCES));
            text.push(' ');
        }
        text.push_str(if paragraph == 1 {
            "\n\n## Goed om te weten\n\n"
        } else {
            "\n\n"
        });
    }
    text
}
