### Interface words. `$count` chooses the plural form; other names in braces are filled in.

## Around every page
skip = Aller au contenu
nav-main = Menu principal
nav-languages = Langues
nav-toc = Sur cette page
fees-scholarships = Des bourses qui peuvent aider à payer
nav-menu = Menu
nav-close = Fermer
nav-breadcrumbs = Vous êtes ici
nav-footer = À propos de ce site
nav-home = Accueil
nav-groups = Groupes de candidats
nav-months = Dates limites par mois
nav-initials = Par initiale
nav-pagination = Pages de cette liste
footer-authority = Le site de l’université
footer-zone = Sauf indication contraire, un jour se termine à 23:59 (heure locale : { $zone }).
notice-not-translated = Cette page n’est pas encore traduite. Vous la lisez en { $language }.
head-title = { $page } · { $site }
redirect = Cette page a été déplacée
example = Exemple
page-of = Page { $page } sur { $pages }
page-previous = Précédente
page-next = Suivante

## Kinds
kind-programme = Programme
kind-programme-plural = Programmes
kind-summer-school = École d’été
kind-summer-school-plural = Écoles d’été
kind-mobility = Mobilité
kind-mobility-plural = Mobilité
kind-scholarship = Bourse
kind-scholarship-plural = Bourses
kind-country = Pays
kind-country-plural = Pays
kind-network = Réseau
kind-network-plural = Réseaux
kind-partner = Partenaire
kind-partner-plural = Partenaires
kind-project = Projet
kind-project-plural = Projets
kind-goal = Objectif stratégique
kind-goal-plural = Objectifs stratégiques
kind-event = Événement
kind-event-plural = Événements
kind-news = Actualité
kind-news-plural = Actualités
kind-page = Page
kind-page-plural = Pages

## Lists
list-programmes-title = Programmes
list-programmes-intro = Ce que coûtent nos programmes, quand postuler et ce que vous y apprendrez.
list-summer-schools-title = Écoles d’été
list-summer-schools-intro = De courtes formations en été, avec des crédits qui peuvent compter dans votre cursus.
list-mobility-title = Échanges et mobilité
list-mobility-intro = Étudier, faire de la recherche ou enseigner ailleurs pour un temps, ou venir chez nous.
list-scholarships-title = Bourses
list-scholarships-intro = Qui paie quoi, qui peut postuler, et jusqu’à quand.
list-countries-title = D’où venez-vous ?
list-countries-intro = Choisissez votre pays pour voir vos dates limites, vos frais et les bourses ouvertes aux candidats de votre pays.
list-networks-title = Réseaux
list-networks-intro = Les réseaux d’universités auxquels nous appartenons.
list-partners-title = Universités partenaires
list-partners-intro = Où vont nos étudiants et d’où viennent nos invités, pays par pays.
list-projects-title = Projets
list-projects-intro = Ce que nous faisons avec nos partenaires, où et pour combien de temps.
list-goals-title = Objectifs stratégiques
list-goals-intro = Ce que l’université veut atteindre à l’étranger et chez elle.
list-events-title = Événements
list-events-intro = Journées d’information, webinaires et salons où poser vos questions.
list-news-title = Actualités
list-news-intro = Les nouveautés de notre offre internationale.
list-pages-title = Pages
list-pages-intro = En savoir plus sur les études chez nous.
list-all = Tout afficher
facets = Affiner la liste
count-programmes = { $count ->
    [one] { $count } programme
   *[other] { $count } programmes
 }
count-summer-schools = { $count ->
    [one] { $count } école d’été
   *[other] { $count } écoles d’été
 }
count-mobility = { $count ->
    [one] { $count } possibilité
   *[other] { $count } possibilités
 }
count-scholarships = { $count ->
    [one] { $count } bourse
   *[other] { $count } bourses
 }
count-countries = { $count ->
    [one] { $count } pays ou territoire
   *[other] { $count } pays et territoires
 }
