//! `sociale-kaart new vermelding`: a draft in the map's own vocabulary, which checks without a
//! single message.

use std::fmt::Write as _;
use std::io;

use jiff::civil::Date;

use super::Exit;
use super::args::NewOptions;
use super::output::{load_failed, say, warn};
use crate::decode::Assembled;
use crate::model::{Directory, FacetRole, slugify};
use crate::pipeline::{LoadError, Request, load_and_check};
use crate::publish::explain;
use crate::search::WordFacts;

/// Writes a new entry into `vermeldingen/`.
pub fn run(options: &NewOptions) -> Exit {
    let slug = slugify(&options.name);
    if slug.is_empty() {
        warn("fout: in de naam moeten letters of cijfers staan.\n");
        return Exit::WrongUse;
    }
    let today = super::args::today();
    let request = Request {
        folder: options.kaart.clone(),
        today,
        drafts: true,
    };
    let checked = match load_and_check(&request, &WordFacts::default()) {
        Ok(checked) => checked,
        Err(error) => return load_failed(&error),
    };
    let is_map = options.kaart.join("kaart.yaml").is_file();
    let Some(map) = checked.maps.first().filter(|_| is_map) else {
        if is_map {
            warn("fout: kaart.yaml is niet te lezen. Kijk het na met: sociale-kaart check\n");
            return Exit::ContentErrors;
        }
        let exit = load_failed(&LoadError::NoMap(options.kaart.clone()));
        warn("Of noem de map van de kaart erbij: --kaart mijn-stad\n");
        return exit;
    };
    if map
        .directory
        .entries
        .iter()
        .any(|entry| entry.slug == slug && !entry.shared)
    {
        warn(&format!(
            "fout: er is al een vermelding met de bestandsnaam {slug}.\n"
        ));
        return Exit::WrongUse;
    }
    save(map, options, &slug, today)
}

/// Writes the file and says where it is.
fn save(map: &Assembled, options: &NewOptions, slug: &str, today: Date) -> Exit {
    let text = draft(&map.directory, &options.name, &today.to_string());
    let file = options
        .kaart
        .join("vermeldingen")
        .join(format!("{slug}.md"));
    match write_new(&file, &text) {
        Ok(()) => {
            say(&format!(
                "{} is gemaakt, als concept. Vul aan en zet daarna: status: gepubliceerd\n",
                crate::read::shown(&file)
            ));
            Exit::Fine
        }
        Err(error) => {
            let file = crate::read::shown(&file);
            warn(&format!(
                "fout: {file} kan niet worden gemaakt: {}.\n",
                explain(&error)
            ));
            Exit::Unreadable
        }
    }
}

/// Never writes over a file that is there.
fn write_new(file: &std::path::Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut new = std::fs::File::create_new(file)?;
    io::Write::write_all(&mut new, text.as_bytes())
}

fn draft(directory: &Directory, name: &str, today: &str) -> String {
    let mut text = format!(
        "---\nnaam: {}\nsoort: voorziening          # voorziening, vereniging, hulppunt of regeling\n\
         samenvatting: Vertel hier in één zin wat het is en voor wie.\n",
        quoted(name)
    );
    for (role, key) in [
        (FacetRole::Theme, "themas"),
        (FacetRole::Audience, "doelgroepen"),
    ] {
        if let Some(facet) = directory.facets.iter().find(|facet| facet.role == role) {
            let slugs: Vec<_> = facet.terms.iter().map(|term| term.slug.as_str()).collect();
            // Writing to a string cannot fail.
            let _ = writeln!(text, "# Kies uit: {}\n{key}: []", slugs.join(", "));
        }
    }
    if !directory.areas.is_empty() {
        let slugs: Vec<_> = directory
            .areas
            .iter()
            .map(|area| area.slug.as_str())
            .collect();
        let _ = writeln!(text, "# Of kies uit: {}", slugs.join(", "));
    }
    let _ = write!(
        text,
        "wijken: hele gemeente\n\
         toegang: vrij               # vrij of besluit\n\
         # zo_begint_u: Bel of loop binnen.\n\
         # kosten: gratis\n\
         # telefoon: 0123-45 67 89\n\
         # openingstijden:\n\
         #   week:\n\
         #     maandag: 9:00-12:00, 13:00-17:00\n\
         #   inloop: ja\n\
         status: concept             # later: gepubliceerd\n\
         gecontroleerd: {today}\n\
         # bron: Van wie u dit weet, en het jaar\n\
         ---\n\n\
         Vertel hier in korte zinnen wat mensen er vinden.\n"
    );
    text
}

/// A name in double quotes, so that no character in it means something to YAML.
fn quoted(name: &str) -> String {
    let line = name.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\"{}\"", line.replace('\\', "\\\\").replace('"', "\\\""))
}
