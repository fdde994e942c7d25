//! Catalogues of any size, as items that know nothing of who publishes them: programmes in three languages, and for every
//! ten of them partners, for every twenty scholarships and summer schools, beside goals and networks.

use std::fmt::Write as _;

pub const LANGUAGES: [&str; 3] = ["en", "nl", "fr"];
const SENTENCES: [&str; 8] = [
    "Every semester ends with a project that a partner outside the university has asked for.",
    "You learn to weigh evidence, to say what it can carry, and to change your mind in public.",
    "Seminars are small, so that a question asked in the first week is still remembered in the last.",
    "Field work takes place in the region or with one of the partner universities abroad.",
    "The first year lays a *common base*; the second is for a specialisation and a thesis.",
    "Graduates work in research, in public service, in companies and in organisations of their own.",
    "Ask early for the papers that take long: a translation, a legalisation, a visa.",
    "Whoever studies at a distance follows the same courses and takes the same exams.",
];
const VERIFIED: &str = "verified: {on: 2026-11-16, by: admissions, review_by: 2028-06-30, example: true}";

/// An item: facts in YAML, and words in each language of [`LANGUAGES`].
pub struct Item {
    /// `programmes`
    pub folder: &'static str,
    pub id: String,
    pub facts: String,
    /// By language: a title, and a body in Markdown, which is empty where an item's facts say all.
    pub words: Vec<(String, String)>,
}

/// All items of a catalogue of so many programmes.
pub fn items(size: usize) -> impl Iterator<Item = Item> {
    let goals = (1..=6).map(goal);
    let partners = (0..partners(size)).map(partner);
    let networks = (0..3).map(move |number| network(number, size));
    let scholarships = (0..size.div_ceil(20)).map(move |number| scholarship(number, size));
    let schools = (0..size.div_ceil(20)).map(move |number| summer_school(number, size));
    let programmes = (0..size).map(move |number| programme(number, size));
    goals.chain(partners).chain(networks).chain(scholarships).chain(schools).chain(programmes)
}

fn partners(size: usize) -> usize {
    size.div_ceil(10).max(3)
}

fn goal(number: usize) -> Item {
    let facts = format!("plan: plan\ncode: SG{number}\norder: {number}\n");
    worded(
        "goals",
        format!("sg{number}"),
        &format!("Goal {number}"),
        facts,
        "The goal, in a sentence or two.\n",
    )
}

fn partner(number: usize) -> Item {
    let countries = ["AT", "DE", "ES", "FR", "PL", "ET", "VN", "PE", "TZ", "MA"];
    let country = countries[number % countries.len()];
    let facts = format!(
        "name: University number {number}\ncountry: {country}\ncity: City {number}\nkinds: [exchange, research, summer-school]\nagreements:\n  - faculty: sciences\n    level: master\n    \
         places_in: {}\n    places_out: {}\n    valid_until: 2029-09-30\n    {VERIFIED}\n",
        number % 5 + 1,
        number % 4 + 1
    );
    Item { folder: "partners", id: format!("partner-{number}"), facts, words: Vec::new() }
}

fn network(number: usize, size: usize) -> Item {
    let mut facts = format!(
        "name: Network {number}\nscope: european\nsince: 201{number}-01-01\ngoals: [sg4]\nmembers:\n"
    );
    for member in 0..3 {
        let _ =
            writeln!(facts, "  - {{partner: partner-{}, role: full}}", (number + member) % partners(size));
    }
    let body = body(number, size, 2);
    worded("networks", format!("network-{number}"), &format!("Network {number}"), facts, &body)
}

fn scholarship(number: usize, size: usize) -> Item {
    let facts = format!(
        "funder: Fund {number}\ncovers: [{{item: tuition}}, {{item: stipend, amount: {{amount: {}, currency: EUR, per: month}}}}]\nprogrammes: [programme-{}, programme-{}]\ngoals: [sg5]\nrounds:\n  \
         - academic_year: 2027-2028\n    opens: 2026-10-15\n    closes: 2027-0{}-01\n    eligible: south\n    {VERIFIED}\n",
        900 + number % 50,
        number * 20 % size,
        (number * 20 + 7) % size,
        number % 5 + 1
    );
    let body = body(number, size, 6);
    worded("scholarships", format!("scholarship-{number}"), &format!("Scholarship {number}"), facts, &body)
}

