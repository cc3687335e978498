//! Numbers as sources give them: exact, about, between, at least, at most.

use core::fmt;
use core::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use crate::certainty::Certainty;
use crate::text::{Shown, Small};

/// A number as a source gives it.
///
/// | text | meaning |
/// |---|---|
/// | `30`, `2.5`, `-3` | exactly this |
/// | `30~` | about this |
/// | `30..40` | from this to that, both included |
/// | `30..40~` | about from this to that |
/// | `30..` | at least this |
/// | `..40` | at most this |
///
/// A number has digits and, if need be, a `-` before them and a point within;
/// at most 20 digits before the point and 9 after it. It has no `+`, no
/// exponent, no signs between thousands and no zeros at the front. The form is
/// this crate's own; `~` and `..` are used as in EDTF (ISO 8601-2:2019). The
/// unit is not part of it.
///
/// The text is kept as given, so that `2.50` remains `2.50`; two amounts are
/// equal if their texts are. In JSON an amount is a string: a JSON number
/// could not say "about", and many programs would round it.
///
/// ```
/// use diplomacy::{Amount, Certainty};
///
/// let officials = Amount::new("30..40")?;
/// assert_eq!(officials.min().and_then(|n| n.to_i64()), Some(30));
/// assert_eq!(officials.less_than(&Amount::from(50)), Certainty::Certainly);
/// assert_eq!(officials.equals(&Amount::from(35)), Certainty::Possibly);
/// # Ok::<(), diplomacy::AmountError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Amount(Small);

/// A decimal number, exact: an integer of up to 20 digits and up to 9 digits
/// after the point.
///
/// The numbers within an [`Amount`]. Ordered and equal by value: `2.50` is
/// `2.5`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal {
    billionths: i128,
}

/// Enough for every `u64`.
const MOST_INTEGER_DIGITS: usize = 20;
const MOST_DECIMALS: usize = 9;
const ONE: i128 = 1_000_000_000;

/// Why a text is not an [`Amount`].
///
/// The message quotes the text (shortened and escaped if need be), says what
/// is wrong and what is expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} is not an amount: {}", Shown(&self.0.found), self.0.problem)]
pub struct AmountError(Box<Unread>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Unread {
    found: String,
    problem: Problem,
}

impl AmountError {
    /// The text that was found in place of an amount, in full.
    pub fn found(&self) -> &str {
        &self.0.found
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum Problem {
    #[error("it is empty; where no number is known, leave the amount out")]
    Empty,
    #[error("it contains white space, and an amount is written without")]
    Space,
    #[error("a number is written without `+`")]
    Plus,
    #[error(
        "it contains `,`: thousands are not set apart, and decimals follow a point, such as `2.5`"
    )]
    Comma,
    #[error("it contains `{0}`: a number is written out in digits, such as `100000`")]
    Exponent(char),
    #[error(
        "`~` stands only at the end, after a number or a range with both ends, such as `30~` or `30..40~`"
    )]
    Tilde,
    #[error("it has neither a lower nor an upper end")]
    NoEnds,
    #[error("it has more than one `..`")]
    Dots,
    #[error("a range is written with `..`, such as `30..40`")]
    Hyphen,
    #[error(
        "`{}` may not stand in it; an amount is written such as `30`, `2.5`, `30~`, `30..40`, `30..` or `..40`",
        .0.escape_debug()
    )]
    Character(char),
    #[error("{} needs a digit before and after its point", Shown(.0))]
    Point(String),
    #[error("{} has more than one point", Shown(.0))]
    Points(String),
    #[error("a number has a digit at least, and here is none")]
    NoDigits,
    #[error("{} begins with a zero, as codes and octal numbers do; write {}", Shown(.found), Shown(.meant))]
    LeadingZero { found: String, meant: String },
    #[error("zero has no sign")]
    SignedZero,
    #[error("{} has {digits} digits before its point, and at most {MOST_INTEGER_DIGITS} are kept", Shown(.found))]
    LongInteger { found: String, digits: usize },
    #[error("{} has {digits} digits after its point, and at most {MOST_DECIMALS} are kept", Shown(.found))]
    LongFraction { found: String, digits: usize },
    #[error("its lower end {0} is above its upper end {1}")]
    Reversed(Decimal, Decimal),
}

/// What an amount says, once read.
struct Reading {
    min: Option<Decimal>,
    max: Option<Decimal>,
    approximate: bool,
}

