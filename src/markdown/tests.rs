use super::*;
use crate::yaml::Scalar;

pub(super) struct Known;

impl Links for Known {
    fn link(&self, destination: &str) -> Result<Link, Refusal> {
        match destination {
            "programmes/x" => {
                Ok(Link { href: "/en/programmes/x/".into(), external: false, ..Link::default() })
            }
            other => Err(Refusal {
                code: Code::BrokenLink,
                message: format!("no {other}"),
                help: None,
                readings: Vec::new(),
            }),
        }
    }

    fn picture(&self, name: &str) -> Result<Img, Refusal> {
        match name {
            "a.svg" => Ok(Img { src: "/a.svg".into(), width: 4, height: 3, ..Img::default() }),
            "a.jpg" => Ok(Img {
                src: "/a.jpg".into(),
                srcset: Some("/a-2.webp 2w, /a-4.webp 4w".into()),
                width: 4,
                height: 3,
                ..Img::default()
            }),
            "b.jpg" => Ok(Img {
                src: "/b.jpg".into(),
                srcset: Some("/b-2.webp 2w".into()),
                avif: Some("/b-2.avif 2w".into()),
                width: 4,
                height: 3,
            }),
            other => Err(Refusal {
                code: Code::MissingImage,
                message: format!("no {other}"),
                help: None,
                readings: Vec::new(),
            }),
        }
    }
}

fn run(text: &str) -> (Body, Vec<Problem>) {
    let callouts = ["Note", "Tip", "Important", "Warning", "Caution"].map(ToOwned::to_owned);
    let labels = Labels {
        footnotes: "Footnotes".into(),
        back: "Back".into(),
        callouts,
        sizes: "(min-width: 50rem) 46rem, 100vw".into(),
    };
    render(text, &Lang::parse("en").unwrap(), &labels, &Known)
}

fn html(text: &str) -> String {
    let (body, problems) = run(text);
    assert_eq!(problems, [], "{text}");
    body.parts
        .iter()
        .map(|part| if let Part::Html(html) = part { html.clone() } else { format!("{part:?}") })
        .collect()
}

fn codes(text: &str) -> Vec<Code> {
    run(text).1.into_iter().map(|problem| problem.code).collect()
}

#[test]
fn links_name_items_and_external_ones_say_so() {
    assert_eq!(html("[a](programmes/x)"), "<p><a href=\"/en/programmes/x/\">a</a></p>\n");
    assert_eq!(
        html("[a](https://b.c/?d&e)"),
        "<p><a href=\"https://b.c/?d&amp;e\" rel=\"noopener external\">a</a></p>\n"
    );
    assert_eq!(html("<mailto:a@b.c>"), "<p><a href=\"mailto:a@b.c\">mailto:a@b.c</a></p>\n");
}

#[test]
fn nothing_that_could_run_gets_through() {
    for attack in [
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](<java\tscript:alert(1)>)",
        "[a](&#106;avascript:alert(1))",
        "[a](data:text/html,x)",
        "[a](vbscript:x)",
        "<javascript:alert(1)>",
        "![a](data:image/svg+xml,x)",
        "[a][b]\n\n[b]: javascript:alert(1)",
    ] {
        assert_eq!(codes(attack), [Code::ForbiddenScheme], "{attack}");
    }
    assert_eq!(codes("a <b onclick=x>c</b>"), [Code::RawHtml]);
    assert_eq!(codes("<script>\nalert(1)\n</script>"), [Code::RawHtml]);
    let (body, _) = run("a <script>b</script> [c](javascript:d) \"><img src=x>");
    let shown = format!("{:?}", body.parts);
    assert!(
        !shown.contains("<script") && !shown.contains("javascript") && !shown.contains("<img"),
        "{shown}"
    );
}

#[test]
fn headings_get_ids_and_keep_their_order() {
    assert_eq!(
        html("## A b\n### A b\n## C {#own}\n"),
        "<h2 id=\"a-b\">A b</h2>\n<h3 id=\"a-b-2\">A b</h3>\n<h2 id=\"own\">C</h2>\n"
    );
    assert_eq!(heading_ids("## A b\n### A b\n## C {#own}\n"), ["a-b", "a-b-2", "own"]);
    assert_eq!(codes("# A"), [Code::HeadingTooHigh]);
    assert_eq!(codes("## A\n#### B"), [Code::SkippedHeading]);
    assert_eq!(codes("### A"), [Code::SkippedHeading]);
    assert_eq!(codes("## A {#x}\n## B {#x}"), [Code::DuplicateHeadingId]);
}

