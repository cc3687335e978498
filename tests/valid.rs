//! Links of a valid dossier, followed both ways; histories on a day; what
//! validation hands back.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use chrono::NaiveDate;
use diplomacy::*;

/// A small affair in which every question of [`Valid`] has an answer that a
/// careless index would get wrong: denied participations, relations and ties,
/// records mentioned several times in one, and only in an account.
const AFFAIR: &str = r#"{"format": "diplomacy/1", "title": "Talks on the strait",
 "states": [
  {"id": "us", "name": "United States", "ties": [{"kind": "recognises", "to": "cn"}, {"kind": "allied-with", "to": "cn", "not": true}]},
  {"id": "cn", "name": "China"},
  {"id": "jp", "name": "Japan"}],
 "people": [
  {"id": "ann", "name": "Ann", "ties": [
    {"kind": "holds", "to": "secretary", "when": "2021-01-26/2023-06-19"}, {"kind": "national-of", "to": "us"},
    {"kind": "holds", "to": "envoy", "not": true}]},
  {"id": "bo", "name": "Bo", "ties": [
    {"kind": "holds", "to": "secretary", "status": "acting"}, {"kind": "holds", "to": "envoy", "when": "2023"},
    {"kind": "holds", "to": "secretary", "when": "2024-01-01/..", "status": "acting"}]},
  {"id": "cy", "name": "Cy", "ties": [{"kind": "represents", "to": "secretary"}]}],
 "organizations": [{"id": "council", "name": "Council"}, {"id": "daily", "name": "The Daily", "kind": "media"}],
 "groups": [{"id": "firms", "name": "private companies", "of": "cn"}],
 "posts": [{"id": "secretary", "name": "Secretary", "of": "us"}, {"id": "envoy", "name": "Envoy"}],
 "places": [
  {"id": "city", "name": "City", "of": "cn"}, {"id": "hall", "name": "Hall", "part-of": "city"},
  {"id": "gate", "name": "Gate", "part-of": "city"}, {"id": "room", "name": "Room", "part-of": "hall"}],
 "topics": [
  {"id": "strait", "name": "Strait"}, {"id": "transit", "name": "Transit", "broader": ["strait"]},
  {"id": "navy", "name": "Navy", "broader": ["strait", "transit"]}],
 "documents": [
  {"id": "article", "kind": "article", "publisher": "daily", "read": "complete", "parts": [{"id": "p1"}],
   "cites": [{"source": "article", "part": "p1", "words": "dateline"}],
   "contributors": [{"who": "cy", "role": "author"}, {"who": "jp", "role": "author", "not": true}]},
  {"id": "note", "kind": "note-verbale", "contributors": [{"who": "cn", "role": "author"}, {"who": "daily"}]}],
 "meetings": [
  {"id": "visit", "kind": "visit", "places": ["city"],
   "relations": [{"kind": "follows", "to": "call"}]},
  {"id": "talks", "when": "2023-06-18", "places": ["city", "hall", "city"], "topics": ["strait"],
   "participants": [
    {"who": "ann", "side": "us", "post": "secretary"}, {"who": "cn"}, {"who": "bo", "side": "us", "not": true},
    {"who": "ann", "role": "speaker"}, {"who": "jp", "not": true}],
   "relations": [{"kind": "part-of", "to": "visit"}, {"kind": "part-of", "to": "call", "not": true}],
   "cites": [{"source": "article", "words": "they met"}, {"source": "article", "words": "they met again"}]},
  {"id": "call", "kind": "call", "participants": [{"who": "bo", "side": "jp"}, {"who": "us"}],
   "relations": [{"kind": "part-of", "to": "visit"}, {"kind": "prepares", "to": "talks"}, {"kind": "refers-to", "to": "talks"}],
   "accounts": [{"by": [{"who": "us"}], "says": {"participants": [{"who": "firms"}], "places": ["gate"], "outcomes": [{"kind": "agreement", "records": ["route"]}]},
                 "cites": [{"source": "note", "words": "on the telephone"}]}]}],
 "positions": [
  {"id": "claim", "act": "affirm", "holders": [{"who": "cn"}, {"who": "us", "not": true}], "speakers": [{"who": "bo"}],
   "says": "The strait is ours.", "topics": ["strait", "transit"], "at": "talks"},
  {"id": "reply", "act": "deny", "holders": [{"who": "us"}], "speakers": [{"who": "ann"}, {"who": "bo", "not": true}],
   "says": "It is not.", "topics": ["strait"], "at": "talks",
   "relations": [{"kind": "answers", "to": "claim"}, {"kind": "softens", "to": "claim", "not": true}],
   "accounts": [{"by": [{"who": "cn"}], "says": {"at": "call", "topics": ["navy"]}}]},
  {"id": "later", "act": "reaffirm", "holders": [{"who": "cn"}], "says": "It is.", "relations": [{"kind": "answers", "to": "reply"}]}],
 "actions": [
  {"id": "route", "kind": "air-links", "at": "talks",
   "parties": [{"who": "us"}, {"who": "cn"}, {"described": {"words": "the carriers"}}],
   "history": [{"step": "agreed", "relations": [{"kind": "caused-by", "to": "claim"}]}]},
  {"id": "hotline", "kind": "channel", "parties": [{"who": "jp"}, {"who": "cn"}, {"who": "us", "role": "observer", "not": true}]}],
 "events": [
  {"id": "sail", "kind": "military-activity", "participants": [{"who": "us", "role": "agent"}, {"who": "jp", "not": true}],
   "relations": [{"kind": "breaches", "to": "route"}]}],
 "decisions": [
  {"id": "vote", "method": "vote", "body": "council", "on": [{"to": "note"}], "ballots": [{"by": {"who": "jp"}, "vote": "for"}]}]}"#;

