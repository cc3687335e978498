//! The dossier of `examples/dossiers/beijing-2023.json`, built in Rust.
//!
//! It holds what one undated article says of a visit, and nothing else: each
//! record is cited to a paragraph, and whatever the article leaves open (the
//! days, who spoke where) is left out here.

use std::error::Error;

use diplomacy::{
    ActionId, ActionKind, ActionStep, ActorId, AgreedAction, Amount, Attribution, Citation,
    CitedField, Claim, ClaimKind, Code, CodeScheme, Date, Document, DocumentId, DocumentKind,
    Dossier, Duration, Event, EventId, EventKind, Extent, Force, Group, LanguageTag, List, Manner,
    Meeting, MeetingId, MeetingKind, MeetingStep, Name, NameKind, Organization, OrganizationKind,
    Outcome, OutcomeKind, Part, PartId, Participation, Person, Place, PlaceId, PlacePrecision,
    PositionId, Post, PostId, Rank, Reading, Relation, RelationKind, Role, SpeechAct, State,
    StatedPosition, Step, Target, Terms, Tie, TieKind, TimeUnit, Timing, Topic, TopicId,
};

/// Declares [`Ids`]: each id is written once and checked once, so that the
/// records below refer to one another by fields that the compiler knows.
macro_rules! ids {
    ($($Id:ident: $($id:ident)*;)*) => {
        struct Ids {
            $($($id: $Id,)*)*
        }

        impl Ids {
            fn new() -> Result<Self, diplomacy::IdError> {
                Ok(Ids { $($($id: $Id::new(&stringify!($id).replace('_', "-"))?,)*)* })
            }
        }
    };
}

ids! {
    ActorId: us cn ru ua blinken xi wang_yi qin asianews cn_foreign_ministry cfac cfac_office
        chinese_companies international_community;
    PostId: us_secretary cn_president cfac_director cn_foreign_minister;
    PlaceId: beijing xinjiang tibet hong_kong;
    TopicId: relations taiwan one_china_policy taiwan_independence taiwan_strait world_economy
        lethal_aid human_rights fentanyl chinese_economy;
    DocumentId: article ministry_statement;
    PartId: headline standfirst dateline p1 p2 p3 p4 p5 p6 p7 p8 p9 p10 p11 p12 p13 p14 p15;
    MeetingId: visit talks wang_talks qin_talks xi_meeting press_briefing;
    PositionId: xi_progress community_concern community_conflict community_coexistence
        cn_no_shaping cn_lethal_aid us_lethal_aid us_one_china us_taiwan_independence us_strait
        us_human_rights us_containment us_economic_success;
    ActionId: qin_visit air_links culture working_group;
    EventId: balloon_crisis handshake war;
}

/// The dossier.
pub(crate) fn dossier() -> Result<Dossier, Box<dyn Error>> {
    let ids = Ids::new()?;
    let mut dossier = Dossier::new();
    dossier.title = Some(
        "The United States and China: Blinken's visit to Beijing, as AsiaNews reported it".into(),
    );
    dossier.lang = Some(LanguageTag::new("en")?);
    dossier.states = ids.states()?;
    dossier.people = ids.people();
    dossier.organizations = ids.organizations();
    dossier.groups = ids.groups();
    dossier.posts = ids.posts();
    dossier.places = ids.places();
    dossier.topics = ids.topics()?;
    dossier.documents = ids.documents()?;
    dossier.meetings = ids.meetings()?;
    dossier.positions = ids.positions();
    dossier.actions = ids.actions();
    dossier.events = ids.events();
    Ok(dossier)
}

/// Citations of the article, and those who speak in it.
impl Ids {
    /// What the article says in its own voice.
    fn narrated(&self, part: &PartId, words: &str) -> Citation {
        self.cite(part, Manner::Narrated, words)
    }

    /// What it reports someone to have said, in its own words.
    fn reported(&self, part: &PartId, words: &str) -> Citation {
        self.cite(part, Manner::Paraphrase, words)
    }

    /// What it puts in quotation marks.
    fn quoted(&self, part: &PartId, words: &str) -> Citation {
        self.cite(part, Manner::Verbatim, words)
    }

    fn cite(&self, part: &PartId, manner: Manner, words: &str) -> Citation {
        Citation::new(self.article.clone()).with(|it| {
            it.part = Some(part.clone());
            it.manner = Some(manner);
            it.words = Some(words.into());
        })
    }

    fn both_sides(&self) -> List<Participation> {
        [self.us.clone().into(), self.cn.clone().into()].into()
    }

    fn as_secretary(&self) -> Participation {
        Participation::of(self.blinken.clone()).in_post(self.us_secretary.clone())
    }

    fn as_president(&self) -> Participation {
        Participation::of(self.xi.clone()).in_post(self.cn_president.clone())
    }

    fn as_foreign_minister(&self) -> Participation {
        Participation::of(self.qin.clone()).in_post(self.cn_foreign_minister.clone())
    }

    fn for_the_us(&self) -> Participation {
        self.as_secretary().on_side(self.us.clone())
    }

