### Interface words. `$count` chooses the plural form; other names in braces are filled in.
### reviewed: no

## Around every page
skip = İçeriğe geç
nav-main = Ana menü
nav-languages = Diller
nav-toc = Bu sayfada
fees-scholarships = Ödemenize yardımcı olabilecek burslar
nav-menu = Menü
nav-close = Kapat
nav-breadcrumbs = Buradasınız
nav-footer = Bu site hakkında
nav-home = Ana sayfa
nav-groups = Başvuru grupları
nav-months = Aylara göre son tarihler
nav-initials = İlk harfe göre
nav-pagination = Bu listenin sayfaları
footer-authority = Üniversitenin resmî sitesi
footer-zone = Aksi belirtilmedikçe gün 23:59’da biter ({ $zone } saatiyle).
notice-not-translated = Bu sayfa henüz çevrilmedi. Okuduğunuz metnin dili: { $language }.
head-title = { $page } · { $site }
redirect = Bu sayfa taşındı
example = Örnek
page-of = Sayfa { $page } / { $pages }
page-previous = Önceki
page-next = Sonraki

## Kinds
kind-programme = Program
kind-programme-plural = Programlar
kind-summer-school = Yaz okulu
kind-summer-school-plural = Yaz okulları
kind-mobility = Değişim
kind-mobility-plural = Değişim
kind-scholarship = Burs
kind-scholarship-plural = Burslar
kind-country = Ülke
kind-country-plural = Ülkeler
kind-network = Ağ
kind-network-plural = Ağlar
kind-partner = Partner
kind-partner-plural = Partnerler
kind-project = Proje
kind-project-plural = Projeler
kind-goal = Stratejik hedef
kind-goal-plural = Stratejik hedefler
kind-event = Etkinlik
kind-event-plural = Etkinlikler
kind-news = Haber
kind-news-plural = Haberler
kind-page = Sayfa
kind-page-plural = Sayfalar

## Lists
list-programmes-title = Programlar
list-programmes-intro = Programlarımızın ücretleri, başvuru tarihleri ve size kazandıracakları.
list-summer-schools-title = Yaz okulları
list-summer-schools-intro = Kendi üniversitenizde sayılabilecek krediler kazandıran kısa yaz dersleri.
list-mobility-title = Değişim ve hareketlilik
list-mobility-intro = Bir süre başka bir yerde okumanın, araştırma yapmanın veya ders vermenin ya da bize gelmenin yolları.
list-scholarships-title = Burslar
list-scholarships-intro = Kim neyi karşılıyor, kimler başvurabilir, son tarih ne zaman.
list-countries-title = Nereden geliyorsunuz?
list-countries-intro = Son başvuru tarihlerinizi, ödeyeceğiniz ücretleri ve ülkenize açık bursları görmek için ülkenizi seçin.
list-networks-title = Ağlar
list-networks-intro = Üyesi olduğumuz üniversite ağları.
list-partners-title = Partner üniversiteler
list-partners-intro = Öğrencilerimizin gittiği, konuklarımızın geldiği üniversiteler, ülkelere göre.
list-projects-title = Projeler
list-projects-intro = Partnerlerimizle birlikte neyi, nerede, ne kadar süreyle yaptığımız.
list-goals-title = Stratejik hedefler
list-goals-intro = Üniversitenin yurt dışında ve kendi ülkesinde ulaşmak istedikleri.
list-events-title = Etkinlikler
list-events-intro = Bize soru sorabileceğiniz tanıtım günleri, web seminerleri ve fuarlar.
list-news-title = Haberler
list-news-intro = Uluslararası olanaklarımızdaki yenilikler.
list-pages-title = Sayfalar
list-pages-intro = Burada okumak üzerine daha fazlası.
list-all = Tümünü göster
facets = Listeyi daralt
count-programmes = { $count ->
    [one] { $count } program
   *[other] { $count } program
 }
count-summer-schools = { $count ->
    [one] { $count } yaz okulu
   *[other] { $count } yaz okulu
 }
count-mobility = { $count ->
    [one] { $count } olanak
   *[other] { $count } olanak
 }
count-scholarships = { $count ->
    [one] { $count } burs
   *[other] { $count } burs
 }
count-countries = { $count ->
    [one] { $count } ülke veya bölge
   *[other] { $count } ülke ve bölge
 }
count-networks = { $count ->
    [one] { $count } ağ
   *[other] { $count } ağ
 }
