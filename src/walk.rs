//! One walk over everything a dossier holds.
//!
//! Every type of the model implements [`Walk`]: it hands each of its parts to
//! a [`Visitor`], with the place where the part stands. What is true of texts,
//! words, references, citations or participations wherever they occur is thus
//! written once, and a field that is added to a record cannot be forgotten.

use core::fmt;

use crate::actor::Tie;
use crate::dossier::Kinds;
use crate::evidence::Citation;
use crate::id::{
    ActionId, ActorId, AnyId, DecisionId, DocumentId, EventId, MeetingId, PartId, PlaceId,
    PositionId, PostId, TopicId,
};
use crate::list::List;
use crate::name::Name;
use crate::participation::Participation;
use crate::relation::{Relation, Target};
use crate::text::Text;

/// Where the walk stands: a chain on the stack, from here up to the dossier.
/// It is written out only when something is reported.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At<'p> {
    up: Option<&'p At<'p>>,
    step: Step,
}

/// One step of a path into a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Step {
    /// A field, by its name in Rust.
    Field(&'static str),
    /// An entry of a list.
    Index(usize),
}

impl<'p> At<'p> {
    /// The dossier itself.
    pub(crate) const ROOT: At<'static> = At { up: None, step: Step::Field("") };

    pub(crate) fn field(&'p self, name: &'static str) -> At<'p> {
        At { up: Some(self), step: Step::Field(name) }
    }

    pub(crate) fn index(&'p self, index: usize) -> At<'p> {
        At { up: Some(self), step: Step::Index(index) }
    }

    /// Whether this is a field of that name.
    pub(crate) fn is_field(&self, name: &str) -> bool {
        matches!(self.step, Step::Field(field) if field == name)
    }

    /// The steps from the dossier to here.
    pub(crate) fn path(&self) -> Path {
        let mut steps = Vec::new();
        let mut at = self;
        while let Some(up) = at.up {
            steps.push(at.step);
            at = up;
        }
        steps.reverse();
        Path(steps)
    }
}

/// The place of a record, field or entry in a dossier, such as
/// `meetings[2].participants[0].role`; in JSON the same words lead there.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Path(pub(crate) Vec<Step>);

impl Path {
    /// The path of an entry of one of the dossier's lists.
    pub(crate) fn of(list: &'static str, index: usize) -> Path {
        Path(vec![Step::Field(list), Step::Index(index)])
    }

    pub(crate) fn field(mut self, name: &'static str) -> Path {
        self.0.push(Step::Field(name));
        self
    }

    pub(crate) fn index(mut self, index: usize) -> Path {
        self.0.push(Step::Index(index));
        self
    }

    /// The path as a JSON Pointer
    /// ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)), such as
    /// `/meetings/2/participants/0/role`.
    pub fn to_json_pointer(&self) -> String {
        let mut pointer = String::new();
        for step in &self.0 {
            pointer.push('/');
            match step {
                Step::Field(name) => pointer.push_str(&json_name(name)),
                Step::Index(index) => pointer.push_str(&index.to_string()),
            }
        }
        pointer
    }
}

/// The name in JSON of a field with this name in Rust.
pub(crate) fn json_name(field: &str) -> String {
    field.replace('_', "-")
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if n == 0 => f.write_str(&json_name(name))?,
                Step::Field(name) => write!(f, ".{}", json_name(name))?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Path({self})")
    }
}

/// What is met on a walk. Each method stands for one kind of part, and does
/// nothing unless the visitor cares.
#[allow(unused_variables)]
pub(crate) trait Visitor<'a> {
    /// Any text for people.
    fn text(&mut self, text: &'a str, at: &At<'_>) {}
    /// A word that its vocabulary does not list.
    fn unlisted(&mut self, word: &'a str, known: &'static [&'static str], at: &At<'_>) {}
    /// The id of another record, which must be of one of the kinds.
    fn reference(&mut self, id: &'a str, kinds: Kinds, at: &At<'_>) {}
    fn name(&mut self, name: &'a Name, at: &At<'_>) {}
    fn citation(&mut self, citation: &'a Citation, at: &At<'_>) {}
    fn participation(&mut self, participation: &'a Participation, at: &At<'_>) {}
    fn tie(&mut self, tie: &'a Tie, at: &At<'_>) {}
    fn relation(&mut self, relation: &'a Relation, at: &At<'_>) {}
    fn target(&mut self, target: &'a Target, at: &At<'_>) {}
}

/// A part of a dossier that can be walked over.
pub(crate) trait Walk {
    fn walk<'a, V: Visitor<'a>>(&'a self, at: &At<'_>, visitor: &mut V);
}

impl<T: Walk> Walk for Option<T> {
    #[inline]
    fn walk<'a, V: Visitor<'a>>(&'a self, at: &At<'_>, visitor: &mut V) {
        if let Some(part) = self {
            part.walk(at, visitor);
        }
    }
}

impl<T: Walk> Walk for Box<T> {
    #[inline]
    fn walk<'a, V: Visitor<'a>>(&'a self, at: &At<'_>, visitor: &mut V) {
        (**self).walk(at, visitor);
    }
}

impl<T: Walk> Walk for List<T> {
    #[inline]
    fn walk<'a, V: Visitor<'a>>(&'a self, at: &At<'_>, visitor: &mut V) {
        for (index, entry) in self.iter().enumerate() {
            entry.walk(&at.index(index), visitor);
        }
    }
}

impl Walk for Text {
    #[inline]
    fn walk<'a, V: Visitor<'a>>(&'a self, at: &At<'_>, visitor: &mut V) {
        visitor.text(self.as_str(), at);
    }
}

macro_rules! walk_references {
    ($($Id:ident => $kinds:ident,)*) => {$(
        impl Walk for $Id {
            #[inline]
            fn walk<'a, V: Visitor<'a>>(&'a self, at: &At<'_>, visitor: &mut V) {
                visitor.reference(self.as_str(), Kinds::$kinds, at);
            }
        }
    )*};
}

walk_references! {
    ActorId => ACTORS,
    PostId => POSTS,
    PlaceId => PLACES,
    TopicId => TOPICS,
    DocumentId => DOCUMENTS,
    MeetingId => MEETINGS,
    PositionId => POSITIONS,
    ActionId => ACTIONS,
    EventId => EVENTS,
    DecisionId => DECISIONS,
    AnyId => ANY,
}

/// For types that hold nothing that a walk reports.
macro_rules! walk_nothing {
    ($($Type:ty),* $(,)?) => {$(
        impl $crate::walk::Walk for $Type {
            #[inline]
            fn walk<'a, V: $crate::walk::Visitor<'a>>(
                &'a self,
                _: &$crate::walk::At<'_>,
                _: &mut V,
            ) {
            }
        }
    )*};
}
pub(crate) use walk_nothing;

// A part's id is unique in its document only, and resolved by the rules that
// know which document is meant.
walk_nothing!(PartId, bool, u32, crate::Date, crate::Amount);
