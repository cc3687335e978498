//! Histories: the dated steps of a record, from which its standing follows.

use chrono::NaiveDate;

use crate::certainty::Certainty;
use crate::date::Date;
use crate::evidence::Citation;
use crate::list::List;
use crate::object::object;
use crate::participation::Participation;
use crate::relation::Relation;
use crate::text::Text;
use crate::time::{Moment, Timing};
use crate::vocabulary::{closed_vocabulary, vocabulary};

object! {
    /// One step in the history of a record: what changed in the world, when,
    /// and by whom.
    ///
    /// Histories are written in the order in which the steps happened. A step
    /// that only one side asserts stands in an [`Account`](crate::Account).
    pub struct Step<K> {
        required {
            /// What was reached.
            step: K,
        }
        optional {
            /// When.
            when: Option<Date>,
            /// What a date cannot say of when.
            timing: Option<Box<Timing>>,
            /// The time then planned: the old date of a postponement, the new
            /// date of a scheduling, the new end of an extension.
            planned: Option<Box<Moment>>,
            /// Who took the step.
            by: List<Participation>,
            /// How far the step went, if not all the way.
            extent: Option<StepExtent>,
            /// What the step was, in plain words.
            says: Option<Text>,
            /// Its cause and other links.
            relations: List<Relation>,
            /// The passages that support it.
            cites: List<Citation>,
        }
    }
}

closed_vocabulary! {
    /// How far a step went, where it did not go all the way.
    pub enum StepExtent {
        /// It was tried and failed.
        Failed = "failed",
        /// It was taken in part.
        Partial = "partial",
    }
}

/// How far a history has certainly or possibly come by a day.
///
/// A history is not reduced to one word: "signed and not in force" is two
/// facts.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Reached<'a, K> {
    /// The step.
    pub step: &'a Step<K>,
    /// Whether it had been taken by the day.
    pub certainty: Certainty,
}

/// The steps of a history that had certainly or possibly been taken by a day,
/// in their order.
///
/// A step without a date is bounded by the dated steps around it, since a
/// history is written in order: it had been taken if a later one had, and not
/// yet if an earlier one had not. A step that failed is never reached.
///
/// ```
/// use chrono::NaiveDate;
/// use diplomacy::{ActionStep, Certainty, Date, Step, reached};
///
/// let signed = Step::<ActionStep>::new(ActionStep::Signed);
/// let in_force = Step::<ActionStep>::new(ActionStep::InForce).with(|it| it.when = Date::new("1979-04-25").ok());
/// let steps = [signed, in_force];
///
/// let day = |y| NaiveDate::from_ymd_opt(y, 6, 1).unwrap();
/// let later: Vec<_> = reached(&steps, day(1980)).map(|it| it.certainty).collect();
/// assert_eq!(later, [Certainty::Certainly, Certainty::Certainly]);
/// let before: Vec<_> = reached(&steps, day(1978)).map(|it| it.certainty).collect();
/// assert_eq!(before, [Certainty::Possibly]);
/// ```
pub fn reached<K>(history: &[Step<K>], by: NaiveDate) -> impl Iterator<Item = Reached<'_, K>> {
    let begun = |step: &Step<K>| step.when.as_ref().map(|when| when.begins_by(by));
    // From the end: whether this step or a later one has certainly been taken.
    let mut taken_later = false;
    let mut answers: Vec<Option<Certainty>> = Vec::with_capacity(history.len());
    for step in history.iter().rev() {
        let begun = begun(step);
        let failed = step.extent == Some(StepExtent::Failed);
        taken_later |= begun == Some(Certainty::Certainly);
        answers.push(match begun {
            _ if failed => Some(Certainty::CertainlyNot),
            Some(certainty) if !taken_later => Some(certainty),
            None if !taken_later => None,
            _ => Some(Certainty::Certainly),
        });
    }
    answers.reverse();
    // From the start: nothing after a step that has not been taken.
    let mut none_yet = false;
    history.iter().zip(answers).filter_map(move |(step, answer)| {
        let failed = step.extent == Some(StepExtent::Failed);
        none_yet |= answer == Some(Certainty::CertainlyNot) && !failed;
        let certainty = match answer {
            _ if none_yet => Certainty::CertainlyNot,
            Some(certainty) => certainty,
            None => Certainty::Possibly,
        };
        certainty.is_possible().then_some(Reached { step, certainty })
    })
}

vocabulary! {
    /// A step in the history of a [`Meeting`](crate::Meeting).
    pub enum MeetingStep, "a step of a meeting, such as \"postponed\"" {
        /// Someone put it forward.
        Proposed = "proposed",
        /// Someone asked for it.
        Requested = "requested",
        /// Someone was asked to come.
        Invited = "invited",
        /// The request or invitation was accepted.
        Accepted = "accepted",
        /// The request or invitation was refused.
        Refused = "refused",
        /// A time was set.
        Scheduled = "scheduled",
        /// It was made public that it would be held.
        Announced = "announced",
        /// It was put off; `planned` is the old date.
        Postponed = "postponed",
        /// It was called off.
        Cancelled = "cancelled",
        /// It was taken up again after being put or called off.
        Revived = "revived",
        /// It began.
        Opened = "opened",
        /// It was interrupted.
        Adjourned = "adjourned",
        /// It went on after an interruption.
        Resumed = "resumed",
        /// A party left it for good.
        Left = "left",
        /// A party joined it.
        Joined = "joined",
        /// It took place.
        Held = "held",
        /// It was ended before its time.
        BrokenOff = "broken-off",
        /// It ended.
        Concluded = "concluded",
        /// It became public that it had been held.
        Disclosed = "disclosed",
    }
}

