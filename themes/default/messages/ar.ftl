### Interface words. `$count` chooses the plural form; other names in braces are filled in.

## Around every page
skip = انتقل إلى المحتوى
nav-main = القائمة الرئيسية
nav-languages = اللغات
nav-toc = في هذه الصفحة
fees-scholarships = منح يمكن أن تساعدك على دفع التكاليف
nav-menu = القائمة
nav-close = إغلاق
nav-breadcrumbs = أنت هنا
nav-footer = عن هذا الموقع
nav-home = الرئيسية
nav-groups = فئات المتقدمين
nav-months = المواعيد النهائية بحسب الشهر
nav-initials = حسب الحرف الأول
nav-pagination = صفحات هذه القائمة
footer-authority = الموقع الرسمي للجامعة
footer-zone = ما لم يُذكر غير ذلك ينتهي اليوم عند الساعة { 23 }:{ 59 } (بتوقيت { $zone }).
notice-not-translated = لم تُترجم هذه الصفحة بعد. تقرؤها باللغة: { $language }.
head-title = { $page } · { $site }
redirect = انتقلت هذه الصفحة
example = مثال
page-of = صفحة { $page } من { $pages }
page-previous = السابق
page-next = التالي

## Kinds
kind-programme = برنامج
kind-programme-plural = البرامج
kind-summer-school = مدرسة صيفية
kind-summer-school-plural = المدارس الصيفية
kind-mobility = فرصة دولية
kind-mobility-plural = الفرص الدولية
kind-scholarship = منحة
kind-scholarship-plural = المنح
kind-country = بلد
kind-country-plural = البلدان
kind-network = شبكة
kind-network-plural = الشبكات
kind-partner = شريك
kind-partner-plural = الشركاء
kind-project = مشروع
kind-project-plural = المشاريع
kind-goal = هدف استراتيجي
kind-goal-plural = الأهداف الاستراتيجية
kind-event = فعالية
kind-event-plural = الفعاليات
kind-news = خبر
kind-news-plural = الأخبار
kind-page = صفحة
kind-page-plural = الصفحات

## Lists
list-programmes-title = البرامج
list-programmes-intro = تكلفة برامجنا ومواعيد التقديم وما ستتعلمه فيها.
list-summer-schools-title = المدارس الصيفية
list-summer-schools-intro = دورات قصيرة في الصيف، بأرصدة يمكن أن تُحتسب في جامعتك.
list-mobility-title = التبادل والتنقل الدولي
list-mobility-intro = الدراسة أو البحث أو التدريس في مكان آخر لفترة، أو القدوم إلينا.
list-scholarships-title = المنح الدراسية
list-scholarships-intro = من يدفع ماذا، ومن يمكنه التقديم، وحتى متى.
list-countries-title = من أين أنت؟
list-countries-intro = اختر بلدك لترى مواعيدك ورسومك والمنح المتاحة لبلدك.
list-networks-title = الشبكات
list-networks-intro = شبكات الجامعات التي ننتمي إليها.
list-partners-title = الجامعات الشريكة
list-partners-intro = إلى أين يذهب طلابنا ومن أين يأتي ضيوفنا، بحسب البلد.
list-projects-title = المشاريع
list-projects-intro = ما نقوم به مع شركائنا، وأين، وكم يدوم.
list-goals-title = الأهداف الاستراتيجية
list-goals-intro = ما تريد الجامعة تحقيقه في الخارج والداخل.
list-events-title = الفعاليات
list-events-intro = أيام تعريفية وندوات عبر الإنترنت ومعارض يمكنك أن تسألنا فيها.
list-news-title = الأخبار
list-news-intro = جديد برامجنا وفرصنا الدولية.
list-pages-title = الصفحات
list-pages-intro = المزيد عن الدراسة هنا.
list-all = عرض الكل
facets = تضييق القائمة
count-programmes = { $count ->
    [zero] لا برامج
    [one] برنامج واحد
    [two] برنامجان
    [few] { $count } برامج
    [many] { $count } برنامجًا
   *[other] { $count } برنامج
 }
count-summer-schools = { $count ->
    [zero] لا مدارس صيفية
    [one] مدرسة صيفية واحدة
    [two] مدرستان صيفيتان
    [few] { $count } مدارس صيفية
    [many] { $count } مدرسة صيفية
   *[other] { $count } مدرسة صيفية
 }
count-mobility = { $count ->
    [zero] لا فرص
    [one] فرصة واحدة
    [two] فرصتان
    [few] { $count } فرص
    [many] { $count } فرصة
   *[other] { $count } فرصة
 }
count-scholarships = { $count ->
    [zero] لا منح
    [one] منحة واحدة
    [two] منحتان
    [few] { $count } منح
    [many] { $count } منحة
   *[other] { $count } منحة
 }
