//! Places on Earth, and the land around them drawn flat.

mod clip;
mod countries;
mod frame;
mod land;
mod outline;
mod projection;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::meant;

pub use frame::{Frame, WIDTH};
pub use outline::outline;

/// A place on Earth in decimal degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Coordinates {
    /// Degrees north of the equator, −90 to 90; south of it is negative.
    #[schemars(range(min = -90, max = 90))]
    pub latitude: f64,
    /// Degrees east of Greenwich, −180 to 180; west of it is negative.
    #[schemars(range(min = -180, max = 180))]
    pub longitude: f64,
}

impl Coordinates {
    /// What is no place on Earth: the key, what is wrong, what is expected.
    pub fn mistakes(self) -> impl Iterator<Item = (&'static str, String, &'static str)> {
        let (latitude, longitude) = (self.latitude, self.longitude);
        let wrong_latitude = (!meant::is_degree("latitude", latitude))
            .then(|| ("latitude", format!("{latitude} is not a latitude"), "expected -90 to 90"));
        let wrong_longitude = (!meant::is_degree("longitude", longitude))
            .then(|| ("longitude", format!("{longitude} is not a longitude"), "expected -180 to 180"));
        wrong_latitude.into_iter().chain(wrong_longitude)
    }
}

/// A point of a plane: degrees of longitude and latitude, or `x` to the right and `y` downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub fn new(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    pub fn distance(self, other: Point) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        (x * x + y * y).sqrt()
    }

    /// The point that lies a share of the way to another one.
    pub fn towards(self, other: Point, share: f64) -> Point {
        Point::new(self.x + share * (other.x - self.x), self.y + share * (other.y - self.y))
    }
}

/// An upright rectangle; `bottom` is greater than `top`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rectangle {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rectangle {
    pub fn around(centre: Point, half_width: f64, half_height: f64) -> Rectangle {
        Rectangle {
            left: centre.x - half_width,
            top: centre.y - half_height,
            right: centre.x + half_width,
            bottom: centre.y + half_height,
        }
    }

    /// The smallest one that holds some points.
    pub fn holding(points: &[Point]) -> Option<Rectangle> {
        let mut points = points.iter();
        let first = Rectangle::around(*points.next()?, 0.0, 0.0);
        Some(points.fold(first, |so_far, point| Rectangle {
            left: so_far.left.min(point.x),
            top: so_far.top.min(point.y),
            right: so_far.right.max(point.x),
            bottom: so_far.bottom.max(point.y),
        }))
    }

    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub fn centre(&self) -> Point {
        Point::new((self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0)
    }

    pub fn overlaps(&self, other: &Rectangle) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    pub fn contains(&self, other: &Rectangle) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }
}
