//! Decisions: how a body settled a question.

use crate::amount::Amount;
use crate::date::Date;
use crate::evidence::Citation;
use crate::history::{DecisionStep, Step};
use crate::id::{ActorId, DecisionId, MeetingId, PositionId, TopicId};
use crate::list::List;
use crate::object::{object, record};
use crate::participation::Participation;
use crate::relation::Target;
use crate::text::Text;
use crate::time::Timing;
use crate::vocabulary::{closed_vocabulary, vocabulary};

record! {
    @id DecisionId
    @accounts DecisionVersion
    /// A vote, a referendum, a consensus, a silence that was kept: how a body
    /// settled a question, or failed to.
    pub struct Decision {
        required {
            /// How it was taken.
            method: DecisionMethod,
        }
        optional {
            /// The question, in plain words.
            says: Option<Text>,
            /// The document, part or record decided on.
            on: List<Target>,
            /// The body that decided.
            body: Option<ActorId>,
            /// The meeting at which it was decided.
            at: Option<MeetingId>,
            /// When.
            when: Option<Date>,
            /// What a date cannot say of when.
            timing: Option<Box<Timing>>,
            /// The topics it belongs to.
            topics: List<TopicId>,
            /// The rule by which it was to be decided.
            rule: Option<Box<DecisionRule>>,
            /// Who moved, chaired, was concerned.
            participants: List<Participation>,
            /// How each one voted.
            ballots: List<Ballot>,
            /// The counts.
            tallies: List<Tally>,
            /// The outcome as declared.
            outcome: Option<DecisionOutcome>,
            /// From motion to effect.
            history: List<Step<DecisionStep>>,
        }
    }
}

vocabulary! {
    /// How a [`Decision`] is taken.
    pub enum DecisionMethod, "a method of deciding, such as \"vote\"" {
        /// By vote, of unstated kind.
        Vote = "vote",
        /// By a vote in which each is recorded by name.
        RollCall = "roll-call",
        /// By show of hands.
        ShowOfHands = "show-of-hands",
        /// By secret ballot.
        SecretBallot = "secret-ballot",
        /// By acclamation.
        Acclamation = "acclamation",
        /// Without a vote, nobody objecting.
        Consensus = "consensus",
        /// By nobody breaking silence before a set time.
        Silence = "silence",
        /// By a vote of the people.
        Referendum = "referendum",
        /// By one who has the power to.
        Ruling = "ruling",
    }
}

object! {
    /// The rule by which a question is decided.
    #[derive(Default)]
    pub struct DecisionRule {
        required {}
        optional {
            /// The majority that is needed.
            majority: Option<Majority>,
            /// How many votes are needed, where that is a number.
            threshold: Option<Amount>,
            /// How many must take part.
            quorum: Option<Amount>,
            /// Whose vote against suffices to stop it.
            veto: List<ActorId>,
            /// Of what the majority is counted: those present and voting, all
            /// members.
            counted_of: Option<Text>,
            /// The text that lays down the rule.
            cites: List<Citation>,
        }
    }
}

vocabulary! {
    /// A majority.
    pub enum Majority, "a majority, such as \"two-thirds\"" {
        /// More for than against.
        Simple = "simple",
        /// More than half of all.
        Absolute = "absolute",
        /// Two thirds.
        TwoThirds = "two-thirds",
        /// Three quarters.
        ThreeQuarters = "three-quarters",
        /// Weighted by size, population or share.
        Qualified = "qualified",
        /// All.
        Unanimity = "unanimity",
    }
}

object! {
    /// How one voter voted.
    pub struct Ballot {
        required {
            /// The voter.
            by: Participation,
            /// The vote.
            vote: Vote,
        }
        optional {
            /// The voter's weight, where votes are weighted.
            weight: Option<Amount>,
            /// The position that explains the vote.
            explained_in: Option<PositionId>,
            /// What the voter later said to have meant to vote.
            intended: Option<Vote>,
            /// The passages that support it.
            cites: List<Citation>,
        }
    }
}

closed_vocabulary! {
    /// A vote. Being absent, being there without taking part, and abstaining
    /// are three things (UN General Assembly rule 86).
    pub enum Vote {
        /// For.
        For = "for",
        /// Against.
        Against = "against",
        /// Abstained.
        Abstained = "abstained",
        /// Absent.
        Absent = "absent",
        /// Present and not taking part in the vote.
        NotTakingPart = "not-taking-part",
    }
}

object! {
    /// The count of a vote.
    #[derive(Default)]
    pub struct Tally {
        required {}
        optional {
            /// Votes for.
            votes_for: Option<Amount>,
            /// Votes against.
            against: Option<Amount>,
            /// Abstentions.
            abstained: Option<Amount>,
            /// Voters absent.
            absent: Option<Amount>,
            /// Voters present and not taking part.
            not_taking_part: Option<Amount>,
            /// Spoilt or blank.
            invalid: Option<Amount>,
            /// Voters entitled to vote.
            entitled: Option<Amount>,
            /// Who gives the count.
            by: List<Participation>,
            /// The passages that support it.
            cites: List<Citation>,
        }
    }
}

vocabulary! {
    /// The declared outcome of a [`Decision`].
    pub enum DecisionOutcome, "an outcome of a decision, such as \"adopted\"" {
        /// Adopted.
        Adopted = "adopted",
        /// Adopted with changes.
        AdoptedAsAmended = "adopted-as-amended",
        /// Not adopted.
        Failed = "failed",
        /// Stopped by a veto.
        Vetoed = "vetoed",
        /// Taken back before it was decided.
        Withdrawn = "withdrawn",
        /// Put off.
        Deferred = "deferred",
        /// No decision, for want of a quorum.
        NoQuorum = "no-quorum",
        /// Elected or appointed.
        Elected = "elected",
        /// No outcome was declared.
        Undeclared = "undeclared",
    }
}