count-countries = { $count ->
    [zero] لا بلدان
    [one] بلد واحد
    [two] بلدان اثنان
    [few] { $count } بلدان وأقاليم
    [many] { $count } بلدًا وإقليمًا
   *[other] { $count } بلد وإقليم
 }
count-networks = { $count ->
    [zero] لا شبكات
    [one] شبكة واحدة
    [two] شبكتان
    [few] { $count } شبكات
    [many] { $count } شبكة
   *[other] { $count } شبكة
 }
count-partners = { $count ->
    [zero] لا شركاء
    [one] شريك واحد
    [two] شريكان
    [few] { $count } شركاء
    [many] { $count } شريكًا
   *[other] { $count } شريك
 }
count-projects = { $count ->
    [zero] لا مشاريع
    [one] مشروع واحد
    [two] مشروعان
    [few] { $count } مشاريع
    [many] { $count } مشروعًا
   *[other] { $count } مشروع
 }
count-events = { $count ->
    [zero] لا فعاليات
    [one] فعالية واحدة
    [two] فعاليتان
    [few] { $count } فعاليات
    [many] { $count } فعالية
   *[other] { $count } فعالية
}
count-news = { $count ->
    [zero] لا أخبار
    [one] خبر واحد
    [two] خبران
    [few] { $count } أخبار
    [many] { $count } خبرًا
   *[other] { $count } خبر
 }
count-members = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
 }
count-serving = { $count ->
    [zero] لا شيء في الدليل يسهم في هذا الهدف بعد
    [one] عنصر واحد في الدليل يسهم في هذا الهدف
    [two] عنصران في الدليل يسهمان في هذا الهدف
    [few] { $count } عناصر في الدليل تسهم في هذا الهدف
    [many] { $count } عنصرًا في الدليل يسهم في هذا الهدف
   *[other] { $count } عنصر في الدليل يسهم في هذا الهدف
 }

## Titles of pages
title-deadlines = المواعيد النهائية
title-deadlines-group = المواعيد النهائية: { $group }
title-strategy = استراتيجيتنا
title-balance = الوافدون والموفدون بحسب البلد
title-not-found = هذه الصفحة غير موجودة
title-gone = لم تعد هذه الصفحة موجودة
title-from = القدوم من { $country }
title-term = { $kind }: { $term }
description-deadlines = جميع المواعيد شهرًا بشهر. اختر فئتك لترى ما يخصك فقط.
description-strategy = ما تريد الجامعة تحقيقه في الخارج والداخل، وما يسهم في ذلك من هذا الدليل.
description-balance = مقاعد التبادل التي تتيحها اتفاقاتنا سنويًا: طلاب نستقبلهم وطلاب نوفدهم.
description-not-found = ربما نُقلت الصفحة أو كُتب العنوان خطأ. ابدأ من جديد من إحدى هذه الصفحات.
description-gone = ما كان معروضًا هنا لم يعد متاحًا، ولم يحلّ شيء محلّه. ابدأ من جديد من إحدى هذه الصفحات.
description-country = المواعيد والرسوم والمنح للمتقدمين من { $country }، وأوجه تعاوننا.
description-term = { $kind }، بحسب { $facet }: { $term }.
eyebrow-country = من بلدي

## Sections of an item's page
section-outcomes = ما ستتقنه
section-deadlines = المواعيد النهائية
section-fees = الرسوم الدراسية
section-papers = الوثائق المطلوبة
section-entry = هل يمكنني الالتحاق؟
section-living = تكلفة الإقامة هنا
section-next = ما الذي يأتي بعد ذلك
section-facts = لمحة سريعة
section-mirror = أين وصل هذا الدليل
section-priority = البلدان ذات الأولوية
section-contact = اسألنا
section-related = ذات صلة
opens-on = بدء التقديم: { $date }
opens-on-nomination = بدء الترشيح: { $date }
starts-on = بدء الدراسة: { $date }
contact-website = الموقع
contact-whatsapp = واتساب
contact-line = لاين
card-deadline = آخر موعد للتقديم
card-deadline-application = آخر موعد للتقديم
card-deadline-nomination = ترشّحك جامعتك في موعد أقصاه
card-language = لغة النص: { $language }
action-apply = قدّم طلبك
action-papers = الوثائق

