//! How wide the records are.
//!
//! A dossier may hold a hundred thousand records, and most fields of most of
//! them are absent. What an absent field takes is paid by every record, so a
//! field that is added without thought costs every dossier memory. These are
//! upper bounds: make a record narrower and lower its number; make it wider
//! only for a field that most records fill, and box the rest.

use core::mem::size_of;

use diplomacy::*;

#[test]
fn records_are_no_wider_than_they_were() {
    let mut wider = Vec::new();
    macro_rules! at_most {
        ($($Type:ty: $bytes:literal,)*) => {$(
            if size_of::<$Type>() > $bytes {
                wider.push(format!("{}: {} bytes", stringify!($Type), size_of::<$Type>()));
            }
        )*};
    }
    at_most! {
        State: 128, Person: 152, Organization: 160, Group: 144, Post: 160, Place: 168, Topic: 104, Document: 272,
        Meeting: 200, StatedPosition: 216, AgreedAction: 192, Event: 208, Decision: 240, Participation: 120,
        Tie: 136, Relation: 112, Target: 48, Citation: 120, Attribution: 96, Claim: 112, Step<MeetingStep>: 104,
        Terms: 88, Condition: 168, Quantity: 112, Ballot: 168, Tally: 128, Part: 128, Outcome: 64, Name: 96,
        Code: 40, Account<MeetingVersion>: 40, Date: 24, Amount: 16, Text: 16, ActorId: 16, Role: 16,
        Option<Role>: 16, Option<ActorId>: 16, Option<Date>: 24, List<Citation>: 8, Extensions: 8,
    }
    assert!(wider.is_empty(), "wider than allowed:\n{}", wider.join("\n"));
}
