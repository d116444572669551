//! Contact details in a normal form, so that the same details compare as equal.

use crate::model::{Address, Phone, WebAddress};
use crate::words::dutch::words;

/// Numbers of at most this many digits (112, 113, 14 0xx) are answered for many.
const DIGITS_OF_A_SHORT_NUMBER: usize = 6;

/// A phone number that can belong to a single place.
pub(crate) fn phone(phone: &Phone) -> Option<String> {
    (phone.dial.len() > DIGITS_OF_A_SHORT_NUMBER).then(|| phone.dial.clone())
}

/// A web page, without the differences in how its address may be written.
pub(crate) fn website(address: &WebAddress) -> String {
    let url = &address.0;
    let host = url.host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let path = url.path().trim_end_matches('/');
    let path = ["/index.html", "/index.php"]
        .iter()
        .find_map(|index| path.strip_suffix(index))
        .unwrap_or(path);
    format!("{host}{path}?{}", url.query().unwrap_or_default())
}

/// The house, by street and by postcode; empty when there is no house number. An address without a town is
/// in the municipality's own.
pub(crate) fn houses(address: &Address, municipality: &str) -> Vec<String> {
    let street = words(address.street.as_deref().unwrap_or_default());
    let starts_with_digit = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
    let Some(number) = street.iter().skip(1).position(starts_with_digit) else {
        return Vec::new();
    };
    let number = street[number + 1..].concat();
    let spelt: String = street.iter().map(|word| spelt_out(word)).collect();
    let town = address.town.as_deref().unwrap_or(municipality);
    let by_street = format!("{spelt} {}", words(town).join(" "));
    let by_postcode = address.postcode.as_ref();
    let by_postcode = by_postcode.map(|postcode| format!("{postcode} {number}"));
    [Some(by_street), by_postcode]
        .into_iter()
        .flatten()
        .collect()
}

/// "Kerkstr." is Kerkstraat.
fn spelt_out(word: &str) -> String {
    let endings = [("str", "straat"), ("ln", "laan")];
    let mut spelt = endings
        .iter()
        .filter_map(|(short, long)| Some(format!("{}{long}", word.strip_suffix(short)?)));
    spelt.next().unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Postcode;

    fn address(street: &str, postcode: &str, town: Option<&str>) -> Address {
        Address {
            building: None,
            street: Some(street.to_owned()),
            postcode: Postcode::parse(postcode),
            town: town.map(str::to_owned),
        }
    }

    fn same_house(one: &Address, two: &Address) -> bool {
        let there = houses(two, "Lindedam");
        houses(one, "Lindedam")
            .iter()
            .any(|key| there.contains(key))
    }

    #[test]
    fn a_house_is_the_same_however_it_is_written() {
        let house = address("Kerkstraat 12a", "1234 AB", Some("Lindedam"));
        for (street, postcode, town) in [
            ("Kerkstr. 12 A", "", None),
            ("KERKSTRAAT 12-A", "", Some("lindedam")),
            ("Kerk straat 12 a", "1234ab", None),
        ] {
            assert!(
                same_house(&house, &address(street, postcode, town)),
                "{street}"
            );
        }
        for (street, town) in [
            ("Kerkstraat 12", None),
            ("Kerkstraat", None),
            ("Kerkstraat 12a", Some("Elders")),
            ("12", None),
        ] {
            assert!(!same_house(&house, &address(street, "", town)), "{street}");
        }
    }

    #[test]
    fn a_page_is_the_same_however_its_address_is_written() {
        let page = |text| website(&WebAddress::parse(text).unwrap());
        assert_eq!(
            page("https://www.a.example/eten/"),
            page("http://a.example/eten#nu")
        );
        assert_eq!(
            page("https://a.example/index.html"),
            page("https://A.example")
        );
        assert_ne!(page("https://a.example/eten"), page("https://a.example"));
        assert_ne!(
            page("https://a.example/?id=1"),
            page("https://a.example/?id=2")
        );
    }

    #[test]
    fn a_short_number_belongs_to_nobody() {
        assert_eq!(phone(&Phone::parse("14 078").unwrap()), None);
        let (one, two) = (
            Phone::parse("010-000 00 01"),
            Phone::parse("+31 10 0000001"),
        );
        assert_eq!(phone(&one.unwrap()), phone(&two.unwrap()));
    }

    proptest! {
        #[test]
        fn no_address_is_too_strange(street in any::<String>(), town in any::<String>()) {
            let one = address(&street, "1234 AB", Some(&town));
            prop_assert!(houses(&one, "x").len() <= 2);
        }
    }
}
