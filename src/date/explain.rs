//! Finds words for what is wrong with a text that is no date.
//!
//! `edtf-core` says *that* a text is not EDTF, for readers of the standard and
//! in words of its own that may change with its version. Authors of dossiers
//! need to hear what they wrote and what to write instead; so this looks once
//! more at a text that failed. It never decides whether a text is a date, only
//! how to speak of one that is not; speed does not matter here.

use edtf_core::Edtf;

use super::error::Problem;
use super::reading::last_day;

/// What is wrong with a text that was refused.
#[cold]
pub(super) fn explain(text: &str) -> Problem {
    if text.is_empty() {
        return Problem::Empty;
    }
    explain_letters(text)
        .or_else(|| match text.chars().next() {
            Some('[') => explain_set(text, ']'),
            Some('{') => explain_set(text, '}'),
            _ if text.contains('/') => explain_interval(text),
            _ if text.contains('T') => explain_moment(text),
            _ => explain_date(text),
        })
        .unwrap_or(Problem::Other)
}

fn is_date(text: &str) -> bool {
    Edtf::parse(text).is_ok()
}

/// Characters that no date has, wherever they stand.
fn explain_letters(text: &str) -> Option<Problem> {
    let capitals = text.to_ascii_uppercase();
    if capitals != text && is_date(&capitals) {
        return Some(Problem::Capitals(capitals));
    }
    let foreign = |c: char| c.is_ascii_alphabetic() && !"XYEST".contains(c) && c != 'Z';
    if let Some((date, rest)) = text.find(foreign).and_then(|place| text.split_at_checked(place)) {
        return Some(if is_date(date) { trailing(date, rest) } else { Problem::Form });
    }
    if text.chars().any(char::is_whitespace) {
        return Some(Problem::Space);
    }
    text.chars().find(|c| !c.is_ascii_graphic()).map(Problem::Character)
}

fn trailing(date: &str, rest: &str) -> Problem {
    Problem::Trailing { date: date.to_owned(), rest: rest.to_owned() }
}

fn explain_set(text: &str, close: char) -> Option<Problem> {
    let mut inner = text.chars();
    inner.next();
    if inner.next_back() != Some(close) {
        return Some(Problem::Unclosed(close));
    }
    let inner = inner.as_str();
    if inner.contains(['[', ']', '{', '}']) {
        return Some(Problem::Nested);
    }
    inner.split(',').find_map(explain_member)
}

fn explain_member(member: &str) -> Option<Problem> {
    if member.is_empty() {
        return Some(Problem::NoMember);
    }
    if member.contains(['T', '/']) {
        return Some(Problem::Inside);
    }
    if let Some(date) = member.strip_prefix("..").or_else(|| member.strip_suffix("..")) {
        return explain_date(date);
    }
    let Some((from, to)) = member.split_once("..") else {
        return explain_date(member);
    };
    explain_date(from).or_else(|| explain_date(to)).or_else(|| {
        let alone = format!("[{member}]");
        if is_date(&alone) {
            None
        } else if is_date(&format!("{to}/{from}")) && !is_date(&format!("{from}/{to}")) {
            Some(reversed(from, to))
        } else {
            Some(Problem::Range(member.to_owned()))
        }
    })
}

fn reversed(start: &str, end: &str) -> Problem {
    Problem::Reversed { start: start.to_owned(), end: end.to_owned() }
}

fn explain_interval(text: &str) -> Option<Problem> {
    let (start, end) = text.split_once('/')?;
    if end.contains('/') {
        return Some(Problem::Slashes(text.matches('/').count()));
    }
    if [start, end].iter().all(|end| matches!(*end, "" | "..")) {
        return Some(Problem::Undated);
    }
    if text.contains('T') {
        return Some(Problem::Inside);
    }
    explain_end(start.strip_prefix("..").unwrap_or(start))
        .or_else(|| explain_end(end.strip_suffix("..").unwrap_or(end)))
        .or_else(|| (is_date(start) && is_date(end)).then(|| reversed(start, end)))
}

fn explain_end(end: &str) -> Option<Problem> {
    if end.contains("..") {
        return Some(Problem::Dots);
    }
    if end.is_empty() {
        return None;
    }
    explain_date(end)
}

fn explain_moment(text: &str) -> Option<Problem> {
    let (day, time) = text.split_once('T')?;
    explain_date(day)
        .or_else(|| {
            let plain = day.len() == 10 && is_date(day) && !day.contains(['X', '?', '~', '%']);
            (!plain).then_some(Problem::TimeOfWhat)
        })
        .or_else(|| explain_time(time))
}

fn explain_time(time: &str) -> Option<Problem> {
    let unlike = || Problem::TimeDigits(time.to_owned());
    let Some((clock, rest)) = time.split_at_checked(8) else {
        return Some(unlike());
    };
    let parts: Option<Vec<u32>> = clock.split(':').map(two_digits).collect();
    let Some([hour, minute, second]) = parts.as_deref() else {
        return Some(unlike());
    };
    match (*hour, *minute, *second) {
        (24, _, _) => return Some(Problem::Hour24),
        (hour @ 25.., _, _) => return Some(Problem::Hour(hour)),
        (_, minute @ 60.., _) => return Some(Problem::Minute(minute)),
        (_, _, second @ 61..) => return Some(Problem::Second(second)),
        _ => {}
    }
    if rest.starts_with(['.', ',']) {
        return Some(Problem::Fraction(rest.to_owned()));
    }
    match rest {
        "" | "Z" => None,
        "-00" | "-00:00" => Some(Problem::NegativeZone(rest.to_owned())),
        _ => Some(Problem::Zone(rest.to_owned())),
    }
}

