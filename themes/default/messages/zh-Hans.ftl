### Interface words. `$count` chooses the plural form; other names in braces are filled in.
### reviewed: no

## Around every page
skip = 跳到正文
nav-main = 主菜单
nav-languages = 语言
nav-toc = 本页内容
fees-scholarships = 可资助学费的奖学金
nav-menu = 菜单
nav-close = 关闭
nav-breadcrumbs = 当前位置
nav-footer = 关于本网站
nav-home = 首页
nav-groups = 申请人类别
nav-months = 按月份查看截止日期
nav-initials = 按首字母
nav-pagination = 本列表的分页
footer-authority = 大学官方网站
footer-zone = 如无另行注明，当日截至 23:59（{ $zone }时间）。
notice-not-translated = 本页尚未翻译，您看到的是{ $language }版本。
head-title = { $page } · { $site }
redirect = 本页已迁移
example = 示例
page-of = 第 { $page } 页，共 { $pages } 页
page-previous = 上一页
page-next = 下一页

## Kinds
kind-programme = 专业
kind-programme-plural = 专业
kind-summer-school = 暑期学校
kind-summer-school-plural = 暑期学校
kind-mobility = 交流项目
kind-mobility-plural = 交流项目
kind-scholarship = 奖学金
kind-scholarship-plural = 奖学金
kind-country = 国家
kind-country-plural = 国家
kind-network = 联盟
kind-network-plural = 联盟
kind-partner = 合作伙伴
kind-partner-plural = 合作伙伴
kind-project = 合作项目
kind-project-plural = 合作项目
kind-goal = 战略目标
kind-goal-plural = 战略目标
kind-event = 活动
kind-event-plural = 活动
kind-news = 新闻
kind-news-plural = 新闻
kind-page = 页面
kind-page-plural = 页面

## Lists
list-programmes-title = 专业
list-programmes-intro = 我们各专业的费用、申请时间和学习内容。
list-summer-schools-title = 暑期学校
list-summer-schools-intro = 夏季短期课程，所获学分可能被您所在的大学认可。
list-mobility-title = 交流与访学
list-mobility-intro = 短期赴外学习、研究或任教，以及来我校交流的各种途径。
list-scholarships-title = 奖学金
list-scholarships-intro = 资助方、资助内容、申请资格和截止日期。
list-countries-title = 您来自哪里？
list-countries-intro = 选择您的国家，即可查看适用于您的截止日期、费用，以及向您的国家开放的奖学金。
list-networks-title = 联盟
list-networks-intro = 我校加入的大学联盟。
list-partners-title = 合作大学
list-partners-intro = 我们的学生去往哪些学校，来访者来自哪些学校，按国家排列。
list-projects-title = 合作项目
list-projects-intro = 我们与伙伴合作的内容、地点和期限。
list-goals-title = 战略目标
list-goals-intro = 大学希望在国内外实现的目标。
list-events-title = 活动
list-events-intro = 可以向我们咨询的开放日、网络研讨会和教育展。
list-news-title = 新闻
list-news-intro = 我们国际项目的最新动态。
list-pages-title = 页面
list-pages-intro = 更多在我校学习的信息。
list-all = 显示全部
facets = 缩小范围
count-programmes = { $count ->
   *[other] { $count } 个专业
 }
count-summer-schools = { $count ->
   *[other] { $count } 个暑期学校
 }
count-mobility = { $count ->
   *[other] { $count } 个机会
 }
count-scholarships = { $count ->
   *[other] { $count } 项奖学金
 }
count-countries = { $count ->
   *[other] { $count } 个国家和地区
 }
count-networks = { $count ->
   *[other] { $count } 个联盟
 }
count-partners = { $count ->
   *[other] { $count } 个合作伙伴
 }
count-projects = { $count ->
   *[other] { $count } 个合作项目
 }
count-events = { $count ->
   *[other] { $count } 项活动
 }
count-news = { $count ->
   *[other] { $count } 条新闻
 }
count-members = { $count ->
   *[other] { $count } 个成员
 }
