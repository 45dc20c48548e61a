# status: unreviewed

booklet-heading = Maxxansuuf yookiin kuusuuf
booklet-text = Seenaawwan akka kitaaba xiqqaatti: interneetii malee dubbisuuf, maxxansuuf, nama biraaf kennuuf.
booklet-link = Kitaaba xiqqaa (PDF, fuula { $pages }, { $kilobytes } kB)
