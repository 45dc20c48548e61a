# status: unreviewed

booklet-heading = Ji bo çapkirin an veşartinê
booklet-text = Çîrok wek pirtûkokekê: ji bo xwendina bê înternet, ji bo çapkirinê, ji bo dayîna kesekî.
booklet-link = Pirtûkok (PDF, { $pages } rûpel, { $kilobytes } kB)
