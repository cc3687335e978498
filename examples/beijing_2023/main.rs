//! Reads, checks and briefs on a dossier.
mod dossier;
fn main() {
    println!("{:?}", dossier::dossier().is_ok());
}
