//! Dates as sources give them, and what can be concluded from them.

mod error;
mod explain;
mod extent;
mod reading;

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};
use edtf_core::{Edtf, TimeShift};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

pub use self::error::DateError;
use self::extent::Extent;
use crate::certainty::Certainty;
use crate::text::Small;

/// A date as a source gives it: a day, a month, a year, "about then", from then
/// on, one of several days, ...
///
/// # Form
///
/// The text is an expression of the Extended Date/Time Format, levels 0 to 2:
/// ISO 8601-2:2019, annex A, also published as the
/// [EDTF specification](https://www.loc.gov/standards/datetime/) of the Library
/// of Congress. Years run from -9999 to 9999 (0 is the year before 1), days
/// are those of the Gregorian calendar, also before it was introduced, and a
/// text has at most 256 bytes. The text is kept as given.
///
/// | text | meaning |
/// |---|---|
/// | `2023-06-19`, `2023-06`, `2023` | a day, month, year |
/// | `2023-06-19T16:30:00+08:00` | a moment; `Z` or no zone are possible too |
/// | `2023-06?`, `2023-06~`, `2023-06%` | uncertain, approximate, both |
/// | `2023-06-XX`, `202X` | a day in June, a year in the 2020s |
/// | `2023-21` to `2023-24` | spring, summer, autumn, winter |
/// | `2023-06-18/2023-06-19` | from the one day to the other |
/// | `2018/..`, `2018/` | since 2018: lasting on; until when is not known |
/// | `[2023-06-18,2023-06-20]` | one of these days |
/// | `{2023-06-18,2023-06-20}` | all of these days |
/// | `[..2023-12]` | at some time up to December 2023 |
///
/// # Nominal days and comparison
///
/// [`earliest`](Self::earliest) and [`latest`](Self::latest) are the first and
/// last day that the text names. Comparison asks more, and answers with a
/// [`Certainty`]. It reads a date as a stretch of whole days that is only
/// partly known:
///
/// - A date that is not an interval lies *somewhere* within its days, and how
///   long it lasts is not said. What took place in `2023-06` need not have
///   filled the month.
/// - An interval `A/B` lasts from some day of `A` to some day of `B`. An end
///   written `..` lasts on without bounds, an empty one is not known.
/// - A set (`[ ]` or `{ }`) lies somewhere from its first day to its last.
///   Gaps in it, as also in `156X-12-25`, are not looked at; that can turn a
///   certain answer into a possible one, never the other way round.
/// - Seasons are those of the northern hemisphere where the text does not say
///   (21 to 24; spring is March to May, winter reaches into February of the
///   next year). 25 to 28 say northern, 29 to 32 southern (spring is September
///   to November), 33 to 36 are quarters, 37 to 39 thirds and 40 to 41 halves
///   of the year. Where the season is that of a southern country, write 29 to
///   32.
/// - A qualified date (`?`, `~`, `%`) may lie outside the days it names, and
///   the standard does not say by how much. Here it is taken to reach, on
///   either side, as much further as the next coarser unit is long at most: a
///   day by 31 days, a month or season by a year, a year by ten, a decade by a
///   hundred, a century by a thousand, a millennium by ten thousand. If only a
///   part is qualified, that part counts: `2023?-06-19` reaches as far as
///   `2023?`. A rule over a dossier must not call impossible what a "circa"
///   allows, so the margin is wide; but there is one, so that a circa of the
///   wrong century is still found.
/// - The day of a moment is the day at the place, as written. Moments whose
///   zones put their days in another order than the moments themselves
///   (`2023-06-18T22:00:00-04:00` is *after* `2023-06-19T09:00:00+08:00`) count
///   as one day. Days written without a time can differ by one between two
///   places, which no comparison can see.
///
/// # No order
///
/// `Date` has no `PartialOrd`: whether one comes before another has three
/// answers and not two, and `<` would give "no" for "not known". Use
/// [`before`](Self::before) and its neighbours, and
/// [`display_order`](Self::display_order) to sort a list for people. Equality
/// and hash are those of the text.
///
/// ```
/// use diplomacy::{Certainty, Date};
///
/// let talks = Date::new("2023-06-18/2023-06-19")?;
/// let readout = Date::new("2023-06-19")?;
/// let visit_planned = Date::new("2023-02")?;
/// let circa_march = Date::new("2023-03~")?;
///
/// assert_eq!(visit_planned.before(&talks), Certainty::Certainly);
/// assert_eq!(circa_march.before(&talks), Certainty::Possibly);
/// assert_eq!(readout.before(&talks), Certainty::CertainlyNot);
/// assert_eq!(readout.overlaps(&talks), Certainty::Certainly);
/// # Ok::<(), diplomacy::DateError>(())
/// ```
#[derive(Clone)]
pub struct Date {
    text: Small,
    // The bounds follow from the text. They are kept, as day numbers, because
    // most comparisons then need nothing else.
    earliest: i32,
    latest: i32,
}

