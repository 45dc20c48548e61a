# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = یکی از بازگشتگان
mark-relative = یکی از اعضای خانواده
mark-person = یک نفر
mark-town = شهری
mark-town-in = شهری در { $country }
mark-region = منطقه‌ای
mark-region-in = منطقه‌ای در { $country }
mark-country = کشورم


## What the support was used for

use-housing = مسکن
use-business = کسب‌وکار کوچک
use-education = مدرسه و تحصیل
use-training = یادگیری حرفه
use-health = سلامت
use-family = خانواده
use-farming = کشاورزی
use-other = چیزهای دیگر


## The form of the support

form-cash = پول
form-in-kind = کالا و خدمات
form-both = پول و کالا


## How it went, in the person's own words

went-well = خوب پیش رفت
went-mixed = هم خوب و هم بد
went-badly = بد پیش رفت
