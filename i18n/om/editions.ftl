# status: unreviewed

## The pages behind the code of a printed edition: may it still be used?

edition-current-booklet = Kitaabni xiqqaan kun ammas ni hojjeta. Dubbisuu fi namoota biraatiif kennuu ni dandeessu.
edition-current-cards = Kaardiiwwan poostaa kun ammas ni hojjetu. Dubbisuu fi namoota biraatiif kennuu ni dandeessu.
edition-superseded-booklet = Kitaaba xiqqaa haaraatu jira. Maaloo kitaaba kana si'achi namoota biraatiif hin kenninaa.
edition-superseded-cards = Kaardiiwwan poostaa haaraatu jiru. Maaloo kanneen si'achi namoota biraatiif hin kenninaa.
edition-withdrawn-booklet = Kitaabni xiqqaan kun kana booda itti fayyadamuun hin danda'amu. Maaloo nama kamiifuu hin kenninaa, gataa.
edition-withdrawn-cards = Kaardiiwwan poostaa kun kana booda itti fayyadamuun hin danda'amu. Maaloo nama kamiifuu hin kenninaa, gataa.
edition-made = Guyyaa qophaa'e: { $date }.
edition-newer = Isa haaraa: { $code }
edition-ask = Mirkanaa'aa miti? Nu gaafadhaa.
edition-codes-title = Kitaabota xixiqqaa fi kaardiiwwan poostaa maxxanfaman
edition-codes-lead = Kitaaba xiqqaa fi kaardii poostaa hunda irra koodiin akka { $code } jira. Koodiin keessan fuula kana irra yoo jiraate, ammas itti fayyadamuun akka danda'amu arguuf filadhaa.
edition-codes-unlisted = Koodiin keessan fuula kana irra hin jiru? Yoos kitaaba xiqqaa yookaan kaardii poostaa sanatti kana booda hin fayyadaminaa. Maaloo gataa, yookaan nu gaafadhaa.
