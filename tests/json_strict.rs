//! What is refused wherever it stands, and that hostile bytes do no harm.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use diplomacy::json::{ReadError, ReadErrorKind};
use diplomacy::{Dossier, Number};
use proptest::prelude::*;
use serde_json::Value;

const RICH: &str = include_str!("data/rich.json");

/// A step to a value.
#[derive(Debug, Clone)]
enum Step {
    Key(String),
    Index(usize),
}

fn written(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Index(index) => text.push_str(&format!("[{index}]")),
            Step::Key(key) if key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(key);
            }
            Step::Key(key) => {
                let key = key.replace('"', "\\\"").replace('\n', "\\u{a}");
                text.push_str(&format!("[\"{key}\"]"));
            }
        }
    }
    text
}

/// The paths of all values.
fn paths(value: &Value, here: &mut Vec<Step>, paths: &mut Vec<Vec<Step>>) {
    let mut under = |step, value| {
        here.push(step);
        paths.push(here.clone());
        self::paths(value, here, paths);
        here.pop();
    };
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| under(Step::Key(key.clone()), value));
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(n, value)| under(Step::Index(n), value));
        }
        _ => {}
    }
}

fn every_path() -> (Value, Vec<Vec<Step>>) {
    let value = serde_json::from_str(RICH).unwrap();
    let mut all = Vec::new();
    paths(&value, &mut Vec::new(), &mut all);
    assert!(all.len() > 500, "{}", all.len());
    (value, all)
}

fn value_at<'v>(value: &'v mut Value, path: &[Step]) -> &'v mut Value {
    path.iter().fold(value, |value, step| match step {
        Step::Key(key) => &mut value[key.as_str()],
        Step::Index(index) => &mut value[*index],
    })
}

#[test]
fn null_is_refused_everywhere() {
    let (value, paths) = every_path();
    for path in paths {
        let mut value = value.clone();
        *value_at(&mut value, &path) = Value::Null;
        let error = Dossier::from_json(&value.to_string()).unwrap_err();
        assert_eq!(error.path(), written(&path));
        assert!(error.message().starts_with("found `null`, expected "), "{error}");
        assert_eq!(&value.to_string()[error.span()], "null");
    }
}

/// JSON in which the field at the path comes twice.
fn with_twice(value: &Value, path: &[Step]) -> String {
    let (step, rest) = path.split_first().unwrap();
    let inner = |value: &Value| match rest {
        [] => value.to_string(),
        rest => with_twice(value, rest),
    };
    match (value, step) {
        (Value::Object(object), Step::Key(key)) => {
            let mut fields = Vec::new();
            for (name, value) in object {
                let quoted = Value::from(name.as_str());
                let text = if name == key { inner(value) } else { value.to_string() };
                fields.push(format!("{quoted}:{text}"));
                if name == key && rest.is_empty() {
                    fields.push(format!("{quoted}: {text}"));
                }
            }
            format!("{{{}}}", fields.join(","))
        }
        (Value::Array(list), Step::Index(index)) => {
            let entries: Vec<_> = list
                .iter()
                .enumerate()
                .map(|(n, value)| if n == *index { inner(value) } else { value.to_string() })
                .collect();
            format!("[{}]", entries.join(","))
        }
        _ => unreachable!(),
    }
}

#[test]
fn a_key_that_comes_twice_is_refused_everywhere() {
    let (value, paths) = every_path();
    for path in paths {
        let Some(Step::Key(key)) = path.last() else { continue };
        let text = with_twice(&value, &path);
        let error = Dossier::from_json(&text).unwrap_err();
        assert_eq!(error.path(), written(&path));
        assert!(error.message().starts_with("duplicate "), "{error}");
        assert_eq!(&text[error.span()], Value::from(key.as_str()).to_string());
        // It is the second that is pointed at.
        assert!(text[..error.span().start].ends_with(','), "{error}");
    }
}

#[test]
fn an_unknown_field_is_refused_everywhere_but_in_extensions() {
    let (value, paths) = every_path();
    for path in paths {
        let mut value = value.clone();
        let Some(object) = value_at(&mut value, &path).as_object_mut() else { continue };
        object.insert("zz-unknown".to_owned(), Value::from(1));
        let result = Dossier::from_json(&value.to_string());
        if path.iter().any(|step| matches!(step, Step::Key(key) if key == "extensions")) {
            result.unwrap();
            continue;
        }
        let error = result.unwrap_err();
        assert_eq!(error.path(), format!("{}.zz-unknown", written(&path)));
        assert!(error.message().starts_with("unknown field `zz-unknown`: expected "), "{error}");
    }
}

