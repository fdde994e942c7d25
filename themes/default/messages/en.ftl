### Interface words. `$count` chooses the plural form; other names in braces are filled in.

## Around every page
skip = Skip to the content
nav-main = Main menu
nav-languages = Languages
nav-toc = On this page
fees-scholarships = Scholarships that can help to pay
nav-menu = Menu
nav-close = Close
nav-breadcrumbs = You are here
nav-footer = About this site
nav-home = Home
nav-groups = Applicant groups
nav-months = Deadlines by month
nav-initials = By first letter
nav-pagination = Pages of this list
footer-authority = The university’s own website
# $zone: the city after which the time zone is named: Brussels; or UTC
footer-zone = Unless told otherwise, a day ends at { 23 }:{ 59 } ({ $zone } time).
# $language: the name of a language, in this one
notice-not-translated = This page has not been translated yet. You are reading it in { $language }.
# $page: the title of the page
# $site: the name of the site
head-title = { $page } · { $site }
redirect = This page has moved
example = Example
# $page: the number of this page
# $pages: how many pages the list has
page-of = Page { $page } of { $pages }
page-previous = Previous
page-next = Next

## Kinds
kind-programme = Programme
kind-programme-plural = Programmes
kind-summer-school = Summer school
kind-summer-school-plural = Summer schools
kind-mobility = Mobility
kind-mobility-plural = Mobility
kind-scholarship = Scholarship
kind-scholarship-plural = Scholarships
kind-country = Country
kind-country-plural = Countries
kind-network = Network
kind-network-plural = Networks
kind-partner = Partner
kind-partner-plural = Partners
kind-project = Project
kind-project-plural = Projects
kind-goal = Strategic goal
kind-goal-plural = Strategic goals
kind-event = Event
kind-event-plural = Events
kind-news = News
kind-news-plural = News
kind-page = Page
kind-page-plural = Pages

## Lists
list-programmes-title = Programmes
list-programmes-intro = What our programmes cost, when to apply and what you will learn.
list-summer-schools-title = Summer schools
list-summer-schools-intro = Short courses in summer, with credits that can count at home.
list-mobility-title = Exchange and mobility
list-mobility-intro = Ways to study, do research or teach elsewhere for a while, and to come here.
list-scholarships-title = Scholarships
list-scholarships-intro = Who pays for what, who may apply, and until when.
list-countries-title = Where are you from?
list-countries-intro = Choose your country to see your deadlines, your fees and the scholarships open to your country.
list-networks-title = Networks
list-networks-intro = Networks of universities to which we belong.
list-partners-title = Partner universities
list-partners-intro = Where our students go and where our guests come from, by country.
list-projects-title = Projects
list-projects-intro = What we do together with partners, where and for how long.
list-goals-title = Strategic goals
list-goals-intro = What the university wants to reach abroad and at home.
list-events-title = Events
list-events-intro = Information days, webinars and fairs where you can ask us.
list-news-title = News
list-news-intro = What is new in our international offer.
list-pages-title = Pages
list-pages-intro = More about studying here.
list-all = Show all
facets = Narrow the list
# $count: how many; chooses the form
count-programmes = { $count ->
    [one] { $count } programme
   *[other] { $count } programmes
 }
# $count: how many; chooses the form
count-summer-schools = { $count ->
    [one] { $count } summer school
   *[other] { $count } summer schools
 }
# $count: how many; chooses the form
count-mobility = { $count ->
    [one] { $count } opportunity
   *[other] { $count } opportunities
 }
# $count: how many; chooses the form
count-scholarships = { $count ->
    [one] { $count } scholarship
   *[other] { $count } scholarships
 }
# $count: how many; chooses the form
count-countries = { $count ->
    [one] { $count } country or territory
   *[other] { $count } countries and territories
 }
# $count: how many; chooses the form
count-networks = { $count ->
    [one] { $count } network
   *[other] { $count } networks
 }
# $count: how many; chooses the form
count-partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
 }
# $count: how many; chooses the form
count-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
 }
