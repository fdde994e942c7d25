//! Fields of study: the detailed fields of ISCED-F 2013 (UNESCO Institute for Statistics, "ISCED Fields of Education
//! and Training 2013", appendix I). No package carries the list, so it stands here; the names of the eleven broad
//! fields come from the theme's messages.

use crate::diagnostic::Code;
use crate::meant::{self, Reading};
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// A detailed field of four digits, e.g. `0542` Statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Isced(&'static str, &'static str);

impl Isced {
    /// The four digits.
    pub fn code(&self) -> &'static str {
        self.0
    }

    /// The field's name in English, as UNESCO gives it.
    pub fn name(&self) -> &'static str {
        self.1
    }

    /// The two digits of the broad field, `00` to `10`.
    pub fn broad(&self) -> &'static str {
        &self.0[..2]
    }
}

impl Scalar for Isced {
    const EXPECTED: &'static str = "four digits in quotation marks, such as `\"0542\"` for Statistics";
    const SAMPLE: &'static str = "0542";

    fn parse(text: &str) -> Result<Isced, Fault> {
        if let Some((code, name)) = FIELDS.iter().find(|(code, _)| *code == text) {
            return Ok(Isced(code, name));
        }
        let wrong = fault(Code::UnknownIsced, format!("`{text}` is not a detailed field of ISCED-F 2013"))
            .expected(Isced::EXPECTED);
        let is_guessed = !fields_of(text).is_empty();
        Err(if is_guessed { wrong } else { wrong.help(SEARCH) })
    }

    fn readings(text: &str) -> Vec<Reading> {
        fields_of(text)
            .into_iter()
            .map(|(code, name)| Reading::certain(code).note(name).certain_if(is_the_code(text, code, name)))
            .collect()
    }

    fn form() -> Form {
        Form::OneOf(FIELDS.iter().map(|(code, name)| ((*code).into(), (*name).into())).collect())
    }
}
scalar!(Isced);

const SEARCH: &str = "write a word of the field's English name, such as `[Law]`, and the next check offers its fields with their digits";

/// Whether a text says a code without its zero, or the whole name of its field.
fn is_the_code(text: &str, code: &str, name: &str) -> bool {
    format!("0{}", text.trim()) == code || meant::folded(text) == meant::folded(name)
}

/// The fields that a text may mean: by a code that lost its zero, is broader or has one digit wrong, by words of their
/// names, or by those of their broad field in the languages of the theme.
fn fields_of(text: &str) -> Vec<(&'static str, &'static str)> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let some = |wanted: &dyn Fn(&(&str, &str)) -> bool| {
        FIELDS.iter().copied().filter(|field| wanted(field)).collect()
    };
    let ways: Vec<Vec<(&str, &str)>> = if digits.is_empty() {
        let (words, broad) = (meant::folded(text), meant::titled("field-", text));
        let broad: Vec<(&str, &str)> = some(&|(code, _)| broad.contains(&&code[..2]));
        let stems: Vec<(&str, &str)> =
            some(&|(code, _)| stems(&words).any(|begins| code.starts_with(begins)));
        // Of the two the one that leaves less to choose from.
        let (first, second) =
            if !stems.is_empty() && stems.len() <= broad.len() { (stems, broad) } else { (broad, stems) };
        let subject = subject(&words);
        vec![
            some(&|(_, name)| meant::folded(name) == words),
            some(&|(code, _)| {
                subject.split(' ').any(|begins| !begins.is_empty() && code.starts_with(begins))
            }),
            some(&|(_, name)| words.chars().count() > 2 && meant::folded(name).contains(&words)),
            first,
            second,
        ]
    } else {
        vec![
            some(&|(code, _)| *code == format!("0{digits}") || *code == digits),
            some(&|(code, _)| (2..4).contains(&digits.len()) && code.starts_with(&digits)),
            some(&|(code, _)| digits.len() == 4 && code.starts_with(&digits[..3])),
            some(&|(code, _)| digits.len() == 4 && code.starts_with(&digits[..2])),
        ]
    };
    ways.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// How words for subjects begin in other languages than English, and how the codes of their fields do.
const STEMS: &[(&str, &str)] = &[
    ("wirtschaft betriebs bedrijf gestion gestao empresa kinh", "041 0311"),
    ("econom okonom volkswirt", "0311 041"),
    ("recht droit derecho diritto jur luat", "0421"),
    ("biolog sinh", "0511 0512"),
    ("chemi chimi quimi schei", "0531"),
    ("physi fisi natuurk vat", "0533"),
    ("math matem wisk toan", "0541"),
    ("statis estad thong", "0542"),
    ("infor rechner cong", "061"),
    ("mediz medic medec genees yhoc", "0912"),
    ("psych psic", "0313"),
    ("archit arquit bouwk kien", "0731"),
    ("geschi histo", "0222"),
    ("philo filos", "0223"),
    ("sprach langu taal lingu idiom", "023"),
    ("erzieh bildung onderwijs pedag lehr educ", "011"),
    ("pharm farma", "0916"),
    ("pflege verple infirm enferm", "0913"),
    ("touris toeris turis", "1015"),
    ("landwirt landbouw agri agro", "081"),
    ("sozi soci", "0314 0923"),
    ("polit", "0312"),
    ("kunst beaux bellas", "0213"),
    ("musi muziek", "0215"),
    ("ingenieur ingenier maschinenbau mechan", "071"),
    ("umwelt milieu environ medioamb", "0521 0712"),
];

