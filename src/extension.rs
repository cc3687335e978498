//! The user's own values, kept and not looked into.

use core::fmt;
use std::collections::BTreeMap;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Serialize, Serializer};

use crate::walk::{At, Walk};

/// Values of the embedding program on a record or on the dossier, by key.
///
/// The crate writes back what it read and gives the values no meaning. Keys
/// are kept sorted; a key that comes twice is refused when read.
///
/// ```
/// use diplomacy::{Extension, Extensions};
///
/// let mut extensions = Extensions::default();
/// extensions.insert("desk", "EAP/CM");
/// assert_eq!(extensions.get("desk"), Some(&Extension::from("EAP/CM")));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[allow(clippy::box_collection, reason = "every record has one, and nearly all are empty")]
pub struct Extensions(Option<Box<BTreeMap<String, Extension>>>);

/// One value of the embedding program: what JSON can hold, `null` excepted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Extension {
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    Text(String),
    /// A list of values.
    List(Vec<Extension>),
    /// Values by key.
    Map(BTreeMap<String, Extension>),
}

/// A number that survives writing and reading: an integer of 64 bits, or a
/// floating-point number within ±2^64.
///
/// As [RFC 7493](https://www.rfc-editor.org/rfc/rfc7493#section-2.2) advises,
/// what needs more digits is to be written as text: an integer beyond 64 bits
/// is refused when read, and a decimal is read as the nearest `f64`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number(Repr);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Repr {
    Negative(i64),
    Natural(u64),
    // The bits of a finite number, so that equality is an equivalence.
    Float(u64),
}

impl Number {
    /// A floating-point number, if it is finite and within ±2^64.
    pub fn from_f64(number: f64) -> Option<Number> {
        const LIMIT: f64 = 18_446_744_073_709_551_616.0;
        (number.abs() < LIMIT).then(|| Number(Repr::Float(number.to_bits())))
    }

    /// The number as `i64`, if it is an integer in its range.
    pub fn as_i64(self) -> Option<i64> {
        match self.0 {
            Repr::Negative(n) => Some(n),
            Repr::Natural(n) => i64::try_from(n).ok(),
            Repr::Float(_) => None,
        }
    }

    /// The number as `u64`, if it is an integer in its range.
    pub fn as_u64(self) -> Option<u64> {
        match self.0 {
            Repr::Natural(n) => Some(n),
            Repr::Negative(_) | Repr::Float(_) => None,
        }
    }

    /// The nearest `f64`.
    pub fn as_f64(self) -> f64 {
        match self.0 {
            Repr::Negative(n) => n as f64,
            Repr::Natural(n) => n as f64,
            Repr::Float(bits) => f64::from_bits(bits),
        }
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        match u64::try_from(number) {
            Ok(natural) => Number(Repr::Natural(natural)),
            Err(_) => Number(Repr::Negative(number)),
        }
    }
}

impl From<u64> for Number {
    fn from(number: u64) -> Self {
        Number(Repr::Natural(number))
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Repr::Negative(n) => fmt::Debug::fmt(&n, f),
            Repr::Natural(n) => fmt::Debug::fmt(&n, f),
            Repr::Float(bits) => fmt::Debug::fmt(&f64::from_bits(bits), f),
        }
    }
}

impl Extensions {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.as_ref().is_none_or(|map| map.is_empty())
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.as_ref().map_or(0, |map| map.len())
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Extension> {
        self.0.as_ref()?.get(key)
    }

    /// Sets the value of a key, and gives back the one it had.
    pub fn insert(
        &mut self,
        key: impl Into<String>,
        value: impl Into<Extension>,
    ) -> Option<Extension> {
        self.0.get_or_insert_default().insert(key.into(), value.into())
    }

    /// Takes out a key, and gives back its value.
    pub fn remove(&mut self, key: &str) -> Option<Extension> {
        let map = self.0.as_mut()?;
        let value = map.remove(key);
        if map.is_empty() {
            // No map and an empty one are the same value.
            self.0 = None;
        }
        value
    }

