//! Black-box tests: a map is copied to a temporary folder, a command is run, files and messages
//! are looked at.

// What goes wrong in a helper of a test is that test's failure.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used
)]

mod harness;

mod beginning;
mod building;
mod codes;
mod commands;
mod desk;
mod examples;
#[cfg(feature = "gidsen")]
mod guides;
mod handbook;
mod hostile;
mod interrupted;
mod languages;
mod linked_data;
mod links;
mod plain;
mod preview;
mod publishing;
mod quality;
mod rooms;
mod searching;
mod series;
mod suite;
mod themes;
