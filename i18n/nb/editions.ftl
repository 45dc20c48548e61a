# status: unreviewed

## The pages behind the code of a printed edition: may it still be used?

edition-current-booklet = Dette heftet gjelder fortsatt. Du kan lese det og gi det til andre.
edition-current-cards = Disse postkortene gjelder fortsatt. Du kan lese dem og gi dem til andre.
edition-superseded-booklet = Det finnes et nyere hefte. Ikke gi dette til andre lenger.
edition-superseded-cards = Det finnes nyere postkort. Ikke gi disse til andre lenger.
edition-withdrawn-booklet = Dette heftet skal ikke brukes lenger. Ikke gi det til noen, og kast det.
edition-withdrawn-cards = Disse postkortene skal ikke brukes lenger. Ikke gi dem til noen, og kast dem.
edition-made = Laget { $date }.
edition-newer = Det nyere: { $code }
edition-ask = Er du usikker? Spør oss.
edition-codes-title = Trykte hefter og postkort
edition-codes-lead = Alle hefter og postkort har en kode, for eksempel { $code }. Hvis koden din står på denne siden, kan du velge den og se om papiret fortsatt kan brukes.
edition-codes-unlisted = Står ikke koden din på denne siden? Da skal du ikke bruke heftet eller postkortet lenger. Kast det, eller spør oss.
