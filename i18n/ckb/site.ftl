# status: unreviewed

## The site as a whole

site-title = چیرۆکەکانی گەڕانەوە
site-tagline = خەڵک دوای گەڕانەوە چییان کرد، بە زمانی خۆیان
site-description = ئەو کەسانەی گەڕاونەتەوە وڵاتی خۆیان دەگێڕنەوە یارمەتییەکەیان بۆ چی بەکارهێنا، چی باش بوو و چی باش نەبوو. بێ ڕیکلام و بێ چاودێری.
page-title = { $page } – { $site }


## Moving around

skip-to-content = بڕۆن بۆ ناوەڕۆک
nav-label = بەستەرە سەرەکییەکان
nav-home = سەرەتا
nav-stories = چیرۆکەکان
nav-countries = وڵاتان
nav-uses = بەکارهێنان
nav-years = ساڵەکان
nav-menu = لیست
nav-path-label = ئێوە لێرەن
language-label = زمان
language-change = گۆڕینی زمان
language-switch-label = ئەم لاپەڕەیە بە زمانەکانی تر
leave-page = دەرچوون لەم لاپەڕەیە
leave-page-note = لە جێی ئەمە لاپەڕەیەکی کەشوهەوا دەکرێتەوە. وێبگەڕەکەتان هێشتا لەبیریەتی کە لەم لاپەڕەیەدا بوون.
footer-label = دەربارەی ئەم سایتە
footer-privacy = ئەم سایتە کوکی دانانێت، سەردانکەران ناژمێرێت و هیچ شتێک لە کۆمپانیای تر بار ناکات.
footer-feed = چیرۆکە نوێیەکان وەک فید (Atom)
pages-label = لاپەڕەکانی ئەم لیستەیە
page-number = لاپەڕەی { $page } لە { $pages }
page-previous = لاپەڕەی پێشوو
page-next = لاپەڕەی دواتر


## The first page: choose a language

chooser-title = زمانی خۆتان هەڵبژێرن
chooser-story-title = زمانی چیرۆکەکە هەڵبژێرن


## The home page of a language

home-lead = ئەوانەی گەڕاونەتەوە لێرە دەگێڕنەوە بەو یارمەتییەی وەریان گرت چییان کرد، چی سەخت بوو و ئەگەر جارێکی تر بوایە چییان بە شێوەیەکی تر دەکرد.
home-honest = هەندێک چیرۆک باش بوون و هەندێکیش نا. هەردووکیان پیشان دەدەین و چیرۆکە باشەکان ناخەینە پێشەوە.
home-latest = نوێترین چیرۆکەکان
home-browse = چیرۆکێک بدۆزنەوە
home-by-country = بەپێی وڵات
home-by-use = بەپێی ئەوەی یارمەتییەکە بۆ چی بەکارهات
home-by-year = بەپێی ساڵی گەڕانەوە
home-all =
    { $count ->
        [one] چیرۆکەکە بخوێننەوە
       *[other] هەموو چیرۆکەکان ({ $count })
    }


## Counting

count-stories =
    { $count ->
        [0] هێشتا هیچ چیرۆکێک نییە
        [one] { $count } چیرۆک
       *[other] { $count } چیرۆک
    }
count-stories-native =
    { $count ->
        [one] { $count } چیرۆک
       *[other] { $count } چیرۆک
    }، { $native } بە زمانی ئێوە
count-range = { $from } تا { $to } لە { $count }


## Lists of stories

