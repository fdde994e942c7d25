### Interface words. `$count` chooses the plural form; other names in braces are filled in.
### reviewed: no

## Around every page
skip = رفتن به متن صفحه
nav-main = منوی اصلی
nav-languages = زبان‌ها
nav-toc = در این صفحه
fees-scholarships = بورسیه‌هایی که می‌توانند در پرداخت هزینه‌ها کمک کنند
nav-menu = منو
nav-close = بستن
nav-breadcrumbs = شما اینجا هستید
nav-footer = دربارهٔ این وبگاه
nav-home = صفحهٔ نخست
nav-groups = گروه‌های متقاضیان
nav-months = مهلت‌ها به تفکیک ماه
nav-initials = بر اساس حرف نخست
nav-pagination = صفحه‌های این فهرست
footer-authority = وبگاه رسمی دانشگاه
footer-zone = اگر چیز دیگری نوشته نشده باشد، روز در { 23 }:{ 59 } پایان می‌یابد (به وقت { $zone }).
notice-not-translated = این صفحه هنوز ترجمه نشده است. متنی که می‌خوانید به زبان { $language } است.
head-title = { $page } · { $site }
redirect = نشانی این صفحه تغییر کرده است
example = نمونه
page-of = صفحهٔ { $page } از { $pages }
page-previous = قبلی
page-next = بعدی

## Kinds
kind-programme = برنامهٔ تحصیلی
kind-programme-plural = برنامه‌های تحصیلی
kind-summer-school = مدرسهٔ تابستانی
kind-summer-school-plural = مدرسه‌های تابستانی
kind-mobility = تبادل دانشگاهی
kind-mobility-plural = تبادل دانشگاهی
kind-scholarship = بورسیه
kind-scholarship-plural = بورسیه‌ها
kind-country = کشور
kind-country-plural = کشورها
kind-network = شبکه
kind-network-plural = شبکه‌ها
kind-partner = دانشگاه همکار
kind-partner-plural = دانشگاه‌های همکار
kind-project = طرح
kind-project-plural = طرح‌ها
kind-goal = هدف راهبردی
kind-goal-plural = هدف‌های راهبردی
kind-event = رویداد
kind-event-plural = رویدادها
kind-news = خبر
kind-news-plural = خبرها
kind-page = صفحه
kind-page-plural = صفحه‌ها

## Lists
list-programmes-title = برنامه‌های تحصیلی
list-programmes-intro = هزینهٔ برنامه‌های ما، زمان درخواست پذیرش و آنچه خواهید آموخت.
list-summer-schools-title = مدرسه‌های تابستانی
list-summer-schools-intro = دوره‌های کوتاه تابستانی با واحدهایی که ممکن است در دانشگاه خودتان پذیرفته شود.
list-mobility-title = تبادل و جابه‌جایی دانشگاهی
list-mobility-intro = راه‌هایی برای تحصیل، پژوهش یا تدریس موقت در جایی دیگر، و برای آمدن به اینجا.
list-scholarships-title = بورسیه‌ها
list-scholarships-intro = چه کسی چه چیزی را می‌پردازد، چه کسانی می‌توانند درخواست دهند و تا چه زمانی.
list-countries-title = اهل کجا هستید؟
list-countries-intro = کشور خود را برگزینید تا مهلت‌ها، هزینه‌ها و بورسیه‌های باز برای کشورتان را ببینید.
list-networks-title = شبکه‌ها
list-networks-intro = شبکه‌های دانشگاهی که ما عضو آن‌ها هستیم.
list-partners-title = دانشگاه‌های همکار
list-partners-intro = دانشجویان ما به کجا می‌روند و مهمانان ما از کجا می‌آیند، به تفکیک کشور.
list-projects-title = طرح‌ها
list-projects-intro = آنچه با دانشگاه‌های همکار خود انجام می‌دهیم، کجا و به چه مدت.
list-goals-title = هدف‌های راهبردی
list-goals-intro = آنچه دانشگاه می‌خواهد در خارج و داخل کشور به آن برسد.
list-events-title = رویدادها
list-events-intro = روزهای آشنایی، وبینارها و نمایشگاه‌هایی که در آن‌ها می‌توانید از ما بپرسید.
list-news-title = خبرها
list-news-intro = تازه‌های برنامه‌های بین‌المللی ما.
list-pages-title = صفحه‌ها
list-pages-intro = بیشتر دربارهٔ تحصیل در اینجا.
list-all = نمایش همه
facets = محدود کردن فهرست
count-programmes = { $count ->
    [one] { $count } برنامهٔ تحصیلی
   *[other] { $count } برنامهٔ تحصیلی
 }
count-summer-schools = { $count ->
    [one] { $count } مدرسهٔ تابستانی
   *[other] { $count } مدرسهٔ تابستانی
 }
count-mobility = { $count ->
    [one] { $count } فرصت
   *[other] { $count } فرصت
 }
