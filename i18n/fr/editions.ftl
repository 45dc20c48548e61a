# status: unreviewed

## The pages behind the code of a printed edition: may it still be used?

edition-current-booklet = Cette brochure est toujours valable. Vous pouvez la lire et la donner à d’autres.
edition-current-cards = Ces cartes postales sont toujours valables. Vous pouvez les lire et les donner à d’autres.
edition-superseded-booklet = Il existe une brochure plus récente. Merci de ne plus donner celle-ci à d’autres.
edition-superseded-cards = Il existe des cartes postales plus récentes. Merci de ne plus donner celles-ci à d’autres.
edition-withdrawn-booklet = Cette brochure ne doit plus être utilisée. Merci de ne la donner à personne et de la jeter.
edition-withdrawn-cards = Ces cartes postales ne doivent plus être utilisées. Merci de ne les donner à personne et de les jeter.
edition-made = Date de fabrication : { $date }.
edition-newer = Plus récent : { $code }
edition-ask = Un doute ? Demandez-nous.
edition-codes-title = Brochures et cartes postales imprimées
edition-codes-lead = Chaque brochure et chaque carte postale porte un code, par exemple { $code }. Si votre code est sur cette page, choisissez-le pour savoir si elle peut encore être utilisée.
edition-codes-unlisted = Votre code n’est pas sur cette page ? Alors n’utilisez plus la brochure ou la carte postale. Merci de la jeter, ou demandez-nous.