stories-title = هەموو چیرۆکەکان
stories-lead = نوێترین چیرۆک یەکەم دێت.
countries-title = چیرۆکەکان بەپێی وڵات
countries-lead = ئەو وڵاتەی خەڵکەکە بۆی گەڕاونەتەوە.
uses-title = یارمەتییەکە بۆ چی بەکارهات
uses-lead = بابەتێک هەڵبژێرن.
years-title = چیرۆکەکان بەپێی ساڵی گەڕانەوە
years-lead = ئەو ساڵەی خەڵکەکە گەڕانەوە.
country-title = چیرۆکەکان لە { $country }
use-title = { $use }: چیرۆکەکان
year-title = گەڕانەوە لە ساڵی { $year }
country-use-title = { $country }: { $use }
narrow-title = پیشاندانی چیرۆکی کەمتر
narrow-by-use = لەم وڵاتەدا یارمەتییەکە بۆ ئەمانە بەکارهات
narrow-by-country = وڵاتان
list-empty = هێشتا هیچ چیرۆکێک لێرە نییە.
card-language = زمان: { $language }


## Choosing stories

filter-title = هەڵبژاردنی چیرۆک
filter-country = وڵات
filter-use = بەکارهێنان
filter-year = ساڵی گەڕانەوە
filter-any = هەموو
filter-words = وشەکان
filter-clear = سڕینەوەی هەڵبژاردن
filter-none = هیچ چیرۆکێک ناگونجێت. یەکێک لە هەڵبژاردنەکانتان لابەن.


## A story

story-short = بە کورتی
story-by = گێڕەرەوە: { $name }
story-quote = بە قسەی خۆی
story-facts = زانیارییەکان
fact-country = وڵات
fact-place = شوێن
fact-returned = کاتی گەڕانەوە
fact-uses = بۆ چی بەکارهات
fact-form = جۆری یارمەتی
fact-went = چۆن بەڕێوە چوو
fact-told = کاتی گێڕانەوە
fact-told-language = زمانی گێڕانەوە
story-languages = ئەم چیرۆکە بە زمانی تر بخوێننەوە
photo-credit = وێنە: { $credit }
photo-illustration = وێنەی شتێکی هاوشێوەیە. ئەم کەسە یان ئەم شوێنە پیشان نادات.
photo-drawing = نیگارە: ئەم چیرۆکە وێنەی نییە.
related-title = چیرۆکی تر
related-country = چیرۆکی زیاتر لە { $country }
related-use = چیرۆکی زیاتر: { $use }
story-consent = ئەو کەسەی ئەم چیرۆکە دەگێڕێتەوە خۆی بڕیاری داوە چی پیشان بدرێت، و هەر کاتێک بیەوێت دەتوانێت بیکشێنێتەوە.
story-address = ناونیشانی کورتی ئەم چیرۆکە: { $address }
not-shown = پیشان نادرێت


## Notices on a story or page

notices-label = تکایە ئاگادار بن
notice-age =
    { $years ->
        [one] ئەم چیرۆکە لە { $when } گێڕدراوەتەوە، واتە زیاتر لە ساڵێک لەمەوبەر. لەوانەیە نرخ و یاسا و ناونیشانەکان لەو کاتەوە گۆڕابن.
       *[other] ئەم چیرۆکە لە { $when } گێڕدراوەتەوە، واتە زیاتر لە { $years } ساڵ لەمەوبەر. لەوانەیە نرخ و یاسا و ناونیشانەکان لەو کاتەوە گۆڕابن.
    }
notice-name-changed = ناوەکە گۆڕدراوە.
notice-example = ئەمە نموونەیەکی خەیاڵییە. کەسەکە و شوێنەکە و وێنەکان ڕاستەقینە نین.
notice-example-page = ئەم لاپەڕەیە نموونەیەکی خەیاڵییە.
notice-fallback = ئەم چیرۆکە هێشتا بە زمانی ئێوە نییە. بە زمانێکی تر دەیبینن: { $language }.
notice-fallback-page = ئەم لاپەڕەیە هێشتا بە زمانی ئێوە نییە. بە زمانێکی تر دەیبینن: { $language }.
notice-machine = ئەم دەقە ئامێر وەریگێڕاوە و کەس پێداچوونەوەی بۆ نەکردووە. لەوانەیە هەڵەی تێدا بێت.
notice-outdated = دەقە ڕەسەنەکە دوای وەرگێڕان گۆڕدراوە. لەوانەیە هەندێکی چیتر ڕاست نەبێت.
notice-original = دەقی ڕەسەن: { $language }


