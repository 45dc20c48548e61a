# status: unreviewed

## The site as a whole

site-title = የመመለስ ታሪኮች
site-tagline = ሰዎች ወደ ሀገራቸው ከተመለሱ በኋላ ምን እንዳደረጉ፣ በራሳቸው አንደበት
site-description = ወደ ሀገራቸው የተመለሱ ሰዎች ድጋፉን ለምን ጉዳይ እንዳዋሉት፣ ምን እንደተሳካና ምን እንዳልተሳካ ይናገራሉ። ማስታወቂያ የለም፣ ክትትል የለም።
page-title = { $page } – { $site }


## Moving around

skip-to-content = ወደ ዋናው ይዘት ይሂዱ
nav-label = ዋና ማገናኛዎች
nav-home = መነሻ
nav-stories = ታሪኮች
nav-countries = ሀገራት
nav-uses = ድጋፉ የዋለበት
nav-years = ዓመታት
nav-menu = ዝርዝር
nav-path-label = እዚህ ነዎት
language-label = ቋንቋ
language-change = ቋንቋ ይቀይሩ
language-switch-label = ይህ ገጽ በሌሎች ቋንቋዎች
leave-page = ከዚህ ገጽ ይውጡ
leave-page-note = በዚህ ገጽ ምትክ ስለ አየር ሁኔታ የሚገልጽ ገጽ እዚህ ይከፈታል። ብራውዘርዎ ግን በዚህ ገጽ ላይ እንደነበሩ ያስታውሳል።
footer-label = ስለዚህ ድረ ገጽ
footer-privacy = ይህ ድረ ገጽ ኩኪዎችን አያስቀምጥም፣ ጎብኚዎችን አይቆጥርም፣ ከሌሎች ኩባንያዎችም ምንም አያመጣም።
footer-feed = አዳዲስ ታሪኮች በፊድ (Atom)
pages-label = የዚህ ዝርዝር ገጾች
page-number = ገጽ { $page } ከ{ $pages }
page-previous = ቀዳሚ ገጽ
page-next = ቀጣይ ገጽ


## The first page: choose a language

chooser-title = ቋንቋዎን ይምረጡ
chooser-story-title = የታሪኩን ቋንቋ ይምረጡ


## The home page of a language

home-lead = ወደ ሀገራቸው የተመለሱ ሰዎች በተሰጣቸው ድጋፍ ምን እንዳደረጉ፣ ምን ከባድ እንደነበረ፣ እንደገና ቢጀምሩ ደግሞ ምን በሌላ መንገድ እንደሚያደርጉ እዚህ ይናገራሉ።
home-honest = አንዳንዱ ታሪክ ጥሩ ሆኗል፣ አንዳንዱ ግን አልሆነም። ሁለቱንም እናሳያለን፤ ጥሩዎቹን አናስቀድምም።
home-latest = አዳዲስ ታሪኮች
home-browse = ታሪክ ይፈልጉ
home-by-country = በሀገር
home-by-use = ድጋፉ በዋለበት ጉዳይ
home-by-year = በተመለሱበት ዓመት
home-all =
    { $count ->
        [one] ታሪኩን ያንብቡ
       *[other] ሁሉም { $count } ታሪኮች
    }


## Counting

count-stories =
    { $count ->
        [0] እስካሁን ታሪክ የለም
        [one] { $count } ታሪክ
       *[other] { $count } ታሪኮች
    }
count-stories-native =
    { $count ->
        [one] { $count } ታሪክ
       *[other] { $count } ታሪኮች
    }፣ { $native } በእርስዎ ቋንቋ
count-range = { $from }–{ $to } ከ{ $count }


## Lists of stories

stories-title = ሁሉም ታሪኮች
stories-lead = በጣም አዲሱ ታሪክ ቀድሞ ይመጣል።
countries-title = ታሪኮች በሀገር
countries-lead = ሰዎች የተመለሱበት ሀገር።
uses-title = ድጋፉ ለምን ጉዳይ እንደዋለ
uses-lead = ርዕስ ይምረጡ።
years-title = ታሪኮች በተመለሱበት ዓመት
years-lead = ሰዎች የተመለሱበት ዓመት።
country-title = ታሪኮች፦ { $country }
use-title = { $use }፦ ታሪኮች
year-title = የተመለሱበት ዓመት፦ { $year }
country-use-title = { $country }፦ { $use }
narrow-title = ጥቂት ታሪኮችን ብቻ ይመልከቱ
narrow-by-use = በዚህ ሀገር ድጋፉ የዋለበት
narrow-by-country = ሀገራት
list-empty = እዚህ እስካሁን ታሪክ የለም።
card-language = ቋንቋ፦ { $language }


