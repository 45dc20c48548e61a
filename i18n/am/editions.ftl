# status: unreviewed

## The pages behind the code of a printed edition: may it still be used?

edition-current-booklet = ይህ ትንሽ መጽሐፍ አሁንም ይሠራል። ሊያነቡትና ለሌሎች ሊሰጡት ይችላሉ።
edition-current-cards = እነዚህ ፖስትካርዶች አሁንም ይሠራሉ። ሊያነቧቸውና ለሌሎች ሊሰጧቸው ይችላሉ።
edition-superseded-booklet = አዲስ ትንሽ መጽሐፍ አለ። እባክዎ ይህን ከእንግዲህ ለሌሎች አይስጡ።
edition-superseded-cards = አዳዲስ ፖስትካርዶች አሉ። እባክዎ እነዚህን ከእንግዲህ ለሌሎች አይስጡ።
edition-withdrawn-booklet = ይህ ትንሽ መጽሐፍ ከእንግዲህ ጥቅም ላይ መዋል የለበትም። እባክዎ ለማንም አይስጡት፤ ይጣሉት።
edition-withdrawn-cards = እነዚህ ፖስትካርዶች ከእንግዲህ ጥቅም ላይ መዋል የለባቸውም። እባክዎ ለማንም አይስጧቸው፤ ይጣሏቸው።
edition-made = የተዘጋጀበት ቀን፦ { $date }።
edition-newer = አዲሱ፦ { $code }
edition-ask = እርግጠኛ አይደሉም? ይጠይቁን።
edition-codes-title = የታተሙ ትናንሽ መጻሕፍትና ፖስትካርዶች
edition-codes-lead = በእያንዳንዱ ትንሽ መጽሐፍና ፖስትካርድ ላይ እንደ { $code } ያለ ኮድ አለ። ኮድዎ በዚህ ገጽ ላይ ካለ፣ አሁንም መጠቀም ይቻል እንደሆነ ለማየት ይምረጡት።
edition-codes-unlisted = ኮድዎ በዚህ ገጽ ላይ የለም? እንግዲያው ትንሹን መጽሐፍ ወይም ፖስትካርዱን ከእንግዲህ አይጠቀሙበት። እባክዎ ይጣሉት ወይም ይጠይቁን።
