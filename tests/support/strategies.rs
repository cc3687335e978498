//! Dossiers for property tests, arbitrary ones and valid ones.
//!
//! A dossier is built as JSON from a tape of choices that proptest draws and
//! shrinks: where the tape is at its end, every choice is the first, which is
//! the simplest. So a failure shrinks to a small dossier.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::type_complexity,
    reason = "a test fails by panicking, and a table of makers is plainest as it is"
)]

use diplomacy::Dossier;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// What the dossiers are to be like.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Like {
    /// Anything that can be read: ids that clash, links that lead nowhere, odd
    /// words and texts.
    Anything,
    /// The same, with ids that differ from one another.
    DistinctIds,
    /// Without an error.
    Valid,
}

pub(crate) fn dossiers(like: Like) -> impl Strategy<Value = Dossier> {
    json_dossiers(like).prop_map(|value| {
        serde_json::from_value(value.clone()).unwrap_or_else(|e| panic!("{e}: {value:#}"))
    })
}

pub(crate) fn json_dossiers(like: Like) -> impl Strategy<Value = Value> {
    proptest::collection::vec(any::<u16>(), 0..400).prop_map(move |tape| {
        let mut tape = Tape { choices: tape.into_iter(), like, budget: 150, own: String::new() };
        tape.dossier()
    })
}

pub(crate) const LISTS: [&str; 13] = [
    "states",
    "people",
    "organizations",
    "groups",
    "posts",
    "places",
    "topics",
    "documents",
    "meetings",
    "positions",
    "actions",
    "events",
    "decisions",
];

struct Tape {
    choices: std::vec::IntoIter<u16>,
    like: Like,
    /// How many more optional fields may be filled in.
    budget: usize,
    /// The id of the record that is being made.
    own: String,
}

type Make = fn(&mut Tape) -> Value;

