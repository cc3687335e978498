//! The documents say what is so.
#![allow(clippy::expect_used, reason = "a test may stop")]

/// The blocks of a document that are fenced with this language.
fn blocks<'a>(document: &'a str, language: &str) -> Vec<&'a str> {
    let fence = format!("```{language}\n");
    document.split(&fence).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn the_readme_shows_the_dossier_that_its_example_builds() {
    let readme = include_str!("../README.md");
    assert_eq!(blocks(readme, "json"), [include_str!("../examples/dossiers/plain.json")]);
}

#[test]
fn the_readme_begins_with_the_two_commands() {
    let commands = blocks(include_str!("../README.md"), "sh");
    assert_eq!(commands, ["cargo run --example beijing_2023\n", "cargo test\n"]);
}

#[test]
fn the_readme_names_every_example_and_feature() {
    let readme = include_str!("../README.md");
    let manifest = include_str!("../Cargo.toml");
    let examples = manifest.split("[[example]]").skip(1).filter_map(|it| it.split('"').nth(1));
    for example in examples {
        assert!(readme.contains(&format!("| `{example}` |")), "{example}");
    }
    let oldest = manifest.split("rust-version = \"").nth(1).expect("a Rust version");
    let oldest = oldest.split('"').next().expect("its end");
    assert!(readme.contains(&format!("Rust ({oldest} or later)")));
}
