//! What templates see, told from the types of the views: every field with its type, what it means, and, out of the pages of a
//! site, an example.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::types::{Page, Site};
use crate::site::Poster;
use crate::theme::{Type, Types};

/// A shape that templates see: a map with these fields.
#[derive(Clone, Debug)]
pub struct Shape {
    pub name: String,
    pub about: String,
    pub fields: Vec<Field>,
}

/// A field of a shape.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    /// `text`, `list of Link`, `Phrase or nothing`.
    pub kind: String,
    pub about: String,
    /// From a page of the site; nothing where no page that was looked at has one.
    pub example: Option<String>,
}

/// All shapes, those that every template sees first, with examples from some values of `page` and `site`.
pub fn shapes(pages: &[Value], sites: &[Value]) -> Vec<Shape> {
    let schemas = Schemas::new();
    let mut examples = Examples::default();
    for (root, values) in [("Page", pages), ("Site", sites)] {
        values.iter().for_each(|value| schemas.look_within(root, value, &mut examples));
    }
    let first = ["Page", "Site"].into_iter();
    let others = schemas.of.keys().map(String::as_str).filter(|name| !["Page", "Site"].contains(name));
    first.chain(others).filter_map(|name| schemas.shape(name, &examples)).collect()
}

/// The shapes as types, for whoever looks at templates without drawing pages.
pub fn types() -> Types {
    let schemas = Schemas::new();
    let fields = |schema: &Value| {
        let fields = schema.get("properties")?.as_object()?;
        Some(fields.iter().map(|(name, schema)| (name.clone(), schemas.type_of(schema))).collect())
    };
    Types(schemas.of.iter().filter_map(|(name, schema)| Some((name.clone(), fields(schema)?))).collect())
}

/// The names of all fields that templates are given.
pub fn fields() -> Vec<String> {
    let shapes = shapes(&[], &[]);
    shapes.into_iter().flat_map(|shape| shape.fields).map(|field| field.name).collect()
}

/// The first example of each field, by its shape and its name.
type Examples = BTreeMap<(String, String), String>;

/// An example longer than this many letters is cut.
const LONGEST: usize = 60;

/// What fields of these names are, wherever nothing more is said of them.
const EVERYWHERE: &[(&str, &str)] = &[
    ("alt", "What it shows, for those who cannot see it."),
    ("current", "Whether it is the one that the page shows."),
    ("dir", "`ltr` or `rtl`: the direction of `lang`."),
    ("email", "An address for mail."),
    ("example", "Whether it is invented, to show how a page works; pages mark that."),
    ("group_title", "The applicant group."),
    ("height", "In pixels."),
    ("href", "Its address."),
    ("id", "Its name within the page, for anchors and scripts."),
    ("image", "Its picture."),
    ("label", "In words."),
    ("lang", "A BCP 47 tag."),
    ("name", "What it is called."),
    ("note", "A remark."),
    ("passed", "Whether it is over."),
    ("phone", "A number to dial."),
    ("provenance", "Who checked it, when, and where it is from."),
    ("source", "Where it is from."),
    ("sources", "Where it is from."),
    ("state", "`upcoming`, `open`, `closing-soon` or `passed`."),
    ("state_label", "Its state in words."),
    ("summary", "A sentence about it."),
    ("text", "The words."),
    ("title", "What it is called."),
    ("closes", "When it closes."),
    ("width", "In pixels."),
    ("x", "From the left edge, in the units of the drawing."),
    ("y", "From the upper edge, in the units of the drawing."),
];

const REFERENCE: &str = "#/$defs/";

/// JSON Schemas of the views, by the names of their types.
struct Schemas {
    of: Map<String, Value>,
}

impl Schemas {
    fn new() -> Schemas {
        let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
        generator.subschema_for::<Page>();
        generator.subschema_for::<Site>();
        generator.subschema_for::<Poster>();
        Schemas { of: generator.take_definitions(true) }
    }

    fn shape(&self, name: &str, examples: &Examples) -> Option<Shape> {
        let schema = &self.of[name];
        let field = |(field, schema): (&String, &Value)| Field {
            name: field.clone(),
            kind: kind(schema),
            about: Some(about(schema)).filter(|about| !about.is_empty()).unwrap_or_else(|| everywhere(field)),
            example: examples.get(&(name.to_owned(), field.clone())).cloned(),
        };
        let fields: Vec<Field> = schema.get("properties")?.as_object()?.iter().map(field).collect();
        (!fields.is_empty()).then(|| Shape { name: name.to_owned(), about: about(schema), fields })
    }

