//! Stated positions: what was said.

use crate::date::Date;
use crate::id::{MeetingId, PositionId, TopicId};
use crate::list::List;
use crate::name::LanguageTag;
use crate::object::record;
use crate::participation::Participation;
use crate::relation::Target;
use crate::terms::Terms;
use crate::text::Text;
use crate::time::Timing;
use crate::vocabulary::vocabulary;

record! {
    @id PositionId
    @accounts PositionVersion
    /// What was said, even by gesture: whose position it is, who voiced it, to
    /// whom, about what, on which occasion, and what was done in saying it.
    ///
    /// The words themselves stand in `cites`. A party that changes its mind
    /// takes a new position, related to the old one.
    pub struct StatedPosition {
        required {
            /// What was done in saying it.
            act: SpeechAct,
        }
        optional {
            /// Whose position it is.
            holders: List<Participation>,
            /// Who voiced it; absent where that is not known.
            speakers: List<Participation>,
            /// To whom it was said.
            to: List<Participation>,
            /// The proposition, in plain words: what is affirmed, denied,
            /// asked for, warned of.
            says: Option<Text>,
            /// The language of `says`, where it is not the dossier's.
            lang: Option<LanguageTag>,
            /// The topics it is on.
            topics: List<TopicId>,
            /// The records, or parts of them, it is about.
            about: List<Target>,
            /// The meeting at which it was said.
            at: Option<MeetingId>,
            /// When it was said.
            when: Option<Date>,
            /// What a date cannot say of when.
            timing: Option<Box<Timing>>,
            /// What the position promises, allows or demands, in detail.
            terms: List<Terms>,
        }
    }
}

vocabulary! {
    /// What a speaker does in saying something, after the speech acts of
    /// Austin and Searle and the verbs of diplomatic usage.
    pub enum SpeechAct, "a speech act, such as \"affirm\"" {
        /// Says that something is so, without more.
        State = "state",
        /// Says firmly that something is so.
        Affirm = "affirm",
        /// Affirms again.
        Reaffirm = "reaffirm",
        /// Says so that another may rely on it.
        Assure = "assure",
        /// Says that something is not so.
        Deny = "deny",
        /// Lays stress on something.
        Emphasise = "emphasise",
        /// Makes something plain.
        Clarify = "clarify",
        /// Makes something known for the first time.
        Announce = "announce",
        /// Undertakes to do something.
        Pledge = "pledge",
        /// Offers to do something.
        Offer = "offer",
        /// Says that one is willing.
        ExpressWillingness = "express-willingness",
        /// Will not do or accept something.
        Refuse = "refuse",
        /// Puts something forward.
        Propose = "propose",
        /// Agrees to what another put forward.
        Accept = "accept",
        /// Turns down what another put forward.
        Reject = "reject",
        /// Asks for something.
        Request = "request",
        /// Asks with insistence.
        Urge = "urge",
        /// Calls on others in public.
        CallFor = "call-for",
        /// Asks as of right.
        Demand = "demand",
        /// Asks a question.
        Ask = "ask",
        /// Points to harm that may follow.
        Warn = "warn",
        /// Says that one will do harm if.
        Threaten = "threaten",
        /// Sets a last term.
        GiveUltimatum = "give-ultimatum",
        /// Says that something is wrong, in the strongest terms.
        Condemn = "condemn",
        /// Says that something is wrong.
        Criticise = "criticise",
        /// Complains formally.
        Protest = "protest",
        /// Says that another did wrong.
        Accuse = "accuse",
        /// Says that one is concerned.
        ExpressConcern = "express-concern",
        /// Says that one regrets.
        ExpressRegret = "express-regret",
        /// Says that one hopes.
        ExpressHope = "express-hope",
        /// Says that one expects.
        ExpressExpectation = "express-expectation",
        /// Is glad of something.
        Welcome = "welcome",
        /// Speaks well of.
        Praise = "praise",
        /// Wishes joy.
        Congratulate = "congratulate",
        /// Mourns with.
        Condole = "condole",
        /// Thanks.
        Thank = "thank",
        /// Grants that something is so.
        Acknowledge = "acknowledge",
        /// Takes note of, and neither accepts nor rejects.
        TakeNote = "take-note",
        /// Is against.
        Oppose = "oppose",
        /// Is for.
        Support = "support",
        /// Recognises a state, government or situation.
        Recognise = "recognise",
        /// Does not, or no longer, recognise.
        WithholdRecognition = "withhold-recognition",
        /// Says sorry.
        Apologise = "apologise",
        /// Keeps a right or position open.
        Reserve = "reserve",
        /// Takes back what one said.
        Retract = "retract",
        /// Objects.
        Object = "object",
        /// Explains a vote.
        ExplainVote = "explain-vote",
        /// Says that one will not speak of it.
        DeclineToComment = "decline-to-comment",
        /// Says nothing where a word was called for.
        KeepSilent = "keep-silent",
        /// Brings something up.
        Raise = "raise",
    }
}
