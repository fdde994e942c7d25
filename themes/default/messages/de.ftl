### Interface words. `$count` chooses the plural form; other names in braces are filled in.
### reviewed: no

## Around every page
skip = Zum Inhalt springen
nav-main = Hauptmenü
nav-languages = Sprachen
nav-toc = Auf dieser Seite
fees-scholarships = Stipendien, die bei der Finanzierung helfen können
nav-menu = Menü
nav-close = Schließen
nav-breadcrumbs = Sie sind hier
nav-footer = Über diese Website
nav-home = Startseite
nav-groups = Bewerbungsgruppen
nav-months = Fristen nach Monat
nav-initials = Nach Anfangsbuchstaben
nav-pagination = Seiten dieser Liste
footer-authority = Die offizielle Website der Universität
footer-zone = Wo nichts anderes steht, endet der Tag um 23:59 Uhr (Ortszeit { $zone }).
notice-not-translated = Diese Seite ist noch nicht übersetzt. Sie lesen sie auf { $language }.
head-title = { $page } · { $site }
redirect = Diese Seite ist umgezogen
example = Beispiel
page-of = Seite { $page } von { $pages }
page-previous = Zurück
page-next = Weiter

## Kinds
kind-programme = Studiengang
kind-programme-plural = Studiengänge
kind-summer-school = Summer School
kind-summer-school-plural = Summer Schools
kind-mobility = Austausch
kind-mobility-plural = Austausch
kind-scholarship = Stipendium
kind-scholarship-plural = Stipendien
kind-country = Land
kind-country-plural = Länder
kind-network = Netzwerk
kind-network-plural = Netzwerke
kind-partner = Partner
kind-partner-plural = Partner
kind-project = Projekt
kind-project-plural = Projekte
kind-goal = Strategisches Ziel
kind-goal-plural = Strategische Ziele
kind-event = Veranstaltung
kind-event-plural = Veranstaltungen
kind-news = Nachricht
kind-news-plural = Nachrichten
kind-page = Seite
kind-page-plural = Seiten

## Lists
list-programmes-title = Studiengänge
list-programmes-intro = Was unsere Studiengänge kosten, wann Sie sich bewerben und was Sie lernen.
list-summer-schools-title = Summer Schools
list-summer-schools-intro = Kurze Kurse im Sommer, deren Leistungspunkte Sie sich an Ihrer Hochschule anrechnen lassen können.
list-mobility-title = Austausch und Mobilität
list-mobility-intro = Möglichkeiten, eine Zeit lang anderswo zu studieren, zu forschen oder zu lehren – oder dafür zu uns zu kommen.
list-scholarships-title = Stipendien
list-scholarships-intro = Wer was bezahlt, wer sich bewerben kann und bis wann.
list-countries-title = Woher kommen Sie?
list-countries-intro = Wählen Sie Ihr Land: Sie sehen dann Ihre Fristen, Ihre Gebühren und die Stipendien, die für Ihr Land offenstehen.
list-networks-title = Netzwerke
list-networks-intro = Hochschulnetzwerke, denen wir angehören.
list-partners-title = Partnerhochschulen
list-partners-intro = Wohin unsere Studierenden gehen und woher unsere Gäste kommen, nach Ländern.
list-projects-title = Projekte
list-projects-intro = Was wir gemeinsam mit Partnern tun, wo und wie lange.
list-goals-title = Strategische Ziele
list-goals-intro = Was die Universität im Ausland und zu Hause erreichen will.
list-events-title = Veranstaltungen
list-events-intro = Infotage, Webinare und Messen, auf denen Sie uns fragen können.
list-news-title = Nachrichten
list-news-intro = Was es Neues in unserem internationalen Angebot gibt.
list-pages-title = Seiten
list-pages-intro = Mehr über das Studium bei uns.
list-all = Alle anzeigen
facets = Liste eingrenzen
count-programmes = { $count ->
    [one] { $count } Studiengang
   *[other] { $count } Studiengänge
 }
count-summer-schools = { $count ->
    [one] { $count } Summer School
   *[other] { $count } Summer Schools
 }
count-mobility = { $count ->
    [one] { $count } Möglichkeit
   *[other] { $count } Möglichkeiten
 }
count-scholarships = { $count ->
    [one] { $count } Stipendium
   *[other] { $count } Stipendien
 }
count-countries = { $count ->
    [one] { $count } Land oder Gebiet
   *[other] { $count } Länder und Gebiete
 }
