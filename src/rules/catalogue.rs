//! The rules, each with its code, name, severity and reason.

use core::fmt;

use crate::report::Severity;

/// Defines the rules from one table.
macro_rules! rules {
    ($($Rule:ident $code:literal $name:literal $Severity:ident $summary:literal $reason:literal)*) => {
        /// A rule that [`validate`](crate::Dossier::validate) checks.
        ///
        /// | code | name | severity | what must hold | why |
        /// |---|---|---|---|---|
        $(#[doc = concat!(
            "| ", $code, " | `", $name, "` | ", stringify!($Severity), " | ", $summary, " | ",
            $reason, " |",
        )])*
        ///
        /// Codes and names are stable: a rule that is given up leaves its code
        /// unused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(
                #[doc = concat!($code, ": ", $summary, ".")]
                $Rule,
            )*
        }

        impl Rule {
            /// Every rule, by code.
            pub const ALL: &'static [Rule] = &[$(Rule::$Rule),*];

            /// The rule's stable code, such as `D101`.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Rule::$Rule => $code,)*
                }
            }

            /// The rule's stable name, such as `duplicate-id`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Rule::$Rule => $name,)*
                }
            }

            /// How much a violation of the rule weighs.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Rule::$Rule => Severity::$Severity,)*
                }
            }

            /// What must hold, in one line.
            pub const fn summary(self) -> &'static str {
                match self {
                    $(Rule::$Rule => $summary,)*
                }
            }

            /// Why the rule is there.
            pub const fn reason(self) -> &'static str {
                match self {
                    $(Rule::$Rule => $reason,)*
                }
            }
        }
    };
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

