# status: unreviewed

booklet-heading = À imprimer ou à garder
booklet-text = Les histoires sous forme de brochure : à lire sans réseau, à imprimer, à donner à quelqu’un.
booklet-link = Brochure (PDF, { $pages } pages, { $kilobytes } ko)