fn affair() -> Valid<Dossier> {
    let dossier: Dossier = serde_json::from_str(AFFAIR).unwrap();
    dossier.validate().unwrap_or_else(|invalid| panic!("{}", invalid.report))
}

fn id<T: TryFrom<&'static str, Error = IdError>>(text: &'static str) -> T {
    T::try_from(text).unwrap()
}

fn date(text: &str) -> Date {
    Date::new(text).unwrap()
}

/// The ids of records, for comparison.
macro_rules! ids {
    ($records:expr) => {
        $records.map(|it| it.id.to_string()).collect::<Vec<_>>()
    };
}

fn record_ids<'a>(records: impl Iterator<Item = Record<'a>>) -> Vec<String> {
    records.map(|it| it.id().to_owned()).collect()
}

const NONE: [&str; 0] = [];

#[test]
fn records_are_found_by_id_and_kind() {
    let d = affair();
    for record in d.records() {
        let any = AnyId::new(record.id()).unwrap();
        assert_eq!(d.record(&any), Some(record));
    }
    assert_eq!(d.records().count(), 30);
    assert!(d.record(&id("nowhere")).is_none() && d.record(&id("US")).is_none());

    for actor in ["us", "ann", "council", "firms"] {
        assert_eq!(d.actor(&ActorId::new(actor).unwrap()).map(Record::id), Some(actor));
    }
    assert_eq!(d.person(&id("ann")).map(|it| it.id.as_str()), Some("ann"));
    assert!(d.person(&id("us")).is_none() && d.person(&id("nobody")).is_none());
    assert_eq!(d.post(&id("envoy")).map(|it| it.id.as_str()), Some("envoy"));
    assert_eq!(d.place(&id("hall")).map(|it| it.id.as_str()), Some("hall"));
    assert_eq!(d.topic(&id("navy")).map(|it| it.id.as_str()), Some("navy"));
    assert_eq!(d.document(&id("note")).map(|it| it.id.as_str()), Some("note"));
    assert_eq!(d.meeting(&id("talks")).map(|it| it.id.as_str()), Some("talks"));
    assert_eq!(d.position(&id("reply")).map(|it| it.id.as_str()), Some("reply"));
    assert_eq!(d.action(&id("route")).map(|it| it.id.as_str()), Some("route"));
    assert_eq!(d.event(&id("sail")).map(|it| it.id.as_str()), Some("sail"));
    assert_eq!(d.decision(&id("vote")).map(|it| it.id.as_str()), Some("vote"));
    // An id of another kind of record is not one of these.
    assert!(d.post(&id("talks")).is_none() && d.place(&id("us")).is_none());
    assert!(d.topic(&id("city")).is_none() && d.document(&id("talks")).is_none());
    assert!(d.meeting(&id("reply")).is_none() && d.position(&id("talks")).is_none());
    assert!(d.action(&id("vote")).is_none() && d.event(&id("route")).is_none());
    assert!(d.decision(&id("sail")).is_none());
}