count-scholarships = { $count ->
    [one] { $count } بورسیه
   *[other] { $count } بورسیه
 }
count-countries = { $count ->
    [one] { $count } کشور یا سرزمین
   *[other] { $count } کشور و سرزمین
 }
count-networks = { $count ->
    [one] { $count } شبکه
   *[other] { $count } شبکه
 }
count-partners = { $count ->
    [one] { $count } دانشگاه همکار
   *[other] { $count } دانشگاه همکار
 }
count-projects = { $count ->
    [one] { $count } طرح
   *[other] { $count } طرح
 }
count-events = { $count ->
    [one] { $count } رویداد
   *[other] { $count } رویداد
 }
count-news = { $count ->
    [one] { $count } خبر
   *[other] { $count } خبر
 }
count-members = { $count ->
    [one] { $count } عضو
   *[other] { $count } عضو
 }
count-serving = { $count ->
    [0] هنوز چیزی در این کاتالوگ در خدمت این هدف نیست
    [one] { $count } مورد در این کاتالوگ در خدمت این هدف است
   *[other] { $count } مورد در این کاتالوگ در خدمت این هدف است
 }

## Titles of pages
title-deadlines = مهلت‌ها
title-deadlines-group = مهلت‌ها: { $group }
title-strategy = راهبرد ما
title-balance = رفت‌وآمد دانشجویان، کشور به کشور
title-not-found = چنین صفحه‌ای وجود ندارد
title-gone = این صفحه دیگر وجود ندارد
title-from = از این کشور: { $country }
title-term = { $kind }: { $term }
description-deadlines = چه چیزی چه زمانی بسته می‌شود، ماه به ماه. گروه خود را برگزینید تا فقط آنچه به شما مربوط است نشان داده شود.
description-strategy = آنچه دانشگاه می‌خواهد در خارج و داخل کشور به آن برسد، و آنچه در این کاتالوگ در خدمت آن است.
description-balance = ظرفیت تبادلی که توافق‌نامه‌های ما هر سال فراهم می‌کنند: دانشجویانی که می‌پذیریم و دانشجویانی که می‌فرستیم.
description-not-found = شاید جابه‌جا شده یا نشانی آن نادرست نوشته شده باشد. از یکی از این‌ها دوباره آغاز کنید.
description-gone = آنچه اینجا بود دیگر ارائه نمی‌شود و چیزی جای آن را نگرفته است. از یکی از این‌ها دوباره آغاز کنید.
description-country = مهلت‌ها، هزینه‌ها و بورسیه‌های متقاضیان این کشور ({ $country }) و آنچه با هم انجام می‌دهیم.
description-term = { $kind }، بر اساس { $facet }: { $term }.
eyebrow-country = از کشور من

## Sections of an item's page
section-outcomes = توانایی‌هایی که به دست می‌آورید
section-deadlines = مهلت‌ها
section-fees = شهریه
section-papers = مدارک لازم
section-entry = آیا می‌توانم وارد شوم؟
section-living = هزینهٔ زندگی در اینجا
section-next = گام‌های بعدی
section-facts = در یک نگاه
section-mirror = جایگاه کنونی این کاتالوگ
section-priority = کشورهای اولویت‌دار
section-contact = از ما بپرسید
section-related = مطالب مرتبط
opens-on = آغاز پذیرش درخواست‌ها: { $date }
opens-on-nomination = آغاز معرفی از { $date }
starts-on = تاریخ شروع: { $date }
contact-website = وبگاه
contact-whatsapp = واتساپ
contact-line = لاین
card-deadline = مهلت درخواست
card-deadline-application = مهلت درخواست
card-deadline-nomination = مهلت معرفی شما از سوی دانشگاهتان
card-language = متن به زبان { $language }
action-apply = ثبت درخواست
action-papers = مدارک

## Openings
opening-intake = سال تحصیلی { $year }
opening-session = { $period }
opening-starts = شروع در { $date }
opening-round = فراخوان { $date }
opening-named = { $opening } · { $name }
start-any-time = هر زمان
round = دور { $number }
closes-rolling = تا زمانی که ظرفیت هست
closes-rolling-at-latest = تا زمانی که ظرفیت هست، حداکثر تا { $date }
closes-until-full = تا تکمیل ظرفیت
closes-until-full-at-latest = تا تکمیل ظرفیت، حداکثر تا { $date }
closes-not-admitted = امکان درخواست نیست
not-yet-known = هنوز معلوم نیست
answer-by = مهلت پاسخ: { $date }
takes = حدود { $duration } طول می‌کشد
begin-by = حداکثر تا { $date } آغاز کنید
group-everybody = همه
group-own = اعضای دانشگاه
dates-next = نوبت بعدی: { $opening }
dates-only = فقط برای: { $whom }
places-full = ظرفیت از { $date } تکمیل است
count-places = { $count ->
    [one] { $count } جا
   *[other] { $count } جا
 }
