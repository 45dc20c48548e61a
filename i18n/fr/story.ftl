# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = une personne rentrée au pays
mark-relative = un membre de la famille
mark-person = quelqu’un
mark-town = une ville
mark-town-in = une ville ({ $country })
mark-region = une région
mark-region-in = une région ({ $country })
mark-country = mon pays


## What the support was used for

use-housing = Logement
use-business = Petite entreprise
use-education = École et études
use-training = Apprendre un métier
use-health = Santé
use-family = Famille
use-farming = Agriculture
use-other = Autre


## The form of the support

form-cash = Argent
form-in-kind = Biens et services
form-both = Argent et biens


## How it went, in the person's own words

went-well = Ça s’est bien passé
went-mixed = Du bon et du moins bon
went-badly = Ça s’est mal passé
