### Interface words. `$count` chooses the plural form; other names in braces are filled in.

## Around every page
skip = Ir al contenido
nav-main = Menú principal
nav-languages = Idiomas
nav-toc = En esta página
fees-scholarships = Becas que pueden ayudar a pagar
nav-menu = Menú
nav-close = Cerrar
nav-breadcrumbs = Usted está aquí
nav-footer = Sobre este sitio
nav-home = Inicio
nav-groups = Grupos de postulantes
nav-months = Plazos por mes
nav-initials = Por letra inicial
nav-pagination = Páginas de esta lista
footer-authority = El sitio de la propia universidad
footer-zone = Salvo que se indique otra cosa, el día termina a las 23:59 (hora de { $zone }).
notice-not-translated = Esta página aún no está traducida. La está leyendo en { $language }.
head-title = { $page } · { $site }
redirect = Esta página se trasladó
example = Ejemplo
page-of = Página { $page } de { $pages }
page-previous = Anterior
page-next = Siguiente

## Kinds
kind-programme = Programa
kind-programme-plural = Programas
kind-summer-school = Escuela de verano
kind-summer-school-plural = Escuelas de verano
kind-mobility = Movilidad
kind-mobility-plural = Movilidad
kind-scholarship = Beca
kind-scholarship-plural = Becas
kind-country = País
kind-country-plural = Países
kind-network = Red
kind-network-plural = Redes
kind-partner = Socio
kind-partner-plural = Socios
kind-project = Proyecto
kind-project-plural = Proyectos
kind-goal = Objetivo estratégico
kind-goal-plural = Objetivos estratégicos
kind-event = Evento
kind-event-plural = Eventos
kind-news = Noticia
kind-news-plural = Noticias
kind-page = Página
kind-page-plural = Páginas

## Lists
list-programmes-title = Programas
list-programmes-intro = Lo que cuestan nuestros programas, cuándo postular y lo que aprenderá.
list-summer-schools-title = Escuelas de verano
list-summer-schools-intro = Cursos cortos en verano, con créditos que pueden contar en su universidad.
list-mobility-title = Intercambio y movilidad
list-mobility-intro = Estudiar, investigar o enseñar un tiempo en otro lugar, o venir a nuestra universidad.
list-scholarships-title = Becas
list-scholarships-intro = Quién paga qué, quién puede postular y hasta cuándo.
list-countries-title = ¿De dónde viene?
list-countries-intro = Elija su país para ver sus plazos, sus costos y las becas abiertas a su país.
list-networks-title = Redes
list-networks-intro = Redes de universidades a las que pertenecemos.
list-partners-title = Universidades socias
list-partners-intro = Adónde van nuestros estudiantes y de dónde vienen nuestros invitados, por país.
list-projects-title = Proyectos
list-projects-intro = Lo que hacemos con nuestros socios, dónde y durante cuánto tiempo.
list-goals-title = Objetivos estratégicos
list-goals-intro = Lo que la universidad quiere lograr dentro y fuera del país.
list-events-title = Eventos
list-events-intro = Jornadas informativas, seminarios web y ferias donde puede hacernos sus preguntas.
list-news-title = Noticias
list-news-intro = Las novedades de nuestra oferta internacional.
list-pages-title = Páginas
list-pages-intro = Más información sobre los estudios aquí.
list-all = Mostrar todo
facets = Acotar la lista
count-programmes = { $count ->
    [one] { $count } programa
   *[other] { $count } programas
 }
count-summer-schools = { $count ->
    [one] { $count } escuela de verano
   *[other] { $count } escuelas de verano
 }
count-mobility = { $count ->
    [one] { $count } oportunidad
   *[other] { $count } oportunidades
 }
count-scholarships = { $count ->
    [one] { $count } beca
   *[other] { $count } becas
 }
count-countries = { $count ->
    [one] { $count } país o territorio
   *[other] { $count } países y territorios
 }