#[test]
fn tables_align_by_class_and_can_be_scrolled() {
    assert_eq!(
        html("| a | b |\n|---|--:|\n| c | 1 |\n"),
        "<div class=\"table\" role=\"group\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"end\">b</th></tr></thead>\n\
         <tbody>\n<tr><td>c</td><td class=\"end\">1</td></tr>\n</tbody></table></div>\n"
    );
}

#[test]
fn footnotes_lead_there_and_back() {
    let html = html("a[^n]\n\n[^n]: b\n");
    assert!(html.contains("<a id=\"fnref-1\" href=\"#fn-1\" role=\"doc-noteref\">1</a>"), "{html}");
    assert!(html.contains("<li id=\"fn-1\"><p>b <a href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"Back\">↩</a></p></li>"), "{html}");
}

#[test]
fn callouts_definitions_and_strikethrough() {
    assert_eq!(
        html("> [!TIP]\n> a\n"),
        "<div class=\"callout callout-tip\" role=\"note\"><p class=\"callout-title\">Tip</p>\n<p>a</p>\n</div>\n"
    );
    assert_eq!(html("a\n: b\n"), "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n");
    assert_eq!(html("~~a~~ `\"b\"` \"c\""), "<p><del>a</del> <code>&quot;b&quot;</code> “c”</p>\n");
}

#[test]
fn avif_is_offered_before_webp() {
    let html = html("![b](b.jpg)");
    let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} in {html}"));
    assert!(
        at("<source type=\"image/avif\" srcset=\"/b-2.avif 2w\" sizes=") < at("<source type=\"image/webp\"")
    );
    assert!(at("<source type=\"image/webp\"") < at("<img src=\"/b.jpg\"") && html.contains("</picture>"));
}

#[test]
fn pictures_have_sizes_and_alternatives() {
    assert_eq!(
        html("![b](a.svg)"),
        "<p><img src=\"/a.svg\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\" alt=\"b\"></p>\n"
    );
    assert_eq!(
        html("![b](a.jpg)"),
        "<p><picture><source type=\"image/webp\" srcset=\"/a-2.webp 2w, /a-4.webp 4w\" sizes=\"auto, (min-width: 50rem) 46rem, 100vw\">\
         <img src=\"/a.jpg\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\" alt=\"b\"></picture></p>\n"
    );
    assert_eq!(codes("![](a.jpg)"), [Code::ImageWithoutAlt]);
    assert_eq!(codes("![b](c.jpg)"), [Code::MissingImage]);
}

#[test]
fn blocks_call_for_facts() {
    let (body, problems) =
        run("a\n\n```fees\n```\n\n```contact\nadmissions\n```\n\n```figure\nsrc: a.jpg\nalt: b\n```\n");
    assert_eq!(problems, []);
    let kinds: Vec<Option<BlockKind>> = body
        .parts
        .iter()
        .map(|part| if let Part::Block(block) = part { Some(block.kind) } else { None })
        .collect();
    assert_eq!(kinds, [None, Some(BlockKind::Fees), Some(BlockKind::Contact), Some(BlockKind::Figure)]);
    assert_eq!(codes("```fee\n```"), [Code::UnknownBlock]);
    assert_eq!(codes("```figure\nsrc: a.jpg\n```"), [Code::ImageWithoutAlt]);
    assert_eq!(codes("```contact\n```"), [Code::UnknownBlock]);
    assert_eq!(codes("```figure\nsrc: a.jpg\nalt: b\ncaption: c\n  goes on\n```"), [Code::UnknownBlock]);
    assert_eq!(codes("```figure\nsrc: a.jpg\nalt: b\nalt: c\n```"), [Code::UnknownBlock]);
    assert_eq!(html("```python\na\n```"), "<pre tabindex=\"0\"><code>a\n</code></pre>\n");
}

#[test]
fn links_need_words() {
    assert_eq!(codes("[](programmes/x)"), [Code::EmptyLink]);
    assert_eq!(codes("[a](programmes/y)"), [Code::BrokenLink]);
}

#[test]
fn deep_nesting_is_no_danger() {
    let (body, _) = run(&"> ".repeat(5_000));
    assert!(body.headings.is_empty());
    let _ = run(&"[".repeat(50_000));
    let _ = run(&"![a](".repeat(5_000));
}

#[test]
fn blocks_and_cells_are_lines_of_plain_text() {
    let text = "## A & B\n\nOne *two*[^n] three.\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n[^n]: Note.\n";
    assert_eq!(lines(&html(text)), ["A & B", "One two 1 three.", "x", "y", "1", "2", "Note."]);
}
