//! Cases that the rules once got wrong: what they missed, false alarms on real
//! affairs, and messages that misled.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use diplomacy::{Dossier, Report, Rule};

/// A dossier of these lists.
fn report(lists: &str) -> Report {
    let text = format!(r#"{{"format": "diplomacy/1", {lists}}}"#);
    let dossier: Dossier = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
    match dossier.validate() {
        Ok(valid) => valid.report().clone(),
        Err(invalid) => invalid.report,
    }
}

#[track_caller]
fn is_fine(lists: &str) {
    let report = report(lists);
    assert!(report.is_empty(), "{report}");
}

#[track_caller]
fn breaks(rule: Rule, lists: &str) {
    let report = report(lists);
    assert!(report.iter().any(|it| it.rule == rule), "no {rule}: {report}");
}

// Rules that miss a case.

#[test]
fn a_code_on_two_records_is_reported() {
    breaks(
        Rule::SharedCode,
        r#""states": [
            {"id": "sk", "name": "Slovakia", "codes": [{"scheme": "iso3166-1", "code": "SK"}]},
            {"id": "si", "name": "Slovenia", "codes": [{"scheme": "iso3166-1", "code": "SK"}]}]"#,
    );
}

#[test]
fn several_described_on_one_side_are_one_side() {
    breaks(
        Rule::OneSided,
        r#""states": [{"id": "us", "name": "United States"}],
           "meetings": [{"id": "m", "participants": [
             {"described": {"words": "three officials", "count": {"amount": "3"}}, "side": "us"}]}]"#,
    );
}

#[test]
fn a_description_that_describes_nothing_names_nobody() {
    breaks(
        Rule::UnnamedParticipant,
        r#""positions": [{"id": "p", "act": "state", "says": "So.", "holders": [{"described": {}}]}]"#,
    );
}

#[test]
fn an_account_with_an_empty_version_says_nothing() {
    breaks(
        Rule::AccountSaysNothing,
        r#""events": [{"id": "e", "kind": "incident",
             "accounts": [{"by": [{"described": {"words": "a witness"}}], "says": {}}]}]"#,
    );
}

/// A tenure whose end is not known reaches furthest and hides the two after it.
#[test]
fn an_unknown_end_does_not_hide_a_post_held_twice() {
    breaks(
        Rule::PostHeldTwice,
        r#""posts": [{"id": "post", "name": "Post"}],
           "people": [
             {"id": "a", "name": "A", "ties": [{"kind": "holds", "to": "post", "when": "1961/"}]},
             {"id": "b", "name": "B", "ties": [{"kind": "holds", "to": "post", "when": "1965-01-01/1971-12-31"}]},
             {"id": "c", "name": "C", "ties": [{"kind": "holds", "to": "post", "when": "1971-01-01/1981-12-31"}]}]"#,
    );
}

/// With `SU` and twice `su`, the second `su` repeats the first.
#[test]
fn an_id_that_is_repeated_exactly_is_a_duplicate() {
    breaks(
        Rule::DuplicateId,
        r#""states": [{"id": "SU", "name": "A"}, {"id": "su", "name": "B"}, {"id": "su", "name": "C"}]"#,
    );
}

// Navigation and values.

/// `actions_of` leaves denied parties out, and so should its counterpart.
#[test]
fn a_denied_party_is_no_party() {
    let text = r#"{"format": "diplomacy/1",
        "states": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}],
        "actions": [{"id": "x", "kind": "trade", "parties": [{"who": "a"}, {"who": "b"}, {"who": "c", "not": true}]}]}"#;
    let valid = serde_json::from_str::<Dossier>(text).unwrap().validate().unwrap();
    let parties: Vec<_> = valid.parties_of(&valid.actions[0]).map(|(it, _)| it.id()).collect();
    assert_eq!(parties, ["a", "b"]);
}

/// A value that can be built is written, and what is written is read back.
#[test]
fn a_word_that_can_be_built_can_be_read() {
    let word = diplomacy::Role::from("");
    let json = serde_json::to_string(&word).unwrap();
    assert_eq!(serde_json::from_str::<diplomacy::Role>(&json).ok(), Some(word));
}

