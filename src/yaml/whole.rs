//! Whole numbers within a range that the message tells.

use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

/// Read a small number of which something else in its place is told with the range. That one lies beyond the range is
/// told by the rules of its kind.
pub fn whole<'de, D: Deserializer<'de>, N: TryFrom<u64>, const LEAST: u64, const MOST: u64>(
    deserializer: D,
) -> Result<N, D::Error> {
    deserializer.deserialize_u32(Whole::<N, LEAST, MOST>(std::marker::PhantomData))
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
