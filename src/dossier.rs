//! The dossier: everything recorded about an affair.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor as SerdeVisitor};
use serde::{Serialize, Serializer};

use crate::action::AgreedAction;
use crate::actor::{Group, Organization, Person, Post, State, Tie};
use crate::decision::Decision;
use crate::document::Document;
use crate::event::Event;
use crate::evidence::{Citation, Claim};
use crate::extension::Extensions;
use crate::filing::{Filing, Publicity};
use crate::list::List;
use crate::meeting::Meeting;
use crate::name::{Code, LanguageTag, Name};
use crate::object::{Optional, Present};
use crate::place::Place;
use crate::position::StatedPosition;
use crate::relation::Relation;
use crate::text::{Shown, Text};
use crate::topic::Topic;
use crate::walk::{At, Visitor, Walk, walk_nothing};

/// The format that this version of the crate reads and writes.
pub const FORMAT: &str = "diplomacy/1";

/// The mark at the top of a dossier's JSON: `"format": "diplomacy/1"`.
///
/// Reading any other text is an error, so a dossier of a later format is
/// refused by name and not half understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Format;

impl Serialize for Format {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(FORMAT)
    }
}

/// Why a format is not read, as the reader's message says it.
pub(crate) fn format_refusal(found: &str) -> String {
    if is_newer_format(found) {
        format!("format {} is newer than this reader, which reads `{FORMAT}`", Shown(found))
    } else {
        format!("{} is not a format of dossiers: expected `{FORMAT}`", Shown(found))
    }
}

/// Whether it is the name of a format of dossiers, and so of one to come.
pub(crate) fn is_newer_format(found: &str) -> bool {
    found.strip_prefix("diplomacy/").is_some_and(|number| {
        let (major, minor) = number.split_once('.').unwrap_or((number, "0"));
        let is_number = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        is_number(major) && is_number(minor) && !major.starts_with('0')
    })
}

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FormatVisitor;
        impl SerdeVisitor<'_> for FormatVisitor {
            type Value = Format;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "the format \"{FORMAT}\"")
            }
            fn visit_str<E: de::Error>(self, found: &str) -> Result<Format, E> {
                if found == FORMAT { Ok(Format) } else { Err(E::custom(format_refusal(found))) }
            }
        }
        deserializer.deserialize_str(FormatVisitor)
    }
}

walk_nothing!(Format);

/// What all records have.
pub(crate) trait Common {
    fn id(&self) -> &str;
    fn claims(&self) -> &[Claim];
    fn relations(&self) -> &[Relation];
    fn cites(&self) -> &[Citation];
    fn publicity(&self) -> Option<&Publicity>;
    fn filing(&self) -> Option<&Filing>;
    fn extensions(&self) -> &Extensions;
}

/// What actors, posts, places and topics have besides.
pub(crate) trait Named {
    fn name(&self) -> &str;
    fn names(&self) -> &[Name];
    fn codes(&self) -> &[Code];
    fn ties(&self) -> &[Tie] {
        &[]
    }
}

