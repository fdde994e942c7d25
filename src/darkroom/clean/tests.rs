use super::*;
use crate::picture::samples::{halves, info, png, source};

const SECRET: &str = "SECRETCITY";

fn told(bytes: &[u8]) -> bool {
    bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes())
}

/// The published bytes of a file, which still is what it was.
fn cleaned(name: &str, bytes: &[u8]) -> Vec<u8> {
    assert!(told(bytes), "{name} tells something");
    let source = source(name, bytes.to_vec());
    let picture = Picture::read(&source).unwrap();
    let made = clean(&picture, bytes).unwrap();
    assert!(!told(&made), "{name}: {}", String::from_utf8_lossy(&made));
    let again = Picture::read(&crate::picture::samples::source(name, made.clone())).unwrap();
    assert_eq!((again.width, again.height), (picture.width, picture.height), "{name}");
    assert_eq!(clean(&again, &made).unwrap(), made, "{name} is clean");
    made
}

fn jpeg_with(segments: &[(u8, &[u8])], after: &[u8]) -> Vec<u8> {
    let plain = crate::picture::samples::jpeg(64, 32, None).bytes.to_vec();
    let mut made = plain[..2].to_vec();
    for (marker, content) in segments {
        made.extend([0xff, *marker]);
        made.extend((content.len() as u16 + 2).to_be_bytes());
        made.extend(*content);
    }
    made.extend(&plain[2..]);
    made.extend(after);
    made
}

/// Case 08-metadata-published, like the tests after it.
#[test]
fn a_jpeg_keeps_its_pixels_and_colours_and_tells_nothing() {
    let secret = SECRET.as_bytes();
    let xmp = [b"http://ns.adobe.com/xap/1.0/\0", secret].concat();
    let iptc = [b"Photoshop 3.0\0", secret].concat();
    for (marker, content) in [
        (0xe1, xmp.as_slice()),
        (0xed, &iptc),
        (0xfe, secret),
        (0xeb, secret),
        (0xe2, &[b"MPF\0", secret].concat()),
    ] {
        let made = cleaned("a.jpg", &jpeg_with(&[(marker, content)], b""));
        assert_eq!(made, jpeg_with(&[], b""), "{marker:x}");
    }
    assert_eq!(cleaned("a.jpg", &jpeg_with(&[], b"film SECRETCITY")), jpeg_with(&[], b""));
    let profile = [b"ICC_PROFILE\0\x01\x01", [7; 40].as_slice()].concat();
    let made = cleaned("a.jpg", &jpeg_with(&[(0xe2, &profile), (0xfe, secret)], b""));
    assert!(made.windows(12).any(|part| part == b"ICC_PROFILE\0"));
}

#[test]
fn how_a_camera_was_held_is_all_that_is_kept_of_exif() {
    let field = |held: u8| {
        let head = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0";
        [head.as_slice(), &[held, 0, 0, 0, 0, 0, 0, 0], SECRET.as_bytes()].concat()
    };
    let turned = cleaned("a.jpg", &jpeg_with(&[(0xe1, &field(6))], b""));
    let held = Picture::read(&source("a.jpg", turned)).unwrap();
    assert_eq!((held.width, held.height), (32, 64));
    assert_eq!(cleaned("a.jpg", &jpeg_with(&[(0xe1, &field(1))], b"")), jpeg_with(&[], b""));
}

#[test]
fn a_png_loses_its_texts_times_and_what_programs_add() {
    let plain = png(info(40, 20, ::png::ColorType::Rgb), &halves(40, 20)).bytes.to_vec();
    let (head, rest) = plain.split_at(33);
    for name in [b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"tIME", b"caBX", b"prVt"] {
        let mut chunk = (SECRET.len() as u32).to_be_bytes().to_vec();
        chunk.extend(name);
        chunk.extend(SECRET.as_bytes());
        chunk.extend([0; 4]);
        let made = super::png::clean(&[head, &chunk, rest].concat()).unwrap();
        assert_eq!(made, plain, "{}", String::from_utf8_lossy(name));
    }
    assert_eq!(cleaned("a.png", &[&plain, SECRET.as_bytes()].concat()), plain, "what was cut off");
}

#[test]
fn a_gif_keeps_its_frames_and_how_often_they_come() {
    let head = b"GIF89a\x02\0\x01\0\x80\0\0\xff\0\0\0\0\xff";
    let often = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0";
    let shown = b"\x21\xf9\x04\0\x0a\0\0\0";
    let frame = b"\x2c\0\0\0\0\x02\0\x01\0\0\x02\x02\x44\x0a\0";
    let comment = b"\x21\xfe\x0aSECRETCITY\0";
    let xmp = b"\x21\xff\x0bXMP DataXMP\x0aSECRETCITY\0";
    let caption = b"\x21\x01\x0c\0\0\0\0\x01\0\x01\0\x08\x08\0\0\x0aSECRETCITY\0";
    let plain = [head.as_slice(), often, shown, frame, b";"].concat();
    for told in [comment.as_slice(), xmp, caption] {
        let full = [head.as_slice(), told, often, told, shown, frame, told, b";", SECRET.as_bytes()].concat();
        assert_eq!(cleaned("a.gif", &full), plain);
    }
    assert!(super::gif::clean(&plain[..plain.len() - 2]).is_none());
    assert_eq!(super::gif::clean(&plain[..plain.len() - 1]).unwrap(), plain, "but for its end it is whole");
}

