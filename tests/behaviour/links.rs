//! `check --links` against sites that are played here, each in another mood.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use crate::harness::{BANK, Place, Ran, TODAY};

/// What the sites were asked.
#[derive(Default)]
struct Seen {
    /// Method, site and path of every request.
    requests: Vec<String>,
    /// Requests that wait for their answer, by site.
    busy: BTreeMap<String, usize>,
    /// The most at once for one site.
    most: usize,
    /// Bytes of the endless page that went out.
    sent: usize,
}

/// Sites at the addresses 127.0.1.1, 127.0.1.2 ..., all played by one listener.
struct Sites {
    port: u16,
    seen: Arc<Mutex<Seen>>,
}

impl Sites {
    fn open() -> Self {
        let listener = TcpListener::bind("0.0.0.0:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Mutex::new(Seen::default()));
        let told = Arc::clone(&seen);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let told = Arc::clone(&told);
                std::thread::spawn(move || answer(stream, &told));
            }
        });
        Self { port, seen }
    }

    /// A page of the site with this number.
    fn page(&self, site: usize, path: &str) -> String {
        format!("http://127.0.1.{site}:{}/{path}", self.port)
    }

    /// The requests since the last time this was asked, in order.
    fn requests(&self) -> Vec<String> {
        let mut requests = std::mem::take(&mut self.seen.lock().unwrap().requests);
        requests.sort();
        requests
    }

    /// Lines of a run, without what differs from run to run.
    fn lines(&self, ran: &Ran) -> Vec<String> {
        let lines = ran.out.lines();
        lines
            .map(|line| {
                line.replace("content/proef/vermeldingen/", "")
                    .replace(&format!(":{}", self.port), "")
            })
            .collect()
    }
}

/// Runs `check --links` with these options more.
fn check(place: &Place, more: &[&str]) -> Ran {
    let sites: Vec<_> = (1..=40).map(|site| format!("127.0.1.{site}")).collect();
    let own = format!("--eigen-netwerk={}", sites.join(","));
    let mut arguments = vec![
        "check",
        "--links",
        "--formaat",
        "kort",
        "--pauze",
        "0",
        &own,
    ];
    // Every site but one answers at once, so the time is only for a machine that has much to do.
    for (option, value) in [("--vandaag", TODAY), ("--tijd", "120")] {
        if !more.contains(&option) {
            arguments.extend([option, value]);
        }
    }
    arguments.extend(more);
    place.run(&arguments)
}

fn answer(mut stream: TcpStream, seen: &Mutex<Seen>) {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => head.push(byte[0]),
            _ => return,
        }
        // A greeting of TLS.
        if head.first() == Some(&0x16) {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
            return;
        }
    }
    let head = String::from_utf8(head).unwrap();
    assert!(head.contains("\r\nuser-agent: sociale-kaart/"), "{head}");
    let words: Vec<_> = head.split(' ').collect();
    let host = head
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap();
    let site = host.split(':').next().unwrap().to_owned();
    {
        let mut seen = seen.lock().unwrap();
        seen.requests
            .push(format!("{} {site}{}", words[0], words[1]));
        let busy = seen.busy.entry(site.clone()).or_default();
        *busy += 1;
        seen.most = seen.most.max(seen.busy[&site]);
    }
    // Long enough to meet a second request, if there were one.
    if words[1].starts_with("/held") {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    // Counted down before the answer goes out: the next request may come as soon as it is read.
    *seen.lock().unwrap().busy.get_mut(&site).unwrap() -= 1;
    play(&mut stream, words[0] == "HEAD", words[1], host, seen);
}

