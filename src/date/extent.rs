//! When something began and when it ended, each as far as a date tells.

use edtf_core::{
    Bound, Edtf, IntervalEndpoint, Precision as Form, Qualifier, SetElement, YearKind,
};

use super::Precision;
use super::reading::{bound_day, plain_end, plain_marked, read_plain};
use crate::certainty::Certainty;

/// Earlier than every day; no calendar day reaches it.
pub(super) const LONG_AGO: i32 = i32::MIN;
/// Later than every day; no calendar day reaches it.
pub(super) const SOME_DAY: i32 = i32::MAX;

/// A first and a last day, both included.
type Days = (i32, i32);

/// What is known of a stretch of days: its first day is one of `start`, its
/// last day one of `end`, and the first is not later than the last.
///
/// A date that is no interval has the same days in both: something took place
/// there, for a day or longer. Kept consistent by [`Extent::new`]: each day of
/// `start` has a day of `end` to go with it, and the other way round. So the
/// questions below can look at the four numbers alone and still be exact.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    start: Days,
    end: Days,
}

impl Extent {
    fn new(start: Days, end: Days) -> Self {
        Extent { start: (start.0, start.1.min(end.1)), end: (end.0.max(start.0), end.1) }
    }

    /// Some stretch of days somewhere between these two.
    pub(super) fn somewhere(first: i32, last: i32) -> Self {
        Self::new((first, last), (first, last))
    }

    /// All the days between these two.
    pub(super) fn whole(first: i32, last: i32) -> Self {
        Self::new((first, first), (last, last))
    }

    /// Reads an expression with intervals and qualifiers; text of other forms
    /// has its extent in its bounds already.
    pub(super) fn read(text: &str) -> Self {
        match Self::read_ordinary(text) {
            Some(extent) => extent,
            None => Self::read_any(text),
        }
    }

    /// The commonest forms, without the whole grammar.
    fn read_ordinary(text: &str) -> Option<Self> {
        if let Some((from, to)) = text.split_once('/') {
            return Some(Self::new(read_plain(from.as_bytes())?, plain_end(to)?));
        }
        let ((first, last), unit) = plain_marked(text)?;
        Some(Self::somewhere(first - margin(unit), last + margin(unit)))
    }

    fn read_any(text: &str) -> Self {
        match Edtf::parse(text) {
            Ok(Edtf::Interval(interval)) => {
                let start = match &interval.start {
                    IntervalEndpoint::Date(date) => widened(date),
                    IntervalEndpoint::OnOrBefore(date) => (LONG_AGO, widened(date).1),
                    IntervalEndpoint::OnOrAfter(date) => (widened(date).0, SOME_DAY),
                    IntervalEndpoint::Open => (LONG_AGO, LONG_AGO),
                    IntervalEndpoint::Unknown => (LONG_AGO, SOME_DAY),
                };
                let end = match &interval.end {
                    IntervalEndpoint::Date(date) => widened(date),
                    IntervalEndpoint::OnOrBefore(date) => (LONG_AGO, widened(date).1),
                    IntervalEndpoint::OnOrAfter(date) => (widened(date).0, SOME_DAY),
                    IntervalEndpoint::Open => (SOME_DAY, SOME_DAY),
                    IntervalEndpoint::Unknown => (LONG_AGO, SOME_DAY),
                };
                Self::new(start, end)
            }
            Ok(Edtf::Date(date)) => {
                let (first, last) = widened(&date);
                Self::somewhere(first, last)
            }
            Ok(Edtf::DateTime(moment)) => {
                let (first, last) = widened(&moment.date);
                Self::somewhere(first, last)
            }
            Ok(Edtf::Set(set)) => {
                let (first, last) = set
                    .elements
                    .iter()
                    .map(|element| match element {
                        SetElement::Date(date) => widened(date),
                        SetElement::OnOrBefore(date) => (LONG_AGO, widened(date).1),
                        SetElement::OnOrAfter(date) => (widened(date).0, SOME_DAY),
                        SetElement::Range(from, to) => (widened(from).0, widened(to).1),
                    })
                    .fold((SOME_DAY, LONG_AGO), |hull, days| {
                        (hull.0.min(days.0), hull.1.max(days.1))
                    });
                Self::somewhere(first, last)
            }
            // A `Date` holds only text that was read before. Were that ever
            // untrue, "at any time" is the answer that claims nothing.
            Err(_) => Self::somewhere(LONG_AGO, SOME_DAY),
        }
    }

    pub(super) fn is_one_day(self) -> bool {
        self.start == self.end && self.start.0 == self.start.1
    }

