//! Contents of files of one kind, wrapped and named; what is the same as before is not wrapped again.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::search::export::File;
use crate::search::export::manifest::Shelf;
use crate::search::export::wrap::wrap;

/// What a file will hold.
#[derive(Debug)]
pub struct Content {
    /// Its first key.
    pub first: String,
    /// Its last key.
    pub last: String,
    /// Its bytes before compression.
    pub bytes: Vec<u8>,
}

impl Content {
    /// Of a file that is found by its number.
    pub fn of(bytes: Vec<u8>) -> Self {
        Self {
            first: String::new(),
            last: String::new(),
            bytes,
        }
    }
}

/// Files of one kind, and how to find the right one.
#[derive(Debug)]
pub struct Packing {
    kind: char,
    shelf: Shelf,
    files: Vec<File>,
    /// The fingerprint of each file's bytes before compression.
    marks: Vec<blake3::Hash>,
}

impl Packing {
    /// No files yet; `kind` begins their names.
    pub fn of(kind: char) -> Self {
        Self {
            kind,
            shelf: Shelf::new(kind),
            files: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// How to find the right one.
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// The files.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// Wraps contents and names the files. Without content a file is what it was.
    pub fn finish(&mut self, contents: Vec<Option<Content>>) {
        let wrapped: Vec<_> = {
            let bytes = self.files.iter().map(|file| &file.bytes);
            let known: HashMap<_, _> = self.marks.iter().zip(bytes).collect();
            let contents = contents.into_par_iter().enumerate();
            contents
                .filter_map(|(at, content)| match content {
                    Some(content) => Some(Wrapped::new(content, &known)),
                    None => Wrapped::again(*self.marks.get(at)?, &known),
                })
                .collect()
        };
        let mut shelf = Shelf::new(self.kind);
        let mut last = "";
        self.files.clear();
        for file in &wrapped {
            self.files.push(File {
                path: shelf.add(&file.first, last, &file.bytes),
                bytes: Arc::clone(&file.bytes),
            });
            last = &file.last;
        }
        self.marks = wrapped.iter().map(|file| file.mark).collect();
        self.shelf = shelf;
    }
}

struct Wrapped {
    first: String,
    last: String,
    mark: blake3::Hash,
    bytes: Arc<[u8]>,
}

type Known<'k> = HashMap<&'k blake3::Hash, &'k Arc<[u8]>>;

impl Wrapped {
    fn new(content: Content, known: &Known<'_>) -> Self {
        let mark = blake3::hash(&content.bytes);
        let bytes = match known.get(&mark) {
            Some(bytes) => Arc::clone(bytes),
            None => wrap(&content.bytes).into(),
        };
        Self {
            first: content.first,
            last: content.last,
            mark,
            bytes,
        }
    }

    /// A file that is found by its number, as it was.
    fn again(mark: blake3::Hash, known: &Known<'_>) -> Option<Self> {
        Some(Self {
            first: String::new(),
            last: String::new(),
            bytes: Arc::clone(known.get(&mark)?),
            mark,
        })
    }
}