/// The calendar unit that a date settles, finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "EDTF has no other units, and matching on all of them is the point"
)]
pub enum Precision {
    /// A day (`2023-06-19`), with or without a time.
    Day,
    /// A month (`2023-06`, `2023-06-XX`).
    Month,
    /// A season, quarter, third or half of a year (`2023-21`, `2023-33`).
    Season,
    /// A year (`2023`, `2023-XX`).
    Year,
    /// Ten years (`202X`, `1985S3`).
    Decade,
    /// A hundred years (`20XX`, `1985S2`).
    Century,
    /// A thousand years (`2XXX`), or more (`XXXX`).
    Millennium,
}

impl Date {
    /// The date with this text.
    ///
    /// # Errors
    ///
    /// [`DateError`] if the text is not an EDTF expression of levels 0 to 2, if
    /// it names a day that is not in the calendar or an interval whose end
    /// comes before its start, if a year is outside -9999 to 9999, or if it has
    /// more than 256 bytes.
    ///
    /// ```
    /// use diplomacy::Date;
    ///
    /// let error = Date::new("2023-02-30").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "`2023-02-30` is not a date: February 2023 has 28 days, not 30",
    /// );
    /// ```
    pub fn new(text: &str) -> Result<Self, DateError> {
        match reading::read(text) {
            Ok((earliest, latest)) => Ok(Date { text: Small::from(text), earliest, latest }),
            Err(problem) => Err(DateError::new(text, problem)),
        }
    }

    /// The day with this year, month (1 to 12) and day of the month.
    ///
    /// # Errors
    ///
    /// [`DateError`] if there is no such day, or its year is outside -9999 to
    /// 9999.
    pub fn day(year: i32, month: u32, day: u32) -> Result<Self, DateError> {
        let sign = if year < 0 { "-" } else { "" };
        let year = year.unsigned_abs();
        Self::new(&format!("{sign}{year:04}-{month:02}-{day:02}"))
    }

    /// The text, as it was given.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// The first day that the text names; for a qualified date the day as
    /// written, without margin.
    ///
    /// `None` if there is none: the start is open (`../2018`, `[..2018]`) or
    /// not known (`/2018`).
    pub fn earliest(&self) -> Option<NaiveDate> {
        // The stand-ins for "none" are out of chrono's range.
        NaiveDate::from_num_days_from_ce_opt(self.earliest)
    }

    /// The last day that the text names; for a qualified date the day as
    /// written, without margin.
    ///
    /// `None` if there is none: the end is open (`2018/..`, `[2018..]`) or not
    /// known (`2018/`).
    pub fn latest(&self) -> Option<NaiveDate> {
        NaiveDate::from_num_days_from_ce_opt(self.latest)
    }

    /// Whether the text says by `..` that it has no first day. An interval
    /// whose first day is merely not known (`/2018`) has no open start.
    pub fn has_open_start(&self) -> bool {
        self.earliest == reading::OPEN_START
    }