    /// The keys and values, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Extension)> {
        self.0.iter().flat_map(|map| map.iter()).map(|(key, value)| (key.as_str(), value))
    }
}

impl From<bool> for Extension {
    fn from(value: bool) -> Self {
        Extension::Bool(value)
    }
}

impl From<Number> for Extension {
    fn from(value: Number) -> Self {
        Extension::Number(value)
    }
}

impl From<i64> for Extension {
    fn from(value: i64) -> Self {
        Extension::Number(value.into())
    }
}

impl From<u64> for Extension {
    fn from(value: u64) -> Self {
        Extension::Number(value.into())
    }
}

impl From<&str> for Extension {
    fn from(value: &str) -> Self {
        Extension::Text(value.to_owned())
    }
}

impl From<String> for Extension {
    fn from(value: String) -> Self {
        Extension::Text(value)
    }
}

impl From<Vec<Extension>> for Extension {
    fn from(value: Vec<Extension>) -> Self {
        Extension::List(value)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Repr::Negative(n) => serializer.serialize_i64(n),
            Repr::Natural(n) => serializer.serialize_u64(n),
            Repr::Float(bits) => serializer.serialize_f64(f64::from_bits(bits)),
        }
    }
}

impl Serialize for Extension {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Extension::Bool(value) => serializer.serialize_bool(*value),
            Extension::Number(value) => value.serialize(serializer),
            Extension::Text(value) => serializer.serialize_str(value),
            Extension::List(value) => serializer.collect_seq(value),
            Extension::Map(value) => serializer.collect_map(value),
        }
    }
}

impl Serialize for Extensions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().flat_map(|map| map.iter()))
    }
}

impl<'de> Deserialize<'de> for Extension {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ExtensionVisitor;
        impl<'de> Visitor<'de> for ExtensionVisitor {
            type Value = Extension;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a boolean, number, text, list or object (absent rather than null)")
            }
            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Extension, E> {
                Ok(value.into())
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Extension, E> {
                Ok(value.into())
            }
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Extension, E> {
                Ok(value.into())
            }
            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Extension, E> {
                // An integer of more than 64 bits arrives here too, rounded, from
                // readers that do not tell the two apart: neither is taken.
                match Number::from_f64(value) {
                    Some(number) => Ok(Extension::Number(number)),
                    None => Err(E::custom(
                        "a number beyond 64 bits would lose digits: write it as text",
                    )),
                }
            }
            fn visit_str<E: de::Error>(self, value: &str) -> Result<Extension, E> {
                Ok(value.into())
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Extension, A::Error> {
                let mut list = Vec::new();
                while let Some(value) = seq.next_element()? {
                    list.push(value);
                }
                Ok(Extension::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Extension, A::Error> {
                read_map(map).map(Extension::Map)
            }
        }
        deserializer.deserialize_any(ExtensionVisitor)
    }
}

impl<'de> Deserialize<'de> for Extensions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ExtensionsVisitor;
        impl<'de> Visitor<'de> for ExtensionsVisitor {
            type Value = Extensions;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of extensions")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Extensions, A::Error> {
                let map = read_map(map)?;
                Ok(Extensions((!map.is_empty()).then(|| Box::new(map))))
            }
        }
        deserializer.deserialize_map(ExtensionsVisitor)
    }
}

fn read_map<'de, A: MapAccess<'de>>(mut map: A) -> Result<BTreeMap<String, Extension>, A::Error> {
    use std::collections::btree_map::Entry;
    let mut values = BTreeMap::new();
    while let Some(key) = map.next_key::<String>()? {
        match values.entry(key) {
            Entry::Vacant(place) => {
                place.insert(map.next_value()?);
            }
            Entry::Occupied(taken) => {
                return Err(de::Error::custom(format_args!(
                    "duplicate key {}",
                    crate::text::Shown(taken.key())
                )));
            }
        }
    }
    Ok(values)
}

impl Walk for Extensions {
    // The user's own: the crate's rules have nothing to say of it.
    fn walk<'a, V: crate::walk::Visitor<'a>>(&'a self, _: &At<'_>, _: &mut V) {}
}
