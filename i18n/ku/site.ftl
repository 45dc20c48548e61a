# status: unreviewed

## The site as a whole

site-title = Çîrokên Vegerê
site-tagline = Mirovan piştî vegerê çi kir, bi gotinên wan bi xwe
site-description = Kesên ku vegeriyane welatê xwe dibêjin ka alîkarî ji bo çi bi kar anîn, çi baş çû û çi baş neçû. Bê reklam û bê şopandin.
page-title = { $page } – { $site }


## Moving around

skip-to-content = Herin naverokê
nav-label = Girêdanên sereke
nav-home = Destpêk
nav-stories = Çîrok
nav-countries = Welat
nav-uses = Ji bo çi
nav-years = Sal
nav-menu = Menû
nav-path-label = Hûn li vir in
language-label = Ziman
language-change = Ziman biguherînin
language-switch-label = Ev rûpel bi zimanên din
leave-page = Ji rûpelê derkevin
leave-page-note = Li şûna vê rûpelê, rûpelek li ser hewayê vedibe. Geroka we dîsa jî tê bîra wê ku hûn li vê rûpelê bûn.
footer-label = Derbarê vê malperê de
footer-privacy = Ev malper kukiyan (cookies) danayne, mêvanan najmêre û tiştekî ji şîrketên din bar nake.
footer-feed = Çîrokên nû wek feed (Atom)
pages-label = Rûpelên vê lîsteyê
page-number = Rûpel { $page } ji { $pages }
page-previous = Rûpela berê
page-next = Rûpela din


## The first page: choose a language

chooser-title = Zimanê xwe hilbijêrin
chooser-story-title = Zimanê çîrokê hilbijêrin


## The home page of a language

home-lead = Kesên ku vegeriyane li vir dibêjin ka bi alîkariya ku wergirtin çi kirin, çi zehmet bû, û heke careke din bûya wê çi cuda bikirana.
home-honest = Hin çîrok baş çûn, hin jî na. Em herduyan nîşan didin û çîrokên baş naxin pêşiyê.
home-latest = Çîrokên herî nû
home-browse = Çîrokekê bibînin
home-by-country = Li gorî welêt
home-by-use = Li gorî ka alîkarî ji bo çi hat bikaranîn
home-by-year = Li gorî sala vegerê
home-all =
    { $count ->
        [one] Çîrokê bixwînin
       *[other] Hemû çîrok ({ $count })
    }


## Counting

count-stories =
    { $count ->
        [0] Hê çîrok tune ne
        [one] { $count } çîrok
       *[other] { $count } çîrok
    }
count-stories-native =
    { $count ->
        [one] { $count } çîrok
       *[other] { $count } çîrok
    }, bi zimanê we: { $native }
count-range = { $from }–{ $to } ji { $count }


## Lists of stories

stories-title = Hemû çîrok
stories-lead = Çîroka herî nû di serî de ye.
countries-title = Çîrok li gorî welêt
countries-lead = Welatê ku mirov lê vegeriyane.
uses-title = Alîkarî ji bo çi hat bikaranîn
uses-lead = Mijarekê hilbijêrin.
years-title = Çîrok li gorî sala vegerê
years-lead = Sala ku mirov vegeriyane.
country-title = Çîrok: { $country }
use-title = { $use }: çîrok
year-title = Sala vegerê: { $year }
country-use-title = { $country }: { $use }
narrow-title = Kêmtir çîrokan nîşan bidin
narrow-by-use = Li vî welatî alîkarî ji bo van tiştan hat bikaranîn
narrow-by-country = Welat
list-empty = Hê li vir çîrok tune ne.
card-language = Ziman: { $language }


## Choosing stories

filter-title = Çîrokan hilbijêrin
filter-country = Welat
filter-use = Ji bo çi
filter-year = Sala vegerê
filter-any = Hemû
filter-words = Peyv
filter-clear = Hilbijartinê paqij bikin
filter-none = Tu çîrok li hilbijartina we nayê. Yekê ji wan rakin.


## A story

story-short = Bi kurtî
story-by = Çîrokbêj: { $name }
story-quote = Bi gotinên wî kesî
story-facts = Agahiyên çîrokê
fact-country = Welat
fact-place = Cih
fact-returned = Dema vegerê
fact-uses = Alîkarî ji bo çi
fact-form = Awayê alîkariyê
fact-went = Çawa çû
fact-told = Dema gotinê
fact-told-language = Zimanê gotinê
story-languages = Vê çîrokê bi zimanekî din bixwînin
photo-credit = Wêne: { $credit }
photo-illustration = Wêneyê tiştekî wekhev e. Ne ev kes e û ne ev cih e.
photo-drawing = Xêzkirin e: wêneyê vê çîrokê tune ye.
related-title = Çîrokên din
related-country = Çîrokên din: { $country }
related-use = Çîrokên din: { $use }
story-consent = Kesê ku vê çîrokê dibêje bi xwe biryar daye ka çi bê nîşandan, û kengî bixwaze dikare wê paşve bikişîne.
story-address = Navnîşana kurt a vê çîrokê: { $address }
not-shown = Nayê nîşandan


