//! Asks a valid dossier what a desk officer would ask: who met whom, what each
//! side said on what, who held which post, how far an action had come by a day,
//! and what rests on which document.
//!
//! ```text
//! cargo run --example questions                       # of the Beijing dossier
//! cargo run --example questions FILE.json 2023-06-30  # of any other, as of a day
//! ```

use std::error::Error;
use std::io::{self, Write};

use chrono::NaiveDate;
use diplomacy::{Certainty, Date, Dossier, Participation, Post, Valid, reached};

const BEIJING: &[u8] = include_bytes!("dossiers/beijing-2023.json");

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let bytes = match arguments.next() {
        Some(file) => std::fs::read(file)?,
        None => BEIJING.to_vec(),
    };
    let as_of = match arguments.next() {
        Some(text) => day(&text.to_string_lossy())?,
        None => day("2023-06-30")?,
    };
    // Links can be followed on a valid dossier only: there they all lead
    // somewhere, so no question below has an error to handle.
    let dossier = Dossier::from_json_slice(&bytes)?.validate()?;
    ask(&dossier, as_of, &mut io::stdout().lock())?;
    Ok(())
}

pub(crate) fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|error| format!("{text} is not a day: {error}"))
}

pub(crate) fn ask(dossier: &Valid<Dossier>, day: NaiveDate, out: &mut dyn Write) -> io::Result<()> {
    who_met_whom(dossier, out)?;
    who_said_what(dossier, out)?;
    who_held_each_post(dossier, day, out)?;
    how_far_each_action_had_come(dossier, day, out)?;
    what_rests_on_each_document(dossier, out)
}

fn who_met_whom(dossier: &Valid<Dossier>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "Who met whom?")?;
    for person in &dossier.people {
        for meeting in dossier.meetings_of(&person.id) {
            let others =
                meeting.participants.iter().filter(|it| it.who.as_ref() != Some(&person.id));
            let others: Vec<_> = others.map(|it| name(dossier, it)).collect();
            let when = meeting.when.as_ref().map_or("at an unstated time", Date::as_str);
            let title = meeting.title.as_deref().unwrap_or(meeting.id.as_str());
            writeln!(out, "  {}: {}, {when} ({title})", person.name, others.join(" and "))?;
        }
    }
    Ok(())
}

fn who_said_what(dossier: &Valid<Dossier>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\nWhat did each say on each topic?")?;
    for topic in &dossier.topics {
        for position in dossier.positions_on(&topic.id) {
            let holders: Vec<_> = position.holders.iter().map(|it| name(dossier, it)).collect();
            let says = position.says.as_deref().unwrap_or("(in the quoted words)");
            writeln!(out, "  {}: {} {}: {says}", topic.name, holders.join(", "), position.act)?;
            // Passages for one field, such as when it was said, are left out.
            let passages = position.cites.iter().filter(|it| it.field.is_none());
            for quote in passages.filter_map(|it| it.words.as_ref()) {
                writeln!(out, "    \"{quote}\"")?;
            }
        }
    }
    Ok(())
}

fn who_held_each_post(
    dossier: &Valid<Dossier>,
    day: NaiveDate,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "\nWho held each post on {day}?")?;
    let Ok(day) = Date::try_from(day) else { return Ok(()) };
    for post in &dossier.posts {
        // Where the tie is undated, the answer is "possibly".
        for (tenure, certainty) in dossier.holders_on(&post.id, &day) {
            writeln!(out, "  {}: {certainty} {}", title(dossier, post), tenure.person.name)?;
        }
    }
    Ok(())
}

fn how_far_each_action_had_come(
    dossier: &Valid<Dossier>,
    day: NaiveDate,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "\nHow far had each action come by {day}?")?;
    for action in &dossier.actions {
        let steps = |how: Certainty| {
            let steps = reached(&action.history, day).filter(|it| it.certainty == how);
            let steps: Vec<_> = steps.map(|it| it.step.step.as_str()).collect();
            if steps.is_empty() { "nothing".to_owned() } else { steps.join(", ") }
        };
        writeln!(
            out,
            "  {}: certainly {}; possibly {}",
            action.says.as_deref().unwrap_or(action.id.as_str()),
            steps(Certainty::Certainly),
            steps(Certainty::Possibly),
        )?;
    }
    Ok(())
}

fn what_rests_on_each_document(dossier: &Valid<Dossier>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\nWhat rests on which document?")?;
    for document in &dossier.documents {
        let mut records: Vec<_> =
            dossier.citations_of(&document.id).map(|(record, _)| record.id()).collect();
        records.dedup();
        let title = document.title.as_deref().unwrap_or(document.id.as_str());
        writeln!(out, "  {title}: {}", records.join(", "))?;
    }
    Ok(())
}

/// What to call a participant: its name, the post itself, or the description.
fn name<'a>(dossier: &'a Valid<Dossier>, it: &'a Participation) -> &'a str {
    let actor = it.who.as_ref().and_then(|who| dossier.actor(who));
    let post = it.post.as_ref().and_then(|post| dossier.post(post));
    match (actor, post, &it.described) {
        (Some(actor), ..) => actor.label(),
        (_, Some(post), _) => &post.name,
        (.., Some(described)) => described.words.as_deref().unwrap_or("someone"),
        _ => "someone",
    }
}

fn title(dossier: &Valid<Dossier>, post: &Post) -> String {
    match post.of.as_ref().and_then(|of| dossier.actor(of)) {
        Some(of) => format!("{}, {}", post.name, of.label()),
        None => post.name.to_string(),
    }
}
