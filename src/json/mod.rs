//! Dossiers as JSON: reading, writing, and finding one's place in the text.
//!
//! [`Dossier::from_json`] reads and [`Dossier::to_json`] writes. The text is
//! JSON as [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259) has it, in
//! UTF-8; FORMAT.md describes the fields. Reading loses nothing and invents
//! nothing: an unknown field, a field that comes twice, `null`, a byte order
//! mark are errors, each a [`ReadError`] that knows its line, column and path.
//!
//! ```
//! use diplomacy::{Dossier, Meeting, MeetingId};
//!
//! let mut dossier = Dossier::new();
//! dossier.meetings.push(Meeting::new(MeetingId::new("talks")?));
//! let text = dossier.to_json();
//! assert_eq!(text, r#"{"format":"diplomacy/1","meetings":[{"id":"talks"}]}"#);
//! assert_eq!(Dossier::from_json(&text).unwrap(), dossier);
//! # Ok::<(), diplomacy::IdError>(())
//! ```
//!
//! [`locate`] leads from a [`Path`](crate::Path), such as a validation report
//! gives, back to the line of the text.

mod error;
mod fault;
mod place;
mod read;
mod scan;
mod write;

use std::io;

pub use error::{ReadError, ReadErrorKind};
pub use place::{LineColumn, Place, Span, locate, locate_all};

use crate::dossier::Dossier;

impl Dossier {
    /// Reads a dossier from JSON.
    ///
    /// # Errors
    /// [`ReadError`] for the first thing that is not the JSON of a dossier.
    pub fn from_json(text: &str) -> Result<Dossier, ReadError> {
        if text.starts_with('\u{feff}') {
            return Err(byte_order_mark());
        }
        read::read(text).map_err(|fault| fault.into_error(text))
    }

    /// Reads a dossier from JSON in UTF-8.
    ///
    /// # Errors
    /// As [`from_json`](Dossier::from_json); and if the bytes are not UTF-8.
    pub fn from_json_slice(bytes: &[u8]) -> Result<Dossier, ReadError> {
        match str::from_utf8(bytes) {
            Ok(text) => Dossier::from_json(text),
            Err(error) => Err(not_utf8(bytes, error)),
        }
    }

    /// Reads a dossier from JSON in UTF-8, to the end of the reader.
    ///
    /// The whole text is held in memory while it is read.
    ///
    /// # Errors
    /// As [`from_json_slice`](Dossier::from_json_slice); and if the reader
    /// fails.
    pub fn from_json_reader(mut reader: impl io::Read) -> Result<Dossier, ReadError> {
        let mut bytes = Vec::new();
        match reader.read_to_end(&mut bytes) {
            Ok(_) => Dossier::from_json_slice(&bytes),
            Err(error) => {
                let had = sound_start(&bytes);
                let message = "the text could not be read on from here".to_owned();
                Err(at_end(had, ReadErrorKind::Io, message, had.len()).with_source(error))
            }
        }
    }
}

fn byte_order_mark() -> ReadError {
    let message = "the text begins with a byte order mark, which JSON does not have".to_owned();
    ReadError::new(ReadErrorKind::Encoding, message, 0..3)
        .with_help("remove the first three bytes, or save the file as UTF-8 without a mark")
}

/// The bytes up to the first that is not UTF-8.
fn sound_start(bytes: &[u8]) -> &str {
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

/// An error about what follows this sound beginning of a text.
fn at_end(start: &str, kind: ReadErrorKind, message: String, end: usize) -> ReadError {
    let path = match read::read::<serde::de::IgnoredAny>(start) {
        Err(fault) => fault.path_to_end(start),
        Ok(_) => None,
    };
    ReadError::new(kind, message, start.len()..end)
        .with_path(path.unwrap_or_default())
        .with_position(LineColumn::of(start, start.len()))
}

fn not_utf8(bytes: &[u8], error: core::str::Utf8Error) -> ReadError {
    let start = sound_start(bytes);
    if start.starts_with('\u{feff}') {
        return byte_order_mark();
    }
    if let Some(error) = fault::foreign_format(start) {
        return error;
    }
    let (end, message, help) = match (bytes, error.error_len()) {
        ([0xff, 0xfe, ..] | [0xfe, 0xff, ..], _) => {
            (2, "the text is in UTF-16: expected UTF-8".to_owned(), "save the file as UTF-8")
        }
        (_, None) => {
            (bytes.len(), "the text ends within a character".to_owned(), "the text is cut off")
        }
        (_, Some(length)) => {
            let byte = bytes.get(start.len()).copied().unwrap_or_default();
            let message = format!("the byte 0x{byte:02x} is not UTF-8 where it stands");
            (start.len() + length, message, "save the file as UTF-8")
        }
    };
    at_end(start, ReadErrorKind::Encoding, message, end).with_help(help)
}