count-networks = { $count ->
    [one] { $count } Netzwerk
   *[other] { $count } Netzwerke
 }
count-partners = { $count ->
    [one] { $count } Partner
   *[other] { $count } Partner
 }
count-projects = { $count ->
    [one] { $count } Projekt
   *[other] { $count } Projekte
 }
count-events = { $count ->
    [one] { $count } Veranstaltung
   *[other] { $count } Veranstaltungen
 }
count-news = { $count ->
    [one] { $count } Nachricht
   *[other] { $count } Nachrichten
 }
count-members = { $count ->
    [one] { $count } Mitglied
   *[other] { $count } Mitglieder
 }
count-serving = { $count ->
    [0] Noch nichts in diesem Katalog dient diesem Ziel
    [one] { $count } Eintrag in diesem Katalog dient diesem Ziel
   *[other] { $count } Einträge in diesem Katalog dienen diesem Ziel
 }

## Titles of pages
title-deadlines = Fristen
title-deadlines-group = Fristen: { $group }
title-strategy = Unsere Strategie
title-balance = Aufnahme und Entsendung, Land für Land
title-not-found = Diese Seite gibt es nicht
title-gone = Diese Seite gibt es nicht mehr
title-from = Aus diesem Land: { $country }
title-term = { $kind }: { $term }
description-deadlines = Was wann endet, Monat für Monat. Wählen Sie Ihre Gruppe, um nur zu sehen, was für Sie gilt.
description-strategy = Was die Universität im Ausland und zu Hause erreichen will und was in diesem Katalog dazu beiträgt.
description-balance = Austauschplätze, die unsere Abkommen jedes Jahr bieten: für Studierende, die wir aufnehmen, und für Studierende, die wir entsenden.
description-not-found = Vielleicht ist sie umgezogen, oder die Adresse enthält einen Tippfehler. Von hier aus kommen Sie weiter.
description-gone = Was hier stand, wird nicht mehr angeboten, und nichts ist an seine Stelle getreten. Von hier aus kommen Sie weiter.
description-country = Fristen, Gebühren und Stipendien für Bewerbungen aus diesem Land ({ $country }) und was wir gemeinsam tun.
description-term = { $kind }, eingegrenzt nach { $facet }: { $term }.
eyebrow-country = Aus meinem Land

## Sections of an item's page
section-outcomes = Was Sie am Ende können
section-deadlines = Fristen
section-fees = Studiengebühren
section-papers = Einzureichende Unterlagen
section-entry = Kann ich zugelassen werden?
section-living = Was es kostet, hier zu sein
section-next = Was danach kommt
section-facts = Auf einen Blick
section-mirror = Wie weit dieser Katalog ist
section-priority = Vorrangige Länder
section-contact = Fragen Sie uns
section-related = Passt dazu
opens-on = Bewerbung möglich ab { $date }
opens-on-nomination = Nominierungen ab { $date }
starts-on = beginnt am { $date }
contact-website = Website
contact-whatsapp = WhatsApp
contact-line = LINE
card-deadline = Bewerbungsfrist
card-deadline-application = Bewerbungsfrist
card-deadline-nomination = Nominierung durch Ihre Hochschule bis
card-language = Text auf { $language }
action-apply = Bewerben
action-papers = Unterlagen

## Openings
opening-intake = Studienjahr { $year }
opening-session = { $period }
opening-starts = Beginn am { $date }
opening-round = Ausschreibung vom { $date }
opening-named = { $opening } · { $name }
start-any-time = Jederzeit
round = Runde { $number }
closes-rolling = Solange Plätze frei sind
closes-rolling-at-latest = Solange Plätze frei sind, spätestens bis { $date }
closes-until-full = Bis alle Plätze vergeben sind
closes-until-full-at-latest = Bis alle Plätze vergeben sind, spätestens bis { $date }
closes-not-admitted = Keine Bewerbung möglich
not-yet-known = Noch nicht bekannt
answer-by = Antwort bis { $date }
takes = dauert etwa { $duration }
begin-by = spätestens am { $date } beginnen
group-everybody = Alle
group-own = Angehörige der Universität
dates-next = Danach: { $opening }
dates-only = Nur für: { $whom }
places-full = Seit { $date } sind alle Plätze vergeben
count-places = { $count ->
    [one] { $count } Platz
   *[other] { $count } Plätze
 }
count-more-groups = { $count ->
    [one] noch eine Gruppe
   *[other] noch { $count } Gruppen
 }
