//! Themes on disk, and mistakes in them.

use crate::harness::Place;

fn with_theme() -> Place {
    let place = Place::with_small_map();
    place.copy_theme("standaard");
    place
}

#[test]
fn a_theme_on_disk_takes_the_place_of_the_built_in_one() {
    let place = with_theme();
    place.build().code(0);
    let built_in = Place::with_small_map();
    built_in.build().code(0);
    assert_eq!(place.snapshot("public"), built_in.snapshot("public"));
    place.replace(
        "themes/standaard/talen/nl.yaml",
        "vraag: Waar hebt u hulp bij nodig?",
        "vraag: Wat zoekt u?",
    );
    place.build().code(0);
    assert!(
        place
            .read("public/proef/index.html")
            .contains("<h1>Wat zoekt u?</h1>")
    );
}

#[test]
fn an_error_while_rendering_names_template_line_and_entry() {
    let place = with_theme();
    place.build().code(0);
    let before = place.snapshot("public");
    place.replace(
        "themes/standaard/sjablonen/vermelding.html",
        "{{ p.soort }}",
        "{{ p.bestaat_niet }}",
    );
    let ran = place.build();
    ran.code(1)
        .warns("themes/standaard/sjablonen/vermelding.html:")
        .warns("p.bestaat_niet");
    let names = ["Het punt", "Voedselbank"];
    assert!(
        names
            .iter()
            .any(|name| ran.err.contains(&format!("\"{name}\""))),
        "{}",
        ran.err
    );
    assert_eq!(
        ran.err.matches("Dit sjabloon werkt niet").count(),
        1,
        "told once: {}",
        ran.err
    );
    assert_eq!(place.snapshot("public"), before);
}

#[test]
fn a_template_that_cannot_be_read_is_told_with_its_line() {
    let place = with_theme();
    place.replace(
        "themes/standaard/sjablonen/lijst.html",
        "{% endblock %}",
        "{% endblok %}",
    );
    place
        .build()
        .code(1)
        .warns("themes/standaard/sjablonen/lijst.html:")
        .warns("Dit sjabloon is niet te lezen");
}

#[test]
fn a_missing_text_or_theme_is_told() {
    let place = with_theme();
    place.replace("themes/standaard/talen/nl.yaml", "  zoek_knop: Zoek\n", "");
    place.build().code(1).warns("zoek_knop");
    place.write("themes/standaard/talen/nl.yaml", "dagen: [");
    place
        .build()
        .code(3)
        .warns("talen/nl.yaml kan niet worden gebruikt");
    place.remove("themes");
    place.replace(
        "content/proef/kaart.yaml",
        "naam:",
        "thema_map: mooi\nnaam:",
    );
    place
        .build()
        .code(1)
        .warns("Het uiterlijk \"mooi\" is er niet");
}