count-networks = { $count ->
    [one] { $count } red
   *[other] { $count } redes
 }
count-partners = { $count ->
    [one] { $count } socio
   *[other] { $count } socios
 }
count-projects = { $count ->
    [one] { $count } proyecto
   *[other] { $count } proyectos
 }
count-events = { $count ->
    [one] { $count } evento
   *[other] { $count } eventos
}
count-news = { $count ->
    [one] { $count } noticia
   *[other] { $count } noticias
 }
count-members = { $count ->
    [one] { $count } miembro
   *[other] { $count } miembros
 }
count-serving = { $count ->
    [0] Nada en el catálogo contribuye aún a este objetivo
    [one] { $count } elemento del catálogo contribuye a este objetivo
   *[other] { $count } elementos del catálogo contribuyen a este objetivo
 }

## Titles of pages
title-deadlines = Plazos
title-deadlines-group = Plazos: { $group }
title-strategy = Nuestra estrategia
title-balance = Llegadas y salidas, país por país
title-not-found = Esta página no existe
title-gone = Esta página ya no existe
title-from = País de origen: { $country }
title-term = { $kind }: { $term }
description-deadlines = Todos los plazos, mes a mes. Elija su grupo para ver solo los que le corresponden.
description-strategy = Lo que la universidad quiere lograr dentro y fuera del país, y lo que contribuye a ello en este catálogo.
description-balance = Cupos de intercambio que ofrecen nuestros convenios cada año: estudiantes que recibimos y que enviamos.
description-not-found = Quizá se trasladó, o la dirección está mal escrita. Empiece de nuevo desde una de estas páginas.
description-gone = Lo que había aquí ya no se ofrece, y no hay nada en su lugar. Empiece de nuevo desde una de estas páginas.
description-country = Plazos, costos y becas para quienes vienen de este país ({ $country }), y lo que hacemos juntos.
description-term = { $kind }. { $facet }: { $term }.
eyebrow-country = Desde mi país

## Sections of an item's page
section-outcomes = Lo que sabrá hacer
section-deadlines = Plazos
section-fees = Costo de los estudios
section-papers = Documentos que debe entregar
section-entry = ¿Puedo ingresar?
section-living = Lo que cuesta vivir aquí
section-next = Qué viene después
section-facts = De un vistazo
section-mirror = En qué punto está este catálogo
section-priority = Países prioritarios
section-contact = Pregúntenos
section-related = Vea también
opens-on = Postulaciones desde el { $date }
opens-on-nomination = Las nominaciones se abren el { $date }
starts-on = comienza el { $date }
contact-website = Sitio web
contact-whatsapp = WhatsApp
contact-line = LINE
card-deadline = Plazo de postulación
card-deadline-application = Plazo de postulación
card-deadline-nomination = Nominación por su universidad hasta el
card-language = Texto en { $language }
action-apply = Postular
action-papers = Documentos

## Openings
opening-intake = Año académico { $year }
opening-session = { $period }
opening-starts = Inicio el { $date }
opening-round = Convocatoria del { $date }
opening-named = { $opening } · { $name }
start-any-time = En cualquier momento
round = Ronda { $number }
closes-rolling = Mientras queden cupos
closes-rolling-at-latest = Mientras queden cupos, a más tardar el { $date }
closes-until-full = Hasta completar los cupos
closes-until-full-at-latest = Hasta completar los cupos, a más tardar el { $date }
closes-not-admitted = No se puede postular
not-yet-known = Aún no se conoce
answer-by = Respuesta a más tardar el { $date }
takes = toma alrededor de { $duration }
begin-by = empiece a más tardar el { $date }
group-everybody = Todos los postulantes
group-own = Miembros de la universidad
dates-next = Siguiente: { $opening }
dates-only = Solo para: { $whom }
places-full = Agotados desde el { $date }
count-places = { $count ->
    [one] { $count } cupo
   *[other] { $count } cupos
 }