count-networks = { $count ->
    [one] { $count } réseau
   *[other] { $count } réseaux
 }
count-partners = { $count ->
    [one] { $count } partenaire
   *[other] { $count } partenaires
 }
count-projects = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
 }
count-events = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
count-news = { $count ->
    [one] { $count } actualité
   *[other] { $count } actualités
 }
count-members = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
 }
count-serving = { $count ->
    [0] Rien dans le catalogue ne contribue encore à cet objectif
    [one] { $count } élément du catalogue contribue à cet objectif
   *[other] { $count } éléments du catalogue contribuent à cet objectif
 }

## Titles of pages
title-deadlines = Dates limites
title-deadlines-group = Dates limites : { $group }
title-strategy = Notre stratégie
title-balance = Entrées et sorties, pays par pays
title-not-found = Cette page n’existe pas
title-gone = Cette page n’existe plus
title-from = Pays d’origine : { $country }
title-term = { $kind } : { $term }
description-deadlines = Toutes les échéances, mois par mois. Choisissez votre groupe pour ne voir que ce qui vous concerne.
description-strategy = Ce que l’université veut atteindre à l’étranger et chez elle, et ce qui y contribue dans ce catalogue.
description-balance = Places d’échange qu’offrent nos accords chaque année : étudiants accueillis et étudiants envoyés.
description-not-found = Elle a peut-être été déplacée, ou l’adresse contient une faute. Repartez de l’une de ces pages.
description-gone = Ce qui se trouvait ici n’est plus proposé, et rien ne l’a remplacé. Repartez de l’une de ces pages.
description-country = Dates limites, frais et bourses pour les candidats de ce pays ({ $country }), et ce que nous faisons ensemble.
description-term = { $kind }. { $facet } : { $term }.
eyebrow-country = Depuis mon pays

## Sections of an item's page
section-outcomes = Ce que vous saurez faire
section-deadlines = Dates limites
section-fees = Frais d’inscription
section-papers = Documents à remettre
section-entry = Puis-je être admis ?
section-living = Ce que coûte la vie ici
section-next = Les étapes suivantes
section-facts = En un coup d’œil
section-mirror = Où en est ce catalogue
section-priority = Pays prioritaires
section-contact = Posez-nous vos questions
section-related = Voir aussi
opens-on = Candidatures à partir du { $date }
opens-on-nomination = Ouverture des nominations le { $date }
starts-on = début le { $date }
contact-website = Site web
contact-whatsapp = WhatsApp
contact-line = LINE
card-deadline = Date limite de candidature
card-deadline-application = Date limite de candidature
card-deadline-nomination = Date limite de nomination par votre université
card-language = Texte en { $language }
action-apply = Postuler
action-papers = Documents

## Openings
opening-intake = Année académique { $year }
opening-session = { $period }
opening-starts = Début le { $date }
opening-round = Appel du { $date }
opening-named = { $opening } · { $name }
start-any-time = À tout moment
round = Tour { $number }
closes-rolling = Tant qu’il reste des places
closes-rolling-at-latest = Tant qu’il reste des places, au plus tard le { $date }
closes-until-full = Jusqu’à épuisement des places
closes-until-full-at-latest = Jusqu’à épuisement des places, au plus tard le { $date }
closes-not-admitted = Candidature impossible
not-yet-known = À préciser
answer-by = Réponse au plus tard le { $date }
takes = prend environ { $duration }
begin-by = commencez le { $date } au plus tard
group-everybody = Tous les candidats
group-own = Membres de l’université
dates-next = Ensuite : { $opening }
dates-only = Uniquement pour : { $whom }
places-full = Complet depuis le { $date }
count-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
 }
count-more-groups = { $count ->
    [one] encore un groupe
   *[other] encore { $count } groupes
 }
state-upcoming = Pas encore ouvert
state-open = Ouvert
state-closing-soon = Bientôt clos
state-passed = Clos
state-full = Complet
state-not-admitted = Non admis
state-cancelled = Annulé

