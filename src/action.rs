//! Agreed actions: what is owed between two or more.

use crate::date::Date;
use crate::history::{ActionStep, Step};
use crate::id::{ActionId, MeetingId, PlaceId, TopicId};
use crate::list::List;
use crate::object::record;
use crate::participation::Participation;
use crate::terms::Terms;
use crate::text::Text;
use crate::time::Timing;
use crate::vocabulary::vocabulary;

record! {
    @id ActionId
    @accounts ActionVersion
    /// What two or more owe one another, or are on the way to owing: a working
    /// group, air links, a return visit, a ceasefire, a treaty's duties.
    ///
    /// How firm it is, and what became of it, is its history: from *raised*
    /// through *willing* and *agreed* to *fulfilled* or *breached*. What
    /// happens to the words belongs to the [`Document`](crate::Document).
    pub struct AgreedAction {
        required {
            /// What kind of action it is.
            kind: ActionKind,
        }
        optional {
            /// What is to be done, in plain words.
            says: Option<Text>,
            /// Between whom.
            parties: List<Participation>,
            /// The meeting at which it was brought up or agreed.
            at: Option<MeetingId>,
            /// When it is to take place or run.
            when: Option<Date>,
            /// What a date cannot say of when.
            timing: Option<Box<Timing>>,
            /// Where it is to take place.
            places: List<PlaceId>,
            /// The topics it belongs to.
            topics: List<TopicId>,
            /// Who owes what in detail.
            terms: List<Terms>,
            /// How far it has come.
            history: List<Step<ActionStep>>,
        }
    }
}

vocabulary! {
    /// The kind of an [`AgreedAction`].
    pub enum ActionKind, "a kind of action, such as \"working-group\"" {
        /// A joint working group, commission or channel.
        WorkingGroup = "working-group",
        /// A channel of communication.
        Channel = "channel",
        /// More or new flights between the parties.
        AirLinks = "air-links",
        /// Links by road, rail, sea or wire.
        TransportLinks = "transport-links",
        /// Cooperation and exchange in culture.
        CulturalExchange = "cultural-exchange",
        /// Exchange of students, scholars and others.
        PeopleToPeople = "people-to-people",
        /// Cooperation in science and technology.
        ScientificCooperation = "scientific-cooperation",
        /// A visit in return or to come.
        Visit = "visit",
        /// Further talks.
        FurtherTalks = "further-talks",
        /// An end to fighting for a time or for good.
        Ceasefire = "ceasefire",
        /// Forces are drawn back.
        Withdrawal = "withdrawal",
        /// Arms are given up, limited or inspected.
        ArmsControl = "arms-control",
        /// Peace.
        Peace = "peace",
        /// Mutual defence or assistance.
        Defence = "defence",
        /// Borders are drawn or confirmed.
        Border = "border",
        /// Territory changes hands.
        TerritorialTransfer = "territorial-transfer",
        /// Autonomy or another status is set up.
        Status = "status",
        /// Prisoners or hostages are released or exchanged.
        Release = "release",
        /// Refugees and displaced people return or are received.
        Return = "return",
        /// Relations are taken up or restored.
        DiplomaticRelations = "diplomatic-relations",
        /// Missions are opened or reopened.
        OpeningOfMissions = "opening-of-missions",
        /// Recognition is granted.
        Recognition = "recognition",
        /// Elections are held.
        Elections = "elections",
        /// A law or constitution is made or changed.
        LegalReform = "legal-reform",
        /// Aid or credit is given.
        Aid = "aid",
        /// Money is paid or unblocked.
        Payment = "payment",
        /// Trade and investment.
        Trade = "trade",
        /// Sanctions are lifted or eased.
        SanctionsRelief = "sanctions-relief",
        /// Claims are brought before a court or tribunal.
        Adjudication = "adjudication",
        /// Observance is watched over.
        Monitoring = "monitoring",
        /// Cooperation against crime, drugs or terrorism.
        LawEnforcement = "law-enforcement",
        /// Cooperation on climate and environment.
        Environment = "environment",
        /// Cooperation in health.
        Health = "health",
        /// Not meddling in another's affairs.
        NonInterference = "non-interference",
        /// Cooperation of another or no stated kind.
        Cooperation = "cooperation",
    }
}
