//! The list type of every record.

use core::fmt;
use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use serde::{Serialize, Serializer};
use thin_vec::ThinVec;

/// A growable list, as [`Vec`] is, one pointer wide and free of allocation
/// while empty.
///
/// Records have many lists, most of them empty; with `Vec` they would cost
/// three words each. A `List` is a slice for reading, is filled with
/// [`push`](List::push) and [`extend`](List::extend), and is made from arrays
/// and vectors:
///
/// ```
/// use diplomacy::List;
///
/// let mut list: List<u8> = [1, 2].into();
/// list.push(3);
/// assert_eq!(list, [1, 2, 3]);
/// assert_eq!(list.iter().sum::<u8>(), 6);
/// ```
///
/// In JSON it is an array; an empty list is left out.
pub struct List<T>(ThinVec<T>);

impl<T> List<T> {
    /// A list of just these entries, with room for no more.
    fn of<const N: usize>(entries: [T; N]) -> Self {
        let mut list = ThinVec::with_capacity(N);
        list.extend(entries);
        List(list)
    }

    /// An empty list, without allocating.
    pub fn new() -> Self {
        List(ThinVec::new())
    }

    /// Adds an entry at the end.
    pub fn push(&mut self, entry: T) {
        if self.0.len() == self.0.capacity() {
            // Most lists stay at one or two entries: grow from one, not four.
            let more = self.0.len().max(1);
            self.0.reserve_exact(more);
        }
        self.0.push(entry);
    }

    /// Takes away the last entry.
    pub fn pop(&mut self) -> Option<T> {
        self.0.pop()
    }

    /// Inserts an entry before the one at `index`, or at the end if the list
    /// is shorter.
    pub fn insert(&mut self, index: usize, entry: T) {
        self.0.insert(index.min(self.0.len()), entry);
    }

    /// Takes out the entry at `index`, if there is one.
    pub fn remove(&mut self, index: usize) -> Option<T> {
        (index < self.0.len()).then(|| self.0.remove(index))
    }

    /// Keeps only the entries for which `keep` holds.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }

    /// Takes out every entry.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The entries as a slice.
    pub fn as_slice(&self) -> &[T] {
        self.0.as_slice()
    }
}

impl<T> Deref for List<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        self.0.as_slice()
    }
}

impl<T> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        self.0.as_mut_slice()
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        List::new()
    }
}

impl<T: Clone> Clone for List<T> {
    fn clone(&self) -> Self {
        List(self.0.clone())
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<T: Eq> Eq for List<T> {}

impl<T: core::hash::Hash> core::hash::Hash for List<T> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state);
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for List<T> {
    fn eq(&self, other: &[U; N]) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<T: PartialEq<U>, U> PartialEq<[U]> for List<T> {
    fn eq(&self, other: &[U]) -> bool {
        self.as_slice() == other
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(entries: Vec<T>) -> Self {
        entries.into_iter().collect()
    }
}

impl<T, const N: usize> From<[T; N]> for List<T> {
    fn from(entries: [T; N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<T> From<List<T>> for Vec<T> {
    fn from(list: List<T>) -> Self {
        list.into_iter().collect()
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        let mut list = List::new();
        list.extend(entries);
        list.0.shrink_to_fit();
        list
    }
}

impl<T> Extend<T> for List<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, entries: I) {
        let entries = entries.into_iter();
        self.0.reserve_exact(entries.size_hint().0.min(4096));
        for entry in entries {
            self.push(entry);
        }
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter(self.0.into_iter())
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut List<T> {
    type Item = &'a mut T;
    type IntoIter = core::slice::IterMut<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

/// The entries of a [`List`], taken out one by one.
#[derive(Debug)]
pub struct IntoIter<T>(thin_vec::IntoIter<T>);

impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.0.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        self.0.next_back()
    }
}

impl<T> ExactSizeIterator for IntoIter<T> {}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ListVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
            type Value = List<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<List<T>, A::Error> {
                // Most lists have one to three entries: those are gathered before
                // room is made for just so many, in one allocation.
                let Some(first) = entries.next_element()? else { return Ok(List::new()) };
                let Some(second) = entries.next_element()? else {
                    return Ok(List::of([first]));
                };
                let Some(third) = entries.next_element()? else {
                    return Ok(List::of([first, second]));
                };
                let Some(fourth) = entries.next_element()? else {
                    return Ok(List::of([first, second, third]));
                };
                let mut list = List::of([first, second, third, fourth]);
                while let Some(entry) = entries.next_element()? {
                    list.push(entry);
                }
                // A dossier is read once and kept: give back what growth took.
                list.0.shrink_to_fit();
                Ok(list)
            }
        }
        deserializer.deserialize_seq(ListVisitor(PhantomData))
    }
}
