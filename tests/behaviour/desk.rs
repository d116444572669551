//! The report on a map: what it counts, names and asks, and that nothing in it can do harm.

use serde_json::Value;

use crate::harness::{BANK, Place, TODAY};

const BANK_FILE: &str = "content/proef/vermeldingen/bank.md";
const SETTINGS: &str = "content/proef/kaart.yaml";

/// The figures of a report as data.
fn figures(place: &Place, folder: &str, today: &str) -> Value {
    let ran = place.run(&["rapport", folder, "--formaat", "json", "--vandaag", today]);
    assert!(matches!(ran.code, Some(0 | 1)), "{ran}");
    serde_json::from_str(&ran.out).unwrap()
}

/// The report as a page.
fn page(place: &Place, folder: &str, today: &str) -> String {
    let ran = place.run(&["rapport", folder, "--vandaag", today, "-o", "r.html"]);
    assert!(matches!(ran.code, Some(0 | 1)), "{ran}");
    place.read("r.html")
}

/// The small map with two wijken, and an entry about money in each.
fn with_wijken() -> Place {
    let place = Place::with_small_map();
    place.write(
        "content/proef/wijken.yaml",
        "wijken:\n  - id: west\n    naam: West\n    soort: gebied\n    onder:\n      - id: oude-kern\n        \
         naam: Oude Kern\n        soort: wijk\n      - id: haven\n        naam: Haven\n        soort: wijk\n  \
         - id: noord\n    naam: Noord\n    soort: wijk\n",
    );
    place.replace(BANK_FILE, "wijken: hele gemeente", "wijken: [oude-kern]");
    let north = BANK
        .replace("Voedselbank", "Geldloket")
        .replace("hele gemeente", "[noord]");
    place.write("content/proef/vermeldingen/loket.md", north);
    place
}

fn names(entries: &Value) -> Vec<&str> {
    let entries = entries.as_array().unwrap().iter();
    entries
        .map(|one| one["vermelding"]["naam"].as_str().unwrap())
        .collect()
}

#[test]
fn the_counts_are_those_of_the_files_right_after_an_edit() {
    let place = Place::with_small_map();
    let total = |of: &str| figures(&place, "content", TODAY)["totaal"][of].clone();
    assert_eq!(total("vermeldingen"), 2);
    let club = BANK
        .replace("Voedselbank", "Koor")
        .replace("voorziening", "vereniging");
    place.write("content/proef/vermeldingen/koor.md", &club);
    assert_eq!(total("vermeldingen"), 3);
    assert_eq!(total("verenigingen"), 1);
    let draft = club
        .replace("Koor", "Band")
        .replace("---\n\n", "status: concept\n---\n\n");
    place.write("content/proef/vermeldingen/band.md", draft);
    assert_eq!(total("vermeldingen"), 3);
    assert_eq!(total("concepten"), 1);
    place.replace(
        "content/proef/vermeldingen/koor.md",
        "toegang: vrij",
        "toegang: besluit",
    );
    assert_eq!((total("vrij"), total("besluit")), (2.into(), 1.into()));
    place.remove("content/proef/vermeldingen/koor.md");
    assert_eq!(total("vermeldingen"), 2);
}

#[test]
fn a_white_spot_is_named_when_the_only_entry_stops() {
    let place = with_wijken();
    let sentence = "In Oude Kern en Haven is er niets over “Geld”.";
    assert!(!page(&place, "content/proef", TODAY).contains(sentence));
    place.replace(BANK_FILE, "toegang: vrij", "toegang: vrij\nstatus: gestopt");
    assert!(page(&place, "content/proef", TODAY).contains(sentence));
    let figures = figures(&place, "content/proef", TODAY);
    let coverage = &figures["kaarten"][0]["dekking"][0];
    assert_eq!(
        coverage["wijken"],
        serde_json::json!(["Oude Kern", "Haven", "Noord"])
    );
    let spots = coverage["witte_vlekken"].as_array().unwrap();
    let places: Vec<_> = spots
        .iter()
        .map(|spot| (&spot["soort"], &spot["wijk"]))
        .collect();
    assert_eq!(
        places,
        [
            (&"niets".into(), &"Oude Kern".into()),
            (&"niets".into(), &"Haven".into())
        ]
    );
}

