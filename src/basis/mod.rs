//! What every other room stands on: texts of files and places in them, findings, digests and memos, and writing a file
//! in one step.

pub(crate) mod diagnostics;
pub(crate) mod io_reason;
pub(crate) mod memo;
pub(crate) mod paths;
pub(crate) mod replace_file;
pub(crate) mod source;
