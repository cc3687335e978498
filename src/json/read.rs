//! The reader: serde's side of the scanner.
//!
//! It reads what `serde_json` reads, with three differences that the laws of
//! the format ask for and that cannot be had from outside of it. An object is
//! written as an object: serde's derives would take a list of its values as
//! well. A word of a closed vocabulary is written as a string: serde's enums
//! would take `{"for": null}` as well. And every error knows its path and the
//! exact place, whichever type raised it.

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use super::fault::{Crumb, Fault, Flaw, Object, OneOf};
use super::scan::{MOST_NESTED, Quoted, Scanner};

/// Reads a whole text as one value.
pub(super) fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, Fault> {
    let mut reader = Reader { scanner: Scanner::new(text), depth: 0, unescaped: String::new() };
    reader.scanner.peek();
    let start = reader.scanner.at();
    let value = T::deserialize(&mut reader).map_err(|fault| fault.here(start))?;
    match reader.scanner.peek() {
        None => Ok(value),
        Some(_) => Err(reader.scanner.flaw(Flaw::Trailing)),
    }
}

struct Reader<'de> {
    scanner: Scanner<'de>,
    /// How many lists and objects it is in.
    depth: usize,
    /// Room for strings with escapes, used again for each.
    unescaped: String,
}

impl<'de> Reader<'de> {
    /// Hands a string on, borrowed from the text if it can be.
    #[inline]
    fn visit_quoted<V: Visitor<'de>>(
        &mut self,
        quoted: Quoted<'de>,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match quoted.plain() {
            Some(plain) => visitor.visit_borrowed_str(plain),
            None => {
                self.unescaped.clear();
                quoted.unescape_into(&mut self.unescaped);
                visitor.visit_str(&self.unescaped)
            }
        }
    }

    #[inline]
    fn enter(&mut self) -> Result<(), Fault> {
        if self.depth == MOST_NESTED {
            return Err(self.scanner.flaw(Flaw::Deep));
        }
        self.depth += 1;
        self.scanner.step();
        Ok(())
    }

    fn visit_list<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Fault> {
        self.enter()?;
        let mut entries = Entries { reader: self, index: 0, has_ended: false };
        let value = visitor.visit_seq(&mut entries)?;
        if !entries.has_ended {
            return Err(self.scanner.flaw(Flaw::Next(b']')));
        }
        self.depth -= 1;
        Ok(value)
    }

    fn visit_object<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Fault> {
        let start = self.scanner.at();
        self.enter()?;
        let mut fields = Fields { reader: self, is_first: true, has_ended: false, key: None };
        match visitor.visit_map(&mut fields) {
            Ok(value) if fields.has_ended => {
                self.depth -= 1;
                Ok(value)
            }
            Ok(_) => Err(self.scanner.flaw(Flaw::Next(b'}'))),
            // Raised by the visitor itself: about a key whose value it has
            // not asked for, or else about the object.
            Err(fault) => Err(match fields.key {
                Some(key) if fault.is_unplaced() => fault.here(key).under(Crumb::Key(key)),
                _ => fault.here(start),
            }),
        }
    }

    fn visit_number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Fault> {
        let start = self.scanner.at();
        let number = self.scanner.number()?;
        let too_large = || Fault::flaw(Flaw::TooLarge, start..start + number.text.len());
        if number.is_integer {
            if let Ok(natural) = number.text.parse() {
                return visitor.visit_u64(natural);
            }
            // The sign of `-0` would be lost in an integer.
            return match number.text.parse() {
                Ok(0) => visitor.visit_f64(-0.0),
                Ok(negative) => visitor.visit_i64(negative),
                Err(_) => Err(too_large()),
            };
        }
        match number.text.parse::<f64>() {
            Ok(float) if float.is_finite() => visitor.visit_f64(float),
            _ => Err(too_large()),
        }
    }

    /// The error for a value that is not of the kind that its place asks for;
    /// unless there is no value at all.
    #[cold]
    fn mismatch(&mut self, expected: &dyn de::Expected, wanted: Wanted) -> Fault {
        let start = self.scanner.at();
        let first = self.scanner.peek();
        if !matches!(first, Some(b'{' | b'['))
            && let Err(flaw) = self.scanner.skip_scalar()
        {
            return flaw;
        }
        let advice = match (wanted, first) {
            (Wanted::Text, Some(b't' | b'f' | b'-' | b'0'..=b'9')) => {
                Some("put the text in double quotes")
            }
            (Wanted::List, _) => Some("put it in brackets, even where it is the only entry"),
            (Wanted::Boolean, Some(b'"')) => Some("write `true` or `false` without quotes"),
            _ => None,
        };
        Fault::unexpected(expected, advice).here(start)
    }
}