count-partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partner
 }
count-projects = { $count ->
    [one] { $count } proje
   *[other] { $count } proje
 }
count-events = { $count ->
    [one] { $count } etkinlik
   *[other] { $count } etkinlik
 }
count-news = { $count ->
    [one] { $count } haber
   *[other] { $count } haber
 }
count-members = { $count ->
    [one] { $count } üye
   *[other] { $count } üye
 }
count-serving = { $count ->
    [0] Katalogda bu hedefe katkıda bulunan bir içerik henüz yok
    [one] Katalogdaki { $count } içerik bu hedefe katkıda bulunuyor
   *[other] Katalogdaki { $count } içerik bu hedefe katkıda bulunuyor
 }

## Titles of pages
title-deadlines = Son tarihler
title-deadlines-group = Son tarihler: { $group }
title-strategy = Stratejimiz
title-balance = Ülke ülke gelen ve giden öğrenciler
title-not-found = Böyle bir sayfa yok
title-gone = Bu sayfa artık yok
title-from = Geldiğiniz ülke: { $country }
title-term = { $kind }: { $term }
description-deadlines = Ay ay, neyin ne zaman kapandığı. Yalnızca sizin için geçerli olanları görmek için grubunuzu seçin.
description-strategy = Üniversitenin yurt dışında ve kendi ülkesinde ulaşmak istedikleri ve bu katalogda buna hizmet edenler.
description-balance = Anlaşmalarımızın her yıl sunduğu değişim kontenjanları: kabul ettiğimiz ve gönderdiğimiz öğrenciler.
description-not-found = Sayfa taşınmış veya adres yanlış yazılmış olabilir. Aşağıdakilerden birinden yeniden başlayın.
description-gone = Burada yer alan içerik artık sunulmuyor, yerine başka bir şey de gelmedi. Aşağıdakilerden birinden yeniden başlayın.
description-country = Bu ülkeden ({ $country }) başvuranlar için son tarihler, ücretler ve burslar ile birlikte yaptıklarımız.
description-term = { $kind }. { $facet }: { $term }.
eyebrow-country = Benim ülkemden

## Sections of an item's page
section-outcomes = Neler yapabileceksiniz
section-deadlines = Son tarihler
section-fees = Öğrenim ücretleri
section-papers = Teslim edilecek belgeler
section-entry = Kabul edilebilir miyim?
section-living = Burada yaşamanın maliyeti
section-next = Sonraki adımlar
section-facts = Bir bakışta
section-mirror = Bu katalogdaki durum
section-priority = Öncelikli ülkeler
section-contact = Bize sorun
section-related = İlgili sayfalar
opens-on = Başvuruların açılışı: { $date }
opens-on-nomination = Aday gösterme başlangıcı: { $date }
starts-on = başlangıç: { $date }
contact-website = Web sitesi
contact-whatsapp = WhatsApp
contact-line = LINE
card-deadline = Son başvuru
card-deadline-application = Son başvuru
card-deadline-nomination = Üniversitenizin sizi aday göstermesi için son tarih
card-language = Metnin dili: { $language }
action-apply = Başvur
action-papers = Belgeler

## Openings
opening-intake = { $year } akademik yılı
opening-session = { $period }
opening-starts = Başlangıç: { $date }
opening-round = Çağrı: { $date }
opening-named = { $opening } · { $name }
start-any-time = Herhangi bir zamanda
round = { $number }. tur
closes-rolling = Yer olduğu sürece
closes-rolling-at-latest = Yer olduğu sürece, en geç { $date }
closes-until-full = Kontenjan dolana kadar
closes-until-full-at-latest = Kontenjan dolana kadar, en geç { $date }
closes-not-admitted = Başvuru yapılamaz
not-yet-known = Henüz belli değil
answer-by = Son yanıt tarihi: { $date }
takes = yaklaşık { $duration } sürer
begin-by = en geç { $date } günü başlayın
group-everybody = Herkes
group-own = Üniversite mensupları
dates-next = Sonraki: { $opening }
dates-only = Yalnızca: { $whom }
places-full = { $date } tarihinden beri kontenjan dolu
count-places = { $count ->
    [one] { $count } kişilik yer
   *[other] { $count } kişilik yer
 }
count-more-groups = { $count ->
    [one] bir grup daha
   *[other] { $count } grup daha
 }
