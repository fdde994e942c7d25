//! Where marks and their labels stand, so that each can be read and reached.

use crate::geo::{Point, Rectangle};
use crate::view::types::Label;

/// Points that one mark stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    pub centre: Point,
    /// Places in the list of points, in its order.
    pub members: Vec<usize>,
}

/// Put points together until no two marks are nearer to each other than wanted, nor to the university's own, which keep
/// another distance.
pub(super) fn grouped(points: &[Point], apart: f64, homes: (&[Point], f64)) -> Vec<Group> {
    let alone = |(at, point): (usize, &Point)| Group { centre: *point, members: vec![at] };
    let mut groups: Vec<Group> = points.iter().enumerate().map(alone).collect();
    // Between two homes that stand too near each other there is no place that is clear of both.
    for _ in 0..points.len() + 2 {
        let before = groups.clone();
        groups = groups.into_iter().fold(Vec::new(), |groups, group| joined(groups, group, apart));
        groups.iter_mut().for_each(|group| group.centre = clear_of(homes, group.centre));
        if groups == before {
            break;
        }
    }
    groups
}

/// A point that is moved straight away from each home that is too near.
fn clear_of((homes, apart): (&[Point], f64), point: Point) -> Point {
    homes.iter().fold(point, |point, home| {
        let distance = home.distance(point);
        match distance {
            _ if distance >= apart - 0.01 => point,
            0.0 => Point::new(home.x, home.y + apart),
            _ => home.towards(point, apart / distance),
        }
    })
}

/// Add a group, or let the nearest one that it would cover take it in.
fn joined(mut groups: Vec<Group>, group: Group, apart: f64) -> Vec<Group> {
    let distance = |other: &Group| other.centre.distance(group.centre);
    let nearest = groups.iter_mut().min_by(|one, other| distance(one).total_cmp(&distance(other)));
    match nearest.filter(|nearest| distance(nearest) < apart) {
        Some(nearest) => {
            let all = nearest.members.len() + group.members.len();
            nearest.centre = nearest.centre.towards(group.centre, group.members.len() as f64 / all as f64);
            nearest.members.extend(group.members);
            nearest.members.sort_unstable();
        }
        None => groups.push(group),
    }
    groups
}

/// A map that fills with marks and labels.
pub(super) struct Canvas {
    view: Rectangle,
    taken: Vec<Rectangle>,
    /// Units for a pixel on the narrowest screen that shows it.
    pixel: f64,
    /// The height of letters, in pixels.
    letters: f64,
    /// Between a mark and its label, in pixels.
    gap: f64,
}

/// The width of a letter as a share of its height, rather too much than too little.
const LETTER: f64 = 0.58;

impl Canvas {
    pub fn new(view: Rectangle, pixel: f64, letters: f64, gap: f64) -> Canvas {
        Canvas { view, taken: Vec::new(), pixel, letters, gap }
    }

    /// How many marks and labels a place would cover.
    fn covered(&self, place: &Rectangle) -> usize {
        self.taken.iter().filter(|taken| taken.overlaps(place)).count()
    }

    fn is_free(&self, place: &Rectangle) -> bool {
        self.view.contains(place) && self.covered(place) == 0
    }

    fn square(&self, centre: Point, radius: f64) -> Rectangle {
        Rectangle::around(centre, radius * self.pixel, radius * self.pixel)
    }

    /// Take the room of a mark.
    pub fn mark(&mut self, centre: Point, radius: f64) {
        self.taken.push(self.square(centre, radius));
    }

    /// The point that lies some pixels beside another one.
    pub fn off(&self, point: Point, pixels: Point) -> Point {
        Point::new(point.x + pixels.x * self.pixel, point.y + pixels.y * self.pixel)
    }

