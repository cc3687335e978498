//! FORMAT.md is held against the types: its reference names every field, type
//! and word and no other, and all the JSON in it is read.

#![cfg(feature = "json")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

use diplomacy::*;
use serde::Deserialize;
use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeSeed, Deserializer, Expected, MapAccess, SeqAccess, Visitor};

const FORMAT_MD: &str = include_str!("../FORMAT.md");

type TestResult = Result<(), Box<dyn Error>>;

/// Calls a macro with every record, then every other object, of the model.
macro_rules! objects {
    ($call:ident) => {
        $call! {
            State Person Organization Group Post Place Topic Document Meeting StatedPosition
            AgreedAction Event Decision;
            Participation Described Attendance Mandate Tie Name Code Citation Context Attribution
            Translation Reading Claim Relation Target Terms Condition Timing Moment CalendarDate
            Duration Quantity Portion Outcome Part LanguageVersion DecisionRule Ballot Tally
            Publicity Filing Withdrawal
        }
    };
}

// ---- Asking serde what a type is ----

/// What a type tells of itself when it is asked to read.
#[derive(Debug, Clone, PartialEq)]
enum Shape {
    Struct(&'static str, &'static [&'static str]),
    Words(&'static [&'static str]),
    /// A string, by what it is expected to be.
    String(String),
    List(Box<Shape>),
    Flag,
    Map,
}

/// The answer comes as an error: a probe has no value to give.
#[derive(Debug)]
enum Answer {
    Is(Shape),
    Missing(&'static str),
    Other(String),
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Answer::Is(shape) => write!(f, "it is {shape:?}"),
            Answer::Missing(field) => write!(f, "the field {field} is missing"),
            Answer::Other(message) => f.write_str(message),
        }
    }
}

impl Error for Answer {}

impl de::Error for Answer {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Answer::Other(message.to_string())
    }
    fn missing_field(field: &'static str) -> Self {
        Answer::Missing(field)
    }
}

/// Asks a type for its shape.
struct Probe;

impl<'de> Deserializer<'de> for Probe {
    type Error = Answer;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        Err(Answer::Other(format!("no shape for {}", &visitor as &dyn Expected)))
    }
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        Err(Answer::Is(Shape::String((&visitor as &dyn Expected).to_string())))
    }
    fn deserialize_bool<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Answer> {
        Err(Answer::Is(Shape::Flag))
    }
    fn deserialize_map<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Answer> {
        Err(Answer::Is(Shape::Map))
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        struct One;
        impl<'de> SeqAccess<'de> for One {
            type Error = Answer;
            fn next_element_seed<T: DeserializeSeed<'de>>(
                &mut self,
                seed: T,
            ) -> Result<Option<T::Value>, Answer> {
                seed.deserialize(Probe).map(Some)
            }
        }
        visitor.visit_seq(One).map_err(|answer| match answer {
            Answer::Is(entry) => Answer::Is(Shape::List(Box::new(entry))),
            other => other,
        })
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Answer> {
        Err(Answer::Is(Shape::Struct(name, fields)))
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Answer> {
        Err(Answer::Is(Shape::Words(words)))
    }
    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char string bytes byte_buf option unit
        unit_struct newtype_struct tuple tuple_struct identifier ignored_any
    }
}

/// Gives a value of whatever type is asked for, the simplest there is.
struct Sample;

impl<'de> Deserializer<'de> for Sample {
    type Error = Answer;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        Err(Answer::Other(format!("no sample of {}", &visitor as &dyn Expected)))
    }
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        let expected = (&visitor as &dyn Expected).to_string();
        let known = [("an amount", "1"), ("the format", FORMAT), ("a language tag", "en")];
        let sample = known.into_iter().find(|(start, _)| expected.starts_with(start));
        visitor.visit_str(sample.map_or("x", |(_, sample)| sample))
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        visitor.visit_seq(de::value::SeqDeserializer::<_, Answer>::new(<[&str; 0]>::into_iter([])))
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Answer> {
        visitor.visit_map(Fields { sampled: Vec::new(), probed: None, next: Next::Done })
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Answer> {
        let word = words.first().copied().unwrap_or_default();
        StrDeserializer::<Answer>::new(word).deserialize_enum(name, words, visitor)
    }
    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char string bytes byte_buf option unit
        unit_struct newtype_struct tuple tuple_struct map identifier ignored_any
    }
}

