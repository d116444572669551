//! Who knows whom: `src/lib.rs` lists the rooms, and each may use only those above it in the list.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

#[test]
fn a_room_knows_only_those_above_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let rooms = rooms(&std::fs::read_to_string(source.join("lib.rs")).unwrap());
    let place = |room: &str| rooms.iter().position(|one| one == room);
    let mut wrong = Vec::new();
    for file in rust_files(&source) {
        let path = file.strip_prefix(&source).unwrap();
        let Some(own) = place(&room_of(path)) else {
            continue;
        };
        for used in used(&std::fs::read_to_string(&file).unwrap()) {
            if place(&used).is_none_or(|at| at > own) {
                wrong.push(format!("{} uses {used}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_room_is_in_the_list() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let text = std::fs::read_to_string(source.join("lib.rs")).unwrap();
    let mut rooms = rooms(&text);
    rooms.sort();
    let modules = text.lines().filter_map(|line| line.strip_prefix("mod "));
    let modules: Vec<_> = modules.map(|line| line.trim_end_matches(';')).collect();
    assert_eq!(rooms, modules);
}

/// The rooms in their order: lines such as "//! * [`basis`]: texts of files".
fn rooms(text: &str) -> Vec<String> {
    let items = text
        .lines()
        .filter_map(|line| line.strip_prefix("//! * [`"));
    let names = items.filter_map(|item| item.split_once("`]"));
    names.map(|(name, _)| name.to_owned()).collect()
}

fn room_of(path: &Path) -> String {
    let first = path.iter().next().unwrap().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

fn rust_files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.unwrap().into_path());
    entries.filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
}

/// The rooms that a file names, as in `crate::model::Entry`.
fn used(text: &str) -> impl Iterator<Item = String> {
    let paths = text.split("crate::").skip(1);
    paths.map(|path| {
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        path.chars().take_while(|c| is_name(*c)).collect()
    })
}
