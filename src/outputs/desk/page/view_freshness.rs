//! When entries were verified, as the page shows it.

use serde::Serialize;

use crate::outputs::desk::figures::Figures;
use crate::outputs::desk::figures::{Due, OfOrganization};
use crate::outputs::desk::mail::Mail;
use crate::outputs::desk::page::chart::{Bars, bars};
use crate::outputs::desk::page::view_parts::{EntryLink, FirstRows, ROWS, ShownIn, long_day};

/// So many organisations are shown with their mail.
const ORGANIZATIONS: usize = 60;
/// So many entries of one organisation are shown.
const ENTRIES: usize = 40;

/// The part about freshness.
#[derive(Debug, Serialize)]
pub(crate) struct FreshnessView<'f> {
    grafiek: Option<Bars>,
    organisaties: FirstRows<OrganizationView<'f>>,
    /// Organisations with something to ask.
    vragen: FirstRows<OrganizationView<'f>>,
}

/// An organisation.
#[derive(Debug, Serialize)]
struct OrganizationView<'f> {
    kaart: &'f str,
    naam: String,
    email: Option<&'f str>,
    bij_de_tijd: usize,
    binnenkort: usize,
    verlopen: usize,
    vermeldingen: FirstRows<DueView<'f>>,
    mail: Option<&'f Mail>,
}

/// An entry that must be verified.
#[derive(Debug, Serialize)]
struct DueView<'f> {
    vermelding: EntryLink<'f>,
    stand: &'f str,
    gecontroleerd: String,
    geldig_tot: String,
}

/// The part about freshness.
pub(crate) fn freshness_view(figures: &Figures, shown_in: ShownIn) -> FreshnessView<'_> {
    let maps = figures.kaarten.iter().filter(|map| map.leesbaar);
    let rows: Vec<_> = maps
        .map(|map| {
            let counts = &map.aantallen;
            let parts = vec![counts.bij_de_tijd, counts.binnenkort, counts.verlopen];
            (map.naam.as_str(), parts)
        })
        .collect();
    let kinds = ["bij de tijd", "binnenkort", "verlopen"];
    // Who is asked something stands first.
    let asked = figures.nagekeken.iter();
    let asked = asked
        .take_while(|one| one.verlopen + one.binnenkort > 0)
        .count();
    let organization = |most| move |one| organization_view(one, most, shown_in);
    FreshnessView {
        grafiek: bars("nagekeken", "Wanneer is het nagekeken?", &kinds, &rows),
        organisaties: FirstRows::of(&figures.nagekeken, ROWS, organization(0)),
        vragen: FirstRows::of(
            &figures.nagekeken[..asked],
            ORGANIZATIONS,
            organization(ENTRIES),
        ),
    }
}

fn organization_view(one: &OfOrganization, most: usize, shown_in: ShownIn) -> OrganizationView<'_> {
    OrganizationView {
        kaart: &one.kaart,
        naam: match &one.organisatie {
            Some(name) => name.clone(),
            None => format!("Zonder organisatie ({})", one.kaart),
        },
        email: one.email.as_deref(),
        bij_de_tijd: one.bij_de_tijd,
        binnenkort: one.binnenkort,
        verlopen: one.verlopen,
        vermeldingen: FirstRows::of(&one.vermeldingen, most, |due| due_view(due, shown_in)),
        mail: one.mail.as_ref(),
    }
}

fn due_view(due: &Due, shown_in: ShownIn) -> DueView<'_> {
    DueView {
        vermelding: EntryLink::of(&due.vermelding, shown_in),
        stand: due.stand,
        gecontroleerd: long_day(&due.gecontroleerd),
        geldig_tot: long_day(&due.geldig_tot),
    }
}
