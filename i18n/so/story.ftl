# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = qof soo noqday
mark-relative = qof qoyska ka mid ah
mark-person = qof
mark-town = magaalo
mark-town-in = magaalo ku taal { $country }
mark-region = gobol
mark-region-in = gobol ku yaal { $country }
mark-country = dalkayga


## What the support was used for

use-housing = Guri
use-business = Ganacsi yar
use-education = Dugsi iyo waxbarasho
use-training = Barashada xirfad
use-health = Caafimaad
use-family = Qoys
use-farming = Beeraha iyo xoolaha
use-other = Wax kale


## The form of the support

form-cash = Lacag
form-in-kind = Alaab iyo adeegyo
form-both = Lacag iyo alaab


## How it went, in the person's own words

went-well = Si fiican
went-mixed = Qaar fiican, qaar maya
went-badly = Si xun