## Where facts come from
provenance-on = Vérifié le
provenance-checked = Vérifié le { $date }
provenance-source = Source
provenance-source-numbered = Source { $number }
provenance-example = Inventé, pour montrer comment fonctionne la page.
country-list-by = selon { $authority }
provenance-late = La vérification de ces données est en retard ; renseignez-vous avant de vous y fier.
being-checked = En cours de vérification

## Countries
country-group = Votre groupe
country-group-note = Pour les personnes qui ont la nationalité de ce pays, y vivent et y ont obtenu leur diplôme. D’autres règles peuvent valoir si vous vivez ou avez étudié ailleurs.
country-more-deadlines = D’autres dates pour vous
country-all-deadlines = Toutes les dates de votre groupe
country-offer = Ce à quoi vous pouvez postuler
country-scholarships = Bourses ouvertes à ce pays
country-no-scholarships = Aucune de nos bourses n’est ouverte à ce pays pour le moment.
country-scholarships-more = Ces { $shown } se clôturent en premier ; la liste des bourses en compte { $count }
country-alumni = Ce que disent des diplômés venus de ce pays

## Deadlines, strategy, home
calendar-subscribe = Ajouter à mon agenda
calendar-name = Dates – { $institution } : { $group }
calendar-deadline = { $kind }, date limite : { $item }
calendar-opens = Ouverture des candidatures : { $item }
calendar-opens-nomination = Ouverture des nominations : { $item }
calendar-starts = Début : { $item }
calendar-download = sous forme de fichier
calendar-item = Ces dates dans mon agenda
calendar-country = Les bourses dans mon agenda
feed-link = S’abonner au flux
feed-more = La suite est sur la page même
deadlines-none = Rien n’est ouvert ni prévu pour le moment.
deadlines-occasions = Événements
item-over = C’est terminé. La page reste pour qui la cherche.
item-expired = Ceci n’est plus d’actualité. La page reste pour qui la cherche.
asked-by = Concerne :
film = Film : { $title }
section-voices = Témoignages
plan-current = en vigueur
balance-total = Total
chart-table = Les chiffres en tableau
chart-target = Objectif de { $value } pour { $year }
chart-target-undated = Objectif : { $value }
chart-summary = { $title } : de { $first } en { $from } à { $last } en { $to }.
chart-summary-single = { $title } : { $value } en { $year }.
tally-of = { $part } sur { $whole }
tally-part = En font partie
tally-missing = N’en font pas partie
tally-provenance = Chiffre calculé à partir de ce catalogue.
tally-examples = Chiffre calculé à partir de ce catalogue, exemples compris.
choice-empty = Rien dans le catalogue n’en découle encore.
home-deadlines = Prochaines échéances
chooser-label = Votre pays
chooser-go = Voir mes dates et mes frais
chooser-other = Plusieurs nationalités, ou vous vivez ailleurs ? Quelques questions indiquent les dates qui vous concernent.
home-counts = Toute l’offre

## Values
value-credits = { $count ->
    [one] { $number } crédit
   *[other] { $number } crédits
 }
value-credits-own = { $number } { $unit }
value-credits-worth = { $own } ({ $number } ECTS)
value-duration-years = { $count ->
    [one] { $number } an
   *[other] { $number } ans
 }
value-duration-months = { $count ->
    [one] { $number } mois
   *[other] { $number } mois
 }
value-duration-weeks = { $count ->
    [one] { $number } semaine
   *[other] { $number } semaines
 }
value-duration-days = { $count ->
    [one] { $number } jour
   *[other] { $number } jours
 }
value-hours = { $count ->
    [one] { $number } heure
   *[other] { $number } heures
 }
