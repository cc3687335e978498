//! The dossier of `examples/dossiers/beijing-2023.json`, built in Rust.
//!
//! It holds what one undated article says of a visit, and nothing else: each
//! record is cited to a paragraph, and whatever the article leaves open (the
//! days, who spoke where) is left out here.

use std::error::Error;

use diplomacy::{
    ActionId, ActionKind, ActionStep, ActorId, AgreedAction, Amount, Attribution, Citation,
    CitedField, Claim, ClaimKind, Code, CodeScheme, Date, Document, DocumentId, DocumentKind,
    Dossier, Duration, Event, EventId, EventKind, Force, Group, LanguageTag, List, Manner, Meeting,
    MeetingId, MeetingKind, MeetingStep, Moment, Name, NameKind, Organization, OrganizationKind,
    Outcome, OutcomeKind, Part, PartId, Participation, Person, Place, PlaceId, PlacePrecision,
    PositionId, Post, PostId, Rank, ReadExtent, Reading, Relation, RelationKind, Role, SpeechAct,
    State, StatedPosition, Step, Target, Terms, Tie, TimeUnit, Timing, Topic, TopicId,
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
    Passage: headline standfirst dateline p1 p2 p3 p4 p5 p6 p7 p8 p9 p10 p11 p12 p13 p14 p15;
    MeetingId: visit talks wang_talks qin_talks xi_meeting press_briefing;
    PositionId: xi_progress community_concern community_conflict community_coexistence
        cn_no_shaping cn_lethal_aid us_lethal_aid us_one_china us_taiwan_independence us_strait
        us_human_rights us_containment us_economic_success;
    ActionId: qin_visit air_links culture working_group;
    EventId: balloon_crisis handshake war;
}

/// The dossier.
pub(crate) fn dossier() -> Result<Dossier, Box<dyn Error>> {
    let (ids, english) = (Ids::new()?, LanguageTag::new("en")?);
    let mut dossier = Dossier::new();
    dossier.title = Some(
        "The United States and China: Blinken's visit to Beijing, as AsiaNews reported it".into(),
    );
    dossier.states = ids.states(&english)?;
    dossier.people = ids.people();
    dossier.organizations = ids.organizations();
    dossier.groups = ids.groups();
    dossier.posts = ids.posts();
    dossier.places = ids.places();
    dossier.topics = ids.topics(&english);
    dossier.documents = [ids.article(&english), ids.statement()].into();
    dossier.meetings = [
        ids.visit(Date::new("XXXX-02")?, Date::new("2018")?),
        ids.talks(),
        ids.wang_talks(),
        ids.qin_talks(),
        ids.xi_meeting(Amount::new("30~")?),
        ids.press_briefing(),
    ]
    .into();
    dossier.positions.push(ids.xi_progress());
    dossier.positions.extend(ids.ministry_on_relations());
    dossier.positions.extend(ids.both_on_lethal_aid());
    dossier.positions.extend(ids.secretary_on_china());
    dossier.actions = ids.actions();
    dossier.events = ids.events();
    dossier.lang = Some(english);
    Ok(dossier)
}

/// A part of the article, to cite from.
struct Passage {
    article: DocumentId,
    part: PartId,
}

impl Passage {
    fn new(part: &str) -> Result<Self, diplomacy::IdError> {
        Ok(Passage { article: DocumentId::new("article")?, part: PartId::new(part)? })
    }

    fn cite(&self, words: &str) -> Citation {
        Citation::quoting(&self.article, words).in_part(&self.part)
    }

    /// What the article says in its own voice.
    fn told(&self, words: &str) -> Citation {
        self.cite(words).with(|it| it.manner = Some(Manner::Narrated))
    }

    /// What it reports someone to have said, in its own words.
    fn reported(&self, words: &str) -> Citation {
        self.cite(words).with(|it| it.manner = Some(Manner::Paraphrase))
    }

    /// What it puts in quotation marks.
    fn quoted(&self, words: &str) -> Citation {
        self.cite(words).with(|it| it.manner = Some(Manner::Verbatim))
    }

    /// The passage as a part of the document.
    fn starting(&self, kind: &str, words: &str) -> Part {
        Part::new(&self.part).with(|it| {
            it.kind = Some(kind.into());
            it.starts = Some(words.into());
        })
    }
}

/// Those who meet and speak.
impl Ids {
    fn both_sides(&self) -> [Participation; 2] {
        [of(&self.us), of(&self.cn)]
    }

    fn secretary(&self) -> Participation {
        of(&self.blinken).in_post(self.us_secretary.clone())
    }

