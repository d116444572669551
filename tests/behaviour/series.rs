//! Long series of edits: after each of them, what is remembered and what is new together must be what
//! a build from nothing gives, byte for byte and finding for finding.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use jiff::civil::{Date, date};
use sociale_kaart::internals::{
    Changes, Checked, Indexes, OutputFile, Request, ReviewCache, Site, SiteInput, SiteMemo,
    Snapshot, WordFacts, check_again, count, load_and_check, render_short, roots,
};

use crate::harness::{BANK, PUNT, Place};

const DAY: Date = date(2026, 11, 21);
const EDITS: usize = 60;
const SERIES: u64 = 4;
const MAP: &str = "content/grote";

/// Numbers that are the same in every run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}

/// What both maps are made of: a bit of everything, small enough to be built hundreds of times.
const CONTENT: [(&str, &str); 19] = [
    (
        "grote/kaart.yaml",
        "naam: Kaart van Grootstad\ngemeente: Grootstad\ntoegangspunt: punt\nfacetten: [thema, doelgroep]\n\
         gebruikt: [samen]\ntalen: [en]\n",
    ),
    (
        "grote/kaart.en.yaml",
        "naam: Map of Grootstad\nstart:\n  uitleg: Find help.\n",
    ),
    (
        "grote/facetten/thema.yaml",
        "naam: Thema's\ntermen:\n  - id: geld\n    naam: Geld\n    vraag: Zorgen over geld?\n  - id: wonen\n    \
         naam: Wonen\n",
    ),
    (
        "grote/facetten/doelgroep.yaml",
        "naam: Doelgroepen\nsoort: doelgroep\ntermen:\n  - id: jong\n    naam: Jongeren\n",
    ),
    (
        "grote/wijken.yaml",
        "wijken:\n  - id: noord\n    naam: Noord\n  - id: zuid\n    naam: Zuid\n",
    ),
    (
        "grote/organisaties.yaml",
        "organisaties:\n  - id: huis\n    naam: Het Huis\n",
    ),
    (
        "grote/begrippen.yaml",
        "begrippen:\n  - woord: voorziening\n    uitleg: Iets waar u terecht kunt.\n",
    ),
    (
        "grote/zoekwoorden/eigen.yaml",
        "zoekwoorden:\n  - woorden: [blut]\n    naar: [geld]\n",
    ),
    (
        "grote/paginas/over.md",
        "---\ntitel: Over\n---\n\nZie [het punt](vermelding:punt).\n",
    ),
    ("grote/vermeldingen/punt.md", PUNT),
    (
        "grote/vermeldingen/punt.en.md",
        "---\nnaam: The point\nsamenvatting: Ask anything.\ngecontroleerd: 2026-11-02\n---\n\nCome along.\n",
    ),
    ("grote/vermeldingen/bank.md", BANK),
    (
        "samen/vermeldingen/lijn.md",
        "---\nnaam: De lijn\nsoort: hulppunt\nsamenvatting: Bel ons.\nwijken: hele gemeente\ntoegang: vrij\n\
         gecontroleerd: 2026-11-01\ntelefoon: 0800-1234\n---\n\nDag en nacht.\n",
    ),
    (
        "kleine/kaart.yaml",
        "naam: Kaart van Proefstad\ngemeente: Proefstad\ntoegangspunt: punt\nfacetten: [thema]\n",
    ),
    (
        "kleine/facetten/thema.yaml",
        "naam: Thema's\ntermen:\n  - id: geld\n    naam: Geld\n",
    ),
    ("kleine/vermeldingen/punt.md", PUNT),
    ("regio.yaml", "naam: De streek\nvolgorde: [kleine, grote]\n"),
    (
        "grote/wijken.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"naam\":\"Noord\"},\
         \"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[5.1,52.1],[5.2,52.1],[5.2,52.2],[5.1,52.1]]]}}]}",
    ),
    (
        "grote/vermeldingen/oud.md",
        "---\nnaam: Het oude punt\nsoort: hulppunt\nsamenvatting: Niet meer.\nwijken: hele gemeente\ntoegang: vrij\n\
         gecontroleerd: 2026-11-01\nstatus: gestopt\nvervangen_door: punt\n---\n",
    ),
];

/// More entries, so that there are lists.
const ENTRIES: usize = 9;

