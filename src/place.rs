//! Places.

use crate::date::Date;
use crate::id::{ActorId, PlaceId};
use crate::list::List;
use crate::name::{Code, Name};
use crate::object::record;
use crate::text::Text;
use crate::vocabulary::vocabulary;

record! {
    @id PlaceId
    /// A place, known as exactly as its sources say.
    pub struct Place {
        required {
            /// The dossier's own label.
            name: Text,
        }
        optional {
            /// How exact the place is.
            precision: Option<PlacePrecision>,
            /// The larger place it lies in.
            part_of: Option<PlaceId>,
            /// The state that the dossier's author files it under. Where that
            /// is in dispute, leave it out and let states claim the place by ties.
            of: Option<ActorId>,
            /// Attested names.
            names: List<Name>,
            /// Codes in other schemes.
            codes: List<Code>,
            /// From when to when it existed under this name and extent.
            existed: Option<Date>,
        }
    }
}

impl crate::dossier::Named for Place {
    fn name(&self) -> &str {
        &self.name
    }
    fn names(&self) -> &[Name] {
        &self.names
    }
    fn codes(&self) -> &[Code] {
        &self.codes
    }
}

vocabulary! {
    /// How exact a [`Place`] is.
    pub enum PlacePrecision, "a precision of a place, such as \"locality\"" {
        /// A room, building or estate.
        Venue = "venue",
        /// A city, town or village.
        Locality = "locality",
        /// A province, region or sea.
        Region = "region",
        /// A country.
        Country = "country",
        /// Afloat or in the air.
        InTransit = "in-transit",
        /// Known to the source and kept back by it.
        Withheld = "withheld",
    }
}
