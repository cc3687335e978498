//! Actors: states, people, organizations, groups and posts, and the ties
//! between them.
//!
//! A post is an office, not its holder: who holds it, and when, is a tie of
//! the person. Whether something is a state, the crate does not decide: the
//! author of a dossier puts it in one list or another, and recognition is a
//! tie, stated by those who grant or withhold it.

use crate::date::Date;
use crate::evidence::Citation;
use crate::id::{ActorId, AnyId, PostId};
use crate::list::List;
use crate::name::{Code, Name};
use crate::object::{object, record};
use crate::participation::Participation;
use crate::text::Text;
use crate::time::Timing;
use crate::vocabulary::vocabulary;

record! {
    @id ActorId
    /// A polity: a member state, a contested, former or not self-governing one.
    pub struct State {
        required {
            /// The dossier's own label.
            name: Text,
        }
        optional {
            /// Attested names.
            names: List<Name>,
            /// Codes in other schemes.
            codes: List<Code>,
            /// From when to when it existed.
            existed: Option<Date>,
            /// Ties to other actors.
            ties: List<Tie>,
        }
    }
}

record! {
    @id ActorId
    /// A human being.
    pub struct Person {
        required {
            /// The dossier's own label.
            name: Text,
        }
        optional {
            /// Attested names.
            names: List<Name>,
            /// Codes in other schemes.
            codes: List<Code>,
            /// When the person was born.
            born: Option<Date>,
            /// When the person died.
            died: Option<Date>,
            /// Posts held, memberships, nationality and other ties.
            ties: List<Tie>,
        }
    }
}

record! {
    @id ActorId
    /// A ministry, international organization, company, party, armed group,
    /// medium or other organized body.
    pub struct Organization {
        required {
            /// The dossier's own label.
            name: Text,
        }
        optional {
            /// What kind of body it is.
            kind: Option<OrganizationKind>,
            /// The state or larger organization it belongs to.
            of: Option<ActorId>,
            /// Attested names.
            names: List<Name>,
            /// Codes in other schemes.
            codes: List<Code>,
            /// From when to when it existed.
            existed: Option<Date>,
            /// Ties to other actors.
            ties: List<Tie>,
        }
    }
}

record! {
    @id ActorId
    /// Actors taken together that are not organized as one: "Chinese private
    /// companies", "the international community", a delegation.
    pub struct Group {
        required {
            /// The dossier's own label.
            name: Text,
        }
        optional {
            /// The actor to which the members belong or from which they come.
            of: Option<ActorId>,
            /// Attested names.
            names: List<Name>,
            /// Codes in other schemes.
            codes: List<Code>,
            /// From when to when it existed.
            existed: Option<Date>,
            /// Ties to other actors. Who belongs to the group is a tie of the member.
            ties: List<Tie>,
        }
    }
}

record! {
    @id PostId
    /// An office, held or vacant. Its holders have a tie of kind
    /// [`Holds`](TieKind::Holds) to it.
    pub struct Post {
        required {
            /// The dossier's own label.
            name: Text,
        }
        optional {
            /// The state or organization whose office it is.
            of: Option<ActorId>,
            /// Its rank in protocol.
            rank: Option<Rank>,
            /// Attested names.
            names: List<Name>,
            /// Codes in other schemes.
            codes: List<Code>,
            /// From when to when it existed.
            existed: Option<Date>,
            /// Ties to others: the post it succeeds, the state it is accredited to.
            ties: List<Tie>,
        }
    }
}

vocabulary! {
    /// The kind of an [`Organization`].
    pub enum OrganizationKind, "a kind of organization, such as \"ministry\"" {
        /// A government as a whole.
        Government = "government",
        /// A ministry or department of government.
        Ministry = "ministry",
        /// Another public office or agency.
        Agency = "agency",
        /// An embassy, consulate, permanent mission or liaison office.
        Mission = "mission",
        /// A parliament or chamber.
        Legislature = "legislature",
        /// A court or tribunal.
        Court = "court",
        /// Armed forces of a state, or a part of them.
        Military = "military",
        /// An armed group that is no state's.
        ArmedGroup = "armed-group",
        /// A political party or an organ of one.
        Party = "party",
        /// An organization of states.
        Intergovernmental = "intergovernmental",
        /// An organ, conference or secretariat of such an organization.
        Organ = "organ",
        /// A bloc or alliance.
        Alliance = "alliance",
        /// A non-governmental organization.
        Nongovernmental = "nongovernmental",
        /// A religious body.
        Religious = "religious",
        /// A company.
        Company = "company",
        /// A newspaper, news agency, broadcaster or other medium.
        Media = "media",
        /// A university, institute or think tank.
        Academic = "academic",
        /// A commission, committee or working group.
        Commission = "commission",
    }
}

