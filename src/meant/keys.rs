//! Keys by what they are called in other languages and in other systems.

use super::plain::folded;
use super::terms;
use crate::diagnostic::nearest;

/// Keys that may be left out, and seldom are, each with the one that it stands behind.
pub const USUAL_KEYS: &[(&str, &str)] = &[("cefr", "language"), ("ects", "title"), ("ects", "semester")];

/// Names that people write, folded, and the keys that they may stand for.
const NAMES: &[(&str, &[&str])] = &[
    ("name titel titre titulo tieu_de العنوان عنوان heading headline kop", &["title", "name"]),
    ("naam nom nombre nome ten الاسم bezeichnung title", &["name", "title"]),
    (
        "samenvatting resume zusammenfassung resumen resumo tom_tat الملخص ملخص description beschrijving beschreibung omschrijving descripcion descricao intro inleiding teaser abstract kurzbeschreibung excerpt",
        &["summary"],
    ),
    (
        "leerresultaten leerresultaat leeruitkomsten leerdoelen eindcompetenties lernergebnisse lernziele acquis resultados resultats competences competenties learning_outcomes skills مخرجات مخرجات_التعلم chuan_dau_ra",
        &["outcomes"],
    ),
    (
        "studiepunten credits credit ec ecs sp creditos credito leistungspunkte lp tin_chi ects_credits size omvang",
        &["ects"],
    ),
    (
        "duur studieduur duree dauer studiendauer regelstudienzeit duracion duracao length thoi_gian المدة",
        &["duration"],
    ),
    (
        "taal talen onderwijstaal onderwijstalen language languages langue langues sprache unterrichtssprache idioma idiomas lingua ngon_ngu اللغة",
        &["teaching_languages", "languages", "language"],
    ),
    (
        "faculteit fakultat fakultaet faculte facultad faculdade khoa الكلية school department departement",
        &["faculty"],
    ),
    (
        "graad diploma diplom diplome abschluss titulacion grado bang_cap الدرجة qualification award",
        &["degree"],
    ),
    ("vakgebied studiegebied field fields domaine fachgebiet campo area isced_f discipline", &["isced"]),
    ("niveau nivel level eqf_level nqf stufe", &["eqf", "level", "levels"]),
    ("onderwijsvorm mode form format studievorm studienform modalite modalidad vorm", &["delivery"]),
    ("at am op le el date datum day dag jour dia as_of per_date", &["on"]),
    ("extends inherits base based_on basis", &["parent"]),
    ("contactpersoon kontakt ansprechpartner contacts contacto contato lien_he", &["contact"]),
    ("afbeelding bild photo foto picture imagen imagem images hinh_anh صورة", &["image"]),
    (
        "bedrag betrag montant importe monto valor price prijs preis prix cost kosten so_tien المبلغ fee amount",
        &["amount", "price"],
    ),
    ("munt valuta wahrung waehrung devise moneda moeda tien_te العملة", &["currency"]),
    (
        "begin start starts starting start_date start_time startdatum begindatum beginn anfang debut inicio bat_dau begins from commences",
        &["starts", "begins", "from"],
    ),
    (
        "einde eind end end_date end_time einddatum ende fin final finish finishes ending ket_thuc ends to until till",
        &["ends", "to"],
    ),
    (
        "deadline sluit close closing closing_date uiterste_datum frist bewerbungsfrist date_limite plazo fecha_limite due due_date until till by ends to",
        &["closes"],
    ),
    ("open opent opening opening_date offnet ouverture apertura from starts begins", &["opens"]),
    ("groep gruppe groupe grupo applicant_group applicants nhom who for", &["group"]),
    ("slug key identifier", &["id"]),
    ("url link site homepage webseite webadres web page_url", &["website", "source", "registration"]),
    ("bron quelle fuente fonte nguon", &["source"]),
    ("land pays pais nation quoc_gia البلد", &["country", "countries"]),
    ("landen lander laender paises", &["countries", "country"]),
    ("stad stadt ville ciudad cidade town plaats place thanh_pho المدينة", &["city", "venue"]),
    (
        "location locatie lokation lieu ort veranstaltungsort lugar dia_diem المكان room zaal",
        &["venue", "city"],
    ),
    ("adres adresse direccion endereco dia_chi العنوان_البريدي street", &["address"]),
    ("plaatsen platze plaetze seats capacity cupo plazas vagas", &["places"]),
    ("mail e_mail email_address e_mailadres correo courriel", &["email"]),
    ("telefoon telefon tel telephone telefono mobile phone_number", &["phone"]),
    ("date datum fecha data ngay تاريخ", &["date", "on", "begins"]),
    ("permalink url_slug path", &["slug"]),
    ("alias redirects redirect redirect_from old_urls", &["aliases"]),
    ("partnerships partenaires socios parceiros partner", &["partners", "partner"]),
    ("programs programas programmas opleidingen studiengange", &["programmes"]),
    (
        "academiejaar studienjahr annee_academique ano_academico year academic_years studiejaar",
        &["academic_year"],
    ),
    ("door von par durch checked_by verified_by author autor auteur reviewer", &["by"]),
    (
        "herzien herziening next_review review review_date uberprufung valid_until revision a_revoir",
        &["review_by"],
    ),
    ("role rol rolle funcion fonction function", &["role"]),
    ("lat breedtegraad", &["latitude"]),
    ("lon lng long lengtegraad", &["longitude"]),
    (
        "course vak cours kurs asignatura modul modulo module subject onderdeel opleidingsonderdeel hoc_phan mon_hoc",
        &["title"],
    ),
    ("vakken courses modules cours kurse asignaturas", &["courses", "curriculum"]),
    ("fees tuition collegegeld inschrijvingsgeld studiengebuhren frais", &["fees"]),
    ("deadlines fristen termijnen", &["deadlines"]),
    (
        "intake instroom intakes sessions rounds calls editions openings oproepen",
        &["intakes", "sessions", "rounds"],
    ),
    ("members leden mitglieder membres miembros", &["members", "partners"]),
    ("funded_by sponsor sponsors financed_by bailleur", &["funder", "funders"]),
    ("opmerking remark remarks anmerkung remarque comment comments nota", &["note"]),
    ("minimum score minimumscore", &["min"]),
    ("maximum", &["max"]),
    ("test exam toets", &["tests", "name"]),
];

