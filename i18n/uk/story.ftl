# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = людина, яка повернулася
mark-relative = член родини
mark-person = одна людина
mark-town = одне місто
mark-town-in = одне місто ({ $country })
mark-region = один регіон
mark-region-in = один регіон ({ $country })
mark-country = моя країна


## What the support was used for

use-housing = Житло
use-business = Малий бізнес
use-education = Школа й навчання
use-training = Навчання професії
use-health = Здоров’я
use-family = Родина
use-farming = Сільське господарство
use-other = Інше


## The form of the support

form-cash = Гроші
form-in-kind = Речі й послуги
form-both = Гроші й речі


## How it went, in the person's own words

went-well = Усе вдалося
went-mixed = По-різному
went-badly = Не вдалося