## Openings
opening-intake = العام الأكاديمي { $year }
opening-session = { $period }
opening-starts = الدورة التي تبدأ في { $date }
opening-round = دورة { $date }
opening-named = { $opening } · { $name }
start-any-time = في أي وقت
round = الجولة { $number }
closes-rolling = ما دامت المقاعد متاحة
closes-rolling-at-latest = ما دامت المقاعد متاحة، في موعد أقصاه { $date }
closes-until-full = حتى اكتمال المقاعد
closes-until-full-at-latest = حتى اكتمال المقاعد، في موعد أقصاه { $date }
closes-not-admitted = لا يمكن التقديم
not-yet-known = لم يُحدد بعد
answer-by = الرد في موعد أقصاه { $date }
takes = المدة التقريبية: { $duration }
begin-by = ابدأ في موعد أقصاه { $date }
group-everybody = جميع المتقدمين
group-own = منتسبو الجامعة
dates-next = التالي: { $opening }
dates-only = لهؤلاء فقط: { $whom }
places-full = اكتملت المقاعد منذ { $date }
count-places = { $count ->
    [zero] لا مقاعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $count } مقاعد
    [many] { $count } مقعدًا
   *[other] { $count } مقعد
 }
count-more-groups = { $count ->
    [zero] لا فئات أخرى
    [one] فئة أخرى واحدة
    [two] فئتان أخريان
    [few] { $count } فئات أخرى
    [many] { $count } فئة أخرى
   *[other] { $count } فئة أخرى
 }
state-upcoming = لم يُفتح بعد
state-open = مفتوح
state-closing-soon = يُغلق قريبًا
state-passed = مغلق
state-full = اكتملت المقاعد
state-not-admitted = القبول غير متاح
state-cancelled = ملغاة

## Where facts come from
provenance-on = دُقّق في
provenance-checked = دُقّق في { $date }
provenance-source = المصدر
provenance-source-numbered = المصدر { $number }
provenance-example = محتوى غير حقيقي، لبيان طريقة عمل الصفحة.
country-list-by = أعدّتها { $authority }
provenance-late = تأخرت مراجعة هذه المعلومات؛ اسأل قبل الاعتماد عليها.
being-checked = قيد التدقيق

## Countries
country-group = فئتك
country-group-note = لمن يحمل جنسية هذا البلد ويقيم فيه وتخرّج فيه. قد تسري قواعد أخرى إن كنت تقيم في مكان آخر أو درست فيه.
country-more-deadlines = مواعيد أخرى تخصك
country-all-deadlines = جميع مواعيد فئتك
country-offer = ما يمكنك التقدم إليه
country-scholarships = المنح المتاحة لهذا البلد
country-no-scholarships = لا منحة من منحنا متاحة لهذا البلد حاليًا.
country-scholarships-more = هذه أول المنح موعدًا ({ $shown })، وفي قائمة المنح جميعها ({ $count })
country-alumni = ما يقوله خريجون من هذا البلد

## Deadlines, strategy, home
calendar-subscribe = أضف إلى تقويمي
calendar-name = مواعيد { $institution }: { $group }
calendar-deadline = آخر موعد ({ $kind }): { $item }
calendar-opens = بدء التقديم: { $item }
calendar-opens-nomination = بدء الترشيح: { $item }
calendar-starts = البداية: { $item }
calendar-download = على هيئة ملف
calendar-item = هذه المواعيد في تقويمي
calendar-country = المنح في تقويمي
feed-link = تابع عبر خلاصة التحديثات
feed-more = تابع القراءة في الصفحة نفسها
deadlines-none = لا شيء مفتوح أو مقرر حاليًا.
deadlines-occasions = الفعاليات
item-over = انتهت هذه الفعالية. تبقى الصفحة لمن يبحث عنها.
item-expired = لم يعد هذا المحتوى ساريًا. تبقى الصفحة لمن يبحث عنها.
asked-by = المعنيون:
film = فيلم: { $title }
section-voices = ماذا يقولون
plan-current = سارية
balance-total = المجموع
chart-table = الأرقام في جدول
chart-target = الهدف { $value } بحلول عام { $year }
chart-target-undated = الهدف { $value }
chart-summary = { $title }: من { $first } عام { $from } إلى { $last } عام { $to }.
chart-summary-single = { $title }: { $value } عام { $year }.
tally-of = { $part } من أصل { $whole }
tally-part = القائمة
tally-missing = ليست ضمنها
tally-provenance = رقم محسوب من هذا الدليل.
tally-examples = رقم محسوب من هذا الدليل، بما فيه الأمثلة.
choice-empty = لا ينبثق عنه شيء في هذا الدليل بعد.
home-deadlines = أقرب المواعيد
chooser-label = بلدك
chooser-go = اعرض مواعيدي ورسومي
chooser-other = تحمل أكثر من جنسية أو تقيم في بلد آخر؟ بضعة أسئلة تحدد المواعيد التي تخصك.
home-counts = كل ما نقدّمه

## Values
value-credits = { $count ->
    [zero] لا أرصدة
    [one] رصيد واحد
    [two] رصيدان
    [few] { $number } أرصدة
    [many] { $number } رصيدًا
   *[other] { $number } رصيد
 }
