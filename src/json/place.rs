//! Where things stand in a text: lines and columns, and the way from a path
//! to its place.

use core::cmp::Ordering;
use core::fmt;
use core::ops::Range;

use super::fault::Fault;
use super::scan::{self, Scanner};
use crate::walk::{Path, Step};

/// A line and a column of a text, both counted from 1.
///
/// Lines end with a line feed, so a carriage return before it belongs to its
/// line. Columns count Unicode characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct LineColumn {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl LineColumn {
    const START: LineColumn = LineColumn { line: 1, column: 1 };

    /// The line and column at an offset.
    pub(super) fn of(text: &str, offset: usize) -> Self {
        LineColumn::START.after(text.get(..offset).unwrap_or(text))
    }

    /// Where one stands after moving over `text`.
    fn after(self, text: &str) -> Self {
        match text.rsplit_once('\n') {
            None => LineColumn { line: self.line, column: self.column + text.chars().count() },
            Some((lines, rest)) => LineColumn {
                line: self.line + 1 + lines.bytes().filter(|b| *b == b'\n').count(),
                column: 1 + rest.chars().count(),
            },
        }
    }
}

impl fmt::Display for LineColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Span {
    /// From which byte to before which.
    pub bytes: Range<usize>,
    /// Where it begins.
    pub start: LineColumn,
    /// Where it ends: just after its last character.
    pub end: LineColumn,
}

/// Where a record, field or entry stands in a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Place {
    /// The key with its quotes, if the path ends with a field.
    pub key: Option<Span>,
    /// The value, from its first character to its last.
    pub value: Span,
}

/// Where the path leads in the text of a dossier.
///
/// A path that names what the dossier leaves out leads nowhere. So does one
/// into a text that is not JSON, beyond the place up to which it is.
///
/// ```
/// use diplomacy::{Dossier, Path, json};
///
/// let text = r#"{"format": "diplomacy/1"}"#;
/// let whole = json::locate(text, &Path::default()).unwrap();
/// assert_eq!(whole.value.bytes, 0..text.len());
/// ```
pub fn locate(text: &str, path: &Path) -> Option<Place> {
    locate_all(text, core::slice::from_ref(path)).pop().flatten()
}

/// Where each of the paths leads, found in one pass over the text.
///
/// See [`locate`].
pub fn locate_all(text: &str, paths: &[Path]) -> Vec<Option<Place>> {
    let mut order: Vec<usize> = (0..paths.len()).collect();
    let steps = |n: usize| paths.get(n).map_or(&[][..], |path| path.0.as_slice());
    // Paths with a beginning in common stand together, the shortest first.
    order.sort_by(|a, b| {
        let (a, b) = (steps(*a), steps(*b));
        let differing = a.iter().zip(b).map(|(a, b)| compare(a, b)).find(|o| o.is_ne());
        differing.unwrap_or(a.len().cmp(&b.len()))
    });
    let sorted: Vec<&[Step]> = order.iter().map(|n| steps(*n)).collect();
    let mut search = Search { scanner: Scanner::new(text), sorted: &sorted, found: Vec::new() };
    // What was found before a flaw stands where it was found.
    let _: Result<(), Fault> = search.run();

    let mut places = vec![None; paths.len()];
    for (nth, place) in with_positions(text, search.found) {
        if let Some(slot) = order.get(nth).and_then(|n| places.get_mut(*n)) {
            // Of a key that comes twice, the first.
            slot.get_or_insert(place);
        }
    }
    places
}

fn compare(a: &Step, b: &Step) -> Ordering {
    match (a, b) {
        (Step::Index(a), Step::Index(b)) => a.cmp(b),
        (Step::Field(a), Step::Field(b)) => json_bytes(a).cmp(b.bytes().map(hyphen)),
        (Step::Index(_), Step::Field(_)) => Ordering::Less,
        (Step::Field(_), Step::Index(_)) => Ordering::Greater,
    }
}

/// The bytes of a field's name in JSON.
fn json_bytes(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().map(hyphen)
}

fn hyphen(byte: u8) -> u8 {
    if byte == b'_' { b'-' } else { byte }
}

/// A found path, by its place in the sorted order, with the offsets of its
/// key and value.
struct Found {
    nth: usize,
    key: Option<Range<usize>>,
    value: Range<usize>,
}

/// One walk along the text and the sorted paths together.
struct Search<'t, 'p> {
    scanner: Scanner<'t>,
    sorted: &'p [&'p [Step]],
    found: Vec<Found>,
}