/// What subjects are called beside the names of their fields, between commas, and how the codes of those begin.
#[rustfmt::skip]
const SUBJECTS: &[(&str, &str)] = &[
    ("computer science, computer sciences, computing, informatics, software engineering, sciences informatiques, ciencias de la computación, ciencia de la computación, khoa học máy tính, علوم الحاسوب, علوم الحاسب, علم الحاسوب", "0613"),
    ("information technology, it, ict, tecnologías de la información, تكنولوجيا المعلومات, تقنية المعلومات", "061"),
    ("data science, data sciences, data analytics, datawetenschap, datawetenschappen, science des données, sciences des données, ciencia de datos, khoa học dữ liệu, علم البيانات, علوم البيانات", "0542 0612 0613 0688"),
    ("artificial intelligence, machine learning, ai, artificiële intelligentie, kunstmatige intelligentie, künstliche intelligenz, intelligence artificielle, inteligencia artificial, trí tuệ nhân tạo, الذكاء الاصطناعي", "0613 0688"),
    ("human medicine, medical sciences, y khoa, y học, طب, الطب, الطب البشري", "0912"),
    ("dentistry, tandheelkunde, zahnmedizin, odontologie, odontología, nha khoa, طب الأسنان", "0911"),
    ("veterinary medicine, diergeneeskunde, tiermedizin, médecine vétérinaire, medicina veterinaria, thú y, الطب البيطري", "0841"),
    ("physiotherapy, physical therapy, kinesitherapie, kinésithérapie, fisioterapia, vật lý trị liệu, العلاج الطبيعي", "0915"),
    ("điều dưỡng, تمريض, التمريض", "0913"),
    ("dược học, صيدلة, الصيدلة", "0916"),
    ("tâm lý học, علم النفس", "0313"),
    ("business, business administration, business studies, mba, إدارة الأعمال", "0413"),
    ("accountancy, boekhouding, comptabilité, contabilidad, kế toán, محاسبة, المحاسبة", "0411"),
    ("tài chính, التمويل", "0412"),
    ("تسويق, التسويق", "0414"),
    ("اقتصاد, الاقتصاد", "0311"),
    ("legal studies, قانون, القانون, حقوق, الحقوق", "0421"),
    ("political science, international relations, internationale betrekkingen, relations internationales, relaciones internacionales, quan hệ quốc tế, العلوم السياسية, العلاقات الدولية", "0312"),
    ("journalistiek, journalisme, journalismus, periodismo, báo chí, صحافة, الصحافة", "0321"),
    ("علم الأحياء, الأحياء", "0511"),
    ("hóa học, كيمياء, الكيمياء", "0531"),
    ("فيزياء, الفيزياء", "0533"),
    ("رياضيات, الرياضيات", "0541"),
    ("إحصاء, الإحصاء", "0542"),
    ("تاريخ, التاريخ, lịch sử", "0222"),
    ("فلسفة, الفلسفة, triết học", "0223"),
    ("mechanical engineering, génie mécanique, ingeniería mecánica, kỹ thuật cơ khí, الهندسة الميكانيكية", "0715"),
    ("electrical engineering, elektrotechniek, elektrotechnik, génie électrique, ingeniería eléctrica, kỹ thuật điện, الهندسة الكهربائية", "0713 0714"),
    ("génie civil, ingeniería civil, الهندسة المدنية", "0732"),
    ("génie chimique, ingeniería química, الهندسة الكيميائية", "0711"),
    ("عمارة, العمارة, الهندسة المعمارية", "0731"),
    ("interior architecture, interior design, interieurarchitectuur, innenarchitektur, architecture d’intérieur, arquitectura de interiores", "0212"),
    ("agriculture, agricultural sciences, nông nghiệp, زراعة, الزراعة", "081"),
    ("du lịch, سياحة, السياحة", "1015"),
];

/// How the codes begin that a subject's usual name stands for, between blanks.
fn subject(words: &str) -> &'static str {
    let is_meant = |(names, _): &&(&str, &str)| names.split(", ").any(|name| meant::folded(name) == words);
    SUBJECTS.iter().find(is_meant).map_or("", |(_, codes)| *codes)
}

/// How the codes begin that a word of another language stands for.
fn stems(words: &str) -> impl Iterator<Item = &'static str> {
    let is_meant = |(stems, _): &&(&str, &str)| stems.split(' ').any(|stem| words.starts_with(stem));
    let found = STEMS.iter().find(is_meant).map_or("", |(_, codes)| *codes);
    found.split(' ').filter(|code| !code.is_empty())
}

