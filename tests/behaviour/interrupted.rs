//! Builds that are cut short: killed at any moment, without space, without rights.

use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::harness::{BANK, Place};

const SETTINGS: &str = "content/proef/kaart.yaml";
/// The map by two names, each of which stands on every page.
const NAMES: [&str; 2] = ["naam: Kaart van Proefstad", "naam: Nieuwe kaart"];
const WORK: &str = ".public.bouw";
const MOMENTS: u32 = 75;

/// Kills builds that turn one site into another and back. Whatever the moment, the site that is there
/// is whole: the old one or the new one. Half of the moments are counted from the start, so that
/// reading, checking and indexing are met, on what the kill before left behind; half from the first
/// file that is written, so that writing and putting in place are met on a slow machine too.
#[test]
fn a_killed_build_leaves_a_whole_site() {
    // A few hundred files, because there are many builds.
    let place = Place::with_small_map();
    for number in 0..40 {
        let entry = BANK.replace("Voedselbank", &format!("Plek {number}"));
        place.write(
            &format!("content/proef/vermeldingen/plek-{number}.md"),
            entry,
        );
    }
    let sites = NAMES.map(|name| {
        name_map(&place, name);
        place.build().code(0);
        place.snapshot("public")
    });
    assert_ne!(sites[0], sites[1]);
    let whole = time_of(&place);
    // Which of the two stands there.
    let mut stands = 1;
    let (mut kept, mut half_written) = (0, 0);
    for moment in 0..MOMENTS {
        name_map(&place, NAMES[1 - stands]);
        kill_build(&place, whole, moment);
        let now = place.snapshot("public");
        let before = stands;
        stands = sites
            .iter()
            .position(|site| *site == now)
            .unwrap_or_else(|| panic!("a mixed site after moment {moment}"));
        kept += usize::from(stands == before);
        half_written += usize::from(stands == before && place.has(".public.bouw/nieuw"));
    }
    assert!(kept > 0, "no build was killed before it was done");
    assert!(half_written > 0, "no build was killed while it was writing");
    name_map(&place, NAMES[1 - stands]);
    place.build().code(0);
    assert!(
        place.snapshot("public") == sites[1 - stands],
        "the next build mends what a killed one left"
    );
    assert!(!place.has(WORK));
}

fn name_map(place: &Place, name: &str) {
    let text = place.read(SETTINGS);
    let other = NAMES.iter().find(|name| text.contains(*name)).unwrap();
    place.write(SETTINGS, text.replace(other, name));
}

/// How long a build takes when nothing else keeps the machine from it.
fn time_of(place: &Place) -> Duration {
    let times = (0..3).map(|_| {
        let start = Instant::now();
        place.build().code(0);
        start.elapsed()
    });
    times.min().unwrap()
}

/// Starts a build, and kills it at one of the moments.
fn kill_build(place: &Place, whole: Duration, moment: u32) {
    let counts_from_writing = moment % 2 == 1;
    if counts_from_writing && place.has(WORK) {
        place.remove(WORK);
    }
    let mut child = place
        .command(&Place::BUILD)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    if counts_from_writing {
        while !place.has(".public.bouw/nieuw") && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(whole * moment / (2 * MOMENTS));
    } else {
        // Until half as long again: the last builds are done, whatever their pace.
        std::thread::sleep(whole * moment * 3 / (2 * MOMENTS));
    }
    let _ = child.kill();
    child.wait().unwrap();
}

#[test]
fn a_second_build_at_the_same_time_is_refused() {
    let place = Place::with_small_map();
    place.build().code(0);
    std::fs::create_dir(place.path(".public.bouw")).unwrap();
    let held = std::fs::File::create(place.path(".public.bouw/slot")).unwrap();
    held.lock().unwrap();
    let before = place.snapshot("public");
    place.build().code(3).warns("Er wordt al gebouwd");
    assert_eq!(place.snapshot("public"), before);
    drop(held);
    place.build().code(0);
}

/// The system refuses to write files over a size, as it refuses to write on a full disk.
#[test]
#[cfg(target_os = "linux")]
fn a_write_that_fails_leaves_the_old_site() {
    let place = Place::with_small_map();
    place.build().code(0);
    let before = place.snapshot("public");
    let program = env!("CARGO_BIN_EXE_sociale-kaart");
    let limited = std::process::Command::new("bash")
        .args([
            "-c",
            &format!("trap '' XFSZ; ulimit -f 4; '{program}' build --zonder-compressie"),
        ])
        .current_dir(place.path(""))
        .output()
        .unwrap();
    let message = String::from_utf8_lossy(&limited.stderr).into_owned();
    assert_eq!(limited.status.code(), Some(3), "{message}");
    assert!(message.contains("het bestand wordt te groot"), "{message}");
    assert_eq!(place.snapshot("public"), before);
    assert!(!place.has(".public.bouw"));
}

#[test]
#[cfg(unix)]
fn a_place_without_rights_gives_a_clear_message() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with_small_map();
    let folder = place.path("dicht");
    std::fs::create_dir(&folder).unwrap();
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o555)).unwrap();
    if std::fs::write(folder.join("proef"), "").is_ok() {
        // The super-user may write anywhere; a folder of the system's own refuses even that.
        place
            .run(&["build", "-o", "/proc/site"])
            .code(3)
            .warns("kan niet worden gelezen of geschreven");
        return;
    }
    place
        .run(&["build", "-o", "dicht/site"])
        .code(3)
        .warns("u hebt hier geen rechten voor");
}
