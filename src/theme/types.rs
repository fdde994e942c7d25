//! What templates are given, as types: so that what they ask of it can be looked at without drawing a page.

use std::collections::BTreeMap;

/// What is known of a value in a template.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// Text, number, or whether something is so: it can be printed.
    Plain,
    /// A map with fields of its own, by the name of its shape.
    Shape(String),
    List(Box<Type>),
    /// A map whose keys are data.
    Map(Box<Type>),
    /// One of these.
    AnyOf(Vec<Type>),
    /// Nothing is certain.
    Unknown,
}

/// A field that a value of some shapes cannot have.
#[derive(Debug, PartialEq)]
pub struct NoField {
    /// The shapes by their names.
    pub shapes: Vec<String>,
}

/// The shapes by their names, each with the types of its fields.
#[derive(Clone, Debug, Default)]
pub struct Types(pub BTreeMap<String, BTreeMap<String, Type>>);

impl Type {
    /// What is known of a value that is one of two.
    pub fn or(self, other: Type) -> Type {
        match (self, other) {
            (Type::Unknown, _) | (_, Type::Unknown) => Type::Unknown,
            (one, other) if one == other => one,
            (one, other) => {
                let mut all = one.each();
                other.each().into_iter().for_each(|each| {
                    if !all.contains(&each) {
                        all.push(each);
                    }
                });
                Type::AnyOf(all)
            }
        }
    }

    fn each(self) -> Vec<Type> {
        match self {
            Type::AnyOf(types) => types,
            one => vec![one],
        }
    }

    /// What a loop goes through, or an index picks.
    pub fn item(&self) -> Type {
        match self {
            Type::List(item) | Type::Map(item) => (**item).clone(),
            _ => Type::Unknown,
        }
    }

    /// Whether printing it shows something else than words, whatever it is.
    pub fn is_no_text(&self) -> bool {
        match self {
            Type::Plain | Type::Unknown => false,
            Type::AnyOf(types) => types.iter().all(Type::is_no_text),
            Type::Shape(_) | Type::List(_) | Type::Map(_) => true,
        }
    }

    /// The filter that makes text of it.
    pub fn filter(&self) -> Option<&'static str> {
        match self {
            Type::Shape(name) if name == "Phrase" => Some("words"),
            Type::Shape(name) if name == "Shown" => Some("value"),
            _ => None,
        }
    }

    /// In words, for whoever prints it.
    pub fn told(&self) -> String {
        match self {
            Type::Shape(name) => format!("a `{name}`, which is a map"),
            Type::List(_) => "a list".to_owned(),
            _ => "a map".to_owned(),
        }
    }
}

impl Types {
    /// The type of a field, where values of the type have one.
    pub fn field(&self, of: &Type, name: &str) -> Result<Type, NoField> {
        match of {
            Type::Shape(shape) => match self.0.get(shape) {
                Some(fields) => {
                    fields.get(name).cloned().ok_or_else(|| NoField { shapes: vec![shape.clone()] })
                }
                None => Ok(Type::Unknown),
            },
            Type::Map(value) => Ok((**value).clone()),
            Type::AnyOf(types) => {
                let (found, none): (Vec<_>, Vec<_>) =
                    types.iter().map(|one| self.field(one, name)).partition(Result::is_ok);
                let none = none.into_iter().filter_map(Result::err).flat_map(|none| none.shapes);
                let none = NoField { shapes: none.collect() };
                found.into_iter().filter_map(Result::ok).reduce(Type::or).ok_or(none)
            }
            Type::Plain | Type::List(_) | Type::Unknown => Ok(Type::Unknown),
        }
    }

    /// The fields of some shapes.
    pub fn fields<'t>(&'t self, shapes: &'t [String]) -> impl Iterator<Item = &'t str> {
        shapes
            .iter()
            .filter_map(|shape| self.0.get(shape))
            .flat_map(|fields| fields.keys().map(String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_one_of_several_has_the_fields_of_each() {
        let shape = |name: &str| Type::Shape(name.to_owned());
        let fields = |all: &[(&str, Type)]| all.iter().map(|(n, t)| ((*n).to_owned(), t.clone())).collect();
        let types = Types(BTreeMap::from([
            ("A".to_owned(), fields(&[("x", Type::Plain), ("y", shape("B"))])),
            ("B".to_owned(), fields(&[("x", shape("A"))])),
        ]));
        let either = shape("A").or(shape("B"));
        assert_eq!(types.field(&either, "x"), Ok(Type::Plain.or(shape("A"))));
        assert_eq!(types.field(&either, "y"), Ok(shape("B")));
        assert_eq!(types.field(&either, "z"), Err(NoField { shapes: vec!["A".into(), "B".into()] }));
        assert!(either.is_no_text() && !Type::Plain.or(shape("A")).is_no_text());
        assert_eq!(shape("A").or(Type::Unknown), Type::Unknown);
        assert_eq!(types.field(&Type::Unknown, "z"), Ok(Type::Unknown));
    }
}
