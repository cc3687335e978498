//! Ids and references, and what every text, word, tie and relation must be
//! wherever it stands. All of it is found in one walk over the dossier.

use std::collections::{BTreeMap, BTreeSet};

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

use super::{Check, Rule, cycles};
use crate::actor::{Tie, TieKind};
use crate::document::Document;
use crate::dossier::{Dossier, Kinds, Record, RecordKind, article};
use crate::evidence::Citation;
use crate::filing::Filing;
use crate::id::PartId;
use crate::participation::Participation;
use crate::relation::{Relation, RelationKind, Target};
use crate::report::Violation;
use crate::text::Shown;
use crate::valid::index::{IdHasher, Index, Mentions, Number, Slot, Starts, alike, find_slot};
use crate::walk::{At, Visitor, Walk};

/// Finds a record's number and kind by its id.
pub(super) struct Lookup<'a> {
    hasher: IdHasher,
    /// The first record of each id; ids that look alike count as one.
    table: HashTable<Slot>,
    /// Records whose id looks like that of an earlier one, by their exact id.
    alike: BTreeMap<&'a str, (Number, RecordKind)>,
    /// (a record, the earlier one whose id it repeats or looks like).
    repeated: Vec<(Number, Number)>,
}

impl<'a> Lookup<'a> {
    pub(super) fn new(dossier: &'a Dossier, ids: &[&'a str]) -> Self {
        let hasher = IdHasher::new(ids.iter().copied());
        let mut table = HashTable::with_capacity(ids.len());
        let (mut alike_ids, mut repeated) = (BTreeMap::new(), Vec::new());
        let id_of = |n: Number| ids.get(n as usize).copied().unwrap_or_default();
        let counts = RecordKind::ALL.iter().zip(dossier.counts());
        let kinds = counts.flat_map(|(kind, count)| core::iter::repeat_n(*kind, count));
        for (number, (id, kind)) in (0..).zip(ids.iter().copied().zip(kinds)) {
            let is_alike = |other: &Slot| alike(id_of(other.number), id);
            let rehash = |slot: &Slot| hasher.hash(id_of(slot.number));
            match table.entry(hasher.hash(id), is_alike, rehash) {
                Entry::Vacant(place) => {
                    place.insert(Slot::new(number, kind, id));
                }
                Entry::Occupied(taken) => {
                    let mut earlier = taken.get().number;
                    if id_of(earlier) != id {
                        // The same letters may have come before, too.
                        match alike_ids.get(id) {
                            Some((same, _)) => earlier = *same,
                            None => {
                                alike_ids.insert(id, (number, kind));
                            }
                        }
                    }
                    repeated.push((number, earlier));
                }
            }
        }
        Lookup { hasher, table, alike: alike_ids, repeated }
    }

    pub(super) fn find(&self, ids: &[&'a str], id: &str) -> Option<(Number, RecordKind)> {
        let id_of = |n: Number| ids.get(n as usize).copied().unwrap_or_default();
        match find_slot(&self.table, &self.hasher, id, id_of) {
            Some(slot) => Some((slot.number, slot.kind)),
            None if self.alike.is_empty() => None,
            None => self.alike.get(id).copied(),
        }
    }

    pub(super) fn into_index(self, starts: Starts, mentions: Mentions) -> Index {
        Index { starts, hasher: self.hasher, table: self.table, mentions }
    }
}

/// What is asked of all ids together, before the records are looked at.
pub(super) fn check_ids(check: &mut Check<'_>) {
    repeated_ids(check);
    let mut sweep = Sweep { check, number: 0, kind: RecordKind::State };
    sweep.check.dossier.title.walk(&At::ROOT.field("title"), &mut sweep);
}

/// What is asked of each record wherever its parts stand.
pub(super) fn check_record<'a>(check: &mut Check<'a>, number: Number, record: Record<'a>) {
    let Some((kind, index)) = check.starts.place(number) else { return };
    if let Some(filing) = record.filing() {
        former_ids(check, number, filing);
    }
    if let Record::Document(document) = record {
        document_parts(check, number, document);
    }
    let mut sweep = Sweep { check, number, kind };
    record.walk(&At::ROOT.field(kind.list()).index(index), &mut sweep);
}