value-credits-own = { $number } { $unit }
value-credits-worth = { $own } ({ $number } ECTS)
value-duration-years = { $count ->
    [zero] { $number } سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $number } سنوات
    [many] { $number } سنة
   *[other] { $number } سنة
 }
value-duration-months = { $count ->
    [zero] { $number } شهر
    [one] شهر واحد
    [two] شهران
    [few] { $number } أشهر
    [many] { $number } شهرًا
   *[other] { $number } شهر
 }
value-duration-weeks = { $count ->
    [zero] { $number } أسبوع
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $number } أسابيع
    [many] { $number } أسبوعًا
   *[other] { $number } أسبوع
 }
value-duration-days = { $count ->
    [zero] { $number } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $number } أيام
    [many] { $number } يومًا
   *[other] { $number } يوم
 }
value-hours = { $count ->
    [zero] { $number } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $number } ساعات
    [many] { $number } ساعة
   *[other] { $number } ساعة
 }
value-pair = { $label }{ "\u200F" }: { $value }
value-joined = { $first } { "\u200F" }· { $second }
value-beside = { $first } { $second }
value-span = { $from }–{ $to }
value-span-wide = { $from } – { $to }
value-place = { $city }، { $country }
value-sdg = الهدف { $number }
value-aside = ({ $text })
document = PDF{ "\u200F" }، { $size }
document-in = PDF{ "\u200F" }، { $size }، { $language }
document-kilobytes = { $number } كيلوبايت
document-megabytes = { $number } ميغابايت
value-per = { $amount } { $unit }
value-by-way = { $value } ({ $way })
value-measure = { $number } { $unit }
value-percent = { $number }%
value-moment = { $moment } (بتوقيت { $city })
value-period-open = ابتداءً من { $from }
value-period-open-year = ابتداءً من عام { $year }
value-period-until = حتى { $to }
value-ects-range = من { $first } إلى { $second }
value-age-limit = ألّا يتجاوز العمر { $first } سنة في { $second }
value-level = { $first } { $second }
value-mobility-window = { $first } في الفصل { $second }
value-mobility-semester = الفصل الدراسي { $second }
word-included = مشمول في الرسوم
word-abroad = يمكن دراسته في الخارج
word-degree-taught-in-it = تُقبل أيضًا شهادة من برنامج يُدرَّس بهذه اللغة
word-not-included = غير مشمول
word-in-full = بالكامل
word-residence-required = يجب أن تقيم أيضًا في بلد من القائمة

## Facts
fact-degree = الشهادة
fact-pays-out = ما تحصل عليه
fact-eligible = الجنسية
fact-eligible-by-place = إلى بلد من القائمة أو منه
fact-entry-degree = الشهادة المطلوبة
fact-entry-fields = مجال الشهادة
fact-entry-grade = الحد الأدنى للنتيجة
fact-entry-note = ما يؤخذ في الحسبان أيضًا
fact-entry-papers = إضافةً إلى الوثائق المعتادة
fact-award = شهادة مشتركة أو مزدوجة
fact-awarded-by = الجهات التي تمنحها معًا
fact-ects = عدد الأرصدة (ECTS)
fact-duration = المدة
fact-delivery = نمط الدراسة
fact-teaching-languages = لغة التدريس
fact-field = المجال
fact-eqf = المستوى الأوروبي (EQF)
fact-national-level = المستوى الوطني
fact-faculty = الكلية
fact-starts = البداية
fact-mobility-window = فترة دراسة في الخارج
fact-mobility-compulsory = فترة دراسة إلزامية في الخارج
fact-apply = التقديم عبر
fact-levels = المستوى الدراسي
fact-city = المدينة
fact-campus = الحرم الجامعي
fact-session = التواريخ
fact-name = الاسم
fact-scope = النطاق
fact-members = الأعضاء
fact-size = عدد الجامعات
fact-member-since = عضو منذ
fact-sdgs = أهداف التنمية المستدامة
fact-website = الموقع
fact-workload = حجم العمل الدراسي
fact-country = البلد
fact-partner-kinds = مجالات التعاون
fact-endonym = الاسم الأصلي
fact-erasmus-code = رمز إيراسموس
fact-schac = رمز SCHAC
fact-ror = ROR
fact-instrument = برنامج التمويل
fact-international = البعد الدولي
fact-orientation = التوجه
fact-event-type = النوع
fact-begins = البداية
fact-ends = النهاية
fact-cancelled = أُلغيت في
fact-choices = الخيار الاستراتيجي
fact-venue = المكان
fact-address = العنوان
fact-online = عبر الإنترنت
fact-registration = التسجيل
fact-held-in = اللغة
fact-for-groups = الفئة المستهدفة
fact-period = الفترة
fact-countries = البلدان
fact-budget = الميزانية
fact-direction = الاتجاه
fact-audience = الفئة المستهدفة
fact-purpose = الغرض
fact-ects-range = الأرصدة
fact-funder = الجهة الممولة
fact-covers = تغطي
fact-age-limit = العمر
fact-residence = الإقامة
fact-languages = اللغات
fact-legalisation = تصديق شهادتك
fact-visa = التأشيرة
fact-code = الرمز
fact-plan = الخطة
fact-priority = بلد ذو أولوية