/// Each once and in the order of the dossier, however often and deep.
#[test]
fn mentions_are_everywhere_in_a_record() {
    let d = affair();
    let of = |text| record_ids(d.mentions_of(id::<AnyId>(text)));
    assert_eq!(of("article"), ["article", "talks"]);
    assert_eq!(of("ann"), ["talks", "reply"]);
    assert_eq!(of("jp"), ["article", "talks", "call", "hotline", "sail", "vote"]);
    assert_eq!(of("firms"), ["call"]);
    assert_eq!(of("gate"), ["call"]);
    assert_eq!(of("route"), ["call", "sail"]);
    assert_eq!(of("claim"), ["reply", "route"]);
    assert_eq!(of("note"), ["call", "vote"]);
    assert_eq!(of("later"), NONE);
    assert_eq!(of("nowhere"), NONE);
}

#[test]
fn meetings_by_participant_side_place_and_whole() {
    let d = affair();
    let of = |text| ids!(d.meetings_of(&id(text)));
    assert_eq!(of("ann"), ["talks"]);
    assert_eq!(of("us"), ["call"]);
    assert_eq!(of("bo"), ["call"]);
    assert_eq!(of("jp"), NONE);
    assert_eq!(of("firms"), NONE);
    assert_eq!(of("nobody"), NONE);

    let side = |text| ids!(d.meetings_with_side(&id(text)));
    assert_eq!(side("us"), ["talks", "call"]);
    assert_eq!(side("jp"), ["call"]);
    assert_eq!(side("cn"), ["talks"]);
    assert_eq!(side("ann"), ["talks"]);
    assert_eq!(side("bo"), NONE);

    let at = |text| ids!(d.meetings_at(&id(text)));
    assert_eq!(at("city"), ["visit", "talks"]);
    assert_eq!(at("hall"), ["talks"]);
    assert_eq!(at("gate"), NONE);

    assert_eq!(ids!(d.parts_of(&id("visit"))), ["talks", "call"]);
    assert_eq!(ids!(d.parts_of(&id("call"))), NONE);
    let wholes = |text| ids!(d.wholes_of(d.meeting(&id(text)).unwrap()));
    assert_eq!(wholes("talks"), ["visit"]);
    assert_eq!(wholes("visit"), NONE);
}

#[test]
fn positions_by_holder_speaker_meeting_and_topic() {
    let d = affair();
    assert_eq!(ids!(d.positions_of(&id("cn"))), ["claim", "later"]);
    assert_eq!(ids!(d.positions_of(&id("us"))), ["reply"]);
    assert_eq!(ids!(d.positions_of(&id("bo"))), NONE);
    assert_eq!(ids!(d.positions_voiced_by(&id("bo"))), ["claim"]);
    assert_eq!(ids!(d.positions_voiced_by(&id("ann"))), ["reply"]);
    assert_eq!(ids!(d.positions_voiced_by(&id("cn"))), NONE);
    assert_eq!(ids!(d.positions_at(&id("talks"))), ["claim", "reply"]);
    assert_eq!(ids!(d.positions_at(&id("call"))), NONE);
    assert_eq!(ids!(d.positions_on(&id("strait"))), ["claim", "reply"]);
    assert_eq!(ids!(d.positions_on(&id("transit"))), ["claim"]);
    assert_eq!(ids!(d.positions_on(&id("navy"))), NONE);

    let responses = |text| {
        let to = id(text);
        let found = d.responses_to(&to);
        found.map(|(it, how)| format!("{} {} {}", it.id, how.kind, how.not)).collect::<Vec<_>>()
    };
    assert_eq!(responses("claim"), ["reply answers false", "reply softens true"]);
    assert_eq!(responses("reply"), ["later answers false"]);
    assert_eq!(responses("later"), NONE);

    let meeting = |text| d.meeting_of_position(d.position(&id(text)).unwrap());
    assert_eq!(meeting("reply").map(|it| it.id.as_str()), Some("talks"));
    assert!(meeting("later").is_none());
}

