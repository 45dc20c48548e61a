# status: unreviewed

## The site as a whole

site-title = قصه‌های بازگشت
site-tagline = مردم بعد از بازگشت چه کردند، از زبان خودشان
site-description = کسانی که به وطن خود برگشته‌اند قصه می‌کنند که کمک را در چه کار مصرف کردند، چه خوب شد و چه نشد. بدون اعلانات تجارتی و بدون ردیابی.
page-title = { $page } – { $site }


## Moving around

skip-to-content = رفتن به متن اصلی
nav-label = لینک‌های اصلی
nav-home = صفحهٔ اصلی
nav-stories = قصه‌ها
nav-countries = کشورها
nav-uses = مصرف کمک
nav-years = سال‌ها
nav-menu = فهرست
nav-path-label = شما اینجا هستید
language-label = زبان
language-change = تبدیل زبان
language-switch-label = این صفحه به زبان‌های دیگر
leave-page = ترک این صفحه
leave-page-note = به جای این صفحه، صفحهٔ وضع هوا باز می‌شود. مرورگر شما باز هم به یاد دارد که در این صفحه بودید.
footer-label = دربارهٔ این سایت
footer-privacy = این سایت کوکی نمی‌گذارد، بازدیدکنندگان را حساب نمی‌کند و هیچ چیز را از شرکت‌های دیگر نمی‌گیرد.
footer-feed = فید قصه‌های نو (Atom)
pages-label = صفحه‌های این لست
page-number = صفحهٔ { $page } از { $pages }
page-previous = صفحهٔ قبلی
page-next = صفحهٔ بعدی


## The first page: choose a language

chooser-title = زبان خود را انتخاب کنید
chooser-story-title = زبان قصه را انتخاب کنید


## The home page of a language

home-lead = کسانی که برگشته‌اند اینجا قصه می‌کنند که با کمک چه کردند، چه چیز سخت بود و اگر باز شروع کنند، کدام کار را قسم دیگر می‌کنند.
home-honest = بعضی قصه‌ها خوب پیش رفت و بعضی نه. هر دو را نشان می‌دهیم و قصه‌های خوب را پیش نمی‌اندازیم.
home-latest = نوترین قصه‌ها
home-browse = یک قصه پیدا کنید
home-by-country = به اساس کشور
home-by-use = به اساس مصرف کمک
home-by-year = به اساس سال بازگشت
home-all =
    { $count ->
        [one] قصه را بخوانید
       *[other] همهٔ { $count } قصه
    }


## Counting

count-stories =
    { $count ->
        [0] هنوز قصه‌ای نیست
        [one] { $count } قصه
       *[other] { $count } قصه
    }
count-stories-native =
    { $count ->
        [one] { $count } قصه
       *[other] { $count } قصه
    }، { $native } آن به زبان شما
count-range = { $from } تا { $to } از { $count }


## Lists of stories

stories-title = همهٔ قصه‌ها
stories-lead = نوترین قصه اول می‌آید.
countries-title = قصه‌ها به اساس کشور
countries-lead = کشوری که مردم به آن برگشته‌اند.
uses-title = کمک در چه مصرف شد
uses-lead = یک موضوع را انتخاب کنید.
years-title = قصه‌ها به اساس سال بازگشت
years-lead = سالی که مردم برگشته‌اند.
country-title = قصه‌ها از { $country }
use-title = { $use }: قصه‌ها
year-title = بازگشت در سال { $year }
country-use-title = { $country }: { $use }
narrow-title = کوتاه ساختن لست
narrow-by-use = در این کشور، کمک در این چیزها مصرف شد
narrow-by-country = کشورها
list-empty = هنوز اینجا قصه‌ای نیست.
card-language = زبان: { $language }


## Choosing stories

filter-title = انتخاب قصه‌ها
filter-country = کشور
filter-use = مصرف کمک
filter-year = سال بازگشت
filter-any = همه
filter-words = کلمه‌ها
filter-clear = پاک کردن انتخاب
filter-none = هیچ قصه‌ای با انتخاب شما برابر نیست. یکی از انتخاب‌ها را پس بگیرید.


## A story

story-short = خلاصه
story-by = از زبان { $name }
story-quote = از زبان خودش
story-facts = معلومات قصه
fact-country = کشور
fact-place = جای
fact-returned = زمان بازگشت
fact-uses = کمک در چه مصرف شد
fact-form = شکل کمک
fact-went = چطور پیش رفت
fact-told = گفته شده در
fact-told-language = گفته شده به زبان
story-languages = این قصه به زبان‌های دیگر
photo-credit = عکس: { $credit }
photo-illustration = عکس یک چیز مشابه است. این شخص یا این جای را نشان نمی‌دهد.
photo-drawing = رسم است: این قصه عکس ندارد.
related-title = قصه‌های دیگر
related-country = قصه‌های بیشتر از { $country }
related-use = قصه‌های بیشتر: { $use }
story-consent = کسی که این قصه را گفته، خودش فیصله کرده است که چه نشان داده شود، و هر وقت که بخواهد می‌تواند آن را پس بگیرد.
story-address = آدرس کوتاه این قصه: { $address }
not-shown = نشان داده نمی‌شود


