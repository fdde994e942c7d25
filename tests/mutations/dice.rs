//! Random changes that are the same for the same seed.

/// What breaks parsers: signs of Markdown, YAML, Fluent, PO and XML, numbers at the end of their range, letters that are
/// not what they seem.
const TOKENS: [&str; 96] = [
    "[",
    "]",
    "{",
    "}",
    "(",
    ")",
    "![",
    "](",
    "<",
    ">",
    "</",
    "/>",
    "&",
    "&amp;",
    "&#x0;",
    "&#1114112;",
    "<!--",
    "-->",
    "]]>",
    "<?",
    "<!DOCTYPE x [",
    "---\n",
    "...\n",
    ": ",
    ":\n",
    "- ",
    "? ",
    "| ",
    ">\n",
    "|+2\n",
    "&a ",
    "*a ",
    "!!binary ",
    "%YAML 9\n",
    "# ",
    "## ",
    "######",
    "```",
    "```fees\n",
    "~~~",
    "> ",
    "> [!TIP]\n",
    "1. ",
    "[^1]",
    "[^1]: ",
    "{#x}",
    "\\",
    "\\\n",
    "\"",
    "'",
    "`",
    "*",
    "**",
    "_",
    "~",
    "|",
    "\t",
    "\r",
    "\r\n",
    "\n",
    "\n\n",
    "\0",
    "\u{feff}",
    "\u{200b}",
    "\u{a0}",
    "\u{202e}",
    "e\u{301}",
    "\u{1f469}\u{200d}\u{1f680}",
    "0",
    "-1",
    "9999-12-31",
    "0000-01-01",
    "2027-02-29",
    "99999999999999999999",
    "1e308",
    "4294967295",
    "65535",
    "255",
    "NaN",
    ".inf",
    "null",
    "~",
    "true",
    "P9999Y",
    "en",
    "gn",
    "$",
    "{ $x",
    "-> \n *[",
    "msgid \"",
    "msgstr ",
    "{{ ",
    "{% ",
    "%}",
    "../",
    "#",
];

pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// SplitMix64 (Steele, Lea and Flood 2014).
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another one; 0 below 0.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { usize::try_from(self.next() % end as u64).expect("it is below a usize") }
    }

    pub fn one<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        &of[self.below(of.len())]
    }

    pub fn token(&mut self) -> &'static str {
        TOKENS[self.below(TOKENS.len())]
    }

    /// A file with one to four small changes.
    pub fn changed(&mut self, bytes: &[u8], other: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.below(4) {
            self.change(&mut bytes, other);
        }
        bytes
    }

    fn change(&mut self, bytes: &mut Vec<u8>, other: &[u8]) {
        let from = self.below(bytes.len() + 1);
        let to = (from + self.below(40)).min(bytes.len());
        let token = self.token().as_bytes().to_vec();
        match self.below(10) {
            0 if from < bytes.len() => bytes[from] = self.next() as u8,
            1 => drop(bytes.drain(from..to)),
            2 => drop(bytes.splice(from..from, token.repeat(1 + self.below(3)))),
            3 => drop(bytes.splice(from..to, token)),
            4 => bytes.truncate(from),
            5 => {
                let piece = bytes[from..to].to_vec();
                bytes.splice(from..from, piece.repeat(1 + self.below(3)));
            }
            6 => {
                let at = self.below(other.len() + 1);
                let piece = other[at..(at + self.below(80)).min(other.len())].to_vec();
                bytes.splice(from..to, piece);
            }
            7 => self.line(bytes),
            8 => self.number(bytes, from),
            _ => drop(bytes.splice(from..from, token)),
        }
    }

    /// A line is lost, doubled, or moved to another level.
    fn line(&mut self, bytes: &mut Vec<u8>) {
        let mut lines: Vec<Vec<u8>> =
            bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
        if lines.is_empty() {
            return;
        }
        let at = self.below(lines.len());
        match self.below(4) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[at].clone()),
            2 => drop(lines[at].splice(0..0, b"  ".iter().copied())),
            _ => {
                let to = self.below(lines.len());
                lines.swap(at, to);
            }
        }
        *bytes = lines.concat();
    }

    /// The next number after a place becomes one at the end of some range.
    fn number(&mut self, bytes: &mut Vec<u8>, from: usize) {
        const ENDS: [&str; 9] =
            ["0", "-1", "255", "256", "65536", "4294967296", "999999999999.99", "18446744073709551616", "00"];
        let Some(start) = bytes[from..].iter().position(u8::is_ascii_digit).map(|at| from + at) else {
            return;
        };
        let end = bytes[start..]
            .iter()
            .position(|byte| !byte.is_ascii_digit())
            .map_or(bytes.len(), |at| start + at);
        bytes.splice(start..end, self.one(&ENDS).bytes());
    }

    /// A text of random words, marks and blocks, of which much is no valid Markdown.
    pub fn text(&mut self) -> String {
        const PIECES: [&str; 36] = [
            "word ",
            "An [item](pages/about) ",
            "*so* ",
            "**strong** ",
            "`code` ",
            "\n\n",
            "\n",
            "## Title\n\n",
            "### Below {#own}\n\n",
            "- one\n- two\n\n",
            "1. first\n2. second\n\n",
            "> quoted\n\n",
            "> [!TIP]\n> Do.\n\n",
            "| a | b |\n|---|---|\n| 1 | 2 |\n\n",
            "```\nlet x;\n```\n\n",
            "```fees\n```\n\n",
            "[^1] ",
            "[^1]: A note.\n\n",
            "\\\n",
            "é “q” ",
            "\u{a0}",
            "<b> ",
            "&amp; ",
            "\\* ",
            "~~gone~~ ",
            "[x]: /y\n\n",
            "term\n: what\n\n",
            "***\n\n",
            "a_b_c ",
            "2 * 3 ",
            "https://example.org ",
            "<https://e.org> ",
            "![pic](lab.jpg) ",
            "  - deeper\n",
            "***both*** ",
            "中文 ",
        ];
        (0..1 + self.below(30)).map(|_| *self.one(&PIECES)).collect()
    }
}
