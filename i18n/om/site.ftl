# status: unreviewed

## The site as a whole

site-title = Seenaa Biyyatti Deebi'uu
site-tagline = Namoonni erga biyyatti deebi'anii maal akka hojjetan, jecha ofii isaaniitiin
site-description = Namoonni biyya isaaniitti deebi'an deeggarsi maaliif akka oole, maaltu akka milkaa'e, maaltu akka hin milkoofne ni himu. Beeksisa malee, hordoffii malee.
page-title = { $page } – { $site }


## Moving around

skip-to-content = Gara qabiyyeetti darbaa
nav-label = Liinkota ijoo
nav-home = Fuula jalqabaa
nav-stories = Seenaawwan
nav-countries = Biyyoota
nav-uses = Maaliif oole
nav-years = Waggoota
nav-menu = Baafata
nav-path-label = Asi jirtu
language-label = Afaan
language-change = Afaan jijjiiraa
language-switch-label = Fuula kana afaanota biraatiin
leave-page = Fuula kanaa ba'aa
leave-page-note = Bakka fuula kanaa fuulli waa'ee haala qilleensaa asitti banama. Biraawzariin keessan garuu fuula kana irra akka turtan ni yaadata.
footer-label = Waa'ee weebsaayitii kanaa
footer-privacy = Weebsaayitiin kun kukii (cookies) hin kaa'u, namoota daawwatan hin lakkaa'u, dhaabbilee biraa irraas homaa hin fidu.
footer-feed = Seenaawwan haaraa akka fiidiitti (Atom)
pages-label = Fuulota tarree kanaa
page-number = Fuula { $pages } keessaa fuula { $page }
page-previous = Fuula duraa
page-next = Fuula itti aanu


## The first page: choose a language

chooser-title = Afaan keessan filadhaa
chooser-story-title = Afaan seenichaa filadhaa


## The home page of a language

home-lead = Namoonni biyya isaaniitti deebi'an asitti ni himu: deeggarsa argataniin maal akka hojjetan, maaltu akka itti ulfaate, osoo ammas jalqabanii maal adda akka godhan.
home-honest = Seenaawwan tokko tokko gaarii ta'an, tokko tokko garuu hin taane. Lamaan isaaniiyyuu ni agarsiifna; warra gaarii hin dursiifnu.
home-latest = Seenaawwan haaraa
home-browse = Seenaa barbaadaa
home-by-country = Biyyaan
home-by-use = Waan deeggarsi itti ooleen
home-by-year = Waggaa itti deebi'aniin
home-all =
    { $count ->
        [one] Seenicha dubbisaa
       *[other] Seenaawwan { $count } hunda
    }


## Counting

count-stories =
    { $count ->
        [0] Ammatti seenaan hin jiru
        [one] Seenaa { $count }
       *[other] Seenaawwan { $count }
    }
count-stories-native =
    { $count ->
        [one] Seenaa { $count }
       *[other] Seenaawwan { $count }
    }, { $native } afaan keessaniin
count-range = { $count } keessaa { $from }–{ $to }


## Lists of stories

stories-title = Seenaawwan hunda
stories-lead = Seenaan hunda caalaa haaraa ta'e dura dhufa.
countries-title = Seenaawwan biyyaan
countries-lead = Biyya namoonni itti deebi'an.
uses-title = Deeggarsi maaliif akka oole
uses-lead = Mata duree filadhaa.
years-title = Seenaawwan waggaa itti deebi'aniin
years-lead = Waggaa namoonni itti deebi'an.
country-title = Seenaawwan: { $country }
use-title = { $use }: seenaawwan
year-title = Waggaa itti deebi'an: { $year }
country-use-title = { $country }: { $use }
narrow-title = Seenaawwan muraasa qofa ilaalaa
narrow-by-use = Biyya kanatti deeggarsi maaliif oole
narrow-by-country = Biyyoota
list-empty = Ammatti asitti seenaan hin jiru.
card-language = Afaan: { $language }


## Choosing stories

filter-title = Seenaawwan filadhaa
filter-country = Biyya
filter-use = Maaliif oole
filter-year = Waggaa itti deebi'an
filter-any = Hunda
filter-words = Jechoota
filter-clear = Filannoo haqaa
filter-none = Seenaan filannoo keessanii wajjin walsimu hin jiru. Filannoo tokko haqaa.


## A story

story-short = Gabaabinaan
story-by = Kan himan: { $name }
story-quote = Jecha ofii isaaniitiin
story-facts = Odeeffannoo ijoo
fact-country = Biyya
fact-place = Bakka
fact-returned = Yeroo itti deebi'an
fact-uses = Deeggarsi maaliif oole
fact-form = Gosa deeggarsaa
fact-went = Akkam ta'e
fact-told = Yeroo itti himame
fact-told-language = Afaan ittiin himame
story-languages = Seenaa kana afaan biraatiin dubbisaa
photo-credit = Suuraa: { $credit }
photo-illustration = Suuraa waan wal fakkaatuuti. Nama kana yookaan bakka kana hin agarsiisu.
photo-drawing = Fakkii harkaan kaafame: seenaa kana wajjin suuraan hin jiru.
related-title = Seenaawwan biroo
related-country = Seenaawwan dabalataa biyya kanaa: { $country }
related-use = Seenaawwan dabalataa: { $use }
story-consent = Waan asitti mul'atu kan murteesse nama seenaa kana himudha. Yeroo barbaadetti deebifachuu ni danda'a.
story-address = Teessoo gabaabaa seenaa kanaa: { $address }
not-shown = Hin ibsamne


