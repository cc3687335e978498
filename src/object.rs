//! How the structs of the model are written: once, with their fields' meaning.
//!
//! [`object!`] makes a plain object of the JSON, [`record!`] one that has an
//! id and what all records share. Both give the struct public fields, a
//! constructor that asks for what is required, serde through derives, and the
//! walk over its fields.

use serde::{Deserialize, Deserializer};

use crate::list::List;

/// A field that may be absent.
pub(crate) trait Optional {
    fn is_absent(&self) -> bool;
}

impl<T> Optional for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T> Optional for List<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl Optional for bool {
    fn is_absent(&self) -> bool {
        !*self
    }
}

/// What reads the value of an optional field that is there.
///
/// serde's own `Option` takes `null` for absence without a word; here a field
/// that is written has a value, so `null` is a type error like any other.
pub(crate) trait Present<'de>: Sized {
    fn present<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

impl<'de, T: Deserialize<'de>> Present<'de> for Option<T> {
    fn present<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Some)
    }
}

impl<'de, T: Deserialize<'de>> Present<'de> for List<T> {
    fn present<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        List::deserialize(deserializer)
    }
}

impl<'de> Present<'de> for bool {
    fn present<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        bool::deserialize(deserializer)
    }
}

impl Optional for crate::Extensions {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<'de> Present<'de> for crate::Extensions {
    fn present<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::Extensions::deserialize(deserializer)
    }
}

/// Defines an object: `required` fields are asked for by `new`, `optional`
/// ones are public and start absent. `@visited` names the visitor's method
/// that is told of each such object; `@id` gives it an id of its own.
macro_rules! object {
    (
        $(@visited $hook:ident)?
        $(@id $Id:ident)?
        $(#[$meta:meta])*
        pub struct $Name:ident $(<$P:ident>)? {
            required { $($(#[$rdoc:meta])* $req:ident: $Req:ty,)* }
            optional { $($(#[$odoc:meta])* $opt:ident: $Opt:ty,)* }
        }
    ) => {
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        $(#[$meta])*
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $Name $(<$P>)? {
            $(
                /// The id, by which others refer to this.
                pub id: $Id,
            )?
            $($(#[$rdoc])* pub $req: $Req,)*
            $(
                $(#[$odoc])*
                #[serde(
                    default,
                    skip_serializing_if = "crate::object::Optional::is_absent",
                    deserialize_with = "crate::object::Present::present"
                )]
                pub $opt: $Opt,
            )*
        }

        impl $(<$P>)? $Name $(<$P>)? {
            $crate::object::object!(@new $(id: $Id,)? $($req: $Req,)*; $($opt,)*);

            /// Fills in fields within one expression.
            #[must_use]
            pub fn with(mut self, fill: impl FnOnce(&mut Self)) -> Self {
                fill(&mut self);
                self
            }
        }

        impl $(<$P: $crate::walk::Walk>)? $crate::walk::Walk for $Name $(<$P>)? {
            #[inline]
            #[allow(unused_variables)]
            fn walk<'a, W: $crate::walk::Visitor<'a>>(
                &'a self,
                at: &$crate::walk::At<'_>,
                visitor: &mut W,
            ) {
                $(visitor.$hook(self, at);)?
                $($crate::walk::Walk::walk(&self.$req, &at.field(stringify!($req)), visitor);)*
                $($crate::walk::Walk::walk(&self.$opt, &at.field(stringify!($opt)), visitor);)*
            }
        }
    };

    // Nothing is required: the invocation derives `Default`.
    (@new ; $($opt:ident,)*) => {};
    (@new $($req:ident: $Req:ty,)+; $($opt:ident,)*) => {
        /// Makes one from what is required; everything else starts absent.
        pub fn new($($req: impl Into<$Req>),+) -> Self {
            Self {
                $($req: $req.into(),)+
                $($opt: Default::default(),)*
            }
        }
    };
}

/// Defines a record: an object with an id and with the fields that every
/// record has. `@accounts` names its version in an account: the record's own
/// fields, all optional, as one side tells them.
macro_rules! record {
    (
        @id $Id:ident
        $(#[$meta:meta])*
        pub struct $Name:ident {
            required { $($(#[$rdoc:meta])* $req:ident: $Req:ty,)* }
            optional { $($(#[$odoc:meta])* $opt:ident: $Opt:ty,)* }
        }
    ) => {
        $crate::object::object! {
            @id $Id
            $(#[$meta])*
            pub struct $Name {
                required { $($(#[$rdoc])* $req: $Req,)* }
                optional {
                    $($(#[$odoc])* $opt: $Opt,)*
                    /// Attributed claims about the record: characterisations,
                    /// precedents, purposes, reasons and the like.
                    claims: $crate::List<$crate::Claim>,
                    /// How the record bears on others, read "this *kind* to".
                    relations: $crate::List<$crate::Relation>,
                    /// The passages that support the record.
                    cites: $crate::List<$crate::Citation>,
                    /// Whether it was open, closed or secret, and known since when.
                    publicity: Option<Box<$crate::Publicity>>,
                    /// The record as an entry of the dossier: when and by whom it
                    /// was recorded, its former ids, its withdrawal.
                    filing: Option<Box<$crate::Filing>>,
                    /// The embedding program's own values; the crate keeps them and
                    /// reads nothing into them.
                    extensions: $crate::Extensions,
                }
            }
        }

        impl $crate::dossier::Common for $Name {
            fn id(&self) -> &str {
                self.id.as_str()
            }
            fn claims(&self) -> &[$crate::Claim] {
                &self.claims
            }
            fn relations(&self) -> &[$crate::Relation] {
                &self.relations
            }
            fn cites(&self) -> &[$crate::Citation] {
                &self.cites
            }
            fn publicity(&self) -> Option<&$crate::Publicity> {
                self.publicity.as_deref()
            }
            fn filing(&self) -> Option<&$crate::Filing> {
                self.filing.as_deref()
            }
            fn extensions(&self) -> &$crate::Extensions {
                &self.extensions
            }
        }
    };
    (
        @id $Id:ident
        @accounts $Version:ident
        $(#[$meta:meta])*
        pub struct $Name:ident {
            required { $($(#[$rdoc:meta])* $req:ident: $Req:ty,)* }
            optional { $($(#[$odoc:meta])* $opt:ident: $Opt:ty,)* }
        }
    ) => {
        $crate::object::record! {
            @id $Id
            $(#[$meta])*
            pub struct $Name {
                required { $($(#[$rdoc])* $req: $Req,)* }
                optional {
                    $($(#[$odoc])* $opt: $Opt,)*
                    /// What one side or witness tells otherwise; what no account
                    /// disputes stands in the record's own fields.
                    accounts: $crate::List<$crate::Account<$Version>>,
                }
            }
        }

        $crate::object::object! {
            #[doc = concat!(
                "The fields of a [`", stringify!($Name), "`] in an [`Account`](crate::Account): ",
                "what one side says, denies or leaves out of it.",
            )]
            #[derive(Default)]
            pub struct $Version {
                required {}
                optional {
                    $($(#[$rdoc])* $req: Option<$Req>,)*
                    $($(#[$odoc])* $opt: $Opt,)*
                    /// Attributed claims, as this side makes them.
                    claims: $crate::List<$crate::Claim>,
                }
            }
        }
    };
}

pub(crate) use {object, record};
