//! What people elsewhere call the words of closed lists that a catalogue is made of: what a scholarship pays for, what is
//! done with a partner, what kind of event or stay it is.

/// A word, and what is said for it, folded, between bars. A list knows of them what it has.
const SAID: &[(&str, &str)] = &[
    (
        "housing",
        "accommodation|lodging|lodgings|room|rent|residence|dormitory|dorm|logement|hebergement|unterkunft|wohnung|miete|alojamiento|vivienda|huisvesting|kot|kamer|nha o|cho o|سكن",
    ),
    (
        "stipend",
        "allowance|living allowance|living costs|living expenses|cost of living|monthly allowance|grant|pocket money|subsistence|maintenance|per diem|bourse|beurs|zakgeld|leefgeld|lebenshaltung|manutencion|sinh hoat phi",
    ),
    (
        "travel",
        "flight|flights|airfare|ticket|tickets|plane|transport|vlucht|reis|reiskosten|vol|voyage|flug|reise|reisekosten|vuelo|pasaje|viaje|ve may bay",
    ),
    ("insurance", "health|medical|verzekering|assurance|versicherung|seguro"),
    (
        "tuition",
        "fee waiver|fees|course fee|course fees|collegegeld|studiengebuhren|studiengebuhr|kursgebuhr|frais de scolarite",
    ),
    ("installation", "settling in|settlement|relocation|arrival allowance|installatie|umzug"),
    (
        "registration",
        "enrolment|enrollment|enrolment fee|enrollment fee|administration|admin|inschrijving|matricula",
    ),
    (
        "application",
        "apply|applications|submission|processing|handling|admission fee|aanmelding|aanmelden|bewerbung|candidature|postulacion|solicitud",
    ),
    ("materials", "books|equipment|laboratory|lab|cursusmateriaal|bucher|livres|libros"),
    ("student-services", "student union|union|sports|services|studentenvoorzieningen"),
    ("deposit", "advance|prepayment|down payment|guarantee|caution|voorschot|anzahlung|acompte|anticipo"),
    (
        "enrolment",
        "registration|enrollment|matriculation|immatriculation|inschrijving|einschreibung|inscription|matricula",
    ),
    ("documents", "papers|transcripts|supporting documents|unterlagen|stukken|pieces"),
    ("payment", "fee|fees|deposit|betaling|zahlung|paiement|pago"),
    ("result", "decision|decisions|outcome|notification|answer|beslissing|entscheidung|reponse"),
    ("examination", "exam|exams|entrance exam|test|entrance test|toelatingsproef|examen|prufung"),
    (
        "information-day",
        "open day|open days|open house|info day|info session|information session|infodag|opendeurdag|visit day|portes ouvertes|tag der offenen tur|jornada|jornada informativa|visit",
    ),
    (
        "webinar",
        "online|online session|virtual|zoom|teams|livestream|live stream|online info session|online information session",
    ),
    (
        "orientation",
        "welcome|welcome week|welcome days|introduction|induction|onthaal|kick off|accueil|bienvenida",
    ),
    (
        "lecture",
        "seminar|talk|guest lecture|keynote|symposium|conference|workshop|colloquium|debate|lezing|vortrag|conferencia",
    ),
    ("fair", "market|expo|exhibition|study fair|recruitment|beurs|messe|salon|feria"),
    ("semester", "exchange|study abroad|studies|study|studying|year abroad|student exchange|studie|estudios"),
    ("internship", "traineeship|placement|work placement|stage|praktikum|practicas|stage en entreprise"),
    ("thesis", "dissertation|fieldwork|scriptie|masterproef|memoire|tesis"),
    ("training", "staff week|job shadowing|shadowing|workshop|opleiding|formation"),
    ("teaching", "lecturing|guest lecture|guest lectures|lesgeven|enseignement"),
    ("blended", "bip|intensive|intensive programme|short mobility"),
    ("staff", "employees|employee|personnel|personeel|personal|medewerkers|mitarbeiter"),
    ("global", "international|worldwide|world|world wide|wereldwijd|weltweit|mondial|mundial"),
    ("european", "europe|eu|europees|europaisch"),
    ("regional", "national|local|cross border|euregional"),
    (
        "joint-degree",
        "double degree|dual degree|double diploma|dual diploma|joint master|joint programme|joint doctorate|erasmus mundus|cotutelle|co tutelle|dubbeldiploma|double diplome|doppelabschluss|doble titulacion|joint diploma",
    ),
    ("exchange", "erasmus|mobility|student mobility|uitwisseling|austausch|echange|intercambio"),
    (
        "development-cooperation",
        "development|capacity building|cooperation|vlir|vlir uos|ontwikkelingssamenwerking",
    ),
    ("summer-school", "summer|summer course|winter school|zomerschool"),
    (
        "rolling",
        "ongoing|continuous|continuously|all year|all year round|year round|throughout the year|open|always|permanent|doorlopend|lopend|laufend|en continu|en cours|en curso|continuo",
    ),
    (
        "until-full",
        "first come first served|while places last|as long as places last|until places are filled|zolang er plaatsen zijn",
    ),
    ("double", "dual"),
    ("multiple", "triple"),
    ("postgraduate", "postgrad|certificate|graduate certificate|postgraduate certificate|pgcert"),
    ("advanced-master", "manama|ma na ma|advanced|specialised master|postgraduate master"),
];

/// The words that are meant by what is said, folded.
pub(super) fn words(said: &str) -> impl Iterator<Item = &'static str> {
    SAID.iter().filter(move |(_, names)| names.split('|').any(|name| name == said)).map(|(word, _)| *word)
}
