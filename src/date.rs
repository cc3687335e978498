//! stub
use crate::text::Small;
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Date(Small, i32, i32);
#[derive(Debug, thiserror::Error)]
#[error("x")]
pub struct DateError;
#[derive(Debug, Clone, Copy)]
pub enum Certainty {
    Certainly,
    Possibly,
    CertainlyNot,
}
impl Date {
    pub fn new(s: &str) -> Result<Date, DateError> {
        Ok(Date(s.into(), 0, 0))
    }
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}
impl serde::Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.as_str())
    }
}
impl<'de> serde::Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        crate::Text::deserialize(d).map(|t| Date(Small::from(&*t), 0, 0))
    }
}
