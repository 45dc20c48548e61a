# status: unreviewed

## The cover

booklet-title = የመመለስ ፖስትካርዶች
booklet-subtitle = ወደ ሀገራቸው የተመለሱ ሰዎች የሆነውን ይናገራሉ


## The page about the booklet itself

imprint-heading = ስለዚህ ትንሽ መጽሐፍ
imprint-consent = በዚህ መጽሐፍ ውስጥ ያሉት ሁሉ እዚህ ለመገኘት ተስማምተዋል፤ ከስማቸው፣ ከፊታቸውና ከቦታቸው ምን ያህል እንደሚታይም ራሳቸው ወስነዋል። በፈለጉት ጊዜ ሐሳባቸውን መቀየር ይችላሉ።
imprint-names = ከስም በኋላ ያለ ኮከብ (*) ስሙ እንደተቀየረ ያሳያል።
imprint-disclaimer = ታሪኮቹ ሰዎች ስለራሳቸው የተናገሯቸው ናቸው። ምክርም ቃል ኪዳንም አይደሉም፦ አንድ ሰው ያገኘውን እርስዎም ያገኛሉ ማለት አይደለም።
imprint-example = በዚህ መጽሐፍ ያሉት ሰዎችና ታሪኮች ለምሳሌ የተፈጠሩ ናቸው።
imprint-edition = እትም { $code }፣ የተዘጋጀበት ቀን፦ { $date }
imprint-check = ይህ መጽሐፍ አሁንም ያገለግላል? እዚህ ይመልከቱ፦ { $address }
imprint-destroy = ከእንግዲህ የማያገለግል ከሆነ እባክዎ ይጣሉት፤ ለሌላ ሰው አይስጡት።
imprint-partner = የሚያድለው


## How to read the booklet

how-heading = ይህን መጽሐፍ እንዴት እንደሚያነቡ
how-one-person = እያንዳንዱን ታሪክ የሚናገረው አንድ ሰው ነው። የእርስዎ መንገድ ፈጽሞ የተለየ ሊሆን ይችላል።
how-facts = ከእያንዳንዱ ርዕስ አጠገብ ሀገሩን፣ የተመለሱበትን ዓመትና ድጋፉ የዋለበትን ጉዳይ ያያሉ።
how-code = አራት ማዕዘኑ ኮድ በድረ ገጹ ላይ ወዳለው ታሪክ ይወስድዎታል፤ እዚያ በሌሎች ቋንቋዎችም ይገኛል። የስልክ ካሜራ ወደ ኮዱ ያዙሩ፣ ወይም ከሥሩ ያለውን አድራሻ ይጻፉ።
how-order = አንዳንዱ ታሪክ ጥሩ ሆኗል፣ አንዳንዱ ግን አልሆነም። ጥሩዎቹን አላስቀደምንም።
how-age = ደንቦችና የገንዘብ መጠኖች ይለወጣሉ። እዚህ ባነበቡት ነገር ከመተማመንዎ በፊት ይጠይቁ።


## The list of stories

contents-heading = ታሪኮቹ
contents-other = ሀገሩ አልተገለጸም


## A story

story-online = በድረ ገጹ ላይ ያንብቡት
story-name-changed = * ስሙ ተቀይሯል።


## Questions to ask oneself

questions-heading = ከመወሰንዎ በፊት ራስዎን የሚጠይቋቸው ጥያቄዎች
question-why = ይህ የራሴ ውሳኔ ነው? የሚገፋፋኝ ሰው አለ?
question-safe = እዚያ ደህንነቴ የተጠበቀ ነው? የቤተሰቤስ? ካልሆነ ወደ ማን መሄድ እችላለሁ?
question-home = በመጀመሪያው ሌሊት የት አድራለሁ? ከአንድ ወር በኋላስ?
question-money = የመጀመሪያ ገቢ እስካገኝ በምን እኖራለሁ? ያለብኝ ዕዳ አለ?
question-support = ምን ድጋፍ ማግኘት እችላለሁ፣ መቼ ይከፈላል፣ ለማግኘትስ ምን ማቅረብ አለብኝ?
question-papers = የትኞቹ ሰነዶች ያስፈልጉኛል? ከእነሱ ውስጥ የትኞቹ አሉኝ?
question-health = እዚያ መድኃኒቴንና ሐኪም ማግኘት እችላለሁ? ስንት ያስከፍላል?
question-children = ልጆቼ ምን ያስፈልጋቸዋል፦ ትምህርት ቤት፣ ቋንቋ፣ ሰነዶች?
question-back = ነገሩ ካልተሳካ ወደዚህ መመለስ እችላለሁ? ምንስ አጣለሁ?


