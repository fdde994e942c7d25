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
nav-initials = By first letter
nav-pagination = Pages of this list
footer-authority = The university’s own website
footer-zone = Times are in the zone { $zone }.
notice-not-translated = This page has not been translated yet. You are reading it in { $language }.
head-title = { $page } · { $site }
redirect = This page has moved
example = Example
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
count-programmes = { $count ->
    [one] { $count } programme
   *[other] { $count } programmes
 }
count-summer-schools = { $count ->
    [one] { $count } summer school
   *[other] { $count } summer schools
 }
count-mobility = { $count ->
    [one] { $count } opportunity
   *[other] { $count } opportunities
 }
count-scholarships = { $count ->
    [one] { $count } scholarship
   *[other] { $count } scholarships
 }
count-countries = { $count ->
    [one] { $count } country or territory
   *[other] { $count } countries and territories
 }
count-networks = { $count ->
    [one] { $count } network
   *[other] { $count } networks
 }
count-partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
 }
count-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
 }
count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
count-news = { $count ->
    [one] { $count } news item
   *[other] { $count } news items
 }
count-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
 }
count-serving = { $count ->
    [0] Nothing in the catalogue serves this goal yet
    [one] { $count } item in the catalogue serves this goal
   *[other] { $count } items in the catalogue serve this goal
 }

## Titles of pages
title-deadlines = Deadlines
title-deadlines-group = Deadlines: { $group }
title-strategy = Our strategy
title-balance = In and out, country by country
title-not-found = This page does not exist
title-gone = This page is no more
title-from = Coming from { $country }
title-term = { $kind }: { $term }
description-deadlines = What closes when, month by month. Choose your group to see only what holds for you.
description-strategy = What the university wants to reach abroad and at home, and what in this catalogue serves it.
description-balance = Exchange places that our agreements offer each year: students we receive and students we send.
description-not-found = It may have moved, or the address may be mistyped. Start again from one of these.
description-gone = What stood here is not offered any more, and nothing has taken its place. Start again from one of these.
description-country = Deadlines, fees and scholarships for applicants from { $country }, and what we do together.
description-term = { $kind }, narrowed to { $facet }: { $term }.
eyebrow-country = From my country

## Sections of an item's page
section-outcomes = What you will be able to do
section-deadlines = Deadlines
section-fees = Tuition fees
section-facts = At a glance
section-mirror = How far this catalogue is
section-priority = Countries that come first
section-contact = Ask us
section-related = Related
opens-on = Applications open on
starts-on = starts on
contact-website = Website
card-deadline = Apply until
card-deadline-application = Apply until
card-deadline-nomination = Your university nominates you by

## Openings
opening-intake = Academic year { $year }
opening-session = { $period }
opening-starts = Start on { $date }
opening-round = Call of { $date }
opening-named = { $opening } · { $name }
start-any-time = At any time
round = Round { $number }
closes-rolling = While there is room
closes-rolling-at-latest = While there is room, at the latest { $date }
closes-until-full = Until full
closes-until-full-at-latest = Until full, at the latest { $date }
closes-not-admitted = Cannot apply
not-yet-known = Not known yet
answer-by = Answer by
group-everybody = Everybody
group-own = Members of the university
dates-next = Next: { $opening }
dates-only = Only for: { $whom }
places-full = Full since { $date }
count-places =
    { $count ->
        [one] 1 place
       *[other] { $count } places
    }
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
provenance-source = Source
provenance-example = Invented, to show how the page works.
country-list-by = by { $authority }
provenance-late = The review of these facts is overdue; please ask before you rely on them.
being-checked = Being checked

## Countries
country-group = Your applicant group
country-group-note = For people who are nationals of this country, live there and graduated there. Other rules hold if you live or studied elsewhere.
country-deadlines = Your next deadlines
country-all-deadlines = All deadlines of your group
country-fees = What you would pay
country-scholarships = Scholarships open to this country
country-no-scholarships = None of our scholarships is open to this country at the moment.
country-alumni = Graduates from this country say

## Deadlines, strategy, home
calendar-subscribe = Add to my calendar
calendar-name = Deadlines at { $institution }: { $group }
calendar-deadline = Deadline ({ $kind }): { $item }
calendar-opens = Applications open: { $item }
calendar-starts = Starts: { $item }
calendar-download = as a file
calendar-item = These dates in my calendar
calendar-country = Scholarships in my calendar
deadlines-none = Nothing is open or planned at the moment.
deadlines-occasions = Events
item-over = This is over. The page stays for whoever looks for it.
plan-current = in force
balance-total = Total
chart-table = The same as a table
chart-target = Target { $value } by { $year }
chart-target-undated = Target { $value }
chart-summary = { $title }: from { $first } in { $from } to { $last } in { $to }.
tally-of = { $part } of { $whole }
tally-part = Which they are
tally-missing = Not among them
tally-provenance = Counted in this catalogue.
tally-examples = Counted in this catalogue, where some of these items are examples.
choice-empty = Nothing in the catalogue follows from it yet.
home-deadlines = Closing next
home-counts = The whole offer