# $count: how many; chooses the form
count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
# $count: how many; chooses the form
count-news = { $count ->
    [one] { $count } news item
   *[other] { $count } news items
 }
# $count: how many; chooses the form
count-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
 }
# $count: how many items; chooses the form
count-serving = { $count ->
    [0] Nothing in the catalogue serves this goal yet
    [one] { $count } item in the catalogue serves this goal
   *[other] { $count } items in the catalogue serve this goal
 }

## Titles of pages
title-deadlines = Deadlines
# $group: the name of a group of applicants
title-deadlines-group = Deadlines: { $group }
title-strategy = Our strategy
title-balance = In and out, country by country
title-not-found = This page does not exist
title-gone = This page no longer exists
# $country: the name of a country
title-from = Where you come from: { $country }
# $kind: the kind in the plural, such as Programmes
# $term: what the list is narrowed to, such as a field of study
title-term = { $kind }: { $term }
description-deadlines = What closes when, month by month. Choose your group to see only what applies to you.
description-strategy = What the university wants to reach abroad and at home, and what in this catalogue serves it.
description-balance = Exchange places that our agreements offer each year: students we receive and students we send.
description-not-found = It may have moved, or the address may be mistyped. Start again from one of these.
description-gone = What was here is not offered any more, and nothing has taken its place. Start again from one of these.
# $country: the name of a country
description-country = Deadlines, fees and scholarships for applicants from this country ({ $country }), and what we do together.
# $kind: the kind in the plural, such as Programmes
# $facet: the name of the filter, such as Field of study
# $term: what the list is narrowed to, such as a field of study
description-term = { $kind }. { $facet }: { $term }.
eyebrow-country = From my country

## Sections of an item's page
section-outcomes = What you will be able to do
section-deadlines = Deadlines
section-fees = Tuition fees
section-papers = Papers to hand in
section-entry = Can I be admitted?
section-living = What it costs to be here
section-next = What comes next
section-facts = At a glance
section-mirror = How far this catalogue has come
section-priority = Countries that come first
section-contact = Ask us
section-related = Related
# $date: a day
opens-on = Applications open on { $date }
# $date: a day
opens-on-nomination = Nominations open on { $date }
# $date: a day
starts-on = starts on { $date }
contact-website = Website
contact-whatsapp = WhatsApp
contact-line = LINE
card-deadline = Application deadline
card-deadline-application = Application deadline
card-deadline-nomination = Your university nominates you by
# $language: the name of a language, in this one
card-language = Text in { $language }
action-apply = Apply
action-papers = Papers

## Openings
# $year: the academic year, such as 2027–2028
opening-intake = Academic year { $year }
# $period: the days from the first to the last
opening-session = { $period }
# $date: a day
opening-starts = Start on { $date }
# $date: a day
opening-round = Call of { $date }
# $opening: an intake, a session or a call, as its own message names it
# $name: what tells it apart from others, such as a campus or a way of study
opening-named = { $opening } · { $name }
start-any-time = At any time
# $number: which round of applications
round = Round { $number }
closes-rolling = While there is room
# $date: a day
closes-rolling-at-latest = While there is room, no later than { $date }
closes-until-full = Until full
# $date: a day
closes-until-full-at-latest = Until full, no later than { $date }
closes-not-admitted = Cannot apply
not-yet-known = Not known yet
# $date: a day
answer-by = Answer by { $date }
# $duration: how long it takes, such as 6 weeks
takes = takes about { $duration }
# $date: a day
begin-by = begin by { $date } at the latest
group-everybody = Everybody
group-own = Members of the university
# $opening: the opening after this one
dates-next = Next: { $opening }
# $whom: the names of groups or ways of study
dates-only = Only for: { $whom }
# $date: the day since when
places-full = Full since { $date }
# $count: how many places; chooses the form
count-places =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
# $count: how many; chooses the form
count-more-groups =
    { $count ->
        [one] one more group
       *[other] { $count } more groups
    }