    fn for_china(&self) -> Participation {
        self.as_president().on_side(self.cn.clone())
    }
}

/// What a citation carries beside part, manner and words.
trait Cite: Sized {
    /// Passed on by this speaker, behind those already named.
    fn via(self, by: impl Into<Participation>) -> Self;
    /// Passed on by this speaker, who did so by this act.
    fn via_act(self, by: impl Into<Participation>, act: SpeechAct) -> Self;
    /// Found again by what stands before the words.
    fn after(self, prefix: &str) -> Self;
    /// Found again by what stands behind the words.
    fn before(self, suffix: &str) -> Self;
    /// Supports this one field.
    fn for_field(self, field: CitedField) -> Self;
    /// Is read in this way.
    fn read_as(self, reading: Reading) -> Self;
}

impl Cite for Citation {
    fn via(self, by: impl Into<Participation>) -> Self {
        self.with(|it| it.via.push(Attribution::new(by)))
    }
    fn via_act(self, by: impl Into<Participation>, act: SpeechAct) -> Self {
        self.with(|it| it.via.push(Attribution::new(by).with(|link| link.act = Some(act))))
    }
    fn after(self, prefix: &str) -> Self {
        self.with(|it| it.context.get_or_insert_default().prefix = Some(prefix.into()))
    }
    fn before(self, suffix: &str) -> Self {
        self.with(|it| it.context.get_or_insert_default().suffix = Some(suffix.into()))
    }
    fn for_field(self, field: CitedField) -> Self {
        self.with(|it| it.field = Some(field))
    }
    fn read_as(self, reading: Reading) -> Self {
        self.with(|it| it.readings.push(reading))
    }
}

fn reading(says: &str) -> Reading {
    Reading::default().with(|it| it.says = Some(says.into()))
}

fn timing(words: &str) -> Timing {
    Timing::default().with(|it| it.words = Some(words.into()))
}

fn claim(kind: ClaimKind, says: &str, cites: impl Into<List<Citation>>) -> Claim {
    Claim::new(kind).with(|it| {
        it.says = Some(says.into());
        it.cites = cites.into();
    })
}

fn relation(kind: RelationKind, to: impl Into<diplomacy::AnyId>) -> List<Relation> {
    [Relation::new(kind, to)].into()
}

/// Actors, places and topics.
impl Ids {
    fn states(&self) -> Result<List<State>, Box<dyn Error>> {
        let iso = |code| Code::new(CodeScheme::Iso3166_1, code);
        let english = LanguageTag::new("en")?;
        let washington = Name::new("Washington").with(|it| {
            it.kind = Some(NameKind::Alias);
            it.lang = Some(english);
            it.cites.push(self.narrated(&self.p13, "Washington"));
        });
        let mut us = State::new(self.us.clone(), "United States");
        us.codes.push(iso("US")?);
        us.names.push(washington);
        let mut cn = State::new(self.cn.clone(), "China");
        cn.codes.push(iso("CN")?);
        let mut ru = State::new(self.ru.clone(), "Russia");
        ru.codes.push(iso("RU")?);
        let mut ua = State::new(self.ua.clone(), "Ukraine");
        ua.codes.push(iso("UA")?);
        Ok([us, cn, ru, ua].into())
    }

    fn people(&self) -> List<Person> {
        // The article names each in a post, and so says who held it when it
        // was written.
        let holds = |post: &PostId, cites: List<Citation>| {
            Tie::new(TieKind::Holds, post).with(|it| {
                let at = Timing::default().with(|it| it.at = Some(Target::new(&self.article)));
                it.timing = Some(at.into());
                it.cites = cites;
            })
        };
        let misspelling = |text: &str, part: &PartId| {
            Name::new(text).with(|it| {
                it.kind = Some(NameKind::Misspelling);
                it.cites.push(self.narrated(part, text));
            })
        };
        let director = "Wang Yi, director of the Office of the Central Foreign Affairs Commission";
        [
            Person::new(self.blinken.clone(), "Antony Blinken").with(|it| {
                it.names.push(misspelling("Anthony Blinken", &self.p1));
                let cites = [self.narrated(&self.p1, "US Secretary of State")];
                it.ties.push(holds(&self.us_secretary, cites.into()));
            }),
            Person::new(self.xi.clone(), "Xi Jinping").with(|it| {
                let cites = [self.narrated(&self.p2, "Chinese President Xi Jinping")];
                it.ties.push(holds(&self.cn_president, cites.into()));
            }),
            Person::new(self.wang_yi.clone(), "Wang Yi").with(|it| {
                let cites = [self.narrated(&self.p2, director)];
                it.ties.push(holds(&self.cfac_director, cites.into()));
            }),
            Person::new(self.qin.clone(), "Qin Gang").with(|it| {
                it.names.push(misspelling("Qin Giang", &self.p9));
                let cites = [
                    self.narrated(&self.p2, "Foreign Minister Qin Gang"),
                    self.narrated(&self.p9, "Chinese Foreign Minister"),
                ];
                it.ties.push(holds(&self.cn_foreign_minister, cites.into()));
            }),
        ]
        .into()
    }

