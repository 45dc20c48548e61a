# status: unreviewed

booklet-heading = بۆ چاپکردن یان هەڵگرتن
booklet-text = چیرۆکەکان وەک نامیلکە: بۆ خوێندنەوە بەبێ ئینتەرنێت، بۆ چاپکردن، بۆ پێدان بە کەسێک.
booklet-link = نامیلکە (PDF، ژمارەی لاپەڕە: { $pages }، { $kilobytes } کیلۆبایت)
