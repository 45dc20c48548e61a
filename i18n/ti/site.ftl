# status: unreviewed

## The site as a whole

site-title = ናይ ምምላስ ታሪኻት
site-tagline = ሰባት ናብ ሃገሮም ምስ ተመልሱ እንታይ ከም ዝገበሩ፣ ብገዛእ ቃላቶም
site-description = ናብ ሃገሮም ዝተመልሱ ሰባት ነቲ ሓገዝ ኣብ ምንታይ ከም ዘውዓልዎ፣ እንታይ ከም ዝሰለጦም፣ እንታይ ድማ ከም ዘይሰለጦም ይነግሩ። መወዓውዒ የለን፣ ምክትታል የለን።
page-title = { $page } – { $site }


## Moving around

skip-to-content = ናብቲ ትሕዝቶ ኪዱ
nav-label = ቀንዲ መላግቦታት
nav-home = መበገሲ
nav-stories = ታሪኻት
nav-countries = ሃገራት
nav-uses = ሓገዝ ዝወዓለሉ
nav-years = ዓመታት
nav-menu = ዝርዝር
nav-path-label = ኣብዚ ኣለኹም
language-label = ቋንቋ
language-change = ቋንቋ ቀይሩ
language-switch-label = እዚ ገጽ ብኻልእ ቋንቋታት
leave-page = ካብዚ ገጽ ውጹ
leave-page-note = ኣብ ክንዲ እዚ ገጽ፣ ብዛዕባ ኩነታት ኣየር ዝሕብር ገጽ ኣብዚ ይኽፈት። ብራውዘርኩም ግን ኣብዚ ገጽ ከም ዝነበርኩም ይዝክር።
footer-label = ብዛዕባ እዚ መርበብ ሓበሬታ
footer-privacy = እዚ መርበብ ሓበሬታ ኩኪስ ኣየቐምጥን፣ በጻሕቲ ኣይቆጽርን፣ ካብ ካልኦት ትካላት ድማ ዋላ ሓንቲ ኣየምጽእን።
footer-feed = ሓደስቲ ታሪኻት ብፊድ (Atom)
pages-label = ገጻት ናይዚ ዝርዝር
page-number = ገጽ { $page } ካብ { $pages }
page-previous = ዝሓለፈ ገጽ
page-next = ዝቕጽል ገጽ


## The first page: choose a language

chooser-title = ቋንቋኹም ምረጹ
chooser-story-title = ቋንቋ ናይቲ ታሪኽ ምረጹ


## The home page of a language

home-lead = ናብ ሃገሮም ዝተመልሱ ሰባት፣ በቲ ዝተዋህቦም ሓገዝ እንታይ ከም ዝገበሩ፣ እንታይ ኸቢድዎም ከም ዝነበረ፣ ከም ብሓድሽ እንተ ዝጅምሩ ድማ እንታይ ብኻልእ ኣገባብ ከም ዝገብሩ ኣብዚ ይነግሩ።
home-honest = ገሊኡ ታሪኽ ጽቡቕ ከይዱ፣ ገሊኡ ድማ ኣይከደን። ንኽልቲኡ ነርእዮ፣ ነቲ ጽቡቕ ድማ ኣብ ቅድሚት ኣይንሰርዖን።
home-latest = ሓደስቲ ታሪኻት
home-browse = ታሪኽ ድለዩ
home-by-country = ብሃገር
home-by-use = ሓገዝ ብዝወዓለሉ
home-by-year = ብዓመት ምምላስ
home-all =
    { $count ->
        [one] ነቲ ታሪኽ ኣንብቡ
       *[other] ኩሎም { $count } ታሪኻት
    }


## Counting

count-stories =
    { $count ->
        [0] ክሳብ ሕጂ ታሪኽ የለን
        [one] { $count } ታሪኽ
       *[other] { $count } ታሪኻት
    }
count-stories-native =
    { $count ->
        [one] { $count } ታሪኽ
       *[other] { $count } ታሪኻት
    }፣ { $native } ብቋንቋኹም
count-range = { $from }–{ $to } ካብ { $count }


## Lists of stories

stories-title = ኩሎም ታሪኻት
stories-lead = እቲ ኣዝዩ ሓድሽ ታሪኽ ቅድም ይመጽእ።
countries-title = ታሪኻት ብሃገር
countries-lead = ሰባት ዝተመልሱላ ሃገር።
uses-title = ሓገዝ ኣብ ምንታይ ከም ዝወዓለ
uses-lead = ኣርእስቲ ምረጹ።
years-title = ታሪኻት ብዓመት ምምላስ
years-lead = ሰባት ዝተመልሱሉ ዓመት።
country-title = ታሪኻት፦ { $country }
use-title = { $use }፦ ታሪኻት
year-title = ዓመት ምምላስ፦ { $year }
country-use-title = { $country }፦ { $use }
narrow-title = ዝወሓዱ ታሪኻት ኣርእዩ
narrow-by-use = ኣብዛ ሃገር ሓገዝ ዝወዓለሉ
narrow-by-country = ሃገራት
list-empty = ኣብዚ ክሳብ ሕጂ ታሪኽ የለን።
card-language = ቋንቋ፦ { $language }