value-pair = { $label } : { $value }
value-joined = { $first } · { $second }
value-beside = { $first } { $second }
value-span = { $from }–{ $to }
value-span-wide = { $from } – { $to }
value-place = { $city }, { $country }
value-sdg = ODD { $number }
value-aside = ({ $text })
document = PDF, { $size }
document-in = PDF, { $size }, { $language }
document-kilobytes = { $number } ko
document-megabytes = { $number } Mo
value-per = { $amount } { $unit }
value-by-way = { $value } ({ $way })
value-measure = { $number } { $unit }
value-percent = { $number } %
value-moment = { $moment } (heure locale : { $city })
value-period-open = à partir du { $from }
value-period-open-year = à partir de { $year }
value-period-until = jusqu’au { $to }
value-ects-range = de { $first } à { $second }
value-age-limit = { $first } ans au plus au { $second }
value-level = { $first } { $second }
value-mobility-window = { $first } au semestre { $second }
value-mobility-semester = Semestre { $second }
word-included = Compris
word-abroad = Possible à l’étranger
word-degree-taught-in-it = Un diplôme obtenu dans cette langue suffit aussi
word-not-included = Non compris
word-in-full = En totalité
word-residence-required = Vous devez aussi résider dans un pays de la liste

## Facts
fact-degree = Diplôme
fact-pays-out = Vous verse
fact-eligible = Nationalités
fact-eligible-by-place = Pays de départ ou de destination
fact-entry-degree = Diplôme requis
fact-entry-fields = Domaine du diplôme
fact-entry-grade = Résultat minimal
fact-entry-note = Ce qui compte aussi
fact-entry-papers = Outre les documents habituels
fact-award = Diplôme conjoint ou double
fact-awarded-by = Délivré conjointement par
fact-ects = Volume
fact-duration = Durée
fact-delivery = Mode d’étude
fact-teaching-languages = Langue d’enseignement
fact-field = Domaine
fact-eqf = Niveau européen (CEC)
fact-national-level = Niveau national
fact-faculty = Faculté
fact-starts = Début
fact-mobility-window = Études à l’étranger
fact-mobility-compulsory = Études à l’étranger, obligatoires
fact-apply = Postuler sur
fact-levels = Niveau d’études
fact-city = Ville
fact-campus = Campus
fact-session = Dates
fact-name = Nom
fact-scope = Portée
fact-members = Membres
fact-size = Universités
fact-member-since = Membre depuis
fact-sdgs = Objectifs de développement durable
fact-website = Site web
fact-workload = Charge de travail
fact-country = Pays
fact-partner-kinds = Formes de collaboration
fact-endonym = Nom d’origine
fact-erasmus-code = Code Erasmus
fact-schac = Code SCHAC
fact-ror = ROR
fact-instrument = Programme de financement
fact-international = Dimension internationale
fact-orientation = Orientation
fact-event-type = Type
fact-begins = Début
fact-ends = Fin
fact-cancelled = Annulé le
fact-choices = Choix stratégique
fact-venue = Lieu
fact-address = Adresse
fact-online = En ligne
fact-registration = Inscription
fact-held-in = Langue
fact-for-groups = Public
fact-period = Période
fact-countries = Pays
fact-budget = Budget
fact-direction = Sens
fact-audience = Public
fact-purpose = Type
fact-ects-range = Crédits
fact-funder = Financement
fact-covers = Couvre
fact-age-limit = Âge
fact-residence = Résidence
fact-languages = Langues
fact-legalisation = Légalisation de votre diplôme
fact-visa = Visa
fact-code = Code
fact-plan = Plan
fact-priority = Pays prioritaire