state-upcoming = Henüz açılmadı
state-open = Açık
state-closing-soon = Yakında kapanıyor
state-passed = Kapandı
state-full = Kontenjan dolu
state-not-admitted = Kabul edilmiyor
state-cancelled = İptal edildi

## Where facts come from
provenance-on = Son kontrol:
provenance-checked = Son kontrol: { $date }
provenance-source = Kaynak
provenance-source-numbered = Kaynak { $number }
provenance-example = Sayfanın nasıl çalıştığını göstermek için uydurulmuştur.
country-list-by = hazırlayan: { $authority }
provenance-late = Bu bilgilerin gözden geçirilmesi gecikti; bunlara güvenmeden önce lütfen bize sorun.
being-checked = Kontrol ediliyor

## Countries
country-group = Başvuru grubunuz
country-group-note = Bu ülkenin vatandaşı olan, orada yaşayan ve orada mezun olanlar için. Başka bir yerde yaşıyor veya okuduysanız başka kurallar geçerli olabilir.
country-more-deadlines = Sizin için diğer tarihler
country-all-deadlines = Grubunuzun tüm son tarihleri
country-offer = Başvurabileceğiniz programlar
country-scholarships = Bu ülkeye açık burslar
country-no-scholarships = Şu anda burslarımızın hiçbiri bu ülkeye açık değil.
country-scholarships-more = Bu { $shown } burs önce sona eriyor; burs listesinde { $count } bursun tümü var
country-alumni = Bu ülkeden mezunlarımız anlatıyor

## Deadlines, strategy, home
calendar-subscribe = Takvimime ekle
calendar-name = { $institution } takvimi: { $group }
calendar-deadline = Son tarih ({ $kind }): { $item }
calendar-opens = Başvurular açılıyor: { $item }
calendar-opens-nomination = Aday gösterme başlıyor: { $item }
calendar-starts = Başlıyor: { $item }
calendar-download = dosya olarak
calendar-item = Bu tarihler takvimimde
calendar-country = Burslar takvimimde
feed-link = Akışla izle
feed-more = Devamı sayfanın kendisinde
deadlines-none = Şu anda açık veya planlanmış bir şey yok.
deadlines-occasions = Etkinlikler
item-over = Bu sona erdi. Sayfa, arayanlar için burada kalıyor.
item-expired = Bu artık güncel değil. Sayfa, arayanlar için korunuyor.
asked-by = İlgilendirdiği kişiler:
film = Film: { $title }
section-voices = Ne diyorlar
plan-current = yürürlükte
balance-total = Toplam
chart-table = Rakamlar tablo olarak
chart-target = Hedef: { $year } yılına kadar { $value }
chart-target-undated = Hedef: { $value }
chart-summary = { $title }: { $from } yılında { $first }, { $to } yılında { $last }.
chart-summary-single = { $title }: { $year } yılında { $value }.
tally-of = { $part } / { $whole }
tally-part = Hangileri
tally-missing = Bunların arasında olmayanlar
tally-provenance = Bu katalogda sayılmıştır.
tally-examples = Bu katalogda, örnekler de dâhil edilerek sayılmıştır.
choice-empty = Katalogda henüz buna dayanan bir şey yok.
home-deadlines = Yakında kapananlar
chooser-label = Ülkeniz
chooser-go = Tarihlerimi ve ücretlerimi göster
chooser-other = Birden fazla vatandaşlığınız mı var ya da başka bir yerde mi yaşıyorsunuz? Birkaç soru hangi tarihlerin sizin için geçerli olduğunu gösterir.
home-counts = Tüm olanaklar

## Values
value-credits = { $count ->
    [one] { $number } kredi
   *[other] { $number } kredi
 }
value-credits-own = { $number } { $unit }
value-credits-worth = { $own } ({ $number } AKTS)
value-duration-years = { $count ->
    [one] { $number } yıl
   *[other] { $number } yıl
 }
value-duration-months = { $count ->
    [one] { $number } ay
   *[other] { $number } ay
 }
value-duration-weeks = { $count ->
    [one] { $number } hafta
   *[other] { $number } hafta
 }
value-duration-days = { $count ->
    [one] { $number } gün
   *[other] { $number } gün
 }
value-hours = { $count ->
    [one] { $number } saat
   *[other] { $number } saat
 }
