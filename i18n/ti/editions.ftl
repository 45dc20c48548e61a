# status: unreviewed

## The pages behind the code of a printed edition: may it still be used?

edition-current-booklet = እዚ ንእሽቶ መጽሓፍ ገና ይሰርሕ እዩ። ከተንብብዎን ንኻልኦት ክትህብዎን ትኽእሉ።
edition-current-cards = እዘን ፖስትካርድታት ገና ይሰርሓ እየን። ከተንብብወንን ንኻልኦት ክትህብወንን ትኽእሉ።
edition-superseded-booklet = ሓድሽ ንእሽቶ መጽሓፍ ኣሎ። በጃኹም ነዚ ድሕሪ ሕጂ ንኻልኦት ኣይትሃቡ።
edition-superseded-cards = ሓደስቲ ፖስትካርድታት ኣለዋ። በጃኹም ነዘን ድሕሪ ሕጂ ንኻልኦት ኣይትሃቡ።
edition-withdrawn-booklet = እዚ ንእሽቶ መጽሓፍ ድሕሪ ሕጂ ክጥቀሙሉ የብሉን። በጃኹም ንማንም ኣይትሃብዎ፡ ደርብይዎ ድማ።
edition-withdrawn-cards = እዘን ፖስትካርድታት ድሕሪ ሕጂ ክጥቀሙለን የብለንን። በጃኹም ንማንም ኣይትሃብወን፡ ደርብይወን ድማ።
edition-made = ዝተዳለወሉ ዕለት፦ { $date }።
edition-newer = እቲ ሓድሽ፦ { $code }
edition-ask = ርግጸኛታት ኣይኮንኩምን፧ ንዓና ሕተቱ።
edition-codes-title = ዝተሓትሙ ናእሽቱ መጻሕፍትን ፖስትካርድታትን
edition-codes-lead = ኣብ ነፍሲ ወከፍ ንእሽቶ መጽሓፍን ፖስትካርድን ከም { $code } ዝበለ ኮድ ኣሎ። ኮድኩም ኣብዚ ገጽ እንተሎ፡ ገና ክትጥቀሙሉ ትኽእሉ እንተ ዄንኩም ንምርኣይ ምረጽዎ።
edition-codes-unlisted = ኮድኩም ኣብዚ ገጽ የለን፧ እምበኣር ነቲ ንእሽቶ መጽሓፍ ወይ ፖስትካርድ ድሕሪ ሕጂ ኣይትጠቀሙሉ። በጃኹም ደርብይዎ፡ ወይ ንዓና ሕተቱ።
