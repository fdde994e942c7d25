//! **prospectus** publishes a university's international catalogue as a static site.

pub mod source;

pub mod diagnostic;

pub mod yaml;

pub mod lang;

pub mod codes;

pub mod time;

pub mod model;

pub mod document;

pub mod config;

pub mod catalogue;

pub mod locale;

pub mod theme;

pub mod site;

pub mod picture;

pub mod markdown;

pub mod view;

pub mod output;

pub mod compile;

pub mod disk;

pub mod report;

pub mod cli;
