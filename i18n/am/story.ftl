# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = አንድ ተመላሽ
mark-relative = አንድ የቤተሰብ አባል
mark-person = አንድ ሰው
mark-town = አንድ ከተማ
mark-town-in = አንድ ከተማ ({ $country })
mark-region = አንድ አካባቢ
mark-region-in = አንድ አካባቢ ({ $country })
mark-country = ሀገሬ


## What the support was used for

use-housing = መኖሪያ ቤት
use-business = አነስተኛ ንግድ
use-education = ትምህርት
use-training = ሙያ መማር
use-health = ጤና
use-family = ቤተሰብ
use-farming = ግብርና
use-other = ሌላ


## The form of the support

form-cash = ገንዘብ
form-in-kind = ዕቃና አገልግሎት
form-both = ገንዘብና ዕቃ


## How it went, in the person's own words

went-well = ጥሩ ሆነ
went-mixed = ጥሩም መጥፎም
went-badly = መጥፎ ሆነ
