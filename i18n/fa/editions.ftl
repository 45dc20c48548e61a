# status: unreviewed

## The pages behind the code of a printed edition: may it still be used?

edition-current-booklet = این کتابچه هنوز معتبر است. می‌توانید آن را بخوانید و به دیگران بدهید.
edition-current-cards = این کارت‌پستال‌ها هنوز معتبرند. می‌توانید آن‌ها را بخوانید و به دیگران بدهید.
edition-superseded-booklet = کتابچه تازه‌تری هست. لطفاً این یکی را دیگر به کسی ندهید.
edition-superseded-cards = کارت‌پستال‌های تازه‌تری هست. لطفاً این‌ها را دیگر به کسی ندهید.
edition-withdrawn-booklet = از این کتابچه دیگر نباید استفاده شود. لطفاً آن را به کسی ندهید و دور بیندازید.
edition-withdrawn-cards = از این کارت‌پستال‌ها دیگر نباید استفاده شود. لطفاً آن‌ها را به کسی ندهید و دور بیندازید.
edition-made = تاریخ تهیه: { $date }.
edition-newer = تازه‌تر: { $code }
edition-ask = مطمئن نیستید؟ از ما بپرسید.
edition-codes-title = کتابچه‌ها و کارت‌پستال‌های چاپی
edition-codes-lead = هر کتابچه و هر کارت‌پستال یک کد دارد، مانند { $code }. اگر کد شما در این صفحه هست، آن را انتخاب کنید تا ببینید هنوز می‌توان از آن استفاده کرد یا نه.
edition-codes-unlisted = کد شما در این صفحه نیست؟ پس دیگر از آن کتابچه یا کارت‌پستال استفاده نکنید. لطفاً آن را دور بیندازید یا از ما بپرسید.