#[test]
fn a_number_that_can_be_built_can_be_read() {
    assert_eq!(diplomacy::Number::from_f64(1e300), None);
    let number = diplomacy::Extension::Number(diplomacy::Number::from_f64(1.5e19).unwrap());
    let json = serde_json::to_string(&number).unwrap();
    assert_eq!(serde_json::from_str::<diplomacy::Extension>(&json).ok(), Some(number));
}

// False alarms.

/// The Security Council as such meets: a body is many.
#[test]
fn a_body_in_session_is_more_than_one() {
    is_fine(
        r#""organizations": [{"id": "unsc", "name": "UN Security Council", "kind": "organ"}],
           "meetings": [{"id": "s-pv-1382", "kind": "session", "when": "1967-11-22", "participants": [{"who": "unsc"}]}]"#,
    );
}

#[test]
fn a_group_of_states_is_more_than_one_party() {
    is_fine(
        r#""groups": [{"id": "nws", "name": "the nuclear-weapon states party to the Treaty"}],
           "actions": [{"id": "art-vi", "kind": "arms-control", "parties": [{"who": "nws"}]}]"#,
    );
}

/// Dag Hammarskjöld died on the way to Ndola in the night to 18 September
/// 1961; the talks there were held on the 19th and 20th without him.
#[test]
fn who_died_on_the_way_can_be_absent() {
    is_fine(
        r#""people": [
             {"id": "hammarskjold", "name": "Dag Hammarskjöld", "died": "1961-09-18"},
             {"id": "tshombe", "name": "Moïse Tshombe"}, {"id": "khiari", "name": "Mahmoud Khiari"}],
           "meetings": [{"id": "ndola", "when": "1961-09-19/1961-09-20", "participants": [
             {"who": "tshombe"}, {"who": "khiari"},
             {"who": "hammarskjold", "attendance": {"presence": "absent"}}]}]"#,
    );
}

/// Lafayette (1757 to 1834) was made an honorary citizen of the United States
/// in 2002.
#[test]
fn an_honorary_tie_may_come_after_death() {
    is_fine(
        r#""states": [{"id": "us", "name": "United States"}],
           "people": [{"id": "lafayette", "name": "Marquis de Lafayette", "born": "1757-09-06", "died": "1834-05-20",
             "ties": [{"kind": "national-of", "to": "us", "status": "honorary", "when": "2002-08-06/.."}]}]"#,
    );
}

/// ISO 3166-3 gives a code to what has ceased to be.
#[test]
fn a_code_may_be_given_after_the_end() {
    is_fine(
        r#""states": [{"id": "su", "name": "Soviet Union", "existed": "1922-12-30/1991-12-26",
             "codes": [{"scheme": "iso3166-3", "code": "SUHH", "valid": "1992-08-30/.."}]}]"#,
    );
}

/// Emperor Mutsuhito died on 30 July 1912 and was named Meiji in August.
#[test]
fn a_name_may_be_given_after_death() {
    is_fine(
        r#""people": [{"id": "mutsuhito", "name": "Mutsuhito", "born": "1852-11-03", "died": "1912-07-30",
             "names": [{"text": "明治天皇", "valid": "1912-08-27/.."}]}]"#,
    );
}

#[test]
fn to_raise_a_topic_is_to_say_something() {
    is_fine(
        r#""states": [{"id": "us", "name": "United States"}], "topics": [{"id": "rights", "name": "Human rights"}],
           "positions": [{"id": "p", "act": "raise", "holders": [{"who": "us"}], "topics": ["rights"]}]"#,
    );
}

/// What was said may be told by accounts alone, where all of it is disputed.
#[test]
fn a_position_may_be_told_by_accounts_alone() {
    is_fine(
        r#""states": [{"id": "us", "name": "United States"}, {"id": "su", "name": "Soviet Union"}],
           "positions": [{"id": "p", "act": "assure", "holders": [{"who": "us"}],
             "accounts": [{"by": [{"who": "su"}], "says": {"says": "NATO will not move east."}}]}]"#,
    );
}

