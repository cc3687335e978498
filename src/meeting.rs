//! Meetings.

use crate::date::Date;
use crate::evidence::Citation;
use crate::history::{MeetingStep, Step};
use crate::id::{AnyId, MeetingId, PlaceId, TopicId};
use crate::list::List;
use crate::object::{object, record};
use crate::participation::Participation;
use crate::text::Text;
use crate::time::{Duration, Timing};
use crate::vocabulary::vocabulary;

record! {
    @id MeetingId
    @accounts MeetingVersion
    /// A visit, talks, a summit, a session, a call, a briefing, a ceremony, an
    /// informal contact; or a whole made of meetings, such as a conference or
    /// a negotiation, whose parts point to it by
    /// [`PartOf`](crate::RelationKind::PartOf).
    ///
    /// A meeting that was planned and refused or called off is a meeting too;
    /// its history says so.
    ///
    /// ```
    /// use diplomacy::{ActorId, Date, Meeting, MeetingId};
    ///
    /// let day = Date::new("2023-06-18")?;
    /// let (qin, blinken) = (ActorId::new("qin")?, ActorId::new("blinken")?);
    /// let talks = Meeting::between(MeetingId::new("talks")?, [qin, blinken])
    ///     .with(|it| it.when = Some(day));
    /// assert_eq!(talks.participants.len(), 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct Meeting {
        required {}
        optional {
            /// What kind of meeting it was.
            kind: Option<MeetingKind>,
            /// The dossier's own label.
            title: Option<Text>,
            /// When it took place.
            when: Option<Date>,
            /// What a date cannot say of when.
            timing: Option<Box<Timing>>,
            /// How long it lasted.
            duration: Option<Box<Duration>>,
            /// How the participants were in touch.
            mode: Option<MeetingMode>,
            /// Where; several places are several entries.
            places: List<PlaceId>,
            /// What it was to be, or was, about: the agenda.
            topics: List<TopicId>,
            /// Who took part.
            participants: List<Participation>,
            /// From proposal to conclusion.
            history: List<Step<MeetingStep>>,
            /// What it ended in, where that is stated.
            outcomes: List<Outcome>,
        }
    }
}

impl Meeting {
    /// A meeting between these participants; an actor's id stands for its
    /// participation in no stated role.
    pub fn between<P: Into<Participation>>(
        id: impl Into<MeetingId>,
        who: impl IntoIterator<Item = P>,
    ) -> Self {
        let mut meeting = Meeting::new(id);
        meeting.participants = who.into_iter().map(Into::into).collect();
        meeting
    }
}

vocabulary! {
    /// The kind of a [`Meeting`].
    pub enum MeetingKind, "a kind of meeting, such as \"talks\"" {
        /// One or more call on another in their place.
        Visit = "visit",
        /// A meeting of no other stated kind.
        Meeting = "meeting",
        /// Talks.
        Talks = "talks",
        /// A meeting of heads of state or government.
        Summit = "summit",
        /// An audience or call of courtesy.
        CourtesyCall = "courtesy-call",
        /// Negotiations, as a whole or a round of them.
        Negotiation = "negotiation",
        /// A conference.
        Conference = "conference",
        /// A session of a body.
        Session = "session",
        /// A regular series.
        Series = "series",
        /// Consultations.
        Consultation = "consultation",
        /// A standing dialogue.
        Dialogue = "dialogue",
        /// A telephone or video call.
        Call = "call",
        /// A briefing of the press.
        PressBriefing = "press-briefing",
        /// A briefing of officials or others.
        Briefing = "briefing",
        /// A ceremony.
        Ceremony = "ceremony",
        /// A signing.
        Signing = "signing",
        /// A meal: banquet, lunch, working dinner.
        Meal = "meal",
        /// An exchange in passing: pull-aside, corridor talk.
        Informal = "informal",
        /// An ambassador is called in.
        Summons = "summons",
        /// A hearing before a court or commission.
        Hearing = "hearing",
        /// A contact through others or in writing.
        Contact = "contact",
    }
}

vocabulary! {
    /// How the participants of a meeting were in touch.
    pub enum MeetingMode, "a mode of meeting, such as \"in-person\"" {
        /// Face to face.
        InPerson = "in-person",
        /// By telephone.
        Phone = "phone",
        /// By video.
        Video = "video",
        /// Some face to face, some from elsewhere.
        Hybrid = "hybrid",
        /// Through go-betweens, without meeting: proximity or shuttle talks.
        Indirect = "indirect",
        /// In writing.
        Correspondence = "correspondence",
    }
}

object! {
    /// What a meeting ended in, as stated.
    pub struct Outcome {
        required {
            /// The kind of outcome.
            kind: OutcomeKind,
        }
        optional {
            /// What it was, in plain words.
            says: Option<Text>,
            /// Who states it.
            by: List<Participation>,
            /// The action, document, decision, event or further meeting that
            /// came out of it.
            records: List<AnyId>,
            /// The outcome is stated *not* to have come about.
            not: bool,
            /// The passages that support it.
            cites: List<Citation>,
        }
    }
}

vocabulary! {
    /// The kind of an [`Outcome`].
    pub enum OutcomeKind, "a kind of outcome, such as \"agreement\"" {
        /// An agreement.
        Agreement = "agreement",
        /// An agreement in part.
        PartialAgreement = "partial-agreement",
        /// No agreement.
        NoAgreement = "no-agreement",
        /// Progress.
        Progress = "progress",
        /// An understanding that is less than an agreement.
        Understanding = "understanding",
        /// A text was issued.
        Document = "document",
        /// A decision was taken.
        Decision = "decision",
        /// They will meet again.
        FurtherMeeting = "further-meeting",
        /// They broke up.
        Breakdown = "breakdown",
        /// Views were exchanged and nothing more.
        ExchangeOfViews = "exchange-of-views",
    }
}
