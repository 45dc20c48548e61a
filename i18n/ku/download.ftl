# status: unreviewed

booklet-heading = Ji bo çapkirin an parastinê
booklet-text = Çîrok wek pirtûkokekê: ji bo xwendina bê înternet, ji bo çapkirinê, ji bo dayîna ji kesekî re.
booklet-link = Pirtûkok (PDF, { $pages } rûpel, { $kilobytes } kB)
