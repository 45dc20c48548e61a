# status: unreviewed

## The pages behind the code of a printed edition: may it still be used?

edition-current-booklet = Kjo broshurë është ende e vlefshme. Mund ta lexoni dhe t’ua jepni të tjerëve.
edition-current-cards = Këto kartolina janë ende të vlefshme. Mund t’i lexoni dhe t’ua jepni të tjerëve.
edition-superseded-booklet = Ka një broshurë më të re. Ju lutemi, mos ua jepni më këtë të tjerëve.
edition-superseded-cards = Ka kartolina më të reja. Ju lutemi, mos ua jepni më këto të tjerëve.
edition-withdrawn-booklet = Kjo broshurë nuk duhet të përdoret më. Ju lutemi, mos ia jepni askujt dhe hidheni.
edition-withdrawn-cards = Këto kartolina nuk duhet të përdoren më. Ju lutemi, mos ia jepni askujt dhe hidhini.
edition-made = Përgatitur më { $date }.
edition-newer = Më e reja: { $code }
edition-ask = Nuk jeni i sigurt? Na pyesni.
edition-codes-title = Broshura dhe kartolina të shtypura
edition-codes-lead = Çdo broshurë dhe kartolinë ka një kod, si { $code }. Nëse kodi juaj është në këtë faqe, zgjidheni për të parë nëse mund të përdoret ende.
edition-codes-unlisted = Kodi juaj nuk është në këtë faqe? Atëherë mos e përdorni më broshurën ose kartolinën. Ju lutemi hidheni, ose na pyesni.