    fn organizations(&self) -> List<Organization> {
        let office = "Office of the Central Foreign Affairs Commission";
        [
            Organization::new(self.asianews.clone(), "AsiaNews").with(|it| {
                it.kind = Some(OrganizationKind::Media);
                let byline = Citation::new(self.article.clone()).with(|it| {
                    it.part = Some(self.dateline.clone());
                    it.words = Some("AsiaNews".into());
                });
                it.cites.push(byline);
            }),
            Organization::new(self.cn_foreign_ministry.clone(), "Foreign Ministry").with(|it| {
                it.kind = Some(OrganizationKind::Ministry);
                it.of = Some(self.cn.clone());
                it.cites.push(self.narrated(&self.p5, "China’s Foreign Ministry"));
            }),
            Organization::new(self.cfac.clone(), "Central Foreign Affairs Commission").with(|it| {
                it.kind = Some(OrganizationKind::Commission);
                it.of = Some(self.cn.clone());
                it.cites.push(self.narrated(&self.p2, "Central Foreign Affairs Commission"));
            }),
            Organization::new(self.cfac_office.clone(), office).with(|it| {
                it.of = Some(self.cfac.clone());
                it.cites.push(self.narrated(&self.p2, &format!("the {office}")));
            }),
        ]
        .into()
    }

    fn groups(&self) -> List<Group> {
        let ministry = self.cn_foreign_ministry.clone();
        [
            Group::new(self.chinese_companies.clone(), "Chinese private companies").with(|it| {
                it.of = Some(self.cn.clone());
                it.cites.push(self.narrated(&self.p11, "Chinese private companies"));
            }),
            Group::new(self.international_community.clone(), "the international community").with(
                |it| {
                    it.cites
                        .push(self.quoted(&self.p5, "The international community").via(ministry))
                },
            ),
        ]
        .into()
    }

    fn posts(&self) -> List<Post> {
        let post = |id: &PostId, name: &str, of: &ActorId, rank: Option<Rank>| {
            Post::new(id.clone(), name).with(|it| {
                it.of = Some(of.clone());
                it.rank = rank;
            })
        };
        let minister = Some(Rank::ForeignMinister);
        [
            post(&self.us_secretary, "Secretary of State", &self.us, minister.clone()),
            post(&self.cn_president, "President", &self.cn, Some(Rank::HeadOfState)),
            // The article does not say how the office ranks.
            post(&self.cfac_director, "Director", &self.cfac_office, None),
            post(&self.cn_foreign_minister, "Foreign Minister", &self.cn, minister),
        ]
        .into()
    }

    fn places(&self) -> List<Place> {
        let region = |id: &PlaceId, name: &str| {
            Place::new(id.clone(), name).with(|it| it.precision = Some(PlacePrecision::Region))
        };
        [
            Place::new(self.beijing.clone(), "Beijing").with(|it| {
                it.precision = Some(PlacePrecision::Locality);
                it.of = Some(self.cn.clone());
            }),
            region(&self.xinjiang, "Xinjiang"),
            region(&self.tibet, "Tibet"),
            Place::new(self.hong_kong.clone(), "Hong Kong"),
        ]
        .into()
    }

    fn topics(&self) -> Result<List<Topic>, Box<dyn Error>> {
        let topic = |id: &TopicId, name: &str| Topic::new(id.clone(), name);
        let on_taiwan = |id, name| topic(id, name).with(|it| it.broader.push(self.taiwan.clone()));
        let background = |says, cites: List<Citation>| claim(ClaimKind::Background, says, cites);

        let bone = "On the Taiwan issue, \
                    which is the major bone of contention between the two countries";
        let taiwan = topic(&self.taiwan, "Taiwan").with(|it| {
            let says = "the major bone of contention between the two countries";
            it.claims.push(background(says, [self.narrated(&self.p12, bone)].into()));
        });
        let english = LanguageTag::new("en")?;
        let strait = on_taiwan(&self.taiwan_strait, "The Taiwan Strait").with(|it| {
            it.names.push(Name::new("the Strait").with(|it| {
                it.kind = Some(NameKind::Short);
                it.lang = Some(english);
                let passage = self.narrated(&self.p12, "the Strait");
                it.cites.push(passage.before(" and their possible consequences"));
            }));
        });
        let fentanyl = topic(&self.fentanyl, "Fentanyl").with(|it| {
            let cites = [
                self.narrated(&self.p14, "a synthetic drug"),
                self.narrated(&self.p14, "this narcotic substance"),
            ];
            it.claims.push(background("a synthetic drug, and a narcotic substance", cites.into()));
            let toll = "the leading cause of death among young people in the United States";
            it.claims.push(background(toll, [self.narrated(&self.p14, toll)].into()));
        });
        Ok([
            topic(&self.relations, "Relations between China and the United States"),
            taiwan,
            on_taiwan(&self.one_china_policy, "The one-China policy"),
            on_taiwan(&self.taiwan_independence, "Taiwan's independence"),
            strait,
            topic(&self.world_economy, "The world economy"),
            topic(&self.lethal_aid, "Lethal aid to Russia"),
            topic(&self.human_rights, "Human rights in China"),
            fentanyl,
            topic(&self.chinese_economy, "China's economy"),
        ]
        .into())
    }
}

