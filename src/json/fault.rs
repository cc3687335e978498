//! What stops the reader, and how it is told.
//!
//! A [`Fault`] is made where reading fails, and gathers the path on its way
//! up. It becomes a [`ReadError`] only at the end, when the text can be asked
//! what stands at the place.

use core::fmt::{self, Display, Write};
use core::ops::Range;

use serde::de;

use super::error::{ReadError, ReadErrorKind};
use super::place::LineColumn;
use super::scan::{self, MOST_NESTED, Quoted, Scanner};
use crate::dossier::{FORMAT, format_refusal, is_newer_format};
use crate::suggest::{Suggester, nearest_first};
use crate::text::{Shown, is_invisible};

/// Why reading stops. One word wide, since every value read could be one.
#[derive(Debug)]
pub(super) struct Fault(Box<Inner>);

#[derive(Debug)]
struct Inner {
    problem: Problem,
    /// Where; serde's own errors learn it from the reader.
    at: Option<usize>,
    /// Where it ends, if not with the token.
    end: Option<usize>,
    /// The path, from the innermost step outwards.
    path: Vec<Crumb>,
}

/// A step of the path to a fault.
#[derive(Debug, Clone, Copy)]
pub(super) enum Crumb {
    /// The field whose key starts there.
    Key(usize),
    /// The entry with this index.
    Index(usize),
}

#[derive(Debug)]
enum Problem {
    Flaw(Flaw),
    UnknownField {
        found: String,
        known: &'static [&'static str],
    },
    UnknownWord {
        found: String,
        known: &'static [&'static str],
    },
    DuplicateField(&'static str),
    MissingField(&'static str),
    /// What was found is asked of the text.
    Unexpected {
        expected: String,
        advice: Option<&'static str>,
    },
    /// The message of whatever value refused its text.
    Refused(String),
}

/// What is no JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// The text ends where this was expected.
    End(&'static str),
    /// No value starts here.
    Value,
    /// A word other than `true`, `false` and `null`.
    Word,
    /// What looks like a number and is none.
    Number,
    /// A number that its type cannot hold.
    TooLarge,
    /// Neither a first entry nor the end of a list or object.
    First(u8),
    /// Neither a further entry nor the end of a list or object.
    Next(u8),
    TrailingComma(u8),
    Key,
    Colon,
    /// A string that has no end.
    Unclosed,
    /// A control character in a string.
    Control,
    Escape,
    Surrogate,
    Deep,
    /// More after the value.
    Trailing,
}

impl Flaw {
    /// What stands in the place of the flaw in a sound text.
    pub(super) fn expected(self) -> &'static str {
        match self {
            Flaw::End(expected) => expected,
            Flaw::Value | Flaw::Word | Flaw::Number | Flaw::TooLarge => "a value",
            Flaw::First(b'}') => "a key or `}`",
            Flaw::First(_) => "an entry or `]`",
            Flaw::Next(b'}') => "`,` or `}`",
            Flaw::Next(_) => "`,` or `]`",
            Flaw::TrailingComma(b'}') | Flaw::Key => "a key in double quotes",
            Flaw::TrailingComma(_) => "an entry",
            Flaw::Colon => "`:` after the key",
            Flaw::Unclosed | Flaw::Control => "the closing `\"` of a string",
            Flaw::Escape | Flaw::Surrogate => "an escape",
            Flaw::Deep | Flaw::Trailing => "the end",
        }
    }
}

impl Fault {
    #[cold]
    fn new(problem: Problem) -> Self {
        Fault(Box::new(Inner { problem, at: None, end: None, path: Vec::new() }))
    }

    #[cold]
    pub(super) fn flaw(flaw: Flaw, at: Range<usize>) -> Self {
        let mut fault = Fault::new(Problem::Flaw(flaw));
        fault.0.at = Some(at.start);
        fault.0.end = Some(at.end);
        fault
    }

    /// A value that is not of the kind its place asks for.
    #[cold]
    pub(super) fn unexpected(expected: &dyn de::Expected, advice: Option<&'static str>) -> Self {
        Fault::new(Problem::Unexpected { expected: expected.to_string(), advice })
    }

    /// That it is at `at`, unless it is known to be elsewhere.
    #[cold]
    pub(super) fn here(mut self, at: usize) -> Self {
        self.0.at.get_or_insert(at);
        self
    }

    /// That it is under this step of the path.
    #[cold]
    pub(super) fn under(mut self, crumb: Crumb) -> Self {
        self.0.path.push(crumb);
        self
    }

    /// Whether its place is still to be told.
    pub(super) fn is_unplaced(&self) -> bool {
        self.0.at.is_none()
    }

