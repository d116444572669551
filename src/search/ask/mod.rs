//! Answers a question for the command line, in the same way as the browser: understands the words of the
//! question, ranks the entries that have them, and explains why each was found.

pub mod explain;
pub mod loaded;
pub mod question;
pub mod rank;
pub mod spelling;
pub mod store;
pub mod understand;
