//! Relations: how one record bears on another.

use crate::date::Date;
use crate::evidence::Citation;
use crate::id::{AnyId, PartId};
use crate::list::List;
use crate::object::object;
use crate::participation::Participation;
use crate::text::Text;
use crate::vocabulary::vocabulary;

object! {
    @visited target
    /// A record, a part of a document, or a step of a record's history.
    pub struct Target {
        required {
            /// The record.
            to: AnyId,
        }
        optional {
            /// The part meant, where the record is a document.
            part: Option<PartId>,
            /// The step meant, by its word in the record's history.
            step: Option<Text>,
        }
    }
}

impl<T: Into<AnyId>> From<T> for Target {
    fn from(to: T) -> Self {
        Target::new(to)
    }
}

object! {
    @visited relation
    /// A typed, directed and cited link from the record it stands on, read
    /// "this *kind* to": a meeting that is *part of* a visit, a position that
    /// *softens* an earlier one.
    ///
    /// One direction is written; [`Valid`](crate::Valid) answers both.
    pub struct Relation {
        required {
            /// The kind of link.
            kind: RelationKind,
            /// The record at its far end.
            to: AnyId,
        }
        optional {
            /// The part meant, where the far end is a document.
            part: Option<PartId>,
            /// The step meant, by its word in the far end's history.
            step: Option<Text>,
            /// When the link came to hold.
            when: Option<Date>,
            /// According to whom it holds.
            by: List<Participation>,
            /// The link is stated *not* to hold.
            not: bool,
            /// The passages that support it.
            cites: List<Citation>,
        }
    }
}

vocabulary! {
    /// The kind of a [`Relation`], read "this *kind* to".
    ///
    /// Which kinds of record each may join, [`RelationKind::joins`] tells.
    pub enum RelationKind, "a kind of relation, such as \"part-of\"" {
        /// Is a part of the whole: a session of a conference, a step of a process.
        PartOf = "part-of",
        /// Comes next after, in a series or process.
        Follows = "follows",
        /// Prepares.
        Prepares = "prepares",
        /// Runs beside, in another track.
        ParallelTo = "parallel-to",
        /// Replaces the record, which was wrong: the dossier erred.
        Supersedes = "supersedes",
        /// Cannot be true together with.
        Contradicts = "contradicts",
        /// Bears out.
        Corroborates = "corroborates",
        /// Was brought about by.
        CausedBy = "caused-by",
        /// Was the occasion, not the cause.
        OccasionedBy = "occasioned-by",
        /// Is a reply to.
        Answers = "answers",
        /// States the same again.
        Reaffirms = "reaffirms",
        /// States less firmly than.
        Softens = "softens",
        /// States more firmly than.
        Hardens = "hardens",
        /// Takes back, for the contrary.
        Reverses = "reverses",
        /// Makes more precise.
        Clarifies = "clarifies",
        /// Explains the vote or decision.
        Explains = "explains",
        /// Carries out, in whole or part.
        Fulfils = "fulfils",
        /// Goes against what was agreed.
        Breaches = "breaches",
        /// Changes the terms of.
        Amends = "amends",
        /// Lengthens the time of.
        Extends = "extends",
        /// Puts an end to.
        Terminates = "terminates",
        /// Takes the place of.
        Replaces = "replaces",
        /// Puts into effect in detail.
        Implements = "implements",
        /// Results from.
        ResultsFrom = "results-from",
        /// Is set out in the words of.
        SetOutIn = "set-out-in",
        /// Is annexed to.
        AnnexTo = "annex-to",
        /// Is a draft of.
        DraftOf = "draft-of",
        /// Is another version of.
        VersionOf = "version-of",
        /// Is a translation of.
        TranslationOf = "translation-of",
        /// Is a reservation to.
        ReservationTo = "reservation-to",
        /// Is an objection to.
        ObjectionTo = "objection-to",
        /// Is a dissent from.
        DissentsFrom = "dissents-from",
        /// Depends on.
        DependsOn = "depends-on",
        /// Speaks of.
        RefersTo = "refers-to",
        /// Reports on.
        Reports = "reports",
    }
}
