### Interface words. `$count` chooses the plural form; other names in braces are filled in.
### reviewed: no

## Around every page
skip = Ir para o conteúdo
nav-main = Menu principal
nav-languages = Idiomas
nav-toc = Nesta página
fees-scholarships = Bolsas que podem ajudar a pagar
nav-menu = Menu
nav-close = Fechar
nav-breadcrumbs = Você está aqui
nav-footer = Sobre este site
nav-home = Início
nav-groups = Grupos de candidatos
nav-months = Prazos por mês
nav-initials = Pela primeira letra
nav-pagination = Páginas desta lista
footer-authority = O site oficial da universidade
footer-zone = Salvo indicação em contrário, o dia termina às 23h59 (horário de { $zone }).
notice-not-translated = Esta página ainda não foi traduzida. Você está lendo o texto em { $language }.
head-title = { $page } · { $site }
redirect = Esta página mudou de endereço
example = Exemplo
page-of = Página { $page } de { $pages }
page-previous = Anterior
page-next = Próxima

## Kinds
kind-programme = Curso
kind-programme-plural = Cursos
kind-summer-school = Curso de verão
kind-summer-school-plural = Cursos de verão
kind-mobility = Mobilidade
kind-mobility-plural = Mobilidade
kind-scholarship = Bolsa de estudos
kind-scholarship-plural = Bolsas de estudos
kind-country = País
kind-country-plural = Países
kind-network = Rede
kind-network-plural = Redes
kind-partner = Parceiro
kind-partner-plural = Parceiros
kind-project = Projeto
kind-project-plural = Projetos
kind-goal = Objetivo estratégico
kind-goal-plural = Objetivos estratégicos
kind-event = Evento
kind-event-plural = Eventos
kind-news = Notícia
kind-news-plural = Notícias
kind-page = Página
kind-page-plural = Páginas

## Lists
list-programmes-title = Cursos
list-programmes-intro = Quanto custam nossos cursos, quando se candidatar e o que você vai aprender.
list-summer-schools-title = Cursos de verão
list-summer-schools-intro = Cursos curtos no verão, com créditos que sua universidade pode reconhecer.
list-mobility-title = Intercâmbio e mobilidade
list-mobility-intro = Formas de estudar, pesquisar ou lecionar por um tempo em outro lugar, ou de vir para cá.
list-scholarships-title = Bolsas de estudos
list-scholarships-intro = Quem paga o quê, quem pode se candidatar e até quando.
list-countries-title = De onde você é?
list-countries-intro = Escolha seu país para ver seus prazos, suas taxas e as bolsas abertas a ele.
list-networks-title = Redes
list-networks-intro = Redes de universidades das quais fazemos parte.
list-partners-title = Universidades parceiras
list-partners-intro = Para onde vão nossos estudantes e de onde vêm nossos convidados, por país.
list-projects-title = Projetos
list-projects-intro = O que fazemos com nossos parceiros, onde e por quanto tempo.
list-goals-title = Objetivos estratégicos
list-goals-intro = O que a universidade quer alcançar no exterior e em casa.
list-events-title = Eventos
list-events-intro = Dias de portas abertas, webinars e feiras em que você pode tirar suas dúvidas.
list-news-title = Notícias
list-news-intro = O que há de novo em nossa oferta internacional.
list-pages-title = Páginas
list-pages-intro = Mais sobre estudar aqui.
list-all = Mostrar tudo
facets = Filtrar a lista
count-programmes = { $count ->
    [one] { $count } curso
   *[other] { $count } cursos
 }
count-summer-schools = { $count ->
    [one] { $count } curso de verão
   *[other] { $count } cursos de verão
 }
count-mobility = { $count ->
    [one] { $count } oportunidade
   *[other] { $count } oportunidades
 }
count-scholarships = { $count ->
    [one] { $count } bolsa de estudos
   *[other] { $count } bolsas de estudos
 }
count-countries = { $count ->
    [one] { $count } país ou território
   *[other] { $count } países e territórios
 }
count-networks = { $count ->
    [one] { $count } rede
   *[other] { $count } redes
 }
count-partners = { $count ->
    [one] { $count } parceiro
   *[other] { $count } parceiros
 }
count-projects = { $count ->
    [one] { $count } projeto
   *[other] { $count } projetos
 }
count-events = { $count ->
    [one] { $count } evento
   *[other] { $count } eventos
 }