/// serde's derives would take a struct as a list of its values, and a word as
/// an object with `null` in it.
#[test]
fn there_is_one_spelling_for_each_thing() {
    let (value, paths) = every_path();
    for path in paths {
        let is_extension = |step: &Step| matches!(step, Step::Key(key) if key == "extensions");
        if path.iter().any(is_extension) {
            continue;
        }
        let mut value = value.clone();
        let place = value_at(&mut value, &path);
        *place = match place.take() {
            Value::Object(object) => object.into_iter().map(|(_, value)| value).collect(),
            Value::String(word) => [(word, Value::Null)].into_iter().collect(),
            other => Value::Array(vec![other]),
        };
        let error = Dossier::from_json(&value.to_string()).unwrap_err();
        assert!(error.message().starts_with("found "), "{error}");
        assert!(error.path().starts_with(&written(&path)), "{error}");
    }
}

/// The place of an error is in the text, and at a boundary of characters.
fn check_place(bytes: &[u8], error: &ReadError) {
    let span = error.span();
    assert!(span.start <= span.end && span.end <= bytes.len(), "{span:?} {error}");
    let before = std::str::from_utf8(&bytes[..span.start]).unwrap();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    assert_eq!((error.line(), error.column()), (line, column), "{error}");
    if error.kind() != ReadErrorKind::Encoding {
        std::str::from_utf8(&bytes[span]).unwrap();
    }
    assert!(!error.to_string().contains(['\n', '\r', '\u{202e}']), "{error}");
}

/// Whether they are equal, but for the last digit of a fraction: without its
/// feature `float_roundtrip`, `serde_json` may miss the nearest number.
fn are_alike(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| are_alike(a, b))
        }
        (Value::Object(ours), Value::Object(theirs)) => {
            ours.keys().eq(theirs.keys())
                && ours.values().zip(theirs.values()).all(|(a, b)| are_alike(a, b))
        }
        (Value::Number(ours), Value::Number(theirs)) if ours.is_f64() && theirs.is_f64() => {
            let (ours, theirs) = (ours.as_f64().unwrap(), theirs.as_f64().unwrap());
            (ours - theirs).abs() <= ours.abs() * 1e-15
        }
        _ => ours == theirs,
    }
}

/// Reads by us and by `serde_json`, which agree but for the one spelling.
fn read_both(bytes: &[u8]) -> Result<Dossier, ReadError> {
    let ours = Dossier::from_json_slice(bytes);
    let theirs = serde_json::from_slice::<Dossier>(bytes);
    match (&ours, theirs) {
        (Ok(ours), theirs) => {
            let [ours, theirs] =
                [ours, &theirs.unwrap()].map(|it| serde_json::to_value(it).unwrap());
            assert!(are_alike(&ours, &theirs), "{ours}\n{theirs}");
        }
        (Err(error), theirs) => {
            check_place(bytes, error);
            assert!(theirs.is_err(), "only serde_json reads this: {error}");
        }
    }
    ours
}

#[test]
fn a_text_cut_off_anywhere_is_refused() {
    // One record of each kind: all kinds of token, and a test that stays fast.
    let mut value: Value = serde_json::from_str(RICH).unwrap();
    for list in value.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut) {
        list.truncate(1);
    }
    let text = value.to_string();
    for end in 0..text.len() {
        let bytes = &text.as_bytes()[..end];
        let error = Dossier::from_json_slice(bytes).unwrap_err();
        check_place(bytes, &error);
        assert!(
            // Within a character of several bytes the span ends before it.
            error.span().end == end || error.kind() == ReadErrorKind::Encoding,
            "{end}: {error}"
        );
    }
    read_both(text.as_bytes()).unwrap();
}

#[test]
fn nesting_is_read_as_deep_as_serde_json_reads_it() {
    let nested = |depth: usize| {
        format!(
            "{{\"format\":\"diplomacy/1\",\"extensions\":{{\"a\":{}1{}}}}}",
            "[".repeat(depth),
            "]".repeat(depth)
        )
    };
    read_both(nested(125).as_bytes()).unwrap();
    assert!(read_both(nested(126).as_bytes()).unwrap_err().message().contains("nest too deep"));
    // No recursion, however deep: not even in the search for the format.
    for open in ["[", "{\"a\":", "[{\"a\":"] {
        let error = Dossier::from_json(&open.repeat(1_000_000)).unwrap_err();
        check_place(open.repeat(1_000_000).as_bytes(), &error);
        let text = format!("{{\"extensions\": {}", open.repeat(1_000_000));
        check_place(text.as_bytes(), &Dossier::from_json(&text).unwrap_err());
    }
}

