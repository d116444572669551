//! A free page.

use crate::cli::commands::new::yaml_text::quoted;
use crate::cli::commands::new::{Refusal, Wish};

/// Writes a page into `paginas/`.
pub(crate) fn make(wish: &Wish<'_>) -> Result<String, Refusal> {
    let (slug, name) = (&wish.slug, &wish.options.name);
    if wish.map.pages.iter().any(|page| page.slug == *slug) {
        return Err(Refusal::Wrong(format!(
            "er is al een pagina met de naam {slug}."
        )));
    }
    let text = format!(
        "---\n\
         # De kop van de pagina.\n\
         titel: {}\n\
         # Een zin onder de kop. Haal het # weg en schrijf de zin erachter.\n\
         #samenvatting:\n\
         # Plaats in de lijst onder aan elke pagina. Laag staat vooraan.\n\
         volgorde: 100\n\
         ---\n\n\
         Schrijf hier de tekst. Gebruik korte zinnen.\n",
        quoted(name)
    );
    let file = wish.write_new(&format!("paginas/{slug}.md"), &text)?;
    Ok(format!(
        "{file} is gemaakt. De pagina staat meteen op de site: onder aan elke pagina.\n"
    ))
}