fn two_digits(text: &str) -> Option<u32> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn is_digit_or_mask(c: char) -> bool {
    c.is_ascii_digit() || c == 'X'
}

/// What is wrong with a single date, if it is by itself.
fn explain_date(date: &str) -> Option<Problem> {
    if is_date(date) {
        // A far year is a date for the standard, not for this crate; it is
        // refused by the caller once everything else is in order.
        return None;
    }
    if date.contains("..") {
        return Some(Problem::Dots);
    }
    if date.contains('.') && date.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return Some(Problem::Form);
    }
    // Marks of uncertainty are looked at last, when nothing else is wrong.
    let bare: String = date.chars().filter(|c| !"?~%".contains(*c)).collect();
    explain_bare(&bare).or_else(|| {
        Some(match () {
            () if is_date(&bare) => Problem::Qualifier,
            () if bare.contains('X') => Problem::DayMask(bare),
            () => Problem::Other,
        })
    })
}

fn explain_bare(date: &str) -> Option<Problem> {
    if date.starts_with('Y') {
        return Some(Problem::PrefixedYear);
    }
    let (sign, unsigned) = match date.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", date),
    };
    let mut parts = unsigned.splitn(4, '-');
    let year = parts.next()?;
    let month = parts.next();
    if let Some(problem) = explain_year(date, sign, year, month.is_some()) {
        return Some(problem);
    }
    let month = month?;
    if !is_part(month) {
        return Some(
            explain_junk(date, month).unwrap_or_else(|| Problem::MonthDigits(month.to_owned())),
        );
    }
    let month_number = two_digits(month);
    match month_number {
        Some(1..=12 | 21..=41) => {}
        Some(other) => return Some(Problem::Month(other)),
        None if matches!(month, "XX" | "0X" | "1X") || month.starts_with('X') => {}
        None => return Some(Problem::MonthMask(month.to_owned())),
    }
    let day = parts.next()?;
    if !is_part(day) {
        return Some(explain_junk(date, day).unwrap_or_else(|| Problem::DayDigits(day.to_owned())));
    }
    if let Some(season @ 21..) = month_number {
        return Some(Problem::SeasonDay(season));
    }
    let day_number = two_digits(day);
    if let Some(other @ (0 | 32..)) = day_number {
        return Some(Problem::Day(other));
    }
    if let (Some(month), Some(day), Ok(year)) =
        (month_number, day_number, format!("{sign}{year}").parse())
        && let Some(last) = last_day(year, month)
        && day > last
    {
        return Some(Problem::DayOfMonth { month: month_name(month), year, last, day });
    }
    let rest = format!("-{}", parts.next()?);
    Some(trailing(date.strip_suffix(&rest)?, &rest))
}

/// A month or a day, or the place of one.
fn is_part(part: &str) -> bool {
    part.len() == 2 && part.chars().all(is_digit_or_mask)
}

/// What is wrong with a part that is in order but for what follows it.
fn explain_junk(date: &str, part: &str) -> Option<Problem> {
    let (written, rest) = part.split_at_checked(2)?;
    if !is_part(written) || rest.starts_with(is_digit_or_mask) {
        return None;
    }
    let (before, after) = date.split_once(part)?;
    Some(trailing(&format!("{before}{written}"), &format!("{rest}{after}")))
}

fn explain_year(date: &str, sign: &str, year: &str, has_month: bool) -> Option<Problem> {
    let (digits, significant) = match year.split_once('S') {
        Some((digits, significant)) => (digits, Some(significant)),
        None => (year, None),
    };
    let split = digits.find(|c| !is_digit_or_mask(c)).unwrap_or(digits.len());
    let (written, rest) = digits.split_at_checked(split)?;
    if written.len() > 4 && written.bytes().all(|b| b.is_ascii_digit()) {
        return Some(if matches!(written.len(), 6 | 8) && !has_month {
            Problem::NoHyphens
        } else {
            Problem::FarYear(format!("{sign}{written}"))
        });
    }
    if written.len() != 4 {
        return Some(Problem::NoYear(date.to_owned()));
    }
    if !rest.is_empty() {
        let year = format!("{sign}{written}");
        return Some(trailing(&year, date.strip_prefix(&year)?));
    }
    match (sign, significant) {
        ("-", _) if written == "0000" => Some(Problem::SignedZero),
        ("-", _) if written.contains('X') => Some(Problem::NegativeMask),
        (_, Some(_)) if written.contains('X') => Some(Problem::SignificantMask),
        (_, Some(_)) if has_month => Some(Problem::SignificantPart),
        (_, Some(count)) if !matches!(count, "1" | "2" | "3" | "4") => {
            Some(Problem::SignificantDigits)
        }
        _ => None,
    }
}

fn month_name(month: u32) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}
