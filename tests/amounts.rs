//! Amounts: reading, messages, bounds, and comparison.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use diplomacy::Certainty::{self, Certainly, CertainlyNot, Possibly};
use diplomacy::{Amount, AmountError, Decimal};
use proptest::prelude::*;

fn amount(text: &str) -> Amount {
    Amount::new(text).unwrap_or_else(|error| panic!("{error}"))
}

fn shown(number: Option<Decimal>) -> String {
    number.map_or_else(|| "-".to_owned(), |number| number.to_string())
}

#[test]
fn is_small() {
    assert_eq!(size_of::<Amount>(), 16);
    assert_eq!(size_of::<Option<Amount>>(), 16);
    assert_eq!(size_of::<Result<Amount, AmountError>>(), 16);
}

#[test]
fn bounds() {
    for (text, min, max, exact, approximate) in [
        ("30", "30", "30", true, false),
        ("0", "0", "0", true, false),
        ("2.5", "2.5", "2.5", true, false),
        ("2.50", "2.5", "2.5", true, false),
        ("-3", "-3", "-3", true, false),
        ("-0.5", "-0.5", "-0.5", true, false),
        ("0.000000001", "0.000000001", "0.000000001", true, false),
        ("30~", "30", "30", false, true),
        ("30..40", "30", "40", false, false),
        ("30..30", "30", "30", true, false),
        ("30..40~", "30", "40", false, true),
        ("-40..-30.5", "-40", "-30.5", false, false),
        ("30..", "30", "-", false, false),
        ("..40", "-", "40", false, false),
        (
            "99999999999999999999.999999999",
            "99999999999999999999.999999999",
            "99999999999999999999.999999999",
            true,
            false,
        ),
    ] {
        let amount = amount(text);
        assert_eq!(
            (shown(amount.min()).as_str(), shown(amount.max()).as_str()),
            (min, max),
            "{text}"
        );
        assert_eq!(amount.is_exact(), exact, "{text}");
        assert_eq!(amount.is_approximate(), approximate, "{text}");
        assert_eq!(amount.to_string(), text);
    }
}

