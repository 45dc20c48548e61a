# status: unreviewed

## The pages behind the code of a printed edition: may it still be used?

edition-current-booklet = هذا الكتيّب صالح. يمكنك أن تقرأه وأن تعطيه لغيرك.
edition-current-cards = هذه البطاقات صالحة. يمكنك أن تقرأها وأن تعطيها لغيرك.
edition-superseded-booklet = يوجد كتيّب أحدث. من فضلك لا تعطِ هذا الكتيّب لأحد بعد الآن.
edition-superseded-cards = توجد بطاقات أحدث. من فضلك لا تعطِ هذه البطاقات لأحد بعد الآن.
edition-withdrawn-booklet = يجب ألا يُستخدم هذا الكتيّب بعد الآن. من فضلك لا تعطه لأحد، وارمِه.
edition-withdrawn-cards = يجب ألا تُستخدم هذه البطاقات بعد الآن. من فضلك لا تعطها لأحد، وارمِها.
edition-made = تاريخ الإعداد: { $date }.
edition-newer = الأحدث: { $code }
edition-ask = لست متأكدًا؟ اسألنا.
edition-codes-title = الكتيّبات والبطاقات البريدية المطبوعة
edition-codes-lead = على كل كتيّب وكل بطاقة بريدية رمز مثل { $code }. إذا كان رمزك في هذه الصفحة فاختره لترى هل ما زال يمكن استخدام الورق.
edition-codes-unlisted = رمزك ليس في هذه الصفحة؟ إذن لا تستخدم الكتيّب أو البطاقة بعد الآن. من فضلك ارمِها، أو اسألنا.
