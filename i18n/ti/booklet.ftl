# status: unreviewed

## The cover

booklet-title = ናይ ምምላስ ፖስትካርድታት
booklet-subtitle = ናብ ሃገሮም ዝተመልሱ ሰባት እንታይ ከም ዘጋጠሞም ይነግሩ


## The page about the booklet itself

imprint-heading = ብዛዕባ እዚ ንእሽቶ መጽሓፍ
imprint-consent = ኣብዚ መጽሓፍ ዘለዉ ኩሎም ሰባት ኣብኡ ክህልዉ ተሰማሚዖም እዮም። ካብ ስሞም፣ ገጾምን ቦታኦምን ክንደይ ከም ዝረአ ድማ ባዕላቶም ወሲኖም። ኣብ ዝደለይዎ እዋን ሓሳቦም ክቕይሩ ይኽእሉ።
imprint-names = ድሕሪ ስም ዘሎ ኮኾብ (*) እቲ ስም ከም ዝተቐየረ የመልክት።
imprint-disclaimer = እቶም ታሪኻት ሰባት ብዛዕባ ገዛእ ርእሶም ዝነገርዎ እዮም። ምኽሪ ወይ መብጽዓ ኣይኮኑን፦ ንሓደ ሰብ ዝተዋህቦ ነገር ንዓኹም እውን ክወሃበኩም እዩ ማለት ኣይኮነን።
imprint-example = ኣብዚ መጽሓፍ ዘለዉ ሰባትን ታሪኻትን ከም ኣብነት ዝተፈጥሩ እዮም።
imprint-edition = ሕታም { $code }፣ ብዕለት { $date } ዝተዳለወ
imprint-check = እዚ መጽሓፍ ክሳብ ሕጂ ዝሰርሕ ድዩ? ኣብዚ ርኣዩ፦ { $address }
imprint-destroy = ሕጂ ዘይሰርሕ እንተ ኾይኑ፣ በጃኹም ደርብይዎ፣ ንኻልእ ሰብ ድማ ኣይትሃብዎ።
imprint-partner = ዝዓደሎ ትካል


## How to read the booklet

how-heading = ነዚ መጽሓፍ ብኸመይ ከም እተንብብዎ
how-one-person = ነፍሲ ወከፍ ታሪኽ ብሓደ ሰብ ዝተነግረ እዩ። ናትኩም መንገዲ ፈጺሙ ዝተፈልየ ክኸውን ይኽእል።
how-facts = ኣብ ጎኒ ነፍሲ ወከፍ ኣርእስቲ ሃገር፣ ዓመት ምምላስን ሓገዝ ዝወዓለሉን ትርእዩ።
how-code = እቲ ርቡዕ ኮድ ናብቲ ኣብ መርበብ ሓበሬታ ዘሎ ታሪኽ ይወስደኩም፣ ኣብኡ ድማ ብኻልኦት ቋንቋታት ኣሎ። ናይ ቴለፎን ካሜራ ናብቲ ኮድ ኣቕንዑ፣ ወይ ነቲ ኣብ ትሕቲኡ ዘሎ ኣድራሻ ጽሓፉ።
how-order = ገሊኡ ታሪኽ ጽቡቕ ከይዱ፣ ገሊኡ ድማ ኣይከደን። ነቲ ጽቡቕ ኣብ ቅድሚት ኣይሰራዕናዮን።
how-age = ሕግታትን መጠን ገንዘብን ይቕየሩ እዮም። ኣብዚ ንዘንበብኩምዎ ነገር ተኣሚንኩም ቅድሚ ምውሳንኩም ሕተቱ።


## The list of stories

contents-heading = እቶም ታሪኻት
contents-other = ሃገር ኣይተገልጸን


## A story

story-online = ኣብ መርበብ ሓበሬታ ኣንብብዎ
story-name-changed = * እቲ ስም ተቐይሩ እዩ።


## Questions to ask oneself

questions-heading = ቅድሚ ምውሳንኩም ንርእስኹም እትሓትዎም ሕቶታት
question-why = እዚ ናተይ ውሳነ ድዩ? ዝደፍኣኒ ሰብ ኣሎ ድዩ?
question-safe = ኣብኡ ብሰላም ክነብር ድየ? ስድራቤተይከ? እንተ ዘይኮነ ናብ መን ክኸይድ እኽእል?
question-home = ኣብ ቀዳመይቲ ለይቲ ኣበይ እድቅስ፣ ድሕሪ ወርሒኸ?
question-money = ክሳብ ቀዳማይ እቶት ዝረክብ ብምንታይ እነብር? ዕዳ ኣለኒ ድዩ?
question-support = እንታይ ሓገዝ ክረክብ እኽእል፣ መዓስ ይኽፈል፣ ንምርካቡኸ እንታይ ከቕርብ ኣለኒ?
question-papers = ኣየኖት ሰነዳት የድልዩኒ? ኣየኖት ካብኦም ኣለዉኒ?
question-health = ኣብኡ መድሃኒተይን ሓኪምን ክረክብ እኽእል ድየ? ዋጋኡ ክንደይ እዩ?
question-children = ደቀይ እንታይ የድልዮም፦ ቤት ትምህርቲ፣ ቋንቋ፣ ሰነዳት?
question-back = ሕማቕ እንተ ኸይዱ ናብዚ ክምለስ እኽእል ድየ? እንታይከ እስእን?