fn read(text: &str) -> Result<Reading, Problem> {
    if text.is_empty() {
        return Err(Problem::Empty);
    }
    if text.contains(char::is_whitespace) {
        return Err(Problem::Space);
    }
    let (body, approximate) = match text.strip_suffix('~') {
        Some(body) => (body, true),
        None => (text, false),
    };
    if body.contains('~') {
        return Err(Problem::Tilde);
    }
    let (min, max) = match body.split_once("..") {
        None => {
            let number = read_number(body)?;
            (Some(number), Some(number))
        }
        Some(("", "")) => return Err(Problem::NoEnds),
        Some((_, upper)) if upper.contains("..") => return Err(Problem::Dots),
        Some((lower, upper)) => (read_end(lower)?, read_end(upper)?),
    };
    match (min, max) {
        (Some(min), Some(max)) if min > max => Err(Problem::Reversed(min, max)),
        (None, _) | (_, None) if approximate => Err(Problem::Tilde),
        _ => Ok(Reading { min, max, approximate }),
    }
}

fn read_end(text: &str) -> Result<Option<Decimal>, Problem> {
    if text.is_empty() {
        return Ok(None);
    }
    read_number(text).map(Some)
}

fn read_number(text: &str) -> Result<Decimal, Problem> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    if let Some(c) = digits.chars().find(|c| !matches!(c, '0'..='9' | '.')) {
        return Err(match c {
            '+' => Problem::Plus,
            ',' => Problem::Comma,
            'e' | 'E' => Problem::Exponent(c),
            '-' if !digits.starts_with('-') => Problem::Hyphen,
            c => Problem::Character(c),
        });
    }
    let (integer, fraction) = match digits.split_once('.') {
        Some((_, fraction)) if fraction.contains('.') => {
            return Err(Problem::Points(text.to_owned()));
        }
        Some((integer, fraction)) if integer.is_empty() || fraction.is_empty() => {
            return Err(Problem::Point(text.to_owned()));
        }
        Some(parts) => parts,
        None if digits.is_empty() => return Err(Problem::NoDigits),
        None => (digits, ""),
    };
    if integer.len() > 1 && integer.starts_with('0') {
        let rest = digits.trim_start_matches('0');
        let zero = if rest.is_empty() || rest.starts_with('.') { "0" } else { "" };
        let sign = if negative { "-" } else { "" };
        return Err(Problem::LeadingZero {
            found: text.to_owned(),
            meant: format!("{sign}{zero}{rest}"),
        });
    }
    if integer.len() > MOST_INTEGER_DIGITS {
        return Err(Problem::LongInteger { found: text.to_owned(), digits: integer.len() });
    }
    if fraction.len() > MOST_DECIMALS {
        return Err(Problem::LongFraction { found: text.to_owned(), digits: fraction.len() });
    }
    // At most 29 digits, and an i128 has room for 38.
    let size = integer
        .bytes()
        .chain(fraction.bytes())
        .chain(core::iter::repeat_n(b'0', MOST_DECIMALS - fraction.len()))
        .fold(0, |sum, digit| sum * 10 + i128::from(digit - b'0'));
    if negative && size == 0 {
        return Err(Problem::SignedZero);
    }
    Ok(Decimal { billionths: if negative { -size } else { size } })
}

impl Amount {
    /// The amount with this text.
    ///
    /// # Errors
    ///
    /// [`AmountError`] if the text is not of the form above, or the lower end
    /// of a range is above its upper end.
    pub fn new(text: &str) -> Result<Self, AmountError> {
        match read(text) {
            Ok(_) => Ok(Amount(Small::from(text))),
            Err(problem) => Err(AmountError(Box::new(Unread { found: text.to_owned(), problem }))),
        }
    }

