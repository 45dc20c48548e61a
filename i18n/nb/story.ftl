# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = en som har dratt tilbake
mark-relative = et familiemedlem
mark-person = noen
mark-town = en by
mark-town-in = en by i { $country }
mark-region = en region
mark-region-in = en region i { $country }
mark-country = landet mitt


## What the support was used for

use-housing = Bolig
use-business = Liten bedrift
use-education = Skole og studier
use-training = Lære et yrke
use-health = Helse
use-family = Familie
use-farming = Jordbruk
use-other = Annet


## The form of the support

form-cash = Penger
form-in-kind = Varer og tjenester
form-both = Penger og varer


## How it went, in the person's own words

went-well = Det gikk bra
went-mixed = Både bra og dårlig
went-badly = Det gikk dårlig
