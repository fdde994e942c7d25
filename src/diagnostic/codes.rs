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

/// An example for each code, below its heading.
const EXAMPLES: &str = include_str!("examples.md");

impl Explanation {
    /// The mistake and what to write instead, in lines.
    pub fn example(&self) -> &'static str {
        let after = EXAMPLES.split("\n## ").find_map(|part| part.strip_prefix(self.id)?.strip_prefix('\n'));
        after.map_or("", str::trim_end)
    }
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
        "A file that should hold facts or words holds nothing, which is more often a lost text than a wish. Fill it, or delete it if it is not needed."
    MissingFence "P0103" "the front matter is missing or not closed"
        "A Markdown file begins with a line `---`, then the front matter, then another line `---`. Without both lines the title and the summary cannot be told from the text."
    UnexpectedFile "P0104" "nothing is known by this name here"
        "A file or folder stands where the catalogue expects something else: a kind's folder with another name, a text beside the items, a file that is neither facts, words nor a picture. A mistyped name would otherwise be skipped in silence."
    BadId "P0105" "the folder's name is no id"
        "The name of an item's folder is its id and part of its address: lower-case letters a to z, digits and single hyphens. A country's folder is its ISO 3166-1 alpha-2 code in capitals."
    MissingFile "P0106" "a file that the site needs is missing"
        "`content/site.yaml` describes the site; a theme has a folder of its own with templates and messages. The message names the file that was looked for."
    StrayFile "P0110" "a file that is not published"
        "The file lies in `content/` and is no part of the site: a note for colleagues, a draft of another program, a text in a folder within that of its item. It may stay, and nothing of it is published. Move it elsewhere where it should not travel with the site; copy its words into a text where they should be read."
    PassedLink "P0111" "a link to files that is not followed"
        "A link of the file system (symlink) in `content/` or `themes/` leads out of the site, nowhere, or round in a circle, so that another machine would build another site. What lies behind it is not published. Copy the files to the place of the link, or let it lead to files of the site."
    SecondCopy "P0112" "a second copy of a file"
        "When two people save a file at once, a shared folder keeps one of the two under another name, and a copy made by hand has such a name, too. It is not published, though it may hold the newer words. Compare it with the other, bring over what is newer, and delete it."

    // P02: YAML
    Syntax "P0201" "the YAML cannot be read"
        "The structure of the file is broken at or before this place: an indentation that fits no level, a bracket that is not closed, a character that cannot stand here. Nothing in the file can be believed until it is mended. Look at the place shown, and at the line before it."
    Tab "P0202" "a tab in the indentation"
        "YAML is indented with spaces only, because a tab is of another width in every editor. Set your editor to insert spaces for a tab; two for a level are usual."
    UnclosedQuote "P0203" "a quote that is not closed"
        "A text that begins with a quotation mark must end with the same one. A text that contains quotation marks can be put in the other kind."
    UnquotedColon "P0204" "a colon followed by a space in an unquoted text"
        "In YAML a colon followed by a space makes a key. A title such as `Data: from field to lab` must be put in quotation marks."
    Indentation "P0205" "an indentation that fits no level"
        "The lines of one list or map begin in the same column, which alone shows what belongs together; what belongs to a key is indented further than the key. Move the line to the column of its neighbours."
    DuplicateKey "P0206" "a key stands twice"
        "Each key stands once in its map; a second one would silently replace the first. Join the two, or rename one."
    TooDeep "P0207" "the YAML is nested too deeply"
        "The YAML has more levels than any catalogue needs, which is usually a slip with brackets, and takes long to read. Count the opening and closing brackets of the line."
    AliasBomb "P0208" "the YAML's aliases unfold without measure"
        "Anchors (`&a`) and aliases (`*a`) that repeat each other can unfold into millions of values. Write the values out."
    LostWords "P0210" "words that YAML takes for signs of its own"
        "In YAML, a `#` after a blank begins a comment, a `&` at the beginning of a text names it, a `!` says of what kind it is. The words would vanish from the page, and nobody would notice. Put the whole text in quotation marks."

    // P03: values
    UnknownKey "P0301" "a key that is not known here"
        "The key is mistyped or belongs elsewhere. Keys of your own go under `extra:`, which reaches the templates untouched."
    MissingKey "P0302" "a required key is missing"
        "Without this fact the item cannot be shown or checked, and a reader would find a gap. Write the key; the message names it, and `prospectus new` shows each kind with all its keys."
    WrongType "P0303" "a value of the wrong kind"
        "The key takes a list where a text was written, a text where a map was written, and so on; the message says which. A single entry of a list stands in brackets, too: `[en]`."
    EmptyText "P0304" "a text is empty"
        "A key is written without a value, or with an empty one, and the page would show a label with nothing beside it. Write the text or remove the key."
    NotInList "P0305" "a word that is not in the closed list"
        "The key takes one of a few words, which the message lists. Each has its translation in every language of the theme, which a word of your own would lack. Write the nearest one."
    BadNumber "P0306" "not a number as expected"
        "Numbers are written with digits and at most two decimals after a point: `1116.50`. No leading zero, no thousands separator, no currency sign."
    NegativeNumber "P0307" "a number below zero"
        "Fees, credits and places cannot be below zero, and the site would calculate with the number. Remove the sign, or the key where there is nothing to say."
    BadDate "P0308" "not a date that exists"
        "A date is written year-month-day, `2027-03-01`; a moment is a date, `2027-06-01T17:00`, or that with an offset such as `+02:00` or a zone such as `[Europe/Lisbon]`. Where a month or a word can stand instead, the message says so. 30 February does not exist."
    BadDuration "P0309" "not an ISO 8601 duration"
        "The length of a programme is shown in the words of each language and compared with others, so it is written in the form of ISO 8601: `P2Y` for two years, `P1Y6M` for one and a half. Put it so."
    BadAcademicYear "P0310" "not an academic year"
        "An academic year spans two calendar years, and a single one would leave open which. It is written with both, `2027-2028`, the second following the first."
    UnknownCountry "P0311" "not a country code"
        "Countries are written with their ISO 3166-1 alpha-2 code in capitals, `BE`, `ET`, `VN`, from which their names in all languages follow. Norway's is written in quotation marks, `\"NO\"`. The message shows the code if you wrote a name."
    UnknownCurrency "P0312" "not a currency code"
        "Amounts are shown as each language writes them, and that takes the currency's ISO 4217 code in capitals: `EUR`, `USD`. Write the code instead of a sign or a name."
    BadLanguage "P0313" "not a language tag"
        "Browsers and screen readers choose voices and fonts by the language, so languages are written as BCP 47 tags: `en`, `nl`, `pt-BR`, `zh-Hans`. Write the tag instead of the name."
    UnknownIsced "P0314" "not a field of ISCED-F 2013"
        "Fields of study are written as the four digits of UNESCO's ISCED Fields of Education and Training 2013, in quotation marks: `\"0542\"` is Statistics. Without the marks, YAML would read a number and drop the zero. Write the code of the narrowest field that fits."
    BadAddress "P0315" "not a web address"
        "An address without `https://` would be taken for a page of this site, and the link would lead nowhere. Write it in full, as your browser shows it when you copy it."
    BadEmail "P0316" "not an e-mail address"
        "Readers write to this address, and one that is not well formed leaves them without an answer. Write it as `admissions@example.edu`, without a name or brackets around it."
    BadIdValue "P0317" "not an id"
        "Items and entries are named by their id: lower-case letters, digits and single hyphens. A title or a file name in its place leads nowhere. Write the name of the item's folder, or the `id` of the vocabulary's entry."
    BadTimeZone "P0318" "not a time zone"
        "Deadlines end at a time of day, and when that is depends on the zone and on summer time. Write the zone's name in the IANA database, such as `Europe/Brussels`. A city alone does not tell, and an abbreviation such as `CET` not which country's rules hold."
    BadCoordinates "P0319" "not a place on Earth"
        "Latitude lies between -90 and 90, longitude between -180 and 180. They are easily swapped, which puts a partner into the sea. Maps in a browser give them in this order, latitude first."
    OutOfRange "P0320" "a number outside its range"
        "An EQF level lies between 1 and 8, a Sustainable Development Goal between 1 and 17, a semester of a year is 1 or 2. A number outside would be shown as it is, and mean nothing. Write one of the range that the message gives."
    BadSlug "P0321" "not a slug"
        "A slug is the last part of an address, which people read out, copy and print: letters, digits and single hyphens; no slash, no dots, no spaces. Leave the key out where the id will do."
    EmptyList "P0322" "a list is empty that needs an entry"
        "The page makes no sense without an entry in this list: a programme is taught in some language. Write at least one."

    // P04: relations
    DanglingId "P0401" "nothing has this id"
        "A relation names an item or an entry that does not exist. The message shows the nearest ids; a folder's name is its item's id."
    SelfReference "P0402" "an item relates to itself"
        "A relation leads from one item to another; one that leads back to its own page tells a reader nothing. Remove the id, or write that of the item that was meant."
    DuplicateRelation "P0403" "an id is listed twice"
        "The same id stands twice in one list, and the page would show it twice. Often the second one was meant to be another. Remove it or correct it."
    DuplicateEntry "P0404" "two entries have one id"
        "Ids within a vocabulary or a list are unique, since everything else names the entry by it and could mean either. Give one of them another id, or remove it."

    // P05: rules over several facts
    ClosesBeforeOpening "P0501" "a deadline before applications open"
        "Nobody could apply: the deadline lies before the moment at which applications open. Usually the year of one of the two is mistyped, or an intake was copied and only half of it changed."
    DeadlineAfterStart "P0502" "a deadline after the start"
        "One would still be able to apply when classes have begun. Usually a year is mistyped. If it is meant so, as for papers that can follow, the deadline is of the kind `documents`."
    EndsBeforeStart "P0503" "an end before its beginning"
        "A session, a period or a validity ends before it begins, so that nothing ever lies within it. Usually the month or the year of one of the two is mistyped."
    CreditsDontAddUp "P0504" "the curriculum's credits do not add up"
        "Compulsory courses, plus what is to be chosen, plus one specialisation, must give the credits of the programme. A student who adds them up would find a gap or a course too many. Correct the courses, or `ects`."
    OverlappingDeadlines "P0505" "two deadlines of one kind for one group"
        "An applicant would read two dates for the same thing and trust the later. Keep one, or tell them apart by `delivery`, or by `round` where one start has several."
    UncoveredGroup "P0506" "an applicant group without a deadline"
        "Every applicant belongs to one group; a group without an application deadline leaves its members in doubt whether they can apply at all. Write a deadline for it, `admitted: false` if it cannot, or `otherwise` in the group that shares another one's."
    MissingFee "P0507" "an applicant group without a fee"
        "An intake that can still be applied for says what each applicant group pays: who cannot tell what it costs does not apply. Write a fee for the group, `amount: not-yet-known` until somebody has said it, or `otherwise` in the group that shares another one's."
    ExpiredCountryList "P0508" "a country list that is not valid when the call closes"
        "Countries come and go on an authority's list. A current call must rest on a list that is valid on the day it closes."
    BeyondDuration "P0509" "a year or semester beyond the programme's duration"
        "A course or a mobility window lies after the programme's nominal end, so that no student would meet it. Either the year or the `duration` is wrong; correct the one that is."
    Overdue "P0510" "facts that were to be reviewed by now"
        "Their `review_by` has passed, so that the site shows them as being checked. Compare them with the source, then set `on` and `review_by`."
    NoCatchAll "P0511" "applicant groups that leave somebody out, or can't be reached"
        "The first group whose rule fits is an applicant's. The last one has no `when` and takes everybody else; only the last, since none after it could ever be reached."
    GroupCycle "P0512" "applicant groups that refer to each other in a circle"
        "`otherwise` leads from group to group until one has a deadline or a fee; in a circle, none ever does, and an applicant would find nothing. Remove the key from the group that has its own."
    ReviewBeforeVerification "P0513" "a review before the verification"
        "The day of the next review, `review_by`, lies before the day of the last one, `on`. Readers would see facts as being checked that were checked just now. Usually a year is mistyped."
    MeasureWithoutSource "P0514" "a figure with neither a source nor the mark of an example"
        "A number that stands for the university is believed, so it says where it comes from, or that it is an example. Write `source:` with an address, or `example: true`."
    UnknownSeries "P0515" "a value of a series that the indicator does not list"
        "An indicator with several series names each under `series`, and each value says to which it belongs; one that does not would be drawn into no line. Write the id of a series, or add it."
    TooManyMinimum "P0516" "a minimum above the maximum"
        "The least is more than the most, so that no number lies between them and the page would tell nonsense. Swap the two."
    NoDate "P0517" "a news item without a date"
        "News is ordered by date, and old news is told by it. The folder's name begins with the date, `2026-10-15-applications-open`, or `facts.yaml` has `date:`. Add one of the two."
    YearDoesNotFit "P0518" "an academic year that its dates do not fit"
        "The entry says one academic year, and its start or its last deadline lies in another. Usually an entry was copied for the next year and only half of it changed, so that a reader would trust a date of the year before. Correct the year, or the dates."
    SameOpening "P0519" "one opening that is there twice"
        "Two entries have the same academic year and start, or the same `id`, so that calendars and links could mean either. A copy for another year gets that year and its dates; rounds of one start are one entry whose deadlines have `round`; two that are really meant get an `id` each."
    FarDate "P0520" "a date far in the future"
        "The date lies further ahead than anybody plans, so that a page would promise it for decades. Usually a digit of the year is mistyped; correct it."
    InTheFuture "P0521" "something said on a day to come"
        "The day says when somebody verified facts, or said that something is full or cancelled, and that day has not come. Usually the year is mistyped. Write the day on which it was said."
    LateAnswer "P0522" "an answer that comes too late, or too early"
        "Between the answer and the start, applicants ask for a visa, find a room and travel; and nobody has an answer before the last deadline has passed. Write an `answer_by` between the two, or correct the dates."
    ImplausibleFee "P0523" "a fee that cannot be right"
        "The amount is far beyond what a university asks for, or what another group pays for the same. Usually a decimal point is missing or a digit stands twice; correct the amount."
    DoubtfulTime "P0524" "a local time that does not exist, or exists twice"
        "When the clocks are put forward an hour of the day is left out, and when they are put back one comes twice; a deadline in it is not one moment. Write the time with an offset, such as `2027-10-31T02:30+01:00`, or another time."
    Contradiction "P0525" "keys that contradict each other"
        "Two keys of one entry cannot both hold: a group that is not admitted has no deadline; a fixed deadline has no other last moment; nobody is let off more than is asked for. Remove one of the two, or correct it."
    NoPlace "P0526" "an event that is nowhere"
        "Readers would know when, and not where to go. Write `venue:` or `city:` for a place, `online:` for an address on the web, or both."
    AgreementWithoutExchange "P0527" "an agreement with a partner that exchanges nobody"
        "The partner has an agreement on places for students, and what we do together, `kinds`, has neither `exchange` nor `joint-degree`. Lists by what partners do would leave it out. Add the one that is true, or remove the agreement."
    PartnerWithoutKind "P0528" "a partner named for what it does not do with us"
        "A summer school, a project in the South, a semester or a stay for research names a partner whose `kinds` lack just that, so that its own page says otherwise. Add what you do together to the partner's `kinds`, or name another partner."
    MembersDontCount "P0529" "a network with more or fewer members than it says"
        "`size` says how many universities the network has, and the list of members, with us where `since` is given, has another number. Usually somebody joined or left, and only one of the two was changed. Correct the number or the list."
    SpecialisationWithoutCourses "P0530" "a specialisation without courses"
        "The curriculum has groups for other specialisations and none for this one, so that nobody could tell what its students take. Name it under `specialisation` of a group, or remove it."
    NoWayAbroad "P0531" "a semester abroad for a programme that has none"
        "A semester abroad is offered to the students of a programme whose facts keep none free, so that the two pages contradict each other. Add `mobility_window` to the programme, or do not name it."
    WindowTooSmall "P0532" "a semester abroad for which the curriculum leaves no room"
        "In the semester that is kept for going abroad, the curriculum has compulsory courses at home, so that nobody could earn the credits abroad that the page promises. Write `abroad: true` at the courses that can be taken abroad as well, or correct the semester or the credits of `mobility_window`."

    // P06: Markdown
    BrokenLink "P0601" "a link to an item that does not exist"
        "The link leads to an item that does not exist, or no longer does; readers would end at a page that says so. Links name items by kind and id, without language: `[text](programmes/management)`. Write the id of an item that there is."
    BrokenAnchor "P0602" "a link to a heading that does not exist"
        "The part after `#` is the id of a heading of the other page in the same language, or one of its sections such as `fees` and `deadlines`. Without it the reader arrives at the top of the page and searches. Write the id of a heading there; `{#id}` after a heading gives it one that stays."
    MissingImage "P0603" "a picture that does not exist"
        "The picture is not in the item's folder, and readers would see a gap. Put it there and name it by its file name alone, in the same small and capital letters."
    ImageWithoutAlt "P0604" "a picture without a text alternative"
        "Who cannot see the picture reads or hears its alternative text: `![What it shows](picture.jpg)`. WCAG 2.2, 1.1.1."
    RawHtml "P0605" "raw HTML"
        "Texts are Markdown; HTML in them is not let through, so that nothing can run in a reader's browser and every text fits every screen. Write it in Markdown, or as words."
    ForbiddenScheme "P0606" "an address of a kind that is not allowed"
        "The kind of address could run something in a reader's browser, or opens nothing there. Links lead to items of the site, or to `https:`, `http:`, `mailto:` and `tel:` addresses. Write one of these, or plain text."
    SkippedHeading "P0607" "a heading level is skipped"
        "Who hears the page navigates by headings; a level that is left out sounds like a missing part. Begin with `##` and go down one at a time. WCAG 2.2, 1.3.1."
    HeadingTooHigh "P0608" "a heading of the first level in a text"
        "The page's title is its only heading of the first level. A second one makes screen readers and search engines take the text for another page. Begin with `##`."
    UnknownBlock "P0609" "a block that is not known, or has nothing to show"
        "A fenced block with one of the words `fees`, `deadlines`, `curriculum`, `figure`, `contact` or `countries` shows facts of the item or the site; there must be some. Otherwise the text announces something that is not there. Correct the word, write the facts, or remove the block."
    DuplicateHeadingId "P0610" "two headings have one id"
        "Two headings of a page have the same id, given in braces as `{#fees}`, so that a link to it could mean either. Give one of them another id, and follow the links to it."
    ImageUnreadable "P0611" "a picture that cannot be read"
        "The picture cannot be read, so that the page would have a hole, or jump while it loads. The file is damaged, of a form that browsers show each in its own way, or not of a known format: JPEG, PNG, WebP, GIF, AVIF and SVG are known, whatever the name says. Save it again as one of these."
    EmptyLink "P0612" "a link without words"
        "Who hears the page hears its links out of context, and a link without words is announced by its address alone. Write what lies behind it between the brackets. WCAG 2.2, 2.4.4."
    MarkupAsTyped "P0620" "signs that readers would see as they are typed"
        "Markdown takes these signs for words, since a blank, a bracket or a line is missing, or since they belong to another tool. Readers would see the signs themselves. Write what the message proposes; where the sign itself is meant, put a backslash before it, `\\*`, or set it as code."
    VanishingWords "P0621" "words that no reader would see"
        "Markdown takes these words for something that is not shown: a note or an address that nothing in the text mentions, a cell beyond the last column, words in braces behind a heading. Whoever wrote them believes that they are published. Write them where they are seen, or remove them."
    UnclosedBlock "P0622" "a block of code that is never closed"
        "Three backticks begin a block that goes on until a line of as many. Without that line it takes the rest of the page, whose headings, links and words are then shown as code. Write the line where the block ends."
    UnsafeDrawing "P0630" "a drawing that runs something or asks elsewhere"
        "An SVG is a document, and can hold scripts, handlers, addresses of other sites and entities. Who opens it would run them on the site's own address, or be seen by others. Export it as plain SVG with everything in it, or as PNG."
    HeavyPicture "P0631" "a picture that is too large for a phone"
        "GIF, AVIF, SVG and moving pictures are published as they are, and this one has more than a megabyte: on a slow line a reader waits for it for five seconds and more, and pays for it. Make it shorter or smaller, show a still picture, or link to a video."

    // P07: languages
    UnknownLanguageFile "P0701" "a text in a language that the site does not have"
        "A text or a file is in a language that the site does not have, so nobody would ever see it. Either the tag is mistyped, or the language is still to be added to `languages` in `content/site.yaml`."
    MissingSource "P0702" "the source language is missing"
        "Every text exists in the site's source language first; the others are translated from it, and fall back to it. Write the text in that language beside the others."
    WordsWithoutFacts "P0703" "words without facts"
        "The folder has words, but this kind cannot be shown without facts: there would be no credits, dates or names. Write `facts.yaml` beside the words; `prospectus new` makes one with all keys explained."
    FactsWithoutWords "P0704" "facts without words in the source language"
        "The folder has `facts.yaml`, but no Markdown file in the site's source language, which gives the title. Without it there is nothing to call the item by. Write that file first, then its translations."
    StaleTranslation "P0705" "a translation older than its source"
        "The source text has changed since this translation was made. Update the translation, then set `translated_from` to the value that the message gives."
    UnstampedTranslation "P0706" "a translation that does not say what it was made from"
        "`translated_from` holds the fingerprint of the source text, so that a later change of the source is noticed. Without it, a translation that has grown wrong stays unseen. Write the value that the message gives if the translation follows the present text."
    SummaryTooLong "P0707" "the summary is too long"
        "A summary stands in lists, search results and shared links, where more than 160 characters are cut off in the middle of a thought. Say the most important thing, and leave the rest to the text."
    FallbackCycle "P0708" "a language falls back to itself"
        "A language that lacks a text shows the one of its fallback; it cannot take it from itself. List other languages of the site, or none: the source language stands in for all."
    StampOnSource "P0709" "the source text claims to be a translation"
        "`translated_from` says which source text a translation was made from; the source text itself was made from none. Remove the key, or correct `source_language` in `content/site.yaml`."
    MissingTranslation "P0710" "a text without a translation"
        "Readers of the language see the text in another one, or not at all, as `translations` in `content/site.yaml` says. Translate the source text into a file of that language beside it. A note of `check`, not shown unless asked for: a site may do without some translations."

    // P08: themes
    TemplateError "P0801" "a template cannot be read or rendered"
        "The template engine does not understand the theme's template, or a value that it asks for is not there. No page that uses it can be made. The message shows the place; the mistake is there or shortly before it."
    MissingTemplate "P0802" "the theme has no such template"
        "Every page is rendered by a template of the theme or of its parent, and neither has the one that the message names. Write it, or name a parent that has it."
    MissingMessage "P0803" "a message is missing in a language"
        "Every interface text of the theme is needed in every language of the site; without it, a reader finds a button in a foreign language. Write the message in the file that the message names, or remove the language from the site."
    BadMessage "P0804" "a message cannot be read"
        "The theme's messages are Fluent files: `key = text`, one file for each language, and this one cannot be understood at the place shown. Until it can, all its words are missing. Look for a brace that is not closed, or a line that is not indented."
    UnknownTheme "P0805" "there is no such theme"
        "`theme:` in `content/site.yaml`, or `parent:` in a theme, names a folder below `themes/` that is not there. Only `default` needs no folder, since the program carries it. Correct the name, or copy the theme there."
    BadAsset "P0806" "a static file of the theme cannot be published"
        "A script imports other scripts of the theme's `static/` folder by their names, `from \"./name.js\"`. Each is published under a name that changes with its content, so one that is not there, or two that import each other, cannot be published. Move what both need into a third."
    UndocumentedComponent "P0807" "nothing is said of a component"
        "The gallery tells of each component of the theme what the comment right above it says: `{#- A price, with what it is paid for. -#}`. Without one, the next person cannot tell what the component is for."
    UnshownComponent "P0808" "a component has nothing to show"
        "The gallery shows the components of the theme as the site's pages call them. No page calls this one. Remove it, or write what to call it with after its parameters: `{% component price(amount) {\"samples\": {\"full\": {\"amount\": \"€ 5,500\"}}} %}`."
    BadSample "P0809" "a sample of a component cannot be shown"
        "`samples` is a map of maps; each gives the parameters of the component by their names, in the shape in which the views give them. A sample that does not fit would show the component broken, though it is not. Take over what the gallery shows of a page's own call."
    MissingGlyph "P0810" "no font of the theme has a letter"
        "Open Graph pictures, which others show for a link, are drawn with the fonts in the theme's folder `fonts/` and with no others, so that every machine draws the same. A letter that none of them has would be an empty box. Put a font that has it into `fonts/`, for example a Noto font for Ethiopic, or write `open_graph: none` into `content/site.yaml`."
    UnusedMessage "P0811" "nothing asks for a message"
        "No template of the theme names the message, and the program does not ask for it: its key is mistyped, or what it stood for is gone. Translators would go on translating it. Remove it from every language, or name it in a template."
    PluralForms "P0812" "a message without the forms that numbers take in its language"
        "Languages count differently: English has a form for one and another for more, Arabic has six. A form that is lacking is replaced by another, which reads like a mistake; a form that the language does not have is never shown. Write those that the message names, as CLDR calls them."

    // P09: the site as a whole
    SameAddress "P0901" "two pages have one address"
        "One of them would replace the other. Change the `slug` or the id of one, or the word in the `urls` of `site.yaml`."
    BadBaseUrl "P0902" "not a base address"
        "The base address is absolute, with `https://` or `http://`, and may have a path; it has no query and no fragment. Every address in the sitemap and in shared links begins with it. Write the address at which the home page is found."
    BadAlias "P0903" "not an address on this site"
        "An old address of the page on this site, from which readers are led on, begins with `/` and has no host. A page is written there, so that each of its parts must be the name of a folder on every system, in the folder of the page's own language. Write the part of the old address after the host's name, without `?` and `#`."
    UnknownNavigation "P0904" "the navigation names something that does not exist"
        "An entry is a kind's folder, such as `programmes`, a special page, such as `deadlines` (the README lists them), or a page such as `pages/about`. A menu that leads nowhere is worse than none. Correct the name, or remove the entry."
    BadAllowance "P0905" "neither a host nor the beginning of an address"
        "`allow` lists the links to other sites that `check --external` takes for right without asking. A host, `www.example.edu`, stands for all its addresses and those of hosts below it, without a star; the beginning of an address, `https://www.example.edu/members/`, for those that begin so. Write one of the two."
    NoAvif "P0906" "this program does not write AVIF"
        "Its encoder takes long to compile and is left out unless asked for. Build the program with `--features avif`, where the site is published, too. Or remove `avif` from `content/site.yaml`: WebP, which is always written, is hardly larger."
    TakenAddress "P0907" "an old address at which something stands"
        "From an old address readers are led to another page, so that no page can stand at it, and it can lead to one page only; capitals and small letters count as the same, as on many hosts. Remove the line, or move what stands there."
    LostAddress "P0908" "an address that was published leads nowhere"
        "Others link to it, and have it among their bookmarks. `content/history.yaml` remembers every address that was published. Lead readers on with `aliases` in the words of the page that took its place, or with `addresses: moved` in `content/site.yaml`; or say with `addresses: gone` that there is nothing any more, which the page there then tells them."
    NoSuchAddress "P0909" "an old address leads to no page"
        "What stands after `to` is the address of a page as it is now, without the host's name; with `/*` all pages below it. Correct it."

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
    UnusedEntry "P1010" "an entry of a vocabulary that nothing names"
        "A contact, a faculty, a plan or a list of countries is shown where an item names it, and no item names this one. Its name may be mistyped elsewhere, or what named it is gone. Name it, or remove the entry. A note of `check`, not shown unless asked for."

    // P11: how texts read, told by `check`
    VagueLink "P1101" "the words of a link do not say where it leads"
        "Screen readers list the links of a page by themselves, and eyes skim them: \"here\" and \"more\" say nothing there. Make the link of the words that name what it leads to: `[the papers you need](pages/how-to-apply)`."
    RottingPhrase "P1102" "a phrase that is wrong as soon as time passes"
        "Nobody comes back to change \"will be updated soon\" or \"this year\". Say it with a date, in the facts where they have a field for it, or leave it out."
    YearInText "P1103" "a year in a text"
        "A year in the facts is checked and reviewed; one in a text stays when the facts move on. It is right where it tells of something that happened. A note, not shown unless asked for."
    LongSentence "P1104" "a sentence is very long"
        "Many readers read in their third language, or hear the text read out. Split the sentence where a new thought begins."

    // P12: policies
    UnknownCode "P1201" "a policy names a code that does not exist"
        "A policy is a map of codes, such as `P0705`, to `error`, `warning`, `note` or `off`. `prospectus explain` lists all codes."
    PolicyTooMild "P1202" "a policy is milder than the site can bear"
        "Without readable files, known keys and ids that exist there is no site that could be published: such errors stay errors. A policy can make rules about complete facts, links, translations and pages milder, and anything stricter."

    // P13: what falls due, told by `check`
    DueSoon "P1301" "facts that are to be reviewed soon"
        "Their `review_by` is near; the day after it, the site shows them as being checked and readers trust them less. Compare them with the source, then set `on` and `review_by`. A note, not shown unless asked for; `check --reviews` lists all by who answers for them."
    NothingNext "P1302" "the last deadline has passed, and nothing follows"
        "The page shows only deadlines that are over, and a reader cannot tell whether it will be offered again. Add the next intake, session or round as soon as its dates are known. What is not offered again is kept with `status: archived`, and not shown."

    // P14: files that came back from translators, told by `translations import`
    BadExchange "P1401" "a file from a translator's tool cannot be taken over"
        "It is not XLIFF 2 or PO, it was not made by `prospectus translations export`, or the tool lost what says to which text it belongs. Nothing of it is written. Export the texts again; the tool fills the new file from what it remembers of the old one."
    DamagedMark "P1402" "a placeholder of a translation is missing, doubled, unknown or broken"
        "Placeholders stand for links, emphasis, code and pictures, which come back into the text in their place. A translation has each of those of its source once, in any order. Mend it in the translator's tool and import the file again; nothing of it was written."
    IncompleteTranslation "P1403" "a text is translated in part"
        "A page half in one language and half in another is worse for readers than one in a language that is named. Have the rest translated, or export without the item. An item of which nothing is translated is left alone."
    UnwritableTranslation "P1404" "a translation that cannot be written as Markdown"
        "Markdown sees no emphasis and no link where their signs touch letters or each other in certain ways, so that the text would read back as another one. Put white space or other words around the placeholder, or translate this part in the file itself."
    OutdatedExchange "P1405" "the source text has changed since the export"
        "The translation is taken over and says what it was made from, so that it is stale, as it would be had it been there all along. See what changed with `prospectus translations diff`, bring the translation up to date, and accept it."
    WithoutCounterpart "P1410" "words of a translation that its source does not have"
        "The translation has a paragraph, an entry or an outcome more than its source, for readers of its language or because the source lost it. It is not sent to translators, and an import leaves it where it stands; where the source has something else in its place, that is taken over. Read the passage that the message names, and remove it if it is not meant to stay."

    // P15: addresses elsewhere, told by `check --external`
    GoneElsewhere "P1501" "a link to a page elsewhere that is not there"
        "The server of the address answers that it has no such page, so that readers end at an error that looks like ours. Pages move: look for the new address on the other site. Write it, or remove the link."
    Unreachable "P1502" "a link to a server that cannot be reached"
        "There is no server of this name, or it takes no connection, though it was tried several times. Usually the name is mistyped, or the site was closed. Correct the address or remove the link."
    Unsure "P1503" "a link of which nothing can be said"
        "The server answered with an error that may concern programs only, or this moment: that the page is forbidden, that it is overloaded, a certificate that browsers may know. Look at the page in a browser. If it is there, its host can be allowed under `check` in `content/site.yaml`. A note, not shown unless asked for."
    MovedElsewhere "P1504" "a link to a page elsewhere that has moved for good"
        "The server leads on to another address and says that this is for good. Readers arrive, but later, and only for as long as the old address is kept. Write the new one. A note, not shown unless asked for."

    // P16: prospectus itself
    OurMistake "P1601" "a mistake of prospectus itself"
        "The program came to a state that was thought to be impossible. Nothing that you wrote should lead there: it is not your fault, and what was published before is whole. Report it with the line that the message shows and, if you may, with the file that it names. Until it is mended, take back what you changed last."
    BeyondLimit "P1602" "more than the program reads"
        "A text, a file or a picture goes beyond a limit, which no catalogue needs, and which keeps a slip from taking all of a machine's time or memory. The handbook has them in one table, in the chapter on limits. Close what was left open, split the file, or save the picture smaller."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_in_order() {
        assert!(CODES.windows(2).all(|pair| pair[0].id < pair[1].id));
    }

    /// What it means, why it matters and how to mend it takes more than a sentence; an example shows it.
    #[test]
    fn every_code_is_explained_with_an_example() {
        let thin = CODES.iter().filter(|row| row.text.len() < 90 || row.text.split(". ").count() < 2);
        assert_eq!(thin.map(|row| row.id).collect::<Vec<_>>(), Vec::<&str>::new());
        let bare = CODES.iter().filter(|row| row.example().len() < 30 || !row.example().contains(':'));
        assert_eq!(bare.map(|row| row.id).collect::<Vec<_>>(), Vec::<&str>::new());
        let known = CODES.iter().map(|row| row.id);
        let headings = EXAMPLES.lines().filter_map(|line| line.strip_prefix("## P"));
        assert!(headings.map(|digits| format!("P{digits}")).eq(known), "one example a code, in their order");
    }

    #[test]
    fn a_code_finds_its_own_row() {
        assert!(CODES.iter().all(|row| row.code.id() == row.id));
        assert_eq!(Code::from_id("p0301").map(|row| row.code), Some(Code::UnknownKey));
    }
}
