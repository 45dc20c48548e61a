# status: unreviewed

## To a partner: please take an edition back

recall-heading = Fadlan dib u celi daabacaadda { $code }
recall-heading-card = Fadlan dib u celi kaarka { $card }
recall-greeting = Mudanayaal iyo marwooyin,
recall-to = Ku socota: { $partner }
recall-what = Laga bilaabo maanta, daabacaadda { $code } waa inaan la qaybin.
recall-copies =
    { $copies ->
        [one] Sida liiskayagu sheegayo, hal nuqul ayaa laguu diray.
       *[other] Sida liiskayagu sheegayo, { $copies } nuqul ayaa laguu diray.
    }
recall-card = Arrintani waxay khusaysaa oo keliya kaarka lambarkiisu yahay { $card }. Lambarku wuxuu far yar ku qoran yahay dhabarka kaarka.
recall-stop = Fadlan maanta jooji qaybinta, una sheeg dhammaan dadka goobtaada wax ka qaybiya.
recall-destroy = Fadlan burburi inta aad weli hayso, si aan cidina u akhrin karin: mashiin ku jarjar ama gacanta ku jeexjeex.
recall-files = Fadlan tirtir faylka PDF iyo nuqulladiisa oo dhan.
recall-answer = Fadlan noo soo qor inta nuqul ee aad burburisay iyo inta hore loo qaybiyay.
recall-reason = Sababta ma sheegi karno. Fadlan ha isku dayin inaad ogaato, dadka soo booqdana ha kala hadlin.
recall-instead = Beddelkeeda waxaad qaybin kartaa daabacaadda { $code }.
recall-check = In daabacaad la isticmaali karo iyo in kale halkan ka eeg: { $address }
recall-thanks = Waad ku mahadsan tahay caawimaaddaada.


## To the person

taken-heading = Waa laga saaray, sidii aad codsatay
taken-greeting = Salaan,
taken-when = Waxaad naga codsatay inaan ka saarno wixii aad hore u oggolaatay. Taas waxaan samaynay { $date }.
taken-all = Sheekadaadii oo dhan waa la saaray, iyo wax kasta oo la socday.
taken-photo = Sawirradaadii waa la saaray.
taken-name = Magacaagii waa la saaray.
taken-part = Wixii aad sheegtay waa la saaray.
taken-pages =
    { $count ->
        [one] Hal ciwaan oo degelkayaga ku yaal hadda waxba kama muujiyo.
       *[other] { $count } ciwaan oo degelkayaga ku yaal hadda waxba kama muujiyaan.
    }
taken-scan = Waxaan baarnay wax kasta oo aannu faafinno, waxbana kama aannu helin.
taken-paper =
    { $count ->
        [0] Weligeed lama daabicin.
        [one] Hal nuqul ayaa la daabacay. Waxaan codsannay in la burburiyo.
       *[other] { $count } nuqul ayaa la daabacay. Cid kasta oo haysata waxaan ka codsannay inay burburiso.
    }
taken-limits-heading = Waxa aannan samayn karin
taken-limit-paper = Haddii qof nuqul daabacan gurigiisa geeyay, dib uma soo celin karno.
taken-limit-saved = Waxaa laga yaabaa in qof kaydsaday bogga ama sawir, ama uu cid kale u diray. Taas waxba kama qaban karno.
taken-limit-search = Mashiinnada raadinta waxaa laga yaabaa inay dhowr maalmood muujiyaan nuqul hore. Waxaan ka codsannay inay tirtiraan.
taken-again = Haddii aad meel ku aragto, noo sheeg. Khasab kuguma aha inaad sheegto sababta aad uga noqotay.
taken-reference = Tixraacayaga: { $reference }


## Both letters

letter-closing = Salaan sare,
letter-signature = Magaca iyo saxiixa