/// An object with some fields of sample values, and at last a probed one.
struct Fields {
    sampled: Vec<&'static str>,
    probed: Option<&'static str>,
    next: Next,
}

enum Next {
    Sample,
    Probe,
    Done,
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Answer;
    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Answer> {
        let key = match self.sampled.pop() {
            Some(key) => {
                self.next = Next::Sample;
                key
            }
            None => match self.probed.take() {
                Some(key) => {
                    self.next = Next::Probe;
                    key
                }
                None => return Ok(None),
            },
        };
        seed.deserialize(StrDeserializer::new(key)).map(Some)
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Answer> {
        match self.next {
            Next::Sample => seed.deserialize(Sample),
            Next::Probe => seed.deserialize(Probe),
            Next::Done => Err(Answer::Other("a value before its key".to_owned())),
        }
    }
}

/// Reads a struct from `Fields`.
struct Reader(Fields);

impl<'de> Deserializer<'de> for Reader {
    type Error = Answer;
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        visitor.visit_map(self.0)
    }
    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier
        ignored_any
    }
}

fn shape<T: for<'de> Deserialize<'de>>() -> Result<Shape, Answer> {
    match T::deserialize(Probe) {
        Err(Answer::Is(shape)) => Ok(shape),
        Err(other) => Err(other),
        Ok(_) => Err(Answer::Other("it reads from nothing".to_owned())),
    }
}

/// One field of an object, as the reference lists it.
#[derive(Debug, Clone, PartialEq)]
struct Field {
    name: String,
    of_type: String,
    required: bool,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.required { "**" } else { "" };
        write!(f, "| {mark}`{}`{mark} | {} |", self.name, self.of_type)
    }
}

fn fields<T: for<'de> Deserialize<'de>>() -> Result<Vec<Field>, Box<dyn Error>> {
    let Shape::Struct(_, names) = shape::<T>()? else { return Err("no struct".into()) };
    let mut required = Vec::new();
    loop {
        let given = Fields { sampled: required.clone(), probed: None, next: Next::Done };
        match T::deserialize(Reader(given)) {
            Ok(_) => break,
            Err(Answer::Missing(name)) if !required.contains(&name) => required.push(name),
            Err(other) => return Err(other.into()),
        }
    }
    let labels = Labels::new()?;
    let field = |name: &&'static str| -> Result<Field, Box<dyn Error>> {
        let probe = Fields { sampled: Vec::new(), probed: Some(*name), next: Next::Done };
        match T::deserialize(Reader(probe)) {
            Err(Answer::Is(shape)) => Ok(Field {
                name: (*name).to_owned(),
                of_type: labels.of(&shape)?,
                required: required.contains(name),
            }),
            Err(other) => Err(other.into()),
            Ok(_) => Err(format!("{name} has no shape").into()),
        }
    };
    names.iter().map(field).collect()
}

// ---- Vocabularies ----

struct Vocabulary {
    name: &'static str,
    words: Vec<&'static str>,
    shape: Shape,
    open: bool,
}

macro_rules! vocabularies {
    ($($Open:ident)*; $($Closed:ident)*) => {
        fn vocabularies() -> Result<Vec<Vocabulary>, Answer> {
            Ok(vec![
                $(Vocabulary {
                    name: stringify!($Open),
                    words: $Open::KNOWN.to_vec(),
                    shape: shape::<$Open>()?,
                    open: true,
                },)*
                $(Vocabulary {
                    name: stringify!($Closed),
                    words: $Closed::ALL.iter().map(|word| word.as_str()).collect(),
                    shape: shape::<$Closed>()?,
                    open: false,
                },)*
            ])
        }
    };
}