/// The known keys that are most likely meant by another one: by what people elsewhere call them, by their names in the
/// languages of the theme, or by a slip.
pub fn keys<'k>(typed: &str, known: &[&'k str]) -> Vec<&'k str> {
    let bare = undecorated(typed);
    if let Some(same) = known.iter().find(|key| **key == bare) {
        return vec![same];
    }
    let slips = nearest(bare, known.iter().copied());
    let called = called(typed, known);
    match (called.first(), terms::fact(typed, known)) {
        (Some(_), _) if !slips.iter().any(|slip| called.contains(slip)) => {
            called.into_iter().take(1).collect()
        }
        (None, Some(key)) if !slips.contains(&key) => vec![key],
        _ => slips,
    }
}

/// Keys that other tools have in front matter, and what there is in their place.
const ELSEWHERE: &[(&str, &str)] = &[
    (
        "layout template type theme css class kind",
        "leave it out: the theme decides how what stands in this folder is shown",
    ),
    (
        "weight order nav_order menu menu_order parent position sidebar_position nav sidebar",
        "leave it out: `navigation` in `content/site.yaml` says what stands in the menus, and in which order",
    ),
    (
        "draft published publish status visibility hidden",
        "leave it out, and write `status: draft` into `facts.yaml` beside this file as long as nobody is to see it",
    ),
    (
        "date lastmod last_modified last_modified_at modified modified_at updated updated_at publishdate published_at publish_date publication_date expirydate created created_at changed",
        "leave it out: days that readers see stand in `facts.yaml` beside this file",
    ),
    (
        "author authors categories category tags tag keywords series taxonomies toc math comments sitemap robots og_image guid breadcrumb breadcrumbs reading_time show_date",
        "leave it out: nothing here reads it",
    ),
    (
        "image featured_image cover thumbnail banner featuredimage header",
        "leave it out, and write `image:` into `facts.yaml` beside this file",
    ),
    (
        "seo_title meta_title og_title twitter_title seo_description meta_description og_description twitter_description twitter_card canonical noindex seo meta",
        "leave it out: search engines and shared links show `title` and `summary`",
    ),
    (
        "id uid pid nid vid tid cid uuid wp_id page_id post_id post_type post_status post_name post_date ping_status comment_status t3 tt_content doktype colpos ctype tstamp crdate sys_language_uid l10n_parent fe_group be_user bundle moderation_state collection contenttype",
        "leave it out: it is what the system knew of the page that it came from",
    ),
    ("lang language locale langcode", "leave it out: the name of the file says the language"),
];

/// What to do about a key of front matter that other tools have.
pub fn of_other_tools(typed: &str) -> Option<&'static str> {
    let name = name(typed);
    ELSEWHERE.iter().find(|(names, _)| names.split(' ').any(|one| one == name)).map(|(_, help)| *help)
}

/// The known keys that have another name.
pub fn called<'k>(typed: &str, known: &[&'k str]) -> Vec<&'k str> {
    let name = name(typed);
    let has = |names: &&str| names.split(' ').any(|one| one == name);
    let free = NAMES.iter().filter(|(names, _)| has(names)).flat_map(|(_, keys)| *keys);
    free.filter_map(|key| known.iter().copied().find(|known| known == key)).collect()
}

/// A key without what was written around it: `**by**`, `by (new)`, `by ->`.
pub fn undecorated(typed: &str) -> &str {
    let bare = typed.split(" (").next().unwrap_or(typed);
    bare.trim_matches(|letter: char| !letter.is_alphanumeric())
}

/// A name in small letters, its words joined by `_`: `Learning outcomes`, `learningOutcomes`, `learning-outcomes`.
fn name(typed: &str) -> String {
    let typed = undecorated(typed);
    let mut spaced = String::with_capacity(typed.len() + 4);
    let mut before = ' ';
    for letter in typed.chars() {
        if letter.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(letter);
        before = letter;
    }
    folded(&spaced).replace(' ', "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_known_by_their_names_elsewhere() {
        const FRONT: &[&str] =
            &["title", "summary", "slug", "outcomes", "translated_from", "aliases", "extra"];
        for (typed, key) in [
            ("titel", "title"),
            ("leerresultaten", "outcomes"),
            ("learningOutcomes", "outcomes"),
            ("Learning outcomes", "outcomes"),
            ("samenvatting", "summary"),
            ("description", "summary"),
            ("Titre", "title"),
            ("sumary", "summary"),
        ] {
            assert_eq!(keys(typed, FRONT).first(), Some(&key), "{typed}");
        }
        const FACTS: &[&str] = &["degree", "ects", "duration", "delivery", "teaching_languages", "faculty"];
        for (typed, key) in
            [("studiepunten", "ects"), ("Dauer", "duration"), ("language", "teaching_languages")]
        {
            assert_eq!(keys(typed, FACTS).first(), Some(&key), "{typed}");
        }
        assert!(keys("teacher", FACTS).is_empty());
    }
}
