# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = یک عودت‌کننده
mark-relative = یکی از اعضای فامیل
mark-person = یک نفر
mark-town = یک شهر
mark-town-in = یک شهر در { $country }
mark-region = یک منطقه
mark-region-in = یک منطقه در { $country }
mark-country = وطنم


## What the support was used for

use-housing = سرپناه
use-business = کاروبار کوچک
use-education = مکتب و تحصیل
use-training = یاد گرفتن کسب
use-health = صحت
use-family = فامیل
use-farming = زراعت
use-other = چیزهای دیگر


## The form of the support

form-cash = پول
form-in-kind = اجناس و خدمات
form-both = پول و اجناس


## How it went, in the person's own words

went-well = خوب پیش رفت
went-mixed = هم خوب و هم بد
went-badly = خراب پیش رفت
