//! The rules: what must hold between the parts of a dossier.
//!
//! One file a family. Each rule looks at the records and reports what breaks
//! it; none depends on another's having passed, so that one look finds all.

mod catalogue;
mod chronology;
mod codes;
mod composition;
mod cycles;
mod existence;
mod history;
mod references;

pub use catalogue::Rule;

use std::collections::{BTreeMap, BTreeSet};

use crate::dossier::{Dossier, Record, RecordKind};
use crate::report::{Report, Violation};
use crate::suggest::Suggester;
use crate::valid::index::{Index, Mentions, Number, Starts};

/// What the rules share: the records, how they are found, what was reported.
struct Check<'a> {
    dossier: &'a Dossier,
    starts: Starts,
    /// The records' ids, by number.
    ids: Vec<&'a str>,
    lookup: references::Lookup<'a>,
    /// (mentioning, mentioned), in the order of the mentioning.
    pairs: Vec<(Number, Number)>,
    /// The links that may not run in circles.
    edges: cycles::Edges,
    /// (document, part), gathered when first asked for.
    parts: Option<BTreeSet<(Number, &'a str)>>,
    /// (record, step), gathered when first asked for.
    steps: Option<BTreeSet<(Number, &'a str)>>,
    /// The records by the ids they had before, as far as they are checked.
    former_ids: BTreeMap<&'a str, Number>,
    /// The uses of each code.
    codes: codes::Uses<'a>,
    /// Which record had an id before, gathered when first asked for.
    formers: Option<BTreeMap<&'a str, &'a str>>,
    suggester: Suggester,
    found: Vec<(Number, Violation)>,
}

impl<'a> Check<'a> {
    /// The number and kind of the record with this id.
    fn find(&self, id: &str) -> Option<(Number, RecordKind)> {
        self.lookup.find(&self.ids, id)
    }

    fn resolve(&self, id: &str) -> Option<Number> {
        self.find(id).map(|(number, _)| number)
    }

    fn record(&self, number: Number) -> Option<Record<'a>> {
        self.starts.record(self.dossier, number)
    }

    fn id(&self, number: Number) -> &'a str {
        self.ids.get(number as usize).copied().unwrap_or_default()
    }

    /// Every record with its number.
    fn records(&self) -> impl Iterator<Item = (Number, Record<'a>)> + use<'a> {
        (0..).zip(self.dossier.records())
    }

    fn report(&mut self, on: Number, violation: Violation) {
        self.found.push((on, violation));
    }
}

/// Checks every rule, and gives back the index that was built on the way.
pub(crate) fn check(dossier: &Dossier) -> (Index, Report) {
    let (starts, records) = Starts::of(dossier);
    let ids: Vec<&str> = dossier.records().map(Record::id).collect();
    let mut check = Check {
        dossier,
        starts,
        lookup: references::Lookup::new(dossier, &ids),
        ids,
        pairs: Vec::new(),
        edges: cycles::Edges::default(),
        parts: None,
        steps: None,
        former_ids: BTreeMap::new(),
        codes: codes::Uses::new(),
        formers: None,
        suggester: Suggester::default(),
        found: Vec::new(),
    };
    references::check_ids(&mut check);
    let wholes = composition::wholes(&check);
    // Record by record, and not rule by rule: what one rule has looked up is
    // still at hand for the next.
    for (number, record) in check.records() {
        references::check_record(&mut check, number, record);
        existence::check_record(&mut check, number, record);
        composition::check_record(&mut check, number, record, &wholes);
        chronology::check_record(&mut check, number, record);
        history::check_record(&mut check, number, record);
        cycles::gather(&mut check, number, record);
        codes::gather(&mut check, number, record);
    }
    existence::check_holders(&mut check);
    codes::check(&mut check);
    cycles::check(&mut check);

    let Check { lookup, pairs, mut found, .. } = check;
    // In the order of the dossier; within a record by rule, then by place.
    found.sort_by(|(a, x), (b, y)| {
        (a, x.rule, &x.path, &x.also).cmp(&(b, y.rule, &y.path, &y.also))
    });
    let mentions = Mentions::group(&pairs, records);
    let index = lookup.into_index(starts, mentions);
    (index, Report::new(found.into_iter().map(|(_, violation)| violation).collect()))
}