## Notices on a story or page

notices-label = Ji kerema xwe hay jê hebin
notice-age =
    { $years ->
        [one] Dema gotina vê çîrokê: { $when }. Zêdetirî salekê di ser re derbas bûye. Dibe ku biha, rêzik û navnîşan ji hingê ve guherîbin.
       *[other] Dema gotina vê çîrokê: { $when }. Zêdetirî { $years } salan di ser re derbas bûne. Dibe ku biha, rêzik û navnîşan ji hingê ve guherîbin.
    }
notice-name-changed = Nav hatiye guhertin.
notice-example = Ev mînakeke çêkirî ye. Kes, cih û wêne ne rast in.
notice-example-page = Ev rûpel mînakeke çêkirî ye.
notice-fallback = Ev çîrok hê bi zimanê we tune ye. Hûn wê bi zimanekî din dibînin: { $language }.
notice-fallback-page = Ev rûpel hê bi zimanê we tune ye. Hûn wê bi zimanekî din dibînin: { $language }.
notice-machine = Makîneyê ev nivîs wergerandiye û kesî lê nenihêriye. Dibe ku şaşî tê de hebin.
notice-outdated = Nivîsa eslî piştî wergerê hatiye guhertin. Dibe ku hin tişt êdî ne rast bin.
notice-original = Nivîsa eslî: { $language }


## Whom to call

contact-label = Ji kê bipirsin
contact-phone = Telefon
contact-email = E-name
contact-web = Malper
contact-hours = Demên xebatê
contact-languages = Ziman
contact-checked = Roja kontrolê: { $date }
contact-stale = Pêşî bipirsin. Kontrola dawî: { $date }. Dibe ku êdî ne rast be.
documents-label = Belge


## When there is nothing here

not-found-title = Ev rûpel ne li vir e
not-found-text = Dibe ku navnîşan şaş be, yan jî rûpel hatibe veguhastin an rakirin.
not-found-home = Herin rûpela destpêkê
not-found-stories = Hemû çîrokan bibînin
moved-title = Ev rûpel hatiye veguhastin
moved-link = Niha li vir e: { $title }


## Feeds and shared links

feed-title = { $site }: çîrokên nû
feed-country-title = { $site }: çîrokên nû, { $country }
share-image-alt = Xêzkirin: rêyek di nav giran re diçe malekê.


## Accessibility statement

accessibility-title = Gihîştin ji bo her kesî
accessibility-lead = Divê her kes bikaribe vê malperê bixwîne: bi telefoneke kevn, bi tîpên mezin, bi ekranxwînekê, an tenê bi klavyeyê.
accessibility-goal-title = Em çi soz didin
accessibility-goal = Malper li gorî WCAG 2.2, asta AA, hatiye çêkirin, û li cihê ku ji me hatiye em ji wê jî wêdetir çûne.
accessibility-done-title = Em çi dikin
accessibility-done-script = Her rûpel bê skrîpt tê xwendin.
accessibility-done-light = Rûpel biçûk in, da ku bi înterneta hêdî jî vebin.
accessibility-done-zoom = Nivîs dikare heta ji sedî 200 bê mezinkirin, bêyî ku rûpel ber bi aliyan ve bê kişandin.
accessibility-done-contrast = Cudahiya rengê nivîsê û paşxaneyê herî kêm 7 li 1 e, hem bi rojê hem jî di rewşa tarî de.
accessibility-done-keyboard = Bi klavyeyê hûn dikarin bigihîjin her tiştî, û hûn dibînin ka hûn li ku ne.
accessibility-done-pictures = Her wêne bi peyvan hatiye vegotin.
accessibility-done-language = Ekranxwîn dizane her nivîs û her nav bi kîjan zimanî ye.
accessibility-done-motion = Tiştek ji ber xwe ve naleve.
accessibility-done-short = Her çîrok bi kurteyekê dest pê dike.
accessibility-limits-title = Çi hê têrê nake
accessibility-limits = Ne her çîrok bi her zimanî heye. Li cihê ku nivîs bi zimanekî din tê nîşandan, rûpel vê yekê dibêje.
accessibility-contact-title = Ji me re bibêjin
accessibility-contact = Heke tiştek ji bo we baş kar neke, ji me re bibêjin. Ne hewce ye ku hûn navê xwe bibêjin.
accessibility-date = Ev daxuyanî bi malperê re hat çêkirin: { $date }.
