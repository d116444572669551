//! Answers a question for the command line, in the same way as the browser: understands the words of the
//! question, ranks the entries that have them, and explains why each was found.

pub(crate) mod explain;
pub(crate) mod loaded;
pub(crate) mod question;
pub(crate) mod rank;
pub(crate) mod spelling;
pub(crate) mod store;
pub(crate) mod understand;
