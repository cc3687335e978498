//! Builds a dossier from nothing: the peace of Portsmouth, which ended the war
//! between Japan and Russia in 1905.
//!
//! It has a mediator who never sat at the table, plenipotentiaries, a treaty in
//! two languages and two calendars, what was agreed and what became of it, and
//! words quoted from the text.
//!
//! ```text
//! cargo run --example from_nothing
//! ```

use std::error::Error;
use std::io::Write;

use diplomacy::{
    ActionId, ActionKind, ActionStep, ActorId, AgreedAction, Amount, Attendance, Calendar,
    CalendarDate, Capacity, Citation, Claim, ClaimKind, Code, CodeScheme, Condition, ConditionKind,
    Date, Document, DocumentId, DocumentKind, DocumentStep, Dossier, Duration, Event, EventId,
    EventKind, EventStep, Force, LanguageTag, LanguageVersion, Mandate, Meeting, MeetingId,
    MeetingKind, Moment, Outcome, OutcomeKind, Part, PartId, Participation, Person, Place, PlaceId,
    Post, PostId, Presence, Rank, ReadExtent, Relation, RelationKind, Role, State, Step, Target,
    Terms, Tie, TimeUnit, Timing,
};

fn main() -> Result<(), Box<dyn Error>> {
    // Nothing is printed unless every rule holds: `?` gives the whole report.
    let dossier = portsmouth()?.validate()?;
    std::io::stdout().write_all(dossier.to_json_pretty().as_bytes())?;
    Ok(())
}