state-upcoming = Noch nicht eröffnet
state-open = Offen
state-closing-soon = Endet bald
state-passed = Beendet
state-full = Ausgebucht
state-not-admitted = Nicht zugelassen
state-cancelled = Abgesagt

## Where facts come from
provenance-on = Geprüft am
provenance-checked = Geprüft am { $date }
provenance-source = Quelle
provenance-source-numbered = Quelle { $number }
provenance-example = Erfunden, um zu zeigen, wie diese Seite funktioniert.
country-list-by = von { $authority }
provenance-late = Diese Angaben hätten bereits überprüft werden sollen. Bitte fragen Sie nach, bevor Sie sich darauf verlassen.
being-checked = Wird überprüft

## Countries
country-group = Ihre Bewerbungsgruppe
country-group-note = Für alle, die Staatsangehörige dieses Landes sind, dort wohnen und dort ihren Abschluss gemacht haben. Wohnen Sie anderswo oder haben Sie anderswo studiert, können andere Regeln gelten.
country-more-deadlines = Weitere Termine für Sie
country-all-deadlines = Alle Fristen Ihrer Gruppe
country-offer = Worauf Sie sich bewerben können
country-scholarships = Stipendien, die für dieses Land offenstehen
country-no-scholarships = Zurzeit steht keines unserer Stipendien für dieses Land offen.
country-scholarships-more = Diese { $shown } enden zuerst; die Liste der Stipendien enthält alle { $count }
country-alumni = Was Absolventinnen und Absolventen aus diesem Land sagen

## Deadlines, strategy, home
calendar-subscribe = In meinen Kalender eintragen
calendar-name = Termine ({ $institution }): { $group }
calendar-deadline = Frist ({ $kind }): { $item }
calendar-opens = Bewerbungsbeginn: { $item }
calendar-opens-nomination = Nominierungen beginnen: { $item }
calendar-starts = Beginn: { $item }
calendar-download = als Datei
calendar-item = Diese Termine in meinem Kalender
calendar-country = Stipendien in meinem Kalender
feed-link = Als Feed verfolgen
feed-more = Weiterlesen auf der Seite selbst
deadlines-none = Zurzeit ist nichts offen oder geplant.
deadlines-occasions = Veranstaltungen
item-over = Dies ist vorbei. Die Seite bleibt für alle stehen, die danach suchen.
item-expired = Das ist nicht mehr aktuell. Die Seite bleibt für alle, die sie suchen.
asked-by = Betrifft:
film = Film: { $title }
section-voices = Stimmen
plan-current = gilt derzeit
balance-total = Gesamt
chart-table = Die Zahlen als Tabelle
chart-target = Ziel: { $value } bis { $year }
chart-target-undated = Ziel: { $value }
chart-summary = { $title }: von { $first } im Jahr { $from } zu { $last } im Jahr { $to }.
chart-summary-single = { $title }: { $value } im Jahr { $year }.
tally-of = { $part } von { $whole }
tally-part = Welche das sind
tally-missing = Nicht darunter
tally-provenance = In diesem Katalog gezählt.
tally-examples = In diesem Katalog gezählt; Beispiele zählen mit.
choice-empty = Im Katalog folgt noch nichts daraus.
home-deadlines = Nächste Fristen
chooser-label = Ihr Land
chooser-go = Meine Fristen und Gebühren zeigen
chooser-other = Mehrere Staatsangehörigkeiten, oder Sie wohnen anderswo? Ein paar Fragen zeigen, welche Termine für Sie gelten.
home-counts = Das ganze Angebot

## Values
value-credits = { $count ->
    [one] { $number } Leistungspunkt
   *[other] { $number } Leistungspunkte
 }
value-credits-own = { $number } { $unit }
value-credits-worth = { $own } ({ $number } ECTS)
value-duration-years = { $count ->
    [one] { $number } Jahr
   *[other] { $number } Jahre
 }
value-duration-months = { $count ->
    [one] { $number } Monat
   *[other] { $number } Monate
 }
value-duration-weeks = { $count ->
    [one] { $number } Woche
   *[other] { $number } Wochen
 }
value-duration-days = { $count ->
    [one] { $number } Tag
   *[other] { $number } Tage
 }
value-hours = { $count ->
    [one] { $number } Stunde
   *[other] { $number } Stunden
 }