/// A list or object that the search is in.
struct Open {
    close: u8,
    entries: usize,
    /// The sorted paths that lead to it or into it.
    wanted: Range<usize>,
    key: Option<Range<usize>>,
    start: usize,
}

impl Search<'_, '_> {
    fn run(&mut self) -> Result<(), Fault> {
        let mut open: Vec<Open> = Vec::new();
        let (mut wanted, mut key) = (0..self.sorted.len(), None);
        loop {
            let first = self.scanner.peek();
            let start = self.scanner.at();
            let leads_in = wanted.clone().any(|nth| self.steps(nth).len() > open.len());
            match first {
                Some(b @ (b'{' | b'[')) if leads_in && open.len() < scan::MOST_NESTED => {
                    self.scanner.step();
                    let close = if b == b'{' { b'}' } else { b']' };
                    open.push(Open { close, entries: 0, wanted, key, start });
                }
                _ => {
                    self.scanner.skip_value()?;
                    self.arrive(open.len(), wanted, key, start);
                }
            }
            // On to the next value that is wanted or is to be skipped.
            loop {
                let Some(container) = open.last_mut() else { return Ok(()) };
                if self.scanner.next_entry(container.close, container.entries == 0)? {
                    let index = container.entries;
                    container.entries += 1;
                    let within = container.wanted.clone();
                    if container.close == b']' {
                        key = None;
                        wanted = self.narrow(within, open.len() - 1, |step| {
                            compare(step, &Step::Index(index))
                        });
                    } else {
                        self.scanner.peek();
                        let key_start = self.scanner.at();
                        let name = self.scanner.key()?.unescaped();
                        key = Some(key_start..self.scanner.at());
                        wanted = self.narrow(within, open.len() - 1, |step| match step {
                            Step::Index(_) => Ordering::Less,
                            Step::Field(field) => json_bytes(field).cmp(name.bytes()),
                        });
                        self.scanner.colon()?;
                    }
                    break;
                }
                if let Some(ended) = open.pop() {
                    self.arrive(open.len(), ended.wanted, ended.key, ended.start);
                }
            }
        }
    }

    fn steps(&self, nth: usize) -> &[Step] {
        self.sorted.get(nth).copied().unwrap_or_default()
    }

    /// Those of the paths whose step at this depth is the one looked for.
    fn narrow(
        &self,
        within: Range<usize>,
        depth: usize,
        compare: impl Fn(&Step) -> Ordering,
    ) -> Range<usize> {
        let paths = self.sorted.get(within.clone()).unwrap_or_default();
        // A path that has ended already sorts before all that go on.
        let is = |path: &&[Step]| path.get(depth).map_or(Ordering::Less, &compare);
        let start = paths.partition_point(|path| is(path).is_lt());
        let end = paths.partition_point(|path| is(path).is_le());
        within.start + start..within.start + end
    }

    /// Notes the paths that end with the value which has just been passed.
    fn arrive(
        &mut self,
        depth: usize,
        wanted: Range<usize>,
        key: Option<Range<usize>>,
        start: usize,
    ) {
        let value = start..self.scanner.at();
        for nth in wanted {
            if self.steps(nth).len() != depth {
                break;
            }
            self.found.push(Found { nth, key: key.clone(), value: value.clone() });
        }
    }
}

