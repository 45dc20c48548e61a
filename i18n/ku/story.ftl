# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = kesekî vegerayî
mark-relative = endamekî malbatê
mark-person = kesek
mark-town = bajarek
mark-town-in = bajarek ({ $country })
mark-region = herêmek
mark-region-in = herêmek ({ $country })
mark-country = welatê min


## What the support was used for

use-housing = Xanî
use-business = Karsaziya biçûk
use-education = Dibistan û xwendin
use-training = Fêrbûna pîşeyekî
use-health = Tenduristî
use-family = Malbat
use-farming = Çandinî
use-other = Yên din


## The form of the support

form-cash = Pere
form-in-kind = Kelûpel û xizmet
form-both = Pere û kelûpel


## How it went, in the person's own words

went-well = Baş çû
went-mixed = Hin baş, hin na
went-badly = Xerab çû
