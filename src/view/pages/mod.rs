//! One file a kind of page.

pub mod a_to_z;
pub mod balance;
pub mod compare;
pub mod deadlines;
pub mod home;
pub mod item;
pub mod list;
pub mod sheet;
pub mod strategy;
pub mod who_am_i;
