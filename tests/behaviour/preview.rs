//! `serve`: what a browser gets, what it is refused, and what happens when files change.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use jiff::civil::date;
use sociale_kaart::internals::{PreviewState, Request, keep_building};

use crate::harness::{BANK, Place, TODAY};

const ENTRY: &str = "content/proef/vermeldingen/bank.md";
const PAGE: &str = "/proef/vermelding/bank.html";
/// Far longer than a build takes; only a failing test waits so long.
const PATIENCE: Duration = Duration::from_secs(300);

/// A running preview; it is stopped when the test ends.
struct Preview {
    child: Child,
    out: BufReader<ChildStdout>,
    port: u16,
    version: u64,
}

struct Answer {
    status: u16,
    body: String,
}

impl Preview {
    fn of(place: &Place, more: &[&str]) -> Self {
        let mut arguments = vec!["serve", "--vandaag", TODAY, "--poort", "0"];
        arguments.extend(more);
        std::fs::create_dir_all(place.path("tijdelijk")).unwrap();
        let mut child = place
            .command(&arguments)
            // Where a test looks whether anything is left behind.
            .env("TMPDIR", place.path("tijdelijk"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.starts_with("Bekijken:") {
            line.clear();
            assert!(
                out.read_line(&mut line).unwrap() > 0,
                "the preview did not start"
            );
        }
        let port = line
            .trim()
            .trim_end_matches('/')
            .rsplit(':')
            .next()
            .unwrap();
        let port = port.parse().unwrap();
        let mut preview = Self {
            child,
            out,
            port,
            version: 0,
        };
        preview.news();
        preview
    }

    fn ask(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
        Answer {
            status: status.unwrap_or_default(),
            body: body.to_owned(),
        }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(&format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        ))
    }

    fn json(&self, path: &str) -> serde_json::Value {
        serde_json::from_str(&self.get(path).body).unwrap()
    }

    /// Waits for the next build that changed something: the program's own signal.
    fn news(&mut self) -> serde_json::Value {
        let start = Instant::now();
        loop {
            let news = self.json(&format!("/_redactie/stand?na={}", self.version));
            let version = news["versie"].as_u64().unwrap();
            if version != self.version {
                self.version = version;
                return news;
            }
            assert!(start.elapsed() < PATIENCE, "nothing new");
        }
    }

    /// Waits until the preview tells of this. News may also be of something else: search that knows an
    /// earlier change, or half of a file.
    fn until(&mut self, is_it: impl Fn(&serde_json::Value) -> bool) {
        let start = Instant::now();
        while !is_it(&self.news()) {
            assert!(start.elapsed() < PATIENCE, "nothing of what was waited for");
        }
    }

    /// Waits until a page shows this.
    #[track_caller]
    fn shows(&mut self, path: &str, text: &str) {
        let start = Instant::now();
        while !self.get(path).body.contains(text) {
            assert!(start.elapsed() < PATIENCE, "{path} does not show {text:?}");
            self.news();
        }
    }

    /// Waits until nothing more is to come of what was saved, and tells how things stand.
    fn settled(&mut self) -> serde_json::Value {
        loop {
            let news = self.json("/_redactie/stand?na=0");
            self.version = news["versie"].as_u64().unwrap();
            if news["zoeken_is_bij"] == true {
                return news;
            }
            self.news();
        }
    }

    fn stop(&mut self) -> String {
        let pid = self.child.id().to_string();
        std::process::Command::new("kill")
            .args(["-INT", &pid])
            .status()
            .unwrap();
        let mut rest = String::new();
        self.out.read_to_string(&mut rest).unwrap();
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
        rest
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_preview_shows_the_site_with_a_bar_and_publishes_nothing() {
    let place = Place::with_small_map();
    let preview = Preview::of(&place, &[]);
    let page = preview.get(PAGE);
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Voedselbank"), "{}", page.body);
    assert!(
        page.body.contains("/_redactie/voorbeeld.js"),
        "{}",
        page.body
    );
    assert_eq!(preview.get("/").status, 200);
    assert_eq!(preview.get("/_redactie/voorbeeld.js").status, 200);
    assert_eq!(preview.get("/geen.html").status, 404);
    assert!(!place.has("public"));
    place.build().code(0);
    let published = place.read(&format!("public{PAGE}"));
    assert!(!published.contains("_redactie"), "{published}");
    let (before, after) = page
        .body
        .split_once("<link rel=\"stylesheet\" href=\"/_redactie")
        .unwrap();
    let after = after.split_once("</script>").unwrap().1;
    assert_eq!(
        format!("{before}{after}"),
        published,
        "the same page but for the bar"
    );
}

#[test]
fn a_save_is_shown_however_an_editor_saves() {
    let place = Place::with_small_map();
    let mut preview = Preview::of(&place, &[]);
    let saved = |text: &str| BANK.replace("Elke week", text);
    place.write(ENTRY, saved("In place"));
    preview.shows(PAGE, "In place");
    let news = preview.json("/_redactie/stand?na=1");
    assert_eq!(news["laatst"], "proef/vermelding/bank.html");
    // As vim and many others do: write another file, and rename it.
    place.write(
        "content/proef/vermeldingen/.bank.md.swp",
        saved("By renaming"),
    );
    let other = place.path("content/proef/vermeldingen/.bank.md.swp");
    std::fs::rename(other, place.path(ENTRY)).unwrap();
    preview.shows(PAGE, "By renaming");
    place.remove(ENTRY);
    place.write(ENTRY, saved("Made again"));
    preview.shows(PAGE, "Made again");
}

#[test]
fn broken_content_is_told_on_its_page_while_the_last_good_site_stays() {
    let place = Place::with_small_map();
    let mut preview = Preview::of(&place, &[]);
    place.save(ENTRY, BANK.replace("soort: voorziening", "soort: x"));
    preview.until(|news| news["fouten"] == 1);
    assert!(
        preview.get(PAGE).body.contains("Elke week"),
        "the last good page"
    );
    let found = preview.json("/_redactie/pagina?pad=proef%2Fvermelding%2Fbank.html");
    let finding = &found["meldingen"][0];
    assert_eq!(finding["regel"], 3, "{found}");
    assert_eq!(finding["bestand"], ENTRY);
    assert!(
        finding["tekst"].as_str().unwrap().contains("soort: x"),
        "{found}"
    );
    let other = preview.json("/_redactie/pagina?pad=proef%2Fvermelding%2Fpunt.html");
    assert_eq!(other["meldingen"].as_array().unwrap().len(), 0, "{other}");
    assert_eq!(other["fouten"].as_array().unwrap().len(), 1, "{other}");
    place.save(ENTRY, BANK);
    preview.until(|news| news["fouten"] == 0);
}

#[test]
fn the_preview_starts_with_broken_content_and_shows_the_site_when_it_is_mended() {
    let place = Place::with_small_map();
    place.write(ENTRY, "---\nnaam: [\n---\n");
    let mut preview = Preview::of(&place, &[]);
    assert_eq!(preview.get(PAGE).status, 503);
    let found = preview.json("/_redactie/pagina?pad=proef%2Fvermelding%2Fbank.html");
    assert!(
        !found["meldingen"].as_array().unwrap().is_empty(),
        "{found}"
    );
    place.save(ENTRY, BANK);
    preview.shows(PAGE, "Elke week");
    assert_eq!(preview.get(PAGE).status, 200);
}

#[test]
fn a_folder_that_goes_away_and_comes_back_ends_in_the_right_state() {
    let place = Place::with_small_map();
    let mut preview = Preview::of(&place, &[]);
    let (here, away) = (place.path("content"), place.path("weg"));
    std::fs::rename(&here, &away).unwrap();
    preview.until(|news| news["mislukt"].is_string());
    assert_eq!(preview.get(PAGE).status, 200, "the last good page");
    std::fs::rename(&away, &here).unwrap();
    place.save(ENTRY, BANK.replace("Elke week", "Terug"));
    preview.shows(PAGE, "Terug");
}

#[test]
fn saving_the_same_content_again_is_no_news() {
    let place = Place::with_small_map();
    let mut preview = Preview::of(&place, &["--polling"]);
    let version = preview.version;
    place.save(ENTRY, BANK);
    // The change after it is seen, once on its page and once by search; the save of the same content
    // added nothing.
    let punt = "content/proef/vermeldingen/punt.md";
    place.save(punt, crate::harness::PUNT.replace("Kom", "Loop"));
    preview.shows("/proef/vermelding/punt.html", "Loop");
    let news = preview.settled();
    assert_eq!(news["versie"], version + 2);
}

#[test]
fn only_this_machine_may_read_and_nobody_may_write() {
    let place = Place::with_small_map();
    let preview = Preview::of(&place, &[]);
    let ask = |method: &str, path: &str, host: &str| {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
        );
        preview.ask(&request).status
    };
    assert_eq!(ask("GET", "/", "127.0.0.1:4000"), 200);
    assert_eq!(ask("HEAD", "/", "localhost"), 200);
    assert_eq!(ask("GET", "/", "kwaad.example"), 403);
    assert_eq!(
        ask("GET", "/_redactie/pagina?pad=x", "kwaad.example:4000"),
        403
    );
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        assert_eq!(ask(method, "/", "localhost"), 405, "{method}");
    }
    for path in [
        "/../content/proef/kaart.yaml",
        "/%2e%2e/site/index.html",
        "/.sociale-kaart-manifest",
        "/..%5cx",
    ] {
        assert_eq!(ask("GET", path, "localhost"), 404, "{path}");
    }
}

#[test]
fn a_used_port_is_told_and_the_next_free_one_is_taken() {
    let place = Place::with_small_map();
    let first = Preview::of(&place, &[]);
    let port = first.port.to_string();
    let mut second = place
        .command(&["serve", "--vandaag", TODAY, "--poort", &port])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(second.stdout.take().unwrap());
    let mut lines = String::new();
    out.read_line(&mut lines).unwrap();
    out.read_line(&mut lines).unwrap();
    second.kill().unwrap();
    second.wait().unwrap();
    assert!(
        lines.contains(&format!("Poort {port} is bezet.")),
        "{lines}"
    );
    assert!(lines.contains("Bekijken: http://127.0.0.1:"), "{lines}");
}

/// In a thread of the test, so that the test says which day it is.
#[test]
fn when_a_new_day_begins_the_site_is_that_of_the_new_day() {
    let place = Place::with_small_map();
    let notice = "bericht: { tekst: Vandaag dicht., tot: 2026-11-21 }\ngecontroleerd";
    place.write(ENTRY, BANK.replace("gecontroleerd", notice));
    let now = Mutex::new(date(2026, 11, 21));
    let today = || *now.lock().unwrap();
    let preview = sociale_kaart::internals::Preview {
        content: Request {
            folder: place.path("content"),
            today: today(),
            drafts: false,
        },
        today: &today,
        polling: true,
    };
    let (state, stop) = (Arc::new(PreviewState::default()), AtomicBool::new(false));
    let page = || state.file(&PAGE[1..]).unwrap_or_default();
    let pages = std::thread::scope(|scope| {
        scope.spawn(|| keep_building(&preview, &state, &stop, |_| ()));
        state.wait(0, PATIENCE);
        let (before, version) = (page(), state.version());
        *now.lock().unwrap() = date(2026, 11, 22);
        state.wait(version, PATIENCE);
        let after = page();
        stop.store(true, Ordering::Relaxed);
        [before, after]
    });
    let [before, after] = pages.map(|bytes| String::from_utf8(bytes).unwrap());
    assert!(before.contains("Vandaag dicht."), "{before}");
    assert!(!after.contains("Vandaag dicht."), "{after}");
    assert!(after.contains("Elke week"), "{after}");
}

#[test]
fn it_stops_cleanly_and_leaves_nothing_behind() {
    let place = Place::with_small_map();
    let mut preview = Preview::of(&place, &[]);
    assert_eq!(preview.get(PAGE).status, 200);
    assert!(preview.stop().contains("Gestopt."));
    assert!(place.snapshot("tijdelijk").is_empty());
    assert!(!place.has("public") && !place.has(".sociale-kaart"));
}

#[test]
fn without_a_map_there_is_nothing_to_preview() {
    let place = Place::empty();
    std::fs::create_dir(place.path("content")).unwrap();
    place
        .run(&["serve", "--poort", "0"])
        .code(2)
        .warns("staat geen kaart");
    place
        .run(&["serve", "weg", "--poort", "0"])
        .code(3)
        .warns("kan niet worden gelezen");
}
