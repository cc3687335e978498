//! Evidence: citations, claims and accounts.
//!
//! A *citation* ties what it stands on to a passage of a document, through a
//! chain of those who passed it on. A *claim* is what someone says of a record
//! that the record itself cannot assert. An *account* is one side's version of
//! a whole record.

use crate::date::Date;
use crate::id::{DocumentId, MeetingId, PartId};
use crate::list::List;
use crate::name::LanguageTag;
use crate::object::object;
use crate::participation::Participation;
use crate::position::SpeechAct;
use crate::quantity::Quantity;
use crate::relation::Target;
use crate::text::Text;
use crate::vocabulary::{closed_vocabulary, vocabulary};

object! {
    @visited citation
    /// A passage of a document that supports what it stands on.
    ///
    /// A quote is a citation with `words`; whose words they are is said by
    /// `manner` and `via`. The words are found again by themselves, or with
    /// their `context`, as the
    /// [text quote selector](https://www.w3.org/TR/annotation-model/#text-quote-selector)
    /// of the W3C does it.
    pub struct Citation {
        required {
            /// The document.
            source: DocumentId,
        }
        optional {
            /// The part of the document.
            part: Option<PartId>,
            /// How the document gives the matter.
            manner: Option<Manner>,
            /// The exact words of the passage.
            words: Option<Text>,
            /// The language of the words, where it is not the document's.
            lang: Option<LanguageTag>,
            /// The one field that the passage supports, where it is not the
            /// whole.
            field: Option<CitedField>,
            /// What stands before and after the words, and where.
            context: Option<Box<Context>>,
            /// Who passed it on, from the document back to the first speaker:
            /// the outlet reports that an official says that the principal
            /// promised.
            via: List<Attribution>,
            /// Translations of the words, each with who made it.
            translations: List<Translation>,
            /// What the words are taken to mean or refer to, by whom.
            readings: List<Reading>,
        }
    }
}

impl Citation {
    /// A citation of these words, as they stand in the document.
    pub fn quoting(source: impl Into<DocumentId>, words: impl Into<Text>) -> Self {
        Citation::new(source).with(|it| it.words = Some(words.into()))
    }

    /// The same, in this part of the document.
    #[must_use]
    pub fn in_part(mut self, part: impl Into<PartId>) -> Self {
        self.part = Some(part.into());
        self
    }

    /// The same, for one field of what it stands on.
    #[must_use]
    pub fn for_field(mut self, field: CitedField) -> Self {
        self.field = Some(field);
        self
    }

    /// The same, passed on in this way by this actor; called again, by one
    /// further back.
    #[must_use]
    pub fn via(mut self, by: impl Into<Attribution>) -> Self {
        self.via.push(by.into());
        self
    }

    /// The same, given in this manner.
    #[must_use]
    pub fn in_manner(mut self, manner: Manner) -> Self {
        self.manner = Some(manner);
        self
    }
}

object! {
    /// What stands around the words of a citation.
    #[derive(Default)]
    pub struct Context {
        required {}
        optional {
            /// The text just before the words.
            prefix: Option<Text>,
            /// The text just after the words.
            suffix: Option<Text>,
            /// Where in the document, as a reader would say: "p. 3, para. 2".
            locator: Option<Text>,
        }
    }
}

object! {
    /// One link in a chain of attribution.
    pub struct Attribution {
        required {
            /// Who passed it on, in what capacity.
            by: List<Participation>,
        }
        optional {
            /// When they did.
            when: Option<Date>,
            /// How they gave it.
            manner: Option<Manner>,
            /// What they did in saying it, where that is more or other than
            /// the act of the position: a denial that was meant to reassure.
            act: Option<SpeechAct>,
            /// The meeting or briefing at which they did.
            at: Option<MeetingId>,
            /// The document in which they did, where it is known through the
            /// cited one.
            source: Option<DocumentId>,
        }
    }
}

impl<P: Into<Participation>> From<P> for Attribution {
    fn from(by: P) -> Self {
        Attribution::new([by.into()])
    }
}

object! {
    /// A translation of quoted words.
    pub struct Translation {
        required {
            /// The translated words.
            text: Text,
            /// Their language.
            lang: LanguageTag,
        }
        optional {
            /// Who made it.
            by: List<Participation>,
            /// It is the official one of the speaker's side.
            official: bool,
        }
    }
}

object! {
    /// One way of reading quoted words.
    #[derive(Default)]
    pub struct Reading {
        required {}
        optional {
            /// The part of the words that is read, where it is not all.
            words: Option<Text>,
            /// What they are taken to mean.
            says: Option<Text>,
            /// What they are taken to refer to.
            refers_to: Option<Target>,
            /// Who reads them so.
            by: List<Participation>,
            /// The reading is stated *not* to hold.
            not: bool,
        }
    }
}

vocabulary! {
    /// How a document or speaker gives what it passes on.
    pub enum Manner, "a manner, such as \"verbatim\"" {
        /// In the very words, marked as such.
        Verbatim = "verbatim",
        /// In the very words as translated.
        Translated = "translated",
        /// In the words of an interpreter.
        Interpreted = "interpreted",
        /// In other words.
        Paraphrase = "paraphrase",
        /// Shortened.
        Summary = "summary",
        /// From what someone else was heard to say.
        Hearsay = "hearsay",
        /// Not said, but concluded by whoever passes it on.
        Inferred = "inferred",
        /// In the document's own voice.
        Narrated = "narrated",
    }
}

