//! Time runs forward: lives, parts and wholes, citations, deadlines.

use super::{Check, Rule};
use crate::date::Date;
use crate::dossier::Record;
use crate::evidence::Citation;
use crate::history::ActionStep;
use crate::relation::RelationKind;
use crate::report::Violation;
use crate::terms::Terms;
use crate::text::Shown;
use crate::valid::index::Number;
use crate::walk::Path;

pub(super) fn check_record(check: &mut Check<'_>, number: Number, record: Record<'_>) {
    match record {
        Record::Person(person) => {
            if let (Some(born), Some(died)) = (&person.born, &person.died)
                && died.before(born).is_certain()
            {
                let path = check.starts.path(number).field("died");
                let message =
                    format!("{} died {died}, before being born {born}", Shown(person.id.as_str()));
                check.report(number, Violation::new(Rule::EndsBeforeStart, path, message));
            }
        }
        Record::Document(document) => {
            if let (Some(made), Some(published)) = (&document.when, &document.published)
                && published.before(made).is_certain()
            {
                let path = check.starts.path(number).field("published");
                let message =
                    format!("the document was published {published}, before it was made {made}");
                check.report(number, Violation::new(Rule::EndsBeforeStart, path, message));
            }
        }
        Record::Position(position) => {
            if let Some(when) = &position.when {
                cited(check, number, Rule::SaidAfterCited, when, &position.cites, |path| path);
            }
            deadlines(check, number, position.when.as_ref(), &position.terms);
        }
        Record::Event(event) => {
            if let Some(when) = &event.when {
                cited(check, number, Rule::HappenedAfterCited, when, &event.cites, |p| p);
            }
            deadlines(check, number, event.when.as_ref(), &event.terms);
        }
        Record::Action(action) => {
            let agreed = action.history.iter().find(|step| {
                let binds = matches!(
                    step.step,
                    ActionStep::Agreed | ActionStep::Signed | ActionStep::InForce
                );
                binds && step.when.is_some() && step.extent.is_none()
            });
            let since = agreed.and_then(|step| step.when.as_ref());
            deadlines(check, number, since, &action.terms);
        }
        _ => {}
    }
    steps_cited(check, number, record);
    within_whole(check, number, record);
}

/// When a document was there to be read: published, or else made.
fn date_of<'a>(check: &Check<'a>, cite: &Citation) -> Option<&'a Date> {
    match check.record(check.resolve(cite.source.as_str())?)? {
        Record::Document(document) => document.published.as_ref().or(document.when.as_ref()),
        _ => None,
    }
}

fn cited(
    check: &mut Check<'_>,
    number: Number,
    rule: Rule,
    when: &Date,
    cites: &[Citation],
    within: impl Fn(Path) -> Path,
) {
    for (n, cite) in cites.iter().enumerate() {
        let Some(date) = date_of(check, cite) else { continue };
        if date.before(when).is_certain() {
            let path = within(check.starts.path(number)).field("cites").index(n);
            let source = Shown(cite.source.as_str());
            let message = format!("{source} is of {date}, before {when}, when it happened");
            let message = match rule {
                Rule::SaidAfterCited => {
                    format!("{source} is of {date}, before {when}, when it was said")
                }
                _ => message,
            };
            check.report(number, Violation::new(rule, path, message).help("mend one of the dates"));
        }
    }
}

fn steps_cited(check: &mut Check<'_>, number: Number, record: Record<'_>) {
    macro_rules! steps {
        ($history:expr) => {
            for (n, step) in $history.iter().enumerate() {
                if let Some(when) = &step.when {
                    cited(check, number, Rule::HappenedAfterCited, when, &step.cites, |path| {
                        path.field("history").index(n)
                    });
                }
            }
        };
    }
    match record {
        Record::Meeting(it) => steps!(it.history),
        Record::Action(it) => steps!(it.history),
        Record::Event(it) => steps!(it.history),
        Record::Decision(it) => steps!(it.history),
        Record::Document(it) => steps!(it.history),
        _ => {}
    }
}

fn deadlines(check: &mut Check<'_>, number: Number, since: Option<&Date>, terms: &[Terms]) {
    let Some(since) = since else { return };
    for (n, terms) in terms.iter().enumerate() {
        let deadline = terms.deadline.as_ref().and_then(|deadline| deadline.when.as_ref());
        if let Some(deadline) = deadline
            && deadline.before(since).is_certain()
        {
            let path = check.starts.path(number).field("terms").index(n);
            let message =
                format!("the deadline {deadline} comes before {since}, when the duty arose");
            let path = path.field("deadline").field("when");
            check.report(number, Violation::new(Rule::DeadlineBeforeDuty, path, message));
        }
    }
}

fn when(record: Record<'_>) -> Option<&Date> {
    match record {
        Record::Meeting(it) => it.when.as_ref(),
        Record::Event(it) => it.when.as_ref(),
        Record::Decision(it) => it.when.as_ref(),
        _ => None,
    }
}

fn within_whole(check: &mut Check<'_>, number: Number, record: Record<'_>) {
    let Some(part) = when(record) else { return };
    for (n, relation) in record.relations().iter().enumerate() {
        if relation.kind != RelationKind::PartOf || relation.not {
            continue;
        }
        let whole = check.resolve(relation.to.as_str());
        let Some(whole_when) = whole.and_then(|whole| when(check.record(whole)?)) else { continue };
        if !part.within(whole_when).is_possible() {
            let path = check.starts.path(number).field("relations").index(n);
            let message = format!(
                "{} was {part}, outside the time of {}, which was {whole_when}",
                Shown(record.id()),
                Shown(relation.to.as_str()),
            );
            let violation = Violation::new(Rule::PartOutsideWhole, path, message)
                .also(check.starts.path(number).field("when"))
                .help("mend one of the dates; what prepares or follows is no part");
            check.report(number, violation);
        }
    }
}