value-pair = { $label }: { $value }
value-joined = { $first } · { $second }
value-beside = { $first } { $second }
value-span = { $from }–{ $to }
value-span-wide = { $from } – { $to }
value-place = { $city }, { $country }
value-sdg = SDG { $number }
value-aside = ({ $text })
document = PDF, { $size }
document-in = PDF, { $size }, { $language }
document-kilobytes = { $number } kB
document-megabytes = { $number } MB
value-per = { $amount } { $unit }
value-by-way = { $value } ({ $way })
value-measure = { $number } { $unit }
value-percent = { $number } %
value-moment = { $moment } (Ortszeit { $city })
value-period-open = ab { $from }
value-period-open-year = ab { $year }
value-period-until = bis { $to }
value-ects-range = { $first } bis { $second }
value-age-limit = höchstens { $first } Jahre am { $second }
value-level = { $first } { $second }
value-mobility-window = { $first } im Semester { $second }
value-mobility-semester = { $second }. Semester
word-included = In der Gebühr enthalten
word-abroad = Auch im Ausland möglich
word-degree-taught-in-it = Auch ein Abschluss in dieser Sprache genügt
word-not-included = Nicht enthalten
word-in-full = In voller Höhe
word-residence-required = Sie müssen auch in einem Land der Liste wohnen

## Facts
fact-degree = Abschluss
fact-pays-out = Zahlt Ihnen
fact-eligible = Staatsangehörigkeit
fact-eligible-by-place = In ein Land oder aus einem Land von
fact-entry-degree = Abschluss, den Sie brauchen
fact-entry-fields = Fach Ihres Abschlusses
fact-entry-grade = Mindestergebnis
fact-entry-note = Was noch zählt
fact-entry-papers = Neben den üblichen Unterlagen
fact-award = Gemeinsamer oder doppelter Abschluss
fact-awarded-by = Gemeinsam verliehen von
fact-ects = Umfang
fact-duration = Dauer
fact-delivery = Studienform
fact-teaching-languages = Unterrichtssprache
fact-field = Fachgebiet
fact-eqf = Europäisches Niveau (EQR)
fact-national-level = Nationales Niveau
fact-faculty = Fakultät
fact-starts = Beginn
fact-mobility-window = Studienzeit im Ausland
fact-mobility-compulsory = Verpflichtende Studienzeit im Ausland
fact-apply = Bewerbung über
fact-levels = Studienstufe
fact-city = Stadt
fact-campus = Campus
fact-session = Termine
fact-name = Name
fact-scope = Reichweite
fact-members = Mitglieder
fact-size = Hochschulen
fact-member-since = Mitglied seit
fact-sdgs = Ziele für nachhaltige Entwicklung
fact-website = Website
fact-workload = Arbeitsaufwand
fact-country = Land
fact-partner-kinds = Das tun wir gemeinsam
fact-endonym = Name in der Landessprache
fact-erasmus-code = Erasmus-Code
fact-schac = SCHAC-Code
fact-ror = ROR
fact-instrument = Förderlinie
fact-international = Was daran international ist
fact-orientation = Ausrichtung
fact-event-type = Art
fact-begins = Beginn
fact-ends = Ende
fact-cancelled = Abgesagt am
fact-choices = Strategische Entscheidung
fact-venue = Ort
fact-address = Adresse
fact-online = Online
fact-registration = Anmeldung über
fact-held-in = Sprache
fact-for-groups = Offen für
fact-period = Zeitraum
fact-countries = Länder
fact-budget = Budget
fact-direction = Richtung
fact-audience = Offen für
fact-purpose = Art
fact-ects-range = Leistungspunkte
fact-funder = Finanziert von
fact-covers = Deckt
fact-age-limit = Alter
fact-residence = Wohnsitz
fact-languages = Sprachen
fact-legalisation = Legalisation Ihres Zeugnisses
fact-visa = Visum
fact-code = Code
fact-plan = Strategieplan
fact-priority = Vorrangiges Land

