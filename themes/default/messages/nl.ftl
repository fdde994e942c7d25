### Interface words. `$count` chooses the plural form; other names in braces are filled in.

## Around every page
skip = Naar de inhoud
nav-main = Hoofdmenu
nav-languages = Talen
nav-toc = Op deze pagina
fees-scholarships = Beurzen die kunnen helpen betalen
nav-menu = Menu
nav-close = Sluiten
nav-breadcrumbs = Je bent hier
nav-footer = Over deze site
nav-home = Home
nav-groups = Groepen van kandidaten
nav-months = Deadlines per maand
nav-initials = Op beginletter
nav-pagination = Pagina’s van deze lijst
footer-authority = De eigen website van de universiteit
footer-zone = Tenzij anders vermeld, eindigt een dag om 23:59 (tijd in { $zone }).
notice-not-translated = Deze pagina is nog niet vertaald. Je leest ze in het { $language }.
head-title = { $page } · { $site }
redirect = Deze pagina is verhuisd
example = Voorbeeld
page-of = Pagina { $page } van { $pages }
page-previous = Vorige
page-next = Volgende

## Kinds
kind-programme = Opleiding
kind-programme-plural = Opleidingen
kind-summer-school = Zomerschool
kind-summer-school-plural = Zomerscholen
kind-mobility = Mobiliteit
kind-mobility-plural = Mobiliteit
kind-scholarship = Beurs
kind-scholarship-plural = Beurzen
kind-country = Land
kind-country-plural = Landen
kind-network = Netwerk
kind-network-plural = Netwerken
kind-partner = Partner
kind-partner-plural = Partners
kind-project = Project
kind-project-plural = Projecten
kind-goal = Strategisch doel
kind-goal-plural = Strategische doelen
kind-event = Evenement
kind-event-plural = Evenementen
kind-news = Nieuws
kind-news-plural = Nieuws
kind-page = Pagina
kind-page-plural = Pagina’s

## Lists
list-programmes-title = Opleidingen
list-programmes-intro = Wat onze opleidingen kosten, wanneer je je aanmeldt en wat je er leert.
list-summer-schools-title = Zomerscholen
list-summer-schools-intro = Korte cursussen in de zomer, met studiepunten die thuis kunnen meetellen.
list-mobility-title = Uitwisseling en mobiliteit
list-mobility-intro = Een tijd elders studeren, onderzoek doen of lesgeven, of hierheen komen.
list-scholarships-title = Beurzen
list-scholarships-intro = Wie wat betaalt, wie ze kan aanvragen, en tot wanneer.
list-countries-title = Waar kom je vandaan?
list-countries-intro = Kies je land en zie je deadlines, je inschrijvingsgeld en de beurzen die voor je land openstaan.
list-networks-title = Netwerken
list-networks-intro = Netwerken van universiteiten waar we bij horen.
list-partners-title = Partneruniversiteiten
list-partners-intro = Waar onze studenten heen gaan en onze gasten vandaan komen, per land.
list-projects-title = Projecten
list-projects-intro = Wat we samen met partners doen, waar en voor hoelang.
list-goals-title = Strategische doelen
list-goals-intro = Wat de universiteit in het buitenland en thuis wil bereiken.
list-events-title = Evenementen
list-events-intro = Infodagen, webinars en infobeurzen waar je ons vragen kunt stellen.
list-news-title = Nieuws
list-news-intro = Wat er nieuw is in ons internationale aanbod.
list-pages-title = Pagina’s
list-pages-intro = Meer over studeren hier.
list-all = Toon alles
facets = Verfijn de lijst
count-programmes = { $count ->
    [one] { $count } opleiding
   *[other] { $count } opleidingen
 }
count-summer-schools = { $count ->
    [one] { $count } zomerschool
   *[other] { $count } zomerscholen
 }
count-mobility = { $count ->
    [one] { $count } mogelijkheid
   *[other] { $count } mogelijkheden
 }
count-scholarships = { $count ->
    [one] { $count } beurs
   *[other] { $count } beurzen
 }
