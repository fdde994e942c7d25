//! All tests that look at prospectus from outside. How to add a case: `tests/README.md`.

mod cases;
mod check;
mod cli;
mod external;
mod gallery;
mod readme;
mod scaffold;
mod search;
mod serve;
mod server;
mod shipped;
mod site;
mod tidy;
mod warm;
