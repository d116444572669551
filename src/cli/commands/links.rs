//! `sociale-kaart check --links`

use jiff::civil::Date;

use crate::basis::diagnostics::{Diagnostic, cap_per_file, count};
use crate::basis::io_reason::io_reason;
use crate::cli::args::LinkOptions;
use crate::cli::terminal::Progress;
use crate::cli::terminal::warn;
use crate::review::Checked;
use crate::review::links::{
    Client, Limits, LinkCache, LinkFailure, LinkStatus, LinkStatuses, UsedLink, ask_all, findings,
    used_links,
};

/// How a round of asking went.
pub(crate) struct Round {
    /// Addresses in the maps.
    pub(crate) known: usize,
    /// How many of those were asked now.
    pub(crate) asked: usize,
    /// Places with a link that certainly does not work.
    pub(crate) broken: usize,
}

impl Round {
    /// "Links: 12 adressen, waarvan 3 nu gevraagd."
    pub(crate) fn summary(&self) -> String {
        let addresses = if self.known == 1 { "adres" } else { "adressen" };
        format!(
            "Links: {} {addresses}, waarvan {} nu gevraagd.\n",
            self.known, self.asked
        )
    }
}

/// Asks sites about links that the cache does not know, and adds the results to the findings.
pub(crate) fn check(checked: &mut Checked, options: &LinkOptions, today: Date) -> Round {
    let uses = used_links(checked);
    let mut kept = LinkCache::open(&options.cache);
    let (mut known, open) = divide(&uses, &kept, options, today);
    let urls: Vec<_> = open.iter().map(|used| used.url.clone()).collect();
    let progress = Progress::start("Bezig met de links");
    let asked = ask_all(&client(options), &urls);
    drop(progress);
    if is_offline(&asked) {
        warn(
            "let op: geen enkele site gaf antwoord. Hebt u internet? Er is niets over links te zeggen.\n",
        );
    } else {
        kept.add(&asked, today);
        if let Err(error) = kept.save() {
            let why = io_reason(&error);
            warn(&format!(
                "let op: de antwoorden kunnen niet worden bewaard: {why}.\n"
            ));
        }
        known.extend(asked.clone());
    }
    let found = findings(&uses, &known);
    let round = Round {
        known: uses.len(),
        asked: asked.len(),
        broken: count(&found).warnings,
    };
    add(checked, found);
    round
}

fn client(options: &LinkOptions) -> Client {
    Client::new(Limits {
        time: std::time::Duration::from_secs(options.tijd),
        pause: std::time::Duration::from_millis(options.pauze),
        own_network: options.eigen_netwerk.clone(),
    })
}

/// What is known from before, and what must be asked.
fn divide<'u>(
    uses: &'u [UsedLink],
    kept: &LinkCache,
    options: &LinkOptions,
    today: Date,
) -> (LinkStatuses, Vec<&'u UsedLink>) {
    let (mut known, mut open) = (LinkStatuses::new(), Vec::new());
    for used in uses {
        let address = used.url.as_str();
        match kept.get(address, today).filter(|_| !options.opnieuw) {
            Some(status) => drop(known.insert(address.to_owned(), status.clone())),
            None => open.push(used),
        }
    }
    (known, open)
}

/// Whether it is not the sites but the network: then nothing can be said of any.
fn is_offline(asked: &LinkStatuses) -> bool {
    let unheard = |status: &LinkStatus| {
        matches!(
            status,
            LinkStatus::None(
                LinkFailure::NoSuchSite | LinkFailure::NoConnection | LinkFailure::TooSlow
            )
        )
    };
    asked.len() > 1 && asked.values().all(unheard)
}

fn add(checked: &mut Checked, found: Vec<Diagnostic>) {
    checked.add(found);
    cap_per_file(&mut checked.diagnostics, &checked.sources);
}
