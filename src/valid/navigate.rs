//! From a record to those that refer to it, and along its own links.
//!
//! The index knows which records mention which; each question here picks those
//! that mention in the way that is asked for.

use super::Valid;
use crate::actor::{Person, Tie, TieKind};
use crate::certainty::Certainty;
use crate::date::Date;
use crate::dossier::{Dossier, Record};
use crate::evidence::Citation;
use crate::id::{ActorId, AnyId, DocumentId, MeetingId, PlaceId, PositionId, PostId, TopicId};
use crate::participation::Participation;
use crate::relation::{Relation, RelationKind};
use crate::walk::{At, Visitor};
use crate::{AgreedAction, Decision, Document, Event, Meeting, Place, Post, StatedPosition, Topic};

/// Whether the actor is one of these, the participation not being denied.
fn has(participations: &[Participation], who: &ActorId) -> bool {
    participations.iter().any(|it| it.who.as_ref() == Some(who) && !it.not)
}

/// One holder of a post: the person, and the tie that says so.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Tenure<'a> {
    /// Who holds it.
    pub person: &'a Person,
    /// The tie to the post: when, and on what footing.
    pub tie: &'a Tie,
}

impl Tenure<'_> {
    /// Whether the post was held at that time: *possibly* if the tie is undated.
    pub fn covers(&self, when: &Date) -> Certainty {
        match &self.tie.when {
            None => Certainty::Possibly,
            Some(held) => match when.overlaps(held) {
                Certainty::CertainlyNot => Certainty::CertainlyNot,
                _ if when.within(held).is_certain() => Certainty::Certainly,
                _ => Certainty::Possibly,
            },
        }
    }
}

