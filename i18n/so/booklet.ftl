# status: unreviewed

## The cover

booklet-title = Kaararka Soo Noqoshada
booklet-subtitle = Dad dalkoodii ku noqday oo sheegaya wixii dhacay


## The page about the booklet itself

imprint-heading = Ku saabsan buug-yarahan
imprint-consent = Dadka buug-yarahan ku jira dhammaantood way oggolaadeen inay ku jiraan, iyaga ayaana go'aansaday inta laga muujinayo magacooda, wejigooda iyo meeshooda. Goor kasta go'aankooda way beddeli karaan.
imprint-names = Xiddigta (*) magaca ka dambaysa macnaheedu waa in magaca la beddelay.
imprint-disclaimer = Sheekooyinku waa wixii ay dadku naftooda ka sheegeen. Talo ma aha, ballanqaadna ma aha: in qof wax la siiyay macnaheedu ma aha in adigana lagu siin doono.
imprint-example = Dadka iyo sheekooyinka buug-yarahan ku jira waa mala-awaal tusaale ah.
imprint-edition = Daabacaadda { $code }, la sameeyay { $date }
imprint-check = Buug-yarahan weli ma la isticmaali karaa? Halkan ka eeg: { $address }
imprint-destroy = Haddii aan hadda la isticmaali karin, fadlan tuur, cid kalena ha siin.
imprint-partner = Waxaa qaybiyay


## How to read the booklet

how-heading = Sida buug-yarahan loo akhriyo
how-one-person = Sheeko kasta waxaa sheegay hal qof. Jidkaagu gebi ahaanba wuu ka duwanaan karaa.
how-facts = Cinwaan kasta agtiisa waxaad ka arkaysaa dalka, sannadka la noqday iyo waxa taageerada loo isticmaalay.
how-code = Koodhka afar-geesoodka ah wuxuu ku geynayaa sheekada degelka ku taal, halkaas oo ay luqado kalena ku qoran tahay. Kaamirada taleefan ku beeg, ama qor ciwaanka ka hooseeya.
how-order = Sheekooyinka qaar si fiican bay u dhammaadeen, qaarna maya. Kuwa fiican kama aannu hormarin.
how-age = Sharciyada iyo lacagaha la bixiyo way isbeddelaan. Weydii intaanad isku hallayn wax aad halkan ku akhriday.


## The list of stories

contents-heading = Sheekooyinka
contents-other = Dalka lama sheegin


## A story

story-online = Degelka ka akhri
story-name-changed = * Magaca waa la beddelay.


## Questions to ask oneself

questions-heading = Su'aalo aad isweydiiso intaanad go'aansan
question-why = Tani ma go'aankayga baa? Ma jirtaa cid igu cadaadinaysa?
question-safe = Halkaas ammaan ma ku ahay? Qoyskayguna ammaan ma ku yahay? Haddii kale, yaan u tagi karaa?
question-home = Xaggee baan seexanayaa habeenka koowaad, bil ka dibna xaggee?
question-money = Maxaan ku noolaanayaa ilaa dakhliga ugu horreeya? Ma jirtaa cid deyn igu leh?
question-support = Taageero noocee ah baan heli karaa, goormaa la bixiyaa, maxaase la iga rabaa inaan keeno?
question-papers = Warqado noocee ah baan u baahanahay? Kuwee baan haystaa?
question-health = Halkaas ma ka heli karaa daawadayda iyo dhakhtar? Immisa ayay ku kacaysaa?
question-children = Maxay carruurtaydu u baahan tahay: dugsi, luqad, warqado?
question-back = Halkan ma ku soo noqon karaa haddii ay xumaato? Maxaan waayayaa?


## Whom to ask

help-heading = Cidda aad weydiin karto
help-lead = Marka hore waad weydiin kartaa, dabadeedna waad go'aansan kartaa. Weydiintu ballanqaad ma aha.
help-online = Sheekooyin kale iyo sida loo noqdo
notes-heading = Xusuus-qor
back-languages = Degelku wuxuu sidoo kale ku qoran yahay luqadahan


## The sheet that tells office staff how to print

sheet-heading = Sida xaashiyahan loo daabaco
sheet-count =
    { $sheets ->
        [one] Hal xaashi oo A4 ah
       *[other] { $sheets } xaashi oo A4 ah
    } xirmadiiba.
sheet-scale = Ku daabac 100% (“cabbirka dhabta ah”). Daabacaha ha u oggolaan inuu bogga ku ekeeyo cabbirka xaashida.
sheet-long-edge = Labada dhinacba ku daabac, xaashidana ku rog qarka dheer.
sheet-short-edge = Labada dhinacba ku daabac, xaashidana ku rog qarka gaaban.
sheet-test = Marka hore daabac bogga tijaabada, labada dhinacba. Iftiinka hor qabo: calaamadaha + ee labada dhinac waa inay is dul yimaadaan, farqiguna uusan ka badnaan 1 mm. Dhererka xarriiqdu waa inuu noqdaa 100 mm oo sax ah.
sheet-keep-order = Xaashiyaha u daa siday u kala horreeyaan marka ay daabacaha ka soo baxaan.
sheet-cut-booklets = Xirmada oo dhan laba u goo, adigoo raacaya calaamadaha qarka. Qayb kasta waa buug-yare.
sheet-cut-cards = Goo adigoo raacaya calaamadaha qarka: marka hore ballac, dabadeed dherer.
sheet-fold = Xirmada dhexda ka laab, laabkana ku qabo istaabalar.
sheet-side = Buug-yarahan waxaa loo akhriyaa midig ilaa bidix: marka jaldigu kor jiro, laabku waa dhinaca midig.
sheet-check = Intaanad waxba qaybin, hubi in daabacaaddan weli la isticmaali karo: { $address }
sheet-recall = Haddii laguu sheego in daabacaadda dib loo celiyay, jooji qaybinteeda, inta hartay tuur, noona sheeg inta aad weli haysatay.


## The test page

test-heading = Bogga tijaabada
test-front = Dhinaca hore
test-back = Dhinaca dambe
test-ruler = Dhererka xarriiqdan waa inuu noqdaa 100 mm oo sax ah.
test-cross = Xaashida iftiinka hor qabo: calaamadaha + ee labada dhinac waa inay is dul yimaadaan.