value-pair = { $label }: { $value }
value-joined = { $first } · { $second }
value-beside = { $first } { $second }
value-span = { $from }–{ $to }
value-span-wide = { $from } – { $to }
value-place = { $city }, { $country }
value-sdg = SKA { $number }
value-aside = ({ $text })
document = PDF, { $size }
document-in = PDF, { $size }, { $language }
document-kilobytes = { $number } kB
document-megabytes = { $number } MB
value-per = { $unit } { $amount }
value-by-way = { $value } ({ $way })
value-measure = { $number } { $unit }
value-percent = %{ $number }
value-moment = { $moment } ({ $city } saatiyle)
value-period-open = { $from } tarihinden itibaren
value-period-open-year = { $year } yılından itibaren
value-period-until = { $to } tarihine kadar
value-ects-range = { $first } – { $second }
value-age-limit = { $second } tarihinde en fazla { $first } yaş
value-level = { $first } { $second }
value-mobility-window = { $second }. yarıyılda { $first }
value-mobility-semester = { $second }. yarıyıl
word-included = Ücrete dâhil
word-abroad = Yurt dışında alınabilir
word-degree-taught-in-it = Bu dilde alınmış bir diploma da geçerlidir
word-not-included = Dâhil değil
word-in-full = Tamamı
word-residence-required = Ayrıca listedeki ülkelerden birinde yaşamanız gerekir

## Facts
fact-degree = Derece
fact-pays-out = Size öder
fact-eligible = Uyruk
fact-eligible-by-place = Listedeki bir ülkeye veya ülkeden
fact-entry-degree = Gereken diploma
fact-entry-fields = Diplomanızın alanı
fact-entry-grade = En düşük sonuç
fact-entry-note = Başka neye bakılır
fact-entry-papers = Olağan belgelerin yanında
fact-award = Ortak veya çift diploma
fact-awarded-by = Diplomayı birlikte verenler
fact-ects = Kredi
fact-duration = Süre
fact-delivery = Eğitim biçimi
fact-teaching-languages = Öğretim dili
fact-field = Alan
fact-eqf = Avrupa düzeyi (AYÇ)
fact-national-level = Ulusal düzey
fact-faculty = Fakülte
fact-starts = Başlangıç
fact-mobility-window = Yurt dışı dönemi
fact-mobility-compulsory = Zorunlu yurt dışı dönemi
fact-apply = Başvuru yeri
fact-levels = Öğrenim düzeyi
fact-city = Şehir
fact-campus = Yerleşke
fact-session = Tarihler
fact-name = Ad
fact-scope = Kapsam
fact-members = Üyeler
fact-size = Üniversiteler
fact-member-since = Üyelik başlangıcı
fact-sdgs = Sürdürülebilir Kalkınma Amaçları
fact-website = Web sitesi
fact-workload = İş yükü
fact-country = Ülke
fact-partner-kinds = Birlikte yaptıklarımız
fact-endonym = Kendi dilindeki adı
fact-erasmus-code = Erasmus kodu
fact-schac = SCHAC kodu
fact-ror = ROR
fact-instrument = Destek programı
fact-international = Uluslararası yönü
fact-orientation = Yönelim
fact-event-type = Tür
fact-begins = Başlangıç
fact-ends = Bitiş
fact-cancelled = İptal tarihi
fact-choices = Stratejik tercih
fact-venue = Yer
fact-address = Adres
fact-online = Çevrim içi
fact-registration = Kayıt yeri
fact-held-in = Etkinlik dili
fact-for-groups = Kimler için
fact-period = Dönem
fact-countries = Ülkeler
fact-budget = Bütçe
fact-direction = Yön
fact-audience = Kimler için
fact-purpose = Tür
fact-ects-range = Krediler
fact-funder = Finansman
fact-covers = Karşıladığı giderler
fact-age-limit = Yaş
fact-residence = İkamet
fact-languages = Diller
fact-legalisation = Diplomanızın tasdiki
fact-visa = Vize
fact-code = Kod
fact-plan = Strateji planı
fact-priority = Öncelikli ülke

