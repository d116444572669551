//! `robots.txt` and `sitemap.xml` (sitemaps.org protocol 0.9), for search engines.

use crate::markup::escape;
use crate::outputs::site::context::absolute;
use crate::theme::Asset;

/// Addresses in one sitemap file; the protocol allows 50,000.
const MAX_ADDRESSES: usize = 50_000;

/// `robots.txt`: everything may be found.
pub(crate) fn robots(base: Option<&url::Url>) -> Asset {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(sitemap) = base.and_then(|base| absolute(base, "sitemap.xml")) {
        text.push_str(&format!("Sitemap: {sitemap}\n"));
    }
    Asset {
        path: "robots.txt".to_owned(),
        bytes: text.into_bytes(),
    }
}

/// `sitemap.xml` of a map, when its address is known. Above the protocol's limit the pages that
/// come last are left out; they are linked from the others.
pub(crate) fn sitemap(base: &url::Url, paths: &[String]) -> Asset {
    let addresses = paths
        .iter()
        .filter_map(|path| absolute(base, path))
        .take(MAX_ADDRESSES);
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                   <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    for address in addresses {
        xml.push_str(&format!("<url><loc>{}</loc></url>\n", escape(&address)));
    }
    xml.push_str("</urlset>\n");
    Asset {
        path: "sitemap.xml".to_owned(),
        bytes: xml.into_bytes(),
    }
}

/// `sitemap.xml` of a region: the sitemaps of its maps.
pub(crate) fn sitemap_index<'m>(base: &url::Url, maps: impl Iterator<Item = &'m str>) -> Asset {
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                   <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    for address in maps.filter_map(|map| absolute(base, &format!("{map}/sitemap.xml"))) {
        xml.push_str(&format!(
            "<sitemap><loc>{}</loc></sitemap>\n",
            escape(&address)
        ));
    }
    xml.push_str("</sitemapindex>\n");
    Asset {
        path: "sitemap.xml".to_owned(),
        bytes: xml.into_bytes(),
    }
}
