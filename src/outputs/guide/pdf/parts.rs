//! The objects of a PDF as typst writes it: one after another, with a table of where each begins.

/// A PDF in parts.
pub(crate) struct Parts<'p> {
    /// All before the first object.
    pub(crate) start: &'p [u8],
    /// In the order of the file.
    pub(crate) objects: Vec<PdfPart<'p>>,
    /// The number of the catalog.
    pub(crate) root: usize,
    /// The keys of the trailer but its size.
    pub(crate) trailer: String,
}

/// One object.
pub(crate) enum PdfPart<'p> {
    /// With data; it stays as it is.
    Stream { number: usize, whole: &'p [u8] },
    /// Without; it can be packed with others.
    Small { number: usize, body: &'p [u8] },
}

/// Bytes of a line of the table.
const LINE: usize = 20;

impl<'p> Parts<'p> {
    /// Finds the parts; `None` for a PDF that was written in another way.
    pub(crate) fn of(pdf: &'p [u8]) -> Option<Self> {
        u32::try_from(pdf.len()).ok()?;
        let table = table_at(pdf)?;
        let (count, lines) = lines(&pdf[table..])?;
        let mut places = Vec::with_capacity(count);
        for number in 1..count {
            let line = std::str::from_utf8(lines.get(number * LINE..(number + 1) * LINE)?).ok()?;
            let (place, kind) = (line.get(..10)?, line.get(10..18)?);
            // All numbers are in use, once.
            (kind == " 00000 n").then_some(())?;
            places.push((place.parse::<usize>().ok()?, number));
        }
        places.sort_unstable();
        let ends = places
            .iter()
            .skip(1)
            .map(|(place, _)| *place)
            .chain([table]);
        let objects = places.iter().zip(ends);
        let objects = objects.map(|((place, number), end)| part(pdf.get(*place..end)?, *number));
        let objects = objects.collect::<Option<Vec<_>>>()?;
        let rest = std::str::from_utf8(lines.get(count * LINE..)?).ok()?;
        let (trailer, _) = rest
            .trim_start()
            .strip_prefix("trailer")?
            .rsplit_once(">>")?;
        let trailer = without_size(trailer.trim_start().strip_prefix("<<")?)?;
        Some(Self {
            start: pdf.get(..places.first()?.0)?,
            objects,
            root: root(&trailer)?,
            trailer,
        })
    }

    /// The catalog.
    pub(crate) fn catalog(&self) -> Option<&'p [u8]> {
        self.objects.iter().find_map(|part| match part {
            PdfPart::Small { number, body } if *number == self.root => Some(*body),
            _ => None,
        })
    }
}

/// Where the table begins; the end of the file tells.
fn table_at(pdf: &[u8]) -> Option<usize> {
    let end = String::from_utf8_lossy(&pdf[pdf.len().saturating_sub(40)..]);
    let (_, place) = end.rsplit_once("startxref")?;
    place.trim().strip_suffix("%%EOF")?.trim().parse().ok()
}

/// How many lines the table has, and the bytes from its first line on.
fn lines(table: &[u8]) -> Option<(usize, &[u8])> {
    let table = table.strip_prefix(b"xref")?.trim_ascii_start();
    let end = table.iter().position(|byte| *byte == b'\n')?;
    let head = std::str::from_utf8(&table[..end]).ok()?;
    let count = head.trim_end().strip_prefix("0 ")?.parse().ok()?;
    Some((count, &table[end + 1..]))
}

fn part(whole: &[u8], number: usize) -> Option<PdfPart<'_>> {
    let head = format!("{number} 0 obj");
    let body = whole.strip_prefix(head.as_bytes())?.trim_ascii();
    let body = body.strip_suffix(b"endobj")?.trim_ascii();
    Some(if body.ends_with(b"endstream") {
        PdfPart::Stream { number, whole }
    } else {
        PdfPart::Small { number, body }
    })
}

/// The trailer's keys: a packed file has another size.
fn without_size(trailer: &str) -> Option<String> {
    let (before, rest) = trailer.split_once("/Size ")?;
    Some(before.to_owned() + rest.trim_start_matches(|c: char| c.is_ascii_digit()))
}

fn root(trailer: &str) -> Option<usize> {
    let (_, rest) = trailer.split_once("/Root ")?;
    rest.split(' ').next()?.parse().ok()
}