impl Tape {
    fn below(&mut self, n: usize) -> usize {
        usize::from(self.choices.next().unwrap_or(0)) % n
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    fn is_valid(&self) -> bool {
        self.like == Like::Valid
    }

    fn object(&mut self, required: &[(&str, Make)], optional: &[(&str, Make)]) -> Value {
        let mut fields = Map::new();
        for (name, make) in required {
            fields.insert((*name).to_owned(), make(self));
        }
        // Few of many, so that dossiers stay small and yet reach every field.
        for _ in 0..self.below(5) {
            if self.budget == 0 || optional.is_empty() {
                break;
            }
            self.budget -= 1;
            let (name, make) = optional[self.below(optional.len())];
            if !fields.contains_key(name) {
                fields.insert(name.to_owned(), make(self));
            }
        }
        Value::Object(fields)
    }

    fn list(&mut self, make: Make) -> Value {
        Value::Array((0..1 + self.below(2)).map(|_| make(self)).collect())
    }

    fn dossier(&mut self) -> Value {
        let mut dossier = json!({"format": "diplomacy/1"});
        for (kind, list) in LISTS.iter().enumerate() {
            let count = match self.is_valid() {
                true => 2 + self.below(2),
                false => self.below(4),
            };
            let records: Vec<_> = (0..count).map(|n| self.record(kind, n)).collect();
            if !records.is_empty() {
                dossier[*list] = Value::Array(records);
            }
        }
        if self.below(3) == 2 {
            dossier["title"] = text(self);
            dossier["lang"] = lang(self);
        }
        if self.below(4) == 3 {
            dossier["extensions"] = extensions(self);
        }
        dossier
    }

    fn record(&mut self, kind: usize, n: usize) -> Value {
        self.own = match self.like {
            Like::Anything => self.pick(IDS).to_owned(),
            _ => format!("{}-{n}", LISTS[kind]),
        };
        let common: [(&str, Make); 5] = [
            ("claims", claims),
            ("cites", cites),
            ("publicity", publicity),
            ("filing", filing),
            ("extensions", extensions),
        ];
        let (required, own): (Vec<(&str, Make)>, Vec<(&str, Make)>) = match LISTS[kind] {
            "states" => (
                vec![("name", text)],
                vec![("names", names), ("codes", codes), ("existed", date), ("ties", ties)],
            ),
            "people" => (
                vec![("name", text)],
                vec![
                    ("names", names),
                    ("codes", codes),
                    ("born", birth),
                    ("died", death),
                    ("ties", ties),
                ],
            ),
            "organizations" => (
                vec![("name", text)],
                vec![
                    ("kind", word),
                    ("of", parent),
                    ("names", names),
                    ("codes", codes),
                    ("ties", ties),
                ],
            ),
            "groups" => {
                (vec![("name", text)], vec![("of", parent), ("names", names), ("ties", ties)])
            }
            "posts" => (
                vec![("name", text)],
                vec![("of", actor), ("rank", word), ("existed", date), ("ties", ties)],
            ),
            "places" => (
                vec![("name", text)],
                vec![
                    ("precision", word),
                    ("part-of", whole_place),
                    ("of", actor),
                    ("existed", date),
                ],
            ),
            "topics" => (vec![("name", text)], vec![("broader", broader), ("names", names)]),
            "documents" => (
                vec![("kind", word)],
                vec![
                    ("title", text),
                    ("lang", lang),
                    ("publisher", actor),
                    ("published", date),
                    ("when", date),
                    ("timing", timing),
                    ("places", places),
                    ("link", link),
                    ("read", read),
                    ("contributors", participations),
                    ("parts", parts),
                    ("versions", versions),
                    ("history", history),
                    ("names", names),
                    ("codes", codes),
                    ("accounts", accounts),
                ],
            ),
            "meetings" => (
                vec![("participants", takers)],
                vec![
                    ("kind", word),
                    ("title", text),
                    ("when", date),
                    ("timing", timing),
                    ("duration", duration),
                    ("mode", word),
                    ("places", places),
                    ("topics", topics),
                    ("history", history),
                    ("outcomes", outcomes),
                    ("accounts", accounts),
                ],
            ),
            "positions" => (
                vec![("act", word), ("holders", takers), ("says", text)],
                vec![
                    ("speakers", participations),
                    ("to", participations),
                    ("lang", lang),
                    ("topics", topics),
                    ("about", targets),
                    ("at", meeting),
                    ("when", date),
                    ("timing", timing),
                    ("terms", terms),
                    ("accounts", accounts),
                ],
            ),
            "actions" => (
                vec![("kind", word), ("parties", takers)],
                vec![
                    ("says", text),
                    ("at", meeting),
                    ("when", date),
                    ("timing", timing),
                    ("places", places),
                    ("topics", topics),
                    ("terms", terms),
                    ("history", history),
                    ("accounts", accounts),
                ],
            ),
            "events" => (
                vec![("kind", word)],
                vec![
                    ("says", text),
                    ("when", date),
                    ("timing", timing),
                    ("duration", duration),
                    ("at", meeting),
                    ("places", places),
                    ("topics", topics),
                    ("participants", participations),
                    ("quantities", quantities),
                    ("terms", terms),
                    ("history", history),
                    ("accounts", accounts),
                ],
            ),
            _ => (
                vec![("method", word)],
                vec![
                    ("says", text),
                    ("on", targets),
                    ("body", actor),
                    ("at", meeting),
                    ("when", date),
                    ("timing", timing),
                    ("topics", topics),
                    ("rule", rule),
                    ("participants", participations),
                    ("ballots", ballots),
                    ("tallies", tallies),
                    ("outcome", word),
                    ("history", history),
                    ("accounts", accounts),
                ],
            ),
        };
        let mut optional = own;
        if self.is_valid() && LISTS[kind] == "places" && n > 0 {
            optional.retain(|(name, _)| *name != "part-of");
        }
        optional.extend(common);
        optional.push(("relations", relations));
        let mut record = self.object(&required, &optional);
        record["id"] = Value::String(self.own.clone());
        record
    }

    fn reference(&mut self, kinds: &[&str]) -> Value {
        Value::String(match self.like {
            Like::Anything => self.pick(IDS).to_owned(),
            Like::DistinctIds => match self.below(8) {
                7 => "nowhere".to_owned(),
                _ => format!("{}-{}", self.pick(&LISTS), self.below(3)),
            },
            Like::Valid => format!("{}-{}", self.pick(kinds), self.below(2)),
        })
    }
}

/// Few, so that they clash; some look alike.
const IDS: &[&str] = &[
    "us", "cn", "US", "Us", "ß", "ss", "é", "e\u{301}", "ü-1", "中华", "a/b", "a.b", "a:b", "x1",
    "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11",
];

fn actor(t: &mut Tape) -> Value {
    t.reference(&["states", "people", "organizations", "groups"])
}
/// No organization is a part of itself.
fn parent(t: &mut Tape) -> Value {
    t.reference(&["states", "people"])
}
fn post(t: &mut Tape) -> Value {
    t.reference(&["posts"])
}
fn place(t: &mut Tape) -> Value {
    t.reference(&["places"])
}
fn topic(t: &mut Tape) -> Value {
    t.reference(&["topics"])
}
fn document(t: &mut Tape) -> Value {
    t.reference(&["documents"])
}
fn meeting(t: &mut Tape) -> Value {
    t.reference(&["meetings"])
}
fn position(t: &mut Tape) -> Value {
    t.reference(&["positions"])
}
/// Another record than the one that is made.
fn any_record(t: &mut Tape) -> Value {
    let own = t.own.clone();
    let found = t.reference(&LISTS);
    match t.is_valid() && found == own.as_str() {
        true if own == "states-0" => json!("states-1"),
        true => json!("states-0"),
        false => found,
    }
}
/// In a valid dossier only the first place lies in another.
fn whole_place(t: &mut Tape) -> Value {
    if t.is_valid() { json!("places-1") } else { place(t) }
}
fn broader(t: &mut Tape) -> Value {
    match t.is_valid() {
        true if t.own == "topics-1" => json!([]),
        true => json!(["topics-1"]),
        false => t.list(topic),
    }
}

fn text(t: &mut Tape) -> Value {
    const FINE: &[&str] = &[
        "x",
        "Joint statement",
        "“frank”",
        "ไทย",
        "עברית",
        "日本国",
        "e\u{301}",
        "👩‍⚖️",
        "a\tb\r\nc",
        "\u{feff}bom",
        " led",
        "a text of more than sixteen bytes, kept on the heap",
    ];
    const ODD: &[&str] =
        &["", " ", "\u{202e}x", "\0", "\u{85}", "\u{a0}", "\\\"\u{7f}", "\u{10ffff}"];
    let odd = !t.is_valid() && t.below(4) == 3;
    Value::from(if odd { t.pick(ODD) } else { t.pick(FINE) })
}

fn word(t: &mut Tape) -> Value {
    const FINE: &[&str] = &[
        "visit",
        "host",
        "vote",
        "article",
        "state",
        "agreed",
        "xyzzy-plugh",
        "печать",
        "unlisted-word-here",
    ];
    const ODD: &[&str] = &["Visit", "a b", "-", "visitt", "É", "x--y", "\u{202e}", "hots"];
    let odd = !t.is_valid() && t.below(4) == 3;
    Value::from(if odd { t.pick(ODD) } else { t.pick(FINE) })
}

fn date(t: &mut Tape) -> Value {
    const DATES: &[&str] = &[
        "2001",
        "2001-05",
        "2001-05-12",
        "2001-05-12~",
        "2001?",
        "2000/2003",
        "1999/..",
        "../2001",
        "2001/",
        "/2001",
        "[2001-05-11,2001-05-13]",
        "{2001,2003}",
        "-0420-03",
        "20XX",
        "2001-21",
        "2001-05-12T10:00:00+09:00",
        "2001-05-11T23:00:00-04:00",
        "[..2001-05]",
        "Y-0001~",
        "2001-XX-12",
    ];
    if t.is_valid() {
        return json!("2001");
    }
    let found = t.pick(DATES);
    Value::from(if diplomacy::Date::new(found).is_ok() { found } else { "2001" })
}
fn birth(t: &mut Tape) -> Value {
    if t.is_valid() { json!("1940") } else { date(t) }
}
fn death(t: &mut Tape) -> Value {
    if t.is_valid() { json!("2040") } else { date(t) }
}
fn amount(t: &mut Tape) -> Value {
    if t.is_valid() {
        return json!("5000");
    }
    Value::from(t.pick(&[
        "0",
        "1",
        "2",
        "30~",
        "2..",
        "..2",
        "1..3",
        "-1",
        "2.50",
        "99999999999999999999",
    ]))
}
fn flag(_: &mut Tape) -> Value {
    json!(true)
}
fn lang(t: &mut Tape) -> Value {
    Value::from(t.pick(&["en", "zh-Hant", "sr-Latn", "x-odd"]))
}
fn link(t: &mut Tape) -> Value {
    Value::from(t.pick(&["https://example.org/a", "urn:x:ü", "http://EXAMPLE.org:80/%7e"]))
}
fn read(t: &mut Tape) -> Value {
    Value::from(t.pick(&["complete", "excerpt", "unread", "refused"]))
}

fn extensions(t: &mut Tape) -> Value {
    let value = match t.below(7) {
        0 => json!(true),
        1 => json!(-1),
        2 => json!(u64::MAX),
        3 => json!(0.1),
        4 => json!(["", {"a": {"b": []}}]),
        5 => json!(i64::MIN),
        _ => json!("\u{0}\u{202e}"),
    };
    json!({t.pick(&["", "desk", "ключ", "a.b"]): value})
}

fn participation(t: &mut Tape) -> Value {
    let who: &[(&str, Make)] = match t.below(4) {
        3 if !t.is_valid() => &[],
        2 => &[("post", post)],
        1 => &[("described", described)],
        _ => &[("who", actor)],
    };
    t.object(
        who,
        &[
            ("post", post),
            ("role", word),
            ("side", actor),
            ("described", described),
            ("attendance", attendance),
            ("mandate", mandate),
            ("except", actors),
            ("publicity", publicity),
            ("cites", cites),
            ("not", flag),
        ],
    )
}
fn participations(t: &mut Tape) -> Value {
    t.list(participation)
}
/// Two that make a meeting, an action or a holder.
fn takers(t: &mut Tape) -> Value {
    let mut list = match t.is_valid() {
        true => vec![json!({"who": "states-0"}), json!({"who": "states-1"})],
        false => Vec::new(),
    };
    list.extend((0..t.below(3)).map(|_| participation(t)));
    Value::Array(list)
}
fn described(t: &mut Tape) -> Value {
    t.object(&[("words", text)], &[("count", quantity), ("of", actor)])
}
fn attendance(t: &mut Tape) -> Value {
    t.object(&[("presence", word)], &[("when", date)])
}
fn actors(t: &mut Tape) -> Value {
    t.list(actor)
}
fn posts(t: &mut Tape) -> Value {
    t.list(post)
}
fn mandate(t: &mut Tape) -> Value {
    t.object(
        &[],
        &[
            ("capacity", word),
            ("on-behalf-of", actors),
            ("instructed-by", actors),
            ("also-as", posts),
        ],
    )
}
fn quantity(t: &mut Tape) -> Value {
    t.object(
        &[("amount", amount)],
        &[
            ("unit", text),
            ("of", text),
            ("withheld", flag),
            ("when", date),
            ("breakdown", breakdown),
            ("words", text),
            ("cites", cites),
        ],
    )
}
fn quantities(t: &mut Tape) -> Value {
    t.list(quantity)
}
fn breakdown(t: &mut Tape) -> Value {
    t.list(|t| t.object(&[("amount", amount)], &[("of", text)]))
}
fn publicity(t: &mut Tape) -> Value {
    t.object(
        &[("degree", word)],
        &[("known", date), ("disclosed-by", participations), ("cites", cites)],
    )
}
fn filing(t: &mut Tape) -> Value {
    let former: Make = |t| {
        if t.is_valid() {
            json!([format!("old-{}", t.own)])
        } else {
            t.list(|t| Value::from(t.pick(IDS)))
        }
    };
    t.object(
        &[("recorded", date)],
        &[
            ("recorded-by", text),
            ("reason", text),
            ("former-ids", former),
            ("withdrawn", |t| t.object(&[("reason", text)], &[("recorded", date)])),
        ],
    )
}
fn names(t: &mut Tape) -> Value {
    t.list(|t| {
        t.object(
            &[("text", text)],
            &[
                ("kind", word),
                ("lang", lang),
                ("valid", date),
                ("used-by", participations),
                ("rejected-by", participations),
                ("cites", cites),
            ],
        )
    })
}
fn codes(t: &mut Tape) -> Value {
    // One record in a valid dossier has each code.
    let own = format!("code of {}", t.own);
    t.list(|t| json!({"scheme": "iso3166-1", "code": t.pick(&["US", "CN", "156"])}))
        .as_array()
        .filter(|_| !t.is_valid())
        .map_or_else(|| json!([{"scheme": "odd-scheme", "code": own}]), |codes| json!(codes))
}
fn ties(t: &mut Tape) -> Value {
    let kind: Make = |t| {
        if t.is_valid() {
            json!("godparent-to")
        } else {
            Value::from(t.pick(&[
                "holds",
                "member-of",
                "part-of",
                "succeeds",
                "recognises",
                "same-as",
                "odd",
            ]))
        }
    };
    let mut ties = t.list(|_| json!({}));
    for tie in ties.as_array_mut().into_iter().flatten() {
        *tie = t.object(
            &[("kind", kind), ("to", any_record)],
            &[
                ("when", date),
                ("timing", timing),
                ("status", word),
                ("wording", text),
                ("recognised-as", text),
                ("by", participations),
                ("not", flag),
                ("cites", cites),
            ],
        );
    }
    ties
}
fn relation(t: &mut Tape) -> Value {
    let kind: Make = |t| {
        let any = [
            "refers-to",
            "contradicts",
            "part-of",
            "follows",
            "supersedes",
            "prepares",
            "annex-to",
            "odd-link",
        ];
        Value::from(if t.is_valid() { t.pick(&any[..2]) } else { t.pick(&any) })
    };
    let all: &[(&str, Make)] = &[
        ("when", date),
        ("by", participations),
        ("not", flag),
        ("cites", cites),
        ("part", part_id),
        ("step", word),
    ];
    let most = if t.is_valid() { 4 } else { all.len() };
    t.object(&[("kind", kind), ("to", any_record)], &all[..most])
}
fn relations(t: &mut Tape) -> Value {
    t.list(relation)
}
fn part_id(t: &mut Tape) -> Value {
    Value::from(t.pick(&["p1", "p2", "P1"]))
}
fn target(t: &mut Tape) -> Value {
    let more: &[(&str, Make)] =
        if t.is_valid() { &[] } else { &[("part", part_id), ("step", word)] };
    t.object(&[("to", any_record)], more)
}
fn targets(t: &mut Tape) -> Value {
    t.list(target)
}
fn citation(t: &mut Tape) -> Value {
    let all: &[(&str, Make)] = &[
        ("manner", word),
        ("words", text),
        ("lang", lang),
        ("field", |t| Value::from(t.pick(&["when", "says", "kind"]))),
        ("context", |t| t.object(&[], &[("prefix", text), ("suffix", text), ("locator", text)])),
        ("via", |t| {
            t.list(|t| {
                t.object(
                    &[("by", participations)],
                    &[
                        ("when", date),
                        ("manner", word),
                        ("act", word),
                        ("at", meeting),
                        ("source", document),
                    ],
                )
            })
        }),
        ("translations", |t| {
            t.list(|t| {
                t.object(
                    &[("text", text), ("lang", lang)],
                    &[("by", participations), ("official", flag)],
                )
            })
        }),
        ("readings", |t| {
            t.list(|t| {
                t.object(
                    &[],
                    &[
                        ("words", text),
                        ("says", text),
                        ("refers-to", target),
                        ("by", participations),
                        ("not", flag),
                    ],
                )
            })
        }),
        ("part", part_id),
    ];
    let most = if t.is_valid() { all.len() - 1 } else { all.len() };
    t.object(&[("source", document)], &all[..most])
}
fn cites(t: &mut Tape) -> Value {
    t.list(citation)
}
fn claims(t: &mut Tape) -> Value {
    t.list(|t| {
        t.object(
            &[("kind", word)],
            &[
                ("says", text),
                ("lang", lang),
                ("by", participations),
                ("about", targets),
                ("since", date),
                ("quantity", quantity),
                ("not", flag),
                ("cites", cites),
            ],
        )
    })
}
fn timing(t: &mut Tape) -> Value {
    t.object(
        &[],
        &[
            ("words", text),
            ("after", target),
            ("before", target),
            ("at", target),
            ("within", duration),
            ("observed-at", place),
            ("open", flag),
            ("calendars", |t| {
                t.list(|t| t.object(&[("calendar", word), ("text", text)], &[("lang", lang)]))
            }),
        ],
    )
}
fn duration(t: &mut Tape) -> Value {
    t.object(
        &[],
        &[
            ("amount", amount),
            ("unit", |t| Value::from(t.pick(&["minutes", "years"]))),
            ("words", text),
        ],
    )
}
fn moment(t: &mut Tape) -> Value {
    t.object(&[], &[("when", date), ("timing", timing)])
}
fn places(t: &mut Tape) -> Value {
    t.list(place)
}
fn topics(t: &mut Tape) -> Value {
    t.list(topic)
}
fn parts(t: &mut Tape) -> Value {
    if t.is_valid() {
        return json!([{"id": "p1"}, {"id": "p2", "of": "p1"}]);
    }
    t.list(|t| {
        t.object(
            &[("id", part_id)],
            &[
                ("kind", text),
                ("label", text),
                ("of", part_id),
                ("starts", text),
                ("ends", text),
                ("speakers", participations),
                ("speaks-for", actors),
                ("lang", lang),
            ],
        )
    })
}
fn versions(t: &mut Tape) -> Value {
    t.list(|t| {
        t.object(
            &[("lang", lang)],
            &[
                ("authentic", flag),
                ("prevails", flag),
                ("title", text),
                ("link", link),
                ("by", participations),
            ],
        )
    })
}
fn step(t: &mut Tape) -> Value {
    let word: Make = |t| {
        Value::from(t.pick(&[
            "announced",
            "held",
            "cancelled",
            "agreed",
            "signed",
            "fulfilled",
            "lapsed",
            "began",
            "ended",
            "carried",
            "failed",
            "odd-step",
        ]))
    };
    t.object(
        &[("step", word)],
        &[
            ("when", date),
            ("timing", timing),
            ("planned", moment),
            ("by", participations),
            ("extent", |t| Value::from(t.pick(&["failed", "partial"]))),
            ("says", text),
            ("relations", relations),
            ("cites", cites),
        ],
    )
}
fn history(t: &mut Tape) -> Value {
    match t.is_valid() {
        true => json!([step(t)]),
        false => t.list(step),
    }
}
fn outcomes(t: &mut Tape) -> Value {
    t.list(|t| {
        t.object(
            &[("kind", word)],
            &[
                ("says", text),
                ("by", participations),
                ("records", |t| t.list(any_record)),
                ("not", flag),
                ("cites", cites),
            ],
        )
    })
}
fn terms(t: &mut Tape) -> Value {
    t.list(|t| {
        t.object(
            &[],
            &[
                ("says", text),
                ("owed-by", participations),
                ("owed-to", participations),
                ("force", word),
                ("deadline", moment),
                ("duration", duration),
                ("quantities", quantities),
                ("conditions", conditions),
                ("cites", cites),
            ],
        )
    })
}
fn conditions(t: &mut Tape) -> Value {
    t.list(|t| {
        t.object(
            &[("kind", word)],
            &[
                ("on", target),
                ("says", text),
                ("deadline", moment),
                ("then", target),
                ("consequence", text),
                ("by-default", flag),
                ("cites", cites),
            ],
        )
    })
}
fn rule(t: &mut Tape) -> Value {
    t.object(
        &[],
        &[
            ("majority", word),
            ("threshold", amount),
            ("quorum", amount),
            ("veto", actors),
            ("counted-of", text),
            ("cites", cites),
        ],
    )
}
fn ballots(t: &mut Tape) -> Value {
    if t.is_valid() {
        return json!([{"by": {"who": "states-0"}, "vote": "for"}, {"by": {"who": "states-1"}, "vote": "absent"}]);
    }
    t.list(|t| {
        let vote: Make =
            |t| Value::from(t.pick(&["for", "against", "abstained", "absent", "not-taking-part"]));
        t.object(
            &[("by", participation), ("vote", vote)],
            &[("weight", amount), ("explained-in", position), ("intended", vote), ("cites", cites)],
        )
    })
}
fn tallies(t: &mut Tape) -> Value {
    t.list(|t| {
        let all: &[(&str, Make)] = &[
            ("votes-for", amount),
            ("against", amount),
            ("abstained", amount),
            ("absent", amount),
            ("not-taking-part", amount),
            ("invalid", amount),
            ("by", participations),
            ("cites", cites),
            ("entitled", amount),
        ];
        let most = if t.is_valid() { all.len() - 1 } else { all.len() };
        t.object(&[], &all[..most])
    })
}
fn accounts(t: &mut Tape) -> Value {
    t.list(|t| {
        let version: Make = |t| t.object(&[("claims", claims)], &[]);
        let all: &[(&str, Make)] = &[("denies", version), ("cites", cites), ("omits", version)];
        let most = if t.is_valid() { 2 } else { 3 };
        t.object(&[("by", participations), ("says", version)], &all[..most])
    })
}