count-more-groups = { $count ->
    [one] un grupo más
   *[other] { $count } grupos más
 }
state-upcoming = Aún no abierto
state-open = Abierto
state-closing-soon = Cierra pronto
state-passed = Cerrado
state-full = Sin cupos
state-not-admitted = Sin admisión
state-cancelled = Cancelado

## Where facts come from
provenance-on = Verificado el
provenance-checked = Verificado el { $date }
provenance-source = Fuente
provenance-source-numbered = Fuente { $number }
provenance-example = Inventado, para mostrar cómo funciona la página.
country-list-by = según { $authority }
provenance-late = La revisión de estos datos está atrasada; consulte antes de confiar en ellos.
being-checked = En revisión

## Countries
country-group = Su grupo
country-group-note = Para quienes tienen la nacionalidad de este país, viven en él y allí se graduaron. Si vive o estudió en otro lugar, pueden regir otras reglas.
country-more-deadlines = Más fechas para usted
country-all-deadlines = Todos los plazos de su grupo
country-offer = A qué puede postular
country-scholarships = Becas abiertas a este país
country-no-scholarships = Por el momento, ninguna de nuestras becas está abierta a este país.
country-scholarships-more = Estas { $shown } cierran primero; la lista de becas las tiene todas: { $count }
country-alumni = Lo que cuentan graduados de este país

## Deadlines, strategy, home
calendar-subscribe = Agregar a mi calendario
calendar-name = Fechas – { $institution }: { $group }
calendar-deadline = Fin de plazo ({ $kind }): { $item }
calendar-opens = Apertura de postulaciones: { $item }
calendar-opens-nomination = Se abren las nominaciones: { $item }
calendar-starts = Inicio: { $item }
calendar-download = como archivo
calendar-item = Estas fechas en mi calendario
calendar-country = Becas en mi calendario
feed-link = Suscribirse al canal (feed)
feed-more = Siga leyendo en la propia página
deadlines-none = No hay nada abierto ni previsto por ahora.
deadlines-occasions = Eventos
item-over = Ya terminó. La página se conserva para quien la busque.
item-expired = Esto ya no está vigente. La página se conserva para quien la busque.
asked-by = Para:
film = Video: { $title }
section-voices = Testimonios
plan-current = vigente
balance-total = Total
chart-table = Las cifras en una tabla
chart-target = Meta de { $value } para { $year }
chart-target-undated = Meta: { $value }
chart-summary = { $title }: de { $first } en { $from } a { $last } en { $to }.
chart-summary-single = { $title }: { $value } en { $year }.
tally-of = { $part } de { $whole }
tally-part = Forman parte
tally-missing = Quedan fuera
tally-provenance = Cifra calculada a partir de este catálogo.
tally-examples = Cifra calculada a partir de este catálogo, incluidos los ejemplos.
choice-empty = Todavía nada en el catálogo responde a ella.
home-deadlines = Próximos plazos
chooser-label = Su país
chooser-go = Ver mis fechas y costos
chooser-other = ¿Tiene más de una nacionalidad o vive en otro lugar? Unas preguntas le dicen qué fechas le corresponden.
home-counts = Toda la oferta

## Values
value-credits = { $count ->
    [one] { $number } crédito
   *[other] { $number } créditos
 }
value-credits-own = { $number } { $unit }
value-credits-worth = { $own } ({ $number } ECTS)
value-duration-years = { $count ->
    [one] { $number } año
   *[other] { $number } años
 }
value-duration-months = { $count ->
    [one] { $number } mes
   *[other] { $number } meses
 }
value-duration-weeks = { $count ->
    [one] { $number } semana
   *[other] { $number } semanas
 }
value-duration-days = { $count ->
    [one] { $number } día
   *[other] { $number } días
 }
value-hours = { $count ->
    [one] { $number } hora
   *[other] { $number } horas
 }