/// Finds the lines and columns of all offsets in one pass over the text.
fn with_positions(text: &str, found: Vec<Found>) -> impl Iterator<Item = (usize, Place)> {
    let mut offsets: Vec<usize> = Vec::with_capacity(4 * found.len());
    for Found { key, value, .. } in &found {
        offsets.extend([value.start, value.end]);
        offsets.extend(key.iter().flat_map(|key| [key.start, key.end]));
    }
    offsets.sort_unstable();
    offsets.dedup();
    let mut position = LineColumn::START;
    let mut at = 0;
    let mut positions = Vec::with_capacity(offsets.len());
    for &offset in &offsets {
        position = position.after(text.get(at..offset).unwrap_or_default());
        at = offset;
        positions.push(position);
    }
    let position = move |offset: usize| {
        let nth = offsets.partition_point(|o| *o < offset);
        positions.get(nth).copied().unwrap_or(LineColumn::START)
    };
    let span = move |bytes: Range<usize>| Span {
        start: position(bytes.start),
        end: position(bytes.end),
        bytes,
    };
    found.into_iter().map(move |Found { nth, key, value }| {
        (nth, Place { key: key.map(&span), value: span(value) })
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
mod tests {
    use super::{LineColumn, locate, locate_all};
    use crate::Dossier;
    use crate::dossier::Kinds;
    use crate::walk::{At, Path, Step, Visitor, Walk};

    const RICH: &str = include_str!("../../tests/data/rich.json");

    /// All texts and references of a dossier, with their paths.
    #[derive(Default)]
    struct Strings<'a>(Vec<(Path, &'a str)>);

    impl<'a> Visitor<'a> for Strings<'a> {
        fn text(&mut self, text: &'a str, at: &At<'_>) {
            self.0.push((at.path(), text));
        }
        fn reference(&mut self, id: &'a str, _: Kinds, at: &At<'_>) {
            self.0.push((at.path(), id));
        }
    }

    #[test]
    fn every_text_and_reference_is_found_where_it_stands() {
        let read = Dossier::from_json(RICH).unwrap();
        for text in [RICH, &RICH.replace('\n', "\r\n"), &read.to_json(), &read.to_json_pretty()] {
            let dossier = Dossier::from_json(text).unwrap();
            let mut strings = Strings::default();
            dossier.walk(&At::ROOT, &mut strings);
            assert!(strings.0.len() > 150, "{}", strings.0.len());
            // The order of the question does not matter.
            strings.0.reverse();
            let (paths, strings): (Vec<_>, Vec<_>) = strings.0.into_iter().unzip();
            let places = locate_all(text, &paths);
            for ((path, string), place) in paths.iter().zip(strings).zip(&places) {
                let place = place.as_ref().unwrap_or_else(|| panic!("{path} is not found"));
                let value: String = serde_json::from_str(&text[place.value.bytes.clone()]).unwrap();
                assert_eq!(value, string, "{path}");
                assert_eq!(place.value.start, LineColumn::of(text, place.value.bytes.start));
                assert_eq!(place.value.end, LineColumn::of(text, place.value.bytes.end));
                if let Some(Step::Field(name)) = path.0.last() {
                    let key = place.key.as_ref().unwrap();
                    let key = &text[key.bytes.clone()];
                    assert_eq!(key, format!("{:?}", name.replace('_', "-")), "{path}");
                } else {
                    assert_eq!(place.key, None);
                }
                assert_eq!(locate(text, path).as_ref(), Some(place), "{path}");
            }
        }
    }

    fn path(steps: &[Step]) -> Path {
        Path(steps.to_vec())
    }

    #[test]
    fn whole_records_and_nothing() {
        use Step::{Field, Index};
        let text = "{\n \"a-b\" : [ {\"\\u0063\":1}, [ ] ],\n \"a\": {}, \"a\": 2 }";
        let paths = [
            path(&[]),
            path(&[Field("a_b")]),
            path(&[Field("a_b"), Index(0)]),
            path(&[Field("a_b"), Index(0), Field("c")]),
            path(&[Field("a_b"), Index(1)]),
            path(&[Field("a")]),
            path(&[Field("a_b"), Index(2)]),
            path(&[Field("a_b"), Field("c")]),
            path(&[Field("a"), Field("c")]),
            path(&[Index(0)]),
            path(&[Field("b")]),
            path(&[Field("a_b")]),
        ];
        let found: Vec<_> = locate_all(text, &paths)
            .into_iter()
            .map(|place| place.map(|place| &text[place.value.bytes]))
            .collect();
        let list = r#"[ {"\u0063":1}, [ ] ]"#;
        let expected = [
            Some(text),
            Some(list),
            Some(r#"{"\u0063":1}"#),
            Some("1"),
            Some("[ ]"),
            // Of a key that comes twice, the first.
            Some("{}"),
            None,
            None,
            None,
            None,
            None,
            Some(list),
        ];
        assert_eq!(found, expected);
        let key = locate(text, &paths[3]).unwrap().key.unwrap();
        assert_eq!(&text[key.bytes], r#""\u0063""#);
        assert_eq!((key.start.line, key.start.column), (2, 13));
    }

    #[test]
    fn broken_texts_are_searched_as_far_as_they_are_sound() {
        use Step::{Field, Index};
        let paths = [path(&[Field("a"), Index(1)]), path(&[Field("b")]), path(&[])];
        let places = locate_all(r#"{"a": [1, 2], "b": tru"#, &paths);
        assert_eq!(places[0].as_ref().unwrap().value.bytes, 10..11);
        assert_eq!(&places[1..], [None, None]);
        for end in 0..RICH.len() {
            if let Some(text) = RICH.get(..end) {
                locate_all(text, &paths);
            }
        }
    }
}
