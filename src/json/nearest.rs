//! Which known word an unknown one was probably meant to be.

/// Longer words are not compared: the cost grows with the product of the
/// lengths, and no known word is that long.
const LONGEST: usize = 48;

/// The known word nearest to `found`, if it is near enough: at most one edit
/// in three letters. Of several that are as near, the first.
pub(crate) fn nearest<'k>(found: &str, known: &[&'k str]) -> Option<&'k str> {
    let found: Vec<char> = found.chars().take(LONGEST + 1).collect();
    if found.len() > LONGEST {
        return None;
    }
    known
        .iter()
        .map(|word| (distance(&found, word), word))
        .filter(|(edits, word)| *edits <= (found.len().max(word.chars().count()) / 3).max(1))
        // A word of which every letter was changed is another word.
        .filter(|(edits, _)| *edits < found.len())
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, word)| *word)
}

/// The `most` known words nearest to `found`, the nearest first.
pub(crate) fn by_distance<'k>(found: &str, known: &[&'k str], most: usize) -> Vec<&'k str> {
    let found: Vec<char> = found.chars().take(LONGEST).collect();
    let mut words = known.to_vec();
    words.sort_by_cached_key(|word| distance(&found, word));
    words.truncate(most);
    words
}

/// How many letters are to be inserted, removed, replaced, or swapped with
/// their neighbour to make one word of the other (optimal string alignment).
fn distance(found: &[char], word: &str) -> usize {
    let word: Vec<char> = word.chars().collect();
    let mut before_last = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    let mut previous = None;
    for (row, &c) in found.iter().enumerate() {
        let mut next = vec![row + 1];
        let mut left = row + 1;
        for (column, &w) in word.iter().enumerate() {
            let cell =
                |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX / 2);
            let replaced = cell(&last, column) + usize::from(c != w);
            let mut best = replaced.min(cell(&last, column + 1) + 1).min(left + 1);
            if let Some(before) = column.checked_sub(1)
                && word.get(before) == Some(&c)
                && previous == Some(w)
            {
                best = best.min(cell(&before_last, before) + 1);
            }
            next.push(best);
            left = best;
        }
        previous = Some(c);
        before_last = core::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{by_distance, distance, nearest};

    fn between(a: &str, b: &str) -> usize {
        distance(&a.chars().collect::<Vec<_>>(), b)
    }

    #[test]
    fn distances() {
        assert_eq!(between("", ""), 0);
        assert_eq!(between("", "when"), 4);
        assert_eq!(between("when", ""), 4);
        assert_eq!(between("when", "when"), 0);
        assert_eq!(between("wehn", "when"), 1);
        assert_eq!(between("wen", "when"), 1);
        assert_eq!(between("byDefault", "by-default"), 2);
        assert_eq!(between("participents", "participants"), 1);
        assert_eq!(between("ca", "abc"), 3);
    }

    #[test]
    fn near_enough() {
        let known = ["id", "kind", "when", "who", "participants"];
        assert_eq!(nearest("wehn", &known), Some("when"));
        assert_eq!(nearest("particpants", &known), Some("participants"));
        assert_eq!(nearest("name", &known), None);
        assert_eq!(nearest("x", &known), None);
        assert_eq!(nearest("", &known), None);
        assert_eq!(nearest(&"a".repeat(1_000_000), &known), None);
        assert_eq!(by_distance("whe", &known, 2), ["when", "who"]);
    }
}
