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
use std::process::ExitCode;

use diplomacy::Dossier;

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
            let json = std::fs::read_to_string(&file)
                .map_err(|error| format!("{}: {error}", file.display()))?;
            read(&json).map_err(|error| format!("{}: {error}", file.display()))?
        }
        None => dossier::dossier()?,
    };
    let dossier = checked(dossier)?;
    std::io::stdout().write_all(briefing::briefing(&dossier).as_bytes())?;
    Ok(())
}

fn read(json: &str) -> Result<Dossier, Box<dyn Error>> {
    Ok(serde_json::from_str(json)?)
}

/// The dossier, if what it says holds together.
fn checked(dossier: Dossier) -> Result<Dossier, Box<dyn Error>> {
    // `dossier.validate()` belongs here once it is there; the briefing takes
    // a `&Dossier` until then.
    Ok(dossier)
}
