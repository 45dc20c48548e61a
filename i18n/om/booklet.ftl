# status: unreviewed

## The cover

booklet-title = Kaardii Biyyatti Deebi'uu
booklet-subtitle = Namoonni biyyatti deebi'an waan isaan mudate himu


## The page about the booklet itself

imprint-heading = Waa'ee kitaaba xiqqaa kanaa
imprint-consent = Namoonni kitaaba xiqqaa kana keessa jiran hundi keessa jiraachuuf waliigalaniiru; maqaa, fuula fi bakka isaanii irraa hammam akka mul'atus ofii isaaniitiin murteessaniiru. Yeroo barbaadanitti yaada isaanii jijjiiruu danda'u.
imprint-names = Urjiin (*) maqaa booda jiru maqichi akka jijjiirame agarsiisa.
imprint-disclaimer = Seenaawwan kun waan namoonni waa'ee ofii isaanii himanidha. Gorsas waadaas miti: wanti nama tokkoof kenname isiniifis ni kennama jechuu miti.
imprint-example = Namoonni fi seenaawwan kitaaba xiqqaa kana keessa jiran fakkeenyaaf kan uumamanidha.
imprint-edition = Maxxansa { $code }, guyyaa qophaa'e: { $date }
imprint-check = Kitaabni xiqqaan kun ammallee ni hojjetaa? Asitti ilaalaa: { $address }
imprint-destroy = Yoo amma hin hojjenne ta'e, maaloo gataa; nama biraatiif hin kenninaa.
imprint-partner = Kan raabsu


## How to read the booklet

how-heading = Kitaaba xiqqaa kana akkamitti akka dubbistan
how-one-person = Seenaan hundi nama tokkoon himama. Karaan keessan guutumaan guutuutti adda ta'uu danda'a.
how-facts = Mata duree hunda bira biyya, waggaa itti deebi'an fi deeggarsi maaliif akka oole ni argitu.
how-code = Koodiin rog-arfee gara seenaa weebsaayitii irra jiruutti isin geessa; achitti afaanota biroonis ni argama. Kaameraa bilbilaa itti qabaa, yookaan teessoo jala jiru barreessaa.
how-order = Seenaawwan tokko tokko gaarii ta'an, tokko tokko garuu hin taane. Warra gaarii hin dursiifne.
how-age = Seerri fi hammi maallaqaa ni jijjiirama. Waan asitti dubbistan irratti osoo hin hirkatin dura gaafadhaa.


## The list of stories

contents-heading = Seenaawwan
contents-other = Biyyi hin ibsamne


## A story

story-online = Weebsaayitii irratti dubbisaa
story-name-changed = * Maqaan jijjiirameera.


## Questions to ask oneself

questions-heading = Gaaffiiwwan osoo hin murteessin dura of gaafattan
question-why = Kun murtoo ofii kootii? Namni na dhiibu jiraa?
question-safe = Nageenyi koo achitti ni eegamaa? Kan maatii koo hoo? Yoo hin eegamne eenyu bira dhaquun danda'a?
question-home = Halkan jalqabaa eessan bula? Ji'a tokko booda hoo?
question-money = Hanga galii jalqabaa argadhutti maaliinan jiraadha? Liqaan narra jiru jiraa?
question-support = Deeggarsa akkamii argachuun danda'a, yoom kaffalama, argachuufis maal dhiheessuun qaba?
question-papers = Sanadoota kamtu na barbaachisa? Isaan keessaa kamin qaba?
question-health = Achitti qoricha koo fi doktara argachuu nan danda'aa? Meeqa baasa?
question-children = Ijoolleen koo maal barbaadu: mana barumsaa, afaan, sanadoota?
question-back = Yoo hin milkoofne asitti deebi'uu nan danda'aa? Maalan dhaba?


## Whom to ask

help-heading = Eenyun akka gaafattan
help-lead = Dura gaafattanii booda murteessuu dandeessu. Gaafachuun waadaa galuu miti.
help-online = Seenaawwan biroo fi akkaataa deebi'uu
notes-heading = Yaadannoo
back-languages = Weebsaayitichi afaanota kanaanis ni jira


## The sheet that tells office staff how to print

sheet-heading = Waraqaalee kana akkamitti akka maxxansitan
sheet-count =
    { $sheets ->
        [one] Waraqaa A4 tokko
       *[other] Waraqaa A4 { $sheets }
    } tuuta hundaaf.
sheet-scale = Hamma 100% (“hamma dhugaa”) maxxansaa. Maxxansituun hamma fuulichaa waraqaatti akka madaalu hin eeyyaminaa.
sheet-long-edge = Gama lamaaniin maxxansaa; waraqaan qarqara dheeraa irratti haa garagalu.
sheet-short-edge = Gama lamaaniin maxxansaa; waraqaan qarqara gabaabaa irratti haa garagalu.
sheet-test = Dura fuula yaalii gama lamaaniin maxxansaa. Ifatti qabaatii ilaalaa: mallattooleen + gama lamaanii wal irra bu'uu qabu, garaagarummaan isaanii 1 mm caaluu hin qabu. Sararri sirriitti 100 mm dheerachuu qaba.
sheet-keep-order = Waraqaalee tartiiba maxxansituu keessaa ba'aniin kaa'aa.
sheet-cut-booklets = Tuuta waraqaa guutuu mallattoolee qarqara irra jiran hordofuun bakka lamatti muraa. Walakkaan hundi kitaaba xiqqaa tokko.
sheet-cut-cards = Mallattoolee qarqara irra jiran hordofuun muraa: dura dalgaan, itti aansee gara gadiitti.
sheet-fold = Tuuticha walakkaatti dachaasaatii bakka dachaatti isteeplariin qabsiisaa.
sheet-side = Kitaabni xiqqaan kun mirgaa gara bitaatti dubbifama: yeroo qolli gara ol jiru, dachaan gara mirgaa ta'a.
sheet-check = Osoo homaa hin raabsin dura, maxxansi kun ammallee kan hojjetu ta'uu ilaalaa: { $address }
sheet-recall = Maxxansi kun akka deebi'ee sassaabamu yoo isinitti himame, raabsuu dhaabaa, kan hafe gataa, meeqa akka qabdanis nutti himaa.


## The test page

test-heading = Fuula yaalii
test-front = Fuuldura
test-back = Duuba
test-ruler = Sararri kun sirriitti 100 mm dheerachuu qaba.
test-cross = Waraqaa ifatti qabaatii ilaalaa: mallattooleen + gama lamaanii wal irra bu'uu qabu.
