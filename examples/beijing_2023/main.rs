//! From an article to a briefing: reads a dossier, checks it, and prints what
//! a desk officer would ask of it.
//!
//! ```text
//! cargo run --example beijing_2023             # the dossier built in dossier.rs
//! cargo run --example beijing_2023 FILE.json   # any other
//! ```

mod briefing;
mod dossier;
mod page;

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use diplomacy::{Dossier, Valid};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("beijing_2023: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let dossier = match std::env::args_os().nth(1) {
        Some(file) => {
            read(file.as_ref()).map_err(|error| format!("{}: {error}", file.display()))?
        }
        None => dossier::dossier()?,
    };
    // A dossier that breaks a rule ends here, with everything that is wrong.
    let dossier: Valid<Dossier> = dossier.validate()?;
    for warning in dossier.report() {
        eprintln!("{warning}");
    }
    std::io::stdout().write_all(briefing::briefing(&dossier).as_bytes())?;
    Ok(())
}

fn read(file: &Path) -> Result<Dossier, Box<dyn Error>> {
    Ok(serde_json::from_str(&std::fs::read_to_string(file)?)?)
}