fn repeated_ids(check: &mut Check<'_>) {
    for (number, first) in core::mem::take(&mut check.lookup.repeated) {
        let (id, other) = (check.id(number), check.id(first));
        let path = check.starts.path(number).field("id");
        let also = check.starts.path(first).field("id");
        let violation = if id == other {
            let message = format!("the id {} stands on an earlier record too", Shown(id));
            Violation::new(Rule::DuplicateId, path, message)
                .help("give one of the two records another id")
        } else {
            let message = format!(
                "the id {} differs from {} only by case or Unicode form",
                Shown(id),
                Shown(other)
            );
            Violation::new(Rule::AlikeIds, path, message)
                .help("write both alike if one record is meant, or make them differ visibly")
        };
        check.report(number, violation.also(also));
    }
}

fn former_ids<'a>(check: &mut Check<'a>, number: Number, filing: &'a Filing) {
    for (n, former) in filing.former_ids.iter().enumerate() {
        let taken_by = match check.resolve(former) {
            Some(other) => Some(other),
            None => check.former_ids.insert(former, number).filter(|other| *other != number),
        };
        if let Some(other) = taken_by {
            let path = check.starts.path(number).field("filing").field("former_ids").index(n);
            let whose = match other == number {
                true => "is the record's own id",
                false => "belongs to another record",
            };
            let message = format!("the former id {} {whose}", Shown(former));
            let violation = Violation::new(Rule::FormerIdTaken, path, message)
                .also(check.starts.path(other))
                .help("take the former id out of one of them");
            check.report(number, violation);
        }
    }
}

/// The parts of a document have ids of their own, and a hierarchy.
fn document_parts(check: &mut Check<'_>, number: Number, document: &Document) {
    if document.parts.is_empty() {
        return;
    }
    let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
    let path = |n: usize| check.starts.path(number).field("parts").index(n);
    let mut found = Vec::new();
    for (n, part) in document.parts.iter().enumerate() {
        if let Some(first) = ids.get(part.id.as_str()) {
            let message = format!("the part {} stands twice", Shown(part.id.as_str()));
            found.push(
                Violation::new(Rule::DuplicatePart, path(n).field("id"), message)
                    .also(path(*first).field("id"))
                    .help("give one of the two parts another id"),
            );
        } else {
            ids.insert(part.id.as_str(), n);
        }
    }
    let parent = |n: usize| {
        let of = document.parts.get(n)?.of.as_ref()?;
        ids.get(of.as_str()).copied()
    };
    for (n, part) in document.parts.iter().enumerate() {
        if let Some(of) = &part.of
            && parent(n).is_none()
        {
            let message = format!("the document has no part {}", Shown(of.as_str()));
            found.push(
                Violation::new(Rule::UnknownPart, path(n).field("of"), message)
                    .help("add the larger part to the document's parts, or mend the id"),
            );
        }
    }
    for n in cycles::functional(document.parts.len(), parent) {
        let id = document.parts.get(n).map_or("", |part| part.id.as_str());
        let message = format!("the part {} is a part of itself", Shown(id));
        found
            .push(Violation::new(Rule::Cycle, path(n).field("of"), message).help("cut the circle"));
    }
    for violation in found {
        check.report(number, violation);
    }
}

/// The walk over one record.
struct Sweep<'c, 'a> {
    check: &'c mut Check<'a>,
    number: Number,
    kind: RecordKind,
}