## Tables
table-specialisations = Spécialisations
table-path = Où vous étudiez
table-language-requirement = Exigence linguistique
table-entry-countries = Diplômes de certains pays
table-curriculum = Programme des cours
table-sessions = Sessions
table-members = Membres
table-agreements = Accords d’échange
table-covers = Ce qu’elle couvre
table-results = Résultats
table-impact = Impact
table-rounds = Appels
curriculum-year = Année { $year }
column-specialisation = Spécialisation
column-summary = Contenu
column-language = Langue
column-cefr = Niveau
column-test = Test
column-merit = Pour qui
column-minimum = Minimum
column-code = Code
column-course = Cours
column-year = Année
column-semester = Semestre
column-at = Université
column-credits = Crédits
column-dates = Dates
column-places = Places
column-housing = Logement
column-note = Remarque
column-member = Membre
column-role = Rôle
column-since = Depuis
column-source = Source
column-what = Ce qui en est issu
column-capacity = Domaine
column-faculty = Faculté
column-field = Domaine
column-partner = Partenaire
column-level = Niveau
column-places-in = Places d’accueil
column-places-out = Places de départ
column-valid-until = Valable jusqu’au
column-cover = Élément
column-amount = Montant
column-opens = Ouverture
column-closes = Clôture
column-eligible = Nationalités
column-eligible-by-place = Pays de départ ou de destination
column-group = Candidats
column-kind = Échéance pour
column-state = Statut
column-fee = Frais
column-who-pays = Bourses possibles
column-item = Offre
column-country = Pays
column-countries = Pays du diplôme
column-cost = Dépense
column-partners = Partenaires
column-difference = Solde