const FIELDS: &[(&str, &str)] = &[
    ("0011", "Basic programmes and qualifications"),
    ("0021", "Literacy and numeracy"),
    ("0031", "Personal skills and development"),
    ("0111", "Education science"),
    ("0112", "Training for pre-school teachers"),
    ("0113", "Teacher training without subject specialisation"),
    ("0114", "Teacher training with subject specialisation"),
    ("0188", "Inter-disciplinary programmes and qualifications involving education"),
    ("0211", "Audio-visual techniques and media production"),
    ("0212", "Fashion, interior and industrial design"),
    ("0213", "Fine arts"),
    ("0214", "Handicrafts"),
    ("0215", "Music and performing arts"),
    ("0221", "Religion and theology"),
    ("0222", "History and archaeology"),
    ("0223", "Philosophy and ethics"),
    ("0231", "Language acquisition"),
    ("0232", "Literature and linguistics"),
    ("0288", "Inter-disciplinary programmes and qualifications involving arts and humanities"),
    ("0311", "Economics"),
    ("0312", "Political sciences and civics"),
    ("0313", "Psychology"),
    ("0314", "Sociology and cultural studies"),
    ("0321", "Journalism and reporting"),
    ("0322", "Library, information and archival studies"),
    (
        "0388",
        "Inter-disciplinary programmes and qualifications involving social sciences, journalism and information",
    ),
    ("0411", "Accounting and taxation"),
    ("0412", "Finance, banking and insurance"),
    ("0413", "Management and administration"),
    ("0414", "Marketing and advertising"),
    ("0415", "Secretarial and office work"),
    ("0416", "Wholesale and retail sales"),
    ("0417", "Work skills"),
    ("0421", "Law"),
    ("0488", "Inter-disciplinary programmes and qualifications involving business, administration and law"),
    ("0511", "Biology"),
    ("0512", "Biochemistry"),
    ("0521", "Environmental sciences"),
    ("0522", "Natural environments and wildlife"),
    ("0531", "Chemistry"),
    ("0532", "Earth sciences"),
    ("0533", "Physics"),
    ("0541", "Mathematics"),
    ("0542", "Statistics"),
    (
        "0588",
        "Inter-disciplinary programmes and qualifications involving natural sciences, mathematics and statistics",
    ),
    ("0611", "Computer use"),
    ("0612", "Database and network design and administration"),
    ("0613", "Software and applications development and analysis"),
    ("0688", "Inter-disciplinary programmes and qualifications involving ICTs"),
    ("0711", "Chemical engineering and processes"),
    ("0712", "Environmental protection technology"),
    ("0713", "Electricity and energy"),
    ("0714", "Electronics and automation"),
    ("0715", "Mechanics and metal trades"),
    ("0716", "Motor vehicles, ships and aircraft"),
    ("0721", "Food processing"),
    ("0722", "Materials (glass, paper, plastic and wood)"),
    ("0723", "Textiles (clothes, footwear and leather)"),
    ("0724", "Mining and extraction"),
    ("0731", "Architecture and town planning"),
    ("0732", "Building and civil engineering"),
    (
        "0788",
        "Inter-disciplinary programmes and qualifications involving engineering, manufacturing and construction",
    ),
    ("0811", "Crop and livestock production"),
    ("0812", "Horticulture"),
    ("0821", "Forestry"),
    ("0831", "Fisheries"),
    ("0841", "Veterinary"),
    (
        "0888",
        "Inter-disciplinary programmes and qualifications involving agriculture, forestry, fisheries and veterinary",
    ),
    ("0911", "Dental studies"),
    ("0912", "Medicine"),
    ("0913", "Nursing and midwifery"),
    ("0914", "Medical diagnostic and treatment technology"),
    ("0915", "Therapy and rehabilitation"),
    ("0916", "Pharmacy"),
    ("0917", "Traditional and complementary medicine and therapy"),
    ("0921", "Care of the elderly and of disabled adults"),
    ("0922", "Child care and youth services"),
    ("0923", "Social work and counselling"),
    ("0988", "Inter-disciplinary programmes and qualifications involving health and welfare"),
    ("1011", "Domestic services"),
    ("1012", "Hair and beauty services"),
    ("1013", "Hotel, restaurants and catering"),
    ("1014", "Sports"),
    ("1015", "Travel, tourism and leisure"),
    ("1021", "Community sanitation"),
    ("1022", "Occupational health and safety"),
    ("1031", "Military and defence"),
    ("1032", "Protection of persons and property"),
    ("1041", "Transport services"),
    ("1088", "Inter-disciplinary programmes and qualifications involving services"),
];

/// The two digits of every broad field.
pub const BROAD_FIELDS: [&str; 11] = ["00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_and_within_the_broad_fields() {
        assert!(FIELDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(FIELDS.iter().all(|(code, _)| BROAD_FIELDS.contains(&&code[..2])));
    }
}