state-upcoming = Not open yet
state-open = Open
state-closing-soon = Closing soon
state-passed = Closed
state-full = Full
state-not-admitted = Not admitted
state-cancelled = Cancelled

## Where facts come from
provenance-on = Checked on
# $date: a day
provenance-checked = Checked on { $date }
provenance-source = Source
# $number: which of several, from 1
provenance-source-numbered = Source { $number }
provenance-example = Invented, to show how the page works.
# $authority: who publishes the list
country-list-by = by { $authority }
provenance-late = The review of these facts is overdue; please ask before you rely on them.
being-checked = Being checked

## Countries
country-group = Your applicant group
country-group-note = For people who are nationals of this country, live there and graduated there. Other rules may apply if you live or studied elsewhere.
country-more-deadlines = More dates for you
country-all-deadlines = All deadlines of your group
country-offer = What you can apply for
country-scholarships = Scholarships open to this country
country-no-scholarships = None of our scholarships is open to this country at the moment.
# $shown: how many scholarships the page shows
# $count: how many there are for people from the country
country-scholarships-more = These { $shown } close first; the list of scholarships has all { $count }
country-alumni = What graduates from this country say

## Deadlines, strategy, home
calendar-subscribe = Add to my calendar
# $institution: the name of the university
# $group: the name of a group of applicants, or the title of a programme or another item
calendar-name = Dates at { $institution }: { $group }
# $kind: what the deadline is for, such as Application
# $item: the title of a programme or another item
calendar-deadline = Deadline ({ $kind }): { $item }
# $item: the title of a programme or another item
calendar-opens = Applications open: { $item }
# $item: the title of a programme or another item
calendar-opens-nomination = Nominations open: { $item }
# $item: the title of a programme or another item
calendar-starts = Starts: { $item }
calendar-download = as a file
calendar-item = These dates in my calendar
calendar-country = Scholarships in my calendar
feed-link = Follow by feed
feed-more = Read on, on the page itself
deadlines-none = Nothing is open or planned at the moment.
deadlines-occasions = Events
item-over = This has taken place. The page is kept for those who look for it.
item-expired = This is no longer current. The page is kept for those who look for it.
asked-by = Concerns:
# $title: what the film is called
film = Film: { $title }
section-voices = What people say
plan-current = in force
balance-total = Total
chart-table = The figures in a table
# $value: a number with its unit
# $year: the year by which it is to be reached
chart-target = Target { $value } by { $year }
# $value: a number with its unit
chart-target-undated = Target { $value }
# $title: the title of the chart
# $first: the first value
# $from: the first year
# $last: the last value
# $to: the last year
chart-summary = { $title }: from { $first } in { $from } to { $last } in { $to }.
# $title: the title of the chart
# $value: the only value
# $year: the year of the value
chart-summary-single = { $title }: { $value } in { $year }.
# $part: how many of them
# $whole: how many in all
tally-of = { $part } of { $whole }
tally-part = Which ones
tally-missing = Not among them
tally-provenance = Counted in this catalogue.
tally-examples = Counted in this catalogue, examples included.
choice-empty = Nothing in the catalogue follows from it yet.
home-deadlines = Closing next
chooser-label = Your country
chooser-go = Show my dates and fees
chooser-other = More than one nationality, or you live somewhere else? A few questions show which dates are yours.
home-counts = The whole offer

## Values
# $count: the number that chooses the form
# $number: how many, as this language writes it
value-credits = { $count ->
    [one] { $number } credit
   *[other] { $number } credits
 }
# $number: how many credits
# $unit: what the university calls the credits of a system of its own, short
value-credits-own = { $number } { $unit }
# $own: credits of a system of its own, as `value-credits-own` says them
# $number: how many ECTS credits they are worth
value-credits-worth = { $own } ({ $number } ECTS)
# $count: the number that chooses the form
# $number: how many, as this language writes it
value-duration-years = { $count ->
    [one] { $number } year
   *[other] { $number } years
 }
# $count: the number that chooses the form
# $number: how many, as this language writes it
value-duration-months = { $count ->
    [one] { $number } month
   *[other] { $number } months
 }
