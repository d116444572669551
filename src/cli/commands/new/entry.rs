//! An entry: a draft with every key that is often used, explained, and the words to choose from.

use std::fmt::Write as _;

use crate::cli::commands::new::choices::ChoiceList;
use crate::cli::commands::new::yaml_text::{id, ids, quoted};
use crate::cli::commands::new::{Refusal, Wish};
use crate::content::format::{ENTRY, Field, Kind};
use crate::model::{Access, EntryKind, FacetRole, SocialMap, Status, slugify};
use crate::review::check::{BODY, SUMMARY, look_alikes};

/// The width at which a line of words to choose from is broken.
const WIDTH: usize = 90;
/// When there are more words than this, only the first are listed.
const OFFERED: usize = 60;

/// Writes a draft into `vermeldingen/`.
pub(crate) fn make(wish: &Wish<'_>) -> Result<String, Refusal> {
    let others = others(wish)?;
    let text = fill_in(wish, &others)?;
    let file = wish.write_new(&format!("vermeldingen/{}.md", wish.slug), &text)?;
    Ok(format!(
        "{file} is gemaakt, als concept. Vul aan en zet daarna: status: gepubliceerd\n"
    ))
}

/// Slugs of entries that look like this one but are something else. The same name or file name is refused,
/// and so is a name that merely looks the same, unless the editor insists.
fn others<'w>(wish: &'w Wish<'_>) -> Result<Vec<&'w str>, Refusal> {
    let map = wish.map;
    let mut entries = map.entries.iter();
    if let Some(known) = entries.find(|entry| entry.slug == wish.slug) {
        let whose = if known.shared {
            " in een gedeelde map"
        } else {
            ""
        };
        let why = format!(
            "er is al een vermelding met de bestandsnaam {}{whose}.",
            wish.slug
        );
        return Err(Refusal::Wrong(why));
    }
    if map.undecoded.contains(&wish.slug) {
        let why = format!(
            "er is al een vermelding met de bestandsnaam {}, maar die klopt nog niet.",
            wish.slug
        );
        return Err(Refusal::Wrong(why));
    }
    let mut live = map
        .entries
        .iter()
        .filter(|entry| entry.status != Status::Stopped);
    if let Some(known) = live.find(|entry| slugify(&entry.name.value) == wish.slug) {
        let why = format!("er is al een vermelding die zo heet: {}.", known.slug);
        return Err(Refusal::Wrong(why));
    }
    let alike = look_alikes(map, &wish.options.name);
    if let Some(first) = alike.first().filter(|_| !wish.options.toch) {
        return Err(Refusal::Wrong(format!(
            "dit lijkt op een vermelding die er al is: \"{}\" ({}). \
             Is het toch iets anders? Voeg dan toe: --toch",
            first.name.value, first.slug
        )));
    }
    Ok(alike.iter().map(|entry| entry.slug.as_str()).collect())
}

/// A new entry, written key by key.
struct EntryTemplate {
    text: String,
}

fn fill_in(wish: &Wish<'_>, others: &[&str]) -> Result<String, Refusal> {
    let mut template = EntryTemplate {
        text: "---\n# Regels met # zijn uitleg. Wilt u een sleutel gebruiken waar # voor staat? Haal het # weg,\n\
               # en vul iets in. Meer sleutels staan in het handboek.\n".to_owned(),
    };
    for field in ENTRY.fields {
        template.key(field, wish, others)?;
    }
    template.line(&format!("---\n\n{BODY}"));
    Ok(template.text)
}

impl EntryTemplate {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A key: filled in with what is known of a new entry, or else as its declaration offers it.
    fn key(&mut self, field: &Field, wish: &Wish<'_>, others: &[&str]) -> Result<(), Refusal> {
        let (map, options) = (wish.map, wish.options);
        match field.key {
            "naam" => self.set("naam", &quoted(&options.name)),
            "soort" => self.set(
                "soort",
                options.soort.unwrap_or(EntryKind::Provision).word(),
            ),
            "samenvatting" => self.set("samenvatting", SUMMARY),
            "organisatie" => self.organization(map, options.organisatie.as_slice())?,
            "themas" => self.terms(map, FacetRole::Theme, &options.thema)?,
            "doelgroepen" => self.terms(map, FacetRole::Audience, &options.doelgroep)?,
            "wijken" => self.areas(map, &options.wijk)?,
            "indeling" => self.model(map),
            "toegang" => self.set("toegang", Access::Free.word()),
            "verschilt_van" => self.different_from(others),
            "status" => self.set("status", Status::Draft.word()),
            "gecontroleerd" => self.set("gecontroleerd", &wish.today.to_string()),
            _ => self.offer(field),
        }
        Ok(())
    }

