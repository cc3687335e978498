//! Hostile dossiers do not take time that grows with their square.
//!
//! Nothing here looks at a clock: a check of quadratic cost makes its test run
//! for minutes, and is noticed. `-- --nocapture` prints the times.
#![allow(clippy::panic, reason = "a test fails by panicking")]

use std::fmt::Write;
use std::time::Instant;

use diplomacy::{Dossier, Report};

fn report(what: &str, lists: &str) -> Report {
    let text = format!(r#"{{"format": "diplomacy/1", {lists}}}"#);
    let dossier: Dossier = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
    let begun = Instant::now();
    let result = dossier.validate();
    println!("{what}: {:?}", begun.elapsed());
    match result {
        Ok(valid) => valid.report().clone(),
        Err(invalid) => invalid.report,
    }
}

/// `n` pieces of JSON, with commas between them.
fn many(n: usize, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for k in 0..n {
        if k > 0 {
            text.push(',');
        }
        let _ = write!(text, "{}", piece(k));
    }
    text
}

const N: usize = 100_000;

#[test]
fn ids_that_differ_by_case() {
    // 17 letters, each in upper or lower case.
    let id = |k: usize| -> String {
        "abcdefghijklmnopq"
            .chars()
            .enumerate()
            .map(|(bit, c)| if k >> bit & 1 == 1 { c.to_ascii_uppercase() } else { c })
            .collect()
    };
    let states = many(N, |k| format!(r#"{{"id": "{}", "name": "S"}}"#, id(k)));
    assert_eq!(report("alike ids", &format!(r#""states": [{states}]"#)).len(), N - 1);
}

#[test]
fn a_circle_of_parts() {
    let meetings = many(N, |k| {
        let to = (k + 1) % N;
        format!(
            r#"{{"id": "m{k}", "participants": [{{"described": {{"words": "x"}}}}, {{"described": {{"words": "y"}}}}],
                "relations": [{{"kind": "part-of", "to": "m{to}"}}]}}"#
        )
    });
    assert_eq!(report("part-of circle", &format!(r#""meetings": [{meetings}]"#)).len(), 1);
}

#[test]
fn topics_each_broader_than_the_last() {
    let topics =
        many(N, |k| format!(r#"{{"id": "t{k}", "name": "T", "broader": ["t{}"]}}"#, k.max(1) - 1));
    assert_eq!(report("topics", &format!(r#""topics": [{topics}]"#)).len(), 1);
}

#[test]
fn a_meeting_with_many_relations() {
    let relations = many(N, |k| format!(r#"{{"kind": "refers-to", "to": "p{}"}}"#, k % 10));
    let places = many(10, |k| format!(r#"{{"id": "p{k}", "name": "P"}}"#));
    let lists = format!(
        r#""places": [{places}], "meetings": [{{"id": "m", "history": [{{"step": "cancelled"}}], "relations": [{relations}]}}]"#
    );
    assert!(report("relations", &lists).is_empty());
}

/// The budget for suggestions is used up, and the rest is told without.
#[test]
fn many_unknown_references() {
    let places = many(1000, |k| format!(r#"{{"id": "place-number-{k}", "name": "P"}}"#));
    let unknown = many(N, |k| format!(r#""plaec-nmber-{k}""#));
    let lists = format!(
        r#""places": [{places}], "meetings": [{{"id": "m", "history": [{{"step": "cancelled"}}], "places": [{unknown}]}}]"#
    );
    assert_eq!(report("unknown references", &lists).len(), N);
}

#[test]
fn many_holders_of_one_post() {
    let people = many(N, |k| {
        format!(
            r#"{{"id": "p{k}", "name": "P", "ties": [{{"kind": "holds", "to": "post", "when": "1999/.."}}]}}"#
        )
    });
    let lists = format!(r#""people": [{people}], "posts": [{{"id": "post", "name": "Post"}}]"#);
    // The times of all but the first overlap with one before.
    assert_eq!(report("holders", &lists).len(), N - 1);
}

#[test]
fn many_parts_each_cited() {
    let parts = many(N, |k| format!(r#"{{"id": "p{k}", "of": "p{}"}}"#, (k + 1) % N));
    let cites = many(N, |k| format!(r#"{{"source": "d", "part": "p{k}"}}"#));
    let lists = format!(
        r#""documents": [{{"id": "d", "kind": "treaty", "parts": [{parts}], "cites": [{cites}]}}]"#
    );
    assert_eq!(report("parts", &lists).len(), 1);
}

/// Counted anew for every tally, this is the product of both: 10^3 tallies
/// take ten seconds, so there are a tenth of them here.
#[test]
fn many_ballots_and_tallies() {
    let ballots =
        many(N, |k| format!(r#"{{"by": {{"described": {{"words": "{k}"}}}}, "vote": "for"}}"#));
    let tallies = many(100, |_| r#"{"votes-for": "100000", "against": "0"}"#.to_owned());
    let lists = format!(
        r#""decisions": [{{"id": "d", "method": "vote", "ballots": [{ballots}], "tallies": [{tallies}]}}]"#
    );
    assert!(report("ballots and tallies", &lists).is_empty());
}

#[test]
fn a_history_of_many_steps() {
    let steps = many(N, |k| match k {
        0 => r#"{"step": "held", "when": "2000-01-02"}"#.to_owned(),
        _ => r#"{"step": "cancelled", "when": "2000-01-01"}"#.to_owned(),
    });
    let lists = format!(r#""meetings": [{{"id": "m", "history": [{steps}]}}]"#);
    assert_eq!(report("history", &lists).len(), 2 * (N - 1));
}

/// As many days as a date may have, taken apart anew at every comparison.
#[test]
fn long_sets_of_days() {
    // Only a date with a mark such as `~` is read again.
    let days: Vec<_> = (0..22).map(|k| format!("2001-01-{:02}", k % 28 + 1)).collect();
    let date = format!("[{}~]", days.join(","));
    assert!(diplomacy::Date::new(&date).is_ok() && date.len() > 240);
    let n = 10_000;
    let steps = many(n, |_| format!(r#"{{"step": "adjourned", "when": "{date}"}}"#));
    let lists = format!(r#""meetings": [{{"id": "m", "history": [{steps}]}}]"#);
    let found = report(&format!("{n} sets of {} bytes", date.len()), &lists);
    assert_eq!(found.len(), 1, "{}", found);
}

/// One person, with as many tenures as participations: each participation
/// looks through all ties and names them all, which is the product of both.
/// So there are few here, until that is mended.
#[test]
fn a_person_with_many_posts_in_many_meetings() {
    let n = 1_000;
    let ties =
        many(n, |k| format!(r#"{{"kind": "holds", "to": "post", "when": "{}"}}"#, 1000 + k % 999));
    let positions = many(n, |k| {
        format!(
            r#"{{"id": "q{k}", "act": "state", "says": "x", "when": "2001", "holders": [{{"who": "p", "post": "post"}}]}}"#
        )
    });
    let lists = format!(
        r#""people": [{{"id": "p", "name": "P", "ties": [{ties}]}}], "posts": [{{"id": "post", "name": "Post"}}], "positions": [{positions}]"#
    );
    let found = report(&format!("{n} tenures, {n} participations"), &lists);
    assert_eq!(found.len(), n);
}