## Closed lists
facet-field = Domaine d’études
facet-faculty = Faculté
facet-campus = Campus
facet-language = Langue d’enseignement
facet-delivery = Mode d’étude
facet-entry-field = Domaine de votre diplôme
field-00 = Programmes généraux
field-01 = Éducation
field-02 = Lettres et arts
field-03 = Sciences sociales, journalisme et information
field-04 = Commerce, administration et droit
field-05 = Sciences naturelles, mathématiques et statistiques
field-06 = Technologies de l’information et de la communication
field-07 = Ingénierie, industrie et construction
field-08 = Agriculture, sylviculture, pêche et médecine vétérinaire
field-09 = Santé et bien-être
field-10 = Services
degree-bachelor = Bachelier (bac + 3)
degree-master = Master
degree-advanced-master = Master complémentaire
degree-postgraduate = Postgraduat (certificat d’université)
degree-doctorate = Doctorat
award-joint = Un seul diplôme de toutes les universités (diplôme conjoint)
award-double = Deux diplômes (double diplôme)
award-multiple = Plusieurs diplômes (diplôme multiple)
delivery-on-campus = Sur le campus
delivery-distance = À distance
delivery-blended = Hybride
study-level-bachelor = Bachelier, premier cycle
study-level-master = Master
study-level-doctorate = Doctorat
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2
deadline-kind-application = Candidature
deadline-kind-scholarship = Bourse
deadline-kind-documents = Documents
deadline-kind-payment = Paiement
deadline-kind-nomination = Nomination par votre université
deadline-kind-interview = Entretien
deadline-kind-examination = Examen d’entrée
deadline-kind-result = Décision d’admission
deadline-kind-enrolment = Inscription
fee-kind-tuition = Frais d’inscription
fee-kind-application = Frais de candidature
fee-kind-registration = Inscription administrative
fee-kind-deposit = Acompte, déduit des frais d’inscription
fee-kind-student-services = Services aux étudiants
fee-kind-materials = Matériel
fee-kind-insurance = Assurance
fee-unit-year = par an
fee-unit-term = par semestre (ou trimestre)
fee-unit-month = par mois
fee-unit-programme = au total
fee-unit-credit = par crédit
fee-unit-once = une seule fois
fee-by-scholarship = À la charge de la bourse
fee-waived = Aucuns frais (exonération)
fee-reduced = { $amount } au lieu de { $whole }
money-period-week = par semaine
money-period-month = par mois
money-period-year = par an
money-period-once = une seule fois
scope-regional = À l’échelle régionale
scope-european = À l’échelle européenne
scope-global = À l’échelle mondiale
member-role-coordinator = Coordinateur
member-role-full = Membre à part entière
member-role-associate = Membre associé
partner-kind-exchange = Échange
partner-kind-joint-degree = Diplôme conjoint
partner-kind-research = Recherche
partner-kind-development-cooperation = Coopération au développement
partner-kind-summer-school = École d’été
instrument-erasmus = Erasmus+
instrument-own = Fonds propres
orientation-north = Partager la science
orientation-south = Avec des partenaires à l’étranger : renforcer les capacités
capacity-education = Enseignement
capacity-research = Recherche
capacity-community-services = Services à la communauté
direction-in = Venir chez nous
direction-out = Partir
direction-both = Dans les deux sens
audience-student = Étudiants
audience-researcher = Chercheurs
audience-lecturer = Enseignants
audience-staff = Personnel
international-mobility-window = Études à l’étranger
international-summer-school = École d’été comptant pour le diplôme
international-partners = Partenaires à l’étranger
international-network = Membre d’un réseau
international-distance = D’où que vous soyez
counted-programmes-with-summer-school = Un programme compte lorsqu’une école d’été de ce catalogue y donne des crédits.
counted-programmes-with-mobility-window = Un programme compte lorsqu’il réserve du temps à un séjour à l’étranger.
counted-programmes-with-partners-abroad = Un programme compte lorsqu’il travaille avec un partenaire d’un autre pays.
counted-programmes-in-networks = Un programme compte lorsqu’il appartient à un réseau de ce catalogue.
counted-programmes-with-choice = Un programme compte s’il découle d’un choix stratégique de l’université.
counted-master-programmes = Tous les programmes de ce catalogue qui mènent à un diplôme de master.
counted-partners-with-places-out = Parmi les partenaires d’échange ou de diplôme conjoint, ceux qui ont des places pour nos étudiants ; les places de doctorat ne comptent pas.
counted-partners-in-balance = Parmi les partenaires liés par un accord, ceux avec lesquels il y a autant de places d’accueil que de places de départ ; les places de doctorat ne comptent pas.
counted-partners-in-education-and-research = Les partenaires avec lesquels nous faisons de la recherche et aussi de l’enseignement : échange, diplôme conjoint ou école d’été.
counted-partners-in-networks = Les partenaires qui appartiennent à un réseau de ce catalogue.
counted-partners-in-listed-countries = Parmi les partenaires de la coopération au développement, ceux d’un pays de la liste.
counted-projects-in-listed-countries = Parmi les projets qui renforcent des capacités, ceux qui ne travaillent que dans des pays de la liste.
counted-projects-with-results = Parmi les projets qui renforcent des capacités, ceux qui disent ce qu’ils ont produit.
counted-projects-with-impact = Parmi les projets qui renforcent des capacités, ceux qui disent ce qu’ils ont changé pour les gens.
counted-opportunities-for-staff = Les possibilités de partir ou de venir pour les enseignants, les chercheurs et le reste du personnel.
counted-opportunities-to-listed-countries = Parmi les possibilités de partir, celles qui mènent dans un pays de la liste, chez un partenaire là-bas ou n’importe où.
counted-opportunities-from-listed-countries = Parmi les possibilités de venir, celles qui mènent ici depuis un pays de la liste, depuis un partenaire là-bas ou de n’importe où.
event-type-information-day = Journée d’information
event-type-webinar = Webinaire
event-type-fair = Salon
event-type-orientation = Séance d’accueil
event-type-lecture = Conférence
purpose-semester = Semestre d’études
purpose-thesis = Mémoire
purpose-internship = Stage
purpose-teaching = Enseignement
purpose-training = Formation continue
purpose-research = Recherche
purpose-blended = Programme intensif hybride
cover-item-tuition = Frais d’inscription
cover-item-stipend = Allocation de subsistance
cover-item-travel = Voyage
cover-item-insurance = Assurance
cover-item-installation = Frais d’installation
cover-item-housing = Logement
unit-percent = pour cent
unit-students = étudiants
unit-staff = membres du personnel
unit-count = nombre

## Texts
markdown-footnotes = Notes de bas de page
markdown-back = Retour au texte
markdown-note = Bon à savoir
markdown-tip = Conseil
markdown-important = Important
markdown-warning = Attention
markdown-caution = Prudence

