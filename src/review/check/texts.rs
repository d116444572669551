//! Links, images and HTML in editors' Markdown.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::basis::diagnostics::{Code, Diagnostic, codes};
use crate::basis::memo::{Digest, MemoPerItem};
use crate::basis::source::{Sources, Span};
use crate::markup::{
    Image, LinkIndex, LinkProblem, Rendered, Renderer, TextProblem, TextProblemKind, heading_ids,
};
use crate::model::{Body, Entry, Link, SocialMap, Status, slugify};
use crate::review::check::CheckContext;

/// Where a body stands and what it says.
struct CheckedText<'t> {
    body: &'t Body,
    /// Whether it is on the site; a draft may link to another draft.
    shown: bool,
    markdown: &'t str,
}

/// What was found in the texts of entries, and the index of what can be linked to.
#[derive(Debug, Default)]
pub(crate) struct TextsCache {
    context: Digest,
    links: Option<Arc<LinkIndex>>,
    entries: MemoPerItem<Entry, Arc<TextFindings>>,
}

/// What is refused in a text, and its links.
type TextFindings = (Vec<TextProblem>, Vec<(Link, Range<usize>)>);

/// Reports what is refused in texts, and links to headings that are not there.
pub(crate) fn check(
    map: &SocialMap,
    context: &CheckContext<'_>,
    cache: &mut TextsCache,
) -> Vec<Diagnostic> {
    let addresses = Digest::of_all([context.digest, map.addresses()]);
    if addresses != cache.context {
        cache.context = addresses;
        cache.links = None;
    }
    let links = cache.links.get_or_insert_with(|| {
        let paths = context.files.paths.values().map(AsRef::as_ref);
        let entries = map.entries.iter();
        let drafts = entries.filter(|entry| entry.status == Status::Draft);
        let drafts = drafts.map(|entry| entry.slug.as_str());
        Arc::new(LinkIndex::new(context.public, paths).with_drafts(drafts))
    });
    let of_entries = cache.entries.of(addresses, &map.entries, |entry| {
        let text = of_entry(entry, context);
        Arc::new(text.map_or_else(TextFindings::default, |text| render(&text, links, context)))
    });
    let others = others(map, context);
    let of_others = others.par_iter().map(|text| render(text, links, context));
    let of_others: Vec<_> = of_others.collect();
    let mut anchors = Anchors {
        map,
        sources: context.sources,
        known: BTreeMap::new(),
        by_slug: OnceCell::new(),
    };
    let entries = map.entries.iter().zip(&of_entries);
    let of_entries = entries.filter(|(_, found)| !found.0.is_empty() || !found.1.is_empty());
    let of_entries =
        of_entries.filter_map(|(entry, found)| Some((of_entry(entry, context)?, &**found)));
    let all = of_entries.chain(others.into_iter().zip(&of_others));
    all.flat_map(|(text, found)| anchors.report(&text, found))
        .collect()
}

/// The text of an entry that is or may come on the site.
fn of_entry<'t>(entry: &'t Entry, context: &CheckContext<'t>) -> Option<CheckedText<'t>> {
    let body = entry.body.as_ref();
    let body = body.filter(|_| entry.status != Status::Stopped)?;
    Some(CheckedText {
        body,
        shown: context.public.showing().shows(entry.status),
        markdown: body.markdown(context.sources),
    })
}

/// All other texts: pages and translations.
fn others<'t>(map: &'t SocialMap, context: &CheckContext<'t>) -> Vec<CheckedText<'t>> {
    let pages = map.pages.iter().map(|page| &page.body);
    let translations = &map.translations;
    let of_entries = translations.entries.iter();
    let of_entries = of_entries.filter_map(|one| one.words.body.as_ref());
    let of_pages = translations.pages.iter().map(|one| &one.words.body);
    let all = pages.chain(of_entries).chain(of_pages);
    all.map(|body| CheckedText {
        body,
        shown: true,
        markdown: body.markdown(context.sources),
    })
    .collect()
}

fn render(text: &CheckedText<'_>, links: &LinkIndex, context: &CheckContext<'_>) -> TextFindings {
    let source = text.body.span().source;
    let renderer = Renderer {
        links,
        href: &|_| String::new(),
        image: &|path| {
            let known = context.files.images.contains_key(path);
            known.then(|| Image {
                href: String::new(),
                size: None,
            })
        },
        from: context.files.path(source).unwrap_or_default(),
        heading_level: 2,
    };
    // The HTML is thrown away, for pages render it again: here only the findings matter.
    let Rendered {
        problems, links, ..
    } = renderer.render(text.markdown, None);
    (problems, links)
}

/// The ids of headings per body, worked out only for bodies that are linked to.
struct Anchors<'a> {
    map: &'a SocialMap,
    sources: &'a Sources,
    known: BTreeMap<Span, Vec<String>>,
    /// Entries, once one is asked for.
    by_slug: OnceCell<HashMap<&'a str, &'a Entry>>,
}

