# status: unreviewed

## To a partner: please take an edition back

recall-heading = Vi ber dere trekke tilbake utgave { $code }
recall-heading-card = Vi ber dere trekke tilbake postkort { $card }
recall-greeting = Kjære kolleger
recall-to = Til { $partner }
recall-what = Fra og med i dag skal utgave { $code } ikke lenger deles ut.
recall-copies =
    { $copies ->
        [one] Ifølge listen vår har dere fått tilsendt ett eksemplar.
       *[other] Ifølge listen vår har dere fått tilsendt { $copies } eksemplarer.
    }
recall-card = Dette gjelder bare postkortet med nummer { $card }. Nummeret står med liten skrift på baksiden av kortet.
recall-stop = Vi ber dere stanse utdelingen i dag og si fra til alle hos dere som deler ut.
recall-destroy = Vi ber dere ødelegge det dere har igjen, slik at ingen kan lese det: Makuler det eller riv det i stykker.
recall-files = Vi ber dere slette PDF-filen og alle kopier av den.
recall-answer = Vi ber dere skrive til oss hvor mange eksemplarer dere ødela, og hvor mange som var delt ut før det.
recall-reason = Vi kan ikke si hvorfor. Vi ber dere om ikke å prøve å finne det ut, og om ikke å snakke om det med besøkende.
recall-instead = I stedet kan dere dele ut utgave { $code }.
recall-check = Her kan dere se om en utgave gjelder: { $address }
recall-thanks = Takk for hjelpen.


## To the person

taken-heading = Vi har trukket det tilbake
taken-greeting = Hei!
taken-when = Du ba oss om å trekke tilbake det du hadde sagt ja til. Det gjorde vi { $date }.
taken-all = Hele historien din er trukket tilbake, med alt som hørte til.
taken-photo = Bildene dine er trukket tilbake.
taken-name = Navnet ditt er trukket tilbake.
taken-part = Det du nevnte, er trukket tilbake.
taken-pages =
    { $count ->
        [one] Én adresse på nettstedet vårt viser ikke lenger noe av dette.
       *[other] { $count } adresser på nettstedet vårt viser ikke lenger noe av dette.
    }
taken-scan = Vi har søkt gjennom alt vi publiserer, og fant ikke noe igjen av det.
taken-paper =
    { $count ->
        [0] Det ble aldri trykt.
        [one] Ett eksemplar ble trykt. Vi har bedt om at det blir ødelagt.
       *[other] { $count } eksemplarer ble trykt. Vi har bedt alle som har noen av dem, om å ødelegge dem.
    }
taken-limits-heading = Det vi ikke kan gjøre
taken-limit-paper = Et trykt eksemplar som noen har tatt med seg hjem, kan vi ikke få tilbake.
taken-limit-saved = Noen kan ha lagret siden eller et bilde, eller sendt det videre. Det kan vi ikke gjøre noe med.
taken-limit-search = Søkemotorer kan vise en gammel kopi i noen dager. Vi har bedt dem om å fjerne den.
taken-again = Hvis du ser det noe sted, kan du si fra til oss. Du trenger ikke å si hvorfor du trakk det tilbake.
taken-reference = Vår referanse: { $reference }


## Both letters

letter-closing = Vennlig hilsen
letter-signature = Navn og underskrift
