use super::*;
use crate::markdown::tests::Known;

/// What is told of a text, each with the bytes that it is about.
fn told(text: &str) -> Vec<(String, String)> {
    let problems = look(&Parsed::of(text), &Known).into_iter();
    problems.map(|problem| (problem.message, text[problem.range].to_owned())).collect()
}

fn cure(text: &str) -> String {
    let problems = look(&Parsed::of(text), &Known);
    assert_eq!(problems.len(), 1, "{text}: {problems:?}");
    let written = problems[0].rewrites.first().map(|one| one.title.clone());
    written.or(problems[0].help.clone()).unwrap_or_default()
}

#[test]
fn what_failed_is_told_once_with_its_cure() {
    for (text, expected) in [
        // Headings.
        ("##How it works", "write: `## How it works`"),
        ("Text.\n###How *it* works\nmore", "write: `### How *it* works`"),
        ("##\u{a0}Costs", "write: `## Costs`"),
        ("#How it works", "write: `## How it works`"),
        ("== Costs ==", "write: `## Costs`"),
        // Links and pictures.
        ("See [the form](my form.pdf).", "write: `See [the form](<my form.pdf>).`"),
        ("See [it](https://a.b/my page)", "write: `See [it](https://a.b/my%20page)`"),
        ("[Call](tel:+32 11 26 81)", "write: `[Call](tel:+32112681)`"),
        ("![A lab](my lab.jpg)", "write: `![A lab](<my lab.jpg>)`"),
        ("[a](pages/home “title”)", "write: `[a](pages/home \"title\")`"),
        ("Apply [now] (pages/apply) today", "write: `Apply [now](pages/apply) today`"),
        ("Apply [now] (x)", "write: `Apply [now](x)`"),
        ("Apply (now)[pages/apply]", "write: `Apply [now](pages/apply)`"),
        ("Apply [now](pages/apply today", "write: `Apply [now](pages/apply) today`"),
        ("[now]（pages/apply）", "write: `[now](pages/apply)`"),
        ("See [[programmes/x|this one]].", "write: `See [this one](programmes/x).`"),
        ("- [ ] Passport", "write: `- Passport`"),
        ("<www.example.edu>", "write: `<https://www.example.edu>`"),
        ("At http//:example.edu now", "write: `At http://example.edu now`"),
        ("At htpps://example.edu", "write: `At https://example.edu`"),
        // Emphasis.
        ("Apply ** now** please", "write: `Apply **now** please`"),
        ("Apply** now** please", "write: `Apply **now** please`"),
        ("Apply **now **please", "write: `Apply **now** please`"),
        ("これは**「語」**です", "write: `これは「**語**」です`"),
        ("**굵게(bold)**는", "write: `**굵게**(bold)는`"),
        ("**(주)회사!**는", "write: `(주)**회사**!는`"),
        ("**太字（ふとじ）**は", "write: `**太字**（ふとじ）は`"),
        ("**「제목」**을", "write: `「**제목**」을`"),
        ("__굵게__를 하다", "write: `**굵게**를 하다`"),
        ("un__believ__able", "write stars, and whole words between them: `**believ**`"),
        ("[a](mailto: info@b.example)", "write: `[a](mailto:info@b.example)`"),
        ("####### Deep", "write: `###### Deep`"),
        ("Some ++new++ words", "write the words alone"),
        ("%%a comment%%", "remove it"),
        ("- a\n-\n- b", "write its words, or remove the sign"),
        (
            "Words.\n\n---\ntitle: Again\nsummary: x\n---\n",
            "remove it with its lines of `---`, or move what it says to the beginning of the file",
        ),
        // Full width.
        ("＃＃ 見出し", "write: `## 見出し`"),
        ("－　項目", "write: `- 項目`"),
        ("＞引用", "write: `> 引用`"),
        ("これは＊＊太字＊＊です", "write: `これは**太字**です`"),
        ("｀コード｀です", "write: `` `コード`です ``"),
        (
            "｜列｜値｜\n｜a｜b｜",
            "write the rows between bars of usual width: `|列|値|`, `|---|---|`, `|a|b|`",
        ),
        (
            "１．項目\n２．項目",
            "begin each entry with a number and a point, a blank line before the first: `1. 項目`, `2. 項目`",
        ),
        (
            "一、第一\n二、第二",
            "begin each entry with a number and a point, a blank line before the first: `1. 第一`, `2. 第二`",
        ),
        (
            "가. 첫째\n나. 둘째",
            "begin each entry with a number and a point, a blank line before the first: `1. 첫째`, `2. 둘째`",
        ),
        (
            "①하나\n②둘",
            "begin each entry with a number and a point, a blank line before the first: `1. 하나`, `2. 둘`",
        ),
        (
            "а) первое\nб) второе",
            "begin each entry with a number and a point, a blank line before the first: `1. первое`, `2. второе`",
        ),
        ("It's a don`t", "write: `It's a don't`"),
        ("'''Bold''' words", "write: `**Bold** words`"),
        ("A ==marked== word", "write: `A **marked** word`"),
        // Lists and tables.
        ("-One", "begin each entry with `- `: `- One`"),
        ("– One\n– Two", "begin each entry with `- `: `- One`, `- Two`"),
        ("-\u{a0}One", "write: `- One`"),
        (
            "· col·legi",
            "write each entry on a line of its own, and a blank line before the first: `- col·legi`",
        ),
        (
            "・データ・科学\n・統計",
            "write each entry on a line of its own, and a blank line before the first: `- データ・科学`, `- 統計`",
        ),
        ("| a | b |\n| c | d |", "write below its first line: `|---|---|`"),
        ("a | b\nc | d", "write below its first line: `|---|---|`"),
        ("| a | b |\n|---|\n| c | d |", "write as the second line: `|---|---|`"),
        ("> [!TIPP]\n> Words", "did you mean `TIP`?"),
        ("> [NOTE]\n> Words", "write: `> [!NOTE]`"),
        ("> [!TIP] Words", "write `> [!TIP]`, and on the next line `> Words`"),
        ("Caf&eacute is open", "write: `Caf&eacute; is open`"),
        ("a&nbsp b", "write: `a&nbsp; b`"),
    ] {
        assert_eq!(cure(text), expected, "{text}");
    }
}

