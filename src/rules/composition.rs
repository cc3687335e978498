//! What a record needs in order to be one: participants on two sides, a
//! holder, two parties, ballots that fit the count, an account of something.

use std::collections::BTreeSet;

use super::{Check, Rule};
use crate::actor::OrganizationKind;
use crate::amount::{Amount, Decimal};
use crate::decision::{Decision, Tally, Vote};
use crate::document::ReadExtent;
use crate::dossier::Record;
use crate::evidence::Account;
use crate::history::MeetingStep;
use crate::id::ActorId;
use crate::meeting::Meeting;
use crate::participation::{Participation, Presence, Role};
use crate::position::SpeechAct;
use crate::relation::RelationKind;
use crate::report::Violation;
use crate::text::Shown;
use crate::valid::index::Number;
use crate::walk::Path;

pub(super) fn check_record(
    check: &mut Check<'_>,
    number: Number,
    record: Record<'_>,
    wholes: &BTreeSet<Number>,
) {
    match record {
        Record::Meeting(it) => {
            if !wholes.contains(&number) {
                meeting(check, number, it);
            }
            accounts(check, number, &it.accounts);
        }
        Record::Position(it) => {
            position(check, number, it);
            accounts(check, number, &it.accounts);
        }
        Record::Action(it) => {
            if parties(check, &it.parties).is_less_than_two() {
                let path = check.starts.path(number);
                let violation = Violation::new(
                    Rule::TooFewParties,
                    path.field("parties"),
                    format!("the action {} has fewer than two parties", Shown(it.id.as_str())),
                );
                let help = "add the parties; what one promises alone is a position";
                check.report(number, violation.help(help));
            }
            accounts(check, number, &it.accounts);
        }
        Record::Event(it) => accounts(check, number, &it.accounts),
        Record::Document(it) => accounts(check, number, &it.accounts),
        Record::Decision(it) => {
            decision(check, number, it);
            accounts(check, number, &it.accounts);
        }
        _ => {}
    }
}

/// The meetings of which others are parts: their parts have the participants.
pub(super) fn wholes(check: &Check<'_>) -> BTreeSet<Number> {
    let parts = check.dossier.meetings.iter().flat_map(|meeting| &meeting.relations);
    parts
        .filter(|relation| relation.kind == RelationKind::PartOf && !relation.not)
        .filter_map(|relation| check.resolve(relation.to.as_str()))
        .collect()
}

/// How many takers there are, and on how many sides.
#[derive(Default)]
struct Count<'a> {
    takers: usize,
    first_side: Option<&'a str>,
    several_sides: bool,
}

impl<'a> Count<'a> {
    fn add(&mut self, check: &Check<'_>, participation: &'a Participation) {
        let several = participation
            .described
            .as_ref()
            .and_then(|described| described.count.as_ref()?.amount.as_ref()?.min())
            .is_some_and(|count| count >= Decimal::from(2));
        let who = participation.who.as_ref().and_then(|who| check.resolve(who.as_str()));
        // A body or group that takes part as such brings its own sides.
        let is_many_sided = participation.side.is_none()
            && who.and_then(|who| check.record(who)).is_some_and(has_members);
        let is_first = self.takers == 0;
        self.takers += if several || is_many_sided { 2 } else { 1 };
        let side = participation.side_taken().map(|side| side.as_str());
        let side = side.or(participation.post.as_ref().map(|post| post.as_str()));
        self.several_sides |= is_many_sided
            || match (self.first_side, side) {
                (Some(first), Some(side)) => first != side,
                // Those who are only described, on no stated side, may be on any.
                (_, None) => several || !is_first,
                (None, Some(_)) => !is_first,
            };
        self.first_side = self.first_side.or(side);
    }

    fn is_less_than_two(&self) -> bool {
        self.takers < 2
    }
}

/// Whether an actor is made of several that can meet or agree as that actor.
fn has_members(actor: Record<'_>) -> bool {
    use OrganizationKind as Kind;
    match actor {
        Record::Group(_) => true,
        Record::Organization(it) => matches!(
            it.kind,
            Some(
                Kind::Intergovernmental
                    | Kind::Organ
                    | Kind::Alliance
                    | Kind::Legislature
                    | Kind::Commission
                    | Kind::Court
            )
        ),
        _ => false,
    }
}