/// Texts and meetings.
impl Ids {
    fn documents(&self) -> Result<List<Document>, Box<dyn Error>> {
        let english = LanguageTag::new("en")?;
        let part = |id: &PartId, kind: &str, starts: &str| {
            Part::new(id.clone()).with(|it| {
                it.kind = Some(kind.into());
                it.starts = Some(starts.into());
            })
        };
        let paragraph = |id, starts| part(id, "paragraph", starts);
        let article = Document::new(self.article.clone(), DocumentKind::Article).with(|it| {
            it.title = Some("Blinken-Xi meeting aimed at reducing tensions".into());
            it.lang = Some(english);
            it.publisher = Some(self.asianews.clone());
            it.read = Some(Extent::Complete);
            it.contributors = [
                Participation::of(self.asianews.clone()).as_role(Role::Author),
                Participation::described("Agencies").as_role(Role::Author).with(|it| {
                    it.cites.push(Citation::new(self.article.clone()).with(|it| {
                        it.part = Some(self.dateline.clone());
                        it.words = Some("Agencies".into());
                    }));
                }),
            ]
            .into();
            it.parts = [
                Part::new(self.headline.clone()).with(|it| it.kind = Some("headline".into())),
                part(&self.standfirst, "standfirst", "The US secretary of state holds"),
                part(&self.dateline, "dateline", "Beijing (AsiaNews/Agencies)")
                    .with(|it| it.of = Some(self.p1.clone())),
                paragraph(&self.p1, "Beijing (AsiaNews/Agencies)"),
                paragraph(&self.p2, "During his stay"),
                paragraph(&self.p3, "The visit’s primary goal"),
                paragraph(&self.p4, "After shaking hands"),
                paragraph(&self.p5, "“The international community"),
                paragraph(&self.p6, "“It does not want"),
                paragraph(&self.p7, "It goes on to say"),
                paragraph(&self.p8, "Official statements notwithstanding"),
                paragraph(&self.p9, "The only certain thing"),
                paragraph(&self.p10, "Speaking to reporters"),
                paragraph(&self.p11, "With respect to"),
                paragraph(&self.p12, "On the Taiwan issue"),
                paragraph(&self.p13, "In addition"),
                paragraph(&self.p14, "The US secretary of state also noted"),
                paragraph(&self.p15, "Blinken tried to reassure"),
            ]
            .into();
        });
        // Known only through the article, which quotes from it.
        let statement = Document::new(self.ministry_statement.clone(), DocumentKind::Statement)
            .with(|it| {
                it.publisher = Some(self.cn_foreign_ministry.clone());
                it.read = Some(Extent::Excerpt);
                let words = "a statement issued by China’s Foreign Ministry";
                it.cites.push(self.narrated(&self.p5, words));
            });
        Ok([article, statement].into())
    }

    fn meetings(&self) -> Result<List<Meeting>, Box<dyn Error>> {
        Ok([
            self.visit()?,
            self.talks(),
            self.wang_talks(),
            self.qin_talks(),
            self.xi_meeting()?,
            self.press_briefing(),
        ]
        .into())
    }

    fn visit(&self) -> Result<Meeting, Box<dyn Error>> {
        let p1 = |words| self.narrated(&self.p1, words);
        // "February", of no stated year.
        let february = Box::new(Date::new("XXXX-02")?);
        let since = Date::new("2018")?;

        let scheduled = Step::new(MeetingStep::Scheduled).with(|it| {
            it.planned = Some(february.clone());
            it.cites.push(p1("Originally scheduled for February"));
        });
        let postponed = Step::new(MeetingStep::Postponed).with(|it| {
            it.planned = Some(february);
            let cause = Relation::new(RelationKind::CausedBy, &self.balloon_crisis);
            it.relations
                .push(cause.with(|it| it.cites.push(p1("because of the spy balloon crisis"))));
            it.cites.push(p1("it was postponed"));
        });
        let concluded = Step::new(MeetingStep::Concluded).with(|it| {
            let today = timing("today").with(|it| it.at = Some(Target::new(&self.article)));
            it.timing = Some(today.into());
            it.cites.push(p1("ended his visit in Beijing today"));
        });

        let precedent = claim(
            ClaimKind::Precedent,
            "the first high-level meeting between the two countries",
            [p1("the first high-level meeting between the two countries since 2018")],
        )
        .with(|it| it.since = Some(since));
        let goal = "The visit’s primary goal was to reduce tensions between the two countries.";
        let purpose = claim(
            ClaimKind::Purpose,
            "primarily, to reduce tensions between the two countries",
            [self.narrated(&self.p3, goal)],
        );

        Ok(Meeting::new(self.visit.clone()).with(|it| {
            it.kind = Some(MeetingKind::Visit);
            it.title = Some("Blinken's visit to Beijing".into());
            it.places.push(self.beijing.clone());
            let host = Participation::of(self.cn.clone()).as_role(Role::Host);
            it.participants = [
                self.for_the_us().as_role(Role::Guest),
                host.with(|it| it.cites.push(self.narrated(&self.p15, "his hosts"))),
            ]
            .into();
            it.history = [scheduled, postponed, concluded].into();
            it.claims = [precedent, purpose].into();
            it.cites.push(p1("US Secretary of State Anthony Blinken ended his visit in Beijing"));
        }))
    }

