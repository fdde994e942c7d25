//! The part of a polygon within a rectangle: I. E. Sutherland, G. W. Hodgman, “Reentrant polygon clipping”,
//! Communications of the ACM 17 (1974), <https://doi.org/10.1145/360767.360802>.

use super::{Point, Rectangle};

/// Clip a ring, whose last point is joined to its first. Where it leaves the rectangle several times, the parts stay
/// joined along the rectangle's edge.
pub fn clip(ring: &[Point], to: &Rectangle) -> Vec<Point> {
    let edges: [fn(&Rectangle, Point) -> f64; 4] = [
        |to, point| point.x - to.left,
        |to, point| to.right - point.x,
        |to, point| point.y - to.top,
        |to, point| to.bottom - point.y,
    ];
    match Rectangle::holding(ring) {
        Some(bounds) if to.contains(&bounds) => ring.to_vec(),
        Some(bounds) if to.overlaps(&bounds) => {
            edges.iter().fold(ring.to_vec(), |ring, inside| cut(&ring, |point| inside(to, point)))
        }
        _ => Vec::new(),
    }
}

/// Keep the side of a line on which a distance from it is positive.
fn cut(ring: &[Point], inside: impl Fn(Point) -> f64) -> Vec<Point> {
    let mut kept = Vec::with_capacity(ring.len());
    let nexts = ring.iter().cycle().skip(1);
    for (point, next) in ring.iter().zip(nexts) {
        let (here, there) = (inside(*point), inside(*next));
        if here >= 0.0 {
            kept.push(*point);
        }
        if (here >= 0.0) != (there >= 0.0) {
            kept.push(point.towards(*next, here / (here - there)));
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const TO: Rectangle = Rectangle { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };

    fn ring(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn what_is_inside_stays_and_what_is_outside_goes() {
        let inside = ring(&[(1.0, 1.0), (9.0, 1.0), (5.0, 9.0)]);
        assert_eq!(clip(&inside, &TO), inside);
        assert_eq!(clip(&ring(&[(11.0, 1.0), (19.0, 1.0), (15.0, 9.0)]), &TO), []);
        assert_eq!(clip(&[], &TO), []);
    }

    #[test]
    fn a_corner_that_sticks_out_is_cut_off() {
        let triangle = ring(&[(5.0, 5.0), (15.0, 5.0), (5.0, 9.0)]);
        assert_eq!(clip(&triangle, &TO), ring(&[(5.0, 5.0), (10.0, 5.0), (10.0, 7.0), (5.0, 9.0)]));
    }

    #[test]
    fn land_around_the_whole_view_fills_it() {
        let around = ring(&[(-5.0, -5.0), (15.0, -5.0), (15.0, 15.0), (-5.0, 15.0)]);
        let mut corners = clip(&around, &TO);
        corners.sort_by(|one, other| one.x.total_cmp(&other.x).then(one.y.total_cmp(&other.y)));
        assert_eq!(corners, ring(&[(0.0, 0.0), (0.0, 10.0), (10.0, 0.0), (10.0, 10.0)]));
    }
}
