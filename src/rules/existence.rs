//! Who takes part exists on that day, and holds the post they act in.

use core::fmt;
use std::collections::BTreeMap;

use super::{Check, Rule};
use crate::actor::{Tie, TieKind, TieStatus};
use crate::certainty::Certainty;
use crate::date::Date;
use crate::dossier::{Named, Record, RecordKind};
use crate::id::ActorId;
use crate::participation::{Participation, Role};
use crate::report::Violation;
use crate::text::Shown;
use crate::valid::index::Number;
use crate::walk::Path;

pub(super) fn check_record<'a>(check: &mut Check<'a>, number: Number, record: Record<'a>) {
    each_occasion(record, &mut |participation, when, path| {
        on_the_day(check, number, participation, when, path);
    });
    if let Some(named) = record.named() {
        bearer(check, number, record, named);
    }
}

/// Leads a path on from a record to a place in it.
type Onward<'p> = &'p dyn Fn(Path) -> Path;

/// Calls `visit` with each dated participation of a record: its own, and those
/// in its history. The path leads to the participation within the record.
fn each_occasion<'a>(
    record: Record<'a>,
    visit: &mut dyn FnMut(&'a Participation, &'a Date, Onward<'_>),
) {
    let mut list = |field: &'static str, list: &'a [Participation], when: Option<&'a Date>| {
        for (n, participation) in list.iter().enumerate() {
            let attended = participation.attendance.as_ref().and_then(|it| it.when.as_ref());
            if let Some(when) = attended.or(when) {
                visit(participation, when, &|path| path.field(field).index(n));
            }
        }
    };
    macro_rules! steps {
        ($history:expr) => {
            for (s, step) in $history.iter().enumerate() {
                let Some(when) = &step.when else { continue };
                for (n, participation) in step.by.iter().enumerate() {
                    visit(participation, when, &|path| {
                        path.field("history").index(s).field("by").index(n)
                    });
                }
            }
        };
    }
    match record {
        Record::Meeting(it) => {
            list("participants", &it.participants, it.when.as_ref());
            steps!(it.history);
        }
        Record::Position(it) => {
            list("holders", &it.holders, it.when.as_ref());
            list("speakers", &it.speakers, it.when.as_ref());
            list("to", &it.to, it.when.as_ref());
        }
        // An action's date is that of the doing, which may lie ahead of its
        // parties' time in office; they are bound when they take a step.
        Record::Action(it) => steps!(it.history),
        Record::Event(it) => {
            list("participants", &it.participants, it.when.as_ref());
            steps!(it.history);
        }
        Record::Decision(it) => {
            list("participants", &it.participants, it.when.as_ref());
            if let Some(when) = &it.when {
                for (n, ballot) in it.ballots.iter().enumerate() {
                    visit(&ballot.by, when, &|path| path.field("ballots").index(n).field("by"));
                }
            }
            steps!(it.history);
        }
        Record::Document(it) => {
            list("contributors", &it.contributors, it.when.as_ref());
            steps!(it.history);
        }
        _ => {}
    }
}

fn on_the_day(
    check: &mut Check<'_>,
    number: Number,
    participation: &Participation,
    when: &Date,
    path: Onward<'_>,
) {
    // What is done to the dead, and what is not done at all, is possible.
    let passive =
        matches!(participation.role, Some(Role::Target | Role::Affected | Role::Beneficiary));
    if participation.not || passive {
        return;
    }
    let who = participation.who.as_ref().and_then(|who| check.resolve(who.as_str()));
    let post = participation.post.as_ref().and_then(|post| check.resolve(post.as_str()));
    let here = |check: &Check<'_>| path(check.starts.path(number));
    for (field, taker) in [("who", who), ("post", post)] {
        let Some(record) = taker.and_then(|taker| check.record(taker)) else { continue };
        let Some((exists, bound)) = existence(record, when) else { continue };
        let rule = match exists {
            Certainty::Certainly => continue,
            Certainty::Possibly => Rule::PerhapsNotInExistence,
            Certainty::CertainlyNot => Rule::NotInExistence,
        };
        let word = if exists == Certainty::Possibly { "may not exist" } else { "did not exist" };
        let message = format!("{} {word} on {when}: {bound}", Shown(record.id()));
        let violation = Violation::new(rule, here(check).field(field), message);
        check.report(number, violation);
    }
    if let (Some(person), Some(post)) = (who, post) {
        tenure(check, number, person, post, when, path);
    }
}

