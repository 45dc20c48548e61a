# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = کەسێکی گەڕاوە
mark-relative = ئەندامێکی خێزان
mark-person = کەسێک
mark-town = شارێک
mark-town-in = شارێک لە { $country }
mark-region = ناوچەیەک
mark-region-in = ناوچەیەک لە { $country }
mark-country = وڵاتی خۆم


## What the support was used for

use-housing = خانوو
use-business = کاری بچووک
use-education = قوتابخانە و خوێندن
use-training = فێربوونی پیشە
use-health = تەندروستی
use-family = خێزان
use-farming = کشتوکاڵ
use-other = شتی تر


## The form of the support

form-cash = پارە
form-in-kind = کەلوپەل و خزمەتگوزاری
form-both = پارە و کەلوپەل


## How it went, in the person's own words

went-well = باش بەڕێوە چوو
went-mixed = هەندێکی باش، هەندێکی نا
went-badly = خراپ بەڕێوە چوو