vocabularies! {
    OrganizationKind Rank TieKind TieStatus NameKind CodeScheme PlacePrecision DocumentKind
    MeetingKind MeetingMode OutcomeKind SpeechAct ActionKind EventKind DecisionMethod Majority
    DecisionOutcome MeetingStep DocumentStep ActionStep EventStep DecisionStep Role Presence
    Capacity Manner ClaimKind RelationKind Force ConditionKind Calendar PublicityDegree;
    ReadExtent Vote StepExtent CitedField TimeUnit
}

/// What the reference calls each shape.
struct Labels(Vec<(Shape, String)>);

impl Labels {
    fn new() -> Result<Labels, Answer> {
        let mut labels = vec![
            (shape::<Text>()?, "text".to_owned()),
            (shape::<Format>()?, "text".to_owned()),
            (shape::<Date>()?, "date".to_owned()),
            (shape::<Amount>()?, "amount".to_owned()),
            (shape::<LanguageTag>()?, "language tag".to_owned()),
            (shape::<Link>()?, "link".to_owned()),
            (shape::<Extensions>()?, "extensions".to_owned()),
            (shape::<ActorId>()?, "actor id".to_owned()),
            (shape::<PostId>()?, "post id".to_owned()),
            (shape::<PlaceId>()?, "place id".to_owned()),
            (shape::<TopicId>()?, "topic id".to_owned()),
            (shape::<DocumentId>()?, "document id".to_owned()),
            (shape::<MeetingId>()?, "meeting id".to_owned()),
            (shape::<PositionId>()?, "position id".to_owned()),
            (shape::<ActionId>()?, "action id".to_owned()),
            (shape::<EventId>()?, "event id".to_owned()),
            (shape::<DecisionId>()?, "decision id".to_owned()),
            (shape::<PartId>()?, "part id".to_owned()),
            (shape::<AnyId>()?, "record id".to_owned()),
        ];
        labels.extend(vocabularies()?.into_iter().map(|it| (it.shape, it.name.to_owned())));
        Ok(Labels(labels))
    }

    fn of(&self, shape: &Shape) -> Result<String, String> {
        Ok(match shape {
            Shape::Flag => "`true`".to_owned(),
            Shape::List(entry) => format!("list of {}", self.of(entry)?),
            Shape::Struct(name, _) if name.ends_with("Version") && *name != "LanguageVersion" => {
                "Version".to_owned()
            }
            Shape::Struct(name, _) => (*name).to_owned(),
            shape => {
                let label = self.0.iter().find(|(known, _)| known == shape);
                label.map(|(_, label)| label.clone()).ok_or(format!("no label for {shape:?}"))?
            }
        })
    }
}

// ---- Reading the page ----

/// The rows of the tables of each section, by the section's heading.
fn tables() -> BTreeMap<&'static str, Vec<Vec<&'static str>>> {
    let mut tables: BTreeMap<_, Vec<Vec<&str>>> = BTreeMap::new();
    let mut heading = "";
    for line in FORMAT_MD.lines() {
        if let Some(text) = line.strip_prefix('#') {
            heading = text.trim_start_matches('#').trim();
        } else if let Some(row) = line.strip_prefix("| ").and_then(|row| row.strip_suffix(" |")) {
            tables.entry(heading).or_default().push(row.split(" | ").collect());
        }
    }
    // The first row names the columns.
    for rows in tables.values_mut() {
        rows.remove(0);
    }
    tables
}

fn documented(rows: &[Vec<&str>]) -> Vec<Field> {
    let field = |row: &Vec<&str>| {
        let name = row.first().copied().unwrap_or_default();
        Field {
            name: name.trim_matches(['*', '`']).to_owned(),
            of_type: row.get(1).copied().unwrap_or_default().to_owned(),
            required: name.starts_with("**"),
        }
    };
    rows.iter().map(field).collect()
}