## Choosing stories

filter-title = ታሪኻት ምረጹ
filter-country = ሃገር
filter-use = ሓገዝ ዝወዓለሉ
filter-year = ዓመት ምምላስ
filter-any = ኩሉ
filter-words = ቃላት
filter-clear = ምርጫ ሰርዙ
filter-none = ዝሰማማዕ ታሪኽ የለን። ሓደ ካብ ምርጫታትኩም ሰርዙ።


## A story

story-short = ብሓጺሩ
story-by = ታሪኽ ናይ { $name }
story-quote = ብገዛእ ቃላቶም
story-facts = ቀንዲ ሓበሬታ
fact-country = ሃገር
fact-place = ቦታ
fact-returned = ዝተመልሱሉ ግዜ
fact-uses = ሓገዝ ዝወዓለሉ
fact-form = ዓይነት ሓገዝ
fact-went = ከመይ ከም ዝኸደ
fact-told = ዝተነግረሉ ግዜ
fact-told-language = ዝተነግረሉ ቋንቋ
story-languages = ነዚ ታሪኽ ብኻልእ ቋንቋ ኣንብቡ
photo-credit = ፎቶ፦ { $credit }
photo-illustration = ናይ ተመሳሳሊ ነገር ስእሊ። ነዚ ሰብ ወይ ነዚ ቦታ ኣየርእን።
photo-drawing = ብኢድ ዝተሳእለ ስእሊ፦ ምስዚ ታሪኽ ፎቶ የለን።
related-title = ካልኦት ታሪኻት
related-country = ተወሳኺ ታሪኻት ካብዛ ሃገር፦ { $country }
related-use = ተወሳኺ ታሪኻት፦ { $use }
story-consent = እንታይ ከም ዝረአ ዝወሰነ እቲ ነዚ ታሪኽ ዝነግር ሰብ እዩ። ኣብ ዝደለዮ እዋን ድማ ክስሕቦ ይኽእል።
story-address = ሓጺር ኣድራሻ ናይዚ ታሪኽ፦ { $address }
not-shown = ኣይተገልጸን


## Notices on a story or page

notices-label = በጃኹም ኣስተውዕሉ
notice-age =
    { $years ->
        [one] እዚ ታሪኽ ኣብ { $when } እዩ ተነጊሩ፣ ልዕሊ ሓደ ዓመት ይገብር። ካብኡ ንደሓር ዋጋታት፣ ሕግታትን ኣድራሻታትን ተቐይሮም ክኾኑ ይኽእሉ።
       *[other] እዚ ታሪኽ ኣብ { $when } እዩ ተነጊሩ፣ ልዕሊ { $years } ዓመት ይገብር። ካብኡ ንደሓር ዋጋታት፣ ሕግታትን ኣድራሻታትን ተቐይሮም ክኾኑ ይኽእሉ።
    }
notice-name-changed = እቲ ስም ተቐይሩ እዩ።
notice-example = እዚ ከም ኣብነት ዝተፈጥረ እዩ። እቲ ሰብ፣ እቲ ቦታን እቲ ፎቶታትን ናይ ሓቂ ኣይኮነን።
notice-example-page = እዚ ገጽ ከም ኣብነት ዝተፈጥረ እዩ።
notice-fallback = እዚ ታሪኽ ገና ብቋንቋኹም የለን። ብኻልእ ቋንቋ ኢኹም ትርእይዎ ዘለኹም፦ { $language }።
notice-fallback-page = እዚ ገጽ ገና ብቋንቋኹም የለን። ብኻልእ ቋንቋ ኢኹም ትርእይዎ ዘለኹም፦ { $language }።
notice-machine = እዚ ጽሑፍ ብማሽን እዩ ተተርጒሙ፣ ሰብ ድማ ኣየረጋገጾን። ጌጋታት ክህልውዎ ይኽእል።
notice-outdated = እቲ ጽሑፍ ድሕሪ ምትርጓሙ ተቐይሩ እዩ። ገለ ክፋሉ ሕጂ ትኽክል ዘይክኸውን ይኽእል።
notice-original = መበቆላዊ ጽሑፍ፦ { $language }


