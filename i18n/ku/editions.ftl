# status: unreviewed

## The pages behind the code of a printed edition: may it still be used?

edition-current-booklet = Ev pirtûkok hîn jî derbasdar e. Hûn dikarin wê bixwînin û bidin kesên din.
edition-current-cards = Ev kartpostal hîn jî derbasdar in. Hûn dikarin wan bixwînin û bidin kesên din.
edition-superseded-booklet = Pirtûkokeke nûtir heye. Ji kerema xwe vê êdî nedin kesên din.
edition-superseded-cards = Kartpostalên nûtir hene. Ji kerema xwe van êdî nedin kesên din.
edition-withdrawn-booklet = Divê ev pirtûkok êdî neyê bikaranîn. Ji kerema xwe wê nedin kesî û bavêjin.
edition-withdrawn-cards = Divê ev kartpostal êdî neyên bikaranîn. Ji kerema xwe wan nedin kesî û bavêjin.
edition-made = Roja çêkirinê: { $date }.
edition-newer = Ya nûtir: { $code }
edition-ask = Hûn ne piştrast in? Ji me bipirsin.
edition-codes-title = Pirtûkok û kartpostalên çapkirî
edition-codes-lead = Li ser her pirtûkok û kartpostalê kodek heye, wek { $code }. Heke koda we li ser vê rûpelê be, wê hilbijêrin da ku bibînin ka kaxez hîn dikare bê bikaranîn.
edition-codes-unlisted = Koda we ne li ser vê rûpelê ye? Wê demê pirtûkok an kartpostalê êdî bi kar neynin. Ji kerema xwe wê bavêjin, an ji me bipirsin.
