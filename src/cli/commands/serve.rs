//! `sociale-kaart serve`

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::basis::diagnostics::SeverityCounts;
use crate::basis::io_reason::io_reason;
use crate::build::BuildError;
use crate::cli::Exit;
use crate::cli::args::{ServeOptions, today};
use crate::cli::terminal::{counts, load_failed, say, warn, warn_of};
use crate::content::read::find_layout;
use crate::preview::{Preview, PreviewState, Shown, keep_building, listen};
use crate::review::LoadError;

/// Shows the site as it would be built, and again after every change, until Ctrl-C.
pub(crate) fn run(options: &ServeOptions) -> Exit {
    let content = options.content.request();
    match find_layout(&content.folder) {
        Err(error) => return load_failed(&LoadError::Read(error)),
        Ok(None) => return load_failed(&LoadError::NoMap(content.folder)),
        Ok(Some(_)) => {}
    }
    let listening = match listen(options.poort) {
        Ok(listening) => listening,
        Err(error) => {
            let (port, reason) = (options.poort, io_reason(&error));
            warn(&format!(
                "fout: poort {port} en de poorten erna zijn niet vrij: {reason}. Kies een andere met --poort.\n"
            ));
            return Exit::Unreadable;
        }
    };
    let stop = Arc::new(AtomicBool::new(false));
    let asked = Arc::clone(&stop);
    // Where no handler can be set, Ctrl-C still ends the program.
    let _ = ctrlc::set_handler(move || {
        if asked.swap(true, Ordering::Relaxed) {
            // Asked twice: what is being built is not waited for.
            std::process::exit(130);
        }
    });
    let state = Arc::new(PreviewState::default());
    let address = format!("http://127.0.0.1:{}/", listening.port);
    if options.poort != 0 && listening.port != options.poort {
        say(&format!("Poort {} is bezet.\n", options.poort));
    }
    say(&format!("Bekijken: {address}\nStoppen: Ctrl-C\n"));
    let shared = Arc::clone(&state);
    std::thread::spawn(move || listening.answer(&shared));
    if options.open && open::that_detached(&address).is_err() {
        warn("Er is geen browser geopend. Open het adres zelf.\n");
    }
    let day = options.content.vandaag;
    let preview = Preview {
        content,
        today: &|| day.unwrap_or_else(today),
        polling: options.polling,
    };
    keep_building(&preview, &state, &stop, tell);
    say("Gestopt.\n");
    Exit::Fine
}

fn tell(result: &Result<Shown, BuildError>) {
    match result {
        Ok(shown) if shown.errors > 0 => say(&format!(
            "{}; u ziet de laatste goede versie.\n",
            counts(SeverityCounts {
                errors: shown.errors,
                warnings: shown.warnings,
                tips: 0,
            })
        )),
        Ok(_) => say("Klaar.\n"),
        Err(error) => warn_of(error),
    }
}