#[test]
fn what_serves_a_larger_area_or_everybody_is_counted_apart() {
    let place = with_wijken();
    let row = |place: &Place| {
        figures(place, "content/proef", TODAY)["kaarten"][0]["dekking"][0]["rijen"][0].clone()
    };
    let before = row(&place);
    assert_eq!(before["per_wijk"][0]["in_de_wijk"]["vrij"], 1);
    assert_eq!(before["hele_gemeente"]["vrij"], 0);
    place.replace(BANK_FILE, "wijken: [oude-kern]", "wijken: [west]");
    let wider = row(&place);
    for wijk in [0, 1] {
        assert_eq!(wider["per_wijk"][wijk]["in_de_wijk"]["vrij"], 0);
        assert_eq!(wider["per_wijk"][wijk]["groter_gebied"]["vrij"], 1);
    }
    assert_eq!(wider["per_wijk"][2]["groter_gebied"]["vrij"], 0);
    place.replace(BANK_FILE, "wijken: [west]", "wijken: hele gemeente");
    let municipal = row(&place);
    assert_eq!(municipal["hele_gemeente"]["vrij"], 1);
    assert_eq!(municipal["per_wijk"][0]["groter_gebied"]["vrij"], 0);
    let page = page(&place, "content/proef", TODAY);
    assert!(
        page.contains("In Oude Kern en Haven zelf is er niets over “Geld”."),
        "{page}"
    );
}

#[test]
fn entries_become_due_and_overdue_as_days_pass() {
    let place = Place::with_small_map();
    let state = |today: &str| {
        let total = figures(&place, "content", today)["totaal"].clone();
        ["bij_de_tijd", "binnenkort", "verlopen"].map(|of| total[of].as_u64().unwrap())
    };
    assert_eq!(state("2026-11-21"), [2, 0, 0]);
    assert_eq!(state("2027-09-01"), [2, 0, 0]);
    assert_eq!(state("2027-09-02"), [0, 2, 0]);
    assert_eq!(state("2027-11-01"), [0, 2, 0]);
    assert_eq!(state("2027-11-02"), [0, 0, 2]);
    place.replace(
        BANK_FILE,
        "gecontroleerd: 2026-11-01",
        "gecontroleerd: 2027-10-01",
    );
    assert_eq!(state("2027-11-02"), [1, 0, 1]);
    let checked = place.run(&["check", "--formaat", "kort", "--vandaag", "2027-11-02"]);
    assert_eq!(
        checked.out.lines().count(),
        1,
        "the check and the report agree: {checked}"
    );
}

/// The groups of organisations with a mail.
fn mails(place: &Place, today: &str) -> Vec<(String, Value)> {
    let figures = figures(place, "content/proef", today);
    let all = figures["nagekeken"].as_array().unwrap().iter();
    let all = all.filter(|one| one.get("mail").is_some_and(|mail| !mail.is_null()));
    all.map(|one| {
        (
            one["organisatie"].as_str().unwrap().to_owned(),
            one["mail"].clone(),
        )
    })
    .collect()
}

