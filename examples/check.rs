//! Checks dossier files: every violation on a line of its own, with the file
//! and the place in it.
//!
//! ```text
//! cargo run --example check -- FILE.json...
//! cargo run --example check -- - < FILE.json
//! ```

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use diplomacy::{Dossier, Path, Report, json};

const HELP: &str = "\
Checks dossiers in the format `diplomacy/1`.

Usage: check [--] FILE...

A FILE of `-` is the standard input. Each problem is one line, beginning with
the file and, where it is known, the line and column; a last line for each file
counts what was found. A file that cannot be read does not stop the others.

Options:
  -h, --help  Print this help

Exit status:
  0  every file is a valid dossier; there may be warnings
  1  a dossier breaks a rule
  2  a file could not be read or is not a dossier, or the usage is wrong
";

fn main() -> ExitCode {
    let arguments = std::env::args_os().skip(1);
    let outcome = run(arguments, &mut io::stdin(), &mut io::stdout().lock(), &mut io::stderr());
    ExitCode::from(outcome as u8)
}

/// What a run comes to, the worst last. Its number is the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    Valid = 0,
    Invalid = 1,
    Unread = 2,
}

/// The program, apart from the process that it runs in.
pub(crate) fn run(
    arguments: impl IntoIterator<Item = OsString>,
    input: &mut dyn Read,
    output: &mut dyn Write,
    errors: &mut dyn Write,
) -> Outcome {
    // When standard error cannot be written to, there is nobody left to tell.
    let mut usage = |problem: String| {
        let _ = write!(errors, "check: {problem}\n\n{HELP}");
        Outcome::Unread
    };
    let mut files = Vec::new();
    let mut only_files = false;
    for argument in arguments {
        match argument.to_str() {
            Some("--") if !only_files => only_files = true,
            Some("-h" | "--help") if !only_files => {
                let _ = output.write_all(HELP.as_bytes());
                return Outcome::Valid;
            }
            Some(option) if option.starts_with('-') && option != "-" && !only_files => {
                return usage(format!("unknown option `{}`", shown(&argument)));
            }
            _ => files.push(argument),
        }
    }
    if files.is_empty() {
        return usage("no file is named".to_owned());
    }

    let mut worst = Outcome::Valid;
    for file in files {
        let (outcome, lines) = check(&file, input);
        worst = worst.max(outcome);
        if let Err(error) = output.write_all(lines.as_bytes()).and_then(|()| output.flush()) {
            // A reader such as `head` has seen enough; all else is a failure.
            if error.kind() != io::ErrorKind::BrokenPipe {
                let _ = writeln!(errors, "check: cannot write: {error}");
                return Outcome::Unread;
            }
            return worst;
        }
    }
    worst
}

/// What is said of one file.
fn check(file: &OsString, input: &mut dyn Read) -> (Outcome, String) {
    let mut bytes = Vec::new();
    let (name, read) = match file.to_str() {
        Some("-") => ("(standard input)".to_owned(), input.read_to_end(&mut bytes)),
        _ => {
            let opened = std::fs::File::open(file);
            (shown(file), opened.and_then(|mut file| file.read_to_end(&mut bytes)))
        }
    };
    if let Err(error) = read {
        return (Outcome::Unread, format!("{name}: cannot be read: {error}\n"));
    }
    let dossier = match Dossier::from_json_slice(&bytes) {
        Ok(dossier) => dossier,
        Err(error) => return (Outcome::Unread, format!("{name}: not a dossier: {error}\n")),
    };
    // It was read, so it is UTF-8.
    let text = String::from_utf8_lossy(&bytes);
    match dossier.validate() {
        Ok(valid) => (Outcome::Valid, violations(&name, &text, valid.report())),
        Err(invalid) => (Outcome::Invalid, violations(&name, &text, &invalid.report)),
    }
}

fn violations(name: &str, text: &str, report: &Report) -> String {
    let paths: Vec<Path> = report.iter().map(|violation| violation.path.clone()).collect();
    let places = json::locate_all(text, &paths);
    let mut lines = String::new();
    for (violation, place) in report.iter().zip(places) {
        // What is left out of the text stands nowhere in it.
        let place = place.map(|place| place.value.start);
        let place = place.map(|it| format!(":{}:{}", it.line, it.column)).unwrap_or_default();
        lines += &format!("{name}{place}: {violation}\n");
    }
    let count = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    let errors = count(report.errors().count(), "error");
    let warnings = count(report.warnings().count(), "warning");
    lines + &format!("{name}: {errors}, {warnings}\n")
}

/// A file's name on one line, whatever characters it has.
fn shown(file: &OsString) -> String {
    let name = file.to_string_lossy();
    name.chars()
        .flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] })
        .collect()
}