    fn talks(&self) -> Meeting {
        let progress = Outcome::new(OutcomeKind::Progress).with(|it| {
            it.by.push(self.for_china());
            it.cites.push(self.quoted(&self.p4, "made progress").via(self.as_president()));
        });

        // Both sides say "frank": two chains, which happen to share their words.
        let acknowledged = |side: &ActorId| {
            self.quoted(&self.p8, "frank")
                .after("acknowledging that they were “")
                .via_act(side.clone(), SpeechAct::Acknowledge)
        };
        let unattributed =
            reading("quoted without a speaker; taken for the word that both sides used");
        let frank = claim(
            ClaimKind::Characterisation,
            "frank",
            [
                acknowledged(&self.us),
                acknowledged(&self.cn),
                self.quoted(&self.standfirst, "frank discussions").read_as(unattributed),
            ],
        )
        .with(|it| it.by = self.both_sides());

        let to_reporters = |word: &str| {
            let cites = [self.quoted(&self.p10, word).via(self.as_secretary())];
            claim(ClaimKind::Characterisation, word, cites).with(|it| it.by.push(self.for_the_us()))
        };
        let little = claim(
            ClaimKind::Disclosure,
            "official statements notwithstanding, neither side has said much about the content",
            [self.narrated(&self.p8, "neither side has said much about the content of the talks")],
        )
        .with(|it| it.about = [Target::new(&self.us), Target::new(&self.cn)].into());

        Meeting::new(self.talks.clone()).with(|it| {
            it.kind = Some(MeetingKind::Talks);
            it.title = Some("The bilateral talks, taken together".into());
            it.topics.push(self.fentanyl.clone());
            it.participants = self.both_sides();
            it.outcomes.push(progress);
            it.claims =
                [frank, to_reporters("robust"), to_reporters("constructive"), little].into();
            it.relations = relation(RelationKind::PartOf, &self.visit);
            it.cites = [
                self.narrated(&self.p4, "the bilateral talks")
                    .read_as(reading("which of the meetings are meant is not said")),
                self.reported(&self.p14, "the two sides discussed the issue of fentanyl")
                    .for_field(CitedField::Topics)
                    .via(self.as_secretary()),
            ]
            .into();
        })
    }

    fn wang_talks(&self) -> Meeting {
        Meeting::new(self.wang_talks.clone()).with(|it| {
            it.kind = Some(MeetingKind::Talks);
            it.title = Some("Talks with Wang Yi".into());
            it.participants = [
                self.for_the_us(),
                Participation::of(self.wang_yi.clone())
                    .in_post(self.cfac_director.clone())
                    .on_side(self.cn.clone()),
            ]
            .into();
            let long = [self.narrated(&self.standfirst, "a long talk with Wang Yi")];
            it.claims.push(claim(ClaimKind::Characterisation, "long", long));
            it.relations = relation(RelationKind::PartOf, &self.visit);
            it.cites.push(self.narrated(&self.p2, "He also held talks with Wang Yi"));
        })
    }

    fn qin_talks(&self) -> Meeting {
        let own = "talks of their own; the sentence would also fit talks joint with Wang Yi";
        Meeting::new(self.qin_talks.clone()).with(|it| {
            it.kind = Some(MeetingKind::Talks);
            it.title = Some("Talks with Qin Gang".into());
            it.participants =
                [self.for_the_us(), self.as_foreign_minister().on_side(self.cn.clone())].into();
            it.relations = relation(RelationKind::PartOf, &self.visit);
            let passage = self.narrated(&self.p2, "and Foreign Minister Qin Gang");
            it.cites.push(passage.read_as(reading(own)));
        })
    }

