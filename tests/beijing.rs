//! The Beijing dossier says the same in JSON and in Rust, and rests on one
//! article alone.

#[path = "../examples/beijing_2023/dossier.rs"]
mod built;

use std::error::Error;

use diplomacy::{DocumentId, Dossier, Record, StatedPosition};

const JSON: &str = include_str!("../examples/dossiers/beijing-2023.json");

type TestResult = Result<(), Box<dyn Error>>;

#[test]
fn read_and_built_are_equal() -> TestResult {
    let (read, built): (Dossier, _) = (serde_json::from_str(JSON)?, built::dossier()?);
    // Record by record first, so that a difference is shown where it is.
    for (read, built) in read.records().zip(built.records()) {
        assert_eq!(read, built, "{} `{}`", read.kind(), read.id());
    }
    assert_eq!(read, built);
    Ok(())
}

#[test]
fn what_is_read_is_written_back() -> TestResult {
    let dossier: Dossier = serde_json::from_str(JSON)?;
    let (written, original): (serde_json::Value, serde_json::Value) =
        (serde_json::to_value(&dossier)?, serde_json::from_str(JSON)?);
    assert_eq!(written, original);
    Ok(())
}

#[test]
fn it_is_valid_without_a_warning() -> TestResult {
    let valid = built::dossier()?.validate()?;
    assert!(valid.report().is_empty(), "{}", valid.report());
    Ok(())
}

#[test]
fn the_article_is_the_only_source() -> TestResult {
    let valid = built::dossier()?.validate()?;
    for document in &valid.documents {
        let cited = valid.citations_of(&document.id).count();
        assert_eq!(cited, if document.id.as_str() == "article" { 81 } else { 0 });
    }
    Ok(())
}

/// What the ministry said in its statement is known through the article, and
/// says so.
#[test]
fn the_statement_is_known_through_the_article() -> TestResult {
    let valid = built::dossier()?.validate()?;
    let statement = DocumentId::new("ministry-statement")?;
    let is_from_it = |position: &&StatedPosition| {
        let mut links = position.cites.iter().flat_map(|it| &it.via);
        links.any(|it| it.source.as_ref() == Some(&statement))
    };
    let found: Vec<_> =
        valid.positions.iter().filter(is_from_it).map(|it| it.id.as_str()).collect();
    let expected =
        ["community-concern", "community-conflict", "community-coexistence", "cn-no-shaping"];
    assert_eq!(found, expected);
    assert!(valid.mentions_of(statement).count() > expected.len());
    Ok(())
}

#[test]
fn every_record_of_the_affair_is_cited() -> TestResult {
    let dossier: Dossier = serde_json::from_str(JSON)?;
    for record in dossier.records() {
        let steps_are_cited = match record {
            Record::Action(it) => it.history.iter().all(|step| !step.cites.is_empty()),
            Record::Meeting(it) => it.history.iter().all(|step| !step.cites.is_empty()),
            _ => true,
        };
        let is_cited = match record {
            Record::Meeting(_) | Record::Position(_) | Record::Event(_) => {
                record.cites().iter().any(|cite| cite.words.is_some())
            }
            Record::Action(it) => !it.history.is_empty(),
            _ => true,
        };
        assert!(is_cited && steps_are_cited, "{} `{}`", record.kind(), record.id());
    }
    Ok(())
}

/// The article is undated, and the dossier adds no day of its own.
#[test]
fn nothing_is_dated() -> TestResult {
    let dossier: Dossier = serde_json::from_str(JSON)?;
    assert!(dossier.meetings.iter().all(|it| it.when.is_none()));
    assert!(dossier.positions.iter().all(|it| it.when.is_none()));
    assert!(dossier.actions.iter().all(|it| it.when.is_none()));
    assert!(dossier.events.iter().all(|it| it.when.is_none()));
    Ok(())
}
