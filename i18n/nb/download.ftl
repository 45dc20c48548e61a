# status: unreviewed

booklet-heading = Til å skrive ut eller ta vare på
booklet-text = Historiene som hefte: til å lese uten nett, skrive ut eller gi til noen.
booklet-link = Hefte (PDF, { $pages } sider, { $kilobytes } kB)
