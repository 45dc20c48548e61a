# status: unreviewed

booklet-heading = للطباعة أو للاحتفاظ
booklet-text = القصص في كتيّب: للقراءة دون إنترنت، أو للطباعة، أو لإعطائه لشخص آخر.
booklet-link = كتيّب (PDF، عدد الصفحات: { $pages }، { $kilobytes } كيلوبايت)
