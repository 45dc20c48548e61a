# status: unreviewed

## To a partner: please take an edition back

recall-heading = Maaloo maxxansa { $code } deebisaa sassaabaa
recall-heading-card = Maaloo kaardii poostaa { $card } deebisaa sassaabaa
recall-greeting = Kabajamtoota hiriyoota hojii,
recall-to = Gara: { $partner }
recall-what = Har'aa jalqabee maxxansi { $code } raabsamuu hin qabu.
recall-copies =
    { $copies ->
        [one] Akka tarree keenyaatti, kooppiin tokko isiniif ergameera.
       *[other] Akka tarree keenyaatti, kooppiiwwan { $copies } isiniif ergamaniiru.
    }
recall-card = Kun kaardii poostaa lakkoofsa { $card } qofa ilaallata. Lakkoofsichi duuba isaatti qubee xiqqaan barreeffameera.
recall-stop = Maaloo har'uma raabsuu dhaabaa; warra isin biratti raabsan hundattis himaa.
recall-destroy = Maaloo waan isin harkatti hafe hunda akka namni tokkollee dubbisuu hin dandeenyetti balleessaa: maashiniin muraa yookaan tarsaasaa.
recall-files = Maaloo faayilii PDF fi kooppii isaa hunda haqaa.
recall-answer = Maaloo kooppii meeqa akka balleessitanii fi kana dura meeqa akka raabsame nuuf barreessaa.
recall-reason = Sababa isaa himuu hin dandeenyu. Maaloo baruuf hin yaalinaa; daawwattoota wajjinis waa'ee isaa hin dubbatinaa.
recall-instead = Bakka isaa maxxansa { $code } raabsuu dandeessu.
recall-check = Maxxansi tokko kan hojjetu ta'uu isaa asitti ilaaluu dandeessu: { $address }
recall-thanks = Gargaarsa keessaniif galatoomaa.


## To the person

taken-heading = Akka gaafattanitti haqneerra
taken-greeting = Kabajamoo,
taken-when = Waan itti walii galtanii turtan akka haqnu nu gaafattaniittu. Guyyaa { $date } kana goone.
taken-all = Seenaan keessan guutuun, waan isa wajjin jiru hunda waliin, haqameera.
taken-photo = Suuraawwan keessan haqamaniiru.
taken-name = Maqaan keessan haqameera.
taken-part = Wanti isin caqastan haqameera.
taken-pages =
    { $count ->
        [one] Weebsaayitii keenya irratti teessoon tokko kana booda waan sana irraa homaa hin agarsiisu.
       *[other] Weebsaayitii keenya irratti teessoowwan { $count } kana booda waan sana irraa homaa hin agarsiisan.
    }
taken-scan = Waan maxxansinu hunda keessa barbaanneerra; waan sana irraa homaa hin arganne.
taken-paper =
    { $count ->
        [0] Waraqaa irratti gonkumaa hin maxxanfamne.
        [one] Kooppiin tokko maxxanfameera. Akka balleeffamu gaafanneerra.
       *[other] Kooppiiwwan { $count } maxxanfamaniiru. Namoonni qaban hundi akka balleessan gaafanneerra.
    }
taken-limits-heading = Waan gochuu hin dandeenye
taken-limit-paper = Kooppii maxxanfame kan namni tokko gara mana isaatti fudhate deebisuu hin dandeenyu.
taken-limit-saved = Namni tokko fuulicha yookaan suuraa olkaa'ee yookaan nama biraatiif ergee ta'uu danda'a. Kana irratti homaa gochuu hin dandeenyu.
taken-limit-search = Barbaadduuwwan interneetii guyyoota muraasaaf kooppii moofaa agarsiisuu danda'u. Akka haqan gaafanneerra.
taken-again = Bakka kamittuu yoo argitan nutti himaa. Maaliif akka deebifattan himuun dirqama miti.
taken-reference = Lakkoofsa wabii keenya: { $reference }


## Both letters

letter-closing = Kabaja wajjin,
letter-signature = Maqaa fi mallattoo