count-countries = { $count ->
    [one] { $count } land of gebied
   *[other] { $count } landen en gebieden
 }
count-networks = { $count ->
    [one] { $count } netwerk
   *[other] { $count } netwerken
 }
count-partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
 }
count-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projecten
 }
count-events = { $count ->
    [one] { $count } evenement
   *[other] { $count } evenementen
}
count-news = { $count ->
    [one] { $count } nieuwsbericht
   *[other] { $count } nieuwsberichten
 }
count-members = { $count ->
    [one] { $count } lid
   *[other] { $count } leden
 }
count-serving = { $count ->
    [0] Nog niets in de catalogus draagt bij tot dit doel
    [one] { $count } item in de catalogus draagt bij tot dit doel
   *[other] { $count } items in de catalogus dragen bij tot dit doel
 }

## Titles of pages
title-deadlines = Deadlines
title-deadlines-group = Deadlines: { $group }
title-strategy = Onze strategie
title-balance = In en uit, land per land
title-not-found = Deze pagina bestaat niet
title-gone = Deze pagina is er niet meer
title-from = Land van herkomst: { $country }
title-term = { $kind }: { $term }
description-deadlines = Wat wanneer sluit, maand per maand. Kies je groep om alleen te zien wat voor jou geldt.
description-strategy = Wat de universiteit in het buitenland en thuis wil bereiken, en wat in deze catalogus daartoe bijdraagt.
description-balance = Uitwisselingsplaatsen die onze akkoorden elk jaar bieden: voor studenten die we ontvangen en studenten die we sturen.
description-not-found = Misschien is ze verhuisd, of is het adres verkeerd getypt. Begin opnieuw vanaf hier.
description-gone = Wat hier stond, bestaat niet meer, en er is niets voor in de plaats gekomen. Begin opnieuw vanaf hier.
description-country = Deadlines, inschrijvingsgeld en beurzen voor wie uit dit land komt ({ $country }), en wat we samen doen.
description-term = { $kind }. { $facet }: { $term }.
eyebrow-country = Vanuit mijn land

## Sections of an item's page
section-outcomes = Wat je zult kunnen
section-deadlines = Deadlines
section-fees = Inschrijvingsgeld
section-papers = Documenten die je indient
section-entry = Kan ik instromen?
section-living = Wat het kost om hier te zijn
section-next = Wat daarna komt
section-facts = In één oogopslag
section-mirror = Hoever deze catalogus staat
section-priority = Landen met voorrang
section-contact = Vragen?
section-related = Hoort hierbij
opens-on = Aanmelden kan vanaf { $date }
opens-on-nomination = Voordragen kan vanaf { $date }
starts-on = begint op { $date }
contact-website = Website
contact-whatsapp = WhatsApp
contact-line = LINE
card-deadline = Deadline
card-deadline-application = Deadline
card-deadline-nomination = Deadline voor de voordracht door je universiteit
card-language = Tekst in het { $language }
action-apply = Aanmelden
action-papers = Documenten

## Openings
opening-intake = Academiejaar { $year }
opening-session = { $period }
opening-starts = Start op { $date }
opening-round = Oproep van { $date }
opening-named = { $opening } · { $name }
start-any-time = Op elk moment
round = Ronde { $number }
closes-rolling = Zolang er plaats is
closes-rolling-at-latest = Zolang er plaats is, uiterlijk op { $date }
closes-until-full = Tot het volzet is
closes-until-full-at-latest = Tot het volzet is, uiterlijk op { $date }
closes-not-admitted = Aanmelden kan niet
not-yet-known = Nog niet bekend
answer-by = Antwoord uiterlijk op { $date }
takes = duurt ongeveer { $duration }
begin-by = begin uiterlijk op { $date }
group-everybody = Iedereen
group-own = Leden van de universitaire gemeenschap
dates-next = Daarna: { $opening }
dates-only = Alleen voor: { $whom }
places-full = Volzet sinds { $date }
count-places = { $count ->
    [one] { $count } plaats
   *[other] { $count } plaatsen
 }
