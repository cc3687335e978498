//! Valid dossiers: what has been checked, with its index.

pub(crate) mod index;
mod lookup;
mod navigate;

pub use navigate::Tenure;

use core::fmt;
use core::ops::Deref;

use self::index::Index;
use crate::dossier::Dossier;
use crate::report::Report;

/// A dossier that has passed every rule, with the index that follows its
/// links.
///
/// It cannot be changed, so what was found valid stays so, and no link in it
/// dangles. To edit it, take the dossier out with
/// [`into_inner`](Valid::into_inner) and validate it again.
///
/// A `Valid<Dossier>` can be read like the `Dossier` that it holds.
#[derive(Clone)]
pub struct Valid<T> {
    value: T,
    index: Index,
    report: Report,
}

/// A dossier that broke rules: the dossier as it was, and the report.
#[derive(Debug, Clone, thiserror::Error)]
#[error("the dossier is not valid: {report}")]
#[non_exhaustive]
pub struct Invalid<T: fmt::Debug> {
    /// What was to be validated, unchanged.
    pub value: Box<T>,
    /// Every violation, warnings among them.
    pub report: Report,
}

impl Dossier {
    /// Checks every [`Rule`](crate::Rule), and gives back the dossier as one
    /// that is known to be valid, ready for questions.
    ///
    /// Takes time linear in the size of the dossier; but each time a person
    /// acts in a post, all of that person's ties are looked through, so very
    /// many ties of one who acts very often cost more.
    ///
    /// # Errors
    /// [`Invalid`], with the dossier and a report of every violation, if any of
    /// them is an error. A valid dossier may have warnings: see
    /// [`Valid::report`].
    ///
    /// ```
    /// use diplomacy::{ActorId, Dossier, Meeting, MeetingId};
    ///
    /// let mut dossier = Dossier::new();
    /// let nobody = ActorId::new("nobody")?;
    /// dossier.meetings.push(Meeting::between(MeetingId::new("talks")?, [nobody]));
    ///
    /// let invalid = dossier.validate().unwrap_err();
    /// let messages: Vec<_> = invalid.report.iter().map(|it| it.message.as_str()).collect();
    /// assert_eq!(messages, [
    ///     "no record has the id `nobody`",
    ///     "the meeting `talks` has fewer than two participants",
    /// ]);
    /// # Ok::<(), diplomacy::IdError>(())
    /// ```
    pub fn validate(self) -> Result<Valid<Dossier>, Invalid<Dossier>> {
        let (index, report) = crate::rules::check(&self);
        if report.has_errors() {
            Err(Invalid { value: Box::new(self), report })
        } else {
            Ok(Valid { value: self, index, report })
        }
    }
}

impl<T> Valid<T> {
    /// What was found that leaves the dossier valid: warnings.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The dossier, to be edited again.
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T> Deref for Valid<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Valid<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Valid").field(&self.value).finish()
    }
}

impl<T: PartialEq> PartialEq for Valid<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}
