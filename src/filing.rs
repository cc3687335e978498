//! The record as a record: publicity and filing.

use crate::date::Date;
use crate::evidence::Citation;
use crate::list::List;
use crate::object::object;
use crate::participation::Participation;
use crate::text::Text;
use crate::vocabulary::vocabulary;

object! {
    /// Whether something was open to the public, and since when it is known.
    #[derive(Default)]
    pub struct Publicity {
        required {}
        optional {
            /// How open it was when it happened.
            degree: Option<PublicityDegree>,
            /// Since when it is publicly known.
            known: Option<Date>,
            /// Who made it known.
            disclosed_by: List<Participation>,
            /// The passages that support this.
            cites: List<Citation>,
        }
    }
}

vocabulary! {
    /// How open something was when it happened.
    pub enum PublicityDegree, "a degree of publicity, such as \"secret\"" {
        /// Open to the public or the press.
        Open = "open",
        /// Announced, and held behind closed doors.
        Closed = "closed",
        /// Kept out of public knowledge without being denied.
        Confidential = "confidential",
        /// Hidden.
        Secret = "secret",
        /// Hidden, and its existence denied.
        Denied = "denied",
    }
}

object! {
    /// A record as an entry of the dossier: when and by whom it was put down.
    ///
    /// These dates are the dossier's, not the affair's: a meeting of 1971 may
    /// be recorded in 2023.
    #[derive(Default)]
    pub struct Filing {
        required {}
        optional {
            /// When the record was put down in the dossier.
            recorded: Option<Date>,
            /// Who put it down, in the dossier author's terms.
            recorded_by: Option<Text>,
            /// Why it was put down so, or corrected.
            reason: Option<Text>,
            /// Ids that the record had before, so that old references resolve.
            former_ids: List<Text>,
            /// The record was found wrong and no longer stands.
            withdrawn: Option<Box<Withdrawal>>,
        }
    }
}

object! {
    /// That a record no longer stands, since the dossier erred. The record is
    /// kept as it was.
    pub struct Withdrawal {
        required {
            /// Why.
            reason: Text,
        }
        optional {
            /// When it was withdrawn.
            recorded: Option<Date>,
        }
    }
}