## Tables
table-specialisations = التخصصات
table-path = أين تدرس
table-language-requirement = شرط اللغة
table-entry-countries = شهادات من بعض البلدان
table-curriculum = الخطة الدراسية
table-sessions = الدورات
table-members = الأعضاء
table-agreements = اتفاقات التبادل
table-covers = ما تغطيه
table-results = النتائج
table-impact = الأثر
table-rounds = دورات التقديم
curriculum-year = السنة { $year }
column-specialisation = التخصص
column-summary = الموضوع
column-language = اللغة
column-cefr = المستوى
column-test = الاختبار
column-merit = لمن
column-minimum = الحد الأدنى
column-code = الرمز
column-course = المقرر
column-year = السنة
column-semester = الفصل
column-at = الجامعة
column-credits = الأرصدة
column-dates = التواريخ
column-places = المقاعد
column-housing = السكن
column-note = ملاحظة
column-member = العضو
column-role = الدور
column-since = منذ
column-source = المصدر
column-what = ما أثمر عنه المشروع
column-capacity = المجال
column-faculty = الكلية
column-field = المجال
column-partner = الشريك
column-level = المستوى
column-places-in = مقاعد الوافدين
column-places-out = مقاعد الموفدين
column-valid-until = صالح حتى
column-cover = البند
column-amount = المبلغ
column-opens = بدء التقديم
column-closes = آخر موعد
column-eligible = الجنسية
column-eligible-by-place = إلى بلد من القائمة أو منه
column-group = المتقدمون
column-kind = نوع الموعد
column-state = الحالة
column-fee = المبلغ
column-who-pays = منح قد تغطيه
column-item = البند
column-country = البلد
column-countries = شهادة من
column-cost = بند التكلفة
column-partners = الشركاء
column-difference = الفرق

