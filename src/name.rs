//! Names, codes, language tags and links: how things are known elsewhere.

use core::fmt;
use core::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::date::Date;
use crate::evidence::Citation;
use crate::list::List;
use crate::object::object;
use crate::participation::Participation;
use crate::text::{Shown, Small, Text};
use crate::vocabulary::vocabulary;
use crate::walk::walk_nothing;

object! {
    @visited name
    /// An attested name of an actor, place, topic or document.
    ///
    /// Beside it, each of these has a label (`name` or `title`), which is the
    /// dossier author's own and claims nothing.
    pub struct Name {
        required {
            /// The form, exactly as attested.
            text: Text,
        }
        optional {
            /// What kind of name it is.
            kind: Option<NameKind>,
            /// The language, and where it matters the script, of the form.
            lang: Option<LanguageTag>,
            /// When the name was in use.
            valid: Option<Date>,
            /// Who uses the name, where that is itself a statement.
            used_by: List<Participation>,
            /// Who rejects the name.
            rejected_by: List<Participation>,
            /// The passages that attest the name.
            cites: List<Citation>,
        }
    }
}

vocabulary! {
    /// The kind of a [`Name`].
    pub enum NameKind, "the kind of a name, such as \"official\"" {
        /// The full form by which the named officially calls itself.
        Official = "official",
        /// A short form in ordinary use.
        Short = "short",
        /// An abbreviation or acronym.
        Abbreviation = "abbreviation",
        /// A name no longer borne.
        Former = "former",
        /// A name at birth.
        Birth = "birth",
        /// Another name for the same one.
        Alias = "alias",
        /// A nom de guerre or cover name.
        Pseudonym = "pseudonym",
        /// A form carried over into another script.
        Transliteration = "transliteration",
        /// A form in another language.
        Translation = "translation",
        /// A provisional designation used because a name is in dispute.
        Provisional = "provisional",
        /// A wrong form found in a source; it is kept so that the source's
        /// words can be found again.
        Misspelling = "misspelling",
    }
}

/// A language tag ([BCP 47](https://www.rfc-editor.org/info/bcp47)), such as
/// `en`, `zh-Hant` or `sr-Latn`. It is well-formed, and kept as given; whether
/// its subtags are registered is not checked.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(Small);

/// An absolute IRI ([RFC 3987](https://www.rfc-editor.org/rfc/rfc3987)), such
/// as `https://example.org/readout`, kept exactly as given.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link(Small);

/// Why a text is not a [`LanguageTag`], a [`Link`] or a [`Code`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} is not {expected}", Shown(.found))]
pub struct FormError {
    found: String,
    expected: String,
}

impl FormError {
    fn new(found: &str, expected: &str) -> Self {
        FormError { found: found.to_owned(), expected: expected.to_owned() }
    }

    /// The text that was found.
    pub fn found(&self) -> &str {
        &self.found
    }
}

impl LanguageTag {
    /// The tag with this text.
    ///
    /// # Errors
    /// [`FormError`] if the text is not a well-formed tag.
    pub fn new(tag: &str) -> Result<Self, FormError> {
        match oxilangtag::LanguageTag::parse(tag) {
            Ok(_) => Ok(LanguageTag(Small::from(tag))),
            Err(_) => Err(FormError::new(
                tag,
                "a language tag: expected BCP 47, such as `en`, `zh-Hant` or `pt-BR`",
            )),
        }
    }
}

impl Link {
    /// The link with this text.
    ///
    /// # Errors
    /// [`FormError`] if the text is not an absolute IRI.
    pub fn new(link: &str) -> Result<Self, FormError> {
        match iri_string::types::IriStr::new(link) {
            Ok(_) => Ok(Link(Small::from(link))),
            Err(_) => Err(FormError::new(
                link,
                "a link: expected an absolute IRI, such as `https://example.org/text`",
            )),
        }
    }
}

