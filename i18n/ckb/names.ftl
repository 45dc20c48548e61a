# status: unreviewed

### Names of countries, languages and months where those of CLDR are missing or would mislead. Any country, language or
### month may be named here: country-ET, language-am, month-1 to month-12, persian-month-1 to persian-month-12.

language-ckb = کوردی (سۆرانی)
language-ku = کوردی (کرمانجی)
language-prs = دەری
language-uk = ئۆکراینی

# CLDR has no name.
country-IO = هەرێمی بەریتانیا لە ئۆقیانووسی هیندی

# CLDR spells this month otherwise than the first one.
month-12 = کانوونی یەکەم
