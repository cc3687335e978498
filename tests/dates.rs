//! Dates: reading, messages, bounds, moments, and comparison.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use chrono::{Datelike, NaiveDate};
use diplomacy::Certainty::{self, Certainly, CertainlyNot, Possibly};
use diplomacy::{Date, DateError, Precision};
use proptest::prelude::*;

fn date(text: &str) -> Date {
    Date::new(text).unwrap_or_else(|error| panic!("{error}"))
}

fn day(text: &str) -> NaiveDate {
    date(text).earliest().expect("a day")
}

fn message(text: &str) -> String {
    match Date::new(text) {
        Ok(date) => panic!("{date} was read"),
        Err(error) => error.to_string(),
    }
}

/// The first or last day named, as text; `-` for none.
fn shown(day: Option<NaiveDate>) -> String {
    match day {
        Some(day) => Date::try_from(day).map_or_else(|_| day.to_string(), |day| day.to_string()),
        None => "-".to_owned(),
    }
}

fn check_bounds(table: &[(&str, &str, &str)]) {
    for (text, earliest, latest) in table {
        let date = date(text);
        let found = (shown(date.earliest()), shown(date.latest()));
        assert_eq!((found.0.as_str(), found.1.as_str()), (*earliest, *latest), "{text}");
        assert_eq!(date.to_string(), *text);
    }
}

#[test]
fn is_small() {
    assert_eq!(size_of::<Date>(), 24);
    assert_eq!(size_of::<Option<Date>>(), 24);
    assert_eq!(size_of::<Result<Date, DateError>>(), 24);
}

#[test]
fn level_0_of_the_specification() {
    check_bounds(&[
        ("1985-04-12", "1985-04-12", "1985-04-12"),
        ("1985-04", "1985-04-01", "1985-04-30"),
        ("1985", "1985-01-01", "1985-12-31"),
        ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
        ("1964/2008", "1964-01-01", "2008-12-31"),
        ("2004-06/2006-08", "2004-06-01", "2006-08-31"),
        ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"),
        ("2004-02-01/2005-02", "2004-02-01", "2005-02-28"),
        ("2004-02-01/2005", "2004-02-01", "2005-12-31"),
        ("2005/2006-02", "2005-01-01", "2006-02-28"),
    ]);
}

