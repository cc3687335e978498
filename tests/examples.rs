//! The examples do what they say. Their code is compiled into this test, so
//! that nothing depends on where cargo puts a built example, or on its being
//! built at all.

#![cfg(feature = "json")]

#[allow(dead_code, reason = "`main` is not called")]
#[path = "../examples/check.rs"]
mod check;
#[allow(dead_code, reason = "`main` is not called")]
#[path = "../examples/from_nothing.rs"]
mod from_nothing;
#[allow(dead_code, reason = "`main` is not called")]
#[path = "../examples/questions.rs"]
mod questions;

use std::error::Error;
use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use check::Outcome;
use diplomacy::Dossier;

type TestResult = Result<(), Box<dyn Error>>;

const GOOD: &str = r#"{"format": "diplomacy/1",
 "people": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
 "meetings": [{"id": "talks", "participants": [{"who": "a"}, {"who": "b"}]}]}"#;

const WARNED: &str = r#"{"format": "diplomacy/1",
 "people": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
 "meetings": [{"id": "talks", "kind": "sumit", "participants": [{"who": "a"}, {"who": "b"}]}]}"#;

/// Two errors.
const BAD: &str = r#"{"format": "diplomacy/1",
 "people": [{"id": "a", "name": "A"}],
 "meetings": [{"id": "talks",
   "participants": [{"who": "nobody"}]}]}"#;

/// A directory of its own for one test, removed at the end.
struct Files(PathBuf);