## Tables
table-specialisations = Uzmanlık alanları
table-path = Nerede okunur
table-language-requirement = Dil şartı
table-entry-countries = Bazı ülkelerden diplomalar
table-curriculum = Ders planı
table-sessions = Oturumlar
table-members = Üyeler
table-agreements = Değişim anlaşmaları
table-covers = Karşıladığı giderler
table-results = Sonuçlar
table-impact = Etki
table-rounds = Çağrılar
curriculum-year = { $year }. yıl
column-specialisation = Uzmanlık alanı
column-summary = Konusu
column-language = Dil
column-cefr = Düzey
column-test = Sınav
column-merit = Kimler için
column-minimum = En az
column-code = Kod
column-course = Ders
column-year = Yıl
column-semester = Yarıyıl
column-at = Üniversite
column-credits = Kredi
column-dates = Tarihler
column-places = Kontenjan
column-housing = Konaklama
column-note = Not
column-member = Üye
column-role = Görev
column-since = Başlangıç
column-source = Kaynak
column-what = Neler sağlandı
column-capacity = Alan
column-faculty = Fakülte
column-field = Alan
column-partner = Partner
column-level = Düzey
column-places-in = Gelen kontenjanı
column-places-out = Giden kontenjanı
column-valid-until = Geçerlilik
column-cover = Gider
column-amount = Tutar
column-opens = Açılış
column-closes = Kapanış
column-eligible = Uyruk
column-eligible-by-place = Listedeki bir ülkeye veya ülkeden
column-group = Başvuranlar
column-kind = Son tarih konusu
column-state = Durum
column-fee = Ücret
column-who-pays = Karşılayabilecek burs
column-item = İçerik
column-country = Ülke
column-countries = Diplomanın ülkesi
column-cost = Gider
column-partners = Partnerler
column-difference = Fark