    fn xi_meeting(&self) -> Result<Meeting, Box<dyn Error>> {
        let half_an_hour = Duration::new(Amount::new("30~")?, TimeUnit::Minutes)
            .with(|it| it.words = Some("about half an hour".into()));
        let after_wang = timing("After a long talk with Wang Yi")
            .with(|it| it.after = Some(Target::new(&self.wang_talks)));

        let headline = "Blinken-Xi meeting aimed at reducing tensions";
        let purpose = claim(
            ClaimKind::Purpose,
            "to reduce tensions",
            [self.narrated(&self.headline, headline)],
        );
        let not_given =
            "A meeting with President XI was not a given since Blinken is not a head of state.";
        let expectation = claim(
            ClaimKind::Expectation,
            "not a given, since the guest is not a head of state",
            [self.narrated(&self.p3, not_given)],
        )
        .with(|it| it.about.push(Target::new(&self.us_secretary)));
        let signal = "The fact that it took place at all \
                      is a clear signal of its importance for China.";
        let significance = claim(
            ClaimKind::Significance,
            "that it took place is a clear signal of its importance for China",
            [self.narrated(&self.p3, signal)],
        )
        .with(|it| it.about.push(Target::new(&self.cn)));

        Ok(Meeting::new(self.xi_meeting.clone()).with(|it| {
            it.title = Some("Meeting with Xi Jinping".into());
            it.timing = Some(after_wang.into());
            it.duration = Some(half_an_hour.into());
            let guest = self.for_the_us().as_role(Role::Guest);
            it.participants = [
                self.for_china().as_role(Role::Host),
                guest.with(|it| it.cites.push(self.narrated(&self.p4, "his US guest"))),
            ]
            .into();
            it.claims = [purpose, expectation, significance].into();
            let part = Relation::new(RelationKind::PartOf, &self.visit);
            it.relations
                .push(part.with(|it| it.cites.push(self.narrated(&self.p2, "During his stay"))));
            it.cites = [
                self.narrated(&self.p2, "Secretary Blinken met with Chinese President Xi Jinping"),
                self.narrated(&self.p2, "about half an hour").for_field(CitedField::Duration),
                self.narrated(
                    &self.standfirst,
                    "After a long talk with Wang Yi, Blinken met with President Xi",
                )
                .for_field(CitedField::Timing),
            ]
            .into();
        }))
    }

    fn press_briefing(&self) -> Meeting {
        Meeting::new(self.press_briefing.clone()).with(|it| {
            it.kind = Some(MeetingKind::PressBriefing);
            it.title = Some("Blinken's remarks to reporters".into());
            it.participants = [
                self.for_the_us().as_role(Role::Speaker),
                Participation::described("reporters").as_role(Role::Addressee),
            ]
            .into();
            it.relations = relation(RelationKind::RefersTo, &self.talks);
            let words = "Speaking to reporters, Blinken said the talks were";
            it.cites.push(self.narrated(&self.p10, words));
        })
    }
}

/// What was said, is owed, and was done.
impl Ids {
    fn positions(&self) -> List<StatedPosition> {
        let mut positions = List::new();
        positions.push(self.xi_progress());
        positions.extend(self.ministry_statement());
        positions.extend(self.lethal_aid());
        positions.extend(self.secretary_on_china());
        positions
    }

    fn xi_progress(&self) -> StatedPosition {
        let timing =
            timing("After shaking hands").with(|it| it.after = Some(Target::new(&self.handshake)));
        StatedPosition::new(self.xi_progress.clone(), SpeechAct::State).with(|it| {
            it.topics.push(self.relations.clone());
            it.about.push(Target::new(&self.talks));
            it.at = Some(self.xi_meeting.clone());
            it.holders.push(self.cn.clone().into());
            it.speakers.push(self.for_china());
            it.says = Some("the two sides made progress during the bilateral talks".into());
            it.timing = Some(timing.into());
            it.cites = [
                self.quoted(&self.p4, "made progress").via(self.as_president()),
                self.narrated(&self.p4, "After shaking hands with his US guest")
                    .for_field(CitedField::Timing),
                self.quoted(&self.standfirst, "progress")
                    .after("who noted \"")
                    .before("\" in Sino-Us dialogue")
                    .via(self.as_president()),
            ]
            .into();
        })
    }

    /// The statement by the foreign ministry. Three of its sentences speak for
    /// the international community, on the ministry's word alone.
    fn ministry_statement(&self) -> [StatedPosition; 4] {
        let stated = |id: &PositionId, act, holder: &ActorId, says: &str, cite: Citation| {
            StatedPosition::new(id.clone(), act).with(|it| {
                it.topics.push(self.relations.clone());
                it.holders.push(holder.clone().into());
                let ministry = Participation::of(self.cn_foreign_ministry.clone());
                it.speakers.push(ministry.on_side(self.cn.clone()));
                it.says = Some(says.into());
                it.relations = relation(RelationKind::SetOutIn, &self.ministry_statement);
                it.cites.push(cite);
            })
        };
        let community = &self.international_community;
        let for_community = |part, words| {
            self.quoted(part, words)
                .via_act(self.cn_foreign_ministry.clone(), SpeechAct::State)
                .via(community.clone())
        };
        [
            stated(
                &self.community_concern,
                SpeechAct::ExpressConcern,
                community,
                "the state of relations between China and the United States is a general concern",
                for_community(
                    &self.p5,
                    "The international community is generally concerned about the current state \
                     of China-US relations",
                ),
            ),
            stated(
                &self.community_conflict,
                SpeechAct::State,
                community,
                "it does not wish to see conflict or confrontation between the two, \
                 nor to choose sides",
                for_community(
                    &self.p6,
                    "It does not want to see conflict or confrontation between China and the \
                     United States or choose sides between the two countries.",
                ),
            ),
            stated(
                &self.community_coexistence,
                SpeechAct::ExpressExpectation,
                community,
                "the two countries coexist in peace and have friendly and cooperative relations",
                for_community(
                    &self.p6,
                    "It expects the two countries to coexist in peace and have friendly and \
                     cooperative relations.",
                ),
            ),
            stated(
                &self.cn_no_shaping,
                SpeechAct::CallFor,
                &self.cn,
                "neither side tries to shape the other by its own will \
                 or to deprive it of its right to development",
                self.quoted(
                    &self.p7,
                    "Neither side should try to shape the other side by its own will, still less \
                     deprive the other side of its legitimate right to development.",
                )
                .via(self.cn_foreign_ministry.clone()),
            )
            .with(|it| it.terms.push(restraint(self.both_sides()))),
        ]
    }