count-more-groups = { $count ->
    [one] یک گروه دیگر
   *[other] { $count } گروه دیگر
 }
state-upcoming = هنوز باز نشده
state-open = باز
state-closing-soon = به‌زودی بسته می‌شود
state-passed = بسته
state-full = تکمیل ظرفیت
state-not-admitted = پذیرفته نمی‌شود
state-cancelled = لغو شده

## Where facts come from
provenance-on = تاریخ بررسی:
provenance-checked = تاریخ بررسی: { $date }
provenance-source = منبع
provenance-source-numbered = منبع { $number }
provenance-example = ساختگی است، تا کارکرد صفحه را نشان دهد.
country-list-by = از { $authority }
provenance-late = زمان بازبینی این اطلاعات گذشته است؛ لطفاً پیش از تکیه بر آن‌ها از ما بپرسید.
being-checked = در حال بررسی

## Countries
country-group = گروه شما
country-group-note = برای کسانی که تابعیت این کشور را دارند، ساکن آن هستند و در آن دانش‌آموخته شده‌اند. اگر جای دیگری زندگی می‌کنید یا تحصیل کرده‌اید، شاید مقررات دیگری در کار باشد.
country-more-deadlines = تاریخ‌های دیگر برای شما
country-all-deadlines = همهٔ مهلت‌های گروه شما
country-offer = آنچه می‌توانید برایش درخواست دهید
country-scholarships = بورسیه‌های باز برای این کشور
country-no-scholarships = در حال حاضر هیچ‌یک از بورسیه‌های ما برای این کشور باز نیست.
country-scholarships-more = مهلت این { $shown } بورسیه زودتر تمام می‌شود؛ هر { $count } بورسیه در فهرست بورسیه‌ها آمده است
country-alumni = سخن دانش‌آموختگان این کشور

## Deadlines, strategy, home
calendar-subscribe = افزودن به تقویم من
calendar-name = تقویم { $institution }: { $group }
calendar-deadline = مهلت ({ $kind }): { $item }
calendar-opens = آغاز پذیرش درخواست: { $item }
calendar-opens-nomination = آغاز معرفی: { $item }
calendar-starts = شروع: { $item }
calendar-download = به صورت فایل
calendar-item = افزودن این تاریخ‌ها به تقویم من
calendar-country = افزودن بورسیه‌ها به تقویم من
feed-link = پیگیری با خوراک
feed-more = ادامه در خود صفحه
deadlines-none = در حال حاضر چیزی باز یا برنامه‌ریزی‌شده نیست.
deadlines-occasions = رویدادها
item-over = این مورد پایان یافته است. صفحه برای کسانی که آن را می‌جویند می‌ماند.
item-expired = این مطلب دیگر تازه نیست. صفحه برای جویندگان آن باقی می‌ماند.
asked-by = مربوط به:
film = فیلم: { $title }
section-voices = آنچه می‌گویند
plan-current = در حال اجرا
balance-total = جمع
chart-table = ارقام در جدول
chart-target = هدف: { $value } تا سال { $year }
chart-target-undated = هدف: { $value }
chart-summary = { $title }: از { $first } در سال { $from } تا { $last } در سال { $to }.
chart-summary-single = { $title }: { $value } در سال { $year }.
tally-of = { $part } از { $whole }
tally-part = کدام‌ها هستند
tally-missing = آن‌هایی که جزو این‌ها نیستند
tally-provenance = شمارش‌شده در این کاتالوگ.
tally-examples = شمارش‌شده در این کاتالوگ، با احتساب نمونه‌ها.
choice-empty = هنوز چیزی در این کاتالوگ از آن برنیامده است.
home-deadlines = نزدیک‌ترین مهلت‌ها
chooser-label = کشور شما
chooser-go = نمایش تاریخ‌ها و هزینه‌های من
chooser-other = بیش از یک تابعیت دارید یا جای دیگری زندگی می‌کنید؟ چند پرسش روشن می‌کند کدام تاریخ‌ها برای شماست.
home-counts = همهٔ آنچه ارائه می‌دهیم

## Values
value-credits = { $count ->
    [one] { $number } واحد
   *[other] { $number } واحد
 }
value-credits-own = { $number } { $unit }
value-credits-worth = { $own } ({ $number } ECTS)
value-duration-years = { $count ->
    [one] { $number } سال
   *[other] { $number } سال
 }
value-duration-months = { $count ->
    [one] { $number } ماه
   *[other] { $number } ماه
 }
value-duration-weeks = { $count ->
    [one] { $number } هفته
   *[other] { $number } هفته
 }
value-duration-days = { $count ->
    [one] { $number } روز
   *[other] { $number } روز
 }
value-hours = { $count ->
    [one] { $number } ساعت
   *[other] { $number } ساعت
 }
