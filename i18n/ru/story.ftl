# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = вернувшийся человек
mark-relative = член семьи
mark-person = один человек
mark-town = один город
mark-town-in = один город ({ $country })
mark-region = один регион
mark-region-in = один регион ({ $country })
mark-country = моя страна


## What the support was used for

use-housing = Жильё
use-business = Малый бизнес
use-education = Школа и учёба
use-training = Обучение профессии
use-health = Здоровье
use-family = Семья
use-farming = Сельское хозяйство
use-other = Другое


## The form of the support

form-cash = Деньги
form-in-kind = Вещи и услуги
form-both = Деньги и вещи


## How it went, in the person's own words

went-well = Всё получилось
went-mixed = По-разному
went-badly = Не получилось