count-serving = { $count ->
    [0] 目录中尚无内容服务于该目标
   *[other] 目录中有 { $count } 项内容服务于该目标
 }

## Titles of pages
title-deadlines = 截止日期
title-deadlines-group = 截止日期：{ $group }
title-strategy = 我们的战略
title-balance = 各国来访与派出情况
title-not-found = 此页面不存在
title-gone = 此页面已撤下
title-from = 来自{ $country }
title-term = { $kind }：{ $term }
description-deadlines = 按月列出各项截止日期。选择您的类别，即可只看适用于您的内容。
description-strategy = 大学希望在国内外实现的目标，以及目录中服务于这些目标的内容。
description-balance = 我们的协议每年提供的交流名额：接收的学生和派出的学生。
description-not-found = 页面可能已迁移，也可能是网址输入有误。您可以从以下页面重新开始。
description-gone = 此处原有的内容已不再提供，也没有替代内容。您可以从以下页面重新开始。
description-country = 面向来自{ $country }的申请人的截止日期、费用和奖学金，以及我们之间的合作。
description-term = { $kind }，按{ $facet }筛选：{ $term }。
eyebrow-country = 从我的国家出发

## Sections of an item's page
section-outcomes = 您将具备的能力
section-deadlines = 截止日期
section-fees = 学费
section-papers = 需要提交的材料
section-entry = 我能入学吗？
section-living = 在这里的生活费用
section-next = 接下来的步骤
section-facts = 概览
section-mirror = 本目录目前的进展
section-priority = 优先国家
section-contact = 咨询我们
section-related = 相关内容
opens-on = 申请开放日期：{ $date }
opens-on-nomination = 提名开放日期：{ $date }
starts-on = 开始日期：{ $date }
contact-website = 网站
contact-whatsapp = WhatsApp
contact-line = LINE
card-deadline = 申请截止
card-deadline-application = 申请截止
card-deadline-nomination = 您所在大学的提名截止
card-language = 内容为{ $language }
action-apply = 申请
action-papers = 材料

## Openings
opening-intake = { $year } 学年
opening-session = { $period }
opening-starts = { $date }开始
opening-round = { $date }的申请批次
opening-named = { $opening } · { $name }
start-any-time = 随时
round = 第 { $number } 轮
closes-rolling = 名额未满前均可申请
closes-rolling-at-latest = 名额未满前均可申请，最迟至{ $date }
closes-until-full = 额满为止
closes-until-full-at-latest = 额满为止，最迟至{ $date }
closes-not-admitted = 不能申请
not-yet-known = 尚未确定
answer-by = 答复期限：{ $date }
takes = 约需 { $duration }
begin-by = 最迟于{ $date }开始办理
group-everybody = 所有人
group-own = 本校师生员工
dates-next = 下一次：{ $opening }
dates-only = 仅限：{ $whom }
places-full = 自{ $date }起已满额
count-places = { $count ->
   *[other] { $count } 个名额
 }
count-more-groups = { $count ->
   *[other] 另有 { $count } 个类别
 }
state-upcoming = 尚未开放
state-open = 开放申请
state-closing-soon = 即将截止
state-passed = 已截止
state-full = 已满额
state-not-admitted = 不接受申请
state-cancelled = 已取消

## Where facts come from
provenance-on = 核对日期：
provenance-checked = 核对日期：{ $date }
provenance-source = 来源
provenance-source-numbered = 来源 { $number }
provenance-example = 为展示页面功能而虚构。
country-list-by = 来自{ $authority }
provenance-late = 这些信息已逾期未复核；以此为准之前，请先向我们确认。
being-checked = 核对中

## Countries
country-group = 您的申请人类别
country-group-note = 适用于拥有该国国籍、居住在该国并在该国毕业的人士。如果您在其他地方居住或求学，则可能适用其他规定。
country-more-deadlines = 与您有关的其他日期
country-all-deadlines = 您所属类别的全部截止日期
country-offer = 您可以申请的项目
country-scholarships = 向该国开放的奖学金
country-no-scholarships = 目前没有向该国开放的奖学金。
country-scholarships-more = 以上 { $shown } 项最先截止；奖学金列表中有全部 { $count } 项
country-alumni = 来自该国的毕业生这样说

