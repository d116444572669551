//! Smaller files: a tagged PDF has thousands of small objects, which are packed together; and what a
//! printer is told beforehand.
//!
//! Objects are moved as they are, without reading what is in them: a whole tree of them would take more
//! memory and time than the file itself.

use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};

use crate::outputs::guide::pdf::parts::{Parts, PdfPart};

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// Reading, and printing page by page.
    Reading,
    /// Printing and folding.
    Folding,
}

/// More objects in one stream hardly make it smaller, and a reader that wants one object unpacks them all.
const TOGETHER: usize = 400;

/// Bytes of a line of the table: kind, place, and number within a stream.
const LINE: usize = 7;

/// Packs a PDF. Should that ever fail, the file stays as it is: it is whole, only larger.
pub(crate) fn packed(pdf: Vec<u8>, usage: Use) -> Vec<u8> {
    pack(&pdf, usage).unwrap_or(pdf)
}

fn pack(pdf: &[u8], usage: Use) -> Option<Vec<u8>> {
    let parts = Parts::of(pdf)?;
    let catalog = match usage {
        Use::Reading => None,
        Use::Folding => Some(prefer_folding(parts.catalog()?)),
    };
    let mut file = Packed::new(parts.start, parts.objects.len());
    let mut small = Vec::new();
    for part in &parts.objects {
        match part {
            PdfPart::Stream { number, whole } => file.add(*number, whole),
            PdfPart::Small { number, body } => {
                let body = if *number == parts.root {
                    catalog.as_deref().unwrap_or(body)
                } else {
                    body
                };
                small.push((*number, body));
            }
        }
    }
    for together in small.chunks(TOGETHER) {
        file.add_together(together)?;
    }
    file.finish(&parts.trailer)
}

/// A viewer that heeds this offers the right choices by itself: both sides, turned over the short
/// edge, at full size.
fn prefer_folding(catalog: &[u8]) -> Vec<u8> {
    const KEY: &[u8] = b"/ViewerPreferences<<";
    const FOLDING: &[u8] = b"/Duplex/DuplexFlipShortEdge/PrintScaling/None";
    let known = catalog.windows(KEY.len()).position(|at| at == KEY);
    match known {
        Some(at) => {
            let (before, after) = catalog.split_at(at + KEY.len());
            [before, FOLDING, after].concat()
        }
        None => {
            let inner = catalog.strip_prefix(b"<<").unwrap_or(catalog);
            [b"<<", KEY, FOLDING, b">>", inner].concat()
        }
    }
}