    /// The path to the place, if the fault is that the text ends too early.
    pub(super) fn path_to_end(&self, text: &str) -> Option<String> {
        (self.0.at == Some(text.len())).then(|| written(text, &self.0.path))
    }

    /// Tells it of the text it was found in.
    #[cold]
    pub(super) fn into_error(self, text: &str) -> ReadError {
        if let Some(error) = foreign_format(text) {
            return error;
        }
        let Inner { problem, at, end, path } = *self.0;
        let start = at.unwrap_or(0);
        let span = start..end.unwrap_or_else(|| scan::token(text, start).end);
        let kind = match problem {
            Problem::Flaw(_) => ReadErrorKind::Syntax,
            Problem::MissingField("format") if path.is_empty() => ReadErrorKind::Format,
            _ => ReadErrorKind::Content,
        };
        let (message, help) = problem.told(text, &span, path.first());
        let error = ReadError::new(kind, message, span)
            .with_path(written(text, &path))
            .with_position(LineColumn::of(text, start));
        match help {
            Some(help) => error.with_help(help),
            None => error,
        }
    }
}

impl Problem {
    /// The message and the help.
    fn told(
        self,
        text: &str,
        span: &Range<usize>,
        innermost: Option<&Crumb>,
    ) -> (String, Option<String>) {
        let is_null = text.get(span.clone()) == Some("null");
        match self {
            Problem::Flaw(flaw) => {
                let found = text.get(span.clone()).unwrap_or_default();
                let (message, help) = told_flaw(flaw, found);
                // Inside of an object, a value has a path.
                let is_whole = innermost.is_none() && flaw.expected() == Flaw::Value.expected();
                (message, if is_whole { Some(BEGINNING) } else { help }.map(str::to_owned))
            }
            Problem::Refused(message) => (message, None),
            Problem::UnknownField { found, known } => {
                let near = Suggester::default().nearest(&found, known.iter().copied());
                let help = match near {
                    Some(near) => format!("did you mean `{near}`?"),
                    None if known.contains(&"extensions") => {
                        "leave it out, or keep it under `extensions`".to_owned()
                    }
                    None => "leave it out".to_owned(),
                };
                let accepted = Choice { found: &found, known, noun: "fields" };
                (format!("unknown field {}: expected {accepted}", Shown(&found)), Some(help))
            }
            Problem::UnknownWord { found, known } => {
                let near = Suggester::default().nearest(&found, known.iter().copied());
                let help = near.map(|near| format!("did you mean `{near}`?"));
                let accepted = Choice { found: &found, known, noun: "words" };
                (format!("unknown word {}: expected {accepted}", Shown(&found)), help)
            }
            Problem::DuplicateField(name) => (
                format!("duplicate field `{name}`: an object has each field once"),
                Some("keep one of the two".to_owned()),
            ),
            Problem::MissingField("format") if innermost.is_none() => (
                format!("missing field `format`: expected `\"format\": \"{FORMAT}\"`"),
                Some(format!("write `\"format\": \"{FORMAT}\"` at the top")),
            ),
            Problem::MissingField(name) => (
                format!("missing field `{name}`, which every object here has"),
                Some(format!("add `\"{name}\"`")),
            ),
            Problem::Unexpected { expected, advice } => {
                let help = match innermost {
                    None => Some(BEGINNING),
                    Some(Crumb::Key(_)) if is_null => Some(
                        "`null` stands for nothing here: write a value, or leave the field out",
                    ),
                    Some(Crumb::Index(_)) if is_null => Some(
                        "`null` stands for nothing here: write a value, or leave the entry out",
                    ),
                    Some(_) => advice,
                };
                let found = Found { text, at: span.start };
                (format!("found {found}, expected {expected}"), help.map(str::to_owned))
            }
        }
    }
}

/// What helps where not even the dossier itself was found.
const BEGINNING: &str = "a dossier begins `{\"format\": \"diplomacy/1\"`";

