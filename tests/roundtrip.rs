//! What holds of every dossier: it is read as it was written, and validation
//! is the same whenever and in whatever order.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

#[path = "support/strategies.rs"]
mod strategies;

use std::collections::BTreeMap;

use diplomacy::{Dossier, Report, Rule};
use proptest::prelude::*;
use serde_json::Value;
use strategies::{LISTS, Like, dossiers, json_dossiers};

fn report(dossier: &Dossier) -> Report {
    match dossier.clone().validate() {
        Ok(valid) => valid.report().clone(),
        Err(invalid) => invalid.report,
    }
}

fn written(dossier: &Dossier) -> String {
    serde_json::to_string(dossier).expect("every dossier can be written")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..Default::default() })]

    #[test]
    fn what_is_written_is_read_back(dossier in dossiers(Like::Anything)) {
        let text = written(&dossier);
        let read: Dossier = serde_json::from_str(&text).expect("it was written");
        prop_assert_eq!(&read, &dossier);
        prop_assert_eq!(written(&read), text);
    }

    /// No field is renamed, dropped, repaired or filled in.
    #[test]
    fn what_is_read_is_written_back(value in json_dossiers(Like::Anything)) {
        let dossier: Dossier = serde_json::from_value(value.clone()).expect("a dossier");
        prop_assert_eq!(serde_json::to_value(&dossier).expect("writable"), pruned(value));
    }

    #[test]
    fn validation_is_deterministic_and_changes_nothing(dossier in dossiers(Like::Anything)) {
        let first = report(&dossier);
        prop_assert_eq!(&first, &report(&dossier));
        prop_assert_eq!(first.to_string(), report(&dossier).to_string());
        match dossier.clone().validate() {
            Ok(valid) => prop_assert_eq!(valid.into_inner(), dossier),
            Err(invalid) => prop_assert_eq!(*invalid.value, dossier),
        }
    }

    #[test]
    fn every_path_leads_to_a_place_in_the_json(dossier in dossiers(Like::Anything)) {
        let value = serde_json::to_value(&dossier).expect("writable");
        for violation in &report(&dossier) {
            for path in [Some(&violation.path), violation.also.as_ref()].into_iter().flatten() {
                let pointer = path.to_json_pointer();
                // An absent list is where something is missing.
                let end = pointer.rfind('/').unwrap_or(0);
                let found = value.pointer(&pointer).or(value.pointer(&pointer[..end]));
                prop_assert!(found.is_some(), "{} leads nowhere", pointer);
            }
            prop_assert!(!violation.message.is_empty());
            prop_assert!(!violation.message.contains(['\n', '\u{202e}', '\0']), "{}", violation);
        }
    }

    /// With ids that differ from one another, the order of the records changes
    /// which paths are named, and where a circle, a clash of former ids or of
    /// tenures is told from; every other violation stays, message and all, and
    /// those three stay in kind.
    #[test]
    fn the_order_of_records_does_not_matter(dossier in dossiers(Like::DistinctIds)) {
        let reversed = reversed(&dossier);
        prop_assert_eq!(messages(&report(&dossier)), messages(&report(&reversed)));
    }

    #[test]
    fn valid_dossiers_stay_valid(dossier in dossiers(Like::Valid)) {
        let valid = dossier.clone().validate();
        let valid = valid.unwrap_or_else(|invalid| panic!("{}\n{}", invalid.report, written(&dossier)));
        let again: Dossier = serde_json::from_str(&written(&valid)).expect("it was written");
        let again = again.validate().expect("it was valid");
        prop_assert_eq!(again.report(), valid.report());
        for record in valid.records() {
            let id = diplomacy::AnyId::new(record.id()).expect("an id");
            prop_assert_eq!(valid.record(&id), Some(record));
            let mentions = valid.mentions_of(&id).count();
            prop_assert!(mentions <= valid.records().count());
        }
    }

    /// A second, plain and slow look at ids and references finds the same.
    #[test]
    fn references_are_checked_as_the_slow_way_does(
        value in prop_oneof![json_dossiers(Like::Anything), json_dossiers(Like::DistinctIds)],
    ) {
        let dossier: Dossier = serde_json::from_value(value.clone()).expect("a dossier");
        let mut found: Vec<_> = report(&dossier)
            .iter()
            .filter(|it| {
                matches!(it.rule, Rule::DuplicateId | Rule::AlikeIds | Rule::UnknownReference | Rule::WrongKind)
            })
            .map(|it| (kind_of(it.rule), it.path.to_json_pointer()))
            .collect();
        found.sort();
        prop_assert_eq!(found, slow::check(&value));
    }
}

