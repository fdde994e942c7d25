### Interface words. `$count` chooses the plural form; other names in braces are filled in.

## Around every page
skip = Đến nội dung chính
nav-main = Menu chính
nav-languages = Ngôn ngữ
nav-toc = Trên trang này
fees-scholarships = Học bổng có thể hỗ trợ chi trả
nav-menu = Menu
nav-close = Đóng
nav-breadcrumbs = Bạn đang ở đây
nav-footer = Về trang web này
nav-home = Trang chủ
nav-groups = Nhóm ứng viên
nav-months = Hạn nộp theo tháng
nav-initials = Theo chữ cái đầu
nav-pagination = Các trang của danh sách
footer-authority = Trang web chính thức của trường
footer-zone = Nếu không ghi gì khác, hạn là đến hết 23:59 của ngày đó (giờ { $zone }).
notice-not-translated = Trang này chưa được dịch. Ngôn ngữ đang hiển thị: { $language }.
head-title = { $page } · { $site }
redirect = Trang này đã chuyển sang địa chỉ khác
example = Ví dụ
page-of = Trang { $page }/{ $pages }
page-previous = Trước
page-next = Sau

## Kinds
kind-programme = Chương trình
kind-programme-plural = Chương trình
kind-summer-school = Trường hè
kind-summer-school-plural = Trường hè
kind-mobility = Cơ hội quốc tế
kind-mobility-plural = Cơ hội quốc tế
kind-scholarship = Học bổng
kind-scholarship-plural = Học bổng
kind-country = Quốc gia
kind-country-plural = Quốc gia
kind-network = Mạng lưới
kind-network-plural = Mạng lưới
kind-partner = Đối tác
kind-partner-plural = Đối tác
kind-project = Dự án
kind-project-plural = Dự án
kind-goal = Mục tiêu chiến lược
kind-goal-plural = Mục tiêu chiến lược
kind-event = Sự kiện
kind-event-plural = Sự kiện
kind-news = Tin tức
kind-news-plural = Tin tức
kind-page = Trang
kind-page-plural = Trang

## Lists
list-programmes-title = Chương trình
list-programmes-intro = Học phí, hạn nộp hồ sơ và những gì bạn sẽ học trong các chương trình của chúng tôi.
list-summer-schools-title = Trường hè
list-summer-schools-intro = Các khóa học ngắn vào mùa hè, với tín chỉ có thể được trường của bạn công nhận.
list-mobility-title = Trao đổi và học tập quốc tế
list-mobility-intro = Học tập, nghiên cứu hoặc giảng dạy một thời gian ở nơi khác, hay đến với chúng tôi.
list-scholarships-title = Học bổng
list-scholarships-intro = Ai chi trả những gì, ai được nộp hồ sơ và đến khi nào.
list-countries-title = Bạn đến từ đâu?
list-countries-intro = Chọn nước của bạn để xem hạn nộp, học phí và học bổng dành cho nước bạn.
list-networks-title = Mạng lưới
list-networks-intro = Những mạng lưới đại học mà chúng tôi tham gia.
list-partners-title = Các trường đối tác
list-partners-intro = Sinh viên chúng tôi đến học ở đâu và khách của chúng tôi từ đâu tới, theo từng nước.
list-projects-title = Dự án
list-projects-intro = Những gì chúng tôi làm cùng các đối tác, ở đâu và trong bao lâu.
list-goals-title = Mục tiêu chiến lược
list-goals-intro = Những gì trường muốn đạt được ở nước ngoài và trong nước.
list-events-title = Sự kiện
list-events-intro = Ngày hội thông tin, hội thảo trực tuyến và hội chợ, nơi bạn có thể hỏi chúng tôi.
list-news-title = Tin tức
list-news-intro = Tin mới về các hoạt động quốc tế của chúng tôi.
list-pages-title = Trang
list-pages-intro = Thêm thông tin về việc học tại đây.
list-all = Xem tất cả
facets = Thu hẹp danh sách
count-programmes = { $count ->
   *[other] { $count } chương trình
 }
count-summer-schools = { $count ->
   *[other] { $count } trường hè
 }
count-mobility = { $count ->
   *[other] { $count } cơ hội
 }
count-scholarships = { $count ->
   *[other] { $count } học bổng
 }
count-countries = { $count ->
   *[other] { $count } quốc gia và vùng lãnh thổ
 }
count-networks = { $count ->
   *[other] { $count } mạng lưới
 }
