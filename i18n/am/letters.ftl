# status: unreviewed

## To a partner: please take an edition back

recall-heading = እባክዎ ይህን እትም ከሥርጭት ያውጡ፦ { $code }
recall-heading-card = እባክዎ ይህን ፖስትካርድ ከሥርጭት ያውጡ፦ { $card }
recall-greeting = ጤና ይስጥልኝ፣
recall-to = ለ{ $partner }
recall-what = እትም { $code } ከዛሬ ጀምሮ መታደል የለበትም።
recall-copies =
    { $copies ->
        [one] በዝርዝራችን መሠረት { $copies } ቅጂ ተልኮልዎታል።
       *[other] በዝርዝራችን መሠረት { $copies } ቅጂዎች ተልከውልዎታል።
    }
recall-card = ይህ የሚመለከተው ቁጥሩ { $card } የሆነውን ፖስትካርድ ብቻ ነው። ቁጥሩ በጀርባው ላይ በትንሽ ፊደል ተጽፏል።
recall-stop = እባክዎ ማደሉን ዛሬውኑ ያቁሙ፤ በድርጅትዎ ለሚያድሉ ሁሉም ይንገሩ።
recall-destroy = እባክዎ የቀረዎትን ማንም ሊያነበው እንዳይችል አድርገው ያጥፉ፦ በማሽን ይቆራርጡት ወይም ይቅደዱት።
recall-files = እባክዎ የPDF ፋይሉንና ቅጂዎቹን በሙሉ ይሰርዙ።
recall-answer = እባክዎ ስንት ቅጂዎችን እንዳጠፉና ከዚያ በፊት ስንት እንደታደሉ ይጻፉልን።
recall-reason = ምክንያቱን መናገር አንችልም። እባክዎ ለማወቅ አይሞክሩ፤ ከጎብኚዎች ጋርም ስለዚህ ጉዳይ አይነጋገሩ።
recall-instead = በምትኩ ይህን እትም ማደል ይችላሉ፦ { $code }
recall-check = አንድ እትም የሚያገለግል መሆኑን እዚህ ማየት ይቻላል፦ { $address }
recall-thanks = ስለ ትብብርዎ እናመሰግናለን።


## To the person

taken-heading = እንደጠየቁን አስወግደነዋል
taken-greeting = ጤና ይስጥልኝ፣
taken-when = የተስማሙበትን ነገር እንድናስወግድ ጠይቀውን ነበር። በ{ $date } ይህን አድርገናል።
taken-all = ታሪክዎ በሙሉ፣ ከእሱ ጋር ከተያያዘው ሁሉ ጋር፣ ተወግዷል።
taken-photo = ፎቶዎችዎ ተወግደዋል።
taken-name = ስምዎ ተወግዷል።
taken-part = የጠቀሱት ነገር ተወግዷል።
taken-pages =
    { $count ->
        [one] በድረ ገጻችን ላይ ያለ { $count } አድራሻ ከእንግዲህ ከዚህ ምንም አያሳይም።
       *[other] በድረ ገጻችን ላይ ያሉ { $count } አድራሻዎች ከእንግዲህ ከዚህ ምንም አያሳዩም።
    }
taken-scan = የምናወጣውን ሁሉ ፈትሸናል፤ ከዚህ ምንም አላገኘንም።
taken-paper =
    { $count ->
        [0] በወረቀት ታትሞ አያውቅም።
        [one] አንድ ቅጂ ታትሟል። እንዲጠፋ ጠይቀናል።
       *[other] { $count } ቅጂዎች ታትመዋል። ቅጂ ያላቸው ሁሉ እንዲያጠፉት ጠይቀናል።
    }
taken-limits-heading = ማድረግ የማንችለው
taken-limit-paper = አንድ ሰው ወደ ቤቱ የወሰደውን የታተመ ቅጂ ማስመለስ አንችልም።
taken-limit-saved = አንድ ሰው ገጹን ወይም ምስል አስቀምጦ ወይም ለሌላ ሰው ልኮ ሊሆን ይችላል። በዚህ ላይ ማድረግ የምንችለው ነገር የለም።
taken-limit-search = የኢንተርኔት መፈለጊያዎች ለጥቂት ቀናት የቆየ ቅጂ ሊያሳዩ ይችላሉ። እንዲያስወግዱት ጠይቀናል።
taken-again = በየትኛውም ቦታ ካዩት ይንገሩን። ለምን መልሰው እንደወሰዱት መናገር አያስፈልግዎትም።
taken-reference = የእኛ መለያ ቁጥር፦ { $reference }


## Both letters

letter-closing = ከሰላምታ ጋር፣
letter-signature = ስምና ፊርማ
