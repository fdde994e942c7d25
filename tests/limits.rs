//! Inputs that nest or repeat without measure: each is told with its place, in a time that grows with its size only.

use std::time::{Duration, Instant};

use prospectus::lang::Lang;
use prospectus::markdown::{self, Labels, Link, Links, Refusal};
use prospectus::picture::Img;
use prospectus::yaml::Scalar;

use crate::site::{self, Made};

/// Far more than any of these takes on a slow and busy machine, and far less than the square of its size would there.
const PATIENCE: Duration = Duration::from_secs(240);

struct Anything;

impl Links for Anything {
    fn link(&self, destination: &str) -> Result<Link, Refusal> {
        Ok(Link { href: destination.to_owned(), ..Link::default() })
    }

    fn picture(&self, _: &str) -> Result<Img, Refusal> {
        Ok(Img::default())
    }
}

/// Markdown of about so many bytes that opens, closes or repeats something as often as it can.
fn texts(size: usize) -> Vec<String> {
    let repeated = [
        "[",
        "![",
        "[a](",
        "](",
        "[]",
        "[^1]",
        "*a ",
        "*a_ ",
        "**a *b ",
        "*",
        "a_",
        "~a ",
        "`a ``",
        "<",
        "<a ",
        "a <!-- ",
        "a <? ",
        "a <![CDATA[",
        "a <!A ",
        "&a",
        "> ",
        "- ",
        "1. ",
        "- a\n",
        "## same\n",
        "## a {#x}\n",
        "a\n",
        "|a",
        "a|b\n",
        "```\n",
        "```fees\n```\n",
        "<div>\n",
        "a <b> ",
        "\"a' ",
        "a\n: b\n\n",
        "\\",
        "a\u{a0}",
        "\t",
        "<a:",
        "> [!TIP]\n",
        "[a](#b) ",
        "![](x.png) ",
        "x[^n]\n\n[^n]: y\n\n",
        "### a\n",
        "\n",
        "[a]: /b\n",
        "*[_~`<&!",
        ": a\n",
        "![a](b \"c\") ",
    ];
    let again = |text: &str, size: usize| text.repeat(size / text.len());
    let mut texts: Vec<String> = repeated.iter().map(|text| again(text, size)).collect();
    for (open, close) in [
        ("![", "](x.png)"),
        ("[![", "](x.png)](y)"),
        ("**a ", " b**"),
        ("*a ~~", "~~ b*"),
        ("[^", "]"),
        ("(", ")"),
    ] {
        let times = size / (open.len() + close.len());
        texts.push(open.repeat(times) + "a" + &close.repeat(times));
    }
    let side = size.isqrt();
    texts.push((0..side).map(|depth| "> ".repeat(depth / 2) + "a\n").collect());
    texts.push((0..side).map(|depth| "  ".repeat(depth / 2) + "- a\n").collect());
    texts.push((1..side).map(|ticks| "`".repeat(ticks) + " ").collect());
    texts.push(again("|a", size / 3) + "|\n" + &again("|-", size / 3) + "|\n" + &again("|a|\n", size / 3));
    texts.push((0..size / 20).map(|number| format!("a[^{number}]\n\n[^{number}]: b\n\n")).collect());
    texts
}

#[test]
fn no_text_takes_the_square_of_its_size() {
    let lang = Lang::parse("en").expect("a language");
    for text in texts(100_000) {
        let start = Instant::now();
        let (body, problems) = markdown::render(&text, &lang, &Labels::default(), &Anything);
        drop((body, markdown::heading_ids(&text), markdown::passages(&text)));
        assert!(start.elapsed() < PATIENCE, "{:?} {:?}", start.elapsed(), text.get(..40));
        assert!(problems.len() <= prospectus::limits::MARKDOWN_MISTAKES + 1, "{}", problems.len());
    }
}

fn about(body: &str) -> Made {
    let mut sources = site::base();
    let text = format!("---\ntitle: About\nsummary: A page.\n---\n## Us\n\n{body}\n");
    sources.insert("content/pages/about/en.md", text.into_bytes());
    site::make(sources, &site::options(site::NOW))
}

#[test]
fn a_whole_site_bears_texts_without_measure() {
    for text in texts(3_000) {
        let start = Instant::now();
        let made = about(&text);
        assert!(start.elapsed() < PATIENCE, "{:?} {:?}", start.elapsed(), text.get(..40));
        assert!(
            !made.files.is_empty() || made.report.contains("content/pages/about/en.md:"),
            "{}",
            made.report
        );
    }
}