fn place() -> Place {
    let place = Place::empty();
    for (path, text) in CONTENT {
        place.write(&format!("content/{path}"), text);
    }
    for number in 0..ENTRIES {
        place.write(
            &format!("{MAP}/vermeldingen/plek-{number}.md"),
            entry(number),
        );
    }
    place
}

/// One of several kinds of entries that are right.
fn entry(number: usize) -> String {
    let area = ["noord", "zuid", "hele gemeente"][number % 3];
    let more = ["", "organisatie: huis\n", "telefoon: 010-1234567\n"][number / 3 % 3];
    format!(
        "---\nnaam: Plek {number}\nsoort: voorziening\nsamenvatting: Een plek in {area}.\nthemas: [wonen]\n\
         wijken: {area}\ntoegang: vrij\ngecontroleerd: 2026-10-01\n{more}---\n\nEen voorziening.\n"
    )
}

/// All files below a folder, as paths within the place.
fn files(place: &Place, folder: &str) -> Vec<String> {
    let files = place.snapshot(folder).into_keys();
    files.map(|file| format!("{folder}/{file}")).collect()
}

/// Does something that an editor may do, and says what it was.
fn edit(place: &Place, chance: &mut Chance, number: usize) -> String {
    let entries = files(place, &format!("{MAP}/vermeldingen"));
    let entry = chance.one_of(&entries);
    let text = place.read(&entry);
    match chance.below(30) {
        0..=5 => place.write(
            &entry,
            format!("{text}\nNog een zin met woord{number} erin.\n"),
        ),
        6 => place.write(&entry, text.replace("naam: ", "naam: Nieuwe ")),
        7 => place.write(&entry, text.replace("samenvatting: ", "samenvatting: Ook ")),
        8 => place.write(&entry, text.replace("toegang: vrij", "toegang: besluit")),
        9 => place.write(&entry, text.replacen("---\n", "---\nstatus: concept\n", 1)),
        10 => place.write(&entry, text.replacen("themas:", "themas_:", 1)),
        11 => place.write(&entry, "---\nnaam: [\n---\n"),
        12 => place.write(&entry, BANK),
        13 => place.write(&format!("{MAP}/vermeldingen/nieuw-{number}.md"), BANK),
        14 => {
            let to = place.path(&format!("{MAP}/vermeldingen/ander-{number}.md"));
            std::fs::rename(place.path(&entry), to).unwrap();
            place
        }
        15 if entries.len() > 5 => place.remove(&entry),
        16 => {
            let file = chance.one_of(&files(place, &format!("{MAP}/paginas")));
            let text = place.read(&file);
            place.write(&file, format!("{text}\nEen zin erbij.\n"))
        }
        17 => append(
            place,
            "begrippen.yaml",
            &format!("  - woord: woord{number}\n    uitleg: Een woord.\n"),
        ),
        18 => {
            let file = format!("{MAP}/kaart.yaml");
            let text = place.read(&file);
            place.write(&file, text.replacen("naam: ", "naam: De ", 1))
        }
        19 => {
            let file = chance.one_of(&files(place, &format!("{MAP}/facetten")));
            let text = place.read(&file);
            place.write(&file, text.replacen("naam: ", "naam: Over ", 1))
        }
        20 => {
            let file = chance.one_of(&files(place, "content/samen/vermeldingen"));
            let text = place.read(&file);
            place.write(&file, format!("{text}\nLandelijk {number}.\n"))
        }
        21 => place.write(
            &format!("{MAP}/zoekwoorden/extra.yaml"),
            format!("zoekwoorden:\n  - woorden: [woordje{number}]\n    naar: [geld]\n"),
        ),
        22 => theme(place, chance),
        23 => place.write(
            &entry.replace(".md", ".en.md"),
            "---\nnaam: In English\nsamenvatting: Words.\ngecontroleerd: 2026-11-20\n---\n",
        ),
        25 => changed(
            place,
            "wijken.yaml",
            "naam: Zuid",
            &format!("naam: Zuid {number}"),
        ),
        26 => changed(
            place,
            "organisaties.yaml",
            "naam: Het",
            &format!("naam: {number} Het"),
        ),
        27 => changed(
            place,
            "wijken.geojson",
            "52.2",
            &format!("52.{}", 3 + number % 5),
        ),
        28 => place.write("content/regio.yaml", format!("naam: De streek {number}\n")),
        24 => place.write(
            "content/kleine/vermeldingen/bank.md",
            BANK.replace("pakket", &format!("pakket {number}")),
        ),
        _ => mended(place),
    };
    entry
}

