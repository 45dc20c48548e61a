# status: unreviewed

booklet-heading = برای چاپ یا نگاه‌داشتن
booklet-text = قصه‌ها به شکل کتابچه: برای خواندن بدون انترنت، برای چاپ، یا برای دادن به کسی.
booklet-link = کتابچه (PDF، { $pages } صفحه، { $kilobytes } کیلوبایت)