## Deadlines, strategy, home
calendar-subscribe = 添加到我的日历
calendar-name = { $institution }日程：{ $group }
calendar-deadline = 截止日期（{ $kind }）：{ $item }
calendar-opens = 开放申请：{ $item }
calendar-opens-nomination = 提名开放：{ $item }
calendar-starts = 开始：{ $item }
calendar-download = 下载为文件
calendar-item = 将这些日期加入我的日历
calendar-country = 将奖学金日期加入我的日历
feed-link = 通过订阅源关注
feed-more = 请到网页上继续阅读
deadlines-none = 目前没有开放或计划中的内容。
deadlines-occasions = 活动
item-over = 此项内容已结束。本页保留，供需要的人查阅。
item-expired = 此内容已不再有效。页面予以保留，供需要者查阅。
asked-by = 适用于：
film = 影片：{ $title }
section-voices = 他们这样说
plan-current = 现行
balance-total = 合计
chart-table = 以表格显示数据
chart-target = 目标：{ $year } 年达到 { $value }
chart-target-undated = 目标：{ $value }
chart-summary = { $title }：从 { $from } 年的 { $first } 到 { $to } 年的 { $last }。
chart-summary-single = { $title }：{ $year } 年为 { $value }。
tally-of = { $part } / { $whole }
tally-part = 包括哪些
tally-missing = 未包括的
tally-provenance = 依据本目录统计。
tally-examples = 依据本目录统计，示例也计算在内。
choice-empty = 目录中尚无由此产生的内容。
home-deadlines = 即将截止
chooser-label = 您的国家
chooser-go = 查看我的日期和费用
chooser-other = 您拥有多个国籍，或居住在其他地方？回答几个问题即可得知哪些日期适用于您。
home-counts = 全部内容

## Values
value-credits = { $count ->
   *[other] { $number } 学分
 }
value-credits-own = { $number } { $unit }
value-credits-worth = { $own }（{ $number } ECTS）
value-duration-years = { $count ->
   *[other] { $number } 年
 }
value-duration-months = { $count ->
   *[other] { $number } 个月
 }
value-duration-weeks = { $count ->
   *[other] { $number } 周
 }
value-duration-days = { $count ->
   *[other] { $number } 天
 }
value-hours = { $count ->
   *[other] { $number } 小时
 }
value-pair = { $label }：{ $value }
value-joined = { $first } · { $second }
value-beside = { $first } { $second }
value-span = { $from }–{ $to }
value-span-wide = { $from }至{ $to }
value-place = { $city }，{ $country }
value-sdg = 目标 { $number }
value-aside = （{ $text }）
document = PDF，{ $size }
document-in = PDF，{ $size }，{ $language }
document-kilobytes = { $number } kB
document-megabytes = { $number } MB
value-per = { $unit } { $amount }
value-by-way = { $value }（{ $way }）
value-measure = { $number } { $unit }
value-percent = { $number }%
value-moment = { $moment }（{ $city }时间）
value-period-open = 自{ $from }起
value-period-open-year = 自{ $year }起
value-period-until = 至{ $to }
value-ects-range = { $first } 至 { $second }
value-age-limit = 截至{ $second }不超过 { $first } 岁
value-level = { $first } { $second }
value-mobility-window = 第 { $second } 学期，{ $first }
value-mobility-semester = 第 { $second } 学期
word-included = 费用已包含
word-abroad = 可在国外修读
word-degree-taught-in-it = 以该语言授课取得的学位亦可
word-not-included = 费用不包含
word-in-full = 全额
word-residence-required = 您还须居住在名单所列的国家