/// Puts everything right that edits may have broken.
fn mended(place: &Place) -> &Place {
    for (path, text) in CONTENT {
        place.write(&format!("content/{path}"), text);
    }
    for (at, file) in files(place, &format!("{MAP}/vermeldingen"))
        .iter()
        .enumerate()
    {
        let known = CONTENT.iter().any(|(path, _)| file.ends_with(path));
        if file.ends_with(".en.md") && !known {
            place.remove(file);
        } else if !known {
            place.write(file, entry(at));
        }
    }
    place
}

fn changed<'p>(place: &'p Place, file: &str, from: &str, to: &str) -> &'p Place {
    let file = format!("{MAP}/{file}");
    let text = place.read(&file);
    place.write(&file, text.replacen(from, to, 1))
}

fn append<'p>(place: &'p Place, file: &str, text: &str) -> &'p Place {
    let file = format!("{MAP}/{file}");
    let before = place.read(&file);
    place.write(&file, before + text)
}

fn theme<'p>(place: &'p Place, chance: &mut Chance) -> &'p Place {
    if !place.has("themes/standaard") {
        place.copy_theme("standaard");
        return place;
    }
    let (file, from, to) = match chance.below(5) {
        0 => ("sjablonen/kaartje.html", "<", "<!-- kaartje --><"),
        1 => ("talen/nl.yaml", "A tot Z", "Alles van A tot Z"),
        2 => ("stijl.css", "{", "{ "),
        3 => ("sjablonen/vermelding.html", "{{ p.", "{{ p.weg_"),
        _ => return place.remove("themes"),
    };
    let file = format!("themes/standaard/{file}");
    let text = place.read(&file);
    place.write(&file, text.replacen(from, to, 1))
}

/// What is kept between builds.
struct Kept {
    request: Request,
    files: Snapshot,
    cache: ReviewCache,
    words: Arc<WordFacts>,
    memo: Arc<SiteMemo>,
    site: Option<Site>,
    /// A file that is said to have changed.
    told: Option<PathBuf>,
}

type Written = Result<BTreeMap<String, Vec<u8>>, String>;

impl Kept {
    /// The findings, and the site or why there is none, after what was remembered was brought up to
    /// date.
    fn build_again(&mut self) -> (String, Option<Written>) {
        let folders = roots(&self.request.folder, &[]);
        // As in the preview: first what is told to have changed, then everything.
        let told = self.told.take();
        let known = told.and_then(|path| self.files.look_at(&[path]));
        if let Some(changes) = known {
            self.cache.forget(&changes);
        }
        let changes = self.files.look(&folders);
        self.cache.forget(&changes);
        let checked = check_again(&self.request, &self.words, &mut self.cache).unwrap();
        let findings = render_short(&checked.diagnostics, &checked.sources);
        if count(&checked.diagnostics).errors > 0 {
            return (findings, None);
        }
        let input = input(checked, &mut self.cache, &self.words);
        let input = match input {
            Ok(input) => input,
            Err(why) => return (findings, Some(Err(why))),
        };
        let before = self.site.take();
        let before = before.filter(|before| before.has_maps_of(&input));
        // As in the preview: first with the index there is, then with a new one.
        let first = before.map(|before| {
            let indexes = Arc::clone(before.indexes());
            Site::new(input.clone(), indexes, Arc::clone(&self.memo)).unwrap()
        });
        if let Some(first) = &first {
            let _ = first.file("grote/en/index.html");
            let _ = first.file("grote/wijk/index.html");
        }
        let indexes = Arc::new(Indexes::new(&input).unwrap());
        let site = Site::new(input, indexes, Arc::clone(&self.memo)).unwrap();
        let all = written(&site);
        self.site = Some(site);
        (findings, Some(all))
    }
}

fn input(
    mut checked: Checked,
    cache: &mut ReviewCache,
    words: &Arc<WordFacts>,
) -> Result<SiteInput, String> {
    let themes = cache
        .themes(&mut checked)
        .map_err(|error| format!("{error:?}"))?;
    Ok(SiteInput {
        checked: Arc::new(checked),
        themes,
        words: Arc::clone(words),
        guides: Vec::new(),
    })
}