/// The path says how the site behaves.
fn play(stream: &mut TcpStream, is_head: bool, path: &str, host: &str, seen: &Mutex<Seen>) {
    let mut say = |status: &str, more: &str| {
        let text =
            format!("HTTP/1.1 {status} X\r\n{more}content-length: 0\r\nconnection: close\r\n\r\n");
        let _ = stream.write_all(text.as_bytes());
    };
    let to = |target: &str| format!("location: {target}\r\n");
    match path.trim_start_matches('/').split('?').next().unwrap() {
        "301" => say("301", &to("/ok")),
        "302" => say("302", &to("/ok")),
        "308" => say("308", &to(&format!("http://{host}/301#x"))),
        "for-good-then-now" => say("301", &to("/302")),
        "circle" => say("302", &to("/circle-back")),
        "circle-back" => say("302", &to("/circle")),
        "moved-and-gone" => say("301", &to("/404")),
        "to-a-file" => say("302", &to("file:///etc/passwd")),
        "to-nothing" => say("302", ""),
        "to-own-network" => say(
            "302",
            &to(&format!(
                "http://127.0.0.1:{}/ok",
                host.split(':').nth(1).unwrap()
            )),
        ),
        "to-localhost" => say(
            "302",
            &to(&format!(
                "http://localhost:{}/ok",
                host.split(':').nth(1).unwrap()
            )),
        ),
        "to-site-1" => say(
            "302",
            &to(&format!(
                "http://127.0.1.1:{}/held",
                host.split(':').nth(1).unwrap()
            )),
        ),
        "404" => say("404", ""),
        "410" => say("410", ""),
        "403" => say("403", ""),
        "500" => say("500", ""),
        "429" => say("429", "retry-after: 90\r\n"),
        "503" => say("503", "retry-after: 3600\r\n"),
        "no-head" if is_head => say("405", ""),
        "no-head-404" if is_head => say("404", ""),
        "closes" => {}
        "garbage" => drop(stream.write_all(b"\x00\x01 hello\r\n\r\n")),
        "long-head" => drop(
            stream.write_all(&[b"HTTP/1.1 200 OK\r\nx: ", [b'a'; 300_000].as_slice()].concat()),
        ),
        // Until whoever asks has had enough.
        "slow" => drop(stream.read(&mut [0])),
        "endless" if is_head => say("501", ""),
        "endless" => endless(stream, seen),
        _ => say("200", ""),
    }
}

fn endless(stream: &mut TcpStream, seen: &Mutex<Seen>) {
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 9999999999\r\n\r\n");
    while let Ok(count @ 1..) = stream.write(&[b'x'; 4096]) {
        seen.lock().unwrap().sent += count;
    }
}

/// The small map with one entry for each of these websites: `plek-01.md` and so on.
fn with(websites: &[String]) -> Place {
    let place = Place::with_small_map();
    for (at, website) in websites.iter().enumerate() {
        let entry = BANK.replace("Voedselbank", &format!("Plek {at:02}"));
        let entry = entry.replace(
            "gecontroleerd",
            &format!("website: {website}\ngecontroleerd"),
        );
        place.write(
            &format!("content/proef/vermeldingen/plek-{at:02}.md"),
            entry,
        );
    }
    place
}