value-pair = { $label }{ "\u200F" }: { $value }
value-joined = { $first } { "\u200F" }· { $second }
value-beside = { $first } { $second }
value-span = { $from }–{ $to }
value-span-wide = { $from } – { $to }
value-place = { $city }، { $country }
value-sdg = هدف { $number }
value-aside = ({ $text })
document = PDF{ "\u200F" }، { $size }
document-in = PDF{ "\u200F" }، { $size }، { $language }
document-kilobytes = { $number } کیلوبایت
document-megabytes = { $number } مگابایت
value-per = { $amount } { $unit }
value-by-way = { $value } ({ $way })
value-measure = { $number } { $unit }
value-percent = { $number }٪
value-moment = { $moment } (به وقت { $city })
value-period-open = از { $from }
value-period-open-year = از سال { $year }
value-period-until = تا { $to }
value-ects-range = { $first } تا { $second }
value-age-limit = حداکثر { $first } سال در { $second }
value-level = { $first } { $second }
value-mobility-window = { $first } در نیم‌سال { $second }
value-mobility-semester = نیم‌سال { $second }
word-included = در هزینه گنجانده شده
word-abroad = در خارج از کشور هم می‌توان گذراند
word-degree-taught-in-it = مدرکی که به این زبان گرفته شده نیز پذیرفته است
word-not-included = در هزینه گنجانده نشده
word-in-full = به طور کامل
word-residence-required = همچنین باید ساکن یکی از کشورهای فهرست باشید

## Facts
fact-degree = مدرک
fact-pays-out = به شما می‌پردازد
fact-eligible = تابعیت
fact-eligible-by-place = به کشوری از این فهرست یا از آن
fact-entry-degree = مدرک لازم
fact-entry-fields = رشتهٔ مدرک
fact-entry-grade = کمترین نتیجه
fact-entry-note = چه چیز دیگری مهم است
fact-entry-papers = افزون بر مدارک معمول
fact-award = مدرک مشترک یا دوگانه
fact-awarded-by = اعطای مشترک از سوی
fact-ects = تعداد واحد
fact-duration = مدت
fact-delivery = شیوهٔ برگزاری
fact-teaching-languages = زبان تدریس
fact-field = رشته
fact-eqf = سطح اروپایی (EQF)
fact-national-level = سطح ملی
fact-faculty = دانشکده
fact-starts = شروع
fact-mobility-window = تحصیل در خارج از کشور
fact-mobility-compulsory = تحصیل اجباری در خارج از کشور
fact-apply = محل ثبت درخواست
fact-levels = مقطع
fact-city = شهر
fact-campus = پردیس
fact-session = تاریخ‌ها
fact-name = نام
fact-scope = گستره
fact-members = اعضا
fact-size = شمار دانشگاه‌ها
fact-member-since = عضویت از
fact-sdgs = هدف‌های توسعهٔ پایدار
fact-website = وبگاه
fact-workload = حجم کار
fact-country = کشور
fact-partner-kinds = همکاری‌های ما
fact-endonym = نام به زبان خودشان
fact-erasmus-code = کد اراسموس
fact-schac = کد SCHAC
fact-ror = ROR
fact-instrument = برنامهٔ حمایتی
fact-international = وجه بین‌المللی آن
fact-orientation = رویکرد
fact-event-type = نوع
fact-begins = آغاز
fact-ends = پایان
fact-cancelled = تاریخ لغو
fact-choices = انتخاب راهبردی
fact-venue = مکان
fact-address = نشانی
fact-online = برخط
fact-registration = ثبت‌نام در
fact-held-in = زبان برگزاری
fact-for-groups = مخاطبان
fact-period = دوره
fact-countries = کشورها
fact-budget = بودجه
fact-direction = جهت
fact-audience = مخاطبان
fact-purpose = نوع
fact-ects-range = واحد
fact-funder = تأمین‌کنندهٔ هزینه
fact-covers = پوشش
fact-age-limit = سن
fact-residence = محل سکونت
fact-languages = زبان‌ها
fact-legalisation = تأیید رسمی مدرک تحصیلی شما
fact-visa = روادید
fact-code = کد
fact-plan = برنامهٔ راهبردی
fact-priority = کشور اولویت‌دار