count-news = { $count ->
    [one] { $count } notícia
   *[other] { $count } notícias
 }
count-members = { $count ->
    [one] { $count } membro
   *[other] { $count } membros
 }
count-serving = { $count ->
    [0] Nada neste catálogo contribui para este objetivo ainda
    [one] { $count } item deste catálogo contribui para este objetivo
   *[other] { $count } itens deste catálogo contribuem para este objetivo
 }

## Titles of pages
title-deadlines = Prazos
title-deadlines-group = Prazos: { $group }
title-strategy = Nossa estratégia
title-balance = Quem vem e quem vai, país por país
title-not-found = Esta página não existe
title-gone = Esta página não existe mais
title-from = Candidatos deste país: { $country }
title-term = { $kind }: { $term }
description-deadlines = O que se encerra e quando, mês a mês. Escolha seu grupo para ver apenas o que vale para você.
description-strategy = O que a universidade quer alcançar no exterior e em casa, e o que neste catálogo contribui para isso.
description-balance = Vagas de intercâmbio que nossos acordos oferecem a cada ano: estudantes que recebemos e estudantes que enviamos.
description-not-found = Ela pode ter mudado de endereço, ou o endereço pode ter sido digitado com erro. Recomece por um destes caminhos.
description-gone = O que havia aqui não é mais oferecido, e nada ocupou seu lugar. Recomece por um destes caminhos.
description-country = Prazos, taxas e bolsas para candidatos deste país ({ $country }) e o que fazemos juntos.
description-term = { $kind }. { $facet }: { $term }.
eyebrow-country = Do meu país

## Sections of an item's page
section-outcomes = O que você saberá fazer
section-deadlines = Prazos
section-fees = Taxas acadêmicas
section-papers = Documentos a entregar
section-entry = Posso ingressar?
section-living = Quanto custa viver aqui
section-next = O que vem depois
section-facts = Em resumo
section-mirror = O que este catálogo já alcança
section-priority = Países prioritários
section-contact = Fale conosco
section-related = Veja também
opens-on = Inscrições abertas a partir de { $date }
opens-on-nomination = As indicações abrem em { $date }
starts-on = começa em { $date }
contact-website = Site
contact-whatsapp = WhatsApp
contact-line = LINE
card-deadline = Prazo de inscrição
card-deadline-application = Prazo de inscrição
card-deadline-nomination = Sua universidade indica você até
card-language = Texto em { $language }
action-apply = Inscrever-se
action-papers = Documentos

## Openings
opening-intake = Ano acadêmico { $year }
opening-session = { $period }
opening-starts = Início em { $date }
opening-round = Chamada de { $date }
opening-named = { $opening } · { $name }
start-any-time = A qualquer momento
round = { $number }ª rodada
closes-rolling = Enquanto houver vagas
closes-rolling-at-latest = Enquanto houver vagas, no máximo até { $date }
closes-until-full = Até o preenchimento das vagas
closes-until-full-at-latest = Até o preenchimento das vagas, no máximo até { $date }
closes-not-admitted = Candidatura não permitida
not-yet-known = Ainda não definido
answer-by = Resposta até { $date }
takes = leva cerca de { $duration }
begin-by = comece até { $date }
group-everybody = Todos
group-own = Membros da universidade
dates-next = Depois: { $opening }
dates-only = Somente para: { $whom }
places-full = Vagas esgotadas desde { $date }
count-places = { $count ->
    [one] { $count } vaga
   *[other] { $count } vagas
 }
count-more-groups = { $count ->
    [one] mais um grupo
   *[other] mais { $count } grupos
 }
state-upcoming = Ainda não abriu
state-open = Aberto
state-closing-soon = Encerra em breve
state-passed = Encerrado
state-full = Vagas esgotadas
state-not-admitted = Não aceita candidaturas
state-cancelled = Cancelado

## Where facts come from
provenance-on = Conferido em
provenance-checked = Conferido em { $date }
provenance-source = Fonte
provenance-source-numbered = Fonte { $number }
provenance-example = Inventado, para mostrar como a página funciona.
country-list-by = por { $authority }
provenance-late = A revisão destas informações está atrasada; confirme conosco antes de contar com elas.
being-checked = Em verificação

