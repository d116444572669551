//! The published folder: complete, replaced in one step, and nobody else's files harmed.

use crate::harness::{BANK, Place, TODAY};

#[test]
fn two_builds_give_the_same_bytes() {
    let place = Place::with_examples(&["lindedam", "doesburg"]);
    place.run(&["build", "-o", "a", "--vandaag", TODAY]).code(0);
    place.run(&["build", "-o", "b", "--vandaag", TODAY]).code(0);
    assert_eq!(place.snapshot("a"), place.snapshot("b"));
    place.run(&["build", "-o", "a", "--vandaag", TODAY]).code(0);
    assert_eq!(
        place.snapshot("a"),
        place.snapshot("b"),
        "building over an old site"
    );
}

#[test]
fn an_error_leaves_the_old_site() {
    let place = Place::with_small_map();
    place.build().code(0);
    let before = place.snapshot("public");
    place.write(
        "content/proef/vermeldingen/bank.md",
        BANK.replace("toegang: vrij\n", ""),
    );
    place
        .build()
        .code(1)
        .warns("Er is niets gepubliceerd: 1 fout. De oude site is niet veranderd.");
    assert_eq!(place.snapshot("public"), before);
    assert!(!place.has(".public.bouw"));
}

#[test]
fn pages_that_are_gone_are_removed() {
    let place = Place::with_small_map();
    place.build().code(0);
    place
        .remove("content/proef/vermeldingen/bank.md")
        .remove("content/proef/facetten/thema.yaml");
    place.replace(
        "content/proef/kaart.yaml",
        "facetten: [thema]",
        "facetten: []",
    );
    place.build().code(0);
    assert!(!place.has("public/proef/vermelding/bank.html"));
    assert!(!place.has("public/proef/thema"));
    assert!(!place.has(".public.bouw"));
}

#[test]
fn a_folder_with_other_peoples_files_is_refused() {
    let place = Place::with_small_map();
    place.write("public/vakantie.jpg", "foto");
    place
        .build()
        .code(3)
        .warns("vakantie.jpg")
        .warns("Er is niets veranderd");
    assert_eq!(place.snapshot("public").len(), 1);
    place.remove("public/vakantie.jpg");
    place.build().code(0);
    place.write("public/proef/notitie.txt", "van mij");
    let before = place.snapshot("public");
    place.build().code(3).warns("proef/notitie.txt");
    assert_eq!(place.snapshot("public"), before);
}

#[test]
fn the_content_itself_is_never_a_target() {
    let place = Place::with_small_map();
    let before = place.snapshot("content");
    for target in ["content", ".", "content/proef/kaart.yaml"] {
        place
            .run(&["build", "-o", target, "--zonder-compressie"])
            .code(3);
    }
    assert_eq!(place.snapshot("content"), before);
}

#[test]
fn a_hostile_manifest_removes_nothing_outside_the_site() {
    let place = Place::with_small_map();
    place.build().code(0);
    place.write("kostbaar.txt", "bewaren");
    let line = "00000000000000000000000000000000 ../kostbaar.txt\n";
    let manifest = place.read("public/.sociale-kaart-manifest") + line;
    place.write("public/.sociale-kaart-manifest", manifest);
    place.build().code(3);
    assert_eq!(place.read("kostbaar.txt"), "bewaren");
}

#[test]
fn compressed_copies_hold_the_same_text_and_are_kept() {
    let place = Place::with_small_map();
    place.run(&["build", "--vandaag", TODAY]).code(0);
    let files = place.snapshot("public");
    let page = &files["proef/vermelding/bank.html"];
    let mut gunzipped = Vec::new();
    let mut gzip = flate2::read::GzDecoder::new(&files["proef/vermelding/bank.html.gz"][..]);
    std::io::Read::read_to_end(&mut gzip, &mut gunzipped).unwrap();
    assert_eq!(&gunzipped, page);
    let mut unbrotlied = Vec::new();
    let mut brotli = &files["proef/vermelding/bank.html.br"][..];
    brotli::BrotliDecompress(&mut brotli, &mut unbrotlied).unwrap();
    assert_eq!(&unbrotlied, page);
    // A copy that was damaged is made again, not kept.
    place.write("public/proef/vermelding/bank.html.br", "kapot");
    place.run(&["build", "--vandaag", TODAY]).code(0);
    assert_eq!(place.snapshot("public"), files);
    place.build().code(0);
    assert!(!place.has("public/proef/vermelding/bank.html.gz"));
}

#[test]
fn names_of_styles_and_scripts_change_with_their_content() {
    let place = Place::with_small_map();
    let style = |place: &Place| {
        let files = place.snapshot("public/proef/onderdelen");
        files
            .into_keys()
            .find(|path| path.ends_with(".css"))
            .unwrap()
    };
    place.build().code(0);
    let before = style(&place);
    place.replace(
        "content/proef/kaart.yaml",
        "naam:",
        "kleur: \"#7a0b3f\"\nnaam:",
    );
    place.build().code(0);
    assert_ne!(style(&place), before);
    assert!(
        place
            .read("public/proef/index.html")
            .contains(&style(&place))
    );
}

#[test]
#[cfg(unix)]
fn a_link_to_a_folder_is_followed_and_stays_a_link() {
    let place = Place::with_small_map();
    std::fs::create_dir(place.path("echt")).unwrap();
    std::os::unix::fs::symlink(place.path("echt"), place.path("public")).unwrap();
    place.build().code(0);
    place.build().code(0);
    assert!(place.path("public").is_symlink() && place.has("echt/index.html"));
}

#[test]
#[cfg(unix)]
fn a_name_that_only_looks_like_one_of_ours_is_someone_elses() {
    let place = Place::with_small_map();
    place.build().code(0);
    place.write("public/proef/vermelding\\bank.html", "van mij");
    place
        .build()
        .code(3)
        .warns("niet door sociale-kaart zijn gemaakt");
    assert_eq!(place.read("public/proef/vermelding\\bank.html"), "van mij");
}

#[test]
fn a_site_inside_a_map_is_refused() {
    let place = Place::with_small_map();
    for target in ["content/proef/public", "content/proef/vermeldingen/site"] {
        let ran = place.run(&["build", "-o", target, "--zonder-compressie"]);
        ran.code(3).warns("ligt in de map van een kaart");
    }
    assert!(!place.has("content/proef/public"));
}

#[test]
fn the_same_image_in_two_folders_is_published_once() {
    let place = Place::with_small_map();
    let gif = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;";
    place
        .write("content/proef/x/foto.gif", gif)
        .write("content/proef/y/foto.gif", gif);
    let images = "\n![Een](../x/foto.gif) ![Twee](../y/foto.gif)\n";
    place.write(
        "content/proef/vermeldingen/bank.md",
        BANK.to_owned() + images,
    );
    place.build().code(0);
    assert_eq!(place.snapshot("public/proef/afbeeldingen").len(), 1);
}

/// A file that appears in the old site at the last moment is not in its manifest, and stays.
#[test]
#[cfg(target_os = "linux")]
fn what_an_earlier_build_could_not_clear_away_stays_and_harms_nothing() {
    let place = Place::with_small_map();
    place.build().code(0);
    place.write(".public.bouw/oud-1/notitie.txt", "van mij");
    place.build().code(0);
    assert_eq!(place.read(".public.bouw/oud-1/notitie.txt"), "van mij");
    place.build().code(0);
}