## Facts
fact-degree = 学位
fact-pays-out = 向您支付
fact-eligible = 国籍
fact-eligible-by-place = 往返以下名单中的国家
fact-entry-degree = 所需学位
fact-entry-fields = 所属领域
fact-entry-grade = 最低成绩
fact-entry-note = 其他要求
fact-entry-papers = 常规材料之外
fact-award = 联合学位或双文凭
fact-awarded-by = 共同授予学校
fact-ects = 学分
fact-duration = 学制
fact-delivery = 授课方式
fact-teaching-languages = 授课语言
fact-field = 领域
fact-eqf = 欧洲资历等级（EQF）
fact-national-level = 国家资历等级
fact-faculty = 学院
fact-starts = 开学时间
fact-mobility-window = 国外学习
fact-mobility-compulsory = 必修的国外学习
fact-apply = 申请入口
fact-levels = 学习阶段
fact-city = 城市
fact-campus = 校区
fact-session = 日期
fact-name = 名称
fact-scope = 范围
fact-members = 成员
fact-size = 大学数量
fact-member-since = 加入时间
fact-sdgs = 可持续发展目标
fact-website = 网站
fact-workload = 学习总时长
fact-country = 国家
fact-partner-kinds = 合作内容
fact-endonym = 本国语言名称
fact-erasmus-code = Erasmus 代码
fact-schac = SCHAC 代码
fact-ror = ROR
fact-instrument = 资助类别
fact-international = 国际化特色
fact-orientation = 方向
fact-event-type = 类型
fact-begins = 开始
fact-ends = 结束
fact-cancelled = 取消日期
fact-choices = 战略选择
fact-venue = 地点
fact-address = 地址
fact-online = 线上
fact-registration = 报名方式
fact-held-in = 使用语言
fact-for-groups = 面向
fact-period = 期间
fact-countries = 国家
fact-budget = 预算
fact-direction = 方向
fact-audience = 面向
fact-purpose = 类型
fact-ects-range = 学分
fact-funder = 资助方
fact-covers = 资助内容
fact-age-limit = 年龄
fact-residence = 居住地
fact-languages = 语言
fact-legalisation = 学历文件认证
fact-visa = 签证
fact-code = 代码
fact-plan = 战略规划
fact-priority = 优先国家

## Tables
table-specialisations = 专业方向
table-path = 学习地点
table-language-requirement = 语言要求
table-entry-countries = 部分国家的学位
table-curriculum = 课程设置
table-sessions = 各期安排
table-members = 成员
table-agreements = 交流协议
table-covers = 资助内容
table-results = 成果
table-impact = 影响
table-rounds = 申请批次
curriculum-year = 第 { $year } 年
column-specialisation = 专业方向
column-summary = 内容简介
column-language = 语言
column-cefr = 等级
column-test = 考试
column-merit = 适用对象
column-minimum = 最低要求
column-code = 代码
column-course = 课程
column-year = 学年
column-semester = 学期
column-at = 学校
column-credits = 学分
column-dates = 日期
column-places = 名额
column-housing = 住宿
column-note = 备注
column-member = 成员
column-role = 角色
column-since = 起始时间
column-source = 来源
column-what = 取得的成效
column-capacity = 领域
column-faculty = 学院
column-field = 领域
column-partner = 合作伙伴
column-level = 阶段
column-places-in = 接收名额
column-places-out = 派出名额
column-valid-until = 有效期至
column-cover = 内容
column-amount = 金额
column-opens = 开放
column-closes = 截止
column-eligible = 国籍
column-eligible-by-place = 往返以下名单中的国家
column-group = 申请人
column-kind = 截止事项
column-state = 状态
column-fee = 费用
column-who-pays = 可提供资助
column-item = 内容
column-country = 国家
column-countries = 学位授予国
column-cost = 费用
column-partners = 合作伙伴
column-difference = 差额