#[test]
fn an_organisation_is_asked_with_what_residents_read_now() {
    let place = Place::with_small_map();
    place.write(
        "content/proef/organisaties.yaml",
        "organisaties:\n  - id: kerk\n    naam: De Kerk & Co\n    email: kerk@proefstad.example\n",
    );
    place.replace(
        BANK_FILE,
        "toegang: vrij",
        "toegang: vrij\norganisatie: kerk\ntelefoon: \"010-000 00 09\"\nopeningstijden:\n  week:\n    \
         maandag: 9:00-12:00\n    dinsdag: 9:00-12:00",
    );
    assert!(mails(&place, TODAY).is_empty(), "nothing to ask yet");
    let mails = mails(&place, "2028-01-01");
    let [(name, mail)] = mails.as_slice() else {
        panic!("{mails:?}")
    };
    assert_eq!(name, "De Kerk & Co");
    let text = mail["tekst"].as_str().unwrap();
    for part in [
        "Beste mensen van De Kerk & Co,",
        "1. Voedselbank",
        "Telefoon: 010-000 00 09",
        "Open: maandag en dinsdag 9.00 tot 12.00 uur.",
        "Nagekeken op 1 november 2026.",
        "Antwoord dan met één woord: klopt.",
        "de redactie van Kaart van Proefstad",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let link = mail["mailto"].as_str().unwrap();
    assert!(
        link.starts_with("mailto:kerk@proefstad.example?subject="),
        "{link}"
    );
    assert!(
        link.contains("&body=Beste%20mensen%20van%20De%20Kerk%20%26%20Co%2C%0D%0A"),
        "{link}"
    );
    assert_eq!(
        link.matches('&').count(),
        1,
        "nothing else is added to the mail: {link}"
    );
}

#[test]
fn a_mail_names_the_page_when_the_site_has_an_address() {
    let place = Place::with_small_map();
    let settings = place.read(SETTINGS);
    place.write(
        SETTINGS,
        format!("{settings}webadres: https://kaart.proefstad.example\n"),
    );
    place.replace(
        BANK_FILE,
        "toegang: vrij",
        "toegang: vrij\nemail: bank@proefstad.example",
    );
    let mails = mails(&place, "2028-01-01");
    assert_eq!(
        mails[0].0, "Voedselbank",
        "who has no organisation is asked itself"
    );
    let text = mails[0].1["tekst"].as_str().unwrap();
    assert!(
        text.contains("https://kaart.proefstad.example/vermelding/bank.html"),
        "{text}"
    );
    assert!(!text.contains("Telefoon:"), "{text}");
}

#[test]
fn a_mail_that_is_too_long_for_a_link_is_copied() {
    let place = Place::with_small_map();
    place.write(
        "content/proef/organisaties.yaml",
        "organisaties:\n  - id: kerk\n    naam: De Kerk\n    email: kerk@proefstad.example\n",
    );
    for number in 0..30 {
        let entry = BANK
            .replace("Voedselbank", &format!("Voedselbank {number}"))
            .replace("toegang: vrij", "toegang: vrij\norganisatie: kerk");
        place.write(
            &format!("content/proef/vermeldingen/bank-{number}.md"),
            entry,
        );
    }
    let mails = mails(&place, "2028-01-01");
    let mail = &mails[0].1;
    assert_eq!(mail["tekst_in_link"], false);
    assert!(mail["mailto"].as_str().unwrap().len() < 2_000);
    assert!(mail["tekst"].as_str().unwrap().contains("30. Voedselbank"));
}

#[test]
fn what_a_resident_needs_and_is_not_there_is_listed() {
    let place = Place::with_small_map();
    place.replace(
        BANK_FILE,
        "toegang: vrij",
        "toegang: vrij\ntelefoon: \"010-000 00 09\"\nkosten: gratis\nzo_begint_u: Bel ons.\n\
         openingstijden: altijd",
    );
    let gaps = |place: &Place| figures(place, "content/proef", TODAY)["ontbreekt"].clone();
    assert_eq!(names(&gaps(&place)), ["Het punt"]);
    place.replace(BANK_FILE, "kosten: gratis\n", "");
    let found = gaps(&place);
    assert_eq!(names(&found), ["Het punt", "Voedselbank"]);
    assert_eq!(found[1]["ontbreekt"], serde_json::json!(["kosten"]));
    place.replace(BANK_FILE, "toegang: vrij", "toegang: besluit");
    assert_eq!(
        names(&gaps(&place)),
        ["Het punt"],
        "a signpost leaves nothing out"
    );
}

#[test]
fn nothing_that_somebody_wrote_is_more_than_text() {
    let place = Place::with_small_map();
    let name = "=HYPERLINK(1)</title></textarea><script>alert(1)</script>\"'";
    place.replace(
        BANK_FILE,
        "naam: Voedselbank",
        &format!(
            "naam: '{}'\nemail: bank@proefstad.example",
            name.replace('\'', "''")
        ),
    );
    place.replace(
        "content/proef/facetten/thema.yaml",
        "naam: Geld",
        "naam: '<img src=x onerror=alert(1)>'",
    );
    place.replace(
        SETTINGS,
        "naam: Kaart van Proefstad",
        "naam: '-cmd|<b>x</b>'",
    );
    let page = page(&place, "content/proef", "2028-01-01");
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(
        page.matches("</textarea>").count(),
        page.matches("<textarea").count()
    );
    for tag in ["<img", "<b>", "<script>alert"] {
        assert!(!page.contains(tag), "{tag}");
    }
    assert!(page.contains("&lt;script&gt;alert(1)"), "it is shown");
    let table = place.run(&[
        "rapport",
        "content/proef",
        "--formaat",
        "csv",
        "--vandaag",
        "2028-01-01",
    ]);
    assert!(table.code(0).out.contains("'=HYPERLINK(1)"), "{table}");
    for line in table.out.trim_start_matches('\u{feff}').lines() {
        for cell in line.split(';') {
            let begins = cell.trim_start_matches('"');
            assert!(!begins.starts_with(['=', '+', '-', '@']), "{line}");
        }
    }
}

#[test]
fn the_table_has_a_line_per_figure_that_dutch_spreadsheets_read() {
    let place = with_wijken();
    let table = place.run(&[
        "rapport",
        "content/proef",
        "--formaat",
        "csv",
        "--vandaag",
        TODAY,
    ]);
    let lines: Vec<_> = table.code(0).out.trim_end().split("\r\n").collect();
    assert_eq!(lines[0], "\u{feff}kaart;onderdeel;rij;kolom;waarde");
    for line in [
        "alles;aantallen;vermeldingen;aantal;3",
        "proef;dekking thema;Geld;Oude Kern;1",
        "proef;dekking thema;Geld;Haven;0",
        "proef;witte vlekken thema;Geld;Haven;niets",
        "proef;vrij of besluit per wijk;Noord;vrij;1",
        "proef;ontbreekt;Voedselbank;telefoonnummer;1",
    ] {
        assert!(lines.contains(&line), "{line}: {table}");
    }
    assert!(
        lines.iter().all(|line| line.split(';').count() == 5),
        "{table}"
    );
}

#[test]
fn page_and_data_tell_the_same() {
    let place = Place::with_examples(&["lindedam"]);
    let (folder, day) = ("content/lindedam", "2027-06-01");
    let (figures, page) = (figures(&place, folder, day), page(&place, folder, day));
    assert_eq!(figures["versie"], 1);
    for sentence in figures["samenvatting"].as_array().unwrap() {
        assert!(
            page.contains(&format!("<p>{}</p>", sentence.as_str().unwrap())),
            "{sentence}"
        );
    }
    let total = &figures["totaal"];
    for (of, name) in [
        ("vermeldingen", "op de site"),
        ("concepten", "nog concept"),
        ("fouten", "fouten"),
        ("waarschuwingen", "waarschuwingen"),
        ("verlopen", "te lang niet nagekeken"),
    ] {
        let tile = format!("<strong>{}</strong> <span>{name}</span>", total[of]);
        assert!(page.contains(&tile), "{tile}");
    }
    for row in figures["kaarten"][0]["dekking"][0]["rijen"]
        .as_array()
        .unwrap()
    {
        let cells = row["per_wijk"].as_array().unwrap().iter().map(|cell| {
            let all = |of: &str| {
                cell[of]["vrij"].as_u64().unwrap() + cell[of]["besluit"].as_u64().unwrap()
            };
            match (all("in_de_wijk"), all("groter_gebied")) {
                (own, 0) => format!(">{own}</td>"),
                (own, wider) => format!(">{own} + {wider}</td>"),
            }
        });
        let head = format!("<th scope=\"row\">{}</th>", row["naam"].as_str().unwrap());
        let start = page.split(&head);
        let line = start
            .skip(1)
            .find(|rest| rest.starts_with("<td class=\"getal"))
            .unwrap();
        let line = line.split("</tr>").next().unwrap();
        let found: Vec<_> = line.split_inclusive("</td>").collect();
        for (expected, found) in cells.zip(found) {
            assert!(found.ends_with(&expected), "{row}: {found} {expected}");
        }
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let place = Place::with_examples(&["lindedam", "dordrecht"]);
    for format in ["html", "json", "csv"] {
        let written = |name: &str| {
            let name = format!("{name}.{format}");
            place
                .run(&[
                    "rapport",
                    "--formaat",
                    format,
                    "--vandaag",
                    "2027-06-01",
                    "-o",
                    &name,
                ])
                .code(0);
            place.read(&name)
        };
        assert_eq!(written("een"), written("twee"), "{format}");
    }
}

#[test]
fn content_with_errors_still_gives_a_report_that_shows_them() {
    let place = Place::with_small_map();
    place.replace(BANK_FILE, "themas: [geld]", "themas: [gelt]");
    let ran = place.run(&["rapport", "--vandaag", TODAY]);
    ran.code(1)
        .says("1 fout")
        .says("Het rapport staat in rapport.html.");
    let page = place.read("rapport.html");
    assert!(
        page.contains("Het thema &quot;gelt&quot; is niet bekend."),
        "{page}"
    );
    assert!(page.contains("themas: [gelt]") && page.contains("bank.md:5"));

    place.write(SETTINGS, "naam: [\n");
    let figures = figures(&place, "content", TODAY);
    assert_eq!(figures["kaarten"][0]["kaart"], "proef");
    assert_eq!(figures["kaarten"][0]["leesbaar"], false);
    assert!(
        figures["kaarten"][0]["aantallen"]["fouten"]
            .as_u64()
            .unwrap()
            > 0
    );
    place.run(&["rapport", "--vandaag", TODAY]).code(1);
    assert!(place.read("rapport.html").contains("niet te lezen"));
}

#[test]
fn what_maps_share_is_one_thing_to_keep() {
    let place = Place::with_examples(&["lindedam", "doesburg"]);
    let figures = figures(&place, "content", "2045-01-01");
    let (maps, total) = (figures["kaarten"].as_array().unwrap(), &figures["totaal"]);
    let shared = maps[0]["aantallen"]["gedeeld"].as_u64().unwrap();
    assert!(shared > 0);
    assert_eq!(total["gedeeld"], shared);
    let own: u64 = maps
        .iter()
        .map(|map| map["aantallen"]["eigen"].as_u64().unwrap())
        .sum();
    assert_eq!(total["eigen"], own);
    let groups = figures["nagekeken"].as_array().unwrap().iter();
    let due: Vec<_> = groups
        .flat_map(|group| group["vermeldingen"].as_array().unwrap())
        .map(|due| due["vermelding"]["bestand"].as_str().unwrap())
        .collect();
    let mut once = due.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(due.len(), once.len());
    assert_eq!(due.len() as u64, total["vermeldingen"].as_u64().unwrap());
}

#[test]
fn translations_are_counted_per_language() {
    let place = Place::with_small_map();
    let settings = place.read(SETTINGS);
    place.write(SETTINGS, format!("{settings}talen: [en]\n"));
    let english = |place: &Place| figures(place, "content/proef", TODAY)["vertalingen"][0].clone();
    assert_eq!(english(&place)["zonder"].as_array().unwrap().len(), 2);
    place.write(
        "content/proef/vermeldingen/bank.en.md",
        "---\nnaam: Food bank\nsamenvatting: Food.\ngecontroleerd: 2026-10-01\n---\n\nFood.\n",
    );
    let found = english(&place);
    assert_eq!(
        (&found["vertaald"], &found["ouder"]),
        (&1.into(), &1.into()),
        "{found}"
    );
    assert_eq!(found["zonder"][0]["naam"], "Het punt");
    let figures = figures(&place, "content/proef", TODAY);
    let finding = &figures["vertaalmeldingen"][0];
    assert_eq!(finding["code"], "vertaling-ouder");
    assert_eq!(
        finding["vermelding"]["naam"], "Voedselbank",
        "of the entry that is translated"
    );
}

#[test]
fn everyday_words_that_lead_nowhere_are_listed() {
    let place = Place::with_small_map();
    place.write(
        "content/proef/zoekwoorden/eigen.yaml",
        "zoekwoorden:\n  - woorden: [blut]\n    naar: [kameel]\n",
    );
    let figures = figures(&place, "content/proef", TODAY);
    assert_eq!(
        figures["zoekwoorden"][0]["code"], "zoekwoord-zonder-doel",
        "{figures:#}"
    );
}

#[test]
fn a_report_leads_to_no_file_of_this_machine() {
    let place = Place::with_examples(&["lindedam"]);
    let page = page(&place, "content/lindedam", "2027-06-01");
    let folder = place.path("").to_string_lossy().into_owned();
    assert!(!page.contains("vscode:") && !page.contains(folder.trim_end_matches('/')));
    assert!(page.contains("href=\"https://kaart.lindedam.example/vermelding/"));
    assert!(!page.contains("src=\""), "nothing is fetched");
}

#[test]
fn a_report_takes_the_place_of_no_other_file() {
    let place = Place::with_small_map();
    let before = place.read(SETTINGS);
    place
        .run(&["rapport", "-o", SETTINGS, "--vandaag", TODAY])
        .code(2)
        .warns("Kies een naam die eindigt op .html");
    assert_eq!(place.read(SETTINGS), before);
    place
        .run(&["rapport", "-o", "weg/rapport.html", "--vandaag", TODAY])
        .code(3)
        .warns("weg/rapport.html kan niet worden geschreven: het bestaat niet");
    place
        .run(&["rapport", "--formaat", "xml"])
        .code(2)
        .warns("kan niet bij --formaat");
    place
        .run(&["rapport", "weg"])
        .code(3)
        .warns("weg kan niet worden gelezen");
    place.run(&["rapport", "--vandaag", TODAY]).code(0);
    let left: Vec<_> = place
        .snapshot("")
        .into_keys()
        .filter(|path| !path.starts_with("content/"))
        .collect();
    assert_eq!(left, ["rapport.html"], "no file is left over");
}
