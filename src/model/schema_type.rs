//! The classes of schema.org that describe kinds.

/// A class of schema.org, as far as it changes what is said of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaType {
    /// `EducationalOccupationalProgram`
    Programme,
    Course,
    Other(&'static str),
}

impl SchemaType {
    const PROGRAMME: &'static str = "EducationalOccupationalProgram";

    pub const fn of(name: &'static str) -> SchemaType {
        // Of all names only these two begin with these letters.
        match name.as_bytes() {
            [b'E', b'd', ..] => SchemaType::Programme,
            [b'C', b'o', b'u', b'r', ..] => SchemaType::Course,
            _ => SchemaType::Other(name),
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            SchemaType::Programme => SchemaType::PROGRAMME,
            SchemaType::Course => "Course",
            SchemaType::Other(name) => name,
        }
    }

    /// Whether somebody offers it.
    pub fn provides(self) -> bool {
        !matches!(self, SchemaType::Other(_))
    }
}
