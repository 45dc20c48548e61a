# status: unreviewed

## To a partner: please take an edition back

recall-heading = Ju lutemi tërhiqni botimin { $code }
recall-heading-card = Ju lutemi tërhiqni kartolinën { $card }
recall-greeting = Të nderuar kolegë,
recall-to = Për { $partner }
recall-what = Nga sot, botimi { $code } nuk duhet të shpërndahet më.
recall-copies =
    { $copies ->
        [one] Sipas listës sonë, ju është dërguar një kopje.
       *[other] Sipas listës sonë, ju janë dërguar { $copies } kopje.
    }
recall-card = Bëhet fjalë vetëm për kartolinën me numrin { $card }. Numri është shkruar imët në anën e pasme.
recall-stop = Ju lutemi ndaloni shpërndarjen që sot dhe njoftoni të gjithë ata që shpërndajnë te ju.
recall-destroy = Ju lutemi asgjësoni gjithçka që ju ka mbetur, që askush të mos mund ta lexojë: griseni me makinë ose me dorë.
recall-files = Ju lutemi fshini skedarin PDF dhe çdo kopje të tij.
recall-answer = Ju lutemi na shkruani sa kopje asgjësuat dhe sa ishin shpërndarë më parë.
recall-reason = Nuk mund të themi pse. Ju lutemi mos u përpiqni ta merrni vesh dhe mos flisni për këtë me vizitorët.
recall-instead = Në vend të tij mund të shpërndani botimin { $code }.
recall-check = Nëse një botim vlen apo jo, shihet këtu: { $address }
recall-thanks = Faleminderit për ndihmën.


## To the person

taken-heading = E kemi tërhequr
taken-greeting = Përshëndetje,
taken-when = Na kërkuat të tërhiqnim atë që kishit pranuar. E bëmë më { $date }.
taken-all = E gjithë historia juaj është tërhequr, me gjithçka që i përkiste.
taken-photo = Fotot tuaja janë tërhequr.
taken-name = Emri juaj është tërhequr.
taken-part = Ajo që përmendët është tërhequr.
taken-pages =
    { $count ->
        [one] Një adresë në sajtin tonë nuk tregon më asgjë nga kjo.
       *[other] { $count } adresa në sajtin tonë nuk tregojnë më asgjë nga kjo.
    }
taken-scan = Kërkuam në gjithçka që publikojmë dhe nuk gjetëm më asgjë nga kjo.
taken-paper =
    { $count ->
        [0] Nuk u printua kurrë.
        [one] U printua një kopje. Kemi kërkuar që të asgjësohet.
       *[other] U printuan { $count } kopje. U kemi kërkuar të gjithë atyre që kanë kopje t’i asgjësojnë.
    }
taken-limits-heading = Çfarë nuk mund të bëjmë
taken-limit-paper = Një kopje të printuar që dikush e ka çuar në shtëpi nuk mund ta marrim më mbrapsht.
taken-limit-saved = Dikush mund ta ketë ruajtur faqen ose një foto, ose t’ua ketë dërguar të tjerëve. Për këtë nuk mund të bëjmë asgjë.
taken-limit-search = Motorët e kërkimit mund të tregojnë një kopje të vjetër për disa ditë. U kemi kërkuar ta heqin.
taken-again = Nëse e shihni diku, na tregoni. Nuk keni nevojë të thoni pse e tërhoqët.
taken-reference = Referenca jonë: { $reference }


## Both letters

letter-closing = Me respekt,
letter-signature = Emri dhe nënshkrimi