macro_rules! checked_text {
    ($($Name:ident, $expected:literal;)*) => {$(
        impl $Name {
            /// The text, as given.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl FromStr for $Name {
            type Err = FormError;
            fn from_str(text: &str) -> Result<Self, FormError> {
                Self::new(text)
            }
        }

        impl TryFrom<&str> for $Name {
            type Error = FormError;
            fn try_from(text: &str) -> Result<Self, FormError> {
                Self::new(text)
            }
        }

        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($Name), "({})"), self.as_str())
            }
        }

        impl Serialize for $Name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $Name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct TextVisitor;
                impl Visitor<'_> for TextVisitor {
                    type Value = $Name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($expected)
                    }
                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$Name, E> {
                        $Name::new(text).map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(TextVisitor)
            }
        }

        walk_nothing!($Name);
    )*};
}

checked_text! {
    LanguageTag, "a language tag such as \"en\"";
    Link, "a link such as \"https://example.org/text\"";
}

/// A code that identifies a record in a scheme used elsewhere, such as `CN` in
/// ISO 3166-1.
///
/// A code of a scheme the crate knows is well-formed, its check digits
/// included; the crate holds no list of which codes are assigned, so it takes
/// no side on who has one. Codes of other schemes are kept as they are.
///
/// ```
/// use diplomacy::{Code, CodeScheme};
/// let code = Code::new(CodeScheme::Wikidata, "Q148")?;
/// assert_eq!(code.to_string(), "wikidata:Q148");
/// assert_eq!(
///     Code::new(CodeScheme::Iso3166_1, "CHINA").unwrap_err().to_string(),
///     "`CHINA` is not a code of scheme `iso3166-1`: expected two letters, three letters or three digits, such as `CN`, `CHN` or `156`",
/// );
/// # Ok::<(), diplomacy::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Code {
    scheme: CodeScheme,
    code: Small,
    valid: Option<Box<Date>>,
}

vocabulary! {
    /// The scheme of a [`Code`].
    pub enum CodeScheme, "a scheme of codes, such as \"iso3166-1\"" {
        /// Countries: ISO 3166-1, two letters, three letters or three digits.
        Iso3166_1 = "iso3166-1",
        /// Subdivisions: ISO 3166-2.
        Iso3166_2 = "iso3166-2",
        /// Formerly used country names: ISO 3166-3, four letters.
        Iso3166_3 = "iso3166-3",
        /// Correlates of War state number (1 to 999) or abbreviation.
        Cow = "cow",
        /// Gleditsch and Ward state number.
        Gw = "gw",
        /// United Nations M49, three digits.
        UnM49 = "un-m49",
        /// United Nations code for trade and transport locations.
        UnLocode = "un-locode",
        /// Wikidata item, `Q` and a number.
        Wikidata = "wikidata",
        /// GeoNames feature number.
        Geonames = "geonames",
        /// Virtual International Authority File number.
        Viaf = "viaf",
        /// International Standard Name Identifier: ISO 27729, 16 characters.
        Isni = "isni",
        /// ORCID iD of a person, in groups of four.
        Orcid = "orcid",
        /// Legal Entity Identifier: ISO 17442, 20 characters.
        Lei = "lei",
        /// Research Organization Registry id.
        Ror = "ror",
        /// United Nations Treaty Series registration number.
        Unts = "unts",
        /// Symbol of a United Nations document, such as `S/RES/242 (1967)`.
        UnSymbol = "un-symbol",
        /// Digital Object Identifier: ISO 26324.
        Doi = "doi",
    }
}

impl Code {
    /// The code `code` of `scheme`.
    ///
    /// # Errors
    /// [`FormError`] if the code is empty, or not well-formed in a known scheme.
    pub fn new(scheme: impl Into<CodeScheme>, code: &str) -> Result<Self, FormError> {
        let scheme = scheme.into();
        match expected_form(&scheme, code) {
            None => Ok(Code { scheme, code: Small::from(code), valid: None }),
            Some(form) => Err(FormError {
                found: code.to_owned(),
                expected: format!("a code of scheme {}: expected {form}", Shown(scheme.as_str())),
            }),
        }
    }