#[test]
fn pictures_within_pictures_are_told_and_end_nothing() {
    let made = about(&("![".repeat(3000) + "a" + &"](x.png)".repeat(3000)));
    assert!(made.report.contains("error[P1602]: more than 64 levels within each other"), "{}", made.report);
}

#[test]
fn no_yaml_takes_the_square_of_its_size() {
    let again = |text: &str| text.repeat(200_000 / text.len());
    let bomb: String = (1..20)
        .map(|level| {
            let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
            format!("  a{level}: &a{level} [{aliases}]\n")
        })
        .collect();
    let mut texts: Vec<String> = [
        "[", "{", "{a: ", "- ", "? ", "a: ", "!", "\"", "'", "&a ", "*a ", "- &a x\n", "%a\n", "---\n", "\t",
        "k: 1\n", "#\n", "|", ">\n", "[a, ",
    ]
    .iter()
    .map(|text| again(text))
    .collect();
    texts.push(format!("extra:\n  a0: &a0 [x]\n{bomb}"));
    texts.push(format!("extra: {}1{}", "[".repeat(5000), "]".repeat(5000)));
    texts.push((0..300).map(|depth| " ".repeat(depth) + "a:\n").collect());
    texts.push((0..2000).map(|number| format!("k{number}: 1\n")).collect());
    for text in texts {
        for facts in [text.clone(), format!("faculty: sciences\nextra:\n  a: {text}")] {
            let mut sources = site::base();
            sources.insert("content/programmes/demo/facts.yaml", facts.clone().into_bytes());
            let start = Instant::now();
            let made = site::make(sources, &site::options(site::NOW));
            assert!(start.elapsed() < PATIENCE, "{:?} {:?}", start.elapsed(), facts.get(..60));
            assert!(
                made.report.contains("content/programmes/demo/facts.yaml"),
                "{:?} {}",
                facts.get(..60),
                made.report
            );
        }
    }
}

#[test]
fn a_file_without_measure_is_told() {
    let made = about(&"Words. ".repeat(600_000));
    assert!(made.report.contains("error[P1602]: the file has 4,2"), "{:.400}", made.report);
}

/// A grey PNG of a size, which compresses to very little.
fn grey(side: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_compression(png::Compression::Fastest);
    let mut writer = encoder.write_header().expect("memory takes all");
    let mut stream = writer.stream_writer().expect("memory takes all");
    let row = vec![0; side as usize];
    (0..side).for_each(|_| std::io::Write::write_all(&mut stream, &row).expect("memory takes all"));
    stream.finish().expect("every row is there");
    drop(writer);
    bytes
}

#[test]
fn a_picture_that_takes_all_memory_is_told_with_what_to_do() {
    let mut sources = site::base();
    sources.insert("content/programmes/demo/lab.png", grey(16_000));
    let made = site::make(sources, &site::options(site::NOW));
    let told = "error[P1602]: the picture is too large: it is 16,000 × 16,000 pixels large, and photographs have at most 250,000,000 in all";
    assert!(made.report.contains(told) && made.report.contains("save it smaller"), "{}", made.report);
    assert!(made.files.is_empty());
}

fn themed(template: &str, text: &str) -> Made {
    let mut sources = site::base();
    sources.insert(&format!("themes/plain/templates/{template}"), text.as_bytes());
    site::make(sources, &site::options(site::NOW))
}

