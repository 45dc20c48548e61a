# status: unreviewed

booklet-heading = Si aad u daabacdo ama u kaydsato
booklet-text = Sheekooyinka oo buug yar ah: si aad u akhrido internet la'aan, u daabacdo, ama qof u siiso.
booklet-link = Buug yar (PDF, { $pages } bog, { $kilobytes } kB)