#[test]
fn actions_events_decisions_and_documents() {
    let d = affair();
    assert_eq!(ids!(d.actions_of(&id("cn"))), ["route", "hotline"]);
    assert_eq!(ids!(d.actions_of(&id("us"))), ["route"]);
    assert_eq!(ids!(d.actions_of(&id("bo"))), NONE);
    assert_eq!(ids!(d.actions_at(&id("talks"))), ["route"]);
    assert_eq!(ids!(d.actions_at(&id("call"))), NONE);
    let (route, hotline) = (d.action(&id("route")).unwrap(), d.action(&id("hotline")).unwrap());
    assert_eq!(d.meeting_of_action(route).map(|it| it.id.as_str()), Some("talks"));
    assert!(d.meeting_of_action(hotline).is_none());
    let parties: Vec<_> = d.parties_of(route).map(|(it, party)| (it.id(), party.not)).collect();
    assert_eq!(parties, [("us", false), ("cn", false)]);

    assert_eq!(ids!(d.events_of(&id("us"))), ["sail"]);
    assert_eq!(ids!(d.events_of(&id("jp"))), NONE);
    assert_eq!(ids!(d.decisions_of(&id("council"))), ["vote"]);
    assert_eq!(ids!(d.decisions_of(&id("jp"))), NONE);
    assert_eq!(ids!(d.documents_of(&id("daily"))), ["article", "note"]);
    assert_eq!(ids!(d.documents_of(&id("cy"))), ["article"]);
    assert_eq!(ids!(d.documents_of(&id("jp"))), NONE);
    assert_eq!(ids!(d.places_in(&id("city"))), ["hall", "gate"]);
    assert_eq!(ids!(d.places_in(&id("room"))), NONE);
    assert_eq!(ids!(d.narrower_topics(&id("strait"))), ["transit", "navy"]);
    assert_eq!(ids!(d.narrower_topics(&id("transit"))), ["navy"]);
    assert_eq!(ids!(d.narrower_topics(&id("navy"))), NONE);
}

#[test]
fn holders_and_posts() {
    let d = affair();
    let holders = |text| {
        let post = id(text);
        let found = d.holders_of(&post).map(|it| it.person.id.to_string());
        found.collect::<Vec<_>>()
    };
    assert_eq!(holders("secretary"), ["ann", "bo", "bo"]);
    assert_eq!(holders("envoy"), ["bo"]);

    use Certainty::{Certainly, CertainlyNot, Possibly};
    for (when, expected) in [
        ("2022", vec![("ann", Certainly), ("bo", Possibly)]),
        ("2023-06-19", vec![("ann", Certainly), ("bo", Possibly)]),
        ("2023-06-20", vec![("bo", Possibly)]),
        ("2023", vec![("ann", Possibly), ("bo", Possibly)]),
        ("2024-01-01", vec![("bo", Possibly), ("bo", Certainly)]),
        ("2030/..", vec![("bo", Possibly), ("bo", Certainly)]),
    ] {
        let (post, when) = (id("secretary"), date(when));
        let found: Vec<_> =
            d.holders_on(&post, &when).map(|(it, c)| (it.person.id.to_string(), c)).collect();
        let expected: Vec<_> = expected.into_iter().map(|(who, c)| (who.to_owned(), c)).collect();
        assert_eq!(found, expected, "{when}");
    }
    let covers: Vec<_> =
        d.holders_of(&id("secretary")).map(|it| it.covers(&date("2023-07"))).collect();
    assert_eq!(covers, [CertainlyNot, Possibly, CertainlyNot]);

    let posts = |text| {
        let person = d.person(&id(text)).unwrap();
        let found = d.posts_of(person).map(|(post, tie)| (post.id.to_string(), tie.status.clone()));
        found.collect::<Vec<_>>()
    };
    let acting = Some(TieStatus::Acting);
    assert_eq!(posts("ann"), [("secretary".to_owned(), None)]);
    assert_eq!(
        posts("bo"),
        [
            ("secretary".to_owned(), acting.clone()),
            ("envoy".into(), None),
            ("secretary".into(), acting)
        ]
    );
    assert_eq!(posts("cy"), []);
}