## Pictures
picture-credit = Image : { $credit }

## Qui suis-je comme candidat, et qu’est-ce qui vaut pour moi
title-who-am-i = Quel est votre groupe ?
title-who-group = Votre groupe : { $group }
description-who-am-i = Quelques questions suffisent pour savoir quels délais, quels frais et quels documents vous concernent. Vos réponses restent chez vous.
question-nationality = Avez-vous la nationalité d’un pays de cette liste : { $names } ?
question-every-nationality = Avez-vous toutes ces nationalités à la fois : { $names } ?
question-residence = Habitez-vous dans un pays de cette liste : { $names } ?
question-lived = Avez-vous déjà vécu au moins { $duration } sans interruption dans un pays de cette liste : { $names } ?
question-degree-from = Le diplôme qui vous donne accès à ces études vient-il d’un pays de cette liste : { $names } ?
question-scholarship = Postulez-vous aussi à cette bourse : { $names } ?
question-delivery = Voulez-vous étudier de cette façon : { $names } ?
answer-yes = Oui
answer-no = Non
who-countries = De quels pays s’agit-il ?
who-answers = Vos réponses
who-change = modifier
who-change-label = modifier : { $question }
who-next = À lire ensuite
mine-remember = Retenir sur mon appareil
mine-note = Vos délais et vos frais viendront alors en premier sur chaque page. Rien n’est envoyé.
mine-kept = C’est retenu. Vos délais et vos frais viennent maintenant en premier sur chaque page.
mine-undo = Annuler
mine-label = Affiché en premier pour vous :
mine-forget = effacer
mine-forgotten = Plus rien n’est retenu. Les dates et les frais de tous les groupes s’affichent.
mine-mark = pour vous
mine-others = Montrer aussi ceux des autres
ects-meant = ECTS : 60 = 1 an
clock-your-time = votre heure : { $time }
opening-expected = Candidatures closes ({ $opening }). La prochaine échéance est attendue en { $month } ; la date n’est pas encore fixée.
value-range = de { $from } à { $to }

## Narrowing a list
filter-shown = Affichage : { $shown } sur { $total }
filter-clear = Tout effacer
filter-mine = Pour moi
filter-open = Encore ouvert pour moi
filter-fee = Je paie au plus
filter-any = peu importe
filter-order = Ordre
filter-by-name = Par nom
filter-by-next = Prochaine date limite d’abord
filter-by-fee = Frais les moins élevés d’abord
filter-who = D’où venez-vous ? Voyez vos propres dates et frais.
filter-none = Rien ne répond à tous ces choix.
filter-without = Sans « { $name } » : { $count }
filter-chosen = Filtres choisis
filter-drop = Retirer « { $name } »
filter-show = Afficher les résultats : { $count }
facet-degree = Diplôme
facet-level = Niveau d’études
facet-duration = Durée
facet-start = Début
facet-country = Pays
facet-direction = Sens
facet-audience = Public
facet-purpose = Type
facet-cover = Couvre
facet-partner-kind = Formes de collaboration
facet-international = Dimension internationale

## Search, and everything from A to Z
title-search = Recherche
title-a-to-z = Tout de A à Z
description-search = Cherchez un mot dans toutes les pages, ou retrouvez une page par son nom dans la liste de A à Z.
description-a-to-z = Toutes les pages de ce catalogue par nom, avec leur type.
search-label = Que cherchez-vous ?
search-button = Chercher
search-kind = Type
search-every-kind = Tous les types
search-every-field = Tous les domaines
search-results = Résultats de la recherche
search-busy = Recherche en cours…
search-count = Résultats pour « { $query } » : { $count }
search-nothing = Aucun résultat pour « { $query } ».
search-broken = La recherche ne fonctionne pas pour le moment. La liste de A à Z reste disponible.
search-help = Essayez un autre mot, ou moins de mots. Ou parcourez ces pages :
search-widen = Chercher dans tous les types et domaines : { $count }
search-all = Tout afficher – { $kind } : { $count }
search-more = Afficher plus