## Tables
table-specialisations = گرایش‌ها
table-path = محل تحصیل
table-language-requirement = شرط زبان
table-entry-countries = مدارک برخی کشورها
table-curriculum = برنامهٔ درسی
table-sessions = دوره‌ها
table-members = اعضا
table-agreements = توافق‌نامه‌های تبادل
table-covers = پوشش
table-results = نتایج
table-impact = اثر
table-rounds = فراخوان‌ها
curriculum-year = سال { $year }
column-specialisation = گرایش
column-summary = دربارهٔ چیست
column-language = زبان
column-cefr = سطح
column-test = آزمون
column-merit = برای چه کسانی
column-minimum = دست‌کم
column-code = کد
column-course = درس
column-year = سال
column-semester = نیم‌سال
column-at = دانشگاه
column-credits = واحد
column-dates = تاریخ‌ها
column-places = ظرفیت
column-housing = محل اقامت
column-note = توضیح
column-member = عضو
column-role = نقش
column-since = از
column-source = منبع
column-what = آنچه به دست آمده است
column-capacity = حوزه
column-faculty = دانشکده
column-field = رشته
column-partner = دانشگاه همکار
column-level = مقطع
column-places-in = ظرفیت پذیرش
column-places-out = ظرفیت اعزام
column-valid-until = معتبر تا
column-cover = چه چیزی
column-amount = مبلغ
column-opens = باز شدن
column-closes = بسته شدن
column-eligible = تابعیت
column-eligible-by-place = به کشوری از این فهرست یا از آن
column-group = متقاضیان
column-kind = مهلتِ
column-state = وضعیت
column-fee = هزینه
column-who-pays = می‌تواند هزینه را بدهد
column-item = مورد
column-country = کشور
column-countries = مدرک از
column-cost = هزینه
column-partners = دانشگاه‌های همکار
column-difference = تفاوت