## Choosing stories

filter-title = ታሪኮችን ይምረጡ
filter-country = ሀገር
filter-use = ድጋፉ የዋለበት
filter-year = የተመለሱበት ዓመት
filter-any = ሁሉም
filter-words = ቃላት
filter-clear = ምርጫውን ያጥፉ
filter-none = የሚስማማ ታሪክ የለም። ከምርጫዎችዎ አንዱን ያጥፉ።


## A story

story-short = በአጭሩ
story-by = ባለታሪክ፦ { $name }
story-quote = በራሳቸው አንደበት
story-facts = ዋና መረጃዎች
fact-country = ሀገር
fact-place = ቦታ
fact-returned = የተመለሱበት ጊዜ
fact-uses = ድጋፉ የዋለበት
fact-form = የድጋፉ ዓይነት
fact-went = እንዴት እንደሆነ
fact-told = የተነገረበት ጊዜ
fact-told-language = የተነገረበት ቋንቋ
story-languages = ይህን ታሪክ በሌላ ቋንቋ ያንብቡ
photo-credit = ፎቶ፦ { $credit }
photo-illustration = የተመሳሳይ ነገር ምስል። ይህን ሰው ወይም ይህን ቦታ አያሳይም።
photo-drawing = በእጅ የተሣለ ሥዕል፦ ከዚህ ታሪክ ጋር ፎቶ የለም።
related-title = ሌሎች ታሪኮች
related-country = ተጨማሪ ታሪኮች ከዚህ ሀገር፦ { $country }
related-use = ተጨማሪ ታሪኮች፦ { $use }
story-consent = ምን እንደሚታይ የወሰኑት ይህን ታሪክ የሚናገሩት ሰው ናቸው። በፈለጉት ጊዜም መልሰው ሊወስዱት ይችላሉ።
story-address = የዚህ ታሪክ አጭር አድራሻ፦ { $address }
not-shown = አልተገለጸም


## Notices on a story or page

notices-label = እባክዎ ያስተውሉ
notice-age =
    { $years ->
        [one] ይህ ታሪክ የተነገረው በ{ $when } ነው፤ ከአንድ ዓመት በላይ ሆኖታል። ከዚያ ወዲህ ዋጋዎች፣ ደንቦችና አድራሻዎች ተለውጠው ሊሆኑ ይችላሉ።
       *[other] ይህ ታሪክ የተነገረው በ{ $when } ነው፤ ከ{ $years } ዓመታት በላይ ሆኖታል። ከዚያ ወዲህ ዋጋዎች፣ ደንቦችና አድራሻዎች ተለውጠው ሊሆኑ ይችላሉ።
    }
notice-name-changed = ስሙ ተቀይሯል።
notice-example = ይህ ለምሳሌ የተፈጠረ ነው። ሰውም፣ ቦታውም፣ ፎቶዎቹም እውነተኛ አይደሉም።
notice-example-page = ይህ ገጽ ለምሳሌ የተፈጠረ ነው።
notice-fallback = ይህ ታሪክ ገና በእርስዎ ቋንቋ የለም። የሚያዩት በሌላ ቋንቋ ነው፦ { $language }።
notice-fallback-page = ይህ ገጽ ገና በእርስዎ ቋንቋ የለም። የሚያዩት በሌላ ቋንቋ ነው፦ { $language }።
notice-machine = ይህን ጽሑፍ የተረጎመው ማሽን ነው፤ ማንም ሰው አላረጋገጠውም። ስህተት ሊኖረው ይችላል።
notice-outdated = ጽሑፉ ከተተረጎመ በኋላ ተቀይሯል። አንዳንዱ ክፍል አሁን ትክክል ላይሆን ይችላል።
notice-original = ዋናው ጽሑፍ፦ { $language }