    fn president(&self) -> Participation {
        of(&self.xi).in_post(self.cn_president.clone())
    }

    fn for_the_us(&self) -> Participation {
        self.secretary().on_side(self.us.clone())
    }

    fn for_china(&self) -> Participation {
        self.president().on_side(self.cn.clone())
    }

    fn foreign_minister(&self) -> Participation {
        of(&self.qin).in_post(self.cn_foreign_minister.clone()).on_side(self.cn.clone())
    }

    /// The ministry, in the statement that the article quotes from.
    fn in_statement(&self) -> Attribution {
        let ministry = Attribution::new([of(&self.cn_foreign_ministry)]);
        ministry.with(|it| it.source = Some(self.ministry_statement.clone()))
    }
}

fn of(who: &ActorId) -> Participation {
    Participation::of(who.clone())
}

/// Someone who passes words on by an act of their own.
fn acting(by: impl Into<List<Participation>>, act: SpeechAct) -> Attribution {
    Attribution::new(by).with(|it| it.act = Some(act))
}

/// What a citation carries beside part, manner and words.
trait Cite {
    /// Passed on by this link, behind those already there.
    fn through(self, link: Attribution) -> Self;
    /// Found between these words.
    fn between(self, prefix: &str, suffix: &str) -> Self;
    /// Taken to mean this.
    fn read_as(self, says: &str) -> Self;
}

impl Cite for Citation {
    fn through(self, link: Attribution) -> Self {
        self.with(|it| it.via.push(link))
    }
    fn between(self, prefix: &str, suffix: &str) -> Self {
        self.with(|it| {
            let context = it.context.get_or_insert_default();
            (context.prefix, context.suffix) = (Some(prefix.into()), Some(suffix.into()));
        })
    }
    fn read_as(self, says: &str) -> Self {
        self.with(|it| it.readings.push(Reading::default().with(|it| it.says = Some(says.into()))))
    }
}

fn claim(kind: ClaimKind, says: &str, cites: impl Into<List<Citation>>) -> Claim {
    Claim::new(kind).with(|it| {
        it.says = Some(says.into());
        it.cites = cites.into();
    })
}

fn timing(words: &str) -> Timing {
    Timing::default().with(|it| it.words = Some(words.into()))
}

/// Actors, places and topics.
impl Ids {
    fn states(&self, english: &LanguageTag) -> Result<List<State>, Box<dyn Error>> {
        let state = |id: &ActorId, name: &str, code: &str| {
            let code = Code::new(CodeScheme::Iso3166_1, code)?;
            Ok::<_, diplomacy::FormError>(State::new(id, name).with(|it| it.codes.push(code)))
        };
        let washington = Name::new("Washington").with(|it| {
            it.kind = Some(NameKind::Alias);
            it.lang = Some(english.clone());
            it.cites.push(self.p13.told("Washington"));
        });
        Ok([
            state(&self.us, "United States", "US")?.with(|it| it.names.push(washington)),
            state(&self.cn, "China", "CN")?,
            state(&self.ru, "Russia", "RU")?,
            state(&self.ua, "Ukraine", "UA")?,
        ]
        .into())
    }

    fn people(&self) -> List<Person> {
        // The article names each in a post, and so says who held it when it
        // was written.
        let holds = |post: &PostId, cite| {
            let now = Timing::default().with(|it| it.at = Some(Target::new(&self.article)));
            Tie::holds(post.clone()).with(|it| {
                it.timing = Some(now.into());
                it.cites.push(cite);
            })
        };
        let misspelt = |text: &str, passage: &Passage| {
            Name::new(text).with(|it| {
                it.kind = Some(NameKind::Misspelling);
                it.cites.push(passage.told(text));
            })
        };
        let director = "Wang Yi, director of the Office of the Central Foreign Affairs Commission";
        [
            Person::new(&self.blinken, "Antony Blinken").with(|it| {
                it.names.push(misspelt("Anthony Blinken", &self.p1));
                it.ties.push(holds(&self.us_secretary, self.p1.told("US Secretary of State")));
            }),
            Person::new(&self.xi, "Xi Jinping").with(|it| {
                let passage = self.p2.told("Chinese President Xi Jinping");
                it.ties.push(holds(&self.cn_president, passage));
            }),
            Person::new(&self.wang_yi, "Wang Yi")
                .with(|it| it.ties.push(holds(&self.cfac_director, self.p2.told(director)))),
            Person::new(&self.qin, "Qin Gang").with(|it| {
                it.names.push(misspelt("Qin Giang", &self.p9));
                let tenure =
                    holds(&self.cn_foreign_minister, self.p2.told("Foreign Minister Qin Gang"));
                it.ties.push(
                    tenure.with(|it| it.cites.push(self.p9.told("Chinese Foreign Minister"))),
                );
            }),
        ]
        .into()
    }