#[test]
fn what_failed_is_told_where_it_stands() {
    for (text, message, place) in [
        (
            "See [the rules][rules].",
            "the link names an address `rules` that is not given",
            "[the rules][rules]",
        ),
        ("![a lab][pic]", "the picture names an address `pic` that is not given", "![a lab][pic]"),
        ("A note[^zz].", "there is no note `zz`", "[^zz]"),
        ("A ^[note].", "a note within the text", "^[note]"),
        ("> [!INFO]\n> x", "there is no callout `INFO`", "[!INFO]"),
        ("[!NOTE]\nx", "a callout without the signs of a quotation: `[!NOTE]`", "[!NOTE]"),
        ("• One\n• Two", "a list whose entries begin with a sign that Markdown does not know", "• One"),
        (
            "• One • Two • Three",
            "a list whose entries begin with a sign that Markdown does not know",
            "• One • Two • Three",
        ),
        ("Bring:\n2. a pen", "a numbered entry runs on in the paragraph above it", "2. a pen"),
        ("1)One\n2)Two", "a numbered entry that Markdown does not take for one", "1)One"),
        ("a) one\nb) two", "entries with letters run together in one paragraph", "a) one"),
        ("Name\tFee\nx\t5", "cells with tabs between them run together", "Name\tFee"),
        ("It is **bold", "`**` is the sign of emphasis, and has no partner in this paragraph", "**"),
        ("It is __bold", "`__` is the sign of emphasis, and has no partner in this paragraph", "__"),
        ("It is _bold", "`_` is the sign of emphasis, and has no partner in this paragraph", "_"),
        ("It is *bold", "`*` is the sign of emphasis, and has no partner in this paragraph", "*"),
        ("It is **bold*", "`*` is the sign of emphasis, and has no partner in this paragraph", "*"),
        ("It is `code", "`` ` `` is the sign of code, and has no partner in this paragraph", "`"),
        ("*** stars", "`***` is the sign of emphasis, and has no partner in this paragraph", "***"),
        ("{{< fees >}}", "a shortcode of another tool", "{{< fees >}}"),
        ("Text\n\n::: tip\nx\n:::", "a container of another tool", "::: tip"),
        (
            "[Apply](programmes/x){target=_blank}",
            "attributes, which have a meaning only as `{#id}` after a heading",
            "{target=_blank}",
        ),
        ("It is $x^2$ long", "a formula in LaTeX", "$x^2$"),
        ("See \\textbf{this}", "a command of LaTeX", "\\textbf"),
        ("See &foo; there", "an entity that HTML does not know", "&foo;"),
        ("A <div class", "HTML that is not closed, and would not be let through", "<div "),
        ("[TOC]", "a sign for a table of contents", "[TOC]"),
        ("[b]bold[/b]", "signs of a forum, which mean nothing here", "[b]bold[/b]"),
        ("Text\n\n## \n\nText", "a heading without words", "## \n"),
        ("    Apply now, please", "an indented line is shown as code", "Apply now, please"),
    ] {
        let found = told(text);
        assert!(!found.is_empty(), "{text}");
        assert_eq!((found[0].0.as_str(), found[0].1.as_str()), (message, place), "{text}: {found:?}");
    }
}