## Whom to call

contact-label = ማንን መጠየቅ ይችላሉ
contact-phone = ስልክ
contact-email = ኢሜይል
contact-web = ድረ ገጽ
contact-hours = የሥራ ሰዓት
contact-languages = የሚነገሩ ቋንቋዎች
contact-checked = የተረጋገጠበት ቀን፦ { $date }
contact-stale = መጀመሪያ ይጠይቁ፦ ለመጨረሻ ጊዜ የተረጋገጠበት ቀን { $date } ነው። አሁን ትክክል ላይሆን ይችላል።
documents-label = ሰነዶች


## When there is nothing here

not-found-title = ይህ ገጽ እዚህ የለም
not-found-text = አድራሻው ስህተት ሊሆን ይችላል፤ ወይም ገጹ ወደ ሌላ ቦታ ተዛውሮ ወይም ተነስቶ ሊሆን ይችላል።
not-found-home = ወደ መነሻ ገጽ ይሂዱ
not-found-stories = ሁሉንም ታሪኮች ይመልከቱ
moved-title = ይህ ገጽ ወደ ሌላ ቦታ ተዛውሯል
moved-link = አሁን እዚህ ይገኛል፦ { $title }


## Feeds and shared links

feed-title = { $site }፦ አዳዲስ ታሪኮች
feed-country-title = { $site }፦ አዳዲስ ታሪኮች፣ { $country }
share-image-alt = ሥዕል፦ አንድ መንገድ በኮረብታዎች ላይ አልፎ ወደ አንድ ቤት ይወስዳል።


## Accessibility statement

accessibility-title = ተደራሽነት
accessibility-lead = ይህን ድረ ገጽ ማንኛውም ሰው ማንበብ መቻል አለበት፦ በአሮጌ ስልክ፣ በትልልቅ ፊደላት፣ በስክሪን አንባቢ ወይም በኪቦርድ ብቻ።
accessibility-goal-title = ቃል የምንገባው
accessibility-goal = ይህ ድረ ገጽ የWCAG 2.2 መመሪያን በደረጃ AA እንዲያሟላ ሆኖ ተሠርቷል፤ በቻልንበትም ቦታ ከዚያ በላይ ይሄዳል።
accessibility-done-title = የምናደርገው
accessibility-done-script = እያንዳንዱ ገጽ ያለ ስክሪፕት ሊነበብ ይችላል።
accessibility-done-light = ገጾቹ ትንንሽ ስለሆኑ በዝግተኛ ኔትወርክም ይከፈታሉ።
accessibility-done-zoom = ጽሑፍ እስከ 200 በመቶ ሊጎላ ይችላል፤ ወደ ጎን ማንሸራተትም አያስፈልግም።
accessibility-done-contrast = ጽሑፍ በብሩህም በጨለማም ገጽታ ቢያንስ 7 ለ 1 የሆነ የቀለም ንጽጽር አለው።
accessibility-done-keyboard = ሁሉም ነገር ላይ በኪቦርድ መድረስ ይቻላል፤ የት እንዳሉም ያያሉ።
accessibility-done-pictures = እያንዳንዱ ፎቶ በቃላት የተጻፈ መግለጫ አለው።
accessibility-done-language = የእያንዳንዱ ጽሑፍና ስም ቋንቋ ለስክሪን አንባቢ ይነገረዋል።
accessibility-done-motion = በራሱ የሚንቀሳቀስ ነገር የለም።
accessibility-done-short = እያንዳንዱ ታሪክ በአጭር ማጠቃለያ ይጀምራል።
accessibility-limits-title = ገና በቂ ያልሆነው
accessibility-limits = ሁሉም ታሪክ በሁሉም ቋንቋ አይገኝም። ጽሑፍ በሌላ ቋንቋ ሲታይ ገጹ ይህን ይናገራል።
accessibility-contact-title = ይንገሩን
accessibility-contact = የማይሠራልዎት ነገር ካለ ይንገሩን። ስምዎን መስጠት አያስፈልግዎትም።
accessibility-date = ይህ መግለጫ ከድረ ገጹ ጋር አብሮ በ{ $date } ተዘጋጅቷል።
