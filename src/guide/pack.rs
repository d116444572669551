//! Smaller files: a tagged PDF has thousands of small objects, which are packed together; and what a
//! printer is told beforehand.

use lopdf::{Document, Object, SaveOptions, dictionary};

/// Packs a PDF. Should that ever fail, the file stays as it is: it is whole, only larger.
pub fn packed(pdf: Vec<u8>, print_only: bool) -> Vec<u8> {
    pack(&pdf, print_only)
        .filter(|packed| packed.len() < pdf.len() || print_only)
        .unwrap_or(pdf)
}

fn pack(pdf: &[u8], print_only: bool) -> Option<Vec<u8>> {
    let mut document = Document::load_mem(pdf).ok()?;
    if print_only {
        prefer_folding(&mut document)?;
    }
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .compression_level(9)
        .max_objects_per_stream(400)
        .build();
    let mut out = Vec::with_capacity(pdf.len());
    document.save_with_options(&mut out, options).ok()?;
    Some(out)
}

/// A viewer that heeds this offers the right choices by itself: both sides, turned over the short
/// edge, at full size.
fn prefer_folding(document: &mut Document) -> Option<()> {
    let name = |name: &str| Object::Name(name.as_bytes().to_vec());
    document.catalog_mut().ok()?.set(
        "ViewerPreferences",
        dictionary! {
            "Duplex" => name("DuplexFlipShortEdge"),
            "PrintScaling" => name("None"),
        },
    );
    Some(())
}