## Whom to ask

help-heading = ማንን መጠየቅ ይችላሉ
help-lead = መጀመሪያ ጠይቀው በኋላ መወሰን ይችላሉ። መጠየቅ ቃል መግባት አይደለም።
help-online = ተጨማሪ ታሪኮችና እንዴት መመለስ እንደሚቻል
notes-heading = ማስታወሻ
back-languages = ድረ ገጹ በእነዚህ ቋንቋዎችም ይገኛል


## The sheet that tells office staff how to print

sheet-heading = እነዚህን ወረቀቶች እንዴት እንደሚያትሙ
sheet-count =
    { $sheets ->
        [one] አንድ A4 ወረቀት
       *[other] { $sheets } A4 ወረቀቶች
    } ለእያንዳንዱ ስብስብ።
sheet-scale = በ100% («ትክክለኛ መጠን») ያትሙ። ማተሚያው የገጹን መጠን ከወረቀቱ ጋር እንዲያመጣጥን አይፍቀዱ።
sheet-long-edge = በሁለቱም ጎን ያትሙ፤ ወረቀቱ በረጅሙ ጠርዝ ይገለበጥ።
sheet-short-edge = በሁለቱም ጎን ያትሙ፤ ወረቀቱ በአጭሩ ጠርዝ ይገለበጥ።
sheet-test = መጀመሪያ የሙከራውን ገጽ በሁለቱም ጎን ያትሙ። ወደ ብርሃን አንስተው ይመልከቱት፦ በሁለቱ ጎኖች ያሉት የ+ ምልክቶች መገጣጠም አለባቸው፤ ልዩነታቸው ከ1 ሚሊ ሜትር መብለጥ የለበትም። የመስመሩ ርዝመት በትክክል 100 ሚሊ ሜትር መሆን አለበት።
sheet-keep-order = ወረቀቶቹን ከማተሚያው በወጡበት ቅደም ተከተል ያቆዩ።
sheet-cut-booklets = ሙሉውን የወረቀት ክምር በጠርዙ ላይ ባሉት ምልክቶች ለሁለት ይቁረጡ። እያንዳንዱ ግማሽ አንድ መጽሐፍ ነው።
sheet-cut-cards = በጠርዙ ላይ ባሉት ምልክቶች ይቁረጡ፦ መጀመሪያ በአግድም፣ ከዚያ በቁም።
sheet-fold = ክምሩን መሃል ላይ አጥፈው በእጥፉ ላይ በስቴፕለር ያያይዙ።
sheet-side = ይህ መጽሐፍ የሚነበበው ከቀኝ ወደ ግራ ነው፦ ሽፋኑ ወደ ላይ ሲሆን እጥፉ በቀኝ በኩል ይሆናል።
sheet-check = ማንኛውንም ነገር ከማደልዎ በፊት እትሙ አሁንም የሚያገለግል መሆኑን ይመልከቱ፦ { $address }
sheet-recall = እትሙ ከሥርጭት እንደወጣ ከተነገረዎት ማደሉን ያቁሙ፣ የቀረውን ይጣሉ፣ ስንት እንደቀረዎትም ይንገሩን።


## The test page

test-heading = የሙከራ ገጽ
test-front = የፊት ገጽ
test-back = የጀርባ ገጽ
test-ruler = የዚህ መስመር ርዝመት በትክክል 100 ሚሊ ሜትር መሆን አለበት።
test-cross = ወረቀቱን ወደ ብርሃን አንስተው ይመልከቱ፦ በሁለቱ ጎኖች ያሉት የ+ ምልክቶች መገጣጠም አለባቸው።