## Tables
table-specialisations = Vertiefungen
table-path = Wo Sie studieren
table-language-requirement = Sprachanforderungen
table-entry-countries = Abschlüsse aus einigen Ländern
table-curriculum = Studienplan
table-sessions = Termine
table-members = Mitglieder
table-agreements = Austauschabkommen
table-covers = Was es deckt
table-results = Ergebnisse
table-impact = Wirkung
table-rounds = Ausschreibungen
curriculum-year = { $year }. Jahr
column-specialisation = Vertiefung
column-summary = Worum es geht
column-language = Sprache
column-cefr = Niveau
column-test = Prüfung
column-merit = Für wen
column-minimum = Mindestens
column-code = Code
column-course = Lehrveranstaltung
column-year = Jahr
column-semester = Semester
column-at = Hochschule
column-credits = Leistungspunkte
column-dates = Termine
column-places = Plätze
column-housing = Unterkunft
column-note = Anmerkung
column-member = Mitglied
column-role = Rolle
column-since = Seit
column-source = Quelle
column-what = Was daraus wurde
column-capacity = Bereich
column-faculty = Fakultät
column-field = Fachgebiet
column-partner = Partner
column-level = Stufe
column-places-in = Plätze bei uns
column-places-out = Plätze dort
column-valid-until = Gültig bis
column-cover = Was
column-amount = Betrag
column-opens = Bewerbungsbeginn
column-closes = Frist
column-eligible = Staatsangehörigkeit
column-eligible-by-place = In ein Land oder aus einem Land von
column-group = Bewerbungsgruppe
column-kind = Frist für
column-state = Status
column-fee = Gebühr
column-who-pays = Kann es bezahlen
column-item = Angebot
column-country = Land
column-countries = Abschluss aus
column-cost = Ausgabe
column-partners = Partner
column-difference = Saldo