impl<'a> Sweep<'_, 'a> {
    fn report(&mut self, violation: Violation) {
        self.check.report(self.number, violation);
    }

    fn unknown_reference(&mut self, id: &str, kinds: Kinds, at: &At<'_>) {
        let check = &mut *self.check;
        let fitting = RecordKind::ALL
            .iter()
            .filter(|kind| kinds.has(**kind))
            .flat_map(|kind| {
                let from = check.starts.number(*kind, 0) as usize;
                let count = check.dossier.counts().get(*kind as usize).copied().unwrap_or(0);
                check.ids.get(from..from + count).unwrap_or(&[])
            })
            .copied();
        let near = check.suggester.nearest(id, fitting);
        let dossier = check.dossier;
        let formers = check.formers.get_or_insert_with(|| {
            let filed = dossier.records().filter_map(|it| Some((it.id(), it.filing()?)));
            filed
                .flat_map(|(id, filing)| filing.former_ids.iter().map(move |it| (&**it, id)))
                .collect()
        });
        let former = formers.get(id).copied();
        let message = format!("no record has the id {}", Shown(id));
        let help = match (former, near) {
            (Some(now), _) => format!("{} is a former id of {}", Shown(id), Shown(now)),
            (None, Some(near)) => format!("did you mean {}?", Shown(near)),
            (None, None) => format!("expected the id of {kinds}; add the record, or mend the id"),
        };
        self.report(Violation::new(Rule::UnknownReference, at.path(), message).help(help));
    }

    fn part(&mut self, to: &str, part: Option<&'a PartId>, at: &At<'_>) {
        let (Some(part), Some(document)) = (part, self.check.resolve(to)) else { return };
        let dossier = self.check.dossier;
        let starts = self.check.starts;
        let parts = self.check.parts.get_or_insert_with(|| {
            let parts = dossier.documents.iter().enumerate().flat_map(|(n, document)| {
                let number = starts.number(RecordKind::Document, n);
                document.parts.iter().map(move |part| (number, part.id.as_str()))
            });
            parts.collect()
        });
        if !parts.contains(&(document, part.as_str())) {
            let known = parts.range((document, "")..(document + 1, "")).map(|(_, part)| *part);
            let near = self.check.suggester.nearest(part.as_str(), known);
            let message = format!("{} has no part {}", Shown(to), Shown(part.as_str()));
            let help = match near {
                Some(near) => format!("did you mean {}?", Shown(near)),
                None => "add it to the document's parts, or leave it out".to_owned(),
            };
            let path = at.field("part").path();
            self.report(Violation::new(Rule::UnknownPart, path, message).help(help));
        }
    }

    fn step(&mut self, to: &str, step: Option<&'a str>, at: &At<'_>) {
        let (Some(step), Some(record)) = (step, self.check.resolve(to)) else { return };
        let dossier = self.check.dossier;
        let steps = self.check.steps.get_or_insert_with(|| {
            let mut steps = BTreeSet::new();
            for (number, record) in (0..).zip(dossier.records()) {
                super::history::each_step(record, |step| {
                    steps.insert((number, step));
                });
            }
            steps
        });
        if !steps.contains(&(record, step)) {
            let known = steps.range((record, "")..(record + 1, "")).map(|(_, step)| *step);
            let near = self.check.suggester.nearest(step, known);
            let message = format!("the history of {} has no step {}", Shown(to), Shown(step));
            let help = match near {
                Some(near) => format!("did you mean {}?", Shown(near)),
                None => "add the step to that record's history, or leave it out".to_owned(),
            };
            let path = at.field("step").path();
            self.report(Violation::new(Rule::UnknownStep, path, message).help(help));
        }
    }

    /// Whether a link may join the record it stands on to its far end.
    fn ends(&mut self, rule: Rule, kind: &str, ends: Ends, far: RecordKind, at: &At<'_>) {
        let near = self.kind;
        if ends.join(near, far) {
            return;
        }
        let message = if ends.from.has(near) {
            let (a, b) = (article(near), article(far));
            format!("{a}{near} cannot be {} to {b}{far}", Shown(kind))
        } else {
            format!("{}{near} cannot be {} to anything", article(near), Shown(kind))
        };
        let help = match (ends.from.has(near), ends.same_kind) {
            (false, _) => format!("it is for {}", ends.from),
            (true, true) => format!("expected {}{near}", article(near)),
            (true, false) => format!("expected {}", ends.to),
        };
        self.report(Violation::new(rule, at.path(), message).help(help));
    }
}