/// One delegate casts the vote of another by proxy.
#[test]
fn a_proxy_is_no_second_ballot() {
    is_fine(
        r#""states": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}], "people": [{"id": "x", "name": "X"}],
           "decisions": [{"id": "d", "method": "vote", "ballots": [
             {"by": {"who": "x", "mandate": {"on-behalf-of": ["a"]}}, "vote": "for"},
             {"by": {"who": "x", "mandate": {"on-behalf-of": ["b"]}}, "vote": "for"}]}]"#,
    );
}

/// The Singapore summit began on 12 June 2018 at 9:00, which was the evening
/// of the 11th in Washington. Days of two places can differ by one.
#[test]
fn a_paper_may_be_dated_the_day_before_across_the_date_line() {
    is_fine(
        r#""states": [{"id": "us", "name": "United States"}],
           "documents": [{"id": "pool-report", "kind": "agency-report", "published": "2018-06-11"}],
           "positions": [{"id": "p", "act": "express-hope", "when": "2018-06-12", "holders": [{"who": "us"}],
             "says": "We will have a terrific relationship.", "cites": [{"source": "pool-report"}]}]"#,
    );
}

/// The same moment is on two days, in whichever order the two are compared.
#[test]
fn one_moment_in_two_zones_is_one_time() {
    is_fine(
        r#""states": [{"id": "us", "name": "United States"}, {"id": "jp", "name": "Japan"}],
           "meetings": [
             {"id": "call", "kind": "call", "when": "1985-01-01T20:00:00-05:00"},
             {"id": "leg", "kind": "call", "when": "1985-01-02T10:00:00+09:00",
              "participants": [{"who": "us"}, {"who": "jp"}], "relations": [{"kind": "part-of", "to": "call"}]}]"#,
    );
}

/// Congress passed JASTA on 9 September 2016, the President vetoed it on the
/// 23rd, and Congress overrode the veto on the 28th.
#[test]
fn what_was_carried_can_be_vetoed() {
    is_fine(
        r#""decisions": [{"id": "jasta", "method": "vote", "history": [
             {"step": "carried", "when": "2016-09-09"}, {"step": "vetoed", "when": "2016-09-23"},
             {"step": "put-to-vote", "when": "2016-09-28"}, {"step": "carried", "when": "2016-09-28"},
             {"step": "took-effect", "when": "2016-09-28"}]}]"#,
    );
}

/// The G7 summit of 2020 was put off and then not held at all.
#[test]
fn what_was_put_off_is_often_called_off() {
    is_fine(
        r#""meetings": [{"id": "g7-2020", "kind": "summit", "history": [
             {"step": "postponed", "when": "2020-05-30"}, {"step": "cancelled"}]}]"#,
    );
}

/// States hold the presidency of the Security Council in turn.
#[test]
fn a_state_can_hold_a_post() {
    is_fine(
        r#""states": [{"id": "uk", "name": "United Kingdom", "ties": [{"kind": "holds", "to": "chair", "when": "2024-11"}]}],
           "posts": [{"id": "chair", "name": "President of the Security Council"}]"#,
    );
}

/// The Council of the European Union extends its sanctions by decisions.
#[test]
fn a_decision_can_extend_a_sanction() {
    is_fine(
        r#""events": [{"id": "sanctions", "kind": "sanction", "when": "2014-07-31"}],
           "decisions": [{"id": "d", "method": "vote", "when": "2015-06-22", "relations": [{"kind": "extends", "to": "sanctions"}]}]"#,
    );
}

/// A month across two terms of one holder lies within them together.
#[test]
fn two_terms_in_a_row_cover_the_day_between() {
    is_fine(
        r#""posts": [{"id": "us-president", "name": "President"}], "states": [{"id": "af", "name": "Afghanistan"}],
           "people": [{"id": "obama", "name": "Barack Obama", "ties": [
             {"kind": "holds", "to": "us-president", "when": "2009-01-20/2013-01-20"},
             {"kind": "holds", "to": "us-president", "when": "2013-01-20/2017-01-20"}]}],
           "meetings": [{"id": "m", "when": "2013-01", "participants": [{"who": "obama", "post": "us-president"}, {"who": "af"}]}]"#,
    );
}

