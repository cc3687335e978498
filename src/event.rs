//! Events: what was done or befell.

use crate::date::Date;
use crate::history::{EventStep, Step};
use crate::id::{EventId, MeetingId, PlaceId, TopicId};
use crate::list::List;
use crate::object::record;
use crate::participation::Participation;
use crate::quantity::Quantity;
use crate::terms::Terms;
use crate::text::Text;
use crate::time::{Duration, Timing};
use crate::vocabulary::vocabulary;

record! {
    @id EventId
    @accounts EventVersion
    /// What was done, or befell, without agreement: a balloon shot down, an
    /// expulsion, a sanction, an election. The reason given for it is a
    /// [`Claim`](crate::Claim) of kind [`Reason`](crate::ClaimKind::Reason).
    pub struct Event {
        required {
            /// What kind of event it was.
            kind: EventKind,
        }
        optional {
            /// What happened, in plain words.
            says: Option<Text>,
            /// When.
            when: Option<Date>,
            /// What a date cannot say of when.
            timing: Option<Box<Timing>>,
            /// How long it lasted.
            duration: Option<Box<Duration>>,
            /// The meeting at which it happened.
            at: Option<MeetingId>,
            /// Where.
            places: List<PlaceId>,
            /// The topics it belongs to.
            topics: List<TopicId>,
            /// Who did it, to whom, who was affected.
            participants: List<Participation>,
            /// Numbers: casualties, amounts, distances.
            quantities: List<Quantity>,
            /// What it imposes, as a sanction does.
            terms: List<Terms>,
            /// How it went on.
            history: List<Step<EventStep>>,
        }
    }
}

vocabulary! {
    /// The kind of an [`Event`].
    pub enum EventKind, "a kind of event, such as \"incident\"" {
        /// A gesture: a handshake, a salute, a walk together.
        Gesture = "gesture",
        /// An incident.
        Incident = "incident",
        /// A crisis.
        Crisis = "crisis",
        /// A war.
        War = "war",
        /// An attack or battle.
        Attack = "attack",
        /// An occupation or annexation.
        Occupation = "occupation",
        /// A show of force, manoeuvre or mobilisation.
        MilitaryActivity = "military-activity",
        /// A blockade or closure.
        Blockade = "blockade",
        /// An end of fighting that was not agreed.
        CessationOfHostilities = "cessation-of-hostilities",
        /// Sanctions, tariffs or other restrictions.
        Sanction = "sanction",
        /// A diplomat is declared persona non grata or sent away.
        Expulsion = "expulsion",
        /// An ambassador is recalled.
        Recall = "recall",
        /// A mission is opened.
        MissionOpened = "mission-opened",
        /// A mission is closed.
        MissionClosed = "mission-closed",
        /// Relations are broken off.
        RelationsBroken = "relations-broken",
        /// Relations are restored.
        RelationsRestored = "relations-restored",
        /// Independence is declared.
        IndependenceDeclared = "independence-declared",
        /// People are taken or held.
        Detention = "detention",
        /// People are set free.
        Release = "release",
        /// People are killed by one another's hand outside war.
        Assassination = "assassination",
        /// A death.
        Death = "death",
        /// An election.
        Election = "election",
        /// Someone takes or is given a post.
        Appointment = "appointment",
        /// Someone gives up or loses a post.
        Resignation = "resignation",
        /// A government is overthrown.
        Coup = "coup",
        /// A protest or uprising.
        Protest = "protest",
        /// A disaster.
        Disaster = "disaster",
        /// A payment or transfer.
        Payment = "payment",
        /// Something is handed over.
        Delivery = "delivery",
        /// Forces leave.
        Withdrawal = "withdrawal",
        /// A case is brought or a proceeding begun.
        LegalProceeding = "legal-proceeding",
        /// An inspection.
        Inspection = "inspection",
        /// A change of policy carried out alone.
        PolicyChange = "policy-change",
        /// A publication or disclosure that was itself an event.
        Disclosure = "disclosure",
    }
}