#[test]
fn every_answer_is_told_apart() {
    let sites = Sites::open();
    let paths = [
        "ok",
        "301",
        "302",
        "308",
        "for-good-then-now",
        "circle",
        "moved-and-gone",
        "to-a-file",
        "to-nothing",
        "404",
        "410",
        "403",
        "500",
        "429",
        "503",
        "no-head",
        "no-head-404",
        "closes",
        "garbage",
        "long-head",
        "endless",
    ];
    let mut websites: Vec<_> = paths
        .iter()
        .enumerate()
        .map(|(at, path)| sites.page(at + 1, path))
        .collect();
    websites.push(sites.page(22, "tls").replace("http:", "https:"));
    let place = with(&websites);
    let ran = check(&place, &[]);
    ran.code(0);
    let look = "(Open het adres zelf in een browser. Werkt het daar? Dan hoeft u niets te doen.)";
    let replace = "(Zoek het goede adres op en schrijf dat. Is er geen? Haal de link weg.)";
    let line = |at: usize, message: &str| format!("plek-{at:02}.md:8:10: {message}");
    let url = |at: usize| format!("http://127.0.1.{}/{}", at + 1, paths[at]);
    let moved = |at: usize, to: &str| {
        let help = format!(
            "(Kijk of dit klopt, en schrijf dan: http://127.0.1.{}/{to})",
            at + 1
        );
        line(
            at,
            &format!("tip: De pagina {} is voorgoed verhuisd. {help}", url(at)),
        )
    };
    let gone = |at: usize, status: u16| {
        line(
            at,
            &format!(
                "waarschuwing: De pagina {} is er niet meer ({status}). {replace}",
                url(at)
            ),
        )
    };
    let unsure = |at: usize, status: u16| {
        line(
            at,
            &format!(
                "tip: Het is niet te zeggen of {} er nog is: de site antwoordt met {status}. {look}",
                url(at)
            ),
        )
    };
    let silent = |at: usize, what: &str| line(at, &format!("tip: {} {what}. {look}", url(at)));
    let astray =
        |at: usize, what: &str| line(at, &format!("waarschuwing: {} {what} {replace}", url(at)));
    let busy = |at: usize, wait: &str| {
        line(
            at,
            &format!(
                "tip: De site van {} heeft het nu te druk, en vraagt om {wait} te wachten. (Kijk het morgen nog een keer na.)",
                url(at)
            ),
        )
    };
    let expected = [
        moved(1, "ok"),
        moved(3, "ok"),
        moved(4, "302"),
        astray(5, "stuurt steeds door en komt nergens uit."),
        gone(6, 404),
        astray(
            7,
            "stuurt door naar iets dat geen webpagina is: file:///etc/passwd",
        ),
        astray(8, "stuurt door naar niets."),
        gone(9, 404),
        gone(10, 410),
        unsure(11, 403),
        unsure(12, 500),
        busy(13, "90 seconden"),
        busy(14, "60 minuten"),
        silent(17, "verbreekt de verbinding"),
        silent(18, "geeft een antwoord dat niet te lezen is"),
        silent(19, "geeft een antwoord dat niet te lezen is"),
        line(
            21,
            "waarschuwing: De beveiligde verbinding met https://127.0.1.22/tls klopt niet. (Bezoekers zien een waarschuwing. Kijk of het adres klopt, en zeg het anders tegen wie de site beheert.)",
        ),
    ];
    assert_eq!(sites.lines(&ran), expected, "{ran}");
    // The page itself only where its head was refused.
    let head = |site: usize, path: &str| format!("HEAD 127.0.1.{site}/{path}");
    let page = |site: usize, path: &str| format!("GET 127.0.1.{site}/{path}");
    let mut asked = vec![
        head(1, "ok"),
        head(2, "301"),
        head(2, "ok"),
        head(3, "302"),
        head(3, "ok"),
        head(4, "308"),
        head(4, "301"),
        head(4, "ok"),
        head(5, "for-good-then-now"),
        head(5, "302"),
        head(5, "ok"),
        head(6, "circle"),
        head(6, "circle-back"),
        head(7, "moved-and-gone"),
        head(7, "404"),
        page(7, "404"),
        head(8, "to-a-file"),
        head(9, "to-nothing"),
        head(10, "404"),
        page(10, "404"),
        head(11, "410"),
        head(12, "403"),
        page(12, "403"),
        head(13, "500"),
        page(13, "500"),
        head(14, "429"),
        head(15, "503"),
        head(16, "no-head"),
        page(16, "no-head"),
        head(17, "no-head-404"),
        page(17, "no-head-404"),
        head(18, "closes"),
        page(18, "closes"),
        head(19, "garbage"),
        page(19, "garbage"),
        head(20, "long-head"),
        page(20, "long-head"),
        head(21, "endless"),
        page(21, "endless"),
    ];
    asked.sort();
    assert_eq!(sites.requests(), asked);
    let sent = sites.seen.lock().unwrap().sent;
    assert!(
        sent < 20_000_000,
        "{sent} bytes of a page that nobody reads"
    );
}

#[test]
fn a_site_that_says_nothing_is_not_waited_for_longer_than_was_said() {
    let sites = Sites::open();
    let place = with(&[sites.page(1, "slow")]);
    let ran = check(&place, &["--tijd", "1"]);
    ran.code(0);
    assert_eq!(
        sites.lines(&ran),
        [
            "plek-00.md:8:10: tip: http://127.0.1.1/slow geeft niet op tijd antwoord. (Open het adres zelf in een \
             browser. Werkt het daar? Dan hoeft u niets te doen.)"
        ],
        "{ran}"
    );
}

#[test]
fn an_address_is_asked_once_and_told_at_every_place() {
    let sites = Sites::open();
    let gone = sites.page(1, "404?a=1");
    let place = with(&[gone.clone(), gone.clone()]);
    place.write(
        "content/proef/organisaties.yaml",
        format!("organisaties:\n  - naam: Club\n    website: {gone}\n"),
    );
    place.write(
        "content/proef/paginas/over.md",
        format!(
            "---\ntitel: Over\n---\n\nLees [dit]({gone}#kop) en [dat]({}).\n",
            sites.page(1, "ok")
        ),
    );
    let ran = check(&place, &[]);
    let places: Vec<_> = ran
        .out
        .lines()
        .filter_map(|line| line.split(": ").next())
        .collect();
    assert_eq!(
        places
            .iter()
            .filter(|place| !place.contains("vermeldingen"))
            .collect::<Vec<_>>(),
        [
            &"content/proef/organisaties.yaml:3:14",
            &"content/proef/paginas/over.md:5:6"
        ],
        "{ran}"
    );
    assert_eq!(
        places.len(),
        4,
        "two entries, an organisation and a page: {ran}"
    );
    assert_eq!(
        sites.requests(),
        [
            "GET 127.0.1.1/404?a=1",
            "HEAD 127.0.1.1/404?a=1",
            "HEAD 127.0.1.1/ok"
        ]
    );
}