fn told_flaw(flaw: Flaw, found: &str) -> (String, Option<&'static str>) {
    let expected = flaw.expected();
    let help = match (flaw, found) {
        (Flaw::End(_), _) => Some("the text is cut off, or a quote or bracket is not closed"),
        (Flaw::Value | Flaw::Key, "'") => Some("put strings in double quotes"),
        (Flaw::Value | Flaw::Key | Flaw::Next(_), "/" | "#") => {
            Some("take the comment out: JSON has none")
        }
        (Flaw::Key, _) => Some("put the key in double quotes"),
        (Flaw::TrailingComma(_), _) => Some("take the comma out"),
        (Flaw::Word, "True" | "TRUE") => Some("write `true`"),
        (Flaw::Word, "False" | "FALSE") => Some("write `false`"),
        (Flaw::Word, "None" | "NULL" | "Null" | "nil" | "undefined" | "NaN") => {
            Some("leave out what has no value")
        }
        (Flaw::Word | Flaw::Number, _) => Some("put a text in double quotes"),
        (Flaw::TooLarge, _) => Some("write it as a text, in double quotes"),
        (Flaw::Control, "\n" | "\r") => {
            Some("write a line break as `\\n`, or close the string before it")
        }
        (Flaw::Control, "\t") => Some("write a tab as `\\t`"),
        (Flaw::Control, _) => Some("write it as an escape, such as `\\u0007`"),
        (Flaw::Escape, _) => Some("write a backslash itself as `\\\\`"),
        (Flaw::Surrogate, _) => {
            Some("write the character itself, or both halves, such as `\\ud83d\\ude4f`")
        }
        (Flaw::Trailing, _) => Some("take out what follows the dossier: one text holds one"),
        _ => None,
    };
    let message = match flaw {
        Flaw::End(_) => format!("the text ends where {expected} was expected"),
        Flaw::Word => format!(
            "{} is not a value: expected a string, number, list, object, `true` or `false`",
            Shown(found)
        ),
        Flaw::Number => format!(
            "{} is not a number: expected digits, with a fraction or exponent at most",
            Shown(found)
        ),
        Flaw::TooLarge => format!("{} does not fit into 64 bits", Shown(found)),
        Flaw::TrailingComma(close) => {
            format!("trailing comma: expected {expected} between `,` and `{}`", char::from(close))
        }
        Flaw::Control => {
            let found = match found {
                "\n" | "\r" => "a line break".to_owned(),
                "\t" => "a tab".to_owned(),
                _ => format!("the control character {}", Shown(found)),
            };
            format!("{found} stands in a string, which holds control characters only as escapes")
        }
        Flaw::Escape => format!(
            "{} is not an escape: expected a backslash and one of `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, \
             `t`, or `u` and four hexadecimal digits",
            Shown(found)
        ),
        Flaw::Surrogate => format!("{} is half a character (a lone surrogate)", Shown(found)),
        Flaw::Deep => format!(
            "lists and objects nest too deep: expected at most {MOST_NESTED} inside one another"
        ),
        Flaw::Trailing => format!("{} follows the end of the dossier", Shown(found)),
        _ => format!("found {}, expected {expected}", Shown(found)),
    };
    (message, help)
}

/// A list of what is accepted: all of it if it is short, or else what is
/// nearest to what was found.
struct Choice<'a> {
    found: &'a str,
    known: &'a [&'static str],
    noun: &'static str,
}

impl Display for Choice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MOST: usize = 12;
        const NEAREST: usize = 4;
        if self.known.is_empty() {
            return write!(f, "no {}", self.noun);
        }
        if self.known.len() <= MOST {
            return list(f, self.known);
        }
        write!(f, "one of {} {}, such as ", self.known.len(), self.noun)?;
        list(f, &nearest_first(self.found, self.known, NEAREST))
    }
}

/// "`a`, `b` or `c`"
fn list(f: &mut dyn Write, words: &[&str]) -> fmt::Result {
    for (n, word) in words.iter().enumerate() {
        match n {
            0 => {}
            n if n + 1 == words.len() => f.write_str(" or ")?,
            _ => f.write_str(", ")?,
        }
        write!(f, "`{word}`")?;
    }
    Ok(())
}

/// What is expected of a word of a closed vocabulary or of an object.
pub(super) struct OneOf(pub(super) &'static [&'static str]);

impl de::Expected for OneOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Choice { found: "", known: self.0, noun: "words" }.fmt(f)
    }
}

pub(super) struct Object(pub(super) &'static [&'static str]);

impl de::Expected for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MOST: usize = 4;
        f.write_str("an object with ")?;
        match self.0.split_at_checked(MOST) {
            Some((first, rest)) if !rest.is_empty() => {
                for (n, name) in first.iter().enumerate() {
                    let comma = if n == 0 { "" } else { ", " };
                    write!(f, "{comma}`{name}`")?;
                }
                write!(f, " and {} other fields", rest.len())
            }
            _ => list(f, self.0),
        }
    }
}

/// The value at a place, in words.
struct Found<'t> {
    text: &'t str,
    at: usize,
}

