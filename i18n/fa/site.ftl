# status: unreviewed

## The site as a whole

site-title = داستان‌های بازگشت
site-tagline = مردم پس از بازگشت چه کردند، با کلمات خودشان
site-description = کسانی که به کشور خود بازگشته‌اند می‌گویند کمک را خرج چه کردند، چه چیزی خوب پیش رفت و چه چیزی نه. بدون تبلیغ، بدون ردیابی.
page-title = { $page } – { $site }


## Moving around

skip-to-content = رفتن به متن اصلی
nav-label = پیوندهای اصلی
nav-home = صفحه‌ی اصلی
nav-stories = داستان‌ها
nav-countries = کشورها
nav-uses = مصرف کمک
nav-years = سال‌ها
nav-menu = فهرست
nav-path-label = شما اینجا هستید
language-label = زبان
language-change = تغییر زبان
language-switch-label = این صفحه به زبان‌های دیگر
leave-page = ترک این صفحه
leave-page-note = به جای این صفحه، صفحه‌ی هواشناسی باز می‌شود. مرورگر شما باز هم به یاد دارد که در این صفحه بوده‌اید.
footer-label = درباره‌ی این سایت
footer-privacy = این سایت کوکی نمی‌گذارد، بازدیدکنندگان را نمی‌شمارد و چیزی از شرکت‌های دیگر بار نمی‌کند.
footer-feed = خوراک داستان‌های تازه (Atom)
pages-label = صفحه‌های این فهرست
page-number = صفحه‌ی { $page } از { $pages }
page-previous = صفحه‌ی قبل
page-next = صفحه‌ی بعد


## The first page: choose a language

chooser-title = زبان خود را انتخاب کنید
chooser-story-title = زبان داستان را انتخاب کنید


## The home page of a language

home-lead = کسانی که بازگشته‌اند اینجا می‌گویند با کمکی که گرفتند چه کردند، چه چیزی سخت بود و اگر دوباره بود چه کاری را جور دیگری می‌کردند.
home-honest = بعضی داستان‌ها خوب پیش رفتند و بعضی نه. هر دو را نشان می‌دهیم و داستان‌های خوب را جلوتر نمی‌گذاریم.
home-latest = تازه‌ترین داستان‌ها
home-browse = یافتن داستان
home-by-country = بر اساس کشور
home-by-use = بر اساس اینکه کمک خرج چه شد
home-by-year = بر اساس سال بازگشت
home-all =
    { $count ->
        [one] خواندن داستان
       *[other] همه‌ی { $count } داستان
    }


## Counting

count-stories =
    { $count ->
        [0] هنوز داستانی نیست
        [one] { $count } داستان
       *[other] { $count } داستان
    }
count-stories-native =
    { $count ->
        [one] { $count } داستان
       *[other] { $count } داستان
    }، { $native } تا به زبان شما
count-range = { $from } تا { $to } از { $count }


## Lists of stories

stories-title = همه‌ی داستان‌ها
stories-lead = تازه‌ترین داستان اول می‌آید.
countries-title = داستان‌ها بر اساس کشور
countries-lead = کشوری که به آن بازگشته‌اند.
uses-title = کمک خرج چه شد
uses-lead = یک موضوع را انتخاب کنید.
years-title = داستان‌ها بر اساس سال بازگشت
years-lead = سالی که بازگشته‌اند.
country-title = داستان‌هایی از { $country }
use-title = { $use }: داستان‌ها
year-title = بازگشت در سال { $year }
country-use-title = { $country }: { $use }
narrow-title = کوتاه‌تر کردن فهرست
narrow-by-use = در این کشور، کمک خرج این‌ها شد
narrow-by-country = کشورها
list-empty = هنوز داستانی اینجا نیست.
card-language = زبان: { $language }


## Choosing stories

filter-title = انتخاب داستان‌ها
filter-country = کشور
filter-use = مصرف کمک
filter-year = سال بازگشت
filter-any = همه
filter-words = کلمه‌ها
filter-clear = پاک کردن انتخاب‌ها
filter-none = هیچ داستانی با انتخاب‌های شما جور نیست. یکی از آن‌ها را بردارید.


## A story

story-short = خلاصه
story-by = گوینده: { $name }
story-quote = با کلمات خودش
story-facts = اطلاعات داستان
fact-country = کشور
fact-place = مکان
fact-returned = زمان بازگشت
fact-uses = کمک خرج چه شد
fact-form = شکل کمک
fact-went = چطور پیش رفت
fact-told = گفته شده در
fact-told-language = گفته شده به زبان
story-languages = این داستان به زبان‌های دیگر
photo-credit = عکس: { $credit }
photo-illustration = تصویری از چیزی مشابه. این شخص یا این مکان را نشان نمی‌دهد.
photo-drawing = نقاشی: این داستان عکس ندارد.
related-title = داستان‌های دیگر
related-country = داستان‌های بیشتر از { $country }
related-use = داستان‌های بیشتر: { $use }
story-consent = کسی که این داستان را گفته، خودش تصمیم گرفته است چه چیزی نشان داده شود و هر وقت بخواهد می‌تواند آن را پس بگیرد.
story-address = نشانی کوتاه این داستان: { $address }
not-shown = نشان داده نمی‌شود


