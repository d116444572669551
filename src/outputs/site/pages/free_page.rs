//! A page that editors wrote, such as "Over deze kaart".

use serde::Serialize;

use crate::model::address;
use crate::outputs::site::content::PageContent;
use crate::outputs::site::context::PageContext;
use crate::outputs::site::language::Lang;

#[derive(Serialize)]
struct FreePageView {
    titel: String,
    samenvatting: Option<String>,
    tekst: String,
    /// The language of all of it.
    taal: Lang,
}

/// A free page, by its position.
pub(crate) fn page(site: &PageContext, at: usize) -> PageContent {
    let page = &site.map.pages()[at];
    let glossary = format!("{}{}", address::UP, address::GLOSSARY);
    let mut explain = site.explanations.for_page(&glossary);
    let view = FreePageView {
        titel: page.title.value.clone(),
        samenvatting: page.summary.clone(),
        tekst: site.body_html(&page.body, &mut explain, 2),
        taal: site.lang(page.translated),
    };
    let summary = page.summary.as_deref();
    PageContent::new("pagina.html", &page.title.value, summary, &view)
}
