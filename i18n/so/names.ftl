# status: unreviewed

### Names of countries, languages and months where those of CLDR are missing or would mislead. Any country, language or
### month may be named here: country-ET, language-am, month-1 to month-12, persian-month-1 to persian-month-12.

language-ckb = Kurdi (Soraani)
language-ku = Kurdi (Kurmaanji)
language-prs = Dari
language-tr = Turki

# CLDR has a whole description.
country-PS = Falastiin
