use super::faults::faults;
use super::*;

fn sized(root: &str) -> (u32, u32) {
    size(&format!("<svg xmlns='http://www.w3.org/2000/svg' {root}/>")).unwrap()
}

#[test]
fn every_unit_has_its_length() {
    for (one, pixels) in [
        ("96", 96),
        ("96px", 96),
        (" 96PX ", 96),
        ("1in", 96),
        ("2.54cm", 96),
        ("25.4mm", 96),
        ("101.6Q", 96),
        ("72pt", 96),
        ("6pc", 96),
        ("6em", 96),
        ("6rem", 96),
        ("12ex", 96),
        ("9.6e1", 96),
        ("9.6e+1px", 96),
    ] {
        assert_eq!(sized(&format!("width='{one}' height='{one}'")), (pixels, pixels), "{one}");
    }
    assert_eq!(sized("width='210mm' height='297mm' viewBox='0 0 210 297'"), (794, 1123));
}

#[test]
fn what_is_not_said_comes_from_the_view_box_or_from_css() {
    assert_eq!(sized("viewBox='0 0 640 360'"), (640, 360));
    assert_eq!(sized("viewBox='0,0,640,360' width='100%' height='100%'"), (640, 360));
    assert_eq!(sized("viewBox='0 0 640 360' width='320'"), (320, 180));
    assert_eq!(sized("viewBox='0 0 640 360' height='90'"), (160, 90));
    assert_eq!(sized("viewBox='0 0 640 360' width='auto'"), (640, 360));
    assert_eq!(sized(""), (300, 150));
    assert_eq!(sized("width='40px'"), (40, 150));
    assert_eq!(sized("width='100%' viewBox='0 0 0 0'"), (300, 150));
    assert_eq!(sized("width='-4' height='x' viewBox='0 0 1'"), (300, 150));
}

#[test]
fn a_drawing_without_a_scale_keeps_its_shape() {
    assert_eq!(sized("viewBox='0 0 0.5 0.25'"), (2, 1));
    assert_eq!(sized("viewBox='0 0 2000000 1000000'"), (16_383, 8192));
    assert_eq!(sized("viewBox='0 0 1e9 0.001'"), (16_383, 1));
}

#[test]
fn what_is_no_drawing_says_where() {
    let what = |text: &str| size(text).unwrap_err().what;
    assert!(what("<svg>\n<g></svg>").contains("line 2, column"), "{}", what("<svg>\n<g></svg>"));
    assert!(what("<p/>").contains("no drawing"));
    assert!(what("<svg>&nbsp;</svg>").contains("well-formed"));
}

fn found(inner: &str) -> Vec<(String, String)> {
    let text = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>{inner}</svg>"
    );
    faults(&text).into_iter().map(|one| (text[one.range].to_owned(), one.message)).collect()
}

#[test]
fn what_runs_or_asks_is_found_where_it_stands() {
    for (inner, place) in [
        ("<script>alert(1)</script>", "<script>"),
        (
            "<s:script xmlns:s='http://www.w3.org/2000/svg' href='x.js'/>",
            "<s:script xmlns:s='http://www.w3.org/2000/svg' href='x.js'/>",
        ),
        ("<g onload='x()'/>", "onload='x()'"),
        ("<g ONCLICK='x()'/>", "ONCLICK='x()'"),
        ("<image href='https://a.example/p.png'/>", "href='https://a.example/p.png'"),
        ("<image xlink:href='//a.example/p.png'/>", "xlink:href='//a.example/p.png'"),
        ("<image xlink:href='p.png'/>", "xlink:href='p.png'"),
        ("<use href='other.svg#a'/>", "href='other.svg#a'"),
        ("<use href='data:image/png,x'/>", "href='data:image/png,x'"),
        ("<image href='data:image/svg+xml,x'/>", "href='data:image/svg+xml,x'"),
        ("<a href=' java\nscript:x()'/>", "href=' java\nscript:x()'"),
        ("<a xlink:href='data:text/html,x'/>", "xlink:href='data:text/html,x'"),
        ("<rect fill='url(https://a.example/#p)'/>", "fill='url(https://a.example/#p)'"),
        ("<rect style='fill: URL( \"http://a.example\" )'/>", "style='fill: URL( \"http://a.example\" )'"),
        ("<rect style='fill: \\75rl(x)'/>", "style='fill: \\75rl(x)'"),
        ("<rect style='fill: u/**/rl(x)'/>", "style='fill: u/**/rl(x)'"),
        ("<style>@import 'a.css';</style>", "<style>"),
        ("<style><![CDATA[@font-face { src: url(//a.example/f.woff) }]]></style>", "<style>"),
        ("<style>a { background: image-set('x.png' 1x) }</style>", "<style>"),
        ("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>", "<foreignObject>"),
        ("<set attributeName='xlink:href' to='javascript:x()'/>", "attributeName='xlink:href'"),
        ("<animate attributeName='onload' to='x'/>", "attributeName='onload'"),
        ("<g xml:base='https://a.example/'/>", "xml:base='https://a.example/'"),
        ("<?xml-stylesheet href='a.css'?>", "<?xml-stylesheet href='a.css'?>"),
    ] {
        assert_eq!(found(inner).first().map(|(place, _)| place.as_str()), Some(place), "{inner}");
    }
    let entities = "<?xml version='1.0'?>\n<!DOCTYPE svg [<!ENTITY a 'b'>]>\n<svg>&a;</svg>";
    assert_eq!(&entities[faults(entities)[0].range.clone()], "<!DOCTYPE svg [<!ENTITY a 'b'>");
}

#[test]
fn what_stays_within_the_drawing_is_let_through() {
    for inner in [
        "<use xlink:href='#a'/>",
        "<rect fill='url(#p)' style=\"filter: url( '#f' )\"/>",
        "<image href='data:image/png;base64,iVBORw0KGgo='/>",
        "<style>@font-face { src: url(data:font/woff2;base64,d09GMg) } a { mask: url(#m) }</style>",
        "<a href='https://university.example/'><text>once upon: a time</text></a>",
        "<text font-family='Curl(y)'>script</text>",
        "<animate attributeName='opacity' to='1'/>",
        "<title>On</title><desc>javascript</desc>",
    ] {
        assert_eq!(found(inner), [], "{inner}");
    }
    let plain = "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg/>";
    assert_eq!(faults(plain), []);
}