    /// The same code, in use during `valid`.
    #[must_use]
    pub fn valid_during(mut self, valid: Date) -> Self {
        self.valid = Some(Box::new(valid));
        self
    }

    /// The scheme.
    pub fn scheme(&self) -> &CodeScheme {
        &self.scheme
    }

    /// The code within its scheme.
    pub fn code(&self) -> &str {
        self.code.as_str()
    }

    /// When the code was in use, where that is recorded.
    pub fn valid(&self) -> Option<&Date> {
        self.valid.as_deref()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.scheme, self.code)
    }
}

/// What a code of the scheme looks like, if this one does not.
fn expected_form(scheme: &CodeScheme, code: &str) -> Option<&'static str> {
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let upper = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_uppercase());
    let upper_or_digit =
        |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let number = |s: &str| digits(s) && !s.starts_with('0');
    let (fits, form) = match scheme {
        CodeScheme::Iso3166_1 => (
            matches!(code.len(), 2 | 3) && upper(code) || code.len() == 3 && digits(code),
            "two letters, three letters or three digits, such as `CN`, `CHN` or `156`",
        ),
        CodeScheme::Iso3166_2 => (
            code.split_once('-').is_some_and(|(country, part)| {
                country.len() == 2 && upper(country) && part.len() <= 3 && upper_or_digit(part)
            }),
            "a country, a hyphen and one to three letters or digits, such as `CN-XJ`",
        ),
        CodeScheme::Iso3166_3 => (code.len() == 4 && upper(code), "four letters, such as `SUHH`"),
        CodeScheme::Cow => (
            code.len() <= 3 && number(code) || code.len() == 3 && upper(code),
            "a number from 1 to 999 or three letters, such as `710` or `CHN`",
        ),
        CodeScheme::Gw => {
            (code.len() <= 4 && number(code), "a number of up to four digits, such as `710`")
        }
        CodeScheme::UnM49 => (code.len() == 3 && digits(code), "three digits, such as `156`"),
        CodeScheme::UnLocode => (
            code.len() == 5
                && code.get(..2).is_some_and(upper)
                && code.get(2..).is_some_and(|place| {
                    place.bytes().all(|b| b.is_ascii_uppercase() || (b'2'..=b'9').contains(&b))
                }),
            "two letters, then three letters or digits 2 to 9, such as `CNBJS`",
        ),
        CodeScheme::Wikidata => {
            (code.strip_prefix('Q').is_some_and(number), "`Q` and a number, such as `Q148`")
        }
        CodeScheme::Geonames => (number(code), "a number, such as `1816670`"),
        CodeScheme::Viaf => (number(code), "a number, such as `12345678`"),
        CodeScheme::Isni => (
            code.len() == 16 && has_mod_11_2(code),
            "16 digits, the last one a check digit (ISO 7064, 0 to 9 or X)",
        ),
        CodeScheme::Orcid => {
            let groups = code.split('-').count() == 4 && code.split('-').all(|g| g.len() == 4);
            (
                groups && has_mod_11_2(&code.replace('-', "")),
                "four groups of four digits, the last digit a check digit, \
                 such as `0000-0002-1825-0097`",
            )
        }
        CodeScheme::Lei => (
            code.len() == 20 && upper_or_digit(code) && has_mod_97(code),
            "20 letters and digits, the last two check digits (ISO 17442)",
        ),
        CodeScheme::Ror => (
            code.len() == 9
                && code.starts_with('0')
                && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()),
            "`0` and eight lower-case letters or digits, such as `03yrm5c26`",
        ),
        CodeScheme::Unts => (
            code.strip_prefix("I-")
                .or(code.strip_prefix("II-"))
                .unwrap_or(code)
                .bytes()
                .all(|b| b.is_ascii_digit())
                && code.bytes().any(|b| b.is_ascii_digit()),
            "a registration number, such as `I-18232`",
        ),
        CodeScheme::Doi => (
            code.strip_prefix("10.").and_then(|rest| rest.split_once('/')).is_some_and(
                |(prefix, suffix)| {
                    prefix.len() >= 4
                        && prefix.bytes().all(|b| b.is_ascii_digit() || b == b'.')
                        && !suffix.is_empty()
                },
            ),
            "`10.`, a prefix, `/` and a suffix, such as `10.17161/1808.18401`",
        ),
        CodeScheme::UnSymbol | CodeScheme::Unlisted(_) => {
            (!code.is_empty(), "at least one character")
        }
    };
    (!fits).then_some(form)
}

