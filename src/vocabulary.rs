//! Open vocabularies: words the crate knows, and any other word kept as it is.
//!
//! The world has more kinds of meeting, role and speech act than any list. So
//! every vocabulary is an enum of the words whose meaning the crate knows,
//! plus one variant for all others. That variant's payload cannot be made
//! outside the crate: a word goes in by `From`, which finds the known ones, so
//! a known word cannot be faked by the catch-all.
//!
//! ```
//! use diplomacy::Role;
//!
//! assert_eq!(Role::from("host"), Role::Host);
//! let rare = Role::from("keeper-of-the-seal");
//! assert_eq!(rare.as_str(), "keeper-of-the-seal");
//! assert!(!rare.is_known());
//! ```
//!
//! ```compile_fail
//! use diplomacy::{Role, Unlisted};
//! // There is no way to say "the unlisted word `host`".
//! let fake = Role::Unlisted(Unlisted::new("host"));
//! ```

use core::fmt;

use crate::text::Small;

/// A word that a vocabulary does not list, kept byte for byte.
///
/// It can be looked at, and is made only by a vocabulary that has found the
/// word not to be one of its own.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unlisted(Box<Small>);

impl Unlisted {
    pub(crate) fn new(word: &str) -> Self {
        // Boxed, so that a vocabulary is two words wide whatever its length.
        Unlisted(Box::new(Small::from(word)))
    }

    /// The word.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Debug for Unlisted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

/// Defines an open vocabulary from its words, each with its meaning.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident, $what:literal {
            $($(#[$doc:meta])* $Word:ident = $word:literal,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $Name {
            $($(#[$doc])* $Word,)*
            /// A word that this vocabulary does not list.
            Unlisted($crate::vocabulary::Unlisted),
        }

        impl $Name {
            /// The words that this vocabulary lists, in its order.
            pub const KNOWN: &'static [&'static str] = &[$($word),*];

            /// The word, as it stands in JSON.
            pub fn as_str(&self) -> &str {
                match self {
                    $($Name::$Word => $word,)*
                    $Name::Unlisted(word) => word.as_str(),
                }
            }

            /// Whether the vocabulary lists the word.
            pub fn is_known(&self) -> bool {
                !matches!(self, $Name::Unlisted(_))
            }
        }

        impl From<&str> for $Name {
            fn from(word: &str) -> Self {
                match word {
                    $($word => $Name::$Word,)*
                    _ => $Name::Unlisted($crate::vocabulary::Unlisted::new(word)),
                }
            }
        }

        impl From<String> for $Name {
            fn from(word: String) -> Self {
                Self::from(word.as_str())
            }
        }

        impl core::fmt::Display for $Name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct WordVisitor;
                impl serde::de::Visitor<'_> for WordVisitor {
                    type Value = $Name;
                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str($what)
                    }
                    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<$Name, E> {
                        Ok($Name::from(word))
                    }
                }
                deserializer.deserialize_str(WordVisitor)
            }
        }

        impl $crate::walk::Walk for $Name {
            fn walk<'a, V: $crate::walk::Visitor<'a>>(
                &'a self,
                at: &$crate::walk::At<'_>,
                visitor: &mut V,
            ) {
                if let $Name::Unlisted(word) = self {
                    visitor.unlisted(word.as_str(), Self::KNOWN, at);
                }
            }
        }
    };
}

/// Defines a closed vocabulary: the code must know each word, so others are
/// refused when read.
macro_rules! closed_vocabulary {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident {
            $($(#[$doc:meta])* $Word:ident = $word:literal,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[non_exhaustive]
        pub enum $Name {
            $($(#[$doc])* #[serde(rename = $word)] $Word,)*
        }

        impl $Name {
            /// Every word of this vocabulary, in its order.
            pub const ALL: &'static [$Name] = &[$($Name::$Word),*];

            /// The word, as it stands in JSON.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($Name::$Word => $word,)*
                }
            }
        }

        impl core::fmt::Display for $Name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        $crate::walk::walk_nothing!($Name);
    };
}

pub(crate) use {closed_vocabulary, vocabulary};
