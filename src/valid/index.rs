//! The index of a valid dossier: which record has an id, and which records
//! refer to it.

use hashbrown::HashTable;

use crate::dossier::{Dossier, Record, RecordKind};
use crate::walk::Path;

/// A record's number: its place in all the dossier's lists, one after another.
pub(crate) type Number = u32;

/// Where each list begins in the count of all records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Starts([Number; RecordKind::ALL.len()]);

impl Starts {
    /// The beginnings of the lists, and the number of all records. There are
    /// fewer than 2^32: each takes more than a hundred bytes of memory.
    pub(crate) fn of(dossier: &Dossier) -> (Starts, Number) {
        let mut starts = [0; RecordKind::ALL.len()];
        let mut next = 0;
        for (start, count) in starts.iter_mut().zip(dossier.counts()) {
            *start = next;
            next += count as Number;
        }
        (Starts(starts), next)
    }

    /// The kind of a record, and its place in that kind's list.
    pub(crate) fn place(&self, number: Number) -> Option<(RecordKind, usize)> {
        let after = self.0.partition_point(|start| *start <= number);
        let nth = after.checked_sub(1)?;
        let (kind, start) = (RecordKind::ALL.get(nth)?, self.0.get(nth)?);
        Some((*kind, (number - start) as usize))
    }

    pub(crate) fn record<'a>(&self, dossier: &'a Dossier, number: Number) -> Option<Record<'a>> {
        let (kind, index) = self.place(number)?;
        dossier.record(kind, index)
    }

    /// The number of the record at a place in a kind's list.
    pub(crate) fn number(&self, kind: RecordKind, index: usize) -> Number {
        self.0.get(kind as usize).copied().unwrap_or(0) + index as Number
    }

    /// The path of a record.
    pub(crate) fn path(&self, number: Number) -> Path {
        match self.place(number) {
            Some((kind, index)) => Path::of(kind.list(), index),
            None => Path::default(),
        }
    }
}

/// A hash of ids that does not tell case apart in ASCII, so that one table
/// finds both an id and the ids that differ from it by case.
///
/// The seed comes from the ids themselves: the same dossier is always indexed
/// alike, and nobody can choose ids that collide without changing the seed.
#[derive(Debug, Clone)]
pub(crate) struct IdHasher(foldhash::quality::FixedState);

impl IdHasher {
    pub(crate) fn new<'a>(ids: impl Iterator<Item = &'a str>) -> IdHasher {
        let seeded = |seed| IdHasher(foldhash::quality::FixedState::with_seed(seed));
        let unseeded = seeded(0);
        let digest = ids.fold(0_u64, |digest, id| {
            digest.rotate_left(5).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ unseeded.hash(id)
        });
        seeded(digest)
    }

    pub(crate) fn hash(&self, id: &str) -> u64 {
        if id.is_ascii() {
            self.hash_ascii(id.as_bytes())
        } else {
            self.hash_ascii(fold(id).as_bytes())
        }
    }

    /// Hashes eight bytes at a time, each with the bit set that tells lower case
    /// from upper; no two other characters of an id differ by it alone. The
    /// last eight may overlap those before, which the length makes up for.
    fn hash_ascii(&self, id: &[u8]) -> u64 {
        use core::hash::{BuildHasher, Hasher};
        const CASELESS: u64 = 0x2020_2020_2020_2020;
        let mut hasher = self.0.build_hasher();
        let mut words = id.chunks_exact(8);
        for word in &mut words {
            hasher.write_u64(u64::from_le_bytes(word.try_into().unwrap_or_default()) | CASELESS);
        }
        let last = match id.last_chunk::<8>() {
            Some(last) => u64::from_le_bytes(*last),
            None => id.iter().fold(0, |last, byte| last << 8 | u64::from(*byte)),
        };
        hasher.write_u64((last | CASELESS).wrapping_add(id.len() as u64));
        hasher.finish()
    }
}

/// The text without what case and Unicode form add: NFKC, with case folded by
/// way of upper case, so that `ß` meets `ss` and final sigma meets sigma.
pub(crate) fn fold(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfkc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfkc().collect()
}

