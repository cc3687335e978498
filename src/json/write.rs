//! Writing.

use std::io;

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::PrettyFormatter;

use crate::dossier::Dossier;

impl Dossier {
    /// The dossier as JSON in one line, as programs pass it on.
    pub fn to_json(&self) -> String {
        text(|bytes| self.write_json(bytes))
    }

    /// The dossier as JSON for people: indented by two spaces, with a line
    /// feed at the end.
    pub fn to_json_pretty(&self) -> String {
        text(|bytes| self.write_json_pretty(bytes))
    }

    /// The dossier as JSON in its canonical form: that of
    /// [`to_json_pretty`](Dossier::to_json_pretty) with the records of each
    /// list sorted by id.
    ///
    /// Dossiers that differ in the order of their records only have the same
    /// canonical form, byte for byte, as long as no id comes twice in a list.
    /// All other order is meant, such as that of a history or of participants,
    /// and kept.
    pub fn to_json_canonical(&self) -> String {
        text(|bytes| self.write_json_canonical(bytes))
    }

    /// Writes what [`to_json`](Dossier::to_json) gives. The writer need not
    /// be buffered.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_json(&self, mut writer: impl io::Write) -> io::Result<()> {
        write(&mut writer, |buffer| self.serialize(&mut Serializer::new(buffer)), "")
    }

    /// Writes what [`to_json_pretty`](Dossier::to_json_pretty) gives. The
    /// writer need not be buffered.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_json_pretty(&self, mut writer: impl io::Write) -> io::Result<()> {
        write(&mut writer, |buffer| self.serialize(&mut pretty(buffer)), "\n")
    }

    /// Writes what [`to_json_canonical`](Dossier::to_json_canonical) gives.
    /// The writer need not be buffered.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_json_canonical(&self, writer: impl io::Write) -> io::Result<()> {
        let mut sorted = self.clone();
        sort_records(&mut sorted);
        sorted.write_json_pretty(writer)
    }
}

type Buffer<'w> = io::BufWriter<&'w mut dyn io::Write>;

fn pretty<'b, 'w>(
    buffer: &'b mut Buffer<'w>,
) -> Serializer<&'b mut Buffer<'w>, PrettyFormatter<'static>> {
    Serializer::with_formatter(buffer, PrettyFormatter::new())
}

/// Every way of writing goes through this one type of writer: serde makes a
/// copy of the serializers for each.
fn write(
    writer: &mut dyn io::Write,
    serialize: impl FnOnce(&mut Buffer<'_>) -> serde_json::Result<()>,
    end: &str,
) -> io::Result<()> {
    use io::Write;
    let mut buffer = io::BufWriter::new(writer);
    serialize(&mut buffer)?;
    buffer.write_all(end.as_bytes())?;
    buffer.flush()
}

fn text(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> String {
    let mut bytes = Vec::new();
    let written = write(&mut bytes);
    // JSON cannot fail to hold a dossier: its keys are strings, its numbers
    // finite, and no `Serialize` of the model refuses; and a `Vec` takes all
    // that is written.
    debug_assert!(written.is_ok(), "{written:?}");
    String::from_utf8(bytes).unwrap_or_default()
}

/// Sorts each list of records by id. Records of the same id keep their order.
fn sort_records(dossier: &mut Dossier) {
    // No `..`: a new list is to be sorted too.
    let Dossier {
        format: _,
        title: _,
        lang: _,
        states,
        people,
        organizations,
        groups,
        posts,
        places,
        topics,
        documents,
        meetings,
        positions,
        actions,
        events,
        decisions,
        extensions: _,
    } = dossier;
    macro_rules! sort {
        ($($list:ident)*) => {
            $($list.sort_by(|a, b| a.id.cmp(&b.id));)*
        };
    }
    sort! {
        states people organizations groups posts places topics
        documents meetings positions actions events decisions
    }
}