# $count: the number that chooses the form
# $number: how many, as this language writes it
value-duration-weeks = { $count ->
    [one] { $number } week
   *[other] { $number } weeks
 }
# $count: the number that chooses the form
# $number: how many, as this language writes it
value-duration-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
 }
# $count: the number that chooses the form
# $number: how many, as this language writes it
value-hours = { $count ->
    [one] { $number } hour
   *[other] { $number } hours
 }
# $label: what it is
# $value: how it is here, or how much
value-pair = { $label }: { $value }
# $first: what is said first
# $second: what is said beside it
value-joined = { $first } · { $second }
# $first: what is said first, such as a language
# $second: what belongs to it, such as a level
value-beside = { $first } { $second }
# $from: the first number of a span, such as a year or a day of the month
# $to: the last one
value-span = { $from }–{ $to }
# $from: the first of two dates
# $to: the second, perhaps without what both share
value-span-wide = { $from } – { $to }
# $city: where the university is
# $country: the country of the city
value-place = { $city }, { $country }
# $number: which of the seventeen goals: 3
value-sdg = SDG { $number }
# $text: what is said in passing, such as a number
value-aside = ({ $text })
# $size: how large the document is, such as 1.2 MB
document = PDF, { $size }
# $size: how large the document is, such as 1.2 MB
# $language: the language of the document
document-in = PDF, { $size }, { $language }
# $number: how many kilobytes, such as 40
document-kilobytes = { $number } kB
# $number: how many megabytes, such as 1.2
document-megabytes = { $number } MB
# $amount: an amount of money
# $unit: what it is paid for or how often, such as `fee-unit-year`
value-per = { $amount } { $unit }
# $value: what holds for one way of study, a length or an amount
# $way: the way of study
value-by-way = { $value } ({ $way })
# $number: a number, as this language writes it
# $unit: what it counts
value-measure = { $number } { $unit }
# $number: a number, as this language writes it
value-percent = { $number }%
# $moment: a date with its time
# $city: the city after which the zone is named: Brussels
value-moment = { $moment } ({ $city } time)
# $from: the first day
value-period-open = from { $from }
# $year: the year in which it begins
value-period-open-year = from { $year }
# $to: the last day
value-period-until = until { $to }
# $first: the fewest credits
# $second: the most credits
value-ects-range = { $first } to { $second }
# $first: the greatest age, in years
# $second: the day on which the age is counted
value-age-limit = at most { $first } on { $second }
# $first: the framework of qualifications, by its name or initials
# $second: the level in it
value-level = { $first } { $second }
# $first: a number of credits, with the word for them
# $second: the number of the semester
value-mobility-window = { $first } in semester { $second }
# $second: the semester, counted from the start of the programme
value-mobility-semester = Semester { $second }
word-included = Included in the fee
word-abroad = Can be taken abroad
word-degree-taught-in-it = A degree taught in it counts, too
word-not-included = Not included
word-in-full = In full
word-residence-required = You must also live in a listed country