vocabulary! {
    /// A step in the history of the words of a [`Document`](crate::Document).
    pub enum DocumentStep, "a step of a document, such as \"signed\"" {
        /// It was drafted.
        Drafted = "drafted",
        /// It was put before a body or party.
        Tabled = "tabled",
        /// It was handed over.
        Delivered = "delivered",
        /// Its words were changed.
        Amended = "amended",
        /// It was refused.
        Declined = "declined",
        /// It was taken back.
        Withdrawn = "withdrawn",
        /// Its words were fixed by initials.
        Initialled = "initialled",
        /// Its words were adopted.
        Adopted = "adopted",
        /// It was opened for signature.
        OpenedForSignature = "opened-for-signature",
        /// It was signed.
        Signed = "signed",
        /// Its words were certified.
        Authenticated = "authenticated",
        /// It was deposited with its keeper.
        Deposited = "deposited",
        /// It was registered, as under Article 102 of the UN Charter.
        Registered = "registered",
        /// It was published.
        Published = "published",
        /// It became known without being published.
        Leaked = "leaked",
        /// Its secrecy was lifted.
        Declassified = "declassified",
        /// It was corrected.
        Corrected = "corrected",
        /// It was taken from public view.
        Retracted = "retracted",
    }
}

vocabulary! {
    /// A step in the history of the duty of an
    /// [`AgreedAction`](crate::AgreedAction).
    pub enum ActionStep, "a step of an action, such as \"agreed-in-principle\"" {
        /// Someone brought it up.
        Raised = "raised",
        /// The parties said that they wished it.
        Wanted = "wanted",
        /// Someone put it forward.
        Proposed = "proposed",
        /// It was talked about.
        Discussed = "discussed",
        /// The parties said they were willing.
        Willing = "willing",
        /// It was agreed, with its terms left open.
        AgreedInPrinciple = "agreed-in-principle",
        /// It was agreed.
        Agreed = "agreed",
        /// It was made public that it would be done.
        Announced = "announced",
        /// The parties signed.
        Signed = "signed",
        /// A party gave its consent to be bound.
        Ratified = "ratified",
        /// A party joined later.
        Acceded = "acceded",
        /// It applies before it is in force.
        ProvisionallyApplied = "provisionally-applied",
        /// It entered into force.
        InForce = "in-force",
        /// It is being done.
        UnderWay = "under-way",
        /// It was put off.
        Postponed = "postponed",
        /// It was halted for a time.
        Suspended = "suspended",
        /// It was taken up again.
        Resumed = "resumed",
        /// Its time was lengthened; `planned` is the new end.
        Extended = "extended",
        /// Its terms were changed.
        Amended = "amended",
        /// It was done.
        Fulfilled = "fulfilled",
        /// It was turned down.
        Rejected = "rejected",
        /// It was given up.
        Dropped = "dropped",
        /// Its time ran out.
        Lapsed = "lapsed",
        /// A party left it.
        WithdrawnFrom = "withdrawn-from",
        /// It was brought to an end.
        Terminated = "terminated",
        /// It was not kept.
        Breached = "breached",
    }
}

vocabulary! {
    /// A step in the history of an [`Event`](crate::Event).
    pub enum EventStep, "a step of an event, such as \"began\"" {
        /// It was threatened.
        Threatened = "threatened",
        /// It was announced beforehand.
        Announced = "announced",
        /// It began.
        Began = "began",
        /// It grew worse or wider.
        Escalated = "escalated",
        /// It eased.
        Eased = "eased",
        /// It was halted for a time.
        Suspended = "suspended",
        /// It was taken up again.
        Resumed = "resumed",
        /// It ended.
        Ended = "ended",
        /// It was undone, as a sanction that is lifted.
        Reversed = "reversed",
        /// It was called off before it happened.
        CalledOff = "called-off",
    }
}

vocabulary! {
    /// A step in the history of a [`Decision`](crate::Decision).
    pub enum DecisionStep, "a step of a decision, such as \"put-to-vote\"" {
        /// The question was moved.
        Moved = "moved",
        /// The motion was amended.
        Amended = "amended",
        /// The motion was taken back.
        Withdrawn = "withdrawn",
        /// It was put off.
        Deferred = "deferred",
        /// A silence procedure began.
        SilenceBegun = "silence-begun",
        /// The silence was broken.
        SilenceBroken = "silence-broken",
        /// It was put to the vote.
        PutToVote = "put-to-vote",
        /// It was carried.
        Carried = "carried",
        /// It was not carried.
        Failed = "failed",
        /// It was stopped by a veto.
        Vetoed = "vetoed",
        /// The result was declared.
        Declared = "declared",
        /// It was set aside later.
        Annulled = "annulled",
        /// It took effect.
        TookEffect = "took-effect",
    }
}