impl Files {
    fn new(test: &str) -> io::Result<Files> {
        let name = format!("diplomacy-{}-{test}", std::process::id());
        let directory = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&directory)?;
        Ok(Files(directory))
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> io::Result<PathBuf> {
        let path = self.0.join(name);
        std::fs::write(&path, bytes)?;
        Ok(path)
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

struct Run {
    outcome: Outcome,
    output: String,
    errors: String,
}

fn check<A: Into<OsString>>(arguments: impl IntoIterator<Item = A>, input: &str) -> Run {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let arguments: Vec<OsString> = arguments.into_iter().map(Into::into).collect();
    let outcome = check::run(arguments, &mut input.as_bytes(), &mut output, &mut errors);
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    Run { outcome, output: text(&output), errors: text(&errors) }
}

/// The output with the directory taken off its lines.
fn bare(run: &Run, files: &Files) -> String {
    run.output.replace(&format!("{}{}", files.0.display(), std::path::MAIN_SEPARATOR), "")
}

#[test]
fn a_valid_dossier() -> TestResult {
    let files = Files::new("valid")?;
    let run = check([files.write("good.json", GOOD)?], "");
    assert_eq!(run.outcome, Outcome::Valid);
    assert_eq!(bare(&run, &files), "good.json: 0 errors, 0 warnings\n");
    assert_eq!(run.errors, "");
    Ok(())
}

#[test]
fn warnings_leave_it_valid() -> TestResult {
    let files = Files::new("warned")?;
    let run = check([files.write("warned.json", WARNED)?], "");
    assert_eq!(run.outcome, Outcome::Valid);
    assert_eq!(
        bare(&run, &files),
        "warned.json:3:39: warning[D305] misspelt-word at meetings[0].kind: \
         `sumit` is not a listed word; help: did you mean `summit`?\n\
         warned.json: 0 errors, 1 warning\n"
    );
    Ok(())
}

#[test]
fn every_violation_is_a_line() -> TestResult {
    let files = Files::new("bad")?;
    let run = check([files.write("bad.json", BAD)?], "");
    assert_eq!(run.outcome, Outcome::Invalid);
    let output = bare(&run, &files);
    let lines: Vec<_> = output.lines().collect();
    let [unknown, alone, count] = lines.as_slice() else {
        return Err(format!("expected three lines:\n{output}").into());
    };
    let expected = "bad.json:4:29: error[D104] unknown-reference at \
                    meetings[0].participants[0].who: no record has the id `nobody`";
    assert!(unknown.starts_with(expected), "{unknown}");
    assert!(alone.starts_with("bad.json:4:20: error[D501] too-few-participants"), "{alone}");
    assert_eq!(*count, "bad.json: 2 errors, 0 warnings");
    Ok(())
}

#[test]
fn what_is_no_dossier() -> TestResult {
    let files = Files::new("unread")?;
    let newer = files.write("newer.json", r#"{"format": "diplomacy/2"}"#)?;
    let cut = files.write("cut.json", r#"{"format": "diplomacy/1", "people": ["#)?;
    let latin = files.write("latin.json", b"{\"format\": \"diplomacy/1\", \"title\": \"\xe9\"}")?;
    let empty = files.write("empty.json", "")?;
    for file in [newer, cut, latin, empty] {
        let run = check([&file], "");
        assert_eq!(run.outcome, Outcome::Unread);
        assert_eq!(run.output.lines().count(), 1, "{}", run.output);
        assert!(run.output.contains(".json: not a dossier: "), "{}", run.output);
    }
    let run = check([files.0.join("absent.json")], "");
    assert_eq!(run.outcome, Outcome::Unread);
    assert!(bare(&run, &files).starts_with("absent.json: cannot be read: "), "{}", run.output);
    let run = check([&files.0], "");
    assert_eq!(run.outcome, Outcome::Unread);
    Ok(())
}

#[test]
fn standard_input() {
    let run = check(["-"], GOOD);
    assert_eq!(run.outcome, Outcome::Valid);
    assert_eq!(run.output, "(standard input): 0 errors, 0 warnings\n");
    assert_eq!(check(["-"], BAD).outcome, Outcome::Invalid);
    assert_eq!(check(["-"], "").outcome, Outcome::Unread);
}

#[test]
fn the_worst_of_several_files_counts_and_none_is_left_out() -> TestResult {
    let files = Files::new("several")?;
    let good = files.write("good.json", GOOD)?;
    let bad = files.write("bad.json", BAD)?;
    let broken = files.write("broken.json", "{")?;
    assert_eq!(check([&good, &bad], "").outcome, Outcome::Invalid);
    for order in [[&broken, &bad, &good], [&good, &broken, &bad], [&bad, &good, &broken]] {
        let run = check(order, "");
        assert_eq!(run.outcome, Outcome::Unread);
        let output = bare(&run, &files);
        for line in ["good.json: 0 errors", "bad.json: 2 errors", "broken.json: not a dossier"] {
            assert!(output.contains(line), "{line} in\n{output}");
        }
    }
    Ok(())
}

#[test]
fn help_and_usage() -> TestResult {
    for option in ["-h", "--help"] {
        let run = check([option], "");
        assert_eq!(run.outcome, Outcome::Valid);
        assert!(run.output.contains("Usage: check") && run.errors.is_empty());
    }
    for arguments in [&[][..], &["--strict"], &["--"]] {
        let run = check(arguments, "");
        assert_eq!(run.outcome, Outcome::Unread);
        assert!(run.errors.contains("Usage: check") && run.output.is_empty());
    }
    // After `--` there are only files.
    let run = check(["--", "--help"], "");
    assert_eq!(run.outcome, Outcome::Unread);
    assert!(run.output.starts_with("--help: cannot be read: "), "{}", run.output);
    Ok(())
}

/// A pipe that nobody reads any more, or a disk that is full.
struct Closed(io::ErrorKind);

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }
    fn flush(&mut self) -> io::Result<()> {
        Err(self.0.into())
    }
}

impl Read for Closed {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(self.0.into())
    }
}

#[test]
fn a_closed_pipe_is_no_failure_and_a_full_disk_is_one() {
    let run = |output: io::ErrorKind, input: &str| {
        let mut errors = Vec::new();
        let arguments = [OsString::from("-")];
        let outcome =
            check::run(arguments, &mut input.as_bytes(), &mut Closed(output), &mut errors);
        (outcome, errors.is_empty())
    };
    assert_eq!(run(io::ErrorKind::BrokenPipe, GOOD), (Outcome::Valid, true));
    assert_eq!(run(io::ErrorKind::BrokenPipe, BAD), (Outcome::Invalid, true));
    assert_eq!(run(io::ErrorKind::StorageFull, GOOD), (Outcome::Unread, false));

    let all_closed = check::run(
        [OsString::from("-")],
        &mut Closed(io::ErrorKind::Other),
        &mut Closed(io::ErrorKind::Other),
        &mut Closed(io::ErrorKind::BrokenPipe),
    );
    assert_eq!(all_closed, Outcome::Unread);
}

#[test]
fn an_outcome_is_an_exit_status() {
    let statuses = [Outcome::Valid, Outcome::Invalid, Outcome::Unread].map(|it| it as u8);
    assert_eq!(statuses, [0, 1, 2]);
}

#[test]
fn every_dossier_among_the_examples_is_valid() -> TestResult {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/dossiers");
    let files = std::fs::read_dir(directory)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<PathBuf>>>()?;
    assert!(!files.is_empty());
    let run = check(files, "");
    assert_eq!(run.outcome, Outcome::Valid, "{}", run.output);
    Ok(())
}

#[test]
fn what_is_built_from_nothing_is_valid_and_survives_its_json() -> TestResult {
    let built = from_nothing::portsmouth()?;
    let read = Dossier::from_json(&built.to_json_pretty())?;
    assert_eq!(read, built);
    let valid = built.validate()?;
    assert!(valid.report().is_empty(), "{}", valid.report());
    Ok(())
}

#[test]
fn questions_are_answered() -> TestResult {
    let valid = from_nothing::portsmouth()?.validate()?;
    let ask = |text: &str| -> Result<String, Box<dyn Error>> {
        let mut out = Vec::new();
        questions::ask(&valid, questions::day(text)?, &mut out)?;
        Ok(String::from_utf8(out)?)
    };
    let before = ask("1905-09-30")?;
    for line in [
        "  Sergei Witte: Komura Jutarō and Theodore Roosevelt, 1905-08/1905-09-05 (conference)\n",
        "  President, United States: certainly Theodore Roosevelt\n",
        "  peace and amity between the two states: certainly signed; possibly nothing\n",
        "  Treaty of Portsmouth: treaty, peace\n",
    ] {
        assert!(before.contains(line), "{line} in\n{before}");
    }
    let during = ask("1905-10-15")?;
    let line = "certainly signed; possibly ratified, in-force\n";
    assert!(during.contains(line), "{line} in\n{during}");
    let after = ask("1910-01-01")?;
    assert!(after.contains("certainly signed, ratified; possibly in-force\n"), "{after}");
    assert!(!after.contains("certainly Theodore Roosevelt"), "{after}");
    Ok(())
}