## Facts
fact-degree = Degree
fact-pays-out = Pays you
fact-eligible = Nationality
fact-eligible-by-place = To or from a country on the list
fact-entry-degree = Degree that you need
fact-entry-fields = Field of your degree
fact-entry-grade = Minimum result
fact-entry-note = What else counts
fact-entry-papers = Besides the usual papers
fact-award = Joint or double degree
fact-awarded-by = Awarded together by
fact-ects = Credits
fact-duration = Duration
fact-delivery = Mode of study
fact-teaching-languages = Taught in
fact-field = Field
fact-eqf = Level in the European framework (EQF)
fact-national-level = National level
fact-faculty = Faculty
fact-starts = Starts
fact-mobility-window = Study abroad
fact-mobility-compulsory = Study abroad, compulsory
fact-apply = Apply at
fact-levels = Level
fact-city = City
fact-campus = Campus
fact-session = Dates
fact-name = Name
fact-scope = Scope
fact-members = Members
fact-size = Universities
fact-member-since = Member since
fact-sdgs = Sustainable Development Goals
fact-website = Website
fact-workload = Workload
fact-country = Country
fact-partner-kinds = What we do together
fact-endonym = Name in its own language
fact-erasmus-code = Erasmus code
fact-schac = SCHAC code
fact-ror = ROR
fact-instrument = Funding programme
fact-international = What is international about it
fact-orientation = Direction
fact-event-type = What
fact-begins = Begins
fact-ends = Ends
fact-cancelled = Called off on
fact-choices = Strategic choice
fact-venue = Place
fact-address = Address
fact-online = Online
fact-registration = Register at
fact-held-in = Held in
fact-for-groups = Open to
fact-period = Period
fact-countries = Countries
fact-budget = Budget
fact-direction = Direction
fact-audience = Open to
fact-purpose = What
fact-ects-range = Credits
fact-funder = Funded by
fact-covers = Covers
fact-age-limit = Age
fact-residence = Residence
fact-languages = Languages
fact-legalisation = Legalising your diploma
fact-visa = Visa
fact-code = Code
fact-plan = Policy plan
fact-priority = Priority country

## Tables
table-specialisations = Specialisations
table-path = Where you study
table-language-requirement = Language requirement
table-entry-countries = Degrees from some countries
table-curriculum = Curriculum
table-sessions = Sessions
table-members = Members
table-agreements = Exchange agreements
table-covers = What it covers
table-results = Results
table-impact = Impact
table-rounds = Calls
# $year: the year of the programme, a number
curriculum-year = Year { $year }
column-specialisation = Specialisation
column-summary = What it is about
column-language = Language
column-cefr = Level
column-test = Test
column-merit = For whom
column-minimum = At least
column-code = Code
column-course = Course
column-year = Year
column-semester = Semester
column-at = University
column-credits = Credits
column-dates = Dates
column-places = Places
column-housing = Housing
column-note = Remark
column-member = Member
column-role = Role
column-since = Since
column-source = Source
column-what = What came of it
column-capacity = Area
column-faculty = Faculty
column-field = Field
column-partner = Partner
column-level = Level
column-places-in = Incoming places
column-places-out = Outgoing places
column-valid-until = Valid until
column-cover = What
column-amount = Amount
column-opens = Opens
column-closes = Closes
column-eligible = Nationality
column-eligible-by-place = To or from a country on the list
column-group = Applicants
column-kind = Deadline for
column-state = Status
column-fee = Fee
column-who-pays = Can pay for it
column-item = What
column-country = Country
column-countries = Degree from
column-cost = Cost
column-partners = Partners
column-difference = Balance