impl Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut scanner = Scanner::starting(self.text, self.at);
        match scanner.peek() {
            Some(b'{') => f.write_str("an object"),
            Some(b'[') => f.write_str("a list"),
            Some(b'"') => match scanner.quoted().map(Quoted::unescaped) {
                Ok(text) if text.is_empty() => f.write_str("an empty text"),
                Ok(text) => write!(f, "the text {}", Shown(&text)),
                Err(_) => f.write_str("a text"),
            },
            first => {
                let token = self.text.get(scan::token(self.text, self.at)).unwrap_or_default();
                let is_number = matches!(first, Some(b'-' | b'0'..=b'9'));
                let kind = if is_number { "the number " } else { "" };
                write!(f, "{kind}{}", Shown(token))
            }
        }
    }
}

/// The path in words, such as `meetings[2].participants[0].role`, with the
/// keys as they stand in the text.
fn written(text: &str, innermost_first: &[Crumb]) -> String {
    let mut path = String::new();
    for crumb in innermost_first.iter().rev() {
        match crumb {
            Crumb::Index(index) => path.push_str(&format!("[{index}]")),
            Crumb::Key(start) => {
                let key = Scanner::starting(text, *start).quoted().map(Quoted::unescaped);
                write_key(&mut path, &key.unwrap_or_default());
            }
        }
    }
    path
}

/// A key that is no plain word is put in brackets and quotes, shortened, and
/// rid of what would disturb a line.
fn write_key(path: &mut String, key: &str) {
    const MOST: usize = 60;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if !key.is_empty() && key.len() <= MOST && key.chars().all(is_plain) {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(key);
        return;
    }
    path.push_str("[\"");
    for (n, c) in key.chars().enumerate() {
        match c {
            _ if n == MOST => {
                path.push('…');
                break;
            }
            '"' | '\\' => path.extend(['\\', c]),
            c if c.is_control() || is_invisible(c) => path.extend(c.escape_unicode()),
            c => path.push(c),
        }
    }
    path.push_str("\"]");
}

/// The error about the top-level `format`, if it is not this crate's.
///
/// A dossier of another format may well have fields that are unknown here, so
/// whatever else is wrong with it, its format is said first. The text may be
/// broken after it.
pub(super) fn foreign_format(text: &str) -> Option<ReadError> {
    let mut scanner = Scanner::new(text);
    if scanner.peek() != Some(b'{') {
        return None;
    }
    scanner.step();
    let mut is_first = true;
    while scanner.next_entry(b'}', is_first).ok()? {
        is_first = false;
        let is_format = scanner.key().ok()?.unescaped() == "format";
        scanner.colon().ok()?;
        let first = scanner.peek();
        let start = scanner.at();
        if !is_format {
            scanner.skip_value().ok()?;
            continue;
        }
        let mut help = format!("write `\"format\": \"{FORMAT}\"`");
        let refusal = if first == Some(b'"') {
            let found = scanner.quoted().ok()?.unescaped();
            if found == FORMAT {
                return None;
            }
            if is_newer_format(&found) {
                "read it with a later version of the crate `diplomacy`".clone_into(&mut help);
            }
            format_refusal(&found)
        } else {
            scanner.skip_value().ok()?;
            format!("found {}, expected `{FORMAT}`", Found { text, at: start })
        };
        return Some(
            ReadError::new(ReadErrorKind::Format, refusal, scan::token(text, start))
                .with_path("format".to_owned())
                .with_position(LineColumn::of(text, start))
                .with_help(help),
        );
    }
    None
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0.problem)
    }
}

impl std::error::Error for Fault {}

/// The way in for the model's own `Deserialize`.
impl de::Error for Fault {
    #[cold]
    fn custom<T: Display>(message: T) -> Self {
        Fault::new(Problem::Refused(message.to_string()))
    }

    #[cold]
    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Fault::unexpected(expected, None)
    }

    #[cold]
    fn invalid_value(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Fault::unexpected(expected, None)
    }

    #[cold]
    fn invalid_length(_: usize, expected: &dyn de::Expected) -> Self {
        Fault::unexpected(expected, None)
    }

    #[cold]
    fn unknown_field(found: &str, known: &'static [&'static str]) -> Self {
        Fault::new(Problem::UnknownField { found: found.to_owned(), known })
    }

    #[cold]
    fn unknown_variant(found: &str, known: &'static [&'static str]) -> Self {
        Fault::new(Problem::UnknownWord { found: found.to_owned(), known })
    }

    #[cold]
    fn duplicate_field(name: &'static str) -> Self {
        Fault::new(Problem::DuplicateField(name))
    }

    #[cold]
    fn missing_field(name: &'static str) -> Self {
        Fault::new(Problem::MissingField(name))
    }
}