count-more-groups = { $count ->
    [one] nog één groep
   *[other] nog { $count } groepen
 }
state-upcoming = Nog niet open
state-open = Open
state-closing-soon = Sluit binnenkort
state-passed = Gesloten
state-full = Volzet
state-not-admitted = Niet toegelaten
state-cancelled = Geannuleerd

## Where facts come from
provenance-on = Nagekeken op
provenance-checked = Nagekeken op { $date }
provenance-source = Bron
provenance-source-numbered = Bron { $number }
provenance-example = Verzonnen, om te tonen hoe de pagina werkt.
country-list-by = van { $authority }
provenance-late = Deze gegevens hadden al nagekeken moeten zijn; vraag na voor je erop rekent.
being-checked = Wordt nagekeken

## Countries
country-group = Jouw groep
country-group-note = Voor wie de nationaliteit van dit land heeft, er woont en er afgestudeerd is. Woon of studeerde je elders, dan kunnen andere regels gelden.
country-more-deadlines = Nog meer deadlines voor jou
country-all-deadlines = Alle deadlines van je groep
country-offer = Waar je je voor kunt aanmelden
country-scholarships = Beurzen die openstaan voor dit land
country-no-scholarships = Op dit moment staat geen van onze beurzen open voor dit land.
country-scholarships-more = Deze { $shown } sluiten het eerst; de lijst met beurzen toont ze alle { $count }
country-alumni = Wat afgestudeerden uit dit land vertellen

## Deadlines, strategy, home
calendar-subscribe = Zet in mijn agenda
calendar-name = Belangrijke data – { $institution }: { $group }
calendar-deadline = Deadline ({ $kind }): { $item }
calendar-opens = Aanmelding opent: { $item }
calendar-opens-nomination = Voordracht opent: { $item }
calendar-starts = Begint: { $item }
calendar-download = als bestand
calendar-item = Deze data in mijn agenda
calendar-country = Beurzen in mijn agenda
feed-link = Volgen via feed
feed-more = Lees verder op de pagina zelf
deadlines-none = Er is op dit moment niets open of gepland.
deadlines-occasions = Evenementen
item-over = Dit is voorbij. De pagina blijft staan voor wie ernaar zoekt.
item-expired = Dit is niet meer actueel. De pagina blijft staan voor wie ernaar zoekt.
asked-by = Betreft:
film = Film: { $title }
section-voices = Wat mensen zeggen
plan-current = van kracht
balance-total = Totaal
chart-table = De cijfers in een tabel
chart-target = Doel { $value } tegen { $year }
chart-target-undated = Doel { $value }
chart-summary = { $title }: van { $first } in { $from } naar { $last } in { $to }.
chart-summary-single = { $title }: { $value } in { $year }.
tally-of = { $part } van { $whole }
tally-part = Welke dat zijn
tally-missing = Niet erbij
tally-provenance = Geteld in deze catalogus.
tally-examples = Geteld in deze catalogus, voorbeelden meegerekend.
choice-empty = Nog niets in de catalogus volgt hieruit.
home-deadlines = Eerstvolgende deadlines
chooser-label = Je land
chooser-go = Toon mijn deadlines en kosten
chooser-other = Meer dan één nationaliteit, of woon je elders? Met een paar vragen weet je welke deadlines voor jou gelden.
home-counts = Het hele aanbod

## Values
value-credits = { $count ->
    [one] { $number } studiepunt
   *[other] { $number } studiepunten
 }
value-credits-own = { $number } { $unit }
value-credits-worth = { $own } ({ $number } ECTS)
value-duration-years = { $count ->
    [one] { $number } jaar
   *[other] { $number } jaar
 }
value-duration-months = { $count ->
    [one] { $number } maand
   *[other] { $number } maanden
 }
value-duration-weeks = { $count ->
    [one] { $number } week
   *[other] { $number } weken
 }
value-duration-days = { $count ->
    [one] { $number } dag
   *[other] { $number } dagen
 }
