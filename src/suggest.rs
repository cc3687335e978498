//! "Did you mean": the nearest of some known words.

/// Finds near misses, up to a total amount of work: in a dossier with a
/// hundred thousand wrong ids the first thousands get their suggestion, and
/// the rest is reported without one in time that stays linear.
#[derive(Debug)]
pub(crate) struct Suggester {
    /// How many more characters may be compared.
    budget: usize,
}

impl Default for Suggester {
    fn default() -> Self {
        Suggester { budget: 20_000_000 }
    }
}

impl Suggester {
    /// The nearest of the known words, if one is near enough to be meant. Of
    /// several equally near, the first.
    pub(crate) fn nearest<'k>(
        &mut self,
        word: &str,
        known: impl Iterator<Item = &'k str>,
    ) -> Option<&'k str> {
        let word: Vec<char> = word.chars().take(MOST + 1).collect();
        if word.len() > MOST {
            return None;
        }
        let mut best: Option<(usize, &str)> = None;
        for other in known {
            self.budget = self.budget.checked_sub(1)?;
            let allowed = match word.len() {
                0..=2 => 0,
                3..=5 => 1,
                6..=8 => 2,
                _ => 3,
            };
            let limit = best.map_or(allowed, |(distance, _)| distance.saturating_sub(1));
            if other.len().abs_diff(word.len()) > limit + other.len() / 2
                || other.chars().count().abs_diff(word.len()) > limit
            {
                continue;
            }
            self.budget = self.budget.checked_sub(word.len() * other.len().min(MOST))?;
            if let Some(distance) = distance(&word, other, limit)
                && best.is_none_or(|(least, _)| distance < least)
            {
                best = Some((distance, other));
            }
        }
        best.map(|(_, other)| other)
    }
}

/// The nearest few of the known words, the nearest first.
#[cfg(feature = "json")]
pub(crate) fn nearest_first<'k>(word: &str, known: &[&'k str], few: usize) -> Vec<&'k str> {
    let word: Vec<char> = word.chars().take(MOST).collect();
    let mut known = known.to_vec();
    known.sort_by_cached_key(|other| distance(&word, other, usize::MAX));
    known.truncate(few);
    known
}

/// Longer words are not compared.
const MOST: usize = 128;

/// How many letters must be changed, added, dropped or swapped with their
/// neighbour to come from one word to the other (optimal string alignment),
/// if at most `limit`; upper and lower case count as the same letter.
fn distance(word: &[char], other: &str, limit: usize) -> Option<usize> {
    let fold = |c: char| c.to_lowercase().next().unwrap_or(c);
    let a: Vec<char> = word.iter().map(|c| fold(*c)).collect();
    let b: Vec<char> = other.chars().take(MOST + 1).map(fold).collect();
    // Three rows of the usual table: the one before last is for swaps.
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        let mut least = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cell = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut d = (cell(&last, j) + usize::from(x != y))
                .min(cell(&last, j + 1) + 1)
                .min(cell(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                d = d.min(cell(&before_last, j - 1) + 1);
            }
            least = least.min(d);
            row.push(d);
        }
        if least > limit {
            return None;
        }
        before_last = core::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|d| *d <= limit)
}

#[cfg(test)]
mod tests {
    use super::Suggester;

    #[test]
    fn the_nearest_word_is_suggested_if_it_is_near() {
        let known = ["host", "guest", "head-of-delegation", "go-between"];
        for (word, nearest) in [
            ("hots", Some("host")),
            ("Host", Some("host")),
            ("gest", Some("guest")),
            ("head-of-delegatoin", Some("head-of-delegation")),
            ("gobetween", Some("go-between")),
            ("minister", None),
            ("go", None),
            ("", None),
        ] {
            assert_eq!(Suggester::default().nearest(word, known.into_iter()), nearest, "{word}");
        }
    }

    #[test]
    fn work_is_bounded() {
        let mut suggester = Suggester { budget: 30 };
        assert_eq!(suggester.nearest("hots", ["host"].into_iter()), Some("host"));
        assert_eq!(suggester.nearest("hots", ["host"].into_iter()), None);
    }
}