value-pair = { $label }: { $value }
value-joined = { $first } · { $second }
value-beside = { $first } { $second }
value-span = { $from }–{ $to }
value-span-wide = { $from } – { $to }
value-place = { $city }, { $country }
value-sdg = ODS { $number }
value-aside = ({ $text })
document = PDF, { $size }
document-in = PDF, { $size }, { $language }
document-kilobytes = { $number } kB
document-megabytes = { $number } MB
value-per = { $amount } { $unit }
value-by-way = { $value } ({ $way })
value-measure = { $number } { $unit }
value-percent = { $number } %
value-moment = { $moment } (hora de { $city })
value-period-open = desde el { $from }
value-period-open-year = desde { $year }
value-period-until = hasta el { $to }
value-ects-range = de { $first } a { $second }
value-age-limit = { $first } años como máximo al { $second }
value-level = { $first } { $second }
value-mobility-window = { $first } en el semestre { $second }
value-mobility-semester = Semestre { $second }
word-included = Incluido
word-abroad = Se puede cursar en el extranjero
word-degree-taught-in-it = También sirve un título obtenido en este idioma
word-not-included = No incluido
word-in-full = Por completo
word-residence-required = También debe residir en un país de la lista

## Facts
fact-degree = Título
fact-pays-out = Le paga
fact-eligible = Nacionalidades
fact-eligible-by-place = País de partida o de destino
fact-entry-degree = Grado o título que necesita
fact-entry-fields = Campo del título
fact-entry-grade = Resultado mínimo
fact-entry-note = Qué más cuenta
fact-entry-papers = Además de los documentos habituales
fact-award = Título conjunto o doble
fact-awarded-by = Otorgado en conjunto por
fact-ects = Carga académica
fact-duration = Duración
fact-delivery = Modalidad
fact-teaching-languages = Idioma de enseñanza
fact-field = Campo
fact-eqf = Nivel europeo (EQF)
fact-national-level = Nivel nacional
fact-faculty = Facultad
fact-starts = Inicio
fact-mobility-window = Estudios en el extranjero
fact-mobility-compulsory = Estudios en el extranjero, obligatorios
fact-apply = Postular en
fact-levels = Nivel de estudios
fact-city = Ciudad
fact-campus = Campus
fact-session = Fechas
fact-name = Nombre
fact-scope = Alcance
fact-members = Miembros
fact-size = Universidades
fact-member-since = Miembro desde
fact-sdgs = Objetivos de Desarrollo Sostenible
fact-website = Sitio web
fact-workload = Carga de trabajo
fact-country = País
fact-partner-kinds = Formas de cooperación
fact-endonym = Nombre original
fact-erasmus-code = Código Erasmus
fact-schac = Código SCHAC
fact-ror = ROR
fact-instrument = Programa de financiamiento
fact-international = Dimensión internacional
fact-orientation = Orientación
fact-event-type = Tipo
fact-begins = Comienza
fact-ends = Termina
fact-cancelled = Cancelado el
fact-choices = Prioridad estratégica
fact-venue = Lugar
fact-address = Dirección
fact-online = En línea
fact-registration = Inscripción
fact-held-in = Idioma
fact-for-groups = Dirigido a
fact-period = Período
fact-countries = Países
fact-budget = Presupuesto
fact-direction = Sentido
fact-audience = Dirigido a
fact-purpose = Tipo
fact-ects-range = Créditos
fact-funder = Financiamiento
fact-covers = Cubre
fact-age-limit = Edad
fact-residence = Residencia
fact-languages = Idiomas
fact-legalisation = Legalización de su título
fact-visa = Visa
fact-code = Código
fact-plan = Plan
fact-priority = País prioritario