/// Whether two ids differ at most by case and Unicode form.
pub(crate) fn alike(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() { a.eq_ignore_ascii_case(b) } else { fold(a) == fold(b) }
}

/// A record in the table of ids: its number and kind, and as much of its id as
/// fits, so that a look-up mostly need not go to the record itself.
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    pub(crate) number: Number,
    pub(crate) kind: RecordKind,
    length: u8,
    head: [u8; HEAD],
}

const HEAD: usize = 18;

// An id's length fits the byte it is kept in.
const _: () = assert!(crate::id::MAX_ID_BYTES <= u8::MAX as usize);

impl Slot {
    pub(crate) fn new(number: Number, kind: RecordKind, id: &str) -> Slot {
        let mut head = [0; HEAD];
        for (to, from) in head.iter_mut().zip(id.bytes()) {
            *to = from;
        }
        Slot { number, kind, length: id.len() as u8, head }
    }

    /// Whether this is the slot of that id; `id_of` gives the id of a record
    /// where the slot holds only its beginning.
    fn is<'a>(&self, id: &str, id_of: impl Fn(Number) -> &'a str) -> bool {
        let length = usize::from(self.length);
        length == id.len()
            && match self.head.get(..length) {
                Some(whole) => whole == id.as_bytes(),
                None => id.as_bytes().starts_with(&self.head) && id_of(self.number) == id,
            }
    }
}

/// Finds the slot of an id.
pub(crate) fn find_slot<'t, 'a>(
    table: &'t HashTable<Slot>,
    hasher: &IdHasher,
    id: &str,
    id_of: impl Fn(Number) -> &'a str,
) -> Option<&'t Slot> {
    table.find(hasher.hash(id), |slot| slot.is(id, &id_of))
}

/// Finds records by id, and the records that mention a record.
#[derive(Debug, Clone)]
pub(crate) struct Index {
    pub(crate) starts: Starts,
    pub(crate) hasher: IdHasher,
    pub(crate) table: HashTable<Slot>,
    pub(crate) mentions: Mentions,
}

impl Index {
    /// The record with this id.
    pub(crate) fn find<'a>(&self, dossier: &'a Dossier, id: &str) -> Option<(Number, Record<'a>)> {
        let id_of = |number| self.starts.record(dossier, number).map_or("", Record::id);
        let number = find_slot(&self.table, &self.hasher, id, id_of)?.number;
        Some((number, self.starts.record(dossier, number)?))
    }
}

/// Which records mention each record, anywhere in them.
///
/// Two arrays: the mentioning records, grouped by the mentioned one, and where
/// each group begins.
#[derive(Debug, Clone, Default)]
pub(crate) struct Mentions {
    begins: Vec<usize>,
    by: Vec<Number>,
}

impl Mentions {
    /// Groups (mentioning, mentioned) pairs that come in the order of the
    /// mentioning record.
    pub(crate) fn group(pairs: &[(Number, Number)], records: Number) -> Mentions {
        let mut begins = vec![0_usize; records as usize + 1];
        for (_, to) in pairs {
            if let Some(count) = begins.get_mut(*to as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for begin in &mut begins {
            sum += *begin;
            *begin = sum;
        }
        let mut next = begins.clone();
        let mut by = vec![0; pairs.len()];
        for (from, to) in pairs {
            if let Some(place) = next.get_mut(*to as usize) {
                if let Some(slot) = by.get_mut(*place) {
                    *slot = *from;
                }
                *place += 1;
            }
        }
        Mentions { begins, by }
    }

    /// The records that mention this one, each once, in the dossier's order.
    pub(crate) fn of(&self, number: Number) -> impl Iterator<Item = Number> {
        let nth = number as usize;
        let group = match (self.begins.get(nth), self.begins.get(nth + 1)) {
            (Some(from), Some(to)) => self.by.get(*from..*to).unwrap_or(&[]),
            _ => &[],
        };
        let mut last = None;
        group.iter().copied().filter(move |by| last.replace(*by) != Some(*by))
    }
}