fn summer_school(number: usize, size: usize) -> Item {
    let facts = format!(
        "ects: 4\nlevels: [master]\ndelivery: [on-campus]\nteaching_languages: [en]\nisced: [\"{}\"]\nfaculty: sciences\ncity: Hasselt\npartners: [partner-{}]\ngoals: [sg1]\ncontact: \
         admissions\nsessions:\n  - starts: 2027-07-{:02}\n    ends: 2027-07-31\n    opens: 2026-12-01\n    deadlines:\n      - {{group: non-eea, kind: application, closes: 2027-03-15}}\n      \
         - {{group: eea, kind: application, closes: 2027-05-01}}\n    fees:\n      - {{group: eea, amount: 520, currency: EUR, per: programme}}\n      \
         - {{group: non-eea, amount: 620, currency: EUR, per: programme}}\n    {VERIFIED}\n",
        FIELDS[number % FIELDS.len()],
        number % partners(size),
        number % 20 + 1
    );
    let body = body(number, size, 6);
    worded("summer-schools", format!("school-{number}"), &format!("Summer school {number}"), facts, &body)
}

const FIELDS: [&str; 8] = ["0542", "0413", "0731", "0512", "1041", "0613", "0421", "0912"];

fn programme(number: usize, size: usize) -> Item {
    let mut facts = format!(
        "degree: master\nects: 120\nduration: P2Y\ndelivery: [on-campus]\nteaching_languages: [en]\nisced: [\"{}\"]\neqf: 7\nfaculty: sciences\ncontact: admissions\n\
         goals: [sg{}]\npartners: [partner-{}, partner-{}]\ncurriculum:\n  - group: {{en: Courses, nl: Vakken, fr: Cours}}\n    courses:\n",
        FIELDS[number % FIELDS.len()],
        number % 6 + 1,
        number % partners(size),
        (number + 1) % partners(size)
    );
    for course in 0..20 {
        let _ = writeln!(
            facts,
            "      - {{title: {{en: Course {course} of programme {number}, nl: Vak {course} van opleiding {number}, fr: Cours {course} du programme {number}}}, ects: 6, year: {}, semester: {}}}",
            course / 10 + 1,
            course / 5 % 2 + 1
        );
    }
    let _ = write!(
        facts,
        "intakes:\n  - academic_year: 2027-2028\n    starts: 2027-09-20\n    opens: 2026-10-15\n    deadlines:\n      - {{group: non-eea, kind: application, closes: 2027-0{}-01}}\n      \
         - {{group: eea, kind: application, closes: 2027-0{}-15}}\n    fees:\n      - {{group: eea, amount: 1116.50, currency: EUR, per: year}}\n      \
         - {{group: non-eea, amount: {}, currency: EUR, per: year}}\n    {VERIFIED}\n",
        number % 4 + 1,
        number % 4 + 5,
        5000 + number % 100
    );
    let body = body(number, size, 7);
    worded("programmes", format!("programme-{number}"), &format!("Programme {number}"), facts, &body)
}

fn worded(folder: &'static str, id: String, title: &str, facts: String, body: &str) -> Item {
    let words = LANGUAGES.iter().map(|lang| (format!("{title} ({lang})"), body.to_owned())).collect();
    Item { folder, id, facts, words }
}

/// So many sections of about a hundred words, with a table, a list, a note and links.
fn body(number: usize, size: usize, sections: usize) -> String {
    let mut text = String::new();
    for section in 0..sections {
        let _ = write!(text, "## Section {section} {{#section-{section}}}\n\n");
        for sentence in 0..6 {
            let _ = write!(text, "{} ", SENTENCES[(number + section * 3 + sentence) % SENTENCES.len()]);
        }
        let _ = write!(
            text,
            "See [another one](programmes/programme-{}).\n\n",
            (number + section * 7 + 1) % size
        );
    }
    text.push_str("| Week | What happens |\n|---|---|\n");
    for week in 1..=4 {
        let _ = writeln!(text, "| {week} | {} |", SENTENCES[(number + week) % SENTENCES.len()]);
    }
    text.push_str("\n> [!NOTE]\n> Bring your papers.\n\n");
    for place in 0..3 {
        let _ = writeln!(text, "- {}", SENTENCES[(number + 2 * place) % SENTENCES.len()]);
    }
    text
}