## Tables
table-specialisations = Especializaciones
table-path = Dónde se estudia
table-language-requirement = Requisito de idioma
table-entry-countries = Títulos de algunos países
table-curriculum = Plan de estudios
table-sessions = Sesiones
table-members = Miembros
table-agreements = Convenios de intercambio
table-covers = Lo que cubre
table-results = Resultados
table-impact = Impacto
table-rounds = Convocatorias
curriculum-year = Año { $year }
column-specialisation = Especialización
column-summary = De qué trata
column-language = Idioma
column-cefr = Nivel
column-test = Examen
column-merit = Para quién
column-minimum = Mínimo
column-code = Código
column-course = Asignatura
column-year = Año
column-semester = Semestre
column-at = Universidad
column-credits = Créditos
column-dates = Fechas
column-places = Cupos
column-housing = Alojamiento
column-note = Observación
column-member = Miembro
column-role = Función
column-since = Desde
column-source = Fuente
column-what = Qué se logró
column-capacity = Ámbito
column-faculty = Facultad
column-field = Campo
column-partner = Socio
column-level = Nivel
column-places-in = Cupos de llegada
column-places-out = Cupos de salida
column-valid-until = Válido hasta
column-cover = Concepto
column-amount = Monto
column-opens = Apertura
column-closes = Cierre
column-eligible = Nacionalidades
column-eligible-by-place = País de partida o de destino
column-group = Postulantes
column-kind = Plazo para
column-state = Estado
column-fee = Costo
column-who-pays = Becas posibles
column-item = Oferta
column-country = País
column-countries = País del título
column-cost = Gasto
column-partners = Socios
column-difference = Saldo