## Closed lists
facet-field = مجال الدراسة
facet-faculty = الكلية
facet-campus = الحرم الجامعي
facet-language = لغة التدريس
facet-delivery = نمط الدراسة
facet-entry-field = مجال شهادتك
field-00 = برامج عامة
field-01 = التعليم
field-02 = الفنون والإنسانيات
field-03 = العلوم الاجتماعية والصحافة والمعلومات
field-04 = الأعمال والإدارة والقانون
field-05 = العلوم الطبيعية والرياضيات والإحصاء
field-06 = تكنولوجيا المعلومات والاتصالات
field-07 = الهندسة والصناعة والبناء
field-08 = الزراعة والحراجة ومصايد الأسماك والبيطرة
field-09 = الصحة والرعاية
field-10 = الخدمات
degree-bachelor = بكالوريوس
degree-master = ماجستير
degree-advanced-master = ماجستير متقدم
degree-postgraduate = دبلوم دراسات عليا
degree-doctorate = دكتوراه
award-joint = شهادة واحدة من جميع الجامعات (شهادة مشتركة)
award-double = شهادتان (شهادة مزدوجة)
award-multiple = عدة شهادات (شهادة متعددة)
delivery-on-campus = حضوري
delivery-distance = عن بُعد
delivery-blended = جزئيًا عبر الإنترنت
study-level-bachelor = البكالوريوس
study-level-master = الماجستير
study-level-doctorate = الدكتوراه
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2
deadline-kind-application = التقديم
deadline-kind-scholarship = المنحة
deadline-kind-documents = الوثائق
deadline-kind-payment = الدفع
deadline-kind-nomination = ترشيح جامعتك لك
deadline-kind-interview = المقابلة
deadline-kind-examination = امتحان القبول
deadline-kind-result = إعلان نتيجة القبول
deadline-kind-enrolment = التسجيل
fee-kind-tuition = الرسوم الدراسية
fee-kind-application = رسوم التقديم
fee-kind-registration = رسوم التسجيل
fee-kind-deposit = دفعة مقدمة، تُخصم من الرسوم الدراسية
fee-kind-student-services = خدمات الطلاب
fee-kind-materials = المستلزمات الدراسية
fee-kind-insurance = التأمين
fee-unit-year = في السنة
fee-unit-term = في الفصل الدراسي
fee-unit-month = في الشهر
fee-unit-programme = إجمالًا
fee-unit-credit = لكل رصيد
fee-unit-once = مرة واحدة
fee-by-scholarship = تغطيها المنحة
fee-waived = دون رسوم (إعفاء)
fee-reduced = { $amount } بدلًا من { $whole }
money-period-week = في الأسبوع
money-period-month = في الشهر
money-period-year = في السنة
money-period-once = مرة واحدة
scope-regional = إقليمي
scope-european = أوروبي
scope-global = عالمي
member-role-coordinator = منسق
member-role-full = عضو كامل العضوية
member-role-associate = عضو منتسب
partner-kind-exchange = التبادل
partner-kind-joint-degree = الشهادات المشتركة
partner-kind-research = البحث
partner-kind-development-cooperation = التعاون الإنمائي
partner-kind-summer-school = المدارس الصيفية
instrument-erasmus = إيراسموس+
instrument-own = تمويل ذاتي
orientation-north = مشاركة العلم
orientation-south = مع شركاء في الخارج: بناء القدرات
capacity-education = التعليم
capacity-research = البحث
capacity-community-services = خدمة المجتمع
direction-in = القدوم إلينا
direction-out = الذهاب إلى الخارج
direction-both = في الاتجاهين
audience-student = الطلاب
audience-researcher = الباحثون
audience-lecturer = المدرسون
audience-staff = الموظفون
international-mobility-window = فترة دراسة في الخارج
international-summer-school = مدرسة صيفية تُحتسب أرصدتها
international-partners = شركاء في الخارج
international-network = عضوية في شبكة
international-distance = من أي مكان
counted-programmes-with-summer-school = يُحتسب البرنامج إذا كانت مدرسة صيفية من هذا الدليل تمنح أرصدة فيه.
counted-programmes-with-mobility-window = يُحتسب البرنامج إذا خصص وقتًا للدراسة في الخارج.
counted-programmes-with-partners-abroad = يُحتسب البرنامج إذا تعاون مع شريك في بلد آخر.
counted-programmes-in-networks = يُحتسب البرنامج إذا انتمى إلى شبكة من هذا الدليل.
counted-programmes-with-choice = يُحتسب البرنامج إذا كان منبثقًا عن خيار استراتيجي للجامعة.
counted-master-programmes = كل برامج هذا الدليل التي تؤدي إلى درجة الماجستير.
counted-partners-with-places-out = من شركاء التبادل أو الشهادة المشتركة: من لديهم مقاعد لطلابنا؛ ولا تُحتسب مقاعد الدكتوراه.
counted-partners-in-balance = من الشركاء المرتبطين باتفاق: من يتساوى عدد القادمين منهم وعدد الذاهبين إليهم؛ ولا تُحتسب مقاعد الدكتوراه.
counted-partners-in-education-and-research = الشركاء الذين نجري معهم البحث ونتعاون معهم في التعليم أيضًا: بالتبادل أو بشهادة مشتركة أو بمدرسة صيفية.
counted-partners-in-networks = الشركاء المنتمون إلى شبكة من هذا الدليل.
counted-partners-in-listed-countries = من شركاء التعاون الإنمائي: من يقعون في بلد من القائمة.
counted-projects-in-listed-countries = من مشاريع بناء القدرات: ما يعمل في بلدان القائمة وحدها.
counted-projects-with-results = من مشاريع بناء القدرات: ما يذكر ما حققه.
counted-projects-with-impact = من مشاريع بناء القدرات: ما يذكر ما تغيّر في حياة الناس بفضله.
counted-opportunities-for-staff = فرص الذهاب أو القدوم المتاحة للمدرسين والباحثين وسائر الموظفين.
counted-opportunities-to-listed-countries = من فرص الذهاب: ما يؤدي إلى بلد من القائمة أو إلى شريك فيه أو إلى أي مكان.
counted-opportunities-from-listed-countries = من فرص القدوم: ما يكون من بلد من القائمة أو من شريك فيه أو من أي مكان.
event-type-information-day = يوم تعريفي
event-type-webinar = ندوة عبر الإنترنت
event-type-fair = معرض
event-type-orientation = استقبال
event-type-lecture = محاضرة
purpose-semester = فصل دراسي
purpose-thesis = رسالة الماجستير
purpose-internship = تدريب عملي
purpose-teaching = تدريس
purpose-training = تطوير مهني
purpose-research = بحث
purpose-blended = برنامج مكثف مدمج
cover-item-tuition = الرسوم الدراسية
cover-item-stipend = مخصص المعيشة
cover-item-travel = السفر
cover-item-insurance = التأمين
cover-item-installation = مصاريف الاستقرار
cover-item-housing = السكن
unit-percent = بالمئة
unit-students = طلاب
unit-staff = موظفون
unit-count = العدد

## Texts
markdown-footnotes = الحواشي
markdown-back = العودة إلى النص
markdown-note = من المفيد أن تعرف
markdown-tip = نصيحة
markdown-important = مهم
markdown-warning = انتبه
markdown-caution = تحذير

## Pictures
picture-credit = الصورة: { $credit }