#[test]
fn templates_that_never_end_are_told() {
    let itself = "{# A. #}\n{% component a() %}{{ <a /> }}{% endcomponent %}";
    let others = "{# A. #}\n{% component a() %}{{ <b /> }}{% endcomponent %}\n{# B. #}\n{% component b() %}{% <a> %}x{% </a> %}{% endcomponent %}";
    let cached = "{# A. #}\n{% component a() %}{{ cached(component=\"a\") }}{% endcomponent %}";
    for text in [itself, others, cached] {
        let made = themed("a.html", text);
        assert!(
            made.report.contains("error[P0801]: the component `a` draws itself"),
            "{text} {}",
            made.report
        );
        assert!(made.report.contains("themes/plain/templates/a.html:2:1"), "{}", made.report);
    }
    for (name, text) in [
        ("home.html", "{% include \"home.html\" %}"),
        ("home.html", "{{ cached(template=\"home.html\") }}"),
        ("a.html", "{% extends \"a.html\" %}"),
        ("home.html", &"{% if true %}".repeat(5000)),
        ("home.html", &format!("{{{{ {}1 }}}}", "(".repeat(50_000))),
    ] {
        let made = themed(name, text);
        assert!(
            made.report.contains("error[P0801]") && made.report.contains("themes/plain/templates/"),
            "{name} {:.300}",
            made.report
        );
    }
    let nested = "{# A. #}\n{% component a() %}<b>{{ <c /> }}</b><a href=x></a>{% endcomponent %}\n{# C. #}\n{% component c() %}c{% endcomponent %}";
    assert!(!themed("a.html", nested).files.is_empty(), "who calls another one ends");
}

#[test]
fn messages_that_name_each_other_end() {
    let mut sources = site::base();
    let text = sources
        .get("themes/plain/messages/en.ftl")
        .and_then(|file| file.text().ok())
        .expect("it is there")
        .to_owned();
    let mut circle = text.replace("head-title = ", "head-title = { nav-circle } ");
    circle.push_str("\nnav-circle = { head-title }{ nav-circle }\n");
    circle.push_str(&format!("nav-deep = {}1{}\n", "{ ".repeat(3000), " }".repeat(3000)));
    let bomb: String =
        (1..30).map(|level| format!("x-{level} = {{ x-{0} }}{{ x-{0} }}{{ x-{0} }}\n", level - 1)).collect();
    circle.push_str(&format!("x-0 = x\n{bomb}"));
    sources.insert("themes/plain/messages/en.ftl", circle.into_bytes());
    let start = Instant::now();
    let made = site::make(sources, &site::options(site::NOW));
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    assert!(
        !made.files.is_empty() || made.report.contains("themes/plain/messages/en.ftl"),
        "{:.500}",
        made.report
    );
}

/// Case 09-sitemap-too-large: 3,700 pages whose addresses are long make more than 50 MB.
#[test]
fn a_sitemap_is_parted_by_bytes_as_well_as_by_addresses() {
    const MOST: usize = 52_428_800;
    let mut sources = site::base();
    let messages = sources.get("themes/plain/messages/en.ftl").expect("it is there").bytes.to_vec();
    let settings = sources.get("content/site.yaml").and_then(|file| file.text().ok()).expect("it is there");
    let langs = ["fr", "ar", "vi", "zh", "ja", "de", "sv", "th", "he", "ko", "da", "pl"];
    let tags: String = langs.iter().map(|lang| format!("  - {{tag: {lang}, fallback: [en]}}\n")).collect();
    let long = format!("base/{}/", "a-rather-long-part-of-an-address/".repeat(40));
    let settings = settings.replace("search: false", &format!("{tags}search: false")).replace("base/", &long);
    sources.insert("content/site.yaml", settings.into_bytes());
    for lang in langs {
        sources.insert(&format!("themes/plain/messages/{lang}.ftl"), messages.clone());
    }
    let sources = std::sync::Arc::new(sources);
    let output =
        prospectus::compile::compile(&sources, &site::options(site::NOW)).value.expect("it compiles");
    let made = |path: &str| -> String {
        let promise = output.promised(path).unwrap_or_else(|| panic!("{path} is promised"));
        let files = promise.prepare().value.render().value;
        String::from_utf8(files.into_iter().next().expect("a file").1).expect("it is a text")
    };
    let index = made("sitemap.xml");
    let parts: Vec<&str> =
        index.split("<loc>").skip(1).filter_map(|one| one.split("</loc>").next()).collect();
    assert!(parts.len() > 1, "{index}");
    let mut addresses = std::collections::BTreeSet::new();
    for part in parts {
        let text = made(part.rsplit('/').next().expect("a name"));
        assert!(text.len() <= MOST && text.len() > 1000, "{part} has {} bytes", text.len());
        let own =
            text.split("<loc>").skip(1).filter_map(|one| one.split("</loc>").next().map(ToOwned::to_owned));
        addresses.extend(own);
    }
    let pages = output.promises.iter().filter(|one| one.path.ends_with("index.html")).count();
    assert!(addresses.len() > 500 && addresses.len() <= pages, "{} of {pages}", addresses.len());
}
