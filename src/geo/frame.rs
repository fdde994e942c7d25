//! The part of the world that a map shows.

use super::projection::{Projection, east_of};
use super::{Coordinates, Point, Rectangle};

/// A map is so many units wide.
pub const WIDTH: u32 = 1200;

/// Radians of the globe's radius are kept to so many steps, so that a frame is the same on every machine.
const STEPS: f64 = 1000.0;
/// A map of places close together shows at least so much around them, in radii: enough to know the coast.
const LEAST_WIDTH: f64 = 1.15;
/// Room beside, above and below the outermost places, as a share of the width.
const MARGIN: (f64, f64) = (0.09, 0.1);
/// The height of a map as a share of its width.
const LEAST_HEIGHT: f64 = 0.52;
const MOST_HEIGHT: f64 = 0.7;
/// Places that span no more than so many degrees of longitude and latitude are a part of the world.
const REGION: (f64, f64) = (80.0, 60.0);
/// The middle of the world: its opposite, where the globe is cut open, runs through the Bering Strait and no continent.
const WORLD_MERIDIAN: i16 = 11;
const CUT: f64 = WORLD_MERIDIAN as f64 - 180.0;
/// Places that span more degrees of longitude are shown on the world as it is usually cut.
const HALF_THE_WORLD: f64 = 150.0;
/// No land lies further north.
const NORTH: f64 = 84.0;
/// From so many radii on, a map shows the whole world.
const WORLD_FROM: f64 = 4.4;

/// The part of the world that a map shows: a rectangle of a projection's plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Frame {
    pub projection: Projection,
    left: i32,
    top: i32,
    width: i32,
    /// In units.
    pub height: u32,
}

impl Frame {
    /// The frame that shows some places; none where there are none.
    pub fn of(places: &[Coordinates]) -> Option<Frame> {
        let bounds = degrees(places)?;
        let projection = fitting(&bounds);
        let points: Vec<Point> = places.iter().map(|place| projection.place(*place)).collect();
        let held = Rectangle::holding(&points)?;
        let width = (held.width() / (1.0 - 2.0 * MARGIN.0)).max(LEAST_WIDTH);
        let height = held.height() + 2.0 * MARGIN.1 * width;
        let width = width.max(height / MOST_HEIGHT);
        let height = height.max(width * LEAST_HEIGHT);
        if width >= WORLD_FROM {
            return Some(Frame::world(&held));
        }
        let part = Rectangle::around(held.centre(), width / 2.0, height / 2.0);
        Some(Frame::new(projection, without_far_north(projection, part)))
    }

    /// All continents where people study, and whatever places lie further south.
    fn world(held: &Rectangle) -> Frame {
        let projection = Projection::EqualEarth { meridian: WORLD_MERIDIAN };
        let meridian = f64::from(WORLD_MERIDIAN);
        let right = projection.project(Point::new(meridian + 180.0, 0.0)).x;
        let top = projection.project(Point::new(meridian, 80.0)).y;
        let bottom = projection.project(Point::new(meridian, -56.0)).y.max(held.bottom + 0.1);
        Frame::new(projection, Rectangle { left: -right, top, right, bottom })
    }

    fn new(projection: Projection, part: Rectangle) -> Frame {
        let step = |radii: f64| (radii * STEPS).round() as i32;
        let (left, top, width) = (step(part.left), step(part.top), step(part.width()));
        let height = (part.height() / part.width() * f64::from(WIDTH)).round() as u32;
        Frame { projection, left, top, width, height }
    }

    /// The whole map, in units.
    pub fn view(&self) -> Rectangle {
        Rectangle { left: 0.0, top: 0.0, right: f64::from(WIDTH), bottom: f64::from(self.height) }
    }

    /// Where a point of the projection's plane lies, in units.
    pub fn units(&self, point: Point) -> Point {
        let scale = f64::from(WIDTH) / f64::from(self.width);
        let from = |length: f64, start: i32| (length * STEPS - f64::from(start)) * scale;
        Point::new(from(point.x, self.left), from(point.y, self.top))
    }

    /// Where a place lies, in units; nothing where that is not on the map.
    pub fn locate(&self, place: Coordinates) -> Option<Point> {
        let point = self.units(self.projection.place(place));
        self.view().contains(&Rectangle::around(point, 0.0, 0.0)).then_some(point)
    }
}

/// The degrees that places span, over the antimeridian where that is the shorter way.
fn degrees(places: &[Coordinates]) -> Option<Rectangle> {
    let mut longitudes: Vec<f64> = places.iter().map(|place| east_of(CUT, place.longitude)).collect();
    longitudes.sort_by(f64::total_cmp);
    let (first, last) = (*longitudes.first()?, *longitudes.last()?);
    let over_the_cut = (first + 360.0 - last, first);
    let gaps = longitudes.windows(2).map(|pair| (pair[1] - pair[0], pair[1]));
    let (gap, west) = gaps.chain([over_the_cut]).max_by(|one, other| one.0.total_cmp(&other.0))?;
    let latitudes: Vec<Point> = places.iter().map(|place| Point::new(0.0, place.latitude)).collect();
    let held = Rectangle::holding(&latitudes)?;
    Some(Rectangle { left: west, right: west + 360.0 - gap, ..held })
}

