### What stands in a story where a person, a place or a photo may not be shown, and the closed lists of facts about a story.
###
### For translators
###
### * The messages `mark-…` stand inside a sentence somebody else wrote, in place of a name. Choose the form that fits most
###   sentences; write them with a small letter if your language has small letters.
### * Never translate what stands to the left of the `=` or inside `{ }`.


## In place of a name or a place that is not shown

# The person who tells the story.
mark-narrator = a returnee

# Somebody of the family.
mark-relative = a family member

# Anybody else.
mark-person = somebody

# A town or village.
mark-town = a town

# $country is the name of a country, without a case ending.
mark-town-in = a town in { $country }

# A region, province or district.
mark-region = a region

# $country is the name of a country, without a case ending.
mark-region-in = a region in { $country }

# The country the person returned to.
mark-country = my country


## What the support was used for. At most 24 characters each.

use-housing = Housing
use-business = Small business
use-education = School and study
use-training = Learning a trade
use-health = Health
use-family = Family
use-farming = Farming
use-other = Other


## The form of the support. At most 24 characters each.

form-cash = Money
form-in-kind = Goods and services
form-both = Money and goods


## How it went, in the person's own words. At most 24 characters each.

went-well = It went well
went-mixed = Some of each
went-badly = It went badly