## Closed lists
facet-field = Campo de estudio
facet-faculty = Facultad
facet-campus = Campus
facet-language = Idioma de enseñanza
facet-delivery = Modalidad
facet-entry-field = Campo de su título
field-00 = Programas generales
field-01 = Educación
field-02 = Artes y humanidades
field-03 = Ciencias sociales, periodismo e información
field-04 = Administración de empresas y derecho
field-05 = Ciencias naturales, matemáticas y estadística
field-06 = Tecnologías de la información y la comunicación
field-07 = Ingeniería, industria y construcción
field-08 = Agricultura, silvicultura, pesca y veterinaria
field-09 = Salud y bienestar
field-10 = Servicios
degree-bachelor = Pregrado universitario
degree-master = Maestría
degree-advanced-master = Maestría avanzada
degree-postgraduate = Certificado de posgrado
degree-doctorate = Doctorado
award-joint = Un único título de todas las universidades (título conjunto)
award-double = Dos títulos (doble título)
award-multiple = Varios títulos (título múltiple)
delivery-on-campus = Presencial
delivery-distance = A distancia
delivery-blended = Semipresencial
study-level-bachelor = Pregrado
study-level-master = Maestría
study-level-doctorate = Doctorado
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2
deadline-kind-application = Postulación
deadline-kind-scholarship = Beca
deadline-kind-documents = Documentos
deadline-kind-payment = Pago
deadline-kind-nomination = Nominación por su universidad
deadline-kind-interview = Entrevista
deadline-kind-examination = Examen de ingreso
deadline-kind-result = Decisión de admisión
deadline-kind-enrolment = Matrícula
fee-kind-tuition = Costo de los estudios
fee-kind-application = Costo de postulación
fee-kind-registration = Inscripción administrativa
fee-kind-deposit = Depósito, se descuenta del costo de los estudios
fee-kind-student-services = Servicios para estudiantes
fee-kind-materials = Materiales
fee-kind-insurance = Seguro
fee-unit-year = al año
fee-unit-term = por período académico
fee-unit-month = al mes
fee-unit-programme = en total
fee-unit-credit = por crédito
fee-unit-once = una sola vez
fee-by-scholarship = A cargo de la beca
fee-waived = Sin costo (exención)
fee-reduced = { $amount } en lugar de { $whole }
money-period-week = a la semana
money-period-month = al mes
money-period-year = al año
money-period-once = una sola vez
scope-regional = Regional
scope-european = Europeo
scope-global = Mundial
member-role-coordinator = Coordinador
member-role-full = Miembro de pleno derecho
member-role-associate = Miembro asociado
partner-kind-exchange = Intercambio
partner-kind-joint-degree = Título conjunto
partner-kind-research = Investigación
partner-kind-development-cooperation = Cooperación al desarrollo
partner-kind-summer-school = Escuela de verano
instrument-erasmus = Erasmus+
instrument-own = Fondos propios
orientation-north = Compartir la ciencia
orientation-south = Con socios en el extranjero: desarrollar capacidades
capacity-education = Docencia
capacity-research = Investigación
capacity-community-services = Servicios a la comunidad
direction-in = Venir a nuestra universidad
direction-out = Ir al extranjero
direction-both = En ambos sentidos
audience-student = Estudiantes
audience-researcher = Investigadores
audience-lecturer = Docentes
audience-staff = Personal
international-mobility-window = Estudios en el extranjero
international-summer-school = Escuela de verano que suma créditos
international-partners = Socios en el extranjero
international-network = Parte de una red
international-distance = Desde cualquier lugar
counted-programmes-with-summer-school = Un programa cuenta cuando una escuela de verano de este catálogo da créditos en él.
counted-programmes-with-mobility-window = Un programa cuenta cuando reserva tiempo para ir al extranjero.
counted-programmes-with-partners-abroad = Un programa cuenta cuando trabaja con un socio de otro país.
counted-programmes-in-networks = Un programa cuenta cuando pertenece a una red de este catálogo.
counted-programmes-with-choice = Un programa cuenta cuando responde a una prioridad estratégica de la universidad.
counted-master-programmes = Todos los programas de este catálogo que conducen a una maestría.
counted-partners-with-places-out = De los socios de intercambio o de título conjunto, los que tienen cupos para nuestros estudiantes; los cupos de doctorado no cuentan.
counted-partners-in-balance = De los socios con convenio, aquellos de los que pueden venir tantos estudiantes como pueden ir; los cupos de doctorado no cuentan.
counted-partners-in-education-and-research = Los socios con los que investigamos y también enseñamos: intercambio, título conjunto o escuela de verano.
counted-partners-in-networks = Los socios que pertenecen a una red de este catálogo.
counted-partners-in-listed-countries = De los socios de cooperación al desarrollo, los de un país de la lista.
counted-projects-in-listed-countries = De los proyectos que desarrollan capacidades, los que trabajan solo en países de la lista.
counted-projects-with-results = De los proyectos que desarrollan capacidades, los que cuentan lo que han logrado.
counted-projects-with-impact = De los proyectos que desarrollan capacidades, los que cuentan qué ha cambiado para las personas.
counted-opportunities-for-staff = Oportunidades de ir o de venir para docentes, investigadores y demás personal.
counted-opportunities-to-listed-countries = De las oportunidades de ir, las que llevan a un país de la lista, a un socio de allí o a cualquier lugar.
counted-opportunities-from-listed-countries = De las oportunidades de venir, las que parten de un país de la lista, de un socio de allí o de cualquier lugar.
event-type-information-day = Jornada informativa
event-type-webinar = Seminario web
event-type-fair = Feria
event-type-orientation = Bienvenida
event-type-lecture = Conferencia
purpose-semester = Semestre de estudios
purpose-thesis = Tesis
purpose-internship = Pasantía
purpose-teaching = Docencia
purpose-training = Capacitación
purpose-research = Investigación
purpose-blended = Programa intensivo combinado
cover-item-tuition = Estudios
cover-item-stipend = Manutención
cover-item-travel = Viaje
cover-item-insurance = Seguro
cover-item-installation = Gastos de instalación
cover-item-housing = Alojamiento
unit-percent = por ciento
unit-students = estudiantes
unit-staff = personas
unit-count = número