/// Leave out the empty sea above all land, where a projection draws that as a band.
fn without_far_north(projection: Projection, part: Rectangle) -> Rectangle {
    match projection {
        Projection::Lambert { .. } => part,
        Projection::EqualEarth { meridian } => {
            let top = part.top.max(projection.project(Point::new(meridian.into(), NORTH)).y);
            Rectangle { top, bottom: part.bottom.max(top + part.width() * LEAST_HEIGHT), ..part }
        }
    }
}

/// An azimuthal projection shows a part of the world best, but not the whole of it.
fn fitting(bounds: &Rectangle) -> Projection {
    let centre = bounds.centre();
    let longitude = east_of(-180.0, centre.x).round() as i16;
    if bounds.width() <= REGION.0 && bounds.height() <= REGION.1 {
        Projection::Lambert { longitude, latitude: centre.y.round() as i16 }
    } else if bounds.width() >= HALF_THE_WORLD && bounds.right <= CUT + 360.0 {
        Projection::EqualEarth { meridian: WORLD_MERIDIAN }
    } else {
        Projection::EqualEarth { meridian: longitude }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASSELT: (f64, f64) = (50.93, 5.34);
    const LIMA: (f64, f64) = (-12.07, -77.08);
    const DEPOK: (f64, f64) = (-6.36, 106.82);

    fn at((latitude, longitude): (f64, f64)) -> Coordinates {
        Coordinates { latitude, longitude }
    }

    /// The frame of some places, which it must show all.
    fn frame(places: &[(f64, f64)]) -> Frame {
        let places: Vec<Coordinates> = places.iter().map(|place| at(*place)).collect();
        let frame = Frame::of(&places).unwrap();
        for place in places {
            assert!(frame.locate(place).is_some(), "{place:?} is not on {frame:?}");
        }
        frame
    }

    #[test]
    fn one_place_stands_in_the_middle_of_its_surroundings() {
        let frame = frame(&[HASSELT]);
        assert_eq!(frame.projection, Projection::Lambert { longitude: 5, latitude: 51 });
        let middle = frame.view().centre();
        assert!(frame.locate(at(HASSELT)).unwrap().distance(middle) < 2.0);
        assert_eq!(frame.locate(at(LIMA)), None);
        assert!(frame.locate(at((53.35, -6.26))).is_some(), "Dublin is not far");
        assert_eq!(Frame::of(&[]), None);
    }

    #[test]
    fn the_projection_suits_what_is_shown() {
        let projection = |places: &[(f64, f64)]| frame(places).projection;
        assert_eq!(projection(&[HASSELT, LIMA]), Projection::EqualEarth { meridian: -36 });
        assert_eq!(projection(&[HASSELT, LIMA, DEPOK]), Projection::EqualEarth { meridian: 11 });
        let world = frame(&[HASSELT, LIMA, DEPOK, (-41.3, 174.8), (21.3, -157.9)]);
        assert!(world.locate(at((-53.2, -70.9))).is_some() && world.locate(at((65.0, 170.0))).is_some());
    }

    #[test]
    fn the_shorter_way_may_lead_over_the_antimeridian() {
        let pacific = frame(&[(-18.1, 178.4), (-13.8, -171.8)]);
        assert_eq!(pacific.projection, Projection::Lambert { longitude: -177, latitude: -16 });
        assert!(
            pacific.locate(at((-18.1, 178.4))).unwrap().x < pacific.locate(at((-13.8, -171.8))).unwrap().x
        );
        let ocean = frame(&[(35.7, 139.7), (37.8, -122.4)]);
        assert!(ocean.locate(at((35.7, 139.7))).unwrap().x < ocean.locate(at((37.8, -122.4))).unwrap().x);
    }

    #[test]
    fn the_sea_above_all_land_is_left_out() {
        let top = |places: &[(f64, f64)]| frame(places).locate(at((83.6, -33.0))).map(|north| north.y);
        assert!(
            top(&[HASSELT, (60.0, -110.0), (60.0, 130.0), (-40.0, -60.0), (-40.0, 20.0)]).unwrap() < 20.0
        );
        let far_north = frame(&[(69.6, 18.9), (71.3, -156.8), (65.0, 170.0)]);
        assert!(f64::from(far_north.height) >= f64::from(WIDTH) * LEAST_HEIGHT - 1.0);
    }

    #[test]
    fn the_order_of_places_does_not_matter() {
        assert_eq!(frame(&[HASSELT, LIMA, DEPOK]), frame(&[DEPOK, HASSELT, LIMA]));
    }
}
