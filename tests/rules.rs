//! Every rule has bad dossiers with their exact reports, and a good one that
//! comes close and must not be reported.
//!
//! - `rules/bad/<rule>.json` and `rules/bad/<rule>--<variant>.json` break the
//!   rule; the `.txt` beside each is the whole report.
//! - `rules/good/<rule>.json` (variants likewise) looks as if it broke the rule
//!   and does not: the report must be empty.
//!
//! `DIPLOMACY_BLESS=1 cargo test --test rules` writes the reports anew.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use diplomacy::{Dossier, Report, Rule};

#[test]
fn bad_dossiers_have_exactly_these_reports() {
    let bless = std::env::var_os("DIPLOMACY_BLESS").is_some_and(|it| it == "1");
    let mut failures = Vec::new();
    for file in json_files("bad") {
        let name = stem(&file);
        let rule = name.split("--").next().unwrap_or_default();
        let report = report(&read(&file));
        if !report.iter().any(|violation| violation.rule.name() == rule) {
            failures.push(format!("{name}: the report has no `{rule}`:\n{report}"));
            continue;
        }
        let expected_file = file.with_extension("txt");
        let found = format!("{report}\n");
        if bless {
            fs::write(&expected_file, found).expect("the expectation can be written");
            continue;
        }
        match fs::read_to_string(&expected_file) {
            Ok(expected) if expected == found => {}
            Ok(expected) => failures.push(format!("{name}:\n{}", diff(&expected, &found))),
            Err(_) => failures.push(format!("{name}: no {} yet", expected_file.display())),
        }
    }
    assert!(failures.is_empty(), "{} wrong\n\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn good_dossiers_are_not_reported() {
    let failures: Vec<_> = json_files("good")
        .into_iter()
        .map(|file| (stem(&file), report(&read(&file))))
        .filter(|(_, report)| !report.is_empty())
        .map(|(name, report)| format!("{name}:\n{report}\n"))
        .collect();
    assert!(failures.is_empty(), "{} reported\n\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_rule_has_a_bad_and_a_good_file() {
    let named = |folder| -> BTreeSet<String> {
        let of = |file: PathBuf| stem(&file).split("--").next().unwrap_or_default().to_owned();
        json_files(folder).into_iter().map(of).collect()
    };
    let all: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.name().to_owned()).collect();
    assert_eq!(named("bad"), all, "bad files (left) and rules (right)");
    assert_eq!(named("good"), all, "good files (left) and rules (right)");
}

/// No expectation without its dossier.
#[test]
fn every_expectation_has_a_dossier() {
    for folder in ["bad", "good"] {
        for entry in fs::read_dir(folder_of(folder)).expect("the folder is there") {
            let path = entry.expect("the entry can be read").path();
            assert!(path.with_extension("json").exists(), "{} stands alone", path.display());
        }
    }
}

/// Codes, names and severities are promised to be stable.
#[test]
fn rules_have_codes_names_and_reasons_of_their_own() {
    let codes: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    let names: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    assert_eq!((codes.len(), names.len()), (Rule::ALL.len(), Rule::ALL.len()));
    assert!(Rule::ALL.is_sorted_by_key(|rule| rule.code()));
    for rule in Rule::ALL {
        assert_eq!(rule.to_string(), rule.name());
        assert_eq!(format!("{rule:>30}").len(), 30);
        assert!(rule.summary().len() > 10 && rule.reason().len() > 10, "{rule}");
        assert!(rule.code().starts_with('D') && rule.code().len() == 4, "{rule}");
    }
}

fn folder_of(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules").join(folder)
}

fn json_files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder_of(folder)).expect("the folder is there");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("readable").path()).collect();
    files.retain(|file| file.extension().is_some_and(|it| it == "json"));
    files.sort();
    files
}

fn stem(file: &Path) -> String {
    file.file_stem().expect("a name").to_string_lossy().into_owned()
}

fn read(file: &Path) -> Dossier {
    let text = fs::read_to_string(file).expect("readable");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn report(dossier: &Dossier) -> Report {
    match dossier.clone().validate() {
        Ok(valid) => valid.report().clone(),
        Err(invalid) => invalid.report,
    }
}

/// The lines that only one of the two texts has.
fn diff(expected: &str, found: &str) -> String {
    let lines = |text: &'_ str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (expected, found) = (lines(expected), lines(found));
    let missing = expected.iter().filter(|line| !found.contains(line));
    let added = found.iter().filter(|line| !expected.contains(line));
    let mut text: String = missing.map(|line| format!("- {line}\n")).collect();
    text.extend(added.map(|line| format!("+ {line}\n")));
    if text.is_empty() { "the same lines in another order".to_owned() } else { text }
}