macro_rules! dossier {
    ($($(#[$doc:meta])* $list:ident: $Kind:ident($Type:ident), $one:literal;)*) => {
        /// Everything recorded about an affair, in plain lists that mirror its
        /// JSON.
        ///
        /// A dossier may hold anything its types allow. Whether it makes sense
        /// as a whole is asked of [`validate`](Dossier::validate), which gives a
        /// [`Valid`](crate::Valid) dossier: only there are references followed.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, serde::Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        #[non_exhaustive]
        pub struct Dossier {
            /// The format's mark.
            pub format: Format,
            /// What the dossier is called.
            #[serde(
                default,
                skip_serializing_if = "Optional::is_absent",
                deserialize_with = "Present::present"
            )]
            pub title: Option<Text>,
            /// The language of the author's own prose.
            #[serde(
                default,
                skip_serializing_if = "Optional::is_absent",
                deserialize_with = "Present::present"
            )]
            pub lang: Option<LanguageTag>,
            $(
                $(#[$doc])*
                #[serde(default, skip_serializing_if = "Optional::is_absent")]
                pub $list: List<$Type>,
            )*
            /// The embedding program's own values.
            #[serde(default, skip_serializing_if = "Optional::is_absent")]
            pub extensions: Extensions,
        }

        impl Walk for Dossier {
            fn walk<'a, V: Visitor<'a>>(&'a self, at: &At<'_>, visitor: &mut V) {
                self.title.walk(&at.field("title"), visitor);
                $(self.$list.walk(&at.field(stringify!($list)), visitor);)*
            }
        }

        /// The kinds of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum RecordKind {
            $(
                #[doc = concat!("A [`", stringify!($Type), "`].")]
                $Kind,
            )*
        }

        impl RecordKind {
            /// Every kind, in the order of the dossier's lists.
            pub const ALL: &'static [RecordKind] = &[$(RecordKind::$Kind),*];

            /// What one record of the kind is called, such as `meeting`.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(RecordKind::$Kind => $one,)*
                }
            }
        }

        /// A record of any kind.
        #[derive(Debug, Clone, Copy, PartialEq)]
        #[non_exhaustive]
        pub enum Record<'a> {
            $(
                #[doc = concat!("A [`", stringify!($Type), "`].")]
                $Kind(&'a $Type),
            )*
        }

        impl<'a> Record<'a> {
            /// The kind of the record.
            pub fn kind(self) -> RecordKind {
                match self {
                    $(Record::$Kind(_) => RecordKind::$Kind,)*
                }
            }

            pub(crate) fn common(self) -> &'a dyn Common {
                match self {
                    $(Record::$Kind(record) => record,)*
                }
            }

            pub(crate) fn walk<V: Visitor<'a>>(self, at: &At<'_>, visitor: &mut V) {
                match self {
                    $(Record::$Kind(record) => record.walk(at, visitor),)*
                }
            }
        }

        impl Dossier {
            /// An empty dossier.
            pub fn new() -> Self {
                Dossier::default()
            }

            /// Every record, list by list.
            pub fn records(&self) -> impl Iterator<Item = Record<'_>> {
                // Not a chain of the lists: that would ask each list for every record.
                let mut kinds = RecordKind::ALL.iter().copied();
                let mut at = kinds.next().map(|kind| (kind, 0));
                core::iter::from_fn(move || {
                    while let Some((kind, index)) = at {
                        let record = self.record(kind, index);
                        at = match record {
                            Some(_) => Some((kind, index + 1)),
                            None => kinds.next().map(|kind| (kind, 0)),
                        };
                        if record.is_some() {
                            return record;
                        }
                    }
                    None
                })
            }

            /// The number of records of each kind, in the order of the lists.
            pub(crate) fn counts(&self) -> [usize; RecordKind::ALL.len()] {
                [$(self.$list.len()),*]
            }

            /// The record at a place in its list.
            pub(crate) fn record(&self, kind: RecordKind, index: usize) -> Option<Record<'_>> {
                match kind {
                    $(RecordKind::$Kind => self.$list.get(index).map(Record::$Kind),)*
                }
            }
        }

        impl RecordKind {
            /// The name of the kind's list in Rust.
            pub(crate) const fn list(self) -> &'static str {
                match self {
                    $(RecordKind::$Kind => stringify!($list),)*
                }
            }
        }
    };
}

dossier! {
    /// Polities.
    states: State(State), "state";
    /// People.
    people: Person(Person), "person";
    /// Organized bodies.
    organizations: Organization(Organization), "organization";
    /// Actors taken together.
    groups: Group(Group), "group";
    /// Offices.
    posts: Post(Post), "post";
    /// Places.
    places: Place(Place), "place";
    /// Topics.
    topics: Topic(Topic), "topic";
    /// Texts, the sources among them.
    documents: Document(Document), "document";
    /// Who met whom.
    meetings: Meeting(Meeting), "meeting";
    /// What was said.
    positions: Position(StatedPosition), "position";
    /// What is owed.
    actions: Action(AgreedAction), "action";
    /// What was done or befell.
    events: Event(Event), "event";
    /// What was settled.
    decisions: Decision(Decision), "decision";
}

