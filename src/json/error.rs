//! The error of reading.

use core::fmt;
use core::ops::Range;
use std::io;

use super::place::LineColumn;

/// Why a text was not read as a dossier, and where.
///
/// It is one line when displayed:
///
/// ```
/// use diplomacy::Dossier;
///
/// let text = r#"{"format": "diplomacy/1", "meetings": [{"id": "talks", "wehn": "2023"}]}"#;
/// let error = Dossier::from_json(text).unwrap_err();
/// assert_eq!((error.line(), error.column()), (1, 56));
/// assert_eq!(error.path(), "meetings[0].wehn");
/// assert_eq!(error.help(), Some("did you mean `when`?"));
/// assert!(error.to_string().starts_with(
///     "line 1, column 56, at meetings[0].wehn: unknown field `wehn`: expected one of 19 fields"
/// ));
/// ```
///
/// Only the first thing that stops the reader is reported; what is wrong with
/// a dossier that can be read, [`validate`](crate::Dossier::validate) reports
/// all at once.
#[derive(Debug)]
pub struct ReadError(Box<Inner>);

#[derive(Debug)]
struct Inner {
    kind: ReadErrorKind,
    position: LineColumn,
    span: Range<usize>,
    path: String,
    message: String,
    help: Option<String>,
    source: Option<io::Error>,
}

/// What sort of reason a [`ReadError`] has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The text could not be had; [`source`](std::error::Error::source) says why.
    Io,
    /// The bytes are not UTF-8, or begin with a byte order mark.
    Encoding,
    /// The text is not JSON.
    Syntax,
    /// The dossier is of a format that this version does not read.
    Format,
    /// The JSON is not that of a dossier.
    Content,
}

impl ReadError {
    pub(super) fn new(kind: ReadErrorKind, message: String, span: Range<usize>) -> Self {
        let position = LineColumn::of("", 0);
        let (path, help, source) = (String::new(), None, None);
        ReadError(Box::new(Inner { kind, position, span, path, message, help, source }))
    }

    pub(super) fn with_path(mut self, path: String) -> Self {
        self.0.path = path;
        self
    }

    pub(super) fn with_position(mut self, position: LineColumn) -> Self {
        self.0.position = position;
        self
    }

    pub(super) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.0.help = Some(help.into());
        self
    }

    pub(super) fn with_source(mut self, source: io::Error) -> Self {
        self.0.source = Some(source);
        self
    }

    /// What sort of reason it is.
    pub fn kind(&self) -> ReadErrorKind {
        self.0.kind
    }

    /// The line, counted from 1.
    pub fn line(&self) -> usize {
        self.0.position.line
    }

    /// The column, counted from 1 in Unicode characters. At the end of the
    /// text it is one more than the last line has.
    pub fn column(&self) -> usize {
        self.0.position.column
    }

    /// The bytes of the text that the error is about: a value or key, a
    /// character, or, where something is missing from a list or object, its
    /// opening bracket. Empty at the end of the text.
    pub fn span(&self) -> Range<usize> {
        self.0.span.clone()
    }

    /// The path to the field or entry, such as
    /// `meetings[2].participants[0].role`, in the keys of the text. It is
    /// empty for the dossier itself.
    ///
    /// A key with other characters than ASCII letters, digits, `-` and `_`
    /// stands in brackets and quotes: `extensions["two words"]`.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What is wrong: what was found, and what is accepted.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// How to mend it, where that can be said.
    pub fn help(&self) -> Option<&str> {
        self.0.help.as_deref()
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MOST: usize = 80;
        write!(f, "{}", self.0.position)?;
        let path = self.path();
        if !path.is_empty() {
            f.write_str(", at ")?;
            // Hostile nesting makes no endless line.
            match (path.char_indices().nth(MOST), path.char_indices().nth_back(MOST)) {
                (Some((end, _)), Some((start, _))) if end < start => {
                    let (first, _) = path.split_at_checked(end).unwrap_or_default();
                    let (_, last) = path.split_at_checked(start).unwrap_or_default();
                    write!(f, "{first}…{last}")?;
                }
                _ => f.write_str(path)?,
            }
        }
        write!(f, ": {}", self.0.message)?;
        if let Some(help) = &self.0.help {
            write!(f, "; help: {help}")?;
        }
        Ok(())
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|error| error as _)
    }
}
