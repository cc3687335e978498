//! From text to the first and the last day it may mean.

use chrono::{Datelike, NaiveDate};
use edtf_core::{Bound, Edtf, IntervalEndpoint, SetElement, YearKind};

use super::Precision;
use super::error::Problem;
use super::explain::explain;
use super::extent::{LONG_AGO, SOME_DAY};

/// The longest date, in bytes. Only a set can be long; a limit keeps what one
/// hostile set may cost within reason, as every comparison may read it again.
pub(super) const MAX_BYTES: usize = 256;

/// In place of a first day that the text leaves open with `..`.
pub(super) const OPEN_START: i32 = LONG_AGO;
/// In place of a last day that the text leaves open with `..`.
pub(super) const OPEN_END: i32 = SOME_DAY;
/// In place of a first day that is not known (`/2018`).
const UNKNOWN_START: i32 = LONG_AGO + 1;
/// In place of a last day that is not known (`2018/`).
const UNKNOWN_END: i32 = SOME_DAY - 1;

/// The first and the last day of a date, as [`day_number`]s or one of the
/// constants above, which no calendar day reaches.
pub(super) fn read(text: &str) -> Result<(i32, i32), Problem> {
    // Nearly every date in a dossier is of the plain forms, and reading is
    // most of what loading one costs.
    match read_plain(text.as_bytes()).or_else(|| read_ordinary(text)) {
        Some(bounds) => Ok(bounds),
        None => read_any(text),
    }
}

/// Reads plain dates with a mark at their end, and intervals of plain dates
/// that are surely the right way round: the commonest of the other forms.
fn read_ordinary(text: &str) -> Option<(i32, i32)> {
    if let Some((from, to)) = text.split_once('/') {
        let (from, to) = (read_plain(from.as_bytes())?, plain_end(to)?);
        return (from.0 <= to.0 && from.1 <= to.1).then_some((from.0, to.1));
    }
    let (marked, _) = plain_marked(text)?;
    Some(marked)
}

/// The end of an interval, where it is plain or open.
pub(super) fn plain_end(text: &str) -> Option<(i32, i32)> {
    match text {
        ".." => Some((OPEN_END, OPEN_END)),
        text => read_plain(text.as_bytes()),
    }
}

/// A plain date with a mark at its end, and the precision that is marked.
pub(super) fn plain_marked(text: &str) -> Option<((i32, i32), Precision)> {
    let [plain @ .., b'?' | b'~' | b'%'] = text.as_bytes() else { return None };
    let precision = match plain.len() {
        4 => Precision::Year,
        7 => Precision::Month,
        _ => Precision::Day,
    };
    Some((read_plain(plain)?, precision))
}

/// Reads `2023`, `2023-06` and `2023-06-19`; leaves all else, errors included,
/// to [`read_any`].
pub(super) fn read_plain(text: &[u8]) -> Option<(i32, i32)> {
    match *text {
        [a, b, c, d] => {
            let year = number(&[a, b, c, d])?;
            Some((first_of(year, 1)?, last_of(year, 12)?))
        }
        [a, b, c, d, b'-', m, n] => {
            let (year, month) = (number(&[a, b, c, d])?, number(&[m, n])?);
            Some((first_of(year, month)?, last_of(year, month)?))
        }
        [a, b, c, d, b'-', m, n, b'-', x, y] => {
            let day = day_number(
                i32::try_from(number(&[a, b, c, d])?).ok()?,
                number(&[m, n])?,
                number(&[x, y])?,
            )?;
            Some((day, day))
        }
        _ => None,
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| {
        digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
    })
}

fn first_of(year: u32, month: u32) -> Option<i32> {
    day_number(i32::try_from(year).ok()?, month, 1)
}

fn last_of(year: u32, month: u32) -> Option<i32> {
    let year = i32::try_from(year).ok()?;
    day_number(year, month, last_day(year, month)?)
}

/// The length of a month, or nothing for a month that does not exist.
pub(super) fn last_day(year: i32, month: u32) -> Option<u32> {
    (28..=31).rev().find(|day| NaiveDate::from_ymd_opt(year, month, *day).is_some())
}

/// Days as numbers in the proleptic Gregorian calendar, 1 for 1 January of the
/// year 1: all that comparing needs.
pub(super) fn day_number(year: i32, month: u32, day: u32) -> Option<i32> {
    Some(NaiveDate::from_ymd_opt(year, month, day)?.num_days_from_ce())
}

fn read_any(text: &str) -> Result<(i32, i32), Problem> {
    if text.len() > MAX_BYTES {
        return Err(Problem::Long(text.len()));
    }
    let Ok(edtf) = Edtf::parse(text) else {
        return Err(explain(text));
    };
    if parts(&edtf).into_iter().any(is_far) {
        return Err(Problem::PrefixedYear);
    }
    let bounds = edtf.bounds();
    let earliest = match bounds.earliest {
        Bound::NegativeInfinity => OPEN_START,
        Bound::Date(day) => bound_day(day).unwrap_or(UNKNOWN_START),
        Bound::PositiveInfinity | Bound::Unknown => UNKNOWN_START,
    };
    let latest = match bounds.latest {
        Bound::PositiveInfinity => OPEN_END,
        Bound::Date(day) => bound_day(day).unwrap_or(UNKNOWN_END),
        Bound::NegativeInfinity | Bound::Unknown => UNKNOWN_END,
    };
    Ok((earliest, latest))
}

pub(super) fn bound_day(day: edtf_core::BoundDate) -> Option<i32> {
    day_number(i32::try_from(day.year).ok()?, u32::from(day.month), u32::from(day.day))
}

/// Whether the year is beyond four digits. All such are written with `Y`.
fn is_far(date: &edtf_core::Date) -> bool {
    !matches!(date.year.kind, YearKind::Standard { .. })
}

/// The single dates that an expression is made of.
fn parts(edtf: &Edtf) -> Vec<&edtf_core::Date> {
    match edtf {
        Edtf::Date(date) => vec![date],
        Edtf::DateTime(moment) => vec![&moment.date],
        Edtf::Interval(interval) => {
            [&interval.start, &interval.end].into_iter().filter_map(end_date).collect()
        }
        Edtf::Set(set) => set
            .elements
            .iter()
            .flat_map(|element| match element {
                SetElement::Date(d) | SetElement::OnOrBefore(d) | SetElement::OnOrAfter(d) => {
                    vec![d]
                }
                SetElement::Range(a, b) => vec![a, b],
            })
            .collect(),
    }
}

fn end_date(end: &IntervalEndpoint) -> Option<&edtf_core::Date> {
    match end {
        IntervalEndpoint::Date(d)
        | IntervalEndpoint::OnOrBefore(d)
        | IntervalEndpoint::OnOrAfter(d) => Some(d),
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
    }
}
