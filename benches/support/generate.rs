//! Realistic dossiers of any size, the same ones every time.

use diplomacy::*;

/// A small deterministic generator (the multiplier is Knuth's for 64 bits).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % below.max(1)
    }

    /// A number that is the more often the smaller: in every affair a few take
    /// part in most of what happens.
    fn skewed(&mut self, below: usize) -> usize {
        self.roll(below) * self.roll(below) / below.max(1)
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.skewed(from.len())].clone()
    }

    fn sentence(&mut self, words: usize) -> String {
        const WORDS: &[&str] = &[
            "both",
            "sides",
            "agreed",
            "to",
            "continue",
            "talks",
            "on",
            "the",
            "working",
            "level",
            "and",
            "stressed",
            "that",
            "channels",
            "of",
            "communication",
            "remain",
            "open",
            "while",
            "differences",
            "over",
            "sanctions",
            "border",
            "trade",
            "fisheries",
            "were",
            "noted",
            "in",
            "a",
            "frank",
            "exchange",
            "with",
            "ministers",
            "über",
            "die",
            "Lage",
            "“progress”",
            "was",
            "made",
        ];
        let mut text = String::new();
        for n in 0..words {
            if n > 0 {
                text.push(' ');
            }
            text.push_str(WORDS[self.roll(WORDS.len())]);
        }
        text
    }

    fn day(&mut self) -> Date {
        let (year, month, day) = (1995 + self.roll(28), 1 + self.roll(12), 1 + self.roll(28));
        let text = match self.roll(12) {
            0 => format!("{year}-{month:02}"),
            1 => format!("{year}-{month:02}-{day:02}~"),
            2 if day < 27 => format!("{year}-{month:02}-{day:02}/{year}-{month:02}-{:02}", day + 2),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
        Date::new(&text).expect("a date")
    }
}

/// A citation of an affair's own document, or now and then of another's.
fn cite(dice: &mut Dice, sources: &[DocumentId], affair: usize, words: usize) -> Citation {
    let source = match dice.roll(8) {
        0 => dice.pick(sources),
        _ => sources[affair % sources.len()].clone(),
    };
    let text = dice.sentence(words);
    Citation::new(source).with(|it| {
        if words > 0 {
            it.manner = Some(Manner::Verbatim);
            it.words = Some(text.into());
        }
        if dice.roll(3) == 0 {
            it.part = PartId::new("p2").ok();
        }
    })
}

/// A valid dossier of about so many affairs: each a meeting, what was said at
/// it, what came of it, and the document that tells. One is about 4.5 KB of JSON.
pub(crate) fn dossier(affairs: usize) -> Dossier {
    let mut dice = Dice(2023);
    let mut dossier = Dossier::new();
    dossier.title = Some("Generated affairs".into());
    let states: Vec<ActorId> = (0..(affairs / 8).clamp(3, 190))
        .map(|n| ActorId::new(&format!("state-{n}")).expect("an id"))
        .collect();
    for (n, id) in states.iter().enumerate() {
        dossier.states.push(State::new(id.clone(), format!("State number {n}")).with(|it| {
            it.names.push(Name::new(format!("Republic of State number {n}")));
            it.codes.push(Code::new("wikidata", &format!("Q{}", n + 1)).expect("a code"));
        }));
    }
    let mut posts = Vec::new();
    for (n, state) in states.iter().enumerate() {
        let post = PostId::new(&format!("fm-{n}")).expect("an id");
        dossier.posts.push(Post::new(post.clone(), "Minister of Foreign Affairs").with(|it| {
            it.of = Some(state.clone());
            it.rank = Some(Rank::ForeignMinister);
        }));
        posts.push(post);
    }
    let mut people = Vec::new();
    for n in 0..(affairs / 2).max(6) {
        let id = ActorId::new(&format!("person-{n}")).expect("an id");
        let home = n % states.len();
        dossier.people.push(Person::new(id.clone(), dice.sentence(2)).with(|it| {
            it.born = Date::new(&format!("{}", 1930 + dice.roll(40))).ok();
            it.ties.push(Tie::holds(posts[home].clone()));
            it.ties.push(Tie::new(TieKind::NationalOf, states[home].clone()));
        }));
        people.push((id, home));
    }
    let places: Vec<PlaceId> = (0..(affairs / 10).max(2))
        .map(|n| PlaceId::new(&format!("city-{n}")).expect("an id"))
        .collect();
    for (n, id) in places.iter().enumerate() {
        dossier.places.push(Place::new(id.clone(), format!("City {n}")).with(|it| {
            it.of = Some(states[n % states.len()].clone());
        }));
    }
    let topics: Vec<TopicId> = (0..(affairs / 20).max(3))
        .map(|n| TopicId::new(&format!("topic-{n}")).expect("an id"))
        .collect();
    for (n, id) in topics.iter().enumerate() {
        dossier.topics.push(Topic::new(id.clone(), format!("Topic {n}")).with(|it| {
            if n > 0 {
                it.broader.push(topics[n / 2].clone());
            }
        }));
    }
    let sources: Vec<DocumentId> = (0..affairs.max(1))
        .map(|n| DocumentId::new(&format!("readout-{n}")).expect("an id"))
        .collect();
    for (n, id) in sources.iter().enumerate() {
        dossier.documents.push(Document::new(id.clone(), DocumentKind::Readout).with(|it| {
            it.title = Some(dice.sentence(7).into());
            it.lang = LanguageTag::new("en").ok();
            it.publisher = Some(dice.pick(&states));
            it.link = Link::new(&format!("https://example.org/readouts/{n}")).ok();
            for part in ["p1", "p2", "p3"] {
                it.parts.push(Part::new(PartId::new(part).expect("an id")));
            }
        }));
    }
    for n in 0..affairs {
        affair(&mut dossier, &mut dice, n, &people, &posts, &states, &places, &topics, &sources);
    }
    dossier
}