## Closed lists
facet-field = Öğrenim alanı
facet-faculty = Fakülte
facet-campus = Yerleşke
facet-language = Öğretim dili
facet-delivery = Eğitim biçimi
facet-entry-field = Diplomanızın alanı
field-00 = Genel programlar
field-01 = Eğitim
field-02 = Sanat ve beşerî bilimler
field-03 = Sosyal bilimler, gazetecilik ve enformasyon
field-04 = İş, yönetim ve hukuk
field-05 = Doğa bilimleri, matematik ve istatistik
field-06 = Bilgi ve iletişim teknolojileri
field-07 = Mühendislik, imalat ve inşaat
field-08 = Tarım, ormancılık, su ürünleri ve veterinerlik
field-09 = Sağlık ve refah
field-10 = Hizmetler
degree-bachelor = Lisans
degree-master = Yüksek lisans
degree-advanced-master = İleri yüksek lisans
degree-postgraduate = Lisansüstü sertifika
degree-doctorate = Doktora
award-joint = Tüm üniversitelerin tek diploması (ortak diploma)
award-double = İki diploma (çift diploma)
award-multiple = Birden çok diploma (çoklu diploma)
delivery-on-campus = Kampüste
delivery-distance = Uzaktan öğretim
delivery-blended = Karma
study-level-bachelor = Lisans
study-level-master = Yüksek lisans
study-level-doctorate = Doktora
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2
deadline-kind-application = Başvuru
deadline-kind-scholarship = Burs
deadline-kind-documents = Belgeler
deadline-kind-payment = Ödeme
deadline-kind-nomination = Üniversitenizin adaylık bildirimi
deadline-kind-interview = Mülakat
deadline-kind-examination = Giriş sınavı
deadline-kind-result = Kabul sonucunun açıklanması
deadline-kind-enrolment = Kayıt
fee-kind-tuition = Öğrenim ücreti
fee-kind-application = Başvuru ücreti
fee-kind-registration = Kayıt ücreti
fee-kind-deposit = Öğrenim ücretinden düşülen ön ödeme
fee-kind-student-services = Öğrenci hizmetleri
fee-kind-materials = Ders materyalleri
fee-kind-insurance = Sigorta
fee-unit-year = yıllık
fee-unit-term = dönemlik
fee-unit-month = aylık
fee-unit-programme = toplam
fee-unit-credit = kredi başına
fee-unit-once = bir defalık
fee-by-scholarship = Burs tarafından karşılanır
fee-waived = Ücretten muaf
fee-reduced = { $whole } yerine { $amount }
money-period-week = haftada
money-period-month = ayda
money-period-year = yılda
money-period-once = bir defaya mahsus
scope-regional = Bölgesel
scope-european = Avrupa geneli
scope-global = Dünya geneli
member-role-coordinator = Koordinatör
member-role-full = Tam üye
member-role-associate = Ortak üye
partner-kind-exchange = Değişim
partner-kind-joint-degree = Ortak diploma
partner-kind-research = Araştırma
partner-kind-development-cooperation = Kalkınma iş birliği
partner-kind-summer-school = Yaz okulu
instrument-erasmus = Erasmus+
instrument-own = Öz kaynaklar
orientation-north = Bilgiyi paylaşmak
orientation-south = Yurt dışındaki ortaklarla: kapasite geliştirmek
capacity-education = Eğitim
capacity-research = Araştırma
capacity-community-services = Topluma hizmet
direction-in = Bize geliş
direction-out = Yurt dışına gidiş
direction-both = İki yönlü
audience-student = Öğrenciler
audience-researcher = Araştırmacılar
audience-lecturer = Öğretim elemanları
audience-staff = Personel
international-mobility-window = Yurt dışı dönemi
international-summer-school = Kredisi sayılan yaz okulu
international-partners = Yurt dışındaki partnerler
international-network = Bir ağın parçası
international-distance = Her yerden izlenebilir
counted-programmes-with-summer-school = Bir program, bu katalogdaki bir yaz okulu o programda kredi kazandırıyorsa sayılır.
counted-programmes-with-mobility-window = Bir program, yurt dışına gitmek için zaman ayırıyorsa sayılır.
counted-programmes-with-partners-abroad = Bir program, başka bir ülkedeki bir partnerle çalışıyorsa sayılır.
counted-programmes-in-networks = Bir program, bu katalogdaki bir ağa dâhilse sayılır.
counted-programmes-with-choice = Bir program, üniversitenin stratejik bir tercihine dayanıyorsa sayılır.
counted-master-programmes = Bu katalogda yüksek lisans derecesi veren tüm programlar.
counted-partners-with-places-out = Değişim veya ortak diploma için çalıştığımız partnerlerden, öğrencilerimize kontenjan ayıranlar.
counted-partners-in-balance = Anlaşmamız olan partnerlerden, gelebilecek öğrenci sayısı gidebilecek öğrenci sayısına eşit olanlar.
counted-partners-in-education-and-research = Hem araştırma yaptığımız hem de değişim, ortak diploma veya yaz okulu yoluyla eğitim verdiğimiz partnerler.
counted-partners-in-networks = Bu katalogdaki bir ağa dâhil olan partnerler.
counted-partners-in-listed-countries = Kalkınma iş birliği yaptığımız partnerlerden, listedeki bir ülkede bulunanlar.
counted-projects-in-listed-countries = Kapasite geliştirme projelerinden, yalnızca listedeki ülkelerde yürütülenler.
counted-projects-with-results = Kapasite geliştirme projelerinden, neler sağladığını anlatanlar.
counted-projects-with-impact = Kapasite geliştirme projelerinden, insanlar için neyin değiştiğini anlatanlar.
counted-opportunities-for-staff = Öğretim elemanları, araştırmacılar ve diğer personel için gitme veya gelme olanakları.
counted-opportunities-to-listed-countries = Gitme olanaklarından, listedeki bir ülkeye, oradaki bir partnere veya herhangi bir yere götürenler.
counted-opportunities-from-listed-countries = Gelme olanaklarından, listedeki bir ülkeden, oradaki bir partnerden veya herhangi bir yerden buraya getirenler.
event-type-information-day = Tanıtım günü
event-type-webinar = Web semineri
event-type-fair = Fuar
event-type-orientation = Uyum programı
event-type-lecture = Konferans
purpose-semester = Bir yarıyıl öğrenim
purpose-thesis = Tez
purpose-internship = Staj
purpose-teaching = Ders verme
purpose-training = Eğitim alma
purpose-research = Araştırma
purpose-blended = Karma yoğun program
cover-item-tuition = Öğrenim ücreti
cover-item-stipend = Geçim desteği
cover-item-travel = Yolculuk
cover-item-insurance = Sigorta
cover-item-installation = Yerleşme gideri
cover-item-housing = Konaklama
unit-percent = yüzde
unit-students = öğrenci
unit-staff = personel
unit-count = sayı

## Texts
markdown-footnotes = Dipnotlar
markdown-back = Metne dön
markdown-note = Bilmekte yarar var
markdown-tip = İpucu
markdown-important = Önemli
markdown-warning = Dikkat
markdown-caution = Uyarı

## Pictures
picture-credit = Görsel: { $credit }