impl fmt::Display for RecordKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<'a> Record<'a> {
    /// The record's id.
    pub fn id(self) -> &'a str {
        self.common().id()
    }

    /// The attributed claims about the record.
    pub fn claims(self) -> &'a [Claim] {
        self.common().claims()
    }

    /// The relations written on the record.
    pub fn relations(self) -> &'a [Relation] {
        self.common().relations()
    }

    /// The passages that support the record as a whole.
    pub fn cites(self) -> &'a [Citation] {
        self.common().cites()
    }

    /// Whether the record was open, closed or secret.
    pub fn publicity(self) -> Option<&'a Publicity> {
        self.common().publicity()
    }

    /// The record as an entry of the dossier.
    pub fn filing(self) -> Option<&'a Filing> {
        self.common().filing()
    }

    /// The embedding program's own values on the record.
    pub fn extensions(self) -> &'a Extensions {
        self.common().extensions()
    }

    /// The names, where the record is an actor, post, place or topic.
    pub(crate) fn named(self) -> Option<&'a dyn Named> {
        match self {
            Record::State(it) => Some(it),
            Record::Person(it) => Some(it),
            Record::Organization(it) => Some(it),
            Record::Group(it) => Some(it),
            Record::Post(it) => Some(it),
            Record::Place(it) => Some(it),
            Record::Topic(it) => Some(it),
            _ => None,
        }
    }

    /// What the dossier's author calls the record: its name, its title, or what
    /// it says; or else its id.
    pub fn label(self) -> &'a str {
        let title = match self {
            Record::Document(it) => it.title.as_deref(),
            Record::Meeting(it) => it.title.as_deref(),
            Record::Position(it) => it.says.as_deref(),
            Record::Action(it) => it.says.as_deref(),
            Record::Event(it) => it.says.as_deref(),
            Record::Decision(it) => it.says.as_deref(),
            _ => self.named().map(Named::name),
        };
        title.unwrap_or(self.id())
    }

    /// The ties written on the record, where it is an actor or post.
    pub fn ties(self) -> &'a [Tie] {
        self.named().map_or(&[], Named::ties)
    }
}

/// A set of kinds of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kinds(u16);

impl Kinds {
    pub(crate) const fn of(kinds: &[RecordKind]) -> Kinds {
        let mut bits = 0;
        let mut rest = kinds;
        while let [kind, others @ ..] = rest {
            bits |= 1 << *kind as u16;
            rest = others;
        }
        Kinds(bits)
    }

    pub(crate) const fn has(self, kind: RecordKind) -> bool {
        self.0 & (1 << kind as u16) != 0
    }

    pub(crate) const ANY: Kinds = Kinds::of(RecordKind::ALL);
    pub(crate) const ACTORS: Kinds = Kinds::of(&[
        RecordKind::State,
        RecordKind::Person,
        RecordKind::Organization,
        RecordKind::Group,
    ]);
    pub(crate) const POSTS: Kinds = Kinds::of(&[RecordKind::Post]);
    pub(crate) const PLACES: Kinds = Kinds::of(&[RecordKind::Place]);
    pub(crate) const TOPICS: Kinds = Kinds::of(&[RecordKind::Topic]);
    pub(crate) const DOCUMENTS: Kinds = Kinds::of(&[RecordKind::Document]);
    pub(crate) const MEETINGS: Kinds = Kinds::of(&[RecordKind::Meeting]);
    pub(crate) const POSITIONS: Kinds = Kinds::of(&[RecordKind::Position]);
    pub(crate) const ACTIONS: Kinds = Kinds::of(&[RecordKind::Action]);
    pub(crate) const EVENTS: Kinds = Kinds::of(&[RecordKind::Event]);
    pub(crate) const DECISIONS: Kinds = Kinds::of(&[RecordKind::Decision]);
}

impl fmt::Display for Kinds {
    /// "a state, person or group"
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Kinds::ANY {
            return f.write_str("a record");
        }
        let kinds: Vec<_> = RecordKind::ALL.iter().filter(|kind| self.has(**kind)).collect();
        for (n, kind) in kinds.iter().enumerate() {
            match n {
                0 => f.write_str(article(**kind))?,
                n if n + 1 == kinds.len() => f.write_str(" or ")?,
                _ => f.write_str(", ")?,
            }
            f.write_str(kind.as_str())?;
        }
        Ok(())
    }
}

/// The indefinite article before a kind's name.
pub(crate) fn article(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Organization | RecordKind::Action | RecordKind::Event => "an ",
        _ => "a ",
    }
}