/// What is missing, stale or out of order, one a line.
fn differences<T: PartialEq + fmt::Display>(section: &str, real: &[T], page: &[T]) -> String {
    let mut found = String::new();
    for it in real.iter().filter(|it| !page.contains(it)) {
        found += &format!("{section}: missing {it}\n");
    }
    for it in page.iter().filter(|it| !real.contains(it)) {
        found += &format!("{section}: stale   {it}\n");
    }
    if found.is_empty() && real != page {
        let order: Vec<_> = real.iter().map(T::to_string).collect();
        found += &format!("{section}: out of order; expected\n{}\n", order.join("\n"));
    }
    found
}

// ---- Tests ----

#[test]
fn every_object_is_described() -> TestResult {
    let tables = tables();
    let page =
        |section: &str| documented(tables.get(section).map(Vec::as_slice).unwrap_or_default());
    let common = page("Every record");
    let mut found = differences("Dossier", &fields::<Dossier>()?, &page("Dossier"));
    macro_rules! compare {
        ($($Record:ident)*; $($Object:ident)*) => {
            $(
                let described = [page(stringify!($Record)), common.clone()].concat();
                found += &differences(stringify!($Record), &fields::<$Record>()?, &described);
            )*
            $(
                let name = stringify!($Object);
                found += &differences(name, &fields::<$Object>()?, &page(name));
            )*
        };
    }
    objects!(compare);

    // The one field that differs from record to record has a name of its own.
    let mut step = fields::<Step<MeetingStep>>()?;
    step.iter_mut().filter(|it| it.name == "step").for_each(|it| it.of_type = "step word".into());
    found += &differences("Step", &step, &page("Step"));
    found += &differences("Account", &fields::<Account<MeetingVersion>>()?, &page("Account"));
    assert!(found.is_empty(), "FORMAT.md is not current:\n{found}");
    Ok(())
}

/// A version has the record's own fields, all optional, and claims.
#[test]
fn every_version_follows_its_record() -> TestResult {
    let tables = tables();
    let mut found = String::new();
    macro_rules! compare {
        ($($Record:ident $Version:ident)*) => {$(
            let rows = tables.get(stringify!($Record)).ok_or(stringify!($Record))?;
            let mut expected = documented(rows);
            expected.retain(|it| it.name != "id" && it.name != "accounts");
            expected.extend(documented(tables.get("Every record").ok_or("Every record")?));
            let own = |it: &Field| {
                !["relations", "cites", "publicity", "filing", "extensions"]
                    .contains(&it.name.as_str())
            };
            expected.retain(own);
            expected.iter_mut().for_each(|it| it.required = false);
            found += &differences(stringify!($Version), &fields::<$Version>()?, &expected);
        )*};
    }
    compare! {
        Document DocumentVersion
        Meeting MeetingVersion
        StatedPosition PositionVersion
        AgreedAction ActionVersion
        Event EventVersion
        Decision DecisionVersion
    }
    assert!(found.is_empty(), "what FORMAT.md says of versions is not so:\n{found}");
    Ok(())
}

#[test]
fn every_word_is_described() -> TestResult {
    let tables = tables();
    let mut found = String::new();
    for vocabulary in vocabularies()? {
        let rows = tables.get(vocabulary.name).map(Vec::as_slice).unwrap_or_default();
        let page: Vec<&str> =
            rows.iter().filter_map(|row| Some(row.first()?.trim_matches('`'))).collect();
        found += &differences(vocabulary.name, &vocabulary.words, &page);
        let opening = if vocabulary.open { "Open." } else { "Closed." };
        let heading = format!("\n### {}\n\n{opening} ", vocabulary.name);
        if !FORMAT_MD.contains(&heading) {
            found += &format!("{}: expected to open with {opening}\n", vocabulary.name);
        }
    }
    assert!(found.is_empty(), "FORMAT.md is not current:\n{found}");
    Ok(())
}