## Closed lists
facet-field = 学科领域
facet-faculty = 学院
facet-campus = 校区
facet-language = 授课语言
facet-delivery = 授课方式
facet-entry-field = 您学位的领域
field-00 = 通用课程
field-01 = 教育
field-02 = 艺术与人文
field-03 = 社会科学、新闻学与信息
field-04 = 商业、管理与法律
field-05 = 自然科学、数学与统计学
field-06 = 信息与通信技术
field-07 = 工程、制造与建筑
field-08 = 农业、林业、渔业与兽医学
field-09 = 健康与福利
field-10 = 服务
degree-bachelor = 学士
degree-master = 硕士
degree-advanced-master = 进阶硕士
degree-postgraduate = 研究生证书
degree-doctorate = 博士
award-joint = 各校共同颁发一份证书（联合学位）
award-double = 两份证书（双文凭）
award-multiple = 多份证书（多文凭）
delivery-on-campus = 校内授课
delivery-distance = 远程教学
delivery-blended = 线上线下混合
study-level-bachelor = 本科
study-level-master = 硕士
study-level-doctorate = 博士
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2
deadline-kind-application = 申请
deadline-kind-scholarship = 奖学金
deadline-kind-documents = 材料
deadline-kind-payment = 缴费
deadline-kind-nomination = 由您所在大学提名
deadline-kind-interview = 面试
deadline-kind-examination = 入学考试
deadline-kind-result = 公布录取结果
deadline-kind-enrolment = 注册入学
fee-kind-tuition = 学费
fee-kind-application = 申请费
fee-kind-registration = 注册费
fee-kind-deposit = 定金（抵扣学费）
fee-kind-student-services = 学生服务费
fee-kind-materials = 教材费
fee-kind-insurance = 保险费
fee-unit-year = 每年
fee-unit-term = 每学期
fee-unit-month = 每月
fee-unit-programme = 总计
fee-unit-credit = 每学分
fee-unit-once = 一次性
fee-by-scholarship = 由奖学金支付
fee-waived = 免收
fee-reduced = { $amount }（原为 { $whole }）
money-period-week = 每周
money-period-month = 每月
money-period-year = 每年
money-period-once = 一次性
scope-regional = 区域
scope-european = 欧洲
scope-global = 全球
member-role-coordinator = 协调方
member-role-full = 正式成员
member-role-associate = 准成员
partner-kind-exchange = 交流
partner-kind-joint-degree = 联合学位
partner-kind-research = 科研
partner-kind-development-cooperation = 发展合作
partner-kind-summer-school = 暑期学校
instrument-erasmus = Erasmus+
instrument-own = 自有资金
orientation-north = 分享科学知识
orientation-south = 与国外伙伴：能力建设
capacity-education = 教学
capacity-research = 科研
capacity-community-services = 社会服务
direction-in = 来我校
direction-out = 赴国外
direction-both = 双向
audience-student = 学生
audience-researcher = 研究人员
audience-lecturer = 教师
audience-staff = 职员
international-mobility-window = 国外学习
international-summer-school = 可计学分的暑期学校
international-partners = 国外合作伙伴
international-network = 属于某一联盟
international-distance = 可在任何地方学习
counted-programmes-with-summer-school = 目录中有暑期学校可为其提供学分的专业，计入统计。
counted-programmes-with-mobility-window = 留出时间供学生赴国外交流的专业，计入统计。
counted-programmes-with-partners-abroad = 与其他国家的伙伴合作的专业，计入统计。
counted-programmes-in-networks = 属于目录中某一联盟的专业，计入统计。
counted-programmes-with-choice = 依据学校战略选择开设的专业，计入统计。
counted-master-programmes = 目录中授予硕士学位的所有专业。
counted-partners-with-places-out = 在交流或联合学位的合作伙伴中，为我校学生提供名额的伙伴。
counted-partners-in-balance = 在签有协议的合作伙伴中，来访与派出的学生名额相等的伙伴。
counted-partners-in-education-and-research = 既与我们合作科研，又通过交流、联合学位或暑期学校合作教学的伙伴。
counted-partners-in-networks = 属于目录中某一联盟的合作伙伴。
counted-partners-in-listed-countries = 在发展合作伙伴中，位于名单所列国家的伙伴。
counted-projects-in-listed-countries = 在能力建设项目中，仅在名单所列国家开展的项目。
counted-projects-with-results = 在能力建设项目中，说明了所取得成果的项目。
counted-projects-with-impact = 在能力建设项目中，说明了给人们带来哪些改变的项目。
counted-opportunities-for-staff = 面向教师、研究人员和其他职员的赴外或来访机会。
counted-opportunities-to-listed-countries = 在赴外机会中，前往名单所列国家、当地伙伴或任意地点的机会。
counted-opportunities-from-listed-countries = 在来访机会中，从名单所列国家、当地伙伴或任意地点来我校的机会。
event-type-information-day = 开放日
event-type-webinar = 网络研讨会
event-type-fair = 教育展
event-type-orientation = 迎新活动
event-type-lecture = 讲座
purpose-semester = 一个学期的学习
purpose-thesis = 学位论文
purpose-internship = 实习
purpose-teaching = 教学
purpose-training = 培训
purpose-research = 研究
purpose-blended = 混合式强化课程
cover-item-tuition = 学费
cover-item-stipend = 生活费
cover-item-travel = 旅费
cover-item-insurance = 保险
cover-item-installation = 安置费
cover-item-housing = 住宿
unit-percent = 百分比
unit-students = 名学生
unit-staff = 名职员
unit-count = 数量