    /// What the format says of a key.
    fn explain(&mut self, key: &str) {
        let Some(field) = ENTRY.field(key) else {
            return;
        };
        let choices = match field.kind {
            Kind::Choice(words) => format!(" Kies uit: {}.", words.join(", ")),
            _ => String::new(),
        };
        // The explanation of `toegang` names the choices itself.
        let choices = choices.as_str();
        let choices = if field.doc.contains(':') { "" } else { choices };
        self.line(&format!("\n# {}{choices}", field.plain_doc()));
    }

    /// A key with its value.
    fn set(&mut self, key: &str, value: &str) {
        self.explain(key);
        self.line(&format!("{key}: {value}"));
    }

    /// A key that is not used yet. It has no example value: an editor who removes the # would publish that.
    fn offer(&mut self, field: &Field) {
        let Some(offered) = field.offered else { return };
        self.explain(field.key);
        for line in offered.lines() {
            let mark = if line.starts_with('#') { "" } else { "#" };
            self.line(&format!("{mark}{line}"));
        }
    }

    fn organization(&mut self, map: &SocialMap, written: &[String]) -> Result<(), Refusal> {
        let known = ChoiceList::organizations(map);
        let chosen = known.choose(written)?;
        self.choice("organisatie", &known, &chosen, |ids| id(ids[0]));
        Ok(())
    }

    /// A key with words of the map, as far as they were chosen.
    fn choice(
        &mut self,
        key: &str,
        known: &ChoiceList<'_>,
        chosen: &[&str],
        value: impl Fn(&[&str]) -> String,
    ) {
        if known.ids().is_empty() {
            return;
        }
        self.explain(key);
        self.words(&known.ids());
        if chosen.is_empty() {
            let empty = if key == "organisatie" { "" } else { " []" };
            self.line(&format!("#{key}:{empty}"));
        } else {
            self.line(&format!("{key}: {}", value(chosen)));
        }
    }

    fn words(&mut self, words: &[&str]) {
        let mut line = "# Kies uit:".to_owned();
        let more = words.len().saturating_sub(OFFERED);
        for (at, word) in words.iter().take(OFFERED).enumerate() {
            if line.len() + word.len() > WIDTH {
                self.line(&line);
                line = "#".to_owned();
            }
            let is_last = at + 1 == words.len().min(OFFERED);
            let end = if is_last { "." } else { "," };
            // Writing to a string cannot fail.
            let _ = write!(line, " {word}{end}");
        }
        self.line(&line);
        if more > 0 {
            self.line(&format!("# En nog {more} andere."));
        }
    }

    fn terms(
        &mut self,
        map: &SocialMap,
        role: FacetRole,
        written: &[String],
    ) -> Result<(), Refusal> {
        let (key, what) = match role {
            FacetRole::Theme => ("themas", "het thema"),
            _ => ("doelgroepen", "de doelgroep"),
        };
        let known = ChoiceList::terms(map, role, what);
        let chosen = known.choose(written)?;
        self.choice(key, &known, &chosen, |slugs| ids(slugs.iter().copied()));
        Ok(())
    }

    fn areas(&mut self, map: &SocialMap, written: &[String]) -> Result<(), Refusal> {
        let known = ChoiceList::areas(map);
        let chosen = known.choose(written)?;
        self.explain("wijken");
        if !known.ids().is_empty() {
            self.words(&known.ids());
        }
        let value = if chosen.is_empty() {
            "hele gemeente".to_owned()
        } else {
            ids(chosen)
        };
        self.line(&format!("wijken: {value}"));
        Ok(())
    }

    /// The municipality's own model.
    fn model(&mut self, map: &SocialMap) {
        let facets = map.facets.iter();
        let facets: Vec<_> = facets
            .filter(|facet| facet.role == FacetRole::Model && !facet.terms.is_empty())
            .collect();
        if facets.is_empty() {
            return;
        }
        self.explain("indeling");
        for facet in &facets {
            let slugs: Vec<_> = facet.terms.iter().map(|term| term.slug.as_str()).collect();
            self.line(&format!("# {}:", facet.name));
            self.words(&slugs);
        }
        self.line("#indeling:");
        for facet in facets {
            self.line(&format!("#  {}:", facet.slug));
        }
    }

    fn different_from(&mut self, others: &[&str]) {
        if others.is_empty() {
            return;
        }
        self.explain("verschilt_van");
        self.line("verschilt_van:");
        for other in others {
            self.line(&format!("  - vermelding: {}", id(other)));
            self.line("    omdat: Vertel hier waarin ze verschillen.");
        }
    }
}