## Notices on a story or page

notices-label = لطفاً توجه کنید
notice-age =
    { $years ->
        [one] این قصه در سال { $when } گفته شده، یعنی بیشتر از یک سال پیش. شاید قیمت‌ها، قانون‌ها و آدرس‌ها از آن وقت تغییر کرده باشند.
       *[other] این قصه در سال { $when } گفته شده، یعنی بیشتر از { $years } سال پیش. شاید قیمت‌ها، قانون‌ها و آدرس‌ها از آن وقت تغییر کرده باشند.
    }
notice-name-changed = نام تبدیل شده است.
notice-example = این یک نمونهٔ ساختگی است. شخص، جای و عکس‌ها واقعی نیستند.
notice-example-page = این صفحه یک نمونهٔ ساختگی است.
notice-fallback = این قصه هنوز به زبان شما نیست. آن را به یک زبان دیگر می‌بینید: { $language }.
notice-fallback-page = این صفحه هنوز به زبان شما نیست. آن را به یک زبان دیگر می‌بینید: { $language }.
notice-machine = این متن را ماشین ترجمه کرده و هیچ کس آن را ندیده است. شاید غلطی داشته باشد.
notice-outdated = متن اصلی بعد از ترجمه تغییر کرده است. شاید بعضی جاهای آن دیگر درست نباشد.
notice-original = متن اصلی: { $language }


## Whom to call

contact-label = از کی بپرسید
contact-phone = تیلفون
contact-email = ایمیل
contact-web = وب‌سایت
contact-hours = ساعات کار
contact-languages = زبان‌ها
contact-checked = بررسی شده در { $date }
contact-stale = اول بپرسید: آخرین بار در { $date } بررسی شده است. شاید دیگر درست نباشد.
documents-label = اسناد


## When there is nothing here

not-found-title = این صفحه اینجا نیست
not-found-text = شاید آدرس غلط باشد، یا صفحه به جای دیگر رفته یا برداشته شده باشد.
not-found-home = رفتن به صفحهٔ اصلی
not-found-stories = دیدن همهٔ قصه‌ها
moved-title = این صفحه به جای دیگر رفته است
moved-link = حالا اینجاست: { $title }


## Feeds and shared links

feed-title = { $site }: قصه‌های نو
feed-country-title = { $site }: قصه‌های نو، { $country }
share-image-alt = رسم: یک سرک از میان تپه‌ها به یک خانه می‌رسد.


## Accessibility statement

accessibility-title = دسترسی برای همه
accessibility-lead = هر کس باید بتواند این سایت را بخواند: با تیلفون کهنه، با حروف کلان، با برنامهٔ صفحه‌خوان، یا تنها با کیبورد.
accessibility-goal-title = چه وعده می‌دهیم
accessibility-goal = این سایت مطابق WCAG 2.2، درجهٔ AA ساخته شده است و هر جا که توانسته‌ایم از آن پیشتر رفته‌ایم.
accessibility-done-title = چه می‌کنیم
accessibility-done-script = هر صفحه بدون سکریپت هم خوانده می‌شود.
accessibility-done-light = صفحه‌ها سبک هستند تا با انترنت سست هم باز شوند.
accessibility-done-zoom = متن را می‌توان تا ۲۰۰ فیصد کلان کرد، بدون آن که صفحه را به چپ و راست ببرید.
accessibility-done-contrast = فرق رنگ متن و زمینه کم از کم ۷ بر ۱ است، هم در روز و هم در حالت تاریک.
accessibility-done-keyboard = با کیبورد به همه چیز رسیده می‌شود و می‌بینید که کجا هستید.
accessibility-done-pictures = هر عکس با کلمه‌ها شرح داده شده است.
accessibility-done-language = برنامهٔ صفحه‌خوان می‌داند که هر متن و هر نام به کدام زبان است.
accessibility-done-motion = هیچ چیز خودبه‌خود حرکت نمی‌کند.
accessibility-done-short = هر قصه با یک خلاصه شروع می‌شود.
accessibility-limits-title = چه هنوز خوب نیست
accessibility-limits = همهٔ قصه‌ها به همهٔ زبان‌ها نیست. هر جا که متنی به زبان دیگر نشان داده شود، صفحه آن را می‌گوید.
accessibility-contact-title = به ما بگویید
accessibility-contact = اگر چیزی برای شما درست کار نمی‌کند، به ما بگویید. لازم نیست نام خود را بگویید.
accessibility-date = این بیانیه همراه با سایت در { $date } ساخته شده است.
