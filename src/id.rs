//! Typed ids: one type for each kind of record, and one for any record.
//!
//! An id is a name that the author of a dossier chose for a record: readable,
//! and unique in the whole dossier. It follows the identifier profile of
//! [UAX #31](https://www.unicode.org/reports/tr31/) (`XID_Continue`), widened
//! by `-`, `.`, `:` and `/` inside the id; `_` is part of `XID_Continue`.
//! Ids of different kinds are different types and cannot be mixed up:
//!
//! ```compile_fail,E0277
//! use diplomacy::{MeetingId, Participation};
//! // A participation names an actor; a meeting is none.
//! let visit = MeetingId::new("visit").unwrap();
//! let wrong = Participation::of(visit);
//! ```
//!
//! ```
//! use diplomacy::{ActorId, Participation};
//! let blinken = ActorId::new("blinken").unwrap();
//! let right = Participation::of(blinken);
//! ```

use core::fmt;
use core::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use crate::text::{Shown, Small};

/// The longest id, in bytes of UTF-8.
pub const MAX_ID_BYTES: usize = 128;

/// Why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} is not an id: {reason}", Shown(.found))]
pub struct IdError {
    found: String,
    reason: Reason,
}

impl IdError {
    /// The text that was found in place of an id.
    pub fn found(&self) -> &str {
        &self.found
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum Reason {
    #[error("it is empty")]
    Empty,
    #[error("it has {0} bytes, and an id has at most {MAX_ID_BYTES}")]
    Long(usize),
    #[error("it has a space, and an id has letters, digits and inner `-`, `_`, `.`, `:` or `/`")]
    Space,
    #[error(
        "`{}` may not stand in it: an id has letters, digits and inner `-`, `_`, `.`, `:` or `/`",
        .0.escape_debug()
    )]
    Character(char),
    #[error("`{0}` may not be its first character: an id begins with a letter or digit")]
    First(char),
    #[error("`{0}` may not be its last character: an id ends with a letter or digit")]
    Last(char),
}

/// Which bytes may stand in an id of plain ASCII.
///
/// Ids come by the hundred thousand, almost all plain ASCII: one table look-up
/// a byte decides those, and only others reach the Unicode tables.
#[allow(clippy::indexing_slicing, reason = "the index runs to 256, in a constant")]
const PLAIN: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let b = byte as u8;
        table[byte] = b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':' | b'/');
        byte += 1;
    }
    table
};

#[allow(clippy::indexing_slicing, reason = "a byte cannot exceed a table of 256")]
fn check(id: &str) -> Result<(), Reason> {
    let bytes = id.as_bytes();
    if let ([first, ..], [.., last]) = (bytes, bytes)
        && bytes.len() <= MAX_ID_BYTES
        && first.is_ascii_alphanumeric()
        && last.is_ascii_alphanumeric()
        && bytes.iter().fold(true, |plain, b| plain & PLAIN[usize::from(*b)])
    {
        return Ok(());
    }
    check_slowly(id)
}

#[cold]
fn check_slowly(id: &str) -> Result<(), Reason> {
    let is_inner = |c: char| matches!(c, '-' | '_' | '.' | ':' | '/');
    let is_word = |c: char| unicode_ident::is_xid_continue(c) && c != '_';
    if id.len() > MAX_ID_BYTES {
        return Err(Reason::Long(id.len()));
    }
    for c in id.chars() {
        if c.is_whitespace() {
            return Err(Reason::Space);
        }
        if !is_word(c) && !is_inner(c) {
            return Err(Reason::Character(c));
        }
    }
    match (id.chars().next(), id.chars().next_back()) {
        (None, _) | (_, None) => Err(Reason::Empty),
        (Some(c), _) if is_inner(c) => Err(Reason::First(c)),
        (_, Some(c)) if is_inner(c) => Err(Reason::Last(c)),
        _ => Ok(()),
    }
}

fn parse(id: &str) -> Result<Small, IdError> {
    match check(id) {
        Ok(()) => Ok(Small::from(id)),
        Err(reason) => Err(IdError { found: id.to_owned(), reason }),
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident, $expected:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Small);

        impl $name {
            /// The id with this text.
            ///
            /// # Errors
            /// [`IdError`] if the text is not an id; see the [module](crate::id).
            pub fn new(id: &str) -> Result<Self, IdError> {
                parse(id).map($name)
            }

            /// The id's text.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(id: &str) -> Result<Self, IdError> {
                Self::new(id)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = IdError;
            fn try_from(id: &str) -> Result<Self, IdError> {
                Self::new(id)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(id: String) -> Result<Self, IdError> {
                Self::new(&id)
            }
        }

        impl From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct IdVisitor;
                impl Visitor<'_> for IdVisitor {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($expected)
                    }
                    fn visit_str<E: de::Error>(self, id: &str) -> Result<$name, E> {
                        $name::new(id).map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(IdVisitor)
            }
        }
    )*};
}

ids! {
    /// The id of an actor: a state, person, organization or group.
    ActorId, "the id of a state, person, organization or group";
    /// The id of a [post](crate::Post), that is of an office and not of its holder.
    PostId, "the id of a post";
    /// The id of a [place](crate::Place).
    PlaceId, "the id of a place";
    /// The id of a [topic](crate::Topic).
    TopicId, "the id of a topic";
    /// The id of a [document](crate::Document).
    DocumentId, "the id of a document";
    /// The id of a [meeting](crate::Meeting).
    MeetingId, "the id of a meeting";
    /// The id of a [stated position](crate::StatedPosition).
    PositionId, "the id of a position";
    /// The id of an [agreed action](crate::AgreedAction).
    ActionId, "the id of an action";
    /// The id of an [event](crate::Event).
    EventId, "the id of an event";
    /// The id of a [decision](crate::Decision).
    DecisionId, "the id of a decision";
    /// The id of a [part](crate::Part) of a document, unique in that document.
    PartId, "the id of a part of a document";
    /// The id of any record of the dossier, where records of several kinds
    /// may stand: the far end of a tie, a relation or a target.
    ///
    /// Every other record id converts into it.
    AnyId, "the id of a record";
}

macro_rules! into_any {
    ($($name:ident)*) => {$(
        impl From<$name> for AnyId {
            fn from(id: $name) -> Self {
                AnyId(id.0)
            }
        }
        impl From<&$name> for AnyId {
            fn from(id: &$name) -> Self {
                AnyId(id.0.clone())
            }
        }
    )*};
}

into_any! {
    ActorId PostId PlaceId TopicId DocumentId
    MeetingId PositionId ActionId EventId DecisionId
}
