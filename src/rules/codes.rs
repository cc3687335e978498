//! A code stands on one record at a time.

use std::collections::BTreeMap;

use super::{Check, Rule};
use crate::dossier::{Kinds, Named, Record};
use crate::name::Code;
use crate::report::Violation;
use crate::text::Shown;
use crate::valid::index::Number;

/// A use of a code: the record, and the code's place in its list.
type Use<'a> = (Number, usize, &'a Code);

pub(super) fn check(check: &mut Check<'_>) {
    // An actor and the place it governs may share a code; two actors may not.
    let mut first: BTreeMap<(bool, &str, &str), Use<'_>> = BTreeMap::new();
    for (number, record) in check.records() {
        let codes = match record {
            Record::Document(document) => &document.codes[..],
            record => record.named().map_or(&[][..], Named::codes),
        };
        for (n, code) in codes.iter().enumerate() {
            let is_actor = Kinds::ACTORS.has(record.kind());
            let key = (is_actor, code.scheme().as_str(), code.code());
            // Each is held against the first one, so that a code on very many
            // records is reported for each and costs no more than that.
            let Some((earlier, place, other)) = first.get(&key).copied() else {
                first.insert(key, (number, n, code));
                continue;
            };
            let at_one_time = match (code.valid(), other.valid()) {
                (Some(one), Some(other)) => one.overlaps(other).is_possible(),
                _ => true,
            };
            if earlier != number && at_one_time {
                let message =
                    format!("{} has the code {} too", Shown(check.id(earlier)), Shown(code.code()));
                let path = check.starts.path(number).field("codes").index(n);
                let violation = Violation::new(Rule::SharedCode, path, message)
                    .also(check.starts.path(earlier).field("codes").index(place))
                    .help("mend one code, date their validity, or make one record of the two");
                check.report(number, violation);
            }
        }
    }
}
