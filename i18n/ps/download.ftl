# status: unreviewed

booklet-heading = د چاپولو یا ساتلو لپاره
booklet-text = کیسې د کتابګوټي په بڼه: د انټرنېټ پرته د لوستلو، چاپولو یا چا ته د ورکولو لپاره.
booklet-link = کتابګوټی (PDF، { $pages } مخونه، { $kilobytes } کیلوبایټه)