## Closed lists
facet-field = رشتهٔ تحصیلی
facet-faculty = دانشکده
facet-campus = پردیس
facet-language = زبان تدریس
facet-delivery = شیوهٔ برگزاری
facet-entry-field = رشتهٔ مدرک شما
field-00 = برنامه‌های عمومی
field-01 = علوم تربیتی
field-02 = هنر و علوم انسانی
field-03 = علوم اجتماعی، روزنامه‌نگاری و اطلاع‌رسانی
field-04 = کسب‌وکار، مدیریت و حقوق
field-05 = علوم طبیعی، ریاضی و آمار
field-06 = فناوری اطلاعات و ارتباطات
field-07 = مهندسی، تولید و ساختمان
field-08 = کشاورزی، جنگلداری، شیلات و دامپزشکی
field-09 = بهداشت و رفاه
field-10 = خدمات
degree-bachelor = کارشناسی
degree-master = کارشناسی ارشد
degree-advanced-master = کارشناسی ارشد تکمیلی
degree-postgraduate = گواهی تحصیلات تکمیلی
degree-doctorate = دکتری
award-joint = یک مدرک از همهٔ دانشگاه‌ها (مدرک مشترک)
award-double = دو مدرک (مدرک دوگانه)
award-multiple = چند مدرک (مدرک چندگانه)
delivery-on-campus = حضوری
delivery-distance = از راه دور
delivery-blended = ترکیبی
study-level-bachelor = کارشناسی
study-level-master = کارشناسی ارشد
study-level-doctorate = دکتری
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2
deadline-kind-application = درخواست پذیرش
deadline-kind-scholarship = بورسیه
deadline-kind-documents = مدارک
deadline-kind-payment = پرداخت
deadline-kind-nomination = معرفی از سوی دانشگاه شما
deadline-kind-interview = مصاحبه
deadline-kind-examination = آزمون ورودی
deadline-kind-result = اعلام نتیجهٔ پذیرش
deadline-kind-enrolment = ثبت‌نام
fee-kind-tuition = شهریه
fee-kind-application = هزینهٔ بررسی درخواست
fee-kind-registration = هزینهٔ ثبت‌نام
fee-kind-deposit = پیش‌پرداخت، که از شهریه کسر می‌شود
fee-kind-student-services = خدمات دانشجویی
fee-kind-materials = مواد درسی
fee-kind-insurance = بیمه
fee-unit-year = در سال
fee-unit-term = در هر ترم
fee-unit-month = در ماه
fee-unit-programme = در مجموع
fee-unit-credit = برای هر واحد
fee-unit-once = یک‌بار
fee-by-scholarship = بورسیه آن را می‌پردازد
fee-waived = رایگان، از پرداخت معاف هستید
fee-reduced = { $amount } به جای { $whole }
money-period-week = در هفته
money-period-month = در ماه
money-period-year = در سال
money-period-once = یک‌بار
scope-regional = منطقه‌ای
scope-european = اروپایی
scope-global = جهانی
member-role-coordinator = هماهنگ‌کننده
member-role-full = عضو اصلی
member-role-associate = عضو وابسته
partner-kind-exchange = تبادل
partner-kind-joint-degree = مدرک مشترک
partner-kind-research = پژوهش
partner-kind-development-cooperation = همکاری توسعه‌ای
partner-kind-summer-school = مدرسهٔ تابستانی
instrument-erasmus = Erasmus+
instrument-own = منابع داخلی
orientation-north = ترویج دانش
orientation-south = با شریکان خارجی: ظرفیت‌سازی
capacity-education = آموزش
capacity-research = پژوهش
capacity-community-services = خدمت به جامعه
direction-in = آمدن به اینجا
direction-out = رفتن به خارج
direction-both = هر دو جهت
audience-student = دانشجویان
audience-researcher = پژوهشگران
audience-lecturer = مدرسان
audience-staff = کارکنان
international-mobility-window = تحصیل در خارج از کشور
international-summer-school = مدرسهٔ تابستانی با واحد پذیرفته‌شده
international-partners = دانشگاه‌های همکار خارجی
international-network = بخشی از یک شبکه
international-distance = از هر کجا
counted-programmes-with-summer-school = برنامه‌ای شمرده می‌شود که یکی از مدرسه‌های تابستانی این کاتالوگ در آن واحد داشته باشد.
counted-programmes-with-mobility-window = برنامه‌ای شمرده می‌شود که زمانی را برای رفتن به خارج خالی گذاشته باشد.
counted-programmes-with-partners-abroad = برنامه‌ای شمرده می‌شود که با دانشگاه همکاری در کشوری دیگر همکاری کند.
counted-programmes-in-networks = برنامه‌ای شمرده می‌شود که به یکی از شبکه‌های این کاتالوگ تعلق داشته باشد.
counted-programmes-with-choice = برنامه‌ای شمرده می‌شود که از یک انتخاب راهبردی دانشگاه برآمده باشد.
counted-master-programmes = همهٔ برنامه‌های این کاتالوگ که به مدرک کارشناسی ارشد می‌رسند.
counted-partners-with-places-out = از میان دانشگاه‌های همکار تبادل یا مدرک مشترک، آن‌هایی که برای دانشجویان ما جا دارند.
counted-partners-in-balance = از میان دانشگاه‌های همکار دارای توافق‌نامه، آن‌هایی که شمار دانشجویان اعزامی و پذیرفته‌شدهٔ آن‌ها می‌تواند برابر باشد.
counted-partners-in-education-and-research = دانشگاه‌های همکاری که با آن‌ها پژوهش می‌کنیم و نیز، از راه تبادل، مدرک مشترک یا مدرسهٔ تابستانی، آموزش می‌دهیم.
counted-partners-in-networks = دانشگاه‌های همکاری که به یکی از شبکه‌های این کاتالوگ تعلق دارند.
counted-partners-in-listed-countries = از میان دانشگاه‌های همکار در همکاری توسعه‌ای، آن‌هایی که در یکی از کشورهای فهرست هستند.
counted-projects-in-listed-countries = از میان طرح‌های ظرفیت‌سازی، آن‌هایی که فقط در کشورهای فهرست کار می‌کنند.
counted-projects-with-results = از میان طرح‌های ظرفیت‌سازی، آن‌هایی که می‌گویند چه به دست آورده‌اند.
counted-projects-with-impact = از میان طرح‌های ظرفیت‌سازی، آن‌هایی که می‌گویند با آن‌ها چه چیزی برای مردم تغییر کرده است.
counted-opportunities-for-staff = فرصت‌های رفتن یا آمدن برای مدرسان، پژوهشگران و دیگر کارکنان.
counted-opportunities-to-listed-countries = از میان فرصت‌های رفتن، آن‌هایی که به یکی از کشورهای فهرست، به دانشگاه همکاری در آنجا یا به هر جایی می‌انجامند.
counted-opportunities-from-listed-countries = از میان فرصت‌های آمدن، آن‌هایی که از یکی از کشورهای فهرست، از دانشگاه همکاری در آنجا یا از هر جایی به اینجا می‌انجامند.
event-type-information-day = روز آشنایی
event-type-webinar = وبینار
event-type-fair = نمایشگاه
event-type-orientation = معارفهٔ دانشجویان
event-type-lecture = سخنرانی
purpose-semester = یک نیم‌سال تحصیل
purpose-thesis = پایان‌نامه
purpose-internship = کارآموزی
purpose-teaching = تدریس
purpose-training = آموزش ضمن خدمت
purpose-research = پژوهش
purpose-blended = برنامهٔ فشردهٔ ترکیبی
cover-item-tuition = شهریه
cover-item-stipend = کمک‌هزینهٔ زندگی
cover-item-travel = سفر
cover-item-insurance = بیمه
cover-item-installation = هزینهٔ استقرار
cover-item-housing = محل اقامت
unit-percent = درصد
unit-students = دانشجو
unit-staff = کارمند
unit-count = تعداد

## Texts
markdown-footnotes = پانوشت‌ها
markdown-back = بازگشت به متن
markdown-note = خوب است بدانید
markdown-tip = نکته
markdown-important = مهم
markdown-warning = توجه
markdown-caution = احتیاط

## Pictures
picture-credit = تصویر: { $credit }