## Closed lists
facet-field = Fachgebiet
facet-faculty = Fakultät
facet-campus = Campus
facet-language = Unterrichtssprache
facet-delivery = Studienform
facet-entry-field = Fach Ihres Abschlusses
field-00 = Allgemeine Bildungsgänge
field-01 = Pädagogik
field-02 = Kunst und Geisteswissenschaften
field-03 = Sozialwissenschaften, Journalismus und Informationswesen
field-04 = Wirtschaft, Verwaltung und Recht
field-05 = Naturwissenschaften, Mathematik und Statistik
field-06 = Informatik und Kommunikationstechnologie
field-07 = Ingenieurwesen, verarbeitendes Gewerbe und Baugewerbe
field-08 = Landwirtschaft, Forstwirtschaft, Fischerei und Tiermedizin
field-09 = Gesundheit und Sozialwesen
field-10 = Dienstleistungen
degree-bachelor = Bachelor
degree-master = Master
degree-advanced-master = Aufbaumaster
degree-postgraduate = Postgraduales Zertifikat
degree-doctorate = Promotion
award-joint = Eine Urkunde aller Hochschulen (gemeinsamer Abschluss)
award-double = Zwei Urkunden (Doppelabschluss)
award-multiple = Mehrere Urkunden (Mehrfachabschluss)
delivery-on-campus = Vor Ort
delivery-distance = Fernstudium
delivery-blended = Teils vor Ort, teils online
study-level-bachelor = Bachelor
study-level-master = Master
study-level-doctorate = Promotion
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2
deadline-kind-application = Bewerbung
deadline-kind-scholarship = Stipendium
deadline-kind-documents = Unterlagen
deadline-kind-payment = Zahlung
deadline-kind-nomination = Nominierung durch Ihre Hochschule
deadline-kind-interview = Auswahlgespräch
deadline-kind-examination = Aufnahmeprüfung
deadline-kind-result = Zulassungsbescheid
deadline-kind-enrolment = Einschreibung
fee-kind-tuition = Studiengebühr
fee-kind-application = Bewerbungsgebühr
fee-kind-registration = Einschreibegebühr
fee-kind-deposit = Anzahlung, wird auf die Studiengebühr angerechnet
fee-kind-student-services = Studierendenservice
fee-kind-materials = Lernmaterial
fee-kind-insurance = Versicherung
fee-unit-year = pro Jahr
fee-unit-term = pro Studienabschnitt
fee-unit-month = pro Monat
fee-unit-programme = insgesamt
fee-unit-credit = pro Leistungspunkt
fee-unit-once = einmalig
fee-by-scholarship = Vom Stipendium übernommen
fee-waived = Gebühr erlassen
fee-reduced = { $amount } statt { $whole }
money-period-week = pro Woche
money-period-month = pro Monat
money-period-year = pro Jahr
money-period-once = einmalig
scope-regional = Regional
scope-european = Europaweit
scope-global = Weltweit
member-role-coordinator = Koordination
member-role-full = Vollmitglied
member-role-associate = Assoziiertes Mitglied
partner-kind-exchange = Austausch
partner-kind-joint-degree = Gemeinsamer Abschluss
partner-kind-research = Forschung
partner-kind-development-cooperation = Entwicklungszusammenarbeit
partner-kind-summer-school = Summer School
instrument-erasmus = Erasmus+
instrument-own = Eigene Mittel
orientation-north = Wissen teilen
orientation-south = Mit Partnern im Ausland: Kapazitäten aufbauen
capacity-education = Lehre
capacity-research = Forschung
capacity-community-services = Dienst an der Gesellschaft
direction-in = Zu uns
direction-out = Ins Ausland
direction-both = In beide Richtungen
audience-student = Studierende
audience-researcher = Forschende
audience-lecturer = Lehrende
audience-staff = Beschäftigte
international-mobility-window = Studienzeit im Ausland
international-summer-school = Anrechenbare Summer School
international-partners = Partner im Ausland
international-network = Teil eines Netzwerks
international-distance = Von überall aus
counted-programmes-with-summer-school = Ein Studiengang zählt, wenn eine Summer School dieses Katalogs Leistungspunkte dafür einbringt.
counted-programmes-with-mobility-window = Ein Studiengang zählt, wenn er Zeit für das Ausland freihält.
counted-programmes-with-partners-abroad = Ein Studiengang zählt, wenn er mit einem Partner in einem anderen Land zusammenarbeitet.
counted-programmes-in-networks = Ein Studiengang zählt, wenn er zu einem Netzwerk dieses Katalogs gehört.
counted-programmes-with-choice = Ein Studiengang zählt, wenn er aus einer strategischen Entscheidung der Universität folgt.
counted-master-programmes = Alle Studiengänge dieses Katalogs, die zu einem Masterabschluss führen.
counted-partners-with-places-out = Von den Partnern für Austausch oder einen gemeinsamen Abschluss jene, die Plätze für unsere Studierenden haben.
counted-partners-in-balance = Von den Partnern mit einem Abkommen jene, von denen ebenso viele Studierende kommen wie dorthin gehen dürfen.
counted-partners-in-education-and-research = Partner, mit denen wir forschen und auch lehren: im Austausch, mit einem gemeinsamen Abschluss oder einer Summer School.
counted-partners-in-networks = Partner, die zu einem Netzwerk dieses Katalogs gehören.
counted-partners-in-listed-countries = Von den Partnern in der Entwicklungszusammenarbeit jene in einem Land der Liste.
counted-projects-in-listed-countries = Von den Projekten zum Aufbau von Kapazitäten jene, die nur in Ländern der Liste arbeiten.
counted-projects-with-results = Von den Projekten zum Aufbau von Kapazitäten jene, die sagen, was sie bewirkt haben.
counted-projects-with-impact = Von den Projekten zum Aufbau von Kapazitäten jene, die sagen, was sich durch sie für Menschen verändert hat.
counted-opportunities-for-staff = Möglichkeiten für Lehrende, Forschende und andere Beschäftigte, ins Ausland zu gehen oder zu uns zu kommen.
counted-opportunities-to-listed-countries = Von den Möglichkeiten, ins Ausland zu gehen, jene, die in ein Land der Liste, zu einem Partner dort oder überallhin führen.
counted-opportunities-from-listed-countries = Von den Möglichkeiten, zu uns zu kommen, jene aus einem Land der Liste, von einem Partner dort oder von überallher.
event-type-information-day = Infotag
event-type-webinar = Webinar
event-type-fair = Messe
event-type-orientation = Einführung
event-type-lecture = Vortrag
purpose-semester = Ein Semester studieren
purpose-thesis = Abschlussarbeit
purpose-internship = Praktikum
purpose-teaching = Lehre
purpose-training = Fortbildung
purpose-research = Forschung
purpose-blended = Blended-Intensivprogramm
cover-item-tuition = Studiengebühr
cover-item-stipend = Lebensunterhalt
cover-item-travel = Reise
cover-item-insurance = Versicherung
cover-item-installation = Erstausstattung
cover-item-housing = Unterkunft
unit-percent = Prozent
unit-students = Studierende
unit-staff = Beschäftigte
unit-count = Anzahl

## Texts
markdown-footnotes = Fußnoten
markdown-back = Zurück zum Text
markdown-note = Gut zu wissen
markdown-tip = Tipp
markdown-important = Wichtig
markdown-warning = Achtung
markdown-caution = Vorsicht

## Pictures
picture-credit = Bild: { $credit }