## Whom to call

contact-label = لە کێ بپرسن
contact-phone = تەلەفۆن
contact-email = ئیمەیل
contact-web = وێبسایت
contact-hours = کاتی کار
contact-languages = زمانەکان
contact-checked = پشکنراوە لە { $date }
contact-stale = سەرەتا بپرسن: دواجار لە { $date } پشکنراوە. لەوانەیە چیتر ڕاست نەبێت.
documents-label = بەڵگەنامەکان


## When there is nothing here

not-found-title = ئەم لاپەڕەیە لێرە نییە
not-found-text = لەوانەیە ناونیشانەکە هەڵە بێت، یان لاپەڕەکە گوازرابێتەوە یان لابرابێت.
not-found-home = بڕۆن بۆ لاپەڕەی سەرەتا
not-found-stories = هەموو چیرۆکەکان ببینن
moved-title = ئەم لاپەڕەیە گوازراوەتەوە
moved-link = ئێستا لێرەیە: { $title }


## Feeds and shared links

feed-title = { $site }: چیرۆکە نوێیەکان
feed-country-title = { $site }: چیرۆکە نوێیەکان، { $country }
share-image-alt = نیگار: ڕێگایەک بە نێو گردەکاندا بەرەو ماڵێک دەچێت.


## Accessibility statement

accessibility-title = دەستگەیشتن بۆ هەمووان
accessibility-lead = پێویستە هەموو کەسێک بتوانێت ئەم سایتە بخوێنێتەوە: بە تەلەفۆنێکی کۆن، بە پیتی گەورە، بە خوێنەرەوەی شاشە، یان تەنها بە تەختەکلیل.
accessibility-goal-title = بەڵێنمان چییە
accessibility-goal = ئەم سایتە بەپێی WCAG 2.2 ئاستی AA دروست کراوە، و لە هەر شوێنێک توانیبێتمان زیاترمان کردووە.
accessibility-done-title = چی دەکەین
accessibility-done-script = هەموو لاپەڕەیەک بەبێ سکریپت دەخوێنرێتەوە.
accessibility-done-light = لاپەڕەکان بچووکن، بۆ ئەوەی بە ئینتەرنێتی خاویش بکرێنەوە.
accessibility-done-zoom = دەتوانرێت دەق تا ٢٠٠ لە سەد گەورە بکرێت، بێ ئەوەی پێویست بێت لاپەڕەکە بەلادا بجووڵێنرێت.
accessibility-done-contrast = جیاوازی نێوان ڕەنگی دەق و پاشبنەما لانیکەم ٧ بە ١ دەبێت، بە ڕۆژ و لە دۆخی تاریکیشدا.
accessibility-done-keyboard = بە تەختەکلیل دەگەنە هەموو شتێک، و دەبینن لە کوێن.
accessibility-done-pictures = هەر وێنەیەک بە وشە باس کراوە.
accessibility-done-language = خوێنەرەوەی شاشە دەزانێت هەر دەق و ناوێک بە چ زمانێکە.
accessibility-done-motion = هیچ شتێک لە خۆیەوە ناجووڵێت.
accessibility-done-short = هەر چیرۆکێک بە کورتەیەک دەست پێ دەکات.
accessibility-limits-title = چی هێشتا باش نییە
accessibility-limits = هەموو چیرۆکێک بە هەموو زمانەکان نییە. هەر دەقێک بە زمانێکی تر پیشان بدرێت، لاپەڕەکە ئەوە دەڵێت.
accessibility-contact-title = پێمان بڵێن
accessibility-contact = ئەگەر شتێک بۆ ئێوە باش کار ناکات، پێمان بڵێن. پێویست ناکات ناوتان بڵێن.
accessibility-date = ئەم ڕوونکردنەوەیە لەگەڵ سایتەکە لە { $date } ئامادە کراوە.