#[test]
fn what_vanishes_is_told() {
    for (text, message, place) in [
        ("Text.\n\n[^un]: A note.", "nothing in the text mentions the note `un`", "[^un]: A note."),
        (
            "T[^a].\n\n[^a]: A.\n\n[^a]: B.",
            "the note `a` is written twice, and one of the two would vanish",
            "[^a]: B.",
        ),
        ("Text.\n\n[rules]: https://a.b", "no link names the address `rules`", "[rules]: https://a.b"),
        (
            "[a].\n\n[a]: https://a.b\n[a]: https://c.d",
            "the address of `a` is given twice, and only the first is used",
            "[a]: https://c.d",
        ),
        ("| a |\n|---|\n| b | 6 |", "the table has 1 columns, and `6` is in none of them", "6"),
        ("## Use {braces}", "`{braces}` at the end of a heading would vanish", "{braces}"),
        ("## Sets {a, b}", "`{a, b}` at the end of a heading would vanish", "{a, b}"),
        ("Sets {#a .b}\n---", "`{#a .b}` at the end of a heading would vanish", "{#a .b}"),
        (
            "```\ncode\n\n## Heading",
            "a block that begins here is never closed, and takes all that follows",
            "```",
        ),
        (
            "> ~~~~ x\n> code\n\nText",
            "a block that begins here is never closed, and takes all that follows",
            "~~~~ x",
        ),
        ("``` All students\nx\n```", "the words behind ```` ``` ```` are not shown", "``` All students"),
    ] {
        let found = told(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!((found[0].0.as_str(), found[0].1.as_str()), (message, place), "{text}");
    }
}

#[test]
fn ordinary_words_are_left_alone() {
    for text in [
        "It costs $5 to $10, or €5*. Room [1] (see below), [sic], f(x)[1].",
        "The intervals [0, 1] and (0, 1], 2 * 3 * 4, 5 < 6 > 4, R&D, AT&T, arts&sciences, Q&A.",
        "snake_case_name, a@b_c.example, file_name.pdf, Name: ____, ~5 to ~10, C++, C#, #1, ~ 5.",
        "\\*Prices\\* \\[x\\](y) \\`z\\` &amp; &nbsp; &#233; a\\_b \\## x",
        "*Prices do not include VAT.",
        "Fee* and rent*.\n*Excluding insurance.",
        "- One\n- Two\n  - Three\n\n1. a\n2. b\n\n1) c\n2) d",
        "-5 °C and +32 11 26 81 11\n– and so on – it goes",
        "| a | b |\n|---|:-:|\n| c \\| d | `e \\| f` |\n| g |",
        "## Heading {#id}\n\nSetext {#x}\n---\n\n## `{code}` \\{a\\} {b\\}",
        "A note[^1] and [a link][a], [b], [c][].\n\n[^1]: Note.\n\n[a]: https://a.b\n[b]: https://b.c \"t\"\n[C]: https://c.d",
        "```text\n**code** [a][b] <x\n```\n\n~~~\nx\n~~~~\n\n> ```fees\n> ```\n\n- ```python\n  x\n  ```",
        "A line\\\nbroken, <https://a.b/c_d> <a@b.c> `**` **bold** *em* ~~no~~ ***both*** *a **b** c*",
        "> [!NOTE]\n> Words\n\n> A quotation [with brackets] in it.",
        "Term\n: Explanation {of it}\n\nC:\\Users\\x, 50 % / 60 %, and/or, 9:30 - 10:30, :-)",
        "He said 'a' and \"b\" – it's l'\"a\"; https://example.edu/a_b_c?d=e&copy=1&f=g www.example.edu a.b@c.d",
        "Students (see [the page](pages/x)) and [this](pages/y) (in Dutch).",
        "« Oui ! » ¿Qué? 「はい」。 العربية، *نعم*!",
        "---\n\n***\n\n___\n\nText | more text\n\nEnd.",
    ] {
        assert_eq!(told(text), [], "{text}");
    }
}

/// A text after the first cure of what is told of it.
fn mended(text: &str) -> String {
    let problems = look(&Parsed::of(text), &Known);
    let rewrite = problems[0].rewrites.first().unwrap_or_else(|| panic!("{text}: {problems:?}"));
    let mut text = text.to_owned();
    text.replace_range(rewrite.range.clone(), &rewrite.words);
    text
}

#[test]
fn blocks_of_other_programs_are_written_anew() {
    for (text, expected) in [
        ("Bring:\n• a pen\n• a book\nand more", "Bring:\n\n- a pen\n- a book\n\nand more"),
        ("• One • Two", "- One\n- Two"),
        ("– One\n  and half\n– Two", "- One\n  and half\n- Two"),
        ("Fees:\nName\tFee\nx\t5|6", "Fees:\n\n| Name | Fee |\n|---|---|\n| x | 5\\|6 |"),
        ("| a | b |\n| c | d |", "| a | b |\n|---|---|\n| c | d |"),
        ("| a | b |\n|---|\n| c | d |", "| a | b |\n|---|---|\n| c | d |"),
        ("1)One\n2)Two", "1. One\n2. Two"),
        ("Bring:\n2. a pen", "Bring:\n\n2. a pen"),
        ("Bring:\r\n• a pen\r\n• a book", "Bring:\r\n\r\n- a pen\r\n- a book"),
    ] {
        assert_eq!(mended(text), expected, "{text}");
    }
}

#[test]
fn of_a_paragraph_without_a_blank_what_stands_around_the_cure_is_shown() {
    let text = format!("{0}[规则](规 则){0}", "申请须在截止日期之前提交".repeat(400));
    assert!(cure(&text).chars().count() < 300, "{}", cure(&text));
}