    pub(super) fn before(self, other: Self) -> Certainty {
        Certainty::judge(self.end.1 < other.start.0, self.end.0 < other.start.1)
    }

    pub(super) fn overlaps(self, other: Self) -> Certainty {
        !self.before(other).or(other.before(self))
    }

    pub(super) fn within(self, whole: Self) -> Certainty {
        Certainty::judge(
            whole.start.1 <= self.start.0 && self.end.1 <= whole.end.0,
            whole.start.0 <= self.start.1 && self.end.0 <= whole.end.1,
        )
    }

    pub(super) fn same_day(self, other: Self) -> Certainty {
        Certainty::judge(
            self.is_one_day() && other.is_one_day() && self.start == other.start,
            self.end.0.max(other.end.0) <= self.start.1.min(other.start.1),
        )
    }

    pub(super) fn begins_by(self, day: i32) -> Certainty {
        Certainty::judge(self.start.1 <= day, self.start.0 <= day)
    }

    pub(super) fn ends_by(self, day: i32) -> Certainty {
        Certainty::judge(self.end.1 <= day, self.end.0 <= day)
    }
}

/// The days a single date may mean, its qualifiers taken into account.
fn widened(date: &edtf_core::Date) -> Days {
    let bounds = Edtf::Date(*date).bounds();
    let (Bound::Date(first), Bound::Date(last)) = (bounds.earliest, bounds.latest) else {
        return (LONG_AGO, SOME_DAY);
    };
    let (Some(first), Some(last)) = (bound_day(first), bound_day(last)) else {
        return (LONG_AGO, SOME_DAY);
    };
    let margin = match qualified_unit(date) {
        Some(unit) => margin(unit.max(unit_of(date))),
        None => 0,
    };
    (first - margin, last + margin)
}

/// How far a qualified date of this precision may lie outside its days: the
/// greatest length, in days, of the next coarser unit. The convention is this
/// crate's; [`Date`](super::Date) gives its reason.
fn margin(unit: Precision) -> i32 {
    match unit {
        Precision::Day => 31,
        Precision::Month | Precision::Season => 366,
        Precision::Year => 3_653,
        Precision::Decade => 36_525,
        Precision::Century => 365_243,
        Precision::Millennium => 3_652_425,
    }
}

/// The smallest unit that all days of the date lie in, going by the parts that
/// are written and not by the numbers that fill them.
pub(super) fn unit_of(date: &edtf_core::Date) -> Precision {
    let year = year_unit(date);
    if year > Precision::Year {
        return year;
    }
    match (date.month, date.day) {
        (None, _) => Precision::Year,
        (Some(month), _) if month.has_unspecified() => Precision::Year,
        (Some(_), Some(day)) if !day.has_unspecified() => Precision::Day,
        (Some(_), _) => month_unit(date),
    }
}

fn month_unit(date: &edtf_core::Date) -> Precision {
    match date.precision() {
        Form::Season => Precision::Season,
        _ => Precision::Month,
    }
}

fn year_unit(date: &edtf_core::Date) -> Precision {
    let settled = match (date.year.significant_digits, date.year.kind) {
        (Some(digits), _) => digits,
        (None, YearKind::Standard { digits, .. }) => {
            digits.iter().take_while(|digit| digit.is_some()).fold(0, |count, _| count + 1)
        }
        (None, _) => 4,
    };
    match settled {
        0 | 1 => Precision::Millennium,
        2 => Precision::Century,
        3 => Precision::Decade,
        _ => Precision::Year,
    }
}

/// The unit of the coarsest part that is marked as uncertain or approximate.
///
/// A mark after a part covers that part and all before it as one expression:
/// `2004-06~-11` says "about June 2004", so it is June that gets its margin and
/// not the year. A mark before a part covers that part alone: `2004-~06-11`.
fn qualified_unit(date: &edtf_core::Date) -> Option<Precision> {
    let year = date.year.qualifier;
    let month = date.month.map(|part| part.qualifier).unwrap_or_default();
    let day = date.day.map(|part| part.qualifier).unwrap_or_default();
    let coarsest = |marked: fn(Qualifier) -> bool| match (marked(year), marked(month), marked(day))
    {
        (true, false, _) => Some(year_unit(date)),
        (true, true, false) | (false, true, _) => Some(month_unit(date)),
        (true, true, true) | (false, false, true) => Some(Precision::Day),
        (false, false, false) => None,
    };
    // `None` is the least of all.
    coarsest(|mark| mark.uncertain).max(coarsest(|mark| mark.approximate))
}