    /// The text, as it was given.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    fn reading(&self) -> Reading {
        // An `Amount` holds only text that was read before. Were that ever
        // untrue, "any number" is the answer that claims nothing.
        read(self.as_str()).unwrap_or(Reading { min: None, max: None, approximate: true })
    }

    /// The least number that the text names: of `30`, `30~`, `30..40` and
    /// `30..` it is 30. `None` for "at most" (`..40`).
    pub fn min(&self) -> Option<Decimal> {
        self.reading().min
    }

    /// The greatest number that the text names: of `40`, `40~`, `30..40` and
    /// `..40` it is 40. `None` for "at least" (`30..`).
    pub fn max(&self) -> Option<Decimal> {
        self.reading().max
    }

    /// Whether it is a single number and not approximate.
    pub fn is_exact(&self) -> bool {
        let reading = self.reading();
        !reading.approximate && reading.min.is_some() && reading.min == reading.max
    }

    /// Whether it is marked as approximate, by `~`.
    pub fn is_approximate(&self) -> bool {
        self.as_str().ends_with('~')
    }

    /// Whether it is less than the other, where each is one number within its
    /// bounds. How far an approximate amount is off is not said, so the answer
    /// for one is *possibly* throughout.
    pub fn less_than(&self, other: &Amount) -> Certainty {
        let (this, other) = (self.reading(), other.reading());
        if this.approximate || other.approximate {
            return Certainty::Possibly;
        }
        let always = matches!((this.max, other.min), (Some(most), Some(least)) if most < least);
        let never = matches!((this.min, other.max), (Some(least), Some(most)) if least >= most);
        Certainty::judge(always, !never)
    }

    /// Whether the two are the same number, where each is one number within
    /// its bounds; *possibly* if one is approximate. This is not `==`, which
    /// compares what is written.
    pub fn equals(&self, other: &Amount) -> Certainty {
        if self.is_exact() && other.is_exact() {
            return Certainty::from(self.min() == other.min());
        }
        // Two ranges can be told apart, never found to be the same number.
        match (self.less_than(other), other.less_than(self)) {
            (Certainty::Certainly, _) | (_, Certainty::Certainly) => Certainty::CertainlyNot,
            _ => Certainty::Possibly,
        }
    }
}

macro_rules! from_integers {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Amount {
            fn from(number: $integer) -> Self {
                Amount(Small::from(number.to_string()))
            }
        }

        impl From<$integer> for Decimal {
            fn from(number: $integer) -> Self {
                Decimal { billionths: i128::from(number) * ONE }
            }
        }
    )*};
}

// i32 is there so that `Amount::from(30)` needs no suffix.
from_integers!(u32, u64, i32, i64);

impl Decimal {
    /// The number as an integer; `None` if it has a fraction or does not fit.
    pub fn to_i64(self) -> Option<i64> {
        if self.billionths % ONE != 0 {
            return None;
        }
        i64::try_from(self.billionths / ONE).ok()
    }

    /// The number as a float, rounded; the last bit may be off.
    pub fn to_f64(self) -> f64 {
        self.billionths as f64 / ONE as f64
    }

    /// The sum, such as of the parts of a breakdown; `None` if it is out of
    /// range.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        const BOUND: i128 = ONE * 10_i128.pow(MOST_INTEGER_DIGITS as u32);
        let billionths = self.billionths + other.billionths;
        (-BOUND < billionths && billionths < BOUND).then_some(Decimal { billionths })
    }
}

impl fmt::Display for Decimal {
    /// Writes no more decimals than the value needs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = ONE.unsigned_abs();
        let size = self.billionths.unsigned_abs();
        let (integer, fraction) = (size / one, size % one);
        let mut text = integer.to_string();
        if fraction != 0 {
            let decimals = format!("{fraction:09}");
            text.push('.');
            text.push_str(decimals.trim_end_matches('0'));
        }
        f.pad_integral(self.billionths >= 0, "", &text)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({self})")
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Amount").field(&self.as_str()).finish()
    }
}

impl FromStr for Amount {
    type Err = AmountError;

    fn from_str(text: &str) -> Result<Self, AmountError> {
        Self::new(text)
    }
}

impl TryFrom<&str> for Amount {
    type Error = AmountError;

    fn try_from(text: &str) -> Result<Self, AmountError> {
        Self::new(text)
    }
}

impl TryFrom<String> for Amount {
    type Error = AmountError;

    fn try_from(text: String) -> Result<Self, AmountError> {
        Self::new(&text)
    }
}

impl From<Amount> for String {
    fn from(amount: Amount) -> Self {
        amount.as_str().to_owned()
    }
}

impl AsRef<str> for Amount {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AmountVisitor;

        impl Visitor<'_> for AmountVisitor {
            type Value = Amount;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(r#"an amount written as text, such as "30", "30~" or "30..40""#)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Amount, E> {
                Amount::new(text).map_err(E::custom)
            }
        }

        deserializer.deserialize_str(AmountVisitor)
    }
}