fn deflated(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

/// A file while it is written.
struct Packed {
    bytes: Vec<u8>,
    /// For each object: kind (0 free, 1 by itself, 2 in a stream), where, and its number within the stream.
    table: Vec<(u8, u32, u16)>,
}

impl Packed {
    fn new(start: &[u8], objects: usize) -> Self {
        Self {
            bytes: start.to_vec(),
            table: vec![(0, 0, u16::MAX); objects + 1],
        }
    }

    /// An object by itself, with its number and all.
    fn add(&mut self, number: usize, whole: &[u8]) {
        self.table[number] = (1, self.here(), 0);
        self.bytes.extend_from_slice(whole);
    }

    fn here(&self) -> u32 {
        // A file has four gigabytes at most: `Parts` refuses larger ones.
        u32::try_from(self.bytes.len()).unwrap_or(u32::MAX)
    }

    /// A stream with many objects.
    fn add_together(&mut self, objects: &[(usize, &[u8])]) -> Option<()> {
        let stream = self.table.len();
        let (mut index, mut bodies) = (Vec::new(), Vec::new());
        for (at, (number, body)) in (0..).zip(objects) {
            self.table[*number] = (2, u32::try_from(stream).ok()?, at);
            write!(index, "{number} {} ", bodies.len()).ok()?;
            bodies.extend_from_slice(body);
            bodies.push(b'\n');
        }
        let (first, count) = (index.len(), objects.len());
        index.append(&mut bodies);
        let data = deflated(&index)?;
        self.table.push((1, self.here(), 0));
        let kind = format!("/Type/ObjStm/N {count}/First {first}/Filter/FlateDecode");
        self.add_stream(stream, &kind, &data)
    }

    fn add_stream(&mut self, number: usize, keys: &str, data: &[u8]) -> Option<()> {
        let length = data.len();
        write!(
            self.bytes,
            "{number} 0 obj\n<<{keys}/Length {length}>>stream\n"
        )
        .ok()?;
        self.bytes.extend_from_slice(data);
        self.bytes.extend_from_slice(b"\nendstream\nendobj\n");
        Some(())
    }

    /// Writes the table, with the keys of the trailer, and the end.
    fn finish(mut self, trailer: &str) -> Option<Vec<u8>> {
        let (number, start) = (self.table.len(), self.here());
        self.table.push((1, start, 0));
        let size = self.table.len();
        let keys = format!(
            "/Type/XRef/Size {size}{trailer}/W[1 4 2]/Filter/FlateDecode\
             /DecodeParms<</Columns {LINE}/Predictor 12>>"
        );
        let table = deflated(&self.differences())?;
        self.add_stream(number, &keys, &table)?;
        write!(self.bytes, "startxref\n{start}\n%%EOF").ok()?;
        Some(self.bytes)
    }

    /// The table's lines, each as its difference with the line above (PNG's "up"): that packs best.
    fn differences(&self) -> Vec<u8> {
        let mut above = [0; LINE];
        let mut out = Vec::with_capacity(self.table.len() * (LINE + 1));
        for (kind, place, within) in &self.table {
            let mut line = [*kind; LINE];
            line[1..5].copy_from_slice(&place.to_be_bytes());
            line[5..].copy_from_slice(&within.to_be_bytes());
            out.push(2);
            out.extend(
                line.iter()
                    .zip(above)
                    .map(|(new, old)| new.wrapping_sub(old)),
            );
            above = line;
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    /// What a packed PDF holds, each stream unpacked. Other programs read whole guides back in `tests/guide`.
    fn unpacked(pdf: &[u8]) -> String {
        let mut all = String::new();
        let mut rest = pdf;
        while let Some(at) = find(rest, b"stream\n") {
            rest = &rest[at + b"stream\n".len()..];
            let end = find(rest, b"endstream").unwrap();
            let mut bytes = Vec::new();
            match flate2::read::ZlibDecoder::new(&rest[..end]).read_to_end(&mut bytes) {
                Ok(_) => all += &String::from_utf8_lossy(&bytes),
                Err(_) => all += &String::from_utf8_lossy(&rest[..end]),
            }
            rest = &rest[end + b"endstream".len()..];
        }
        all
    }

    fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
        bytes.windows(what.len()).position(|window| window == what)
    }

    /// A PDF as typst writes it, with this many objects besides what it must have.
    fn small_pdf(more: usize) -> Vec<u8> {
        let mut objects = vec![
            "<</Type/Pages/Kids[]/Count 0>>".to_owned(),
            "<</Type/Catalog/Pages 1 0 R>>".to_owned(),
            "<</Length 21>>\nstream\nendobj stream 1 0 obj\nendstream".to_owned(),
        ];
        objects.extend((0..more).map(|number| format!("<</Number {number}>>")));
        let mut pdf = "%PDF-1.7\n\n".to_owned();
        let mut table = "0000000000 65535 f\r\n".to_owned();
        for (number, object) in (1..).zip(&objects) {
            table += &format!("{:010} 00000 n\r\n", pdf.len());
            pdf += &format!("{number} 0 obj\n{object}\nendobj\n\n");
        }
        let (start, size) = (pdf.len(), objects.len() + 1);
        pdf += &format!("xref\n0 {size}\n{table}trailer\n<</Size {size}/Root 2 0 R>>\n");
        (pdf + &format!("startxref\n{start}\n%%EOF")).into_bytes()
    }

    #[test]
    fn only_what_is_folded_tells_the_printer_how() {
        let told = "/ViewerPreferences<</Duplex/DuplexFlipShortEdge/PrintScaling/None>>";
        let tells = |usage| unpacked(&packed(small_pdf(0), usage)).contains(told);
        assert!(!tells(Use::Reading));
        assert!(tells(Use::Folding));
    }

    #[test]
    fn what_is_told_already_stays() {
        let told = prefer_folding(b"<</Pages 1 0 R/ViewerPreferences<</Direction/L2R>>>>");
        assert_eq!(
            told,
            b"<</Pages 1 0 R/ViewerPreferences<</Duplex/DuplexFlipShortEdge/PrintScaling/None/Direction/L2R>>>>"
        );
    }

    #[test]
    fn every_object_is_there_after_packing_and_the_file_is_smaller() {
        let before = small_pdf(1000);
        let after = packed(before.clone(), Use::Reading);
        assert!(
            after.len() * 4 < before.len(),
            "{} {}",
            after.len(),
            before.len()
        );
        let all = unpacked(&after);
        for number in 0..1000 {
            assert_eq!(all.matches(&format!("<</Number {number}>>")).count(), 1);
        }
        assert!(all.contains("<</Type/Catalog/Pages 1 0 R>>"));
        assert!(
            all.contains("endobj stream 1 0 obj"),
            "what is in a stream stays"
        );
    }

    #[test]
    fn packing_twice_gives_the_same_bytes_and_what_is_no_pdf_stays_as_it_is() {
        let once = packed(small_pdf(3), Use::Reading);
        assert_eq!(once, packed(small_pdf(3), Use::Reading));
        assert_eq!(packed(once.clone(), Use::Reading), once);
        assert_eq!(packed(b"nee".to_vec(), Use::Reading), b"nee");
    }
}