## Which applicant am I, and what holds for me
title-who-am-i = شما در کدام گروه متقاضیان هستید؟
title-who-group = شما در این گروه هستید: { $group }
description-who-am-i = چند پرسش نشان می‌دهد کدام مهلت‌ها، هزینه‌ها و مدارک به شما مربوط است. پاسخ‌هایتان نزد خودتان می‌ماند.
question-nationality = آیا تابعیت یکی از این‌ها را دارید: { $names }؟
question-every-nationality = آیا همهٔ این تابعیت‌ها را با هم دارید: { $names }؟
question-residence = آیا ساکن یکی از این‌ها هستید: { $names }؟
question-lived = آیا دست‌کم { $duration } بدون وقفه ساکن یکی از این‌ها بوده‌اید: { $names }؟
question-degree-from = آیا مدرکی را که برای ورود لازم است در یکی از این‌ها گرفته‌اید: { $names }؟
question-scholarship = آیا برای این بورسیه هم درخواست می‌دهید: { $names }؟
question-delivery = آیا می‌خواهید به این شیوه تحصیل کنید: { $names }؟
answer-yes = بله
answer-no = خیر
who-countries = این‌ها کدام کشورها هستند؟
who-answers = پاسخ‌های شما
who-change = تغییر
who-change-label = تغییر: { $question }
who-next = ادامهٔ مطلب
mine-remember = به یاد سپردن در این دستگاه
mine-note = سپس در هر صفحه نخست مهلت‌ها و هزینه‌های شما نشان داده می‌شود. هیچ چیزی به جایی فرستاده نمی‌شود.
mine-kept = به یاد سپرده شد. اکنون در هر صفحه نخست مهلت‌ها و هزینه‌های شما نشان داده می‌شود.
mine-undo = واگرد
mine-label = نخست برای شما:
mine-forget = فراموش شود
mine-forgotten = دیگر چیزی به یاد سپرده نشده است. تاریخ‌ها و هزینه‌های همهٔ گروه‌ها نشان داده می‌شود.
mine-mark = برای شما
mine-others = نمایش موارد دیگران هم
ects-meant = هر { 60 } واحد ECTS برابر { 1 } سال
clock-your-time = به وقت شما: { $time }
opening-expected = مهلت درخواست به پایان رسیده است ({ $opening }). انتظار می‌رود مهلت نوبت بعدی در { $month } به پایان برسد؛ تاریخ آن هنوز قطعی نیست.
value-range = { $from } تا { $to }

## Narrowing a list
filter-shown = نمایش { $shown } از { $total }
filter-clear = پاک کردن همه
filter-mine = مناسب من
filter-open = هنوز برای من باز
filter-fee = حداکثر می‌پردازم
filter-any = فرقی ندارد
filter-order = ترتیب
filter-by-name = بر پایهٔ نام
filter-by-next = نخست نزدیک‌ترین مهلت
filter-by-fee = نخست کمترین شهریه
filter-who = اهل کجا هستید؟ تاریخ‌ها و هزینه‌های خودتان را ببینید.
filter-none = هیچ موردی با همهٔ این‌ها سازگار نیست.
filter-without = بدون «{ $name }»: { $count }
filter-chosen = پالایه‌های انتخاب‌شده
filter-drop = حذف «{ $name }»
filter-show = نمایش نتایج: { $count }
facet-degree = مدرک
facet-level = مقطع
facet-duration = مدت
facet-start = شروع
facet-country = کشور
facet-direction = جهت
facet-audience = مخاطبان
facet-purpose = نوع
facet-cover = پوشش
facet-partner-kind = همکاری‌های ما
facet-international = وجه بین‌المللی آن

## Search, and everything from A to Z
title-search = جست‌وجو
title-a-to-z = همهٔ مطالب به ترتیب الفبا
description-search = واژه‌ای را در همهٔ صفحه‌ها بجویید یا آن را با نام در فهرست الفبایی بیابید.
description-a-to-z = همهٔ صفحه‌های این کاتالوگ با نام، و اینکه هر یک چیست.
search-label = در پی چه هستید؟
search-button = جست‌وجو
search-kind = نوع
search-every-kind = همهٔ انواع
search-every-field = همهٔ رشته‌ها
search-results = نتایج جست‌وجو
search-busy = در حال جست‌وجو…
search-count = نتایج برای «{ $query }»: { $count }
search-nothing = برای «{ $query }» چیزی یافت نشد.
search-broken = جست‌وجو در حال حاضر کار نمی‌کند. فهرست الفبایی در دسترس است.
search-help = واژه‌ای دیگر یا واژه‌های کمتری را امتحان کنید. یا از اینجا ادامه دهید:
search-widen = جست‌وجو در همهٔ انواع و رشته‌ها: { $count }
search-all = نمایش همهٔ { $kind }: { $count }
search-more = نمایش بیشتر

