# status: unreviewed

## The pages behind the code of a printed edition: may it still be used?

edition-current-booklet = Buuggan yar weli waa la isticmaali karaa. Waad akhrisan kartaa oo dad kale waad siin kartaa.
edition-current-cards = Kaararkani weli waa la isticmaali karaa. Waad akhrisan kartaa oo dad kale waad siin kartaa.
edition-superseded-booklet = Waxaa jira buug yar oo ka cusub. Fadlan kan dad kale ha siin mar dambe.
edition-superseded-cards = Waxaa jira kaarar ka cusub. Fadlan kuwan dad kale ha siin mar dambe.
edition-withdrawn-booklet = Buuggan yar mar dambe lama isticmaali karo. Fadlan cidna ha siin, oo tuur.
edition-withdrawn-cards = Kaararkan mar dambe lama isticmaali karo. Fadlan cidna ha siin, oo tuur.
edition-made = Waxaa la sameeyay { $date }.
edition-newer = Kan ka cusub: { $code }
edition-ask = Ma hubtid? Na weydii.
edition-codes-title = Buugag yaryar iyo kaarar daabacan
edition-codes-lead = Buug yar kasta iyo kaar kasta wuxuu leeyahay koodh, sida { $code }. Haddii koodhkaagu boggan ku qoran yahay, dooro si aad u ogaato in weli la isticmaali karo iyo in kale.
edition-codes-unlisted = Koodhkaagu boggan kuma qorna? Markaas buugga yar ama kaarka mar dambe ha isticmaalin. Fadlan tuur, ama na weydii.