impl Valid<Dossier> {
    /// The records that mention this one, anywhere in them, each once and in
    /// the dossier's order.
    pub fn mentions_of(&self, id: impl Into<AnyId>) -> impl Iterator<Item = Record<'_>> {
        self.mentioning(id.into().as_str())
    }

    fn mentioning(&self, id: &str) -> impl Iterator<Item = Record<'_>> + use<'_> {
        let number = self.index.find(&self.value, id).map(|(number, _)| number);
        number
            .into_iter()
            .flat_map(|number| self.index.mentions.of(number))
            .filter_map(|number| self.index.starts.record(&self.value, number))
    }

    /// The meetings an actor took part in, by that actor's own record of
    /// participation and not by that of a side.
    pub fn meetings_of(&self, who: &ActorId) -> impl Iterator<Item = &Meeting> {
        self.mentioning(who.as_str()).filter_map(move |record| match record {
            Record::Meeting(it) if has(&it.participants, who) => Some(it),
            _ => None,
        })
    }

    /// The meetings in which anyone sat on this actor's side, the actor itself
    /// included.
    pub fn meetings_with_side(&self, side: &ActorId) -> impl Iterator<Item = &Meeting> {
        self.mentioning(side.as_str()).filter_map(move |record| match record {
            Record::Meeting(it) => it
                .participants
                .iter()
                .any(|taker| taker.side_taken() == Some(side) && !taker.not)
                .then_some(it),
            _ => None,
        })
    }

    /// The meetings at a place.
    pub fn meetings_at(&self, place: &PlaceId) -> impl Iterator<Item = &Meeting> {
        self.mentioning(place.as_str()).filter_map(move |record| match record {
            Record::Meeting(it) if it.places.contains(place) => Some(it),
            _ => None,
        })
    }

    /// The meetings that are parts of this one.
    pub fn parts_of(&self, whole: &MeetingId) -> impl Iterator<Item = &Meeting> {
        self.related_to(whole.into(), RelationKind::PartOf).filter_map(|record| match record {
            Record::Meeting(it) => Some(it),
            _ => None,
        })
    }

    /// The meetings that this one is a part of.
    pub fn wholes_of<'a>(&'a self, part: &'a Meeting) -> impl Iterator<Item = &'a Meeting> {
        part.relations
            .iter()
            .filter(|relation| relation.kind == RelationKind::PartOf && !relation.not)
            .filter_map(|relation| match self.record(&relation.to)? {
                Record::Meeting(it) => Some(it),
                _ => None,
            })
    }

    /// The positions an actor holds.
    pub fn positions_of(&self, holder: &ActorId) -> impl Iterator<Item = &StatedPosition> {
        self.mentioning(holder.as_str()).filter_map(move |record| match record {
            Record::Position(it) if has(&it.holders, holder) => Some(it),
            _ => None,
        })
    }

    /// The positions an actor voiced, for itself or for others.
    pub fn positions_voiced_by(&self, speaker: &ActorId) -> impl Iterator<Item = &StatedPosition> {
        self.mentioning(speaker.as_str()).filter_map(move |record| match record {
            Record::Position(it) if has(&it.speakers, speaker) => Some(it),
            _ => None,
        })
    }

    /// The positions stated at a meeting.
    pub fn positions_at(&self, meeting: &MeetingId) -> impl Iterator<Item = &StatedPosition> {
        self.mentioning(meeting.as_str()).filter_map(move |record| match record {
            Record::Position(it) if it.at.as_ref() == Some(meeting) => Some(it),
            _ => None,
        })
    }

    /// The positions on a topic, not counting its narrower topics.
    pub fn positions_on(&self, topic: &TopicId) -> impl Iterator<Item = &StatedPosition> {
        self.mentioning(topic.as_str()).filter_map(move |record| match record {
            Record::Position(it) if it.topics.contains(topic) => Some(it),
            _ => None,
        })
    }

    /// The positions that answer, reaffirm, soften, harden or otherwise bear on
    /// this one, each with the relation.
    pub fn responses_to(
        &self,
        position: &PositionId,
    ) -> impl Iterator<Item = (&StatedPosition, &Relation)> {
        self.relations_to(position.into()).filter_map(|(record, relation)| match record {
            Record::Position(it) => Some((it, relation)),
            _ => None,
        })
    }

    /// The actions an actor is party to.
    pub fn actions_of(&self, party: &ActorId) -> impl Iterator<Item = &AgreedAction> {
        self.mentioning(party.as_str()).filter_map(move |record| match record {
            Record::Action(it) if has(&it.parties, party) => Some(it),
            _ => None,
        })
    }

    /// The actions brought up or agreed at a meeting.
    pub fn actions_at(&self, meeting: &MeetingId) -> impl Iterator<Item = &AgreedAction> {
        self.mentioning(meeting.as_str()).filter_map(move |record| match record {
            Record::Action(it) if it.at.as_ref() == Some(meeting) => Some(it),
            _ => None,
        })
    }

    /// The meeting at which an action was brought up or agreed.
    pub fn meeting_of_action(&self, action: &AgreedAction) -> Option<&Meeting> {
        self.meeting(action.at.as_ref()?)
    }

    /// The meeting at which a position was stated.
    pub fn meeting_of_position(&self, position: &StatedPosition) -> Option<&Meeting> {
        self.meeting(position.at.as_ref()?)
    }

    /// The actors who are party to an action; parties that are only described
    /// are not among them.
    pub fn parties_of<'a>(
        &'a self,
        action: &'a AgreedAction,
    ) -> impl Iterator<Item = (Record<'a>, &'a Participation)> {
        action.parties.iter().filter_map(|party| Some((self.actor(party.who.as_ref()?)?, party)))
    }

    /// The events an actor took part in or was affected by.
    pub fn events_of(&self, who: &ActorId) -> impl Iterator<Item = &Event> {
        self.mentioning(who.as_str()).filter_map(move |record| match record {
            Record::Event(it) if has(&it.participants, who) => Some(it),
            _ => None,
        })
    }

    /// The decisions of a body.
    pub fn decisions_of(&self, body: &ActorId) -> impl Iterator<Item = &Decision> {
        self.mentioning(body.as_str()).filter_map(move |record| match record {
            Record::Decision(it) if it.body.as_ref() == Some(body) => Some(it),
            _ => None,
        })
    }

    /// The documents an actor published or contributed to.
    pub fn documents_of(&self, who: &ActorId) -> impl Iterator<Item = &Document> {
        self.mentioning(who.as_str()).filter_map(move |record| match record {
            Record::Document(it)
                if it.publisher.as_ref() == Some(who) || has(&it.contributors, who) =>
            {
                Some(it)
            }
            _ => None,
        })
    }

    /// The places that lie directly in this one.
    pub fn places_in(&self, place: &PlaceId) -> impl Iterator<Item = &Place> {
        self.mentioning(place.as_str()).filter_map(move |record| match record {
            Record::Place(it) if it.part_of.as_ref() == Some(place) => Some(it),
            _ => None,
        })
    }

    /// The topics that fall directly under this one.
    pub fn narrower_topics(&self, topic: &TopicId) -> impl Iterator<Item = &Topic> {
        self.mentioning(topic.as_str()).filter_map(move |record| match record {
            Record::Topic(it) if it.broader.contains(topic) => Some(it),
            _ => None,
        })
    }

    /// Everyone recorded as a holder of a post, in the dossier's order.
    pub fn holders_of(&self, post: &PostId) -> impl Iterator<Item = Tenure<'_>> {
        self.mentioning(post.as_str())
            .filter_map(|record| match record {
                Record::Person(person) => Some(person),
                _ => None,
            })
            .flat_map(move |person| {
                let ties = person.ties.iter().filter(move |tie| {
                    tie.kind == TieKind::Holds && !tie.not && tie.to.as_str() == post.as_str()
                });
                ties.map(move |tie| Tenure { person, tie })
            })
    }

    /// Who certainly or possibly held a post at that time.
    pub fn holders_on(
        &self,
        post: &PostId,
        when: &Date,
    ) -> impl Iterator<Item = (Tenure<'_>, Certainty)> {
        self.holders_of(post)
            .map(move |tenure| (tenure, tenure.covers(when)))
            .filter(|(_, certainty)| certainty.is_possible())
    }

    /// The posts a person is recorded as holding, each with the tie.
    pub fn posts_of<'a>(&'a self, person: &'a Person) -> impl Iterator<Item = (&'a Post, &'a Tie)> {
        person.ties.iter().filter(|tie| tie.kind == TieKind::Holds && !tie.not).filter_map(|tie| {
            match self.record(&tie.to)? {
                Record::Post(post) => Some((post, tie)),
                _ => None,
            }
        })
    }

    /// The ties that lead to an actor or post, with those they come from.
    pub fn ties_to(&self, to: AnyId) -> impl Iterator<Item = (Record<'_>, &Tie)> {
        let found: Vec<_> = self
            .mentioning(to.as_str())
            .flat_map(|record| record.ties().iter().map(move |tie| (record, tie)))
            .filter(|(_, tie)| tie.to == to)
            .collect();
        found.into_iter()
    }

    /// The relations that lead to a record, with the records they stand on.
    /// Relations written on a step of a history are not among them.
    pub fn relations_to(&self, to: AnyId) -> impl Iterator<Item = (Record<'_>, &Relation)> {
        let found: Vec<_> = self
            .mentioning(to.as_str())
            .flat_map(|record| record.relations().iter().map(move |relation| (record, relation)))
            .filter(|(_, relation)| relation.to == to)
            .collect();
        found.into_iter()
    }

    /// The records that are related to this one in this way, denied relations
    /// left out.
    pub fn related_to(&self, to: AnyId, kind: RelationKind) -> impl Iterator<Item = Record<'_>> {
        self.relations_to(to)
            .filter(move |(_, relation)| relation.kind == kind && !relation.not)
            .map(|(record, _)| record)
    }

    /// The passages of a document that are cited anywhere, with the records
    /// they support.
    pub fn citations_of(
        &self,
        source: &DocumentId,
    ) -> impl Iterator<Item = (Record<'_>, &Citation)> {
        /// Gathers the citations of one document.
        struct Gather<'a, 's> {
            source: &'s DocumentId,
            found: Vec<&'a Citation>,
        }
        impl<'a> Visitor<'a> for Gather<'a, '_> {
            fn citation(&mut self, citation: &'a Citation, _: &At<'_>) {
                if citation.source == *self.source {
                    self.found.push(citation);
                }
            }
        }
        self.mentioning(source.as_str()).flat_map(move |record| {
            let mut gather = Gather { source, found: Vec::new() };
            record.walk(&At::ROOT, &mut gather);
            gather.found.into_iter().map(move |citation| (record, citation))
        })
    }
}