#[test]
fn messages() {
    const SPACE: &str = "it contains white space, and an amount is written without";
    const COMMA: &str =
        "it contains `,`: thousands are not set apart, and decimals follow a point, such as `2.5`";
    const TILDE: &str = "`~` stands only at the end, after a number or a range with both ends, such as `30~` or `30..40~`";
    const NO_DIGITS: &str = "a number has a digit at least, and here is none";
    #[rustfmt::skip]
    let table: &[(&str, &str)] = &[
        ("", "it is empty; where no number is known, leave the amount out"),
        (" ", SPACE),
        ("30 ", SPACE),
        ("about 30", SPACE),
        ("+3", "a number is written without `+`"),
        ("1e5", "it contains `e`: a number is written out in digits, such as `100000`"),
        ("1E5", "it contains `E`: a number is written out in digits, such as `100000`"),
        ("1,000", COMMA),
        ("2,5", COMMA),
        ("007", "`007` begins with a zero, as codes and octal numbers do; write `7`"),
        ("-007", "`-007` begins with a zero, as codes and octal numbers do; write `-7`"),
        ("00.5", "`00.5` begins with a zero, as codes and octal numbers do; write `0.5`"),
        ("000", "`000` begins with a zero, as codes and octal numbers do; write `0`"),
        ("30..040", "`040` begins with a zero, as codes and octal numbers do; write `40`"),
        ("-0", "zero has no sign"),
        ("-0.0", "zero has no sign"),
        ("30-40", "a range is written with `..`, such as `30..40`"),
        ("40..30", "its lower end 40 is above its upper end 30"),
        ("2.50..2.4", "its lower end 2.5 is above its upper end 2.4"),
        ("30..40..50", "it has more than one `..`"),
        ("..", "it has neither a lower nor an upper end"),
        ("~", NO_DIGITS),
        ("-", NO_DIGITS),
        ("~30", TILDE),
        ("30~..40", TILDE),
        ("30..~", TILDE),
        ("..40~", TILDE),
        ("30~~", TILDE),
        (".5", "`.5` needs a digit before and after its point"),
        ("5.", "`5.` needs a digit before and after its point"),
        ("30...40", "`.40` needs a digit before and after its point"),
        ("1.2.3", "`1.2.3` has more than one point"),
        ("30k", "`k` may not stand in it; an amount is written such as `30`, `2.5`, `30~`, `30..40`, `30..` or `..40`"),
        ("$30", "`$` may not stand in it; an amount is written such as `30`, `2.5`, `30~`, `30..40`, `30..` or `..40`"),
        ("−3", "`−` may not stand in it; an amount is written such as `30`, `2.5`, `30~`, `30..40`, `30..` or `..40`"),
        ("123456789012345678901", "`123456789012345678901` has 21 digits before its point, and at most 20 are kept"),
        ("1.1234567890", "`1.1234567890` has 10 digits after its point, and at most 9 are kept"),
    ];
    for (text, reason) in table {
        let error = Amount::new(text).expect_err(text);
        assert_eq!(error.to_string(), format!("`{text}` is not an amount: {reason}"));
        assert_eq!(error.found(), *text);
    }
    assert_eq!(
        Amount::new(&"9".repeat(100)).map_err(|error| error.to_string()),
        Err(format!(
            "`{0}…` is not an amount: `{0}…` has 100 digits before its point, and at most 20 are kept",
            "9".repeat(60)
        ))
    );
    assert_eq!(
        Amount::new("3\u{202e}0\u{7}").map_err(|error| error.to_string()),
        Err("`3\\u{202e}0\\u{7}` is not an amount: `\\u{202e}` may not stand in it; an amount is \
             written such as `30`, `2.5`, `30~`, `30..40`, `30..` or `..40`"
            .to_owned())
    );
}

