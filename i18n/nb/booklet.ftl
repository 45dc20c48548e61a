# status: unreviewed

## The cover

booklet-title = Postkort om å vende tilbake
booklet-subtitle = Folk som dro tilbake, forteller hva som skjedde


## The page about the booklet itself

imprint-heading = Om dette heftet
imprint-consent = Alle i dette heftet har sagt ja til å være med, og har selv bestemt hvor mye som vises av navn, ansikt og sted. De kan ombestemme seg når som helst.
imprint-names = En stjerne (*) bak et navn betyr at navnet er endret.
imprint-disclaimer = Historiene er det folk har fortalt om seg selv. De er verken råd eller løfter: Hva én person fikk, sier ingenting sikkert om hva du kan få.
imprint-example = Personene og historiene i dette heftet er oppdiktet, som eksempler.
imprint-edition = Utgave { $code }, laget { $date }
imprint-check = Gjelder dette heftet fortsatt? Se her: { $address }
imprint-destroy = Hvis det ikke gjelder lenger, ber vi deg kaste det og ikke gi det videre.
imprint-partner = Delt ut av


## How to read the booklet

how-heading = Slik leser du dette heftet
how-one-person = Hver historie er fortalt av én person. For deg kan det gå helt annerledes.
how-facts = Ved hver tittel ser du landet, året personen dro tilbake, og hva støtten ble brukt til.
how-code = Den firkantede koden fører til historien på nettstedet, der den finnes på flere språk. Pek på koden med kameraet på en telefon, eller skriv inn adressen under den.
how-order = Noen historier gikk bra, andre ikke. De gode kommer ikke først.
how-age = Regler og beløp endrer seg. Spør før du stoler på noe du leser her.


## The list of stories

contents-heading = Historiene
contents-other = Land ikke oppgitt


## A story

story-online = Les den på nettstedet
story-name-changed = * Navnet er endret.


## Questions to ask oneself

questions-heading = Spørsmål du kan stille deg selv før du bestemmer deg
question-why = Er det min egen beslutning? Er det noen som presser meg?
question-safe = Er jeg trygg der? Er familien min trygg? Hvem kan jeg gå til hvis vi ikke er det?
question-home = Hvor skal jeg sove den første natten, og etter en måned?
question-money = Hva skal jeg leve av til jeg får den første inntekten? Skylder jeg noen penger?
question-support = Hvilken støtte kan jeg få, når blir den betalt ut, og hva må jeg vise fram for å få den?
question-papers = Hvilke papirer trenger jeg? Hvilke av dem har jeg?
question-health = Får jeg tak i medisinene mine og en lege der? Hva koster det?
question-children = Hva trenger barna mine: skole, språk, papirer?
question-back = Kan jeg komme tilbake hit hvis det går galt? Hva gir jeg opp?


## Whom to ask

help-heading = Hvem du kan spørre
help-lead = Du kan spørre først og bestemme deg senere. Du lover ingenting ved å spørre.
help-online = Flere historier, og hvordan dra tilbake
notes-heading = Notater
back-languages = Nettstedet finnes også på disse språkene


## The sheet that tells office staff how to print

sheet-heading = Slik skriver du ut disse arkene
sheet-count =
    { $sheets ->
        [one] Ett A4-ark
       *[other] { $sheets } A4-ark
    } for hvert sett.
sheet-scale = Skriv ut i 100 % («faktisk størrelse»). Ikke la skriveren tilpasse siden til papiret.
sheet-long-edge = Skriv ut på begge sider, med vending langs langsiden.
sheet-short-edge = Skriv ut på begge sider, med vending langs kortsiden.
sheet-test = Skriv ut testsiden først, på begge sider. Hold den mot lyset: Kryssene på de to sidene skal treffe hverandre med høyst 1 mm avvik. Linjen skal være nøyaktig 100 mm lang.
sheet-keep-order = La arkene ligge i den rekkefølgen de kommer ut av skriveren.
sheet-cut-booklets = Skjær hele bunken i to langs merkene i kanten. Hver halvdel er et hefte.
sheet-cut-cards = Skjær langs merkene i kanten: først på tvers, så på langs.
sheet-fold = Brett bunken på midten, og stift den i bretten.
sheet-side = Heftet leses fra høyre mot venstre: Når forsiden ligger opp, er bretten på høyre side.
sheet-check = Se etter om utgaven fortsatt gjelder før du deler ut noe: { $address }
sheet-recall = Får du beskjed om at utgaven er trukket tilbake, skal du slutte å dele den ut, kaste resten og si fra til oss om hvor mange du hadde igjen.


## The test page

test-heading = Testside
test-front = Forside
test-back = Bakside
test-ruler = Denne linjen skal være nøyaktig 100 mm lang.
test-cross = Hold arket mot lyset: Kryssene på de to sidene skal treffe hverandre.