#[test]
fn numbers() {
    let read = |number: &str| {
        let text = format!("{{\"format\":\"diplomacy/1\",\"extensions\":{{\"n\":{number}}}}}");
        read_both(text.as_bytes()).map(|dossier| dossier.to_json())
    };
    for number in [
        "0",
        "-1",
        "1.5",
        "18446744073709551615",
        "-9223372036854775808",
        "-0.0",
        "0.1",
        "5e-324",
        "123456789.125",
    ] {
        let text = read(number).unwrap();
        assert!(text.ends_with(&format!("{{\"n\":{number}}}}}")), "{number}: {text}");
    }
    for number in [
        "+1",
        "01",
        "-",
        "1.",
        ".1",
        "1e",
        "1e+",
        "1.e1",
        "--1",
        "0x10",
        "1_000",
        "-01",
        "1e1.5",
        "Infinity",
        "-Infinity",
        "18446744073709551616",
        "1e400",
        "1a",
    ] {
        read(number).unwrap_err();
    }
    // serde_json reads this as -9223372036854775808.0.
    let text = r#"{"format":"diplomacy/1","extensions":{"n":-9223372036854775809}}"#;
    let error = Dossier::from_json(text).unwrap_err();
    assert_eq!(error.message(), "`-9223372036854775809` does not fit into 64 bits");
}

#[test]
fn every_float_is_read_as_written() {
    let mut state = 1_u64;
    for _ in 0..2000 {
        // Any bits, by a congruential generator (Knuth's MMIX).
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let float = f64::from_bits(state);
        if !float.is_finite() || float.abs() >= 1e19 {
            continue;
        }
        let mut dossier = Dossier::new();
        dossier.extensions.insert("n", Number::from_f64(float).unwrap());
        assert_eq!(Dossier::from_json(&dossier.to_json()).unwrap(), dossier, "{float:?}");
    }
}

fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        any::<u8>(),
        prop::sample::select(b"{}[]\",:\\ \n0123456789-.eEtrufalsn".as_slice()),
    ];
    let mutation = (any::<prop::sample::Index>(), 0..4_u8, byte);
    (prop::collection::vec(mutation, 1..4), any::<bool>()).prop_map(|(mutations, is_compact)| {
        let mut bytes = match is_compact {
            true => Dossier::from_json(RICH).unwrap().to_json().into_bytes(),
            false => RICH.as_bytes().to_vec(),
        };
        for (index, kind, byte) in mutations {
            if bytes.is_empty() {
                break;
            }
            let at = index.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => drop(bytes.remove(at)),
                _ if byte < 8 => bytes.truncate(at),
                _ => bytes[at] ^= 1 << (byte % 8),
            }
        }
        bytes
    })
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1e15..1e15_f64).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[\\x00-\\x7f]{0,20}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn mutations_do_no_harm(bytes in mutated()) {
        let _ = read_both(&bytes);
    }

    #[test]
    fn any_bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let _ = read_both(&bytes);
    }

    #[test]
    fn any_json_like_text_does_no_harm(text in r#"(\{|\}|\[|\]|"|,|:|\\|u|d8|\\ud83d|e|-|[0-9]|\.|true|null| |\n|"format"|é|🙏){0,40}"#) {
        let _ = read_both(text.as_bytes());
        let _ = read_both(format!("{{\"format\":\"diplomacy/1\",\"extensions\":{{\"a\":{text}").as_bytes());
    }

    #[test]
    fn any_json_survives_in_extensions(value in json(), is_pretty in any::<bool>()) {
        let dossier = serde_json::json!({"format": "diplomacy/1", "extensions": {"a": value}});
        let text = if is_pretty { format!("{dossier:#}") } else { dossier.to_string() };
        let read = read_both(text.as_bytes()).unwrap();
        prop_assert_eq!(serde_json::to_value(&read).unwrap(), dossier);
        prop_assert_eq!(Dossier::from_json(&read.to_json()).unwrap(), read);
    }
}
