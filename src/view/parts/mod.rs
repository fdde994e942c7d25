//! What pages are put together from.

mod aim;
mod anchors;
pub mod body;
pub mod card;
pub mod chart;
mod choices;
pub mod comparison;
pub mod countries;
pub mod country;
pub mod counts;
pub mod current;
pub mod deadline;
pub mod entry;
pub mod facts;
pub mod fee;
pub mod fees;
mod front_lines;
pub mod json_ld;
pub mod map;
pub mod mirror;
pub mod opening;
pub mod search_record;
pub mod told;
mod word_forms;
mod years;
