//! Topics.

use crate::id::TopicId;
use crate::list::List;
use crate::name::{Code, Name};
use crate::object::record;
use crate::text::Text;

record! {
    @id TopicId
    /// What is talked about, in a hierarchy: `broader` is that of
    /// [SKOS](https://www.w3.org/TR/skos-reference/#semantic-relations).
    pub struct Topic {
        required {
            /// The dossier's own label.
            name: Text,
        }
        optional {
            /// The wider topics it falls under.
            broader: List<TopicId>,
            /// Attested names.
            names: List<Name>,
            /// Codes in other schemes.
            codes: List<Code>,
        }
    }
}

impl crate::dossier::Named for Topic {
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