/// The affair, as any history of it tells.
pub(crate) fn portsmouth() -> Result<Dossier, Box<dyn Error>> {
    // Ids are short names of the author's choice, unique in the dossier.
    let (russia, japan, us) =
        (ActorId::new("russia")?, ActorId::new("japan")?, ActorId::new("us")?);
    let (witte, komura) = (ActorId::new("witte")?, ActorId::new("komura")?);
    let roosevelt = ActorId::new("roosevelt")?;
    let (president, foreign_minister) =
        (PostId::new("us-president")?, PostId::new("jp-foreign-minister")?);
    let kittery = PlaceId::new("kittery-navy-yard")?;
    let (war, treaty) = (EventId::new("war")?, DocumentId::new("treaty")?);
    let (conference, peace) = (MeetingId::new("conference")?, ActionId::new("peace")?);
    let evacuation = ActionId::new("evacuation")?;

    let mut dossier = Dossier::new();
    dossier.title = Some("The peace of Portsmouth, 1905".into());
    dossier.lang = Some(LanguageTag::new("en")?);

    // Who: states, people, and the posts they held.
    dossier.states.push(State::new(russia.clone(), "Russia"));
    dossier.states.push(State::new(japan.clone(), "Japan"));
    let mut america = State::new(us.clone(), "United States");
    america.codes = [Code::new(CodeScheme::Iso3166_1, "US")?].into();
    dossier.states.push(america);

    let mut post = Post::new(president.clone(), "President");
    post.of = Some(us.clone());
    post.rank = Some(Rank::HeadOfState);
    dossier.posts.push(post);
    let mut post = Post::new(foreign_minister.clone(), "Minister for Foreign Affairs");
    post.of = Some(japan.clone());
    post.rank = Some(Rank::ForeignMinister);
    dossier.posts.push(post);

    let mut person = Person::new(roosevelt.clone(), "Theodore Roosevelt");
    let presidency = Date::new("1901-09-14/1909-03-04")?;
    person.ties = [Tie::holds(president.clone()).during(presidency)].into();
    dossier.people.push(person);
    let mut person = Person::new(komura.clone(), "Komura Jutarō");
    let ministry = Date::new("1901-09-21/1906-01-07")?;
    person.ties = [Tie::holds(foreign_minister.clone()).during(ministry)].into();
    dossier.people.push(person);
    dossier.people.push(Person::new(witte.clone(), "Sergei Witte"));

    dossier.places.push(Place::new(kittery.clone(), "Portsmouth Naval Shipyard, Kittery, Maine"));

    // Done: what the peace put an end to.
    let mut event = Event::new(war.clone(), EventKind::War);
    event.says = Some("the war between Japan and Russia".into());
    event.when = Some(Date::new("1904-02-08/1905-09-05")?);
    event.participants = [japan.clone().into(), russia.clone().into()].into();
    event.history = [Step::new(EventStep::Began), Step::new(EventStep::Ended)].into();
    dossier.events.push(event);

    // Written: the treaty. What happens to the words is the document's history.
    let (signed, ratified) = (Date::new("1905-09-05")?, Date::new("1905-10")?);
    let old_style = CalendarDate::new(Calendar::Julian, "23 August 1905");
    let (article_1, article_15) = (PartId::new("article-1")?, PartId::new("article-15")?);
    let mut text = Document::new(treaty.clone(), DocumentKind::Treaty);
    text.title = Some("Treaty of Portsmouth".into());
    text.when = Some(signed.clone());
    text.timing = Some(Box::new(Timing::default().with(|it| it.calendars = [old_style].into())));
    text.places = [kittery.clone()].into();
    text.read = Some(ReadExtent::Excerpt);
    text.contributors = [witte.clone(), komura.clone()]
        .into_iter()
        .map(|who| Participation::of(who).as_role(Role::Signatory))
        .collect();
    text.parts = [Part::new(article_1.clone()), Part::new(article_15.clone())].into();
    text.versions = [
        LanguageVersion::new(LanguageTag::new("en")?).with(|it| it.authentic = true),
        LanguageVersion::new(LanguageTag::new("fr")?).with(|it| {
            it.authentic = true;
            it.prevails = true;
        }),
    ]
    .into();
    text.history =
        [Step::new(DocumentStep::Signed).with(|it| it.when = Some(signed.clone()))].into();
    text.claims = [Claim::new(ClaimKind::Bindingness).with(|it| {
        it.says = Some("where the two texts differ, the French one prevails".into());
        let words = "the French text shall prevail";
        it.cites = [Citation::quoting(&treaty, words).in_part(&article_15)].into();
    })]
    .into();
    dossier.documents.push(text);

    // Met: the two sides, and the mediator who stayed away.
    let with_full_powers = |mut it: Participation| {
        it.role = Some(Role::Negotiator);
        let plenipotentiary = Some(Capacity::Plenipotentiary);
        it.mandate = Some(Box::new(Mandate::default().with(|it| it.capacity = plenipotentiary)));
        it
    };
    let mut mediator =
        Participation::of(roosevelt.clone()).in_post(president).as_role(Role::Mediator);
    let absent = Attendance::default().with(|it| it.presence = Some(Presence::Absent));
    mediator.attendance = Some(Box::new(absent));
    let mut talks = Meeting::new(conference.clone());
    talks.kind = Some(MeetingKind::Conference);
    talks.when = Some(Date::new("1905-08/1905-09-05")?);
    talks.places = [kittery.clone()].into();
    talks.participants = [
        with_full_powers(Participation::of(witte).on_side(russia.clone())),
        with_full_powers(
            Participation::of(komura).in_post(foreign_minister).on_side(japan.clone()),
        ),
        mediator,
    ]
    .into();
    talks.outcomes = [Outcome::new(OutcomeKind::Agreement).with(|it| {
        it.records = [(&treaty).into(), (&peace).into(), (&evacuation).into()].into();
    })]
    .into();
    dossier.meetings.push(talks);

    // Owed: what the treaty binds the parties to is the history of the action.
    let parties = || [japan.clone(), russia.clone()].into_iter().map(Participation::of).collect();
    let in_the_treaty = || Relation::new(RelationKind::SetOutIn, &treaty);
    let mut action = AgreedAction::new(peace.clone(), ActionKind::Peace);
    action.says = Some("peace and amity between the two states".into());
    action.parties = parties();
    action.at = Some(conference.clone());
    action.history = [
        Step::new(ActionStep::Signed).with(|it| it.when = Some(signed.clone())),
        Step::new(ActionStep::Ratified).with(|it| it.when = Some(ratified)),
        Step::new(ActionStep::InForce),
    ]
    .into();
    action.relations = [in_the_treaty(), Relation::new(RelationKind::Terminates, &war)].into();
    let words = "There shall henceforth be peace and amity";
    action.cites = [Citation::quoting(&treaty, words).in_part(&article_1)].into();
    dossier.actions.push(action);

    // A duty with a deadline that no calendar gives: eighteen months from the
    // day the peace is in force, and each side only if the other does likewise.
    let mut deadline = Timing::default();
    deadline.after = Some(Target::new(&peace).with(|it| it.step = Some("in-force".into())));
    deadline.within = Some(Box::new(Duration::of(Amount::new("..18")?, TimeUnit::Months)));
    let mut terms = Terms::default();
    terms.force = Some(Force::Result);
    terms.deadline =
        Some(Box::new(Moment::default().with(|it| it.timing = Some(Box::new(deadline)))));
    terms.conditions = [Condition::new(ConditionKind::While).with(|it| {
        it.says = Some("the other side withdraws at the same time".into());
    })]
    .into();
    let mut action = AgreedAction::new(evacuation, ActionKind::Withdrawal);
    action.says = Some("both armies leave Manchuria, but for the leased territory".into());
    action.parties = parties();
    action.at = Some(conference);
    action.terms = [terms].into();
    action.history =
        [Step::new(ActionStep::Signed).with(|it| it.when = Some(signed.clone()))].into();
    action.relations = [in_the_treaty()].into();
    dossier.actions.push(action);

    Ok(dossier)
}
