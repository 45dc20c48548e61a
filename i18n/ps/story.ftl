# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = یو ستون شوی کس
mark-relative = د کورنۍ یو غړی
mark-person = یو څوک
mark-town = یو ښار
mark-town-in = یو ښار ({ $country })
mark-region = یوه سیمه
mark-region-in = یوه سیمه ({ $country })
mark-country = زما هېواد


## What the support was used for

use-housing = کور
use-business = کوچنی کاروبار
use-education = ښوونځی او زده کړې
use-training = د کسب زده کول
use-health = روغتیا
use-family = کورنۍ
use-farming = کرنه
use-other = نور


## The form of the support

form-cash = پیسې
form-in-kind = توکي او خدمتونه
form-both = پیسې او توکي


## How it went, in the person's own words

went-well = ښه شول
went-mixed = څه ښه، څه خراب
went-badly = خراب شول