impl<'a> Anchors<'a> {
    fn body_of(&self, slug: &str) -> Option<&'a Body> {
        let by_slug = self.by_slug.get_or_init(|| {
            // Where two have the same name, links lead to the first.
            let entries = self.map.entries.iter().rev();
            entries
                .map(|entry| (entry.slug.as_str(), &**entry))
                .collect()
        });
        by_slug.get(slug)?.body.as_ref()
    }

    fn report(
        &mut self,
        text: &CheckedText<'_>,
        (problems, links): &TextFindings,
    ) -> Vec<Diagnostic> {
        let to_draft = |problem: &&TextProblem| {
            matches!(problem.kind, TextProblemKind::Link(_, LinkProblem::Draft))
        };
        let undecoded = &self.map.undecoded;
        let to_undecoded = |problem: &&TextProblem| match &problem.kind {
            TextProblemKind::Link(destination, LinkProblem::NotFound(_)) => {
                undecoded.contains(&slug_of(destination))
            }
            _ => false,
        };
        let counted = problems
            .iter()
            .filter(|problem| (text.shown || !to_draft(problem)) && !to_undecoded(problem));
        let mut found: Vec<_> = counted.map(|problem| refused(text.body, problem)).collect();
        for (link, range) in links {
            found.extend(self.missing(text, link, range.clone()));
        }
        found
    }

    fn missing(
        &mut self,
        text: &CheckedText<'_>,
        link: &Link,
        range: Range<usize>,
    ) -> Option<Diagnostic> {
        let (body, anchor) = match link {
            Link::SamePage(anchor) => (Some(text.body), anchor),
            Link::Entry(slug, Some(anchor)) => (self.body_of(slug), anchor),
            Link::Page(slug, Some(anchor)) => {
                let mut pages = self.map.pages.iter();
                let page = pages.find(|page| page.slug == *slug);
                (page.map(|page| &page.body), anchor)
            }
            _ => return None,
        };
        let ids = body.map(|body| {
            self.known
                .entry(body.span())
                .or_insert_with(|| heading_ids(body.markdown(self.sources)))
        });
        if ids.as_ref().is_some_and(|ids| ids.contains(anchor)) {
            return None;
        }
        let help = match ids.filter(|ids| !ids.is_empty()) {
            Some(ids) => format!("Er zijn koppen met: {}.", ids.join(", ")),
            None if *link == Link::SamePage(anchor.clone()) => {
                "Kijk de kop na, of haal de link weg.".to_owned()
            }
            None => "Haal het deel vanaf # weg.".to_owned(),
        };
        let message = format!("Er is geen kop \"#{anchor}\" waar deze link naartoe gaat.");
        Some(Diagnostic::error(codes::DODE_LINK, text.body.span_of(range), message).help(help))
    }
}

/// The slug of the entry that a link is meant for: `vermelding:bank#kop` or `../geld/bank.md`.
fn slug_of(destination: &str) -> String {
    let target = destination.split('#').next().unwrap_or_default();
    let name = target.rsplit(['/', ':']).next().unwrap_or_default();
    slugify(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
}

fn refused(body: &Body, problem: &TextProblem) -> Diagnostic {
    let (code, message, help) = match &problem.kind {
        TextProblemKind::Html => (
            codes::HTML,
            "Hier staat HTML. Dat komt niet op de site.".to_owned(),
            "Gebruik **vet**, een kop met ## of een lijst met streepjes.".to_owned(),
        ),
        TextProblemKind::Link(destination, why) => link_problem(destination, why),
        TextProblemKind::ImageMissing(path) => (
            codes::AFBEELDING_ONTBREEKT,
            format!("De afbeelding \"{path}\" is er niet."),
            "Zet een jpg, png, webp, gif of avif in de map van de kaart en schrijf het pad \
             vanaf dit bestand, zoals ../afbeeldingen/huis.jpg."
                .to_owned(),
        ),
        TextProblemKind::ImageWithoutText => (
            codes::AFBEELDING_ZONDER_TEKST,
            "Bij deze afbeelding staat niet wat erop te zien is.".to_owned(),
            "Schrijf dat tussen de rechte haken: ![De ingang van het buurthuis](...).".to_owned(),
        ),
    };
    Diagnostic::error(code, body.span_of(problem.range.clone()), message).help(help)
}

fn link_problem(destination: &str, why: &LinkProblem) -> (Code, String, String) {
    match why {
        LinkProblem::Scheme(scheme) => (
            codes::VERBODEN_LINK,
            format!("Een link mag niet met \"{scheme}:\" beginnen."),
            "Gebruik https://, mailto:, tel:, een bestand van deze kaart, of vermelding:naam."
                .to_owned(),
        ),
        LinkProblem::Invalid(help) => (
            codes::ONGELDIGE_LINK,
            format!("De link \"{destination}\" klopt niet."),
            help.clone(),
        ),
        LinkProblem::Outside => (
            codes::LINK_NAAR_BUITEN,
            format!("De link \"{destination}\" leidt buiten de map van de kaart."),
            "Verwijs naar een bestand van deze kaart, of schrijf een heel webadres.".to_owned(),
        ),
        LinkProblem::NotFound(near) => (
            codes::DODE_LINK,
            format!("De link \"{destination}\" leidt nergens heen."),
            match near {
                Some(near) => format!("Bedoelt u \"{near}\"?"),
                None => "Kijk de naam na, of haal de link weg.".to_owned(),
            },
        ),
        LinkProblem::Draft => (
            codes::DODE_LINK,
            format!("De link \"{destination}\" leidt naar een concept, dat niet op de site staat."),
            "Publiceer die vermelding, of haal de link weg.".to_owned(),
        ),
    }
}
