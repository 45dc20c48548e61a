# status: unreviewed

## The site as a whole

site-title = قصص العودة
site-tagline = ماذا فعل الناس بعد عودتهم، بكلماتهم هم
site-description = أشخاص عادوا إلى بلدهم يحكون فيمَ استخدموا المساعدة، وما الذي نجح وما الذي لم ينجح. بلا إعلانات وبلا تتبّع.
page-title = { $page } – { $site }


## Moving around

skip-to-content = انتقل إلى المحتوى
nav-label = الروابط الرئيسية
nav-home = الرئيسية
nav-stories = القصص
nav-countries = البلدان
nav-uses = أوجه الاستخدام
nav-years = السنوات
nav-menu = القائمة
nav-path-label = أنت هنا
language-label = اللغة
language-change = تغيير اللغة
language-switch-label = هذه الصفحة بلغات أخرى
leave-page = غادر هذه الصفحة
leave-page-note = تُفتح هنا صفحة عن الطقس بدلًا من هذه الصفحة. لكن المتصفح سيظل يتذكر أنك كنت في هذه الصفحة.
footer-label = عن هذا الموقع
footer-privacy = لا يستخدم هذا الموقع ملفات تعريف الارتباط (الكوكيز)، ولا يحصي الزوار، ولا يحمّل شيئًا من شركات أخرى.
footer-feed = خلاصة القصص الجديدة (Atom)
pages-label = صفحات هذه القائمة
page-number = الصفحة { $page } من { $pages }
page-previous = الصفحة السابقة
page-next = الصفحة التالية


## The first page: choose a language

chooser-title = اختر لغتك
chooser-story-title = اختر لغة القصة


## The home page of a language

home-lead = هنا يحكي أشخاص عادوا إلى بلدهم ماذا فعلوا بالمساعدة التي حصلوا عليها، وما الذي كان صعبًا، وما الذي كانوا سيفعلونه بطريقة أخرى.
home-honest = بعض القصص سارت على خير وبعضها لا. نعرض هذه وتلك، ولا نضع القصص الناجحة في المقدمة.
home-latest = أحدث القصص
home-browse = ابحث عن قصة
home-by-country = حسب البلد
home-by-use = حسب ما استُخدمت المساعدة فيه
home-by-year = حسب سنة العودة
home-all =
    { $count ->
        [zero] كل القصص
        [one] اقرأ القصة
        [two] القصتان
        [few] كل القصص: { $count } قصص
        [many] كل القصص: { $count } قصة
       *[other] كل القصص: { $count } قصة
    }


## Counting

count-stories =
    { $count ->
        [zero] لا توجد قصص بعد
        [one] قصة واحدة
        [two] قصتان
        [few] { $count } قصص
        [many] { $count } قصة
       *[other] { $count } قصة
    }
count-stories-native =
    { $count ->
        [zero] لا توجد قصص
        [one] قصة واحدة
        [two] قصتان
        [few] { $count } قصص
        [many] { $count } قصة
       *[other] { $count } قصة
    }، منها بلغتك: { $native }
count-range = من { $from } إلى { $to }، المجموع { $count }


## Lists of stories

stories-title = كل القصص
stories-lead = القصة الأحدث تأتي أولًا.
countries-title = القصص حسب البلد
countries-lead = البلد الذي عاد إليه أصحاب القصص.
uses-title = فيمَ استُخدمت المساعدة
uses-lead = اختر موضوعًا.
years-title = القصص حسب سنة العودة
years-lead = السنة التي عاد فيها أصحاب القصص.
country-title = قصص من { $country }
use-title = { $use }: قصص
year-title = العودة في عام { $year }
country-use-title = { $country }: { $use }
narrow-title = عرض عدد أقل من القصص
narrow-by-use = في هذا البلد استُخدمت المساعدة في
narrow-by-country = البلدان
list-empty = لا توجد قصص هنا بعد.
card-language = اللغة: { $language }


## Choosing stories

filter-title = اختيار القصص
filter-country = البلد
filter-use = وجه الاستخدام
filter-year = سنة العودة
filter-any = الكل
filter-words = كلمات
filter-clear = إلغاء الاختيار
filter-none = لا توجد قصة مطابقة. ألغِ أحد الاختيارات.


## A story

story-short = باختصار
story-by = يحكيها: { $name }
story-quote = بكلمات من يحكي القصة
story-facts = معلومات عن القصة
fact-country = البلد
fact-place = المكان
fact-returned = تاريخ العودة
fact-uses = استُخدمت المساعدة في
fact-form = شكل المساعدة
fact-went = كيف سارت الأمور
fact-told = رُويت في
fact-told-language = لغة الرواية
story-languages = اقرأ هذه القصة بلغة أخرى
photo-credit = الصورة: { $credit }
photo-illustration = صورة لشيء مشابه. لا تُظهر هذا الشخص ولا هذا المكان.
photo-drawing = رسم: لا توجد صورة مع هذه القصة.
related-title = قصص أخرى
related-country = قصص أخرى من { $country }
related-use = قصص أخرى: { $use }
story-consent = الشخص الذي يحكي هذه القصة هو من قرر ما يظهر منها، ويمكنه أن يسحبها في أي وقت.
story-address = العنوان القصير لهذه القصة: { $address }
not-shown = لا يظهر هنا