/// What bounds the existence of a record: "born 1962".
#[derive(Clone, Copy)]
struct Bound<'a>(&'static str, &'a Date);

impl fmt::Display for Bound<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, self.1)
    }
}

/// Whether a record exists on a day, and the bound that speaks against it most.
/// Nothing if no bound is known.
fn existence<'a>(record: Record<'a>, when: &Date) -> Option<(Certainty, Bound<'a>)> {
    match record {
        Record::Person(person) => {
            let born = person.born.as_ref().map(|it| (!when.before(it), Bound("born", it)));
            let died = person.died.as_ref().map(|it| (!when.after(it), Bound("died", it)));
            match (born, died) {
                (Some(born), Some(died)) if died.0 < born.0 => Some(died),
                (born, died) => born.or(died),
            }
        }
        record => existed(record).map(|it| (covers(it, when), Bound("it existed", it))),
    }
}

fn existed(record: Record<'_>) -> Option<&Date> {
    match record {
        Record::State(it) => it.existed.as_ref(),
        Record::Organization(it) => it.existed.as_ref(),
        Record::Group(it) => it.existed.as_ref(),
        Record::Post(it) => it.existed.as_ref(),
        Record::Place(it) => it.existed.as_ref(),
        _ => None,
    }
}

/// Whether a period covers a day or span: certainly if all of it lies within,
/// certainly not only if they share no day.
fn covers(period: &Date, when: &Date) -> Certainty {
    match when.overlaps(period) {
        Certainty::CertainlyNot => Certainty::CertainlyNot,
        _ if when.within(period).is_certain() => Certainty::Certainly,
        _ => Certainty::Possibly,
    }
}

/// Acting in a post is itself evidence of holding it, so only tenures that are
/// all dated can speak against it.
fn tenure(
    check: &mut Check<'_>,
    number: Number,
    person: Number,
    post: Number,
    when: &Date,
    path: Onward<'_>,
) {
    let (Some(holder), post_id) = (check.record(person), check.id(post)) else { return };
    let tenures = holder
        .ties()
        .iter()
        .filter(|tie| tie.kind == TieKind::Holds && !tie.not && tie.to.as_str() == post_id);
    let mut best = None;
    for tie in tenures.clone() {
        let Some(held) = &tie.when else { return };
        best = best.max(Some(covers(held, when)));
    }
    let rule = match best {
        None | Some(Certainty::Certainly) => return,
        Some(Certainty::Possibly) => Rule::PostPerhapsNotHeld,
        Some(Certainty::CertainlyNot) => Rule::PostNotHeld,
    };
    let dates: Vec<_> = tenures.filter_map(|tie| Some(tie.when.as_ref()?.as_str())).collect();
    let dates = dates.join(" and ");
    let word = if rule == Rule::PostNotHeld { "did not hold" } else { "may not have held" };
    let message = format!(
        "{} {word} the post {} on {when}, but {dates}",
        Shown(holder.id()),
        Shown(post_id),
    );
    let path = path(check.starts.path(number)).field("post");
    let violation = Violation::new(rule, path, message)
        .help("mend the dates or the post, or record the tenure that covers the day");
    check.report(number, violation);
}

/// An actor's own dates: life, names, codes and ties.
fn bearer(check: &mut Check<'_>, number: Number, record: Record<'_>, named: &dyn Named) {
    let starts = check.starts;
    let here = move || starts.path(number);
    let label = Shown(record.id());
    let mut outside = Vec::new();
    let mut bear = |what: &dyn Fn() -> String, valid: Option<&Date>, path: &dyn Fn() -> Path| {
        let Some(valid) = valid else { return };
        let known = match record {
            Record::Person(_) => existence(record, valid),
            // A name may be older or younger in part than its bearer.
            record => existed(record).map(|it| (valid.overlaps(it), Bound("it existed", it))),
        };
        let Some((Certainty::CertainlyNot, bound)) = known else { return };
        let message = format!("{} is dated {valid}, outside the time of {label}: {bound}", what());
        outside.push((path(), message));
    };
    for (n, name) in named.names().iter().enumerate() {
        let what = || format!("the name {}", Shown(&name.text));
        bear(&what, name.valid.as_ref(), &|| here().field("names").index(n).field("valid"));
    }
    for (n, code) in named.codes().iter().enumerate() {
        let what = || format!("the code {}", Shown(code.code()));
        bear(&what, code.valid(), &|| here().field("codes").index(n).field("valid"));
    }
    for (path, message) in outside {
        check.report(number, Violation::new(Rule::NameOutsideExistence, path, message));
    }
    for (n, tie) in named.ties().iter().enumerate() {
        tie_in_time(check, number, record, tie, || here().field("ties").index(n));
    }
}

