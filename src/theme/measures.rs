//! What a theme draws with: sizes of maps and charts, how wide pictures in texts are shown, colours of the pictures for
//! links. A theme that leaves a measure out has its parent's; those of the default theme are behind them all.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};

use serde_json::Value;

use crate::diagnostic::Code;
use crate::lang::Line;
use crate::yaml::{Fault, Form, Scalar, fault, scalar, whole_within};

/// A whole number within bounds.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Whole<const LEAST: u64, const MOST: u64>(pub u16);

impl<const LEAST: u64, const MOST: u64> Whole<LEAST, MOST> {
    pub fn pixels(self) -> f64 {
        self.0.into()
    }
}

impl<'de, const LEAST: u64, const MOST: u64> Deserialize<'de> for Whole<LEAST, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        whole_within::<D, u16, LEAST, MOST>(deserializer).map(Whole)
    }
}

impl<const LEAST: u64, const MOST: u64> JsonSchema for Whole<LEAST, MOST> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Whole{LEAST}To{MOST}").into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "integer", "minimum": LEAST, "maximum": MOST})
    }
}

/// A colour as SVG and style sheets write it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Colour(String);

impl Scalar for Colour {
    const EXPECTED: &'static str =
        "red, green and blue in six digits of sixteen, in quotation marks: `\"#0b3c49\"`";
    const SAMPLE: &'static str = "#0b3c49";

    fn parse(text: &str) -> Result<Colour, Fault> {
        let digits = text.strip_prefix('#').unwrap_or_default();
        if digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Ok(Colour(text.to_owned()));
        }
        Err(fault(Code::WrongType, format!("`{text}` is no colour")).expected(Self::EXPECTED))
    }

    fn form() -> Form {
        Form::pattern("^#[0-9A-Fa-f]{6}$", &[Self::SAMPLE])
    }
}
scalar!(Colour);

/// Some measures as a theme gives them, and as they are at last.
macro_rules! measures {
    ($($(#[$about:meta])* $name:ident, given as $given:ident { $($(#[$of:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
        #[serde(default, deny_unknown_fields)]
        pub struct $given { $($(#[$of])* $field: Option<$type>,)* }

        $(#[$about])*
        #[derive(Clone, Debug, Deserialize, Serialize)]
        pub struct $name { $($(#[$of])* pub $field: $type,)* }

        impl $name {
            /// The same with those that a theme gives.
            pub(super) fn with(&self, given: &$given) -> $name {
                let (given, mut all) = (given.clone(), self.clone());
                $(all.$field = given.$field.unwrap_or(all.$field);)*
                all
            }
        }
    )*};
}

measures! {
    /// Maps of partners, in pixels of the screen. Styles that show a map at another width have the same.
    MapMeasures, given as GivenMap {
        /// How wide a map is at least on the narrowest screen.
        narrow: Whole<100, 4000>,
        /// From this width on it has the marks `medium`.
        medium: Whole<100, 4000>,
        /// From this width on it has the marks `wide`.
        wide: Whole<100, 4000>,
        /// The most that a map within the column of a text is wide.
        column: Whole<100, 4000>,
        /// Half of a mark: 12 is the smallest that a finger finds (WCAG 2.5.8).
        mark: Whole<12, 100>,
        /// How near the middles of two marks may be; what is nearer shares one.
        apart: Whole<12, 400>,
        /// Half of the university's own mark.
        home: Whole<1, 100>,
        /// The height of the letters of labels.
        letters: Whole<6, 100>,
        /// Between a mark and its label.
        gap: Whole<0, 100>,
    }

    /// Charts of indicators, in the units of the drawing.
    ChartMeasures, given as GivenChart {
        /// The width of the drawing.
        width: Whole<100, 4000>,
        /// Its height.
        height: Whole<100, 4000>,
        /// Room for labels at the left of the lines.
        left: Whole<0, 1000>,
        /// At their right.
        right: Whole<0, 1000>,
        /// Above them.
        top: Whole<0, 1000>,
        /// Below them.
        bottom: Whole<0, 1000>,
    }

    /// Pictures within texts.
    PictureMeasures, given as GivenPictures {
        /// How wide they are shown, as `sizes` of HTML tells it; browsers that know `auto` look at the page instead.
        sizes: Line,
    }
}

/// All that a theme draws with.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Measures {
    pub map: MapMeasures,
    pub chart: ChartMeasures,
    pub pictures: PictureMeasures,
    pub colours: BTreeMap<String, Colour>,
}

impl Measures {
    pub(super) fn fingerprint(&self) -> blake3::Hash {
        blake3::hash(&serde_json::to_vec(self).expect("they are plain values"))
    }
}

impl Measures {
    /// Each with what it is and its value, for people: `map.narrow`.
    pub fn told(&self) -> Vec<[String; 3]> {
        let mut generator = SchemaSettings::draft2020_12().for_deserialize().into_generator();
        generator.subschema_for::<(GivenMap, GivenChart, GivenPictures)>();
        let schemas = generator.take_definitions(true);
        let about = |within: &str, key: &str| {
            let about = schemas.get(within).and_then(|one| one["properties"][key]["description"].as_str());
            about.unwrap_or_default().split_whitespace().collect::<Vec<&str>>().join(" ")
        };
        let groups = serde_json::to_value(self).expect("they are plain values");
        let groups =
            [("map", "GivenMap"), ("chart", "GivenChart"), ("pictures", "GivenPictures"), ("colours", "")]
                .map(|(group, within)| {
                    (group, within, groups[group].as_object().cloned().unwrap_or_default())
                });
        let told = groups.into_iter().flat_map(|(group, within, values)| {
            let row = |(key, value): (String, Value)| {
                let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                [format!("{group}.{key}"), about(within, &key), value]
            };
            values.into_iter().map(row).collect::<Vec<[String; 3]>>()
        });
        told.collect()
    }
}

/// Those of the default theme, which come with the program.
impl Default for Measures {
    fn default() -> Measures {
        static SHIPPED: LazyLock<Measures> = LazyLock::new(|| {
            let text = include_str!("../../themes/default/theme.yaml");
            serde_yaml::from_str(text).expect("the default theme gives every measure")
        });
        SHIPPED.clone()
    }
}

impl MapMeasures {
    /// The key of what cannot be, and why.
    pub(super) fn contradiction(&self) -> Option<(&'static str, String)> {
        let (narrow, medium, wide) = (self.narrow.0, self.medium.0, self.wide.0);
        let grows = narrow <= medium && medium <= wide && narrow <= self.column.0;
        let told = || {
            format!("maps are {narrow}, {medium} and {wide} pixels wide, and {} in a column", self.column.0)
        };
        (!grows).then(|| {
            ("map", told() + ": expected numbers that grow, and a column that has room for the narrowest")
        })
    }
}

impl ChartMeasures {
    /// How far from the left edge of the drawing the lines end.
    pub fn right_edge(&self) -> u16 {
        self.width.0 - self.right.0
    }

    /// How far from its upper edge the lowest line is.
    pub fn bottom_edge(&self) -> u16 {
        self.height.0 - self.bottom.0
    }

    /// The key of what cannot be, and why.
    pub(super) fn contradiction(&self) -> Option<(&'static str, String)> {
        let across = (self.left.0 + self.right.0, self.width.0, "left and right");
        let down = (self.top.0 + self.bottom.0, self.height.0, "above and below");
        let over = [across, down].into_iter().find(|(room, whole, _)| room >= whole)?;
        Some((
            "chart",
            format!("{} of {} are left for labels {}, and nothing for the lines", over.0, over.1, over.2),
        ))
    }
}
