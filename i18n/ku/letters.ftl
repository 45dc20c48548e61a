# status: unreviewed

## To a partner: please take an edition back

recall-heading = Ji kerema xwe çapa { $code } paşve bikişînin
recall-heading-card = Ji kerema xwe kartpostala { $card } paşve bikişînin
recall-greeting = Hevkarên hêja,
recall-to = Ji bo { $partner }
recall-what = Ji îro pê ve divê çapa { $code } êdî neyê belavkirin.
recall-copies =
    { $copies ->
        [one] Li gorî lîsteya me, nusxeyek ji we re hatiye şandin.
       *[other] Li gorî lîsteya me, { $copies } nusxe ji we re hatine şandin.
    }
recall-card = Ev tenê ji bo kartpostala bi hejmara { $card } ye. Hejmar bi tîpên biçûk li pişta wê nivîsandî ye.
recall-stop = Ji kerema xwe her îro belavkirinê rawestînin û ji hemû kesên ku li ba we belav dikin re bibêjin.
recall-destroy = Ji kerema xwe yên ku hê li ba we ne tune bikin, da ku kes nikaribe bixwîne: bi makîneyê hûr bikin an biçirînin.
recall-files = Ji kerema xwe dosyeya PDF û hemû kopiyên wê jê bibin.
recall-answer = Ji kerema xwe ji me re binivîsin ka we çend nusxe tune kirin û berê çend hatibûn belavkirin.
recall-reason = Em nikarin bibêjin çima. Ji kerema xwe hewl nedin ku hîn bibin, û bi mêvanan re behsa vê nekin.
recall-instead = Hûn dikarin li şûna wê çapa { $code } belav bikin.
recall-check = Li vir tê dîtin ka çapek derbasdar e yan na: { $address }
recall-thanks = Spas ji bo alîkariya we.


## To the person

taken-heading = Me ew paşve kişand
taken-greeting = Silav,
taken-when = We ji me xwest ku em tiştê ku we berê qebûl kiribû paşve bikişînin. Me ev di { $date } de kir.
taken-all = Hemû çîroka we, bi her tiştê ku pê ve girêdayî bû, hat paşvekişandin.
taken-photo = Wêneyên we hatin paşvekişandin.
taken-name = Navê we hat paşvekişandin.
taken-part = Tiştê ku we got hat paşvekişandin.
taken-pages =
    { $count ->
        [one] Navnîşanek li ser malpera me êdî tiştekî jê nîşan nade.
       *[other] { $count } navnîşan li ser malpera me êdî tiştekî jê nîşan nadin.
    }
taken-scan = Em li her tiştê ku diweşînin geriyan û me êdî tiştek jê nedît.
taken-paper =
    { $count ->
        [0] Ew qet nehatiye çapkirin.
        [one] Nusxeyek hatiye çapkirin. Me xwestiye ku ew bê tunekirin.
       *[other] { $count } nusxe hatine çapkirin. Me ji hemû kesên ku nusxe li ba wan hene xwestiye ku wan tune bikin.
    }
taken-limits-heading = Em çi nikarin bikin
taken-limit-paper = Heke kesekî nusxeyeke çapkirî biribe mala xwe, em nikarin wê paşve bînin.
taken-limit-saved = Dibe ku kesekî rûpel an wêneyek tomar kiribe, an ji yekî din re şandibe. Destê me nagihîje vê yekê.
taken-limit-search = Dibe ku motorên lêgerînê çend rojan kopiyeke kevn nîşan bidin. Me ji wan xwestiye ku wê rakin.
taken-again = Heke hûn wê li derekê bibînin, ji me re bibêjin. Ne hewce ye ku hûn bibêjin çima we ew paşve kişand.
taken-reference = Hejmara me: { $reference }


## Both letters

letter-closing = Bi silav û rêz,
letter-signature = Nav û îmze
