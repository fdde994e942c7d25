//! The coasts of the world, from `land.json`; `land.md` beside it says where they come from.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Point;

/// Degrees of longitude and latitude around pieces of land and around inland seas. Longitudes run on where a coast
/// crosses the antimeridian. The last point is joined to the first.
pub static RINGS: LazyLock<Vec<Vec<Point>>> = LazyLock::new(|| {
    let topology: Topology = serde_json::from_str(include_str!("land.json"))
        .expect("the land that comes with the program can be read");
    topology.rings()
});

/// As much of TopoJSON as `land.json` uses: <https://github.com/topojson/topojson-specification>.
#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    arcs: Vec<Vec<[i32; 2]>>,
    objects: Objects,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    land: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<MultiPolygon>,
}

/// For each polygon its rings, for each ring the arcs that it is made of; `!i` is the arc `i` backwards.
#[derive(Deserialize)]
struct MultiPolygon {
    arcs: Vec<Vec<Vec<i32>>>,
}

impl Topology {
    fn rings(&self) -> Vec<Vec<Point>> {
        let arcs: Vec<Vec<Point>> = self.arcs.iter().map(|arc| self.decode(arc)).collect();
        let rings = self.objects.land.geometries.iter().flat_map(|one| one.arcs.iter().flatten());
        rings.map(|ring| continuous(join(ring, &arcs))).collect()
    }

    /// Each position of an arc is the difference from the one before, in steps of a grid.
    fn decode(&self, arc: &[[i32; 2]]) -> Vec<Point> {
        let Transform { scale, translate } = &self.transform;
        let steps = arc.iter().scan((0, 0), |at, step| {
            *at = (at.0 + step[0], at.1 + step[1]);
            Some(*at)
        });
        steps
            .map(|(x, y)| {
                Point::new(f64::from(x) * scale[0] + translate[0], f64::from(y) * scale[1] + translate[1])
            })
            .collect()
    }
}

/// Neighbouring arcs share the point at which they meet, and the last meets the first.
fn join(ring: &[i32], arcs: &[Vec<Point>]) -> Vec<Point> {
    let mut points = Vec::new();
    for index in ring {
        let arc = &arcs[usize::try_from(*index).unwrap_or(!*index as usize)];
        let but_last = arc.len() - 1;
        if *index >= 0 {
            points.extend(&arc[..but_last]);
        } else {
            points.extend(arc.iter().rev().take(but_last));
        }
    }
    points
}

/// Let longitudes run on where they jump from 180 to −180. A ring around a pole is closed along it.
fn continuous(mut ring: Vec<Point>) -> Vec<Point> {
    let mut turn = 0.0;
    let mut before = ring.first().copied().unwrap_or_default();
    for point in &mut ring {
        turn += turned(before, *point);
        before = *point;
        point.x += turn;
    }
    if let (Some(first), Some(last)) = (ring.first().copied(), ring.last().copied()) {
        let end = first.x + turn + turned(before, first);
        if end != first.x {
            let pole = 90f64.copysign(last.y);
            ring.extend([Point::new(end, first.y), Point::new(end, pole), Point::new(first.x, pole)]);
        }
    }
    ring
}

/// By how much longitudes must be moved from one point to the next.
fn turned(before: Point, after: Point) -> f64 {
    match after.x - before.x {
        step if step > 180.0 => -360.0,
        step if step < -180.0 => 360.0,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a place is land: an odd number of coasts lies to its west, over all turns around the globe.
    fn is_land(x: f64, y: f64) -> bool {
        let coasts = |x: f64| {
            let crosses = |one: &Point, next: &Point| {
                (one.y > y) != (next.y > y) && one.towards(*next, (y - one.y) / (next.y - one.y)).x < x
            };
            let edges = RINGS.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
            edges.filter(|(one, next)| crosses(one, next)).count()
        };
        [x - 360.0, x, x + 360.0].into_iter().map(coasts).sum::<usize>() % 2 == 1
    }

    #[test]
    fn towns_stand_on_land_and_seas_do_not() {
        for (name, x, y) in [
            ("Hasselt", 5.34, 50.93),
            ("Jimma", 36.85, 7.69),
            ("Lima", -76.9, -12.05),
            ("Alice Springs", 133.9, -23.7),
        ] {
            assert!(is_land(x, y), "{name}");
        }
        for (name, x, y) in
            [("Atlantic", -30.0, 20.0), ("Caspian Sea", 51.0, 41.0), ("Mediterranean", 18.0, 35.0)]
        {
            assert!(!is_land(x, y), "{name}");
        }
    }

    #[test]
    fn coasts_run_on_over_the_antimeridian() {
        let steps = RINGS.iter().flat_map(|ring| ring.iter().zip(&ring[1..]));
        let longest = steps.map(|(one, next)| (one.x - next.x).abs()).filter(|step| *step < 359.0);
        assert!(longest.fold(0.0, f64::max) < 180.0);
        assert!(is_land(179.0, 68.0) && is_land(181.0, 67.0), "Chukotka is of one piece");
        assert!(is_land(60.0, -85.0), "Antarctica reaches its pole");
    }
}
