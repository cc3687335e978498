//! stub
use crate::text::Small;
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Amount(Small);
#[derive(Debug, thiserror::Error)]
#[error("x")]
pub struct AmountError;
#[derive(Debug, Clone, Copy)]
pub struct Decimal;
impl Amount {
    pub fn new(s: &str) -> Result<Amount, AmountError> {
        Ok(Amount(s.into()))
    }
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}
impl serde::Serialize for Amount {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.as_str())
    }
}
impl<'de> serde::Deserialize<'de> for Amount {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        crate::Text::deserialize(d).map(|t| Amount(Small::from(&*t)))
    }
}
