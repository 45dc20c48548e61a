# status: unreviewed

booklet-heading = ለማተም ወይም ለማስቀመጥ
booklet-text = ታሪኮቹ በትንሽ መጽሐፍ መልክ፦ ያለ ኢንተርኔት ለማንበብ፣ ለማተም፣ ለሌላ ሰው ለመስጠት።
booklet-link = ትንሽ መጽሐፍ (PDF፣ { $pages } ገጾች፣ { $kilobytes } kB)
