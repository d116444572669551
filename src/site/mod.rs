//! stub
/// Folders that the site itself uses.
pub const RESERVED_FOLDERS: [&str; 8] = ["vermelding", "wijk", "organisatie", "info", "zoeken", "assets", "bestanden", "gidsen"];
