//! How fast a build is and how much memory it takes, per stage, on synthetic maps.
//!
//! `cargo bench` runs 1,000, 10,000 and 50,000 entries; `cargo bench -- 2000` other numbers, and
//! `cargo bench -- maak MAP 1000` only writes a synthetic map. Every build runs in a process of
//! its own, so that its peak memory is its own.

// A tool for whoever works on the program: what it says is for the terminal, and it stops at what is wrong.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used
)]

mod synthetic;

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use jiff::civil::date;
use sociale_kaart::internals::{
    BuildRequest, Collection, Compression, Request, SearchIndex, WordFacts, build, load_and_check,
};

/// The allocator of the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often a build is measured; the fastest counts, as the others were disturbed.
const RUNS: usize = 3;

fn main() {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|text| text != "--bench")
        .collect();
    match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["maak", folder, entries] => synthetic::write_map(Path::new(folder), number(entries)),
        ["meet", "bouwen", folder, target] => measure_build(Path::new(folder), Path::new(target)),
        ["meet", "zoeken", folder] => measure_index(Path::new(folder)),
        [] => report(&[1_000, 10_000, 50_000]),
        numbers => report(&numbers.iter().map(|text| number(text)).collect::<Vec<_>>()),
    }
}

fn number(text: &str) -> usize {
    text.parse().expect("a number of entries")
}

fn report(sizes: &[usize]) {
    println!(
        "| entries | read and check | index, render and write | publish | total | peak memory \
         | of which index and export | memory of that alone |"
    );
    println!("|---:|---:|---:|---:|---:|---:|---:|---:|");
    let mut folders = Vec::new();
    for &entries in sizes {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let map = folder.path().join("kaart");
        synthetic::write_map(&map, entries);
        // Every run has a target of its own: file systems are slow at making files for some
        // seconds after many were removed.
        let build = |run: usize| {
            let target = folder.path().join(format!("site-{run}"));
            measure(&["bouwen".as_ref(), map.as_os_str(), target.as_os_str()])
        };
        let best = (0..RUNS).map(build);
        let best = best.min_by_key(|measured: &[u64; 4]| measured.iter().take(3).sum::<u64>());
        let [check, render, publish, memory] = best.expect("at least one run");
        let index = (0..RUNS).map(|_| measure(&["zoeken".as_ref(), map.as_os_str()]));
        let [index, index_memory] = index.min().expect("at least one run");
        let total = check + render + publish;
        folders.push(folder);
        println!(
            "| {entries} | {check} ms | {render} ms | {publish} ms | {total} ms | {memory} MB \
             | {index} ms | {index_memory} MB |"
        );
    }
}

/// Milliseconds of stages and megabytes at the peak, of a process of its own.
fn measure<const N: usize>(arguments: &[&OsStr]) -> [u64; N] {
    let program = std::env::current_exe().expect("this program");
    let output = Command::new(program)
        .arg("meet")
        .args(arguments)
        .output()
        .expect("the build runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let numbers: Vec<u64> = text
        .split_whitespace()
        .filter_map(|text| text.parse().ok())
        .collect();
    numbers
        .try_into()
        .unwrap_or_else(|_| panic!("{text}{}", String::from_utf8_lossy(&output.stderr)))
}

fn request(folder: &Path) -> Request {
    Request {
        folder: folder.to_owned(),
        today: date(2026, 11, 21),
        drafts: false,
    }
}

/// Indexing and exporting alone, after the entries were read.
fn measure_index(folder: &Path) {
    let words = WordFacts::default();
    let checked = load_and_check(&request(folder), &words).expect("the map can be read");
    let start = Instant::now();
    let collection = Collection::of_map(&checked.public[0], &checked.documents[0]);
    let index = SearchIndex::new(&collection, &words).expect("the map can be indexed");
    let time = start.elapsed().as_millis();
    assert!(!index.files.files.is_empty());
    println!("{time} {}", peak_memory());
}

fn measure_build(folder: &Path, target: &Path) {
    let request = BuildRequest {
        content: request(folder),
        target: target.to_owned(),
        compression: Compression::Off,
        cache: None,
        guides: false,
    };
    let report = build(&request).expect("the map builds");
    let times = report.outcome.expect("the map has no errors").times;
    println!(
        "{} {} {} {}",
        times.check.as_millis(),
        times.render.as_millis(),
        times.publish.as_millis(),
        peak_memory()
    );
}

/// Megabytes, as the system counts them; 0 where it does not say.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() / 1024
}
