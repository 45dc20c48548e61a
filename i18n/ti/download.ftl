# status: unreviewed

booklet-heading = ንምሕታም ወይ ንምዕቃብ
booklet-text = እቶም ታሪኻት ብመልክዕ ንእሽቶ መጽሓፍ፦ ብዘይ ኢንተርነት ንምንባብ፣ ንምሕታም፣ ንካልእ ሰብ ንምሃብ።
booklet-link = ንእሽቶ መጽሓፍ (PDF፣ { $pages } ገጻት፣ { $kilobytes } kB)
