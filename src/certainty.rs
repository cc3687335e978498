//! Answers in three values, for questions put to sources that are vague.

use core::fmt;
use core::ops::Not;

/// How far an answer is settled by what the sources say.
///
/// A date such as `2023-06` does not tell whether something came before
/// 19 June 2023. Yes and no would both be inventions; the honest third answer
/// is *possibly*. A rule over a dossier reports an error only on
/// [`Certainly`](Certainty::Certainly).
///
/// The values combine by the strong logic of Kleene: from *certainly not* up
/// to *certainly*, [`and`](Certainty::and) takes the lower of two,
/// [`or`](Certainty::or) the higher, and `!` turns the scale round.
///
/// ```
/// use diplomacy::Certainty::{Certainly, CertainlyNot, Possibly};
///
/// assert_eq!(Certainly.and(Possibly), Possibly);
/// assert_eq!(Certainly.or(Possibly), Certainly);
/// assert_eq!(!Possibly, Possibly);
/// assert_eq!(!Certainly, CertainlyNot);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::exhaustive_enums, reason = "the three values of this logic are all it has")]
pub enum Certainty {
    /// Excluded: no reading of the sources makes it true.
    CertainlyNot,
    /// Left open: some reading makes it true, or none could be ruled out.
    Possibly,
    /// Settled: every reading of the sources makes it true.
    Certainly,
}

use Certainty::{Certainly, CertainlyNot, Possibly};

impl Certainty {
    /// The answer where one test shows that something always holds, and
    /// another that it can hold at all.
    pub(crate) fn judge(always: bool, ever: bool) -> Self {
        match (always, ever) {
            (true, _) => Certainly,
            (false, true) => Possibly,
            (false, false) => CertainlyNot,
        }
    }

    /// Whether both hold: the less certain of the two.
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Whether one or the other holds: the more certain of the two.
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// True for [`Certainly`](Certainty::Certainly) alone.
    pub fn is_certain(self) -> bool {
        self == Certainly
    }

    /// True unless it is [`CertainlyNot`](Certainty::CertainlyNot).
    pub fn is_possible(self) -> bool {
        self != CertainlyNot
    }
}

impl Not for Certainty {
    type Output = Self;

    /// Whether the contrary holds; what is possible may also not be so.
    fn not(self) -> Self {
        match self {
            CertainlyNot => Certainly,
            Possibly => Possibly,
            Certainly => CertainlyNot,
        }
    }
}

impl From<bool> for Certainty {
    fn from(known: bool) -> Self {
        Self::judge(known, known)
    }
}

impl fmt::Display for Certainty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            CertainlyNot => "certainly not",
            Possibly => "possibly",
            Certainly => "certainly",
        })
    }
}
