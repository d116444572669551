//! Smaller files: a tagged PDF has thousands of small objects, which are packed together; and what a
//! printer is told beforehand.

use lopdf::{Document, Object, SaveOptions, dictionary};

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Reading, and printing page by page.
    Reading,
    /// Printing and folding.
    Folding,
}

/// Packs a PDF. Should that ever fail, the file stays as it is: it is whole, only larger.
pub fn packed(pdf: Vec<u8>, usage: Use) -> Vec<u8> {
    pack(&pdf, usage).unwrap_or(pdf)
}

fn pack(pdf: &[u8], usage: Use) -> Option<Vec<u8>> {
    let mut document = Document::load_mem(pdf).ok()?;
    if usage == Use::Folding {
        prefer_folding(&mut document)?;
    }
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .compression_level(6)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn small_pdf() -> Vec<u8> {
        let mut document = Document::with_version("1.7");
        let pages = document.add_object(dictionary! {
            "Type" => "Pages", "Kids" => Vec::<Object>::new(), "Count" => 0,
        });
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn only_what_is_folded_tells_the_printer_how() {
        let told = |usage| {
            let packed = Document::load_mem(&packed(small_pdf(), usage)).unwrap();
            let catalog = packed.catalog().unwrap().clone();
            let preferences = catalog
                .get(b"ViewerPreferences")
                .ok()?
                .as_dict()
                .ok()?
                .clone();
            let name = |key: &[u8]| preferences.get(key).unwrap().as_name().unwrap().to_vec();
            Some((name(b"Duplex"), name(b"PrintScaling")))
        };
        assert_eq!(told(Use::Reading), None);
        let folding = (b"DuplexFlipShortEdge".to_vec(), b"None".to_vec());
        assert_eq!(told(Use::Folding), Some(folding));
    }

    #[test]
    fn packing_twice_gives_the_same_bytes_and_what_is_no_pdf_stays_as_it_is() {
        let once = packed(small_pdf(), Use::Reading);
        assert_eq!(once, packed(small_pdf(), Use::Reading));
        assert_eq!(packed(b"nee".to_vec(), Use::Reading), b"nee");
    }
}