#[test]
fn ties_and_relations_that_lead_to_a_record() {
    let d = affair();
    let ties = |text| {
        let found = d
            .ties_to(id::<AnyId>(text))
            .map(|(it, tie)| format!("{} {} {}", it.id(), tie.kind, tie.not));
        found.collect::<Vec<_>>()
    };
    assert_eq!(ties("cn"), ["us recognises false", "us allied-with true"]);
    assert_eq!(ties("envoy"), ["ann holds true", "bo holds false"]);
    assert_eq!(ties("jp"), NONE);

    let relations = |text| {
        let found =
            d.relations_to(id::<AnyId>(text)).map(|(it, how)| format!("{} {}", it.id(), how.kind));
        found.collect::<Vec<_>>()
    };
    assert_eq!(relations("talks"), ["call prepares", "call refers-to"]);
    assert_eq!(relations("call"), ["visit follows", "talks part-of"]);
    // Written on a step of a history.
    assert_eq!(relations("claim"), ["reply answers", "reply softens"]);
    assert_eq!(relations("note"), NONE);

    let related = |text, kind| record_ids(d.related_to(id::<AnyId>(text), kind));
    assert_eq!(related("visit", RelationKind::PartOf), ["talks", "call"]);
    assert_eq!(related("call", RelationKind::PartOf), NONE);
    assert_eq!(related("claim", RelationKind::Answers), ["reply"]);
    assert_eq!(related("claim", RelationKind::Softens), NONE);
    assert_eq!(related("route", RelationKind::Breaches), ["sail"]);
}

#[test]
fn citations_of_a_document_wherever_they_stand() {
    let d = affair();
    let words = |text| {
        let source = id(text);
        let found = d.citations_of(&source);
        found
            .map(|(it, cite)| format!("{}: {}", it.id(), cite.words.as_deref().unwrap_or("")))
            .collect::<Vec<_>>()
    };
    assert_eq!(words("article"), ["article: dateline", "talks: they met", "talks: they met again"]);
    assert_eq!(words("note"), ["call: on the telephone"]);
}

#[test]
fn a_valid_dossier_gives_itself_back() {
    let dossier: Dossier = serde_json::from_str(AFFAIR).unwrap();
    let valid = dossier.clone().validate().unwrap();
    assert_eq!(*valid, dossier);
    assert_eq!(valid, valid.clone());
    assert!(format!("{valid:?}").starts_with("Valid(Dossier {"));
    let mut other = dossier.clone();
    other.title = None;
    assert_ne!(valid, other.validate().unwrap());
    assert_eq!(valid.into_inner(), dossier);
}

#[test]
fn warnings_are_kept_and_errors_give_the_dossier_back() {
    let mut dossier: Dossier = serde_json::from_str(AFFAIR).unwrap();
    dossier.meetings[0].kind = Some("visitt".into());
    let valid = dossier.clone().validate().unwrap();
    let report = valid.report();
    assert_eq!((report.len(), report.has_errors(), report.is_empty()), (1, false, false));
    assert_eq!((report.warnings().count(), report.errors().count()), (1, 0));
    let violation = report.iter().next().unwrap();
    assert_eq!((violation.rule, violation.severity()), (Rule::MisspeltWord, Severity::Warning));
    assert_eq!(violation.path.to_json_pointer(), "/meetings/0/kind");
    assert_eq!(report.into_iter().count(), 1);

    dossier.meetings[1].places.push(id("nowhere"));
    let invalid = dossier.clone().validate().unwrap_err();
    assert_eq!(*invalid.value, dossier);
    assert_eq!((invalid.report.len(), invalid.report.has_errors()), (2, true));
    assert_eq!((invalid.report.warnings().count(), invalid.report.errors().count()), (1, 1));
    assert_eq!(
        invalid.to_string(),
        "the dossier is not valid: warning[D305] misspelt-word at meetings[0].kind: `visitt` is not a listed word; \
         help: did you mean `visit`?\n\
         error[D104] unknown-reference at meetings[1].places[3]: no record has the id `nowhere`; \
         help: expected the id of a place; add the record, or mend the id\n\
         1 error, 1 warning"
    );
    assert!(affair().report().is_empty());
    assert_eq!(affair().report().to_string(), "0 errors, 0 warnings");
    assert!(Severity::Warning < Severity::Error);
    assert_eq!(format!("{:>8}|{}", Severity::Error, Severity::Warning), "   error|warning");
}

#[test]
fn an_empty_dossier_is_valid() {
    let valid = Dossier::new().validate().unwrap();
    assert!(valid.report().is_empty());
    assert!(valid.record(&id("x")).is_none());
    assert_eq!(valid.mentions_of(id::<AnyId>("x")).count(), 0);
}