fn written(site: &Site) -> Written {
    let all = Mutex::new(BTreeMap::new());
    let write = |file: OutputFile<'_>| {
        let known = all
            .lock()
            .unwrap()
            .insert(file.path.to_owned(), file.bytes.to_vec());
        assert!(known.is_none(), "{} was made twice", file.path);
        Ok(())
    };
    site.write(&write).map_err(|stop| stop.to_string())?;
    Ok(all.into_inner().unwrap())
}

/// The same from nothing.
fn build_from_nothing(request: &Request, words: &Arc<WordFacts>) -> (String, Option<Written>) {
    let checked = load_and_check(request, words).unwrap();
    let findings = render_short(&checked.diagnostics, &checked.sources);
    if count(&checked.diagnostics).errors > 0 {
        return (findings, None);
    }
    let mut cache = ReviewCache::default();
    let checked = check_again(request, words, &mut cache).unwrap();
    let site = input(checked, &mut cache, words).map(|input| {
        let indexes = Arc::new(Indexes::new(&input).unwrap());
        Site::new(input, indexes, Arc::default()).unwrap()
    });
    (findings, Some(site.and_then(|site| written(&site))))
}

fn series(seed: u64) {
    let place = place();
    let request = Request {
        folder: place.path("content"),
        today: DAY,
        drafts: seed.is_multiple_of(2),
    };
    let mut kept = Kept {
        request: request.clone(),
        files: Snapshot::default(),
        cache: ReviewCache::default(),
        words: Arc::default(),
        memo: Arc::default(),
        site: None,
        told: None,
    };
    let (findings, site) = kept.build_again();
    assert!(site.is_some_and(|site| site.is_ok()), "{findings}");
    let mut chance = Chance(seed * 7919 + 17);
    let mut sites = 0;
    for number in 0..EDITS {
        let what = edit(&place, &mut chance, number);
        kept.told = Some(place.path(&what)).filter(|_| number.is_multiple_of(2));
        let (findings, site) = kept.build_again();
        let (expected, expected_site) = build_from_nothing(&request, &kept.words);
        let told = format!("seed {seed}, edit {number}: {what}");
        assert_eq!(findings, expected, "{told}");
        match (site, expected_site) {
            (None, None) => {}
            (Some(Ok(site)), Some(Ok(expected))) => {
                sites += 1;
                same(&site, &expected, &told);
                one_by_one(kept.site.as_ref().unwrap(), &expected, &told);
            }
            (Some(site), Some(expected)) => {
                assert_eq!(site.err(), expected.err(), "{told}");
            }
            (site, expected) => panic!("{told}: {} {}", site.is_some(), expected.is_some()),
        }
        if expected_is_broken(&expected) && chance.below(3) == 0 {
            mended(&place);
        }
    }
    assert!(sites > EDITS / 4, "seed {seed}: {sites} edits gave a site");
}

fn expected_is_broken(findings: &str) -> bool {
    findings.contains(": fout")
}

fn same(site: &BTreeMap<String, Vec<u8>>, expected: &BTreeMap<String, Vec<u8>>, told: &str) {
    let paths = |all: &BTreeMap<String, Vec<u8>>| all.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(site), paths(expected), "{told}");
    for (path, bytes) in site {
        assert!(*bytes == expected[path], "{told}: {path} differs");
    }
}

/// Files that are asked for one at a time are the same as those of a build.
fn one_by_one(site: &Site, expected: &BTreeMap<String, Vec<u8>>, told: &str) {
    for (path, bytes) in expected {
        let found = site.file(path).ok().flatten();
        assert!(found.as_deref() == Some(bytes.as_slice()), "{told}: {path}");
    }
    assert!(
        site.file("grote/vermelding/er-niet.html")
            .unwrap()
            .is_none()
    );
}

#[test]
fn after_any_series_of_edits_the_outcome_is_that_of_a_build_from_nothing() {
    for seed in 1..=SERIES {
        series(seed);
    }
}

#[test]
fn what_did_not_change_is_not_read_again() {
    let place = place();
    let mut files = Snapshot::default();
    let folders = roots(&place.path("content"), &[]);
    files.look(&folders);
    assert_eq!(files.look(&folders), Changes::default());
}
