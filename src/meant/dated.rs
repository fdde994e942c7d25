//! Days of what says more than a day: `2027-09-20T00:00:00Z`.

use super::{Reading, clock};

/// A day, of a time its own.
pub fn days(text: &str) -> Vec<Reading> {
    let of_time = clock::day_of(text);
    if of_time.is_empty() { super::days::days(text) } else { of_time }
}

/// A month, a day, or any time.
pub fn months(text: &str) -> Vec<Reading> {
    let of_time = clock::day_of(text);
    if of_time.is_empty() { super::days::months(text) } else { of_time }
}