## Texts
markdown-footnotes = Notas al pie
markdown-back = Volver al texto
markdown-note = Conviene saber
markdown-tip = Consejo
markdown-important = Importante
markdown-warning = Atención
markdown-caution = Cuidado

## Pictures
picture-credit = Imagen: { $credit }

## Qué postulante soy y qué vale para mí
title-who-am-i = ¿Cuál es su grupo?
title-who-group = Su grupo: { $group }
description-who-am-i = Unas pocas preguntas bastan para saber qué plazos, costos y documentos le corresponden. Sus respuestas se quedan con usted.
question-nationality = ¿Tiene la nacionalidad de un país de esta lista: { $names }?
question-every-nationality = ¿Tiene todas estas nacionalidades a la vez: { $names }?
question-residence = ¿Vive en un país de esta lista: { $names }?
question-lived = ¿Ha vivido alguna vez al menos { $duration } sin interrupción en un país de esta lista: { $names }?
question-degree-from = ¿El título que le da acceso a estos estudios es de un país de esta lista: { $names }?
question-scholarship = ¿Postula también a esta beca: { $names }?
question-delivery = ¿Quiere estudiar en esta modalidad: { $names }?
answer-yes = Sí
answer-no = No
who-countries = ¿Qué países son?
who-answers = Sus respuestas
who-change = cambiar
who-change-label = cambiar: { $question }
who-next = Siga leyendo
mine-remember = Guardarlo en mi dispositivo
mine-note = Sus plazos y costos aparecerán primero en todas las páginas. No se envía nada.
mine-kept = Guardado. Sus plazos y costos aparecen ahora primero en todas las páginas.
mine-undo = Deshacer
mine-label = Se muestra primero para usted:
mine-forget = borrar
mine-forgotten = Ya no se guarda nada. Se muestran las fechas y los costos de todos los grupos.
mine-mark = para usted
mine-others = Mostrar también los de otras personas
ects-meant = ECTS: 60 = 1 año
clock-your-time = su hora local: { $time }
opening-expected = Postulaciones cerradas ({ $opening }). El próximo plazo terminará previsiblemente en { $month }; la fecha aún no está fijada.
value-range = de { $from } a { $to }

## Narrowing a list
filter-shown = Se muestran { $shown } de { $total }
filter-clear = Borrar todo
filter-mine = Para mí
filter-open = Aún abierto para mí
filter-fee = Pago como máximo
filter-any = cualquiera
filter-order = Orden
filter-by-name = Por nombre
filter-by-next = Próximo plazo primero
filter-by-fee = Costo más bajo primero
filter-who = ¿De dónde viene? Vea sus propias fechas y costos.
filter-none = Nada cumple todos los filtros.
filter-without = Sin «{ $name }»: { $count }
filter-chosen = Filtros elegidos
filter-drop = Quitar «{ $name }»
filter-show = Ver resultados: { $count }
facet-degree = Título
facet-level = Nivel de estudios
facet-duration = Duración
facet-start = Inicio
facet-country = País
facet-direction = Sentido
facet-audience = Dirigido a
facet-purpose = Tipo
facet-cover = Cubre
facet-partner-kind = Formas de cooperación
facet-international = Dimensión internacional

## Search, and everything from A to Z
title-search = Buscar
title-a-to-z = Todo de la A a la Z
description-search = Busque una palabra en todas las páginas, o encuentre una página por su nombre en la lista de la A a la Z.
description-a-to-z = Todas las páginas de este catálogo por su nombre, cada una con su tipo.
search-label = ¿Qué busca?
search-button = Buscar
search-kind = Tipo
search-every-kind = Todos los tipos
search-every-field = Todos los campos
search-results = Resultados de la búsqueda
search-busy = Buscando…
search-count = Resultados para «{ $query }»: { $count }
search-nothing = No se encontró nada para «{ $query }».
search-broken = La búsqueda no funciona en este momento. La lista de la A a la Z sí está disponible.
search-help = Pruebe con otra palabra o con menos palabras. O mire aquí:
search-widen = Buscar en todos los tipos y campos: { $count }
search-all = Mostrar todo – { $kind }: { $count }
search-more = Mostrar más

