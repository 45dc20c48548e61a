# status: unreviewed

## The site as a whole

site-title = د ستنېدو کیسې
site-tagline = خلکو له ستنېدو وروسته څه وکړل، د هغوی په خپلو خبرو
site-description = هغه کسان چې خپل هېواد ته ستانه شوي، وايي چې مرسته یې په څه ولګوله، څه ښه شول او څه ښه نه شول. بې اعلانونو، بې څارنې.
page-title = { $page } – { $site }


## Moving around

skip-to-content = متن ته لاړ شئ
nav-label = اصلي لینکونه
nav-home = لومړی مخ
nav-stories = کیسې
nav-countries = هېوادونه
nav-uses = د مرستې کارول
nav-years = کلونه
nav-menu = لړلیک
nav-path-label = تاسو دلته یاست
language-label = ژبه
language-change = ژبه بدله کړئ
language-switch-label = دا مخ په نورو ژبو
leave-page = له دې مخه ووځئ
leave-page-note = د دې پر ځای د هوا د حالاتو یو مخ پرانیستل کېږي. ستاسو براوزر بیا هم په یاد لري چې تاسو په دې مخ کې وئ.
footer-label = د دې وېبپاڼې په اړه
footer-privacy = دا وېبپاڼه کوکي نه ږدي، لیدونکي نه شمېري او له نورو شرکتونو هېڅ نه راوړي.
footer-feed = نوې کیسې د فیډ په بڼه (Atom)
pages-label = د دې لړلیک مخونه
page-number = مخ { $page } له { $pages } څخه
page-previous = مخکینی مخ
page-next = بل مخ


## The first page: choose a language

chooser-title = خپله ژبه وټاکئ
chooser-story-title = د کیسې ژبه وټاکئ


## The home page of a language

home-lead = هغه کسان چې ستانه شوي، دلته وايي چې په ترلاسه کړې مرستې یې څه وکړل، څه سخت وو، او که بیا پیل کړي، څه به بل ډول کوي.
home-honest = ځینې کیسې ښې شوې او ځینې نه. موږ دواړه ښیو، او ښې کیسې تر نورو مخکې نه ږدو.
home-latest = تر ټولو نوې کیسې
home-browse = یوه کیسه ومومئ
home-by-country = د هېواد له مخې
home-by-use = د مرستې د کارولو له مخې
home-by-year = د ستنېدو د کال له مخې
home-all =
    { $count ->
        [one] کیسه ولولئ
       *[other] ټولې { $count } کیسې
    }


## Counting

count-stories =
    { $count ->
        [0] لا کیسې نشته
        [one] { $count } کیسه
       *[other] { $count } کیسې
    }
count-stories-native =
    { $count ->
        [one] { $count } کیسه
       *[other] { $count } کیسې
    }، ستاسو په ژبه: { $native }
count-range = { $from } تر { $to }، ټولې { $count }


## Lists of stories

stories-title = ټولې کیسې
stories-lead = تر ټولو نوې کیسه لومړی راځي.
countries-title = کیسې د هېواد له مخې
countries-lead = هغه هېواد چې خلک ورته ستانه شوي.
uses-title = مرسته په څه ولګېده
uses-lead = یوه موضوع وټاکئ.
years-title = کیسې د ستنېدو د کال له مخې
years-lead = هغه کال چې خلک ستانه شوي.
country-title = کیسې: { $country }
use-title = { $use }: کیسې
year-title = د ستنېدو کال: { $year }
country-use-title = { $country }: { $use }
narrow-title = لړلیک لنډ کړئ
narrow-by-use = په دې هېواد کې مرسته په دې شیانو ولګېده
narrow-by-country = هېوادونه
list-empty = دلته لا کیسې نشته.
card-language = ژبه: { $language }


## Choosing stories

filter-title = کیسې وټاکئ
filter-country = هېواد
filter-use = د مرستې کارول
filter-year = د ستنېدو کال
filter-any = ټول
filter-words = کلمې
filter-clear = انتخاب پاک کړئ
filter-none = هېڅ کیسه ستاسو له انتخاب سره سمون نه خوري. یو انتخاب لرې کړئ.


## A story

story-short = لنډیز
story-by = ویونکی: { $name }
story-quote = په خپلو خبرو
story-facts = د کیسې معلومات
fact-country = هېواد
fact-place = ځای
fact-returned = د ستنېدو وخت
fact-uses = مرسته په څه ولګېده
fact-form = د مرستې بڼه
fact-went = څنګه شول
fact-told = د ویلو وخت
fact-told-language = د ویلو ژبه
story-languages = دا کیسه په نورو ژبو
photo-credit = عکس: { $credit }
photo-illustration = د ورته شي عکس دی. دا کس یا دا ځای نه ښيي.
photo-drawing = رسم: دا کیسه عکس نه لري.
related-title = نورې کیسې
related-country = نورې کیسې: { $country }
related-use = نورې کیسې: { $use }
story-consent = هغه کس چې دا کیسه کوي، پخپله یې پرېکړه کړې چې څه وښودل شي، او هر وخت یې بېرته اخیستلای شي.
story-address = د دې کیسې لنډه پته: { $address }
not-shown = نه ښودل کېږي