## Countries
country-group = Seu grupo de candidatos
country-group-note = Para quem tem a nacionalidade deste país, mora e se formou nele. Se você mora ou estudou em outro lugar, podem valer outras regras.
country-more-deadlines = Mais datas para você
country-all-deadlines = Todos os prazos do seu grupo
country-offer = A que você pode se candidatar
country-scholarships = Bolsas abertas a este país
country-no-scholarships = No momento, nenhuma de nossas bolsas está aberta a este país.
country-scholarships-more = Estas { $shown } encerram primeiro; a lista de bolsas traz todas as { $count }
country-alumni = O que dizem os formados deste país

## Deadlines, strategy, home
calendar-subscribe = Adicionar à minha agenda
calendar-name = Datas – { $institution }: { $group }
calendar-deadline = Prazo ({ $kind }): { $item }
calendar-opens = Inscrições abertas: { $item }
calendar-opens-nomination = Abertura das indicações: { $item }
calendar-starts = Começa: { $item }
calendar-download = como arquivo
calendar-item = Estas datas na minha agenda
calendar-country = Bolsas na minha agenda
feed-link = Acompanhar por feed
feed-more = Continue lendo na própria página
deadlines-none = No momento, não há nada aberto nem previsto.
deadlines-occasions = Eventos
item-over = Isto já passou. A página permanece para quem a procurar.
item-expired = Isto não é mais atual. A página é mantida para quem a procura.
asked-by = Para:
film = Vídeo: { $title }
section-voices = O que dizem
plan-current = em vigor
balance-total = Total
chart-table = Os números em uma tabela
chart-target = Meta: { $value } até { $year }
chart-target-undated = Meta: { $value }
chart-summary = { $title }: de { $first } em { $from } a { $last } em { $to }.
chart-summary-single = { $title }: { $value } em { $year }.
tally-of = { $part } de { $whole }
tally-part = Quais são
tally-missing = Quais ficam de fora
tally-provenance = Contado neste catálogo.
tally-examples = Contado neste catálogo, incluindo os exemplos.
choice-empty = Nada no catálogo decorre dela ainda.
home-deadlines = Próximos prazos
chooser-label = Seu país
chooser-go = Ver minhas datas e taxas
chooser-other = Tem mais de uma nacionalidade ou mora em outro lugar? Algumas perguntas mostram quais datas valem para você.
home-counts = Toda a oferta

## Values
value-credits = { $count ->
    [one] { $number } crédito
   *[other] { $number } créditos
 }
value-credits-own = { $number } { $unit }
value-credits-worth = { $own } ({ $number } ECTS)
value-duration-years = { $count ->
    [one] { $number } ano
   *[other] { $number } anos
 }
value-duration-months = { $count ->
    [one] { $number } mês
   *[other] { $number } meses
 }
value-duration-weeks = { $count ->
    [one] { $number } semana
   *[other] { $number } semanas
 }
