# status: unreviewed

## The pages behind the code of a printed edition: may it still be used?

edition-current-booklet = دا کتابګوټی لا اعتبار لري. لوستلای یې شئ او نورو ته یې ورکولای شئ.
edition-current-cards = دا پوستکارډونه لا اعتبار لري. لوستلای یې شئ او نورو ته یې ورکولای شئ.
edition-superseded-booklet = یو نوی کتابګوټی شته. مهرباني وکړئ دا نور چا ته مه ورکوئ.
edition-superseded-cards = نوي پوستکارډونه شته. مهرباني وکړئ دا نور چا ته مه ورکوئ.
edition-withdrawn-booklet = دا کتابګوټی باید نور ونه کارول شي. مهرباني وکړئ چا ته یې مه ورکوئ او لرې یې وغورځوئ.
edition-withdrawn-cards = دا پوستکارډونه باید نور ونه کارول شي. مهرباني وکړئ چا ته یې مه ورکوئ او لرې یې وغورځوئ.
edition-made = د جوړېدو نېټه: { $date }.
edition-newer = نوی: { $code }
edition-ask = ډاډه نه یاست؟ له موږ وپوښتئ.
edition-codes-title = چاپ شوي کتابګوټي او پوستکارډونه
edition-codes-lead = هر کتابګوټی او هر پوستکارډ یو کوډ لري، لکه { $code }. که ستاسو کوډ په دې مخ کې وي، ویې ټاکئ چې وګورئ لا کارول کېدای شي که نه.
edition-codes-unlisted = ستاسو کوډ په دې مخ کې نشته؟ نو هغه کتابګوټی یا پوستکارډ نور مه کاروئ. مهرباني وکړئ لرې یې وغورځوئ، یا له موږ وپوښتئ.