## Which applicant am I, and what holds for me
title-who-am-i = Hangi başvuru grubundasınız?
title-who-group = Grubunuz: { $group }
description-who-am-i = Birkaç soru, sizin için hangi son tarihlerin, ücretlerin ve belgelerin geçerli olduğunu gösterir. Yanıtlarınız sizde kalır.
question-nationality = Şunlardan birinin vatandaşı mısınız: { $names }?
question-every-nationality = Şu vatandaşlıkların hepsine aynı anda sahip misiniz: { $names }?
question-residence = Şunlardan birinde mi yaşıyorsunuz: { $names }?
question-lived = Hiç en az { $duration } boyunca kesintisiz olarak şunlardan birinde yaşadınız mı: { $names }?
question-degree-from = Başvuru hakkı veren diplomanızı şunlardan birinde mi aldınız: { $names }?
question-scholarship = Şu bursa da başvuruyor musunuz: { $names }?
question-delivery = Şu biçimde mi okumak istiyorsunuz: { $names }?
answer-yes = Evet
answer-no = Hayır
who-countries = Bunlar hangi ülkeler?
who-answers = Yanıtlarınız
who-change = değiştir
who-change-label = değiştir: { $question }
who-next = Okumaya devam edin
mine-remember = Bu cihazda hatırla
mine-note = Böylece her sayfada önce sizin son tarihleriniz ve ücretleriniz gösterilir. Hiçbir yere bir şey gönderilmez.
mine-kept = Hatırlandı. Artık her sayfada önce sizin son tarihleriniz ve ücretleriniz gösterilir.
mine-undo = Geri al
mine-label = Önce sizin için gösterilen:
mine-forget = unut
mine-forgotten = Artık hiçbir şey hatırlanmıyor. Tüm grupların tarihleri ve ücretleri gösteriliyor.
mine-mark = sizin için
mine-others = Diğerlerininkini de göster
ects-meant = ECTS: 60 = 1 yıl
clock-your-time = sizin saatiniz: { $time }
opening-expected = Başvurular kapandı ({ $opening }). Bir sonrakinin kapanması beklenen ay: { $month }. Kesin tarih henüz belli değil.
value-range = { $from } – { $to }

## Narrowing a list
filter-shown = Gösterilen: { $shown } / { $total }
filter-clear = Tümünü temizle
filter-mine = Bana uygun
filter-open = Bana hâlâ açık
filter-fee = En fazla ödeyeceğim tutar
filter-any = fark etmez
filter-order = Sıralama
filter-by-name = Ada göre
filter-by-next = Önce en yakın son tarih
filter-by-fee = Önce en düşük ücret
filter-who = Nereden geliyorsunuz? Kendi tarihlerinizi ve ücretlerinizi görün.
filter-none = Bunların hepsine uyan bir sonuç yok.
filter-without = “{ $name }” olmadan: { $count }
filter-chosen = Seçilen filtreler
filter-drop = “{ $name }” filtresini kaldır
filter-show = Sonuçları göster: { $count }
facet-degree = Derece
facet-level = Öğrenim düzeyi
facet-duration = Süre
facet-start = Başlangıç
facet-country = Ülke
facet-direction = Yön
facet-audience = Kimler için
facet-purpose = Tür
facet-cover = Karşıladığı giderler
facet-partner-kind = Birlikte yaptıklarımız
facet-international = Uluslararası yönü

## Search, and everything from A to Z
title-search = Arama
title-a-to-z = A’dan Z’ye her şey
description-search = Bütün sayfalarda bir sözcük arayın veya A’dan Z’ye listede adıyla bulun.
description-a-to-z = Bu kataloğun tüm sayfaları, adlarına göre ve türleriyle birlikte.
search-label = Ne arıyorsunuz?
search-button = Ara
search-kind = Tür
search-every-kind = Tüm türler
search-every-field = Tüm alanlar
search-results = Arama sonuçları
search-busy = Aranıyor…
search-count = “{ $query }” için sonuçlar: { $count }
search-nothing = “{ $query }” için hiçbir şey bulunamadı.
search-broken = Arama şu anda çalışmıyor. A’dan Z’ye liste çalışıyor.
search-help = Başka bir sözcük veya daha az sözcük deneyin. Ya da buradan göz atın:
search-widen = Tüm türlerde ve alanlarda ara: { $count }
search-all = { $kind }, tümünü göster: { $count }
search-more = Daha fazla göster