## Closed lists
facet-field = Field of study
facet-faculty = Faculty
facet-campus = Campus
facet-language = Teaching language
facet-delivery = Mode of study
facet-entry-field = Field of your degree
field-00 = Generic programmes
field-01 = Education
field-02 = Arts and humanities
field-03 = Social sciences, journalism and information
field-04 = Business, administration and law
field-05 = Natural sciences, mathematics and statistics
field-06 = Information and communication technologies
field-07 = Engineering, manufacturing and construction
field-08 = Agriculture, forestry, fisheries and veterinary
field-09 = Health and welfare
field-10 = Services
degree-bachelor = Bachelor
degree-master = Master
degree-advanced-master = Advanced master
degree-postgraduate = Postgraduate certificate
degree-doctorate = Doctorate
award-joint = One diploma of all universities (joint degree)
award-double = Two diplomas (double degree)
award-multiple = Several diplomas (multiple degree)
delivery-on-campus = On campus
delivery-distance = Distance learning
delivery-blended = Partly online
study-level-bachelor = Bachelor
study-level-master = Master
study-level-doctorate = Doctorate
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2
deadline-kind-application = Application
deadline-kind-scholarship = Scholarship
deadline-kind-documents = Documents
deadline-kind-payment = Payment
deadline-kind-nomination = Nomination by your university
deadline-kind-interview = Interview
deadline-kind-examination = Entrance examination
deadline-kind-result = Decision on admission
deadline-kind-enrolment = Enrolment
fee-kind-tuition = Tuition
fee-kind-application = Application fee
fee-kind-registration = Registration
fee-kind-deposit = Deposit, taken off the tuition
fee-kind-student-services = Student services
fee-kind-materials = Materials
fee-kind-insurance = Insurance
fee-unit-year = a year
fee-unit-term = a term
fee-unit-month = a month
fee-unit-programme = in all
fee-unit-credit = a credit
fee-unit-once = once
fee-by-scholarship = Paid by the scholarship
fee-waived = No fee (waived)
# $amount: what is to be paid
# $whole: what others pay
fee-reduced = { $amount } instead of { $whole }
money-period-week = a week
money-period-month = a month
money-period-year = a year
money-period-once = once
scope-regional = Regional
scope-european = European
scope-global = Worldwide
member-role-coordinator = Coordinator
member-role-full = Full member
member-role-associate = Associate
partner-kind-exchange = Exchange
partner-kind-joint-degree = Joint degree
partner-kind-research = Research
partner-kind-development-cooperation = Development cooperation
partner-kind-summer-school = Summer school
instrument-erasmus = Erasmus+
instrument-own = Own funds
orientation-north = Science sharing
orientation-south = With partners abroad: capacity building
capacity-education = Education
capacity-research = Research
capacity-community-services = Services to the community
direction-in = Coming here
direction-out = Going abroad
direction-both = Both ways
audience-student = Students
audience-researcher = Researchers
audience-lecturer = Lecturers
audience-staff = Staff
international-mobility-window = Study abroad
international-summer-school = Summer school that counts
international-partners = Partners abroad
international-network = Part of a network
international-distance = From anywhere
counted-programmes-with-summer-school = A programme counts where a summer school of this catalogue earns credits in it.
counted-programmes-with-mobility-window = A programme counts where it keeps time free for going abroad.
counted-programmes-with-partners-abroad = A programme counts where it works with a partner in another country.
counted-programmes-in-networks = A programme counts where it belongs to a network of this catalogue.
counted-programmes-with-choice = A programme counts where it follows from a strategic choice of the university.
counted-master-programmes = All programmes of this catalogue that lead to a master’s degree.
counted-partners-with-places-out = Of the partners for exchange or a joint degree, those with places for our students; places for a doctorate are not counted.
counted-partners-in-balance = Of the partners with an agreement, those from whom as many students may come as may go there; places for a doctorate are not counted.
counted-partners-in-education-and-research = Partners with whom we do research and also teach, by exchange, a joint degree or a summer school.
counted-partners-in-networks = Partners that belong to a network of this catalogue.
counted-partners-in-listed-countries = Of the partners in development cooperation, those in a country of the list.
counted-projects-in-listed-countries = Of the capacity-building projects, those that work in countries of the list only.
counted-projects-with-results = Of the capacity-building projects, those that say what they have brought about.
counted-projects-with-impact = Of the capacity-building projects, those that say what has changed for people through them.
counted-opportunities-for-staff = Opportunities to go or to come for lecturers, researchers and other staff.
counted-opportunities-to-listed-countries = Of the opportunities to go, those that lead to a country of the list, to a partner there or wherever one likes.
counted-opportunities-from-listed-countries = Of the opportunities to come, those that lead here from a country of the list, from a partner there or from anywhere.
event-type-information-day = Information day
event-type-webinar = Webinar
event-type-fair = Fair
event-type-orientation = Orientation
event-type-lecture = Lecture
purpose-semester = A semester of study
purpose-thesis = Thesis
purpose-internship = Internship
purpose-teaching = Teaching
purpose-training = Training
purpose-research = Research
purpose-blended = Blended intensive programme
cover-item-tuition = Tuition fee
cover-item-stipend = Living allowance
cover-item-travel = Travel
cover-item-insurance = Insurance
cover-item-installation = Settling in
cover-item-housing = Housing
unit-percent = per cent
unit-students = students
unit-staff = staff
unit-count = number