## Which applicant am I, and what holds for me
title-who-am-i = Zu welcher Bewerbungsgruppe gehören Sie?
title-who-group = Sie gehören zu: { $group }
description-who-am-i = Ein paar Fragen zeigen, welche Fristen, Gebühren und Unterlagen für Sie gelten. Ihre Antworten bleiben bei Ihnen.
question-nationality = Haben Sie eine dieser Staatsangehörigkeiten: { $names }?
question-every-nationality = Besitzen Sie alle diese Staatsangehörigkeiten zugleich: { $names }?
question-residence = Wohnen Sie hier: { $names }?
question-lived = Haben Sie jemals mindestens { $duration } lang ohne Unterbrechung hier gewohnt: { $names }?
question-degree-from = Haben Sie den Abschluss, der Ihnen den Zugang eröffnet, hier erworben: { $names }?
question-scholarship = Bewerben Sie sich auch um dieses Stipendium: { $names }?
question-delivery = Möchten Sie in dieser Form studieren: { $names }?
answer-yes = Ja
answer-no = Nein
who-countries = Welche Länder sind das?
who-answers = Ihre Antworten
who-change = ändern
who-change-label = ändern: { $question }
who-next = Weiterlesen
mine-remember = Auf diesem Gerät merken
mine-note = Dann stehen Ihre Fristen und Gebühren auf jeder Seite an erster Stelle. Es wird nichts übertragen.
mine-kept = Gemerkt. Ihre Fristen und Gebühren stehen jetzt auf jeder Seite an erster Stelle.
mine-undo = Rückgängig machen
mine-label = Für Sie zuerst gezeigt:
mine-forget = vergessen
mine-forgotten = Es ist nichts mehr gemerkt. Sie sehen die Fristen und Gebühren aller Gruppen.
mine-mark = für Sie
mine-others = Auch die der anderen zeigen
ects-meant = ECTS: 60 = 1 Jahr
clock-your-time = Ihre Zeit: { $time }
opening-expected = Die Bewerbung ist abgeschlossen ({ $opening }). Die nächste Frist endet voraussichtlich im { $month }; das genaue Datum steht noch nicht fest.
value-range = { $from } bis { $to }

## Narrowing a list
filter-shown = { $shown } von { $total } angezeigt
filter-clear = Alle Filter löschen
filter-mine = Für mich
filter-open = Für mich noch offen
filter-fee = Ich zahle höchstens
filter-any = beliebig
filter-order = Reihenfolge
filter-by-name = Nach Namen
filter-by-next = Nächste Frist zuerst
filter-by-fee = Niedrigste Gebühr zuerst
filter-who = Woher kommen Sie? Sehen Sie Ihre eigenen Fristen und Gebühren.
filter-none = Nichts entspricht allen Filtern.
filter-without = Ohne „{ $name }“: { $count }
filter-chosen = Gewählte Filter
filter-drop = „{ $name }“ entfernen
filter-show = Ergebnisse anzeigen: { $count }
facet-degree = Abschluss
facet-level = Studienstufe
facet-duration = Dauer
facet-start = Beginn
facet-country = Land
facet-direction = Richtung
facet-audience = Offen für
facet-purpose = Art
facet-cover = Deckt
facet-partner-kind = Das tun wir gemeinsam
facet-international = Was daran international ist

## Search, and everything from A to Z
title-search = Suche
title-a-to-z = Alles von A bis Z
description-search = Suchen Sie ein Wort auf allen Seiten, oder finden Sie es dem Namen nach in der Liste von A bis Z.
description-a-to-z = Alle Seiten dieses Katalogs dem Namen nach, jeweils mit Angabe der Art.
search-label = Was suchen Sie?
search-button = Suchen
search-kind = Art
search-every-kind = Alle Arten
search-every-field = Alle Fachgebiete
search-results = Suchergebnisse
search-busy = Suche läuft …
search-count = Ergebnisse für „{ $query }“: { $count }
search-nothing = Für „{ $query }“ wurde nichts gefunden.
search-broken = Die Suche funktioniert zurzeit nicht. Die Liste von A bis Z hilft weiter.
search-help = Versuchen Sie es mit einem anderen Wort oder mit weniger Wörtern. Oder sehen Sie sich hier um:
search-widen = In allen Arten und Fachgebieten suchen: { $count }
search-all = Alles unter { $kind } anzeigen: { $count }
search-more = Mehr anzeigen

