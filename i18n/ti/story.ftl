# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = ሓደ ዝተመልሰ ሰብ
mark-relative = ኣባል ስድራቤት
mark-person = ሓደ ሰብ
mark-town = ሓንቲ ከተማ
mark-town-in = ሓንቲ ከተማ ኣብ { $country }
mark-region = ሓደ ዞባ
mark-region-in = ሓደ ዞባ ኣብ { $country }
mark-country = ሃገረይ


## What the support was used for

use-housing = መንበሪ ገዛ
use-business = ንእሽቶ ንግዲ
use-education = ትምህርቲ
use-training = ምምሃር ሞያ
use-health = ጥዕና
use-family = ስድራቤት
use-farming = ሕርሻ
use-other = ካልእ


## The form of the support

form-cash = ገንዘብ
form-in-kind = ኣቕሑን ኣገልግሎትን
form-both = ገንዘብን ኣቕሑን


## How it went, in the person's own words

went-well = ጽቡቕ ከይዱ
went-mixed = ጽቡቕን ሕማቕን
went-badly = ሕማቕ ከይዱ
