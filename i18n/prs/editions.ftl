# status: unreviewed

## The pages behind the code of a printed edition: may it still be used?

edition-current-booklet = این کتابچه هنوز اعتبار دارد. می‌توانید آن را بخوانید و به دیگران بدهید.
edition-current-cards = این پوست‌کارت‌ها هنوز اعتبار دارند. می‌توانید آن‌ها را بخوانید و به دیگران بدهید.
edition-superseded-booklet = کتابچهٔ نوتر هست. لطفاً این را دیگر به کسی ندهید.
edition-superseded-cards = پوست‌کارت‌های نوتر هست. لطفاً این‌ها را دیگر به کسی ندهید.
edition-withdrawn-booklet = از این کتابچه دیگر نباید استفاده شود. لطفاً آن را به کسی ندهید و دور بیندازید.
edition-withdrawn-cards = از این پوست‌کارت‌ها دیگر نباید استفاده شود. لطفاً آن‌ها را به کسی ندهید و دور بیندازید.
edition-made = تاریخ ساختن: { $date }.
edition-newer = نوتر: { $code }
edition-ask = مطمئن نیستید؟ از ما بپرسید.
edition-codes-title = کتابچه‌ها و پوست‌کارت‌های چاپی
edition-codes-lead = هر کتابچه و هر پوست‌کارت یک کود دارد، مانند { $code }. اگر کود شما در این صفحه هست، آن را انتخاب کنید تا ببینید که هنوز استفاده شده می‌تواند یا نه.
edition-codes-unlisted = کود شما در این صفحه نیست؟ پس دیگر از آن کتابچه یا پوست‌کارت استفاده نکنید. لطفاً آن را دور بیندازید یا از ما بپرسید.