#[test]
fn made_from_numbers() {
    assert_eq!(Amount::from(30), amount("30"));
    assert_eq!(Amount::from(-3_i64), amount("-3"));
    assert_eq!(Amount::from(u64::MAX), amount("18446744073709551615"));
    assert_eq!(Amount::from(i64::MIN), amount("-9223372036854775808"));
    assert_eq!("30..".parse(), Ok(amount("30..")));
    assert_eq!(Amount::try_from("30~".to_owned()), Ok(amount("30~")));
    assert_eq!(String::from(amount("2.50")), "2.50");
    assert_ne!(amount("2.50"), amount("2.5"));
    assert_eq!(format!("{:?}", amount("30~")), r#"Amount("30~")"#);
}

#[test]
fn json() {
    let read = |json: &str| serde_json::from_str::<Amount>(json).map_err(|error| error.to_string());
    assert_eq!(read(r#""30..40~""#), Ok(amount("30..40~")));
    assert_eq!(serde_json::to_string(&amount("2.50")).expect("a string"), r#""2.50""#);
    for (json, found, column) in [
        ("30", "integer `30`", 2),
        ("-3", "integer `-3`", 2),
        ("2.5", "floating point `2.5`", 3),
        ("null", "null", 4),
    ] {
        assert_eq!(
            read(json),
            Err(format!(
                "invalid type: {found}, expected an amount written as text, such as \"30\", \
                 \"30~\" or \"30..40\" at line 1 column {column}"
            ))
        );
    }
    assert_eq!(
        read(r#""40..30""#),
        Err("`40..30` is not an amount: its lower end 40 is above its upper end 30 \
             at line 1 column 8"
            .to_owned())
    );
}

#[test]
fn decimals() {
    let number = |text: &str| amount(text).min().expect("a number");
    assert_eq!(number("30").to_i64(), Some(30));
    assert_eq!(number("2.50"), number("2.5"));
    assert_eq!(number("2.5").to_i64(), None);
    assert_eq!(number("-9223372036854775808").to_i64(), Some(i64::MIN));
    assert_eq!(number("9223372036854775808").to_i64(), None);
    assert_eq!(number("2.5").to_f64(), 2.5);
    assert_eq!(number("-0.1").to_f64(), -0.1);
    assert!(number("-3") < number("-2.9") && number("9") < number("10"));
    assert_eq!(Decimal::from(3), number("3"));
    assert_eq!(format!("{:?} {0:>6}", number("-2.50")), "Decimal(-2.5)   -2.5");
    assert_eq!(number("2.5").checked_add(number("0.75")), Some(number("3.25")));
    let most = number("99999999999999999999.999999999");
    let least = number("0.000000001");
    assert_eq!(most.checked_add(least), None);
    assert_eq!(most.checked_add(number("-1")), Some(number("99999999999999999998.999999999")));
}

#[test]
fn comparison() {
    for (left, right, less, equals) in [
        ("30", "40", Certainly, CertainlyNot),
        ("40", "30", CertainlyNot, CertainlyNot),
        ("30", "30", CertainlyNot, Certainly),
        ("2.50", "2.5", CertainlyNot, Certainly),
        ("30~", "31", Possibly, Possibly),
        ("30", "1000~", Possibly, Possibly),
        ("30..40", "41", Certainly, CertainlyNot),
        ("30..40", "40", Possibly, Possibly),
        ("30..40", "30", CertainlyNot, Possibly),
        ("30..40", "30..40", Possibly, Possibly),
        ("30..", "20", CertainlyNot, CertainlyNot),
        ("30..", "50", Possibly, Possibly),
        ("..40", "50..", Certainly, CertainlyNot),
        ("..40", "..50", Possibly, Possibly),
    ] {
        let (a, b): (Amount, Amount) = (amount(left), amount(right));
        assert_eq!(a.less_than(&b), less, "{left} {right}");
        assert_eq!(a.equals(&b), equals, "{left} {right}");
        assert_eq!(b.equals(&a), equals, "{left} {right}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_read_is_written_back(
        text in prop_oneof![
            r"-?[0-9]{1,22}(\.[0-9]{1,11})?(\.\.)?(-?[0-9]{1,4})?~?",
            r"[-0-9.~+,e ]{0,12}",
            any::<String>(),
        ],
    ) {
        match Amount::new(&text) {
            Ok(amount) => {
                prop_assert_eq!(amount.to_string(), &*text);
                let json = serde_json::to_string(&amount).expect("a string");
                prop_assert_eq!(serde_json::from_str::<Amount>(&json).expect("an amount"), amount.clone());
                prop_assert!(amount.min().is_some() || amount.max().is_some());
                if let (Some(min), Some(max)) = (amount.min(), amount.max()) {
                    prop_assert!(min <= max);
                }
                prop_assert!(amount.equals(&amount).is_possible());
                prop_assert!(!amount.less_than(&amount).is_certain());
            }
            Err(error) => {
                prop_assert_eq!(error.found(), &*text);
                let message = error.to_string();
                prop_assert!(message.contains(" is not an amount: "));
                prop_assert!(!message.contains(char::is_control));
            }
        }
    }

    #[test]
    fn decimals_survive_writing(integer in any::<i64>(), other in any::<i64>()) {
        let (a, b) = (Decimal::from(integer), Decimal::from(other));
        prop_assert_eq!(a.to_i64(), Some(integer));
        prop_assert_eq!(a.to_string(), integer.to_string());
        prop_assert_eq!(a.cmp(&b), integer.cmp(&other));
        prop_assert_eq!(
            Amount::from(integer).less_than(&Amount::from(other)),
            Certainty::from(integer < other)
        );
        prop_assert_eq!(
            a.checked_add(b).map(|sum| sum.to_string()),
            Some((i128::from(integer) + i128::from(other)).to_string())
        );
    }
}