count-partners = { $count ->
   *[other] { $count } đối tác
 }
count-projects = { $count ->
   *[other] { $count } dự án
 }
count-events = { $count ->
   *[other] { $count } sự kiện
}
count-news = { $count ->
   *[other] { $count } tin
 }
count-members = { $count ->
   *[other] { $count } thành viên
 }
count-serving = { $count ->
    [0] Chưa có mục nào góp phần vào mục tiêu này
   *[other] { $count } mục góp phần vào mục tiêu này
 }

## Titles of pages
title-deadlines = Hạn nộp
title-deadlines-group = Hạn nộp: { $group }
title-strategy = Chiến lược của chúng tôi
title-balance = Đến và đi, theo từng nước
title-not-found = Trang này không tồn tại
title-gone = Trang này không còn nữa
title-from = Đến từ { $country }
title-term = { $kind }: { $term }
description-deadlines = Mọi thời hạn, theo từng tháng. Chọn nhóm của bạn để chỉ xem những gì áp dụng cho bạn.
description-strategy = Những gì trường muốn đạt được ở nước ngoài và trong nước, và những mục trong danh mục này góp phần vào đó.
description-balance = Số chỗ trao đổi mỗi năm theo các thỏa thuận: sinh viên chúng tôi tiếp nhận và sinh viên chúng tôi cử đi.
description-not-found = Có thể trang đã chuyển hoặc địa chỉ bị gõ sai. Hãy bắt đầu lại từ một trong các trang sau.
description-gone = Nội dung từng ở đây không còn nữa và không có gì thay thế. Hãy bắt đầu lại từ một trong các trang sau.
description-country = Hạn nộp, học phí và học bổng cho ứng viên từ { $country }, và các hoạt động hợp tác của chúng tôi.
description-term = { $kind }. { $facet }: { $term }.
eyebrow-country = Từ đất nước tôi

## Sections of an item's page
section-outcomes = Bạn sẽ làm được gì
section-deadlines = Hạn nộp
section-fees = Học phí
section-papers = Giấy tờ cần nộp
section-entry = Tôi có đủ điều kiện không?
section-living = Chi phí khi sống ở đây
section-next = Các bước tiếp theo
section-facts = Tóm tắt
section-mirror = Danh mục này đã đạt đến đâu
section-priority = Các nước ưu tiên
section-contact = Hỏi chúng tôi
section-related = Liên quan
opens-on = Nhận hồ sơ từ { $date }
opens-on-nomination = Bắt đầu nhận đề cử từ { $date }
starts-on = bắt đầu { $date }
contact-website = Trang web
contact-whatsapp = WhatsApp
contact-line = LINE
card-deadline = Hạn nộp hồ sơ
card-deadline-application = Hạn nộp hồ sơ
card-deadline-nomination = Hạn để trường của bạn đề cử
card-language = Ngôn ngữ văn bản: { $language }
action-apply = Nộp hồ sơ
action-papers = Giấy tờ

## Openings
opening-intake = Năm học { $year }
opening-session = { $period }
opening-starts = Khóa bắt đầu { $date }
opening-round = Đợt { $date }
opening-named = { $opening } · { $name }
start-any-time = Bất cứ lúc nào
round = Đợt { $number }
closes-rolling = Khi còn chỗ
closes-rolling-at-latest = Khi còn chỗ, chậm nhất { $date }
closes-until-full = Đến khi hết chỗ
closes-until-full-at-latest = Đến khi hết chỗ, chậm nhất { $date }
closes-not-admitted = Không thể nộp hồ sơ
not-yet-known = Chưa xác định
answer-by = Có kết quả chậm nhất { $date }
takes = mất khoảng { $duration }
begin-by = nên bắt đầu chậm nhất { $date }
group-everybody = Mọi ứng viên
group-own = Thành viên của trường
dates-next = Tiếp theo: { $opening }
dates-only = Chỉ dành cho: { $whom }
places-full = Hết chỗ từ { $date }
count-places = { $count ->
   *[other] { $count } chỗ
 }
count-more-groups = { $count ->
   *[other] còn { $count } nhóm khác
 }
state-upcoming = Chưa mở
state-open = Đang mở
state-closing-soon = Sắp hết hạn
state-passed = Đã hết hạn
state-full = Hết chỗ
state-not-admitted = Không nhận hồ sơ
state-cancelled = Đã hủy