    /// Whether the text says by `..` that it has no last day. An interval whose
    /// last day is merely not known (`2018/`) has no open end.
    pub fn has_open_end(&self) -> bool {
        self.latest == reading::OPEN_END
    }

    /// Whether it is an interval, `A/B`.
    pub fn is_interval(&self) -> bool {
        self.text.contains('/')
    }

    /// Whether any part is marked as uncertain, by `?` or `%`: the source, or
    /// the author of the dossier, is not sure of it.
    pub fn is_uncertain(&self) -> bool {
        self.text.contains(['?', '%'])
    }

    /// Whether any part is marked as approximate, by `~` or `%`: an estimate,
    /// "circa".
    pub fn is_approximate(&self) -> bool {
        self.text.contains(['~', '%'])
    }

    /// Whether it is one known day and no longer: neither qualified nor open
    /// to choice.
    pub fn is_exact_day(&self) -> bool {
        self.extent().is_one_day()
    }

    /// The smallest calendar unit that all its days lie in: a decade for
    /// `156X-12-25`. Qualifiers do not change it. `None` for an interval or a
    /// set, which has several dates.
    pub fn precision(&self) -> Option<Precision> {
        match Edtf::parse(self.as_str()) {
            Ok(Edtf::Date(date)) => Some(extent::unit_of(&date)),
            Ok(Edtf::DateTime(_)) => Some(Precision::Day),
            _ => None,
        }
    }

    /// The time on the clock at the place, where the text has a time; with or
    /// without a zone. A leap second (`23:59:60`) is given as chrono does, as
    /// more than a billion nanoseconds after `23:59:59`.
    pub fn local_time(&self) -> Option<NaiveDateTime> {
        Some(self.moment()?.0)
    }

    /// The moment, where the text has a time and a zone.
    pub fn instant(&self) -> Option<DateTime<FixedOffset>> {
        let (local, zone) = self.moment()?;
        local.and_local_timezone(zone?).single()
    }

    fn has_time(&self) -> bool {
        // "T" stands nowhere else, and only after a whole plain day.
        self.text.as_bytes().get(10) == Some(&b'T')
    }

    fn moment(&self) -> Option<(NaiveDateTime, Option<FixedOffset>)> {
        if !self.has_time() {
            return None;
        }
        let Ok(Edtf::DateTime(moment)) = Edtf::parse(self.as_str()) else {
            return None;
        };
        let time = moment.time;
        let leap = time.second == 60;
        let time = NaiveTime::from_hms_milli_opt(
            time.hour.into(),
            time.minute.into(),
            if leap { 59 } else { time.second.into() },
            if leap { 1000 } else { 0 },
        )?;
        let zone = match moment.time.shift {
            Some(TimeShift::Utc) => FixedOffset::east_opt(0),
            Some(TimeShift::Offset { minutes, .. }) => {
                FixedOffset::east_opt(i32::from(minutes) * 60)
            }
            None => None,
        };
        Some((self.earliest()?.and_time(time), zone))
    }

    /// Whether it ends before the other begins: its last day is earlier than
    /// the other's first. Of `before`, [`after`](Self::after) and
    /// [`overlaps`](Self::overlaps) exactly one is true in fact.
    pub fn before(&self, other: &Date) -> Certainty {
        let (this, other) = self.extents(other);
        this.before(other)
    }

    /// Whether it begins after the other ends.
    pub fn after(&self, other: &Date) -> Certainty {
        other.before(self)
    }

    /// Whether the two share a day at least.
    pub fn overlaps(&self, other: &Date) -> Certainty {
        let (this, other) = self.extents(other);
        this.overlaps(other)
    }

    /// Whether it begins no earlier and ends no later than `whole`.
    ///
    /// `2023-06` is *possibly* within `2023`: what took place in 2023 may have
    /// been over by May. To ask whether something fell in the calendar year
    /// from end to end, use [`falls_between`](Self::falls_between).
    pub fn within(&self, whole: &Date) -> Certainty {
        let (this, whole) = self.extents(whole);
        this.within(whole)
    }