    fn type_of(&self, schema: &Value) -> Type {
        if let Some(name) = referred(schema) {
            let schema = &self.of[name];
            return match schema.get("properties") {
                Some(_) => Type::Shape(name.to_owned()),
                None => self.type_of(schema),
            };
        }
        let variants = ["anyOf", "oneOf"].into_iter().find_map(|key| schema.get(key)?.as_array());
        if let Some(variants) = variants {
            let types = variants.iter().filter(|one| one["type"] != "null").map(|one| self.type_of(one));
            return types.reduce(Type::or).unwrap_or(Type::Unknown);
        }
        if schema.get("enum").or(schema.get("const")).is_some() {
            return Type::Plain;
        }
        let types =
            schema.get("type").map(|one| one.as_array().cloned().unwrap_or_else(|| vec![one.clone()]));
        let types = types.into_iter().flatten().filter(|one| one != "null");
        types.map(|one| self.plain_type(&one, schema)).reduce(Type::or).unwrap_or(Type::Unknown)
    }

    fn plain_type(&self, name: &Value, schema: &Value) -> Type {
        let within = |key: &str| schema.get(key).filter(|of| of.is_object()).map(|of| self.type_of(of));
        match name.as_str().unwrap_or_default() {
            "string" | "integer" | "number" | "boolean" => Type::Plain,
            "array" => Type::List(Box::new(within("items").unwrap_or(Type::Unknown))),
            _ => within("additionalProperties").map_or(Type::Unknown, |of| Type::Map(Box::new(of))),
        }
    }

    /// Take examples from a value of some type.
    fn look(&self, schema: &Value, value: &Value, examples: &mut Examples) {
        if let Some(name) = referred(schema) {
            return self.look_within(name, value, examples);
        }
        if let Value::Array(items) = value {
            return items.iter().for_each(|item| self.look(&schema["items"], item, examples));
        }
        let variants = ["anyOf", "oneOf"].into_iter().filter_map(|key| schema.get(key)?.as_array()).flatten();
        if let Some(variant) = variants.filter(|_| value.is_object()).find(|one| self.fits(one, value)) {
            return self.look(variant, value, examples);
        }
        let of_each = schema.get("additionalProperties").filter(|of| of.is_object());
        if let (Some(of), Some(map)) = (of_each, value.as_object()) {
            map.values().for_each(|value| self.look(of, value, examples));
        }
    }

    fn look_within(&self, name: &str, value: &Value, examples: &mut Examples) {
        let schema = &self.of[name];
        let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
            return self.look(schema, value, examples);
        };
        for (field, schema) in properties {
            let Some(value) = value.get(field) else { continue };
            if let Some(told) = told(value) {
                examples.entry((name.to_owned(), field.clone())).or_insert(told);
            }
            self.look(schema, value, examples);
        }
    }

    /// Whether a value may be of a type: it has the fields that the type always has, and no other.
    fn fits(&self, schema: &Value, value: &Value) -> bool {
        let schema = referred(schema).map_or(schema, |name| &self.of[name]);
        let (Some(properties), Some(map)) = (schema.get("properties"), value.as_object()) else {
            return false;
        };
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        map.keys().all(|key| properties.get(key).is_some())
            && required.filter_map(Value::as_str).all(|field| map.contains_key(field))
    }
}

/// The name of the type that a schema is no more than a reference to.
fn referred(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix(REFERENCE)
}

fn about(schema: &Value) -> String {
    let text = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

fn everywhere(field: &str) -> String {
    EVERYWHERE
        .iter()
        .find(|(name, _)| *name == field)
        .map_or_else(String::new, |(_, about)| (*about).to_owned())
}

/// What a value of a schema is, in words.
fn kind(schema: &Value) -> String {
    if let Some(name) = referred(schema) {
        return name.to_owned();
    }
    let variants = ["anyOf", "oneOf"].into_iter().find_map(|key| schema.get(key)?.as_array());
    if let Some(variants) = variants {
        let kinds: Vec<String> = variants.iter().map(kind).collect();
        return kinds.join(" or ");
    }
    match schema.get("type") {
        Some(Value::Array(types)) => {
            let kinds: Vec<String> = types.iter().map(|one| plain(one, schema)).collect();
            kinds.join(" or ")
        }
        Some(one) => plain(one, schema),
        None => "anything".to_owned(),
    }
}

fn plain(name: &Value, schema: &Value) -> String {
    match name.as_str().unwrap_or_default() {
        "string" => "text".to_owned(),
        "integer" => "whole number".to_owned(),
        "boolean" => "true or false".to_owned(),
        "null" => "nothing".to_owned(),
        "array" => format!("list of {}", schema.get("items").map_or_else(|| "anything".to_owned(), kind)),
        "object" => match schema.get("additionalProperties") {
            Some(of) if of.is_object() => format!("map of {}", kind(of)),
            _ => "map".to_owned(),
        },
        other => other.to_owned(),
    }
}

/// A plain value as an example.
fn told(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => {
            let line = text.lines().next().unwrap_or_default();
            let cut: String = line.chars().take(LONGEST).collect();
            Some(if cut.len() < text.len() { format!("{cut}…") } else { cut })
        }
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(true) => Some("true".to_owned()),
        _ => None,
    }
}