## Comparisons and the shortlist
title-compare = { $kind } im Vergleich
title-compare-field = { $kind } im Vergleich: { $term }
description-compare = Was verschieden ist und was gleich: Dauer, Sprache, Fristen, Gebühren, Anforderungen.
nav-compare = Vergleiche nach Fachgebiet
compare-these = Diese vergleichen
compare-decisive = Was entscheidet
compare-differs = Was verschieden ist
compare-same = Bei allen gleich
compare-none = nichts angegeben
compare-many = Für eine einzige Tabelle sind es zu viele. Öffnen Sie ein Fachgebiet, oder wählen Sie in der Liste mit den Schaltflächen dort bis zu vier aus (dafür wird JavaScript benötigt).
compare-remove = Entfernen
compare-missing = Nicht gefunden: { $ids }
shortlist = Mein Vergleich
shortlist-choose = Vergleichen
shortlist-open = Nebeneinander ansehen
shortlist-more = Wählen Sie noch einen Eintrag, um zu vergleichen.
shortlist-kept = Nur auf diesem Gerät gespeichert.
shortlist-forget = Meine Auswahl vergessen
shortlist-full = Sie können höchstens vier gleichzeitig vergleichen. Entfernen Sie zuerst einen Eintrag.
shortlist-empty = Es ist nichts mehr ausgewählt.

## A programme on one sheet
title-sheet = { $item }: auf einer Seite
sheet-link = Eine Seite für Ihre Familie, zum Ausdrucken
sheet-dates = Termine und Kosten
sheet-whole = Gesamtes Studium
living-total = Lebenshaltung zusammen
living-only-shown = Sie zeigen nur, dass Sie es haben; es bleibt Ihres.
first-year = Erstes Jahr insgesamt
first-year-note = Gebühren jeder Gruppe und Lebenshaltung zusammen; was ein Stipendium Ihnen gibt, ist nicht abgezogen
sheet-costs = „Gesamtes Studium“ sind alle Gebühren aller Jahre zu den Beträgen dieses Studienbeginns, die sich von Jahr zu Jahr ändern können. Lebenshaltungskosten kommen hinzu.
sheet-scholarships = Stipendien für diesen Studiengang
title-fact-sheet = Datenblatt für Partneruniversitäten
fact-sheet-places = Austauschplätze im Jahr
fact-sheet-languages = Unterrichtssprachen und verlangtes Niveau
fact-sheet-staff = Für Lehrende und andere Mitarbeitende
institution-oid = Organisationsnummer (OID)
institution-eche = Erasmus-Charta (ECHE)
sheet-left = Im ersten Jahr bleibt zu zahlen: { $amount }
sheet-left-most = Im ersten Jahr bleibt zu zahlen: höchstens { $amount }
sheet-left-none = Es zahlt mehr, als das erste Jahr kostet
sheet-address = Immer aktuell unter
sheet-authority = Dies ist eine Übersetzung. Bei Abweichungen gilt das Blatt auf { $language }.
sheet-print = Drucken
sheet-printed = Gedruckt am { $date }

## Maps
map-partners = Unsere Partner auf der Karte
map-members = Wo die Mitglieder sind
map-country = Unsere Partner dort
map-description = { $count ->
    [one] Eine Karte mit einem Partner. Er ist auf dieser Seite auch aufgeführt.
   *[other] Eine Karte mit { $count } Partnern. Sie sind auf dieser Seite auch aufgeführt.
 }
map-partner = { $name }, { $city }, { $country }
map-cluster = { $count }: { $places }
map-skip = Karte überspringen
map-key-one = Partner
map-key-several = Mehrere Partner nahe beieinander

## The gallery of components, for those who write themes
gallery-title = Komponenten des Themes
gallery-lead = Woraus die Seiten bestehen: jeder Teil so, wie die Seiten dieser Website ihn verwenden, mit viel Inhalt und mit wenig.
gallery-reference = Woraus ein Theme besteht: Vorlagen und was sie sehen, Filter, Texte, benannte Werte
gallery-calls = { $count ->
    [one] in dieser Sprache einmal verwendet
   *[other] in dieser Sprache { $count }-mal verwendet
 }
gallery-parameters = Parameter
gallery-parameter = Parameter
gallery-default = Wenn weggelassen
gallery-required = muss angegeben werden
gallery-full = Mit viel Inhalt
gallery-minimal = Mit wenig Inhalt
gallery-other = In anderer Form
gallery-data = Womit sie aufgerufen wird
gallery-nothing = Keine Seite in dieser Sprache verwendet sie.
