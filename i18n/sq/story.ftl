# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = një person i kthyer
mark-relative = një pjesëtar i familjes
mark-person = dikush
mark-town = një qytet
mark-town-in = një qytet në { $country }
mark-region = një rajon
mark-region-in = një rajon në { $country }
mark-country = vendi im


## What the support was used for

use-housing = Strehim
use-business = Biznes i vogël
use-education = Shkollë dhe studime
use-training = Mësimi i një zanati
use-health = Shëndet
use-family = Familje
use-farming = Bujqësi
use-other = Tjetër


## The form of the support

form-cash = Para
form-in-kind = Mallra dhe shërbime
form-both = Para dhe mallra


## How it went, in the person's own words

went-well = Shkoi mirë
went-mixed = Edhe mirë, edhe keq
went-badly = Shkoi keq
