# status: unreviewed

## The site as a whole

site-title = Histori kthimi
site-tagline = Çfarë bënë njerëzit pasi u kthyen, me fjalët e tyre
site-description = Njerëz që u kthyen në vendin e tyre tregojnë për çfarë e përdorën ndihmën, çfarë shkoi mirë dhe çfarë jo. Pa reklama, pa gjurmim.
page-title = { $page } – { $site }


## Moving around

skip-to-content = Kaloni te përmbajtja
nav-label = Lidhjet kryesore
nav-home = Kreu
nav-stories = Historitë
nav-countries = Vendet
nav-uses = Përdorur për
nav-years = Vitet
nav-menu = Menyja
nav-path-label = Jeni këtu
language-label = Gjuha
language-change = Ndryshoni gjuhën
language-switch-label = Kjo faqe në gjuhë të tjera
leave-page = Largohuni nga faqja
leave-page-note = Në vend të kësaj faqeje, këtu hapet një faqe për motin. Shfletuesi juaj gjithsesi e mban mend që ishit në këtë faqe.
footer-label = Rreth këtij sajti
footer-privacy = Ky sajt nuk vendos cookie, nuk numëron vizitorë dhe nuk ngarkon asgjë nga kompani të tjera.
footer-feed = Prurje me histori të reja (Atom)
pages-label = Faqet e kësaj liste
page-number = Faqja { $page } nga { $pages }
page-previous = Faqja e mëparshme
page-next = Faqja tjetër


## The first page: choose a language

chooser-title = Zgjidhni gjuhën tuaj
chooser-story-title = Zgjidhni gjuhën e historisë


## The home page of a language

home-lead = Njerëz që u kthyen në vendin e tyre tregojnë këtu çfarë bënë me ndihmën që morën, çfarë ishte e vështirë dhe çfarë do të bënin ndryshe.
home-honest = Disa histori shkuan mirë, disa jo. Ne i tregojmë të gjitha dhe nuk i vendosim në krye ato që shkuan mirë.
home-latest = Historitë më të reja
home-browse = Gjeni një histori
home-by-country = Sipas vendit
home-by-use = Sipas përdorimit të ndihmës
home-by-year = Sipas vitit të kthimit
home-all =
    { $count ->
        [one] Lexoni historinë
       *[other] Të gjitha historitë ({ $count })
    }


## Counting

count-stories =
    { $count ->
        [0] Ende nuk ka histori
        [one] { $count } histori
       *[other] { $count } histori
    }
count-stories-native =
    { $count ->
        [one] { $count } histori
       *[other] { $count } histori
    }, { $native } në gjuhën tuaj
count-range = { $from }–{ $to } nga { $count }


## Lists of stories

stories-title = Të gjitha historitë
stories-lead = Historia më e re vjen e para.
countries-title = Historitë sipas vendit
countries-lead = Vendi ku u kthyen njerëzit.
uses-title = Për çfarë u përdor ndihma
uses-lead = Zgjidhni një temë.
years-title = Historitë sipas vitit të kthimit
years-lead = Viti kur u kthyen njerëzit.
country-title = Histori: { $country }
use-title = { $use }: histori
year-title = Viti i kthimit: { $year }
country-use-title = { $country }: { $use }
narrow-title = Shfaqni më pak histori
narrow-by-use = Për çfarë u përdor ndihma në këtë vend
narrow-by-country = Vendet
list-empty = Këtu ende nuk ka histori.
card-language = Gjuha: { $language }


## Choosing stories

filter-title = Zgjidhni histori
filter-country = Vendi
filter-use = Përdorur për
filter-year = Viti i kthimit
filter-any = Të gjitha
filter-words = Fjalë
filter-clear = Hiqni zgjedhjet
filter-none = Asnjë histori nuk përputhet. Hiqni një nga zgjedhjet.


## A story

story-short = Shkurt
story-by = E tregon { $name }
story-quote = Me fjalët e veta
story-facts = Të dhënat
fact-country = Vendi
fact-place = Vendbanimi
fact-returned = Kthimi
fact-uses = Ndihma u përdor për
fact-form = Lloji i ndihmës
fact-went = Si shkoi
fact-told = Kur u tregua
fact-told-language = Gjuha e tregimit
story-languages = Lexojeni këtë histori në një gjuhë tjetër
photo-credit = Foto: { $credit }
photo-illustration = Pamje e diçkaje të ngjashme. Nuk tregon këtë person apo këtë vend.
photo-drawing = Vizatim: kjo histori nuk ka foto.
related-title = Histori të tjera
related-country = Histori të tjera nga ky vend: { $country }
related-use = Histori të tjera: { $use }
story-consent = Personi që e tregon këtë histori ka vendosur vetë çfarë shfaqet dhe mund ta tërheqë në çdo kohë.
story-address = Adresa e shkurtër e kësaj historie: { $address }
not-shown = Nuk shfaqet


