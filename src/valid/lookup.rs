//! Records by their ids.

use super::Valid;
use crate::dossier::{Dossier, Record};
use crate::id::{
    ActionId, ActorId, DecisionId, DocumentId, EventId, MeetingId, PlaceId, PositionId, PostId,
    TopicId,
};
use crate::{
    AgreedAction, AnyId, Decision, Document, Event, Meeting, Person, Place, Post, StatedPosition,
    Topic,
};

impl Valid<Dossier> {
    /// The record with this id, of whatever kind.
    pub fn record(&self, id: &AnyId) -> Option<Record<'_>> {
        self.find(id.as_str())
    }

    pub(super) fn find(&self, id: &str) -> Option<Record<'_>> {
        self.index.find(&self.value, id).map(|(_, record)| record)
    }

    /// The state, person, organization or group with this id.
    pub fn actor(&self, id: &ActorId) -> Option<Record<'_>> {
        self.find(id.as_str())
    }

    /// The person with this id; nothing if the id is another actor's.
    pub fn person(&self, id: &ActorId) -> Option<&Person> {
        match self.find(id.as_str())? {
            Record::Person(person) => Some(person),
            _ => None,
        }
    }
}

macro_rules! lookups {
    ($($find:ident($Id:ident) -> $Kind:ident($Type:ident), $what:literal;)*) => {
        impl Valid<Dossier> {$(
            #[doc = concat!("The ", $what, " with this id.")]
            ///
            /// An id taken from this dossier is always found.
            pub fn $find(&self, id: &$Id) -> Option<&$Type> {
                match self.find(id.as_str())? {
                    Record::$Kind(record) => Some(record),
                    _ => None,
                }
            }
        )*}
    };
}

lookups! {
    post(PostId) -> Post(Post), "post";
    place(PlaceId) -> Place(Place), "place";
    topic(TopicId) -> Topic(Topic), "topic";
    document(DocumentId) -> Document(Document), "document";
    meeting(MeetingId) -> Meeting(Meeting), "meeting";
    position(PositionId) -> Position(StatedPosition), "position";
    action(ActionId) -> Action(AgreedAction), "action";
    event(EventId) -> Event(Event), "event";
    decision(DecisionId) -> Decision(Decision), "decision";
}