rules! {
    DuplicateId "D101" "duplicate-id" Error
        "an id stands on one record of the dossier"
        "a reference must lead to one record, whatever its kind"
    AlikeIds "D102" "alike-ids" Error
        "ids differ by more than case and Unicode form"
        "two ids that look the same will be mistaken for one another"
    FormerIdTaken "D103" "former-id-taken" Error
        "a former id is neither an id nor the former id of another record"
        "an old reference must lead to one record"
    UnknownReference "D104" "unknown-reference" Error
        "an id that is referred to stands on a record"
        "a link that leads nowhere loses what it was to say"
    WrongKind "D105" "wrong-kind" Error
        "a reference leads to a record of a kind that may stand there"
        "a place cannot take part in a meeting, nor a person be its place"
    RelationEnds "D106" "relation-ends" Error
        "a relation joins kinds of record that it can join"
        "each kind of relation has one meaning, and it needs ends that fit"
    TieEnds "D107" "tie-ends" Error
        "a tie joins kinds of actor that it can join"
        "only a person or group holds a post; only a state or body is recognised"
    LinkToSelf "D108" "link-to-self" Error
        "a relation or tie leads to another record than its own"
        "nothing follows, answers or succeeds itself"
    UnknownPart "D109" "unknown-part" Error
        "a part that is referred to is a part of that document"
        "a quote must be found where it is said to stand"
    DuplicatePart "D110" "duplicate-part" Error
        "the parts of a document have different ids"
        "a reference to a part must lead to one part"
    UnknownStep "D111" "unknown-step" Error
        "a step that is referred to stands in that record's history, or in an account of it"
        "a condition on a step that no one records can never be told to be met"
    SharedCode "D112" "shared-code" Warning
        "a code stands on one record at a time"
        "one code for two records means that the code is wrong or the records are one"
    Cycle "D201" "cycle" Error
        "part-of, follows, supersedes, prepares, memberships, places and topics do not run in circles"
        "what is part of itself has no whole, and what follows itself no beginning"
    UnsafeText "D301" "unsafe-text" Error
        "text has no control characters but tab and line ends, and no bidirectional overrides"
        "they hide or reorder what a reader sees, and break the programs that print it"
    EmptyText "D302" "empty-text" Error
        "text that is given says something"
        "an empty text looks like a fact and is none; what is not known is left out"
    EmptyQuote "D303" "empty-quote" Error
        "quoted words are words"
        "an empty quote is found in every document"
    MalformedWord "D304" "malformed-word" Error
        "a word of a vocabulary is lower case, with hyphens"
        "free text in place of a word cannot be counted or compared"
    MisspeltWord "D305" "misspelt-word" Warning
        "a word that is not listed does not look like a listed one"
        "an unlisted word is kept, so a slip of the pen would pass for a new word"
    UnnamedParticipant "D401" "unnamed-participant" Error
        "a participation names an actor, a post or a description"
        "someone must take part"
    PostNotHeld "D402" "post-not-held" Error
        "a person acts in a post on a day on which dated tenures do not exclude it"
        "a title used before or after its time is the commonest slip in records of visits"
    PostPerhapsNotHeld "D403" "post-perhaps-not-held" Warning
        "a person acts in a post on a day within dated tenures"
        "the dates leave it open whether the title was right"
    NotInExistence "D404" "not-in-existence" Error
        "who or what takes part exists on that day"
        "the dead do not confer, nor do states before they are founded"
    PerhapsNotInExistence "D405" "perhaps-not-in-existence" Warning
        "who or what takes part surely exists on that day"
        "the dates leave it open"
    TieOutsideExistence "D406" "tie-outside-existence" Error
        "a tie holds while both its ends exist"
        "no one holds a post before birth or after it was abolished"
    PostHeldTwice "D407" "post-held-twice" Warning
        "a post has one substantive holder at a time"
        "two holders at once are rival claimants, which a tie's status can say, or a slip"
    NameOutsideExistence "D408" "name-outside-existence" Error
        "a name or code is not older than its bearer"
        "names are given after the end, but none is borne before the beginning"
    TooFewParticipants "D501" "too-few-participants" Error
        "a meeting has two participants, or a step that says why not"
        "one alone does not meet"
    OneSided "D502" "one-sided" Error
        "the participants of a meeting are on two sides, or a step says why not"
        "a side that talks to itself is no diplomatic meeting"
    NoHolder "D601" "no-holder" Error
        "a position has a holder"
        "what nobody holds is no position"
    NothingSaid "D602" "nothing-said" Error
        "a position says something"
        "a position without a proposition or a quote cannot be agreed with or denied"
    TooFewParties "D603" "too-few-parties" Error
        "an agreed action has two parties"
        "what one owes alone is a pledge, and a position holds it"
    TwiceVoted "D604" "twice-voted" Error
        "a voter has one ballot"
        "a second ballot would be counted twice"
    TallyMismatch "D605" "tally-mismatch" Error
        "the counts of a vote are not below the ballots recorded, nor above those entitled"
        "counts and ballots are two records of one vote"
    EndsBeforeStart "D701" "ends-before-start" Error
        "what ends, ends after its start"
        "a life, a step or an interval runs forward"
    PartOutsideWhole "D702" "part-outside-whole" Error
        "a meeting or event lies within the time of the whole it is part of"
        "one of the two is dated wrong, or it is no part"
    SaidAfterCited "D703" "said-after-cited" Error
        "a document that is cited for words said is not older than they"
        "nobody reports today what is said tomorrow"
    HappenedAfterCited "D704" "happened-after-cited" Warning
        "a document that is cited for what happened is not older than it"
        "a document may announce; but then the step announced is another"
    DeadlineBeforeDuty "D705" "deadline-before-duty" Error
        "a deadline does not come before the duty was agreed"
        "a duty that is late when it is born is dated wrong"
    HistoryOutOfOrder "D706" "history-out-of-order" Error
        "the steps of a history stand in the order of their dates"
        "the standing of a record follows from the last step"
    ImpossibleStep "D707" "impossible-step" Error
        "a step can be taken from where the record stands"
        "what was held cannot be called off afterwards"
    UnlikelyStep "D708" "unlikely-step" Warning
        "a step is usually taken from where the record stands"
        "a step between them may be missing"
    OmissionUnproven "D801" "omission-unproven" Error
        "leaving out is shown from a document read completely"
        "what is not in an excerpt may be in the rest"
    AccountSaysNothing "D802" "account-says-nothing" Error
        "an account says, denies or omits something and is someone's"
        "a version that differs in nothing is no version"
}
