//! What is read is written back, in each of the three forms.
#![cfg(feature = "json")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::io;

use diplomacy::{Document, DocumentId, Dossier, RecordKind};
use serde_json::Value;

const RICH: &str = include_str!("data/rich.json");

fn rich() -> Dossier {
    Dossier::from_json(RICH).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn nothing_is_lost_or_invented() {
    let before: Value = serde_json::from_str(RICH).unwrap();
    let dossier = rich();
    for text in [dossier.to_json(), dossier.to_json_pretty()] {
        let after: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(before, after);
        let again = Dossier::from_json(&text).unwrap();
        assert_eq!(dossier, again);
    }
}

#[test]
fn the_forms_differ_in_space_only() {
    let dossier = rich();
    let (compact, pretty) = (dossier.to_json(), dossier.to_json_pretty());
    assert!(!compact.contains('\n'));
    assert!(pretty.starts_with("{\n  \"format\": \"diplomacy/1\",\n  \"title\": "));
    assert!(pretty.ends_with("\n}\n"));
    let from_pretty = Dossier::from_json(&pretty).unwrap();
    assert_eq!(from_pretty.to_json(), compact);
    assert_eq!(serde_json::to_string(&dossier).unwrap(), compact);
    assert_eq!(Dossier::new().to_json(), r#"{"format":"diplomacy/1"}"#);
    assert_eq!(Dossier::new().to_json_pretty(), "{\n  \"format\": \"diplomacy/1\"\n}\n");
}

#[test]
fn canonical_form_is_a_fixed_point() {
    let dossier = rich();
    let canonical = dossier.to_json_canonical();
    let again = Dossier::from_json(&canonical).unwrap();
    assert_eq!(again.to_json_canonical(), canonical);
    // Sorted already, so every form of writing agrees: no field is forgotten.
    assert_eq!(again.to_json_pretty(), canonical);
    assert!(canonical.ends_with("\n}\n"));
}

#[test]
fn canonical_form_does_not_depend_on_the_order_of_records() {
    let dossier = rich();
    let text = dossier.to_json_canonical();
    let mut value: Value = serde_json::from_str(RICH).unwrap();
    for list in value.as_object_mut().unwrap().values_mut() {
        if let Some(list) = list.as_array_mut() {
            list.reverse();
        }
    }
    let reversed = Dossier::from_json(&value.to_string()).unwrap();
    assert_ne!(reversed, dossier);
    assert_eq!(reversed.to_json_canonical(), text);

    // Every list is sorted, and keeps its records.
    let canonical = Dossier::from_json(&text).unwrap();
    let ids = |dossier: &Dossier, kind| -> Vec<String> {
        let records = dossier.records().filter(|record| record.kind() == kind);
        records.map(|record| record.id().to_owned()).collect()
    };
    for kind in RecordKind::ALL {
        let mut sorted = ids(&dossier, *kind);
        assert!(!sorted.is_empty(), "{kind}");
        sorted.sort();
        assert_eq!(ids(&canonical, *kind), sorted, "{kind}");
    }

    // Order within a record is the author's.
    let visit =
        |dossier: &Dossier| dossier.meetings.iter().find(|it| it.id.as_str() == "visit").cloned();
    assert_eq!(visit(&canonical), visit(&dossier));
}

#[test]
fn the_doors_are_one() {
    let dossier = rich();
    assert_eq!(Dossier::from_json_slice(RICH.as_bytes()).unwrap(), dossier);
    assert_eq!(Dossier::from_json_reader(RICH.as_bytes()).unwrap(), dossier);
    let windows = RICH.replace('\n', "\r\n");
    assert_eq!(Dossier::from_json(&windows).unwrap(), dossier);

    let mut bytes = Vec::new();
    dossier.write_json(&mut bytes).unwrap();
    assert_eq!(bytes, dossier.to_json().as_bytes());
    bytes.clear();
    dossier.write_json_pretty(&mut bytes).unwrap();
    assert_eq!(bytes, dossier.to_json_pretty().as_bytes());
    bytes.clear();
    dossier.write_json_canonical(&mut bytes).unwrap();
    assert_eq!(bytes, dossier.to_json_canonical().as_bytes());
}

/// Takes or gives some bytes, and then fails.
struct Failing(usize);

impl io::Write for Failing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::Error::new(io::ErrorKind::StorageFull, "the disk is full"));
        }
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        Ok(taken)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl io::Read for Failing {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let rest = &RICH.as_bytes()[..self.0];
        if rest.is_empty() {
            return Err(io::Error::new(io::ErrorKind::TimedOut, "the line is dead"));
        }
        let given = bytes.len().min(rest.len());
        bytes[..given].copy_from_slice(&rest[..given]);
        self.0 = 0;
        Ok(given)
    }
}

#[test]
fn a_failing_writer_is_told_of() {
    let dossier = rich();
    let length = dossier.to_json_pretty().len();
    for room in [0, 1, 100, length / 2, length - 1] {
        let error = dossier.write_json_pretty(Failing(room)).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
        assert_eq!(error.to_string(), "the disk is full");
    }
    dossier.write_json_pretty(Failing(length)).unwrap();
}

#[test]
fn a_failing_reader_is_told_of() {
    use diplomacy::json::ReadErrorKind;
    let error = Dossier::from_json_reader(Failing(16)).unwrap_err();
    assert_eq!(error.kind(), ReadErrorKind::Io);
    assert_eq!(
        error.to_string(),
        "line 2, column 15, at format: the text could not be read on from here"
    );
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(source.to_string(), "the line is dead");
    let error = Dossier::from_json_reader(Failing(0)).unwrap_err();
    assert_eq!((error.line(), error.column(), error.path()), (1, 1, ""));
}

#[test]
fn hostile_strings_survive() {
    let mut dossier = Dossier::new();
    let all: String = (0..0x300)
        .chain(0xd7f0..0xd800)
        .chain(0xe000..0xe010)
        .chain([0x2028, 0xfeff, 0x1f64f, 0x10ffff])
        .filter_map(char::from_u32)
        .collect();
    dossier.title = Some(all.as_str().into());
    dossier.extensions.insert(all.clone(), all.clone());
    dossier.documents.push(Document::new(DocumentId::new("α-β").unwrap(), all.as_str()));
    for text in [dossier.to_json(), dossier.to_json_pretty(), dossier.to_json_canonical()] {
        assert_eq!(Dossier::from_json(&text).unwrap(), dossier);
    }
}