## Whom to ask

help-heading = ንመን ትሓቱ
help-lead = ቅድም ክትሓቱ፣ ድሓር ድማ ክትውስኑ ትኽእሉ። ምሕታት ኣብ ግዴታ ኣየእቱን።
help-online = ተወሳኺ ታሪኻትን ኣገባብ ምምላስን
notes-heading = መዘኻኸሪ
back-languages = እዚ መርበብ ሓበሬታ በዞም ቋንቋታት እውን ኣሎ


## The sheet that tells office staff how to print

sheet-heading = ነዞም ወረቓቕቲ ብኸመይ ከም እትሓትምዎም
sheet-count =
    { $sheets ->
        [one] ሓንቲ ወረቐት A4
       *[other] { $sheets } ወረቓቕቲ A4
    } ንነፍሲ ወከፍ ጥቕላል።
sheet-scale = ብ100% («ትኽክለኛ ዓቐን») ሕተሙ። እቲ መሕተሚ ንዓቐን ናይቲ ገጽ ምስ ወረቐት ከመዓራርዮ ኣይትፍቀዱሉ።
sheet-long-edge = ኣብ ክልቲኡ ሸነኽ ሕተሙ፣ እታ ወረቐት ብነዊሕ ጫፋ ትገላበጥ።
sheet-short-edge = ኣብ ክልቲኡ ሸነኽ ሕተሙ፣ እታ ወረቐት ብሓጺር ጫፋ ትገላበጥ።
sheet-test = ቅድም ነቲ መፈተኒ ገጽ ኣብ ክልቲኡ ሸነኽ ሕተምዎ። ናብ ብርሃን ኣቢልኩም ርኣይዎ፦ ኣብ ክልቲኡ ሸነኽ ዘሎ ምልክታት + ኣብ ልዕሊ ሓድሕዱ ክዓርፍ ኣለዎ፣ ፍልልዩ ካብ 1 ሚሊሜተር ክበዝሕ የብሉን። እቲ መስመር ልክዕ 100 ሚሊሜተር ክነውሕ ኣለዎ።
sheet-keep-order = ነቶም ወረቓቕቲ በቲ ካብ መሕተሚ ዝወጽሉ ቅደም ተኸተል ሓዝዎም።
sheet-cut-booklets = ነቲ ኩሉ እኩብ ወረቓቕቲ ብመሰረት ኣብ ጫፉ ዘሎ ምልክታት ኣብ ክልተ ቁረጽዎ። ነፍሲ ወከፍ ፍርቂ ሓደ መጽሓፍ እዩ።
sheet-cut-cards = ብመሰረት ኣብ ጫፍ ዘሎ ምልክታት ቁረጹ፦ ቅድም ብስፍሓት፣ ድሓር ብንውሓት።
sheet-fold = ነቲ እኩብ ወረቓቕቲ ኣብ ማእከሉ ዕጸፍዎ፣ ኣብቲ ዕጻፍ ድማ ብስቴፕለር ኣትሕዝዎ።
sheet-side = እዚ መጽሓፍ ካብ የማን ናብ ጸጋም እዩ ዝንበብ፦ እቲ ገበር ንላዕሊ ክኸውን ከሎ፣ እቲ ዕጻፍ ብየማን ይኸውን።
sheet-check = ቅድሚ ምዕዳልኩም፣ እቲ ሕታም ክሳብ ሕጂ ዝሰርሕ ምዃኑ ርኣዩ፦ { $address }
sheet-recall = እቲ ሕታም ከም ዝተሳሕበ እንተ ተነጊሩኩም፣ ምዕዳሉ ኣቋርጹ፣ ነቲ ዝተረፈ ደርብይዎ፣ ክንደይ ከም ዝነበረኩም ድማ ንገሩና።


## The test page

test-heading = መፈተኒ ገጽ
test-front = ቅድሚት
test-back = ድሕሪት
test-ruler = እዚ መስመር ልክዕ 100 ሚሊሜተር ክነውሕ ኣለዎ።
test-cross = ነታ ወረቐት ናብ ብርሃን ኣቢልኩም ርኣይዋ፦ ኣብ ክልቲኡ ሸነኽ ዘሎ ምልክታት + ኣብ ልዕሊ ሓድሕዱ ክዓርፍ ኣለዎ።
