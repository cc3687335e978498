//! A code stands on one record at a time.

use core::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Check, Rule};
use crate::date::Date;
use crate::dossier::{Kinds, Named, Record};
use crate::name::Code;
use crate::report::Violation;
use crate::text::Shown;
use crate::valid::index::Number;

/// A use of a code: the record, and the code's place in its list.
type Use<'a> = (Number, usize, &'a Code);

/// The uses of codes, by whether it is an actor's, the scheme and the code: an
/// actor and the place it governs may share a code; two actors may not.
pub(super) type Uses<'a> = BTreeMap<(bool, &'a str, &'a str), Vec<Use<'a>>>;

pub(super) fn gather<'a>(check: &mut Check<'a>, number: Number, record: Record<'a>) {
    let codes = match record {
        Record::Document(document) => &document.codes[..],
        record => record.named().map_or(&[][..], Named::codes),
    };
    for (n, code) in codes.iter().enumerate() {
        let is_actor = Kinds::ACTORS.has(record.kind());
        let key = (is_actor, code.scheme().as_str(), code.code());
        check.codes.entry(key).or_default().push((number, n, code));
    }
}

pub(super) fn check(check: &mut Check<'_>) {
    let uses = core::mem::take(&mut check.codes);
    for mut uses in uses.into_values().filter(|uses| uses.len() > 1) {
        // In order of time each use is held against the one that reaches
        // furthest so far, so that many uses do not cost their square.
        uses.sort_by(|(a, _, one), (b, _, other)| in_time(one, other).then(a.cmp(b)));
        let mut uses = uses.into_iter();
        let Some(mut furthest) = uses.next() else { continue };
        for this in uses {
            report_if_shared(check, this, furthest);
            if reach(this.2) >= reach(furthest.2) {
                furthest = this;
            }
        }
    }
}

/// Codes of no stated time first.
fn in_time(one: &Code, other: &Code) -> Ordering {
    match (one.valid(), other.valid()) {
        (Some(one), Some(other)) => one.display_order(other),
        (one, other) => one.is_some().cmp(&other.is_some()),
    }
}

/// The last day on which a code may be in use.
fn reach(code: &Code) -> NaiveDate {
    code.valid().and_then(Date::latest).unwrap_or(NaiveDate::MAX)
}

fn report_if_shared(check: &mut Check<'_>, this: Use<'_>, other: Use<'_>) {
    let ((number, n, code), (earlier, place, held)) = (this, other);
    let at_one_time = match (code.valid(), held.valid()) {
        (Some(one), Some(other)) => one.overlaps(other).is_possible(),
        _ => true,
    };
    if number == earlier || !at_one_time {
        return;
    }
    let message = format!("{} has the code {} too", Shown(check.id(earlier)), Shown(code.code()));
    let path = check.starts.path(number).field("codes").index(n);
    let violation = Violation::new(Rule::SharedCode, path, message)
        .also(check.starts.path(earlier).field("codes").index(place))
        .help("mend one code, date their validity, or make one record of the two");
    check.report(number, violation);
}
