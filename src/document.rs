//! Documents: any text, read or only known to exist.

use crate::date::Date;
use crate::history::{DocumentStep, Step};
use crate::id::{ActorId, DocumentId, PartId, PlaceId};
use crate::list::List;
use crate::name::{Code, LanguageTag, Link, Name};
use crate::object::{object, record};
use crate::participation::Participation;
use crate::text::Text;
use crate::time::Timing;
use crate::vocabulary::{closed_vocabulary, vocabulary};

record! {
    @id DocumentId
    @accounts DocumentVersion
    /// An article, readout, communique, transcript, letter, draft, resolution,
    /// treaty, annex or other text. A *source* is a document that a
    /// [`Citation`](crate::Citation) points to.
    pub struct Document {
        required {
            /// What kind of text it is.
            kind: DocumentKind,
        }
        optional {
            /// Its title, as it stands on it.
            title: Option<Text>,
            /// The main language of its words.
            lang: Option<LanguageTag>,
            /// Who published it.
            publisher: Option<ActorId>,
            /// When it was published.
            published: Option<Date>,
            /// When it was made or is dated.
            when: Option<Date>,
            /// What a date cannot say of when it was made.
            timing: Option<Box<Timing>>,
            /// Where it was made or issued: its dateline.
            places: List<PlaceId>,
            /// Where it can be read.
            link: Option<Link>,
            /// How much of it the dossier's author had before them.
            read: Option<ReadExtent>,
            /// Authors, editors, signatories and others, each in a role.
            contributors: List<Participation>,
            /// Its parts, down to the paragraph.
            parts: List<Part>,
            /// Its language versions.
            versions: List<LanguageVersion>,
            /// What became of its words.
            history: List<Step<DocumentStep>>,
            /// Other names by which it is known.
            names: List<Name>,
            /// Codes in other schemes.
            codes: List<Code>,
        }
    }
}

vocabulary! {
    /// The kind of a [`Document`].
    pub enum DocumentKind, "a kind of document, such as \"article\"" {
        /// A piece in the press.
        Article = "article",
        /// A report by a news agency.
        AgencyReport = "agency-report",
        /// One side's published summary of a meeting or call.
        Readout = "readout",
        /// A text issued jointly after a meeting.
        Communique = "communique",
        /// A joint statement.
        JointStatement = "joint-statement",
        /// One side's statement.
        Statement = "statement",
        /// A press release.
        PressRelease = "press-release",
        /// A record of words spoken.
        Transcript = "transcript",
        /// A speech.
        Speech = "speech",
        /// An interview.
        Interview = "interview",
        /// Minutes of a meeting.
        Minutes = "minutes",
        /// A record of a conversation, by one who was there.
        Memorandum = "memorandum",
        /// A telegram or cable.
        Cable = "cable",
        /// A letter.
        Letter = "letter",
        /// A formal note in the third person.
        NoteVerbale = "note-verbale",
        /// A short paper left with the other side, in no one's name.
        NonPaper = "non-paper",
        /// A paper handed over to support what was said.
        AideMemoire = "aide-memoire",
        /// A formal protest or approach on instruction.
        Demarche = "demarche",
        /// A text not yet agreed.
        Draft = "draft",
        /// An agreement of any name.
        Agreement = "agreement",
        /// A treaty or convention.
        Treaty = "treaty",
        /// A memorandum of understanding.
        MemorandumOfUnderstanding = "memorandum-of-understanding",
        /// A protocol.
        Protocol = "protocol",
        /// A declaration.
        Declaration = "declaration",
        /// An exchange of notes or letters.
        Exchange = "exchange",
        /// An annex.
        Annex = "annex",
        /// An instrument of ratification, accession or withdrawal.
        Instrument = "instrument",
        /// A reservation, or a declaration that interprets.
        Reservation = "reservation",
        /// A resolution of a body.
        Resolution = "resolution",
        /// A judgment, award or opinion.
        Judgment = "judgment",
        /// A law, decree or order.
        Law = "law",
        /// A report.
        Report = "report",
        /// A map.
        Map = "map",
        /// A picture or film.
        Image = "image",
        /// A post in a social medium.
        SocialMediaPost = "social-media-post",
        /// A book or memoir.
        Book = "book",
    }
}

closed_vocabulary! {
    /// How much of a document was before the author of the dossier.
    pub enum ReadExtent {
        /// All of it; only then can leaving out be shown.
        Complete = "complete",
        /// A part.
        Excerpt = "excerpt",
        /// Nothing: it is known through others.
        Unread = "unread",
        /// Nothing: access was refused.
        Refused = "refused",
    }
}

object! {
    /// A part of a document: a speaker's turn, an article, a paragraph.
    pub struct Part {
        required {
            /// The part's id, unique in its document.
            id: PartId,
        }
        optional {
            /// What kind of part it is: "article", "paragraph", "headline".
            kind: Option<Text>,
            /// Its number or heading, as it stands.
            label: Option<Text>,
            /// The larger part it belongs to.
            of: Option<PartId>,
            /// The words with which it begins, if they mark it.
            starts: Option<Text>,
            /// The words with which it ends, if they mark it.
            ends: Option<Text>,
            /// Who speaks in it.
            speakers: List<Participation>,
            /// For whom it speaks.
            speaks_for: List<ActorId>,
            /// The language of its words, where it is not the document's.
            lang: Option<LanguageTag>,
        }
    }
}

object! {
    /// A document in one language.
    pub struct LanguageVersion {
        required {
            /// The language.
            lang: LanguageTag,
        }
        optional {
            /// The version counts as the text itself, not as a translation.
            authentic: bool,
            /// It prevails where versions differ.
            prevails: bool,
            /// Its title.
            title: Option<Text>,
            /// Where it can be read.
            link: Option<Link>,
            /// Who made it.
            by: List<Participation>,
        }
    }
}
