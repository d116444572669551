//! The whole addresses of sites, when they are known.

use url::Url;

use crate::model::{Region, Settings};

/// The address of a region's site.
#[must_use]
pub(crate) fn region_base(region: Option<&Region>) -> Option<Url> {
    let address = region?.address.as_ref();
    address.map(|address| as_folder(&address.0))
}

/// A map's own address, or its folder at the region's address.
#[must_use]
pub(crate) fn map_base(slug: &str, settings: &Settings, region: Option<&Url>) -> Option<Url> {
    match &settings.address {
        Some(address) => Some(as_folder(&address.0)),
        None => region?.join(&format!("{slug}/")).ok(),
    }
}

/// Addresses are joined to a folder, which ends in a slash.
fn as_folder(url: &Url) -> Url {
    let mut url = url.clone();
    url.set_query(None);
    url.set_fragment(None);
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    url
}
