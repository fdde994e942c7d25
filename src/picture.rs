//! Pictures beside the texts: their sizes and where they are published.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::source::Source;

/// Width and height in CSS pixels; nothing where the file is damaged or of an unknown format.
pub fn size(source: &Source) -> Option<(u32, u32)> {
    if source.path.to_lowercase().ends_with(".svg") {
        return svg_size(source.text().ok()?);
    }
    let size = imagesize::blob_size(&source.bytes).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
        .filter(|(width, height)| *width > 0 && *height > 0)
}

/// Below the base address: one file for all languages.
pub fn published_path(source_path: &str) -> String {
    format!("media/{}", source_path.trim_start_matches("content/"))
}

/// The size that the root element of an SVG gives, or that of its view box.
fn svg_size(text: &str) -> Option<(u32, u32)> {
    let mut reader = Reader::from_str(text);
    let root = loop {
        match reader.read_event().ok()? {
            Event::Start(root) | Event::Empty(root) if root.local_name().as_ref() == "svg" => {
                break root.into_owned();
            }
            Event::Eof => return None,
            _ => {}
        }
    };
    let attribute = |name: &str| {
        let found = root.try_get_attribute(name).ok()??;
        Some(found.value.into_owned())
    };
    let length = |name: &str| attribute(name)?.trim_end_matches("px").parse::<f64>().ok();
    let size = length("width").zip(length("height")).or_else(|| {
        let numbers: Vec<f64> =
            attribute("viewBox")?.split([' ', ',']).filter_map(|number| number.parse().ok()).collect();
        (numbers.len() == 4).then(|| (numbers[2], numbers[3]))
    });
    size.filter(|(width, height)| (1.0..1e5).contains(width) && (1.0..1e5).contains(height))
        .map(|(width, height)| (width.round() as u32, height.round() as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(text: &str) -> Option<(u32, u32)> {
        size(&Source { path: "a.svg".into(), bytes: text.as_bytes().into() })
    }

    #[test]
    fn an_svg_gives_its_size_or_its_view_box() {
        assert_eq!(svg("<?xml version=\"1.0\"?><svg width=\"40px\" height=\"30\"/>"), Some((40, 30)));
        assert_eq!(svg("<svg viewBox=\"0 0 640 360\"></svg>"), Some((640, 360)));
        assert_eq!(svg("<svg/>"), None);
        assert_eq!(svg("<p>"), None);
    }
}