    fn organizations(&self) -> List<Organization> {
        let commission = "Central Foreign Affairs Commission";
        let office = "Office of the Central Foreign Affairs Commission";
        [
            Organization::new(&self.asianews, "AsiaNews").with(|it| {
                it.kind = Some(OrganizationKind::Media);
                it.cites.push(self.dateline.cite("AsiaNews"));
            }),
            Organization::new(&self.cn_foreign_ministry, "Foreign Ministry").with(|it| {
                it.kind = Some(OrganizationKind::Ministry);
                it.of = Some(self.cn.clone());
                it.cites.push(self.p5.told("China’s Foreign Ministry"));
            }),
            Organization::new(&self.cfac, commission).with(|it| {
                it.kind = Some(OrganizationKind::Commission);
                it.of = Some(self.cn.clone());
                it.cites.push(self.p2.told(commission));
            }),
            Organization::new(&self.cfac_office, office).with(|it| {
                it.of = Some(self.cfac.clone());
                it.cites.push(self.p2.told(&format!("the {office}")));
            }),
        ]
        .into()
    }

    fn groups(&self) -> List<Group> {
        let community = self.p5.quoted("The international community");
        [
            Group::new(&self.chinese_companies, "Chinese private companies").with(|it| {
                it.of = Some(self.cn.clone());
                it.cites.push(self.p11.told("Chinese private companies"));
            }),
            Group::new(&self.international_community, "the international community")
                .with(|it| it.cites.push(community.through(self.in_statement()))),
        ]
        .into()
    }

