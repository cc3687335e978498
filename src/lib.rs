//! Typed records of diplomacy.
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