/// An empty list is absent; that is all that writing leaves out.
fn pruned(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let keep = |(key, value): (String, Value)| {
                let required = key == "by";
                match &value {
                    _ if key == "extensions" => Some((key, value)),
                    Value::Array(list) if list.is_empty() && !required => None,
                    _ => Some((key, pruned(value))),
                }
            };
            Value::Object(fields.into_iter().filter_map(keep).collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(pruned).collect()),
        other => other,
    }
}

fn reversed(dossier: &Dossier) -> Dossier {
    let mut value = serde_json::to_value(dossier).expect("writable");
    for list in LISTS {
        if let Some(records) = value.get_mut(list).and_then(Value::as_array_mut) {
            records.reverse();
        }
    }
    serde_json::from_value(value).expect("the same records")
}

fn messages(report: &Report) -> BTreeMap<(Rule, String), usize> {
    let mut counts = BTreeMap::new();
    for violation in report {
        let told = matches!(
            violation.rule,
            Rule::Cycle | Rule::FormerIdTaken | Rule::PostHeldTwice | Rule::SharedCode
        );
        let key = match told {
            true => (violation.rule, String::new()),
            false => (violation.rule, violation.message.clone()),
        };
        let count = counts.entry(key).or_insert(0);
        *count = if told { 1 } else { *count + 1 };
    }
    counts
}

fn kind_of(rule: Rule) -> &'static str {
    match rule {
        Rule::DuplicateId | Rule::AlikeIds => "id taken",
        Rule::UnknownReference => "unknown",
        _ => "wrong kind",
    }
}

/// References by the names of the fields they stand in.
mod slow {
    use super::LISTS;
    use serde_json::Value;
    use unicode_normalization::UnicodeNormalization;

    const ACTORS: &[&str] = &["states", "people", "organizations", "groups"];

    pub(super) fn check(dossier: &Value) -> Vec<(&'static str, String)> {
        let mut ids: Vec<(String, &str, String)> = Vec::new();
        let mut found = Vec::new();
        for list in LISTS {
            for (n, record) in dossier[list].as_array().into_iter().flatten().enumerate() {
                let id = record["id"].as_str().expect("an id").to_owned();
                let pointer = format!("/{list}/{n}/id");
                if ids.iter().any(|(other, ..)| fold(other) == fold(&id)) {
                    found.push(("id taken", pointer.clone()));
                }
                ids.push((id, list, pointer));
            }
        }
        for list in LISTS {
            for (n, record) in dossier[list].as_array().into_iter().flatten().enumerate() {
                walk(record, &[list.to_owned(), n.to_string()], &ids, &mut found);
            }
        }
        found.sort();
        found
    }

    fn fold(id: &str) -> String {
        let upper: String = id.nfkc().flat_map(char::to_uppercase).collect();
        upper.chars().flat_map(char::to_lowercase).nfkc().collect()
    }

    fn walk(
        value: &Value,
        at: &[String],
        ids: &[(String, &str, String)],
        found: &mut Vec<(&'static str, String)>,
    ) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields.iter().filter(|(key, _)| *key != "extensions") {
                    walk(value, &[at, std::slice::from_ref(key)].concat(), ids, found);
                }
            }
            Value::Array(list) => {
                for (n, value) in list.iter().enumerate() {
                    walk(value, &[at, &[n.to_string()]].concat(), ids, found);
                }
            }
            Value::String(id) => {
                let Some(kinds) = kinds(at) else { return };
                let pointer = format!("/{}", at.join("/"));
                match ids.iter().find(|(other, ..)| other == id) {
                    None => found.push(("unknown", pointer)),
                    Some((_, list, _)) if !kinds.contains(list) => {
                        found.push(("wrong kind", pointer))
                    }
                    Some(_) => {}
                }
            }
            _ => {}
        }
    }

    /// The lists that a reference at this place may lead to.
    fn kinds(at: &[String]) -> Option<&'static [&'static str]> {
        let is_number = |key: &str| key.bytes().all(|b| b.is_ascii_digit());
        let names: Vec<&str> =
            at.iter().map(String::as_str).filter(|key| !is_number(key)).collect();
        let (field, of) = match *names.as_slice() {
            [.., of, field] => (field, of),
            _ => return None,
        };
        Some(match field {
            "who" | "side" | "on-behalf-of" | "instructed-by" | "except" | "publisher"
            | "speaks-for" | "veto" | "body" => ACTORS,
            "of" if of == "described" || names.len() == 2 => ACTORS,
            "post" | "also-as" => &["posts"],
            "places" | "part-of" | "observed-at" => &["places"],
            "topics" | "broader" => &["topics"],
            "source" => &["documents"],
            "at" => &["meetings"],
            "explained-in" => &["positions"],
            "to" | "records" => &LISTS,
            _ => return None,
        })
    }
}