/// What the place of a value asks for.
#[derive(Clone, Copy)]
enum Wanted {
    Text,
    Boolean,
    List,
    Object,
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.scanner.peek() {
            Some(b'"') => self.deserialize_str(visitor),
            Some(b'{') => self.visit_object(visitor),
            Some(b'[') => self.visit_list(visitor),
            Some(b'-' | b'0'..=b'9') => self.visit_number(visitor),
            _ => match self.scanner.word()? {
                "true" => visitor.visit_bool(true),
                "false" => visitor.visit_bool(false),
                _ => visitor.visit_unit(),
            },
        }
    }

    #[inline]
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.scanner.peek() {
            Some(b'"') => {
                let quoted = self.scanner.quoted()?;
                self.visit_quoted(quoted, visitor)
            }
            _ => Err(self.mismatch(&visitor, Wanted::Text)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.scanner.peek() {
            Some(b't' | b'f') => visitor.visit_bool(self.scanner.word()? == "true"),
            _ => Err(self.mismatch(&visitor, Wanted::Boolean)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.scanner.peek() {
            Some(b'[') => self.visit_list(visitor),
            _ => Err(self.mismatch(&visitor, Wanted::List)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.scanner.peek() {
            Some(b'{') => self.visit_object(visitor),
            _ => Err(self.mismatch(&visitor, Wanted::Object)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.scanner.peek() {
            Some(b'{') => self.visit_object(visitor),
            _ => Err(self.mismatch(&Object(fields), Wanted::Object)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.scanner.peek() {
            Some(b'"') => {
                let word = self.scanner.quoted()?.unescaped();
                visitor.visit_enum(IntoDeserializer::<Fault>::into_deserializer(&*word))
            }
            _ => Err(self.mismatch(&OneOf(words), Wanted::Text)),
        }
    }

    /// A value that is there is never `null`: whoever asks for one that may be
    /// absent is given what is written.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf
        unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

/// The entries of a list.
struct Entries<'r, 'de> {
    reader: &'r mut Reader<'de>,
    index: usize,
    has_ended: bool,
}

impl<'de> SeqAccess<'de> for Entries<'_, 'de> {
    type Error = Fault;

    #[inline]
    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        if self.has_ended || !self.reader.scanner.next_entry(b']', self.index == 0)? {
            self.has_ended = true;
            return Ok(None);
        }
        let start = self.reader.scanner.at();
        match seed.deserialize(&mut *self.reader) {
            Ok(entry) => {
                self.index += 1;
                Ok(Some(entry))
            }
            Err(fault) => Err(fault.here(start).under(Crumb::Index(self.index))),
        }
    }
}

/// The fields of an object.
struct Fields<'r, 'de> {
    reader: &'r mut Reader<'de>,
    is_first: bool,
    has_ended: bool,
    /// Where the key starts whose value has not been asked for.
    key: Option<usize>,
}

impl<'de> MapAccess<'de> for Fields<'_, 'de> {
    type Error = Fault;

    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        if self.has_ended || !self.reader.scanner.next_entry(b'}', self.is_first)? {
            self.has_ended = true;
            return Ok(None);
        }
        self.is_first = false;
        let start = self.reader.scanner.at();
        let quoted = self.reader.scanner.key()?;
        self.key = Some(start);
        match quoted.plain() {
            Some(plain) => seed.deserialize(BorrowedStrDeserializer::new(plain)),
            None => {
                self.reader.unescaped.clear();
                quoted.unescape_into(&mut self.reader.unescaped);
                seed.deserialize(StrDeserializer::new(&self.reader.unescaped))
            }
        }
        .map(Some)
    }

    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let Some(key) = self.key.take() else {
            return Err(de::Error::invalid_type(Unexpected::Map, &"a key before its value"));
        };
        let value = self.reader.scanner.colon().and_then(|()| {
            self.reader.scanner.peek();
            let start = self.reader.scanner.at();
            seed.deserialize(&mut *self.reader).map_err(|fault| fault.here(start))
        });
        value.map_err(|fault| fault.under(Crumb::Key(key)))
    }
}