#[test]
fn a_film_in_webp_keeps_its_frames() {
    let chunk = |name: &[u8], content: &[u8]| {
        let size = (content.len() as u32).to_le_bytes();
        [name, &size, content, &vec![0; content.len() % 2]].concat()
    };
    let file = |flags: u8, told: &[u8], in_frame: &[u8]| {
        let still = ::webp::Encoder::from_rgb(&halves(4, 2), 4, 2).encode_lossless();
        let frame =
            [[0, 0, 0, 0, 0, 0, 3, 0, 0, 1, 0, 0, 100, 0, 0, 0].as_slice(), &still[12..], in_frame].concat();
        let head = chunk(b"VP8X", &[flags, 0, 0, 0, 3, 0, 0, 1, 0, 0]);
        let body =
            [b"WEBP".as_slice(), &head, &chunk(b"ANIM", &[0; 6]), &chunk(b"ANMF", &frame), told].concat();
        chunk(b"RIFF", &body)
    };
    let told = [chunk(b"EXIF", SECRET.as_bytes()), chunk(b"XMP ", SECRET.as_bytes())].concat();
    let full = file(0x02 | 0x0c, &told, &chunk(b"UNKN", SECRET.as_bytes()));
    assert_eq!(cleaned("a.webp", &full), file(0x02, b"", b""));
}

/// A photograph of 16 by 8 that was held upright, and a film, each with Exif and XMP.
#[test]
fn an_avif_is_told_from_its_words_and_keeps_its_size() {
    let turned = include_bytes!("../samples/turned.avif");
    let made = cleaned("a.avif", turned);
    assert_eq!(made.len(), turned.len(), "all places in it stay");
    for name in [b"Exif", b"mime", b"xmpm", b"rdf+"] {
        assert!(!made.windows(4).any(|part| part == name), "{}", String::from_utf8_lossy(name));
    }
    let picture = Picture::read(&source("a.avif", made.clone())).unwrap();
    assert_eq!((picture.width, picture.height), (8, 16), "as it is shown");
    assert!(clean(&picture, &made[..made.len() - 9]).is_err(), "it ends early");
    cleaned("b.avif", include_bytes!("../samples/film.avif"));
}

#[test]
fn a_drawing_loses_what_programs_keep_for_themselves() {
    let text = r##"<?xml version="1.0" encoding="UTF-8"?>
<!-- SECRETCITY -->
<!DOCTYPE svg PUBLIC "-//SECRETCITY//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<?x SECRETCITY?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" xmlns:xlink="http://www.w3.org/1999/xlink" i:export-filename="/home/SECRETCITY/a.png" width="4" height="3">
<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">SECRETCITY</rdf:RDF></metadata>
<i:namedview><g>SECRETCITY</g></i:namedview>
<title>A lab</title><g id="a" style='font-family: "Noto"'><!-- SECRETCITY --><use xlink:href="#a" i:label="SECRETCITY"/>&amp; &#233;</g>
</svg>"##;
    let made = String::from_utf8(cleaned("a.svg", text.as_bytes())).unwrap();
    let kept = r##"<title>A lab</title><g id="a" style="font-family: &quot;Noto&quot;"><use xlink:href="#a"/>&amp; &#233;</g>"##;
    assert!(made.contains(kept), "{made}");
    assert!(made.contains(r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="3">"#));
}

#[test]
fn a_photograph_in_a_drawing_tells_nothing_either() {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    let photograph = jpeg_with(&[(0xfe, SECRET.as_bytes())], b"");
    let drawing = |bytes: &[u8]| {
        let digits = STANDARD.encode(bytes);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"data:image/jpeg;base64,{digits}\"/></svg>"
        )
    };
    let broken_lines = drawing(&photograph).replace("base64,", "base64,&#10;\n ");
    let picture = Picture::read(&source("a.svg", broken_lines.clone().into_bytes())).unwrap();
    let made = clean(&picture, broken_lines.as_bytes()).unwrap();
    assert_eq!(String::from_utf8(made).unwrap(), drawing(&jpeg_with(&[], b"")));
}

#[test]
fn what_is_cut_short_is_damaged() {
    let jpeg = jpeg_with(&[], b"");
    for end in [3, 30, 200] {
        assert!(super::jpeg::clean(&jpeg[..end]).is_none(), "{end}");
    }
    assert_eq!(super::jpeg::clean(&jpeg[..jpeg.len() - 2]).unwrap(), jpeg, "but for its end it is whole");
    let png = png(info(40, 20, ::png::ColorType::Rgb), &halves(40, 20)).bytes;
    assert!(super::png::clean(&png[..png.len() - 4]).is_none());
}