## Notices on a story or page

notices-label = مهرباني وکړئ پام وکړئ
notice-age =
    { $years ->
        [one] دا کیسه په کال { $when } کې ویل شوې ده او له هغه وخته تر یوه کال ډېر وخت تېر شوی دی. کېدای شي بیې، قواعد او پتې بدلې شوې وي.
       *[other] دا کیسه په کال { $when } کې ویل شوې ده او له هغه وخته تر { $years } کلونو ډېر وخت تېر شوی دی. کېدای شي بیې، قواعد او پتې بدلې شوې وي.
    }
notice-name-changed = نوم بدل شوی دی.
notice-example = دا یوه خیالي بېلګه ده. کس، ځای او عکسونه رښتیني نه دي.
notice-example-page = دا مخ یوه خیالي بېلګه ده.
notice-fallback = دا کیسه لا ستاسو په ژبه نشته. تاسو یې په بله ژبه وینئ: { $language }.
notice-fallback-page = دا مخ لا ستاسو په ژبه نشته. تاسو یې په بله ژبه وینئ: { $language }.
notice-machine = دا متن ماشین ژباړلی او چا نه دی کتلی. کېدای شي تېروتنې ولري.
notice-outdated = اصلي متن له ژباړې وروسته بدل شوی دی. کېدای شي ځینې برخې یې نورې سمې نه وي.
notice-original = اصلي متن: { $language }


## Whom to call

contact-label = له چا وپوښتئ
contact-phone = ټېلیفون
contact-email = برېښنالیک
contact-web = وېبپاڼه
contact-hours = د کار وخت
contact-languages = ژبې
contact-checked = د کتلو نېټه: { $date }
contact-stale = لومړی وپوښتئ: وروستی ځل په { $date } کتل شوی دی. کېدای شي نور سم نه وي.
documents-label = اسناد


## When there is nothing here

not-found-title = دا مخ دلته نشته
not-found-text = کېدای شي پته ناسمه وي، یا مخ بل ځای ته وړل شوی یا لرې شوی وي.
not-found-home = لومړي مخ ته لاړ شئ
not-found-stories = ټولې کیسې وګورئ
moved-title = دا مخ بل ځای ته وړل شوی دی
moved-link = اوس دلته دی: { $title }


## Feeds and shared links

feed-title = { $site }: نوې کیسې
feed-country-title = { $site }: نوې کیسې، { $country }
share-image-alt = رسم: یوه لار د غونډیو له منځه یوه کور ته ځي.


## Accessibility statement

accessibility-title = د ټولو لپاره لاسرسی
accessibility-lead = هر څوک باید دا وېبپاڼه لوستلای شي: په زاړه ټېلیفون، په غټو تورو، د سکرین لوستونکي پروګرام په مرسته، یا یوازې په کیبورډ.
accessibility-goal-title = زموږ ژمنه
accessibility-goal = دا وېبپاڼه د WCAG 2.2، د AA کچې سره سمه جوړه شوې ده، او چېرې چې مو کولای شول، تر هغې هم وړاندې تللي یو.
accessibility-done-title = موږ څه کوو
accessibility-done-script = هر مخ بې سکریپټه لوستل کېدای شي.
accessibility-done-light = مخونه سپک دي، چې په سست انټرنېټ هم خلاص شي.
accessibility-done-zoom = متن تر ۲۰۰ سلنې پورې غټېدای شي، بې له دې چې مخ ښي او کیڼ خوا ته وړل شي.
accessibility-done-contrast = د متن او شالید د رنګونو توپیر لږ تر لږه ۷ پر ۱ دی، د ورځې هم او په تیاره حالت کې هم.
accessibility-done-keyboard = هر څه ته په کیبورډ رسېدلای شئ، او وینئ چې چېرته یاست.
accessibility-done-pictures = هر عکس په کلمو بیان شوی دی.
accessibility-done-language = سکرین لوستونکي ته ویل کېږي چې هر متن او هر نوم په کومه ژبه دی.
accessibility-done-motion = هېڅ شی پخپله حرکت نه کوي.
accessibility-done-short = هره کیسه په لنډیز پیلېږي.
accessibility-limits-title = څه لا ښه نه دي
accessibility-limits = هره کیسه په هره ژبه نشته. چېرې چې متن په بله ژبه ښودل کېږي، مخ دا خبره کوي.
accessibility-contact-title = موږ ته ووایاست
accessibility-contact = که کوم شی درته سم کار نه کوي، موږ ته ووایاست. اړینه نه ده چې خپل نوم ووایاست.
accessibility-date = دا بیان له وېبپاڼې سره یو ځای جوړ شوی دی: { $date }.
