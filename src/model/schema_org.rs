//! The classes of schema.org that describe kinds.

macro_rules! classes {
    ($($name:ident,)*) => {
        /// A class of schema.org, by its own name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum SchemaOrgClass { $(#[doc = stringify!($name)] $name,)* }

        impl SchemaOrgClass {
            pub fn name(self) -> &'static str {
                match self { $(SchemaOrgClass::$name => stringify!($name),)* }
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
    EducationEvent,
    NewsArticle,
    WebPage,
}

impl SchemaOrgClass {
    /// Whether its description names the institution.
    pub fn names_institution(self) -> bool {
        self.is_offered() || self == SchemaOrgClass::EducationEvent
    }

    /// Whether somebody offers it to learners.
    pub fn is_offered(self) -> bool {
        matches!(self, SchemaOrgClass::EducationalOccupationalProgram | SchemaOrgClass::Course)
    }
}
