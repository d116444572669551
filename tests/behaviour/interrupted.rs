//! Builds that are cut short: killed at any moment, without space, without rights.

use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::harness::{Place, TODAY, snapshot};

/// Kills a build after a delay. Whatever the moment, the site that is there is whole: the old one
/// or the new one.
#[test]
fn a_killed_build_leaves_a_whole_site() {
    // The smallest of the maps: there are many builds.
    let place = Place::with_examples(&["doesburg"]);
    let build = [
        "build",
        "--zonder-compressie",
        "--zonder-gidsen",
        "--vandaag",
        TODAY,
    ];
    place.run(&build).code(0);
    let old = place.snapshot("public");
    place.replace(
        "content/doesburg/kaart.yaml",
        "naam: Sociale kaart",
        "naam: Nieuwe kaart",
    );
    place
        .run(&[
            "build",
            "--zonder-compressie",
            "--zonder-gidsen",
            "--vandaag",
            TODAY,
            "-o",
            "anders",
        ])
        .code(0);
    let new = place.snapshot("anders");
    assert_ne!(old, new);
    let whole = time_of(&place, &build);
    let mut kept = 0;
    for step in 0..75 {
        reset(&place, &build);
        let mut child = place
            .command(&build)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(whole * step / 50);
        let _ = child.kill();
        child.wait().unwrap();
        let now = snapshot(&place.path("public"));
        assert!(now == old || now == new, "a mixed site after step {step}");
        kept += usize::from(now == old);
    }
    assert!(kept > 0, "no build was killed before it was done");
    place.run(&build).code(0);
    assert_eq!(
        place.snapshot("public"),
        new,
        "the next build mends what a killed one left"
    );
    assert!(!place.has(".public.bouw"));
}

/// Puts the old site back, through a build, and then the content of the new one.
fn reset(place: &Place, build: &[&str]) {
    let file = "content/doesburg/kaart.yaml";
    let text = place
        .read(file)
        .replace("naam: Nieuwe kaart", "naam: Sociale kaart");
    place.write(file, text);
    place.run(build).code(0);
    place.replace(file, "naam: Sociale kaart", "naam: Nieuwe kaart");
}

fn time_of(place: &Place, build: &[&str]) -> Duration {
    let start = Instant::now();
    place.run(build).code(0);
    start.elapsed()
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