## Comparisons and the shortlist
title-compare = مقایسهٔ { $kind }
title-compare-field = مقایسهٔ { $kind }: { $term }
description-compare = تفاوت‌ها و همانندی‌ها: مدت، زبان، مهلت‌ها، هزینه‌ها، شرایط.
nav-compare = مقایسه بر اساس رشتهٔ تحصیلی
compare-these = مقایسهٔ این‌ها
compare-decisive = آنچه تعیین‌کننده است
compare-differs = تفاوت‌ها
compare-same = یکسان در همه
compare-none = ذکر نشده
compare-many = شمار آن‌ها برای یک جدول بیش از اندازه است. رشته‌ای را باز کنید، یا با دکمه‌های فهرست تا چهار مورد برگزینید (دکمه‌ها به جاوااسکریپت نیاز دارند).
compare-remove = حذف
compare-missing = یافت نشد: { $ids }
shortlist = مقایسهٔ من
shortlist-choose = مقایسه
shortlist-open = دیدن در کنار هم
shortlist-more = برای مقایسه یک مورد دیگر برگزینید.
shortlist-kept = فقط در این دستگاه نگهداری می‌شود.
shortlist-forget = انتخاب من فراموش شود
shortlist-full = هم‌زمان حداکثر چهار مورد را می‌توان مقایسه کرد. نخست یکی را حذف کنید.
shortlist-empty = دیگر چیزی انتخاب نشده است.

## A programme on one sheet
title-sheet = { $item }: در یک صفحه
sheet-link = یک صفحه برای خانوادهٔ شما، آمادهٔ چاپ
sheet-dates = تاریخ‌ها و هزینه‌ها
sheet-whole = کل دوره
living-total = هزینهٔ زندگی روی‌هم
living-only-shown = فقط نشان می‌دهید که آن را دارید؛ از آنِ خودتان می‌ماند.
first-year = سال نخست روی‌هم
first-year-note = هزینه‌های تحصیل هر گروه و هزینهٔ زندگی با هم؛ آنچه بورس به شما می‌دهد کم نشده است
sheet-costs = «کل دوره» مجموع همهٔ هزینه‌های همهٔ سال‌ها با مبلغ‌های این ورودی است که ممکن است سال به سال تغییر کند. هزینهٔ زندگی جداگانه است.
sheet-scholarships = بورسیه‌های این برنامهٔ تحصیلی
title-fact-sheet = برگهٔ اطلاعات برای دانشگاه‌های همکار
fact-sheet-places = ظرفیت تبادل در سال
fact-sheet-languages = زبان‌های تدریس و سطح لازم
fact-sheet-staff = برای استادان و دیگر کارکنان
institution-oid = شمارهٔ سازمان (OID)
institution-eche = منشور اراسموس (ECHE)
sheet-left = ماندهٔ پرداختی در سال نخست: { $amount }
sheet-left-most = ماندهٔ پرداختی در سال نخست: حداکثر { $amount }
sheet-left-none = بیش از هزینهٔ سال نخست می‌پردازد
sheet-address = همیشه به‌روز در
sheet-authority = این متن ترجمه است. اگر میان این دو تفاوتی باشد، برگهٔ زبان { $language } معتبر است.
sheet-print = چاپ
sheet-printed = تاریخ چاپ: { $date }

## Maps
map-partners = دانشگاه‌های همکار ما روی نقشه
map-members = اعضا کجا هستند
map-country = شریکان ما در آنجا
map-description = { $count ->
    [one] نقشه‌ای با یک دانشگاه همکار، که نام آن در همین صفحه هم آمده است.
   *[other] نقشه‌ای با { $count } دانشگاه همکار، که فهرست آن‌ها در همین صفحه هم آمده است.
 }
map-partner = { $name }، { $city }، { $country }
map-cluster = { $count }: { $places }
map-skip = رد شدن از نقشه
map-key-one = دانشگاه همکار
map-key-several = چند دانشگاه همکار نزدیک به هم

## The gallery of components, for those who write themes
gallery-title = اجزای پوسته
gallery-lead = صفحه‌ها از چه ساخته شده‌اند: هر جزء همان‌گونه که صفحه‌های این وبگاه آن را به کار می‌برند، با محتوای زیاد و با محتوای کم.
gallery-reference = یک پوسته از چه ساخته شده است: قالب‌ها و آنچه می‌بینند، پالایه‌ها، پیام‌ها، مقدارهای نام‌دار
gallery-calls = { $count ->
    [one] یک بار در این زبان به کار رفته
   *[other] { $count } بار در این زبان به کار رفته
 }
gallery-parameters = پارامترها
gallery-parameter = پارامتر
gallery-default = اگر نیاید
gallery-required = باید داده شود
gallery-full = با محتوای زیاد
gallery-minimal = با محتوای کم
gallery-other = به شکلی دیگر
gallery-data = با چه چیزی فراخوانده می‌شود
gallery-nothing = هیچ صفحه‌ای در این زبان آن را به کار نمی‌برد.
