//! Contents of files of one kind, compressed, named and listed.

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
    /// How to find the right one.
    pub shelf: Shelf,
    /// The files.
    pub files: Vec<File>,
}

impl Packing {
    /// Wraps contents and names the files; `kind` begins their names.
    pub fn new(kind: char, contents: Vec<Content>) -> Self {
        let wrapped = contents.par_iter().map(|content| wrap(&content.bytes));
        let wrapped: Vec<_> = wrapped.collect();
        let mut shelf = Shelf::new(kind);
        let mut files = Vec::with_capacity(contents.len());
        let mut last = "";
        for (content, bytes) in contents.iter().zip(wrapped) {
            files.push(File {
                path: shelf.add(&content.first, last, &bytes),
                bytes: bytes.into(),
            });
            last = &content.last;
        }
        Self { shelf, files }
    }
}