#[test]
fn level_1_of_the_specification() {
    check_bounds(&[
        ("2001-21", "2001-03-01", "2001-05-31"),
        ("2001-22", "2001-06-01", "2001-08-31"),
        ("2001-23", "2001-09-01", "2001-11-30"),
        ("2001-24", "2001-12-01", "2002-02-28"),
        ("1984?", "1984-01-01", "1984-12-31"),
        ("2004-06~", "2004-06-01", "2004-06-30"),
        ("2004-06-11%", "2004-06-11", "2004-06-11"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"),
        ("1985-04-XX", "1985-04-01", "1985-04-30"),
        ("1985-XX-XX", "1985-01-01", "1985-12-31"),
        ("1985-04-12/..", "1985-04-12", "-"),
        ("1985-04/..", "1985-04-01", "-"),
        ("1985/..", "1985-01-01", "-"),
        ("../1985-04-12", "-", "1985-04-12"),
        ("../1985-04", "-", "1985-04-30"),
        ("../1985", "-", "1985-12-31"),
        ("1985-04-12/", "1985-04-12", "-"),
        ("1985-04/", "1985-04-01", "-"),
        ("1985/", "1985-01-01", "-"),
        ("/1985-04-12", "-", "1985-04-12"),
        ("/1985-04", "-", "1985-04-30"),
        ("/1985", "-", "1985-12-31"),
        ("1984?/2004~", "1984-01-01", "2004-12-31"),
        ("-1985", "-1985-01-01", "-1985-12-31"),
    ]);
}

#[test]
fn level_2_of_the_specification() {
    check_bounds(&[
        ("1950S2", "1900-01-01", "1999-12-31"),
        ("1950S3", "1950-01-01", "1959-12-31"),
        ("2001-25", "2001-03-01", "2001-05-31"),
        ("2001-28", "2001-12-01", "2002-02-28"),
        ("2001-29", "2001-09-01", "2001-11-30"),
        ("2001-30", "2001-12-01", "2002-02-28"),
        ("2001-31", "2001-03-01", "2001-05-31"),
        ("2001-32", "2001-06-01", "2001-08-31"),
        ("2001-33", "2001-01-01", "2001-03-31"),
        ("2001-34", "2001-04-01", "2001-06-30"),
        ("2001-36", "2001-10-01", "2001-12-31"),
        ("2001-37", "2001-01-01", "2001-04-30"),
        ("2001-39", "2001-09-01", "2001-12-31"),
        ("2001-40", "2001-01-01", "2001-06-30"),
        ("2001-41", "2001-07-01", "2001-12-31"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("[..1760-12-03]", "-", "1760-12-03"),
        ("[1760-12..]", "1760-12-01", "-"),
        ("[1760-01,1760-02,1760-12..]", "1760-01-01", "-"),
        ("[1667,1760-12]", "1667-01-01", "1760-12-31"),
        ("[..1984]", "-", "1984-12-31"),
        ("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31"),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
        ("{..1984}", "-", "1984-12-31"),
        ("2004-06~-11", "2004-06-11", "2004-06-11"),
        ("2004?-06-11", "2004-06-11", "2004-06-11"),
        ("?2004-06-~11", "2004-06-11", "2004-06-11"),
        ("2004-%06-11", "2004-06-11", "2004-06-11"),
        ("156X-12-25", "1560-12-25", "1569-12-25"),
        ("15XX-12-25", "1500-12-25", "1599-12-25"),
        ("XXXX-12-XX", "0000-12-01", "9999-12-31"),
        ("1XXX-XX", "1000-01-01", "1999-12-31"),
        ("1XXX-12", "1000-12-01", "1999-12-31"),
        ("1984-1X", "1984-10-01", "1984-12-31"),
        ("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20"),
        ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03"),
    ]);
}

#[test]
fn other_bounds() {
    check_bounds(&[
        ("0000", "0000-01-01", "0000-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("-9999", "-9999-01-01", "-9999-12-31"),
        ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("XXXX-02-29", "0000-02-29", "9996-02-29"),
        ("2018-06/2018", "2018-06-01", "2018-12-31"),
        ("2018/2018-06", "2018-01-01", "2018-06-30"),
        ("..2004-06-01/2004-06-20..", "-", "-"),
        ("[2023-06-19]", "2023-06-19", "2023-06-19"),
        ("2016-12-31T23:59:60Z", "2016-12-31", "2016-12-31"),
    ]);
    // Winter of the last year ends after it.
    let winter = date("9999-24").latest().expect("a day");
    assert_eq!((winter.year(), winter.month(), winter.day()), (10000, 2, 29));
}

const FORM: &str = "a date is written in digits and hyphens, the year first, such as `2023-06-19`, `2023-06` or `2023`";
const YEAR: &str =
    "expected a year of four digits, such as `1985` (`198X` for a decade), but found";
const PREFIX: &str =
    "years with `Y` are beyond 9999 or -9999, and are not kept; others have four digits and no `Y`";
const SPACE: &str = "it contains white space, and a date is written without";
const SLASHES: &str = "it has 2 `/`, and an interval has one, between its ends; a day is written with hyphens, such as `2023-06-19`";
const DOTS: &str = "`..` stands at the outer side of an interval, such as `2018/..`, or in a set, such as `[..2018]`";
const QUALIFIER: &str =
    "one `?`, `~` or `%` may stand before or after a year, a month or a day, but not as here";
const DAYLESS_TIME: &str = "a time follows a whole day of the years 0000 to 9999 without qualifiers, such as `2023-06-19T16:30:00`";
const TIME: &str = "expected a time in hours, minutes and seconds, such as `16:30:00`, but found";
const ZONE: &str =
    "is not `Z`, nor hours or hours and minutes from -14:00 to +14:00, such as `+08:00`";
const MEMBER: &str = "a set has a member at least, and a date between any two commas";
const INSIDE: &str = "neither a time nor another interval may stand in an interval or a set";
const RANGE: &str = "is no range: it has two plain years, two months or two days";

#[test]
fn messages() {
    #[rustfmt::skip]
    let table: &[(&str, String)] = &[
        ("", "it is empty; where no date is known, leave the date out".into()),
        // Form.
        ("June 2023", FORM.into()),
        ("19 June 2023", FORM.into()),
        ("19.06.2023", FORM.into()),
        ("2023.06.19", FORM.into()),
        ("today", FORM.into()),
        ("2023-W25", FORM.into()),
        ("2023/06/19", SLASHES.into()),
        ("06/19/2023", SLASHES.into()),
        ("2018/2019/2020", SLASHES.into()),
        ("2023/06", format!("{YEAR} `06`")),
        ("19-06-2023", format!("{YEAR} `19-06-2023`")),
        ("198", format!("{YEAR} `198`")),
        ("+2023", format!("{YEAR} `+2023`")),
        ("~", format!("{YEAR} nothing")),
        ("20230619", "hyphens are missing between its parts: a day is written such as `2023-06-19`, a month `2023-06`".into()),
        (" 2023", SPACE.into()),
        ("2023-06-19 16:30:00", SPACE.into()),
        ("2018 / 2019", SPACE.into()),
        ("2023\n", SPACE.into()),
        ("198x", "letters in a date are capitals, as in `198X`".into()),
        ("2023-06-19t16:30:00z", "letters in a date are capitals, as in `2023-06-19T16:30:00Z`".into()),
        ("2018–2019", "it contains `–` (U+2013), and a date is written in ASCII: `-` between year, month and day, `/` between the ends of an interval".into()),
        ("2023-06-19foo", "`foo` may not follow `2023-06-19`".into()),
        ("2023-06-19-01", "`-01` may not follow `2023-06-19`".into()),
        ("2023-06-19;", "`;` may not follow `2023-06-19`".into()),
        ("2023,2024", "`,2024` may not follow `2023`".into()),
        ("2023]", "`]` may not follow `2023`".into()),
        // Years.
        ("12023-06-19", "year `12023` is not between -9999 and 9999".into()),
        ("-12345", "year `-12345` is not between -9999 and 9999".into()),
        ("Y170000002", PREFIX.into()),
        ("Y-170000002", PREFIX.into()),
        ("Y-17E7", PREFIX.into()),
        ("Y171010000S3", PREFIX.into()),
        ("Y3388E2S3", PREFIX.into()),
        ("2018/Y20000", PREFIX.into()),
        ("Y1985", PREFIX.into()),
        ("-0000", "the year 0 has no sign: it is written `0000`".into()),
        ("-198X", "a year before 0 has no unspecified digits".into()),
        ("1950S5", "`S` after a year gives its number of significant digits, 1 to 4".into()),
        ("195XS2", "a year has either unspecified digits (`X`) or significant digits (`S`), not both".into()),
        ("1950S2-04", "a year with significant digits (`S`) has no month or day".into()),
        // Months and days.
        ("2023-13", "month 13 is not between 01 and 12".into()),
        ("2023-00", "month 00 is not between 01 and 12".into()),
        ("2023-42", "month 42 is not between 01 and 12".into()),
        ("2023-6-19", "expected a month of two digits, but found `6`".into()),
        ("2023-170", "expected a month of two digits, but found `170`".into()),
        ("2023-", "expected a month of two digits, but found nothing".into()),
        ("2023-2X", "no month is written `2X`".into()),
        ("2023-06-32", "day 32 is not between 01 and 31".into()),
        ("2023-06-00", "day 00 is not between 01 and 31".into()),
        ("2023-06-9", "expected a day of two digits, but found `9`".into()),
        ("2023-02-30", "February 2023 has 28 days, not 30".into()),
        ("1900-02-29", "February 1900 has 28 days, not 29".into()),
        ("2024-02-30", "February 2024 has 29 days, not 30".into()),
        ("2023-04-31", "April 2023 has 30 days, not 31".into()),
        ("2023-02-3X", "no day of the calendar is written `2023-02-3X`".into()),
        ("X900-02-29", "no day of the calendar is written `X900-02-29`".into()),
        ("2023-21-05", "21 in place of the month is a season or other part of the year, which has no day".into()),
        ("2023-06-19~~", QUALIFIER.into()),
        ("?~2023", QUALIFIER.into()),
        // Times.
        ("2023-06T16:30:00", DAYLESS_TIME.into()),
        ("2023-06-19~T16:30:00", DAYLESS_TIME.into()),
        ("-0044-03-15T12:00:00", DAYLESS_TIME.into()),
        ("2023-02-30T12:00:00", "February 2023 has 28 days, not 30".into()),
        ("2023-06-19T16:30", format!("{TIME} `16:30`")),
        ("2023-06-19T", format!("{TIME} nothing")),
        ("2023-06-19T24:00:00", "hour 24 is not between 00 and 23: midnight is `00:00:00` of the day that begins".into()),
        ("2023-06-19T25:00:00", "hour 25 is not between 00 and 23".into()),
        ("2023-06-19T12:60:00", "minute 60 is not between 00 and 59".into()),
        ("2023-06-19T12:30:61", "second 61 is not between 00 and 60".into()),
        ("2023-06-19T16:30:00.5", "seconds have no fraction here, but `.5` follows".into()),
        ("2023-06-19T16:30:00+15:00", format!("zone `+15:00` {ZONE}")),
        ("2023-06-19T16:30:00+0800", format!("zone `+0800` {ZONE}")),
        ("2023-06-19T16:30:00-00:00", "the zone of UTC is written `Z` or `+00:00`, not `-00:00`".into()),
        // Intervals.
        ("2019/2018", "it begins with `2019` and ends with `2018`, which is earlier; write the earlier first".into()),
        ("2023-06-20/2023-06-19", "it begins with `2023-06-20` and ends with `2023-06-19`, which is earlier; write the earlier first".into()),
        ("2018-01-15/02-20", format!("{YEAR} `02-20`")),
        ("2018/2023-13", "month 13 is not between 01 and 12".into()),
        ("2023-06-19T16:30:00/2023-06-20", INSIDE.into()),
        ("../..", "an interval has a date at one end at least".into()),
        ("/", "an interval has a date at one end at least".into()),
        ("..1984", DOTS.into()),
        ("2018/..2020", DOTS.into()),
        // Sets.
        ("[2023", "its last character is not the closing `]`".into()),
        ("{2023]", "its last character is not the closing `}`".into()),
        ("[]", MEMBER.into()),
        ("{1960,}", MEMBER.into()),
        ("{1960, 1961-12}", SPACE.into()),
        ("[{2023}]", "a set has no set within it".into()),
        ("[2018/2019]", INSIDE.into()),
        ("[2019..2018]", "it begins with `2019` and ends with `2018`, which is earlier; write the earlier first".into()),
        ("[2018..2019-05]", format!("`2018..2019-05` {RANGE}")),
        ("[2018~..2019]", format!("`2018~..2019` {RANGE}")),
        ("[2018..2019..2020]", DOTS.into()),
        ("[2023-02-30]", "February 2023 has 28 days, not 30".into()),
    ];
    for (text, reason) in table {
        let start = match *text {
            "2023\n" => "`2023\\u{a}` is not a date: ".to_owned(),
            text => format!("`{text}` is not a date: "),
        };
        assert_eq!(message(text), start + reason);
    }
}

#[test]
fn messages_shorten_and_escape_what_they_quote() {
    let text = format!("[{}]", ["2023-06-19"; 100].join(","));
    assert_eq!(
        message(&text),
        "`[2023-06-19,2023-06-19,2023-06-19,2023-06-19,2023-06-19,2023…` is not a date: \
         it has 1101 bytes, and a date has at most 256"
    );
    assert_eq!(
        message("\u{202e}2023\u{0}"),
        "`\\u{202e}2023\\u{0}` is not a date: it contains `\\u{202e}` (U+202E), and a date is written in \
         ASCII: `-` between year, month and day, `/` between the ends of an interval"
    );
    let error = Date::new(&text).expect_err("it is too long");
    assert_eq!(error.found(), text);
}

#[test]
fn made_from_numbers_and_days() {
    assert_eq!(Date::day(2023, 6, 19).as_ref(), Ok(&date("2023-06-19")));
    assert_eq!(Date::day(-44, 3, 15).as_ref(), Ok(&date("-0044-03-15")));
    assert_eq!(
        Date::day(2023, 2, 30).map_err(|error| error.to_string()),
        Err("`2023-02-30` is not a date: February 2023 has 28 days, not 30".to_owned())
    );
    assert_eq!(
        Date::day(2023, 100, 1).map_err(|error| error.to_string()),
        Err("`2023-100-01` is not a date: expected a month of two digits, but found `100`"
            .to_owned())
    );
    assert_eq!(
        Date::day(i32::MIN, 1, 1).map_err(|error| error.to_string()),
        Err("`-2147483648-01-01` is not a date: year `-2147483648` is not between -9999 and 9999"
            .to_owned())
    );
    assert_eq!(Date::try_from(day("2023-06-19")), Ok(date("2023-06-19")));
    assert_eq!(
        Date::try_from(NaiveDate::MAX).map_err(|error| error.to_string()),
        Err("`262142-12-31` is not a date: year `262142` is not between -9999 and 9999".to_owned())
    );
    assert_eq!("2023".parse(), Ok(date("2023")));
    assert_eq!(Date::try_from("2023".to_owned()), Ok(date("2023")));
    assert_eq!(String::from(date("2023")), "2023");
    assert_eq!(format!("{:?}", date("2023-06")), r#"Date("2023-06")"#);
    assert_eq!(format!("{:>9}", date("2023-06")), "  2023-06");
}

#[test]
fn equal_as_text_only() {
    let hash = |date: &Date| {
        let mut hasher = DefaultHasher::new();
        date.hash(&mut hasher);
        hasher.finish()
    };
    assert_eq!(date("2023-06"), date("2023-06"));
    assert_eq!(hash(&date("2023-06")), hash(&date("2023-06")));
    assert_ne!(date("2004-06-11?"), date("?2004-?06-?11"));
    assert_ne!(date("2023"), date("2023-XX"));
}

#[test]
fn json() {
    let read = |json: &str| serde_json::from_str::<Date>(json).map_err(|error| error.to_string());
    assert_eq!(read(r#""2018/..""#), Ok(date("2018/..")));
    assert_eq!(
        read(r#""2023-\u0030\u0036""#),
        Ok(date("2023-06")),
        "an escaped string has no text to borrow"
    );
    assert_eq!(serde_json::to_string(&date("2018/..")).expect("a string"), r#""2018/..""#);
    assert_eq!(
        read(r#""2023-13""#),
        Err("`2023-13` is not a date: month 13 is not between 01 and 12 at line 1 column 9"
            .to_owned())
    );
    assert_eq!(
        read("2023"),
        Err("invalid type: integer `2023`, expected an EDTF date such as \"2023-06-19\", \
             \"2023-06~\" or \"2018/..\" at line 1 column 4"
            .to_owned())
    );
    assert_eq!(
        read("null"),
        Err("invalid type: null, expected an EDTF date such as \"2023-06-19\", \
             \"2023-06~\" or \"2018/..\" at line 1 column 4"
            .to_owned())
    );
}

#[test]
fn moments() {
    let moment = date("2023-06-19T16:30:00+08:00");
    assert_eq!(
        moment.instant().map(|instant| instant.to_string()),
        Some("2023-06-19 16:30:00 +08:00".to_owned())
    );
    assert_eq!(
        moment.local_time().map(|time| time.to_string()),
        Some("2023-06-19 16:30:00".to_owned())
    );
    let utc = date("2023-06-19T08:30:00Z");
    assert_eq!(moment.instant(), utc.instant());
    assert_eq!(moment.same_day(&utc), Certainly);

    let local = date("2023-06-19T16:30:00");
    assert_eq!(local.instant(), None);
    assert_eq!(local.local_time(), moment.local_time());
    assert_eq!(date("2023-06-19").local_time(), None);
    assert_eq!(date("2023-06-18/2023-06-19").local_time(), None);

    let leap = date("2016-12-31T23:59:60Z");
    assert_eq!(
        leap.instant().map(|instant| instant.to_string()),
        Some("2016-12-31 23:59:60 +00:00".to_owned())
    );
    for edge in ["0000-01-01T00:00:00+14:00", "9999-12-31T23:59:60-14:00", "0000-01-01T00:00:00-14"]
    {
        assert!(date(edge).instant().is_some(), "{edge}");
    }
}

#[test]
fn what_a_date_says_of_itself() {
    use Precision::{Century, Day, Decade, Millennium, Month, Season, Year};
    for (text, precision) in [
        ("2023-06-19", Some(Day)),
        ("2023-06-19~", Some(Day)),
        ("2023-06-19T16:30:00", Some(Day)),
        ("2023-06", Some(Month)),
        ("2023-06-XX", Some(Month)),
        ("2023-06-1X", Some(Month)),
        ("2023-21", Some(Season)),
        ("2023-41?", Some(Season)),
        ("2023", Some(Year)),
        ("2023-XX", Some(Year)),
        ("2023-XX-XX", Some(Year)),
        ("2023-1X-05", Some(Year)),
        ("2023S4", Some(Year)),
        ("202X", Some(Decade)),
        ("202X-21", Some(Decade)),
        ("156X-12-25", Some(Decade)),
        ("1985S3", Some(Decade)),
        ("20XX", Some(Century)),
        ("20X3", Some(Century)),
        ("1985S2", Some(Century)),
        ("2XXX", Some(Millennium)),
        ("XXXX-12-25", Some(Millennium)),
        ("2018/2019", None),
        ("[2018,2019]", None),
    ] {
        assert_eq!(date(text).precision(), precision, "{text}");
    }

    assert!(Day < Month && Season < Year && Century < Millennium);
    assert!(date("2023?").is_uncertain() && !date("2023?").is_approximate());
    assert!(!date("2023-~06").is_uncertain() && date("2023-~06").is_approximate());
    assert!(date("2018/2023%").is_uncertain() && date("2018/2023%").is_approximate());
    assert!(date("2018/2019").is_interval() && !date("[2018,2019]").is_interval());

    for (text, exact) in [
        ("2023-06-19", true),
        ("2023-06-19T16:30:00Z", true),
        ("2023-06-19/2023-06-19", true),
        ("[2023-06-19]", true),
        ("2023-06-19~", false),
        ("2023-06", false),
        ("2023-06-18/2023-06-19", false),
        ("2023-06-1X", false),
    ] {
        assert_eq!(date(text).is_exact_day(), exact, "{text}");
    }

    for (text, open_start, open_end) in [
        ("2018", false, false),
        ("2018/..", false, true),
        ("2018/", false, false),
        ("../2018", true, false),
        ("/2018", false, false),
        ("[..2018]", true, false),
        ("[2018..]", false, true),
    ] {
        let date = date(text);
        assert_eq!((date.has_open_start(), date.has_open_end()), (open_start, open_end), "{text}");
    }
}

#[test]
fn before() {
    for (left, right, expected) in [
        ("2023-06-18", "2023-06-19", Certainly),
        ("2023-06-19", "2023-06-19", CertainlyNot),
        ("2023-06-20", "2023-06-19", CertainlyNot),
        ("2023-05", "2023-06-19", Certainly),
        ("2023-06", "2023-06-19", Possibly),
        ("2023-06", "2023-06", Possibly),
        ("2022", "2023", Certainly),
        // What lasts to some day of 2022 is over in 2023.
        ("2018/2022", "2023", Certainly),
        ("2018/2023", "2023-06-19", Possibly),
        // Lasting on, not known, and none at all.
        ("2018/..", "2030", CertainlyNot),
        ("2018/", "2030", Possibly),
        ("2018/", "2017", CertainlyNot),
        ("2030", "2018/..", CertainlyNot),
        ("2017", "2018/..", Certainly),
        ("../2018", "2019", Certainly),
        ("2019", "../2018", CertainlyNot),
        ("1000", "../2018", CertainlyNot),
        ("1000", "/2018", Possibly),
        ("..2004-06-01/2004-06-20..", "2004-06-20", CertainlyNot),
        ("..2004-06-01/2004-06-20..", "2004-06-21", Possibly),
        // Sets.
        ("[..2018]", "2019", Certainly),
        ("[..2018]", "2018-06", Possibly),
        ("[2018..]", "2030", Possibly),
        ("2017", "[2018..]", Certainly),
        ("[2018,2020]", "2021", Certainly),
        ("{2018,2020}", "2019", Possibly),
        // Moments are days.
        ("2023-06-19T08:00:00Z", "2023-06-19T16:00:00Z", CertainlyNot),
        ("2023-06-18T23:00:00", "2023-06-19T01:00:00", Certainly),
    ] {
        assert_eq!(date(left).before(&date(right)), expected, "{left} {right}");
        assert_eq!(date(right).after(&date(left)), expected, "{left} {right}");
    }
}

/// For each text, the first day on which it is certainly over.
#[test]
fn qualified_dates_reach_further() {
    for (text, last_reached) in [
        ("2023-06-19", "2023-06-19"),
        // A day by 31 days.
        ("2023-06-19~", "2023-07-20"),
        ("2023-06-19?", "2023-07-20"),
        ("2023-06-19%", "2023-07-20"),
        ("2023-06-~19", "2023-07-20"),
        // A month or a season by 366 days.
        ("2023-06~", "2024-06-30"),
        ("2023-06~-19", "2024-06-19"),
        ("2023-~06-19", "2024-06-19"),
        ("2023-~06-~19", "2024-06-19"),
        ("2023-06-XX~", "2024-06-30"),
        ("2023-21~", "2024-05-31"),
        // A year by 3653 days.
        ("2023~", "2033-12-31"),
        ("2023?-06-19", "2033-06-19"),
        ("?2023-06-~19", "2033-06-19"),
        ("?2023-06~-19", "2033-06-19"),
        ("2023-XX~", "2033-12-31"),
        // A decade, a century, a millennium.
        ("202X~", "2130-01-01"),
        ("202X-06-19~", "2129-06-20"),
        ("20XX~", "3100-01-01"),
        ("1985S2~", "2999-12-31"),
        // The ends of an interval each for itself.
        ("2018~/2023-06-19", "2023-06-19"),
        ("2018/2023-06-19~", "2023-07-20"),
        ("2018/2023?", "2033-12-31"),
        // The members of a set each for itself.
        ("[2018~,2023-06-19]", "2028-12-31"),
        ("[2018~,2023-06-19~]", "2028-12-31"),
        ("[2018,2023-06-19~]", "2023-07-20"),
    ] {
        let found = (0..)
            .map(|days| day("2023-06-01") + chrono::Days::new(days))
            .find(|day| date(text).ends_by(*day) == Certainly)
            .expect("an end");
        assert_eq!(shown(Some(found)), last_reached, "{text}");
    }
    // Nominal bounds stay as they are.
    assert_eq!(date("2023-06-19~").latest(), date("2023-06-19").latest());
    // And both sides are widened.
    assert_eq!(date("2023-06-19~").contains_day(day("2023-05-19")), Possibly);
    assert_eq!(date("2023-06-19~").contains_day(day("2023-05-18")), CertainlyNot);
    // A circa of one side cannot settle anything near the other.
    assert_eq!(date("2023-06-20~").before(&date("2023-06-19")), Possibly);
    assert_eq!(date("2023-06-20~/2024").before(&date("2023-06-19")), CertainlyNot);
}

#[test]
fn other_comparisons() {
    type Question = fn(&Date, &Date) -> Certainty;
    let table: [(Question, &str, &str, Certainty); 24] = [
        (Date::overlaps, "2023-06-19", "2023-06-19", Certainly),
        (Date::overlaps, "2023-06", "2023-06-19", Possibly),
        (Date::overlaps, "2023-06", "2023-07", CertainlyNot),
        (Date::overlaps, "2018/2023", "2020-06", Certainly),
        (Date::overlaps, "2018/..", "2030", Certainly),
        (Date::overlaps, "2018/", "2030", Possibly),
        (Date::overlaps, "[2020..]", "2018/..", Certainly),
        (Date::overlaps, "[2018,2020]", "2019", Possibly),
        (Date::within, "2020-06", "2018/2023", Certainly),
        (Date::within, "2023-06", "2018/2023", Possibly),
        (Date::within, "2023-06", "2023", Possibly),
        (Date::within, "2024-06", "2023", CertainlyNot),
        (Date::within, "2019/2020", "2018/..", Certainly),
        (Date::within, "2019/..", "2018/..", Certainly),
        (Date::within, "2019/..", "2018/2020", CertainlyNot),
        (Date::within, "2019/", "2018/2020", Possibly),
        (Date::within, "2019", "2018/", Possibly),
        (Date::within, "2023-06-19", "2023-06-19", Certainly),
        (Date::same_day, "2023-06-19", "2023-06-19T10:00:00", Certainly),
        (Date::same_day, "2023-06-19", "2023-06-20", CertainlyNot),
        (Date::same_day, "2023-06", "2023-06", Possibly),
        (Date::same_day, "2023-06", "2023-06-19~", Possibly),
        (Date::same_day, "2023-06-18/2023-06-19", "2023-06-19", CertainlyNot),
        (Date::same_day, "2023-06/2023-06", "2023-06-19", Possibly),
    ];
    for (question, left, right, expected) in table {
        assert_eq!(question(&date(left), &date(right)), expected, "{left} {right}");
    }

    let june = date("2023-06");
    assert_eq!(june.begins_by(day("2023-05-31")), CertainlyNot);
    assert_eq!(june.begins_by(day("2023-06-19")), Possibly);
    assert_eq!(june.begins_by(day("2023-06-30")), Certainly);
    assert_eq!(date("2018/..").begins_by(day("2023-06-19")), Certainly);
    assert_eq!(date("2018/..").ends_by(day("2023-06-19")), CertainlyNot);
    assert_eq!(date("2018/").ends_by(day("2023-06-19")), Possibly);
    assert_eq!(date("/2018").begins_by(day("1900-01-01")), Possibly);
    assert_eq!(date("../2018").begins_by(NaiveDate::MIN), Certainly);
    assert_eq!(date("2018/..").contains_day(NaiveDate::MAX), Certainly);
    assert_eq!(june.contains_day(day("2023-06-19")), Possibly);
    assert_eq!(june.falls_between(day("2023-01-01"), day("2023-12-31")), Certainly);
    assert_eq!(june.falls_between(day("2023-06-15"), day("2023-12-31")), Possibly);
    assert_eq!(june.falls_between(day("2023-12-31"), day("2023-01-01")), CertainlyNot);
}

#[test]
fn moments_on_either_side_of_midnight() {
    // 02:00 UTC on the 19th, and an hour before that.
    let washington = date("2023-06-18T22:00:00-04:00");
    let beijing = date("2023-06-19T09:00:00+08:00");
    assert_eq!(washington.before(&beijing), CertainlyNot);
    assert_eq!(beijing.before(&washington), CertainlyNot);
    assert_eq!(washington.overlaps(&beijing), Certainly);
    assert_eq!(washington.same_day(&beijing), Certainly);
    // The same moment.
    let beijing = date("2023-06-19T10:00:00+08:00");
    assert_eq!(washington.before(&beijing), CertainlyNot);
    assert_eq!(beijing.before(&washington), CertainlyNot);
    // An hour later, and the days agree.
    let beijing = date("2023-06-19T11:00:00+08:00");
    assert_eq!(washington.before(&beijing), Certainly);
    assert_eq!(washington.overlaps(&beijing), CertainlyNot);
    // One zone alone proves nothing against the days.
    let beijing = date("2023-06-19T09:00:00");
    assert_eq!(washington.before(&beijing), Certainly);
}

#[test]
fn display_order() {
    let sorted = [
        "..2004-06-01/2004-06-20..",
        "/2018",
        "-0044-03-15",
        "2018",
        "2018/",
        "2018/..",
        "2023-06-18",
        "2023-06-19T08:00:00",
        "2023-06-19T16:00:00",
    ];
    let mut dates: Vec<Date> = sorted.iter().rev().map(|text| date(text)).collect();
    dates.sort_by(Date::display_order);
    let found: Vec<&str> = dates.iter().map(Date::as_str).collect();
    assert_eq!(found, sorted);
}

#[test]
fn certainty() {
    for (left, right, and, or) in [
        (Certainly, Certainly, Certainly, Certainly),
        (Certainly, Possibly, Possibly, Certainly),
        (Certainly, CertainlyNot, CertainlyNot, Certainly),
        (Possibly, Possibly, Possibly, Possibly),
        (Possibly, CertainlyNot, CertainlyNot, Possibly),
        (CertainlyNot, CertainlyNot, CertainlyNot, CertainlyNot),
    ] {
        assert_eq!((left.and(right), left.or(right)), (and, or));
        assert_eq!((right.and(left), right.or(left)), (and, or));
        assert_eq!(!(left.and(right)), (!left).or(!right));
    }
    assert!(Certainly.is_certain() && Certainly.is_possible());
    assert!(!Possibly.is_certain() && Possibly.is_possible());
    assert!(!CertainlyNot.is_possible());
    assert_eq!(Certainty::from(true), Certainly);
    assert_eq!(format!("{CertainlyNot}, {Possibly:>9}"), "certainly not,  possibly");
}

/// The first and last day as edtf-core reads them, by way of its own types.
fn by_edtf_core(text: &str) -> Option<(String, String)> {
    let bounds = edtf_core::Edtf::parse(text).ok()?.bounds();
    let (edtf_core::Bound::Date(first), edtf_core::Bound::Date(last)) =
        (bounds.earliest, bounds.latest)
    else {
        return None;
    };
    Some((first.to_string(), last.to_string()))
}

#[test]
fn every_plain_day_is_read_as_edtf_core_does() {
    for year in [0, 1, 4, 100, 400, 1582, 1900, 2000, 2023, 2024, 9999] {
        for month in 0..=99 {
            for text in (0..=32)
                .map(|day| format!("{year:04}-{month:02}-{day:02}"))
                .chain([format!("{year:04}-{month:02}"), format!("{year:04}")])
                .filter(|text| text != "9999-24" && text != "9999-28" && text != "9999-30")
            {
                let found = Date::new(&text)
                    .ok()
                    .map(|date| (shown(date.earliest()), shown(date.latest())));
                assert_eq!(found, by_edtf_core(&text), "{text}");
            }
        }
    }
}

/// Dates within three weeks, and the stretches of days they may mean: as first
/// and last day, counted from 20 January 2023.
fn small_date() -> impl Strategy<Value = (Date, Vec<(i64, i64)>)> {
    const FIRST: &str = "2023-01-20";
    let text_of = |n: i64| shown(day(FIRST).checked_add_days(chrono::Days::new(n as u64)));
    // A date and the days it names: one day, or several.
    let single = prop_oneof![
        (0_i64..21).prop_map(move |n| (text_of(n), n, n)),
        Just(("2023-01-2X".to_owned(), 0, 9)),
        Just(("2023-01-3X".to_owned(), 10, 11)),
        Just(("2023-02-0X".to_owned(), 12, 20)),
    ];
    let plain = single.clone().prop_map(|(text, first, last)| {
        let stretches = stretches((first, last), (first, last));
        (date(&text), stretches)
    });
    let choice = (0_i64..21, 0_i64..21).prop_map(move |(a, b)| {
        let (a, b) = (a.min(b), a.max(b));
        let text = format!("[{}..{}]", text_of(a), text_of(b));
        (date(&text), stretches((a, b), (a, b)))
    });
    let interval = (single.clone(), single)
        .prop_filter("an end before the start", |(start, end)| start.1 <= end.2)
        .prop_map(|(start, end)| {
            let text = format!("{}/{}", start.0, end.0);
            (date(&text), stretches((start.1, start.2), (end.1, end.2)))
        });
    prop_oneof![plain, choice, interval]
}

fn stretches(start: (i64, i64), end: (i64, i64)) -> Vec<(i64, i64)> {
    (start.0..=start.1)
        .flat_map(|first| (end.0..=end.1).map(move |last| (first, last)))
        .filter(|(first, last)| first <= last)
        .collect()
}

type Stretches = [(i64, i64)];

/// The answer after trying all that the two dates may mean.
fn tried(
    left: &Stretches,
    right: &Stretches,
    holds: impl Fn((i64, i64), (i64, i64)) -> bool,
) -> Certainty {
    let (mut always, mut ever) = (true, false);
    for a in left {
        for b in right {
            let now = holds(*a, *b);
            always &= now;
            ever |= now;
        }
    }
    match (always, ever) {
        (true, _) => Certainly,
        (false, true) => Possibly,
        (false, false) => CertainlyNot,
    }
}

/// Text that looks like a date, right or wrong.
fn date_like() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
        "[?~%]?[0-9X]{4}[?~%]?(-[?~%]?[0-4X][0-9X][?~%]?(-[?~%]?[0-3X][0-9X][?~%]?)?)?",
        r"(\.\.)?(-?[0-9X]{4}(-[01][0-9X])?[?~%]?)?(\.\.)?/(\.\.)?([0-9X]{4}(-[01][0-9X])?[?~%]?)?(\.\.)?",
        r"[\[{](\.\.)?(20[0-9X]{2}(-[01][0-9])?(,|\.\.)){0,3}20[0-9]{2}(\.\.)?[\]}]",
        "[0-9]{4}-[01][0-9]-[0-3][0-9]T[012][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][01][0-9](:[0-6][0-9])?)?",
        "-?Y?[0-9]{1,7}(E[0-9])?(S[0-9])?[?~%]?",
        r"[-0-9X?~%/.,TZYES:+\[\]{} ]{0,24}",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_read_is_written_back(text in date_like()) {
        match Date::new(&text) {
            Ok(date) => {
                prop_assert_eq!(date.to_string(), &*text);
                let json = serde_json::to_string(&date).expect("a string");
                prop_assert_eq!(serde_json::from_str::<Date>(&json).expect("a date"), date.clone());
                // None of these may panic, whatever the date.
                let _ = (date.precision(), date.instant(), date.local_time(), date.is_exact_day());
                prop_assert_ne!(date.before(&date), Certainly);
                prop_assert!(date.overlaps(&date).is_possible());
                prop_assert!(date.within(&date).is_possible());
                if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
                    prop_assert!(first <= last);
                    prop_assert!(date.contains_day(first).is_possible());
                    prop_assert!(date.falls_between(first, last).is_possible());
                }
            }
            Err(error) => {
                prop_assert_eq!(error.found(), &*text);
                prop_assert!(!edtf_core::is_valid(&text) || text.contains('Y'));
                let message = error.to_string();
                prop_assert!(message.contains(" is not a date: "));
                prop_assert!(!message.contains(char::is_control));
                prop_assert!(message.chars().count() < 500, "{}", message);
            }
        }
    }

    #[test]
    fn plain_dates_are_read_as_edtf_core_does(
        text in "[0-9]{4}(-[01][0-9](-[0-3][0-9])?)?",
    ) {
        let found = Date::new(&text)
            .ok()
            .map(|date| (shown(date.earliest()), shown(date.latest())));
        prop_assert_eq!(found, by_edtf_core(&text));
    }

    #[test]
    fn exactly_one_of_before_after_overlaps(left in date_like(), right in date_like()) {
        if let (Ok(left), Ok(right)) = (Date::new(&left), Date::new(&right)) {
            prop_assert_eq!(left.before(&right), right.after(&left));
            prop_assert_eq!(left.overlaps(&right), right.overlaps(&left));
            prop_assert_eq!(left.same_day(&right), right.same_day(&left));
            let answers = [left.before(&right), left.after(&right), left.overlaps(&right)];
            let certain = answers.iter().filter(|answer| answer.is_certain()).count();
            let possible = answers.iter().filter(|answer| answer.is_possible()).count();
            prop_assert!(
                (certain, possible) == (1, 1) || (certain == 0 && possible > 1),
                "{} {} {:?}", left, right, answers
            );
            prop_assert_eq!(left.display_order(&right), right.display_order(&left).reverse());
            prop_assert_eq!(left.display_order(&right).is_eq(), left == right);
        }
    }

    #[test]
    fn comparison_agrees_with_trying_all_days(
        (left, these) in small_date(),
        (right, those) in small_date(),
        n in 0_i64..21,
    ) {
        let case = format!("{left} {right}");
        prop_assert_eq!(left.before(&right), tried(&these, &those, |a, b| a.1 < b.0), "{}", case);
        prop_assert_eq!(left.after(&right), tried(&these, &those, |a, b| a.0 > b.1), "{}", case);
        prop_assert_eq!(
            left.overlaps(&right),
            tried(&these, &those, |a, b| (a.0..=a.1).any(|day| b.0 <= day && day <= b.1)),
            "{}", case
        );
        prop_assert_eq!(
            left.within(&right),
            tried(&these, &those, |a, b| b.0 <= a.0 && a.1 <= b.1),
            "{}", case
        );
        prop_assert_eq!(
            left.same_day(&right),
            tried(&these, &those, |a, b| a.0 == a.1 && b.0 == b.1 && a.0 == b.0),
            "{}", case
        );

        let then = day("2023-01-20") + chrono::Days::new(n as u64);
        let one = [(n, n)];
        prop_assert_eq!(
            left.contains_day(then),
            tried(&these, &one, |a, b| a.0 <= b.0 && b.0 <= a.1)
        );
        prop_assert_eq!(left.begins_by(then), tried(&these, &one, |a, b| a.0 <= b.0));
        prop_assert_eq!(left.ends_by(then), tried(&these, &one, |a, b| a.1 <= b.0));
    }
}