## Notices on a story or page

notices-label = لطفاً توجه کنید
notice-age =
    { $years ->
        [one] این داستان در سال { $when } گفته شده است، یعنی بیش از یک سال پیش. شاید قیمت‌ها، قواعد و نشانی‌ها از آن زمان عوض شده باشند.
       *[other] این داستان در سال { $when } گفته شده است، یعنی بیش از { $years } سال پیش. شاید قیمت‌ها، قواعد و نشانی‌ها از آن زمان عوض شده باشند.
    }
notice-name-changed = نام عوض شده است.
notice-example = این یک نمونه‌ی ساختگی است. شخص، مکان و عکس‌ها واقعی نیستند.
notice-example-page = این صفحه یک نمونه‌ی ساختگی است.
notice-fallback = این داستان هنوز به زبان شما نیست. آن را به زبان دیگری می‌بینید: { $language }.
notice-fallback-page = این صفحه هنوز به زبان شما نیست. آن را به زبان دیگری می‌بینید: { $language }.
notice-machine = این متن را ماشین ترجمه کرده و کسی آن را بررسی نکرده است. شاید اشتباه داشته باشد.
notice-outdated = متن اصلی پس از ترجمه تغییر کرده است. شاید بخشی از این ترجمه دیگر درست نباشد.
notice-original = متن اصلی: { $language }


## Whom to call

contact-label = از چه کسی بپرسید
contact-phone = تلفن
contact-email = ایمیل
contact-web = وب‌سایت
contact-hours = ساعت‌های کار
contact-languages = به این زبان‌ها
contact-checked = بررسی شده در { $date }
contact-stale = اول بپرسید: آخرین بررسی در { $date } بوده است. شاید دیگر درست نباشد.
documents-label = مدارک


## When there is nothing here

not-found-title = این صفحه اینجا نیست
not-found-text = شاید نشانی اشتباه باشد، یا صفحه جابه‌جا یا برداشته شده باشد.
not-found-home = رفتن به صفحه‌ی اصلی
not-found-stories = دیدن همه‌ی داستان‌ها
moved-title = این صفحه جابه‌جا شده است
moved-link = حالا اینجاست: { $title }


## Feeds and shared links

feed-title = { $site }: داستان‌های تازه
feed-country-title = { $site }: داستان‌های تازه، { $country }
share-image-alt = نقاشی: جاده‌ای از میان تپه‌ها به خانه‌ای می‌رسد.


## Accessibility statement

accessibility-title = دسترسی برای همه
accessibility-lead = همه باید بتوانند این سایت را بخوانند: با تلفن قدیمی، با حروف درشت، با صفحه‌خوان، یا فقط با صفحه‌کلید.
accessibility-goal-title = چه قولی می‌دهیم
accessibility-goal = این سایت بر پایه‌ی WCAG 2.2، سطح AA ساخته شده است و هر جا توانسته‌ایم از آن فراتر رفته‌ایم.
accessibility-done-title = چه می‌کنیم
accessibility-done-script = هر صفحه را بدون اسکریپت هم می‌توان خواند.
accessibility-done-light = صفحه‌ها کم‌حجم‌اند تا با اینترنت کند هم باز شوند.
accessibility-done-zoom = می‌توان متن را تا ۲۰۰ درصد بزرگ کرد، بی‌آنکه لازم باشد صفحه را به چپ و راست کشید.
accessibility-done-contrast = تضاد رنگ متن دست‌کم ۷ به ۱ است، هم در روز و هم در حالت تیره.
accessibility-done-keyboard = با صفحه‌کلید به همه‌چیز می‌توان رسید و می‌بینید کجای صفحه هستید.
accessibility-done-pictures = هر عکس با کلمات توصیف شده است.
accessibility-done-language = صفحه‌خوان می‌داند هر متن و هر نام به چه زبانی است.
accessibility-done-motion = هیچ چیز خودبه‌خود حرکت نمی‌کند.
accessibility-done-short = هر داستان با یک خلاصه شروع می‌شود.
accessibility-limits-title = چه چیزی هنوز خوب نیست
accessibility-limits = همه‌ی داستان‌ها به همه‌ی زبان‌ها نیستند. هر جا متنی به زبان دیگری نشان داده شود، صفحه این را می‌گوید.
accessibility-contact-title = به ما بگویید
accessibility-contact = اگر چیزی برای شما درست کار نمی‌کند، به ما بگویید. لازم نیست نام خود را بگویید.
accessibility-date = این بیانیه همراه با سایت در { $date } ساخته شده است.
