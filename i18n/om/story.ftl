# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = nama biyyatti deebi'e
mark-relative = miseensa maatii
mark-person = nama tokko
mark-town = magaalaa tokko
mark-town-in = magaalaa tokko ({ $country })
mark-region = naannoo tokko
mark-region-in = naannoo tokko ({ $country })
mark-country = biyya koo


## What the support was used for

use-housing = Mana jireenyaa
use-business = Daldala xiqqaa
use-education = Barnoota
use-training = Ogummaa barachuu
use-health = Fayyaa
use-family = Maatii
use-farming = Qonna
use-other = Kan biraa


## The form of the support

form-cash = Maallaqa
form-in-kind = Meeshaa fi tajaajila
form-both = Maallaqa fi meeshaa


## How it went, in the person's own words

went-well = Gaarii ta'e
went-mixed = Gaarii fi hamaa
went-badly = Gaarii hin taane
