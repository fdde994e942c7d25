//! Degrees as maps write them: `35°31'52"N`.

use std::sync::LazyLock;

use regex::Regex;

use super::Reading;

/// The decimal degrees of a latitude or a longitude with its signs; none where it has none.
pub fn degrees(text: &str) -> Vec<Reading> {
    static DEGREES: LazyLock<Regex> = LazyLock::new(|| {
        let (number, side) = (r"(\d{1,3}(?:[.,]\d+)?)", "([NSEW])?");
        let text = format!(
            r#"^\s*{side}\s*(-?){number}\s*[°º]\s*(?:{number}\s*['′’]\s*)?(?:{number}\s*(?:["″”]|''|’’)\s*)?{side}\s*$"#
        );
        Regex::new(&text).expect("the pattern is sound")
    });
    let Some(found) = DEGREES.captures(text) else { return Vec::new() };
    let part = |at: usize| {
        let part = found.get(at).map_or("0", |part| part.as_str());
        part.replace(',', ".").parse::<f64>().unwrap_or_default()
    };
    let is_below = [1, 6].into_iter().filter_map(|at| found.get(at)).any(|side| "SW".contains(side.as_str()));
    let degrees = part(3) + part(4) / 60.0 + part(5) / 3600.0;
    let sign = if is_below || &found[2] == "-" { "-" } else { "" };
    let written = format!("{degrees:.5}");
    vec![Reading::certain(format!("{sign}{}", written.trim_end_matches('0').trim_end_matches('.')))]
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn signs_of_maps_are_decimals() {
        let read = |text| degrees(text).into_iter().map(|one| one.text).collect::<Vec<String>>();
        for (written, meant) in [
            ("35°31'52\"N", "35.53111"),
            ("24° 04′ 05″ E", "24.06806"),
            ("12°02'S", "-12.03333"),
            ("W 77,05°", "-77.05"),
            ("50.93°", "50.93"),
        ] {
            assert_eq!(read(written), [meant], "{written}");
        }
        assert!(read("35.53").is_empty() && read("north").is_empty());
    }
}