/// ISO 7064 MOD 11-2, the check digit of ISNI and ORCID.
fn has_mod_11_2(code: &str) -> bool {
    let mut total = 0_u32;
    let mut chars = code.chars().rev();
    let check = match chars.next() {
        Some('X') => 10,
        Some(c) => match c.to_digit(10) {
            Some(digit) => digit,
            None => return false,
        },
        None => return false,
    };
    for c in code.chars().take(code.chars().count() - 1) {
        let Some(digit) = c.to_digit(10) else {
            return false;
        };
        total = (total + digit) * 2 % 11;
    }
    (total + check) % 11 == 1
}

/// ISO 7064 MOD 97-10, the check digits of an LEI.
fn has_mod_97(code: &str) -> bool {
    let mut remainder = 0_u32;
    for c in code.chars() {
        let Some(value) = c.to_digit(36) else {
            return false;
        };
        let shift = if value < 10 { 10 } else { 100 };
        remainder = (remainder * shift + value) % 97;
    }
    remainder == 1
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = 2 + usize::from(self.valid.is_some());
        let mut object = serializer.serialize_struct("Code", fields)?;
        object.serialize_field("scheme", &self.scheme)?;
        object.serialize_field("code", self.code.as_str())?;
        match self.valid() {
            Some(valid) => object.serialize_field("valid", valid)?,
            None => object.skip_field("valid")?,
        }
        object.end()
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(field_identifier, rename_all = "kebab-case")]
        enum Key {
            Scheme,
            Code,
            Valid,
        }
        const FIELDS: &[&str] = &["scheme", "code", "valid"];

        struct CodeVisitor;
        impl<'de> Visitor<'de> for CodeVisitor {
            type Value = Code;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with scheme and code")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Code, A::Error> {
                let (mut scheme, mut code, mut valid) = (None::<CodeScheme>, None::<Text>, None);
                while let Some(key) = map.next_key()? {
                    match key {
                        Key::Scheme if scheme.is_some() => {
                            return Err(de::Error::duplicate_field("scheme"));
                        }
                        Key::Code if code.is_some() => {
                            return Err(de::Error::duplicate_field("code"));
                        }
                        Key::Valid if valid.is_some() => {
                            return Err(de::Error::duplicate_field("valid"));
                        }
                        Key::Scheme => scheme = Some(map.next_value()?),
                        Key::Code => code = Some(map.next_value()?),
                        Key::Valid => valid = Some(map.next_value::<Date>()?),
                    }
                }
                let scheme = scheme.ok_or_else(|| de::Error::missing_field("scheme"))?;
                let code = code.ok_or_else(|| de::Error::missing_field("code"))?;
                let code = Code::new(scheme, &code).map_err(de::Error::custom)?;
                Ok(match valid {
                    Some(valid) => code.valid_during(valid),
                    None => code,
                })
            }
        }
        deserializer.deserialize_struct("Code", FIELDS, CodeVisitor)
    }
}

impl crate::walk::Walk for Code {
    fn walk<'a, V: crate::walk::Visitor<'a>>(&'a self, at: &crate::walk::At<'_>, v: &mut V) {
        self.scheme.walk(&at.field("scheme"), v);
        v.text(self.code(), &at.field("code"));
    }
}