/// Whether a participant is recorded as one who was not there.
pub(super) fn stays_away(participation: &Participation) -> bool {
    let presence = participation.attendance.as_ref().and_then(|it| it.presence.as_ref());
    matches!(
        presence,
        Some(Presence::Absent | Presence::Declined | Presence::NotInvited | Presence::Excluded)
    )
}

/// The participations of those who meet or agree, not of those who look on or
/// stay away.
fn parties<'a>(check: &Check<'_>, participations: &'a [Participation]) -> Count<'a> {
    let mut count = Count::default();
    for participation in participations {
        let looks_on = matches!(
            participation.role,
            Some(Role::Witness | Role::Observer | Role::Interpreter | Role::Affected)
        );
        if !participation.not && !looks_on && !stays_away(participation) {
            count.add(check, participation);
        }
    }
    count
}

fn meeting(check: &mut Check<'_>, number: Number, meeting: &Meeting) {
    let says_why_not = meeting.history.iter().any(|step| {
        matches!(step.step, MeetingStep::Refused | MeetingStep::Cancelled | MeetingStep::Postponed)
    });
    if says_why_not {
        return;
    }
    let count = parties(check, &meeting.participants);
    let starts = check.starts;
    let path = move || starts.path(number).field("participants");
    let id = Shown(meeting.id.as_str());
    if count.is_less_than_two() {
        let message = format!("the meeting {id} has fewer than two participants");
        let violation = Violation::new(Rule::TooFewParticipants, path(), message).help(
            "add who took part, or a step `refused`, `cancelled` or `postponed` to its history",
        );
        check.report(number, violation);
    } else if !count.several_sides {
        let side = count.first_side.unwrap_or_default();
        let message = format!("all participants of {id} are on the side of {}", Shown(side));
        let violation = Violation::new(Rule::OneSided, path(), message)
            .help("give each participant its `side`, or add who was on the other");
        check.report(number, violation);
    }
}

fn position(check: &mut Check<'_>, number: Number, position: &crate::StatedPosition) {
    let starts = check.starts;
    let path = move || starts.path(number);
    let id = Shown(position.id.as_str());
    if position.holders.iter().all(|holder| holder.not) {
        let message = format!("the position {id} has no holder");
        let violation = Violation::new(Rule::NoHolder, path().field("holders"), message)
            .help("add whose position it is; a described party will do");
        check.report(number, violation);
    }
    let is_silence = matches!(position.act, SpeechAct::DeclineToComment | SpeechAct::KeepSilent);
    let says_something = position.says.is_some()
        || position.cites.iter().any(|cite| cite.words.is_some())
        || !position.about.is_empty()
        || !position.terms.is_empty()
        // Where all of it is disputed, the accounts say it.
        || !position.accounts.is_empty()
        || position.act == SpeechAct::Raise && !position.topics.is_empty();
    if !says_something && !is_silence {
        let message = format!("the position {id} says nothing");
        let violation = Violation::new(Rule::NothingSaid, path(), message)
            .help("add `says`, a quote in `cites`, or the records it is `about`");
        check.report(number, violation);
    }
}