## Notices on a story or page

notices-label = يرجى الانتباه
notice-age =
    { $years ->
        [zero] رُويت هذه القصة في { $when }. ربما تغيّرت الأسعار والقواعد والعناوين منذ ذلك الحين.
        [one] رُويت هذه القصة في { $when }، أي قبل أكثر من سنة. ربما تغيّرت الأسعار والقواعد والعناوين منذ ذلك الحين.
        [two] رُويت هذه القصة في { $when }، أي قبل أكثر من سنتين. ربما تغيّرت الأسعار والقواعد والعناوين منذ ذلك الحين.
        [few] رُويت هذه القصة في { $when }، أي قبل أكثر من { $years } سنوات. ربما تغيّرت الأسعار والقواعد والعناوين منذ ذلك الحين.
        [many] رُويت هذه القصة في { $when }، أي قبل أكثر من { $years } سنة. ربما تغيّرت الأسعار والقواعد والعناوين منذ ذلك الحين.
       *[other] رُويت هذه القصة في { $when }، أي قبل أكثر من { $years } سنة. ربما تغيّرت الأسعار والقواعد والعناوين منذ ذلك الحين.
    }
notice-name-changed = الاسم مُغيَّر.
notice-example = هذا مثال مُتخيَّل. الشخص والمكان والصور ليست حقيقية.
notice-example-page = هذه الصفحة مثال مُتخيَّل.
notice-fallback = هذه القصة غير متوفرة بلغتك بعد. تظهر لك بلغة أخرى: { $language }.
notice-fallback-page = هذه الصفحة غير متوفرة بلغتك بعد. تظهر لك بلغة أخرى: { $language }.
notice-machine = هذا النص ترجمته آلة ولم يراجعه أحد. قد تكون فيه أخطاء.
notice-outdated = تغيّر النص الأصلي بعد ترجمته. ربما لم يعد بعض ما فيه صحيحًا.
notice-original = النص الأصلي: { $language }


## Whom to call

contact-label = من يمكنك أن تسأل
contact-phone = الهاتف
contact-email = البريد الإلكتروني
contact-web = الموقع
contact-hours = أوقات العمل
contact-languages = اللغات
contact-checked = تم التحقق في { $date }
contact-stale = اسأل أولًا: آخر تحقق كان في { $date }. ربما لم تعد هذه المعلومات صحيحة.
documents-label = الأوراق


## When there is nothing here

not-found-title = هذه الصفحة ليست هنا
not-found-text = قد يكون العنوان خاطئًا، أو نُقلت الصفحة أو أُزيلت.
not-found-home = إلى الصفحة الرئيسية
not-found-stories = عرض كل القصص
moved-title = انتقلت هذه الصفحة
moved-link = هي الآن هنا: { $title }


## Feeds and shared links

feed-title = { $site }: قصص جديدة
feed-country-title = { $site }: قصص جديدة، { $country }
share-image-alt = رسم: طريق يمتد عبر التلال إلى بيت.


## Accessibility statement

accessibility-title = سهولة الوصول للجميع
accessibility-lead = ينبغي أن يستطيع الجميع قراءة هذا الموقع: على هاتف قديم، أو بحروف كبيرة، أو بقارئ شاشة، أو بلوحة المفاتيح وحدها.
accessibility-goal-title = بماذا نَعِد
accessibility-goal = بُني الموقع ليستوفي معيار WCAG 2.2 بالمستوى AA، ويتجاوزه حيث استطعنا.
accessibility-done-title = ماذا نفعل
accessibility-done-script = يمكن قراءة كل صفحة دون برامج نصية (سكريبت).
accessibility-done-light = الصفحات صغيرة الحجم، لكي تُفتح على شبكة بطيئة.
accessibility-done-zoom = يمكن تكبير النص إلى 200 في المئة دون الحاجة إلى التمرير جانبيًا.
accessibility-done-contrast = تباين النص لا يقل عن 7 إلى 1، نهارًا وفي الوضع الداكن.
accessibility-done-keyboard = يمكن الوصول إلى كل شيء بلوحة المفاتيح، مع رؤية موضعك في الصفحة.
accessibility-done-pictures = لكل صورة وصف بالكلمات.
accessibility-done-language = يعرف قارئ الشاشة لغة كل نص وكل اسم.
accessibility-done-motion = لا شيء يتحرك من تلقاء نفسه.
accessibility-done-short = تبدأ كل قصة بنسخة مختصرة.
accessibility-limits-title = ما الذي لم يكتمل بعد
accessibility-limits = ليست كل القصص متوفرة بكل اللغات. وحين يظهر نص بلغة أخرى تقول الصفحة ذلك.
accessibility-contact-title = أخبرنا
accessibility-contact = إذا وجدت شيئًا لا يعمل فأخبرنا. لست مضطرًا إلى ذكر اسمك.
accessibility-date = أُعدّ هذا البيان مع الموقع في { $date }.