## Where facts come from
provenance-on = Đã kiểm tra
provenance-checked = Đã kiểm tra { $date }
provenance-source = Nguồn
provenance-source-numbered = Nguồn { $number }
provenance-example = Nội dung hư cấu, để minh họa cách trang này hoạt động.
country-list-by = do { $authority } lập
provenance-late = Dữ liệu này đã quá hạn kiểm tra; hãy hỏi lại trước khi dựa vào.
being-checked = Đang được kiểm tra

## Countries
country-group = Nhóm của bạn
country-group-note = Dành cho người có quốc tịch nước này, đang sống và đã tốt nghiệp ở đó. Nếu bạn sống hoặc học ở nơi khác, quy định có thể khác.
country-more-deadlines = Các thời hạn khác dành cho bạn
country-all-deadlines = Mọi hạn nộp của nhóm bạn
country-offer = Chương trình bạn có thể nộp hồ sơ
country-scholarships = Học bổng dành cho nước này
country-no-scholarships = Hiện chưa có học bổng nào của chúng tôi dành cho nước này.
country-scholarships-more = { $shown } học bổng này hết hạn sớm nhất; danh sách học bổng có đủ { $count }
country-alumni = Cựu sinh viên từ nước này chia sẻ

## Deadlines, strategy, home
calendar-subscribe = Thêm vào lịch của tôi
calendar-name = Lịch của { $institution }: { $group }
calendar-deadline = Hạn chót ({ $kind }): { $item }
calendar-opens = Bắt đầu nhận hồ sơ: { $item }
calendar-opens-nomination = Bắt đầu nhận đề cử: { $item }
calendar-starts = Bắt đầu: { $item }
calendar-download = dưới dạng tệp
calendar-item = Các ngày này trong lịch của tôi
calendar-country = Học bổng trong lịch của tôi
feed-link = Theo dõi qua nguồn tin (feed)
feed-more = Xem tiếp trên trang
deadlines-none = Hiện không có đợt nào đang mở hoặc dự kiến mở.
deadlines-occasions = Sự kiện
item-over = Sự kiện này đã kết thúc. Trang vẫn được giữ cho ai cần tìm.
item-expired = Nội dung này không còn hiệu lực. Trang được giữ lại cho những ai tìm đến.
asked-by = Dành cho:
film = Phim: { $title }
section-voices = Chia sẻ của mọi người
plan-current = đang có hiệu lực
balance-total = Tổng
chart-table = Số liệu dạng bảng
chart-target = Mục tiêu { $value } vào năm { $year }
chart-target-undated = Mục tiêu { $value }
chart-summary = { $title }: từ { $first } (năm { $from }) đến { $last } (năm { $to }).
chart-summary-single = { $title }: { $value } (năm { $year }).
tally-of = { $part } trên { $whole }
tally-part = Danh sách
tally-missing = Không thuộc số này
tally-provenance = Số liệu tính từ danh mục này.
tally-examples = Số liệu tính từ danh mục này, kể cả các ví dụ.
choice-empty = Chưa có mục nào trong danh mục xuất phát từ lựa chọn này.
home-deadlines = Các hạn sắp tới
chooser-label = Quốc gia của bạn
chooser-go = Xem thời hạn và học phí của tôi
chooser-other = Bạn có nhiều quốc tịch hoặc sống ở nơi khác? Vài câu hỏi sẽ cho biết thời hạn nào áp dụng cho bạn.
home-counts = Toàn bộ danh mục

## Values
value-credits = { $count ->
   *[other] { $number } tín chỉ
 }
value-credits-own = { $number } { $unit }
value-credits-worth = { $own } ({ $number } ECTS)
value-duration-years = { $count ->
   *[other] { $number } năm
 }
value-duration-months = { $count ->
   *[other] { $number } tháng
 }
value-duration-weeks = { $count ->
   *[other] { $number } tuần
 }
value-duration-days = { $count ->
   *[other] { $number } ngày
 }