#[allow(clippy::too_many_arguments)]
fn affair(
    dossier: &mut Dossier,
    dice: &mut Dice,
    n: usize,
    people: &[(ActorId, usize)],
    posts: &[PostId],
    states: &[ActorId],
    places: &[PlaceId],
    topics: &[TopicId],
    sources: &[DocumentId],
) {
    let when = dice.day();
    let first = dice.skewed(people.len());
    let taker = |n: usize, role: Role| {
        let (who, home) = &people[n % people.len()];
        Participation::of(who.clone())
            .as_role(role)
            .in_post(posts[*home].clone())
            .on_side(states[*home].clone())
    };
    let id = MeetingId::new(&format!("meeting-{n}")).expect("an id");
    dossier.meetings.push(Meeting::new(id.clone()).with(|it| {
        it.kind = Some(dice.pick(&[MeetingKind::Talks, MeetingKind::Visit, MeetingKind::Call]));
        it.title = Some(dice.sentence(6).into());
        it.when = Some(when.clone());
        it.places.push(dice.pick(places));
        it.topics.push(dice.pick(topics));
        it.participants.push(taker(first, Role::Host));
        it.participants.push(taker(first + 1, Role::Guest));
        if dice.roll(3) == 0 {
            it.participants.push(taker(first + 2, Role::Participant));
        }
        it.history.push(Step::new(MeetingStep::Announced));
        it.history.push(Step::new(MeetingStep::Held).with(|step| step.when = Some(when.clone())));
        it.claims.push(Claim::new(ClaimKind::Characterisation).with(|claim| {
            claim.says = Some("frank".into());
            claim.by.push(taker(first, Role::Speaker));
            claim.cites.push(cite(dice, sources, n, 1));
        }));
        if n > 0 && dice.roll(3) == 0 {
            let before = MeetingId::new(&format!("meeting-{}", dice.roll(n))).expect("an id");
            it.relations.push(Relation::new(RelationKind::Follows, before));
        }
        it.cites.push(cite(dice, sources, n, 0));
    }));
    for k in 0..3 {
        let position = PositionId::new(&format!("position-{n}-{k}")).expect("an id");
        let act = dice.pick(&[
            SpeechAct::Affirm,
            SpeechAct::Reaffirm,
            SpeechAct::Warn,
            SpeechAct::ExpressConcern,
            SpeechAct::Welcome,
        ]);
        dossier.positions.push(StatedPosition::new(position, act).with(|it| {
            let (who, home) = &people[(first + k) % people.len()];
            it.holders.push(Participation::of(states[*home].clone()));
            it.speakers.push(Participation::of(who.clone()).in_post(posts[*home].clone()));
            it.says = Some(dice.sentence(16).into());
            it.topics.push(dice.pick(topics));
            it.at = Some(id.clone());
            it.when = Some(when.clone());
            it.cites.push(cite(dice, sources, n, 9));
        }));
    }
    let action = ActionId::new(&format!("action-{n}")).expect("an id");
    let kind = dice.pick(&[ActionKind::WorkingGroup, ActionKind::AirLinks, ActionKind::Trade]);
    dossier.actions.push(AgreedAction::new(action, kind).with(|it| {
        it.says = Some(dice.sentence(12).into());
        it.parties.push(Participation::of(states[people[first].1].clone()));
        it.parties.push(Participation::of(states[(people[first].1 + 1) % states.len()].clone()));
        it.at = Some(id.clone());
        it.topics.push(dice.pick(topics));
        it.history.push(Step::new(ActionStep::Willing).with(|step| step.when = Some(when.clone())));
        it.terms.push(Terms::default().with(|terms| {
            terms.force = Some(Force::BestEffort);
            terms.deadline = Some(Box::new(Moment::from(Date::new("2031").expect("a date"))));
        }));
        it.cites.push(cite(dice, sources, n, 8));
    }));
    if n.is_multiple_of(2) {
        let event = EventId::new(&format!("event-{n}")).expect("an id");
        dossier.events.push(Event::new(event, EventKind::Incident).with(|it| {
            it.says = Some(dice.sentence(10).into());
            it.when = Some(dice.day());
            it.participants.push(Participation::of(dice.pick(states)).as_role(Role::Agent));
            it.cites.push(cite(dice, sources, n, 0));
        }));
    }
}