#[test]
fn what_was_answered_is_kept_for_a_while() {
    let sites = Sites::open();
    let place = with(&[
        sites.page(1, "ok"),
        sites.page(2, "410"),
        sites.page(3, "429"),
    ]);
    let first = check(&place, &[]);
    assert_eq!(sites.requests().len(), 3);
    let again = check(&place, &[]);
    assert_eq!(
        (again.out.as_str(), sites.requests().len()),
        (first.out.as_str(), 0)
    );
    check(&place, &["--opnieuw"]);
    assert_eq!(sites.requests().len(), 3);
    check(&place, &["--vandaag", "2026-11-22"]);
    assert_eq!(
        sites.requests(),
        ["HEAD 127.0.1.3/429"],
        "what was not certain"
    );
    check(&place, &["--vandaag", "2026-11-28"]);
    assert_eq!(sites.requests().len(), 3, "after a week");
    check(&place, &["--vandaag", "2026-11-01"]);
    assert_eq!(sites.requests().len(), 3, "an answer of tomorrow is none");
    place.write(".sociale-kaart/links/antwoorden.json", "{ not json");
    assert_eq!(check(&place, &[]).out, first.out);
    assert_eq!(sites.requests().len(), 3);
    check(&place, &["--cache", "elders"]);
    assert!(place.has("elders/links/antwoorden.json"));
}

#[test]
fn dead_links_only_count_when_asked() {
    let sites = Sites::open();
    let place = with(&[sites.page(1, "410")]);
    check(&place, &[]).code(0);
    check(&place, &["--streng"]).code(1);
    let unsure = with(&[sites.page(2, "403")]);
    check(&unsure, &["--streng"]).code(0);
    sites.requests();
    place.run(&["check", "--vandaag", TODAY]).code(0);
    place.build().code(0);
    assert_eq!(sites.requests(), [""; 0], "only when asked");
    place.run(&["check", "--streng"]).code(2);
    let human = place.run(&["check", "--links", "--vandaag", TODAY]);
    human.says("Links: 1 adres, waarvan 0 nu gevraagd.");
}

#[test]
fn the_own_network_is_never_asked() {
    let sites = Sites::open();
    let place = with(&[sites.page(1, "ok")]);
    let arguments = ["check", "--links", "--formaat", "kort", "--vandaag", TODAY];
    place
        .run(&arguments)
        .says("leidt naar uw eigen netwerk. Bewoners kunnen daar niet bij.");
    for own in [
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0x7f000001.0x7f",
        "127.1.1.1",
    ] {
        let place = with(&[format!("http://{own}:{}/ok", sites.port)]);
        place.run(&arguments);
    }
    assert_eq!(sites.requests(), [""; 0]);
    let place = with(&[
        sites.page(1, "to-own-network"),
        sites.page(2, "to-localhost"),
    ]);
    let ran = check(&place, &[]);
    assert_eq!(ran.out.matches("uw eigen netwerk").count(), 2, "{ran}");
    assert_eq!(
        sites.requests(),
        [
            "HEAD 127.0.1.1/to-own-network",
            "HEAD 127.0.1.2/to-localhost"
        ]
    );
}

#[test]
fn a_site_is_asked_one_thing_at_a_time() {
    let sites = Sites::open();
    // Of one site, and of others that lead to it.
    let mut pages: Vec<_> = (0..6)
        .map(|at| sites.page(1, &format!("held?{at}")))
        .collect();
    pages.extend((2..6).map(|site| sites.page(site, "to-site-1")));
    let place = with(&pages);
    check(&place, &[]).code(0).says_exactly(&[]);
    assert_eq!(sites.requests().len(), 6 + 4 * 2);
    assert_eq!(sites.seen.lock().unwrap().most, 1);
}

#[test]
fn without_a_network_nothing_is_said_of_links() {
    let closed = Sites {
        port: 9,
        seen: Arc::default(),
    };
    let place = with(&[closed.page(1, "ok"), closed.page(2, "ok")]);
    let ran = check(&place, &["--streng"]);
    ran.code(0)
        .says_exactly(&[])
        .warns("geen enkele site gaf antwoord. Hebt u internet?");
    assert!(!place.has(".sociale-kaart/links/antwoorden.json"));
}

#[test]
fn names_for_examples_are_not_asked() {
    let place = with(&[
        "https://www.kast.example/x".to_owned(),
        "https://example.com".to_owned(),
    ]);
    place
        .run(&["check", "--links", "--vandaag", TODAY])
        .code(0)
        .says("Links: 0 adressen, waarvan 0 nu gevraagd.");
}
