//! Land as the outline that an SVG path draws.

use std::fmt::Write as _;

use super::clip::clip;
use super::frame::Frame;
use super::land::RINGS;
use super::{Point, Rectangle};

/// What is less than so many units aside is left out.
const TOLERANCE: f64 = 1.0;
/// Islands of fewer square units are left out.
const LEAST_AREA: f64 = 8.0;
/// Edges along the rim of the globe are bent from so many degrees on.
const LONGEST_EDGE: f64 = 3.0;
/// So many units beyond its edges are drawn, so that the line of a coast ends out of sight.
const BEYOND: f64 = 4.0;

/// The land within a frame, as the `d` of a `path` to be filled by the even-odd rule.
pub fn outline(frame: &Frame) -> String {
    let view = frame.view();
    let view = Rectangle::around(view.centre(), view.width() / 2.0 + BEYOND, view.height() / 2.0 + BEYOND);
    let mut path = String::new();
    for ring in RINGS.iter() {
        for turn in [-360.0, 0.0, 360.0] {
            let ring = clip(&project(ring, turn, frame), &view);
            if area(&ring) >= LEAST_AREA {
                draw(&simplified(&ring), &mut path);
            }
        }
    }
    path
}

/// The part of a ring that a frame's projection can show, in units.
fn project(ring: &[Point], turn: f64, frame: &Frame) -> Vec<Point> {
    let meridian = frame.projection.meridian();
    let reach = frame.projection.reach();
    let globe = Rectangle { left: meridian - reach, top: -90.0, right: meridian + reach, bottom: 90.0 };
    let turned: Vec<Point> = ring.iter().map(|point| Point::new(point.x + turn, point.y)).collect();
    bent(&clip(&turned, &globe))
        .into_iter()
        .map(|place| frame.units(frame.projection.project(place)))
        .collect()
}

/// Points on long edges, which are curves on a map.
fn bent(ring: &[Point]) -> Vec<Point> {
    let mut points = Vec::with_capacity(ring.len());
    for (point, next) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        let steps = (point.distance(*next) / LONGEST_EDGE).ceil().max(1.0);
        points.extend((0..steps as u32).map(|step| point.towards(*next, f64::from(step) / steps)));
    }
    points
}

fn area(ring: &[Point]) -> f64 {
    let edges = ring.iter().zip(ring.iter().cycle().skip(1));
    let twice: f64 = edges.map(|(one, next)| one.x * next.y - next.x * one.y).sum();
    twice.abs() / 2.0
}

/// Leave out what does not show: D. H. Douglas, T. K. Peucker, “Algorithms for the reduction of the number of points
/// required to represent a digitized line or its caricature”, Cartographica 10 (1973),
/// <https://doi.org/10.3138/FM57-6770-U75U-7727>.
fn simplified(ring: &[Point]) -> Vec<Point> {
    let mut kept = vec![false; ring.len()];
    kept[0] = true;
    let mut parts = vec![(0, ring.len())];
    while let Some((from, to)) = parts.pop() {
        // The ring's end is its beginning.
        let chord = (ring[from], ring[to % ring.len()]);
        let farthest = (from + 1..to)
            .map(|at| (aside(ring[at], chord), at))
            .max_by(|one, other| one.0.total_cmp(&other.0));
        if let Some((_, at)) = farthest.filter(|(aside, _)| *aside > TOLERANCE) {
            kept[at] = true;
            parts.extend([(from, at), (at, to)]);
        }
    }
    ring.iter().zip(kept).filter(|(_, kept)| *kept).map(|(point, _)| *point).collect()
}

/// How far a point lies from a line.
fn aside(point: Point, (from, to): (Point, Point)) -> f64 {
    let length = from.distance(to);
    if length == 0.0 {
        return point.distance(from);
    }
    ((to.x - from.x) * (from.y - point.y) - (from.x - point.x) * (to.y - from.y)).abs() / length
}

/// Whole units, each as the difference from the one before: the shortest way to write a path.
fn draw(ring: &[Point], path: &mut String) {
    let mut grid: Vec<(i64, i64)> =
        ring.iter().map(|point| (point.x.round() as i64, point.y.round() as i64)).collect();
    grid.dedup();
    if grid.len() < 3 {
        return;
    }
    let mut before = grid[0];
    let _ = write!(path, "M{},{}l", before.0, before.1);
    for (at, next) in grid[1..].iter().enumerate() {
        let (x, y) = (next.0 - before.0, next.1 - before.1);
        let apart = if at == 0 || x < 0 { "" } else { " " };
        let comma = if y < 0 { "" } else { "," };
        let _ = write!(path, "{apart}{x}{comma}{y}");
        before = *next;
    }
    path.push('z');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::Coordinates;

    fn of(places: &[(f64, f64)]) -> (Frame, String) {
        let places: Vec<Coordinates> = places
            .iter()
            .map(|(latitude, longitude)| Coordinates { latitude: *latitude, longitude: *longitude })
            .collect();
        let frame = Frame::of(&places).unwrap();
        (frame, outline(&frame))
    }

    fn ring(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn a_path_is_written_in_few_letters() {
        let mut path = String::new();
        draw(&ring(&[(10.0, 10.0), (20.2, 9.6), (20.4, 9.6), (15.0, 30.0)]), &mut path);
        assert_eq!(path, "M10,10l10,0-5,20z");
        draw(&ring(&[(1.0, 1.0), (1.2, 1.0), (3.0, 1.0)]), &mut path);
        assert_eq!(path, "M10,10l10,0-5,20z", "two points are no land");
    }

    #[test]
    fn what_does_not_show_is_left_out() {
        let coast =
            ring(&[(0.0, 0.0), (50.0, 0.4), (100.0, 0.0), (100.0, 100.0), (98.0, 50.0), (0.0, 100.0)]);
        assert_eq!(
            simplified(&coast),
            ring(&[(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (98.0, 50.0), (0.0, 100.0)])
        );
    }

    #[test]
    fn a_long_edge_is_bent() {
        let bent = bent(&ring(&[(0.0, 0.0), (9.0, 0.0), (9.0, 1.0)]));
        assert_eq!(bent[..4], ring(&[(0.0, 0.0), (3.0, 0.0), (6.0, 0.0), (9.0, 0.0)]));
    }

    #[test]
    fn the_land_is_light() {
        let world = of(&[(50.9, 5.3), (-12.0, -77.0), (-41.3, 174.8), (21.3, -157.9)]).1;
        let europe = of(&[(50.9, 5.3), (35.5, 24.0)]).1;
        assert!((8_000..20_000).contains(&world.len()), "{} bytes for the world", world.len());
        assert!((3_000..10_000).contains(&europe.len()), "{} bytes for Europe", europe.len());
        assert!(world.starts_with('M') && world.ends_with('z') && !world.contains("NaN"));
    }
}
