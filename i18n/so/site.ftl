# status: unreviewed

## The site as a whole

site-title = Sheekooyinka Soo Noqoshada
site-tagline = Waxa dadku sameeyeen markay dalkoodii ku noqdeen, oo ay iyagu sheegayaan
site-description = Dad dalkoodii ku noqday ayaa ka sheekaynaya waxa ay taageerada u isticmaaleen, wixii fiicnaaday iyo wixii xumaaday. Xayeysiis ma leh, cidna lama raadraaco.
page-title = { $page } – { $site }


## Moving around

skip-to-content = U bood qoraalka
nav-label = Linkiyada waaweyn
nav-home = Bogga hore
nav-stories = Sheekooyin
nav-countries = Dalal
nav-uses = Isticmaalka
nav-years = Sannado
nav-menu = Liiska
nav-path-label = Halkan ayaad joogtaa
language-label = Luqad
language-change = Beddel luqadda
language-switch-label = Boggan oo luqado kale ku qoran
leave-page = Ka bax bogga
leave-page-note = Halkan waxaa ka furmaya bog saadaasha hawada ah. Browser-kaagu weli wuu xasuusan yahay inaad boggan joogtay.
footer-label = Ku saabsan degelkan
footer-privacy = Degelkani cookies ma dhigo, dadka soo booqda ma tiriyo, shirkado kalena waxba kama soo dejiyo.
footer-feed = Sheekooyinka cusub oo feed ah (Atom)
pages-label = Bogagga liiskan
page-number = Bogga { $page } ee { $pages }
page-previous = Bogga ka horreeya
page-next = Bogga xiga


## The first page: choose a language

chooser-title = Dooro luqaddaada
chooser-story-title = Dooro luqadda sheekada


## The home page of a language

home-lead = Dad dalkoodii ku noqday ayaa halkan ka sheekaynaya waxa ay ku sameeyeen taageeradii la siiyay, wixii adkaa, iyo waxa ay si kale u samayn lahaayeen.
home-honest = Sheekooyinka qaar si fiican bay u dhammaadeen, qaarna maya. Labadaba waannu muujinaa, kuwa fiicanna kama hormarinno.
home-latest = Sheekooyinka ugu cusub
home-browse = Raadi sheeko
home-by-country = Dal ahaan
home-by-use = Waxa taageerada loo isticmaalay
home-by-year = Sannadka la noqday
home-all =
    { $count ->
        [one] Akhri sheekada
       *[other] Dhammaan sheekooyinka ({ $count })
    }


## Counting

count-stories =
    { $count ->
        [0] Weli sheeko ma jirto
        [one] { $count } sheeko
       *[other] { $count } sheeko
    }
count-stories-native =
    { $count ->
        [one] { $count } sheeko
       *[other] { $count } sheeko
    }, luqaddaada: { $native }
count-range = { $from }–{ $to } ee { $count }


## Lists of stories

stories-title = Dhammaan sheekooyinka
stories-lead = Sheekada ugu cusub ayaa ugu horraysa.
countries-title = Sheekooyinka dal ahaan
countries-lead = Dalka ay dadku ku noqdeen.
uses-title = Waxa taageerada loo isticmaalay
uses-lead = Dooro mowduuc.
years-title = Sheekooyinka sannad ahaan
years-lead = Sannadka ay dadku noqdeen.
country-title = Sheekooyin ka yimid { $country }
use-title = { $use }: sheekooyin
year-title = Sannadka la noqday: { $year }
country-use-title = { $country }: { $use }
narrow-title = Muuji sheekooyin ka yar
narrow-by-use = Dalkan taageerada waxaa loo isticmaalay
narrow-by-country = Dalal
list-empty = Weli sheeko halkan ma taal.
card-language = Luqad: { $language }


## Choosing stories

filter-title = Dooro sheekooyin
filter-country = Dal
filter-use = Loo isticmaalay
filter-year = Sannadka la noqday
filter-any = Dhammaan
filter-words = Erayo
filter-clear = Tirtir doorashada
filter-none = Sheeko ku habboon lama helin. Ka noqo mid ka mid ah doorashooyinkaaga.


## A story

story-short = Oo kooban
story-by = Waxaa sheegay: { $name }
story-quote = Erayada qofka laftiisa
story-facts = Xogta sheekada
fact-country = Dal
fact-place = Meel
fact-returned = Goorta la noqday
fact-uses = Waxa loo isticmaalay
fact-form = Nooca taageerada
fact-went = Sidii ay noqotay
fact-told = Goorta la sheegay
fact-told-language = Luqadda lagu sheegay
story-languages = Sheekadan ku akhri luqad kale
photo-credit = Sawirka: { $credit }
photo-illustration = Sawirku waa wax la mid ah. Ma muujinayo qofkan ama meeshan.
photo-drawing = Sawir gacmeed: sheekadan sawir dhab ah ma laha.
related-title = Sheekooyin kale
related-country = Sheekooyin kale oo ka yimid { $country }
related-use = Sheekooyin kale: { $use }
story-consent = Qofka sheekadan sheegaya ayaa go'aansaday waxa la muujinayo, wakhti kastana wuu kala noqon karaa.
story-address = Ciwaanka gaaban ee sheekadan: { $address }
not-shown = Lama muujin


