//! The classes of schema.org that describe kinds.

macro_rules! classes {
    ($($name:ident,)*) => {
        /// A class of schema.org, by its own name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum SchemaType { $(#[doc = stringify!($name)] $name,)* }

        impl SchemaType {
            pub fn name(self) -> &'static str {
                match self { $(SchemaType::$name => stringify!($name),)* }
            }
        }
    };
}

classes! {
    EducationalOccupationalProgram,
    Course,
    MonetaryGrant,
    Country,
    Organization,
    CollegeOrUniversity,
    ResearchProject,
    DefinedTerm,
    NewsArticle,
    WebPage,
}

impl SchemaType {
    /// Whether somebody offers it to learners.
    pub fn is_offered(self) -> bool {
        matches!(self, SchemaType::EducationalOccupationalProgram | SchemaType::Course)
    }
}