value-hours = { $count ->
   *[other] { $number } giờ
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
document-in = PDF, { $size }, ngôn ngữ: { $language }
document-kilobytes = { $number } kB
document-megabytes = { $number } MB
value-per = { $amount } { $unit }
value-by-way = { $value } ({ $way })
value-measure = { $number } { $unit }
value-percent = { $number }%
value-moment = { $moment } (giờ { $city })
value-period-open = từ { $from }
value-period-open-year = từ năm { $year }
value-period-until = đến { $to }
value-ects-range = { $first } đến { $second }
value-age-limit = không quá { $first } tuổi tính đến { $second }
value-level = { $first } { $second }
value-mobility-window = { $first } ở học kỳ { $second }
value-mobility-semester = Học kỳ { $second }
word-included = Đã gồm trong phí
word-abroad = Có thể học ở nước ngoài
word-degree-taught-in-it = Bằng của chương trình dạy bằng ngôn ngữ này cũng được chấp nhận
word-not-included = Không bao gồm
word-in-full = Toàn bộ
word-residence-required = Bạn cũng phải đang cư trú ở một nước trong danh sách

## Facts
fact-degree = Bằng cấp
fact-pays-out = Bạn nhận được
fact-eligible = Quốc tịch
fact-eligible-by-place = Đến hoặc từ một nước trong danh sách
fact-entry-degree = Bằng cấp cần có
fact-entry-fields = Lĩnh vực của bằng cấp
fact-entry-grade = Kết quả tối thiểu
fact-entry-note = Điều kiện khác
fact-entry-papers = Ngoài giấy tờ thông thường
fact-award = Bằng cấp chung hoặc bằng kép
fact-awarded-by = Các trường cùng cấp bằng
fact-ects = Số tín chỉ
fact-duration = Thời gian
fact-delivery = Hình thức
fact-teaching-languages = Ngôn ngữ giảng dạy
fact-field = Lĩnh vực
fact-eqf = Bậc theo khung châu Âu (EQF)
fact-national-level = Trình độ theo khung quốc gia
fact-faculty = Khoa
fact-starts = Bắt đầu
fact-mobility-window = Học ở nước ngoài
fact-mobility-compulsory = Bắt buộc học ở nước ngoài
fact-apply = Nộp hồ sơ tại
fact-levels = Bậc học
fact-city = Thành phố
fact-campus = Cơ sở
fact-session = Thời gian
fact-name = Tên
fact-scope = Phạm vi
fact-members = Thành viên
fact-size = Số trường đại học
fact-member-since = Thành viên từ
fact-sdgs = Mục tiêu phát triển bền vững
fact-website = Trang web
fact-workload = Khối lượng học tập
fact-country = Quốc gia
fact-partner-kinds = Hình thức hợp tác
fact-endonym = Tên bản ngữ
fact-erasmus-code = Mã Erasmus
fact-schac = Mã SCHAC
fact-ror = ROR
fact-instrument = Chương trình tài trợ
fact-international = Yếu tố quốc tế
fact-orientation = Định hướng
fact-event-type = Loại
fact-begins = Bắt đầu
fact-ends = Kết thúc
fact-cancelled = Đã hủy vào
fact-choices = Lựa chọn chiến lược
fact-venue = Địa điểm
fact-address = Địa chỉ
fact-online = Trực tuyến
fact-registration = Đăng ký tại
fact-held-in = Ngôn ngữ
fact-for-groups = Đối tượng
fact-period = Giai đoạn
fact-countries = Các nước
fact-budget = Ngân sách
fact-direction = Chiều
fact-audience = Đối tượng
fact-purpose = Loại hình
fact-ects-range = Tín chỉ
fact-funder = Nguồn tài trợ
fact-covers = Chi trả cho
fact-age-limit = Tuổi
fact-residence = Nơi cư trú
fact-languages = Ngôn ngữ
fact-legalisation = Hợp pháp hóa văn bằng
fact-visa = Thị thực
fact-code = Mã
fact-plan = Kế hoạch
fact-priority = Nước ưu tiên

## Tables
table-specialisations = Chuyên ngành
table-path = Nơi học
table-language-requirement = Yêu cầu ngôn ngữ
table-entry-countries = Bằng cấp từ một số nước
table-curriculum = Chương trình học
table-sessions = Các kỳ
table-members = Thành viên
table-agreements = Thỏa thuận trao đổi
table-covers = Khoản được chi trả
table-results = Kết quả
table-impact = Tác động
table-rounds = Các đợt
curriculum-year = Năm { $year }
column-specialisation = Chuyên ngành
column-summary = Nội dung
column-language = Ngôn ngữ
column-cefr = Trình độ
column-test = Bài thi
column-merit = Dành cho
column-minimum = Tối thiểu
column-code = Mã
column-course = Học phần
column-year = Năm
column-semester = Học kỳ
column-at = Trường
column-credits = Tín chỉ
column-dates = Thời gian
column-places = Số chỗ
column-housing = Chỗ ở
column-note = Ghi chú
column-member = Thành viên
column-role = Vai trò
column-since = Từ
column-source = Nguồn
column-what = Dự án đã mang lại điều gì
column-capacity = Lĩnh vực
column-faculty = Khoa
column-field = Lĩnh vực
column-partner = Đối tác
column-level = Bậc
column-places-in = Số chỗ tiếp nhận
column-places-out = Số chỗ cử đi
column-valid-until = Hiệu lực đến
column-cover = Khoản
column-amount = Số tiền
column-opens = Bắt đầu nhận
column-closes = Hạn chót
column-eligible = Quốc tịch
column-eligible-by-place = Đến hoặc từ một nước trong danh sách
column-group = Ứng viên
column-kind = Loại hạn
column-state = Trạng thái
column-fee = Mức phí
column-who-pays = Có thể chi trả
column-item = Mục
column-country = Quốc gia
column-countries = Bằng cấp từ
column-cost = Khoản chi
column-partners = Đối tác
column-difference = Chênh lệch

## Closed lists
facet-field = Lĩnh vực
facet-faculty = Khoa
facet-campus = Cơ sở
facet-language = Ngôn ngữ giảng dạy
facet-delivery = Hình thức
facet-entry-field = Lĩnh vực bằng cấp của bạn
field-00 = Chương trình chung
field-01 = Giáo dục
field-02 = Nghệ thuật và nhân văn
field-03 = Khoa học xã hội, báo chí và thông tin
field-04 = Kinh doanh, quản trị và luật
field-05 = Khoa học tự nhiên, toán và thống kê
field-06 = Công nghệ thông tin và truyền thông
field-07 = Kỹ thuật, sản xuất và xây dựng
field-08 = Nông, lâm, ngư nghiệp và thú y
field-09 = Sức khỏe và phúc lợi
field-10 = Dịch vụ
degree-bachelor = Cử nhân
degree-master = Thạc sĩ
degree-advanced-master = Thạc sĩ nâng cao
degree-postgraduate = Chứng chỉ sau đại học
degree-doctorate = Tiến sĩ
award-joint = Một văn bằng chung của tất cả các trường (bằng cấp chung)
award-double = Hai văn bằng (bằng kép)
award-multiple = Nhiều văn bằng (nhiều bằng cấp)
delivery-on-campus = Tại trường
delivery-distance = Từ xa
delivery-blended = Một phần trực tuyến
study-level-bachelor = Cử nhân
study-level-master = Thạc sĩ
study-level-doctorate = Tiến sĩ
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2
deadline-kind-application = Nộp hồ sơ
deadline-kind-scholarship = Học bổng
deadline-kind-documents = Giấy tờ
deadline-kind-payment = Thanh toán
deadline-kind-nomination = Trường của bạn đề cử
deadline-kind-interview = Phỏng vấn
deadline-kind-examination = Thi tuyển
deadline-kind-result = Thông báo kết quả xét tuyển
deadline-kind-enrolment = Nhập học
fee-kind-tuition = Học phí
fee-kind-application = Phí nộp hồ sơ
fee-kind-registration = Phí ghi danh
fee-kind-deposit = Tiền đặt cọc, được trừ vào học phí
fee-kind-student-services = Dịch vụ sinh viên
fee-kind-materials = Học liệu
fee-kind-insurance = Bảo hiểm
fee-unit-year = mỗi năm
fee-unit-term = mỗi học kỳ
fee-unit-month = mỗi tháng
fee-unit-programme = trọn khóa
fee-unit-credit = mỗi tín chỉ
fee-unit-once = một lần
fee-by-scholarship = Học bổng chi trả
fee-waived = Không thu phí (được miễn)
fee-reduced = { $amount } thay vì { $whole }
money-period-week = mỗi tuần
money-period-month = mỗi tháng
money-period-year = mỗi năm
money-period-once = một lần
scope-regional = Khu vực
scope-european = Châu Âu
scope-global = Toàn cầu
member-role-coordinator = Điều phối
member-role-full = Thành viên chính thức
member-role-associate = Thành viên liên kết
partner-kind-exchange = Trao đổi
partner-kind-joint-degree = Bằng cấp chung
partner-kind-research = Nghiên cứu
partner-kind-development-cooperation = Hợp tác phát triển
partner-kind-summer-school = Trường hè
instrument-erasmus = Erasmus+
instrument-own = Kinh phí của trường
orientation-north = Chia sẻ khoa học
orientation-south = Với đối tác ở nước ngoài: nâng cao năng lực
capacity-education = Đào tạo
capacity-research = Nghiên cứu
capacity-community-services = Phục vụ cộng đồng
direction-in = Đến đây
direction-out = Ra nước ngoài
direction-both = Cả hai chiều
audience-student = Sinh viên
audience-researcher = Nhà nghiên cứu
audience-lecturer = Giảng viên
audience-staff = Nhân viên
international-mobility-window = Học ở nước ngoài
international-summer-school = Trường hè được tính tín chỉ
international-partners = Đối tác ở nước ngoài
international-network = Thuộc một mạng lưới
international-distance = Học từ bất cứ đâu
counted-programmes-with-summer-school = Một chương trình được tính khi công nhận tín chỉ của một trường hè trong danh mục này.
counted-programmes-with-mobility-window = Một chương trình được tính khi dành thời gian để ra nước ngoài.
counted-programmes-with-partners-abroad = Một chương trình được tính khi hợp tác với một đối tác ở nước khác.
counted-programmes-in-networks = Một chương trình được tính khi thuộc một mạng lưới trong danh mục này.
counted-programmes-with-choice = Một chương trình được tính khi xuất phát từ một lựa chọn chiến lược của trường.
counted-master-programmes = Tất cả chương trình trong danh mục này dẫn đến bằng thạc sĩ.
counted-partners-with-places-out = Trong các đối tác trao đổi hoặc cấp bằng chung: những trường có chỗ cho sinh viên của chúng tôi; không tính chỗ cho bậc tiến sĩ.
counted-partners-in-balance = Trong các đối tác có thỏa thuận: những trường có số sinh viên được đến bằng số sinh viên được đi; không tính chỗ cho bậc tiến sĩ.
counted-partners-in-education-and-research = Những đối tác cùng chúng tôi vừa nghiên cứu vừa đào tạo: trao đổi, bằng chung hoặc trường hè.
counted-partners-in-networks = Những đối tác thuộc một mạng lưới trong danh mục này.
counted-partners-in-listed-countries = Trong các đối tác hợp tác phát triển: những trường ở một nước trong danh sách.
counted-projects-in-listed-countries = Trong các dự án nâng cao năng lực: những dự án chỉ hoạt động ở các nước trong danh sách.
counted-projects-with-results = Trong các dự án nâng cao năng lực: những dự án có nêu kết quả đã đạt được.
counted-projects-with-impact = Trong các dự án nâng cao năng lực: những dự án có nêu điều gì đã thay đổi đối với người dân.
counted-opportunities-for-staff = Các cơ hội đi hoặc đến dành cho giảng viên, nhà nghiên cứu và nhân viên khác.
counted-opportunities-to-listed-countries = Trong các cơ hội đi: những cơ hội đến một nước trong danh sách, đến một đối tác ở đó hoặc đến bất cứ đâu.
counted-opportunities-from-listed-countries = Trong các cơ hội đến: những cơ hội từ một nước trong danh sách, từ một đối tác ở đó hoặc từ bất cứ đâu.
event-type-information-day = Ngày hội thông tin
event-type-webinar = Hội thảo trực tuyến
event-type-fair = Hội chợ
event-type-orientation = Buổi chào đón
event-type-lecture = Buổi nói chuyện
purpose-semester = Một học kỳ
purpose-thesis = Luận văn
purpose-internship = Thực tập
purpose-teaching = Giảng dạy
purpose-training = Tập huấn
purpose-research = Nghiên cứu
purpose-blended = Chương trình chuyên sâu kết hợp
cover-item-tuition = Học phí
cover-item-stipend = Sinh hoạt phí
cover-item-travel = Đi lại
cover-item-insurance = Bảo hiểm
cover-item-installation = Chi phí ổn định ban đầu
cover-item-housing = Chỗ ở
unit-percent = phần trăm
unit-students = sinh viên
unit-staff = người
unit-count = số lượng

## Texts
markdown-footnotes = Chú thích
markdown-back = Quay lại văn bản
markdown-note = Nên biết
markdown-tip = Mẹo
markdown-important = Quan trọng
markdown-warning = Lưu ý
markdown-caution = Cẩn thận

## Pictures
picture-credit = Hình: { $credit }

## Tôi là ứng viên nào, và điều gì áp dụng cho tôi
title-who-am-i = Bạn thuộc nhóm nào?
title-who-group = Bạn thuộc nhóm: { $group }
description-who-am-i = Vài câu hỏi giúp bạn biết hạn nộp, học phí và giấy tờ nào áp dụng cho mình. Câu trả lời chỉ ở lại với bạn.
question-nationality = Bạn có quốc tịch của nước nào trong danh sách sau không: { $names }?
question-every-nationality = Bạn có đồng thời mang tất cả các quốc tịch sau không: { $names }?
question-residence = Bạn có đang sống ở nước nào trong danh sách sau không: { $names }?
question-lived = Bạn đã từng sống liên tục ít nhất { $duration } ở nước nào trong danh sách sau chưa: { $names }?
question-degree-from = Bằng cấp dùng để xét tuyển của bạn có được cấp tại nước nào trong danh sách sau không: { $names }?
question-scholarship = Bạn có đồng thời xin học bổng này không: { $names }?
question-delivery = Bạn có muốn học theo hình thức này không: { $names }?
answer-yes = Có
answer-no = Không
who-countries = Đó là những nước nào?
who-answers = Câu trả lời của bạn
who-change = sửa
who-change-label = sửa: { $question }
who-next = Đọc tiếp
mine-remember = Ghi nhớ trên thiết bị của tôi
mine-note = Khi đó hạn nộp và học phí của bạn sẽ hiện đầu tiên trên mọi trang. Không có gì được gửi đi.
mine-kept = Đã ghi nhớ. Hạn nộp và học phí của bạn giờ hiện đầu tiên trên mọi trang.
mine-undo = Hoàn tác
mine-label = Ưu tiên hiển thị cho bạn:
mine-forget = xóa khỏi thiết bị
mine-forgotten = Không còn ghi nhớ gì nữa. Thời hạn và học phí của mọi nhóm đều được hiển thị.
mine-mark = cho bạn
mine-others = Hiện cả của các ứng viên khác
ects-meant = ECTS: 60 = 1 năm
clock-your-time = giờ của bạn: { $time }
opening-expected = Đã hết hạn nộp hồ sơ ({ $opening }). Hạn tiếp theo dự kiến rơi vào { $month }; ngày chính xác chưa được ấn định.
value-range = từ { $from } đến { $to }

## Narrowing a list
filter-shown = Hiển thị { $shown }/{ $total }
filter-clear = Xóa tất cả
filter-mine = Dành cho tôi
filter-open = Còn mở đối với tôi
filter-fee = Tôi trả tối đa
filter-any = bất kỳ
filter-order = Sắp xếp
filter-by-name = Theo tên
filter-by-next = Hạn gần nhất trước
filter-by-fee = Học phí thấp nhất trước
filter-who = Bạn đến từ đâu? Xem hạn nộp và học phí của riêng bạn.
filter-none = Không có mục nào khớp với mọi bộ lọc.
filter-without = Bỏ “{ $name }”: { $count }
filter-chosen = Bộ lọc đã chọn
filter-drop = Bỏ “{ $name }”
filter-show = Xem kết quả: { $count }
facet-degree = Bằng cấp
facet-level = Bậc học
facet-duration = Thời gian
facet-start = Bắt đầu
facet-country = Quốc gia
facet-direction = Chiều
facet-audience = Đối tượng
facet-purpose = Loại hình
facet-cover = Chi trả
facet-partner-kind = Hình thức hợp tác
facet-international = Yếu tố quốc tế

## Search, and everything from A to Z
title-search = Tìm kiếm
title-a-to-z = Tất cả từ A đến Z
description-search = Tìm một từ trên mọi trang, hoặc tìm theo tên trong danh sách từ A đến Z.
description-a-to-z = Mọi trang của danh mục này theo tên, kèm loại của từng trang.
search-label = Bạn muốn tìm gì?
search-button = Tìm
search-kind = Loại
search-every-kind = Mọi loại
search-every-field = Mọi lĩnh vực
search-results = Kết quả tìm kiếm
search-busy = Đang tìm…
search-count = Kết quả cho “{ $query }”: { $count }
search-nothing = Không tìm thấy gì cho “{ $query }”.
search-broken = Hiện không tìm kiếm được. Danh sách từ A đến Z vẫn dùng được.
search-help = Hãy thử từ khác hoặc ít từ hơn. Hoặc xem ở đây:
search-widen = Tìm trong mọi loại và mọi lĩnh vực: { $count }
search-all = Xem tất cả – { $kind }: { $count }
search-more = Xem thêm

## Comparisons and the shortlist
title-compare = So sánh: { $kind }
title-compare-field = So sánh: { $kind } – { $term }
description-compare = Điểm khác nhau và điểm giống nhau: thời gian học, ngôn ngữ, hạn nộp, học phí, yêu cầu.
nav-compare = So sánh theo lĩnh vực
compare-these = So sánh các mục này
compare-decisive = Điều quyết định
compare-differs = Điểm khác nhau
compare-same = Giống nhau ở tất cả
compare-none = không nêu
compare-many = Có quá nhiều mục cho một bảng. Hãy mở một lĩnh vực, hoặc chọn tối đa bốn mục trong danh sách bằng các nút ở đó (cần JavaScript).
compare-remove = Bỏ ra
compare-missing = Không tìm thấy: { $ids }
shortlist = So sánh của tôi
shortlist-choose = So sánh
shortlist-open = Xem cạnh nhau
shortlist-more = Chọn thêm một mục để so sánh.
shortlist-kept = Chỉ lưu trên thiết bị này.
shortlist-forget = Xóa lựa chọn của tôi
shortlist-full = Chỉ so sánh tối đa bốn mục. Hãy bỏ bớt một mục trước.
shortlist-empty = Không còn mục nào được chọn.

## A programme on one sheet
title-sheet = { $item }: trên một trang
sheet-link = Một trang cho gia đình, để in
sheet-dates = Thời hạn và chi phí
sheet-whole = Cả chương trình
living-total = Tổng sinh hoạt phí
living-only-shown = Bạn chỉ cần chứng minh có số tiền này; tiền vẫn là của bạn.
first-year = Tổng cộng năm đầu
first-year-note = Gồm học phí, lệ phí của từng nhóm và sinh hoạt phí; chưa trừ khoản tiền học bổng cấp cho bạn
sheet-costs = “Cả chương trình” là mọi khoản phí của tất cả các năm theo mức của kỳ nhập học này; các mức này có thể thay đổi theo năm. Chưa gồm sinh hoạt phí.
sheet-scholarships = Học bổng cho chương trình này
title-fact-sheet = Thông tin cho các trường đối tác
fact-sheet-places = Số chỗ trao đổi mỗi năm
fact-sheet-languages = Ngôn ngữ giảng dạy và trình độ yêu cầu
fact-sheet-staff = Dành cho giảng viên và nhân viên
institution-oid = Mã tổ chức (OID)
institution-eche = Hiến chương Erasmus (ECHE)
sheet-left = Còn phải trả trong năm đầu: { $amount }
sheet-left-most = Còn phải trả trong năm đầu: nhiều nhất { $amount }
sheet-left-none = Học bổng chi trả nhiều hơn chi phí năm đầu
sheet-address = Thông tin luôn cập nhật tại
sheet-authority = Đây là bản dịch. Nếu có khác biệt, bản gốc là bản có giá trị (ngôn ngữ: { $language }).
sheet-print = In
sheet-printed = Ngày in: { $date }

## Bản đồ
map-partners = Các đối tác của chúng tôi trên bản đồ
map-members = Các thành viên ở đâu
map-country = Các đối tác của chúng tôi tại nước này
map-description = Bản đồ với { $count } đối tác, cũng được liệt kê trên trang này.
map-partner = { $name }, { $city }, { $country }
map-cluster = { $count }: { $places }
map-skip = Bỏ qua bản đồ
map-key-one = Đối tác
map-key-several = Nhiều đối tác ở gần nhau
## The gallery of components, for those who write themes
gallery-title = Các thành phần của giao diện
gallery-lead = Những phần tạo nên các trang, mỗi phần đúng như các trang của trang web này sử dụng: khi có nhiều nội dung và khi có ít.
gallery-reference = Một giao diện gồm những gì: các mẫu và những gì chúng thấy, bộ lọc, thông điệp, giá trị có tên
gallery-calls = được dùng { $count } lần trong ngôn ngữ này
gallery-parameters = Tham số
gallery-parameter = Tham số
gallery-default = Nếu bỏ qua
gallery-required = bắt buộc
gallery-full = Nhiều nội dung
gallery-minimal = Ít nội dung
gallery-other = Dạng khác
gallery-data = Dữ liệu truyền vào
gallery-nothing = Không trang nào trong ngôn ngữ này sử dụng.