## Values
value-credits = { $count ->
    [one] { $number } credit
   *[other] { $number } credits
 }
value-duration-years = { $count ->
    [one] { $number } year
   *[other] { $number } years
 }
value-duration-months = { $count ->
    [one] { $number } month
   *[other] { $number } months
 }
value-per = { $amount } { $unit }
value-percent = { $number }%
value-period-open = from { $from }
value-period-until = until { $to }
value-ects-range = { $first } to { $second }
value-age-limit = at most { $first } on { $second }
value-mobility-window = { $first } in semester { $second }
word-included = Included in the fee
word-abroad = Can be taken abroad
word-not-included = Not included
word-in-full = In full
word-residence-required = You must also live in a listed country

## Facts
fact-degree = Degree
fact-ects = Size
fact-duration = Length
fact-delivery = Form
fact-teaching-languages = Taught in
fact-field = Field
fact-eqf = EQF level
fact-faculty = Faculty
fact-starts = Starts
fact-mobility-window = Time to go abroad
fact-mobility-compulsory = Semester abroad, compulsory
fact-apply = Apply at
fact-levels = For
fact-city = City
fact-session = Dates
fact-name = Name
fact-scope = Reach
fact-members = Members
fact-size = Universities
fact-member-since = Member since
fact-sdgs = Sustainable Development Goals
fact-website = Website
fact-country = Country
fact-partner-kinds = Together we do
fact-endonym = Own name
fact-erasmus-code = Erasmus code
fact-schac = SCHAC code
fact-ror = ROR
fact-instrument = Instrument
fact-international = What is international in it
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
fact-for-groups = For
fact-period = Period
fact-countries = Countries
fact-budget = Budget
fact-direction = Direction
fact-audience = For
fact-purpose = What
fact-ects-range = Credits
fact-funder = Paid by
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
table-language-requirement = Language requirement
table-curriculum = Curriculum
table-sessions = Sessions
table-members = Members
table-agreements = Exchange agreements
table-covers = What it covers
table-results = Results
table-impact = Impact
table-rounds = Calls
column-specialisation = Specialisation
column-summary = What it is about
column-language = Language
column-cefr = Level
column-test = Test
column-minimum = At least
column-code = Code
column-course = Course
column-year = Year
column-semester = Semester
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
column-capacity = For
column-faculty = Faculty
column-level = Level
column-places-in = Places in
column-places-out = Places out
column-valid-until = Valid until
column-cover = What
column-amount = Amount
column-opens = Opens
column-closes = Closes
column-eligible = For nationals of
column-group = Applicants
column-kind = For
column-state = State
column-fee = Fee
column-item = What
column-country = Country
column-partners = Partners
column-difference = Difference

## Closed lists
facet-field = Field of study
facet-faculty = Faculty
facet-language = Teaching language
facet-delivery = Form
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
delivery-on-campus = On campus
delivery-distance = Distance learning
delivery-blended = Blended
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
deadline-kind-nomination = Nomination
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
fee-waived = Nothing, waived
fee-reduced = { $amount } instead of { $whole }
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
instrument-iuc = Institutional University Cooperation
instrument-team = TEAM project
instrument-si = South Initiative
instrument-joint = JOINT project
instrument-itp = International Training Programme
instrument-icp = International Master’s Programme
instrument-global-minds = Global Minds
instrument-rei = Research Initiative
instrument-erasmus = Erasmus+
instrument-own = Own funds
orientation-north = In the North: science sharing
orientation-south = In the South: capacity building
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
international-mobility-window = Semester abroad
international-summer-school = Summer school that counts
international-partners = Partners abroad
international-network = Part of a network
international-distance = From anywhere
counted-programmes-with-summer-school = A programme counts where a summer school of this catalogue earns credits in it.
counted-programmes-with-mobility-window = A programme counts where it keeps a semester free for going abroad.
counted-programmes-with-partners-abroad = A programme counts where it works with a partner in another country.
counted-programmes-in-networks = A programme counts where it belongs to a network of this catalogue.
counted-programmes-with-choice = A programme counts where it follows from a strategic choice of the university.
counted-master-programmes = All programmes of this catalogue that lead to a master’s degree.
counted-partners-with-places-out = Of the partners for exchange or a joint degree, those with places for our students.
counted-partners-in-balance = Of the partners with an agreement, those from whom as many students may come as may go there.
counted-partners-in-education-and-research = Partners with whom we do research and also teach, by exchange, a joint degree or a summer school.
counted-partners-in-networks = Partners that belong to a network of this catalogue.
counted-partners-in-listed-countries = Of the partners in development cooperation, those in a country of the list.
counted-projects-in-listed-countries = Of the projects in the South, those that work in countries of the list only.
counted-projects-with-results = Of the projects in the South, those that tell what they have brought about.
counted-projects-with-impact = Of the projects in the South, those that tell what has changed for people through them.
counted-opportunities-for-staff = Opportunities to go or to come for lecturers, researchers and other staff.
counted-opportunities-to-listed-countries = Of the opportunities to go, those that lead to a country of the list or to a partner there.
counted-opportunities-from-listed-countries = Of the opportunities to come, those that lead here from a country of the list or from a partner there.
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
picture-credit = Picture: { $credit }