fn tie_in_time(
    check: &mut Check<'_>,
    number: Number,
    record: Record<'_>,
    tie: &Tie,
    path: impl Fn() -> Path,
) {
    let Some(when) = tie.when.as_ref().filter(|_| !tie.not) else { return };
    // A successor comes after its predecessor's end; kinship, sameness and
    // claims outlive those they join.
    let lasting = matches!(
        tie.kind,
        TieKind::Succeeds
            | TieKind::KinOf
            | TieKind::SameAs
            | TieKind::DifferentFrom
            | TieKind::Claims
            | TieKind::Unlisted(_)
    );
    if lasting {
        return;
    }
    let far = check.resolve(tie.to.as_str()).and_then(|to| check.record(to));
    for end in [Some(record), far].into_iter().flatten() {
        let outside = match end {
            Record::Person(_) => existence(end, when).filter(|(lives, _)| !lives.is_possible()),
            // Enough that the two share a day: the tie's ends need not be known
            // as exactly as those of what it joins.
            end => existed(end)
                .filter(|it| !when.overlaps(it).is_possible())
                .map(|it| (Certainty::CertainlyNot, Bound("it existed", it))),
        };
        if let Some((_, bound)) = outside {
            let message = format!(
                "the tie is dated {when}, outside the time of {}: {bound}",
                Shown(end.id())
            );
            let violation =
                Violation::new(Rule::TieOutsideExistence, path().field("when"), message);
            check.report(number, violation);
        }
    }
}

/// A post with two substantive holders at once.
pub(super) fn check_holders(check: &mut Check<'_>) {
    struct Tenure<'a> {
        holder: Number,
        person: &'a ActorId,
        when: &'a Date,
        nth: usize,
    }
    let mut by_post: BTreeMap<&str, Vec<Tenure<'_>>> = BTreeMap::new();
    for (n, person) in check.dossier.people.iter().enumerate() {
        for (nth, tie) in person.ties.iter().enumerate() {
            let substantive = matches!(tie.status, None | Some(TieStatus::Substantive));
            if tie.kind == TieKind::Holds
                && substantive
                && !tie.not
                && let Some(when) = &tie.when
            {
                let holder = check.starts.number(RecordKind::Person, n);
                let tenure = Tenure { holder, person: &person.id, when, nth };
                by_post.entry(tie.to.as_str()).or_default().push(tenure);
            }
        }
    }
    let path = |check: &Check<'_>, tenure: &Tenure<'_>| {
        check.starts.path(tenure.holder).field("ties").index(tenure.nth)
    };
    for (post, mut tenures) in by_post {
        // In order of time each tenure is held against the one that reaches
        // furthest so far, so that many tenures do not cost their square.
        tenures.sort_by(|a, b| a.when.display_order(b.when));
        let mut tenures = tenures.into_iter();
        let Some(mut furthest) = tenures.next() else { continue };
        for tenure in tenures {
            if furthest.holder != tenure.holder && share_more_than_a_day(furthest.when, tenure.when)
            {
                let message = format!(
                    "{} holds {} at the same time as {}",
                    Shown(tenure.person.as_str()),
                    Shown(post),
                    Shown(furthest.person.as_str()),
                );
                let violation = Violation::new(Rule::PostHeldTwice, path(check, &tenure), message)
                    .also(path(check, &furthest))
                    .help("mend the dates, or give a tie a status such as `contested` or `acting`");
                check.report(tenure.holder, violation);
            }
            let reach =
                |tenure: &Tenure<'_>| tenure.when.latest().unwrap_or(chrono::NaiveDate::MAX);
            if reach(&tenure) >= reach(&furthest) {
                furthest = tenure;
            }
        }
    }
}

/// Whether two tenures certainly overlap by more than the day of handing over.
fn share_more_than_a_day(earlier: &Date, later: &Date) -> bool {
    match (earlier.latest(), later.earliest()) {
        (Some(end), Some(start)) if earlier.overlaps(later).is_certain() => end > start,
        (None, _) => earlier.has_open_end() && earlier.overlaps(later).is_certain(),
        _ => false,
    }
}
