### The link on the web site to the booklet of a language.

booklet-heading = To print or to keep
booklet-text = The stories as a booklet: to read without a network, to print, to give to somebody.

# $pages and $kilobytes are numbers.
booklet-link = Booklet (PDF, { $pages } pages, { $kilobytes } kB)
