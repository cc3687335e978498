//! Terms: who owes what to whom, by when, and on what condition.

use crate::evidence::Citation;
use crate::list::List;
use crate::object::object;
use crate::participation::Participation;
use crate::quantity::Quantity;
use crate::relation::Target;
use crate::text::Text;
use crate::time::{Duration, Moment};
use crate::vocabulary::vocabulary;

object! {
    /// One duty, permission or restraint out of a position, action or event.
    #[derive(Default)]
    pub struct Terms {
        required {}
        optional {
            /// What is owed, in plain words.
            says: Option<Text>,
            /// Who owes it; need not be a party. Absent: every party.
            owed_by: List<Participation>,
            /// To whom.
            owed_to: List<Participation>,
            /// How firmly.
            force: Option<Force>,
            /// By when.
            deadline: Option<Box<Moment>>,
            /// For how long.
            duration: Option<Box<Duration>>,
            /// Of how much; several where the amount changes by step.
            quantities: List<Quantity>,
            /// On what condition.
            conditions: List<Condition>,
            /// The passages that support it.
            cites: List<Citation>,
        }
    }
}

vocabulary! {
    /// How firmly a duty binds.
    pub enum Force, "the force of a duty, such as \"best-effort\"" {
        /// A result is owed.
        Result = "result",
        /// An effort is owed, not its success.
        BestEffort = "best-effort",
        /// An aim is stated.
        Goal = "goal",
        /// Something is allowed.
        Permission = "permission",
        /// Something is to be left undone.
        Restraint = "restraint",
    }
}

object! {
    /// What a duty hangs on.
    pub struct Condition {
        required {
            /// How it hangs on it.
            kind: ConditionKind,
        }
        optional {
            /// The record, or step of one, that it hangs on.
            on: Option<Target>,
            /// The state of things that it hangs on, in plain words.
            says: Option<Text>,
            /// By when the condition is to be met.
            deadline: Option<Box<Moment>>,
            /// What follows, if not simply the duty: a record, or a step of one.
            then: Option<Target>,
            /// What follows, in plain words.
            consequence: Option<Text>,
            /// What follows if nobody acts.
            by_default: bool,
            /// The passages that support it.
            cites: List<Citation>,
        }
    }
}

vocabulary! {
    /// How a duty hangs on a condition.
    pub enum ConditionKind, "a kind of condition, such as \"if\"" {
        /// Only if it comes to be.
        If = "if",
        /// Except if it comes to be.
        Unless = "unless",
        /// As long as it has not come to be.
        Until = "until",
        /// Once it has come to be.
        After = "after",
        /// As long as it holds.
        While = "while",
    }
}