## Notices on a story or page

notices-label = Fadlan ogow
notice-age =
    { $years ->
        [one] Sheekadan waxaa la sheegay { $when }, waana in ka badan hal sano ka hor. Waxaa laga yaabaa in qiimaha, sharciyada iyo ciwaannadu isbeddeleen markaas ka dib.
       *[other] Sheekadan waxaa la sheegay { $when }, waana in ka badan { $years } sano ka hor. Waxaa laga yaabaa in qiimaha, sharciyada iyo ciwaannadu isbeddeleen markaas ka dib.
    }
notice-name-changed = Magaca waa la beddelay.
notice-example = Kani waa tusaale mala-awaal ah. Qofka, meesha iyo sawirradu dhab ma aha.
notice-example-page = Boggani waa tusaale mala-awaal ah.
notice-fallback = Sheekadani weli kuma qorna luqaddaada. Waxaad ku arkaysaa luqad kale: { $language }.
notice-fallback-page = Boggani weli kuma qorna luqaddaada. Waxaad ku arkaysaa luqad kale: { $language }.
notice-machine = Qoraalkan waxaa turjumay mashiin, cidina ma hubin. Khaladaad baa ku jiri kara.
notice-outdated = Qoraalka asalka ah waa la beddelay markii la turjumay ka dib. Waxaa laga yaabaa inaanay qayb ka mid ahi hadda sax ahayn.
notice-original = Asalka: { $language }


## Whom to call

contact-label = Cidda aad weydiin karto
contact-phone = Taleefan
contact-email = Iimayl
contact-web = Degel
contact-hours = Saacadaha shaqada
contact-languages = Luqadaha lagu hadlo
contact-checked = La hubiyay { $date }
contact-stale = Marka hore weydii: waxaa ugu dambayn la hubiyay { $date }. Waxaa laga yaabaa inaanay hadda sax ahayn.
documents-label = Warqadaha


## When there is nothing here

not-found-title = Boggani halkan ma yaal
not-found-text = Ciwaanku wuu khaldanaan karaa, ama bogga waa la raray ama waa la tirtiray.
not-found-home = Tag bogga hore
not-found-stories = Arag dhammaan sheekooyinka
moved-title = Boggan waa la raray
moved-link = Hadda halkan ayuu ku yaal: { $title }


## Feeds and shared links

feed-title = { $site }: sheekooyin cusub
feed-country-title = { $site }: sheekooyin cusub, { $country }
share-image-alt = Sawir gacmeed: waddo buuraha dhex marta oo guri gaarta.


## Accessibility statement

accessibility-title = Si qof walba u isticmaali karo
accessibility-lead = Qof kasta waa inuu degelkan akhrin karo: taleefan duug ah ha isticmaalo, far waaweyn, barnaamij shaashadda akhriya, ama kiiboodhka oo keliya.
accessibility-goal-title = Waxa aannu ballanqaadno
accessibility-goal = Degelka waxaa loo dhisay inuu buuxiyo WCAG 2.2, heerka AA, meeshii aannu awoodnayna waannu ka sii gudubnay.
accessibility-done-title = Waxa aannu samayno
accessibility-done-script = Bog kasta waxaa la akhrin karaa iyada oo aan la isticmaalin script.
accessibility-done-light = Bogaggu way yaryihiin, si ay ugu furmaan internet gaabis ah.
accessibility-done-zoom = Qoraalka waxaa la weyneyn karaa ilaa boqolkiiba 200, iyada oo aan loo baahan in bogga dhinac loo riixo.
accessibility-done-contrast = Farqiga u dhexeeya midabka qoraalka iyo kan gadaashiisa waa ugu yaraan 7 iyo 1, maalintii iyo habka madow labadaba.
accessibility-done-keyboard = Wax kasta waxaa lagu gaari karaa kiiboodhka, waadna arki kartaa halka aad joogto.
accessibility-done-pictures = Sawir kasta wuxuu leeyahay sharraxaad eray ah.
accessibility-done-language = Barnaamijka shaashadda akhriya waxaa loo sheegaa luqadda qoraal kasta iyo magac kasta.
accessibility-done-motion = Waxba iskood uma dhaqaaqaan.
accessibility-done-short = Sheeko kasta waxay ku bilaabataa qoraal kooban.
accessibility-limits-title = Waxa aan weli fiicnayn
accessibility-limits = Sheeko kastaa kuma qorna luqad kasta. Meesha qoraal luqad kale lagu muujiyo, boggu wuu sheegaa.
accessibility-contact-title = Noo sheeg
accessibility-contact = Haddii ay wax kuu shaqayn waayaan, noo sheeg. Khasab kuguma aha inaad magacaaga sheegto.
accessibility-date = Bayaankan waxaa lala sameeyay degelka { $date }.