    fn posts(&self) -> List<Post> {
        let post = |id: &PostId, name: &str, of: &ActorId, rank| {
            Post::new(id, name).with(|it| {
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
        let place = |id: &PlaceId, name: &str, precision| {
            Place::new(id, name).with(|it| it.precision = precision)
        };
        [
            place(&self.beijing, "Beijing", Some(PlacePrecision::Locality))
                .with(|it| it.of = Some(self.cn.clone())),
            place(&self.xinjiang, "Xinjiang", Some(PlacePrecision::Region)),
            place(&self.tibet, "Tibet", Some(PlacePrecision::Region)),
            place(&self.hong_kong, "Hong Kong", None),
        ]
        .into()
    }

    fn topics(&self, english: &LanguageTag) -> List<Topic> {
        let on_taiwan = |id: &TopicId, name: &str| {
            Topic::new(id, name).with(|it| it.broader.push(self.taiwan.clone()))
        };
        let bone = claim(
            ClaimKind::Background,
            "the major bone of contention between the two countries",
            [self.p12.told(
                "On the Taiwan issue, \
                 which is the major bone of contention between the two countries",
            )],
        );
        let strait = Name::new("the Strait").with(|it| {
            it.kind = Some(NameKind::Short);
            it.lang = Some(english.clone());
            it.cites.push(self.p12.told("the Strait"));
        });
        let drug = claim(
            ClaimKind::Background,
            "a synthetic drug, and a narcotic substance",
            [self.p14.told("a synthetic drug"), self.p14.told("this narcotic substance")],
        );
        let deaths = "the leading cause of death among young people in the United States";
        let toll = claim(ClaimKind::Background, deaths, [self.p14.told(deaths)]);
        [
            Topic::new(&self.relations, "Relations between China and the United States"),
            Topic::new(&self.taiwan, "Taiwan").with(|it| it.claims.push(bone)),
            on_taiwan(&self.one_china_policy, "The one-China policy"),
            on_taiwan(&self.taiwan_independence, "Taiwan's independence"),
            on_taiwan(&self.taiwan_strait, "The Taiwan Strait").with(|it| it.names.push(strait)),
            Topic::new(&self.world_economy, "The world economy"),
            Topic::new(&self.lethal_aid, "Lethal aid to Russia"),
            Topic::new(&self.human_rights, "Human rights in China"),
            Topic::new(&self.fentanyl, "Fentanyl").with(|it| it.claims = [drug, toll].into()),
            Topic::new(&self.chinese_economy, "China's economy"),
        ]
        .into()
    }
}

/// Texts.
impl Ids {
    fn article(&self, english: &LanguageTag) -> Document {
        let parts = [
            Part::new(&self.headline.part).with(|it| it.kind = Some("headline".into())),
            self.standfirst.starting("standfirst", "The US secretary of state holds"),
            self.dateline
                .starting("dateline", "Beijing (AsiaNews/Agencies)")
                .with(|it| it.of = Some(self.p1.part.clone())),
            self.p1.starting("paragraph", "Beijing (AsiaNews/Agencies)"),
            self.p2.starting("paragraph", "During his stay"),
            self.p3.starting("paragraph", "The visit’s primary goal"),
            self.p4.starting("paragraph", "After shaking hands"),
            self.p5.starting("paragraph", "“The international community"),
            self.p6.starting("paragraph", "“It does not want"),
            self.p7.starting("paragraph", "It goes on to say"),
            self.p8.starting("paragraph", "Official statements notwithstanding"),
            self.p9.starting("paragraph", "The only certain thing"),
            self.p10.starting("paragraph", "Speaking to reporters"),
            self.p11.starting("paragraph", "With respect to"),
            self.p12.starting("paragraph", "On the Taiwan issue"),
            self.p13.starting("paragraph", "In addition"),
            self.p14.starting("paragraph", "The US secretary of state also noted"),
            self.p15.starting("paragraph", "Blinken tried to reassure"),
        ];
        let agencies = Participation::described("Agencies").as_role(Role::Author);
        Document::new(&self.article, DocumentKind::Article).with(|it| {
            it.title = Some("Blinken-Xi meeting aimed at reducing tensions".into());
            it.lang = Some(english.clone());
            it.publisher = Some(self.asianews.clone());
            it.places.push(self.beijing.clone());
            it.read = Some(ReadExtent::Complete);
            it.contributors = [
                of(&self.asianews).as_role(Role::Author),
                agencies.with(|it| it.cites.push(self.dateline.cite("Agencies"))),
            ]
            .into();
            it.parts = parts.into();
            it.cites.push(self.dateline.cite("Beijing").for_field(CitedField::Places));
        })
    }

    /// Known only through the article, which quotes from it.
    fn statement(&self) -> Document {
        Document::new(&self.ministry_statement, DocumentKind::Statement).with(|it| {
            it.publisher = Some(self.cn_foreign_ministry.clone());
            it.read = Some(ReadExtent::Excerpt);
            let words = "a statement issued by China’s Foreign Ministry";
            it.cites.push(self.p5.told(words));
        })
    }
}

/// Meetings.
impl Ids {
    fn meeting(
        &self,
        id: &MeetingId,
        kind: MeetingKind,
        title: &str,
        who: [Participation; 2],
    ) -> Meeting {
        Meeting::new(id).with(|it| {
            it.kind = Some(kind);
            it.title = Some(title.into());
            it.participants = who.into();
        })
    }

    fn part_of_visit(&self) -> Relation {
        Relation::new(RelationKind::PartOf, &self.visit)
    }

    /// The visit: "February" has no year, and "today" no date.
    fn visit(&self, february: Date, since: Date) -> Meeting {
        let told = |words| self.p1.told(words);
        let planned =
            Box::new(Moment::from(february).with(|it| it.timing = Some(timing("February").into())));
        let cause = Relation::new(RelationKind::CausedBy, &self.balloon_crisis)
            .with(|it| it.cites.push(told("because of the spy balloon crisis")));
        let today = timing("today").with(|it| it.at = Some(Target::new(&self.article)));
        let history = [
            Step::new(MeetingStep::Scheduled).with(|it| {
                it.planned = Some(planned.clone());
                it.cites.push(told("Originally scheduled for February"));
            }),
            Step::new(MeetingStep::Postponed).with(|it| {
                it.planned = Some(planned);
                it.relations.push(cause);
                it.cites.push(told("it was postponed"));
            }),
            Step::new(MeetingStep::Concluded).with(|it| {
                it.timing = Some(today.into());
                it.cites.push(told("ended his visit in Beijing today"));
            }),
        ];
        let precedent = claim(
            ClaimKind::Precedent,
            "the first high-level meeting between the two countries",
            [told("the first high-level meeting between the two countries since 2018")],
        );
        let goal = "The visit’s primary goal was to reduce tensions between the two countries.";
        let purpose = claim(
            ClaimKind::Purpose,
            "primarily, to reduce tensions between the two countries",
            [self.p3.told(goal)],
        );
        let hosts = self.p15.told("his hosts");
        let who = [
            self.for_the_us().as_role(Role::Guest),
            of(&self.cn).as_role(Role::Host).with(|it| it.cites.push(hosts)),
        ];
        let title = "Blinken's visit to Beijing";
        self.meeting(&self.visit, MeetingKind::Visit, title, who).with(|it| {
            it.places.push(self.beijing.clone());
            it.history = history.into();
            it.claims = [precedent.with(|it| it.since = Some(since)), purpose].into();
            it.cites.push(told("US Secretary of State Anthony Blinken ended his visit in Beijing"));
        })
    }

    fn talks(&self) -> Meeting {
        let progress = Outcome::new(OutcomeKind::Progress).with(|it| {
            it.by.push(self.for_china());
            it.cites.push(self.p4.quoted("made progress").via(self.president()));
        });
        let frank = claim(
            ClaimKind::Characterisation,
            "frank",
            [
                self.p8.quoted("frank").through(acting(self.both_sides(), SpeechAct::Acknowledge)),
                self.standfirst
                    .quoted("frank discussions")
                    .read_as("quoted without a speaker; taken for the word that both sides used"),
            ],
        );
        let to_reporters = |word: &str| {
            let link = Attribution::new([self.secretary()])
                .with(|it| it.at = Some(self.press_briefing.clone()));
            let cite = self.p10.quoted(word).through(link);
            claim(ClaimKind::Characterisation, word, [cite])
                .with(|it| it.by.push(self.for_the_us()))
        };
        let little = claim(
            ClaimKind::Disclosure,
            "official statements notwithstanding, neither side has said much about the content",
            [self.p8.told("neither side has said much about the content of the talks")],
        );
        let title = "The bilateral talks, taken together";
        self.meeting(&self.talks, MeetingKind::Talks, title, self.both_sides()).with(|it| {
            it.topics.push(self.fentanyl.clone());
            it.outcomes.push(progress);
            it.claims = [
                frank.with(|it| it.by = self.both_sides().into()),
                to_reporters("robust"),
                to_reporters("constructive"),
                little.with(|it| it.about = [(&self.us).into(), (&self.cn).into()].into()),
            ]
            .into();
            it.relations.push(self.part_of_visit());
            it.cites = [
                self.p4
                    .told("the bilateral talks")
                    .read_as("which of the meetings are meant is not said"),
                self.p14
                    .reported("the two sides discussed the issue of fentanyl")
                    .for_field(CitedField::Topics)
                    .via(self.secretary()),
            ]
            .into();
        })
    }

    fn wang_talks(&self) -> Meeting {
        let director = of(&self.wang_yi).in_post(self.cfac_director.clone());
        let who = [self.for_the_us(), director.on_side(self.cn.clone())];
        let long = Duration::default().with(|it| it.words = Some("a long talk".into()));
        self.meeting(&self.wang_talks, MeetingKind::Talks, "Talks with Wang Yi", who).with(|it| {
            it.duration = Some(long.into());
            it.relations.push(self.part_of_visit());
            it.cites = [
                self.p2.told("He also held talks with Wang Yi"),
                self.standfirst.told("a long talk with Wang Yi").for_field(CitedField::Duration),
            ]
            .into();
        })
    }

    fn qin_talks(&self) -> Meeting {
        let who = [self.for_the_us(), self.foreign_minister()];
        self.meeting(&self.qin_talks, MeetingKind::Talks, "Talks with Qin Gang", who).with(|it| {
            it.relations.push(self.part_of_visit());
            it.cites.push(self.p2.told("and Foreign Minister Qin Gang").read_as(
                "talks of their own; the sentence would also fit talks joint with Wang Yi",
            ));
        })
    }

    fn xi_meeting(&self, minutes: Amount) -> Meeting {
        let half_an_hour = Duration::of(minutes, TimeUnit::Minutes)
            .with(|it| it.words = Some("about half an hour".into()));
        let after_wang = timing("After a long talk with Wang Yi")
            .with(|it| it.after = Some(Target::new(&self.wang_talks)));
        let purpose = claim(
            ClaimKind::Purpose,
            "to reduce tensions",
            [self.headline.told("Blinken-Xi meeting aimed at reducing tensions")],
        );
        let expectation = claim(
            ClaimKind::Expectation,
            "not a given, since the guest is not a head of state",
            [self.p3.told(
                "A meeting with President XI was not a given \
                 since Blinken is not a head of state.",
            )],
        );
        let significance = claim(
            ClaimKind::Significance,
            "that it took place is a clear signal of its importance for China",
            [self.p3.told(
                "The fact that it took place at all \
                 is a clear signal of its importance for China.",
            )],
        );
        let guest = self.p4.told("his US guest");
        let who = [
            self.for_china().as_role(Role::Host),
            self.for_the_us().as_role(Role::Guest).with(|it| it.cites.push(guest)),
        ];
        let title = "Meeting with Xi Jinping";
        self.meeting(&self.xi_meeting, MeetingKind::Meeting, title, who).with(|it| {
            it.timing = Some(after_wang.into());
            it.duration = Some(half_an_hour.into());
            it.claims = [
                purpose,
                expectation.with(|it| it.about.push(Target::new(&self.us_secretary))),
                significance.with(|it| it.about.push(Target::new(&self.cn))),
            ]
            .into();
            let stay = self.p2.told("During his stay");
            it.relations.push(self.part_of_visit().with(|it| it.cites.push(stay)));
            let order = "After a long talk with Wang Yi, Blinken met with President Xi";
            it.cites = [
                self.p2.told("Secretary Blinken met with Chinese President Xi Jinping"),
                self.p2.told("about half an hour").for_field(CitedField::Duration),
                self.standfirst.told(order).for_field(CitedField::Timing),
            ]
            .into();
        })
    }

    fn press_briefing(&self) -> Meeting {
        let who = [
            self.for_the_us().as_role(Role::Speaker),
            Participation::described("reporters").as_role(Role::Addressee),
        ];
        let (kind, title) = (MeetingKind::PressBriefing, "Blinken's remarks to reporters");
        self.meeting(&self.press_briefing, kind, title, who).with(|it| {
            it.relations.push(Relation::new(RelationKind::RefersTo, &self.talks));
            it.cites.push(self.p10.told("Speaking to reporters, Blinken said the talks were"));
        })
    }
}

fn stated(
    id: &PositionId,
    act: SpeechAct,
    topic: &TopicId,
    holder: &ActorId,
    says: &str,
    cites: impl Into<List<Citation>>,
) -> StatedPosition {
    StatedPosition::new(id, act).with(|it| {
        it.topics.push(topic.clone());
        it.holders.push(of(holder));
        it.says = Some(says.into());
        it.cites = cites.into();
    })
}

fn restraint(owed_by: impl Into<List<Participation>>) -> Terms {
    Terms::default().with(|it| {
        it.owed_by = owed_by.into();
        it.force = Some(Force::Restraint);
    })
}

/// What was said.
impl Ids {
    fn xi_progress(&self) -> StatedPosition {
        let after_handshake =
            timing("After shaking hands").with(|it| it.after = Some(Target::new(&self.handshake)));
        stated(
            &self.xi_progress,
            SpeechAct::State,
            &self.relations,
            &self.cn,
            "the two sides made progress during the bilateral talks",
            [
                self.p4.quoted("made progress").via(self.president()),
                self.p4.told("After shaking hands with his US guest").for_field(CitedField::Timing),
                self.standfirst
                    .quoted("progress")
                    .between("who noted \"", "\" in Sino-Us dialogue")
                    .via(self.president()),
            ],
        )
        .with(|it| {
            it.about.push(Target::new(&self.talks));
            it.at = Some(self.xi_meeting.clone());
            it.speakers.push(self.for_china());
            it.timing = Some(after_handshake.into());
        })
    }

    /// The statement by the foreign ministry. Three of its sentences speak for
    /// the international community, on the ministry's word alone.
    fn ministry_on_relations(&self) -> [StatedPosition; 4] {
        let in_statement = |id, act, holder, says, cite| {
            stated(id, act, &self.relations, holder, says, [cite]).with(|it| {
                it.speakers.push(of(&self.cn_foreign_ministry).on_side(self.cn.clone()));
            })
        };
        let shape = "Neither side should try to shape the other side by its own will, \
                     still less deprive the other side of its legitimate right to development.";
        let community = |id, act, says, cite: Citation| {
            let holder = &self.international_community;
            let link = self.in_statement().with(|it| it.act = Some(SpeechAct::State));
            in_statement(id, act, holder, says, cite.through(link).via(of(holder)))
        };
        [
            community(
                &self.community_concern,
                SpeechAct::ExpressConcern,
                "the state of relations between China and the United States \
                 is a general concern",
                self.p5.quoted(
                    "The international community is generally concerned about the current state \
                     of China-US relations",
                ),
            ),
            community(
                &self.community_conflict,
                SpeechAct::State,
                "it does not wish to see conflict or confrontation between the two, \
                 nor to choose sides",
                self.p6.quoted(
                    "It does not want to see conflict or confrontation between China and the \
                     United States or choose sides between the two countries.",
                ),
            ),
            community(
                &self.community_coexistence,
                SpeechAct::ExpressExpectation,
                "the two countries coexist in peace and have friendly and cooperative relations",
                self.p6.quoted(
                    "It expects the two countries to coexist in peace and have friendly and \
                     cooperative relations.",
                ),
            ),
            in_statement(
                &self.cn_no_shaping,
                SpeechAct::CallFor,
                &self.cn,
                "neither side tries to shape the other by its own will \
                 or to deprive it of its right to development",
                self.p7.quoted(shape).through(self.in_statement()),
            )
            .with(|it| it.terms.push(restraint(self.both_sides()))),
        ]
    }

    /// Who spoke for either side on this, the article does not say.
    fn both_on_lethal_aid(&self) -> [StatedPosition; 2] {
        let similar = Reading::default().with(|it| {
            it.words = Some("similar actions".into());
            it.refers_to = Some(Target::new(&self.cn_lethal_aid));
        });
        let reiterated = "China reiterated its position that it would not provide Russia \
                          with lethal aid to use in Ukraine";
        let warned = "the US warned against similar actions by Chinese private companies";
        [
            stated(
                &self.cn_lethal_aid,
                SpeechAct::Reaffirm,
                &self.lethal_aid,
                &self.cn,
                "it would not provide Russia with lethal aid to use in Ukraine",
                [self.p11.reported(reiterated).via(of(&self.cn))],
            )
            .with(|it| {
                it.about.push(Target::new(&self.war));
                it.terms.push(restraint([of(&self.cn)]));
            }),
            stated(
                &self.us_lethal_aid,
                SpeechAct::Warn,
                &self.lethal_aid,
                &self.us,
                "Chinese private companies should not act similarly, \
                 by providing Russia with lethal aid",
                [self.p11.reported(warned).via(of(&self.us)).with(|it| it.readings.push(similar))],
            )
            .with(|it| it.about = [(&self.chinese_companies).into(), (&self.war).into()].into()),
        ]
    }

    fn said_by_secretary(
        &self,
        id: &PositionId,
        act: SpeechAct,
        topic: &TopicId,
        says: &str,
        cites: impl Into<List<Citation>>,
    ) -> StatedPosition {
        stated(id, act, topic, &self.us, says, cites).with(|it| it.speakers.push(self.for_the_us()))
    }

    /// What the Secretary of State said. The article names no occasion.
    fn secretary_on_china(&self) -> [StatedPosition; 6] {
        let quoted = |passage: &Passage, words| passage.quoted(words).via(self.secretary());
        let reported = |passage: &Passage, words| passage.reported(words).via(self.secretary());
        let his_hosts = Participation::described("his hosts").with(|it| {
            it.described.get_or_insert_default().of = Some(self.cn.clone());
        });
        let abuses = "about human rights abuses in China, \
                      particularly in Xinjiang, Tibet, and Hong Kong";
        [
            self.said_by_secretary(
                &self.us_one_china,
                SpeechAct::Reaffirm,
                &self.one_china_policy,
                "the one-China policy remains that of the United States",
                [
                    reported(&self.p12, "Blinken restated the US’s longstanding one-China policy"),
                    self.standfirst
                        .reported("the US confirms its one-China policy")
                        .via(of(&self.us)),
                ],
            ),
            self.said_by_secretary(
                &self.us_taiwan_independence,
                SpeechAct::Oppose,
                &self.taiwan_independence,
                "Taiwan's independence",
                [self
                    .p12
                    .reported("and its opposition to Taiwan’s independence")
                    .through(acting([self.secretary()], SpeechAct::Reaffirm))],
            ),
            self.said_by_secretary(
                &self.us_strait,
                SpeechAct::Warn,
                &self.taiwan_strait,
                "China's actions in the Strait are provocative \
                 and may have consequences for the world economy",
                [
                    quoted(&self.p12, "provocative actions")
                        .between("he also warned against China's \"", "\" in the Strait and their"),
                    reported(&self.p12, "their possible consequences for the world economy"),
                    self.standfirst
                        .quoted("provocative actions")
                        .between("expresses concerns over China’s \"", "\" in the Strait.")
                        .through(acting([of(&self.us)], SpeechAct::ExpressConcern)),
                ],
            )
            .with(|it| {
                it.topics.push(self.world_economy.clone());
                it.about.push(Target::new(&self.cn));
            }),
            self.said_by_secretary(
                &self.us_human_rights,
                SpeechAct::ExpressConcern,
                &self.human_rights,
                "there are human rights abuses in China, \
                 particularly in Xinjiang, Tibet and Hong Kong",
                [quoted(&self.p13, "deeply concerned"), reported(&self.p13, abuses)],
            )
            .with(|it| {
                let places = [&self.xinjiang, &self.tibet, &self.hong_kong];
                it.about.push(Target::new(&self.cn));
                it.about.extend(places.map(Target::new));
            }),
            self.said_by_secretary(
                &self.us_containment,
                SpeechAct::Assure,
                &self.chinese_economy,
                "the United States is not trying to contain China economically",
                [
                    self.p15
                        .quoted("trying to economically contain China")
                        .between("the United States is not \"", "” and that China's")
                        .through(acting([self.secretary()], SpeechAct::Deny)),
                    self.p15.told("Blinken tried to reassure his hosts").for_field(CitedField::Act),
                ],
            )
            .with(|it| it.to.push(his_hosts.clone())),
            self.said_by_secretary(
                &self.us_economic_success,
                SpeechAct::Assure,
                &self.chinese_economy,
                "China's broad economic success also benefits the United States",
                [
                    quoted(&self.p15, "broad economic success"),
                    reported(&self.p15, "also benefits the United States"),
                ],
            )
            .with(|it| it.to.push(his_hosts)),
        ]
    }
}

/// What is owed, and what was done.
impl Ids {
    fn actions(&self) -> List<AgreedAction> {
        let qin_visit = AgreedAction::new(&self.qin_visit, ActionKind::Visit).with(|it| {
            let announced = "will visit to the United States in the coming months";
            let coming_months = timing("in the coming months")
                .with(|it| it.after = Some(Target::new(&self.article)));
            let certain = claim(
                ClaimKind::Certainty,
                "the only certain thing",
                [self.p9.told("The only certain thing")],
            );
            // What is as certain is the wish for these, not that they come.
            let wish = |id| Target::new(id).with(|it| it.step = Some("wanted".into()));

            it.says = Some("Qin Gang visits the United States".into());
            it.parties =
                [self.foreign_minister().as_role(Role::Guest), of(&self.us).as_role(Role::Host)]
                    .into();
            it.timing = Some(coming_months.into());
            it.history.push(
                Step::new(ActionStep::Announced).with(|it| it.cites.push(self.p9.told(announced))),
            );
            it.claims.push(
                certain.with(|it| it.about = [wish(&self.air_links), wish(&self.culture)].into()),
            );
            let words = "Chinese Foreign Minister Qin Giang will visit to the United States";
            it.cites.push(self.p9.told(words));
        });
        // Both sides have come as far as this step, and no further.
        let by_both = |id: &ActionId, kind, says: &str, step: ActionStep, cite| {
            AgreedAction::new(id, kind).with(|it| {
                it.says = Some(says.into());
                it.parties = self.both_sides().into();
                it.history.push(Step::new(step).with(|it| {
                    it.by = self.both_sides().into();
                    it.cites.push(cite);
                }));
            })
        };
        let air_links = by_both(
            &self.air_links,
            ActionKind::AirLinks,
            "more air links between the two countries",
            ActionStep::Wanted,
            self.p9.told("the two sides want to boost air links"),
        );
        let culture = by_both(
            &self.culture,
            ActionKind::CulturalExchange,
            "more cultural cooperation between the two countries",
            ActionStep::Wanted,
            self.p9.told("the two sides want to boost air links and cultural cooperation"),
        );
        let willing = "The two countries said they were willing to start a joint working group";
        let working_group = by_both(
            &self.working_group,
            ActionKind::WorkingGroup,
            "a joint working group against the spread of fentanyl",
            ActionStep::Willing,
            self.p14.reported(willing).through(Attribution::new(self.both_sides())),
        )
        .with(|it| {
            it.topics.push(self.fentanyl.clone());
            let words = "a joint working group against the spread of this narcotic substance";
            it.cites.push(self.p14.told(words));
        });
        [qin_visit, air_links, culture, working_group].into()
    }

    fn events(&self) -> List<Event> {
        [
            Event::new(&self.balloon_crisis, EventKind::Crisis).with(|it| {
                it.says = Some("the spy balloon crisis".into());
                it.cites.push(self.p1.told("the spy balloon crisis"));
            }),
            // A courtesy with no words and no stated meaning: done, not said.
            Event::new(&self.handshake, EventKind::Gesture).with(|it| {
                it.at = Some(self.xi_meeting.clone());
                it.says = Some("Xi Jinping and Antony Blinken shook hands".into());
                it.participants = [self.for_china(), self.for_the_us()].into();
                it.cites.push(self.p4.told("After shaking hands with his US guest"));
            }),
            Event::new(&self.war, EventKind::War).with(|it| {
                it.says = Some("the war between Ukraine and Russia".into());
                it.participants = [of(&self.ua), of(&self.ru)].into();
                it.cites.push(self.p11.told("the Ukraine-Russia war"));
            }),
        ]
        .into()
    }
}
