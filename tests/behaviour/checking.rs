//! Broken input and the exact message for it. Each case changes one file of a map that is fine;
//! the whole output must be the lines given here.

use crate::harness::{BANK, PUNT, Place};

/// A case: what is changed, and every line that `check` prints.
struct Case {
    name: &'static str,
    file: &'static str,
    text: Vec<u8>,
    lines: &'static [&'static str],
}

fn case(
    name: &'static str,
    file: &'static str,
    text: impl Into<Vec<u8>>,
    lines: &'static [&'static str],
) -> Case {
    Case {
        name,
        file,
        text: text.into(),
        lines,
    }
}

/// The entry of the small map with one text replaced.
fn bank(from: &str, to: &str) -> String {
    assert!(BANK.contains(from), "{from}");
    BANK.replace(from, to)
}

/// The entry of the small map with more lines in its front matter.
fn with(lines: &str) -> String {
    bank("gecontroleerd", &format!("{lines}\ngecontroleerd"))
}

#[track_caller]
fn run(cases: Vec<Case>) {
    let mut failed = Vec::new();
    for case in cases {
        let place = Place::with_small_map();
        place.write(&format!("content/proef/{}", case.file), &case.text);
        let ran = place.check();
        let found: Vec<_> = ran
            .out
            .lines()
            .map(|line| line.replace("content/proef/", ""))
            .collect();
        let errors = case.lines.iter().any(|line| line.contains(": fout: "));
        let code = if errors { Some(1) } else { Some(0) };
        if found != case.lines || ran.code != code {
            failed.push(format!(
                "{}: exit code {:?}\n{found:#?}",
                case.name, ran.code
            ));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

const FILE: &str = "vermeldingen/bank.md";

#[test]
fn broken_yaml() {
    run(vec![
        case(
            "a colon in a value",
            FILE,
            bank("Voedselbank", "Bank: eten"),
            &[
                "vermeldingen/bank.md:2:11: fout: Hier staat een dubbele punt op een plek waar dat niet kan. (Staat er een dubbele punt in de tekst? Zet dan de hele waarde tussen aanhalingstekens. Kijk ook of de regel even ver inspringt als de regels erboven.)",
            ],
        ),
        case(
            "an apostrophe at the start",
            FILE,
            bank("Voedselbank", "'t Trefpunt"),
            &[
                "vermeldingen/bank.md:2:7: fout: Een aanhalingsteken is niet goed afgesloten. (Zet aan het begin en aan het eind van de waarde hetzelfde aanhalingsteken. Hoort het bij de tekst? Zet er dan de andere soort omheen, zoals \"'t Trefpunt\".)",
            ],
        ),
        case(
            "a tab",
            FILE,
            bank("themas:", "adres:\n\tstraat: Weg 1\nthemas:"),
            &[
                "vermeldingen/bank.md:6:2: fout: Hier staat een tab. (Gebruik spaties om in te springen, geen tabs.)",
            ],
        ),
        case(
            "an open bracket",
            FILE,
            bank("[geld]", "[geld"),
            &[
                "vermeldingen/bank.md:5:9: fout: De haken kloppen niet. (Sluit elke [ af met ] en elke { met }, en zet komma's ertussen. Begint de tekst zelf met een haak? Zet die dan tussen aanhalingstekens.)",
            ],
        ),
        case(
            "a key twice",
            FILE,
            with("toegang: besluit"),
            &[
                "vermeldingen/bank.md:8:1: fout: De sleutel \"toegang\" staat er twee keer. (Laat één van de twee staan.)",
            ],
        ),
        case(
            "an asterisk",
            FILE,
            bank("Voedselbank", "*Voedselbank*"),
            &[
                "vermeldingen/bank.md:2:7: fout: Een waarde mag niet met een sterretje (*) beginnen. (Zet de hele waarde tussen aanhalingstekens.)",
            ],
        ),
        case(
            "an anchor",
            FILE,
            bank("Voedselbank", "&x Voedselbank"),
            &[
                "vermeldingen/bank.md:2:10: fout: Een waarde mag niet met & beginnen. (Zet de hele waarde tussen aanhalingstekens.)",
            ],
        ),
        case(
            "a tag",
            FILE,
            bank("Voedselbank", "!!str Voedselbank"),
            &[
                "vermeldingen/bank.md:2:13: fout: Een waarde mag niet met een uitroepteken (!) beginnen. (Zet de hele waarde tussen aanhalingstekens.)",
            ],
        ),
        case(
            "no front matter",
            FILE,
            "Zomaar tekst.\n",
            &[
                "vermeldingen/bank.md:1:1: fout: De gegevens boven aan dit bestand zijn niet afgesloten. (Zet een regel met alleen --- boven de gegevens en een regel met alleen --- eronder.)",
            ],
        ),
        case(
            "empty front matter",
            FILE,
            "---\n---\nTekst.\n",
            &[
                "vermeldingen/bank.md:1:1: fout: In dit bestand staan geen gegevens. (Vul de gegevens in, of haal het bestand weg.)",
            ],
        ),
        case(
            "very deep",
            FILE,
            bank("[geld]", &"[".repeat(500)),
            &[
                "vermeldingen/bank.md:5:41: fout: De gegevens zitten te diep in elkaar. (Gebruik alleen de sleutels uit het handboek (LEESMIJ.md).)",
            ],
        ),
    ]);
}

#[test]
fn keys_and_kinds_of_values() {
    run(vec![
        case(
            "unknown key with a near one",
            FILE,
            with("telefon: 112"),
            &[
                "vermeldingen/bank.md:8:1: fout: De sleutel \"telefon\" bestaat niet in een vermelding. (Bedoelt u \"telefoon\"?)",
            ],
        ),
        case(
            "unknown key without a near one",
            FILE,
            with("kosten:\n  soort: gratis\n  valuta: euro"),
            &[
                "vermeldingen/bank.md:10:3: fout: De sleutel \"valuta\" bestaat niet in kosten. (Deze sleutels kunnen hier: soort, bedrag, uitleg.)",
            ],
        ),
        case(
            "a missing key",
            FILE,
            bank("toegang: vrij\n", ""),
            &[
                "vermeldingen/bank.md:2:1: fout: De verplichte sleutel \"toegang\" ontbreekt. (toegang: vrij of besluit (vrij: iedereen kan er terecht. besluit: eerst is een besluit of indicatie nodig.))",
            ],
        ),
        case(
            "a required key left empty",
            FILE,
            bank("Voedselbank", ""),
            &[
                "vermeldingen/bank.md:2:1: fout: Achter \"naam\" staat niets, maar dit is verplicht. (naam: De naam, zoals bewoners die kennen.)",
            ],
        ),
        case(
            "another key left empty",
            FILE,
            with("email:"),
            &[
                "vermeldingen/bank.md:8:1: waarschuwing: Achter \"email\" staat niets. (Vul iets in, of haal de regel weg. Begint de waarde met een #? Zet haar dan tussen aanhalingstekens.)",
            ],
        ),
        case(
            "a list where text belongs",
            FILE,
            bank("naam: Voedselbank", "naam: [a, b]"),
            &[
                "vermeldingen/bank.md:2:7: fout: Hier hoort tekst te staan, maar er staat een lijst. (Kijk in het handboek (LEESMIJ.md) hoe u deze sleutel schrijft.)",
            ],
        ),
        case(
            "text where keys belong",
            FILE,
            with("adres: Dorpsstraat 1"),
            &[
                "vermeldingen/bank.md:8:8: fout: Hier hoort een blok met sleutels te staan, maar er staat één waarde. (Schrijf elke sleutel op een eigen regel eronder, met spaties ervoor: gebouw, straat, postcode, plaats.)",
            ],
        ),
        case(
            "a word that cannot be there",
            FILE,
            bank("toegang: vrij", "toegang: vrijj"),
            &[
                "vermeldingen/bank.md:7:10: fout: \"vrijj\" kan hier niet. (Bedoelt u \"vrij\"? U kunt kiezen uit: vrij, besluit.)",
            ],
        ),
        case(
            "no wijk at all",
            FILE,
            bank("wijken: hele gemeente", "wijken: []"),
            &[
                "vermeldingen/bank.md:6:9: fout: Hier staat geen wijk. (Noem een of meer wijken, of schrijf: wijken: hele gemeente)",
            ],
        ),
        case(
            "an amount without a kind",
            FILE,
            with("kosten:\n  soort: gratis\n  bedrag: 2"),
            &[
                "vermeldingen/bank.md:10:3: fout: Een bedrag hoort bij soort: bedrag. (Schrijf: soort: bedrag. Of haal het bedrag weg.)",
            ],
        ),
        case(
            "text in two places",
            FILE,
            with("beschrijving: Nog een tekst."),
            &[
                "vermeldingen/bank.md:8:15: fout: De tekst staat op twee plaatsen: bij beschrijving en onder de gegevens. (Haal de sleutel beschrijving weg.)",
            ],
        ),
    ]);
}

#[test]
fn single_values() {
    run(vec![
        case(
            "postcode",
            FILE,
            with("adres:\n  postcode: 0123 AB"),
            &[
                "vermeldingen/bank.md:9:13: fout: \"0123 AB\" is geen geldige postcode. (Schrijf vier cijfers en twee letters, zoals 1234 AB.)",
            ],
        ),
        case(
            "phones that are fine",
            FILE,
            with(
                "telefoon: [112, 14 078, 0800-2000, 0900-8844, 088-0767000, \"010-000 00 01\", +31 30 760 60 55]",
            ),
            &[],
        ),
        case(
            "a phone that is too short",
            FILE,
            with("telefoon: 030-123"),
            &[
                "vermeldingen/bank.md:8:11: fout: \"030-123\" is geen geldig telefoonnummer. (Een nummer heeft 10 cijfers; hier staan er 6.)",
            ],
        ),
        case(
            "a phone that does not exist",
            FILE,
            with("telefoon: 1234"),
            &[
                "vermeldingen/bank.md:8:11: fout: \"1234\" is geen geldig telefoonnummer. (Schrijf 10 cijfers met een 0 ervoor, of een nummer zoals 112, 14 078 of 0800-1234.)",
            ],
        ),
        case(
            "words as a phone",
            FILE,
            with("telefoon: bel de balie"),
            &[
                "vermeldingen/bank.md:8:11: fout: \"bel de balie\" is geen geldig telefoonnummer. (Schrijf alleen cijfers, spaties en streepjes.)",
            ],
        ),
        case(
            "e-mail",
            FILE,
            with("email: info@voorbeeld"),
            &[
                "vermeldingen/bank.md:8:8: fout: \"info@voorbeeld\" is geen geldig e-mailadres. (Schrijf het als naam@voorbeeld.nl.)",
            ],
        ),
        case(
            "a web address without https",
            FILE,
            with("website: www.voorbeeld.nl"),
            &[
                "vermeldingen/bank.md:8:10: fout: \"www.voorbeeld.nl\" is geen geldig webadres. (Schrijf: https://www.voorbeeld.nl)",
            ],
        ),
        case(
            "a web address that runs",
            FILE,
            with("website: javascript:alert(1)"),
            &[
                "vermeldingen/bank.md:8:10: fout: \"javascript:alert(1)\" is geen geldig webadres. (Adressen die met javascript: beginnen kunnen niet. Gebruik https://.)",
            ],
        ),
        case(
            "a Dutch date",
            FILE,
            bank("2026-11-01", "1-11-2026"),
            &[
                "vermeldingen/bank.md:8:16: fout: \"1-11-2026\" is geen datum. (Schrijf: 2026-11-01)",
            ],
        ),
        case(
            "a date that does not exist",
            FILE,
            bank("2026-11-01", "2026-02-30"),
            &[
                "vermeldingen/bank.md:8:16: fout: \"2026-02-30\" is geen datum. (Schrijf jaar-maand-dag, zoals 2026-01-31.)",
            ],
        ),
        case(
            "a date in the future",
            FILE,
            bank("2026-11-01", "2026-11-22"),
            &[
                "vermeldingen/bank.md:8:16: fout: De datum 2026-11-22 ligt in de toekomst. (Vul de dag in waarop het is nagekeken, uiterlijk vandaag: 2026-11-21.)",
            ],
        ),
        case(
            "an entry that is overdue",
            FILE,
            bank("2026-11-01", "2025-11-20"),
            &[
                "vermeldingen/bank.md:8:16: tip: Dit is voor het laatst nagekeken op 2025-11-20. (Kijk na of alles nog klopt en vul de datum van vandaag in.)",
            ],
        ),
        case(
            "age",
            FILE,
            with("leeftijd: 18-12"),
            &[
                "vermeldingen/bank.md:8:11: fout: \"18-12\" is geen leeftijd. (Schrijf 12-18, 55+ of tot 23.)",
            ],
        ),
        case(
            "coordinates the wrong way round",
            FILE,
            with("coordinaten: 4.69, 51.81"),
            &[
                "vermeldingen/bank.md:8:14: fout: \"4.69, 51.81\" is geen plek in Nederland. (Schrijf eerst de breedte, dan de lengte: 51.8133, 4.6901.)",
            ],
        ),
        case(
            "amount",
            FILE,
            with("kosten:\n  soort: bedrag\n  bedrag: twee euro"),
            &[
                "vermeldingen/bank.md:10:11: fout: \"twee euro\" is geen bedrag. (Schrijf euro's en centen, zoals 2,50.)",
            ],
        ),
    ]);
}

#[test]
fn hours() {
    let hours = |lines: &str| with(&format!("openingstijden:\n{lines}"));
    run(vec![
        case(
            "not a time",
            FILE,
            hours("  week:\n    maandag: ochtend"),
            &[
                "vermeldingen/bank.md:10:14: fout: \"ochtend\" is geen tijd. (Schrijf tijden als 9:00-12:00, 13:00-17:00, of schrijf: gesloten.)",
            ],
        ),
        case(
            "no such time",
            FILE,
            hours("  week:\n    maandag: 9:00-25:00"),
            &[
                "vermeldingen/bank.md:10:14: fout: De tijd \"25:00\" bestaat niet. (Een dag loopt van 0:00 tot 24:00.)",
            ],
        ),
        case(
            "the wrong way round",
            FILE,
            hours("  week:\n    maandag: 17:00-9:00"),
            &[
                "vermeldingen/bank.md:10:14: fout: \"17:00-9:00\" eindigt voordat het begint. (Draai de tijden om. Gaat het over middernacht heen? Schrijf dan 20:00-24:00 en op de volgende dag 0:00-2:00.)",
            ],
        ),
        case(
            "overlap",
            FILE,
            hours("  week:\n    maandag: [9:00-12:00, 11:00-13:00]"),
            &[
                "vermeldingen/bank.md:10:15: fout: Deze tijden lopen door elkaar heen. (Schrijf de tijden op volgorde, zonder overlap.)",
            ],
        ),
        case(
            "a repetition that says too little",
            FILE,
            hours("  herhaling:\n    - dag: dinsdag\n      tijd: 9:00-10:00"),
            &[
                "vermeldingen/bank.md:10:7: fout: Deze herhaling zegt niet welke dagen het zijn. (Schrijf één van de twee: welke: 2e, of weken: even.)",
            ],
        ),
        case(
            "an exception without a day",
            FILE,
            hours("  uitzonderingen:\n    - tijd: gesloten"),
            &[
                "vermeldingen/bank.md:10:7: fout: Deze uitzondering zegt niet wanneer. (Schrijf een datum, of een van en een tot.)",
            ],
        ),
        case(
            "a period the wrong way round",
            FILE,
            hours(
                "  uitzonderingen:\n    - van: 2027-01-02\n      tot: 2026-12-24\n      tijd: gesloten",
            ),
            &[
                "vermeldingen/bank.md:10:7: fout: Deze periode eindigt voordat ze begint. (Draai van en tot om.)",
            ],
        ),
        case(
            "a season without days",
            FILE,
            hours(
                "  seizoenen:\n    - van: lente\n      tot: 31 april\n      week:\n        maandag: 9:00-10:00",
            ),
            &[
                "vermeldingen/bank.md:10:12: fout: \"lente\" is geen dag van het jaar. (Schrijf dag en maand, zoals 1 april.)",
                "vermeldingen/bank.md:11:12: fout: \"31 april\" is geen dag van het jaar. (Schrijf dag en maand, zoals 1 april.)",
            ],
        ),
        case(
            "nothing",
            FILE,
            hours("  inloop: nee"),
            &[
                "vermeldingen/bank.md:9:3: fout: Hier staan geen openingstijden. (Vul tijden in, of schrijf: openingstijden: onbekend.)",
            ],
        ),
    ]);
}

#[test]
fn references() {
    run(vec![
        case(
            "theme",
            FILE,
            bank("[geld]", "[gelt]"),
            &[
                "vermeldingen/bank.md:5:10: fout: Het thema \"gelt\" is niet bekend. (Bedoelt u \"geld\"?)",
            ],
        ),
        case(
            "wijk",
            FILE,
            bank("hele gemeente", "Noord"),
            &[
                "vermeldingen/bank.md:6:9: fout: De wijk \"Noord\" is niet bekend. (Er zijn er nog geen beschreven.)",
            ],
        ),
        case(
            "organisation",
            FILE,
            with("organisatie: welzijn"),
            &[
                "vermeldingen/bank.md:8:14: fout: De organisatie \"welzijn\" is niet bekend. (Er zijn er nog geen beschreven.)",
            ],
        ),
        case(
            "facet",
            FILE,
            with("indeling:\n  ringen: [zelf]"),
            &[
                "vermeldingen/bank.md:9:3: fout: Het facet \"ringen\" is niet bekend. (Deze kaart heeft: thema.)",
            ],
        ),
        case(
            "target group without a facet",
            FILE,
            with("doelgroepen: [ouderen]"),
            &[
                "vermeldingen/bank.md:8:15: fout: De doelgroep kan niet: deze kaart heeft daar geen facet voor. (Noem het facet in kaart.yaml, bij facetten.)",
            ],
        ),
        case(
            "replacement",
            FILE,
            with("status: gestopt\nvervangen_door: pnt"),
            &[
                "vermeldingen/bank.md:9:17: fout: De vermelding \"pnt\" is er niet. (Bedoelt u \"punt\"?)",
            ],
        ),
        case(
            "replacement of what goes on",
            FILE,
            with("vervangen_door: punt"),
            &[
                "vermeldingen/bank.md:1:1: fout: Hier staat vervangen_door, maar de vermelding is niet gestopt. (Zet erbij: status: gestopt. Of haal vervangen_door weg.)",
            ],
        ),
        case(
            "front door",
            "kaart.yaml",
            "naam: K\ngemeente: P\ntoegangspunt: balie\nfacetten: [thema]\n",
            &[
                "kaart.yaml:3:15: fout: De vermelding \"balie\" is er niet. (Schrijf de naam van het bestand, zonder .md.)",
            ],
        ),
        case(
            "facet of the map",
            "kaart.yaml",
            "naam: K\ngemeente: P\ntoegangspunt: punt\nfacetten: [thema, ring]\n",
            &[
                "kaart.yaml:4:19: fout: Het facet \"ring\" is er niet. (Maak het bestand facetten/ring.yaml.)",
            ],
        ),
        case(
            "shared folder",
            "kaart.yaml",
            "naam: K\ngemeente: P\ntoegangspunt: punt\ngebruikt: [../elders]\nfacetten: [thema]\n",
            &[
                "kaart.yaml:4:12: fout: De gedeelde map \"../elders\" is er niet. (Zet de gedeelde map naast de map van deze kaart.)",
            ],
        ),
    ]);
}

#[test]
fn doubles() {
    run(vec![
        case(
            "a name",
            "vermeldingen/ander.md",
            bank("Voedselbank", "VOEDSELBANK"),
            &[
                "vermeldingen/bank.md:2:7: fout: Er is al een vermelding met de naam \"Voedselbank\". (Zet er iets bij, zoals de wijk of de organisatie. De andere staat in vermeldingen/ander.md, regel 2.)",
            ],
        ),
        case(
            "a file name in another folder",
            "vermeldingen/geld/bank.md",
            bank("Voedselbank", "Nog een bank"),
            &[
                "vermeldingen/geld/bank.md:1:1: fout: Er is al een bestand met hetzelfde webadres: \"bank\". (Geef een van de twee een andere naam of een ander id. Hoofdletters tellen niet mee. De andere staat in vermeldingen/bank.md, regel 1.)",
            ],
        ),
        case(
            "a file name in capitals",
            "vermeldingen/Bank.md",
            bank("Voedselbank", "Nog een bank"),
            &[
                "vermeldingen/bank.md:1:1: fout: Er is al een bestand met hetzelfde webadres: \"bank\". (Geef een van de twee een andere naam of een ander id. Hoofdletters tellen niet mee. De andere staat in vermeldingen/Bank.md, regel 1.)",
            ],
        ),
        case(
            "a wijk",
            "wijken.yaml",
            "wijken:\n  - naam: Noord\n  - naam: noord\n",
            &[
                "wijken.yaml:3:11: fout: Er is al een wijk met hetzelfde webadres: \"noord\". (Geef een van de twee een andere naam of een ander id. Hoofdletters tellen niet mee. De andere staat in wijken.yaml, regel 2.)",
            ],
        ),
        case(
            "a term",
            "facetten/thema.yaml",
            "naam: T\ntermen:\n  - naam: Geld\n  - id: geld\n    naam: Meer geld\n",
            &[
                "facetten/thema.yaml:5:11: fout: Er is al een term met hetzelfde webadres: \"geld\". (Geef een van de twee een andere naam of een ander id. Hoofdletters tellen niet mee. De andere staat in facetten/thema.yaml, regel 3.)",
            ],
        ),
        case(
            "a word",
            "begrippen.yaml",
            "begrippen:\n  - woord: Wmo\n    uitleg: Een wet.\nafkortingen:\n  - afkorting: WMO\n",
            &[
                "begrippen.yaml:5:16: fout: Er is al een woord met hetzelfde webadres: \"wmo\". (Geef een van de twee een andere naam of een ander id. Hoofdletters tellen niet mee. De andere staat in begrippen.yaml, regel 2.)",
            ],
        ),
    ]);
}

#[test]
fn links_and_images() {
    let text = |markdown: &str| BANK.to_owned() + markdown + "\n";
    run(vec![
        case(
            "all kinds that are fine",
            FILE,
            text(
                "## Kop één\n\n[a](vermelding:punt) [b](thema:geld) [c](punt.md) [d](#kop-een) [e](https://a.example) [f](mailto:a@b.example) [g](tel:112)",
            ),
            &[],
        ),
        case(
            "dead",
            FILE,
            text("[a](vermelding:pont)"),
            &[
                "vermeldingen/bank.md:12:1: fout: De link \"vermelding:pont\" leidt nergens heen. (Bedoelt u \"vermelding:punt\"?)",
            ],
        ),
        case(
            "a dead file",
            FILE,
            text("[a](../paginas/over.md)"),
            &[
                "vermeldingen/bank.md:12:1: fout: De link \"../paginas/over.md\" leidt nergens heen. (Kijk de naam na, of haal de link weg.)",
            ],
        ),
        case(
            "outside the map",
            FILE,
            text("[a](../../geheim.md)"),
            &[
                "vermeldingen/bank.md:12:1: fout: De link \"../../geheim.md\" leidt buiten de map van de kaart. (Verwijs naar een bestand van deze kaart, of schrijf een heel webadres.)",
            ],
        ),
        case(
            "a dead anchor",
            FILE,
            text("## Kosten\n\n[a](#kost)"),
            &[
                "vermeldingen/bank.md:14:1: fout: Er is geen kop \"#kost\" waar deze link naartoe gaat. (Er zijn koppen met: kosten.)",
            ],
        ),
        case(
            "a dead anchor elsewhere",
            FILE,
            text("[a](vermelding:punt#kost)"),
            &[
                "vermeldingen/bank.md:12:1: fout: Er is geen kop \"#kost\" waar deze link naartoe gaat. (Haal het deel vanaf # weg.)",
            ],
        ),
        case(
            "a script",
            FILE,
            text("[a](javascript:alert(1))"),
            &[
                "vermeldingen/bank.md:12:1: fout: Een link mag niet met \"javascript:\" beginnen. (Gebruik https://, mailto:, tel:, een bestand van deze kaart, of vermelding:naam.)",
            ],
        ),
        case(
            "data",
            FILE,
            text("[a](data:text/html,x)"),
            &[
                "vermeldingen/bank.md:12:1: fout: Een link mag niet met \"data:\" beginnen. (Gebruik https://, mailto:, tel:, een bestand van deze kaart, of vermelding:naam.)",
            ],
        ),
        case(
            "HTML",
            FILE,
            text("Dit is <b>vet</b>."),
            &[
                "vermeldingen/bank.md:12:8: fout: Hier staat HTML. Dat komt niet op de site. (Gebruik **vet**, een kop met ## of een lijst met streepjes.)",
                "vermeldingen/bank.md:12:14: fout: Hier staat HTML. Dat komt niet op de site. (Gebruik **vet**, een kop met ## of een lijst met streepjes.)",
            ],
        ),
        case(
            "an image that is not there",
            FILE,
            text("![Een huis](huis.png)"),
            &[
                "vermeldingen/bank.md:12:1: fout: De afbeelding \"huis.png\" is er niet. (Zet een jpg, png, webp, gif of avif in de map van de kaart en schrijf het pad vanaf dit bestand, zoals ../afbeeldingen/huis.jpg.)",
            ],
        ),
    ]);
}

#[test]
fn whole_files() {
    let large = format!("{BANK}{}", "Een regel tekst.\n".repeat(70_000));
    run(vec![
        case(
            "Windows-1252",
            FILE,
            bank("Voedselbank", "Caf~")
                .replace('~', "\u{1}")
                .into_bytes()
                .iter()
                .map(|&byte| if byte == 1 { 0xe9 } else { byte })
                .collect::<Vec<u8>>(),
            &[
                "vermeldingen/bank.md:2:10: fout: Dit bestand is niet opgeslagen als UTF-8. Hier staat het eerste teken dat niet te lezen is. (Het lijkt op Windows-1252 (ANSI). Sla het opnieuw op en kies bij codering: UTF-8.)",
            ],
        ),
        case(
            "a byte-order mark and Windows line endings",
            FILE,
            format!("\u{feff}{}", BANK.replace('\n', "\r\n")),
            &[],
        ),
        case(
            "too large",
            FILE,
            large,
            &[
                "vermeldingen/bank.md: fout: Dit bestand is te groot: er mag hoogstens 1024 KB tekst in staan. (Verdeel de tekst over meer bestanden.)",
            ],
        ),
        case(
            "a control character",
            FILE,
            bank("Elke week", "Elke\u{7} week"),
            &[
                "vermeldingen/bank.md:11:5: fout: Hier staat een onzichtbaar teken dat niet in een tekst hoort. (Typ deze regel opnieuw.)",
            ],
        ),
        case(
            "a file that is not used",
            "vermelding/bank.md",
            BANK,
            &[
                "vermelding/bank.md:1:1: waarschuwing: Dit bestand wordt niet gebruikt. (Bedoelt u \"vermeldingen\"?)",
            ],
        ),
        case(
            "a read-me beside the content",
            "LEESMIJ.md",
            "Zomaar tekst.\n",
            &[],
        ),
        case(
            "a colour without contrast",
            "kaart.yaml",
            "naam: K\ngemeente: P\ntoegangspunt: punt\nfacetten: [thema]\nkleur: \"#66aadd\"\n",
            &[
                "kaart.yaml:5:8: fout: De kleur #66aadd is te licht: het contrast met wit is 2.5 op 1, en 4.5 is nodig. (Kies een donkerder kleur, zoals \"#47779b\".)",
            ],
        ),
    ]);
}

/// Cases that need a map's own settings or more than one file.
#[test]
fn settings_and_what_hangs_together() {
    const MAP: &str = "naam: K\ngemeente: P\ntoegangspunt: punt\nfacetten: [thema]\n";
    let map = |lines: &str| format!("{MAP}{lines}\n");
    run(vec![
        case(
            "an empty kaart.yaml",
            "kaart.yaml",
            "# leeg\n",
            &[
                "kaart.yaml:1:1: fout: Dit bestand is leeg. (Vul de gegevens in; zie het handboek (LEESMIJ.md).)",
            ],
        ),
        case(
            "two blocks of data",
            "kaart.yaml",
            map("---\nnaam: Nog een"),
            &[
                "kaart.yaml:5:1: fout: In dit bestand staat meer dan één blok gegevens. (Laat één blok over; haal de regel met --- weg.)",
            ],
        ),
        case(
            "a number",
            "kaart.yaml",
            map("houdbaarheid: een jaar"),
            &[
                "kaart.yaml:5:15: fout: \"een jaar\" is geen geheel getal dat hier past. (Schrijf een getal van 1 tot en met 240.)",
            ],
        ),
        case(
            "a CBS code",
            "kaart.yaml",
            map("cbs: 505"),
            &[
                "kaart.yaml:5:6: fout: \"505\" is geen CBS-code. (Een code is GM met 4 cijfers, WK met 6 of BU met 8, zoals GM0505.)",
            ],
        ),
        case(
            "a language",
            "kaart.yaml",
            map("talen: [en, klingon]"),
            &[
                "kaart.yaml:5:13: fout: \"klingon\" is geen taalcode die hier kan. (Schrijf een code in kleine letters, zoals en of ar. Nederlands staat er vanzelf op.)",
            ],
        ),
        case(
            "a theme outside the folder",
            "kaart.yaml",
            map("thema_map: ../elders"),
            &[
                "kaart.yaml:5:12: fout: \"../elders\" kan geen naam van een uiterlijk zijn. (Schrijf alleen de naam van de map in themes.)",
            ],
        ),
        case(
            "a theme that is not there",
            "kaart.yaml",
            map("thema_map: mooi"),
            &[
                "kaart.yaml:5:12: fout: Het uiterlijk \"mooi\" is er niet. (Maak de map themes/mooi, of haal thema_map weg.)",
            ],
        ),
        case(
            "a facet twice",
            "kaart.yaml",
            MAP.replace("[thema]", "[thema, thema]"),
            &[
                "kaart.yaml:4:19: fout: Het facet \"thema\" staat er twee keer. (Laat één van de twee staan.)",
            ],
        ),
        case(
            "all mistakes of the settings at once",
            "kaart.yaml",
            "gemeente: P\ntoegangspunt: punt\nfacetten: [thema]\nkleur: rood\ncbs: 1\n",
            &[
                "kaart.yaml:1:1: fout: De verplichte sleutel \"naam\" ontbreekt. (naam: Naam van de sociale kaart.)",
                "kaart.yaml:4:8: fout: \"rood\" is geen kleur. (Schrijf een # met zes cijfers of letters, tussen aanhalingstekens: \"#0b5a7a\".)",
                "kaart.yaml:5:6: fout: \"1\" is geen CBS-code. (Een code is GM met 4 cijfers, WK met 6 of BU met 8, zoals GM0505.)",
            ],
        ),
        case(
            "the front door is a draft",
            "vermeldingen/punt.md",
            PUNT.replace("toegang", "status: concept\ntoegang"),
            &[
                "kaart.yaml:3:15: fout: Het toegangspunt \"Het punt\" staat niet op de site. (Zet bij die vermelding: status: gepubliceerd.)",
            ],
        ),
        case(
            "the front door needs a decision",
            "vermeldingen/punt.md",
            PUNT.replace("vrij", "besluit"),
            &[
                "kaart.yaml:3:15: fout: Het toegangspunt moet voor iedereen open zijn. (Kies een vermelding met toegang: vrij.)",
            ],
        ),
        case(
            "client support is not there for everyone",
            "kaart.yaml",
            map("clientondersteuning: weg"),
            &[
                "kaart.yaml:5:22: fout: De vermelding \"weg\" is er niet. (Schrijf de naam van het bestand, zonder .md.)",
            ],
        ),
        case(
            "a replacement that has stopped too",
            FILE,
            with("status: gestopt\nvervangen_door: bank"),
            &[
                "vermeldingen/bank.md:1:1: fout: De vervanger \"Voedselbank\" staat zelf niet op de site. (Kies bij vervangen_door een vermelding die op de site staat.)",
            ],
        ),
        case(
            "a notice that is past",
            FILE,
            with("bericht:\n  tekst: Dicht.\n  tot: 2026-11-01"),
            &[
                "vermeldingen/bank.md:1:1: tip: Het bericht is sinds 2026-11-01 niet meer te zien. (Haal het bericht weg.)",
            ],
        ),
        case(
            "exceptions that are past",
            FILE,
            with(
                "openingstijden:\n  inloop: ja\n  uitzonderingen:\n    - datum: 2026-01-01\n      tijd: gesloten",
            ),
            &[
                "vermeldingen/bank.md:1:1: tip: 1 van de uitzonderingen bij de openingstijden zijn voorbij. (Haal de dagen weg die voorbij zijn.)",
            ],
        ),
        case(
            "only a name, and a text",
            FILE,
            with("alleen_naam_bekend: ja"),
            &[
                "vermeldingen/bank.md:1:1: waarschuwing: Van deze vermelding zou alleen de naam bekend zijn, maar er staat een tekst. (Haal alleen_naam_bekend weg, of haal de tekst weg.)",
            ],
        ),
        case(
            "an amount that is missing",
            FILE,
            with("kosten:\n  soort: bedrag"),
            &["vermeldingen/bank.md:9:3: fout: Het bedrag ontbreekt. (Voeg toe: bedrag: 2,50)"],
        ),
        case(
            "a value that is too long",
            FILE,
            bank("Eten voor", &"heel ".repeat(500)),
            &[
                "vermeldingen/bank.md:4:15: fout: Deze tekst is te lang: hoogstens 2000 tekens. (Zet een lange tekst onder de gegevens.)",
            ],
        ),
        case(
            "a link to a draft",
            "vermeldingen/ander.md",
            bank("Voedselbank", "Ander").replace("toegang", "status: concept\ntoegang")
                + "[x](vermelding:ander)\n",
            &[],
        ),
        case(
            "an empty page",
            "paginas/leeg.md",
            "---\ntitel: Leeg\n---\n",
            &[
                "paginas/leeg.md:1:1: fout: Op deze pagina staat geen tekst. (Zet de tekst onder de tweede regel met ---.)",
            ],
        ),
        case(
            "a file name without letters",
            "vermeldingen/---.md",
            BANK.replace("Voedselbank", "Ander"),
            &[
                "vermeldingen/---.md:1:1: fout: De naam van dit bestand kan geen deel van een webadres zijn. (Gebruik letters en cijfers, zoals voedselbank.md.)",
            ],
        ),
        case(
            "an id that cannot be in an address",
            "wijken.yaml",
            "wijken:\n  - id: Wijk Één\n    naam: Noord\n  - naam: Index\n",
            &[
                "wijken.yaml:2:9: fout: \"Wijk Één\" kan geen deel van een webadres zijn. (Gebruik kleine letters, cijfers en streepjes, zoals id: oud-krispijn.)",
                "wijken.yaml:4:11: fout: De naam \"index\" gebruikt de site zelf. (Kies een andere naam of een ander id.)",
            ],
        ),
        case(
            "a word without letters",
            "begrippen.yaml",
            "begrippen:\n  - woord: €\n    uitleg: Euro.\n",
            &[
                "begrippen.yaml:2:12: fout: In \"€\" staan geen letters of cijfers. (Schrijf het woord voluit.)",
            ],
        ),
        case(
            "an image without a text",
            FILE,
            BANK.to_owned() + "![](huis.png)\n",
            &[
                "vermeldingen/bank.md:12:1: fout: De afbeelding \"huis.png\" is er niet. (Zet een jpg, png, webp, gif of avif in de map van de kaart en schrijf het pad vanaf dit bestand, zoals ../afbeeldingen/huis.jpg.)",
                "vermeldingen/bank.md:12:1: fout: Bij deze afbeelding staat niet wat erop te zien is. (Schrijf dat tussen de rechte haken: ![De ingang van het buurthuis](...).)",
            ],
        ),
        case(
            "links that are not addresses",
            FILE,
            BANK.to_owned() + "[a](tel:12) [b](mailto:x) [c](www.nu.nl) [d](#weg)\n",
            &[
                "vermeldingen/bank.md:12:1: fout: De link \"tel:12\" klopt niet. (Schrijf een telefoonnummer, zoals tel:0800-1234.)",
                "vermeldingen/bank.md:12:13: fout: De link \"mailto:x\" klopt niet. (Schrijf: mailto:naam@voorbeeld.nl)",
                "vermeldingen/bank.md:12:27: fout: De link \"www.nu.nl\" klopt niet. (Schrijf: https://www.nu.nl)",
                "vermeldingen/bank.md:12:42: fout: Er is geen kop \"#weg\" waar deze link naartoe gaat. (Kijk de kop na, of haal de link weg.)",
            ],
        ),
        case(
            "a broken entry is still looked up",
            FILE,
            bank("samenvatting: Eten voor wie weinig geld heeft.\n", "")
                .replace("[geld]", "[gelt]"),
            &[
                "vermeldingen/bank.md:2:1: fout: De verplichte sleutel \"samenvatting\" ontbreekt. (samenvatting: In één zin: wat is het en voor wie?)",
                "vermeldingen/bank.md:4:10: fout: Het thema \"gelt\" is niet bekend. (Bedoelt u \"geld\"?)",
            ],
        ),
    ]);
}

#[test]
fn a_mistake_in_the_settings_does_not_hide_those_in_entries() {
    let place = Place::with_small_map();
    place.write(
        "content/proef/kaart.yaml",
        "gemeente: P\nfacetten: [thema]\n",
    );
    place.replace("content/proef/vermeldingen/bank.md", "[geld]", "[gelt]");
    let ran = place.check();
    ran.code(1)
        .says("De verplichte sleutel \"naam\" ontbreekt")
        .says("De verplichte sleutel \"toegangspunt\" ontbreekt")
        .says("Het thema \"gelt\" is niet bekend");
    assert_eq!(ran.out.lines().count(), 3, "{ran}");
}

#[test]
fn one_broken_wijk_is_not_reported_at_every_entry() {
    let place = Place::with_small_map();
    place.write("content/proef/wijken.yaml", "wijken:\n  - soort: wijk\n");
    place.replace(
        "content/proef/vermeldingen/bank.md",
        "hele gemeente",
        "[noord]",
    );
    assert_eq!(place.check().code(1).out.lines().count(), 1);
}

#[test]
fn a_file_with_very_many_mistakes_is_told_once_and_quickly() {
    let place = Place::with_small_map();
    let keys: String = (0..60_000).map(|at| format!("k{at}: x\n")).collect();
    place.write(
        "content/proef/vermeldingen/bank.md",
        bank("themas", &format!("{keys}themas")),
    );
    let ran = place.check();
    ran.code(1).says("En nog 59900 meldingen in dit bestand.");
    assert_eq!(ran.out.lines().count(), 101);
}

#[test]
fn folders_that_would_be_left_out_are_told() {
    let place = Place::with_small_map();
    place.write("content/Proef/kaart.yaml", "naam: x\n");
    place.write("content/vergeten/vermeldingen/a.md", BANK);
    place.write("content/proef/wijken.yml", "wijken: []\n");
    place
        .check()
        .code(1)
        .says("Er is al een map met dezelfde naam")
        .says("content/vergeten: waarschuwing: Deze map staat niet op de site")
        .says("wijken.yml:1:1: waarschuwing: Dit bestand wordt niet gebruikt");
}

#[test]
fn a_facet_with_a_name_that_the_site_uses_is_refused() {
    let place = Place::with_small_map();
    place.write("content/proef/facetten/wijk.yaml", "naam: W\ntermen: []\n");
    place.replace("content/proef/kaart.yaml", "[thema]", "[thema, wijk]");
    place
        .check()
        .code(1)
        .says("Een facet kan niet \"wijk\" heten: die naam gebruikt de site zelf.");
}

#[test]
fn all_problems_of_all_files_come_in_one_run_and_in_order() {
    let place = Place::with_small_map();
    place.write(
        "content/proef/vermeldingen/bank.md",
        bank("toegang: vrij\n", "").replace("2026-11-01", "gisteren"),
    );
    place.write(
        "content/proef/vermeldingen/aap.md",
        "---\nnaam: 'kapot\n---\n",
    );
    place.write("content/proef/wijken.yaml", "wijken: nergens\n");
    let ran = place.check();
    let places: Vec<_> = ran
        .code(1)
        .out
        .lines()
        .map(|line| line.split(": ").next().unwrap())
        .collect();
    assert_eq!(
        places,
        [
            "content/proef/vermeldingen/aap.md:2:7",
            "content/proef/vermeldingen/bank.md:2:1",
            "content/proef/vermeldingen/bank.md:7:16",
            "content/proef/wijken.yaml:1:9",
        ],
        "{ran}"
    );
}

#[test]
fn what_hangs_on_a_broken_file_is_not_reported_on_top() {
    let place = Place::with_small_map();
    place.write(
        "content/proef/vermeldingen/punt.md",
        "---\nnaam: 'kapot\n---\n",
    );
    place.write("content/proef/facetten/thema.yaml", "naam: [\n");
    let ran = place.check();
    assert_eq!(ran.code(1).out.lines().count(), 2, "{ran}");
}

#[test]
#[cfg(unix)]
fn links_out_of_the_map_are_refused() {
    use std::os::unix::fs::symlink;
    let place = Place::with_small_map();
    place.write(
        "geheim/wachtwoord.md",
        BANK.replace("Voedselbank", "Geheim"),
    );
    symlink(
        place.path("geheim/wachtwoord.md"),
        place.path("content/proef/vermeldingen/link.md"),
    )
    .unwrap();
    symlink(
        place.path("geheim"),
        place.path("content/proef/vermeldingen/map"),
    )
    .unwrap();
    symlink(
        place.path("content/proef"),
        place.path("content/proef/rond"),
    )
    .unwrap();
    symlink(
        place.path("content/proef/vermeldingen/bank.md"),
        place.path("content/proef/vermeldingen/binnen.md"),
    )
    .unwrap();
    let ran = place.check();
    ran.code(1);
    for file in ["vermeldingen/link.md", "vermeldingen/map", "rond"] {
        ran.says(&format!(
            "content/proef/{file}: fout: Deze snelkoppeling leidt naar een plek buiten de map"
        ));
    }
    assert!(!ran.out.contains("Geheim"));
    ran.says("Er is al een vermelding met de naam");
}

#[test]
fn the_settings_of_a_region_are_checked() {
    let place = Place::with_small_map();
    place.write(
        "content/regio.yaml",
        "naam: Streek\nvolgorde: [proev]\nkleur: \"#ffffff\"\n",
    );
    place
        .check()
        .code(1)
        .says("De kaart \"proev\" is er niet. (Bedoelt u \"proef\"?)")
        .says("te licht");
}