## Whom to call

contact-label = ንመን ትሓቱ
contact-phone = ቴለፎን
contact-email = ኢመይል
contact-web = መርበብ ሓበሬታ
contact-hours = ክፉት ዝኾነሉ ሰዓት
contact-languages = ዝዝረቡ ቋንቋታት
contact-checked = ዝተረጋገጸሉ ዕለት፦ { $date }
contact-stale = ቅድም ሕተቱ፦ ንመወዳእታ ግዜ ዝተረጋገጸሉ ዕለት { $date } እዩ። ሕጂ ትኽክል ዘይክኸውን ይኽእል።
documents-label = ሰነዳት


## When there is nothing here

not-found-title = እዚ ገጽ ኣብዚ የለን
not-found-text = እቲ ኣድራሻ ጌጋ ክኸውን ይኽእል፣ ወይ እቲ ገጽ ናብ ካልእ ቦታ ከይዱ ወይ ተኣልዩ ክኸውን ይኽእል።
not-found-home = ናብ መበገሲ ገጽ ኪዱ
not-found-stories = ኩሎም ታሪኻት ርኣዩ
moved-title = እዚ ገጽ ናብ ካልእ ቦታ ከይዱ
moved-link = ሕጂ ኣብዚ ኣሎ፦ { $title }


## Feeds and shared links

feed-title = { $site }፦ ሓደስቲ ታሪኻት
feed-country-title = { $site }፦ ሓደስቲ ታሪኻት፣ { $country }
share-image-alt = ስእሊ፦ ሓደ መንገዲ ብኹርባታት ሓሊፉ ናብ ሓንቲ ገዛ ይወስድ።


## Accessibility statement

accessibility-title = ተበጻሕነት
accessibility-lead = ነዚ መርበብ ሓበሬታ ኩሉ ሰብ ከንብቦ ክኽእል ኣለዎ፦ ብኣረጊት ሞባይል፣ ብዓበይቲ ፊደላት፣ ብኣንባቢ ስክሪን ወይ ብኪቦርድ ጥራይ።
accessibility-goal-title = ቃል ንኣትወሉ
accessibility-goal = እዚ መርበብ ሓበሬታ ንመምርሒ WCAG 2.2 ኣብ ደረጃ AA ምእንቲ ከማልእ ዝተሰርሐ እዩ፤ ኣብ ዝከኣለና ድማ ካብኡ ንላዕሊ ይኸይድ።
accessibility-done-title = ንገብሮ ነገር
accessibility-done-script = ነፍሲ ወከፍ ገጽ ብዘይ ስክሪፕት ክንበብ ይኽእል።
accessibility-done-light = ገጻት ንኣሽቱ እዮም፣ ስለዚ ብድኹም ኔትወርክ እውን ይኽፈቱ።
accessibility-done-zoom = ጽሑፍ ክሳብ 200 ሚእታዊት ክዓቢ ይኽእል፣ ንጎኒ ምንቅስቃስ ድማ ኣየድልን።
accessibility-done-contrast = ጽሑፍ ብብሩህን ብጸልማትን መልክዕ እንተ ወሓደ 7 ብ 1 ዝኸውን ፍልልይ ሕብሪ ኣለዎ።
accessibility-done-keyboard = ናብ ኩሉ ብኪቦርድ ክትበጽሑ ትኽእሉ፣ ኣበይ ከም ዘለኹም ድማ ትርእዩ።
accessibility-done-pictures = ነፍሲ ወከፍ ፎቶ ብቓላት ዝተጻሕፈ መግለጺ ኣለዎ።
accessibility-done-language = ኣንባቢ ስክሪን ናይ ነፍሲ ወከፍ ጽሑፍን ስምን ቋንቋ ይንገሮ።
accessibility-done-motion = ባዕሉ ዝንቀሳቐስ ነገር የለን።
accessibility-done-short = ነፍሲ ወከፍ ታሪኽ ብሓጺር ጽማቕ ይጅምር።
accessibility-limits-title = ገና እኹል ዘይኮነ
accessibility-limits = ኩሎም ታሪኻት ብኹሎም ቋንቋታት ኣይርከቡን። ጽሑፍ ብኻልእ ቋንቋ ክረአ ከሎ፣ እቲ ገጽ ነዚ ይነግር።
accessibility-contact-title = ንገሩና
accessibility-contact = ዘይሰርሓልኩም ነገር እንተ ሃልዩ ንገሩና። ስምኩም ክትህቡ ኣየድልየኩምን።
accessibility-date = እዚ መግለጺ ምስቲ መርበብ ሓበሬታ ብሓባር ብዕለት { $date } ተዳልዩ።
