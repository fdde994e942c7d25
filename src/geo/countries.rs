//! Where each country lies, so roughly that a place which is far from it can be none of its own.

use super::Coordinates;

/// The country, and the whole degrees between which it lies: in the south, the west, the north and the east.
const BOUNDS: &str = include_str!("countries.txt");

/// Small islands are not in the table, and borders are rounded.
const TOLERANCE: f64 = 0.5;

impl Coordinates {
    /// Whether a place may be in a country, by its code in ISO 3166-1; what is not known may be.
    pub fn may_be_in(self, country: &str) -> bool {
        let row = BOUNDS.lines().find_map(|row| row.strip_prefix(country)?.strip_prefix(' '));
        let bounds: Vec<f64> =
            row.into_iter().flat_map(|row| row.split(' ')).filter_map(|one| one.parse().ok()).collect();
        let [south, west, north, east] = bounds[..] else { return true };
        let is_within =
            |degrees: f64, from: f64, to: f64| degrees > from - TOLERANCE && degrees < to + TOLERANCE;
        is_within(self.latitude, south, north) && is_within(self.longitude, west, east)
    }

    /// The same degrees in the other order or with other signs, where they lie in a country.
    pub fn meant_in(self, country: &str) -> Vec<Coordinates> {
        let Coordinates { latitude, longitude } = self;
        let ways = [
            (longitude, latitude),
            (-latitude, longitude),
            (latitude, -longitude),
            (-latitude, -longitude),
            (-longitude, latitude),
            (longitude, -latitude),
            (-longitude, -latitude),
        ];
        let ways = ways.map(|(latitude, longitude)| Coordinates { latitude, longitude });
        ways.into_iter().filter(|way| way.may_be_in(country)).take(1).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Coordinates;

    #[test]
    fn places_are_in_their_countries() {
        let at = |latitude, longitude| Coordinates { latitude, longitude };
        let hasselt = at(50.93, 5.34);
        assert!(hasselt.may_be_in("BE") && !hasselt.may_be_in("GR") && hasselt.may_be_in("ZZ"));
        assert_eq!(at(5.34, 50.93).meant_in("BE"), [hasselt]);
        assert_eq!(at(2.901, 79.01).meant_in("EC"), [at(-2.901, -79.01)]);
        assert_eq!(at(50.93, 5.34).meant_in("GR"), []);
        // Those that cross the line where days change, and islands far from their country.
        assert!(
            at(65.0, -172.0).may_be_in("RU")
                && at(-21.1, 55.5).may_be_in("FR")
                && at(28.1, -15.4).may_be_in("ES")
        );
    }

    #[test]
    fn the_table_has_five_columns() {
        assert!(super::BOUNDS.lines().all(|row| row.split(' ').count() == 5 && row.is_ascii()));
    }
}
