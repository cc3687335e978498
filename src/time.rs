//! What a date alone cannot say: relative times, words and other calendars of
//! a source, and durations.

use crate::amount::Amount;
use crate::date::Date;
use crate::id::PlaceId;
use crate::list::List;
use crate::name::LanguageTag;
use crate::object::object;
use crate::relation::Target;
use crate::text::Text;
use crate::vocabulary::{closed_vocabulary, vocabulary};

object! {
    /// When something was, beside or instead of its date: in the source's
    /// words, relative to another record, or in another calendar.
    ///
    /// "today" in an undated article, "60 days after signature".
    #[derive(Default)]
    pub struct Timing {
        required {}
        optional {
            /// The source's own words.
            words: Option<Text>,
            /// It comes after this.
            after: Option<Target>,
            /// It comes before this.
            before: Option<Target>,
            /// It comes at the time of this.
            at: Option<Target>,
            /// By how much at most it comes after or before, or how long after
            /// or before exactly, if the amount is exact.
            within: Option<Box<Duration>>,
            /// The date in other calendars, as the source gives it.
            calendars: List<CalendarDate>,
            /// Where the clock or calendar is read whose day this is.
            observed_at: Option<PlaceId>,
            /// The time is deliberately left open.
            open: bool,
        }
    }
}

object! {
    /// A time that lies ahead or was planned: a date, or a time relative to a
    /// record.
    #[derive(Default)]
    pub struct Moment {
        required {}
        optional {
            /// The date or interval.
            when: Option<Date>,
            /// What a date cannot say: "in the coming months", "60 days after
            /// signature", "at a mutually suitable time".
            timing: Option<Box<Timing>>,
        }
    }
}

impl From<Date> for Moment {
    fn from(when: Date) -> Self {
        Moment { when: Some(when), timing: None }
    }
}

object! {
    /// A date in a calendar other than the proleptic Gregorian one.
    pub struct CalendarDate {
        required {
            /// The calendar.
            calendar: Calendar,
            /// The date as the source writes it.
            text: Text,
        }
        optional {
            /// The language of the text.
            lang: Option<LanguageTag>,
        }
    }
}

vocabulary! {
    /// A calendar, by its Unicode CLDR name where it has one.
    pub enum Calendar, "a calendar, such as \"julian\"" {
        /// The Julian calendar.
        Julian = "julian",
        /// The Gregorian calendar, where a source also uses another.
        Gregorian = "gregory",
        /// The Islamic calendar, of unstated reckoning.
        Islamic = "islamic",
        /// The Islamic calendar of Umm al-Qura.
        IslamicUmmAlQura = "islamic-umalqura",
        /// The solar Hijri calendar of Iran.
        Persian = "persian",
        /// The Hebrew calendar.
        Hebrew = "hebrew",
        /// The Chinese calendar.
        Chinese = "chinese",
        /// Years of the Republic of China.
        Roc = "roc",
        /// Japanese eras.
        Japanese = "japanese",
        /// The Buddhist era.
        Buddhist = "buddhist",
        /// The Ethiopian calendar.
        Ethiopic = "ethiopic",
        /// The Coptic calendar.
        Coptic = "coptic",
        /// The French Republican calendar.
        FrenchRepublican = "french-republican",
    }
}

object! {
    /// How long something lasts: an amount of a unit of time.
    ///
    /// "about half an hour" is the approximate amount `30~` of minutes; a
    /// range gives the shortest and longest. "A long talk" has words only.
    #[derive(Default)]
    pub struct Duration {
        required {}
        optional {
            /// How many of the unit.
            amount: Option<Amount>,
            /// The unit.
            unit: Option<TimeUnit>,
            /// The source's own words.
            words: Option<Text>,
        }
    }
}

impl Duration {
    /// So many of a unit.
    pub fn of(amount: Amount, unit: TimeUnit) -> Self {
        Duration { amount: Some(amount), unit: Some(unit), words: None }
    }
}

closed_vocabulary! {
    /// A unit of time. Days, weeks, months and years are those of the calendar.
    pub enum TimeUnit {
        /// Minutes.
        Minutes = "minutes",
        /// Hours.
        Hours = "hours",
        /// Days.
        Days = "days",
        /// Working days.
        WorkingDays = "working-days",
        /// Weeks.
        Weeks = "weeks",
        /// Months.
        Months = "months",
        /// Years.
        Years = "years",
    }
}
