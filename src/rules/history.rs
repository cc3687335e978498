//! Histories run in order, and each step can be taken from where the last left
//! the record. An unlikely order warns; only an impossible one errs.

use super::{Check, Rule};
use crate::dossier::Record;
use crate::history::{
    ActionStep, DecisionStep, DocumentStep, EventStep, MeetingStep, Step, StepExtent,
};
use crate::report::Violation;
use crate::text::Shown;
use crate::valid::index::Number;

pub(super) fn check_record(check: &mut Check<'_>, number: Number, record: Record<'_>) {
    match record {
        Record::Meeting(it) => history(check, number, &it.history),
        Record::Document(it) => history(check, number, &it.history),
        Record::Action(it) => history(check, number, &it.history),
        Record::Event(it) => history(check, number, &it.history),
        Record::Decision(it) => history(check, number, &it.history),
        _ => {}
    }
}

/// Every step word in a record's history and in the histories of its accounts.
pub(super) fn each_step<'a>(record: Record<'a>, mut visit: impl FnMut(&'a str)) {
    macro_rules! steps {
        ($record:expr) => {{
            let versions = $record.accounts.iter().flat_map(|account| {
                [&account.says, &account.denies, &account.omits].into_iter().flatten()
            });
            let told = versions.flat_map(|version| &version.history);
            $record.history.iter().chain(told).for_each(|step| visit(step.step.as_str()));
        }};
    }
    match record {
        Record::Meeting(it) => steps!(it),
        Record::Document(it) => steps!(it),
        Record::Action(it) => steps!(it),
        Record::Event(it) => steps!(it),
        Record::Decision(it) => steps!(it),
        _ => {}
    }
}

/// The words of a kind of history, and which of them exclude which.
trait Steps: Sized + PartialEq + 'static {
    fn word(&self) -> &str;
    /// What cannot be after what, and what is unlikely to be.
    const ORDER: &'static [Order<Self>];
}

/// After one of `after`, and until one of `unless`, no `step`.
struct Order<K: 'static> {
    after: &'static [K],
    step: &'static [K],
    unless: &'static [K],
    impossible: bool,
}

fn history<K: Steps>(check: &mut Check<'_>, number: Number, steps: &[Step<K>]) {
    // One step alone cannot be out of order.
    if steps.len() < 2 {
        return;
    }
    let path = |n: usize| check.starts.path(number).field("history").index(n);
    let mut found = Vec::new();
    let mut last_dated: Option<(usize, &crate::Date)> = None;
    for (n, step) in steps.iter().enumerate() {
        let Some(when) = &step.when else { continue };
        if let Some((earlier, before)) = last_dated
            && when.before(before).is_certain()
        {
            let message = format!(
                "{} is dated {when}, before the step above it, {before}",
                Shown(step.step.word())
            );
            let violation = Violation::new(Rule::HistoryOutOfOrder, path(n).field("when"), message)
                .also(path(earlier).field("when"))
                .help("put the steps in the order in which they happened");
            found.push(violation);
        } else {
            last_dated = Some((n, when));
        }
    }
    for order in K::ORDER {
        // The step that set the state which the order excludes others from.
        let mut state: Option<usize> = None;
        for (n, step) in steps.iter().enumerate() {
            // A step that failed or was taken in part leaves the rest possible.
            if step
                .extent
                .is_some_and(|extent| matches!(extent, StepExtent::Failed | StepExtent::Partial))
            {
                continue;
            }
            if let Some(since) = state
                && order.step.contains(&step.step)
            {
                let before = steps.get(since).map_or("", |step| step.step.word());
                let (rule, word) = match order.impossible {
                    true => (Rule::ImpossibleStep, "cannot come"),
                    false => (Rule::UnlikelyStep, "is unlikely to come"),
                };
                let message = format!("{} {word} after {}", Shown(step.step.word()), Shown(before));
                let mut violation = Violation::new(rule, path(n).field("step"), message)
                    .also(path(since).field("step"));
                if let Some(unless) = order.unless.first() {
                    violation = violation.help(format!(
                        "is a step missing between them, such as {}?",
                        Shown(unless.word())
                    ));
                }
                found.push(violation);
            }
            if order.unless.contains(&step.step) {
                state = None;
            }
            if order.after.contains(&step.step) {
                state = Some(n);
            }
        }
    }
    for violation in found {
        check.report(number, violation);
    }
}

macro_rules! steps {
    ($Kind:ident: $(
        $impossible:ident after $($After:ident)|+: $($Step:ident)|+ $(unless $($Unless:ident)|+)?;
    )*) => {
        impl Steps for $Kind {
            fn word(&self) -> &str {
                self.as_str()
            }
            const ORDER: &'static [Order<Self>] = &[$(
                Order {
                    after: &[$($Kind::$After),+],
                    step: &[$($Kind::$Step),+],
                    unless: &[$($($Kind::$Unless),+)?],
                    impossible: steps!(@ $impossible),
                },
            )*];
        }
    };
    (@ impossible) => { true };
    (@ unlikely) => { false };
}

steps! { MeetingStep:
    impossible after Held | Concluded: Cancelled | Postponed | Refused
        unless Revived | Resumed | Adjourned | Scheduled | Announced | Proposed | Requested;
    impossible after Concluded: Opened | Held unless Revived | Resumed | Scheduled | Proposed;
    unlikely after Cancelled | Refused: Opened | Held | Concluded | Resumed
        unless Revived | Scheduled | Announced | Proposed | Requested | Invited | Accepted;
    unlikely after Postponed: Cancelled unless Revived | Scheduled | Announced | Held;
    unlikely after BrokenOff: Concluded unless Revived | Resumed;
}

steps! { DocumentStep:
    impossible after Adopted | Signed | OpenedForSignature: Drafted unless Amended | Withdrawn;
    impossible after Published: Drafted unless Amended | Withdrawn | Retracted | Corrected;
    unlikely after Declined | Withdrawn: Signed | Adopted | Initialled
        unless Amended | Tabled | Drafted | Delivered;
    unlikely after Signed: Initialled unless Amended;
}

steps! { ActionStep:
    impossible after Fulfilled: Lapsed | Dropped | Rejected
        unless Extended | Amended | Resumed | Agreed | Raised | Proposed;
    unlikely after Rejected | Dropped: Agreed | AgreedInPrinciple | Signed | UnderWay | Fulfilled
        unless Raised | Proposed | Discussed | Willing | Resumed | Announced;
    unlikely after Terminated | Lapsed: UnderWay | Suspended | InForce | Extended | Fulfilled
        unless Resumed | Agreed | Signed | Extended | Ratified | AgreedInPrinciple | Amended;
    unlikely after Agreed | Signed | Ratified | InForce: Willing | AgreedInPrinciple | Raised
        unless Terminated | Lapsed | Dropped | Suspended | WithdrawnFrom | Rejected | Breached
            | Amended;
    unlikely after Suspended: UnderWay unless Resumed | Agreed | InForce;
}

steps! { EventStep:
    impossible after CalledOff: Began unless Announced | Threatened;
    impossible after Ended: Began | Escalated | Eased unless Resumed | Announced | Threatened;
    unlikely after Suspended: Escalated unless Resumed;
}

steps! { DecisionStep:
    impossible after Carried: Failed | Vetoed unless Annulled | PutToVote | Moved | Deferred;
    impossible after Failed | Vetoed: Carried | TookEffect
        unless Annulled | PutToVote | Moved | Amended | Deferred;
    unlikely after Withdrawn: PutToVote | Carried unless Moved;
    unlikely after SilenceBroken: Carried unless SilenceBegun | PutToVote | Amended | Moved;
}