## Texts
markdown-footnotes = 脚注
markdown-back = 返回正文
markdown-note = 须知
markdown-tip = 提示
markdown-important = 重要
markdown-warning = 注意
markdown-caution = 警告

## Pictures
picture-credit = 图片：{ $credit }

## Which applicant am I, and what holds for me
title-who-am-i = 您属于哪类申请人？
title-who-group = 您属于：{ $group }
description-who-am-i = 回答几个问题，即可了解适用于您的截止日期、费用和材料。您的回答不会离开您的设备。
question-nationality = 您是否拥有以下任一国籍：{ $names }？
question-every-nationality = 您是否同时拥有以下所有国籍：{ $names }？
question-residence = 您是否居住在以下任一地方：{ $names }？
question-lived = 您是否曾在以下任一地方连续居住至少{ $duration }：{ $names }？
question-degree-from = 您的入学学历是否在以下任一地方取得：{ $names }？
question-scholarship = 您是否同时申请以下奖学金：{ $names }？
question-delivery = 您是否希望以此方式学习：{ $names }？
answer-yes = 是
answer-no = 否
who-countries = 这些是哪些国家？
who-answers = 您的回答
who-change = 修改
who-change-label = 修改：{ $question }
who-next = 继续阅读
mine-remember = 在此设备上记住
mine-note = 之后，每个页面都会优先显示您的截止日期和费用。不会向任何地方发送信息。
mine-kept = 已记住。现在每个页面都会优先显示您的截止日期和费用。
mine-undo = 撤销
mine-label = 优先为您显示：
mine-forget = 清除
mine-forgotten = 已清除记忆。现在显示所有类别的日期和费用。
mine-mark = 与您相关
mine-others = 也显示其他申请者的
ects-meant = ECTS：60 = 1 年
clock-your-time = 您的时间：{ $time }
opening-expected = { $opening }：已截止。下一次预计于{ $month }截止，具体日期尚未确定。
value-range = { $from } 至 { $to }

## Narrowing a list
filter-shown = 显示 { $shown } 项，共 { $total } 项
filter-clear = 清除全部
filter-mine = 适合我的
filter-open = 我仍可申请的
filter-fee = 我最多支付
filter-any = 不限
filter-order = 排序
filter-by-name = 按名称
filter-by-next = 截止日期最近者优先
filter-by-fee = 费用最低者优先
filter-who = 您来自哪里？查看适用于您的日期和费用。
filter-none = 没有符合全部条件的结果。
filter-without = 不限“{ $name }”：{ $count }
filter-chosen = 已选条件
filter-drop = 移除“{ $name }”
filter-show = 显示结果：{ $count }
facet-degree = 学位
facet-level = 学习阶段
facet-duration = 学制
facet-start = 开学时间
facet-country = 国家
facet-direction = 方向
facet-audience = 面向
facet-purpose = 类型
facet-cover = 资助内容
facet-partner-kind = 合作内容
facet-international = 国际化特色