## Comparisons and the shortlist
title-compare = { $kind } : comparaison
title-compare-field = { $kind } : comparaison – { $term }
description-compare = Ce qui diffère et ce qui est identique : durée, langue, dates limites, frais, conditions.
nav-compare = Comparaisons par domaine d’études
compare-these = Comparer ces offres
compare-decisive = Les points décisifs
compare-differs = Ce qui diffère
compare-same = Identique partout
compare-none = non indiqué
compare-many = Il y en a trop pour un seul tableau. Ouvrez un domaine d’études, ou choisissez jusqu’à quatre offres dans la liste avec les boutons qui s’y trouvent (JavaScript est nécessaire).
compare-remove = Retirer
compare-missing = Introuvable : { $ids }
shortlist = Ma comparaison
shortlist-choose = Comparer
shortlist-open = Voir côte à côte
shortlist-more = Ajoutez une autre offre pour comparer.
shortlist-kept = Conservé sur cet appareil uniquement.
shortlist-forget = Oublier mon choix
shortlist-full = Quatre offres à la fois au maximum. Retirez-en d’abord une.
shortlist-empty = Plus rien n’est choisi.

## A programme on one sheet
title-sheet = { $item } : en une page
sheet-link = Une page pour votre famille, à imprimer
sheet-dates = Dates et coûts
sheet-whole = Programme entier
living-total = Total du coût de la vie
living-only-shown = Vous montrez seulement que vous en disposez ; la somme reste à vous.
first-year = Total de la première année
first-year-note = Frais d’études de chaque groupe et coût de la vie ; ce que vous verse une bourse n’en est pas déduit
sheet-costs = « Programme entier » : l’ensemble des frais de toutes les années, aux montants de cette rentrée, qui peuvent changer chaque année. Le coût de la vie s’y ajoute.
sheet-scholarships = Bourses pour ce programme
title-fact-sheet = Fiche pour les universités partenaires
fact-sheet-places = Places d’échange par an
fact-sheet-languages = Langues des cours et niveau demandé
fact-sheet-staff = Pour les enseignants et les autres membres du personnel
institution-oid = Numéro d’organisation (OID)
institution-eche = Charte Erasmus (ECHE)
sheet-left = Reste à payer la première année : { $amount }
sheet-left-most = Reste à payer la première année : { $amount } au plus
sheet-left-none = Elle paie plus que ce que coûte la première année
sheet-address = Toujours à jour à l’adresse
sheet-authority = Ceci est une traduction. En cas de différence, la fiche en { $language } fait foi.
sheet-print = Imprimer
sheet-printed = Imprimé le { $date }

## Cartes
map-partners = Nos partenaires sur la carte
map-members = Où se trouvent les membres
map-country = Nos partenaires sur place
map-description = { $count ->
    [one] Une carte avec un partenaire, également cité sur cette page.
   *[other] Une carte avec { $count } partenaires, également cités sur cette page.
 }
map-partner = { $name }, { $city }, { $country }
map-cluster = { $count } : { $places }
map-skip = Passer la carte
map-key-one = Partenaire
map-key-several = Plusieurs partenaires proches les uns des autres
## The gallery of components, for those who write themes
gallery-title = Composants du thème
gallery-lead = Ce dont les pages sont faites, chaque élément tel que les pages de ce site l’emploient : bien rempli et peu rempli.
gallery-reference = De quoi un thème est fait : gabarits et ce qu’ils voient, filtres, messages, valeurs nommées
gallery-calls = { $count ->
    [one] employé { $count } fois dans cette langue
   *[other] employé { $count } fois dans cette langue
}
gallery-parameters = Paramètres
gallery-parameter = Paramètre
gallery-default = Si omis
gallery-required = obligatoire
gallery-full = Bien rempli
gallery-minimal = Peu rempli
gallery-other = Une autre forme
gallery-data = Données transmises
gallery-nothing = Aucune page dans cette langue ne l’emploie.