value-duration-days = { $count ->
    [one] { $number } dia
   *[other] { $number } dias
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
value-percent = { $number }%
value-moment = { $moment } (horário de { $city })
value-period-open = a partir de { $from }
value-period-open-year = a partir de { $year }
value-period-until = até { $to }
value-ects-range = de { $first } a { $second }
value-age-limit = no máximo { $first } anos em { $second }
value-level = { $first } { $second }
value-mobility-window = { $first } no semestre { $second }
value-mobility-semester = { $second }º semestre
word-included = Incluído na taxa
word-abroad = Pode ser cursada no exterior
word-degree-taught-in-it = Um diploma obtido neste idioma também é aceito
word-not-included = Não incluído
word-in-full = Integral
word-residence-required = Você também precisa morar em um país da lista

## Facts
fact-degree = Grau
fact-pays-out = Paga a você
fact-eligible = Nacionalidade
fact-eligible-by-place = Para ou de um país de
fact-entry-degree = Diploma necessário
fact-entry-fields = Área do diploma
fact-entry-grade = Resultado mínimo
fact-entry-note = O que mais conta
fact-entry-papers = Além dos documentos habituais
fact-award = Diploma conjunto ou dupla titulação
fact-awarded-by = Conferido em conjunto por
fact-ects = Créditos
fact-duration = Duração
fact-delivery = Modalidade
fact-teaching-languages = Idioma das aulas
fact-field = Área
fact-eqf = Nível europeu (QEQ)
fact-national-level = Nível nacional
fact-faculty = Faculdade
fact-starts = Início
fact-mobility-window = Período no exterior
fact-mobility-compulsory = Período obrigatório no exterior
fact-apply = Candidate-se em
fact-levels = Nível de estudos
fact-city = Cidade
fact-campus = Campus
fact-session = Datas
fact-name = Nome
fact-scope = Abrangência
fact-members = Membros
fact-size = Universidades
fact-member-since = Membro desde
fact-sdgs = Objetivos de Desenvolvimento Sustentável
fact-website = Site
fact-workload = Carga horária
fact-country = País
fact-partner-kinds = O que fazemos juntos
fact-endonym = Nome na língua local
fact-erasmus-code = Código Erasmus
fact-schac = Código SCHAC
fact-ror = ROR
fact-instrument = Programa de financiamento
fact-international = O que há de internacional
fact-orientation = Orientação
fact-event-type = Tipo
fact-begins = Começa
fact-ends = Termina
fact-cancelled = Cancelado em
fact-choices = Escolha estratégica
fact-venue = Local
fact-address = Endereço
fact-online = On-line
fact-registration = Inscreva-se em
fact-held-in = Idioma
fact-for-groups = Aberto a
fact-period = Período
fact-countries = Países
fact-budget = Orçamento
fact-direction = Direção
fact-audience = Aberto a
fact-purpose = Tipo
fact-ects-range = Créditos
fact-funder = Financiado por
fact-covers = Cobre
fact-age-limit = Idade
fact-residence = Residência
fact-languages = Idiomas
fact-legalisation = Legalização do diploma
fact-visa = Visto
fact-code = Código
fact-plan = Plano estratégico
fact-priority = País prioritário

## Tables
table-specialisations = Ênfases
table-path = Onde se estuda
table-language-requirement = Exigência de idioma
table-entry-countries = Diplomas de alguns países
table-curriculum = Matriz curricular
table-sessions = Datas
table-members = Membros
table-agreements = Acordos de intercâmbio
table-covers = O que cobre
table-results = Resultados
table-impact = Impacto
table-rounds = Chamadas
curriculum-year = { $year }º ano
column-specialisation = Ênfase
column-summary = Do que se trata
column-language = Idioma
column-cefr = Nível
column-test = Exame
column-merit = Para quem
column-minimum = No mínimo
column-code = Código
column-course = Disciplina
column-year = Ano
column-semester = Semestre
column-at = Universidade
column-credits = Créditos
column-dates = Datas
column-places = Vagas
column-housing = Moradia
column-note = Observação
column-member = Membro
column-role = Função
column-since = Desde
column-source = Fonte
column-what = O que se alcançou
column-capacity = Área
column-faculty = Faculdade
column-field = Área
column-partner = Parceiro
column-level = Nível
column-places-in = Vagas para vir
column-places-out = Vagas para ir
column-valid-until = Válido até
column-cover = O quê
column-amount = Valor
column-opens = Abre
column-closes = Encerra
column-eligible = Nacionalidade
column-eligible-by-place = Para ou de um país de
column-group = Candidatos
column-kind = Prazo para
column-state = Situação
column-fee = Taxa
column-who-pays = Pode pagar
column-item = O quê
column-country = País
column-countries = Diploma de
column-cost = Despesa
column-partners = Parceiros
column-difference = Saldo

## Closed lists
facet-field = Área de estudo
facet-faculty = Faculdade
facet-campus = Campus
facet-language = Idioma das aulas
facet-delivery = Modalidade
facet-entry-field = Área do seu diploma
field-00 = Programas gerais
field-01 = Educação
field-02 = Artes e humanidades
field-03 = Ciências sociais, jornalismo e informação
field-04 = Negócios, administração e direito
field-05 = Ciências naturais, matemática e estatística
field-06 = Tecnologias da informação e comunicação
field-07 = Engenharia, produção e construção
field-08 = Agricultura, silvicultura, pesca e veterinária
field-09 = Saúde e bem-estar
field-10 = Serviços
degree-bachelor = Graduação
degree-master = Mestrado
degree-advanced-master = Mestrado avançado
degree-postgraduate = Certificado de pós-graduação
degree-doctorate = Doutorado
award-joint = Um só diploma de todas as universidades (diploma conjunto)
award-double = Dois diplomas (dupla titulação)
award-multiple = Vários diplomas (titulação múltipla)
delivery-on-campus = Presencial
delivery-distance = A distância
delivery-blended = Semipresencial
study-level-bachelor = Graduação
study-level-master = Mestrado
study-level-doctorate = Doutorado
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2
deadline-kind-application = Candidatura
deadline-kind-scholarship = Bolsa
deadline-kind-documents = Documentos
deadline-kind-payment = Pagamento
deadline-kind-nomination = Indicação pela sua universidade
deadline-kind-interview = Entrevista
deadline-kind-examination = Prova de admissão
deadline-kind-result = Resultado da seleção
deadline-kind-enrolment = Matrícula
fee-kind-tuition = Taxa acadêmica
fee-kind-application = Taxa de inscrição
fee-kind-registration = Matrícula
fee-kind-deposit = Depósito, descontado da taxa acadêmica
fee-kind-student-services = Serviços estudantis
fee-kind-materials = Material didático
fee-kind-insurance = Seguro
fee-unit-year = por ano
fee-unit-term = por período letivo
fee-unit-month = por mês
fee-unit-programme = no total
fee-unit-credit = por crédito
fee-unit-once = uma única vez
fee-by-scholarship = Paga pela bolsa
fee-waived = Sem taxa (isenção)
fee-reduced = { $amount } em vez de { $whole }
money-period-week = por semana
money-period-month = por mês
money-period-year = por ano
money-period-once = uma única vez
scope-regional = Regional
scope-european = Europeia
scope-global = Mundial
member-role-coordinator = Coordenação
member-role-full = Membro pleno
member-role-associate = Membro associado
partner-kind-exchange = Intercâmbio
partner-kind-joint-degree = Diploma conjunto
partner-kind-research = Pesquisa
partner-kind-development-cooperation = Cooperação para o desenvolvimento
partner-kind-summer-school = Curso de verão
instrument-erasmus = Erasmus+
instrument-own = Recursos próprios
orientation-north = Compartilhar conhecimento
orientation-south = Com parceiros no exterior: fortalecer capacidades
capacity-education = Ensino
capacity-research = Pesquisa
capacity-community-services = Serviços à comunidade
direction-in = Vir para cá
direction-out = Ir para o exterior
direction-both = Nos dois sentidos
audience-student = Estudantes
audience-researcher = Pesquisadores
audience-lecturer = Docentes
audience-staff = Funcionários
international-mobility-window = Período no exterior
international-summer-school = Curso de verão que conta créditos
international-partners = Parceiros no exterior
international-network = Parte de uma rede
international-distance = De qualquer lugar
counted-programmes-with-summer-school = Um curso conta quando um curso de verão deste catálogo rende créditos nele.
counted-programmes-with-mobility-window = Um curso conta quando reserva tempo para uma estada no exterior.
counted-programmes-with-partners-abroad = Um curso conta quando trabalha com um parceiro em outro país.
counted-programmes-in-networks = Um curso conta quando pertence a uma rede deste catálogo.
counted-programmes-with-choice = Um curso conta quando decorre de uma escolha estratégica da universidade.
counted-master-programmes = Todos os cursos deste catálogo que levam ao grau de mestre.
counted-partners-with-places-out = Dos parceiros de intercâmbio ou de diploma conjunto, aqueles que têm vagas para nossos estudantes.
counted-partners-in-balance = Dos parceiros com acordo, aqueles de onde podem vir tantos estudantes quantos podem ir.
counted-partners-in-education-and-research = Parceiros com os quais pesquisamos e também ensinamos: por intercâmbio, diploma conjunto ou curso de verão.
counted-partners-in-networks = Parceiros que pertencem a uma rede deste catálogo.
counted-partners-in-listed-countries = Dos parceiros em cooperação para o desenvolvimento, aqueles que estão em um país da lista.
counted-projects-in-listed-countries = Dos projetos que fortalecem capacidades, aqueles que atuam apenas em países da lista.
counted-projects-with-results = Dos projetos que fortalecem capacidades, aqueles que dizem o que alcançaram.
counted-projects-with-impact = Dos projetos que fortalecem capacidades, aqueles que dizem o que mudou para as pessoas graças a eles.
counted-opportunities-for-staff = Oportunidades de ir ou de vir para docentes, pesquisadores e outros funcionários.
counted-opportunities-to-listed-countries = Das oportunidades de ir, aquelas que levam a um país da lista, a um parceiro de lá ou a qualquer lugar.
counted-opportunities-from-listed-countries = Das oportunidades de vir, aquelas que partem de um país da lista, de um parceiro de lá ou de qualquer lugar.
event-type-information-day = Dia de portas abertas
event-type-webinar = Webinar
event-type-fair = Feira
event-type-orientation = Recepção de estudantes
event-type-lecture = Palestra
purpose-semester = Um semestre de estudos
purpose-thesis = Trabalho de conclusão
purpose-internship = Estágio
purpose-teaching = Docência
purpose-training = Capacitação
purpose-research = Pesquisa
purpose-blended = Programa intensivo semipresencial
cover-item-tuition = Taxa acadêmica
cover-item-stipend = Auxílio de manutenção
cover-item-travel = Viagem
cover-item-insurance = Seguro
cover-item-installation = Instalação
cover-item-housing = Moradia
unit-percent = por cento
unit-students = estudantes
unit-staff = funcionários
unit-count = número

## Texts
markdown-footnotes = Notas de rodapé
markdown-back = Voltar ao texto
markdown-note = Bom saber
markdown-tip = Dica
markdown-important = Importante
markdown-warning = Atenção
markdown-caution = Cuidado

## Pictures
picture-credit = Imagem: { $credit }

## Which applicant am I, and what holds for me
title-who-am-i = A que grupo de candidatos você pertence?
title-who-group = Seu grupo: { $group }
description-who-am-i = Algumas perguntas mostram quais prazos, taxas e documentos valem para você. Suas respostas ficam com você.
question-nationality = Você tem uma destas nacionalidades: { $names }?
question-every-nationality = Você tem todas estas nacionalidades ao mesmo tempo: { $names }?
question-residence = Você mora em um destes lugares: { $names }?
question-lived = Você já morou pelo menos { $duration }, sem interrupção, em um destes lugares: { $names }?
question-degree-from = Você obteve o diploma que dá acesso ao curso em um destes lugares: { $names }?
question-scholarship = Você também está se candidatando a esta bolsa: { $names }?
question-delivery = Você quer estudar nesta modalidade: { $names }?
answer-yes = Sim
answer-no = Não
who-countries = Que países são estes?
who-answers = Suas respostas
who-change = alterar
who-change-label = alterar: { $question }
who-next = Continue lendo
mine-remember = Lembrar neste dispositivo
mine-note = Assim, seus prazos e suas taxas aparecem primeiro em todas as páginas. Nada é enviado a lugar nenhum.
mine-kept = Lembrado. Seus prazos e suas taxas agora aparecem primeiro em todas as páginas.
mine-undo = Desfazer
mine-label = Mostrado primeiro para você:
mine-forget = esquecer
mine-forgotten = Nada mais está lembrado. São mostradas as datas e as taxas de todos os grupos.
mine-mark = para você
mine-others = Mostrar também os dos outros
ects-meant = ECTS: 60 = 1 ano
clock-your-time = seu horário: { $time }
opening-expected = Inscrições encerradas ({ $opening }). O próximo prazo deve se encerrar em { $month }; a data ainda não está definida.
value-range = de { $from } a { $to }

## Narrowing a list
filter-shown = Exibindo { $shown } de { $total }
filter-clear = Limpar tudo
filter-mine = Para mim
filter-open = Ainda aberto para mim
filter-fee = Pago no máximo
filter-any = qualquer valor
filter-order = Ordem
filter-by-name = Por nome
filter-by-next = Próximo prazo primeiro
filter-by-fee = Menor taxa primeiro
filter-who = De onde você é? Veja seus próprios prazos e taxas.
filter-none = Nada corresponde a todos os filtros.
filter-without = Sem “{ $name }”: { $count }
filter-chosen = Filtros escolhidos
filter-drop = Remover “{ $name }”
filter-show = Ver resultados: { $count }
facet-degree = Grau
facet-level = Nível de estudos
facet-duration = Duração
facet-start = Início
facet-country = País
facet-direction = Direção
facet-audience = Aberto a
facet-purpose = Tipo
facet-cover = Cobre
facet-partner-kind = O que fazemos juntos
facet-international = O que há de internacional

## Search, and everything from A to Z
title-search = Busca
title-a-to-z = Tudo de A a Z
description-search = Busque uma palavra em todas as páginas ou encontre pelo nome na lista de A a Z.
description-a-to-z = Todas as páginas deste catálogo por nome, cada uma com o que é.
search-label = O que você procura?
search-button = Buscar
search-kind = Tipo
search-every-kind = Todos os tipos
search-every-field = Todas as áreas
search-results = Resultados da busca
search-busy = Buscando…
search-count = Resultados para “{ $query }”: { $count }
search-nothing = Nada foi encontrado para “{ $query }”.
search-broken = A busca não está funcionando no momento. A lista de A a Z funciona.
search-help = Tente outra palavra ou menos palavras. Ou explore por aqui:
search-widen = Buscar em todos os tipos e áreas: { $count }
search-all = Mostrar tudo em { $kind }: { $count }
search-more = Mostrar mais

## Comparisons and the shortlist
title-compare = { $kind } lado a lado
title-compare-field = { $kind } lado a lado: { $term }
description-compare = O que difere e o que é igual: duração, idioma, prazos, taxas, exigências.
nav-compare = Comparações por área de estudo
compare-these = Comparar estes
compare-decisive = O que decide
compare-differs = O que difere
compare-same = Igual para todos
compare-none = nada informado
compare-many = São muitos para uma única tabela. Abra uma área de estudo ou escolha até quatro na lista, com os botões que há nela (é preciso JavaScript).
compare-remove = Remover
compare-missing = Não encontrado: { $ids }
shortlist = Minha comparação
shortlist-choose = Comparar
shortlist-open = Ver lado a lado
shortlist-more = Escolha mais um para comparar.
shortlist-kept = Guardado apenas neste dispositivo.
shortlist-forget = Esquecer minha escolha
shortlist-full = É possível comparar no máximo quatro de cada vez. Remova um primeiro.
shortlist-empty = Não há mais nada escolhido.

## A programme on one sheet
title-sheet = { $item }: em uma página
sheet-link = Uma página para sua família, para imprimir
sheet-dates = Datas e custos
sheet-whole = Curso completo
living-total = Custo de vida no total
living-only-shown = Você só mostra que tem o valor; ele continua seu.
first-year = Primeiro ano no total
first-year-note = Taxas de cada grupo e custo de vida juntos; o que uma bolsa dá a você não está descontado
sheet-costs = “Curso completo” é a soma de todas as taxas de todos os anos, aos valores desta entrada, que podem mudar de um ano para outro. O custo de vida é à parte.
sheet-scholarships = Bolsas para este curso
title-fact-sheet = Ficha para universidades parceiras
fact-sheet-places = Vagas de intercâmbio por ano
fact-sheet-languages = Idiomas das aulas e nível exigido
fact-sheet-staff = Para docentes e demais funcionários
institution-oid = Número da organização (OID)
institution-eche = Carta Erasmus (ECHE)
sheet-left = Resta pagar no primeiro ano: { $amount }
sheet-left-most = Resta pagar no primeiro ano: no máximo { $amount }
sheet-left-none = Ela paga mais do que custa o primeiro ano
sheet-address = Sempre atualizado em
sheet-authority = Esta é uma tradução. Em caso de diferença, vale a versão em { $language }.
sheet-print = Imprimir
sheet-printed = Impresso em { $date }

## Maps
map-partners = Nossos parceiros no mapa
map-members = Onde estão os membros
map-country = Nossos parceiros nesse país
map-description = { $count ->
    [one] Um mapa com um parceiro. Esta página também o menciona.
   *[other] Um mapa com { $count } parceiros. Esta página também os lista.
 }
map-partner = { $name }, { $city }, { $country }
map-cluster = { $count }: { $places }
map-skip = Pular o mapa
map-key-one = Parceiro
map-key-several = Vários parceiros próximos uns dos outros

## The gallery of components, for those who write themes
gallery-title = Componentes do tema
gallery-lead = Do que as páginas são feitas: cada parte como as páginas deste site a usam, com muito e com pouco conteúdo.
gallery-reference = Do que um tema é feito: modelos e o que eles veem, filtros, mensagens, valores nomeados
gallery-calls = { $count ->
    [one] usado uma vez neste idioma
   *[other] usado { $count } vezes neste idioma
 }
gallery-parameters = Parâmetros
gallery-parameter = Parâmetro
gallery-default = Se omitido
gallery-required = obrigatório
gallery-full = Com muito conteúdo
gallery-minimal = Com pouco conteúdo
gallery-other = Outra forma
gallery-data = Com o que é chamado
gallery-nothing = Nenhuma página neste idioma o usa.
