//! Colours that everyone can read.

use crate::basis::diagnostics::{Diagnostic, codes};
use crate::basis::source::Spanned;
use crate::model::{Colour, SocialMap};

/// Least contrast between text and background (WCAG 2.2, success criterion 1.4.3).
const MIN_CONTRAST: f64 = 4.5;

/// Reports colours that are hard to read on white, or that white text is hard to read on.
pub(crate) fn check(map: &SocialMap) -> Vec<Diagnostic> {
    let settings = &map.settings;
    [&settings.colour, &settings.accent]
        .into_iter()
        .flatten()
        .filter_map(contrast)
        .collect()
}

/// Reports a colour with too little contrast with white.
pub(crate) fn contrast(colour: &Spanned<Colour>) -> Option<Diagnostic> {
    let ratio = colour.value.contrast(Colour::WHITE);
    (ratio < MIN_CONTRAST).then(|| {
        let message = format!(
            "De kleur {} is te licht: het contrast met wit is {ratio:.1} op 1, en {MIN_CONTRAST} is nodig.",
            colour.value
        );
        Diagnostic::error(codes::TE_WEINIG_CONTRAST, colour.span, message).help(darker(colour.value))
    })
}

fn darker(colour: Colour) -> String {
    let good = (1..=20)
        .map(|step| colour.towards_white(-f64::from(step) / 20.0))
        .find(|darker| darker.contrast(Colour::WHITE) >= MIN_CONTRAST);
    match good {
        Some(good) => format!("Kies een donkerder kleur, zoals \"{good}\"."),
        None => "Kies een donkerder kleur.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basis::source::{SourceId, Span};

    #[test]
    fn a_light_colour_comes_with_a_darker_one_that_does() {
        let span = Span::new(SourceId(0), 0..1);
        let light = Spanned::new(Colour::parse("#66aadd").unwrap(), span);
        let help = contrast(&light).unwrap().help.unwrap();
        let suggested = Colour::parse(help.split('"').nth(1).unwrap()).unwrap();
        assert!(suggested.contrast(Colour::WHITE) >= MIN_CONTRAST);
        assert_eq!(
            contrast(&Spanned::new(Colour::parse("#0b5a7a").unwrap(), span)),
            None
        );
    }
}
