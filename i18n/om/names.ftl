# status: unreviewed

### Names of countries, languages and months where those of CLDR are missing or would mislead. Any country, language or
### month may be named here: country-ET, language-am, month-1 to month-12, persian-month-1 to persian-month-12.

# CLDR has none of these.
language-nb = Afaan Noorwey (Bokmål)
language-ckb = Afaan Kurdii (Soraanii)
language-ku = Afaan Kurdii (Kurmaanjii)
language-prs = Afaan Daarii
language-ps = Afaan Paashtoo
language-so = Afaan Somaalee
language-om = Afaan Oromoo
