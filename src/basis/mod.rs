//! What every other room stands on: texts of files and places in them, findings, digests and memos, and writing a file
//! in one step.

pub mod diagnostics;
pub mod io_reason;
pub mod memo;
pub mod paths;
pub mod replace_file;
pub mod source;