impl<'a> Visitor<'a> for Sweep<'_, 'a> {
    fn text(&mut self, text: &'a str, at: &At<'_>) {
        if let Some(c) = first_unsafe(text) {
            let message = format!("the text {} has the character U+{:04X}", Shown(text), c as u32);
            self.report(
                Violation::new(Rule::UnsafeText, at.path(), message).help("take the character out"),
            );
        }
        // Text that begins with a visible letter is not blank: mostly the case.
        if !text.bytes().next().is_some_and(|b| b.is_ascii_graphic()) && text.trim().is_empty() {
            let (rule, message, help) = match at.is_field("words") {
                true => (Rule::EmptyQuote, "the quote is empty", "give the words, or leave it out"),
                false => (
                    Rule::EmptyText,
                    "the text is empty",
                    "write the text, or leave out what has none",
                ),
            };
            self.report(Violation::new(rule, at.path(), message).help(help));
        }
    }

    fn unlisted(&mut self, word: &'a str, known: &'static [&'static str], at: &At<'_>) {
        if first_unsafe(word).is_some() || !is_word(word) {
            let message = format!("{} is not a word of a vocabulary", Shown(word));
            let near = self.check.suggester.nearest(word, known.iter().copied());
            let help = match near {
                Some(near) => format!("did you mean {}?", Shown(near)),
                None => "write it in lower case, with hyphens between its parts".to_owned(),
            };
            self.report(Violation::new(Rule::MalformedWord, at.path(), message).help(help));
        } else if let Some(near) = self.check.suggester.nearest(word, known.iter().copied()) {
            let message = format!("{} is not a listed word", Shown(word));
            let help = format!("did you mean {}?", Shown(near));
            self.report(Violation::new(Rule::MisspeltWord, at.path(), message).help(help));
        }
    }

    fn reference(&mut self, id: &'a str, kinds: Kinds, at: &At<'_>) {
        match self.check.find(id) {
            None => self.unknown_reference(id, kinds, at),
            Some((to, kind)) => {
                self.check.pairs.push((self.number, to));
                if !kinds.has(kind) {
                    let message = format!("{} is {}{kind}", Shown(id), article(kind));
                    let help = format!("expected the id of {kinds}");
                    self.report(Violation::new(Rule::WrongKind, at.path(), message).help(help));
                }
            }
        }
    }

    fn participation(&mut self, participation: &'a Participation, at: &At<'_>) {
        let Participation { who, post, described, .. } = participation;
        let is_described = described
            .as_ref()
            .is_some_and(|it| it.words.is_some() || it.count.is_some() || it.of.is_some());
        if who.is_none() && post.is_none() && !is_described {
            let message = "nobody is named";
            let violation = Violation::new(Rule::UnnamedParticipant, at.path(), message)
                .help("give `who`, `post` or `described`");
            self.report(violation);
        }
    }

    fn citation(&mut self, citation: &'a Citation, at: &At<'_>) {
        if citation.part.is_some() {
            self.part(citation.source.as_str(), citation.part.as_ref(), at);
        }
    }

    fn target(&mut self, target: &'a Target, at: &At<'_>) {
        self.part(target.to.as_str(), target.part.as_ref(), at);
        self.step(target.to.as_str(), target.step.as_deref(), at);
    }

    fn relation(&mut self, relation: &'a Relation, at: &At<'_>) {
        self.part(relation.to.as_str(), relation.part.as_ref(), at);
        self.step(relation.to.as_str(), relation.step.as_deref(), at);
        let Some((to, far)) = self.check.find(relation.to.as_str()) else { return };
        if to == self.number {
            let message = format!("the record is {} to itself", Shown(relation.kind.as_str()));
            let violation = Violation::new(Rule::LinkToSelf, at.path(), message);
            self.report(violation.help("name the other record, or take the relation out"));
            return;
        }
        let kind = relation.kind.as_str();
        self.ends(Rule::RelationEnds, kind, Ends::of_relation(&relation.kind), far, at);
        if !relation.not {
            self.check.edges.relation(&relation.kind, self.number, to, at);
        }
    }

    fn tie(&mut self, tie: &'a Tie, at: &At<'_>) {
        let Some((to, far)) = self.check.find(tie.to.as_str()) else { return };
        if to == self.number {
            let message = format!("the actor {} itself", Shown(tie.kind.as_str()));
            let violation = Violation::new(Rule::LinkToSelf, at.path(), message);
            self.report(violation.help("name the other actor, or take the tie out"));
            return;
        }
        self.ends(Rule::TieEnds, tie.kind.as_str(), Ends::of_tie(&tie.kind), far, at);
        if !tie.not {
            self.check.edges.tie(&tie.kind, self.number, to, at);
        }
    }
}

/// The first character that may not stand in text: controls except tab and
/// the line ends (the set of XML 1.0), and the overrides, embeddings and
/// isolates of the bidirectional algorithm, which can make a text read other
/// than it is.
fn first_unsafe(text: &str) -> Option<char> {
    if is_plain_ascii(text.as_bytes()) {
        return None;
    }
    let is_unsafe = |c: &char| {
        matches!(c,
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
            | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    // Looked for in the bytes of UTF-8, since most text of other scripts is not
    // plain ASCII either.
    let mut rest = text.as_bytes();
    let mut is_suspect = false;
    while let [byte, after @ ..] = rest {
        is_suspect |= match byte {
            ..0x20 | 0x7f => true,
            0xc2 => matches!(after, [..0xa0, ..]),
            0xe2 => matches!(after, [0x80, 0xaa..=0xae, ..] | [0x81, 0xa6..=0xa9, ..]),
            _ => false,
        };
        rest = after;
    }
    if !is_suspect {
        return None;
    }
    text.chars().find(is_unsafe)
}

/// Whether every byte is from 0x20 to 0x7e, looking at eight at a time.
fn is_plain_ascii(bytes: &[u8]) -> bool {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const LOW: u64 = 0x0101_0101_0101_0101;
    // A high bit stays where a byte is above 0x7f, below 0x20, or 0x7f. A
    // borrow can set it in a byte too many, but only above one that is odd.
    let odd = |word: u64| {
        let below_space = word.wrapping_sub(LOW * 0x20) & !word;
        let delete = word ^ (LOW * 0x7f);
        (word | below_space | (delete.wrapping_sub(LOW) & !delete)) & HIGH
    };
    let mut words = bytes.chunks_exact(8);
    let all = (&mut words)
        .fold(0, |all, word| all | odd(word.try_into().map_or(HIGH, u64::from_le_bytes)));
    all == 0 && words.remainder().iter().all(|b| (0x20..0x7f).contains(b))
}

/// Whether an unlisted word has the shape of a listed one; letters of any
/// script are welcome.
fn is_word(word: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() && !c.is_uppercase();
    word.chars().count() <= 64
        && word.split('-').all(|part| !part.is_empty() && part.chars().all(is_letter))
}

/// The kinds of record that a link may join.
#[derive(Clone, Copy)]
struct Ends {
    from: Kinds,
    to: Kinds,
    same_kind: bool,
}

impl Ends {
    const fn new(from: Kinds, to: Kinds) -> Ends {
        Ends { from, to, same_kind: false }
    }

    const fn same(kinds: Kinds) -> Ends {
        Ends { from: kinds, to: kinds, same_kind: true }
    }
}

use RecordKind as K;

/// What happens, is said, owed, settled or written.
const MATTERS: Kinds =
    Kinds::of(&[K::Document, K::Meeting, K::Position, K::Action, K::Event, K::Decision]);
/// What puts words into the world.
const UTTERANCES: Kinds = Kinds::of(&[K::Document, K::Position, K::Decision]);
/// What can be affirmed, changed, carried out or broken.
const COMMITMENTS: Kinds = Kinds::of(&[K::Document, K::Position, K::Action, K::Decision]);
/// What has a course of its own that can be changed; a sanction is an event.
const MEASURES: Kinds = Kinds::of(&[K::Document, K::Action, K::Decision, K::Event]);
const BODIES: Kinds = Kinds::of(&[K::State, K::Organization, K::Group]);

impl Ends {
    /// One table for all kinds of relation; an unlisted kind joins anything.
    fn of_relation(kind: &RelationKind) -> Ends {
        use RelationKind as R;
        match kind {
            R::PartOf | R::VersionOf | R::ParallelTo => Ends::same(MATTERS),
            R::Follows
            | R::Prepares
            | R::CausedBy
            | R::OccasionedBy
            | R::ResultsFrom
            | R::DependsOn
            | R::Answers => Ends::new(MATTERS, MATTERS),
            R::Reaffirms | R::Softens | R::Hardens | R::Reverses | R::Clarifies => {
                Ends::new(UTTERANCES, COMMITMENTS)
            }
            R::Explains => Ends::new(UTTERANCES, MATTERS),
            R::Fulfils | R::Breaches | R::Implements => Ends::new(MATTERS, COMMITMENTS),
            R::Amends | R::Extends | R::Replaces => Ends::new(MEASURES, MEASURES),
            R::Terminates => Ends::new(MATTERS, MATTERS),
            R::SetOutIn => Ends::new(MATTERS, Kinds::DOCUMENTS),
            R::AnnexTo | R::DraftOf | R::TranslationOf => Ends::same(Kinds::DOCUMENTS),
            R::ReservationTo | R::ObjectionTo | R::DissentsFrom => {
                Ends::new(Kinds::of(&[K::Document, K::Position]), COMMITMENTS)
            }
            R::Reports => Ends::new(Kinds::DOCUMENTS, Kinds::ANY),
            R::Supersedes | R::Contradicts | R::Corroborates | R::RefersTo | R::Unlisted(_) => {
                Ends::new(Kinds::ANY, Kinds::ANY)
            }
        }
    }

    /// One table for all kinds of tie; an unlisted kind joins anything.
    fn of_tie(kind: &TieKind) -> Ends {
        use TieKind as T;
        const ACTORS_AND_POSTS: Kinds =
            Kinds::of(&[K::State, K::Person, K::Organization, K::Group, K::Post]);
        match kind {
            // States hold a presidency in turn.
            T::Holds => Ends::new(Kinds::ACTORS, Kinds::POSTS),
            T::MemberOf => Ends::new(ACTORS_AND_POSTS, BODIES),
            T::PartOf => Ends::new(Kinds::of(&[K::State, K::Organization, K::Group]), BODIES),
            T::EmployedBy => Ends::new(Kinds::of(&[K::Person, K::Group]), Kinds::ACTORS),
            T::NationalOf => {
                let nationals = Kinds::of(&[K::Person, K::Organization, K::Group]);
                Ends::new(nationals, Kinds::of(&[K::State]))
            }
            T::Recognises => Ends::new(Kinds::ACTORS, ACTORS_AND_POSTS),
            T::RelationsWith | T::AlliedWith | T::AtWarWith => Ends::new(BODIES, BODIES),
            T::AccreditedTo => {
                let envoys = Kinds::of(&[K::Person, K::Post, K::Organization]);
                Ends::new(envoys, Kinds::of(&[K::State, K::Organization]))
            }
            T::Represents => Ends::new(ACTORS_AND_POSTS, ACTORS_AND_POSTS),
            T::Succeeds => Ends::new(ACTORS_AND_POSTS, ACTORS_AND_POSTS),
            T::Claims | T::Controls => {
                Ends::new(Kinds::ACTORS, Kinds::of(&[K::State, K::Place, K::Post, K::Organization]))
            }
            T::KinOf => Ends::same(Kinds::of(&[K::Person])),
            T::SameAs | T::DifferentFrom => Ends::same(ACTORS_AND_POSTS),
            T::Unlisted(_) => Ends::new(Kinds::ANY, Kinds::ANY),
        }
    }
}

impl RelationKind {
    /// Whether a relation of this kind may join a record of one kind to one of
    /// another.
    ///
    /// ```
    /// use diplomacy::{RecordKind, RelationKind};
    /// assert!(RelationKind::AnnexTo.joins(RecordKind::Document, RecordKind::Document));
    /// assert!(!RelationKind::AnnexTo.joins(RecordKind::Meeting, RecordKind::Document));
    /// ```
    pub fn joins(&self, from: RecordKind, to: RecordKind) -> bool {
        Ends::of_relation(self).join(from, to)
    }
}

impl TieKind {
    /// Whether a tie of this kind may join a record of one kind to one of
    /// another.
    pub fn joins(&self, from: RecordKind, to: RecordKind) -> bool {
        Ends::of_tie(self).join(from, to)
    }
}

impl Ends {
    fn join(self, from: RecordKind, to: RecordKind) -> bool {
        self.from.has(from) && self.to.has(to) && (!self.same_kind || from == to)
    }
}