/// Every section of the reference is a type that another test looks at.
#[test]
fn no_section_is_stale() -> TestResult {
    let mut known = vec!["Dossier", "Every record", "Step", "Account", "Sets of kinds"];
    macro_rules! names {
        ($($Record:ident)*; $($Object:ident)*) => {
            known.extend([$(stringify!($Record),)* $(stringify!($Object),)*]);
        };
    }
    objects!(names);
    known.extend(vocabularies()?.iter().map(|it| it.name));
    let (_, reference) = FORMAT_MD.split_once("\n## Reference\n").ok_or("no reference")?;
    let sections: Vec<_> = reference.lines().filter_map(|it| it.strip_prefix("### ")).collect();
    let stale: Vec<_> = sections.iter().filter(|it| !known.contains(it)).collect();
    let missing: Vec<_> = known.iter().filter(|it| !sections.contains(it)).collect();
    assert!(stale.is_empty() && missing.is_empty(), "stale {stale:?}, missing {missing:?}");
    Ok(())
}

#[test]
fn ties_and_relations_join_what_is_said() -> TestResult {
    let tables = tables();
    let kind_of = |word: &str| RecordKind::ALL.iter().find(|kind| kind.as_str() == word).copied();
    let sets: BTreeMap<&str, Vec<RecordKind>> = tables
        .get("Sets of kinds")
        .ok_or("no sets")?
        .iter()
        .filter_map(|row| {
            Some((*row.first()?, row.get(1)?.split(", ").filter_map(kind_of).collect()))
        })
        .collect();
    let members = |names: &str| -> Vec<RecordKind> {
        let of = |name: &str| match kind_of(name) {
            Some(kind) => vec![kind],
            None => sets.get(name).cloned().unwrap_or_default(),
        };
        names.split(", ").flat_map(of).collect()
    };
    assert_eq!(members("any"), RecordKind::ALL);
    let mut found = String::new();
    let mut compare = |section: &str, joins: &dyn Fn(&str, RecordKind, RecordKind) -> bool| {
        for row in tables.get(section).into_iter().flatten() {
            let [word, _, said] = row.as_slice() else {
                found += &format!("{section}: no joins in {row:?}\n");
                continue;
            };
            let word = word.trim_matches('`');
            let (from, to) = said.split_once(" to ").unwrap_or((said, ""));
            for a in RecordKind::ALL {
                for b in RecordKind::ALL {
                    let fits = if to == "same" { a == b } else { members(to).contains(b) };
                    let page = members(from).contains(a) && fits;
                    if page != joins(word, *a, *b) {
                        found += &format!("{section}: `{word}` from {a} to {b}: not {page}\n");
                    }
                }
            }
        }
    };
    compare("TieKind", &|word, a, b| TieKind::from(word).joins(a, b));
    compare("RelationKind", &|word, a, b| RelationKind::from(word).joins(a, b));
    assert!(found.is_empty(), "FORMAT.md is not current:\n{found}");
    Ok(())
}

/// The JSON blocks, each with the type that the line before it says it is.
fn blocks() -> Vec<(usize, Option<&'static str>, String)> {
    let mut blocks = Vec::new();
    let mut lines = FORMAT_MD.lines().enumerate();
    let mut before = "";
    while let Some((number, line)) = lines.next() {
        if line == "```json" {
            let json: Vec<_> =
                lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
            let mark = before.strip_prefix("<!-- ").and_then(|it| it.strip_suffix(" -->"));
            let kind = mark.and_then(|it| it.strip_prefix("an ").or(it.strip_prefix("a ")));
            blocks.push((number + 1, kind, json.join("\n")));
        }
        before = line;
    }
    blocks
}

#[test]
fn every_dossier_is_valid_and_every_fragment_is_read() -> TestResult {
    fn read<T: for<'de> Deserialize<'de>>(json: &str) -> Result<(), String> {
        serde_json::from_str::<T>(json).map(drop).map_err(|error| error.to_string())
    }
    macro_rules! reader {
        ($($Record:ident)*; $($Object:ident)*) => {
            |kind: &str, json: &str| match kind {
                $(stringify!($Record) => read::<$Record>(json),)*
                $(stringify!($Object) => read::<$Object>(json),)*
                _ => Err(format!("no type is called {kind}")),
            }
        };
    }
    let read_as = objects!(reader);
    let mut found = String::new();
    let (mut dossiers, mut fragments) = (0, 0);
    for (line, kind, json) in blocks() {
        let result = match kind {
            Some(kind) => {
                fragments += 1;
                read_as(kind, &json)
            }
            None => {
                dossiers += 1;
                match Dossier::from_json(&json).map(Dossier::validate) {
                    Ok(Ok(valid)) if valid.report().is_empty() => Ok(()),
                    Ok(Ok(valid)) => Err(valid.report().to_string()),
                    Ok(Err(invalid)) => Err(invalid.to_string()),
                    Err(error) => Err(error.to_string()),
                }
            }
        };
        if let Err(error) = result {
            found += &format!("FORMAT.md, line {line}: {error}\n");
        }
    }
    assert!(found.is_empty(), "{found}");
    assert!(dossiers >= 3 && fragments >= 7, "{dossiers} dossiers, {fragments} fragments");
    Ok(())
}