## Comparisons and the shortlist
title-compare = { $kind }: comparación
title-compare-field = { $kind }: comparación – { $term }
description-compare = Lo que difiere y lo que es igual: duración, idioma, plazos, costos, requisitos.
nav-compare = Comparaciones por campo de estudio
compare-these = Comparar estas opciones
compare-decisive = Lo decisivo
compare-differs = Lo que difiere
compare-same = Lo que es igual
compare-none = no consta
compare-many = Son demasiadas opciones para una sola tabla. Abra un campo de estudio o elija hasta cuatro en la lista con los botones que hay allí (requieren JavaScript).
compare-remove = Quitar
compare-missing = No se encuentra: { $ids }
shortlist = Mi comparación
shortlist-choose = Comparar
shortlist-open = Ver lado a lado
shortlist-more = Elija otra opción para comparar.
shortlist-kept = Se guarda solo en este dispositivo.
shortlist-forget = Borrar mi selección
shortlist-full = Se comparan cuatro como máximo. Quite antes una.
shortlist-empty = Ya no hay nada elegido.

## A programme on one sheet
title-sheet = { $item }: en una página
sheet-link = Una página para su familia, para imprimir
sheet-dates = Fechas y costos
sheet-whole = Programa completo
living-total = Total del costo de vida
living-only-shown = Solo demuestra que dispone de ese dinero; sigue siendo suyo.
first-year = Total del primer año
first-year-note = Costos de estudio de cada grupo y costo de vida; lo que le da una beca no está descontado
sheet-costs = «Programa completo» son todos los costos de todos los años según los montos de este ingreso, que pueden cambiar de un año a otro. El costo de vida se suma aparte.
sheet-scholarships = Becas para este programa
title-fact-sheet = Ficha para universidades socias
fact-sheet-places = Cupos de intercambio por año
fact-sheet-languages = Idiomas de enseñanza y nivel exigido
fact-sheet-staff = Para docentes y otro personal
institution-oid = Número de organización (OID)
institution-eche = Carta Erasmus (ECHE)
sheet-left = Por pagar el primer año: { $amount }
sheet-left-most = Por pagar el primer año: { $amount } como máximo
sheet-left-none = Cubre más que el costo del primer año
sheet-address = Siempre actualizado en
sheet-authority = Esto es una traducción. Si hay diferencias, prevalece la hoja en { $language }.
sheet-print = Imprimir
sheet-printed = Impreso el { $date }

## Mapas
map-partners = Nuestros socios en el mapa
map-members = Dónde están los miembros
map-country = Nuestros socios en este país
map-description = { $count ->
    [one] Un mapa con un socio, que también figura en esta página.
   *[other] Un mapa con { $count } socios, que también figuran en esta página.
 }
map-partner = { $name }, { $city }, { $country }
map-cluster = { $count }: { $places }
map-skip = Saltar el mapa
map-key-one = Socio
map-key-several = Varios socios cercanos entre sí
## The gallery of components, for those who write themes
gallery-title = Componentes del tema
gallery-lead = De qué están hechas las páginas, cada parte tal como la usan las páginas de este sitio: con mucho contenido y con poco.
gallery-reference = De qué está hecho un tema: plantillas y lo que ven, filtros, mensajes, valores con nombre
gallery-calls = { $count ->
    [one] usado una vez en este idioma
   *[other] usado { $count } veces en este idioma
}
gallery-parameters = Parámetros
gallery-parameter = Parámetro
gallery-default = Si se omite
gallery-required = obligatorio
gallery-full = Con mucho contenido
gallery-minimal = Con poco contenido
gallery-other = Otra forma
gallery-data = Datos que recibe
gallery-nothing = Ninguna página en este idioma lo usa.
