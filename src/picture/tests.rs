use super::samples::{DISPLAY_P3, halves, info, jpeg, png, profile, source};
use super::*;

fn widths(picture: &Picture) -> Vec<u32> {
    picture.widths().into_iter().map(|(width, _)| width).collect()
}

#[test]
fn a_photograph_is_published_in_widths_that_it_has() {
    let of = |width| widths(&Picture::read(&jpeg(width, 100, None)).unwrap());
    assert_eq!(of(200), [200]);
    assert_eq!(of(400), [400], "360 would hardly be narrower");
    assert_eq!(of(1000), [360, 720, 1000]);
    assert_eq!(of(1500), [360, 720, 1080, 1500]);
    assert_eq!(of(4000), [360, 720, 1080, 1440, 1920]);
}

#[test]
fn avif_is_published_where_it_is_asked_for_and_has_the_right_colours() {
    let asked = |source: &Source| Picture { avif: true, ..Picture::read(source).unwrap() };
    let picture = asked(&jpeg(800, 400, None));
    let avif: Vec<String> = picture.avif_widths().into_iter().map(|(_, file)| file.path).collect();
    let stem = &picture.stem;
    assert_eq!(avif, [format!("{stem}-360.avif"), format!("{stem}-800.avif")]);
    assert_eq!(picture.files().len(), 5, "two as AVIF, two as WebP, and one for everybody");
    let mut wide = info(400, 2, png::ColorType::Rgb);
    wide.icc_profile = Some(profile("RGB ", DISPLAY_P3).into());
    let picture = asked(&png(wide, &halves(400, 2)));
    assert_eq!(picture.img(str::to_owned).avif, None);
}

#[test]
fn names_change_with_the_content_and_never_meet() {
    let stem =
        |path: &str, bytes: &[u8]| Picture::read(&source(path, bytes.to_vec())).unwrap().fallback().path;
    let svg: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>";
    assert_ne!(
        stem("content/a.svg", svg),
        stem("content/a.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"/>")
    );
    assert_ne!(stem("content/a.svg", svg), stem("content/a.SVG", svg));
    assert!(stem("content/my lab, today.svg", svg).starts_with("media/my-lab--today."));
}
