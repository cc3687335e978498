//! Quantities: how much or how many, as exactly as is known.

use crate::amount::Amount;
use crate::date::Date;
use crate::evidence::Citation;
use crate::list::List;
use crate::object::object;
use crate::text::Text;

object! {
    /// How much or how many of something: exact, a range, a bound or an
    /// approximation; or withheld, where only that there is a number is known.
    #[derive(Default)]
    pub struct Quantity {
        required {}
        optional {
            /// The number; absent where it is unknown or withheld.
            amount: Option<Amount>,
            /// The unit, such as `USD`, `percent` or `persons`.
            unit: Option<Text>,
            /// What is counted or measured.
            of: Option<Text>,
            /// The number exists and is kept back.
            withheld: bool,
            /// The day or time of which the number is true.
            when: Option<Date>,
            /// The numbers it is made of.
            breakdown: List<Portion>,
            /// The source's own words.
            words: Option<Text>,
            /// The passages that support it.
            cites: List<Citation>,
        }
    }
}

impl From<Amount> for Quantity {
    fn from(amount: Amount) -> Self {
        Quantity { amount: Some(amount), ..Default::default() }
    }
}

object! {
    /// A part of a [`Quantity`], in the same unit.
    pub struct Portion {
        required {
            /// How much of the whole.
            amount: Amount,
        }
        optional {
            /// What this part counts or measures.
            of: Option<Text>,
        }
    }
}