## Search, and everything from A to Z
title-search = 搜索
title-a-to-z = 从 A 到 Z 的全部内容
description-search = 在所有页面中搜索词语，或在从 A 到 Z 的列表中按名称查找。
description-a-to-z = 本目录的全部页面，按名称排列，并注明类别。
search-label = 您想查找什么？
search-button = 搜索
search-kind = 类别
search-every-kind = 所有类别
search-every-field = 所有领域
search-results = 搜索结果
search-busy = 正在搜索…
search-count = “{ $query }”的搜索结果：{ $count }
search-nothing = 未找到与“{ $query }”相关的内容。
search-broken = 搜索暂时无法使用，您仍可使用从 A 到 Z 的列表。
search-help = 请换一个词，或减少词语。也可以浏览以下内容：
search-widen = 在所有类别和领域中搜索：{ $count }
search-all = 显示全部{ $kind }：{ $count }
search-more = 显示更多

## Comparisons and the shortlist
title-compare = { $kind }对比
title-compare-field = { $kind }对比：{ $term }
description-compare = 异同一览：学制、语言、截止日期、费用、要求。
nav-compare = 按学科领域对比
compare-these = 对比这些
compare-decisive = 关键信息
compare-differs = 不同之处
compare-same = 全部相同
compare-none = 未列出
compare-many = 数量太多，无法放入一个表格。请打开某一学科领域，或在列表中用按钮最多选择四个（按钮需要 JavaScript）。
compare-remove = 移除
compare-missing = 未找到：{ $ids }
shortlist = 我的对比
shortlist-choose = 对比
shortlist-open = 并排查看
shortlist-more = 请再选择一个以进行对比。
shortlist-kept = 仅保存在此设备上。
shortlist-forget = 清除我的选择
shortlist-full = 一次最多对比四个。请先移除一个。
shortlist-empty = 已没有任何选择。

## A programme on one sheet
title-sheet = { $item }：一页概览
sheet-link = 供家人阅读的一页纸，可打印
sheet-dates = 日期与费用
sheet-whole = 整个学程
living-total = 生活费合计
living-only-shown = 只需证明您拥有这笔钱，钱仍归您。
first-year = 第一年合计
first-year-note = 各类申请人的学费与生活费合计，未扣除奖学金发给您的金额
sheet-costs = “整个学程”指按本次入学的收费标准计算的各学年全部费用总和，收费标准可能逐年变动。生活费另计。
sheet-scholarships = 适用于本专业的奖学金
title-fact-sheet = 合作院校须知
fact-sheet-places = 每年交换名额
fact-sheet-languages = 授课语言及所需等级
fact-sheet-staff = 教师和其他员工
institution-oid = 机构编号（OID）
institution-eche = 伊拉斯谟章程（ECHE）
sheet-left = 第一年还需支付：{ $amount }
sheet-left-most = 第一年还需支付：最多 { $amount }
sheet-left-none = 奖学金高于第一年的费用
sheet-address = 最新内容见
sheet-authority = 本页为译文。如有出入，以{ $language }版本为准。
sheet-print = 打印
sheet-printed = 打印日期：{ $date }

## Maps
map-partners = 地图上的合作伙伴
map-members = 成员所在地
map-country = 我们在当地的合作伙伴
map-description = { $count ->
   *[other] 标有 { $count } 个合作伙伴的地图，本页亦有列出。
 }
map-partner = { $name }，{ $city }，{ $country }
map-cluster = { $count }：{ $places }
map-skip = 跳过地图
map-key-one = 合作伙伴
map-key-several = 相邻的多个合作伙伴

## The gallery of components, for those who write themes
gallery-title = 主题组件
gallery-lead = 构成页面的各个部分，均按本网站页面的实际用法展示：内容较多和较少的情况。
gallery-reference = 主题由什么组成：模板及其可见内容、过滤器、文字、命名的值
gallery-calls = { $count ->
   *[other] 在此语言中使用 { $count } 次
 }
gallery-parameters = 参数
gallery-parameter = 参数
gallery-default = 省略时
gallery-required = 必须提供
gallery-full = 内容较多
gallery-minimal = 内容较少
gallery-other = 其他形式
gallery-data = 调用数据
gallery-nothing = 此语言的页面均未使用。
