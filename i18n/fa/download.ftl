# status: unreviewed

booklet-heading = برای چاپ یا نگه‌داشتن
booklet-text = داستان‌ها به شکل کتابچه: برای خواندن بدون اینترنت، برای چاپ، یا برای دادن به کسی.
booklet-link = کتابچه (PDF، { $pages } صفحه، { $kilobytes } کیلوبایت)