## أي متقدم أنا، وما الذي ينطبق علي
title-who-am-i = من أي فئة أنت؟
title-who-group = فئتك: { $group }
description-who-am-i = بضعة أسئلة تكفي لتعرف المواعيد والرسوم والوثائق التي تخصك. إجاباتك تبقى عندك.
question-nationality = هل تحمل جنسية بلد من هذه القائمة: { $names }؟
question-every-nationality = هل تحمل هذه الجنسيات كلها معًا: { $names }؟
question-residence = هل تقيم في بلد من هذه القائمة: { $names }؟
question-lived = هل سبق لك أن أقمت دون انقطاع (المدة الدنيا: { $duration }) في بلد من هذه القائمة: { $names }؟
question-degree-from = هل صدرت الشهادة التي تؤهلك للقبول من بلد من هذه القائمة: { $names }؟
question-scholarship = هل تتقدم أيضًا إلى هذه المنحة: { $names }؟
question-delivery = هل تريد الدراسة بهذه الطريقة: { $names }؟
answer-yes = نعم
answer-no = لا
who-countries = ما هذه البلدان؟
who-answers = إجاباتك
who-change = تغيير
who-change-label = تغيير: { $question }
who-next = تابع القراءة
mine-remember = احفظ ذلك على جهازي
mine-note = عندئذ تظهر مواعيدك ورسومك أولًا في كل صفحة. لا يُرسل شيء إلى أي جهة.
mine-kept = حُفظ. تظهر مواعيدك ورسومك الآن أولًا في كل صفحة.
mine-undo = تراجع
mine-label = يظهر لك أولًا:
mine-forget = امسحه من جهازي
mine-forgotten = لم يعد شيء محفوظًا. تظهر مواعيد جميع الفئات ورسومها.
mine-mark = لك
mine-others = أظهر ما يخص غيرك أيضًا
ects-meant = كل { 60 } من أرصدة ECTS تعادل سنة
clock-your-time = بتوقيتك: { $time }
opening-expected = انتهى التقديم ({ $opening }). يُتوقع أن يكون الموعد النهائي التالي في { $month }، ولم يُحدد التاريخ بعد.
value-range = من { $from } إلى { $to }

## Narrowing a list
filter-shown = المعروض { $shown } من { $total }
filter-clear = مسح الكل
filter-mine = ما يناسبني
filter-open = ما زال متاحًا لي
filter-fee = أدفع على الأكثر
filter-any = دون تحديد
filter-order = الترتيب
filter-by-name = حسب الاسم
filter-by-next = الموعد النهائي الأقرب أولًا
filter-by-fee = الرسوم الأقل أولًا
filter-who = من أين أنت؟ اطّلع على مواعيدك ورسومك.
filter-none = لا شيء يطابق جميع عوامل التصفية.
filter-without = من دون «{ $name }»: { $count }
filter-chosen = عوامل التصفية المختارة
filter-drop = إزالة «{ $name }»
filter-show = عرض النتائج: { $count }
facet-degree = الشهادة
facet-level = المستوى الدراسي
facet-duration = المدة
facet-start = البداية
facet-country = البلد
facet-direction = الاتجاه
facet-audience = الفئة المستهدفة
facet-purpose = الغرض
facet-cover = ما تغطيه
facet-partner-kind = مجالات التعاون
facet-international = البعد الدولي

## Search, and everything from A to Z
title-search = البحث
title-a-to-z = كل شيء من الألف إلى الياء
description-search = ابحث عن كلمة في جميع الصفحات، أو اعثر على الصفحة باسمها في القائمة المرتبة أبجديًا.
description-a-to-z = جميع صفحات هذا الدليل بأسمائها، مع نوع كل منها.
search-label = عمَّ تبحث؟
search-button = ابحث
search-kind = النوع
search-every-kind = جميع الأنواع
search-every-field = جميع المجالات
search-results = نتائج البحث
search-busy = جارٍ البحث…
search-count = النتائج عن «{ $query }»: { $count }
search-nothing = لم يُعثر على شيء عن «{ $query }».
search-broken = البحث لا يعمل حاليًا، أما القائمة الأبجدية فتعمل.
search-help = جرّب كلمة أخرى أو كلمات أقل، أو تصفّح ما يلي:
search-widen = البحث في جميع الأنواع والمجالات: { $count }
search-all = عرض الكل – { $kind }: { $count }
search-more = عرض المزيد

