//! Black-box tests: a map is copied to a temporary folder, a command is run, files and messages
//! are looked at.

mod harness;

mod building;
mod checking;
mod commands;
mod examples;
#[cfg(feature = "gidsen")]
mod guides;
mod hostile;
mod interrupted;
mod languages;
mod preview;
mod publishing;
mod quality;
mod residents;
mod searching;
mod themes;
