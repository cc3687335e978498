//! The Beijing dossier says the same in JSON and in Rust.

#[path = "../examples/beijing_2023/dossier.rs"]
mod built;

use diplomacy::{Dossier, Record};

const JSON: &str = include_str!("../examples/dossiers/beijing-2023.json");

fn read() -> Dossier {
    match serde_json::from_str(JSON) {
        Ok(dossier) => dossier,
        Err(error) => panic!("examples/dossiers/beijing-2023.json: {error}"),
    }
}

fn build() -> Dossier {
    match built::dossier() {
        Ok(dossier) => dossier,
        Err(error) => panic!("examples/beijing_2023/dossier.rs: {error}"),
    }
}

#[test]
fn read_and_built_are_equal() {
    let (read, built) = (read(), build());
    // Record by record first, so that a difference is shown where it is.
    for (read, built) in read.records().zip(built.records()) {
        assert_eq!(read, built, "{} `{}`", read.kind(), read.id());
    }
    assert_eq!(read, built);
}

#[test]
fn what_is_written_is_read_back() {
    let dossier = read();
    let written = serde_json::to_string(&dossier).unwrap();
    assert_eq!(serde_json::from_str::<Dossier>(&written).unwrap(), dossier);
}

#[test]
fn the_article_is_the_only_source_cited() {
    let written = serde_json::to_value(read()).unwrap();
    let mut sources = Vec::new();
    collect_sources(&written, &mut sources);
    assert!(sources.len() > 80);
    assert!(sources.iter().all(|source| source == "article"));
}

/// What the records of an affair rest on: each one that is no mere name of an
/// actor, place or topic has a citation, its own or that of a step.
#[test]
fn every_record_of_the_affair_is_cited() {
    let dossier = read();
    for record in dossier.records() {
        let is_cited = match record {
            Record::Meeting(it) => !it.cites.is_empty(),
            Record::Position(it) => it.cites.iter().any(|cite| cite.words.is_some()),
            Record::Action(it) => it.history.iter().all(|step| !step.cites.is_empty()),
            Record::Event(it) => !it.cites.is_empty(),
            _ => true,
        };
        assert!(is_cited, "{} `{}`", record.kind(), record.id());
    }
}

fn collect_sources(value: &serde_json::Value, sources: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            if let Some(source) = fields.get("source").and_then(|it| it.as_str()) {
                sources.push(source.to_owned());
            }
            fields.values().for_each(|it| collect_sources(it, sources));
        }
        serde_json::Value::Array(entries) => {
            entries.iter().for_each(|it| collect_sources(it, sources));
        }
        _ => {}
    }
}
