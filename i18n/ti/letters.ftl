# status: unreviewed

## To a partner: please take an edition back

recall-heading = በጃኹም ንሕታም { $code } ስሓብዎ
recall-heading-card = በጃኹም ፖስትካርድ { $card } ስሓብዎ
recall-greeting = ክቡራትን ክቡራንን መሳርሕቲ፣
recall-to = ናብ { $partner }
recall-what = ካብ ሎሚ ጀሚሩ ሕታም { $code } ክዕደል የብሉን።
recall-copies =
    { $copies ->
        [one] ኣብ ዝርዝርና ከም ዘሎ፣ { $copies } ቅዳሕ ተላኢኹልኩም።
       *[other] ኣብ ዝርዝርና ከም ዘሎ፣ { $copies } ቅዳሓት ተላኢኹልኩም።
    }
recall-card = እዚ ነቲ ቁጽሪ { $card } ዘለዎ ፖስትካርድ ጥራይ ይምልከት። እቲ ቁጽሪ ኣብ ድሕሪቱ ብንኣሽቱ ፊደላት ተጻሒፉ ኣሎ።
recall-stop = በጃኹም ምዕዳል ሎሚ ኣቋርጹ፣ ኣብ ትካልኩም ንዝዕድሉ ኩሎም እውን ንገርዎም።
recall-destroy = በጃኹም ነቲ ዝተረፈኩም፣ ዝኾነ ሰብ ምእንቲ ከየንብቦ ኣጥፍእዎ፦ ብማሽን ቆራርጽዎ ወይ ቅደድዎ።
recall-files = በጃኹም ነቲ ናይ PDF ፋይልን ኩሉ ቅዳሑን ደምስስዎ።
recall-answer = በጃኹም ክንደይ ቅዳሓት ከም ዘጥፋእኩምን ቅድሚኡ ክንደይ ከም ዝተዓደለን ጽሓፉልና።
recall-reason = ምኽንያቱ ክንነግር ኣይንኽእልን። በጃኹም ክትፈልጥዎ ኣይትፈትኑ፣ ምስ በጻሕቲ እውን ብዛዕባኡ ኣይትዛረቡ።
recall-instead = ኣብ ክንድኡ ሕታም { $code } ክትዕድሉ ትኽእሉ።
recall-check = ሓደ ሕታም ዝሰርሕ ድዩ ወይስ ኣይኮነን ኣብዚ ክትርእዩ ትኽእሉ፦ { $address }
recall-thanks = ንሓገዝኩም ነመስግን።


## To the person

taken-heading = ከም ዝሓተትኩምና ስሒብናዮ
taken-greeting = ሰላም፣
taken-when = ነቲ ቅድም ዝተሰማማዕኩምሉ ክንስሕቦ ሓቲትኩምና። ብዕለት { $date } ከምኡ ጌርና።
taken-all = ምሉእ ታሪኽኩም ምስ ኩሉ ምስኡ ዝተተሓሓዘ ተሳሒቡ እዩ።
taken-photo = ፎቶታትኩም ተሳሒቡ እዩ።
taken-name = ስምኩም ተሳሒቡ እዩ።
taken-part = እቲ ዝጠቐስኩምዎ ተሳሒቡ እዩ።
taken-pages =
    { $count ->
        [one] { $count } ኣድራሻ ኣብ መርበብ ሓበሬታና ሕጂ ካብኡ ዋላ ሓንቲ ኣየርእን።
       *[other] { $count } ኣድራሻታት ኣብ መርበብ ሓበሬታና ሕጂ ካብኡ ዋላ ሓንቲ ኣየርእዩን።
    }
taken-scan = ንእንዝርግሖ ኩሉ ፈቲሽና፣ ካብኡ ዋላ ሓንቲ ኣይረኸብናን።
taken-paper =
    { $count ->
        [0] ኣብ ወረቐት ፈጺሙ ኣይተሓትመን።
        [one] ሓደ ቅዳሕ ተሓቲሙ። ክጠፍእ ሓቲትና ኣለና።
       *[other] { $count } ቅዳሓት ተሓቲሞም። ቅዳሕ ንዘለዎም ኩሎም ከጥፍእዎ ሓቲትናዮም ኣለና።
    }
taken-limits-heading = ክንገብሮ ዘይንኽእል
taken-limit-paper = ሓደ ሰብ ናብ ገዝኡ ዝወሰዶ ዝተሓትመ ቅዳሕ ክንመልሶ ኣይንኽእልን።
taken-limit-saved = ሓደ ሰብ ነቲ ገጽ ወይ ስእሊ ዓቂብዎ ወይ ንኻልኦት ልኢኽዎ ክኸውን ይኽእል። ብዛዕባ እዚ ክንገብሮ እንኽእል ነገር የለን።
taken-limit-search = መሳርሒታት ምድላይ ኢንተርነት ንሒደት መዓልታት ኣረጊት ቅዳሕ ከርእዩ ይኽእሉ። ከውጽእዎ ሓቲትናዮም ኣለና።
taken-again = ኣብ ዝኾነ ቦታ እንተ ርኢኹምዎ ንገሩና። ንምንታይ ከም ዝሰሓብኩምዎ ክትነግሩ ኣየድልየኩምን።
taken-reference = ናትና መወከሲ ቁጽሪ፦ { $reference }


## Both letters

letter-closing = ምስ ሰላምታ፣
letter-signature = ስምን ፌርማን
