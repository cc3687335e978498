//! Typed records of diplomacy: who met whom, what each side said, what was
//! agreed and what became of it, each with its source.
//!
//! # From JSON to answers
//!
//! ```
//! # #[cfg(feature = "json")]
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use diplomacy::{ActorId, Date, Dossier, PostId};
//!
//! let dossier = Dossier::from_json(r#"{
//!   "format": "diplomacy/1",
//!   "states": [{"id": "eg", "name": "Egypt"}, {"id": "il", "name": "Israel"},
//!              {"id": "us", "name": "United States"}],
//!   "people": [{"id": "sadat", "name": "Anwar Sadat",
//!               "ties": [{"kind": "holds", "to": "eg-president", "when": "1970-10-15/1981-10-06"}]},
//!              {"id": "begin", "name": "Menachem Begin"}, {"id": "carter", "name": "Jimmy Carter"}],
//!   "posts": [{"id": "eg-president", "name": "President", "of": "eg", "rank": "head-of-state"}],
//!   "meetings": [{"id": "camp-david", "kind": "summit", "when": "1978-09-05/1978-09-17",
//!     "participants": [{"who": "sadat", "post": "eg-president", "side": "eg"},
//!                      {"who": "begin", "side": "il"},
//!                      {"who": "carter", "side": "us", "role": "mediator"}]}]
//! }"#)?;
//!
//! // Parsing proves each value by itself; validating proves them together.
//! let valid = dossier.validate()?;
//!
//! // A valid dossier answers questions, in both directions.
//! let sadat = ActorId::new("sadat")?;
//! assert_eq!(valid.meetings_of(&sadat).count(), 1);
//! let (post, september) = (PostId::new("eg-president")?, Date::new("1978-09")?);
//! for (tenure, certainty) in valid.holders_on(&post, &september) {
//!     assert_eq!(tenure.person.name, "Anwar Sadat");
//!     assert!(certainty.is_certain());
//! }
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "json"))]
//! # fn main() {}
//! ```
//!
//! # The nouns
//!
//! One [`Dossier`] is one document: everything recorded about an affair, in
//! plain public lists that mirror its JSON.
//!
//! - Who: [`State`], [`Person`], [`Organization`], [`Group`], and the offices
//!   they hold, [`Post`]; where and what about: [`Place`], [`Topic`].
//! - Met: [`Meeting`]. Said: [`StatedPosition`]. Owed: [`AgreedAction`].
//!   Done: [`Event`]. Settled: [`Decision`]. Written: [`Document`].
//!
//! # The mechanisms
//!
//! The nouns share a few mechanisms, each one type:
//!
//! - [`Date`], an EDTF date with an earliest and a latest day, compared with a
//!   [`Certainty`] of three values; [`Timing`] for what a date cannot say;
//!   [`Duration`], [`Amount`] and [`Quantity`].
//! - [`Name`] and [`Code`]: how something is called, and identified elsewhere.
//! - [`Participation`]: an actor's part in a record, in a role, in a post, on a
//!   side, or as a party that is only described.
//! - [`Tie`]: from actor to actor: tenure, membership, recognition.
//! - [`Terms`]: who owes what to whom, by when, on what condition.
//! - [`Step`]: one step of a record's history; [`reached`] tells how far a
//!   history had come by a day.
//! - [`Citation`]: the passage that supports a record, with its words and the
//!   chain of those who passed them on; [`Claim`]: what someone says of a
//!   record; [`Account`]: one side's version of it.
//! - [`Relation`]: from record to record: part of, answers, softens, fulfils.
//!
//! Vocabularies such as [`Role`] are open: words they do not list are kept as
//! they are. Ids such as [`ActorId`] are typed and cannot be mixed up.
//!
//! # Two gates
//!
//! What one value can prove is proved when it is made, by serde too: a `Date`
//! that exists is a date. What records prove together is a [`Rule`] of
//! [`Dossier::validate`], which gives a [`Valid`] dossier or the dossier back
//! with a [`Report`] of every [`Violation`]. Only a `Valid` dossier follows
//! links.
//!
//! # What it does not do
//!
//! No clock, network, randomness or global state: "as of" is an argument, and
//! the same input gives the same output. No list of states or offices. No
//! verdict on whose account is true.
//!
//! # Features
//!
//! - `json` (default): reading and writing dossiers as JSON, by the methods of
//!   [`Dossier`].
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod action;
mod actor;
mod amount;
mod certainty;
mod date;
mod decision;
mod document;
mod dossier;
mod event;
mod evidence;
mod extension;
mod filing;
mod history;
pub mod id;
#[cfg(feature = "json")]
pub mod json;
mod list;
mod meeting;
mod name;
mod object;
mod participation;
mod place;
mod position;
mod quantity;
mod relation;
mod report;
mod rules;
mod suggest;
mod terms;
mod text;
mod time;
mod topic;
mod valid;
mod vocabulary;
mod walk;

pub use action::{ActionKind, ActionVersion, AgreedAction};
pub use actor::{
    Group, Organization, OrganizationKind, Person, Post, Rank, State, Tie, TieKind, TieStatus,
};
pub use amount::{Amount, AmountError, Decimal};
pub use certainty::Certainty;
pub use date::{Date, DateError, Precision};
pub use decision::{
    Ballot, Decision, DecisionMethod, DecisionOutcome, DecisionRule, DecisionVersion, Majority,
    Tally, Vote,
};
pub use document::{Document, DocumentKind, DocumentVersion, LanguageVersion, Part, ReadExtent};
pub use dossier::{Dossier, FORMAT, Format, Record, RecordKind};
pub use event::{Event, EventKind, EventVersion};
pub use evidence::{
    Account, Attribution, Citation, CitedField, Claim, ClaimKind, Context, Manner, Reading,
    Translation,
};
pub use extension::{Extension, Extensions, Number};
pub use filing::{Filing, Publicity, PublicityDegree, Withdrawal};
pub use history::{
    ActionStep, DecisionStep, DocumentStep, EventStep, MeetingStep, Reached, Step, StepExtent,
    reached,
};
pub use id::{
    ActionId, ActorId, AnyId, DecisionId, DocumentId, EventId, IdError, MeetingId, PartId, PlaceId,
    PositionId, PostId, TopicId,
};
#[cfg(feature = "json")]
pub use json::ReadError;
pub use list::List;
pub use meeting::{Meeting, MeetingKind, MeetingMode, MeetingVersion, Outcome, OutcomeKind};
pub use name::{Code, CodeScheme, FormError, LanguageTag, Link, Name, NameKind};
pub use participation::{Attendance, Capacity, Described, Mandate, Participation, Presence, Role};
pub use place::{Place, PlacePrecision};
pub use position::{PositionVersion, SpeechAct, StatedPosition};
pub use quantity::{Portion, Quantity};
pub use relation::{Relation, RelationKind, Target};
pub use report::{Report, Severity, Violation};
pub use rules::Rule;
pub use terms::{Condition, ConditionKind, Force, Terms};
pub use text::Text;
pub use time::{Calendar, CalendarDate, Duration, Moment, TimeUnit, Timing};
pub use topic::Topic;
pub use valid::{Invalid, Tenure, Valid};
pub use vocabulary::Unlisted;
pub use walk::Path;

/// The code in the documents beside the source runs as tests.
#[cfg(all(doctest, feature = "json"))]
mod documents {
    #[doc = include_str!("../README.md")]
    struct Readme;
    #[doc = include_str!("../DESIGN.md")]
    struct Design;
    #[doc = include_str!("../FORMAT.md")]
    struct Format;
}
