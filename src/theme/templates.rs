//! The theme's templates. Mistakes in them are reported with template, line and page.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Context, ErrorKind, Tera};

use crate::basis::diagnostics::{Diagnostic, Place, Severity, codes};
use crate::basis::source::{SourceId, Sources, Span};
use crate::theme::Theme;
use crate::words::language::{
    Texts, breakable_filter, capital_filter, fill_filter, lang_filter, marked_filter,
};

/// Compiled templates.
#[derive(Debug)]
pub(crate) struct Templates {
    tera: Tera,
    files: BTreeMap<String, SourceId>,
}

/// A template could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderError(pub Box<Diagnostic>);

impl RenderError {
    /// A page could not be made for a reason that is not in a template.
    #[must_use]
    pub(crate) fn of_machine(why: &str) -> Self {
        Self(Box::new(Diagnostic::about_path(
            Severity::Error,
            codes::PAGINA,
            "",
            format!("Deze pagina kan niet worden gemaakt: {why}."),
        )))
    }
}

impl Templates {
    /// Compiles a theme's templates, for pages in the language of these texts.
    ///
    /// # Errors
    /// The first mistake in them.
    pub(crate) fn new(
        theme: &Theme,
        texts: &Texts,
        sources: &Sources,
    ) -> Result<Self, RenderError> {
        let mut tera = Tera::new();
        let grammar = Arc::clone(texts.grammar());
        tera.register_filter(
            "vul",
            move |text: &tera::Value, values: tera::Kwargs, _: &tera::State<'_>| {
                fill_filter(&grammar, text, &values)
            },
        );
        tera.register_filter("gemerkt", marked_filter);
        tera.register_filter("lang", lang_filter);
        tera.register_filter("hoofdletter", capital_filter);
        tera.register_filter("breekbaar", breakable_filter);
        let files: BTreeMap<_, _> = theme.templates.iter().cloned().collect();
        let texts = theme
            .templates
            .iter()
            .map(|(name, id)| (name.as_str(), sources.get(*id).text.as_str()));
        match tera.add_raw_templates(texts) {
            Ok(()) => Ok(Self { tera, files }),
            Err(error) => Err(diagnose(&error, &files, None)),
        }
    }

    /// Renders a template; `page` is named when it fails.
    ///
    /// # Errors
    /// What is wrong in which template.
    pub(crate) fn render(
        &self,
        template: &str,
        context: &Context,
        page: &str,
    ) -> Result<String, RenderError> {
        self.tera
            .render(template, context)
            .map_err(|error| diagnose(&error, &self.files, Some(page)))
    }
}

fn diagnose(
    error: &tera::Error,
    files: &BTreeMap<String, SourceId>,
    page: Option<&str>,
) -> RenderError {
    let (place, why) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let place = match files.get(report.filename()) {
                Some(id) => Place::Span(Span::new(*id, report.span().range.clone())),
                None => Place::Path(report.filename().to_owned()),
            };
            (place, report.message().to_owned())
        }
        other => (Place::Path("sjablonen".to_owned()), other.to_string()),
    };
    let (message, help) = match page {
        Some(page) => (
            format!("Dit sjabloon werkt niet bij \"{page}\": {why}"),
            "Kijk het sjabloon na op deze regel.",
        ),
        None => (
            format!("Dit sjabloon is niet te lezen: {why}"),
            "Kijk de accolades en haken na.",
        ),
    };
    RenderError(Box::new(Diagnostic {
        severity: Severity::Error,
        code: codes::SJABLOON,
        message,
        place,
        help: Some(help.to_owned()),
    }))
}
