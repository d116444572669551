//! How each page of a plan is rendered.

use serde::Serialize;

use crate::model::ShownId;
use crate::model::address;
use crate::outputs::site::edition::Lang;
use crate::outputs::site::frame::NamedLink;
use crate::outputs::site::map_site::{MapSite, PageOf};
use crate::outputs::site::pages::Letter;
use crate::outputs::site::pages::choices;
use crate::outputs::site::pages::glossary;
use crate::outputs::site::pages::guides;
use crate::outputs::site::pages::list;
use crate::outputs::site::pages::search_view;
use crate::outputs::site::pages::urgent;
use crate::outputs::site::pages::{body_html, entry_view};
use crate::outputs::site::plan::{Choices, Job, List, Plan, PlannedPage};
use crate::theme::RenderError;

impl Plan {
    /// Renders one page.
    ///
    /// # Errors
    /// When a template cannot be used for it.
    pub fn render(&self, site: &MapSite, page: &PlannedPage) -> Result<String, RenderError> {
        let show = Show {
            site,
            path: &page.path,
            twin: match page.job {
                // Other languages have other letters, and no page of their own for wrong addresses.
                Job::Letter(_) => address::A_TO_Z,
                Job::NotFound => address::HOME,
                _ => &page.path,
            },
        };
        match page.job {
            Job::Home => show.home(),
            Job::NotFound => show.not_found(),
            Job::Choices(choices) => show.choices(choices),
            Job::List(list, number) => show.list(list, number),
            Job::AToZ => show.root("a-z.html", "a_z.titel", &self.index(None)),
            Job::Letter(at) => {
                show.page("a-z.html", &self.letters[at].letter, &self.index(Some(at)))
            }
            Job::Search => show.search(),
            Job::Glossary => show.root(
                "begrippen.html",
                "begrippen.titel",
                &glossary(site.map.glossary()),
            ),
            Job::Urgent => show.root("direct-hulp.html", "direct_hulp.titel", &urgent(site)),
            Job::Saved => show.root("mijn-lijst.html", "mijn_lijst.titel", &SavedView::of(site)),
            Job::Accessibility => show.root("toegankelijkheid.html", "toegankelijkheid.titel", &()),
            Job::Guides => {
                let title = site.texts().get("gidsen.titel");
                show.page("gidsen.html", title, &guides(site))
            }
            Job::Page(at) => show.free_page(at),
            Job::Entry(id) => show.entry(id),
            Job::Stopped(at) => show.stopped(at),
        }
    }

    fn index(&self, only: Option<usize>) -> IndexView<'_> {
        IndexView {
            letters: if self.by_letter { &self.letters } else { &[] },
            groepen: match only {
                Some(at) => &self.letters[at..=at],
                None if self.by_letter => &[],
                None => &self.letters,
            },
        }
    }
}

#[derive(Serialize)]
struct IndexView<'i> {
    /// Letters that have a page of their own.
    letters: &'i [Letter],
    /// Letters on this page.
    groepen: &'i [Letter],
}

#[derive(Serialize)]
struct SavedView {
    /// The files with all entries, as JSON that may stand in a script element.
    bestanden: String,
}

impl SavedView {
    fn of(site: &MapSite) -> Self {
        Self {
            bestanden: site.saved().json(),
        }
    }
}

#[derive(Serialize)]
struct FreePageView {
    titel: String,
    samenvatting: Option<String>,
    tekst: String,
    /// The language of all of it.
    taal: Lang,
}

#[derive(Serialize)]
struct StoppedView {
    naam: String,
    nieuw: Option<NamedLink>,
}

/// A page that is being rendered.
struct Show<'p> {
    site: &'p MapSite,
    path: &'p str,
    /// The path of the page that comes nearest to it in other languages.
    twin: &'p str,
}

type Html = Result<String, RenderError>;

