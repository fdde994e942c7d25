//! How much the program reads of a kind. No catalogue comes near; what goes beyond is a slip or an attack, and is told
//! with its place before it costs time or memory.

/// One row of the handbook's table.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// Of what, for authors.
    pub of: &'static str,
    pub most: u64,
    pub unit: &'static str,
}

macro_rules! limits {
    ($($(#[doc = $doc:literal])* $name:ident: $of:literal, $most:expr, $unit:literal;)*) => {
        $($(#[doc = $doc])* pub const $name: usize = $most;)*

        /// All limits, in the order in which the handbook states them.
        pub const LIMITS: &[Limit] = &[$(Limit { of: $of, most: $name as u64, unit: $unit },)*];
    };
}

limits! {
    /// Bytes of a file of words, facts, settings or vocabulary.
    TEXT: "a file of words or facts", 4_000_000, "bytes";
    /// Levels of lists and maps within each other.
    YAML_DEPTH: "lists and maps within each other in a file of facts", 64, "levels";
    /// Values that aliases may unfold to.
    YAML_VALUES: "values in a file of facts, each alias counted as what it stands for", 200_000, "values";
    /// Mistakes told of one file of YAML.
    YAML_MISTAKES: "mistakes told of one file of facts", 200, "messages";
    /// Quotations, lists, emphases and so on within each other.
    MARKDOWN_DEPTH: "quotations, lists and marks within each other in a text", 64, "levels";
    /// Mistakes told of one text.
    MARKDOWN_MISTAKES: "mistakes told of one text", 200, "messages";
    /// Braces of Fluent within each other.
    MESSAGE_DEPTH: "braces within each other in a message of a theme", 64, "levels";
    /// Elements of XLIFF within each other.
    EXCHANGE_DEPTH: "elements within each other in a file from a translator's tool", 64, "levels";
    /// Entries of a feed; readers that follow it have seen those before.
    FEED_ENTRIES: "entries of a feed: the newest of the news, the next of the events", 30, "entries";
    /// Events of a calendar; programs that subscribe to one refuse files of several megabytes.
    CALENDAR_EVENTS: "events of a calendar: the next ones of all, and what lies behind as far as there is room", 1_000, "events";
    /// Addresses in a sitemap: the protocol allows 50,000, <https://www.sitemaps.org/protocol.html>.
    SITEMAP_ADDRESSES: "addresses in a sitemap, before it is parted", 45_000, "addresses";
    /// Bytes of a sitemap: the protocol allows 52,428,800.
    SITEMAP_BYTES: "a sitemap, before it is parted", 50_000_000, "bytes";
    /// Width times height.
    PIXELS: "width times height of a photograph in JPEG or PNG, which is made smaller while it is read", 250_000_000, "pixels";
    /// Width times height, all scans of it being kept until the last is read.
    PROGRESSIVE_PIXELS: "the same of a progressive JPEG; twice as many where its colours have half the size, as most programs save them", 33_000_000, "pixels";
    /// Width times height.
    INTERLACED_PIXELS: "the same of an interlaced PNG", 47_000_000, "pixels";
    /// Width times height.
    WEBP_PIXELS: "the same of a WebP", 49_000_000, "pixels";
    /// Width times height.
    LOSSLESS_PIXELS: "the same of a WebP without loss", 31_000_000, "pixels";
    /// Width times height.
    TRANSPARENT_PIXELS: "the same of a WebP with loss that is transparent", 22_000_000, "pixels";
    /// Bytes that the decoding and scaling of a photograph takes.
    PICTURE_MEMORY: "memory to read and scale a photograph", 250_000_000, "bytes";
}

/// The table, as the handbook has it.
pub fn table() -> String {
    let rows =
        LIMITS.iter().map(|limit| format!("| {} | {} {} |\n", limit.of, grouped(limit.most), limit.unit));
    format!("| of | at most |\n|---|---|\n{}", rows.collect::<String>())
}

/// `200,000`, as the handbook and messages write numbers.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([0, 999, 1000, 50_000_000].map(grouped), ["0", "999", "1,000", "50,000,000"]);
    }
}