## Comparisons and the shortlist
title-compare = مقارنة: { $kind }
title-compare-field = مقارنة: { $kind } – { $term }
description-compare = ما يختلف وما يتطابق: المدة واللغة والمواعيد والرسوم والشروط.
nav-compare = مقارنات بحسب مجال الدراسة
compare-these = قارِن بينها
compare-decisive = ما يحسم الاختيار
compare-differs = ما يختلف
compare-same = متطابق في الجميع
compare-none = غير مذكور
compare-many = العدد أكبر من أن يتسع له جدول واحد. افتح مجال دراسة، أو اختر من القائمة ما لا يزيد على أربعة بالأزرار الموجودة فيها (يلزم JavaScript).
compare-remove = أزِل
compare-missing = لم يُعثر على: { $ids }
shortlist = مقارنتي
shortlist-choose = قارِن
shortlist-open = اعرضها جنبًا إلى جنب
shortlist-more = اختر واحدًا آخر للمقارنة.
shortlist-kept = محفوظ على هذا الجهاز فقط.
shortlist-forget = امسح اختياري
shortlist-full = الحد الأقصى أربعة في المرة الواحدة. أزِل واحدًا أولًا.
shortlist-empty = لم يعد هناك أي اختيار.

## A programme on one sheet
title-sheet = { $item }: في صفحة واحدة
sheet-link = صفحة واحدة لعائلتك، للطباعة
sheet-dates = المواعيد والتكاليف
sheet-whole = البرنامج كاملًا
living-total = مجموع تكاليف المعيشة
living-only-shown = تُثبت فقط أن هذا المبلغ لديك، ويبقى لك.
first-year = السنة الأولى إجمالًا
first-year-note = رسوم كل فئة وتكاليف المعيشة معًا، دون خصم ما تدفعه لك المنح
sheet-costs = «البرنامج كاملًا» هو مجموع رسوم جميع السنوات بحسب مبالغ هذه الدورة، وقد تتغير من سنة إلى أخرى. تُضاف إليها تكاليف المعيشة.
sheet-scholarships = المنح المتاحة لهذا البرنامج
title-fact-sheet = بطاقة معلومات للجامعات الشريكة
fact-sheet-places = مقاعد التبادل في السنة
fact-sheet-languages = لغات التدريس والمستوى المطلوب
fact-sheet-staff = للمدرسين وسائر الموظفين
institution-oid = رقم المؤسسة (OID)
institution-eche = ميثاق إيراسموس (ECHE)
sheet-left = يبقى للدفع في السنة الأولى: { $amount }
sheet-left-most = يبقى للدفع في السنة الأولى: { $amount } على الأكثر
sheet-left-none = تدفع المنحة أكثر من تكلفة السنة الأولى
sheet-address = المعلومات المحدَّثة دائمًا على
sheet-authority = هذه ترجمة. عند الاختلاف تُعتمد الصفحة باللغة { $language }.
sheet-print = اطبع
sheet-printed = تاريخ الطباعة: { $date }

## الخرائط
map-partners = شركاؤنا على الخريطة
map-members = أين يوجد الأعضاء
map-country = شركاؤنا في هذا البلد
map-description = { $count ->
    [zero] خريطة لا شركاء فيها.
    [one] خريطة فيها شريك واحد، وهو مذكور في هذه الصفحة أيضًا.
    [two] خريطة فيها شريكان، وهما مذكوران في هذه الصفحة أيضًا.
    [few] خريطة فيها { $count } شركاء، وهم مذكورون في هذه الصفحة أيضًا.
    [many] خريطة فيها { $count } شريكًا، وهم مذكورون في هذه الصفحة أيضًا.
   *[other] خريطة فيها { $count } شريك، وهم مذكورون في هذه الصفحة أيضًا.
 }
map-partner = { $name }، { $city }، { $country }
map-cluster = { $count }: { $places }
map-skip = تجاوز الخريطة
map-key-one = شريك
map-key-several = عدة شركاء متقاربين
## The gallery of components, for those who write themes
gallery-title = مكوّنات السمة
gallery-lead = الأجزاء التي تتألف منها الصفحات، كل جزء كما تستخدمه صفحات هذا الموقع: بمحتوى كثير وبمحتوى قليل.
gallery-reference = مم تتألف السمة: القوالب وما تراه، والمرشِّحات والرسائل والقيم المسمّاة
gallery-calls = { $count ->
    [zero] لم يُستخدم في هذه اللغة
    [one] استُخدم مرة واحدة في هذه اللغة
    [two] استُخدم مرتين في هذه اللغة
    [few] استُخدم { $count } مرات في هذه اللغة
    [many] استُخدم { $count } مرة في هذه اللغة
   *[other] استُخدم { $count } مرة في هذه اللغة
}
gallery-parameters = المعاملات
gallery-parameter = المعامل
gallery-default = إذا لم يُذكر
gallery-required = إلزامي
gallery-full = بمحتوى كثير
gallery-minimal = بمحتوى قليل
gallery-other = شكل آخر
gallery-data = البيانات المُمرَّرة
gallery-nothing = لا تستخدمه أي صفحة في هذه اللغة.