## Texts
markdown-footnotes = Footnotes
markdown-back = Back to the text
markdown-note = Good to know
markdown-tip = Tip
markdown-important = Important
markdown-warning = Watch out
markdown-caution = Caution

## Pictures
# $credit: who made the picture
picture-credit = Picture: { $credit }

## Which applicant am I, and what applies to me
title-who-am-i = Which applicant are you?
# $group: the name of a group of applicants
title-who-group = You belong to: { $group }
description-who-am-i = A few questions show which deadlines, fees and papers apply to you. Your answers stay with you.
# $names: names of countries, lists or ways of study, put together
question-nationality = Do you hold a nationality from this list: { $names }?
# $names: countries, or lists of countries
question-every-nationality = Are you a national of all of these at once: { $names }?
# $names: names of countries, lists or ways of study, put together
question-residence = Do you live in a place on this list: { $names }?
# $names: countries, or lists of countries
# $duration: how long, such as `6 years`
question-lived = Have you ever lived for at least { $duration } without a break in a place on this list: { $names }?
# $names: names of countries, lists or ways of study, put together
question-degree-from = Is the degree that gives you access from a place on this list: { $names }?
# $names: names of countries, lists or ways of study, put together
question-scholarship = Are you also applying for this scholarship: { $names }?
# $names: names of countries, lists or ways of study, put together
question-delivery = Do you want to study in this way: { $names }?
answer-yes = Yes
answer-no = No
who-countries = Which countries are these?
who-answers = Your answers
who-change = change
# $question: the question that is answered anew
who-change-label = change: { $question }
who-next = Read on
mine-remember = Remember this on my device
mine-note = Then your deadlines and fees come first on every page. Nothing is sent anywhere.
mine-kept = Remembered. Your deadlines and fees now come first on every page.
mine-undo = Undo
mine-label = Shown first for you:
mine-forget = forget
mine-forgotten = Nothing is remembered any more. The dates and fees of all groups are shown.
mine-mark = for you
mine-others = Show other applicants’ too
ects-meant = ECTS: { 60 } = { 1 } year
# $time: a moment by the clock of the reader, or how many hours it is ahead
clock-your-time = your time: { $time }
# $opening: an intake, a session or a call, as its own message names it
# $month: a month with its year
opening-expected = Applications have closed ({ $opening }). The next deadline is expected in { $month }; the date is not fixed yet.
# $from: the lowest amount
# $to: the highest amount
value-range = { $from } to { $to }

## Narrowing a list
# $shown: how many are shown
# $total: how many there are
filter-shown = { $shown } of { $total } shown
filter-clear = Clear all
filter-mine = For me
filter-open = Still open for me
filter-fee = I pay at most
filter-any = any
filter-order = Order
filter-by-name = By name
filter-by-next = Next deadline first
filter-by-fee = Lowest fee first
filter-who = Where are you from? See your own dates and fees.
filter-none = Nothing matches all filters.
# $name: the name of a filter that is chosen
# $count: how many would be left
filter-without = Without “{ $name }”: { $count }
filter-chosen = Chosen filters
# $name: the name of a filter that is chosen
filter-drop = Remove “{ $name }”
# $count: how many items of the list fit what is chosen, as 12
filter-show = Show results: { $count }
facet-degree = Degree
facet-level = Level
facet-duration = Duration
facet-start = Start
facet-country = Country
facet-direction = Direction
facet-audience = Open to
facet-purpose = What
facet-cover = Covers
facet-partner-kind = What we do together
facet-international = What is international about it

## Search, and everything from A to Z
title-search = Search
title-a-to-z = Everything from A to Z
description-search = Look for a word on every page, or find it by name in the list from A to Z.
description-a-to-z = All pages of this catalogue by name, each with what it is.
search-label = What are you looking for?
search-button = Search
search-kind = Kind
search-every-kind = Every kind
search-every-field = Every field
search-results = Results of the search
search-busy = Searching…
# $query: what the reader typed
# $count: how many
search-count = Results for “{ $query }”: { $count }
# $query: what the reader typed
search-nothing = Nothing was found for “{ $query }”.
search-broken = The search does not work at the moment. The list from A to Z does.
search-help = Try another word, or fewer words. Or look around here:
# $count: how many would be found
search-widen = Search every kind and field: { $count }
# $kind: the kind in the plural, such as Programmes
# $count: how many would be found
search-all = Show all of { $kind }: { $count }
search-more = Show more

