//! Participation: an actor in a record.
//!
//! The same type says who attended a meeting, holds a position, is party to an
//! action, took part in an event, voted, or signed a document; and who made a
//! claim, told an account or passed on a statement.

use crate::date::Date;
use crate::evidence::Citation;
use crate::filing::Publicity;
use crate::id::{ActorId, PostId};
use crate::list::List;
use crate::object::object;
use crate::quantity::Quantity;
use crate::text::Text;
use crate::vocabulary::vocabulary;

object! {
    @visited participation
    /// One actor's part in a record.
    ///
    /// Who takes part is named by `who`; by `post` alone where the office itself
    /// is meant, whoever holds it; or only described, as "three officials".
    /// Where both `who` and `post` stand, the actor takes part in that post.
    #[derive(Default)]
    pub struct Participation {
        required {}
        optional {
            /// The actor.
            who: Option<ActorId>,
            /// The post acted in; without `who`, the post itself.
            post: Option<PostId>,
            /// The part played.
            role: Option<Role>,
            /// The side taken: the state, organization or group that the
            /// participant sits with.
            side: Option<ActorId>,
            /// A party that no source names.
            described: Option<Box<Described>>,
            /// Whether, how and when the participant was there.
            attendance: Option<Box<Attendance>>,
            /// For whom, on whose instruction and in what capacity.
            mandate: Option<Box<Mandate>>,
            /// Members of a group for whom this does not hold.
            except: List<ActorId>,
            /// Whether the participation was open or secret.
            publicity: Option<Box<Publicity>>,
            /// The participation is stated *not* to hold.
            not: bool,
            /// The passages that support it.
            cites: List<Citation>,
        }
    }
}

impl Participation {
    /// An actor's participation, in no stated role.
    pub fn of(who: impl Into<ActorId>) -> Self {
        Participation { who: Some(who.into()), ..Default::default() }
    }

    /// The participation of a post itself, whoever holds it.
    pub fn of_post(post: impl Into<PostId>) -> Self {
        Participation { post: Some(post.into()), ..Default::default() }
    }

    /// The participation of a party that is only described.
    pub fn described(words: impl Into<Text>) -> Self {
        let described = Described { words: Some(words.into()), ..Default::default() };
        Participation { described: Some(Box::new(described)), ..Default::default() }
    }

    /// The same in this role.
    #[must_use]
    pub fn as_role(mut self, role: Role) -> Self {
        self.role = Some(role);
        self
    }

    /// The same, acting in this post.
    #[must_use]
    pub fn in_post(mut self, post: impl Into<PostId>) -> Self {
        self.post = Some(post.into());
        self
    }

    /// The same, on this side.
    #[must_use]
    pub fn on_side(mut self, side: impl Into<ActorId>) -> Self {
        self.side = Some(side.into());
        self
    }

    /// The side taken: the one stated, or else the actor itself.
    pub fn side_taken(&self) -> Option<&ActorId> {
        self.side.as_ref().or(self.who.as_ref())
    }
}

impl From<&ActorId> for Participation {
    fn from(who: &ActorId) -> Self {
        Participation::of(who)
    }
}

impl From<ActorId> for Participation {
    fn from(who: ActorId) -> Self {
        Participation::of(who)
    }
}

object! {
    /// A party that no source names: "three officials", "a person close to
    /// the talks".
    #[derive(Default)]
    pub struct Described {
        required {}
        optional {
            /// The description, as the source gives it.
            words: Option<Text>,
            /// How many they are.
            count: Option<Box<Quantity>>,
            /// The actor they belong to or come from.
            of: Option<ActorId>,
        }
    }
}

object! {
    /// How a participant attended.
    #[derive(Default)]
    pub struct Attendance {
        required {}
        optional {
            /// Whether and how the participant was there.
            presence: Option<Presence>,
            /// From when to when, if not all the time.
            when: Option<Date>,
        }
    }
}

object! {
    /// On what footing a participant acted.
    #[derive(Default)]
    pub struct Mandate {
        required {}
        optional {
            /// The capacity, if not the official one.
            capacity: Option<Capacity>,
            /// For whom the participant acted.
            on_behalf_of: List<ActorId>,
            /// Who gave the instruction.
            instructed_by: List<ActorId>,
            /// Further posts acted in at the same time.
            also_as: List<PostId>,
        }
    }
}

