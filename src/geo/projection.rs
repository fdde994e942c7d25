//! From the globe to a plane. Both projections keep areas true, so that no continent looks greater than it is.

use super::{Coordinates, Point};

/// A map projection with its centre in whole degrees. The globe has the radius 1; `y` points down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Projection {
    /// Equal Earth, for the world: B. Šavrič, T. Patterson, B. Jenny, “The Equal Earth map projection”, International
    /// Journal of Geographical Information Science 33 (2019), <https://doi.org/10.1080/13658816.2018.1504949>.
    EqualEarth { meridian: i16 },
    /// Lambert azimuthal equal-area, for a part of it: J. P. Snyder, “Map Projections: A Working Manual”, U.S. Geological
    /// Survey Professional Paper 1395 (1987), equations 22-4, 22-5 and 24-2, <https://doi.org/10.3133/pp1395>.
    Lambert { longitude: i16, latitude: i16 },
}

impl Projection {
    /// The degrees of longitude at its middle.
    pub fn meridian(self) -> f64 {
        let (Projection::EqualEarth { meridian } | Projection::Lambert { longitude: meridian, .. }) = self;
        f64::from(meridian)
    }

    /// How far from its middle meridian it is used. The side of the globe that looks away from the centre of an
    /// azimuthal projection would be torn into a ring.
    pub fn reach(self) -> f64 {
        match self {
            Projection::EqualEarth { .. } => 180.0,
            Projection::Lambert { .. } => 110.0,
        }
    }

    /// Project a place.
    pub fn place(self, place: Coordinates) -> Point {
        self.project(Point::new(east_of(self.meridian() - 180.0, place.longitude), place.latitude))
    }

    /// Project degrees of longitude and latitude. Longitudes may run on beyond ±180.
    pub fn project(self, place: Point) -> Point {
        let (east, north) = ((place.x - self.meridian()).to_radians(), place.y.to_radians());
        match self {
            Projection::EqualEarth { .. } => equal_earth(east, north),
            Projection::Lambert { latitude, .. } => lambert(east, north, f64::from(latitude).to_radians()),
        }
    }
}

/// The same longitude, run on to the east from another one.
pub fn east_of(west: f64, longitude: f64) -> f64 {
    west + (longitude - west).rem_euclid(360.0)
}

fn equal_earth(east: f64, north: f64) -> Point {
    const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];
    let half_root_3 = 3f64.sqrt() / 2.0;
    let theta = libm::asin(half_root_3 * libm::sin(north));
    let (square, sixth) = (theta * theta, theta * theta * theta * theta * theta * theta);
    let slope = A[0] + 3.0 * A[1] * square + sixth * (7.0 * A[2] + 9.0 * A[3] * square);
    let y = theta * (A[0] + A[1] * square + sixth * (A[2] + A[3] * square));
    Point::new(east * libm::cos(theta) / (half_root_3 * slope), -y)
}

fn lambert(east: f64, north: f64, centre: f64) -> Point {
    let (sine, cosine) = (libm::sin(north), libm::cos(north));
    let (centre_sine, centre_cosine) = (libm::sin(centre), libm::cos(centre));
    let facing = centre_sine * sine + centre_cosine * cosine * libm::cos(east);
    let scale = (2.0 / (1.0 + facing)).sqrt();
    let y = centre_cosine * sine - centre_sine * cosine * libm::cos(east);
    Point::new(scale * cosine * libm::sin(east), -scale * y)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(one: Point, x: f64, y: f64, within: f64) {
        assert!(one.distance(Point::new(x, y)) < within, "{one:?} is not {x}, {y}");
    }

    /// The example of PROJ: 122° E 47° N on a globe of the radius 1.
    #[test]
    fn equal_earth_agrees_with_proj() {
        let world = Projection::EqualEarth { meridian: 0 };
        close(world.project(Point::new(122.0, 47.0)), 1.55, -0.89, 0.007);
        close(world.project(Point::new(0.0, 0.0)), 0.0, 0.0, 1e-9);
        assert_eq!(Projection::EqualEarth { meridian: 11 }.project(Point::new(11.0, 0.0)).x, 0.0);
    }

    /// The first numerical example of Snyder's section 24: centre 40° N 100° W, the point 20° S 100° E, the radius 3.
    #[test]
    fn lambert_agrees_with_snyder() {
        let map = Projection::Lambert { longitude: -100, latitude: 40 };
        close(map.project(Point::new(100.0, -20.0)), -4.2339303 / 3.0, -4.0257775 / 3.0, 1e-6);
        close(map.project(Point::new(-100.0, 40.0)), 0.0, 0.0, 1e-9);
    }

    /// A small field has on the map the area that it has on the globe, wherever it lies.
    #[test]
    fn areas_are_true() {
        const SIDE: f64 = 0.01;
        for map in
            [Projection::EqualEarth { meridian: 11 }, Projection::Lambert { longitude: 20, latitude: 50 }]
        {
            for (x, y) in [(0.0, 0.0), (5.0, 51.0), (-60.0, -20.0), (100.0, 65.0)] {
                let corner = |east: f64, north: f64| map.project(Point::new(x + east, y + north));
                let (here, east, north) = (corner(0.0, 0.0), corner(SIDE, 0.0), corner(0.0, SIDE));
                let area =
                    ((east.x - here.x) * (north.y - here.y) - (north.x - here.x) * (east.y - here.y)).abs();
                let globe = SIDE.to_radians().powi(2) * y.to_radians().cos();
                assert!((area / globe - 1.0).abs() < 1e-3, "{map:?} at {x}, {y}: {}", area / globe);
            }
        }
    }

    #[test]
    fn a_longitude_may_run_on() {
        for map in
            [Projection::EqualEarth { meridian: 11 }, Projection::Lambert { longitude: 170, latitude: -20 }]
        {
            assert!(map.project(Point::new(190.0, -15.0)).x > map.project(Point::new(179.0, -15.0)).x);
        }
    }
}
