# status: unreviewed

booklet-heading = Për ta shtypur ose për ta ruajtur
booklet-text = Historitë si broshurë: për t’i lexuar pa internet, për t’i shtypur, për t’ia dhënë dikujt.
booklet-link = Broshurë (PDF, { $pages } faqe, { $kilobytes } kB)
