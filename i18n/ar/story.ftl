# status: unreviewed

## In place of a name or a place that is not shown

mark-narrator = أحد العائدين
mark-relative = أحد أفراد الأسرة
mark-person = أحد الأشخاص
mark-town = إحدى المدن
mark-town-in = إحدى المدن في { $country }
mark-region = إحدى المناطق
mark-region-in = إحدى المناطق في { $country }
mark-country = بلدي


## What the support was used for

use-housing = السكن
use-business = مشروع صغير
use-education = التعليم والدراسة
use-training = تعلّم مهنة
use-health = الصحة
use-family = الأسرة
use-farming = الزراعة
use-other = أمور أخرى


## The form of the support

form-cash = نقود
form-in-kind = سلع وخدمات
form-both = نقود وسلع


## How it went, in the person's own words

went-well = سارت جيدًا
went-mixed = بعضها جيد وبعضها سيئ
went-badly = سارت بشكل سيئ
