//! How the table of codes in `codes.rs` is written: a name, the code, a title, and what `prospectus explain` says.

macro_rules! codes {
    ($($name:ident $id:literal $title:literal $text:literal)*) => {
        /// What kind of mistake a message is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $title] $name,)* }
        /// All codes in order.
        pub const CODES: &[Explanation] = &[$(Explanation { code: Code::$name, id: $id, title: $title, text: $text },)*];
    };
}

pub(super) use codes;