## Notices on a story or page

notices-label = Kini parasysh
notice-age =
    { $years ->
        [one] Kjo histori u tregua në { $when }, më shumë se një vit më parë. Që atëherë çmimet, rregullat dhe adresat mund të kenë ndryshuar.
       *[other] Kjo histori u tregua në { $when }, më shumë se { $years } vjet më parë. Që atëherë çmimet, rregullat dhe adresat mund të kenë ndryshuar.
    }
notice-name-changed = Emri është ndryshuar.
notice-example = Ky është një shembull i trilluar. Personi, vendi dhe fotot nuk janë të vërteta.
notice-example-page = Kjo faqe është një shembull i trilluar.
notice-fallback = Kjo histori ende nuk është në gjuhën tuaj. Po e shihni në një gjuhë tjetër: { $language }.
notice-fallback-page = Kjo faqe ende nuk është në gjuhën tuaj. Po e shihni në një gjuhë tjetër: { $language }.
notice-machine = Këtë tekst e ka përkthyer një makinë dhe askush nuk e ka kontrolluar. Mund të ketë gabime.
notice-outdated = Teksti u ndryshua pasi u përkthye. Diçka në të mund të mos jetë më e saktë.
notice-original = Origjinali: { $language }


## Whom to call

contact-label = Kë të pyesni
contact-phone = Telefoni
contact-email = E-posta
contact-web = Faqja në internet
contact-hours = Orari
contact-languages = Gjuhët që fliten
contact-checked = Kontrolluar më { $date }
contact-stale = Pyesni më parë: kontrolluar për herë të fundit më { $date }. Mund të mos jetë më e saktë.
documents-label = Dokumentet


## When there is nothing here

not-found-title = Kjo faqe nuk është këtu
not-found-text = Adresa mund të jetë e gabuar, ose faqja është zhvendosur ose hequr.
not-found-home = Shkoni te kreu
not-found-stories = Shihni të gjitha historitë
moved-title = Kjo faqe është zhvendosur
moved-link = Tani është këtu: { $title }


## Feeds and shared links

feed-title = { $site }: histori të reja
feed-country-title = { $site }: histori të reja, { $country }
share-image-alt = Vizatim: një rrugë kalon nëpër kodra drejt një shtëpie.


## Accessibility statement

accessibility-title = Qasshmëria
accessibility-lead = Secili duhet të mund ta lexojë këtë sajt: në një telefon të vjetër, me shkronja të mëdha, me lexues ekrani ose vetëm me tastierë.
accessibility-goal-title = Çfarë premtojmë
accessibility-goal = Sajti është ndërtuar që të përmbushë WCAG 2.2, niveli AA, dhe aty ku mundëm shkon më tej.
accessibility-done-title = Çfarë bëjmë
accessibility-done-script = Çdo faqe mund të lexohet pa skripte.
accessibility-done-light = Faqet janë të vogla, që të hapen edhe me rrjet të ngadaltë.
accessibility-done-zoom = Teksti mund të zmadhohet deri në 200 për qind dhe asgjë nuk duhet lëvizur anash.
accessibility-done-contrast = Teksti ka kontrast të paktën 7 me 1, si në pamjen e çelët, ashtu edhe në të errëtën.
accessibility-done-keyboard = Gjithçka arrihet me tastierë dhe shihet se ku jeni.
accessibility-done-pictures = Çdo foto ka një përshkrim me fjalë.
accessibility-done-language = Lexuesit e ekranit e dinë gjuhën e çdo teksti dhe emri.
accessibility-done-motion = Asgjë nuk lëviz vetvetiu.
accessibility-done-short = Çdo histori fillon me një përmbledhje të shkurtër.
accessibility-limits-title = Çfarë nuk është ende mjaft mirë
accessibility-limits = Jo çdo histori gjendet në çdo gjuhë. Kur një tekst shfaqet në një gjuhë tjetër, faqja e thotë këtë.
accessibility-contact-title = Na tregoni
accessibility-contact = Nëse diçka nuk ju funksionon, na tregoni. Nuk keni nevojë të jepni emrin.
accessibility-date = Kjo deklaratë u bë bashkë me sajtin më { $date }.
