//! One bad file, one expected error: `tests/bad/parse`.
//!
//! Beside each file stands the text of its error. `DIPLOMACY_BLESS=1` writes
//! what is missing or has changed, to be looked at before it is committed.
#![cfg(feature = "json")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use diplomacy::Dossier;
use diplomacy::json::ReadError;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad/parse")
}

/// The error, and the line it is about with the span marked beneath it.
fn told(bytes: &[u8], error: &ReadError) -> String {
    let span = error.span();
    let start = bytes[..span.start].iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    let end = bytes[span.start..].iter().position(|b| *b == b'\n');
    let end = end.map_or(bytes.len(), |length| span.start + length);
    let line = String::from_utf8_lossy(&bytes[start..end]);
    // Long lines are cut to the neighbourhood of the span.
    let before = error.column() - 1;
    let cut = before.saturating_sub(40);
    let shown: String = line.chars().skip(cut).take(80).collect();
    let width = String::from_utf8_lossy(&bytes[span.start..span.end.min(end)]).chars().count();
    let mut told = format!("{error}\n");
    writeln!(told, "{:?}", error.kind()).unwrap();
    writeln!(told, "| {}", shown.trim_end().replace(|c: char| c.is_control(), "·")).unwrap();
    writeln!(told, "| {}{}", " ".repeat(before - cut), "^".repeat(width.clamp(1, 80))).unwrap();
    told
}

#[test]
fn every_bad_file_has_its_error() {
    let bless = env::var_os("DIPLOMACY_BLESS").is_some_and(|it| it == "1");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let stems = |extension: &str| -> BTreeSet<PathBuf> {
        let files = files.iter().filter(|file| file.extension().is_some_and(|e| e == extension));
        files.map(|file| file.with_extension("")).collect()
    };
    let (bad, expected) = (stems("json"), stems("txt"));
    assert!(bad.len() >= 100, "only {} bad files", bad.len());
    let mut differences = String::new();
    for stray in expected.difference(&bad) {
        writeln!(differences, "{}: an expectation without a file", stray.display()).unwrap();
    }
    for stem in &bad {
        let bytes = fs::read(stem.with_extension("json")).unwrap();
        let found = match Dossier::from_json_slice(&bytes) {
            Ok(_) => "it was read\n".to_owned(),
            Err(error) => told(&bytes, &error),
        };
        let file = stem.with_extension("txt");
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if found == expected {
            continue;
        }
        if bless {
            fs::write(file, found).unwrap();
            continue;
        }
        let name = stem.file_name().unwrap().to_string_lossy();
        writeln!(differences, "\n{name}").unwrap();
        for (sign, lines) in [('-', expected), ('+', found)] {
            for line in lines.lines() {
                writeln!(differences, "{sign} {line}").unwrap();
            }
        }
    }
    assert!(differences.is_empty(), "DIPLOMACY_BLESS=1 accepts this:\n{differences}");
}

#[test]
fn no_bad_file_is_read_as_something_else_by_another_door() {
    for entry in fs::read_dir(folder()).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_none_or(|e| e != "json") {
            continue;
        }
        let bytes = fs::read(&file).unwrap();
        let slice = Dossier::from_json_slice(&bytes).unwrap_err().to_string();
        let reader = Dossier::from_json_reader(bytes.as_slice()).unwrap_err().to_string();
        assert_eq!(slice, reader, "{}", file.display());
        if let Ok(text) = std::str::from_utf8(&bytes) {
            let text = Dossier::from_json(text).unwrap_err().to_string();
            assert_eq!(slice, text, "{}", file.display());
        }
    }
}