closed_vocabulary! {
    /// The fields that a citation can single out.
    pub enum CitedField {
        /// `accounts`
        Accounts = "accounts",
        /// `act`
        Act = "act",
        /// `at`
        At = "at",
        /// `ballots`
        Ballots = "ballots",
        /// `body`
        Body = "body",
        /// `born`
        Born = "born",
        /// `broader`
        Broader = "broader",
        /// `claims`
        Claims = "claims",
        /// `codes`
        Codes = "codes",
        /// `contributors`
        Contributors = "contributors",
        /// `died`
        Died = "died",
        /// `duration`
        Duration = "duration",
        /// `existed`
        Existed = "existed",
        /// `extent`
        Extent = "extent",
        /// `history`
        History = "history",
        /// `holders`
        Holders = "holders",
        /// `kind`
        Kind = "kind",
        /// `mode`
        Mode = "mode",
        /// `name`
        Name = "name",
        /// `names`
        Names = "names",
        /// `of`
        Of = "of",
        /// `on`
        On = "on",
        /// `outcome`
        Outcome = "outcome",
        /// `outcomes`
        Outcomes = "outcomes",
        /// `participants`
        Participants = "participants",
        /// `parties`
        Parties = "parties",
        /// `parts`
        Parts = "parts",
        /// `places`
        Places = "places",
        /// `post`
        Post = "post",
        /// `published`
        Published = "published",
        /// `publisher`
        Publisher = "publisher",
        /// `rank`
        Rank = "rank",
        /// `role`
        Role = "role",
        /// `rule`
        Rule = "rule",
        /// `says`
        Says = "says",
        /// `side`
        Side = "side",
        /// `speakers`
        Speakers = "speakers",
        /// `tallies`
        Tallies = "tallies",
        /// `terms`
        Terms = "terms",
        /// `ties`
        Ties = "ties",
        /// `timing`
        Timing = "timing",
        /// `title`
        Title = "title",
        /// `to`
        To = "to",
        /// `topics`
        Topics = "topics",
        /// `when`
        When = "when",
        /// `who`
        Who = "who",
    }
}

object! {
    /// What someone says of a record: a characterisation, a precedent, a
    /// purpose, a reason. It is a claim, and never the record's own fact.
    pub struct Claim {
        required {
            /// The kind of claim.
            kind: ClaimKind,
        }
        optional {
            /// What is claimed, in plain words; for a characterisation the
            /// adjective itself.
            says: Option<Text>,
            /// The language of `says`, where it is not the dossier's.
            lang: Option<LanguageTag>,
            /// Who claims it. Absent: whoever wrote the cited document.
            by: List<Participation>,
            /// The record that the claim is about beside the one it stands on:
            /// the cause, the thing compared with.
            about: List<Target>,
            /// For a precedent, since when it is the first of its kind.
            since: Option<Date>,
            /// How much or many, where the claim gives a number.
            quantity: Option<Box<Quantity>>,
            /// The claim is that this does *not* hold.
            not: bool,
            /// The passages that show the claim.
            cites: List<Citation>,
        }
    }
}

vocabulary! {
    /// The kind of a [`Claim`].
    pub enum ClaimKind, "a kind of claim, such as \"characterisation\"" {
        /// How it went or what it was like: "frank", "constructive".
        Characterisation = "characterisation",
        /// That it is the first, highest or longest of its kind, since when.
        Precedent = "precedent",
        /// What it was for.
        Purpose = "purpose",
        /// Why it was done.
        Reason = "reason",
        /// What it means or shows.
        Significance = "significance",
        /// Whether it had been expected.
        Expectation = "expectation",
        /// What would come of it.
        Consequence = "consequence",
        /// How much of it is known or was disclosed.
        Disclosure = "disclosure",
        /// Whether and how it binds: "legally binding", "politically binding".
        Bindingness = "bindingness",
        /// How sure it is.
        Certainty = "certainty",
        /// A number in dispute.
        Count = "count",
        /// A fact about the matter, asserted by the one who tells it.
        Background = "background",
        /// That the dossier's or a source's statement is false.
        Denial = "denial",
    }
}

object! {
    /// One side's or witness's version of the record it stands on.
    ///
    /// `says` holds what that side tells, `denies` what it says was not so,
    /// and `omits` what it leaves out; each has the record's own fields. What
    /// no account disputes stands in the record's own fields; the dossier
    /// names no winner. Leaving out can be shown only from a document that is
    /// known to be complete.
    #[serde(bound(
        serialize = "V: serde::Serialize",
        deserialize = "V: serde::Deserialize<'de>"
    ))]
    pub struct Account<V> {
        required {
            /// Whose version it is.
            by: List<Participation>,
        }
        optional {
            /// What this side tells.
            says: Option<Box<V>>,
            /// What this side says was not so.
            denies: Option<Box<V>>,
            /// What this side leaves out.
            omits: Option<Box<V>>,
            /// The passages that give the version.
            cites: List<Citation>,
        }
    }
}