/// What the laws say in numbers and examples is so.
#[test]
fn the_laws_hold() -> TestResult {
    let deep = |levels: usize| {
        let (open, close) = ("[".repeat(levels - 2), "]".repeat(levels - 2));
        format!(r#"{{"format": "diplomacy/1", "extensions": {{"a": {open}{close}}}}}"#)
    };
    assert!(FORMAT_MD.contains("nested at most 127 deep"));
    assert!(Dossier::from_json(&deep(127)).is_ok() && Dossier::from_json(&deep(128)).is_err());
    assert!(FORMAT_MD.contains(&format!("1 to {} bytes", id::MAX_ID_BYTES)));

    let with = |rest: &str| Dossier::from_json(&format!(r#"{{"format": "diplomacy/1"{rest}}}"#));
    let absent = with(r#", "topics": [], "extensions": {}"#)?;
    assert_eq!(absent.to_json(), r#"{"format":"diplomacy/1"}"#);
    let flag =
        with(r#", "people": [{"id": "a", "name": "A", "claims": [{"kind": "x", "not": false}]}]"#)?;
    assert!(!flag.to_json().contains("not"));
    for refused in [
        r#", "title": null"#,
        r#", "title": "a", "title": "b""#,
        r#", "heading": "a""#,
        r#", "extensions": {"a": null}"#,
        r#", "extensions": {"a": 18446744073709551616}"#,
        r#", "topics": {"id": "a", "name": "A"}"#,
        r#", "documents": [{"id": "a", "kind": "letter", "read": "half"}]"#,
        r#", "topics": [{"id": "a b", "name": "A"}]"#,
        r#", "topics": [{"id": "-a", "name": "A"}]"#,
    ] {
        assert!(with(refused).is_err(), "{refused}");
    }
    assert!(Dossier::from_json("\u{feff}{\"format\": \"diplomacy/1\"}").is_err());
    let newer = Dossier::from_json(r#"{"format": "diplomacy/1.1", "novel": 1}"#);
    let message = newer.map_err(|error| error.to_string()).err().unwrap_or_default();
    assert!(message.contains("format `diplomacy/1.1` is newer than this reader"), "{message}");
    Ok(())
}

/// A word in code in the table of facts is a word or field of the format.
#[test]
fn the_table_of_facts_uses_words_of_the_format() -> TestResult {
    let tables = tables();
    let mut known: Vec<String> = vec![r#""not": true"#.to_owned()];
    known.extend(vocabularies()?.iter().flat_map(|it| &it.words).map(|it| (*it).to_owned()));
    for (section, rows) in &tables {
        if shape_of_section(section) {
            known.extend(documented(rows).into_iter().map(|it| it.name));
        }
    }
    let facts = tables.get("Where each fact goes").ok_or("no table of facts")?;
    assert!(facts.len() >= 45, "{} facts", facts.len());
    let unknown: Vec<_> = facts
        .iter()
        .flatten()
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .filter(|word| !known.iter().any(|it| it == word))
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    Ok(())
}

/// Whether the section describes an object.
fn shape_of_section(section: &str) -> bool {
    FORMAT_MD
        .split(&format!("### {section}\n"))
        .nth(1)
        .and_then(|rest| rest.split("\n### ").next())
        .is_some_and(|body| body.contains("| field | type | meaning |"))
}