## Which applicant am I, and what holds for me
title-who-am-i = Which applicant are you?
title-who-group = You belong to: { $group }
description-who-am-i = A few questions tell which deadlines, fees and papers hold for you. Your answers stay with you.
question-nationality = Do you hold a nationality of one of these: { $names }?
question-residence = Do you live in one of these: { $names }?
question-degree-from = Did you get the degree that gives you access in one of these: { $names }?
question-scholarship = Are you also applying for this scholarship: { $names }?
question-delivery = Do you want to study in this way: { $names }?
answer-yes = Yes
answer-no = No
who-countries = Which countries are these?
who-answers = Your answers
who-change = change
who-change-label = change: { $question }
who-next = Read on
mine-remember = Remember this on my device
mine-note = Then your deadlines and fees come first on every page. Nothing is sent anywhere.
mine-label = Shown first for you:
mine-forget = forget
mine-mark = for you
clock-your-time = your time:
opening-expected = { $opening } is closed. The next one is expected to close in { $month }; the date is not fixed yet.
value-range = { $from } to { $to }

## Narrowing a list
filter-shown = { $shown } of { $total } shown
filter-clear = Clear all
filter-mine = For me
filter-open = Still open for me
filter-fee = I pay at most
filter-any = any
filter-who = Say which applicant you are to choose by your own deadline and fee.
filter-none = Nothing fits all of that.
filter-without = Without “{ $name }”: { $count }
facet-degree = Degree
facet-level = For
facet-duration = Length
facet-start = Start
facet-country = Country
facet-direction = Direction
facet-audience = For
facet-purpose = What
facet-cover = Covers
facet-partner-kind = Together we do
facet-international = What is international in it

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
search-count = Results for “{ $query }”: { $count }
search-nothing = Nothing was found for “{ $query }”.
search-broken = The search does not work at the moment. The list from A to Z does.
search-help = Try another word, or fewer words. Or look around here:
search-widen = Search every kind and field: { $count }
search-all = Show all of { $kind }: { $count }
search-more = Show more

## Comparisons and the shortlist
title-compare = { $kind } side by side
title-compare-field = { $kind } side by side: { $term }
description-compare = What differs and what is the same: length, language, deadlines, fees, requirements.
nav-compare = Comparisons by field of study
compare-these = Compare these
compare-differs = What differs
compare-same = The same for all
compare-none = none listed
compare-many = There are too many for one table. Open a field of study, or choose up to four in the list with the buttons there (they need JavaScript).
compare-remove = Take away
compare-missing = Not found:
shortlist = My comparison
shortlist-choose = Compare
shortlist-open = See side by side
shortlist-more = Choose one more to compare.
shortlist-kept = Kept on this device only.
shortlist-forget = Forget my choice
shortlist-full = Four at a time is the most. Take one away first.
shortlist-empty = Nothing is chosen any more.

## A programme on one sheet
title-sheet = { $item }: on one page
sheet-link = One page for your family, to print
sheet-dates = Dates and costs
sheet-whole = Whole programme
sheet-costs = “Whole programme” is all fees of all years at this intake’s amounts, which can change from year to year. Living costs come on top.
sheet-scholarships = Scholarships that pay for it
sheet-address = Always up to date at
sheet-authority = This is a translation. Where the two differ, the sheet in { $language } counts.
sheet-print = Print
sheet-printed = Printed on

## Maps
map-partners = Our partners on the map
map-members = Where the members are
map-country = Where we are at home there
map-description = { $count ->
    [one] A map with one partner. This page lists it as well.
   *[other] A map with { $count } partners. This page lists them as well.
 }
map-partner = { $name }, { $city }, { $country }
map-cluster = { $count }: { $places }
map-skip = Skip the map
map-key-one = Partner
map-key-several = Several partners close together
## The gallery of components, for those who write themes
gallery-title = Components of the theme
gallery-lead = What the pages are made of, each part as this site’s own pages use it: with much in it and with little.
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
