//! The rules: what must hold between the parts of a dossier.
//!
//! One file a family. Each rule looks at the records and reports what breaks
//! it; none depends on another's having passed, so that one look finds all.

mod catalogue;
mod chronology;
mod composition;
mod cycles;
mod existence;
mod history;
mod references;

pub use catalogue::Rule;

use crate::dossier::{Dossier, Record};
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
    suggester: Suggester,
    found: Vec<(Number, Violation)>,
}

impl<'a> Check<'a> {
    fn resolve(&self, id: &str) -> Option<Number> {
        self.lookup.find(&self.ids, id)
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
        lookup: references::Lookup::new(&ids),
        ids,
        pairs: Vec::new(),
        suggester: Suggester::default(),
        found: Vec::new(),
    };
    references::check(&mut check);
    existence::check(&mut check);
    composition::check(&mut check);
    chronology::check(&mut check);
    history::check(&mut check);

    let Check { lookup, pairs, mut found, .. } = check;
    // In the order of the dossier; within a record by rule, then by place.
    found.sort_by(|(a, x), (b, y)| {
        (a, x.rule, &x.path, &x.also).cmp(&(b, y.rule, &y.path, &y.also))
    });
    let mentions = Mentions::group(&pairs, records);
    let index = lookup.into_index(starts, mentions);
    (index, Report::new(found.into_iter().map(|(_, violation)| violation).collect()))
}