/// A step: its word, its date or `-`, and `failed`, `partial` or nothing.
type Row = (&'static str, &'static str, &'static str);

fn reached_on(rows: &[Row], day: &str) -> String {
    let steps: Vec<Step<ActionStep>> = rows
        .iter()
        .map(|(step, when, extent)| {
            Step::new(*step).with(|it: &mut Step<ActionStep>| {
                it.when = Date::new(when).ok();
                it.extent = match *extent {
                    "failed" => Some(StepExtent::Failed),
                    "partial" => Some(StepExtent::Partial),
                    _ => None,
                };
            })
        })
        .collect();
    let day: NaiveDate = day.parse().unwrap();
    let found = reached(&steps, day).map(|it| match it.certainty {
        Certainty::Certainly => format!("{}", it.step.step),
        Certainty::Possibly => format!("{}?", it.step.step),
        Certainty::CertainlyNot => format!("{}!", it.step.step),
    });
    found.collect::<Vec<_>>().join(" ")
}

#[test]
fn what_a_history_has_reached() {
    const DATED: &[Row] =
        &[("raised", "2000", ""), ("agreed", "2001-06", ""), ("signed", "2002-01-01", "")];
    const UNDATED: &[Row] = &[("raised", "-", ""), ("agreed", "-", "")];
    const MIXED: &[Row] = &[
        ("raised", "-", ""),
        ("agreed", "2001-06-15", ""),
        ("signed", "-", ""),
        ("in-force", "2003-01-01", ""),
        ("extended", "-", ""),
    ];
    const FAILED: &[Row] = &[
        ("agreed", "2001-01-01", ""),
        ("signed", "2002-01-01", "failed"),
        ("signed", "2003-01-01", ""),
    ];
    const FAILED_UNDATED: &[Row] = &[("agreed", "-", "failed"), ("raised", "-", "")];
    const FAILED_AHEAD: &[Row] =
        &[("agreed", "2010-01-01", "failed"), ("raised", "2001-01-01", "")];
    const PARTIAL: &[Row] =
        &[("fulfilled", "2001-01-01", "partial"), ("suspended", "-", "partial")];
    const INTERVALS: &[Row] =
        &[("under-way", "2001-03-01/2001-05-01", ""), ("suspended", "2001-06-01/..", "")];
    const OPEN_START: &[Row] = &[("under-way", "../2002-01-01", "")];
    const UNKNOWN: &[Row] = &[("under-way", "/2001-05-01", ""), ("suspended", "2002-01-01/", "")];
    const ONE_OF: &[Row] =
        &[("agreed", "[2001-01-01,2001-03-01]", ""), ("signed", "[..2001-12-31]", "")];
    const CIRCA: &[Row] = &[("agreed", "2001-06-15~", "")];
    for (history, day, expected) in [
        (DATED, "1999-12-31", ""),
        (DATED, "2000-01-01", "raised?"),
        (DATED, "2000-12-31", "raised"),
        (DATED, "2001-06-10", "raised agreed?"),
        (DATED, "2001-06-30", "raised agreed"),
        (DATED, "2002-01-01", "raised agreed signed"),
        (UNDATED, "1900-01-01", "raised? agreed?"),
        (MIXED, "2001-06-14", "raised?"),
        (MIXED, "2001-06-15", "raised agreed signed?"),
        (MIXED, "2003-01-01", "raised agreed signed in-force extended?"),
        (FAILED, "2000-12-31", ""),
        (FAILED, "2002-06-01", "agreed"),
        (FAILED, "2003-01-01", "agreed signed"),
        (FAILED_UNDATED, "2003-01-01", "raised?"),
        (FAILED_AHEAD, "2002-01-01", "raised"),
        (PARTIAL, "2000-12-31", ""),
        (PARTIAL, "2001-01-01", "fulfilled suspended?"),
        (INTERVALS, "2001-02-28", ""),
        (INTERVALS, "2001-03-01", "under-way"),
        (INTERVALS, "2030-01-01", "under-way suspended"),
        (OPEN_START, "1900-01-01", "under-way"),
        (UNKNOWN, "2001-05-01", "under-way"),
        (UNKNOWN, "2000-01-01", "under-way?"),
        (UNKNOWN, "2002-01-01", "under-way suspended"),
        (ONE_OF, "2000-12-31", ""),
        (ONE_OF, "2001-02-01", "agreed? signed?"),
        (ONE_OF, "2001-12-31", "agreed signed"),
        (CIRCA, "2001-05-14", ""),
        (CIRCA, "2001-05-15", "agreed?"),
        (CIRCA, "2001-07-16", "agreed"),
        (&[], "2001-01-01", ""),
    ] {
        assert_eq!(reached_on(history, day), expected, "{history:?} on {day}");
    }
}
