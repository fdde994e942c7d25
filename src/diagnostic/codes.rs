//! The stable code of every message, with what `prospectus explain` says of it.

/// What one code means, why it matters and how to mend it.
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    pub code: Code,
    /// `P0201`; never given to another meaning.
    pub id: &'static str,
    pub title: &'static str,
    pub text: &'static str,
}

macro_rules! codes {
    ($($name:ident $id:literal $title:literal $text:literal)*) => {
        /// What kind of mistake a message is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $title] $name,)* }

        /// All codes in order.
        pub const CODES: &[Explanation] = &[$(Explanation { code: Code::$name, id: $id, title: $title, text: $text },)*];
    };
}

impl Code {
    /// `P0201`, as printed.
    pub fn id(self) -> &'static str {
        CODES[self as usize].id
    }

    pub fn from_id(id: &str) -> Option<&'static Explanation> {
        CODES.iter().find(|explanation| explanation.id.eq_ignore_ascii_case(id))
    }
}

codes! {
    // P01: files
    NotUtf8 "P0101" "the file is not UTF-8"
        "A text file holds a byte that is no UTF-8, often because it was saved as Windows-1252 or Latin-1. Open it in your editor and save it with the encoding UTF-8."
    EmptyFile "P0102" "the file is empty"
        "A file that should hold facts or words holds nothing. Fill it, or delete it if it is not needed."
    MissingFence "P0103" "the front matter is missing or not closed"
        "A Markdown file begins with a line `---`, then the front matter, then another line `---`. Without both lines the title and the summary cannot be told from the text."
    UnexpectedFile "P0104" "nothing is known by this name here"
        "A file or folder stands where the catalogue expects something else: a kind's folder with another name, a text beside the items, a file that is neither facts, words nor a picture. A mistyped name would otherwise be skipped in silence."
    BadId "P0105" "the folder's name is no id"
        "The name of an item's folder is its id and part of its address: lower-case letters a to z, digits and single hyphens. A country's folder is its ISO 3166-1 alpha-2 code in capitals."
    MissingFile "P0106" "a file that the site needs is missing"
        "`content/site.yaml` describes the site; a theme has a folder of its own with templates and messages. The message names the file that was looked for."

    // P02: YAML
    Syntax "P0201" "the YAML cannot be read"
        "The structure of the file is broken at or before this place: an indentation that fits no level, a bracket that is not closed, a character that cannot stand here."
    Tab "P0202" "a tab in the indentation"
        "YAML is indented with spaces only. Set your editor to insert spaces for a tab; two for a level are usual."
    UnclosedQuote "P0203" "a quote that is not closed"
        "A text that begins with a quotation mark must end with the same one. A text that contains quotation marks can be put in the other kind."
    UnquotedColon "P0204" "a colon followed by a space in an unquoted text"
        "In YAML a colon followed by a space makes a key. A title such as `Data: from field to lab` must be put in quotation marks."
    Indentation "P0205" "an indentation that fits no level"
        "The lines of one list or map begin in the same column; what belongs to a key is indented further than the key."
    DuplicateKey "P0206" "a key stands twice"
        "Each key stands once in its map; a second one would silently replace the first. Join the two, or rename one."
    TooDeep "P0207" "the YAML is nested too deeply"
        "More levels than any catalogue needs, which is usually a slip with brackets."
    AliasBomb "P0208" "the YAML's aliases unfold without measure"
        "Anchors (`&a`) and aliases (`*a`) that repeat each other can unfold into millions of values. Write the values out."

    // P03: values
    UnknownKey "P0301" "a key that is not known here"
        "The key is mistyped or belongs elsewhere. Keys of your own go under `extra:`, which reaches the templates untouched."
    MissingKey "P0302" "a required key is missing"
        "The item cannot be shown or checked without this fact."
    WrongType "P0303" "a value of the wrong kind"
        "A list where a text is expected, a text where a number is expected, and so on."
    EmptyText "P0304" "a text is empty"
        "A key is written without a value, or with an empty one. Write the text or remove the key."
    NotInList "P0305" "a word that is not in the closed list"
        "The key takes one of a few words, which the message lists."
    BadNumber "P0306" "not a number as expected"
        "Numbers are written with digits and at most two decimals after a point: `1116.50`. No leading zero, no thousands separator, no currency sign."
    NegativeNumber "P0307" "a number below zero"
        "Fees, credits and places cannot be negative."
    BadDate "P0308" "not a date that exists"
        "A date is written year-month-day, `2027-03-01`; a moment is a date, `2027-06-01T17:00`, or that with an offset such as `+02:00`. 30 February does not exist."
    BadDuration "P0309" "not an ISO 8601 duration"
        "Two years are `P2Y`, one and a half `P1Y6M`."
    BadAcademicYear "P0310" "not an academic year"
        "An academic year is written with both calendar years, `2027-2028`, the second following the first."
    UnknownCountry "P0311" "not a country code"
        "Countries are written with their ISO 3166-1 alpha-2 code in capitals: `BE`, `ET`, `VN`. `NO` is Norway."
    UnknownCurrency "P0312" "not a currency code"
        "Currencies are written with their ISO 4217 code in capitals: `EUR`, `USD`."
    BadLanguage "P0313" "not a language tag"
        "Languages are written as BCP 47 tags: `en`, `nl`, `pt-BR`, `zh-Hans`."
    UnknownIsced "P0314" "not a field of ISCED-F 2013"
        "Fields of study are written as the four digits of UNESCO's ISCED Fields of Education and Training 2013, in quotation marks: `\"0542\"` is Statistics."
    BadAddress "P0315" "not a web address"
        "Addresses are written in full, with `https://`."
    BadEmail "P0316" "not an e-mail address"
        "A contact is reached at an address like `admissions@example.edu`."
    BadIdValue "P0317" "not an id"
        "Items and entries are named by their id: lower-case letters, digits and single hyphens."
    BadTimeZone "P0318" "not a time zone"
        "Time zones are written with their name in the IANA database, e.g. `Europe/Brussels`."
    BadCoordinates "P0319" "not a place on Earth"
        "Latitude lies between -90 and 90, longitude between -180 and 180; they are easily swapped."
    OutOfRange "P0320" "a number outside its range"
        "An EQF level lies between 1 and 8, a Sustainable Development Goal between 1 and 17, a semester of a year is 1 or 2."
    BadSlug "P0321" "not a slug"
        "A slug is the last part of an address: letters, digits and single hyphens; no slash, no dots, no spaces."
    EmptyList "P0322" "a list is empty that needs an entry"
        "At least one entry is needed for the page to make sense."

    // P04: relations
    DanglingId "P0401" "nothing has this id"
        "A relation names an item or an entry that does not exist. The message shows the nearest ids; a folder's name is its item's id."
    SelfReference "P0402" "an item relates to itself"
        "A relation leads from one item to another."
    DuplicateRelation "P0403" "an id is listed twice"
        "The same relation stands twice in one list."
    DuplicateEntry "P0404" "two entries have one id"
        "Ids within a vocabulary or a list are unique, since everything else names the entry by it."

    // P05: rules over several facts
    ClosesBeforeOpening "P0501" "a deadline before applications open"
        "Nobody could apply: the deadline lies before the moment at which applications open."
    DeadlineAfterStart "P0502" "a deadline after the start"
        "One would still be able to apply when classes have begun. Usually a year is mistyped."
    EndsBeforeStart "P0503" "an end before its beginning"
        "A session, a period or a validity ends before it begins."
    CreditsDontAddUp "P0504" "the curriculum's credits do not add up"
        "Compulsory courses, plus what is to be chosen, plus one specialisation, must give the credits of the programme."
    OverlappingDeadlines "P0505" "two deadlines of one kind for one group"
        "An applicant would read two dates for the same thing and trust the later. Keep one, or tell them apart by `delivery`."
    UncoveredGroup "P0506" "an applicant group without a deadline"
        "Every applicant belongs to one group; a group without an application deadline leaves its members in doubt."
    MissingFee "P0507" "an applicant group without a fee"
        "An intake that can still be applied for says what each group pays."
    ExpiredCountryList "P0508" "a country list that is not valid when the call closes"
        "Countries come and go on an authority's list. A current call must rest on a list that is valid on the day it closes."
    BeyondDuration "P0509" "a year or semester beyond the programme's duration"
        "A course or a mobility window lies after the programme's nominal end."
    Overdue "P0510" "facts that were to be reviewed by now"
        "Their `review_by` has passed, so that the site shows them as being checked. Compare them with the source, then set `on` and `review_by`."
    NoCatchAll "P0511" "applicant groups that leave somebody out, or can't be reached"
        "The first group whose rule fits is an applicant's. The last one has no `when` and takes everybody else; only the last, since none after it could ever be reached."
    GroupCycle "P0512" "applicant groups that refer to each other in a circle"
        "`otherwise` leads from group to group until one has a deadline; it must not come back."
    ReviewBeforeVerification "P0513" "a review before the verification"
        "`review_by` lies in the future of `on`."
    MeasureWithoutSource "P0514" "a figure with neither a source nor the mark of an example"
        "A number that stands for the university says where it comes from, or that it is an example."
    UnknownSeries "P0515" "a value of a series that the indicator does not list"
        "An indicator with several series names each under `series`, and each value says to which it belongs."
    TooManyMinimum "P0516" "a minimum above the maximum"
        "The range is written the wrong way round."
    NoDate "P0517" "a news item without a date"
        "The folder's name begins with the date, `2026-10-15-applications-open`, or `facts.yaml` has `date:`."

    // P06: Markdown
    BrokenLink "P0601" "a link to an item that does not exist"
        "Links name items by kind and id, without language: `[text](programmes/management)`."
    BrokenAnchor "P0602" "a link to a heading that does not exist"
        "The part after `#` is the id of a heading of the other page in the same language, or one of its sections such as `fees` and `deadlines`."
    MissingImage "P0603" "a picture that does not exist"
        "Pictures lie in the item's folder and are named by their file name."
    ImageWithoutAlt "P0604" "a picture without a text alternative"
        "Who cannot see the picture reads or hears its alternative text: `![What it shows](picture.jpg)`. WCAG 2.2, 1.1.1."
    RawHtml "P0605" "raw HTML"
        "Texts are Markdown; HTML in them is not let through, so that nothing can run in a reader's browser."
    ForbiddenScheme "P0606" "an address of a kind that is not allowed"
        "Links go to items, `https:`, `http:`, `mailto:` and `tel:` addresses."
    SkippedHeading "P0607" "a heading level is skipped"
        "Who hears the page navigates by headings; a level that is left out sounds like a missing part. Begin with `##` and go down one at a time. WCAG 2.2, 1.3.1."
    HeadingTooHigh "P0608" "a heading of the first level in a text"
        "The page's title is its only heading of the first level; the text begins with `##`."
    UnknownBlock "P0609" "a block that is not known, or has nothing to show"
        "A fenced block with one of the words `fees`, `deadlines`, `curriculum`, `figure` or `contact` shows facts of the item; the item must have them."
    DuplicateHeadingId "P0610" "two headings have one id"
        "An id given in braces, `{#fees}`, must be unique on its page."
    ImageUnreadable "P0611" "a picture whose size cannot be read"
        "The file is damaged or not of a known format; JPEG, PNG, WebP, GIF, AVIF and SVG are known."
    EmptyLink "P0612" "a link without words"
        "A link needs words that say where it leads."

    // P07: languages
    UnknownLanguageFile "P0701" "a text in a language that the site does not have"
        "The file's name is one of the languages listed in `content/site.yaml`."
    MissingSource "P0702" "the source language is missing"
        "Every text exists in the site's source language first; the others are translated from it."
    WordsWithoutFacts "P0703" "words without facts"
        "The folder has Markdown, but no `facts.yaml`, which this kind needs."
    FactsWithoutWords "P0704" "facts without words in the source language"
        "The folder has `facts.yaml`, but no Markdown file in the site's source language, which gives the title."
    StaleTranslation "P0705" "a translation older than its source"
        "The source text has changed since this translation was made. Update the translation, then set `translated_from` to the value that the message gives."
    UnstampedTranslation "P0706" "a translation that does not say what it was made from"
        "`translated_from` holds the fingerprint of the source text, so that a later change of the source is noticed."
    SummaryTooLong "P0707" "the summary is too long"
        "A summary stands in lists, search results and shared links, where more than 160 characters are cut off."
    FallbackCycle "P0708" "a language falls back to itself"
        "The fallback of a language lists other languages of the site."
    StampOnSource "P0709" "the source text claims to be a translation"
        "`translated_from` belongs in translations; the file of the source language has none."

    // P08: themes
    TemplateError "P0801" "a template cannot be read or rendered"
        "The theme's template has a mistake; the message shows its place."
    MissingTemplate "P0802" "the theme has no such template"
        "Every page is rendered by a template of the theme or of its parent."
    MissingMessage "P0803" "a message is missing in a language"
        "Every interface text of the theme is needed in every language of the site."
    BadMessage "P0804" "a message cannot be read"
        "The theme's messages are Fluent files: `key = text`, one file for each language."
    UnknownTheme "P0805" "there is no such theme"
        "The theme named in `content/site.yaml` is a folder below `themes/`."
    BadAsset "P0806" "a static file of the theme cannot be published"
        "A script imports other scripts of the theme's `static/` folder by their names, `from \"./name.js\"`. Each is published under a name that changes with its content, so two scripts cannot import each other."
    UndocumentedComponent "P0807" "nothing is said of a component"
        "The gallery tells of each component of the theme what the comment right above it says: `{#- A price, with what it is paid for. -#}`. Without one, the next person cannot tell what the component is for."
    UnshownComponent "P0808" "a component has nothing to show"
        "The gallery shows the components of the theme as the site's pages call them. No page calls this one. Remove it, or write what to call it with after its parameters: `{% component price(amount) {\"samples\": {\"full\": {\"amount\": \"€ 5,500\"}}} %}`."
    BadSample "P0809" "a sample of a component cannot be shown"
        "`samples` is a map of maps; each gives the parameters of the component by their names, in the shape in which the views give them."

    // P09: the site as a whole
    SameAddress "P0901" "two pages have one address"
        "One of them would replace the other. Change the `slug` or the id of one, or the word in the `urls` of `site.yaml`."
    BadBaseUrl "P0902" "not a base address"
        "The base address is absolute, with `https://` or `http://`, and may have a path; it has no query and no fragment."
    BadAlias "P0903" "not an address on this site"
        "An alias is an old address of the page on this site and begins with `/`."
    UnknownNavigation "P0904" "the navigation names something that does not exist"
        "An entry is a kind's folder, such as `programmes`, one of `deadlines`, `search`, `strategy`, `who-am-i`, or a page such as `pages/about`."

    // P10: pages as they were rendered, told by `check`
    DeadLink "P1001" "a link leads nowhere"
        "A page has a link to an address of this site at which there is nothing. Links in texts are checked by their items; this one comes from a template, a setting or an address that was typed out. Name the item instead of its address, or mend the template."
    DeadFragment "P1002" "a link leads to a part of a page that is not there"
        "The part after `#` names the `id` of something on the page it leads to, and nothing there has that `id`: readers land at the top of the page. Headings get their ids from their words; a changed heading has another one."
    MissingResource "P1003" "a page needs a file that is not there"
        "A picture, a script or a style sheet is asked for at an address of this site at which there is nothing. Static files of the theme are named through `asset`, pictures by their names in the item's folder."
    PageHeadings "P1004" "the headings of a page skip a level"
        "Those who listen to a page jump from heading to heading and take a skipped level for a part that they missed. A heading is at most one level below the one before it."
    MainHeading "P1005" "a page without a title, or without exactly one main heading"
        "The `<title>` is what a tab and a search engine call a page. The `<h1>` says what a page is about; search engines and screen readers look for it. The theme makes it of the title."
    SameTitle "P1006" "two pages of a language have one title"
        "In the tabs of a browser, among bookmarks and in the results of a search engine the two cannot be told apart. Give one of them another `title`."
    Orphan "P1007" "no way leads to a page"
        "Whoever starts at the home page and follows links never comes to this page. Link to it from a text or name it in the `navigation`; if nobody needs it, make it a draft."
    RepeatedId "P1008" "an id stands twice on a page"
        "A link to the id leads to the first of the two only, and labels may name the wrong field. Two headings with one explicit `{#id}`, or a component that is drawn twice, are the usual causes."

    // P11: how texts read, told by `check`
    VagueLink "P1101" "the words of a link do not say where it leads"
        "Screen readers list the links of a page by themselves, and eyes skim them: \"here\" and \"more\" say nothing there. Make the link of the words that name what it leads to: `[the papers you need](pages/how-to-apply)`."
    RottingPhrase "P1102" "a phrase that is wrong as soon as time passes"
        "Nobody comes back to change \"will be updated soon\" or \"this year\". Say it with a date, in the facts where they have a field for it, or leave it out."
    YearInText "P1103" "a year in a text"
        "A year in the facts is checked and reviewed; one in a text stays when the facts move on. It is right where it tells of something that happened. A note, not shown unless asked for."
    LongSentence "P1104" "a sentence is very long"
        "Many readers read in their third language. Split the sentence where a new thought begins."

    // P12: policies
    UnknownCode "P1201" "a policy names a code that does not exist"
        "A policy is a map of codes, such as `P0705`, to `error`, `warning`, `note` or `off`. `prospectus explain` lists all codes."
    PolicyTooMild "P1202" "a policy is milder than the site can bear"
        "Without readable files, known keys and ids that exist there is no site that could be published: such errors stay errors. A policy can make rules about complete facts, links, translations and pages milder, and anything stricter."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_in_order() {
        assert!(CODES.windows(2).all(|pair| pair[0].id < pair[1].id));
    }

    #[test]
    fn a_code_finds_its_own_row() {
        assert!(CODES.iter().all(|row| row.code.id() == row.id));
        assert_eq!(Code::from_id("p0301").map(|row| row.code), Some(Code::UnknownKey));
    }
}