## Comparisons and the shortlist
title-compare = { $kind }: yan yana
title-compare-field = { $kind }: yan yana, { $term }
description-compare = Farklı olanlar ve aynı olanlar: süre, dil, son tarihler, ücretler, koşullar.
nav-compare = Öğrenim alanına göre karşılaştırmalar
compare-these = Bunları karşılaştır
compare-decisive = Belirleyici olanlar
compare-differs = Farklı olanlar
compare-same = Hepsinde aynı
compare-none = belirtilmemiş
compare-many = Tek bir tablo için sayıları çok fazla. Bir öğrenim alanı açın veya listedeki düğmelerle en fazla dört tanesini seçin (düğmeler JavaScript gerektirir).
compare-remove = Çıkar
compare-missing = Bulunamadı: { $ids }
shortlist = Karşılaştırmam
shortlist-choose = Karşılaştır
shortlist-open = Yan yana gör
shortlist-more = Karşılaştırmak için bir tane daha seçin.
shortlist-kept = Yalnızca bu cihazda saklanır.
shortlist-forget = Seçimimi unut
shortlist-full = Aynı anda en fazla dört tanesi karşılaştırılabilir. Önce birini çıkarın.
shortlist-empty = Artık seçili bir şey yok.

## A programme on one sheet
title-sheet = { $item }: tek sayfada
sheet-link = Aileniz için tek sayfa, yazdırmak üzere
sheet-dates = Tarihler ve ücretler
sheet-whole = Programın tamamı
living-total = Yaşam giderleri toplamı
living-only-shown = Yalnızca paranız olduğunu gösterirsiniz; para sizde kalır.
first-year = İlk yıl toplam
first-year-note = Her grubun ücretleri ve yaşam giderleri birlikte; bursun size verdiği düşülmemiştir
sheet-costs = “Programın tamamı”, bütün yılların bu başlangıç için geçerli tutarlarla hesaplanmış tüm ücretleridir; tutarlar yıldan yıla değişebilir. Yaşam giderleri buna eklenir.
sheet-scholarships = Bu program için burslar
title-fact-sheet = Partner üniversiteler için bilgi formu
fact-sheet-places = Yıllık değişim kontenjanı
fact-sheet-languages = Öğretim dilleri ve istenen düzey
fact-sheet-staff = Öğretim elemanları ve diğer personel için
institution-oid = Kurum numarası (OID)
institution-eche = Erasmus beyannamesi (ECHE)
sheet-left = İlk yıl için ödenecek kalan: { $amount }
sheet-left-most = İlk yıl için ödenecek kalan: en çok { $amount }
sheet-left-none = İlk yılın masrafından fazlasını öder
sheet-address = Her zaman güncel adres:
sheet-authority = Bu bir çeviridir. İkisi arasında fark varsa şu dildeki sayfa geçerlidir: { $language }.
sheet-print = Yazdır
sheet-printed = Yazdırma tarihi: { $date }

## Maps
map-partners = Haritada partnerlerimiz
map-members = Üyelerin bulunduğu yerler
map-country = Oradaki ortaklarımız
map-description = { $count ->
    [one] Bir partneri gösteren harita. Bu sayfada partnerin adı da yer alıyor.
   *[other] { $count } partneri gösteren harita. Bu sayfada partnerler liste olarak da yer alıyor.
 }
map-partner = { $name }, { $city }, { $country }
map-cluster = { $count }: { $places }
map-skip = Haritayı atla
map-key-one = Partner
map-key-several = Birbirine yakın birkaç partner

## The gallery of components, for those who write themes
gallery-title = Temanın bileşenleri
gallery-lead = Sayfaları oluşturan parçalar: her biri bu sitenin sayfalarında kullanıldığı biçimde, çok ve az içerikle.
gallery-reference = Bir tema nelerden oluşur: şablonlar ve gördükleri, süzgeçler, iletiler, adlandırılmış değerler
gallery-calls = { $count ->
    [one] bu dilde bir kez kullanılıyor
   *[other] bu dilde { $count } kez kullanılıyor
 }
gallery-parameters = Parametreler
gallery-parameter = Parametre
gallery-default = Verilmezse
gallery-required = verilmesi zorunlu
gallery-full = Çok içerikle
gallery-minimal = Az içerikle
gallery-other = Başka bir biçimi
gallery-data = Çağrıldığı değerler
gallery-nothing = Bu dilde hiçbir sayfa bunu kullanmıyor.