fn decision(check: &mut Check<'_>, number: Number, decision: &Decision) {
    let starts = check.starts;
    let path = move || starts.path(number);
    let mut voters: BTreeSet<(&str, &str, &[ActorId])> = BTreeSet::new();
    for (n, ballot) in decision.ballots.iter().enumerate() {
        let who = ballot.by.who.as_ref().map_or("", |who| who.as_str());
        let post = ballot.by.post.as_ref().map_or("", |post| post.as_str());
        let proxy = ballot.by.mandate.as_ref().map_or(&[][..], |it| &it.on_behalf_of);
        // One person may vote in two posts or for two, and unnamed voters are many.
        let is_named = !who.is_empty() || !post.is_empty();
        if is_named && !voters.insert((who, post, proxy)) {
            let voter = Shown(if who.is_empty() { post } else { who });
            let message = format!("{voter} has two ballots");
            let path = path().field("ballots").index(n).field("by");
            let violation = Violation::new(Rule::TwiceVoted, path, message)
                .help("take one out, or say on whose behalf it was cast");
            check.report(number, violation);
        }
    }
    let weighted = decision.ballots.iter().any(|ballot| ballot.weight.is_some());
    let cast = |vote: Vote| decision.ballots.iter().filter(|it| it.vote == vote).count();
    let cast =
        Vote::ALL.iter().map(|vote| if weighted { 0 } else { cast(*vote) }).collect::<Vec<_>>();
    for (n, tally) in decision.tallies.iter().enumerate() {
        let path = path().field("tallies").index(n);
        for (field, message) in tally_mismatches(tally, &cast) {
            let violation = Violation::new(Rule::TallyMismatch, path.clone().field(field), message)
                .help("mend the count or the ballots; rival counts are two tallies");
            check.report(number, violation);
        }
    }
}

/// Where a count says fewer than there are ballots, or more than are entitled.
/// `cast` has the number of ballots by vote.
fn tally_mismatches(tally: &Tally, cast: &[usize]) -> Vec<(&'static str, String)> {
    let counts = [
        ("votes_for", &tally.votes_for, Vote::For),
        ("against", &tally.against, Vote::Against),
        ("abstained", &tally.abstained, Vote::Abstained),
        ("absent", &tally.absent, Vote::Absent),
        ("not_taking_part", &tally.not_taking_part, Vote::NotTakingPart),
    ];
    let mut found = Vec::new();
    for (field, count, vote) in counts {
        let most = count.as_ref().filter(|it| !it.is_approximate()).and_then(Amount::max);
        if let Some(most) = most
            && let Some(cast) = cast.get(vote as usize)
            && most < Decimal::from(*cast as u64)
        {
            let ballots = match cast {
                1 => "1 ballot".to_owned(),
                n => format!("{n} ballots"),
            };
            let message = format!("the count {most} is below the {ballots} recorded");
            found.push((field, message));
        }
    }
    let all = [&tally.votes_for, &tally.against, &tally.abstained, &tally.invalid];
    let least = all
        .into_iter()
        .flatten()
        .filter(|it| !it.is_approximate())
        .filter_map(Amount::min)
        .try_fold(Decimal::from(0), Decimal::checked_add);
    let entitled = tally.entitled.as_ref().filter(|it| !it.is_approximate()).and_then(Amount::max);
    if let (Some(least), Some(entitled)) = (least, entitled)
        && least > entitled
    {
        found.push(("entitled", format!("{least} votes are counted, of {entitled} entitled")));
    }
    found
}

fn accounts<V: Default + PartialEq>(
    check: &mut Check<'_>,
    number: Number,
    accounts: &[Account<V>],
) {
    for (n, account) in accounts.iter().enumerate() {
        let path: Path = check.starts.path(number).field("accounts").index(n);
        let says_nothing = [&account.says, &account.denies, &account.omits]
            .into_iter()
            .flatten()
            .all(|version| **version == V::default());
        if says_nothing || account.by.is_empty() {
            let message =
                if says_nothing { "the account says nothing" } else { "the account is nobody's" };
            let violation = Violation::new(Rule::AccountSaysNothing, path.clone(), message)
                .help("give `by`, and `says`, `denies` or `omits`");
            check.report(number, violation);
        }
        if account.omits.is_none() {
            continue;
        }
        let is_complete = |cite: &crate::Citation| {
            let document = check.resolve(cite.source.as_str()).and_then(|n| check.record(n));
            matches!(document, Some(Record::Document(it)) if it.read == Some(ReadExtent::Complete))
        };
        if !account.cites.iter().any(is_complete) {
            let message = "the account leaves something out, but cites no document read completely";
            let violation = Violation::new(Rule::OmissionUnproven, path.field("omits"), message)
                .help("cite the document with `\"read\": \"complete\"` that leaves it out");
            check.report(number, violation);
        }
    }
}