vocabulary! {
    /// The rank of a [`Post`] in protocol: for heads of mission the classes of
    /// the Vienna Convention on Diplomatic Relations (1961), Article 14; for
    /// others the usual order of precedence.
    pub enum Rank, "a rank in protocol, such as \"foreign-minister\"" {
        /// Head of state.
        HeadOfState = "head-of-state",
        /// Head of government.
        HeadOfGovernment = "head-of-government",
        /// Deputy head of state or government.
        DeputyHead = "deputy-head",
        /// Chief officer of an international organization.
        ChiefOfOrganization = "chief-of-organization",
        /// Minister for foreign affairs.
        ForeignMinister = "foreign-minister",
        /// Member of a government or of the leading body of a ruling party.
        Minister = "minister",
        /// Deputy or vice minister, secretary of state below a minister.
        DeputyMinister = "deputy-minister",
        /// Ambassador or nuncio, accredited to a head of state.
        Ambassador = "ambassador",
        /// Envoy, minister or internuncio, accredited to a head of state.
        Envoy = "envoy",
        /// Chargé d'affaires, accredited to a minister.
        ChargeDAffaires = "charge-d-affaires",
        /// Special representative or envoy for a matter.
        SpecialRepresentative = "special-representative",
        /// Head of a department, director general, assistant secretary.
        SeniorOfficial = "senior-official",
        /// Another official.
        Official = "official",
        /// Head of a consular post.
        Consul = "consul",
        /// Spokesperson.
        Spokesperson = "spokesperson",
        /// Senior military commander.
        MilitaryCommander = "military-commander",
        /// Monarch's or president's personal representative.
        PersonalRepresentative = "personal-representative",
    }
}

object! {
    @visited tie
    /// A dated and cited link from the actor it stands on, read "this actor
    /// *kind* to": a person *holds* a post, a state *recognises* another.
    pub struct Tie {
        required {
            /// The kind of tie.
            kind: TieKind,
            /// The actor, post or place at its far end.
            to: AnyId,
        }
        optional {
            /// From when to when it held. Absent: at some time or other.
            when: Option<Date>,
            /// What a date cannot say of when.
            timing: Option<Box<Timing>>,
            /// On what footing: acting, designate, contested, de jure.
            status: Option<TieStatus>,
            /// The wording by which it was expressed, as in an act of recognition.
            wording: Option<Text>,
            /// As what the far end is recognised, where it is less or other
            /// than the whole: "as the sole legitimate government".
            recognised_as: Option<Text>,
            /// According to whom it holds, where that is in dispute.
            by: List<Participation>,
            /// The tie is stated *not* to hold.
            not: bool,
            /// The passages that support it.
            cites: List<Citation>,
        }
    }
}

impl Tie {
    /// The person's tenure of a post from when to when.
    ///
    /// ```
    /// use diplomacy::{Date, PostId, Tie};
    /// let tenure = Tie::holds(PostId::new("us-secretary")?).during(Date::new("2021-01-26/..")?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn holds(post: impl Into<PostId>) -> Tie {
        Tie::new(TieKind::Holds, post.into())
    }

    /// The same tie, in this time.
    #[must_use]
    pub fn during(mut self, when: Date) -> Tie {
        self.when = Some(when);
        self
    }
}

vocabulary! {
    /// The kind of a [`Tie`], read "this actor *kind* to".
    pub enum TieKind, "a kind of tie, such as \"holds\"" {
        /// Holds the post: a tenure.
        Holds = "holds",
        /// Is a member of the organization or group.
        MemberOf = "member-of",
        /// Is a part of the larger body.
        PartOf = "part-of",
        /// Works for.
        EmployedBy = "employed-by",
        /// Is a national of the state.
        NationalOf = "national-of",
        /// Recognises the state or government.
        Recognises = "recognises",
        /// Has diplomatic relations with the state.
        RelationsWith = "relations-with",
        /// Is accredited to the state or organization.
        AccreditedTo = "accredited-to",
        /// Speaks and acts for.
        Represents = "represents",
        /// Comes after, as successor state, organization or office.
        Succeeds = "succeeds",
        /// Claims the territory or office.
        Claims = "claims",
        /// Holds the territory in fact.
        Controls = "controls",
        /// Is allied with.
        AlliedWith = "allied-with",
        /// Is at war with.
        AtWarWith = "at-war-with",
        /// Is related by blood or marriage to.
        KinOf = "kin-of",
        /// Is the same as, where two records turn out to be of one actor.
        SameAs = "same-as",
        /// Is someone else than, in spite of a like name.
        DifferentFrom = "different-from",
    }
}

vocabulary! {
    /// On what footing a [`Tie`] holds.
    pub enum TieStatus, "a status of a tie, such as \"acting\"" {
        /// In full and in one's own right.
        Substantive = "substantive",
        /// For the time being, in another's place.
        Acting = "acting",
        /// For the time of a vacancy: chargé d'affaires ad interim.
        AdInterim = "ad-interim",
        /// Named and not yet in office.
        Designate = "designate",
        /// Claimed by more than one.
        Contested = "contested",
        /// As of right.
        DeJure = "de-jure",
        /// In fact.
        DeFacto = "de-facto",
        /// As an observer.
        Observer = "observer",
        /// Halted for a time.
        Suspended = "suspended",
        /// Without duties.
        Honorary = "honorary",
    }
}

/// What the kinds of actor, and posts, have in common.
macro_rules! parties {
    ($($Name:ident)*) => {$(
        impl crate::dossier::Named for $Name {
            fn name(&self) -> &str {
                &self.name
            }
            fn names(&self) -> &[Name] {
                &self.names
            }
            fn codes(&self) -> &[Code] {
                &self.codes
            }
            fn ties(&self) -> &[Tie] {
                &self.ties
            }
        }
    )*};
}

parties!(State Person Organization Group Post);
