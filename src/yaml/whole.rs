//! Whole numbers within a range that the message tells.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

/// Read a small number of which something else in its place is told with the range. That one lies beyond the range is
/// told by the rules of its kind.
pub fn whole<'de, D: Deserializer<'de>, N: TryFrom<u64>, const LEAST: u64, const MOST: u64>(
    deserializer: D,
) -> Result<N, D::Error> {
    deserializer.deserialize_u32(Whole::<N, LEAST, MOST>(std::marker::PhantomData))
}

/// The same where no rule looks at the range later.
pub fn whole_within<'de, D: Deserializer<'de>, N: TryFrom<u64>, const LEAST: u64, const MOST: u64>(
    deserializer: D,
) -> Result<N, D::Error> {
    let expected = Whole::<u64, LEAST, MOST>(std::marker::PhantomData);
    let number: u64 = whole::<D, u64, LEAST, MOST>(deserializer)?;
    let within = (LEAST..=MOST).contains(&number).then(|| N::try_from(number).ok()).flatten();
    within.ok_or_else(|| D::Error::invalid_value(Unexpected::Unsigned(number), &expected))
}

/// The same of a number that may be left out.
pub fn whole_within_or_none<'de, D: Deserializer<'de>, N: TryFrom<u64>, const LEAST: u64, const MOST: u64>(
    deserializer: D,
) -> Result<Option<N>, D::Error> {
    let number: Option<Within<N, LEAST, MOST>> = Option::deserialize(deserializer)?;
    Ok(number.map(|one| one.0))
}

/// A small number that may be left out, of which rules tell what lies beyond the range.
pub fn whole_or_none<'de, D: Deserializer<'de>, N: TryFrom<u64>, const LEAST: u64, const MOST: u64>(
    deserializer: D,
) -> Result<Option<N>, D::Error> {
    let number: Option<One<N, LEAST, MOST>> = Option::deserialize(deserializer)?;
    Ok(number.map(|one| one.0))
}

/// A small number each in a list, of which rules tell what lies beyond the range.
pub fn wholes<'de, D: Deserializer<'de>, N: TryFrom<u64>, const LEAST: u64, const MOST: u64>(
    deserializer: D,
) -> Result<Vec<N>, D::Error> {
    let numbers: Vec<One<N, LEAST, MOST>> = Vec::deserialize(deserializer)?;
    Ok(numbers.into_iter().map(|one| one.0).collect())
}

struct One<N, const LEAST: u64, const MOST: u64>(N);

impl<'de, N: TryFrom<u64>, const LEAST: u64, const MOST: u64> Deserialize<'de> for One<N, LEAST, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        whole::<D, N, LEAST, MOST>(deserializer).map(One)
    }
}

struct Within<N, const LEAST: u64, const MOST: u64>(N);

impl<'de, N: TryFrom<u64>, const LEAST: u64, const MOST: u64> Deserialize<'de> for Within<N, LEAST, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        whole_within::<D, N, LEAST, MOST>(deserializer).map(Within)
    }
}

struct Whole<N, const LEAST: u64, const MOST: u64>(std::marker::PhantomData<N>);

impl<N: TryFrom<u64>, const LEAST: u64, const MOST: u64> Visitor<'_> for Whole<N, LEAST, MOST> {
    type Value = N;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number from {LEAST} to {MOST}")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<N, E> {
        N::try_from(number).map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
    }
}