## Comparisons and the shortlist
# $kind: the kind in the plural, such as Programmes
title-compare = { $kind } side by side
# $kind: the kind in the plural, such as Programmes
# $term: a field of study
title-compare-field = { $kind } side by side: { $term }
description-compare = What differs and what is the same: duration, language, deadlines, fees, requirements.
nav-compare = Comparisons by field of study
compare-these = Compare these
compare-decisive = What decides
compare-differs = What differs
compare-same = The same for all
compare-none = none listed
compare-many = There are too many for one table. Open a field of study, or choose up to four in the list with the buttons there (they need JavaScript).
compare-remove = Remove
# $ids: the names in the address that nothing was found for, as a list
compare-missing = Not found: { $ids }
shortlist = My comparison
shortlist-choose = Compare
shortlist-open = See side by side
shortlist-more = Choose one more to compare.
shortlist-kept = Kept on this device only.
shortlist-forget = Forget my choice
shortlist-full = Four at a time is the most. Remove one first.
shortlist-empty = Nothing is chosen any more.

## A programme on one sheet
# $item: the title of a programme or another item
title-sheet = { $item }: on one page
sheet-link = One page for your family, to print
sheet-dates = Dates and costs
sheet-whole = Whole programme
living-total = Total living costs
living-only-shown = You only show that you have it; it stays yours.
first-year = First-year total
first-year-note = Each group’s fees and living costs together; what a scholarship gives you is not taken off
sheet-costs = “Whole programme” is all fees of all years at this intake’s amounts, which can change from year to year. Living costs come on top.
sheet-scholarships = Scholarships for this programme
title-fact-sheet = Fact sheet for partners
fact-sheet-places = Exchange places a year
fact-sheet-languages = Course languages and level asked
fact-sheet-staff = For lecturers and other staff
institution-oid = Organisation ID (OID)
institution-eche = Erasmus charter (ECHE)
# $amount: a sum of money, or from the least to the most
sheet-left = Left to pay in the first year: { $amount }
# $amount: a sum of money, or from the least to the most
sheet-left-most = Left to pay in the first year: at most { $amount }
sheet-left-none = It pays more than the first year costs
sheet-address = Always up to date at
# $language: the name of a language, in this one
sheet-authority = This is a translation. Where the two differ, the sheet in { $language } counts.
sheet-print = Print
# $date: a day
sheet-printed = Printed on { $date }

## Maps
map-partners = Our partners on the map
map-members = Where the members are
map-country = Our partners there
# $count: how many; chooses the form
map-description = { $count ->
    [one] A map with one partner. This page lists it as well.
   *[other] A map with { $count } partners. This page lists them as well.
 }
# $name: the name of the partner
# $city: the name of a city
# $country: the name of a country
map-partner = { $name }, { $city }, { $country }
# $count: how many partners, as `count-partners` says it
# $places: names of countries, put together
map-cluster = { $count }: { $places }
map-skip = Skip the map
map-key-one = Partner
map-key-several = Several partners close together
## The gallery of components, for those who write themes
gallery-title = Components of the theme
gallery-lead = What the pages are made of, each part as this site’s own pages use it: with much in it and with little.
gallery-reference = What a theme is made of: templates and what they see, filters, messages, named values
# $count: how many; chooses the form
gallery-calls = { $count ->
    [one] used once in this language
   *[other] used { $count } times in this language
}
gallery-parameters = Parameters
gallery-parameter = Parameter
gallery-default = If left out
gallery-required = must be given
gallery-full = With much in it
gallery-minimal = With little in it
gallery-other = Another shape
gallery-data = What it is called with
gallery-nothing = No page in this language uses it.
