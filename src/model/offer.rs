//! On which terms an entry is there: what it costs, for whom, in which form, how accessible, and what is
//! different for a while.

use jiff::civil::Date;

use crate::basis::source::Spanned;
use crate::model::vocabulary::vocabulary;

/// What it costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cost {
    /// The kind of cost.
    pub(crate) kind: CostKind,
    /// An explanation.
    pub(crate) note: Option<Spanned<String>>,
}

/// The kind of cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CostKind {
    /// Free of charge.
    Free,
    /// An amount in euro cents.
    Amount(u32),
    /// A co-payment.
    CoPayment,
    /// Not known.
    Unknown,
}

vocabulary! {
    /// How editors say what it costs.
    pub(crate) enum CostWord {
        /// Free of charge.
        Free = "gratis",
        /// An amount, which must be named.
        Amount = "bedrag",
        /// A co-payment.
        CoPayment = "eigen bijdrage",
        /// Not known.
        Unknown = "onbekend",
    }
}

impl CostWord {
    /// Those that say all there is to say.
    pub(crate) const ALONE: &'static [&'static str] = &[
        Self::Free.word(),
        Self::CoPayment.word(),
        Self::Unknown.word(),
    ];
}

/// Ages it is meant for; an open end is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AgeRange {
    /// Youngest.
    pub(crate) from: Option<u8>,
    /// Oldest.
    pub(crate) to: Option<u8>,
}

impl AgeRange {
    /// Reads `12-18`, `55+` and `tot 23`.
    #[must_use]
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let age = |part: &str| part.trim().parse::<u8>().ok().filter(|age| *age <= 120);
        let range = if let Some(from) = text.strip_suffix('+') {
            Self {
                from: Some(age(from)?),
                to: None,
            }
        } else if let Some(to) = text.strip_prefix("tot ") {
            Self {
                from: None,
                to: Some(age(to)?),
            }
        } else {
            let (from, to) = text.split_once(['-', '–'])?;
            Self {
                from: Some(age(from)?),
                to: Some(age(to)?),
            }
        };
        let in_order = range.from.zip(range.to).is_none_or(|(from, to)| from <= to);
        in_order.then_some(range)
    }
}

/// How an offer takes account of culture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Culture {
    /// It does, without further words.
    Yes,
    /// It does not.
    No,
    /// It does, like this.
    Described(Spanned<String>),
}

vocabulary! {
    /// With others or alone.
    pub(crate) enum Form {
        /// Together in a group.
        Group = "groep",
        /// One to one.
        Individual = "individueel",
    }
}

/// Group or individual offer; an offer may be both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Setting {
    /// There is a group offer.
    pub(crate) group: bool,
    /// There is an individual offer.
    pub(crate) individual: bool,
}

impl FromIterator<Form> for Setting {
    fn from_iter<I: IntoIterator<Item = Form>>(forms: I) -> Self {
        let mut setting = Self::default();
        for form in forms {
            match form {
                Form::Group => setting.group = true,
                Form::Individual => setting.individual = true,
            }
        }
        setting
    }
}

vocabulary! {
    /// What can be said of how accessible a place is.
    pub(crate) enum Accessibility {
        /// A wheelchair can get in and around.
        Wheelchair = "rolstoel",
        /// A wheelchair cannot.
        NoWheelchair = "niet voor rolstoel",
        /// Everything is on the ground floor.
        GroundFloor = "begane grond",
        /// There is a lift.
        Lift = "lift",
        /// There is an adapted toilet.
        AdaptedToilet = "aangepast toilet",
        /// There is parking for disabled people.
        Parking = "parkeerplaats voor gehandicapten",
        /// A hearing loop, for people with a hearing aid.
        HearingLoop = "ringleiding",
        /// Somebody speaks Dutch Sign Language.
        SignLanguage = "gebarentaal",
        /// Assistance dogs are welcome.
        AssistanceDogs = "hulphond welkom",
        /// There is a quiet room.
        QuietRoom = "rustige ruimte",
    }
}

/// A temporary notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    /// What residents must know now.
    pub(crate) text: Spanned<String>,
    /// Last day on which it is shown.
    pub(crate) until: Option<Date>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_have_three_forms() {
        assert_eq!(
            AgeRange::parse("12-18"),
            Some(AgeRange {
                from: Some(12),
                to: Some(18)
            })
        );
        assert_eq!(
            AgeRange::parse("55+"),
            Some(AgeRange {
                from: Some(55),
                to: None
            })
        );
        assert_eq!(
            AgeRange::parse("tot 23"),
            Some(AgeRange {
                from: None,
                to: Some(23)
            })
        );
        for wrong in ["18-12", "oud", "200+", "-5", "12"] {
            assert_eq!(AgeRange::parse(wrong), None, "{wrong}");
        }
    }
}