vocabulary! {
    /// The part that a participant plays.
    pub enum Role, "a role, such as \"host\"" {
        /// Receives the others.
        Host = "host",
        /// Is received.
        Guest = "guest",
        /// Decides for a side, as distinct from its negotiators.
        Principal = "principal",
        /// Heads a delegation.
        HeadOfDelegation = "head-of-delegation",
        /// Sits in a delegation.
        Delegate = "delegate",
        /// Negotiates for a side.
        Negotiator = "negotiator",
        /// Presides.
        Chair = "chair",
        /// Keeps the record or serves the meeting.
        Secretary = "secretary",
        /// Helps the sides to agree, with proposals of its own.
        Mediator = "mediator",
        /// Brings the sides together without proposals of its own.
        Facilitator = "facilitator",
        /// Lends channel or place, and no more: good offices.
        GoodOffices = "good-offices",
        /// Carries messages between sides that do not meet.
        GoBetween = "go-between",
        /// Represents another's interests: a protecting power.
        ProtectingPower = "protecting-power",
        /// Attends without a voice in the outcome.
        Observer = "observer",
        /// Attests what others do.
        Witness = "witness",
        /// Answers for the performance of others.
        Guarantor = "guarantor",
        /// Sees to it that terms are kept.
        Monitor = "monitor",
        /// Settles a dispute with binding effect.
        Arbitrator = "arbitrator",
        /// Holds the texts and instruments of a treaty.
        Depositary = "depositary",
        /// Interprets.
        Interpreter = "interpreter",
        /// Advises a participant.
        Adviser = "adviser",
        /// Speaks.
        Speaker = "speaker",
        /// Is spoken to.
        Addressee = "addressee",
        /// Put the matter forward.
        Initiator = "initiator",
        /// Moves a motion or draft with others.
        Sponsor = "sponsor",
        /// Is bound by what is agreed.
        Party = "party",
        /// Takes part with the others.
        Participant = "participant",
        /// Does what an event consists in.
        Agent = "agent",
        /// Is the one to whom an event is done.
        Target = "target",
        /// Is affected without being asked.
        Affected = "affected",
        /// Gains from what is agreed.
        Beneficiary = "beneficiary",
        /// Wrote the text.
        Author = "author",
        /// Edited the text.
        Editor = "editor",
        /// Translated the text.
        Translator = "translator",
        /// Drafted the text.
        Drafter = "drafter",
        /// Signed the text.
        Signatory = "signatory",
        /// Put initials to the text.
        Initialler = "initialler",
        /// Endorses the text without signing.
        Endorser = "endorser",
        /// Issued the text.
        Issuer = "issuer",
        /// Received the text.
        Recipient = "recipient",
        /// Reports for a medium.
        Reporter = "reporter",
        /// Votes.
        Voter = "voter",
    }
}

vocabulary! {
    /// Whether and how a participant was there.
    pub enum Presence, "a presence, such as \"present\"" {
        /// Was there.
        Present = "present",
        /// Was there for a part only.
        Partly = "partly",
        /// Took part from elsewhere.
        Remote = "remote",
        /// Sent someone instead.
        Represented = "represented",
        /// Was expected and not there.
        Absent = "absent",
        /// Was asked and declined.
        Declined = "declined",
        /// Was not asked.
        NotInvited = "not-invited",
        /// Was kept out.
        Excluded = "excluded",
        /// Left in protest.
        WalkedOut = "walked-out",
        /// Was close by and in touch, in another room or town.
        Proximity = "proximity",
    }
}

vocabulary! {
    /// The capacity in which a participant acts.
    pub enum Capacity, "a capacity, such as \"personal\"" {
        /// For the office or state.
        Official = "official",
        /// For no one but oneself.
        Personal = "personal",
        /// Outside official channels with official knowledge: track one and a half.
        SemiOfficial = "semi-official",
        /// Between private people: track two.
        Unofficial = "unofficial",
        /// As a personal envoy or special representative.
        SpecialEnvoy = "special-envoy",
        /// With power to bind: plenipotentiary.
        Plenipotentiary = "plenipotentiary",
    }
}