    /// A text beside, below or above a mark, where there is room for it.
    pub fn label(&mut self, mark: Point, radius: f64, text: &str) -> Option<Label> {
        let width = text.chars().count() as f64 * LETTER * self.letters;
        let (half, off) = (self.letters * 0.6, radius + self.gap);
        let candidates = [
            (off, 0.0, 0.0, "start"),
            (-off, 0.0, 1.0, "end"),
            (0.0, off + half, 0.5, "middle"),
            (0.0, -off - half, 0.5, "middle"),
        ];
        let place = |x: f64, y: f64, share: f64| {
            let middle = self.off(mark, Point::new(x + (0.5 - share) * width, y));
            Rectangle::around(middle, width / 2.0 * self.pixel, half * self.pixel)
        };
        let free = candidates.into_iter().find(|(x, y, share, _)| self.is_free(&place(*x, *y, *share)));
        let (x, y, share, anchor) = free?;
        self.taken.push(place(x, y, share));
        Some(Label { x: x.round() as i32, y: y.round() as i32, anchor, text: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(places: &[(f64, f64)]) -> Vec<Point> {
        places.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn marks_that_would_cover_each_other_become_one() {
        let groups = grouped(&points(&[(0.0, 0.0), (100.0, 0.0), (4.0, 0.0), (2.0, 6.0)]), 10.0, (&[], 0.0));
        let members: Vec<&[usize]> = groups.iter().map(|group| group.members.as_slice()).collect();
        assert_eq!(members, [&[0, 2, 3][..], &[1]]);
        assert_eq!(groups[0].centre, Point::new(2.0, 2.0));
    }

    /// Two groups that come near each other as they grow are joined as well; nobody is lost.
    #[test]
    fn no_two_marks_are_nearer_than_wanted() {
        let many: Vec<Point> =
            (0..200u32).map(|at| Point::new(f64::from(at * 37 % 101), f64::from(at * 53 % 97))).collect();
        let groups = grouped(&many, 12.0, (&[], 0.0));
        for (at, group) in groups.iter().enumerate() {
            assert!(groups[..at].iter().all(|other| other.centre.distance(group.centre) >= 12.0));
        }
        let mut members: Vec<usize> = groups.iter().flat_map(|group| group.members.clone()).collect();
        members.sort_unstable();
        assert_eq!(members, (0..200).collect::<Vec<_>>());
        assert!(groups.len() > 10, "{} marks", groups.len());
    }

    #[test]
    fn a_label_stands_where_there_is_room() {
        let view = Rectangle { left: 0.0, top: 0.0, right: 200.0, bottom: 100.0 };
        let mut canvas = Canvas::new(view, 1.0, 13.0, 3.0);
        let anchor = |label: Option<Label>| label.map(|label| label.anchor);
        assert_eq!(anchor(canvas.label(Point::new(20.0, 50.0), 10.0, "Lima")), Some("start"));
        assert_eq!(
            anchor(canvas.label(Point::new(190.0, 50.0), 10.0, "Lima")),
            Some("end"),
            "the edge is near"
        );
        assert_eq!(anchor(canvas.label(Point::new(20.0, 50.0), 10.0, "Lima")), Some("middle"), "it is taken");
        assert_eq!(anchor(canvas.label(Point::new(100.0, 50.0), 10.0, &"long ".repeat(20))), None);
    }

    #[test]
    fn the_university_stands_where_it_is_and_others_make_room() {
        let home = Point::new(50.0, 50.0);
        let groups = grouped(
            &points(&[(52.0, 50.0), (50.0, 50.0), (90.0, 50.0), (65.0, 50.0)]),
            20.0,
            (&[home], 20.0),
        );
        assert!(groups.iter().all(|group| group.centre.distance(home) >= 19.9), "{groups:?}");
        assert_eq!(groups.iter().map(|group| group.members.len()).sum::<usize>(), 4);
        let alone = grouped(&points(&[(50.0, 50.0)]), 20.0, (&[home], 20.0));
        assert_eq!(alone[0].centre, Point::new(50.0, 70.0), "a partner in the same town");
    }
}
