//! Answering a question, as the browser does, for the command line: the words of the question are
//! understood, the entries that have them are ranked, and it is told why each was found.

pub mod explain;
pub mod loaded;
pub mod question;
pub mod rank;
pub mod spelling;
pub mod store;
pub mod understand;
