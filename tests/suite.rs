//! All tests that look at prospectus from outside. How to add a case: `tests/README.md`.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    reason = "tests are around the program"
)]

mod adopt;
mod asked;
mod cases;
mod check;
mod cli;
mod cures;
mod disk;
mod edits;
mod explanations;
mod external;
mod fields;
mod gallery;
mod handbook;
mod history;
mod keys;
mod languages;
mod limits;
mod messages;
mod mutations;
mod offers;
mod readme;
mod scaffold;
mod schema;
mod search;
mod serve;
mod server;
mod shipped;
mod site;
mod slips;
mod tidy;
mod translations;
mod truth;
mod warm;