## Notices on a story or page

notices-label = Maaloo hubadhaa
notice-age =
    { $years ->
        [one] Seenaan kun { $when } keessa himame; waggaa tokkoo ol ta'eera. Sana booda gatiin, seerri fi teessoon jijjiiramee ta'uu danda'a.
       *[other] Seenaan kun { $when } keessa himame; waggaa { $years } ol ta'eera. Sana booda gatiin, seerri fi teessoon jijjiiramee ta'uu danda'a.
    }
notice-name-changed = Maqaan jijjiirameera.
notice-example = Kun fakkeenyaaf kan uumamedha. Namni, bakki fi suuraawwan dhugaa miti.
notice-example-page = Fuulli kun fakkeenyaaf kan uumamedha.
notice-fallback = Seenaan kun ammatti afaan keessaniin hin jiru. Afaan biraatiin ilaalaa jirtu: { $language }.
notice-fallback-page = Fuulli kun ammatti afaan keessaniin hin jiru. Afaan biraatiin ilaalaa jirtu: { $language }.
notice-machine = Barruun kun maashiniin hiikame, namni tokkollee hin mirkaneessine. Dogoggora qabaachuu danda'a.
notice-outdated = Barruun kun erga hiikamee booda jijjiirameera. Kutaan isaa tokko tokko amma sirrii ta'uu dhiisuu danda'a.
notice-original = Barruu jalqabaa: { $language }


## Whom to call

contact-label = Eenyun akka gaafattan
contact-phone = Bilbila
contact-email = Imeelii
contact-web = Weebsaayitii
contact-hours = Sa'aatii hojii
contact-languages = Afaanota dubbataman
contact-checked = Guyyaa mirkanaa'e: { $date }
contact-stale = Dura gaafadhaa: guyyaan dhumaa itti mirkanaa'e { $date }. Amma sirrii ta'uu dhiisuu danda'a.
documents-label = Sanadoota


## When there is nothing here

not-found-title = Fuulli kun as hin jiru
not-found-text = Teessoon dogoggora ta'uu danda'a, yookaan fuulichi bakka biraatti darbee yookaan haqamee ta'uu danda'a.
not-found-home = Gara fuula jalqabaa deemaa
not-found-stories = Seenaawwan hunda ilaalaa
moved-title = Fuulli kun bakka biraatti darbeera
moved-link = Amma as jira: { $title }


## Feeds and shared links

feed-title = { $site }: seenaawwan haaraa
feed-country-title = { $site }: seenaawwan haaraa, { $country }
share-image-alt = Fakkii: karaan tokko tulluuwwan irra darbee gara mana tokkootti geessa.


## Accessibility statement

accessibility-title = Dhaqqabummaa
accessibility-lead = Namni hundi weebsaayitii kana dubbisuu danda'uu qaba: bilbila moofaadhaan, qubee guguddaadhaan, dubbistuu iskiriiniitiin yookaan kiiboordii qofaan.
accessibility-goal-title = Waadaa gallu
accessibility-goal = Weebsaayitiin kun WCAG 2.2 sadarkaa AA akka guutuuf hojjetame; bakka dandeenyettis isa caalaa deema.
accessibility-done-title = Waan hojjennu
accessibility-done-script = Fuulli hundi iskiriiptii malee dubbifamuu danda'a.
accessibility-done-light = Fuulonni xixiqqoodha; kanaaf neetworkii suutaa irrattis ni banamu.
accessibility-done-zoom = Barruun hanga dhibbeentaa 200tti guddifamuu danda'a; gara cinaatti sochoosuun hin barbaachisu.
accessibility-done-contrast = Garaagarummaan halluu barruu yoo xiqqaate 7:1 dha, haala ifaa fi haala dukkanaa keessatti.
accessibility-done-keyboard = Wanta hunda kiiboordiin dhaqqabuun ni danda'ama, eessa akka jirtanis ni argitu.
accessibility-done-pictures = Suuraan hundi ibsa jechaan barreeffame qaba.
accessibility-done-language = Afaan barruu fi maqaa hundaa dubbistuu iskiriiniitti ni himama.
accessibility-done-motion = Wanti ofiin socho'u hin jiru.
accessibility-done-short = Seenaan hundi cuunfaa gabaabaadhaan jalqaba.
accessibility-limits-title = Waan ammallee gahaa hin taane
accessibility-limits = Seenaan hundi afaan hundaan hin jiru. Barruun afaan biraatiin yoo mul'ate, fuulichi kana ni hima.
accessibility-contact-title = Nutti himaa
accessibility-contact = Wanti isiniif hin hojjenne yoo jiraate nutti himaa. Maqaa keessan himuun dirqama miti.
accessibility-date = Ibsi kun weebsaayitii kana wajjin guyyaa { $date } qophaa'e.