impl Show<'_> {
    fn at<V: Serialize>(
        &self,
        up: &str,
        template: &str,
        title: &str,
        description: Option<&str>,
        view: &V,
    ) -> Html {
        let Self { path, twin, .. } = *self;
        self.site.page(&PageOf {
            template,
            path,
            twin,
            up,
            title,
            description,
            view,
        })
    }

    /// Renders a page one folder deep.
    fn page<V: Serialize>(&self, template: &str, title: &str, view: &V) -> Html {
        self.described(template, (title, None), view)
    }

    /// The same, with a line for search engines.
    fn described<V: Serialize>(
        &self,
        template: &str,
        (title, about): (&str, Option<&str>),
        view: &V,
    ) -> Html {
        self.at(address::UP, template, title, about, view)
    }

    /// Renders a page in the map's own folder, with a title out of the language file.
    fn root<V: Serialize>(&self, template: &str, title: &str, view: &V) -> Html {
        self.at("", template, self.site.texts().get(title), None, view)
    }

    fn home(&self) -> Html {
        let settings = self.site.map.settings();
        let description = settings.home_text.as_deref();
        self.at(
            "",
            "start.html",
            &settings.name,
            description,
            &choices::home(self.site),
        )
    }

    fn search(&self) -> Html {
        let (site, texts) = (self.site, self.site.texts());
        let view = search_view(
            &[&site.map],
            choices::home(site).themas,
            &site.search,
            texts,
            false,
            &site.look.search_script,
        );
        self.page("zoeken.html", texts.get("zoeken.titel"), &view)
    }

    /// A host shows this page at any address, so its links start at the host's root when the
    /// site's place there is known.
    fn not_found(&self) -> Html {
        let up = self.site.base_path().unwrap_or_default();
        self.at(
            up,
            "404.html",
            self.site.texts().get("niet_gevonden.titel"),
            None,
            &(),
        )
    }

    fn choices(&self, choices: Choices) -> Html {
        let (site, texts) = (self.site, self.site.texts());
        let (head, view) = match choices {
            Choices::Facet(at) => {
                let facet = &site.map.facets()[usize::from(at)];
                let about = facet.explanation.as_deref();
                ((facet.name.as_str(), about), choices::facet(site, at))
            }
            Choices::Areas => {
                let about = Some(texts.get("start.wijken_tekst"));
                ((texts.get("algemeen.wijken"), about), choices::areas(site))
            }
            Choices::Organizations => (
                (texts.get("algemeen.organisaties"), None),
                choices::organizations(site),
            ),
        };
        self.described("keuzes.html", head, &view)
    }

    fn list(&self, list: List, page: usize) -> Html {
        let (site, map) = (self.site, &self.site.map);
        let (head, view) = match list {
            List::Term(id) => {
                let term = map.term(id).1;
                let about = term.explanation.as_deref();
                (
                    (term.name.as_str(), about),
                    list::term_list(site, id, page)?,
                )
            }
            List::Area(id) => {
                let area = map.area(id);
                let about = area.explanation.as_deref();
                (
                    (area.name.as_str(), about),
                    list::area_list(site, id, page)?,
                )
            }
            List::Organization(id) => {
                let organization = map.organization(id);
                let about = organization.explanation.as_deref();
                let view = list::organization_list(site, id, page)?;
                ((organization.name.as_str(), about), view)
            }
            List::Municipal => (
                (site.texts().get("lijst.gemeente"), None),
                list::municipal_list(site, page)?,
            ),
        };
        self.described("lijst.html", head, &view)
    }

    fn entry(&self, id: ShownId) -> Html {
        let entry = self.site.map.entry(id);
        let head = (entry.name, Some(entry.summary));
        self.described("vermelding.html", head, &entry_view(self.site, id))
    }

    fn free_page(&self, at: usize) -> Html {
        let page = &self.site.map.pages()[at];
        let glossary = format!("{}{}", address::UP, address::GLOSSARY);
        let mut explain = self.site.explanations.for_page(&glossary);
        let text = body_html(self.site, Some(&page.body), &mut explain, 2);
        let view = FreePageView {
            titel: page.title.value.clone(),
            samenvatting: page.summary.clone(),
            tekst: text.unwrap_or_default(),
            taal: self.site.lang(page.translated),
        };
        let summary = page.summary.as_deref();
        self.at(
            address::UP,
            "pagina.html",
            &page.title.value,
            summary,
            &view,
        )
    }

    fn stopped(&self, at: usize) -> Html {
        let entry = self.site.map.stopped(at);
        let view = StoppedView {
            naam: entry.name.to_owned(),
            nieuw: entry.replaced_by.map(|entry| {
                let link = NamedLink::new(entry.name, address::entry(entry.slug));
                link.in_lang(self.site.lang(entry.translated.is_some()))
            }),
        };
        self.page("gestopt.html", entry.name, &view)
    }
}
