//! What can be wrong with the text of a date.

use core::fmt;

use super::reading::MAX_BYTES;
use crate::text::Shown;

/// Why a text is not a [`Date`](super::Date).
///
/// The message quotes the text (shortened and escaped if need be), says what
/// is wrong and what is expected. There is nothing in it to match on: a program
/// can do no more about any one of the reasons than show it to the author, and
/// a closed error leaves room to word them better.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} is not a date: {}", Shown(&self.0.found), self.0.problem)]
pub struct DateError(Box<Unread>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Unread {
    found: String,
    problem: Problem,
}

impl DateError {
    #[cold]
    pub(super) fn new(found: &str, problem: Problem) -> Self {
        DateError(Box::new(Unread { found: found.to_owned(), problem }))
    }

    /// The text that was found in place of a date, in full.
    pub fn found(&self) -> &str {
        &self.0.found
    }
}

/// A piece of the text that may be missing.
struct Found<'a>(&'a str);

impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            "" => f.write_str("nothing"),
            text => Shown(text).fmt(f),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Problem {
    #[error("it is empty; where no date is known, leave the date out")]
    Empty,
    #[error("it has {0} bytes, and a date has at most {MAX_BYTES}")]
    Long(usize),
    #[error("it contains white space, and a date is written without")]
    Space,
    #[error(
        "it contains `{}` (U+{:04X}), and a date is written in ASCII: `-` between year, month and day, `/` between the ends of an interval",
        .0.escape_debug(), u32::from(*.0)
    )]
    Character(char),
    #[error(
        "a date is written in digits and hyphens, the year first, such as `2023-06-19`, `2023-06` or `2023`"
    )]
    Form,
    #[error("letters in a date are capitals, as in {}", Shown(.0))]
    Capitals(String),
    #[error("{} may not follow {}", Shown(.rest), Shown(.date))]
    Trailing { date: String, rest: String },

    #[error("expected a year of four digits, such as `1985` (`198X` for a decade), but found {}", Found(.0))]
    NoYear(String),
    #[error(
        "hyphens are missing between its parts: a day is written such as `2023-06-19`, a month `2023-06`"
    )]
    NoHyphens,
    #[error("year {} is not between -9999 and 9999", Shown(.0))]
    FarYear(String),
    #[error(
        "years with `Y` are beyond 9999 or -9999, and are not kept; others have four digits and no `Y`"
    )]
    PrefixedYear,
    #[error("the year 0 has no sign: it is written `0000`")]
    SignedZero,
    #[error("a year before 0 has no unspecified digits")]
    NegativeMask,
    #[error("`S` after a year gives its number of significant digits, 1 to 4")]
    SignificantDigits,
    #[error("a year has either unspecified digits (`X`) or significant digits (`S`), not both")]
    SignificantMask,
    #[error("a year with significant digits (`S`) has no month or day")]
    SignificantPart,

    #[error("month {0:02} is not between 01 and 12")]
    Month(u32),
    #[error("expected a month of two digits, but found {}", Found(.0))]
    MonthDigits(String),
    #[error("no month is written {}", Shown(.0))]
    MonthMask(String),
    #[error("day {0:02} is not between 01 and 31")]
    Day(u32),
    #[error("expected a day of two digits, but found {}", Found(.0))]
    DayDigits(String),
    #[error("{month} {year} has {last} days, not {day}")]
    DayOfMonth { month: &'static str, year: i32, last: u32, day: u32 },
    #[error("no day of the calendar is written {}", Shown(.0))]
    DayMask(String),
    #[error("{0} in place of the month is a season or other part of the year, which has no day")]
    SeasonDay(u32),
    #[error(
        "one `?`, `~` or `%` may stand before or after a year, a month or a day, but not as here"
    )]
    Qualifier,

    #[error(
        "a time follows a whole day of the years 0000 to 9999 without qualifiers, such as `2023-06-19T16:30:00`"
    )]
    TimeOfWhat,
    #[error("expected a time in hours, minutes and seconds, such as `16:30:00`, but found {}", Found(.0))]
    TimeDigits(String),
    #[error("hour {0:02} is not between 00 and 23")]
    Hour(u32),
    #[error("hour 24 is not between 00 and 23: midnight is `00:00:00` of the day that begins")]
    Hour24,
    #[error("minute {0:02} is not between 00 and 59")]
    Minute(u32),
    #[error("second {0:02} is not between 00 and 60")]
    Second(u32),
    #[error("seconds have no fraction here, but {} follows", Shown(.0))]
    Fraction(String),
    #[error("zone {} is not `Z`, nor hours or hours and minutes from -14:00 to +14:00, such as `+08:00`", Shown(.0))]
    Zone(String),
    #[error("the zone of UTC is written `Z` or `+00:00`, not {}", Shown(.0))]
    NegativeZone(String),
    #[error("neither a time nor another interval may stand in an interval or a set")]
    Inside,

    #[error(
        "it has {0} `/`, and an interval has one, between its ends; a day is written with hyphens, such as `2023-06-19`"
    )]
    Slashes(usize),
    #[error("an interval has a date at one end at least")]
    Undated,
    #[error("it begins with {} and ends with {}, which is earlier; write the earlier first", Shown(.start), Shown(.end))]
    Reversed { start: String, end: String },
    #[error(
        "`..` stands at the outer side of an interval, such as `2018/..`, or in a set, such as `[..2018]`"
    )]
    Dots,

    #[error("its last character is not the closing `{0}`")]
    Unclosed(char),
    #[error("a set has a member at least, and a date between any two commas")]
    NoMember,
    #[error("a set has no set within it")]
    Nested,
    #[error("{} is no range: it has two plain years, two months or two days", Shown(.0))]
    Range(String),

    #[error(
        "expected a date of the Extended Date/Time Format (EDTF), such as `2023-06-19`, `2023-06~` or `2018/..`"
    )]
    Other,
}