value-hours = { $count ->
    [one] { $number } uur
   *[other] { $number } uur
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
value-percent = { $number }%
value-moment = { $moment } (tijd in { $city })
value-period-open = vanaf { $from }
value-period-open-year = vanaf { $year }
value-period-until = tot en met { $to }
value-ects-range = { $first } tot { $second }
value-age-limit = hoogstens { $first } jaar op { $second }
value-level = { $first } { $second }
value-mobility-window = { $first } in semester { $second }
value-mobility-semester = Semester { $second }
word-included = Inbegrepen
word-abroad = Kan in het buitenland
word-degree-taught-in-it = Ook een diploma dat je in deze taal behaalde, volstaat
word-not-included = Niet inbegrepen
word-in-full = Volledig
word-residence-required = Je moet ook in een land op de lijst wonen

## Facts
fact-degree = Diploma
fact-pays-out = Betaalt je
fact-eligible = Nationaliteit
fact-eligible-by-place = Naar of uit een land op de lijst
fact-entry-degree = Diploma dat je nodig hebt
fact-entry-fields = Vakgebied van je diploma
fact-entry-grade = Minimumresultaat
fact-entry-note = Wat nog meetelt
fact-entry-papers = Naast de gewone documenten
fact-award = Gezamenlijk of dubbel diploma
fact-awarded-by = Samen uitgereikt door
fact-ects = Omvang
fact-duration = Duur
fact-delivery = Studievorm
fact-teaching-languages = Onderwijstaal
fact-field = Vakgebied
fact-eqf = Europees niveau (EQF)
fact-national-level = Nationaal niveau
fact-faculty = Faculteit
fact-starts = Begint
fact-mobility-window = Studeren in het buitenland
fact-mobility-compulsory = Verplichte periode in het buitenland
fact-apply = Aanmelden via
fact-levels = Niveau
fact-city = Stad
fact-campus = Campus
fact-session = Data
fact-name = Naam
fact-scope = Bereik
fact-members = Leden
fact-size = Universiteiten
fact-member-since = Lid sinds
fact-sdgs = Duurzame ontwikkelingsdoelen (SDG’s)
fact-website = Website
fact-workload = Studielast
fact-country = Land
fact-partner-kinds = Vormen van samenwerking
fact-endonym = Naam in de eigen taal
fact-erasmus-code = Erasmuscode
fact-schac = SCHAC-code
fact-ror = ROR
fact-instrument = Financieringsprogramma
fact-international = Internationale dimensie
fact-orientation = Richting
fact-event-type = Soort
fact-begins = Begint
fact-ends = Eindigt
fact-cancelled = Afgelast op
fact-choices = Strategische keuze
fact-venue = Plaats
fact-address = Adres
fact-online = Online
fact-registration = Inschrijven via
fact-held-in = Voertaal
fact-for-groups = Doelgroep
fact-period = Periode
fact-countries = Landen
fact-budget = Budget
fact-direction = Richting
fact-audience = Doelgroep
fact-purpose = Soort
fact-ects-range = Studiepunten
fact-funder = Gefinancierd door
fact-covers = Dekt
fact-age-limit = Leeftijd
fact-residence = Woonplaats
fact-languages = Talen
fact-legalisation = Legalisatie van je diploma
fact-visa = Visum
fact-code = Code
fact-plan = Beleidsplan
fact-priority = Prioritair land

## Tables
table-specialisations = Afstudeerrichtingen
table-path = Waar je studeert
table-language-requirement = Taalvereiste
table-entry-countries = Diploma’s uit sommige landen
table-curriculum = Programma
table-sessions = Sessies
table-members = Leden
table-agreements = Uitwisselingsakkoorden
table-covers = Wat ze dekt
table-results = Resultaten
table-impact = Impact
table-rounds = Oproepen
curriculum-year = Jaar { $year }
column-specialisation = Afstudeerrichting
column-summary = Waarover het gaat
column-language = Taal
column-cefr = Niveau
column-test = Test
column-merit = Voor wie
column-minimum = Minstens
column-code = Code
column-course = Vak
column-year = Jaar
column-semester = Semester
column-at = Universiteit
column-credits = Studiepunten
column-dates = Data
column-places = Plaatsen
column-housing = Huisvesting
column-note = Opmerking
column-member = Lid
column-role = Rol
column-since = Sinds
column-source = Bron
column-what = Wat eruit voortkwam
column-capacity = Domein
column-faculty = Faculteit
column-field = Vakgebied
column-partner = Partner
column-level = Niveau
column-places-in = Inkomende plaatsen
column-places-out = Uitgaande plaatsen
column-valid-until = Geldig tot
column-cover = Onderdeel
column-amount = Bedrag
column-opens = Opent
column-closes = Sluit
column-eligible = Nationaliteit
column-eligible-by-place = Naar of uit een land op de lijst
column-group = Kandidaten
column-kind = Deadline voor
column-state = Status
column-fee = Bedrag
column-who-pays = Mogelijke beurzen
column-item = Wat
column-country = Land
column-countries = Diploma uit
column-cost = Kosten
column-partners = Partners
column-difference = Saldo

## Closed lists
facet-field = Vakgebied
facet-faculty = Faculteit
facet-campus = Campus
facet-language = Onderwijstaal
facet-delivery = Studievorm
facet-entry-field = Vakgebied van je diploma
field-00 = Algemene programma’s
field-01 = Onderwijs
field-02 = Kunst en geesteswetenschappen
field-03 = Sociale wetenschappen, journalistiek en informatie
field-04 = Bedrijf, administratie en recht
field-05 = Natuurwetenschappen, wiskunde en statistiek
field-06 = Informatie- en communicatietechnologie
field-07 = Techniek, industrie en bouw
field-08 = Landbouw, bosbouw, visserij en diergeneeskunde
field-09 = Gezondheid en welzijn
field-10 = Diensten
degree-bachelor = Bachelor
degree-master = Master
degree-advanced-master = Master-na-master
degree-postgraduate = Postgraduaat
degree-doctorate = Doctoraat
award-joint = Eén diploma van alle universiteiten samen (joint degree)
award-double = Twee diploma’s (dubbeldiploma)
award-multiple = Verschillende diploma’s (meervoudig diploma)
delivery-on-campus = Op de campus
delivery-distance = Op afstand
delivery-blended = Deels online
study-level-bachelor = Bachelor
study-level-master = Master
study-level-doctorate = Doctoraat
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2
deadline-kind-application = Aanmelding
deadline-kind-scholarship = Beurs
deadline-kind-documents = Documenten
deadline-kind-payment = Betaling
deadline-kind-nomination = Voordracht door je universiteit
deadline-kind-interview = Interview
deadline-kind-examination = Toelatingsexamen
deadline-kind-result = Beslissing over de toelating
deadline-kind-enrolment = Inschrijving
fee-kind-tuition = Inschrijvingsgeld
fee-kind-application = Aanmeldingskosten
fee-kind-registration = Registratie
fee-kind-deposit = Voorschot, gaat af van het inschrijvingsgeld
fee-kind-student-services = Studentenvoorzieningen
fee-kind-materials = Studiemateriaal
fee-kind-insurance = Verzekering
fee-unit-year = per jaar
fee-unit-term = per onderwijsperiode
fee-unit-month = per maand
fee-unit-programme = in totaal
fee-unit-credit = per studiepunt
fee-unit-once = eenmalig
fee-by-scholarship = Betaald door de beurs
fee-waived = Geen kosten (vrijgesteld)
fee-reduced = { $amount } in plaats van { $whole }
money-period-week = per week
money-period-month = per maand
money-period-year = per jaar
money-period-once = eenmalig
scope-regional = Regionaal
scope-european = Europees
scope-global = Wereldwijd
member-role-coordinator = Coördinator
member-role-full = Volwaardig lid
member-role-associate = Geassocieerd lid
partner-kind-exchange = Uitwisseling
partner-kind-joint-degree = Gezamenlijk diploma
partner-kind-research = Onderzoek
partner-kind-development-cooperation = Ontwikkelingssamenwerking
partner-kind-summer-school = Zomerschool
instrument-erasmus = Erasmus+
instrument-own = Eigen middelen
orientation-north = Wetenschap delen
orientation-south = Met partners in het buitenland: capaciteit opbouwen
capacity-education = Onderwijs
capacity-research = Onderzoek
capacity-community-services = Dienstverlening aan de gemeenschap
direction-in = Hierheen komen
direction-out = Naar het buitenland
direction-both = In beide richtingen
audience-student = Studenten
audience-researcher = Onderzoekers
audience-lecturer = Docenten
audience-staff = Medewerkers
international-mobility-window = Studeren in het buitenland
international-summer-school = Zomerschool die meetelt
international-partners = Partners in het buitenland
international-network = Deel van een netwerk
international-distance = Van overal te volgen
counted-programmes-with-summer-school = Een opleiding telt wanneer een zomerschool uit deze catalogus er studiepunten in oplevert.
counted-programmes-with-mobility-window = Een opleiding telt als ze tijd vrijhoudt voor het buitenland.
counted-programmes-with-partners-abroad = Een opleiding telt als ze samenwerkt met een partner in een ander land.
counted-programmes-in-networks = Een opleiding telt als ze bij een netwerk uit deze catalogus hoort.
counted-programmes-with-choice = Een opleiding telt als ze volgt uit een strategische keuze van de universiteit.
counted-master-programmes = Alle opleidingen in deze catalogus die tot een masterdiploma leiden.
counted-partners-with-places-out = De partners voor uitwisseling of een gezamenlijk diploma die plaatsen voor onze studenten hebben; plaatsen voor een doctoraat tellen niet mee.
counted-partners-in-balance = De partners met een akkoord die evenveel plaatsen voor inkomende als voor uitgaande studenten hebben; plaatsen voor een doctoraat tellen niet mee.
counted-partners-in-education-and-research = Partners met wie we onderzoek doen en ook samen onderwijs aanbieden: uitwisseling, een gezamenlijk diploma of een zomerschool.
counted-partners-in-networks = Partners die bij een netwerk uit deze catalogus horen.
counted-partners-in-listed-countries = De partners in ontwikkelingssamenwerking die in een land van de lijst liggen.
counted-projects-in-listed-countries = De projecten die capaciteit opbouwen en alleen in landen van de lijst werken.
counted-projects-with-results = De projecten die capaciteit opbouwen en vertellen wat ze tot stand hebben gebracht.
counted-projects-with-impact = De projecten die capaciteit opbouwen en vertellen wat er voor mensen door veranderd is.
counted-opportunities-for-staff = Mogelijkheden om te gaan of te komen voor docenten, onderzoekers en andere medewerkers.
counted-opportunities-to-listed-countries = De mogelijkheden om te gaan die naar een land van de lijst leiden, naar een partner daar of waar je ook heen wilt.
counted-opportunities-from-listed-countries = De mogelijkheden om te komen die vanuit een land van de lijst hierheen leiden, van een partner daar of van waar ook.
event-type-information-day = Infodag
event-type-webinar = Webinar
event-type-fair = Infobeurs
event-type-orientation = Onthaal
event-type-lecture = Lezing
purpose-semester = Een semester studeren
purpose-thesis = Masterproef
purpose-internship = Stage
purpose-teaching = Lesgeven
purpose-training = Bijscholing
purpose-research = Onderzoek
purpose-blended = Intensief programma, deels online
cover-item-tuition = Inschrijvingsgeld
cover-item-stipend = Toelage
cover-item-travel = Reis
cover-item-insurance = Verzekering
cover-item-installation = Installatiekosten
cover-item-housing = Huisvesting
unit-percent = procent
unit-students = studenten
unit-staff = medewerkers
unit-count = aantal

## Texts
markdown-footnotes = Voetnoten
markdown-back = Terug naar de tekst
markdown-note = Goed om te weten
markdown-tip = Tip
markdown-important = Belangrijk
markdown-warning = Let op
markdown-caution = Opgelet

## Pictures
picture-credit = Beeld: { $credit }

## Which applicant am I, and what applies to me
title-who-am-i = Tot welke groep hoor je?
title-who-group = Jij hoort bij: { $group }
description-who-am-i = Met een paar vragen weet je welke deadlines, kosten en documenten voor jou gelden. Je antwoorden blijven bij jou.
question-nationality = Heb je een nationaliteit uit deze lijst: { $names }?
question-every-nationality = Heb je deze nationaliteiten alle samen: { $names }?
question-residence = Woon je in een land uit deze lijst: { $names }?
question-lived = Heb je ooit minstens { $duration } zonder onderbreking in een land uit deze lijst gewoond: { $names }?
question-degree-from = Heb je het diploma dat toegang geeft behaald in een land uit deze lijst: { $names }?
question-scholarship = Vraag je ook deze beurs aan: { $names }?
question-delivery = Wil je op deze manier studeren: { $names }?
answer-yes = Ja
answer-no = Nee
who-countries = Welke landen zijn dat?
who-answers = Je antwoorden
who-change = wijzig
who-change-label = wijzig: { $question }
who-next = Lees verder
mine-remember = Onthoud dit op mijn toestel
mine-note = Dan staan jouw deadlines en kosten op elke pagina vooraan. Er wordt niets verstuurd.
mine-kept = Onthouden. Jouw deadlines en kosten staan nu op elke pagina vooraan.
mine-undo = Ongedaan maken
mine-label = Voor jou vooraan:
mine-forget = vergeet dit
mine-forgotten = Er wordt niets meer onthouden. De deadlines en kosten van alle groepen zijn te zien.
mine-mark = voor jou
mine-others = Ook die van anderen tonen
ects-meant = ECTS: 60 = 1 jaar
clock-your-time = jouw tijd: { $time }
opening-expected = Aanmelden kan niet meer ({ $opening }). De volgende ronde sluit naar verwachting in { $month }; de datum ligt nog niet vast.
value-range = { $from } tot { $to }

## Narrowing a list
filter-shown = { $shown } van { $total } getoond
filter-clear = Alles wissen
filter-mine = Voor mij
filter-open = Nog open voor mij
filter-fee = Ik betaal hoogstens
filter-any = maakt niet uit
filter-order = Volgorde
filter-by-name = Op naam
filter-by-next = Eerstvolgende deadline eerst
filter-by-fee = Laagste inschrijvingsgeld eerst
filter-who = Waar kom je vandaan? Bekijk je eigen deadlines en bedragen.
filter-none = Niets voldoet aan al je keuzes.
filter-without = Zonder “{ $name }”: { $count }
filter-chosen = Gekozen filters
filter-drop = “{ $name }” verwijderen
filter-show = Toon resultaten: { $count }
facet-degree = Diploma
facet-level = Niveau
facet-duration = Duur
facet-start = Start
facet-country = Land
facet-direction = Richting
facet-audience = Doelgroep
facet-purpose = Soort
facet-cover = Dekt
facet-partner-kind = Vormen van samenwerking
facet-international = Internationale dimensie

## Search, and everything from A to Z
title-search = Zoeken
title-a-to-z = Alles van A tot Z
description-search = Zoek een woord op alle pagina’s, of zoek op naam in de lijst van A tot Z.
description-a-to-z = Alle pagina’s van deze catalogus op naam, telkens met wat het is.
search-label = Wat zoek je?
search-button = Zoeken
search-kind = Soort
search-every-kind = Alle soorten
search-every-field = Alle vakgebieden
search-results = Zoekresultaten
search-busy = Bezig met zoeken …
search-count = Resultaten voor “{ $query }”: { $count }
search-nothing = Niets gevonden voor “{ $query }”.
search-broken = Zoeken lukt op dit moment niet. De lijst van A tot Z werkt wel.
search-help = Probeer een ander woord of minder woorden. Of kijk hier rond:
search-widen = Zoek in alle soorten en vakgebieden: { $count }
search-all = Toon alles van { $kind }: { $count }
search-more = Toon meer

## Comparisons and the shortlist
title-compare = { $kind } naast elkaar
title-compare-field = { $kind } naast elkaar: { $term }
description-compare = Wat verschilt en wat gelijk is: duur, taal, deadlines, inschrijvingsgeld, vereisten.
nav-compare = Vergelijkingen per vakgebied
compare-these = Vergelijk deze
compare-decisive = Wat de doorslag geeft
compare-differs = Wat verschilt
compare-same = Voor alle gelijk
compare-none = niet vermeld
compare-many = Het zijn er te veel voor één tabel. Open een vakgebied, of kies er hoogstens vier in de lijst met de knoppen daar (daarvoor is JavaScript nodig).
compare-remove = Haal weg
compare-missing = Niet gevonden: { $ids }
shortlist = Mijn vergelijking
shortlist-choose = Vergelijk
shortlist-open = Zet naast elkaar
shortlist-more = Kies er nog een om te vergelijken.
shortlist-kept = Alleen op dit toestel bewaard.
shortlist-forget = Vergeet mijn keuze
shortlist-full = Je vergelijkt er hoogstens vier tegelijk. Haal er eerst een weg.
shortlist-empty = Er is niets meer gekozen.

## A programme on one sheet
title-sheet = { $item }: op één blad
sheet-link = Eén blad voor thuis, om af te drukken
sheet-dates = Data en kosten
sheet-whole = Hele opleiding
living-total = Levenskosten samen
living-only-shown = Je toont alleen dat je het hebt; het blijft van jou.
first-year = Eerste jaar in totaal
first-year-note = Per groep alle kosten van de studie en levenskosten samen; wat een beurs je geeft, is er niet van afgetrokken
sheet-costs = “Hele opleiding” is alles wat je in alle jaren samen betaalt, aan de bedragen van deze start; die kunnen van jaar tot jaar veranderen. Levenskosten komen erbij.
sheet-scholarships = Beurzen voor deze opleiding
title-fact-sheet = Infoblad voor partners
fact-sheet-places = Uitwisselingsplaatsen per jaar
fact-sheet-languages = Onderwijstalen en gevraagd niveau
fact-sheet-staff = Voor docenten en ander personeel
institution-oid = Organisatienummer (OID)
institution-eche = Erasmushandvest (ECHE)
sheet-left = Blijft te betalen in het eerste jaar: { $amount }
sheet-left-most = Blijft te betalen in het eerste jaar: hoogstens { $amount }
sheet-left-none = Ze betaalt meer dan het eerste jaar kost
sheet-address = Altijd actueel op
sheet-authority = Dit is een vertaling. Verschillen de twee, dan geldt het blad in het { $language }.
sheet-print = Druk af
sheet-printed = Afgedrukt op { $date }

## Maps
map-partners = Onze partners op de kaart
map-members = Waar de leden zijn
map-country = Onze partners daar
map-description = { $count ->
    [one] Een kaart met één partner, die ook op deze pagina vermeld staat.
   *[other] Een kaart met { $count } partners, die ook op deze pagina vermeld staan.
 }
map-partner = { $name }, { $city }, { $country }
map-cluster = { $count }: { $places }
map-skip = Kaart overslaan
map-key-one = Partner
map-key-several = Verschillende partners dicht bij elkaar
## The gallery of components, for those who write themes
gallery-title = Componenten van het thema
gallery-lead = Waar de pagina’s uit bestaan, elk onderdeel zoals de pagina’s van deze site het gebruiken: met veel erin en met weinig.
gallery-reference = Waar een thema uit bestaat: sjablonen en wat ze zien, filters, teksten, benoemde waarden
gallery-calls = { $count ->
    [one] eenmaal gebruikt in deze taal
   *[other] { $count } keer gebruikt in deze taal
}
gallery-parameters = Parameters
gallery-parameter = Parameter
gallery-default = Indien weggelaten
gallery-required = verplicht
gallery-full = Met veel erin
gallery-minimal = Met weinig erin
gallery-other = Een andere vorm
gallery-data = Waarmee het wordt aangeroepen
gallery-nothing = Geen enkele pagina in deze taal gebruikt dit.