    /// Who spoke for either side on this, the article does not say.
    fn lethal_aid(&self) -> [StatedPosition; 2] {
        let china = StatedPosition::new(self.cn_lethal_aid.clone(), SpeechAct::Reaffirm);
        let united_states = StatedPosition::new(self.us_lethal_aid.clone(), SpeechAct::Warn);
        [
            china.with(|it| {
                it.topics.push(self.lethal_aid.clone());
                it.about.push(Target::new(&self.war));
                it.holders.push(self.cn.clone().into());
                it.says =
                    Some("it would not provide Russia with lethal aid to use in Ukraine".into());
                it.terms.push(restraint([self.cn.clone().into()].into()));
                let words = "China reiterated its position that it would not provide Russia \
                             with lethal aid to use in Ukraine";
                it.cites.push(self.reported(&self.p11, words).via(self.cn.clone()));
            }),
            united_states.with(|it| {
                it.topics.push(self.lethal_aid.clone());
                it.about = [Target::new(&self.chinese_companies), Target::new(&self.war)].into();
                it.holders.push(self.us.clone().into());
                let says = "Chinese private companies should not act similarly, \
                            by providing Russia with lethal aid";
                it.says = Some(says.into());
                let similar = Reading::default().with(|it| {
                    it.words = Some("similar actions".into());
                    it.refers_to = Some(Target::new(&self.cn_lethal_aid));
                });
                let words = "the US warned against similar actions by Chinese private companies";
                let passage = self.reported(&self.p11, words);
                it.cites.push(passage.via(self.us.clone()).read_as(similar));
            }),
        ]
    }

    /// What the Secretary of State said. The article names no occasion.
    fn secretary_on_china(&self) -> [StatedPosition; 6] {
        let stated = |id: &PositionId, act, topic: &TopicId, says: &str| {
            StatedPosition::new(id.clone(), act).with(|it| {
                it.topics.push(topic.clone());
                it.holders.push(self.us.clone().into());
                it.speakers.push(self.for_the_us());
                it.says = Some(says.into());
            })
        };
        let quoted = |part, words| self.quoted(part, words).via(self.as_secretary());
        let reported = |part, words| self.reported(part, words).via(self.as_secretary());

        let one_china = stated(
            &self.us_one_china,
            SpeechAct::Reaffirm,
            &self.one_china_policy,
            "the one-China policy remains that of the United States",
        )
        .with(|it| {
            it.cites = [
                reported(&self.p12, "Blinken restated the US’s longstanding one-China policy"),
                self.reported(&self.standfirst, "the US confirms its one-China policy")
                    .via(self.us.clone()),
            ]
            .into();
        });

        let independence = stated(
            &self.us_taiwan_independence,
            SpeechAct::Oppose,
            &self.taiwan_independence,
            "Taiwan's independence",
        )
        .with(|it| {
            let passage = self.reported(&self.p12, "and its opposition to Taiwan’s independence");
            it.cites.push(passage.via_act(self.as_secretary(), SpeechAct::Reaffirm));
        });

        let strait = stated(
            &self.us_strait,
            SpeechAct::Warn,
            &self.taiwan_strait,
            "China's actions in the Strait are provocative \
             and may have consequences for the world economy",
        )
        .with(|it| {
            it.topics.push(self.world_economy.clone());
            it.about.push(Target::new(&self.cn));
            it.cites = [
                quoted(&self.p12, "provocative actions")
                    .after("he also warned against China's \"")
                    .before("\" in the Strait and their"),
                reported(&self.p12, "their possible consequences for the world economy"),
                self.quoted(&self.standfirst, "provocative actions")
                    .after("expresses concerns over China’s \"")
                    .before("\" in the Strait.")
                    .via_act(self.us.clone(), SpeechAct::ExpressConcern),
            ]
            .into();
        });

        let human_rights = stated(
            &self.us_human_rights,
            SpeechAct::ExpressConcern,
            &self.human_rights,
            "there are human rights abuses in China, particularly in Xinjiang, Tibet and Hong Kong",
        )
        .with(|it| {
            it.about = [
                Target::new(&self.cn),
                Target::new(&self.xinjiang),
                Target::new(&self.tibet),
                Target::new(&self.hong_kong),
            ]
            .into();
            let abuses = "about human rights abuses in China, \
                          particularly in Xinjiang, Tibet, and Hong Kong";
            it.cites = [quoted(&self.p13, "deeply concerned"), reported(&self.p13, abuses)].into();
        });

        let his_hosts = || {
            Participation::described("his hosts").with(|it| {
                if let Some(hosts) = &mut it.described {
                    hosts.of = Some(self.cn.clone());
                }
            })
        };
        let containment = stated(
            &self.us_containment,
            SpeechAct::Assure,
            &self.chinese_economy,
            "the United States is not trying to contain China economically",
        )
        .with(|it| {
            it.to.push(his_hosts());
            it.cites = [
                self.quoted(&self.p15, "trying to economically contain China")
                    .after("the United States is not \"")
                    .via_act(self.as_secretary(), SpeechAct::Deny),
                self.narrated(&self.p15, "Blinken tried to reassure his hosts")
                    .for_field(CitedField::Act),
            ]
            .into();
        });

        let success = stated(
            &self.us_economic_success,
            SpeechAct::Assure,
            &self.chinese_economy,
            "China's broad economic success also benefits the United States",
        )
        .with(|it| {
            it.to.push(his_hosts());
            it.cites = [
                quoted(&self.p15, "broad economic success"),
                reported(&self.p15, "also benefits the United States"),
            ]
            .into();
        });

        [one_china, independence, strait, human_rights, containment, success]
    }