// Cost.

/// Every tenure is named in every message: as many bytes as the product of
/// tenures and participations.
#[test]
fn a_message_does_not_grow_with_the_dossier() {
    let ties: Vec<_> = (1000..2000)
        .map(|y| format!(r#"{{"kind": "holds", "to": "post", "when": "{y}"}}"#))
        .collect();
    let found = first(&format!(
        r#""people": [{{"id": "p", "name": "P", "ties": [{}]}}], "posts": [{{"id": "post", "name": "Post"}}],
           "positions": [{{"id": "q", "act": "state", "says": "x", "when": "2001", "holders": [{{"who": "p", "post": "post"}}]}}]"#,
        ties.join(",")
    ));
    assert!(found.len() < 1000, "{} bytes", found.len());
}

// Messages that mislead.

#[track_caller]
fn first(lists: &str) -> String {
    report(lists).iter().next().map(ToString::to_string).unwrap_or_default()
}

/// The record itself is named as the one its circle runs through.
#[test]
fn a_circle_runs_through_the_other_records() {
    let found = first(
        r#""topics": [{"id": "a", "name": "A", "broader": ["b"]}, {"id": "b", "name": "B", "broader": ["c"]},
                      {"id": "c", "name": "C", "broader": ["a"]}]"#,
    );
    assert_eq!(
        found,
        "error[D201] cycle at topics[2].broader[0]: `c` is narrower than itself, \
         by way of `a`, `b`; help: cut the circle"
    );
}

#[test]
fn an_id_that_a_record_had_before_is_known() {
    let found = first(
        r#""states": [{"id": "myanmar", "name": "Myanmar", "filing": {"former-ids": ["burma"]}}],
           "places": [{"id": "rangoon", "name": "Rangoon", "of": "burma"}]"#,
    );
    assert!(found.contains("`burma` is a former id of `myanmar`"), "{found}");
}

#[test]
fn a_former_id_of_its_own_belongs_to_no_other_record() {
    let found = first(
        r#""states": [{"id": "burma", "name": "Burma", "filing": {"former-ids": ["burma"]}}]"#,
    );
    assert!(!found.contains("another record"), "{found}");
}

/// `name` cannot be left out.
#[test]
fn a_required_text_is_not_to_be_left_out() {
    let found = first(r#""states": [{"id": "us", "name": ""}]"#);
    assert!(!found.contains("leave the field out"), "{found}");
}

#[test]
fn one_ballot_is_counted_in_the_singular() {
    let found = first(
        r#""states": [{"id": "us", "name": "United States"}],
           "decisions": [{"id": "d", "method": "vote", "ballots": [{"by": {"who": "us"}, "vote": "against"}],
             "tallies": [{"against": "0"}]}]"#,
    );
    assert!(found.contains("below the 1 ballot recorded"), "{found}");
}

/// A byte count of the known word was held against a count of letters.
#[test]
fn chinese_ids_get_suggestions_too() {
    let found = first(
        r#""organizations": [{"id": "中华人民共和国外交部", "name": "Ministry of Foreign Affairs"}],
           "documents": [{"id": "d", "kind": "statement", "publisher": "中华人民共和国外交布"}]"#,
    );
    assert!(found.contains("did you mean `中华人民共和国外交部`?"), "{found}");
}

/// A violation says where, what, and how to mend it.
#[test]
fn every_violation_has_help() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/bad");
    let mut without = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("readable").path();
        if path.extension().is_some_and(|it| it == "json") {
            let text = std::fs::read_to_string(&path).expect("readable");
            let dossier: Dossier = serde_json::from_str(&text).expect("a dossier");
            let report = match dossier.validate() {
                Ok(valid) => valid.report().clone(),
                Err(invalid) => invalid.report,
            };
            without.extend(report.iter().filter(|it| it.help.is_none()).map(|it| it.rule.name()));
        }
    }
    assert!(without.is_empty(), "{without:?}");
}