    /// Whether both are one day long and that day is the same.
    ///
    /// A month with itself is *possibly* so: two records dated `2023-06` need
    /// not mean one day.
    pub fn same_day(&self, other: &Date) -> Certainty {
        let (this, other) = self.extents(other);
        this.same_day(other)
    }

    /// Whether the day is one of its days: it begins on that day or earlier,
    /// and ends on that day or later.
    pub fn contains_day(&self, day: NaiveDate) -> Certainty {
        let day = day.num_days_from_ce();
        self.extent().overlaps(Extent::whole(day, day))
    }

    /// Whether it begins on that day or earlier: the question of every report
    /// "as of" a day.
    pub fn begins_by(&self, day: NaiveDate) -> Certainty {
        self.extent().begins_by(day.num_days_from_ce())
    }

    /// Whether it ends on that day or earlier.
    pub fn ends_by(&self, day: NaiveDate) -> Certainty {
        self.extent().ends_by(day.num_days_from_ce())
    }

    /// Whether it begins on the first day or later and ends on the last day or
    /// earlier. If `last` is before `first`, certainly not.
    pub fn falls_between(&self, first: NaiveDate, last: NaiveDate) -> Certainty {
        if last < first {
            return Certainty::CertainlyNot;
        }
        let period = Extent::whole(first.num_days_from_ce(), last.num_days_from_ce());
        self.extent().within(period)
    }

    /// An order to list dates in for people, from the first day named, then
    /// the last, then by the text. It is total and always the same, but it is
    /// no chronology: use [`before`](Self::before) to conclude anything.
    ///
    /// Dates with an open start come first, then those whose start is not
    /// known; among those with the same start an end not known comes after all
    /// known ones, and an open end last. Times of one day are in the order of
    /// their text.
    pub fn display_order(&self, other: &Date) -> Ordering {
        (self.earliest, self.latest, self.as_str()).cmp(&(
            other.earliest,
            other.latest,
            other.as_str(),
        ))
    }

    fn extent(&self) -> Extent {
        let is_special = |byte: &u8| matches!(byte, b'/' | b'?' | b'~' | b'%');
        if self.text.as_bytes().iter().any(is_special) {
            Extent::read(self.as_str())
        } else {
            Extent::somewhere(self.earliest, self.latest)
        }
    }

    /// Both extents, in one reckoning of days.
    fn extents(&self, other: &Date) -> (Extent, Extent) {
        if self.earliest != other.earliest
            && self.has_time()
            && other.has_time()
            && let (Some(this), Some(that)) = (self.instant(), other.instant())
            && this.cmp(&that) != self.earliest.cmp(&other.earliest)
        {
            return (self.extent(), self.extent());
        }
        (self.extent(), other.extent())
    }
}

impl PartialEq for Date {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Date {}

impl Hash for Date {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Date").field(&self.as_str()).finish()
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::new(text)
    }
}

impl TryFrom<&str> for Date {
    type Error = DateError;

    fn try_from(text: &str) -> Result<Self, DateError> {
        Self::new(text)
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        Self::new(&text)
    }
}

/// Fails only for years outside -9999 to 9999.
impl TryFrom<NaiveDate> for Date {
    type Error = DateError;

    fn try_from(day: NaiveDate) -> Result<Self, DateError> {
        Self::day(day.year(), day.month(), day.day())
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.as_str().to_owned()
    }
}

impl AsRef<str> for Date {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct DateVisitor;

        impl Visitor<'_> for DateVisitor {
            type Value = Date;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(r#"an EDTF date such as "2023-06-19", "2023-06~" or "2018/..""#)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
                Date::new(text).map_err(E::custom)
            }
        }

        deserializer.deserialize_str(DateVisitor)
    }
}