    fn actions(&self) -> List<AgreedAction> {
        // Both sides want it, and that is all that is known.
        let wanted = |id: &ActionId, kind, says: &str, cite: Citation| {
            AgreedAction::new(id.clone(), kind).with(|it| {
                it.says = Some(says.into());
                it.parties = self.both_sides();
                it.history.push(Step::new(ActionStep::Willing).with(|it| {
                    it.by = self.both_sides();
                    it.cites.push(cite);
                }));
            })
        };
        let coming_months =
            timing("in the coming months").with(|it| it.after = Some(Target::new(&self.article)));
        let certain = claim(
            ClaimKind::Disclosure,
            "the only certain thing, with the wish for air links and cultural cooperation",
            [self.narrated(&self.p9, "The only certain thing")],
        )
        .with(|it| it.about = [Target::new(&self.air_links), Target::new(&self.culture)].into());

        [
            AgreedAction::new(self.qin_visit.clone(), ActionKind::Visit).with(|it| {
                it.says = Some("Qin Gang visits the United States".into());
                let guest = self.as_foreign_minister().as_role(Role::Guest);
                it.parties = [
                    guest.on_side(self.cn.clone()),
                    Participation::of(self.us.clone()).as_role(Role::Host),
                ]
                .into();
                it.timing = Some(coming_months.into());
                it.history.push(Step::new(ActionStep::Announced).with(|it| {
                    let words = "will visit to the United States in the coming months";
                    it.cites.push(self.narrated(&self.p9, words));
                }));
                it.claims.push(certain);
                let words = "Chinese Foreign Minister Qin Giang will visit to the United States";
                it.cites.push(self.narrated(&self.p9, words));
            }),
            wanted(
                &self.air_links,
                ActionKind::AirLinks,
                "more air links between the two countries",
                self.narrated(&self.p9, "the two sides want to boost air links"),
            ),
            wanted(
                &self.culture,
                ActionKind::CulturalExchange,
                "more cultural cooperation between the two countries",
                self.narrated(
                    &self.p9,
                    "the two sides want to boost air links and cultural cooperation",
                ),
            ),
            wanted(
                &self.working_group,
                ActionKind::WorkingGroup,
                "a joint working group against the spread of fentanyl",
                self.reported(
                    &self.p14,
                    "The two countries said they were willing to start a joint working group",
                ),
            )
            .with(|it| {
                it.topics.push(self.fentanyl.clone());
                it.cites.push(self.narrated(
                    &self.p14,
                    "a joint working group against the spread of this narcotic substance",
                ));
            }),
        ]
        .into()
    }

    fn events(&self) -> List<Event> {
        [
            Event::new(self.balloon_crisis.clone(), EventKind::Crisis).with(|it| {
                it.says = Some("the spy balloon crisis".into());
                it.cites.push(self.narrated(&self.p1, "the spy balloon crisis"));
            }),
            // A courtesy with no words and no stated meaning: done, not said.
            Event::new(self.handshake.clone(), "gesture").with(|it| {
                it.says = Some("Xi Jinping and Antony Blinken shook hands".into());
                it.participants = [self.for_china(), self.for_the_us()].into();
                it.relations = relation(RelationKind::OccasionedBy, &self.xi_meeting);
                it.cites.push(self.narrated(&self.p4, "After shaking hands with his US guest"));
            }),
            Event::new(self.war.clone(), EventKind::War).with(|it| {
                it.says = Some("the war between Ukraine and Russia".into());
                it.participants = [self.ua.clone().into(), self.ru.clone().into()].into();
                it.cites.push(self.narrated(&self.p11, "the Ukraine-Russia war"));
            }),
        ]
        .into()
    }
}

fn restraint(owed_by: List<Participation>) -> Terms {
    Terms::default().with(|it| {
        it.owed_by = owed_by;
        it.force = Some(Force::Restraint);
    })
}
